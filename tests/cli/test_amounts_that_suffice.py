"""Amounts told as enough are enough, and rows are told by the names of the file's own sheets."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from commands import tratado

from tratado.locale import Language
from tratado.report.amounts import money, money_up

HEAD = ["id", "hs", "use", "produced in", "tv", "nc", "method"]
LINES = [
    ["good", "part", "hs", "quantity", "unit value", "origin"],
    ["PUMP", "MOTOR", "8501.52", 1, "3945.80", "non-originating"],
]


def pump(folder: Path, tv: str, nc: str, method: str = "", lines: str = "bom") -> Path:
    """A pump of 8413.50 for a heavy truck: 64 % or 54 % on the day (Table E)."""
    row = ["PUMP", "8413.50", "heavy_truck", "MX", tv, nc, method]
    settings = [["key", "value"], ["currency", "MXN"], ["hs_edition", "2022"],
                ["heavy_truck_parts_reading", "content_required"]]  # fmt: skip
    path = folder / "pump.xlsx"
    with xlsxwriter.Workbook(str(path)) as file:
        for name, rows in (("goods", [HEAD, row]), (lines, LINES), ("settings", settings)):
            sheet = file.add_worksheet(name)
            for at, cells in enumerate(rows):
                sheet.write_row(at, 0, cells)
    return path


def told(book: Path, language: str = "en") -> str:
    ran = tratado("check", book, "--date", "2026-12-01", "--explain", "--lang", language)
    return " ".join(ran.output.replace("\xa0", " ").split())


def test_the_least_base_suffices(tmp_path: Path) -> None:
    """3,945.80 ÷ 0.36 = 10,960.5555…, and ÷ 0.46 = 8,577.8260…: the cents below do not reach it."""
    said = told(pump(tmp_path, "9800.50", "8700"))
    assert "transaction value is at least MXN 10,960.56" in said
    assert "net cost falls to MXN 8,577.83" in said


@pytest.mark.parametrize(
    ("tv", "word"), [("10960.55", "not originating"), ("10960.56", "originating (criterion B)")]
)
def test_both_sides_of_what_is_told(tmp_path: Path, tv: str, word: str) -> None:
    head = told(pump(tmp_path, tv, "5000", "tv")).split("rule")[0]
    assert head.strip().endswith(f"2026: {word}")


def test_what_is_missing_is_not_told_smaller(tmp_path: Path) -> None:
    """At 10,950.51 some 3.6164 are missing: reducing materials by 3.61 would leave it short."""
    book = pump(tmp_path, "10950.51", "5000", "tv")
    assert "(MXN 3.62) below the 64 % required" in told(book).replace("\xa0", " ")
    table = tratado("check", book, "--date", "2026-12-01").output.replace("\xa0", " ")
    assert "(−MXN 3.62)" in " ".join(table.split())


@pytest.mark.parametrize("units", [1, 9_999, 10_000, 10_001, 10_100, 109_605_556])
def test_cents_around_an_amount(units: int) -> None:
    below, above = (
        Decimal(each(units, "USD", Language.EN)[4:].replace(",", "")) for each in (money, money_up)
    )
    exact = Decimal(units) / 10_000
    assert below <= exact <= above
    assert above - below <= (Decimal("0.01") if units >= 10_000 else 0)


@pytest.mark.parametrize(
    ("language", "sheet", "place"),
    [
        ("en", "bom", "(bom row 2)"),
        ("es", "lista de materiales", "(lista de materiales, renglón 2)"),
        ("fr", "nomenclature", "(nomenclature, ligne 2)"),
        ("en", "Nomenclature", "(Nomenclature row 2)"),
    ],
)
def test_a_material_is_found_in_the_sheet_of_the_file(
    tmp_path: Path, language: str, sheet: str, place: str
) -> None:
    path = pump(tmp_path, "9800.50", "8700", lines=sheet)
    assert place in told(path, language)


@pytest.mark.parametrize(
    ("language", "one"), [("en", "(row 2)"), ("es", "(renglón 2)"), ("fr", "(ligne 2)")]
)
def test_one_row_is_told_as_one(tmp_path: Path, language: str, one: str) -> None:
    assert one in told(pump(tmp_path, "9800.50", "8700"), language)
