"""Reading workbooks: values with fastexcel, everything else from the structure of the file."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path

import fastexcel
import numpy as np
import polars as pl

from tratado.book.errors import PLACES_LISTED, Findings, SheetFindings, first_line
from tratado.book.headers import ROWS_ABOVE, header_index, matched, tell_rows_above
from tratado.book.mapping import AS_IS, SheetMapping
from tratado.book.sheets import SHEETS
from tratado.book.sources import named_sheets
from tratado.book.spec import Sheet
from tratado.book.structure import (
    BrokenWorkbook,
    SheetPart,
    Structure,
    Workbook,
    column_letters,
)
from tratado.book.table import Cells, Grid, Table
from tratado.words import Said

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_OTHER_CONTENT = {
    _OLE: Said("book-xlsx-old"),
    b"<html": Said("book-xlsx-page"),
    b"<!doctype": Said("book-xlsx-page"),
    b"<table": Said("book-xlsx-page"),
    b"<?xml": Said("book-xlsx-page"),
    b"PAR1": Said("book-xlsx-parquet"),
}
"""How other content starts that comes under the name of a workbook."""


def read_xlsx(
    path: Path,
    data: bytes,
    mapping: dict[str, SheetMapping],
    findings: Findings,
    sheets: Sequence[Sheet] = SHEETS,
) -> dict[str, Table]:
    """The tables of a workbook by sheet of the book; its problems go to the findings."""
    refusal = _not_a_workbook(path, data)
    if refusal is not None:
        findings.problem(path.name, refusal)
        return {}
    try:
        workbook = Workbook(data)
        values = fastexcel.read_excel(data)
    except BrokenWorkbook as error:
        findings.problem(path.name, error.what)
        return {}
    except (fastexcel.FastExcelError, ValueError) as error:
        findings.problem(path.name, Said("book-xlsx-unreadable", why=first_line(error)))
        return {}
    parts = {part.name: part for part in workbook.sheets}
    tables: dict[str, Table] = {}
    specs = {sheet.name: sheet for sheet in sheets}
    for sheet, name in named_sheets(path.name, list(parts), mapping, findings, sheets).items():
        place = SheetFindings(path.name, name, findings)
        try:
            structure = workbook.structure(parts[name])
            known = (specs[sheet], mapping.get(sheet, AS_IS))
            grid = _grid(values, parts[name], structure, known, place)
        except BrokenWorkbook as error:
            place.problem(error.what)
            continue
        except (fastexcel.FastExcelError, ValueError) as error:
            place.problem(Said("book-xlsx-sheet-unreadable", why=first_line(error)))
            continue
        if grid is not None:
            tables[sheet] = matched(grid, specs[sheet], place, mapping.get(sheet, AS_IS))
        elif specs[sheet].required:
            place.problem(Said("book-sheet-empty"))
    return tables


def _not_a_workbook(path: Path, data: bytes) -> Said | None:
    """Why the content is no xlsx workbook, whatever the file is called."""
    if path.suffix.lower() == ".xlsm":
        return Said("book-xlsx-macros")
    if data.startswith(b"PK"):
        return None
    if data.startswith(_OLE) and _ENCRYPTED in data:
        return Said("book-xlsx-password")
    head = data[:2000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    for start, refusal in _OTHER_CONTENT.items():
        if head.startswith(start.lower()):
            return refusal
    if not data:
        return Said("book-file-empty")
    return Said("book-xlsx-other")


def _grid(
    workbook: fastexcel.ExcelReader,
    part: SheetPart,
    structure: Structure,
    known: tuple[Sheet, SheetMapping],
    place: SheetFindings,
) -> Grid | None:
    """The cells under the names of the columns; None where the sheet is empty."""
    _tell(structure, part, place)
    if structure.first_column < 0:
        return None
    # skip_rows=0 keeps the blank rows at the top, so that row numbers are those of the sheet.
    frame = workbook.load_sheet(
        part.name, header_row=None, skip_rows=0, dtypes="string"
    ).to_polars()
    filled = frame.select(pl.any_horizontal(pl.all().is_not_null())).to_series()
    at = filled.arg_max()
    if at is None or not filled[at]:
        return None
    sheet, mapping = known
    looked_at = max(at + ROWS_ABOVE, mapping.header_row or 0)
    head = frame.head(looked_at).rows()
    top = header_index(head, 1, sheet, mapping)
    tell_rows_above(head, top, 1, known, place)
    if top is None:
        return None
    header = ["" if text is None else " ".join(text.split()) for text in frame.row(top)]
    body = frame.slice(top + 1)
    first = top + 1
    rows = pl.int_range(first + 1, first + 1 + len(body), eager=True, dtype=pl.Int64)
    columns = []
    for position, (name, series) in enumerate(zip(header, body.iter_columns(), strict=True)):
        column = position + structure.first_column
        columns.append(
            Cells(
                name,
                series,
                _mask(structure.numbers.get(column), first, len(body)),
                _mask(structure.dates.get(column), first, len(body)),
                _mask(structure.percents.get(column), first, len(body)),
            )
        )
    _check_alignment(columns, place)
    return Grid(tuple(columns), rows)


def _check_alignment(columns: list[Cells], place: SheetFindings) -> None:
    """Each cell typed as a number must have a value that reads as one, or the two readings of
    the sheet do not speak of the same cells."""
    for cells in columns:
        typed = cells.values.filter(cells.numbers) if cells.numbers is not None else None
        if typed is not None and typed.cast(pl.Float64, strict=False).null_count():
            place.problem(Said("book-xlsx-cells-elsewhere"), None, cells.header)


def _mask(places: array[int] | None, first: int, height: int) -> pl.Series:
    mask = np.zeros(height, dtype=bool)
    if places is not None:
        rows = np.frombuffer(places, dtype=np.dtype(places.typecode)).astype(np.int64) - first
        mask[rows[(rows >= 0) & (rows < height)]] = True
    return pl.Series(mask)


def _tell(structure: Structure, part: SheetPart, place: SheetFindings) -> None:
    for reference in structure.merged[:PLACES_LISTED]:
        first = reference.partition(":")[0].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        row = int(first) if first.isdigit() else None
        place.problem(Said("book-xlsx-merged", cells=reference), row)
    for at, column, text in structure.errors[:PLACES_LISTED]:
        place.problem(Said("book-xlsx-error", error=text), at + 1, column_letters(column))
    for at, column in structure.uncalculated[:PLACES_LISTED]:
        place.problem(Said("book-xlsx-uncalculated"), at + 1, column_letters(column))
    wrong = len(structure.merged) + len(structure.errors) + len(structure.uncalculated)
    if wrong > PLACES_LISTED:
        place.problem(Said("book-xlsx-wrong-in-all", count=wrong))
    if structure.formulas > len(structure.uncalculated):
        place.notice(Said("book-xlsx-formulas", count=structure.formulas))
    if part.hidden:
        place.notice(Said("book-xlsx-sheet-hidden"))
    if structure.hidden_rows:
        listed = ", ".join(str(row + 1) for row in structure.hidden_rows[:5])
        count = len(structure.hidden_rows)
        more = "yes" if count > 5 else "no"
        place.notice(Said("book-xlsx-rows-hidden", count=count, rows=listed, more=more))
    for left, right in structure.hidden_columns:
        first, last = column_letters(left), column_letters(right)
        span = first if first == last else Said("book-span", first=first, last=last)
        place.notice(Said("book-xlsx-columns-hidden", columns=span))
