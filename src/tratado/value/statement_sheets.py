"""Suppliers' statements in a book, and what they make of the costs of a material: section 9.

A producer may accumulate production that a supplier states in a signed statement; nothing has
to be accumulated (9(7)(b)). A statement that cannot be counted yet changes nothing, and what
it lacks is among the needs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.value.accumulation import (
    CostStatement,
    MaterialCosts,
    PartStatement,
    with_cost_statement,
    with_part_statement,
)
from tratado.value.bill_lines import DIVIDED, Line, Lines, revalued, shifted, unit_value
from tratado.value.errors import ValuationError
from tratado.value.ledger import Ledger, Unit
from tratado.value.material_value import stated_non_originating
from tratado.value.movements import FiscalYears
from tratado.value.price_rows import (
    ADJUSTMENTS,
    DEDUCTIONS,
    Need,
    about_part,
    kept,
    money,
    place,
)
from tratado.words import Place, Problem, Said

STATEMENTS = "supplier_statements"
"""The sheet that is read."""

FULL_VALUE = "full_value"
"""Column of the lines: the value before accumulation, which de minimis goes by (5(5))."""

Cells = Mapping[str, Any]
_PERIODS = "accumulation.statement_periods"
_STATED: Mapping[str, Said] = {
    "net_cost": Said("ledger-step-worth-stated-net-cost"),
    "non_originating": Said("ledger-step-worth-stated-non-originating"),
    "part_of_cost": Said("ledger-step-worth-stated-part-of-cost"),
    "delivery": Said("ledger-step-worth-stated-delivery"),
}


class StatementKind(StrEnum):
    """What a statement states, for one unit of the material or averaged over a period."""

    COSTS = "costs"
    """Net cost and non-originating materials: 9(2)(a)."""
    PART_OF_COSTS = "part_of_costs"
    """A part of net cost without non-originating materials: 9(2)(b)."""
    NON_ORIGINATING = "non_originating"
    """Non-originating materials: 9(3)."""
    AVERAGED_COSTS = "averaged_costs"
    """9(4)(a)."""
    AVERAGED_PART_OF_COSTS = "averaged_part_of_costs"
    """9(4)(b)."""
    AVERAGED_NON_ORIGINATING = "averaged_non_originating"
    """9(5)."""

    @property
    def averaged(self) -> bool:
        """Whether it is of all units of a period."""
        return self.startswith("averaged_")

    @property
    def single(self) -> StatementKind:
        """The same for one unit."""
        return StatementKind(self.removeprefix("averaged_"))

    @property
    def method(self) -> str:
        """The method of value content that it serves, as goods elect it."""
        return "tv" if self.single is StatementKind.NON_ORIGINATING else "nc"

    @property
    def cite(self) -> str:
        """The paragraph."""
        return f"Uniform Regulations {_PARAGRAPHS[self]}"


_PARAGRAPHS = {
    StatementKind.COSTS: "9(2)(a)",
    StatementKind.PART_OF_COSTS: "9(2)(b)",
    StatementKind.NON_ORIGINATING: "9(3)",
    StatementKind.AVERAGED_COSTS: "9(4)(a)",
    StatementKind.AVERAGED_PART_OF_COSTS: "9(4)(b)",
    StatementKind.AVERAGED_NON_ORIGINATING: "9(5)",
}
_FIGURES = {
    StatementKind.COSTS: ("net_cost", "non_originating"),
    StatementKind.PART_OF_COSTS: ("part_of_cost",),
    StatementKind.NON_ORIGINATING: ("non_originating",),
}
_ALL_FIGURES = ("net_cost", "non_originating", "part_of_cost", "delivery")


class Accumulated(NamedTuple):
    """Goods and lines after accumulation, and how it went.

    A line whose production is accumulated is two: what does not originate, and the rest,
    which is counted as originating. The former has its value before accumulation in
    `full_value`, which de minimis goes by (5(5)); null in every other line. `ledgers` are by
    good and part; `needs` say what statements lack that are not counted.
    """

    goods: pl.DataFrame
    lines: pl.DataFrame
    ledgers: Mapping[tuple[str, str], Ledger]
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class _Counted:
    """A line after its statement: its parts, and the change of what the good costs."""

    line: Line
    ledger: Ledger
    non_originating: int
    rest: int
    change: int
    reference: str


def with_supplier_statements(
    goods: pl.DataFrame,
    lines: pl.DataFrame,
    tables: Mapping[str, pl.DataFrame],
    year: FiscalYears,
    text: TextInForce,
    currency: str,
) -> Accumulated:
    """Count every statement of the sheet `supplier_statements` that may be: 9(2) to (5).

    The non-originating part of a line becomes what the statement makes of it. By 9(2)(a) and
    9(4)(a) the supplier's net cost, with delivery, also takes the place of the line's value
    in the net cost and total cost of the good (1(6)(e)); what a good states outright is
    changed by the difference, the rest follows from the lines. `year` is the good's
    producer's. Raises ValuationError with everything that is contradictory.
    """
    faults: list[Problem] = []
    rows = list(tables[STATEMENTS].iter_rows(named=True)) if STATEMENTS in tables else []
    bill = Lines(lines, {cells["part"] for cells in rows})
    known = {cells["id"]: cells for cells in goods.iter_rows(named=True)}
    deducted = _deducted(tables)
    claimed: dict[int, Cells] = {}
    counted: list[_Counted] = []
    needs: list[Need] = []
    for cells in rows:
        faults += _unfit(cells)
        for line in _lines_of(cells, bill, faults):
            faults += _clashes(cells, line, known, deducted, claimed)
            claimed.setdefault(line.position, cells)
            wants = list(_wants(cells, line, known.get(line.good), year, text))
            needs += wants
            if wants or faults:
                continue
            try:
                counted.append(_counted(cells, line, currency))
            except ValuationError as error:
                faults += [each.at(_where(cells)) for each in error.problems]
    if faults:
        raise ValuationError(list(dict.fromkeys(faults)))
    changes: dict[str, int] = {}
    for each in counted:
        if each.change:
            changes[each.line.good] = changes.get(each.line.good, 0) + each.change
    return Accumulated(
        shifted(goods, changes, "Uniform Regulations 1(6)(e)"),
        _divided(lines, counted),
        {(each.line.good, each.line.cells["part"]): each.ledger for each in counted},
        tuple(needs),
    )


def _where(cells: Cells, column: str = "") -> Place:
    """Where a statement stands; of one that no row of the book has, its reference."""
    if cells["row"] is None:
        return Place(column=column, item=str(cells["reference"]))
    return place(STATEMENTS, cells["row"], column)


def _lines_of(cells: Cells, bill: Lines, faults: list[Problem]) -> Iterator[Line]:
    """The line of the good that a statement is for, or that of every good with the part."""
    where = _where(cells)
    goods = bill.goods_of(cells["part"]) if cells["good"] is None else [cells["good"]]
    if not goods:
        what = Said("value-not-in-bom", part=repr(cells["part"]))
        faults.append(Problem(where, what, Said("value-add-line-or-name")))
    for good in goods:
        line = bill.one(good, cells["part"], cells["supplier"], where, faults)
        if line is not None:
            yield line


def _unfit(cells: Cells) -> Iterator[Problem]:
    """Figures that a statement of this kind does not have."""
    kind = StatementKind(cells["kind"])
    where = _where(cells)
    own = _FIGURES[kind.single]
    if kind.single is StatementKind.COSTS:
        own = (*own, "delivery")
    for column in _ALL_FIGURES:
        if cells[column] is not None and column not in own:
            yield Problem(_where(cells, column), Said("statement-no-figure-of", kind=kind.value),
                          Said("statement-leave-or-kind"), kind.cite)  # fmt: skip
    for column in ("units", "start", "end", "plant"):
        if cells[column] is not None and not kind.averaged:
            yield Problem(_where(cells, column), Said("statement-for-averaged"),
                          Said("statement-leave-or-kind"), kind.cite)  # fmt: skip
    if cells["units"] == 0:
        what, remedy = Said("statement-units-zero"), Said("statement-give-units")
        yield Problem(_where(cells, "units"), what, remedy, kind.cite)
    if cells["start"] is not None and cells["end"] is not None and cells["end"] < cells["start"]:
        ends = Said("value-ends-before", end=str(cells["end"]), start=str(cells["start"]))
        yield Problem(where, ends, Said("value-correct-one"), kind.cite)


def _deducted(tables: Mapping[str, pl.DataFrame]) -> set[tuple[str, str]]:
    """Goods and parts with deductions under 8(2)."""
    if ADJUSTMENTS not in tables:
        return set()
    rows = tables[ADJUSTMENTS].filter(pl.col("element").is_in(list(DEDUCTIONS)))
    return set(rows.select("good", "part").drop_nulls().rows())


def _clashes(
    cells: Cells,
    line: Line,
    goods: Mapping[str, Cells],
    deducted: set[tuple[str, str]],
    claimed: Mapping[int, Cells],
) -> Iterator[Problem]:
    """What contradicts a statement: other statements, origin, the bill, method, deductions."""
    kind = StatementKind(cells["kind"])
    where, part = _where(cells), line.cells["part"]
    about = about_part(line.good, str(part))
    if line.position in claimed:
        other = claimed[line.position]
        yield Problem(where, Said("statement-second", about=about, row=str(other["row"])),
                      Said("statement-keep-one"), "Uniform Regulations 9(4), 9(5)")  # fmt: skip
    if line.cells["origin"] == "originating":
        yield Problem(where, Said("statement-originates", about=about, place=line.place),
                    Said("statement-leave-originating"), "Uniform Regulations 7(4)(a)")  # fmt: skip
    if part in goods:
        yield Problem(where, Said("statement-for-a-good", part=part), Said("statement-accumulate"),
                      "Uniform Regulations 9(6)")  # fmt: skip
    method = goods[line.good]["method"] if line.good in goods else None
    if method in ("tv", "nc") and method != kind.method:
        what = Said("statement-other-method", kind=kind.value, good=line.good, method=method)
        yield Problem(where, what, Said("statement-use-that-method"), kind.cite)
    if kind.single is StatementKind.PART_OF_COSTS and (line.good, part) in deducted:
        what = Said("statement-and-deductions", about=about, sheet=ADJUSTMENTS)
        yield Problem(where, what, Said("statement-keep-one-of-two"), kind.cite)


def _wants(
    cells: Cells, line: Line, good: Cells | None, year: FiscalYears, text: TextInForce
) -> Iterator[Need]:
    """What is missing for a statement to be counted."""
    kind = StatementKind(cells["kind"])

    def need(fact: str, what: Said, cite: str = kind.cite) -> Need:
        where = _where(cells)
        return Need(line.good, str(line.cells["part"]), fact, what, cite, where)

    if cells["signed"] is not True:
        what = Said("missing-signature")
        yield need("signed", what, "Uniform Regulations 9(7)(a)(i)")
    if cells["date"] is None or cells["date"] > text.day:
        yield need("date", Said("missing-statement-day", day=str(text.day)))
    for column in _FIGURES[kind.single]:
        if cells[column] is None:
            yield need(column, Said("missing-amount-stated"))
    if kind.single is StatementKind.COSTS and cells["delivery"] is None:
        yield need("delivery", Said("missing-delivery"))
    if good is not None and good["method"] not in ("tv", "nc"):
        what = Said("missing-method", method=kind.method)
        yield need("method", what, "Uniform Regulations 7(1)")
    if kind.averaged:
        if cells["units"] is None:
            yield need("units", Said("missing-units-of-sums"))
        if cells["plant"] is None:
            yield need("plant", Said("missing-plant"))
        if not _is_a_period(cells["start"], cells["end"], year, text):
            allowed = tuple(Said("value-months", count=months) for months in _months_allowed(text))
            yield need("period", Said("missing-period", allowed=allowed))


def _is_a_period(
    start: dt.date | None, end: dt.date | None, year: FiscalYears, text: TextInForce
) -> bool:
    """Whether days are those of whole months that 9(4) allows, within one fiscal year."""
    if start is None or end is None:
        return False
    after = end + dt.timedelta(days=1)
    if start.day != 1 or after.day != 1:
        return False
    months = (after.year - start.year) * 12 + after.month - start.month
    return months in _months_allowed(text) and year.first_day(start) == year.first_day(end)


def _months_allowed(text: TextInForce) -> list[int]:
    return [int(each.split("_")[0]) for each in str(text.term(_PERIODS)).split()]


def _counted(cells: Cells, line: Line, currency: str) -> _Counted:
    """A statement's figures for the quantity of the line: 9(2) to (5)."""
    kind = StatementKind(cells["kind"])
    part = str(line.cells["part"])
    ledger = Ledger(Said("ledger-step-worth-accumulated-title", part=part, good=line.good))
    source = _where(cells)
    for column in (*_FIGURES[kind.single], "delivery"):
        if cells[column] is not None:
            ledger.given(_STATED[column], money(cells[column]), currency, kind.cite, source)
    value = line.cells["value"]
    quantity = Fraction(line.cells["quantity"], 1_000_000)
    ledger.given(Said("ledger-step-worth-quantity-in-good"), quantity,
                 Unit.UNITS, "Uniform Regulations 9(1)", line.place)  # fmt: skip
    costs = _costs(cells, Fraction(value, 10_000) / quantity)
    if costs.non_originating > costs.net_cost:
        raise ValuationError([
            Problem(Place(item="non_originating"), Said("statement-exceeds-cost"),
                    Said("statement-check-units"), kind.cite)
        ])  # fmt: skip
    whole = kept(costs.net_cost * quantity) if kind.method == "nc" else value
    foreign = kept(costs.non_originating * quantity)
    by_quantity = Said("ledger-step-worth-for-quantity")
    ledger.given(Said("ledger-step-worth-value-stated"), money(value), currency,
                 "Uniform Regulations 8(1)", line.place)  # fmt: skip
    ledger.found(Said("ledger-step-worth-cost-of-material"), money(whole), currency,
                 costs.cite, by_quantity)  # fmt: skip
    ledger.found(Said("ledger-step-worth-accumulated-vnm"), money(foreign),
                 currency, costs.cite, by_quantity)  # fmt: skip
    rest = max(0, whole - foreign)
    ledger.found(Said("ledger-step-worth-accumulated-rest"), money(rest), currency,
                 costs.cite, Said("ledger-step-worth-cost-less-vnm"))  # fmt: skip
    change = whole - value
    if change:
        less_value = Said("ledger-step-worth-cost-less-value")
        label = Said("ledger-step-worth-change-of-net-cost")
        ledger.found(label, money(change), currency, costs.cite, less_value)
    return _Counted(line, ledger, foreign, rest, change, cells["reference"] or str(source))


