"""One value as a cell of a sheet, understood and checked as a file's cell is."""

from __future__ import annotations

import polars as pl

from tratado.book.cells import interpret
from tratado.book.errors import Findings, SheetFindings
from tratado.book.exact import LARGEST
from tratado.book.frames import column_of
from tratado.book.numbers import NO_HABIT
from tratado.book.sheets import sheet_named
from tratado.book.table import Table
from tratado.words import Said


def one_cell(sheet: str, column: str, value: object, name: str = "change") -> object:
    """What a book's frame holds for a value: words understood, money in ten-thousandths.

    Raises BookErrors where the column cannot hold the value, KeyError for a column that the
    sheet does not have.
    """
    spec = sheet_named(sheet)
    known = {each.name: each for each in spec.columns}[column]
    findings = Findings()
    place = SheetFindings(name, sheet, findings)
    cells = {column: column_of(column, [value])}
    found = interpret(Table(place, spec, cells, pl.Series([1])), known, NO_HABIT)[0]
    if known.kind.is_number and found is not None:
        kept, rest = divmod(int(found), 10 ** (known.kind.decimals - known.kind.stored_decimals))
        if rest:
            place.problem(Said("book-more-decimals"), None, column)
        if kept > LARGEST:
            place.problem(Said("book-too-large"), None, column)
        found = kept
    findings.stop_if_wrong()
    return found
