"""Rows that sum up the rows above them: no rows of a sheet, and told before anything else is."""

from __future__ import annotations

import polars as pl

from tratado.book.blanks import trimmed
from tratado.book.spec import Kind, plain
from tratado.book.table import Table
from tratado.words import Said

_TOTALS = frozenset(
    plain(word)
    for word in (
        *("total", "totals", "total:", "subtotal", "sub total", "grand total", "sum", "total cost"),
        *("totales", "total general", "gran total", "suma", "sumas", "costo total"),
        *("totaux", "total général", "sous-total", "somme", "coût total"),
    )
)


def without_totals(table: Table) -> Table:
    """The table without rows that are totals, each of which is a problem: it must be removed.

    A total lacks a required cell, or the code that every material and good has, and says that it
    is one; or is the last row of a sheet with three required columns or more and has only the
    first of them.
    """
    required = [
        cells.blank
        for column in table.sheet.columns
        if column.required and (cells := table.columns.get(column.name)) is not None
    ]
    if len(required) < 2 or not len(table.rows):
        return table
    code = table.columns.get("hs")
    lacked = [*required, code.blank] if code is not None else required
    lacking = pl.Series(pl.select(pl.any_horizontal(*lacked)).to_series())
    total = lacking & _says_total(table)
    last = len(table.rows) - 1
    if last > 0 and len(required) > 2 and all(blank[last] for blank in required[1:]):
        total = total | (pl.int_range(len(table.rows), eager=True) == last)
    for row in table.rows.filter(total):
        table.place.problem(Said("book-row-of-totals"), row)
    return table.filtered(~total) if total.any() else table


def _says_total(table: Table) -> pl.Series:
    says = pl.repeat(False, len(table.rows), dtype=pl.Boolean, eager=True)
    for column in table.sheet.columns:
        cells = table.columns.get(column.name)
        if cells is None or column.kind is not Kind.TEXT or cells.values.dtype != pl.String:
            continue
        words = trimmed(cells.values)
        found = [word for word in words.drop_nulls().unique() if plain(word) in _TOTALS]
        if found:
            says = says | words.is_in(found).fill_null(False)
    return says
