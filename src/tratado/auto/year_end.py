"""What was estimated of vehicles against what came of it, at the end of the fiscal year.

Value content by estimated costs is calculated again by the actual costs of the period (16(9)),
steel and aluminum by the actual purchases (17(11)). Section 18 asks for no such analysis.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.averaging import SHEET as PRODUCTION
from tratado.auto.averaging_elections import PeriodKind
from tratado.auto.lvc_periods import Basis, Category
from tratado.auto.metal_elections import Figures
from tratado.auto.metal_periods import Period, may_be_estimated
from tratado.auto.metal_purchases import SHEET as PURCHASES
from tratado.auto.metal_table import Metal
from tratado.auto.requirements import Kind, Requirement
from tratado.auto.vehicle_elections import AverageElection, VehicleElections
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.auto.vehicles import by_elections
from tratado.origin.answer import Answer
from tratado.origin.findings import Findings
from tratado.value.averaging import Span
from tratado.value.finding import Missing
from tratado.value.movements import FiscalYears
from tratado.words import Place

CONTENT_CITE = "Uniform Regulations 16(9)"
METALS_CITE = "Uniform Regulations 17(11)"

_ONE_DAY = dt.timedelta(days=1)
_MONTHS = {
    Period.MONTH_TO_DATE: 1,
    Period.QUARTER_TO_DATE: 3,
    Period.CALENDAR_YEAR_TO_DATE: 12,
}
_METALS = {Kind.STEEL: Metal.STEEL, Kind.ALUMINUM: Metal.ALUMINUM}


class Consequence(StrEnum):
    """What the actual figures make of what was certified on estimates."""

    HOLDS = "holds"
    HOLDS_NOW = "holds_now"
    """Met by the actual figures, although not by the estimates."""
    INFORM = "inform"
    """Not met: everyone with a certification or a written statement is to be told at once."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Analysis:
    """One requirement of a vehicle over one period, by estimates and by actual figures.

    `due` is the last day of the fiscal year, at which it is made. `needs` is what the actual
    figures lack; the answer is open then, whatever they come to.
    """

    kind: Kind
    period: Span
    estimated: Requirement
    actual: Requirement
    needs: tuple[Missing, ...]
    due: dt.date
    cite: str

    @property
    def outcome(self) -> Consequence:
        if self.needs or self.actual.answer is Answer.OPEN:
            return Consequence.OPEN
        if self.actual.answer is Answer.NOT_MET:
            return Consequence.INFORM
        return Consequence.HOLDS if self.estimated.answer is Answer.MET else Consequence.HOLDS_NOW


def fiscal_year(settings: Mapping[str, str], day: dt.date) -> Span:
    """The producer's fiscal year in which a day lies."""
    return _year(VehicleElections.of(settings).fiscal_years, day)


def days_analysed(settings: Mapping[str, str], text: TextInForce) -> tuple[dt.date, ...]:
    """The last days of the periods of the fiscal year over which something may be estimated."""
    elected, year = VehicleElections.of(settings), fiscal_year(settings, text.day)
    found = {year.end}
    for period in elected.metals.periods.values():
        found.update(_period_ends(period, year))
    if elected.average is not None and elected.average.period is PeriodKind.STAGE_YEAR:
        found.update(day for day in _ends(year, 1) if (day.month, day.day) == (6, 30))
    return tuple(sorted(found))


def _ends(year: Span, months: int) -> Iterator[dt.date]:
    """Last days of calendar months, quarters or years within a fiscal year."""
    day = year.start.replace(day=1)
    while day <= year.end:
        following = (day + dt.timedelta(days=31)).replace(day=1)
        last = following - _ONE_DAY
        if last <= year.end and last.month % months == 0:
            yield last
        day = following


def analyses(
    findings: Findings, tables: Mapping[str, pl.DataFrame], settings: Mapping[str, str]
) -> dict[str, tuple[Analysis, ...]]:
    """What was estimated of each vehicle for the periods that end on the day of the findings.

    Raises ValuationError where the sheets contradict themselves.
    """
    elected = VehicleElections.of(settings)
    of_day = _OfDay(findings.text, elected, tables)
    estimated, actual = (
        by_elections(findings, tables, of_day.elections(figures))
        for figures in (Figures.ESTIMATED, Figures.ACTUAL)
    )
    return {
        each.good: tuple(of_day.of_vehicle(each, of_actual))
        for each in estimated.vehicles
        if (of_actual := actual.of(each.good)) is not None
    }


