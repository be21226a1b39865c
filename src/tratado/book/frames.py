"""A book from frames and rows in memory, checked as a file is."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import polars as pl

from tratado.book.errors import Findings, SheetFindings
from tratado.book.headers import matched
from tratado.book.mapping import AS_IS, read_mapping
from tratado.book.model import Book
from tratado.book.read import book_of_tables
from tratado.book.sheets import sheet_named
from tratado.book.sources import named_sheets
from tratado.book.table import Cells, Grid


@runtime_checkable
class ArrowStream(Protocol):
    """A frame that hands itself over by the Arrow C stream interface: Polars, Arrow, DuckDB."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...


@runtime_checkable
class PandasFrame(Protocol):
    """A pandas frame, or one that tells its rows as pandas does."""

    def to_dict(self, orient: str) -> Any: ...


Rows = ArrowStream | PandasFrame | Iterable[Mapping[str, object]]
"""What a sheet may be given as: a frame, or plain rows."""


def read_frames(
    sheets: Mapping[str, Rows],
    settings: Mapping[str, object] | None = None,
    *,
    name: str = "book",
    mapping: Mapping[str, object] | None = None,
) -> Book:
    """Read a book from frames (Polars, pandas, Arrow) or plain rows, by the names of its sheets.

    Columns are named as in a file, in any of the three languages, or by a `mapping`. Numbers
    may be int, float, Decimal or text, as in a workbook; rows are counted from 1. Raises
    BookErrors with all problems at once; there is no partial result.
    """
    findings = Findings()
    mappings = read_mapping(mapping, findings)
    given = dict(sheets)
    if settings is not None:
        given["settings"] = [{"key": key, "value": value} for key, value in settings.items()]
    tables = {}
    for sheet_name, own in named_sheets(name, list(given), mappings, findings).items():
        columns = _columns(given[own])
        length = len(columns[0].values) if columns else 0
        rows = pl.int_range(1, length + 1, eager=True, dtype=pl.Int64)
        sheet, place = sheet_named(sheet_name), SheetFindings(name, own, findings)
        grid = Grid(columns, rows)
        tables[sheet_name] = matched(grid, sheet, place, mappings.get(sheet_name, AS_IS))
    return book_of_tables(Path(name), tables, findings)


def _columns(given: Rows) -> tuple[Cells, ...]:
    if isinstance(given, pl.DataFrame):
        return tuple(Cells(column.name, column) for column in given.iter_columns())
    if isinstance(given, PandasFrame):
        return _of_rows(given.to_dict("records"))
    if isinstance(given, ArrowStream):
        return _columns(pl.DataFrame(given))
    return _of_rows(given)


def _of_rows(rows: Iterable[Mapping[str, object]]) -> tuple[Cells, ...]:
    """The columns of rows: texts, marked where they are written as numbers, as a workbook's."""
    listed = [dict(row) for row in rows]
    names = list(dict.fromkeys(name for row in listed for name in row))
    return tuple(column_of(name, [row.get(name) for row in listed]) for name in names)


def column_of(name: object, values: list[object]) -> Cells:
    """Values as the cells of a column."""
    texts = [_text(value) for value in values]
    numbers = [_is_number(value) for value in values]
    return Cells(
        str(name),
        pl.Series(str(name), texts, dtype=pl.String),
        numbers=pl.Series(numbers, dtype=pl.Boolean) if any(numbers) else None,
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _text(value: object) -> str | None:
    """A cell as text; None where it is blank: None, or what pandas marks as not there."""
    match value:
        case None:
            return None
        case bool():
            return "yes" if value else "no"
        case float():
            if math.isnan(value):
                return None
            # A code kept as a number: 870830.0 is 870830.
            return str(int(value)) if value.is_integer() else f"{Decimal(repr(value)):f}"
        case Decimal():
            return None if value.is_nan() else f"{value:f}"
        case dt.datetime():
            return None if str(value) == "NaT" else value.date().isoformat()
        case _:
            return None if str(value) in ("<NA>", "NaT") else str(value)
