"""Elections for net cost by a producer's books, the period they give, what they oblige to.

Uniform Regulations 1(7) to 1(10), 7(11), 7(15) to 7(20). The period of a good is that of
its averaging, else the one chosen for total cost, else the one in which the books give its
production; of the periods that repeat until the fiscal year ends, the one looked at on a
day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tratado.agreement.agreement import TextInForce
from tratado.hs import Code, Edition, in_rules_numbers
from tratado.value.averaging import (
    AveragingElection,
    FiscalYear,
    PeriodElection,
    PeriodLength,
    Span,
    elected,
    months_remaining,
    not_open_to_averaging,
    other_method,
    total_cost_period,
)
from tratado.value.errors import ValuationError
from tratado.value.movements import FiscalYears
from tratado.value.net_cost import Way
from tratado.words import Place, Problem, Said

_TOTAL_COST = "Uniform Regulations 1(7)(b)"
_AVERAGING = "Uniform Regulations 7(15)(a)"

_VEHICLES = {
    "passenger_vehicle": ("8703", "8704"),
    "light_truck": ("8703", "8704"),
    "heavy_truck": ("8701", "8704"),
}
"""Headings of the vehicles themselves, which are averaged under 16(1)."""

_PARTS_OF = ("passenger_vehicle", "light_truck")
_PARTS_TABLES = (
    *("core_parts", "core_components", "principal_light", "complementary_light"),
    *("principal_heavy", "complementary_heavy"),
)
"""Tables A.1, A.2, B, C, D and E, whose goods are averaged under 16(10) for such uses."""


@dataclass(frozen=True, slots=True)
class CostElections:
    """What a producer elects for the costs of all its goods.

    The way is 7(11)(a) unless another is chosen; where excluded costs follow the ratio of
    the cost that holds them, all three give the same.
    """

    way: Way = Way.EXCLUDE_THEN_ALLOCATE
    total_cost_period: PeriodLength | None = None
    fiscal_years: FiscalYears = field(default_factory=FiscalYears)

    @classmethod
    def of(cls, settings: Mapping[str, str]) -> CostElections:
        """The elections among a book's settings.

        Raises ValuationError where the fiscal year begins on a day that not every year has.
        """
        period = settings.get("total_cost_period")
        begins = settings.get("fiscal_year_start", "01-01")
        try:
            years = FiscalYears.starting(begins)
        except ValueError:
            raise ValuationError([
                Problem(Place(sheet="settings", item="fiscal_year_start"),
                        Said("cost-is", amount=begins), Said("cost-give-month-day"))
            ]) from None  # fmt: skip
        return cls(
            Way(settings.get("net_cost_way", Way.EXCLUDE_THEN_ALLOCATE)),
            None if period is None else PeriodLength(period),
            years,
        )

    def year_of(self, day: dt.date) -> FiscalYear:
        """The fiscal year in which a day lies."""
        following = self.fiscal_years.next_first_day(day)
        return FiscalYear(self.fiscal_years.first_day(day), following - dt.timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Produced:
    """A good as its elections see it: its row of goods and when it was produced.

    `spans` are the periods of its rows of production, each with its place.
    """

    good: str
    place: Place
    averaging: PeriodLength | None
    method: str | None
    automotive: bool
    spans: tuple[tuple[Span, Place], ...]


@dataclass(frozen=True, slots=True)
class CostPeriod:
    """The period over which a good's costs are calculated, and the election it is of."""

    span: Span
    election: PeriodElection
    averaged: bool


def cost_period(
    produced: Produced, ledger: Sequence[Span], elections: CostElections, text: TextInForce
) -> CostPeriod:
    """The period of a good's total cost and net cost for a day: 1(7), 1(9), 7(15), 7(18).

    `ledger` are all periods of the books; the first of a fiscal year begins the periods
    that repeat until its end. Looked at is the period in which the day of the text lies,
    else the last before it, else the next. Raises ValuationError where elections
    contradict each other or the periods of the books.
    """
    faults: list[Problem] = []
    if produced.averaging is not None and produced.automotive:
        faults += not_open_to_averaging([produced.good], [produced.good])
    found: dict[Span, CostPeriod] = {}
    for span, place in produced.spans:
        try:
            election = _election(produced, span, ledger, elections, text, place)
        except ValuationError as error:
            faults += error.problems
            continue
        period = election.period_of(span.start)
        if period is None or span.end > period.end:
            cite = _AVERAGING if produced.averaging else _TOTAL_COST
            what = _not_within(span, period, election.length)
            faults.append(Problem(place, what, Said("cost-production-by-period"), cite))
            continue
        found[period] = CostPeriod(period, election, produced.averaging is not None)
    if not faults and produced.averaging is not None and produced.method == "tv":
        faults += _by_other_method(produced, found.values())
    if faults:
        raise ValuationError([_placed(fault, produced.place) for fault in dict.fromkeys(faults)])
    return found[_looked_at(found, text.day)]


def _not_within(span: Span, period: Span | None, length: PeriodLength) -> Said:
    days = {"start": str(span.start), "end": str(span.end), "length": str(length)}
    if period is None:
        return Said("cost-not-within-one-period", **days)
    return Said("cost-not-within-period", first=str(period.start), last=str(period.end), **days)


