"""Regional value content of vehicles and their parts against its percentage, in bounds.

What is not known is bounded: the least and the most that non-originating materials can be
worth are kept, and only where both lead to the same answer is there one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TypeAlias

from tratado.origin.answer import Answer
from tratado.origin.value_content import WHOLE
from tratado.value.finding import Missing

Amount: TypeAlias = int | Fraction
"""Ten-thousandths of a currency unit, or parts of them."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most an amount can be; `high` is None where nothing limits it."""

    low: Amount
    high: Amount | None

    @classmethod
    def exactly(cls, amount: Amount) -> Bounds:
        return cls(amount, amount)

    def __add__(self, other: Bounds) -> Bounds:
        known = self.high is not None and other.high is not None
        return Bounds(self.low + other.low, (self.high or 0) + (other.high or 0) if known else None)

    def or_else(self, other: Bounds) -> Bounds:
        """One of two amounts, not known which."""
        known = self.high is not None and other.high is not None
        high = max(self.high or 0, other.high or 0) if known else None
        return Bounds(min(self.low, other.low), high)

    def times(self, factor: Fraction) -> Bounds:
        return Bounds(self.low * factor, None if self.high is None else self.high * factor)


NOTHING = Bounds(0, 0)
ANYTHING = Bounds(0, None)


def total(parts: Iterable[Bounds]) -> Bounds:
    """The sum of amounts."""
    return sum(parts, NOTHING)


@dataclass(frozen=True, slots=True)
class Content:
    """Value content of a good: `base` less non-originating materials, over `base`.

    `base` is the net cost or the transaction value, None where nobody gave it; `required`
    is in hundredths of a percent. `points` are hundredths of a percent added to the
    content (18(22)). Uniform Regulations 7(2), 7(3).
    """

    base: Amount | None
    vnm: Bounds
    required: int
    cite: str
    missing: tuple[Missing, ...] = ()
    points: int = 0

    @property
    def answer(self) -> Answer:
        """Whether the content is not less than the percentage."""
        return self._answer(self._reaches(self.vnm.high), self._reaches(self.vnm.low))

    @property
    def above(self) -> Answer:
        """Whether the content is more than the percentage, as 14(12) asks of an average."""
        return self._answer(self._exceeds(self.vnm.high), self._exceeds(self.vnm.low))

    @property
    def lowest(self) -> int | None:
        """The content in hundredths of a percent in the worst case, cut off."""
        return self._content(self.vnm.high)

    @property
    def highest(self) -> int | None:
        """The content in hundredths of a percent in the best case, cut off."""
        return self._content(self.vnm.low)

    @property
    def margin(self) -> int | None:
        """Hundredths of a percent above the percentage in the worst case; negative below."""
        return None if self.lowest is None else self.lowest - self.required

    @property
    def room(self) -> int | None:
        """Money by which non-originating materials may grow in the worst case; negative: less."""
        if self.base is None or self.vnm.high is None:
            return None
        most = Fraction(self.base) * (WHOLE + self.points - self.required) / WHOLE
        return floor(most - self.vnm.high)

    def against(self, required: int, cite: str) -> Content:
        """The same content against another percentage."""
        return replace(self, required=required, cite=cite)

    def _answer(self, worst: bool, best: bool) -> Answer:
        if self.base is None or self.base <= 0:
            return Answer.OPEN
        return Answer.MET if worst else Answer.OPEN if best else Answer.NOT_MET

    def _over(self, vnm: Amount) -> Amount:
        base = self.base or 0
        return (base - vnm) * WHOLE + self.points * base - self.required * base

    def _reaches(self, vnm: Amount | None) -> bool:
        return vnm is not None and self._over(vnm) >= 0

    def _exceeds(self, vnm: Amount | None) -> bool:
        return vnm is not None and self._over(vnm) > 0

    def _content(self, vnm: Amount | None) -> int | None:
        if self.base is None or self.base <= 0 or vnm is None:
            return None
        return floor(Fraction(self.base - vnm) * WHOLE / Fraction(self.base)) + self.points


def unknown(fact: str, what: str, cite: str) -> tuple[Missing, ...]:
    """One missing fact, as `Content` and the findings hold them."""
    return (Missing(fact, what, cite),)


def together(missing: Iterable[Missing]) -> tuple[Missing, ...]:
    """Missing facts without repetition, in the order in which they came."""
    return tuple(dict.fromkeys(missing))


def all_of(answers: Iterable[Answer]) -> Answer:
    """Whether all hold; met where there are none."""
    return min(answers, default=Answer.MET)


def any_of(answers: Iterable[Answer]) -> Answer:
    """Whether any holds; not met where there are none."""
    return max(answers, default=Answer.NOT_MET)


def percent(hundredths: int | None) -> Decimal | None:
    """Hundredths of a percent as a percentage."""
    return None if hundredths is None else Decimal(hundredths) / 100
