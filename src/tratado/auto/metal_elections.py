"""What a producer chooses for its steel and aluminum, and where the text leaves a reading."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.agreement.agreement import TextInForce
from tratado.auto.metal_bases import Basis
from tratado.auto.metal_periods import Period, Quarters
from tratado.auto.metal_table import Metal
from tratado.value.errors import ValuationError
from tratado.value.movements import FiscalYears
from tratado.words import Problem, Said

_STAGING = "alternative_staging"
_SHARE = "metal_purchases.share"


class Figures(StrEnum):
    """Which rows are counted: purchases made, or estimates of them (17(8))."""

    ACTUAL = "actual"
    ESTIMATED = "estimated"


class StampingOrigin(StrEnum):
    """Whose origin counts of a part of 8708.29 or 8708.99.

    The text lists the part, so that its own origin would count, but values only the metal
    in it (17(2)), and does not say of which of the two the origin is asked.
    """

    PART = "part"
    METAL = "metal"


class MeltingDay(StrEnum):
    """By which day 17(5)(a) or (b) applies to steel that was bought before and counts after."""

    PURCHASE = "purchase"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Choice:
    """Period and basis for one of the metals; 17(10) lets them differ."""

    period: Period
    basis: Basis


@dataclass(frozen=True, slots=True)
class Staging:
    """An approved alternative staging regime, section 19.

    `exempted` is whether the approval frees from the purchase requirement (19(4)(c));
    `start` and `end` are the days of the approval where it has its own.
    """

    exempted: bool
    start: dt.date | None = None
    end: dt.date | None = None

    def holds_on(self, text: TextInForce) -> bool:
        """Whether the regime holds on the day: 19(2). Raises NoValue without its days."""
        start, end = (
            own or text.date(f"{_STAGING}.{name}")
            for own, name in ((self.start, "start"), (self.end, "end"))
        )
        return start <= text.day <= end


@dataclass(frozen=True, slots=True)
class Elections:
    """All choices for the purchases of a vehicle producer.

    `figures` are those counted of each metal: one period may be estimated while the other is
    past (17(8), 17(10)). The readings that are None are left open: where purchases turn on them,
    both are taken as bounds and the reading is named as needed.
    """

    steel: Choice
    aluminum: Choice
    figures: Mapping[Metal, Figures]
    years: FiscalYears = field(default_factory=FiscalYears)
    quarters: Quarters | None = None
    stampings: StampingOrigin | None = None
    melting: MeltingDay | None = None
    staging: Staging | None = None

    def choice(self, metal: Metal) -> Choice:
        return self.steel if metal is Metal.STEEL else self.aluminum

    def staged(self, text: TextInForce) -> Staging | None:
        """The alternative staging regime where it holds on the day."""
        if self.staging is not None and self.staging.holds_on(text):
            return self.staging
        return None


@dataclass(frozen=True, slots=True)
class Threshold:
    """The share that must originate, in percent, and the provision."""

    percent: Decimal
    cite: str

    @property
    def share(self) -> Fraction:
        return Fraction(self.percent) / 100


def threshold(metal: Metal, elections: Elections, text: TextInForce) -> Threshold:
    """The share required on the day: 17(1), or 19(4)(c) under alternative staging.

    Raises ValuationError where the requirement does not apply on the day.
    """
    staged = elections.staged(text) is not None
    path = f"{_STAGING}.metal_purchases.{metal}" if staged else _SHARE
    try:
        return Threshold(text.percent(path), text.cite(path))
    except LookupError:
        first = text.agreement.terms[path].values[0][0]
        fault = Problem(
            Said("auto-date"),
            Said("auto-does-not-apply", day=str(text.day)),
            Said("auto-choose-day-from", day=str(first)),
            text.cite(path),
        )
        raise ValuationError([fault]) from None
