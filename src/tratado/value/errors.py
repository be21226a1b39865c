"""What is wrong with figures or elections, everything at once, each with its citation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

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

    def at(self, place: Place) -> Fault:
        """The fault with the place of what was calculated, unless it has one of its own."""
        if has_a_sheet(self.where):
            return self
        return replace(self, where=Said("value-at", place=place, where=self.where))

    def of(self, place: Place) -> Fault:
        """The fault with the row that is calculated, unless it has a place of its own."""
        if has_a_sheet(self.where):
            return self
        return replace(self, where=Said("value-figure-of", line=place, figure=self.where))

    def words(self, language: Language) -> str:
        """The fault in one line: where: what; remedy [provision]."""
        where, what, remedy = (
            words_of(part, language) for part in (self.where, self.what, self.remedy)
        )
        law = f" [{citation(self.cite, language)}]" if self.cite else ""
        return f"{where}: {what}; {remedy}{law}"

    def __str__(self) -> str:
        return self.words(Language.EN)


def has_a_sheet(where: Where) -> bool:
    """Whether something stands in a sheet, or is a figure of what does."""
    if isinstance(where, Said):
        parts = [part for said in where for part in said.parts.values()]
        return any(isinstance(part, Place) and has_a_sheet(part) for part in parts)
    return isinstance(where, Place) and bool(where.sheet)


class ValuationError(TratadoError):
    """Figures or elections from which nothing may be calculated."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)
