"""The periods over which purchases may be counted: Uniform Regulations 17(7), 16(4), 16(5)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tratado.agreement.agreement import TextInForce
from tratado.value.averaging import Span
from tratado.value.movements import FiscalYears

_FIRST = "automotive.averaging.first_period"
_STAGES = "automotive.averaging.stage_years"
_ONE_DAY = dt.timedelta(days=1)
_HEAVY_TRUCK = "heavy_truck"


class Period(StrEnum):
    """A period of 17(7), or one of the transitional ones of section 16."""

    PREVIOUS_FISCAL_YEAR = "previous_fiscal_year"
    PREVIOUS_CALENDAR_YEAR = "previous_calendar_year"
    QUARTER_TO_DATE = "quarter_to_date"
    MONTH_TO_DATE = "month_to_date"
    FISCAL_YEAR_TO_DATE = "fiscal_year_to_date"
    CALENDAR_YEAR_TO_DATE = "calendar_year_to_date"
    FIRST_PERIOD = "first_period"
    """From the entry into force to the end of the following fiscal year: 16(4)."""
    STAGE_YEAR = "stage_year"
    """The year of the stage in which the day lies: 16(5)."""

    @property
    def cite(self) -> str:
        return f"Uniform Regulations {_CITES[self]}"


_CITES = {
    Period.PREVIOUS_FISCAL_YEAR: "17(7)(a)",
    Period.PREVIOUS_CALENDAR_YEAR: "17(7)(b)",
    Period.QUARTER_TO_DATE: "17(7)(c)",
    Period.MONTH_TO_DATE: "17(7)(c)",
    Period.FISCAL_YEAR_TO_DATE: "17(7)(d)",
    Period.CALENDAR_YEAR_TO_DATE: "17(7)(e)",
    Period.FIRST_PERIOD: "16(4)",
    Period.STAGE_YEAR: "16(5)",
}


class Quarters(StrEnum):
    """Of which year the quarters of 17(7)(c) are, which the text does not say."""

    CALENDAR = "calendar"
    FISCAL = "fiscal"


@dataclass(frozen=True, slots=True)
class PeriodFound:
    """The days of a period; where there are none, why.

    `need` names a missing fact or election, `unavailable` a provision that the day or the
    fiscal year is outside of.
    """

    period: Period
    span: Span | None
    need: str = ""
    unavailable: str = ""


def periods_open(text: TextInForce) -> tuple[Period, ...]:
    """The periods of 17(7) as the text has them, and the transitional ones."""
    named = str(text.term("metal_purchases.periods") or "").split()
    return (*map(Period, named), Period.FIRST_PERIOD, Period.STAGE_YEAR)


def may_be_estimated(period: Period, text: TextInForce) -> bool:
    """Whether the purchases of a period may be estimated ones: 17(8)."""
    return period in str(text.term("metal_purchases.estimated_periods") or "").split()


def period_found(
    period: Period,
    text: TextInForce,
    years: FiscalYears,
    quarters: Quarters | None = None,
    vehicle_class: str | None = None,
) -> PeriodFound:
    """The days of a period for vehicles exported on the day of `text`.

    `vehicle_class` is the class they are of: the stages of 16(5) are others for heavy
    trucks. `quarters` is asked for where the fiscal year has other quarters than the
    calendar year.
    """
    day = text.day
    year, january = years.first_day(day), dt.date(day.year, 1, 1)
    match period:
        case Period.PREVIOUS_FISCAL_YEAR:
            last = year - _ONE_DAY
            return PeriodFound(period, Span(years.first_day(last), last))
        case Period.PREVIOUS_CALENDAR_YEAR:
            first = january.replace(year=day.year - 1)
            return PeriodFound(period, Span(first, january - _ONE_DAY))
        case Period.QUARTER_TO_DATE:
            return _quarter(day, years, quarters)
        case Period.MONTH_TO_DATE:
            return PeriodFound(period, Span(day.replace(day=1), day))
        case Period.FISCAL_YEAR_TO_DATE:
            return PeriodFound(period, Span(year, day))
        case Period.CALENDAR_YEAR_TO_DATE:
            return PeriodFound(period, Span(january, day))
        case Period.FIRST_PERIOD:
            return _first_period(text, years)
        case Period.STAGE_YEAR:
            return _stage_year(text, years, vehicle_class)


def _quarter(day: dt.date, years: FiscalYears, quarters: Quarters | None) -> PeriodFound:
    period = Period.QUARTER_TO_DATE
    of_calendar = day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    of_fiscal = years.first_of_period(years.period(day, 3), 3)
    if quarters is None and of_calendar != of_fiscal:
        return PeriodFound(period, None, need="quarters")
    first = of_fiscal if quarters is Quarters.FISCAL else of_calendar
    return PeriodFound(period, Span(first, day))


def _first_period(text: TextInForce, years: FiscalYears) -> PeriodFound:
    """16(4): only for a fiscal year that begins within the first year, its first day excluded."""
    period = Period.FIRST_PERIOD
    start, before = (_day(text, f"{_FIRST}.{name}") for name in ("start", "fiscal_year_before"))
    if start is None or before is None:
        return PeriodFound(period, None, unavailable=period.cite)
    following = years.next_first_day(start)
    last = years.next_first_day(following) - _ONE_DAY
    if following >= before or not start <= text.day <= last:
        return PeriodFound(period, None, unavailable=period.cite)
    return PeriodFound(period, Span(start, last))


def _stage_year(text: TextInForce, years: FiscalYears, vehicle_class: str | None) -> PeriodFound:
    """16(5): (a) for passenger vehicles and light trucks, (b) for heavy trucks."""
    period = Period.STAGE_YEAR
    heavy, light = (_stage_years(text, years, which) for which in ("heavy", "light"))
    within_heavy, within_light = (
        next((span for span in spans if text.day in span), None) for spans in (heavy, light)
    )
    if vehicle_class is None and within_heavy != within_light:
        return PeriodFound(period, None, need="vehicle_class")
    span = within_heavy if vehicle_class == _HEAVY_TRUCK else within_light
    if span is None:
        return PeriodFound(period, None, unavailable=period.cite)
    return PeriodFound(period, span)


def _stage_years(text: TextInForce, years: FiscalYears, which: str) -> Iterator[Span]:
    """The yearly periods, and the last one to the end of the fiscal year in which it begins."""
    start = _day(text, f"{_STAGES}.{which}_start")
    last_start = _day(text, f"{_STAGES}.{which}_last_start")
    if start is None or last_start is None:
        return
    while start < last_start:
        following = start.replace(year=start.year + 1)
        yield Span(start, following - _ONE_DAY)
        start = following
    yield Span(last_start, years.next_first_day(last_start) - _ONE_DAY)


def _day(text: TextInForce, path: str) -> dt.date | None:
    value = text.term(path)
    return value if isinstance(value, dt.date) else None
