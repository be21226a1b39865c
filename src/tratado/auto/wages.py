"""Average base hourly wages of plants: Uniform Regulations 12, average base hourly wage rate.

A wage frame has one row per worker, or group of like workers, and pay period:

    row, plant, from, to
    group          worker or group; null: the row stands alone
    worker         kind of worker, or null: told by the hours
    hours          all hours, in millionths
    direct_hours   hours of direct production work among them, or null
    pay            base pay of all hours in ten-thousandths of the plant's currency
    currency       null: the currency of the plant's country

All columns after `pay`, and `group`, `worker` and `direct_hours`, may be missing.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.labor_needs import Need, NeedKind, need, place
from tratado.origin.answer import Answer
from tratado.value.averaging import Span
from tratado.value.errors import ValuationError
from tratado.words import Place, Problem, Said

SHEET = "wages"
RATE_CITE = "Uniform Regulations 12, average base hourly wage rate"
WORKER_CITE = "Uniform Regulations 12, direct production worker"

DIRECT, OTHER = "direct_production_worker", "other_worker"
"""Workers whose hours count: all of them, or those of direct production work."""

LEFT_OUT = ("management", "research", "off_line_engineering", "trainee")
"""Workers whose work is no direct production work, whatever their hours."""

EXCLUDED_PAY = ("benefits", "bonus", "shift_premium", "overtime_premium", "agency_fee")
"""Payments that are no base pay; they are summed for a reconciliation with the payroll."""

PARTIES: Mapping[str, tuple[str, str]] = {
    "US": ("labor_value.wage.united_states", "USD"),
    "CA": ("labor_value.wage.canada", "CAD"),
    "MX": ("labor_value.wage.mexico", "MXN"),
}
"""The term of each country's wage, and the currency it is in."""

_ONE_DAY = dt.timedelta(days=1)
_COLUMNS: Mapping[str, pl.DataType] = {
    "row": pl.Int64(),
    "plant": pl.String(),
    "from": pl.Date(),
    "to": pl.Date(),
    "hours": pl.Int64(),
    "pay": pl.Int64(),
}
_OPTIONAL: Mapping[str, pl.DataType] = {
    "group": pl.String(),
    "worker": pl.String(),
    "direct_hours": pl.Int64(),
    "currency": pl.String(),
    **dict.fromkeys(EXCLUDED_PAY, pl.Int64()),
}
_LISTED = 100


@dataclass(frozen=True, slots=True)
class Wage:
    """A pay total and the hours it is for; pay in ten-thousandths, hours in millionths."""

    pay: Fraction
    hours: int

    @property
    def hourly(self) -> Fraction | None:
        """Pay per hour in units of the currency; None where there are no hours."""
        return self.pay * 100 / self.hours if self.hours else None


@dataclass(frozen=True, slots=True)
class PlantWage:
    """The average base hourly wage of one plant in one period, against its country's.

    `average` is of all hours of direct production work; `direct_workers` of direct
    production workers alone, which a narrow reading of qualifying wage-rate production
    plant would take. `rows` counts the rows of the period. `left_out` sums, in
    ten-thousandths, the payments that are no base pay.
    """

    plant: str
    span: Span
    currency: str
    average: Wage
    direct_workers: Wage
    threshold: Decimal
    cite: str
    answer: Answer
    needs: tuple[Need, ...]
    rows: int
    left_out: Mapping[str, int] = field(hash=False)

    @property
    def readings_differ(self) -> bool:
        """Whether direct production workers alone would give another answer."""
        narrow = self.direct_workers.hourly
        wide = self.average.hourly
        if narrow is None or wide is None:
            return False
        return (narrow >= Fraction(self.threshold)) != (wide >= Fraction(self.threshold))


@dataclass(frozen=True)
class WageRows:
    """The wage rows of a book, checked. Made by `wage_rows`."""

    frame: pl.DataFrame
    countries: Mapping[str, str | None]

    def named(self, plant: str, span: Span) -> list[int]:
        """The rows of a plant in a period."""
        within = (pl.col("from") <= span.end) & (pl.col("to") >= span.start)
        return self.frame.filter((pl.col("plant") == plant) & within)["row"].to_list()


