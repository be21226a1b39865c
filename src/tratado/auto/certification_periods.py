"""Whose wages certify a plant for which days: Uniform Regulations 18(5)."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from tratado.agreement.agreement import TextInForce
from tratado.value.averaging import Span
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

CITE = "Uniform Regulations 18(5)"

_ONE_DAY = dt.timedelta(days=1)
_TERM = "labor_value.plant_certification"


@dataclass(frozen=True, slots=True)
class WagePeriods:
    """A choice of periods of wages: so many months each, one after another from a first day.

    Raises ValuationError where months are not 1 to 12, or the first day is not one that
    every month has.
    """

    months: int
    first: dt.date

    def __post_init__(self) -> None:
        faults = []
        if not 1 <= self.months <= 12:
            what = Said("auto-months-chosen", months=self.months)
            faults.append(
                Problem(Said("auto-wage-periods"), what, Said("auto-choose-months"), CITE)
            )
        if self.first.day > 28:
            what = Said("auto-periods-begin", day=str(self.first))
            faults.append(
                Problem(Said("auto-wage-periods"), what, Said("auto-begin-every-month"), CITE)
            )
        if faults:
            raise ValuationError(faults)

    def until(self, day: dt.date) -> tuple[Span, ...]:
        """The periods that have ended by a day."""
        spans = []
        start = self.first
        while (end := months_after(start, self.months) - _ONE_DAY) <= day:
            spans.append(Span(start, end))
            start = end + _ONE_DAY
        return tuple(spans)


@dataclass(frozen=True, slots=True)
class CertificationElections:
    """The wage periods of plants: those of `of_plant`, and `usual` for all others."""

    usual: WagePeriods
    of_plant: Mapping[str, WagePeriods] = field(default_factory=dict)

    def periods(self, plant: str) -> WagePeriods:
        return self.of_plant.get(plant, self.usual)


def months_after(day: dt.date, months: int) -> dt.date:
    """The day so many months later; the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def whole_months(span: Span) -> int | None:
    """How many months a period is; None where it is not whole months."""
    after = span.end + _ONE_DAY
    months = (after.year - span.start.year) * 12 + after.month - span.start.month
    return months if months > 0 and months_after(span.start, months) == after else None


def certified_days(wages: Span, text: TextInForce) -> Span | None:
    """The days for which the wages of a period certify a plant; None where it is too long.

    Those of the next period of the same length, at most the months of the term
    `labor_value.plant_certification.validity`. Wages of the first half year or year of the
    agreement certify that time itself as well.
    """
    longest = text.number(f"{_TERM}.validity")
    if wages.end >= months_after(wages.start, longest):
        return None
    months = whole_months(wages)
    if months is None:
        last = wages.end + (wages.end - wages.start) + _ONE_DAY
    else:
        last = months_after(wages.end + _ONE_DAY, months) - _ONE_DAY
    first_ends = (text.term(f"{_TERM}.first_half_end"), text.term(f"{_TERM}.first_year_end"))
    is_first = wages.start == text.term(f"{_TERM}.first_start") and wages.end in first_ends
    return Span(wages.start if is_first else wages.end + _ONE_DAY, last)
