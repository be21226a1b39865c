"""How many units of each good are produced in a year, as the book's sheets of production say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import polars as pl

SHEETS: Mapping[str, tuple[str, str]] = {
    "vehicle_production": ("to", "quantity"),
    "production": ("end", "units"),
}
"""The sheets that have quantities, the one for vehicles first: their last day and units."""

_YEAR = dt.timedelta(days=365)


def yearly_units(goods: pl.DataFrame, tables: Mapping[str, pl.DataFrame]) -> dict[str, int]:
    """Units of a year by good, in millionths: as stated, or produced in its last 365 days.

    Rows count that end within a year of the last day of the good's production; where a row
    is of estimates and another to the same day actual, the actual one counts. Goods of which
    neither is known are left out.
    """
    stated = goods.select("id", "units_a_year").drop_nulls()
    found: dict[str, int] = dict(stated.iter_rows())
    for name, (last_day, units) in SHEETS.items():
        sheet = tables.get(name)
        if sheet is None or sheet.is_empty():
            continue
        rows = sheet
        if "figures" in sheet.columns:
            actual = pl.col("figures").fill_null("actual") == "actual"
            rows = sheet.filter(actual | ~actual.any().over("good", last_day))
        last = pl.col(last_day).max().over("good")
        recent = rows.filter(pl.col(last_day) > last - _YEAR)
        summed = recent.group_by("good", maintain_order=True).agg(pl.col(units).sum())
        for good, quantity in summed.iter_rows():
            found.setdefault(good, int(quantity))
    return found