@dataclass(frozen=True)
class _OfDay:
    """The periods that end on one day, and the sheets that have figures of them."""

    text: TextInForce
    elected: VehicleElections
    tables: Mapping[str, pl.DataFrame]

    @property
    def year(self) -> Span:
        return _year(self.elected.fiscal_years, self.text.day)

    def elections(self, figures: Figures) -> VehicleElections:
        """What was elected, by one kind of figures; without an average over the fiscal year."""
        alone = AverageElection(Category.EACH_VEHICLE, Basis.ALL, PeriodKind.FISCAL_YEAR)
        metals = replace(self.elected.metals, figures=dict.fromkeys(Metal, figures))
        average = self.elected.average or alone
        return replace(self.elected, figures=str(figures), average=average, metals=metals)

    def of_vehicle(self, estimated: VehicleFinding, actual: VehicleFinding) -> Iterator[Analysis]:
        pairs = [(each, actual.requirement(each.kind)) for each in estimated.requirements]
        for before, after in pairs:
            if after is None:
                continue
            if before.kind is Kind.VALUE_CONTENT:
                yield from self._of_content(estimated, before, after)
            elif before.kind in _METALS:
                yield from self._of_metal(estimated, before, after)

    def _of_content(
        self, vehicle: VehicleFinding, before: Requirement, after: Requirement
    ) -> Iterator[Analysis]:
        """16(9): over the period of the average, else over the fiscal year."""
        sheet = self.tables.get(PRODUCTION)
        if sheet is None or vehicle.average is None:
            return
        group = next(iter(vehicle.average.values()))
        period = group.choice.period.span
        if self.text.day not in (self.year.end, period.end):
            return
        inside = sheet.filter((pl.col("from") <= period.end) & (pl.col("to") >= period.start))
        rows = inside.filter(pl.col("row").is_in(list(group.rows)))
        goods = rows["good"].unique(maintain_order=True).to_list()
        actual = inside.filter(pl.col("figures").fill_null("actual") == "actual")
        needs = [
            need for good in goods for need in _uncovered(good, rows, actual)
        ]  # fmt: skip
        yield Analysis(
            Kind.VALUE_CONTENT, period, before, after, tuple(needs), self.year.end, CONTENT_CITE
        )

    def _of_metal(
        self, vehicle: VehicleFinding, before: Requirement, after: Requirement
    ) -> Iterator[Analysis]:
        """17(11): over the period elected, where 17(8) lets it be estimated."""
        metal, sheet = _METALS[before.kind], self.tables.get(PURCHASES)
        if sheet is None or vehicle.metals is None or vehicle.metals.purchases is None:
            return
        result = getattr(vehicle.metals.purchases, str(metal))
        chosen, period = result.elected.choice.period, result.elected.period.span
        elected = self.elected.metals.periods[metal]
        if elected is not None and (not may_be_estimated(elected, self.text) or period is None):
            return
        if elected is None or period is None:
            # Every period may be the one: what was estimated of the year, and which is asked.
            period = self.year
        elif self.text.day not in (self.year.end, *_period_ends(chosen, self.year)):
            return
        of_metal = pl.col("row").is_in(result.rows["row"].implode())
        dates = sheet.filter(of_metal, pl.col("date").is_between(period.start, period.end))
        is_estimate = pl.col("figures") == "estimated"
        estimated = dates.filter(is_estimate)["date"].to_list()
        if not estimated:
            return
        actual = dates.filter(~is_estimate)["date"].to_list()
        yield Analysis(
            before.kind, period, before, after, tuple(_unbought(estimated, actual)),
            self.year.end, METALS_CITE,
        )  # fmt: skip


def _year(years: FiscalYears, day: dt.date) -> Span:
    return Span(years.first_day(day), years.next_first_day(day) - _ONE_DAY)


def _period_ends(period: Period | None, year: Span) -> Iterator[dt.date]:
    """The days within a fiscal year on which periods of 17(7)(c) and (e) end."""
    if period in _MONTHS:
        yield from _ends(year, _MONTHS[period])


def _uncovered(good: str, estimated: pl.DataFrame, actual: pl.DataFrame) -> Iterator[Missing]:
    """What the actual rows of a good lack beside those estimated: days, costs, materials."""
    before, after = (rows.filter(pl.col("good") == good) for rows in (estimated, actual))
    if after.is_empty():
        yield Missing("actual_production", Place(sheet=PRODUCTION, item=good), CONTENT_CITE)
        return
    estimated_days, days = _days(before), _days(after)
    if days.end < estimated_days.end or days.start > estimated_days.start:
        named = f"{good}, {estimated_days.start} – {estimated_days.end}"
        where = Place(sheet=PRODUCTION, item=named)
        yield Missing("actual_production", where, CONTENT_CITE)
    for name in ("nc", "vnm"):
        blank = after.filter(pl.col(name).is_null())["row"].to_list()
        if blank:
            place = Place(sheet=PRODUCTION, rows=tuple(blank[:10]))
            yield Missing(name, place, CONTENT_CITE)


def _days(rows: pl.DataFrame) -> Span:
    return Span(min(rows["from"].to_list()), max(rows["to"].to_list()))


def _unbought(estimated: Sequence[dt.date], actual: Sequence[dt.date]) -> Iterator[Missing]:
    """Months of estimated purchases after the last month with actual ones."""
    if not actual:
        yield Missing("actual_purchases", Place(sheet=PURCHASES), METALS_CITE)
        return
    last = max(actual)
    later = [day for day in estimated if (day.year, day.month) > (last.year, last.month)]
    if later:
        days = f"{min(later)} – {max(later)}"
        yield Missing("actual_purchases", Place(sheet=PURCHASES, item=days), METALS_CITE)
