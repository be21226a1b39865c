"""Over which period and which vehicles labor value content is calculated.

Uniform Regulations 18(15) (categories and basis) and 18(19) (periods).
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from tratado.value.averaging import Span
from tratado.value.movements import FiscalYears

PERIODS_CITE = "Uniform Regulations 18(19)"
AVERAGING_CITE = "Uniform Regulations 18(15)"

_ONE_DAY = dt.timedelta(days=1)


class LvcPeriod(StrEnum):
    """What 18(19) lets a producer choose from."""

    PREVIOUS_FISCAL_YEAR = "previous_fiscal_year"
    PREVIOUS_CALENDAR_YEAR = "previous_calendar_year"
    QUARTER_TO_DATE = "quarter_to_date"
    MONTH_TO_DATE = "month_to_date"
    FISCAL_YEAR_TO_DATE = "fiscal_year_to_date"
    CALENDAR_YEAR_TO_DATE = "calendar_year_to_date"


class Category(StrEnum):
    """The vehicles that are averaged: none together, or those of 18(15)(a) to (c).

    Vehicles of different classes are never averaged together, since their requirements
    differ; a model line in two classes makes two groups.
    """

    EACH_VEHICLE = "each_vehicle"
    MODEL_LINE_CLASS_PLANT = "model_line_class_plant"
    CLASS_PLANT = "class_plant"
    MODEL_LINE_TERRITORY = "model_line_territory"
    CLASS_TERRITORY = "class_territory"

    @property
    def cite(self) -> str:
        paragraph = {
            Category.EACH_VEHICLE: "Uniform Regulations 18(6)",
            Category.MODEL_LINE_CLASS_PLANT: f"{AVERAGING_CITE}(a)",
            Category.CLASS_PLANT: f"{AVERAGING_CITE}(b)",
        }
        return paragraph.get(self, f"{AVERAGING_CITE}(c)")


class Basis(StrEnum):
    """All vehicles of the category, or those exported to another party."""

    ALL = "all"
    EXPORTED = "exported"


def span_of(period: LvcPeriod, day: dt.date, years: FiscalYears) -> Span:
    """The first and last day of a period, for vehicles produced or exported on `day`.

    The quarter is counted from the first day of the fiscal year.
    """
    year = years.first_day(day)
    january = dt.date(day.year, 1, 1)
    match period:
        case LvcPeriod.PREVIOUS_FISCAL_YEAR:
            last = year - _ONE_DAY
            return Span(years.first_day(last), last)
        case LvcPeriod.PREVIOUS_CALENDAR_YEAR:
            return Span(january.replace(year=day.year - 1), january - _ONE_DAY)
        case LvcPeriod.QUARTER_TO_DATE:
            return Span(years.first_of_period(years.period(day, 3), 3), day)
        case LvcPeriod.MONTH_TO_DATE:
            return Span(day.replace(day=1), day)
        case LvcPeriod.FISCAL_YEAR_TO_DATE:
            return Span(year, day)
        case LvcPeriod.CALENDAR_YEAR_TO_DATE:
            return Span(january, day)
