"""Exact figures, and the faults found while they are looked over."""

from __future__ import annotations

from decimal import Decimal

from tratado.value.costs import Amount
from tratado.value.errors import Fault, ValuationError


class Checks:
    """Faults gathered while figures are looked over, and raised together."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def fault(self, where: str, what: str, remedy: str, cite: str = "") -> None:
        """Note one thing wrong."""
        self._faults.append(Fault(where, what, remedy, cite))

    def not_negative(self, where: str, figure: Amount | None, cite: str = "") -> None:
        """Note a figure that is below zero, or no number; None (not given) passes."""
        if figure is None:
            return
        if isinstance(figure, Decimal) and not figure.is_finite():
            self.fault(where, f"{figure} is not a number", "give a finite figure", cite)
        elif figure < 0:
            self.fault(where, f"{figure} is below zero", "give the figure without a sign", cite)

    def positive(self, where: str, figure: Amount | None, cite: str = "") -> None:
        """Note a figure that is zero, below zero or no number; None (not given) passes."""
        self.not_negative(where, figure, cite)
        if figure is not None and figure == 0:
            self.fault(where, "it is zero", "give a figure above zero", cite)

    def settle(self) -> None:
        """Raise ValuationError with everything noted, if anything was."""
        if self._faults:
            raise ValuationError(self._faults)
