"""From the cost sheets of a book to total cost and net cost of a unit of its goods.

Sums are exact until the unit; a unit's costs are rounded once, half to even, to the
ten-thousandth in which frames hold money.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.value.allocation import changed_within_year
from tratado.value.averaging import PeriodLength, Span
from tratado.value.cost_elections import (
    CostDuty,
    CostElections,
    CostPeriod,
    Produced,
    averaged_under_section_16,
    cost_period,
    duties,
)
from tratado.value.cost_rows import (
    CostRows,
    PeriodBooks,
    allocations_of,
    books_of,
    cost_rows,
)
from tratado.value.errors import ValuationError
from tratado.value.estimates import as_incurred
from tratado.value.held import HELD
from tratado.value.ledger import Ledger, Unit
from tratado.value.net_cost import (
    COMPONENTS,
    GoodCosts,
    NetCostElections,
    NetCosts,
    good_named,
    net_costs,
)
from tratado.words import Place, Problem, Said

SHEETS = ("costs", "production")
"""The sheets without which there is no net cost to calculate."""

_UNIT = 10_000
_ROUNDED = Said("ledger-step-rounded-once")

_SCHEMA = {
    "id": pl.String(),
    "start": pl.Date(),
    "end": pl.Date(),
    "units": pl.Int64(),
    "total_cost": pl.Int64(),
    "nc": pl.Int64(),
}


@dataclass(frozen=True, eq=False)
class Costed:
    """What goods cost by the books.

    `goods` has one row for each good that the books show as produced: `id`, the period
    `start` to `end`, `units` produced in it (millionths), `total_cost` and `nc` of one
    unit (ten-thousandths). `periods` has the election of each, `estimated` those whose
    costs are in part estimates, `ledgers` the steps of each, `duties` what the elections
    oblige to.
    """

    goods: pl.DataFrame
    periods: Mapping[str, CostPeriod]
    estimated: frozenset[str]
    ledgers: Mapping[str, Ledger]
    duties: tuple[CostDuty, ...]


def has_cost_sheets(tables: Mapping[str, pl.DataFrame]) -> bool:
    """Whether a book has costs or production to calculate from."""
    return any(name in tables and not tables[name].is_empty() for name in SHEETS)


def from_sheets(
    goods: pl.DataFrame,
    tables: Mapping[str, pl.DataFrame],
    elections: CostElections,
    text: TextInForce,
    currency: str = "",
    reading: Callable[[CostRows], CostRows] = as_incurred,
) -> Costed:
    """Total cost and net cost of a unit of each good: Uniform Regulations 1(6), 7(11), 7(15).

    `goods` are those of a book with their elections (`averaging`, `method`), `tables` its
    cost sheets. The period is the one looked at on the day of the text, see `cost_period`.
    `reading` says which rows count where a cost is given as estimated and as incurred.
    Raises ValuationError with everything that is wrong, each with its sheet and row.
    """
    for name in SHEETS:
        if name not in tables or tables[name].is_empty():
            raise ValuationError([
                Problem(Place(sheet=name), Said("value-sheet-missing"), Said("cost-sheets-needed"),
                        "Uniform Regulations 7(11)")
            ])  # fmt: skip
    rows = reading(cost_rows(tables))
    periods = _periods(goods, rows, elections, text)
    countries = goods["produced_in"].drop_nulls().unique().to_list()
    country = countries[0] if len(countries) == 1 else None
    shared: dict[Span, list[str]] = {}
    for good, period in periods.items():
        shared.setdefault(period.span, []).append(good)
    books: dict[Span, PeriodBooks] = {}
    found: dict[Span, NetCosts] = {}
    faults: list[Problem] = []
    for span, members in shared.items():
        try:
            books[span] = books_of(rows, span, country, text, currency)
            faults += _changed(rows, periods[members[0]], books[span])
            found[span] = _net_costs(books[span], elections)
        except ValuationError as error:
            faults += error.problems
    if not faults:
        faults += _unusable(periods, found)
    if faults:
        raise ValuationError(list(dict.fromkeys(faults)))
    costs = {good: found[period.span].goods[good] for good, period in periods.items()}
    return Costed(
        _frame(periods, costs),
        periods,
        frozenset(good for good, period in periods.items() if books[period.span].estimated),
        {
            good: _ledger(good, period, books[period.span], found[period.span])
            for good, period in periods.items()
        },
        tuple(_duties(periods, books, text)),
    )


def with_net_costs(goods: pl.DataFrame, costed: Costed) -> pl.DataFrame:
    """The goods with blank `total_cost` and `nc` filled from the books.

    What a good states outright stays. Raises ValuationError where it states components of
    its cost besides, or a total cost below the net cost.
    """
    found = goods.join(
        costed.goods.select("id", _total="total_cost", _nc="nc"),
        on="id", how="left", maintain_order="left",
    ).with_columns(
        total_cost=pl.coalesce("total_cost", "_total"), _filled=pl.coalesce("nc", "_nc")
    )  # fmt: skip
    by_books = pl.col("_nc").is_not_null() & pl.col("nc").is_null()
    given = pl.any_horizontal(pl.col(name).is_not_null() for name in COMPONENTS)
    faults = [
        Problem(Place(sheet="goods", rows=(row,)), Said("cost-parts-and-books", good=good),
                Said("value-leave-one-out"), "Uniform Regulations 7(11)")
        for good, row in found.filter(by_books & given).select("id", "row").iter_rows()
    ]  # fmt: skip
    apart = pl.col("_nc").is_not_null() & (pl.col("_filled") > pl.col("total_cost"))
    faults += [
        Problem(Place(sheet="goods", rows=(row,)), Said("cost-net-above-total", good=good),
                Said("cost-state-both"), "Uniform Regulations 1(1), net cost")
        for good, row in found.filter(apart).select("id", "row").iter_rows()
    ]  # fmt: skip
    if faults:
        raise ValuationError(faults)
    return found.with_columns(nc="_filled").select(goods.columns)


def _periods(
    goods: pl.DataFrame, rows: CostRows, elections: CostElections, text: TextInForce
) -> dict[str, CostPeriod]:
    """The period of each good that is produced."""
    spans: dict[str, list[tuple[Span, Place]]] = {}
    for row in rows.production:
        assert row.span is not None  # the sheet requires both days
        spans.setdefault(row.cells["good"], []).append((row.span, row.place))
    ledger = rows.spans
    found: dict[str, CostPeriod] = {}
    faults: list[Problem] = []
    for good in goods.iter_rows(named=True):
        if good["id"] not in spans:
            continue
        averaging = good.get("averaging")
        produced = Produced(
            good["id"],
            Place(sheet="goods", rows=(good["row"],)),
            None if averaging is None else PeriodLength(averaging),
            good["method"],
            averaging is not None
            and averaged_under_section_16(
                good["hs"], good["hs_edition"], good["use"], good["kind"], text
            ),
            tuple(spans[good["id"]]),
        )
        try:
            found[good["id"]] = cost_period(produced, ledger, elections, text)
        except ValuationError as error:
            faults += error.problems
    if faults:
        raise ValuationError(list(dict.fromkeys(faults)))
    return found


def _net_costs(books: PeriodBooks, elections: CostElections) -> NetCosts:
    try:
        return net_costs(books.books, books.allocations, NetCostElections(elections.way))
    except ValuationError as error:
        raise ValuationError([books.placed(fault) for fault in error.problems]) from None


def _changed(rows: CostRows, period: CostPeriod, books: PeriodBooks) -> list[Problem]:
    """Methods of allocation that are not those of an earlier period of the fiscal year."""
    return [
        books.placed(fault)
        for span in period.election.periods
        if span.start < period.span.start
        for fault in changed_within_year(allocations_of(rows, span), books.allocations)
    ]


def _unusable(
    periods: Mapping[str, CostPeriod], found: Mapping[Span, NetCosts]
) -> Iterator[Problem]:
    for good, period in periods.items():
        costs = found[period.span].goods[good]
        where = good_named(good)
        if costs.net_cost <= 0:
            amount = f"{float(costs.net_cost):.2f}"
            yield Problem(where, Said("cost-net-cost-in-period", amount=amount),
                          Said("cost-allocate-what-it-costs"),
                          "Uniform Regulations 7(3)")  # fmt: skip
        if _rounded(max(costs.total_cost_per_unit, costs.net_cost_per_unit)) > HELD:
            yield Problem(where, Said("cost-unit-too-large"), Said("cost-correct-units"))


def _rounded(amount: Fraction) -> int:
    """Ten-thousandths, half to even."""
    return round(amount * _UNIT)


def _frame(periods: Mapping[str, CostPeriod], costs: Mapping[str, GoodCosts]) -> pl.DataFrame:
    rows = [
        (good, period.span.start, period.span.end, int(costs[good].units * 1_000_000),
         _rounded(costs[good].total_cost_per_unit), _rounded(costs[good].net_cost_per_unit))
        for good, period in periods.items()
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")


def _ledger(good: str, period: CostPeriod, books: PeriodBooks, found: NetCosts) -> Ledger:
    """The steps to a good's costs: what the sheets give, then what follows from it."""
    span, costs = period.span, found.goods[good]
    title = Said("ledger-step-net-cost-title", good=good, start=span.start, end=span.end)
    ledger = Ledger(title)
    ledger.given(Said("ledger-step-produced"), books.books.units[good],
                 Unit.UNITS,
                 "Uniform Regulations 7(16)" if period.averaged else "Uniform Regulations 1(7)",
                 books.produced_at[good])  # fmt: skip
    for interest in books.interest:
        ledger.entries += interest.ledger
    for base in books.bases.get(good, ()):
        ledger.given(
            Said("ledger-step-base-of", cost=base.cost),
            base.amount,
            base.basis,
            "Uniform Regulations Schedule 5",
            base.place,
        )
    ledger.entries += found.ledgers[good]
    currency = books.books.currency
    total = costs.total_cost_per_unit
    ledger.found(Said("ledger-step-total-of-unit", good=good), total,
                 currency, "Uniform Regulations 1(6)",
                 Said("ledger-step-total-by-units", units=str(costs.units)))  # fmt: skip
    for label, amount, cite in (
        (Said("ledger-step-total-as-kept", good=good), total,
         "Uniform Regulations 1(6)"),
        (Said("ledger-step-net-as-kept", good=good),
         costs.net_cost_per_unit, "Uniform Regulations 7(11)"),
    ):  # fmt: skip
        ledger.found(label, Fraction(_rounded(amount), _UNIT), currency, cite, _ROUNDED)
    return ledger


def _duties(
    periods: Mapping[str, CostPeriod], books: Mapping[Span, PeriodBooks], text: TextInForce
) -> Iterable[CostDuty]:
    shared: dict[CostPeriod, list[str]] = {}
    for good, period in periods.items():
        shared.setdefault(period, []).append(good)
    for period, goods in shared.items():
        of_period = books[period.span]
        yield from duties(
            period,
            goods,
            estimated=of_period.estimated or period.span.end >= text.day,
            allocated=bool(of_period.allocations),
        )
