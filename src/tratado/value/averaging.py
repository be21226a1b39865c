"""Averaging over a period, estimates and the year-end: Uniform Regulations 1(7)-(10), 7(15)-(20).

A period is chosen once in a fiscal year and repeats until the year ends. Which periods may
be chosen is a term of the agreement (`total_cost.periods`, `value_content.periods`), which
the caller passes in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Literal

import polars as pl

from tratado.value.costs import Amount
from tratado.value.errors import ValuationError
from tratado.value.net_cost import good_named, regional_value_content
from tratado.words import Problem, Said

UNIT = 10_000
"""Frames hold ten-thousandths of a currency unit."""

LONGEST_FISCAL_YEAR = 371
"""Days of a fiscal year of fifty-three weeks."""


class PeriodLength(StrEnum):
    """What total cost and value content may be calculated over (1(7)(b), 7(15)(a))."""

    ONE_MONTH = "1_month"
    THREE_MONTHS = "3_months"
    SIX_MONTHS = "6_months"
    FISCAL_YEAR = "fiscal_year"

    @property
    def months(self) -> int:
        """Calendar months (1(1), month); zero for the fiscal year, whatever its length."""
        return {"1_month": 1, "3_months": 3, "6_months": 6}.get(str(self), 0)


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """The producer's fiscal year, first and last day."""

    start: dt.date
    end: dt.date

    def __contains__(self, day: dt.date) -> bool:
        return self.start <= day <= self.end

    @property
    def in_calendar_months(self) -> bool:
        return self.start.day == 1 and (self.end + dt.timedelta(days=1)).day == 1


@dataclass(frozen=True, slots=True)
class Span:
    """One period: first and last day."""

    start: dt.date
    end: dt.date

    def __contains__(self, day: dt.date) -> bool:
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True)
class PeriodElection:
    """A period length chosen from a day of a fiscal year; made by `elected`."""

    length: PeriodLength
    begins: dt.date
    year: FiscalYear

    @property
    def periods(self) -> tuple[Span, ...]:
        """The chosen period and those of its length that follow to the year's end.

        Uniform Regulations 1(9), 7(18).
        """
        step = self.length.months
        if not step:
            return (Span(self.year.start, self.year.end),)
        spans = []
        start = self.begins
        while start <= self.year.end:
            following = _later(start, step)
            spans.append(Span(start, following - dt.timedelta(days=1)))
            start = following
        return tuple(spans)

    def period_of(self, day: dt.date) -> Span | None:
        """The period in which a unit produced on a day falls (7(16)); None outside them."""
        return next((span for span in self.periods if day in span), None)


def elected(
    length: PeriodLength,
    begins: dt.date,
    year: FiscalYear,
    allowed: str,
    cite: str = "Uniform Regulations 7(15)(a)",
) -> PeriodElection:
    """A period election, or ValuationError with what is wrong with it.

    `allowed` lists the lengths that the agreement allows, separated by blanks. Three and
    six months must divide the months of the fiscal year that remain when they begin.
    `cite` is 1(7)(b) for total cost.
    """
    where = Said("cost-period-of", length=str(length), begins=str(begins))
    faults = [*_year_faults(year)]
    if length not in allowed.split():
        one_of = Said("value-choose-one-of", words=tuple(allowed.split()))
        faults.append(Problem(where, Said("cost-no-such-period"), one_of, cite))
    if begins not in year:
        outside = Said("cost-begins-outside", start=str(year.start), end=str(year.end))
        faults.append(Problem(where, outside, Said("cost-begin-within"), cite))
    elif not faults:
        faults += _division_faults(where, length, begins, year, cite)
    if faults:
        raise ValuationError(faults)
    return PeriodElection(length, begins, year)


def months_remaining(year: FiscalYear, begins: dt.date) -> int:
    """Calendar months of the fiscal year that remain on the first day of one of them."""
    after = year.end + dt.timedelta(days=1)
    return (after.year - begins.year) * 12 + after.month - begins.month


def _year_faults(year: FiscalYear) -> Iterator[Problem]:
    length = (year.end - year.start).days + 1
    if not 0 < length <= LONGEST_FISCAL_YEAR:
        yield Problem(Said("cost-fiscal-year"),
                      Said("cost-year-runs", start=str(year.start), end=str(year.end)),
                      Said("cost-give-one-year"),
                      "Uniform Regulations 7(15)(a)(iii)")  # fmt: skip


