"""Exact figures, and the faults found while they are looked over."""

from __future__ import annotations

from decimal import Decimal

from tratado.value.costs import Amount
from tratado.value.errors import ValuationError, Where
from tratado.words import Place, Problem, Said

Name = Said | str
"""What a line of a calculation is called; a text is what a book or somebody calls it."""


def line(name: Name, source: Place, figure: str = "") -> Where:
    """Where a line of a calculation stands, or a figure of it: `value-figure-…` names it."""
    called = name if isinstance(name, Said) else Place(item=name)
    where: Where = Said("place-at", place=source, where=called) if source.sheet else called
    if not figure:
        return where
    return Said("place-figure-of", line=where, figure=Said(f"value-figure-{figure}"))


def fact_of(name: Name, fact: str) -> str:
    """What a missing fact is called; one of a row of a book by its column alone."""
    return fact if isinstance(name, Said) else f"{name}: {fact}"


class Checks:
    """Faults gathered while figures are looked over, and raised together."""

    def __init__(self) -> None:
        self._faults: list[Problem] = []

    def fault(self, where: Where, what: Said, remedy: Said, cite: str = "") -> None:
        """Note one thing wrong."""
        self._faults.append(Problem(where, what, remedy, cite))

    def not_negative(self, where: Where, figure: Amount | None, cite: str = "") -> None:
        """Note a figure that is below zero, or no number; None (not given) passes."""
        if figure is None:
            return
        if isinstance(figure, Decimal) and not figure.is_finite():
            what = Said("value-not-a-number", figure=str(figure))
            self.fault(where, what, Said("value-give-finite"), cite)
        elif figure < 0:
            what = Said("value-below-zero", figure=str(figure))
            self.fault(where, what, Said("value-give-unsigned"), cite)

    def positive(self, where: Where, figure: Amount | None, cite: str = "") -> None:
        """Note a figure that is zero, below zero or no number; None (not given) passes."""
        self.not_negative(where, figure, cite)
        if figure is not None and figure == 0:
            self.fault(where, Said("value-is-zero"), Said("value-give-above-zero"), cite)

    def settle(self) -> None:
        """Raise ValuationError with everything noted, if anything was."""
        if self._faults:
            raise ValuationError(self._faults)
