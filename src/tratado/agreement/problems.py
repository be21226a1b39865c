"""What is wrong in a file of law: every problem with its place, all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tratado.language import Language
from tratado.words import Place, Said, TratadoError
from tratado.words.said import words_of


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place of a data file."""

    file: str
    line: int
    message: str | Said

    def words(self, language: Language) -> str:
        place = Place(self.file, line=self.line).words(language)
        return f"{place}: {words_of(self.message, language)}"

    def __str__(self) -> str:
        return self.words(Language.EN)


class MalformedLaw(TratadoError):
    """A data file of the agreement, or a proposal, that cannot be read as law."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__(problems)
