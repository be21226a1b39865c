"""From adjustments in a book to the values of its materials."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from price_tables import ORDINARY, Cells, bill, goods, said, tables, text

from tratado.value.errors import ValuationError
from tratado.value.material_sheets import ValuedLines, with_material_values
from tratado.value.net_cost import with_costs
from tratado.words import Problem

SENSOR: Cells = {"good": "PUMP", "part": "SENSOR", "value": "10", "quantity": 2}
BOUGHT: Cells = {"good": "PUMP", "part": "SENSOR", **ORDINARY}


def row(element: str, amount: object = None, **more: Any) -> Cells:
    return {"good": "PUMP", "part": "SENSOR", "element": element, "amount": amount, **more}


def freight(amount: object, **more: Any) -> Cells:
    return row("freight", amount, included=True, evidence="invoice 1", **more)


def valued(
    *adjustments: Cells, price: Cells | None = None, line: Cells | None = None, **good: Any
) -> ValuedLines:
    sheets = tables(prices=[] if price is None else [price], value_adjustments=adjustments)
    lines = bill(SENSOR | (line or {}), {"good": "PUMP", "part": "SEAL", "value": 3})
    return with_material_values(goods({"id": "PUMP", **good}), lines, sheets, text(), "USD")


def value(*adjustments: Cells, price: Cells | None = None) -> float:
    return float(valued(*adjustments, price=price).lines["value"][0] / 10_000)


def faults(*adjustments: Cells, **more: Any) -> tuple[Problem, ...]:
    with pytest.raises(ValuationError) as caught:
        valued(*adjustments, **more)
    return caught.value.problems


MOULDS: Cells = row("supplied", 100, supplied="tools", obtained="recorded", included=False,
                    spread="anticipated_production", units=100)  # fmt: skip
IMPORTED = BOUGHT | {"valued_as": "imported"}
AS_IMPORTED = BOUGHT | {"valued_as": "as_imported"}


@pytest.mark.parametrize(
    ("adjustments", "price", "expected"),
    [
        # 8(2), whatever the paragraph of 8(1).
        ([freight(1)], None, 9),
        ([freight(1)], BOUGHT | {"valued_as": "price_paid"}, 9),
        ([freight(1)], {"good": "PUMP", "part": "SENSOR", "valued_as": "other_method"}, 9),
        ([row("duties", 2, less="0.5", included=True, evidence="entry 7")], None, 8.5),
        ([row("brokerage", "0.25", included=True, evidence="entry 7")], None, 9.75),
        ([row("waste", 2, less=1, included=True, evidence="scrap book")], None, 9),
        # 8(3): no document, no amount; and what the value does not contain.
        ([row("freight", 1, included=True)], None, 10),
        ([row("freight", included=True, evidence="invoice 1")], None, 10),
        ([row("freight", 1, included=False, evidence="invoice 1")], None, 10),
        ([row("freight", 1, evidence="invoice 1")], None, 10),
        # 8(1)(a): with carriage, then off again by 8(2)(a).
        ([row("carriage", 3, included=False)], IMPORTED, 13),
        ([row("carriage", 3, included=True)], IMPORTED, 10),
        ([row("carriage", 3, included=False), freight(3)], IMPORTED, 10),
        # 8(28) example 8: moulds of 100 for 100 sensors of 10.
        ([MOULDS], AS_IMPORTED, 11),
        ([row("commission", 1, books="buyer", included=False)], AS_IMPORTED, 11),
        ([row("buying_commission", 1)], IMPORTED, 10),
        ([row("containers", 1, books="buyer", included=False)], IMPORTED, 11),
        ([row("royalty", 2, books="buyer", included=False, condition_met=True)], IMPORTED, 12),
        ([row("supplied", 2, supplied="design_work", obtained="recorded", included=False,
              spread="single_shipment", units=1, condition_met=True)], IMPORTED, 12),
        ([row("supplied", 2, supplied="design_work", obtained="recorded", included=False,
              spread="single_shipment", units=1, condition_met=False)], IMPORTED, 10),
    ],
)  # fmt: skip
def test_what_counts(adjustments: list[Cells], price: Cells | None, expected: float) -> None:
    assert value(*adjustments, price=price) == expected
    ledger = valued(*adjustments, price=price).ledgers["PUMP", "SENSOR"]
    assert said(ledger.title) == str(ledger.title)
    assert [said(each.label) for each in ledger] == [str(each.label) for each in ledger]
    assert [said(each.working) for each in ledger] == [str(each.working) for each in ledger]


def test_the_ledger_says_where_each_figure_stands() -> None:
    found = valued(freight(1), row("brokerage", 1))
    ledger = found.ledgers["PUMP", "SENSOR"]
    assert [(str(e.label), int(e.amount), str(e.source or e.working), e.cite) for e in ledger] == [
        ("customs brokerage", 0, "not deducted: whether the value contains it is not stated; "
         "sheet value_adjustments, row 3", "Uniform Regulations 8(2)"),
        ("value of the line", 10, "sheet bom, row 2", "Uniform Regulations 8(1)"),
        ("freight, insurance and packing", -1, "sheet value_adjustments, row 2",
         "Uniform Regulations 8(2)(a)"),
        ("value of the material", 9, "", "Uniform Regulations 8(1), (2)"),
        ("value of the material as kept", 9, "half to even at the ten-thousandth; exact until here",
         "Uniform Regulations 8(1), (2)"),
    ]  # fmt: skip
    by_schedule = valued(MOULDS, price=AS_IMPORTED).ledgers["PUMP", "SENSOR"]
    assert str(by_schedule["price"].source) == "sheet bom, row 2"
    assert str(by_schedule["supplied by the buyer"].source) == "sheet value_adjustments, row 2"


def test_the_unit_value_follows_and_other_lines_stay() -> None:
    found = valued(freight(1))
    assert found.lines.select("part", "value", "unit_value").rows() == [
        ("SENSOR", 90_000, 45_000), ("SEAL", 30_000, 30_000)]  # fmt: skip


def test_stated_costs_fall_with_deductions_and_never_rise() -> None:
    lower = valued(freight(1), nc=50, total_cost=60).goods
    assert lower.select("nc", "total_cost").rows() == [(490_000, 590_000)]
    same = valued(MOULDS, price=AS_IMPORTED, nc=50).goods
    assert same["nc"].to_list() == [500_000]
    found = valued(freight(1), direct_labor=5)
    assert with_costs(found.goods, found.lines)["nc"].to_list() == [170_000]
    (fault,) = faults(freight(9), nc=8)
    assert (str(fault.place), fault.cite) == (
        "sheet goods, row 2", "Uniform Regulations 1(6)(b)(i)")  # fmt: skip


def test_a_material_without_a_value_leaves_the_good_open() -> None:
    royalty = row("royalty", books="buyer", included=False, condition_met=True)
    found = valued(royalty, price=IMPORTED, tv=90, nc=50, direct_labor=5)
    needs = [(n.good, n.part, n.fact, str(n.place)) for n in found.needs]
    place = "sheet value_adjustments, row 2"
    assert ("PUMP", "SENSOR", "amount", place) in needs
    assert found.goods.select("tv", "nc", "direct_labor").rows() == [(None, None, None)]
    assert found.lines["value"].to_list() == [100_000, 30_000]
    line = {"origin": "originating"}
    kept = valued(royalty, price=IMPORTED, line=line, tv=90)
    assert kept.needs
    assert kept.goods["tv"].to_list() == [900_000]


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        ({"related": None}, "related"),
        ({"sold": None}, "sold"),
        # The price may not be used: the next method of Schedule 6 wants its data.
        ({"related": True, "influenced": True}, "like_sales"),
    ],
)
def test_what_the_order_of_methods_wants(change: Cells, fact: str) -> None:
    found = valued(price=IMPORTED | change)
    assert fact in [need.fact for need in found.needs]
    assert {str(need.place) for need in found.needs} == {"sheet prices, row 2"}


@pytest.mark.parametrize(
    ("adjustment", "price", "line", "cite"),
    [
        (freight(11), None, {}, "Uniform Regulations 8(2)"),
        (freight(1), None, {"origin": "originating"}, "Uniform Regulations 8(2)"),
        (freight(1), None, {"role": "indirect"}, "Uniform Regulations 8(1)"),
        (freight(1, less=1), None, {}, "Uniform Regulations 8(2)(a)"),
        (MOULDS, None, {}, "Uniform Regulations 8(1)"),
        (MOULDS, BOUGHT | {"valued_as": "price_paid"}, {}, "Uniform Regulations 8(1)(b)(i)"),
        (row("carriage", 1, included=False), AS_IMPORTED, {}, "Uniform Regulations 8(1)(a)"),
        (row("packing", 1, included=True), None, {}, "Uniform Regulations Schedule 6, 4(4)"),
        (freight(1), IMPORTED | {"price": 10}, {}, "Uniform Regulations 8(1)"),
        (freight(1), IMPORTED | {"shipped_from": "here"}, {}, ""),
        (row("commission", 1, books="buyer_related", included=False), IMPORTED, {},
         "Uniform Regulations Schedule 6, 4(5)"),
    ],
)  # fmt: skip
def test_contradictions(adjustment: Cells, price: Cells | None, line: Cells, cite: str) -> None:
    (fault,) = faults(adjustment, price=price, line=line)
    assert fault.cite == cite
    assert ", row 2" in str(fault.place)


def test_a_part_that_the_bill_lacks_or_has_twice() -> None:
    (fault,) = faults(freight(1) | {"part": "VALVE"})
    assert "which the sheet bom does not have" in str(fault.what)
    twice = bill(SENSOR, SENSOR)
    sheets = tables(value_adjustments=[freight(1)])
    with pytest.raises(ValuationError, match="rows 2, 3 of the sheet bom are"):
        with_material_values(goods({"id": "PUMP"}), twice, sheets, text(), "USD")
    one_foreign = bill(SENSOR | {"origin": "originating"}, SENSOR)
    found = with_material_values(goods({"id": "PUMP"}), one_foreign, sheets, text(), "USD")
    assert found.lines["value"].to_list() == [100_000, 90_000]


def test_nothing_to_value_changes_nothing() -> None:
    own, lines = goods({"id": "PUMP", "nc": 5}), bill(SENSOR)
    found = with_material_values(own, lines, {}, text(), "USD")
    assert found.goods.equals(own)
    assert found.lines.equals(lines)
    assert not found.ledgers


AMOUNT = st.integers(0, 20_000).map(lambda cents: cents / 100)
DEDUCTION = st.builds(
    lambda element, amount, shown: row(
        element, amount, included=True, evidence="paper" if shown else None
    ),
    st.sampled_from(("freight", "duties", "brokerage", "waste")),
    AMOUNT,
    st.booleans(),
)
DEAR = {"value": 2_000}


def lines_of(*adjustments: Cells) -> pl.DataFrame:
    return valued(*adjustments, line=DEAR).lines


@given(st.lists(DEDUCTION, max_size=6))
def test_a_value_and_what_was_deducted_are_what_was_paid(deductions: list[Cells]) -> None:
    found = valued(*deductions, line=DEAR, nc=5_000)
    taken = 50_000_000 - found.goods["nc"][0]
    assert found.lines["value"][0] + taken == 20_000_000
    assert lines_of(*reversed(deductions)).equals(found.lines)


@given(st.lists(DEDUCTION, max_size=5), DEDUCTION)
def test_a_deduction_never_raises_a_value(deductions: list[Cells], more: Cells) -> None:
    assert lines_of(*deductions, more)["value"][0] <= lines_of(*deductions)["value"][0]
