"""A sheet whose cells lie far apart is refused by its last cells, before memory is taken."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from book_files import write_workbook
from tests.places import where

from tratado.book import BookErrors, read_book
from tratado.book.structure import SPARSEST, WIDE, BrokenWorkbook, Structure


def with_stray(path: Path, *cells: tuple[int, int]) -> Path:
    """A workbook with a table of two rows, and cells elsewhere on its sheet."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("goods")
        sheet.write_row(0, 0, ["id", "hs"])
        sheet.write_row(1, 0, ["PUMP", "8413.30"])
        for row, column in cells:
            sheet.write(row, column, "x")
    return path


@pytest.mark.parametrize(
    ("cells", "named"),
    [
        ([(80_000, 30)], "its last ones are AE80001."),
        ([(80_000, 0), (0, 30)], "its last ones are A80001 and AE1."),
    ],
)
def test_a_stray_cell_is_named(tmp_path: Path, cells: list[tuple[int, int]], named: str) -> None:
    with pytest.raises(BookErrors) as caught:
        read_book(with_stray(tmp_path / "b.xlsx", *cells))
    (problem,) = (p for p in caught.value.problems if where(p).sheet == "goods")
    assert "reaches over 80,001 rows and 31 columns" in str(problem.what)
    assert named in str(problem.what)


def test_a_sheet_that_is_long_or_wide_is_read(tmp_path: Path) -> None:
    for cell in ((60_000, 1), (1, 900)):
        with pytest.raises(BookErrors) as caught:
            read_book(with_stray(tmp_path / "b.xlsx", cell))
        assert "reaches over" not in str(caught.value)


def structure(rows: int, columns: int, filled: int) -> Structure:
    return Structure(
        first_column=0, filled=filled, lowest=(rows - 1, 0), rightmost=(0, columns - 1)
    )


@pytest.mark.parametrize(
    ("rows", "columns", "filled", "read"),
    [
        (WIDE, 1, 1, True),
        (WIDE + 1, 1, 1, False),
        (WIDE, 2, 2 * WIDE // SPARSEST, True),
        (WIDE, 2, 2 * WIDE // SPARSEST - 1, False),
        (300_000, 12, 1_200_000, True),
    ],
)
def test_the_proportion(rows: int, columns: int, filled: int, read: bool) -> None:
    found = structure(rows, columns, filled)
    if read:
        found.check_extent()
        return
    with pytest.raises(BrokenWorkbook, match="Delete what stands far from the table"):
        found.check_extent()


@pytest.mark.parametrize(
    ("reference", "named"),
    [("A1048577", "row 1048577, column 1"), ("XFE1", "row 1, column 16385"), ("A0", "row 0, col")],
)
def test_a_cell_beyond_the_end_of_sheets(tmp_path: Path, reference: str, named: str) -> None:
    whole, path = write_workbook(tmp_path / "whole.xlsx"), tmp_path / "b.xlsx"
    row = reference.lstrip("AEFX")
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                cell = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row></sheetData>'
                data = data.replace(b"</sheetData>", cell.encode())
            new.writestr(name, data)
    with pytest.raises(BookErrors, match=re.escape(named)):
        read_book(path)
