"""From prices and adjustments in a book to the transaction values of its goods."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from price_tables import ORDINARY, Cells, goods, said, tables

from tratado.value.errors import ValuationError
from tratado.value.ledger import Ledger
from tratado.value.price_sheets import PricedGoods, has_price_sheets, with_transaction_values
from tratado.words import Problem

PRICE: Cells = {"good": "PUMP", "price": "100", "shipped_from": "warehouse", **ORDINARY}


def row(element: str, amount: object = None, **more: Any) -> Cells:
    return {"good": "PUMP", "element": element, "amount": amount, **more}


def valued(
    *adjustments: Cells, price: Cells | None = None, good: Cells | None = None
) -> PricedGoods:
    sheets = tables(prices=[PRICE if price is None else price], value_adjustments=adjustments)
    return with_transaction_values(goods(good or {"id": "PUMP"}), sheets, "USD")


def tv(*adjustments: Cells, price: Cells | None = None) -> object:
    """The value in currency units; None where it stays open."""
    found = valued(*adjustments, price=price).goods["tv"][0]
    return None if found is None else found / 10_000


def faults(*adjustments: Cells, **more: Any) -> tuple[Problem, ...]:
    with pytest.raises(ValuationError) as caught:
        valued(*adjustments, **more)
    return caught.value.problems


def needed(*adjustments: Cells, price: Cells | None = None) -> list[tuple[str, str]]:
    found = valued(*adjustments, price=price)
    assert found.goods["tv"][0] is None
    return [(need.fact, str(need.place)) for need in found.needs]


MOULD: Cells = row("supplied", 20_000, supplied="tools", obtained="recorded", included=False,
                   spread="anticipated_production", units=10_000)  # fmt: skip


def test_bearings_without_their_international_shipment() -> None:
    # Uniform Regulations 9(8) example 1, situation E.
    price = PRICE | {"price": "3.15"}
    found = valued(row("after_shipment", "0.15", included=True), price=price)
    assert found.goods["tv"].to_list() == [30_000]
    ledger = found.ledgers["PUMP"]
    assert str(ledger["price"].source) == "sheet prices, row 2"
    assert (ledger["costs after direct shipment"].amount,
            str(ledger["costs after direct shipment"].source)) == (
        Fraction(-15, 100), "sheet value_adjustments, row 2")  # fmt: skip
    assert ledger["adjusted transaction value"].amount == 3
    assert not found.needs
    assert not found.unusable


@pytest.mark.parametrize(
    ("adjustments", "expected"),
    [
        ([], 100),
        ([row("commission", 3, books="buyer", included=False)], 103),
        ([row("commission", 3, books="buyer", included=True)], 100),
        ([row("buying_commission", 3)], 100),
        ([row("transport_to_point", 4, books="buyer", included=False)], 104),
        ([row("transport_to_point", 4, books="seller", included=False)], 104),
        ([row("transport_to_point", 4, books="seller", included=True)], 100),
        ([row("loading_at_point", 1, included=False)], 101),
        ([row("after_shipment", 6, included=True), row("packing", 2, included=True)], 92),
        ([row("after_shipment", 6, included=False)], 100),
        ([row("royalty", 5, books="buyer", included=False, condition_met=True)], 105),
        ([row("royalty", 5, books="buyer", included=False, condition_met=False)], 100),
        ([row("reproduction", 5)], 100),
        ([row("indirect_payment", 7, included=False)], 107),
        ([row("indirect_payment", 7, included=True)], 100),
        ([row("later_work", 8, included=True, condition_met=True)], 92),
        ([row("later_work", 8, included=True, condition_met=False)], 100),
        ([row("later_work", 8, included=False, condition_met=True)], 100),
        ([row("buyer_country_duties", 9, included=True, condition_met=True)], 91),
        # Schedule 3, 4(13): a mould over 10,000 units under contract, or 4,000 made by then.
        ([MOULD], 102),
        ([MOULD | {"spread": "until_first_shipment", "units": 4_000}], 105),
        ([MOULD | {"less": 5_000}], 101.5),
        ([MOULD | {"included": True}], 100),
        ([MOULD | {"supplied": "safety_materials", "obtained": None, "included": None,
                   "spread": None, "units": None}], 100),
        ([row("supplied", 2, supplied="materials", obtained="bought", included=False)], 102),
        ([row("supplied", 2, supplied="packaging", obtained="produced", included=False,
              condition_met=True)], 102),
        ([row("supplied", 2, supplied="packaging", obtained="produced", included=False,
              condition_met=False)], 100),
    ],
)  # fmt: skip
def test_what_counts(adjustments: list[Cells], expected: float) -> None:
    assert tv(*adjustments) == expected
    ledger = valued(*adjustments).ledgers["PUMP"]
    assert said(ledger.title) == str(ledger.title)
    assert [said(each.label) for each in ledger] == [str(each.label) for each in ledger]
    assert [said(each.working) for each in ledger] == [str(each.working) for each in ledger]


def test_proceeds_are_added_where_they_are_known() -> None:
    price = PRICE | {"proceeds": "quantifiable"}
    assert tv(row("proceeds", 4, books="seller", included=False), price=price) == 104


@pytest.mark.parametrize(
    ("adjustments", "price", "wanted"),
    [
        ([row("commission", 3, books="buyer")], {}, ("included", "value_adjustments")),
        ([row("commission", 3, included=False)], {}, ("books", "value_adjustments")),
        ([row("royalty", 5, books="buyer", included=False)], {},
         ("related", "value_adjustments")),
        ([row("after_shipment", included=True)], {},
         ("amount", "value_adjustments")),
        ([row("later_work", 5, included=True)], {},
         ("condition_met", "value_adjustments")),
        ([row("supplied", 5)], {}, ("supplied", "value_adjustments")),
        ([MOULD | {"units": None}], {}, ("units", "value_adjustments")),
        ([MOULD | {"spread": None}], {}, ("spread", "value_adjustments")),
        ([MOULD | {"amount": None}], {}, ("quantifiable", "value_adjustments")),
        ([], {"price": None}, ("price", "prices")),
        ([], {"shipped_from": None}, ("shipped_from", "prices")),
        ([], {"sold": None}, ("sold", "prices")),
        ([], {"related": None}, ("related", "prices")),
        ([], {"related": True}, ("influenced", "prices")),
        ([], {"restriction": "unassessed"}, ("restrictions", "prices")),
        ([], {"condition": None}, ("conditions", "prices")),
        ([], {"proceeds": "quantifiable"}, ("proceeds", "prices")),
    ],
)  # fmt: skip
def test_a_missing_fact_leaves_the_value_open(
    adjustments: list[Cells], price: Cells, wanted: tuple[str, str]
) -> None:
    fact, sheet = wanted
    assert (fact, f"sheet {sheet}, row 2") in needed(*adjustments, price=PRICE | price)


def test_adjustments_without_a_price_need_one() -> None:
    sheets = tables(value_adjustments=[row("packing", 1, included=True)])
    found = with_transaction_values(goods({"id": "PUMP"}), sheets, "USD")
    assert found.goods["tv"].to_list() == [None]
    assert {"price", "sold", "shipped_from"} <= {need.fact for need in found.needs}


@pytest.mark.parametrize(
    ("price", "cite"),
    [
        ({"sold": False}, "Uniform Regulations Schedule 4, 2(1)"),
        ({"related": True, "influenced": True}, "Uniform Regulations Schedule 4, 2(2)(d)"),
        ({"restriction": "substantial"}, "Uniform Regulations Schedule 4, 2(2)(a)"),
        ({"condition": "reciprocal_prices"}, "Uniform Regulations Schedule 4, 2(2)(b), 2(3)(b)"),
        ({"proceeds": "not_quantifiable"}, "Uniform Regulations Schedule 4, 2(2)(c)"),
    ],
)
def test_a_price_that_may_not_be_used_leaves_net_cost(price: Cells, cite: str) -> None:
    found = valued(price=PRICE | price)
    assert found.goods.select("tv", "method").rows() == [(None, "nc")]
    assert [ground.cite for ground in found.unusable["PUMP"]] == [cite]
    (fault,) = faults(price=PRICE | price, good={"id": "PUMP", "method": "tv"})
    assert (str(fault.place), fault.cite) == ("sheet goods, row 2", cite)


def test_an_addition_without_data_leaves_net_cost() -> None:
    royalty = row("royalty", books="buyer", included=False, condition_met=True, quantifiable=False)
    found = valued(royalty)
    assert found.goods["method"].to_list() == ["nc"]
    assert found.unusable["PUMP"][0].cite == "Uniform Regulations Schedule 3, 4(3)"


def test_related_persons_whose_relation_did_not_matter() -> None:
    assert tv(price=PRICE | {"related": True, "influenced": False}) == 100


@pytest.mark.parametrize(
    ("adjustment", "where", "cite"),
    [
        (row("after_shipment", 101, included=True), "sheet prices, row 2, costs of shipment",
         "Uniform Regulations 1(1), adjusted to exclude international shipment"),
        (row("commission", 1, books="other_person", included=False),
         "sheet value_adjustments, row 2, commission", "Uniform Regulations Schedule 3, 4(5)"),
        (row("freight", 1, included=True), "sheet value_adjustments, row 2",
         "Uniform Regulations Schedule 3, 4(4)"),
        (row("packing", 1, included=True, units=5), "sheet value_adjustments, row 2, column units",
         ""),
        (row("later_work", 101, included=True, condition_met=True), "sheet prices, row 2, price",
         "Uniform Regulations Schedule 3, 3(1)"),
        (row("proceeds", 1, books="buyer", included=False), "sheet value_adjustments, row 2",
         "Uniform Regulations Schedule 3, 4(1)(d)"),
        (MOULD | {"less": 30_000}, "sheet value_adjustments, row 2, supplied by the buyer",
         "Uniform Regulations Schedule 3, 4(10)"),
        (MOULD | {"spread": "other"}, "sheet value_adjustments, row 2, supplied by the buyer",
         "Uniform Regulations Schedule 3, 4(13)"),
    ],
)  # fmt: skip
def test_contradictions_name_their_row(adjustment: Cells, where: str, cite: str) -> None:
    (fault,) = faults(adjustment)
    assert (str(fault.place), fault.cite) == (where, cite)


def test_a_stated_value_contradicts_prices_and_adjustments() -> None:
    stated = {"id": "PUMP", "tv": 90}
    (fault,) = faults(good=stated)
    assert (str(fault.place), fault.cite) == (
        "sheet goods, row 2", "Uniform Regulations 7(2), Schedule 3, 2")  # fmt: skip
    sheets = tables(value_adjustments=[row("packing", 1, included=True)])
    with pytest.raises(ValuationError, match="sheet value_adjustments, row 2"):
        with_transaction_values(goods(stated), sheets, "USD")


def test_all_faults_at_once() -> None:
    sheets = tables(
        prices=[PRICE, PRICE, PRICE | {"good": "VALVE"}, PRICE | {"valued_as": "imported"}],
        value_adjustments=[row("waste", 1, included=True)],
    )
    with pytest.raises(ValuationError) as caught:
        with_transaction_values(goods({"id": "PUMP"}), sheets, "USD")
    assert [str(fault.place) for fault in caught.value.problems] == [
        "sheet prices, row 3", "sheet prices, row 5", "sheet prices, row 5, column valued_as",
        "sheet value_adjustments, row 2", "sheet prices, row 4",
    ]  # fmt: skip


def test_goods_without_a_price_stay() -> None:
    own = goods({"id": "PUMP"}, {"id": "VALVE", "tv": 7, "method": "tv"}, {"id": "SEAL"})
    found = with_transaction_values(own, tables(prices=[PRICE]), "USD")
    assert found.goods["id"].to_list() == ["PUMP", "VALVE", "SEAL"]
    assert found.goods["tv"].to_list() == [1_000_000, 70_000, None]
    assert found.goods["method"].to_list() == [None, "tv", None]
    assert found.goods.columns == own.columns
    assert with_transaction_values(own, {}, "USD").goods.equals(own)
    assert not has_price_sheets({})
    assert has_price_sheets(tables(prices=[PRICE]))


def test_an_allocation_that_does_not_divide_is_rounded_once() -> None:
    third = MOULD | {"amount": 1, "units": 3}
    found = valued(third, third)
    assert found.goods["tv"].to_list() == [1_006_667]
    assert found.ledgers["PUMP"]["adjusted transaction value"].amount == Fraction(302, 3)


MONEY = st.integers(0, 20_000).map(lambda cents: cents / 100)
COSTS = st.sampled_from(("after_shipment", "packing"))
DEDUCTED = st.builds(lambda element, amount: row(element, amount, included=True), COSTS, MONEY)
ADDED = st.one_of(
    st.builds(lambda a: row("commission", a, books="buyer", included=False), MONEY),
    st.builds(lambda a: row("indirect_payment", a, included=False), MONEY),
    st.builds(lambda a: row("loading_at_point", a, included=False), MONEY),
)
DEAR = PRICE | {"price": 5_000}


def entered(ledger: Ledger, *labels: str) -> Fraction:
    return sum((Fraction(each.amount) for each in ledger if str(each.label) in labels), Fraction(0))


@given(st.lists(DEDUCTED, max_size=6), st.lists(ADDED, max_size=6))
def test_the_price_is_the_value_and_what_was_taken_off(
    deducted: list[Cells], added: list[Cells]
) -> None:
    ledger = valued(*deducted, *added, price=DEAR).ledgers["PUMP"]
    taken = -entered(ledger, "costs after direct shipment", "packing for shipment")
    put_in = entered(ledger, "commission", "indirect payment", "loading for shipment")
    assert ledger["adjusted transaction value"].amount == 5_000 + put_in - taken


@given(st.lists(st.one_of(DEDUCTED, ADDED), max_size=6).flatmap(
    lambda rows: st.tuples(st.just(rows), st.permutations(rows))
))  # fmt: skip
def test_the_order_of_rows_does_not_matter(both: tuple[Sequence[Cells], Sequence[Cells]]) -> None:
    one, other = both
    assert tv(*one, price=DEAR) == tv(*other, price=DEAR)


@given(st.lists(st.one_of(DEDUCTED, ADDED), max_size=5), DEDUCTED)
def test_a_deduction_never_raises_the_value(rows: list[Cells], more: Cells) -> None:
    before, after = tv(*rows, price=DEAR), tv(*rows, more, price=DEAR)
    assert isinstance(before, float)
    assert isinstance(after, float)
    assert after <= before
