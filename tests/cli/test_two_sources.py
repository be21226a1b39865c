"""One part of one good from sources of different origin: open until their units are told apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import BOM, DAY, GOODS, Rows, check, printed, tratado, workbook

from tratado.origin.intake import asked_of

EXAMPLES = Path(__file__).parents[2] / "examples"

HEADER = [*BOM[0], "supplier"]
SOURCES: Rows = [
    HEADER,
    ["BODY", "PLATE", "8402.90", 2012, 0.6, 100, "originating", "Uno"],
    ["BODY", "PLATE", "8402.90", 2012, 0.4, 100, "non-originating", "Dos"],
]
APART: Rows = [
    ["subject", "fact", "value", "evidence"],
    ["PLATE", "sources_kept_apart", "yes", "warehouse plan of 2024"],
]
INVENTORIES: Rows = [["inventory", "method", "since"], ["PLATE", "FIFO", "2025-01-01"]]
MOVEMENTS: Rows = [
    ["inventory", "date", "movement", "quantity", "unit value", "origin", "lot", "good"],
    ["PLATE", "2025-01-02", "receipt", 60, 100, "originating", "", ""],
    ["PLATE", "2025-01-03", "receipt", 40, 100, "non-originating", "", ""],
    ["PLATE", "2025-02-03", "withdrawal", 100, "", "", "", "BODY"],
]
ONE_LINE: Rows = [HEADER, ["BODY", "PLATE", "8402.90", 2012, 1, 100, "", ""]]
LONE: Rows = [GOODS[0], GOODS[1]]


def book(folder: Path, **sheets: Rows) -> Path:
    return workbook(folder / "book.xlsx", {"goods": LONE, "bom": SOURCES, **sheets})


def verdict(path: Path) -> str:
    found = json.loads(check(path, "--format", "json").stdout)
    return str(found["goods"][0]["verdict"])


def test_shares_by_plan_decide_nothing(tmp_path: Path) -> None:
    assert verdict(book(tmp_path)) == "undetermined"


def test_sources_kept_apart_are_counted_each(tmp_path: Path) -> None:
    assert verdict(book(tmp_path, facts=APART)) == "originating"


def test_an_inventory_tells_one_line_apart(tmp_path: Path) -> None:
    sheets = {"bom": ONE_LINE, "movements": MOVEMENTS, "inventories": INVENTORIES}
    assert verdict(book(tmp_path, **sheets)) == "originating"


def test_what_an_inventory_tells_stands_beside_a_line_that_is_foreign_by_choice(
    tmp_path: Path,
) -> None:
    """The line by choice is drawn from the inventory too, and does not originate (7(21))."""
    drawn = ["BODY", "PLATE", "8402.90", 2012, 0.7, 100, "", ""]
    chosen = ["BODY", "PLATE", "8402.90", 2012, 0.1, 100, "non-originating", ""]
    sheets = {"bom": [HEADER, drawn, chosen], "movements": MOVEMENTS, "inventories": INVENTORIES}
    assert verdict(book(tmp_path, **sheets)) == "originating"


def test_an_inventory_of_another_good_tells_nothing(tmp_path: Path) -> None:
    other = [*MOVEMENTS[:3], [*MOVEMENTS[3][:-1], "OTHER"]]
    goods = [*LONE, ["OTHER", "other", "8402.90", 2012, "MX", "US", 100, "tv", ""]]
    sheets = {"goods": goods, "movements": other, "inventories": INVENTORIES}
    assert verdict(book(tmp_path, **sheets)) == "undetermined"


SUB_GOODS = [[*GOODS[0], "producer"], [*GOODS[1], ""], ["B2", "part", *GOODS[1][2:], ""]]
INSIDE: Rows = [
    HEADER,
    ["BODY", "PLATE", "8402.90", 2012, 0.6, 100, "originating", "Uno"],
    ["BODY", "B2", "8402.90", 2012, 1, 40, "", ""],
    ["B2", "PLATE", "8402.90", 2012, 0.4, 100, "non-originating", "Dos"],
]


@pytest.mark.parametrize("swapped", [False, True])
def test_a_source_inside_a_part_of_the_producer_is_one_of_the_good(
    tmp_path: Path, swapped: bool
) -> None:
    """The part counts by its materials (7(5)(a)), which are drawn from the same stock."""
    origins = ("non-originating", "originating") if swapped else ("originating", "non-originating")
    rows = [list(row) for row in INSIDE]
    rows[1][6], rows[3][6] = origins
    # 40 of 100 are foreign as stated, which is just enough; 60 are too many anyway.
    (rows[1][4], rows[3][4]) = (0.4, 0.6) if swapped else (0.6, 0.4)
    sheets = {"goods": SUB_GOODS, "bom": rows}
    assert verdict(book(tmp_path, **sheets)) == "undetermined"
    assert verdict(book(tmp_path, **sheets, facts=APART)) == "originating"


def test_a_source_inside_a_part_that_was_bought_is_another_producers(tmp_path: Path) -> None:
    bought = [list(row) for row in INSIDE]
    bought[1][4], bought[2][5], bought[2][7] = 0.5, 40, "Tres"
    goods = [SUB_GOODS[0], SUB_GOODS[1], [*SUB_GOODS[2][:-1], "Tres"]]
    assert verdict(book(tmp_path, goods=goods, bom=bought)) == "originating"


def test_sources_in_goods_of_which_none_is_in_the_other_are_as_stated(tmp_path: Path) -> None:
    aside = [row for row in INSIDE if row[1] != "B2"]
    assert verdict(book(tmp_path, goods=SUB_GOODS, bom=aside)) == "originating"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "that originate kept physically"),
        ("es", "físicamente separadas"),
        ("fr", "physiquement séparées"),
    ],
)
def test_the_question_is_put_in_each_language(tmp_path: Path, lang: str, words: str) -> None:
    assert words in " ".join(check(book(tmp_path), "--lang", lang).stdout.split())


def test_its_answer_goes_to_the_facts_of_the_part(tmp_path: Path) -> None:
    found = json.loads(check(book(tmp_path), "--format", "json").stdout)
    (question,) = (q for q in found["questions"] if q["fact"] == "sources_kept_apart")
    assert question["subjects"] == ["PLATE"]
    assert question["places"][0]["sheet"] == "facts"


def test_mixed_units_are_asked_for_their_method(tmp_path: Path) -> None:
    mixed = [APART[0], ["PLATE", "sources_kept_apart", "no", ""]]
    found = json.loads(check(book(tmp_path, facts=mixed), "--format", "json").stdout)
    (question,) = (q for q in found["questions"] if q["fact"] == "inventory_method")
    assert question["places"][0]["sheet"] == "inventories"


def test_an_answer_that_no_part_needs_is_told_as_idle(tmp_path: Path) -> None:
    asked_of.cache_clear()  # Other tests asked the same fact of the same code.
    bom = [row for row in SOURCES if row[-1] != "Dos"]
    told = printed("check", book(tmp_path, bom=bom, facts=APART), "--date", DAY, "--format", "json")
    assert any(note["id"] == "book-fact-unasked" for note in json.loads(told)["notes"])


def test_what_if_tells_no_verdict_as_moved(tmp_path: Path) -> None:
    asked = ("--all", "--proposal", EXAMPLES / "proposals" / "light-vehicles-80.yaml")
    told = printed("whatif", book(tmp_path), "--date", DAY, *asked, "--format", "json")
    (good,) = json.loads(told)["proposals"][0]["goods"]
    assert (good["before"], good["after"]) == ("undetermined", "undetermined")


def test_what_hangs_on_a_plant_is_open_as_well(tmp_path: Path) -> None:
    rows = [[*row, plant] for row, plant in zip(SOURCES[1:], ("P1", "P2"), strict=True)]
    plants = [["plant", "name", "country"], ["P1", "Uno", "MX"], ["P2", "Dos", "MX"]]
    path = book(tmp_path, bom=[[*HEADER, "plant"], *rows], plants=plants)
    found = json.loads(tratado("exposure", path, "--date", DAY, "--format", "json").stdout)
    (good,) = found["plants"][0]["goods"]
    assert good["verdict"] == "undetermined"