def _division_faults(
    where: Said, length: PeriodLength, begins: dt.date, year: FiscalYear, cite: str
) -> Iterator[Problem]:
    if length is PeriodLength.FISCAL_YEAR:
        if begins != year.start:
            yield Problem(where, Said("cost-begins-within-year"),
                          Said("cost-begin-on-or-shorter", day=str(year.start)),
                          f"{cite}(iii)")  # fmt: skip
        return
    if begins.day != 1 or not year.in_calendar_months:
        yield Problem(
            where,
            Said("cost-no-calendar-months"),
            Said("cost-begin-on-first"),
            "Uniform Regulations 1(1), month",
        )
        return
    remaining = months_remaining(year, begins)
    if remaining % length.months:
        fitting = (str(p) for p in PeriodLength if p.months and remaining % p.months == 0)
        yield Problem(
            where,
            Said("cost-does-not-divide", months=remaining),
            Said("cost-choose-fitting", periods=_either(fitting)),
            f"{cite}(ii)",
        )


def _either(words: Iterable[str]) -> Said | str:
    """One or another of some words."""
    found: Said | str = ""
    for word in words:
        found = Said("value-either", one=found, other=word) if found else word
    return found


def _later(day: dt.date, months: int) -> dt.date:
    index = day.year * 12 + day.month - 1 + months
    return dt.date(index // 12, index % 12 + 1, 1)


def total_cost_period(
    averaging: PeriodElection | None, own: PeriodElection | None
) -> PeriodElection:
    """The period over which total cost is calculated: Uniform Regulations 1(7).

    The averaging period where value content by net cost is averaged (1(7)(a)), else the
    producer's own choice. Raises ValuationError where both differ or neither is made.
    """
    if averaging is not None and own is not None and averaging != own:
        raise ValuationError([
            Problem(Said("cost-total-cost-period"),
                    Said("cost-total-cost-differs", own=str(own.length),
                         averaged=str(averaging.length)),
                    Said("cost-total-over-averaging"), "Uniform Regulations 1(7)(a)")
        ])  # fmt: skip
    election = averaging or own
    if election is None:
        raise ValuationError([
            Problem(Said("cost-total-cost-period"), Said("cost-period-not-chosen"),
                    Said("cost-choose-a-period"), "Uniform Regulations 1(7)(b)")
        ])  # fmt: skip
    return election


@dataclass(frozen=True, slots=True)
class AveragingElection:
    """The choice to average net cost over goods and a period: Uniform Regulations 7(15).

    `goods` are the good and the identical or similar goods averaged with it, all made in
    one plant.
    """

    goods: frozenset[str]
    plant: str
    period: PeriodElection


def not_open_to_averaging(goods: Iterable[str], automotive: Iterable[str]) -> list[Problem]:
    """Goods whose averaging is that of section 16, not 7(15); `automotive` names them."""
    return [
        Problem(good_named(good), Said("cost-averaged-by-16"), Said("cost-elect-section-16"),
                "Uniform Regulations 7(15)")
        for good in sorted(set(goods) & set(automotive))
    ]  # fmt: skip


def changed_election(earlier: AveragingElection, later: AveragingElection) -> list[Problem]:
    """Why a later election is not possible: Uniform Regulations 7(17) to 7(19).

    The goods and the period of an election may not be changed, and its length holds for
    each of its goods in that plant until the fiscal year ends. Which goods are averaged
    together may differ in a later period.
    """
    shared = sorted(earlier.goods & later.goods)
    if not shared or earlier.plant != later.plant or later.period.begins not in earlier.period.year:
        return []
    where = Said("cost-averaging-of", goods=tuple(shared), begins=str(later.period.begins))
    faults = []
    if later.period.year != earlier.period.year:
        faults.append(Problem(where, Said("cost-other-fiscal-year"), Said("cost-keep-fiscal-year"),
                              "Uniform Regulations 7(18)"))  # fmt: skip
    before, after = str(earlier.period.length), str(later.period.length)
    if before != after:
        faults.append(
            Problem(where, Said("cost-changes-period", before=before, after=after),
                    Said("cost-keep-until", period=before, day=str(earlier.period.year.end)),
                    "Uniform Regulations 7(17), 7(18)")
        )  # fmt: skip
    elif later.period.begins not in {span.start for span in earlier.period.periods}:
        faults.append(
            Problem(where, Said("cost-no-following-period", begins=str(earlier.period.begins)),
                    Said("cost-keep-periods"), "Uniform Regulations 7(17), 7(18)")
        )  # fmt: skip
    if earlier.goods != later.goods and later.period.begins == earlier.period.begins:
        faults.append(
            Problem(where, Said("cost-changes-goods"),
                    Said("cost-average-goods", goods=tuple(sorted(earlier.goods))),
                    "Uniform Regulations 7(17)")
        )  # fmt: skip
    return faults


def other_method(
    election: AveragingElection, good: str, day: dt.date, method: Literal["nc", "tv"]
) -> list[Problem]:
    """Why a good of a day may not be calculated by transaction value: 7(19).

    Once averaging is elected, value content is by net cost over the chosen periods for
    the rest of the fiscal year.
    """
    covered = good in election.goods and election.period.period_of(day) is not None
    if method == "nc" or not covered:
        return []
    return [
        Problem(Said("cost-good-of-day", good=good, day=str(day)),
                Said("cost-by-transaction-value"),
                Said("cost-by-net-cost-until", day=str(election.period.year.end)),
                "Uniform Regulations 7(19)")
    ]  # fmt: skip


class ElectionOf(StrEnum):
    """Which election to average: 1(10)."""

    VEHICLES = "16(1)"
    TOTAL_COST = "1(7)"
    NET_COST = "7(15)"
    AUTOMOTIVE_GOODS = "16(10)"


def considered_made(
    which: ElectionOf, received: dt.date | None = None, informed: dt.date | None = None
) -> dt.date | None:
    """The day on which an election counts as made with an importing country: 1(10).

    An election for vehicles counts once the customs administration has received it;
    any other once that administration is informed in writing during a verification of
    origin. None where that has not happened.
    """
    return received if which is ElectionOf.VEHICLES else informed


@dataclass(frozen=True, slots=True)
class Average:
    """Sums of net costs and non-originating materials over one period; exact.

    The value content of every unit of the goods produced in the period (7(16)).
    """

    span: Span
    net_cost: Fraction
    non_originating: Fraction

    @property
    def content(self) -> Fraction:
        """Value content in percent, by the sums: 7(15)(b), 7(3)."""
        return regional_value_content(self.net_cost, self.non_originating)


@dataclass(frozen=True)
class Averages:
    """Averages by period, and rows of the goods that the election does not reach."""

    periods: tuple[Average, ...]
    uncovered: pl.DataFrame

    def of(self, day: dt.date) -> Average | None:
        return next((each for each in self.periods if day in each.span), None)


def averaged(production: pl.DataFrame, election: AveragingElection) -> Averages:
    """The averages of an election over what a plant produced: Uniform Regulations 7(15).

    `production` has a row for each lot: `date`, `good`, `plant`, `nc` and `vnm`, the net
    cost and the non-originating materials of the whole lot in ten-thousandths. Rows of
    the goods made in other plants or outside the periods come back as uncovered. Periods
    without production are left out. Raises ValuationError naming each bad row.
    """
    faults = list(_row_faults(production))
    if faults:
        raise ValuationError(faults)
    of_goods = production.filter(pl.col("good").is_in(sorted(election.goods)))
    spans = election.period.periods
    starts = pl.DataFrame({"start": [s.start for s in spans], "end": [s.end for s in spans]})
    placed = (
        of_goods.with_row_index("_row")
        .sort("date", maintain_order=True)
        .join_asof(starts, left_on="date", right_on="start", strategy="backward")
        .with_columns(
            covered=(pl.col("plant") == election.plant)
            & (pl.col("date") <= pl.col("end")).fill_null(False)
        )
    )
    sums = (
        placed.filter("covered")
        .group_by("start", "end")
        .agg(pl.col("nc", "vnm").cast(pl.Int128).sum())
        .sort("start")
    )
    return Averages(
        tuple(
            Average(Span(start, end), Fraction(nc, UNIT), Fraction(vnm, UNIT))
            for start, end, nc, vnm in sums.iter_rows()
        ),
        placed.filter(~pl.col("covered")).sort("_row").select(production.columns),
    )


def _row_faults(production: pl.DataFrame) -> Iterator[Problem]:
    columns = ("date", "good", "plant", "nc", "vnm")
    missing = [name for name in columns if name not in production.columns]
    if missing:
        yield Problem(Said("cost-production"), Said("cost-no-columns", columns=tuple(missing)),
                      Said("cost-give-columns", columns=columns),
                      "Uniform Regulations 7(15)(a)")  # fmt: skip
        return

    def cell(row: int, column: str) -> Said:
        return Said("cost-production-cell", row=str(row), column=column)

    numbered = production.with_row_index("row", offset=1)
    for name in columns:
        for row in numbered.filter(pl.col(name).is_null())["row"]:
            yield Problem(cell(row, name), Said("cost-cell-empty"), Said("cost-fill-it-in"),
                          "Uniform Regulations 7(15)(a)")  # fmt: skip
    for name in ("nc", "vnm"):
        for row in numbered.filter(pl.col(name) < 0)["row"]:
            yield Problem(cell(row, name), Said("cost-cell-negative"),
                          Said("cost-costs-of-produced"),
                          "Uniform Regulations 7(15)(a)")  # fmt: skip


class EstimatedGood(StrEnum):
    """Whose value content was calculated on estimated costs."""

    GOOD = "good"
    MOTOR_VEHICLE = "motor_vehicle"


class Duty(StrEnum):
    """What a producer owes whom it certified the good to, once actual costs are known."""

    NONE = "none"
    INFORM_IMMEDIATELY = "inform_immediately"
    """16(9): everyone with a certification or statement, that the good does not originate."""
    CORRECT_CERTIFICATIONS = "correct_certifications"
    """7(20) names no notice; the certifications given are wrong nevertheless."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Net cost and non-originating materials of one period."""

    net_cost: Amount
    non_originating: Amount

    @property
    def content(self) -> Fraction:
        return regional_value_content(self.net_cost, self.non_originating)


@dataclass(frozen=True, slots=True)
class PeriodAnalysis:
    """Estimate against actual costs in one period."""

    span: Span
    estimated: Fraction
    actual: Fraction
    met_on_estimate: bool
    met_on_actual: bool
    duty: Duty
    cite: str
    recipients: tuple[str, ...]
    """To whom the duty is owed; empty where there is none."""


def year_end_analysis(
    election: PeriodElection,
    estimates: Mapping[Span, Figures],
    actuals: Mapping[Span, Figures],
    required: Decimal,
    certified_to: Mapping[Span, tuple[str, ...]],
    subject: EstimatedGood = EstimatedGood.GOOD,
) -> tuple[PeriodAnalysis, ...]:
    """The analysis of actual costs at the end of the fiscal year: 7(20), 16(9).

    Due for every period whose value content was calculated on estimates. Raises
    ValuationError where actual costs of such a period are missing, or a period is none
    of the election's.
    """
    faults = [
        Problem(Said("cost-period-from", begins=str(span.start)), Said("cost-no-elected-period"),
                Said("cost-periods-as-elected"), "Uniform Regulations 7(18)")
        for span in {*estimates, *actuals}
        if span not in election.periods
    ]  # fmt: skip
    faults += [
        Problem(Said("cost-period-from", begins=str(span.start)),
                Said("cost-estimated-without-actual"),
                Said("cost-analyse-actual", day=str(election.year.end)), _analysis_cite(subject))
        for span in estimates
        if span not in actuals
    ]  # fmt: skip
    if faults:
        raise ValuationError(faults)
    return tuple(
        _analysed(
            span, estimates[span], actuals[span], required, certified_to.get(span, ()), subject
        )
        for span in election.periods
        if span in estimates
    )


def _analysed(
    span: Span,
    estimate: Figures,
    actual: Figures,
    required: Decimal,
    recipients: tuple[str, ...],
    subject: EstimatedGood,
) -> PeriodAnalysis:
    met = actual.content >= Fraction(required)
    if met:
        duty = Duty.NONE
    elif subject is EstimatedGood.MOTOR_VEHICLE:
        duty = Duty.INFORM_IMMEDIATELY
    else:
        duty = Duty.CORRECT_CERTIFICATIONS
    return PeriodAnalysis(
        span,
        estimate.content,
        actual.content,
        estimate.content >= Fraction(required),
        met,
        duty,
        _analysis_cite(subject),
        () if met else recipients,
    )


def _analysis_cite(subject: EstimatedGood) -> str:
    vehicle = subject is EstimatedGood.MOTOR_VEHICLE
    return "Uniform Regulations 16(9)" if vehicle else "Uniform Regulations 7(20)"
