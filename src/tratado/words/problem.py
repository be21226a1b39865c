"""What is wrong, everything at once: the one shape of a problem and the one base of errors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tratado.locale import Language
from tratado.words.citation import citation
from tratado.words.place import Place
from tratado.words.said import Part, Said, Worded

__all__ = ["Problem", "TratadoError", "Within", "Worded"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place: what it is, what to do, and by which provision."""

    place: Place | Said
    what: Said
    remedy: Said | None = None
    cite: str = ""

    def at(self, place: Place) -> Problem:
        """The problem of a figure, with the place of what was calculated."""
        return self._placed("place-at", place=place, where=self.place)

    def of(self, place: Place) -> Problem:
        """The problem of an election, with the row that makes it."""
        return self._placed("place-figure-of", line=place, figure=self.place)

    def _placed(self, id_: str, **parts: Part) -> Problem:
        """The problem with another place, unless it stands in a sheet already."""
        return self if _in_a_sheet(self.place) else replace(self, place=Said(id_, **parts))

    def words(self, language: Language) -> str:
        """The problem in one line: place: what; remedy [provision]."""
        place = self.place.words(language)
        said = [self.what.words(language)]
        if self.remedy is not None:
            said.append(self.remedy.words(language))
        law = f" [{citation(self.cite, language)}]" if self.cite else ""
        return f"{f'{place}: ' if place else ''}{'; '.join(said)}{law}"

    def __str__(self) -> str:
        return self.words(Language.EN)


def _in_a_sheet(place: Place | Said) -> bool:
    """Whether something stands in a sheet, or is a figure of what does."""
    if isinstance(place, Said):
        parts = [part for said in place for part in said.parts.values()]
        return any(isinstance(part, Place) and _in_a_sheet(part) for part in parts)
    return bool(place.sheet)


@dataclass(frozen=True, slots=True)
class Within:
    """What is wrong with something that stands in something larger: a line of a file, a case."""

    place: Place | Said
    problem: Worded

    def words(self, language: Language) -> str:
        return f"{self.place.words(language)}: {self.problem.words(language)}"


class TratadoError(ValueError):
    """Something that cannot be used; `problems` has everything that is wrong with it.

    The base of every error that a user can mend.
    """

    def __init__(self, problems: Iterable[Worded]) -> None:
        self.problems: tuple[Worded, ...] = tuple(problems)
        super().__init__(self.problems)

    def words(self, language: Language) -> str:
        """A line for each problem."""
        return "\n".join(problem.words(language) for problem in self.problems)

    def __str__(self) -> str:
        return self.words(Language.EN)