def wage_rows(wages: pl.DataFrame, plants: pl.DataFrame) -> WageRows:
    """Look the rows over. Raises ValuationError naming every row that is wrong."""
    missing = [name for name in _COLUMNS if name not in wages.columns]
    if missing:
        raise KeyError(*missing)
    blank = [pl.lit(None, t).alias(n) for n, t in _OPTIONAL.items() if n not in wages.columns]
    frame = wages.with_columns(blank)
    countries: dict[str, str | None] = dict(plants.select("plant", "country").iter_rows())
    currencies = {
        name: PARTIES[country][1] if country is not None and country in PARTIES else None
        for name, country in countries.items()
    }
    names = pl.DataFrame(
        {"plant": list(countries), "own_currency": list(currencies.values())},
        schema={"plant": pl.String, "own_currency": pl.String},
    )
    stray = set(frame["plant"].unique().to_list()) - countries.keys()
    checks: list[tuple[pl.Expr, Said, Said, str]] = [
        (pl.col("plant").is_in(list(stray), nulls_equal=True),
         Said("auto-wages-unknown-plant"), Said("auto-add-plant"), ""),
        (pl.col("from") > pl.col("to"),
         Said("auto-ends-before-start"), Said("auto-correct-a-day"), ""),
        (pl.col("hours") <= 0,
         Said("auto-wages-no-hours"), Said("auto-wages-give-hours"), RATE_CITE),
        (pl.col("pay") < 0,
         Said("auto-wages-pay-below-zero"), Said("auto-wages-give-pay"), RATE_CITE),
        (pl.col("direct_hours") > pl.col("hours"),
         Said("auto-wages-more-direct-hours"), Said("auto-correct-one"), WORKER_CITE),
    ]  # fmt: skip
    if not stray:
        del checks[0]
    blank_cells = pl.any_horizontal(pl.col(list(_COLUMNS)).is_null())
    if any(frame[name].null_count() for name in _COLUMNS):
        checks.append((blank_cells, Said("auto-wages-lacks"), Said("auto-fill-the-cell"), ""))
    faults: list[Problem] = []
    # One look over all rows; the few that are wrong are looked up afterwards.
    found = frame.select(wrong.any().alias(str(n)) for n, (wrong, *_) in enumerate(checks))
    for (wrong, what, remedy, cite), is_there in zip(checks, found.row(0), strict=True):
        if is_there:
            _add(faults, frame.filter(wrong)["row"].to_list(), what, remedy, cite)
    if frame["currency"].null_count() < len(frame):
        other = frame.join(names, on="plant").filter(pl.col("currency") != pl.col("own_currency"))
        _add(faults, other["row"].to_list(), Said("auto-wages-other-currency"),
             Said("auto-wages-give-currency"), RATE_CITE)  # fmt: skip
    if faults:
        raise ValuationError(faults)
    # Plants are few and named in millions of rows; numbered names group faster.
    numbered = pl.col("plant").cast(pl.Enum(list(countries)))
    return WageRows(frame.with_columns(numbered), countries)


def _add(faults: list[Problem], rows: list[int], what: Said, remedy: Said, cite: str = "") -> None:
    faults.extend(Problem(place(SHEET, [row]), what, remedy, cite) for row in rows[:_LISTED])
    if len(rows) > _LISTED:
        more = Said("auto-more-rows", more=len(rows) - _LISTED, what=what)
        faults.append(Problem(Place(sheet=SHEET), more, remedy, cite))


