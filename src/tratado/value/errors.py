"""What is wrong with figures or elections, everything at once, each with its citation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tratado.language import Language
from tratado.words import Place, Said, TratadoError
from tratado.words.citation import citation
from tratado.words.said import words_of

Where = Place | Said | str
"""Where something is wrong: a place of the book, a figure of it, or what somebody calls it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: `where` names the row, item or election, `remedy` what to do."""

    where: Where
    what: str | Said
    remedy: str | Said
    cite: str = ""

    def words(self, language: Language) -> str:
        """The fault in one line: where: what; remedy [provision]."""
        where, what, remedy = (
            words_of(part, language) for part in (self.where, self.what, self.remedy)
        )
        law = f" [{citation(self.cite, language)}]" if self.cite else ""
        return f"{where}: {what}; {remedy}{law}"

    def __str__(self) -> str:
        return self.words(Language.EN)


class ValuationError(TratadoError):
    """Figures or elections from which nothing may be calculated."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)