def _costs(cells: Cells, value: Fraction) -> MaterialCosts:
    """What a unit of the material costs by its statement, and what of it does not originate."""
    kind = StatementKind(cells["kind"])
    units = Decimal(cells["units"]).scaleb(-6) if kind.averaged else Decimal(1)
    match kind.single:
        case StatementKind.COSTS:
            stated = CostStatement(money(cells["net_cost"]), money(cells["non_originating"]), units)
            costs = with_cost_statement(stated, money(cells["delivery"]))
            return MaterialCosts(costs.net_cost, costs.non_originating, kind.cite)
        case StatementKind.PART_OF_COSTS:
            part = with_part_statement(PartStatement(money(cells["part_of_cost"]), units), value)
            return MaterialCosts(part.net_cost, part.non_originating, kind.cite)
        case _:
            found = stated_non_originating(money(cells["non_originating"]), units)
            return MaterialCosts(max(value, found), found, kind.cite)


def _divided(lines: pl.DataFrame, counted: list[_Counted]) -> pl.DataFrame:
    """Each line counted as two: what does not originate, then the rest."""
    values = {each.line.position: each.non_originating for each in counted}
    full = pl.DataFrame(
        [(each.line.position, each.line.cells["value"]) for each in counted],
        schema={"_at": pl.UInt32, FULL_VALUE: pl.Int64},
        orient="row",
    )
    by_statement = pl.col("_at").is_in(list(values))
    earlier = pl.col(DIVIDED) if DIVIDED in lines.columns else pl.lit(value=False)
    kept_lines = (
        revalued(lines, values)
        .with_row_index("_at")
        .join(full, on="_at", how="left", maintain_order="left")
        .with_columns((by_statement | earlier).alias(DIVIDED))
    )
    rests = [
        {
            **each.line.cells,
            "_at": each.line.position,
            "value": each.rest,
            "unit_value": unit_value(each.rest, each.line.cells["quantity"]),
            "origin": "originating",
            "evidence": each.reference,
            # The weight of the material is in the line that it is divided from.
            "weight": None if each.line.cells["weight"] is None else 0,
            FULL_VALUE: None,
            DIVIDED: True,
        }
        for each in counted
    ]
    more = pl.DataFrame(rests, schema=kept_lines.schema)
    return pl.concat([kept_lines, more]).sort("_at", maintain_order=True).drop("_at")