def average_wages(
    wages: WageRows, span: Span, text: TextInForce, plants: Iterable[str] | None = None
) -> dict[str, PlantWage]:
    """The average base hourly wage of every plant of a party with rows in a period.

    Open where rows reach beyond the period, leave days of it out, or lack hours that decide
    whether they count. Raises ValuationError where a worker's stated kind contradicts the
    hours.
    """
    touching = wages.frame.filter((pl.col("from") <= span.end) & (pl.col("to") >= span.start))
    if plants is not None:
        touching = touching.filter(pl.col("plant").is_in(list(plants)))
    in_span = (pl.col("from") >= span.start) & (pl.col("to") <= span.end)
    inside = touching.filter(in_span)
    reaching = touching.filter(~in_span)
    needs: dict[str, list[Need]] = defaultdict(list)
    _note(needs, reaching, NeedKind.SPLIT_ROW)
    groups = _groups(inside, text)
    _refuse_contradictions(groups, inside)
    unknown = groups.filter(pl.col("counts").is_null() & ~pl.col("left_out"))
    if not unknown.is_empty():
        _note(needs, _rows_of(unknown, inside), NeedKind.DIRECT_HOURS)
    for plant in _with_gaps(touching, span):
        needs[plant].append(need(NeedKind.WHOLE_PERIOD, plant, SHEET))
    direct = _sums(groups.filter(pl.col("counts") == DIRECT))
    other = _other_workers(groups.filter(pl.col("counts") == OTHER), inside)
    outline = _outline(touching)
    found: dict[str, PlantWage] = {}
    for plant, (rows, excluded) in outline.items():
        country = wages.countries[plant]
        if country is None or country not in PARTIES:
            continue
        own, others = direct.get(plant, _NONE), other.get(plant, _NONE)
        average = Wage(own.pay + others.pay, own.hours + others.hours)
        term, currency = PARTIES[country]
        threshold = Decimal(str(text.term(term)))
        open_needs = tuple(needs.get(plant, ()))
        if average.hourly is None and not open_needs:
            open_needs = (need(NeedKind.DIRECT_HOURS, plant, SHEET),)
        found[plant] = PlantWage(
            plant, span, currency, average, own, threshold, text.cite(term),
            _reached(average, threshold, open_needs), open_needs, rows, excluded,
        )  # fmt: skip
    return found


_NONE = Wage(Fraction(0), 0)


def _reached(average: Wage, threshold: Decimal, needs: tuple[Need, ...]) -> Answer:
    if needs or average.hourly is None:
        return Answer.OPEN
    return Answer.MET if average.hourly >= Fraction(threshold) else Answer.NOT_MET


def _note(needs: dict[str, list[Need]], rows: pl.DataFrame, kind: NeedKind) -> None:
    """A need of every plant that some rows are of."""
    for plant, named in rows.group_by("plant").agg("row").iter_rows():
        needs[plant].append(need(kind, plant, SHEET, named))


def _groups(inside: pl.DataFrame, text: TextInForce) -> pl.DataFrame:
    """Hours and pay of each worker or group, and whether all hours count or the direct ones.

    A direct production worker spends at least the share of time that the term
    `labor_value.direct_production_worker.time` states on direct production work; who is of
    no stated kind is told by it.
    """
    key: list[str | pl.Expr] = ["plant", "worker", "group"]
    if inside["group"].null_count():
        key[-1] = pl.coalesce("group", pl.format("row {}", "row")).alias("group")
    sums = inside.group_by(key).agg(
        pl.col("hours").sum(),
        pl.col("pay").sum(),
        direct_hours=pl.col("direct_hours").sum(),
        known=pl.col("direct_hours").is_not_null().all(),
    )
    # Percent with two decimals, compared as integers of 128 bits.
    share = int(text.percent("labor_value.direct_production_worker.time") * 100)
    direct = pl.col("direct_hours").cast(pl.Int128) * 10_000
    mostly = pl.when("known").then(direct >= pl.col("hours").cast(pl.Int128) * share)
    by_time = pl.when(mostly).then(pl.lit(DIRECT)).when(~mostly).then(pl.lit(OTHER))
    counts = (
        pl.when(pl.col("worker") == DIRECT)
        .then(pl.lit(DIRECT))
        .when((pl.col("worker") == OTHER) & pl.col("known"))
        .then(pl.lit(OTHER))
        .when(pl.col("worker").is_null())
        .then(by_time)
    )
    return sums.with_columns(
        counts.alias("counts"),
        by_time.alias("by_time"),
        pl.col("worker").is_in(LEFT_OUT).fill_null(False).alias("left_out"),
    )


