"""Why a verdict is what it is, in every output of `tratado check` and in three languages."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from commands import Rows, check, workbook

KNOWN = "provides_for_good_and_parts=no; unassembled=no"

GOODS: Rows = [
    ["id", "hs", "hs edition", "produced in", "destination", "tv", "is set", "facts"],
    ["ABROAD", "8402.90", 2012, "CN", "US", 100, None, KNOWN],
    ["SMALL", "3210.00", 2012, "MX", "US", 100, "yes", None],
    ["LARGE", "3210.00", 2012, "MX", "US", 100, "yes", None],
    ["NAMED", "8214.20", 2012, "MX", "US", 20, "yes", None],
    ["WITHIN", "8481.90", 2012, "MX", "US", 310, None, KNOWN],
    ["BEYOND", "8481.90", 2012, "MX", "US", 100, None, KNOWN],
    ["JUICE", "2009.12", 2012, "MX", "US", 100, None, KNOWN],
    ["DILUTED", "8402.90", 2012, "MX", "US", 100, None, "mere_dilution=yes"],
    ["TRAVELED", "8402.90", 2012, "MX", "US", 100, None,
     "transported_outside_territory=yes; no_operation_outside_territory=no"],
    ["DRONE", "8806.22", 2022, "MX", "US", 1000, None, KNOWN],
    ["PUMP", "8413.70", 2012, "MX", "US", 100, None, KNOWN],
    ["BODY", "8413.91", 2012, "MX", None, 60, None, KNOWN],
]  # fmt: skip

BOM: Rows = [
    ["good", "part", "hs", "hs edition", "quantity", "unit value", "origin"],
    ["ABROAD", "PLATE", "7208.10", 2012, 1, 10, "non-originating"],
    ["SMALL", "BRUSH", "9603.30", 2012, 1, 9, "non-originating"],
    ["LARGE", "BRUSH", "9603.30", 2012, 1, 11, "non-originating"],
    ["NAMED", "CASE", "4202.12", 2012, 1, 4, "non-originating"],
    ["WITHIN", "SEAT", "8481.90", 2012, 1, 21.5, "non-originating"],
    ["BEYOND", "SEAT", "8481.90", 2012, 1, 10.01, "non-originating"],
    ["JUICE", "BASE", "2009.11", 2012, 1, 5, "non-originating"],
    ["DILUTED", "PLATE", "7208.10", 2012, 1, 10, "non-originating"],
    ["TRAVELED", "PLATE", "7208.10", 2012, 1, 10, "non-originating"],
    ["DRONE", "SCREEN", "8524.91", 2022, 1, 50, "non-originating"],
    ["PUMP", "BODY", "8413.91", 2012, 1, 60, None],
    ["BODY", "CAST", "7325.99", 2012, 1, 10, "non-originating"],
]

SAID = {
    "ABROAD": ("produced in China", "3(2)"),
    "SMALL": ("USD 9.00, 9 % of USD 100.00 (transaction value)", "6(3)"),
    "LARGE": ("USD 11.00, 11 % of USD 100.00 (transaction value)", "6(3)"),
    "NAMED": ("set_by_rule_3=yes", "6(1)"),
    "WITHIN": ("USD 21.50, 6.94 % of USD 310.00 (transaction value)", "5(1)(a)(i)"),
    "BEYOND": ("10.01 % of USD 100.00", "5(1)(a)(i)"),
    "JUICE": ("is barred", "5(3)(c)"),
    "DILUTED": ("mere dilution", "11(a)"),
    "TRAVELED": ("entirely non-originating", "10(1)"),
    "DRONE": ("under each of", ""),
}


def plain(text: str) -> str:
    """A text with ordinary spaces, and one where there are several."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reasons") / "reasons.xlsx"
    return workbook(path, {"goods": GOODS, "bom": BOM})


def test_every_reason_stands_in_the_explanation(book: Path) -> None:
    shown = plain(check(book, "--explain").output)
    for good, (said, cite) in SAID.items():
        assert said in shown, good
        assert cite in shown, good


def test_every_reason_stands_in_json_with_its_provision(book: Path) -> None:
    goods = {g["id"]: g for g in json.loads(check(book, "--format", "json").stdout)["goods"]}
    for good, (said, cite) in SAID.items():
        words = [plain(reason["words"]) for reason in goods[good]["reasons"]]
        assert any(said in each for each in words), (good, words)
        assert any(cite in each for each in goods[good]["citations"]), good


def test_every_reason_stands_in_csv_and_so_does_the_law(book: Path) -> None:
    out = check(book, "--format", "csv").stdout
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(out))}
    for good, (said, cite) in SAID.items():
        assert said in plain(rows[good]["reasons"]), good
        assert cite in rows[good]["law"], good
    assert all(row["law"] for row in rows.values())


def test_every_reason_stands_in_the_workbook_and_on_the_page(book: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    check(book, "--format", "xlsx", "-o", out)
    rows = list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
    by_good = {row[0]: dict(zip(rows[0], row, strict=True)) for row in rows[1:]}
    page = plain(check(book, "--format", "html").stdout)
    for good, (said, cite) in SAID.items():
        assert said in plain(by_good[good]["reason"]), good
        assert cite in by_good[good]["law"], good
        assert said in page, good


def test_the_table_tells_what_no_rule_does(book: Path) -> None:
    shown = plain(check(book).output)
    assert "China" in shown
    assert "set_by_rule_3" in shown


@pytest.mark.parametrize(
    ("language", "abroad", "barred", "opened"),
    [("es", "se produce en China", "está excluido", "reemplazado por sus materiales"),
     ("fr", "produite en Chine", "est exclu", "remplacée par ses matières")],
)  # fmt: skip
def test_reasons_are_told_in_spanish_and_french(
    book: Path, language: str, abroad: str, barred: str, opened: str
) -> None:
    shown = plain(check(book, "--explain", "--lang", language).output)
    assert abroad in shown
    assert barred in shown
    assert opened in shown


def test_an_opened_part_is_replaced_and_an_old_code_is_shown(book: Path) -> None:
    shown = plain(check(book, "--explain").output)
    assert "replaced by its materials" in shown
    assert "disregarded" not in shown
    assert "compared as 8" in shown


def test_a_denied_set_says_what_would_mend_it(book: Path) -> None:
    (good,) = json.loads(check(book, "--format", "json", "--good", "LARGE").stdout)["goods"]
    assert (good["mend"], good["route"]) == (["BRUSH"], None)


def test_nothing_is_said_of_de_minimis_where_all_materials_change(book: Path) -> None:
    (good,) = json.loads(check(book, "--format", "json", "--good", "BODY").stdout)["goods"]
    assert good["reasons"] == []
