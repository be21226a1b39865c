"""Live formulas: they give what was decided, for every good of whole books."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from spreadsheet import Spreadsheet

from tratado.agreement.agreement import load
from tratado.book import read_book
from tratado.locale import Language
from tratado.origin.findings import decide_book
from tratado.proof.calculation_workbook import workbook
from tratado.proof.calculations import Formula, Sheet, calculation
from tratado.report.jsons import verdicts
from tratado.value.valued_book import valued

AT = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = load("usmca").on(dt.date(2026, 11, 24))
LIMIT = TEXT.percent("de_minimis.share")


def goods_of(path: Path) -> list[dict[str, Any]]:
    """The goods of a book, decided and told in full."""
    book = read_book(path)
    figures = valued(book, TEXT)
    findings = decide_book(figures.goods, figures.lines, book.facts, TEXT)
    found: list[dict[str, Any]] = verdicts(
        book, findings, Language.EN, goods=list(range(len(findings.goods))), in_full=True,
        ledgers=figures.ledgers,
    )["goods"]  # fmt: skip
    return found


def sheet_of(good: dict[str, Any], language: Language = Language.EN) -> Spreadsheet:
    return Spreadsheet(workbook(calculation(good, LIMIT, "5(1)"), language, AT))


def verdict_of(found: Spreadsheet) -> Any:
    """The verdict as the formulas give it: the cell above the recorded one."""
    sheet = found.book["verdict"]
    rows = [cell.row for cell in sheet["A"] if cell.value == "verdict"]
    return found.value("verdict", f"C{rows[0]}")


@pytest.fixture(scope="module")
def goods() -> list[dict[str, Any]]:
    return [*goods_of(EXAMPLES / "published"), *goods_of(EXAMPLES / "pickup" / "pickup.xlsx")]


def test_every_formula_gives_the_value_it_is_written_with(goods: list[dict[str, Any]]) -> None:
    checked = 0
    for good in goods:
        found = sheet_of(good)
        for sheet, cell in found.formulas():
            cached = found.cached[sheet][cell].value
            value = found.value(sheet, cell)
            if isinstance(value, float):
                assert float(cached or 0) == pytest.approx(value), (good["id"], sheet, cell)
            else:
                assert value == ("" if cached is None else cached), (good["id"], sheet, cell)
            checked += 1
    assert checked > 100


def test_the_verdict_follows_by_formula_for_almost_every_good(goods: list[dict[str, Any]]) -> None:
    whole = 0
    for good in goods:
        found = calculation(good, LIMIT, "5(1)")
        whole += found.whole
        assert verdict_of(sheet_of(good)) == good["verdict"]
    assert whole >= len(goods) * 0.8


def test_figures_are_those_of_the_decision(goods: list[dict[str, Any]]) -> None:
    for good in goods:
        found = sheet_of(good)
        figures = good["figures"]
        assert found.value("figures", "B5") == pytest.approx(float(figures["non_originating"]))
        for method, cell in (("transaction_value", "B6"), ("net_cost", "B7")):
            told = [m for m in (good["route"] or {}).get("value_content", {}).get("methods", [])
                    if m["method"] == method]  # fmt: skip
            for each in told:
                assert found.value("figures", cell) == pytest.approx(float(each["found"]), abs=1e-5)


def test_changing_a_material_changes_the_verdict(goods: list[dict[str, Any]]) -> None:
    by_content = [
        good
        for good in goods
        if good["verdict"] == "originating"
        and good["criterion"] == "B"
        and len(good["routes"]) == 1
        and not good["route"]["value_content"]["waived"]
        and any(m["required"] for m in good["route"]["value_content"]["methods"])
        and calculation(good, LIMIT, "5(1)").whole
    ]
    assert by_content
    for good in by_content:
        found = sheet_of(good)
        foreign = [m["counted_as"] != "originating" and m["in_value"] for m in good["materials"]]
        if True not in foreign:
            continue
        base = max(float(good["figures"][n] or 0) for n in ("transaction_value", "net_cost"))
        found.book["materials"][f"I{foreign.index(True) + 2}"].value = base * 2
        assert verdict_of(found) == "not_originating"


def small(**changed: Any) -> dict[str, Any]:
    """A good of one route, by transaction value, at its threshold."""
    material = {
        "part": "=1+1", "description": "@SUM(A1)", "hs": "8402.90", "role": "material",
        "origin": "non_originating", "counted_as": "non_originating", "value": "40.0000",
        "in_value": True, "change": "met", "row": 2,
    }  # fmt: skip
    route = {
        "id": "84/4/B", "words": "+rule", "citation": "-cite", "reading": {}, "state": "met",
        "change": {"state": "met", "failing": "0.0000"},
        "value_content": {"state": "met", "waived": False, "methods": [
            {"method": "transaction_value", "required": "60.000000"}]},
        "conditions": [],
    }  # fmt: skip
    return {
        "id": "G", "verdict": "originating", "criterion": "B", "materials": [material],
        "figures": {"transaction_value": "100.0000", "net_cost": None, "total_cost": None,
                    "non_originating": "40.0000"},
        "routes": [route], "route": route,
    } | changed  # fmt: skip


def test_a_threshold_is_reached_exactly() -> None:
    found = sheet_of(small())
    assert verdict_of(found) == "originating"
    found.book["materials"]["I2"].value = 40.0001
    assert verdict_of(found) == "not_originating"


def test_what_the_formulas_do_not_give_stands_as_recorded() -> None:
    found = calculation(small(verdict="undetermined"), LIMIT, "5(1)")
    assert not found.whole
    assert verdict_of(sheet_of(small(verdict="undetermined"))) == "undetermined"
    figures = small()["figures"] | {"non_originating": "39.0000"}
    (cell,) = [row[1] for row in _sheet(small(figures=figures), "figures").rows
               if row[2] == "Uniform Regulations 7(2), 7(3), 8(1)"]  # fmt: skip
    assert cell == Decimal(39)


def _sheet(good: dict[str, Any], name: str) -> Sheet:
    return next(s for s in calculation(good, LIMIT, "5(1)").sheets if s.name == name)


def test_texts_that_look_like_formulas_are_texts() -> None:
    data = workbook(calculation(small(), LIMIT, "5(1)"), Language.ES, AT)
    found = Spreadsheet(data).book
    for sheet, cell in (("materials", "A2"), ("materials", "B2"), ("routes", "B2"),
                        ("routes", "C2")):  # fmt: skip
        assert found[sheet][cell].data_type == "s"
        assert str(found[sheet][cell].value)[0] in "=@+-"


def test_the_same_calculation_gives_the_same_bytes() -> None:
    found = calculation(small(), LIMIT, "5(1)")
    assert workbook(found, Language.FR, AT) == workbook(found, Language.FR, AT)
    assert isinstance(found.sheets[0].rows[0][9], Formula)
