"""Suppliers' statements in a book: the bearings of 9(8), averages, contradictions."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from price_tables import DAY, Cells, bill, goods, said, tables, text

from tratado.value.errors import ValuationError
from tratado.value.movements import FiscalYears
from tratado.value.net_cost import with_costs
from tratado.value.statement_sheets import FULL_VALUE, Accumulated, with_supplier_statements
from tratado.words import Problem

RING: Cells = {"good": "BEARING", "part": "RING", "value": "1.50"}
OTHER: Cells = {"good": "BEARING", "part": "OTHER", "value": "0.45", "origin": "originating"}
SIGNED: Cells = {
    "part": "RING", "supplier": "Producer A", "date": dt.date(2026, 1, 15), "signed": True,
}  # fmt: skip
COSTS = SIGNED | {"kind": "costs", "net_cost": "1.40", "non_originating": "0.75", "delivery": 0}
PART = SIGNED | {"kind": "part_of_costs", "part_of_cost": "0.65"}
FOREIGN = SIGNED | {"kind": "non_originating", "non_originating": "0.75"}
MONTHS: Cells = {
    "units": 1_000, "start": dt.date(2026, 1, 1), "end": dt.date(2026, 3, 31), "plant": "A1",
}  # fmt: skip


def accumulated(
    *statements: Cells, line: Cells | None = None, year: FiscalYears | None = None, **good: Any
) -> Accumulated:
    own = goods({"id": "BEARING", "method": "nc", **good})
    return with_supplier_statements(
        own,
        bill(OTHER, RING | (line or {})),
        tables(supplier_statements=statements),
        year or FiscalYears(),
        text(),
        "USD",
    )


def figures(found: Accumulated) -> tuple[float, float]:
    """Net cost and non-originating materials of the bearing."""
    foreign = found.lines.filter(found.lines["origin"] != "originating")["value"].sum()
    net_cost = with_costs(found.goods, found.lines)["nc"][0]
    return net_cost / 10_000, int(foreign) / 10_000


def faults(*statements: Cells, **more: Any) -> tuple[Problem, ...]:
    with pytest.raises(ValuationError) as caught:
        accumulated(*statements, **more)
    return caught.value.problems


# Uniform Regulations 9(8) example 1: situations A to D. Besides the materials a bearing costs
# 0.75 + 0.15 + 0.05, of which 0.05 are excluded.
BOOKS: Cells = {"direct_labor": "0.75", "period_costs": "0.15", "other_costs": "0.05",
                "royalties": "0.05"}  # fmt: skip


@pytest.mark.parametrize(
    ("statements", "net_cost", "non_originating"),
    [
        ([], 2.85, 1.50),
        ([COSTS], 2.75, 0.75),
        ([PART], 2.85, 0.85),
        ([PART | {"part_of_cost": "0.35"}], 2.85, 1.15),
        # 9(4): sums over a quarter, divided by the units that they are for.
        ([COSTS | MONTHS | {"kind": "averaged_costs", "net_cost": 1_400, "non_originating": 750}],
         2.75, 0.75),
        ([PART | MONTHS | {"kind": "averaged_part_of_costs", "part_of_cost": 350}], 2.85, 1.15),
        # 9(2)(a)(i): delivery that the supplier's net cost does not contain.
        ([COSTS | {"delivery": "0.10"}], 2.85, 0.75),
    ],
)  # fmt: skip
def test_the_bearings(statements: list[Cells], net_cost: float, non_originating: float) -> None:
    assert figures(accumulated(*statements, **BOOKS)) == (net_cost, non_originating)
    assert figures(accumulated(*statements, nc="2.85")) == (net_cost, non_originating)


@pytest.mark.parametrize(
    "statement",
    [
        FOREIGN,
        FOREIGN | MONTHS | {"kind": "averaged_non_originating", "non_originating": 750},
    ],
)
def test_the_bearings_by_transaction_value(statement: Cells) -> None:
    # Situation E: 3.00 less 0.75 is 75 %.
    found = accumulated(statement, tv=3, method="tv", nc="2.85")
    assert figures(found) == (2.85, 0.75)
    assert found.goods["tv"].to_list() == [30_000]


def test_the_line_is_divided() -> None:
    found = accumulated(COSTS | {"reference": "S-8"}, line={"quantity": 2, "value": 3, "weight": 5})
    columns = ("part", "origin", "value", "unit_value", "evidence", "weight", "row", FULL_VALUE)
    assert found.lines.select(columns).rows() == [
        ("OTHER", "originating", 4_500, 4_500, None, None, 2, None),
        ("RING", "non_originating", 15_000, 7_500, None, 5, 3, 30_000),
        ("RING", "originating", 13_000, 6_500, "S-8", 0, 3, None),
    ]


def test_the_ledger_says_where_each_figure_stands() -> None:
    ledger = accumulated(COSTS, nc="2.85").ledgers["BEARING", "RING"]
    assert said(ledger.title) == str(ledger.title)
    entries = [(str(e.label), float(e.amount), str(e.source), e.cite) for e in ledger]
    assert [said(e.label) for e in ledger] == [str(e.label) for e in ledger]
    assert [said(e.working) for e in ledger] == [str(e.working) for e in ledger]
    cite, source = "Uniform Regulations 9(2)(a)", "sheet supplier_statements, row 2"
    assert entries == [
        ("net cost stated", 1.4, source, cite),
        ("non-originating materials stated", 0.75, source, cite),
        ("delivery besides", 0, source, cite),
        ("quantity in the good", 1, "sheet bom, row 3", "Uniform Regulations 9(1)"),
        ("value of the line", 1.5, "sheet bom, row 3", "Uniform Regulations 8(1)"),
        ("cost of the material", 1.4, "", cite),
        ("non-originating materials in it", 0.75, "", cite),
        ("counted as originating", 0.65, "", cite),
        ("change of net cost", -0.1, "", cite),
    ]


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        ({"signed": False}, "signed"),
        ({"signed": None}, "signed"),
        ({"date": None}, "date"),
        ({"date": DAY + dt.timedelta(days=1)}, "date"),
        ({"net_cost": None}, "net_cost"),
        ({"delivery": None}, "delivery"),
    ],
)
def test_a_statement_that_lacks_something_changes_nothing(change: Cells, fact: str) -> None:
    found = accumulated(COSTS | change, nc="2.85")
    assert [(n.fact, n.part, str(n.place)) for n in found.needs] == [
        (fact, "RING", "sheet supplier_statements, row 2")]  # fmt: skip
    assert figures(found) == (2.85, 1.50)
    assert not found.ledgers


@pytest.mark.parametrize("method", [None, "either"])
def test_the_good_elects_the_method_first(method: str | None) -> None:
    assert [need.fact for need in accumulated(PART, method=method, nc=3).needs] == ["method"]


AVERAGED = FOREIGN | MONTHS | {"kind": "averaged_non_originating"}


@pytest.mark.parametrize(
    ("change", "facts"),
    [
        ({}, []),
        ({"end": dt.date(2026, 1, 31)}, []),
        ({"end": dt.date(2026, 12, 31)}, []),
        ({"end": dt.date(2026, 2, 28)}, ["period"]),
        ({"end": dt.date(2026, 3, 30)}, ["period"]),
        ({"start": dt.date(2025, 12, 1), "end": dt.date(2026, 2, 28)}, ["period"]),
        ({"start": None, "plant": None, "units": None}, ["units", "plant", "period"]),
    ],
)
def test_the_periods_of_averages(change: Cells, facts: list[str]) -> None:
    needs = accumulated(AVERAGED | change, method="tv").needs
    assert [need.fact for need in needs] == facts


def test_a_period_lies_in_the_fiscal_year_of_the_producer() -> None:
    split = AVERAGED | {"start": dt.date(2026, 3, 1), "end": dt.date(2026, 5, 31)}
    assert not accumulated(split, method="tv").needs
    found = accumulated(split, method="tv", year=FiscalYears(4, 1))
    assert [need.fact for need in found.needs] == ["period"]


@pytest.mark.parametrize(
    ("statements", "more", "cite"),
    [
        ([PART | {"part_of_cost": "1.60"}], {}, "Uniform Regulations 9(2)(b), 9(7)(c)"),
        ([COSTS, PART], {}, "Uniform Regulations 9(4), 9(5)"),
        ([COSTS], {"line": {"origin": "originating"}}, "Uniform Regulations 7(4)(a)"),
        ([COSTS], {"method": "tv"}, "Uniform Regulations 9(2)(a)"),
        ([FOREIGN], {"method": "nc"}, "Uniform Regulations 9(3)"),
        ([COSTS | {"part_of_cost": 1}], {}, "Uniform Regulations 9(2)(a)"),
        ([COSTS | {"plant": "A1"}], {}, "Uniform Regulations 9(2)(a)"),
        ([COSTS | {"non_originating": 2}], {}, "Uniform Regulations 9(2)(a)"),
        ([COSTS], {"nc": "0.05"}, "Uniform Regulations 1(6)(e)"),
        ([COSTS | {"part": "NUT"}], {}, ""),
        ([COSTS | {"good": "AXLE"}], {}, ""),
    ],
)
def test_contradictions(statements: list[Cells], more: Cells, cite: str) -> None:
    (fault,) = faults(*statements, **more)
    assert fault.cite == cite
    assert ", row " in str(fault.place)


def test_a_part_that_is_a_good_of_the_book_is_accumulated_there() -> None:
    own = goods({"id": "BEARING", "method": "nc"}, {"id": "RING"})
    sheets = tables(supplier_statements=[COSTS])
    with pytest.raises(ValuationError, match="elect accumulate"):
        with_supplier_statements(own, bill(RING), sheets, FiscalYears(), text(), "USD")


def test_part_statements_go_without_deductions() -> None:
    freight = {"good": "BEARING", "part": "RING", "element": "freight", "amount": 1}
    sheets = tables(supplier_statements=[PART], value_adjustments=[freight])
    own = goods({"id": "BEARING", "method": "nc"})
    with pytest.raises(ValuationError, match=r"deducts from it under 8\(2\)"):
        with_supplier_statements(own, bill(RING), sheets, FiscalYears(), text(), "USD")


def test_a_statement_without_a_good_is_for_all_with_the_part() -> None:
    own = goods({"id": "BEARING", "method": "nc"}, {"id": "AXLE", "method": "nc"})
    lines = bill(RING, RING | {"good": "AXLE"}, RING | {"good": "AXLE", "part": "OTHER"})
    sheets = tables(supplier_statements=[COSTS])
    found = with_supplier_statements(own, lines, sheets, FiscalYears(), text(), "USD")
    assert set(found.ledgers) == {("BEARING", "RING"), ("AXLE", "RING")}
    assert found.lines["value"].to_list() == [7_500, 6_500, 7_500, 6_500, 15_000]


def test_the_supplier_tells_lines_of_one_part_apart() -> None:
    own = goods({"id": "BEARING", "method": "nc"})
    lines = bill(RING | {"supplier": "Producer B"}, RING | {"supplier": "Producer A"})
    sheets = tables(supplier_statements=[COSTS])
    found = with_supplier_statements(own, lines, sheets, FiscalYears(), text(), "USD")
    assert found.lines["value"].to_list() == [15_000, 7_500, 6_500]


CENTS = st.integers(0, 150)


@given(CENTS, CENTS)
def test_stating_more_never_raises_what_does_not_originate(one: int, other: int) -> None:
    less, more = sorted((one, other))
    first = figures(accumulated(PART | {"part_of_cost": less / 100}, nc="2.85"))
    second = figures(accumulated(PART | {"part_of_cost": more / 100}, nc="2.85"))
    assert second[1] <= first[1]


@given(CENTS, CENTS, st.integers(1, 7))
def test_the_parts_of_a_line_are_the_cost_of_the_material(a: int, b: int, quantity: int) -> None:
    foreign, cost = sorted((a, b))
    stated = COSTS | {"net_cost": cost / 100, "non_originating": foreign / 100}
    line = {"quantity": quantity, "value": 2}
    found = accumulated(stated, nc=50, line=line)
    parts = found.lines.filter(found.lines["part"] == "RING")["value"]
    assert parts.sum() == cost * 100 * quantity
    assert parts[0] == foreign * 100 * quantity
    assert found.goods["nc"][0] == 500_000 + cost * 100 * quantity - 20_000
