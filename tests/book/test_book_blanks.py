"""One meaning of blank: a cell in which nothing can be seen is an empty cell, in every sheet."""

from pathlib import Path

import polars as pl
import pytest
from book_files import told

from tratado.book import BookErrors, read_book
from tratado.book.errors import Findings, SheetFindings
from tratado.book.headers import matched
from tratado.book.mapping import AS_IS
from tratado.book.read import interpreted
from tratado.book.sheets import SHEETS
from tratado.book.spec import Column, Kind, Sheet
from tratado.book.table import Cells, Grid
from tratado.proof.declaration_sheets import PARTS, REQUEST, SIGNATURE
from tratado.proof.entries import ENTRIES

NOTHING_SEEN = ["\u200b", "\u2060", "\ufeff", "\u3000", "\u00ad", "\u200d", "\u200e", " \u200b\t"]
EXAMPLES = {
    Kind.HS: "8413.70", Kind.EDITION: "2022", Kind.BOOLEAN: "yes", Kind.COUNTRY: "MX",
    Kind.CURRENCY: "USD", Kind.DATE: "2026-01-31", Kind.FACT_VALUE: "yes", Kind.FACTS: "a=yes",
}  # fmt: skip


def example(column: Column) -> str:
    if column.choices:
        return column.choices[0].value
    return "1.25" if column.kind.is_number else EXAMPLES.get(column.kind, "X1")


def problems(sheet: Sheet, emptied: str, cell: str | None) -> list[str]:
    """What is wrong with two rows, the second with one cell emptied and none that stands for it."""
    findings = Findings()
    columns = tuple(
        Cells(
            column.label.en,
            pl.Series([example(column), cell if column.name == emptied else example(column)]),
        )
        for column in sheet.columns
        if column.name != sheet.column(emptied).instead
    )
    grid = Grid(columns, pl.Series([2, 3], dtype=pl.Int64))
    table = matched(grid, sheet, SheetFindings("f.csv", sheet.name, findings), AS_IS)
    frame = interpreted(table)
    assert frame[emptied].null_count() == 1
    return [str(problem) for problem in findings.problems]


REQUIRED = [
    (sheet, column.name)
    for sheet in (*SHEETS, REQUEST, SIGNATURE, PARTS, ENTRIES)
    for column in sheet.columns
    if column.required
]


@pytest.mark.parametrize(
    ("sheet", "column"), REQUIRED, ids=[f"{sheet.name}-{column}" for sheet, column in REQUIRED]
)
def test_nothing_seen_is_as_nothing_written(sheet: Sheet, column: str) -> None:
    expected = problems(sheet, column, None)
    assert any("the cell is blank; expected" in problem for problem in expected)
    for cell in NOTHING_SEEN:
        assert problems(sheet, column, cell) == expected, repr(cell)


def book(folder: Path, goods: str, bom: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "goods.csv").write_text(goods, encoding="utf-8")
    (folder / "bom.csv").write_text(bom, encoding="utf-8")
    (folder / "settings.csv").write_text("key,value\ncurrency,USD\nhs_edition,2017\n")
    return folder


GOODS = "id,description,hs,tv,nc,produced_in\nDOOR,fire door,8402.90,100,90,MX\n"
BOM = "good,part,hs,quantity,unit_value,origin\n{},FRAME,8402.90,1,45,non_originating\n"


@pytest.mark.parametrize("cell", NOTHING_SEEN)
def test_a_line_of_no_visible_good_is_refused(tmp_path: Path, cell: str) -> None:
    with pytest.raises(BookErrors, match="row 2, column good: the cell is blank; expected text"):
        read_book(book(tmp_path / "b", GOODS, BOM.format(cell)))


@pytest.mark.parametrize("cell", NOTHING_SEEN)
def test_a_value_that_cannot_be_seen_is_blank(tmp_path: Path, cell: str) -> None:
    bom = BOM.format("DOOR").replace(",45,", f",{cell},")
    with pytest.raises(BookErrors, match="the value is blank; give the unit value"):
        read_book(book(tmp_path / "b", GOODS, bom))


@pytest.mark.parametrize("name", ["DO\u00adOR", "DOOR\u200b", "\ufeffDOOR", "DO\u2060OR", "DOOR "])
def test_ids_are_cleaned_alike_wherever_they_stand(tmp_path: Path, name: str) -> None:
    read = read_book(book(tmp_path / "b", GOODS, BOM.format(name)))
    assert read.lines["good"].to_list() == ["DOOR"]
    assert "invisible characters removed" in told(read) or "spaces trimmed" in told(read)
    again = read_book(book(tmp_path / "b", GOODS.replace("DOOR", name), BOM.format("DOOR")))
    assert again.digest == read.digest


def test_a_letter_with_its_accent_is_one_text(tmp_path: Path) -> None:
    goods = GOODS.replace("DOOR", "PUERTA-\u00c9")
    read = read_book(book(tmp_path / "b", goods, BOM.format("PUERTA-E\u0301")))
    assert read.lines["good"].to_list() == ["PUERTA-\u00c9"]
