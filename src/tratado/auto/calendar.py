"""What a producer of vehicles has to file, calculate anew or renew, and by which day.

Only what follows from the text, the fiscal year and what was elected: certifications and
choices before the fiscal year, analyses of estimates at its end, wages that certify plants
for a time, reliefs that end.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.averaging_elections import AveragingPeriod, PeriodKind, last_day_of_notice
from tratado.auto.certification_periods import CITE as WAGES_CITE
from tratado.auto.certification_periods import CertificationElections
from tratado.auto.classes import VehicleClass
from tratado.auto.high_wage_plants import Certification, Standings, standings
from tratado.auto.metal_elections import Figures
from tratado.auto.vehicle_elections import VehicleElections
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.origin.answer import Answer
from tratado.value.averaging import Span
from tratado.value.movements import FiscalYears

_ONE_DAY = dt.timedelta(days=1)
_OF_ALL_THREE = (
    VehicleClass.PASSENGER_VEHICLE,
    VehicleClass.LIGHT_TRUCK,
    VehicleClass.HEAVY_TRUCK,
)


class Duty(StrEnum):
    """What is due."""

    LABOR_CERTIFICATION = "labor_certification"
    STEEL_CERTIFICATION = "steel_certification"
    ALUMINUM_CERTIFICATION = "aluminum_certification"
    AVERAGING = "averaging"
    LABOR_AVERAGING = "labor_averaging"
    YEAR_END_CONTENT = "year_end_content"
    """What was calculated on estimated costs, on actual ones: 16(9)."""
    YEAR_END_METALS = "year_end_metals"
    """The same for estimated purchases: 17(11)."""
    WAGES = "wages"
    """A plant's wages certify it until this day."""
    ALTERNATIVE_STAGING = "alternative_staging"
    RELIEF = "relief"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due on a day: for whom, and for which period where it has one."""

    day: dt.date
    duty: Duty
    subject: str
    first: dt.date | None
    last: dt.date | None
    cite: str

    def is_ahead(self, day: dt.date) -> bool:
        """Whether it can still be done, or is for a period that is still to begin."""
        return self.day >= day or (self.first is not None and self.first > day)


def calendar(
    text: TextInForce,
    elected: VehicleElections,
    vehicle: VehicleFinding,
    plants: Standings | None,
    tables: Mapping[str, pl.DataFrame],
) -> tuple[Due, ...]:
    """What is due for a vehicle from the text's day until the end of the next fiscal year.

    What was due earlier for a period that has not begun is there too. `plants` are the
    standings of the plants, None where no wage periods were elected.
    """
    due = [
        *of_year(text, elected, vehicle.classified.vehicle_class),
        *year_end(text, elected),
        *wages(text, plants, frozenset(_relied_on(tables))),
        *ends(vehicle),
    ]
    last = elected.fiscal_years.next_first_day(elected.fiscal_years.next_first_day(text.day))
    return tuple(
        sorted((each for each in due if each.is_ahead(text.day) and each.day < last), key=_order)
    )


def _order(due: Due) -> tuple[dt.date, Duty, str]:
    return due.day, due.duty, due.subject


def of_elections(
    text: TextInForce, elected: VehicleElections, tables: Mapping[str, pl.DataFrame]
) -> tuple[Due, ...]:
    """What follows from elections alone: analyses of estimates, days on which wages end.

    Raises ValuationError where the sheets of plants and wages contradict themselves.
    """
    plants = plants_certified(elected, tables, text)
    return (*year_end(text, elected), *wages(text, plants, frozenset(_relied_on(tables))))


def plants_certified(
    elected: VehicleElections, tables: Mapping[str, pl.DataFrame], text: TextInForce
) -> Standings | None:
    """The wages of plants; None where no periods of wages were elected, or there is no plant."""
    periods = elected.labor.wages
    if periods is None or "plants" not in tables:
        return None
    return standings(tables, CertificationElections(periods), text)


def _relied_on(tables: Mapping[str, pl.DataFrame]) -> Iterator[str]:
    """The plants on whose wages labor value content rests, where the book names them."""
    for name in ("high_wage_materials", "labor_spending"):
        sheet = tables.get(name)
        if sheet is not None:
            yield from sheet["plant"].drop_nulls().unique()


def of_year(
    text: TextInForce, elected: VehicleElections, vehicle_class: VehicleClass | None
) -> Iterator[Due]:
    """What is filed before each of the next two fiscal years."""
    years = elected.fiscal_years
    first = years.next_first_day(text.day)
    for start in (first, years.next_first_day(first)):
        year = Span(start, years.next_first_day(start) - _ONE_DAY)
        if vehicle_class in _OF_ALL_THREE:
            yield from certifications(text, year)
        yield from _averaging(text, elected, year, vehicle_class)


def certifications(text: TextInForce, period: Span) -> Iterator[Due]:
    """The three certifications of a period, so many days before it: 19 CFR 182.95 to 182.97."""
    path = "certification.vehicles.submitted_before"
    days = text.term(path) if path in text.agreement.terms else None
    if not isinstance(days, int):
        return
    for duty in (
        Duty.LABOR_CERTIFICATION,
        Duty.STEEL_CERTIFICATION,
        Duty.ALUMINUM_CERTIFICATION,
    ):
        day = period.start - dt.timedelta(days=days)
        yield Due(day, duty, "", period.start, period.end, text.cite(path))


def _averaging(
    text: TextInForce,
    elected: VehicleElections,
    year: Span,
    vehicle_class: VehicleClass | None,
) -> Iterator[Due]:
    """The choice to average, ten days before the fiscal year: 16(6), 18(16)(g)."""
    other = vehicle_class is not None and vehicle_class.is_other
    cite = "Uniform Regulations 20(6)" if other else "Uniform Regulations 16(6)"
    period = AveragingPeriod(PeriodKind.FISCAL_YEAR, year, cite)
    day = last_day_of_notice(text, period, elected.fiscal_years)
    yield Due(day, Duty.AVERAGING, "", year.start, year.end, cite)
    if vehicle_class in _OF_ALL_THREE:
        path = "labor_value.notice"
        days = text.term(path)
        if isinstance(days, int):
            day = year.start - dt.timedelta(days=days)
            yield Due(day, Duty.LABOR_AVERAGING, "", year.start, year.end, text.cite(path))


def year_end(text: TextInForce, elected: VehicleElections) -> Iterator[Due]:
    """The analyses of estimates at the end of the fiscal year: 16(9), 17(11)."""
    year = _year(elected.fiscal_years, text.day)
    if elected.figures == "estimated":
        cite = "Uniform Regulations 16(9)"
        yield Due(year.end, Duty.YEAR_END_CONTENT, "", year.start, year.end, cite)
    if Figures.ESTIMATED in elected.metals.figures.values():
        cite = "Uniform Regulations 17(11)"
        yield Due(year.end, Duty.YEAR_END_METALS, "", year.start, year.end, cite)


def _year(years: FiscalYears, day: dt.date) -> Span:
    return Span(years.first_day(day), years.next_first_day(day) - _ONE_DAY)


def wages(text: TextInForce, plants: Standings | None, relied_on: Iterable[str]) -> Iterator[Due]:
    """The last day for which each plant's wages certify it: 18(5). None where it has none."""
    if plants is None:
        return
    for plant in relied_on:
        own = [
            one
            for one in plants.certifications.get(plant, ())
            if one.answer is Answer.MET and text.day <= one.days.end
        ]
        if own:
            last = max(own, key=_last_day)
            span = last.wages
            yield Due(last.days.end, Duty.WAGES, plant, span.start, span.end, WAGES_CITE)


def _last_day(one: Certification) -> dt.date:
    return one.days.end


def ends(vehicle: VehicleFinding) -> Iterator[Due]:
    """The last days of alternative staging (19(2)) and of reliefs of other vehicles (20(8))."""
    staging = vehicle.staging
    if staging is not None and staging.eligible is Answer.MET:
        yield Due(
            staging.last_day, Duty.ALTERNATIVE_STAGING, vehicle.good,
            staging.first_day, staging.last_day, "Uniform Regulations 19(2)",
        )  # fmt: skip
    for relief in vehicle.reliefs:
        if relief.answer is Answer.MET and relief.last_day is not None:
            cite = "Uniform Regulations 20(8)"
            yield Due(relief.last_day, Duty.RELIEF, vehicle.good, None, relief.last_day, cite)
