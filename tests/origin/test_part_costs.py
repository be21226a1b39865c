"""What parts add to the costs of goods, as a user meets it: blank values, notes, ledgers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

import tratado
from tratado import Decided
from tratado.origin.questions import questions
from tratado.value.errors import ValuationError

DAY = "2024-03-01"
FACTS = "unassembled=no; provides_for_good_and_parts=no"
PLATE: dict[str, object] = {
    "good": "DRUM",
    "part": "PLATE",
    "hs": "8402.90",
    "quantity": 1,
    "unit_value": 40,
    "origin": "non_originating",
}


def decided(
    drum: Mapping[str, object],
    boiler: Mapping[str, object],
    line: Mapping[str, object],
) -> Decided:
    common = {"hs": "8402.90", "method": "nc", "produced_in": "MX", "facts": FACTS}
    goods = [
        {**common, "id": "DRUM", **drum},
        {**common, "id": "BOILER", "destination": "US", **boiler},
    ]
    bom = [PLATE, {"good": "BOILER", "part": "DRUM", "hs": "8402.90", "quantity": 1, **line}]
    book = tratado.read_frames({"goods": goods, "bom": bom}, {"currency": "USD"})
    return tratado.decide(book, tratado.law("usmca", DAY))


MADE = {"direct_labor": 20, "period_costs": 10}


def test_a_value_that_the_parts_own_costs_replace_is_told_with_both_figures() -> None:
    found = decided({**MADE, "royalties": 8}, {"direct_labor": 10}, {"unit_value": 90})
    first, second = found.figures.notes
    assert "DRUM in BOILER, sheet bom, row 2" in str(first)
    assert "USD\xa090.00" in str(first)
    assert "USD\xa070.00" in str(first)
    assert "USD\xa08.00 of excluded costs" in str(second)


def test_equal_figures_and_bought_parts_are_not_told() -> None:
    assert not decided(MADE, {"direct_labor": 10}, {"unit_value": 70}).figures.notes
    bought = {"unit_value": 90, "supplier": "Maker"}
    assert not decided({**MADE, "royalties": 8}, {"direct_labor": 10}, bought).figures.notes


def test_a_blank_value_follows_from_the_costs_in_every_frame() -> None:
    found = decided(MADE, {"direct_labor": 10}, {})
    assert found.sheets.lines["value"].to_list() == [400_000, 700_000]
    assert found.frame()["rvc_nc"].to_list()[1] == Decimal(50)


@pytest.mark.parametrize(
    ("drum", "line"),
    [
        ({}, {}),
        (MADE, {"supplier": "Maker"}),
        ({**MADE, "produced_in": "CN"}, {}),
        ({**MADE, "produced_in": None}, {}),
        ({**MADE, "producer": "Maker"}, {}),
    ],
    ids=["no costs", "bought", "made outside", "made nobody knows where", "maker unclear"],
)
def test_a_blank_value_that_no_cost_of_the_producer_fills_is_refused(
    drum: dict[str, object], line: dict[str, object]
) -> None:
    with pytest.raises(ValuationError) as refused:
        decided(drum, {"direct_labor": 10}, line)
    told = str(refused.value)
    assert "row 2" in told
    assert "DRUM of BOILER has no value" in told
    assert "total_cost" in told


def test_every_blank_value_is_told_at_once() -> None:
    goods = [{"id": name, "hs": "8402.90", "produced_in": "MX"} for name in ("A", "B", "C")]
    bom: list[dict[str, object]] = [
        {"good": "A", "part": part, "quantity": 1} for part in ("B", "C")
    ]
    bom += [{**PLATE, "good": part} for part in ("B", "C")]
    book = tratado.read_frames({"goods": goods, "bom": bom}, {"currency": "USD"})
    with pytest.raises(ValuationError) as refused:
        tratado.decide(book, tratado.law("usmca", DAY))
    assert len(refused.value.problems) == 2


def test_a_part_of_which_the_total_cost_alone_is_known_is_asked_for_its_net_cost() -> None:
    found = decided({"total_cost": 70}, {"direct_labor": 18}, {"unit_value": 70})
    asked = [each for each in questions(found.findings, range(len(found))) if 1 in each.goods]
    places = [place for each in asked for place in each.places]
    assert [(place.sheet, place.column, place.row) for place in places] == [
        ("goods", "nc", (("id", "DRUM"),))
    ]


def test_doubtful_totals_are_told_with_both_net_costs() -> None:
    stated = {"total_cost": 88, "sales_promotion": 0, "royalties": 8, "shipping_packing": 0,
              "non_allowable_interest": 0}  # fmt: skip
    found = decided({**MADE, "royalties": 8}, stated, {"unit_value": 70})
    note = str(found.figures.notes[-1]).replace("\u00a0", " ")
    assert "USD 80.00" in note
    assert "USD 72.00" in note
    assert found["BOILER"].verdict == "undetermined"
