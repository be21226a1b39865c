"""The workbook of verdicts: its basis, figures that can be sorted, words in its language."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from commands import tratado

from tratado.book import read_book
from tratado.version import VERSION

GOODS = (
    "id,hs,produced_in,destination,tv,nc\n"
    "NEAR,8413.70,MX,US,100,80\nFAR,8413.70,MX,US,100,80\nSHIFT,8413.70,MX,US,,\n"
)
BOM = (
    "good,part,hs,quantity,unit_value,origin,role\n"
    "NEAR,P,8413.91,1,40,non_originating,material\nFAR,Q,8413.91,1,61.50,non_originating,\n"
    "SHIFT,R,7325.99,1,61.50,unknown,\nSHIFT,BOX,4819.10,1,1,originating,retail_packaging\n"
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "A & B"
    folder.mkdir()
    (folder / "goods.csv").write_text(GOODS, encoding="utf-8")
    (folder / "bom.csv").write_text(BOM, encoding="utf-8")
    (folder / "settings.csv").write_text("key,value\ncurrency,USD\n", encoding="utf-8")
    return folder


def written(book: Path, tmp_path: Path, lang: str = "en") -> openpyxl.Workbook:
    out = tmp_path / f"{lang}.xlsx"
    result = tratado("check", book, "--date", "2026-11-24", "--format", "xlsx", "--output", out,
                     "--lang", lang)  # fmt: skip
    assert result.exit_code == 0, result.stderr
    return openpyxl.load_workbook(out)


def test_margins_are_numbers_of_points_and_money(book: Path, tmp_path: Path) -> None:
    rows = list(written(book, tmp_path).worksheets[0].iter_rows(values_only=True))
    by_good = {row[0]: dict(zip(rows[0], row, strict=True)) for row in rows[1:]}
    found = {good: (row["margin, points"], row["margin, USD"]) for good, row in by_good.items()}
    # 60 of 100 exactly; 80 less 61.50 is 23.12 % of 80, cut off, 26.88 below 50.
    assert found == {"NEAR": (0, 0), "FAR": (-21.5, -21.5), "SHIFT": (None, None)}
    assert found["NEAR"] > found["FAR"]


def test_the_basis_says_book_law_rules_and_program(book: Path, tmp_path: Path) -> None:
    sheet = written(book, tmp_path)["Basis"]
    said = [(row[0], row[1]) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert ("digest of the book", read_book(book).digest) in said
    assert ("program", f"tratado {VERSION}") in said
    whole = "\n".join(f"{what}: {text}" for what, text in said)
    assert "November 24, 2026" in whole
    assert "rule: 84/40/A" in whole
    assert "rule: 84/40/B" in whole


def test_every_sheet_prints_as_wide_as_a_page_with_its_basis(book: Path, tmp_path: Path) -> None:
    digest = read_book(book).digest[:12]
    for sheet in written(book, tmp_path).worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        foot = sheet.oddFooter.left.text
        assert "A && B" in foot or "A & B" in foot
        assert digest in foot
        if sheet.title not in ("Basis",):
            assert sheet.auto_filter.ref, sheet.title


@pytest.mark.parametrize(
    ("lang", "sheet", "words"),
    [("es", "Materiales", {"no originario", "originario", "no se sabe"}),
     ("fr", "Matières", {"non originaire", "originaire", "inconnu"})],
)  # fmt: skip
def test_origins_of_materials_are_said_in_the_language(
    book: Path, tmp_path: Path, lang: str, sheet: str, words: set[str]
) -> None:
    rows = list(written(book, tmp_path, lang)[sheet].iter_rows(min_row=2, values_only=True))
    found = {str(row[5]) for row in rows}
    assert not found & {"non_originating", "originating", "unknown"}
    assert "retail_packaging" not in {str(row[6]) for row in rows}
    assert len(found) == len(words)
