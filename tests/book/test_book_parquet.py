"""Parquet keeps days that no calendar has: they are problems with their place, in every column."""

from pathlib import Path

import polars as pl
import pytest

from tratado.book import BookErrors, read_book

BEYOND = 2_932_897
"""The first day after the year 9999, counted from 1970."""

UNITS = {"ms": (86_400_000, pl.Datetime("ms")), "us": (86_400_000_000, pl.Datetime("us"))}


def _book(folder: Path, name: str, days: pl.Series) -> Path:
    goods = pl.DataFrame({"id": ["A", "B"], "hs": ["8413.70", "8413.70"]})
    goods.with_columns(days.alias(name)).write_parquet(folder / "goods.parquet")
    bom = {"good": ["A"], "part": ["P"], "hs": ["8413.91"], "quantity": [1.0]}
    pl.DataFrame(bom | {"unit_value": [5.0]}).write_parquet(folder / "bom.parquet")
    settings = pl.DataFrame({"key": ["currency"], "value": ["USD"]})
    settings.write_parquet(folder / "settings.parquet")
    return folder


@pytest.mark.parametrize("unit", ["date", "ms", "us"])
@pytest.mark.parametrize("day", [BEYOND, -719_163, BEYOND * 20])
@pytest.mark.parametrize("name", ["tv", "description"])
def test_no_day_of_a_calendar(tmp_path: Path, name: str, unit: str, day: int) -> None:
    if unit == "date":
        days = pl.Series([0, day], dtype=pl.Int32).cast(pl.Date)
    else:
        each, kind = UNITS[unit]
        days = pl.Series([0, day * each], dtype=pl.Int64).cast(kind)
    with pytest.raises(BookErrors) as caught:
        read_book(_book(tmp_path, name, days))
    places = [str(problem) for problem in caught.value.problems]
    assert any("year 9999" in each and "row 2" in each for each in places), places


def test_the_last_day_is_one(tmp_path: Path) -> None:
    days = pl.Series([0, BEYOND - 1], dtype=pl.Int32).cast(pl.Date)
    with pytest.raises(BookErrors) as caught:
        read_book(_book(tmp_path, "tv", days))
    assert not any("9999 " in str(problem) for problem in caught.value.problems)