def _rows_of(groups: pl.DataFrame, inside: pl.DataFrame) -> pl.DataFrame:
    """The rows that make up some groups."""
    named = inside.select(
        "plant", "worker", "row", "hours", "direct_hours", "pay",
        pl.coalesce("group", pl.format("row {}", "row")).alias("group"),
    )  # fmt: skip
    keys = ["plant", "worker", "group"]
    return named.join(groups.select(keys), on=keys, how="semi", nulls_equal=True)


def _refuse_contradictions(groups: pl.DataFrame, inside: pl.DataFrame) -> None:
    """A worker stated to be of the one kind whose time makes the other is an error."""
    wrong = groups.filter(
        pl.col("worker").is_in([DIRECT, OTHER]) & (pl.col("by_time") != pl.col("worker"))
    )
    if wrong.is_empty():
        return
    faults = []
    for worker, rows in _rows_of(wrong, inside).group_by("worker").agg("row").iter_rows():
        what = "auto-wages-direct-by-less" if worker == DIRECT else "auto-wages-other-by-more"
        remedy = Said("auto-wages-correct-kind")
        faults.append(Problem(place(SHEET, rows), Said(what), remedy, WORKER_CITE))
    raise ValuationError(faults)


def _sums(groups: pl.DataFrame) -> dict[str, Wage]:
    sums = groups.group_by("plant").agg(pl.col("pay").sum(), pl.col("hours").sum())
    return {plant: Wage(Fraction(pay), hours) for plant, pay, hours in sums.iter_rows()}


def _other_workers(groups: pl.DataFrame, inside: pl.DataFrame) -> dict[str, Wage]:
    """Of other workers, hours of direct production work at the hourly equivalent of each row.

    Pay over hours is not whole; rows of as many hours are summed before they are divided,
    and the divisions are added over their common denominator.
    """
    if groups.is_empty():
        return {}
    sums = (
        _rows_of(groups, inside)
        .group_by("plant", "hours")
        .agg(
            (pl.col("pay").cast(pl.Int128) * pl.col("direct_hours")).sum().alias("product"),
            pl.col("direct_hours").sum(),
        )
    )
    products: dict[str, list[tuple[int, int]]] = defaultdict(list)
    direct: dict[str, int] = defaultdict(int)
    for plant, hours, product, direct_hours in sums.iter_rows():
        products[plant].append((int(product), hours))
        direct[plant] += direct_hours
    return {plant: Wage(_added(parts), direct[plant]) for plant, parts in products.items()}


def _added(quotients: list[tuple[int, int]]) -> Fraction:
    """The sum of many quotients, exact."""
    reduced = [(n // g, d // g) for n, d in quotients for g in (math.gcd(n, d),)]
    common = math.lcm(*(denominator for _, denominator in reduced))
    return Fraction(sum(n * (common // d) for n, d in reduced), common)


def _with_gaps(touching: pl.DataFrame, span: Span) -> list[str]:
    """The plants whose rows leave days of the period out."""
    periods: dict[str, list[tuple[dt.date, dt.date]]] = defaultdict(list)
    for plant, start, end in touching.select("plant", "from", "to").unique().iter_rows():
        periods[plant].append((start, end))
    return [plant for plant, own in periods.items() if not covered(own, span)]


def covered(periods: Iterable[tuple[dt.date, dt.date]], span: Span) -> bool:
    """Whether periods together leave no day of another out."""
    reached = span.start
    for start, end in sorted(periods):
        if start > reached:
            break
        reached = max(reached, end + _ONE_DAY)
    return reached > span.end


def _outline(touching: pl.DataFrame) -> dict[str, tuple[int, dict[str, int]]]:
    """For each plant, how many rows it has and what they pay besides base pay."""
    sums = touching.group_by("plant", maintain_order=True).agg(
        pl.len().alias("rows"), pl.col(EXCLUDED_PAY).sum()
    )
    return {
        cells["plant"]: (cells["rows"], {name: cells[name] or 0 for name in EXCLUDED_PAY})
        for cells in sums.iter_rows(named=True)
    }