def _election(
    produced: Produced,
    span: Span,
    ledger: Sequence[Span],
    elections: CostElections,
    text: TextInForce,
    place: Place,
) -> PeriodElection:
    """The election for the fiscal year of a row: 1(7)(a) makes that of averaging decide."""
    year = elections.year_of(span.start)
    first = min((each.start for each in ledger if each.start in year), default=span.start)

    def made(length: PeriodLength, allowed: str, cite: str, at: Place) -> PeriodElection:
        begins = year.start if length is PeriodLength.FISCAL_YEAR else first
        try:
            return elected(length, begins, year, str(text.term(allowed)), cite)
        except ValuationError as error:
            raise ValuationError([_placed(fault, at) for fault in error.problems]) from None

    averaged = chosen = None
    if produced.averaging is not None:
        averaged = made(produced.averaging, "value_content.periods", _AVERAGING, produced.place)
    if elections.total_cost_period is not None:
        at = Place(sheet="settings", item="total_cost_period")
        chosen = made(elections.total_cost_period, "total_cost.periods", _TOTAL_COST, at)
    if averaged is None and chosen is None:
        length = _length(span, year, place)
        chosen = made(length, "total_cost.periods", _TOTAL_COST, place)
    return total_cost_period(averaged, chosen)


def _length(span: Span, year: FiscalYear, place: Place) -> PeriodLength:
    """The period that a row of production has, where none is elected in words."""
    if span == Span(year.start, year.end):
        return PeriodLength.FISCAL_YEAR
    after = span.end + dt.timedelta(days=1)
    if span.start.day == 1 and after.day == 1:
        months = months_remaining(FiscalYear(span.start, span.end), span.start)
        for length in PeriodLength:
            if length.months == months:
                return length
    what = Said("cost-no-period-of-total-cost", start=str(span.start), end=str(span.end))
    raise ValuationError([Problem(place, what, Said("cost-give-a-period"), _TOTAL_COST)])


def _looked_at(periods: Iterable[Span], day: dt.date) -> Span:
    ordered = sorted(periods, key=lambda each: each.start)
    begun = [each for each in ordered if each.start <= day]
    return begun[-1] if begun else ordered[0]


def _by_other_method(produced: Produced, periods: Iterable[CostPeriod]) -> list[Problem]:
    return [
        fault
        for each in periods
        for fault in other_method(
            AveragingElection(frozenset({produced.good}), "", each.election),
            produced.good,
            each.span.start,
            "tv",
        )
    ][:1]


def _placed(fault: Problem, place: Place) -> Problem:
    """A fault with the place of the election that makes it, unless it has one."""
    return fault.of(place)


def averaged_under_section_16(
    hs: str, edition: int | None, use: str | None, kind: str | None, text: TextInForce
) -> bool:
    """Whether a good is one that 16(1) or 16(10) lets be averaged, and 7(15) does not.

    A vehicle, or a good of tables A.1 to E for use in a passenger vehicle or light truck;
    of a provision that a table names in part, unless the good is said to be another.
    """
    if is_motor_vehicle(hs, edition, use):
        return True
    codes = in_rules_numbers(Code(hs), None if edition is None else Edition(edition)).codes
    rows = [row for name in _PARTS_TABLES for row in getattr(text.tables, name)]
    return use in _PARTS_OF and any(
        provision.covers(code)
        for row in rows
        if not (row.part and kind == "any other good")
        for provision in row.provision
        for code in codes
    )


def is_motor_vehicle(hs: str, edition: int | None, use: str | None) -> bool:
    """Whether a good is itself a vehicle of those that 16(1) lets be averaged."""
    if use not in _VEHICLES:
        return False
    codes = in_rules_numbers(Code(hs), None if edition is None else Edition(edition)).codes
    return any(str(code.truncated(4)) in _VEHICLES[use] for code in codes)


class Owed(StrEnum):
    """What a producer owes for an election, or by having made one."""

    INFORM = "inform"
    KEEP_TOTAL_COST = "keep_total_cost"
    ALL_UNITS = "all_units"
    KEEP_AVERAGING = "keep_averaging"
    NET_COST_ONLY = "net_cost_only"
    ANALYSE = "analyse"
    KEEP_METHODS = "keep_methods"


_CITES: Mapping[Owed, str] = {
    Owed.INFORM: "Uniform Regulations 1(10)(b)",
    Owed.KEEP_TOTAL_COST: "Uniform Regulations 1(8), 1(9)",
    Owed.ALL_UNITS: "Uniform Regulations 7(16)",
    Owed.KEEP_AVERAGING: "Uniform Regulations 7(17), 7(18)",
    Owed.NET_COST_ONLY: "Uniform Regulations 7(19)",
    Owed.ANALYSE: "Uniform Regulations 7(20)",
    Owed.KEEP_METHODS: "Uniform Regulations Schedule 5, 6",
}


@dataclass(frozen=True, slots=True)
class CostDuty:
    """A duty of the producer of some goods, from their period to the end of the fiscal year."""

    owed: Owed
    goods: tuple[str, ...]
    start: dt.date
    end: dt.date
    until: dt.date

    @property
    def cite(self) -> str:
        return _CITES[self.owed]

    @property
    def said(self) -> Said:
        """What the duty asks for."""
        days = {"start": self.start, "end": self.end, "until": self.until}
        return Said(f"ledger-duty-{self.owed.replace('_', '-')}", **days)


def duties(
    period: CostPeriod, goods: Iterable[str], *, estimated: bool, allocated: bool
) -> list[CostDuty]:
    """What the elections for goods of one period oblige to.

    `estimated`: some of the costs are; `allocated`: methods of allocation were used.
    """
    owed = [Owed.INFORM]
    if period.averaged:
        owed += [Owed.ALL_UNITS, Owed.KEEP_AVERAGING, Owed.NET_COST_ONLY]
        owed += [Owed.ANALYSE] if estimated else []
    else:
        owed += [Owed.KEEP_TOTAL_COST]
    owed += [Owed.KEEP_METHODS] if allocated else []
    named = tuple(goods)
    span, until = period.span, period.election.year.end
    return [CostDuty(each, named, span.start, span.end, until) for each in owed]
