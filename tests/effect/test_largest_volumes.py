"""Units of a year at the largest quantities that a sheet may state, and what they are worth."""

from __future__ import annotations

import datetime as dt

import polars as pl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tratado.book.exact import LARGEST
from tratado.effect.volumes import yearly_units

DAY = dt.date(2026, 12, 31)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, LARGEST), min_size=1, max_size=12))
@example([LARGEST // 9] * 9)
@example([LARGEST - 1, 1])
def test_units_of_a_year_are_the_sum_of_the_rows(units: list[int]) -> None:
    # What one column adds up to is bounded where the sheet is read.
    while sum(units) > LARGEST:
        units = [each // 2 for each in units]
    goods = pl.DataFrame({"id": ["G"], "units_a_year": [None]}, schema_overrides={
        "units_a_year": pl.Int64})  # fmt: skip
    rows = pl.DataFrame(
        {"good": ["G"] * len(units), "end": [DAY] * len(units), "units": units},
        schema_overrides={"units": pl.Int64},
    )
    assert yearly_units(goods, {"production": rows}) == {"G": sum(units)}
