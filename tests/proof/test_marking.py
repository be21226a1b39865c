"""The country of marking, beside the preference and apart from it."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from tratado.extras import MissingExtra
from tratado.proof.marking import Marked, marking

GOOD: dict[str, Any] = {
    "id": "DOOR", "hs": "870829", "hs_edition": 2022, "produced_in": "MX", "destination": "US",
    "tv": 100_0000, "wholly_obtained": None, "is_set": None,
}  # fmt: skip


def line(hs: str | None, country: str | None = "CN", **changed: Any) -> dict[str, Any]:
    row = {"part": "P", "hs": hs, "hs_edition": 2022, "country": country, "value": 40_0000,
           "role": "material"}  # fmt: skip
    return row | changed


def test_a_good_whose_materials_change_is_marked_with_its_country() -> None:
    found = marking(GOOD, [line("720810"), line("870899")])
    assert (found.marked, found.country, found.rule) == (Marked.DECIDED, "MX", "102.20/8708.29")
    assert found.vintage is not None


def test_a_material_that_does_not_change_leaves_it_to_be_settled() -> None:
    found = marking(GOOD | {"tv": 50_0000}, [line("870829", "CN"), line("870829", "VN")])
    assert found.country != "MX"
    assert found.marked is Marked.DECIDED or found.needs


@pytest.mark.parametrize("role", ["retail_packaging", "shipping_packing", "indirect", "accessory"])
def test_packing_and_the_like_do_not_decide_it(role: str) -> None:
    lines = [line("720810"), line("870829", role=role)]
    assert marking(GOOD, lines).country == "MX"


@pytest.mark.parametrize(
    "changed", [{"produced_in": "US"}, {"destination": "CA"}, {"produced_in": "CN"}]
)
def test_it_is_asked_only_where_goods_of_canada_or_mexico_enter_the_united_states(
    changed: dict[str, Any],
) -> None:
    assert marking(GOOD | changed, [line("720810")]).marked is Marked.NOT_ASKED


@pytest.mark.parametrize(
    ("changed", "lines", "needs"),
    [
        ({"produced_in": None}, [line("720810")], "produced_in"),
        ({"destination": None}, [line("720810")], "destination"),
        ({}, [], "bill of materials"),
        ({}, [line(None)], "hs: P"),
        ({"hs_edition": 2012}, [line("720810")], "hs 2022: DOOR"),
        ({}, [line("720810", hs_edition=2017)], "hs 2022: P"),
    ],
)
def test_what_is_missing_is_named(
    changed: dict[str, Any], lines: list[dict[str, Any]], needs: str
) -> None:
    found = marking(GOOD | changed, lines)
    assert (found.marked, found.country) == (Marked.UNDETERMINED, None)
    assert str(found.needs) == needs


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "originshift.resolve", None)
    with pytest.raises(MissingExtra, match=r'pip install "tratado\[marking\]"'):
        marking(GOOD, [line("720810")])
