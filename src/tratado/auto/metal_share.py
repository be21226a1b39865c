"""The share of steel and of aluminum purchases that originates: Uniform Regulations 17(1).

What is not known is bounded: against the producer, where everything open does not originate
and only then counts; and for it. Amounts are in ten-thousandths of a currency unit.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.metal_bases import KEYS, Basis, Vehicle, bases_of
from tratado.auto.metal_elections import Choice, Elections, Figures, Threshold, threshold
from tratado.auto.metal_periods import (
    PeriodFound,
    may_be_estimated,
    period_found,
    periods_open,
)
from tratado.auto.metal_purchases import OF_THE_ROW, SHEET, Fact, standing
from tratado.auto.metal_table import Metal
from tratado.auto.metal_tally import AMOUNTS, MAY, POINTS, Bounds, bounds_of
from tratado.origin.answer import MET, NOT_MET, Answer
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

ROWS_NAMED = 20
"""Rows of one need that are named one by one."""

_ESTIMATES_CITE = "Uniform Regulations 17(8)"


@dataclass(frozen=True, slots=True)
class MetalNeed:
    """A fact that is missing: in which rows (the first of them), how many, of what value."""

    fact: Fact
    rows: tuple[int, ...] = ()
    count: int = 0
    value: int = 0
    sheet: str = SHEET

    @property
    def cite(self) -> str:
        return self.fact.cite


@dataclass(frozen=True, slots=True)
class Outcome:
    """A metal over one period and basis: its bounds, or why there are none."""

    metal: Metal
    choice: Choice
    period: PeriodFound
    bounds: Bounds | None
    threshold: Threshold
    exempted: bool = False

    @property
    def answer(self) -> Answer | None:
        """Met, open or not met; None where the text does not allow the period here."""
        if self.exempted:
            return Answer.MET
        if self.period.unavailable:
            return None
        if self.bounds is None:
            return Answer.OPEN
        return self.bounds.answer(self.threshold.share)

    @property
    def lowest(self) -> Fraction | None:
        return None if self.bounds is None else self.bounds.lowest

    @property
    def highest(self) -> Fraction | None:
        return None if self.bounds is None else self.bounds.highest

    @property
    def margin_points(self) -> Fraction | None:
        """Percentage points of the lowest share above what is required."""
        return None if self.lowest is None else 100 * (self.lowest - self.threshold.share)

    @property
    def cites(self) -> tuple[str, ...]:
        return (self.threshold.cite, self.choice.period.cite, self.choice.basis.cite)


@dataclass(frozen=True, eq=False)
class MetalResult:
    """The elected outcome of a metal, what counts against it, and every other choice.

    `rows`: each purchase of the metal with `counts` and `left_out` for the elected choice
    (`outside_period`, `outside_basis` and `other_figures` beside the reasons of `LeftOut`).
    `needs`: the missing facts, where the answer turns on them.
    `every_choice`: gives every period and basis; they are calculated when first asked for.
    """

    elected: Outcome
    figures: Figures
    rows: pl.DataFrame
    needs: tuple[MetalNeed, ...]
    every_choice: Callable[[], Iterable[Outcome]]

    @functools.cached_property
    def alternatives(self) -> tuple[Outcome, ...]:
        """Every period and basis; the elected one is among them."""
        found = tuple(self.every_choice())
        if all(other.choice != self.elected.choice for other in found):
            return (self.elected, *found)
        return found

    @functools.cached_property
    def best(self) -> Outcome | None:
        """The choice with the highest lowest share, the earlier one of equals.

        Of those that the text allows; None where no share is known.
        """
        known = [one for one in self.alternatives if one.lowest is not None]
        return max(known, key=lambda one: (one.lowest or 0, one.highest or 0), default=None)

    def against(self) -> pl.DataFrame:
        """Purchases that count against the metal, the largest first, by row.

        `non_originating` surely, `open` for want of a fact; `points` are the hundredths of
        a percent of all purchases that the row is worth, cut off.
        """
        return _against(self.rows, "row", "supplier", "date")

    def suppliers_against(self) -> pl.DataFrame:
        """The same by supplier."""
        return _against(self.rows, "supplier")


def _against(rows: pl.DataFrame, *keys: str) -> pl.DataFrame:
    total = bounds_of(rows).low.total
    sure = pl.col("high_other")
    summed = (
        rows.with_columns(**AMOUNTS)
        .group_by(keys)
        .agg(non_originating=sure.sum(), open=(pl.col("low_other") - sure).sum())
    )
    points = pl.col("all") * POINTS // max(total, 1)
    return (
        summed.with_columns(all=pl.col("non_originating") + pl.col("open"))
        .filter(pl.col("all") > 0)
        .with_columns(points=points.cast(pl.Int64))
        .sort("all", *keys, descending=[True, *[False] * len(keys)])
        .drop("all")
    )


@dataclass(frozen=True, eq=False)
class MetalPurchases:
    """Both metals, and the purchases that are of neither.

    `left_out`: rows that count for no metal whatever is chosen, with the reason.
    """

    steel: MetalResult
    aluminum: MetalResult
    left_out: pl.DataFrame

    @property
    def answer(self) -> Answer:
        """Whether both metals meet what is required of each."""
        answers = [metal.elected.answer for metal in (self.steel, self.aluminum)]
        # A period that the text does not allow is no way to meet the requirement.
        return min(Answer.OPEN if answer is None else answer for answer in answers)


def metal_purchases(
    purchases: pl.DataFrame,
    elections: Elections,
    text: TextInForce,
    vehicle: Vehicle | None = None,
) -> MetalPurchases:
    """Calculate both metals for vehicles exported on the day of `text`.

    `vehicle` limits the alternatives to bases that cover it. Raises ValuationError with
    everything that is wrong with rows or elections, and where the requirement does not apply.
    """
    vehicle = vehicle or Vehicle()
    _check(elections, vehicle)
    rows = standing(purchases, elections, text)
    reasons = pl.col("counts") == NOT_MET
    return MetalPurchases(
        steel=_result(Metal.STEEL, rows, elections, text, vehicle),
        aluminum=_result(Metal.ALUMINUM, rows, elections, text, vehicle),
        left_out=rows.filter(reasons).select("row", "metal", "supplier", "value", "left_out"),
    )


def _check(elections: Elections, vehicle: Vehicle) -> None:
    """The elected bases are of the vehicle, and alternative staging is open to it."""
    faults = []
    for metal in Metal:
        basis = elections.choice(metal).basis
        if not basis.covers(vehicle):
            faults.append(
                Problem(
                    Said("auto-basis-of", metal=Said(f"auto-metal-{metal}")),
                    Said("auto-basis-not-of-vehicle", basis=basis.name),
                    Said("auto-elect-covering-basis"),
                    basis.cite,
                )
            )
    if elections.staging is not None and vehicle.vehicle_class == "heavy_truck":
        faults.append(
            Problem(
                Said("auto-alternative-staging"),
                Said("auto-not-for-heavy-trucks"),
                Said("auto-take-out-of-elections"),
                "Uniform Regulations 19(1)",
            )
        )
    if faults:
        raise ValuationError(faults)


def _result(
    metal: Metal, rows: pl.DataFrame, elections: Elections, text: TextInForce, vehicle: Vehicle
) -> MetalResult:
    own = rows.filter(pl.col("metal") == metal)
    choice = elections.choice(metal)
    elected = outcome(metal, own, choice, elections, text, vehicle)
    chosen = taken(own, elected, elections.figures[metal])
    needs = _needs(chosen, elected) if elected.answer is Answer.OPEN else ()
    return MetalResult(
        elected=elected,
        figures=elections.figures[metal],
        rows=chosen,
        needs=needs,
        every_choice=lambda: _alternatives(metal, own, elections, text, vehicle),
    )


def outcome(
    metal: Metal,
    rows: pl.DataFrame,
    choice: Choice,
    elections: Elections,
    text: TextInForce,
    vehicle: Vehicle,
) -> Outcome:
    """A metal over one choice; `rows` are its purchases as `standing` gives them."""
    figures = elections.figures[metal]
    period = _period(choice, figures, elections, text, vehicle)
    bounds = None
    if period.span is not None:
        bounds = bounds_of(_within(rows, period, choice.basis, figures))
    return Outcome(metal, choice, period, bounds, *_asked(metal, elections, text))


def _asked(metal: Metal, elections: Elections, text: TextInForce) -> tuple[Threshold, bool]:
    staged = elections.staged(text)
    return threshold(metal, elections, text), staged is not None and staged.exempted


def _period(
    choice: Choice, figures: Figures, elections: Elections, text: TextInForce, vehicle: Vehicle
) -> PeriodFound:
    """The days of the period; estimates are open to some periods only: 17(8)."""
    of_class = choice.basis.vehicle_class or vehicle.vehicle_class
    found = period_found(choice.period, text, elections.years, elections.quarters, of_class)
    if figures is Figures.ESTIMATED and not may_be_estimated(choice.period, text):
        return PeriodFound(choice.period, None, unavailable=_ESTIMATES_CITE)
    return found


def _in_period(period: PeriodFound) -> pl.Expr:
    if period.span is None:
        return pl.lit(False)
    return pl.col("date").is_between(period.span.start, period.span.end)


def _within(
    rows: pl.DataFrame, period: PeriodFound, basis: Basis, figures: Figures
) -> pl.DataFrame:
    counted = _in_period(period) & (pl.col("figures") == figures)
    return _for_vehicles(rows.filter(counted), basis)


def _for_vehicles(rows: pl.DataFrame, basis: Basis) -> pl.DataFrame:
    return rows.with_columns(counts=pl.min_horizontal("counts", basis.membership()))


def taken(rows: pl.DataFrame, found: Outcome, figures: Figures) -> pl.DataFrame:
    """Every purchase of a metal with what a choice makes of `counts`, and why where it is out."""
    basis = found.choice.basis
    member = basis.membership()
    wants = [
        ((pl.col("counts") > NOT_MET) & (member > NOT_MET) & pl.col(name).is_null()).alias(
            f"wants_{name}"
        )
        if name in basis.asked()
        else pl.lit(False).alias(f"wants_{name}")
        for name in KEYS
    ]
    out = (
        pl.when(pl.col("counts") == NOT_MET)
        .then("left_out")
        .when(pl.col("figures") != figures)
        .then(pl.lit("other_figures"))
        .when(~_in_period(found.period))
        .then(pl.lit("outside_period"))
        .when(member == NOT_MET)
        .then(pl.lit("outside_basis"))
    )
    return (
        rows.with_columns(*wants, left_out=out, counts=pl.min_horizontal("counts", member))
        .with_columns(
            counts=pl.when(pl.col("left_out").is_null())
            .then("counts")
            .otherwise(pl.lit(NOT_MET, dtype=pl.Int8))
        )
        .sort("row")
    )


def _needs(rows: pl.DataFrame, elected: Outcome) -> tuple[MetalNeed, ...]:
    """What is missing in the purchases that count, the most valuable first."""
    if elected.period.need:
        return (MetalNeed(Fact(elected.period.need)),)
    counted = rows.filter(MAY)
    found = []
    for fact in (*OF_THE_ROW, *map(Fact, KEYS)):
        missing = counted.filter(f"wants_{fact}")
        if not missing.is_empty():
            first = tuple(missing["row"].head(ROWS_NAMED).to_list())
            found.append(
                MetalNeed(
                    fact,
                    first,
                    len(missing),
                    missing.select(pl.col("value").cast(pl.Int128).sum()).item(),
                )
            )
    if not counted["counts"].eq(MET).any():
        found.append(MetalNeed(Fact.PURCHASES))
    return tuple(sorted(found, key=lambda need: -need.value))


def _alternatives(
    metal: Metal, rows: pl.DataFrame, elections: Elections, text: TextInForce, vehicle: Vehicle
) -> Iterator[Outcome]:
    """Every period with every basis; purchases alike for all bases are added up first."""
    asked = _asked(metal, elections, text)
    figures = elections.figures[metal]
    may = rows.filter(MAY & (pl.col("figures") == figures))
    bases = bases_of(may, text, vehicle)
    summed: dict[PeriodFound, pl.DataFrame] = {}
    for period in periods_open(text):
        for basis in bases:
            choice = Choice(period, basis)
            found = _period(choice, figures, elections, text, vehicle)
            if found.span is None:
                yield Outcome(metal, choice, found, None, *asked)
                continue
            if found not in summed:
                summed[found] = _summed(may.filter(_in_period(found)))
            bounds = bounds_of(_for_vehicles(summed[found], basis))
            yield Outcome(metal, choice, found, bounds, *asked)


def _summed(rows: pl.DataFrame) -> pl.DataFrame:
    """Purchases that no basis tells apart as one; those of unknown value are kept so."""
    keys = [*KEYS, "counts", "origin"]
    unvalued = pl.col("value").is_null().alias("unvalued")
    return (
        rows.group_by(*keys, unvalued)
        .agg(pl.col("value").cast(pl.Int128).sum())
        .with_columns(value=pl.when(~pl.col("unvalued")).then("value"))
    )
