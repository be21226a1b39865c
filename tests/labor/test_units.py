"""How many units of a good count in a year."""

from __future__ import annotations

import datetime as dt

import polars as pl

from tratado.labor.units import YearlyUnits, yearly_units

DAY = dt.date(2026, 11, 24)
PRODUCTION = pl.DataFrame(
    {
        "good": ["A", "A"],
        "start": [dt.date(2025, 1, 1), dt.date(2026, 1, 1)],
        "end": [dt.date(2025, 12, 31), dt.date(2026, 3, 31)],
        "units": [900, 200],
    }
)


def test_stated_units_go_before_the_sheets_of_production() -> None:
    goods = pl.DataFrame({"id": ["A", "B"], "units_a_year": [None, 5]}).cast(
        {"units_a_year": pl.Int64}
    )
    found = yearly_units(goods, {"production": PRODUCTION}, {}, DAY)
    assert found["A"] == YearlyUnits(200, dt.date(2026, 1, 1), dt.date(2026, 3, 31))
    assert found["B"] == YearlyUnits(5, dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    stated = goods.with_columns(units_a_year=pl.Series([7, 5]))
    assert yearly_units(stated, {"production": PRODUCTION}, {}, DAY)["A"].quantity == 7
