"""Numbers as they are written: marks, groups, exactness, and what is refused."""

from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.book.numbers import NO_HABIT, Habit, Numbers, numbers
from tratado.book.table import Cells


def read(*texts: str | None, decimals: int = 4, habit: Habit = NO_HABIT) -> Numbers:
    return numbers(Cells("x", pl.Series(texts, dtype=pl.String)), decimals, habit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.5", 15_000),
        ("1,5", 15_000),
        ("+3", 30_000),
        (".5", 5_000),
        (",5", 5_000),
        ("5.", 50_000),
        ("0,125", 1_250),
        ("1234,5", 12_345_000),
        ("1.234,56", 12_345_600),
        ("1,234.56", 12_345_600),
        ("1,234,567", 12_345_670_000),
        ("1.234.567", 12_345_670_000),
        ("1 234,56", 12_345_600),
        ("1\u00a0234\u00a0567", 12_345_670_000),
        ("1\u202f234,5", 12_345_000),
        ("1'234.50", 12_345_000),
        ("1.234", 12_340),
        ("1E+3", 10_000_000),
        ("2.5e-3", 25),
    ],
)
def test_one_number_alone(text: str, value: int) -> None:
    assert read(text).values.to_list() == [value]


@pytest.mark.parametrize(
    "text",
    ["x", "--1", "1_0", "1.2.3", "12 34", "1,23,4", "$5", "5 %", "2026-01-02", "１", "1e400"],
)
def test_no_number(text: str) -> None:
    found = read(text)
    assert found.wrong.to_list() == [True]
    assert found.values.to_list() == [None]


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (("1,234", "1,5"), [12_340, 15_000]),
        (("1,234", "1.5"), [12_340_000, 15_000]),
        (("1.234", "1,5"), [12_340_000, 15_000]),
        (("1.234", "1.5"), [12_340, 15_000]),
        (("1,234",), [None]),
        (("1,234", "2.5", "2,5"), [None, 25_000, 25_000]),
    ],
)
def test_a_doubtful_mark_is_settled_by_the_column(
    texts: tuple[str, ...], values: list[int | None]
) -> None:
    assert read(*texts).values.to_list() == values


def test_a_doubtful_mark_is_settled_by_the_sheet() -> None:
    assert read("1,234", habit=Habit(point=False, comma=True)).values.to_list() == [12_340]
    assert read("1,234", habit=Habit(point=True, comma=False)).values.to_list() == [12_340_000]


def test_rounding_is_half_to_even_and_marked() -> None:
    found = read("1.00005", "1.00015", "1.000051", "1.0000")
    assert found.values.to_list() == [10_000, 10_002, 10_001, 10_000]
    assert found.rounded.to_list() == [True, True, True, False]


def test_infinite_and_too_large() -> None:
    found = read("NaN", "-inf", "9" * 22 + "e20")
    assert found.infinite.to_list() == [True, True, False]
    assert found.too_large.to_list() == [False, False, True]
    floats = numbers(Cells("x", pl.Series([float("nan"), float("inf"), 1.5])), 4, NO_HABIT)
    assert floats.infinite.to_list() == [True, True, False]
    assert floats.values.to_list() == [None, None, 15_000]


def test_a_number_of_a_workbook_has_fifteen_digits() -> None:
    cells = Cells(
        "x", pl.Series(["0.30000000000000004", "1.1000000000000001"]), pl.Series([True] * 2)
    )
    found = numbers(cells, 8, NO_HABIT)
    assert found.values.to_list() == [30_000_000, 110_000_000]
    assert not found.rounded.any()


def test_a_column_of_another_type_is_wrong() -> None:
    assert numbers(Cells("x", pl.Series([True, None])), 4, NO_HABIT).wrong.to_list() == [
        True,
        False,
    ]


amounts = st.integers(min_value=0, max_value=10**15 - 1)


@settings(deadline=None, max_examples=50)
@given(st.lists(amounts, max_size=6), st.sampled_from((4, 6, 8)))
def test_the_same_number_in_every_type(units: list[int], decimals: int) -> None:
    exact = [Decimal(unit).scaleb(-decimals) for unit in units]
    as_text = pl.Series([f"{value:.{decimals}f}" for value in exact], dtype=pl.String)
    as_decimal = pl.Series(exact, dtype=pl.Decimal(38, decimals))
    as_float = pl.Series([float(value) for value in exact], dtype=pl.Float64)
    for series in (as_text, as_decimal, as_float):
        found = numbers(Cells("x", series), decimals, NO_HABIT)
        assert found.values.to_list() == units
        assert not found.rounded.any()


@settings(deadline=None, max_examples=50)
@given(st.integers(min_value=0, max_value=10**12), st.integers(min_value=0, max_value=99))
def test_grouped_in_every_way(whole: int, cents: int) -> None:
    grouped = f"{whole:,}"
    for mark, group in ((".", ","), (",", "."), (",", " "), (",", "\u202f"), (".", "'")):
        text = f"{grouped.replace(',', group)}{mark}{cents:02}"
        assert read(text).values.to_list() == [whole * 10**4 + cents * 100]
