"""Amounts of the cost sheets in the book's currency, and rates that are no fractions."""

from __future__ import annotations

import polars as pl

from tratado.book.exact import wide
from tratado.book.money import converted, with_rates
from tratado.book.spec import Kind
from tratado.book.table import Table
from tratado.words import Said

SHEETS_OF_COSTS = (
    *("costs", "loans", "loan_payments"),
    *("prices", "value_adjustments", "supplier_statements"),
    *("high_wage_materials", "labor_spending"),
    "metal_purchases",
    *("vehicle_production", "core_parts"),
)
"""Sheets of the books' figures that have amounts of money."""

SHEETS_IN_THEIR_OWN_CURRENCY = ("wages",)
"""Sheets whose amounts are compared in the currency that they are paid in."""


def in_book_currency(
    frame: pl.DataFrame, table: Table, book: str | None, rates: dict[str, int]
) -> pl.DataFrame:
    """The sheet's amounts in ten-thousandths of the book's currency, rounded once.

    A rate of interest in a cell of percent format is a problem: it would be read as a
    fraction, a hundredth of what is meant.
    """
    money = tuple(c.name for c in table.sheet.columns if c.kind is Kind.MONEY)
    for column in table.sheet.columns:
        cells = table.columns.get(column.name)
        if column.kind is Kind.RATE and cells is not None and cells.percents is not None:
            table.place.wrong_cells(
                table.label(column.name),
                cells.percents & frame[column.name].is_not_null(),
                table.rows,
                table.rows,
                lambda _: Said("book-rate-percent"),
            )
    return converted(with_rates(frame, table, book, rates), table, money)


def in_own_currency(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The sheet's amounts in ten-thousandths of the currency of each row, rounded once."""
    money = tuple(c.name for c in table.sheet.columns if c.kind is Kind.MONEY)
    at_par = frame.with_columns(rate=wide(10**8))
    return converted(at_par, table, money)
