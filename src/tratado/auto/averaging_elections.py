"""The choice to average value content: periods, contents, notice; Uniform Regulations 16, 20(6).

Section 1(10) has the day on which a choice counts as made, `value.averaging` the averages
of other goods.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tratado.agreement.agreement import TextInForce
from tratado.auto.classes import VehicleClass
from tratado.auto.lvc_periods import Basis, Category
from tratado.value.averaging import Span
from tratado.value.movements import FiscalYears
from tratado.words import Problem, Said

_ONE_DAY = dt.timedelta(days=1)


class PeriodKind(StrEnum):
    """Over what value content may be averaged."""

    FISCAL_YEAR = "fiscal_year"
    LONG_FIRST_PERIOD = "long_first_period"
    """From entry into force to the end of the next fiscal year: 16(4)."""
    STAGE_YEAR = "stage_year"
    """The yearly periods that follow the stages: 16(5)."""
    BUYER_FISCAL_YEAR = "buyer_fiscal_year"
    QUARTER = "quarter"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class AveragingPeriod:
    """A period and what allows it."""

    kind: PeriodKind
    span: Span
    cite: str


def vehicle_periods(
    text: TextInForce, vehicle_class: VehicleClass, years: FiscalYears, day: dt.date
) -> tuple[AveragingPeriod, ...]:
    """The periods over which a vehicle produced on a day may be averaged.

    The producer's fiscal year (16(1), 20(6)), the long first period (16(4)) and the period
    that follows the stages (16(5)), where the day lies in them.
    """
    cite = "Uniform Regulations 20(6)" if vehicle_class.is_other else "Uniform Regulations 16(1)"
    year = _fiscal_year(years, day)
    found = [AveragingPeriod(PeriodKind.FISCAL_YEAR, year, cite)]
    long = long_first_period(text, years)
    if long is not None and day in long:
        period = PeriodKind.LONG_FIRST_PERIOD
        found.append(AveragingPeriod(period, long, "Uniform Regulations 16(4)"))
    staged = stage_year(text, vehicle_class, years, day)
    if staged is not None:
        letter = "b" if vehicle_class is VehicleClass.HEAVY_TRUCK else "a"
        cite = f"Uniform Regulations 16(5)({letter})"
        found.append(AveragingPeriod(PeriodKind.STAGE_YEAR, staged, cite))
    return tuple(found)


def _fiscal_year(years: FiscalYears, day: dt.date) -> Span:
    return Span(years.first_day(day), years.next_first_day(day) - _ONE_DAY)


def long_first_period(text: TextInForce, years: FiscalYears) -> Span | None:
    """The period of 16(4): for a fiscal year that begins within the first year, not with it."""
    start = text.date("automotive.averaging.first_period.start")
    before = text.date("automotive.averaging.first_period.fiscal_year_before")
    following = years.next_first_day(start)
    if not start < following < before:
        return None
    return Span(start, years.next_first_day(following) - _ONE_DAY)


def stage_year(
    text: TextInForce, vehicle_class: VehicleClass, years: FiscalYears, day: dt.date
) -> Span | None:
    """The period of 16(5) that a day lies in; None on days without one.

    The last one runs from its first day to the end of the fiscal year that it begins in.
    """
    group = "heavy" if vehicle_class is VehicleClass.HEAVY_TRUCK else "light"
    first = text.date(f"automotive.averaging.stage_years.{group}_start")
    last = text.date(f"automotive.averaging.stage_years.{group}_last_start")
    if day < first:
        return None
    if day >= last:
        end = years.next_first_day(last) - _ONE_DAY
        return Span(last, end) if day <= end else None
    staged = FiscalYears(first.month, first.day)
    return _fiscal_year(staged, day)


def part_periods(
    years: FiscalYears, buyer: FiscalYears | None, day: dt.date
) -> tuple[AveragingPeriod, ...]:
    """The periods over which a listed part produced on a day may be averaged: 16(10).

    `years` are the fiscal years of the part's producer, `buyer` those of the vehicle
    producer it is sold to, from whose fiscal year the quarters are counted where they are
    known. 20(7)(a) has the same, the producer's own year for aftermarket parts only.
    """
    cite = "Uniform Regulations 16(10)"
    of = buyer or years
    start = of.first_of_period(of.period(day, 3), 3)
    after = of.first_of_period(of.period(day, 3) + 1, 3)
    month = day.replace(day=1)
    next_month = (month + dt.timedelta(days=31)).replace(day=1)
    found = [
        AveragingPeriod(PeriodKind.QUARTER, Span(start, after - _ONE_DAY), f"{cite}(b)"),
        AveragingPeriod(PeriodKind.MONTH, Span(month, next_month - _ONE_DAY), f"{cite}(b)"),
        AveragingPeriod(PeriodKind.FISCAL_YEAR, _fiscal_year(years, day), f"{cite}(c)"),
    ]
    if buyer is not None:
        year = _fiscal_year(buyer, day)
        found.insert(0, AveragingPeriod(PeriodKind.BUYER_FISCAL_YEAR, year, f"{cite}(a)"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class AveragedVehicle:
    """What an election states of each vehicle in its category: 16(3)."""

    good: str
    model_line: str | None
    model_name: str | None
    vehicle_class: str | None
    hs: str | None
    plant_location: str | None


@dataclass(frozen=True, slots=True)
class VehicleElection:
    """A choice to average the value content of vehicles.

    `notified` is the day on which the customs administration was told, `accepted_days` the
    shorter notice that it accepts, None where it has accepted none. `separately`: vehicles
    with different percentages are averaged apart (16(2)).
    """

    category: Category
    basis: Basis
    period: AveragingPeriod
    vehicles: tuple[AveragedVehicle, ...]
    notified: dt.date | None = None
    accepted_days: int | None = None
    separately: bool = False


def election_faults(
    text: TextInForce, election: VehicleElection, years: FiscalYears
) -> tuple[Problem, ...]:
    """What is wrong with an election: its category, contents (16(3)) and notice (16(6))."""
    return (
        *_category_faults(text, election),
        *_content_faults(election),
        *_notice_faults(text, election, years),
    )


def _category_faults(text: TextInForce, election: VehicleElection) -> Iterator[Problem]:
    other = election.period.cite.endswith("20(6)")
    term = "other_categories" if other else "categories"
    allowed = str(text.term(f"automotive.averaging.{term}")).split()
    if election.category not in allowed:
        yield Problem(
            Said("auto-election-item", item=Said("auto-election-category")),
            Said("auto-not-to-be-chosen", chosen=str(election.category)),
            Said("auto-choose-one-of", choices=", ".join(allowed)),
            text.cite(f"automotive.averaging.{term}"),
        )
    whole_class = (Category.MODEL_LINE_TERRITORY, Category.CLASS_TERRITORY)
    if election.separately and election.category not in whole_class:
        yield Problem(
            Said("auto-election-item", item=Said("auto-election-category")),
            Said("auto-apart-within-plant"),
            Said("auto-leave-together"),
            "Uniform Regulations 16(2)",
        )


def _content_faults(election: VehicleElection) -> Iterator[Problem]:
    cite = f"Uniform Regulations 16(3)({_letter(election.category)})"
    asked = ["model_name", "vehicle_class", "hs", "plant_location"]
    if election.category is not Category.CLASS_PLANT:
        asked.insert(0, "model_line")
    if not election.vehicles:
        no_vehicle, name_them = Said("auto-names-no-vehicle"), Said("auto-name-vehicles")
        yield Problem(Said("auto-election"), no_vehicle, name_them, cite)
    for vehicle in election.vehicles:
        for name in asked:
            if getattr(vehicle, name) is None:
                where = Said("auto-vehicle-item", vehicle=vehicle.good, item=name)
                yield Problem(where, Said("auto-not-stated"), Said("auto-state-it"), cite)


def _letter(category: Category) -> str:
    letters = {Category.MODEL_LINE_CLASS_PLANT: "a", Category.CLASS_PLANT: "b"}
    return letters.get(category, "c")


def last_day_of_notice(
    text: TextInForce, period: AveragingPeriod, years: FiscalYears, accepted_days: int | None = None
) -> dt.date:
    """The last day to tell the customs administration: 16(6).

    For periods that begin on or before the first notice's own last day, that day; for later
    ones ten days before the first day of the fiscal year they begin in.
    """
    first = text.date("automotive.averaging.first_notice")
    if period.span.start <= first:
        return first
    days = accepted_days
    if days is None:
        days = int(str(text.term("automotive.averaging.notice")))
    return years.first_day(period.span.start) - dt.timedelta(days=days)


def _notice_faults(
    text: TextInForce, election: VehicleElection, years: FiscalYears
) -> Iterator[Problem]:
    last = last_day_of_notice(text, election.period, years, election.accepted_days)
    cite = "Uniform Regulations 16(6)"
    if election.notified is None:
        where = Said("auto-election-item", item=Said("auto-election-notified"))
        yield Problem(
            where, Said("auto-not-stated"), Said("auto-tell-customs", day=str(last)), cite
        )
    elif election.notified > last:
        yield Problem(
            Said("auto-election-item", item=Said("auto-election-notified")),
            Said("auto-notified-late", day=str(election.notified), last=str(last)),
            Said("auto-ask-shorter-period"),
            cite,
        )


def changed_election(earlier: VehicleElection, later: VehicleElection) -> tuple[Problem, ...]:
    """Why a later election is not possible once the earlier is notified: 16(7).

    Category and period may not be changed or taken back for vehicles that both are about.
    """
    shared = {v.good for v in earlier.vehicles} & {v.good for v in later.vehicles}
    overlap = (
        earlier.period.span.start <= later.period.span.end
        and later.period.span.start <= earlier.period.span.end
    )
    if earlier.notified is None or not shared or not overlap:
        return ()
    return tuple(_changes(earlier, later, sorted(shared)))


def _changes(
    earlier: VehicleElection, later: VehicleElection, shared: Sequence[str]
) -> Iterator[Problem]:
    start = str(later.period.span.start)
    where = Said("auto-averaging-of", vehicles=tuple(shared), start=start)
    compared = (
        ("category", earlier.category, later.category),
        ("period", earlier.period.span, later.period.span),
    )
    for name, before, after in compared:
        if before != after:
            yield Problem(
                where,
                Said(f"auto-changes-{name}", day=str(earlier.notified)),
                Said("auto-keep-until-end"),
                "Uniform Regulations 16(7)",
            )
