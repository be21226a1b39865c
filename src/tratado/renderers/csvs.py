"""A table of a document as CSV: names and figures that a program can read."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal

from tratado.documents import Document, Grid, Value
from tratado.locale import Language
from tratado.words import Amount, Money, Percent

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """A text for a cell; one that a spreadsheet would run as a formula after an apostrophe."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def table_csv(document: Document, language: Language) -> str:
    """The table of a document that programs read: its columns that have names, a row for each."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if (grid := _named(document)) is not None:
        kept = [at for at, column in enumerate(grid.columns) if column.name]
        writer.writerow([grid.columns[at].name for at in kept])
        for row in grid.rows:
            writer.writerow([_plain(row[at].value, language) for at in kept])
    return out.getvalue()


def _named(document: Document) -> Grid | None:
    if document.table is not None:
        return document.table
    named = (grid for _, grid in document.grids() if any(column.name for column in grid.columns))
    return next(named, None)


def _plain(value: Value, language: Language) -> str:
    """A value as a program reads it: figures without grouping, units and signs."""
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case int():
            return str(value)
        case Decimal():
            return f"{value:f}"
        case dt.date():
            return value.isoformat()
        case Money():
            return f"{value.amount:f}"
        case Amount() | Percent():
            return f"{value.value:f}"
        case _:
            return harmless(value.words(language))
