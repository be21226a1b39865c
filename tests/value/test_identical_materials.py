"""Values of identical materials: published figures, what must hold, bad input."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from test_inventory import FIRST, UNIT, histories, movements, totals

from tratado.value.errors import ValuationError
from tratado.value.identical_materials import ValuedMaterials, value_identical_materials
from tratado.value.inventory_elections import ValueElection, ValueMethod
from tratado.value.movements import FiscalYears
from tratado.words import Problem

YEAR = FiscalYears()
FOREIGN = ("non_originating", "unknown")


def elected(method: ValueMethod, since: dt.date = FIRST, row: int = 2) -> ValueElection:
    return ValueElection("BAR", method, since, row)


def valued(frame: pl.DataFrame, *methods: ValueMethod) -> ValuedMaterials:
    return value_identical_materials(frame, map(elected, methods), YEAR)


def faults(frame: pl.DataFrame, *elections: ValueElection) -> list[Problem]:
    with pytest.raises(ValuationError) as caught:
        value_identical_materials(frame, elections, YEAR)
    return list(caught.value.problems)


@pytest.mark.parametrize("method", ValueMethod)
@given(frame=histories(origins=FOREIGN))
def test_units_and_value_are_conserved(method: ValueMethod, frame: pl.DataFrame) -> None:
    found = valued(frame, method)
    received = frame.filter(pl.col("movement") == "receipt")
    for column in ("quantity", "value"):
        frames = (received, found.withdrawals, found.stock)
        came, went, stays = (totals(each, column)[0] for each in frames)
        assert went + stays == came
    assert (found.withdrawals["value"] >= 0).all()
    if method is not ValueMethod.ROLLING_AVERAGE:
        parts = found.parts.group_by("row").agg(pl.col("quantity", "value").sum()).sort("row")
        whole = found.withdrawals.select("row", "quantity", "value").sort("row")
        assert parts.equals(whole)


@given(frame=histories(origins=FOREIGN))
def test_a_rolling_average_is_a_unit_from_the_exact_fraction(frame: pl.DataFrame) -> None:
    found = valued(frame, ValueMethod.ROLLING_AVERAGE)
    values = dict(found.withdrawals.select("row", "value").iter_rows())
    units, value = 0, Fraction(0)
    each: list[Fraction] = []
    for row, movement, quantity, worth in frame.select(
        "row", "movement", "quantity", "value"
    ).iter_rows():
        if movement == "receipt":
            units, value = units + quantity, value + worth
            each.append(Fraction(worth, quantity))
            continue
        exact = value * quantity / units
        assert abs(values[row] - exact) <= 1
        assert min(each) * quantity - 1 <= values[row] <= max(each) * quantity + 1
        units, value = units - quantity, value - exact


def test_stock_goes_on_when_the_method_changes_with_the_year() -> None:
    frame = movements(
        (0, "receipt", 10, None, 100_000),
        (1, "receipt", 10, None, 200_000),
        (2, "withdrawal", 5),
        (370, "withdrawal", 5),
        (740, "receipt", 10, None, 400_000),
        (741, "withdrawal", 12),
    )
    found = value_identical_materials(
        frame,
        [
            elected(ValueMethod.FIFO),
            elected(ValueMethod.ROLLING_AVERAGE, dt.date(2022, 1, 1), 3),
            elected(ValueMethod.LIFO, dt.date(2023, 1, 1), 4),
        ],
        YEAR,
    )
    # 15 units worth 25 in 2022: five are worth 8.3333; ten worth 16.6667 go on into 2023.
    assert found.withdrawals["value"].to_list() == [50_000, 83_333, 400_000 + 33_333]
    assert totals(found.stock, "value") == (700_000 - 50_000 - 83_333 - 433_333,)


def test_a_ledger_shows_the_steps() -> None:
    frame = movements(
        (0, "receipt", 10, None, 100_000), (1, "receipt", 10, None, 120_000), (2, "withdrawal", 15)
    )
    fifo = valued(frame, ValueMethod.FIFO).ledger(4, "USD")
    assert fifo["value, received 2021-01-02"].amount == Decimal(6)
    assert fifo["value of the non-originating materials"].amount == Decimal(16)
    average = valued(frame, ValueMethod.ROLLING_AVERAGE).ledger(4, "USD")
    assert average["value of the non-originating materials"].amount == Decimal("16.5")
    assert str(average["value of the non-originating materials"].working) == "15 × 22.0000 ÷ 20"
    with pytest.raises(KeyError):
        valued(frame, ValueMethod.FIFO).ledger(2)


@pytest.mark.parametrize("method", ValueMethod)
def test_bad_movements_are_named(method: ValueMethod) -> None:
    frame = movements(
        (0, "receipt", 10, "originating", 1),
        (1, "withdrawal", 11),
        (2, "receipt", 10, None, 1),
        (3, "withdrawal", 4),
    )
    found = faults(frame, elected(method))
    assert [str(fault.place) for fault in found] == [
        "sheet movements, row 2",
        "sheet movements, row 3",
    ]
    assert "11 withdrawn and 10 there" in str(found[1].what)
    blank = faults(movements((0, "receipt", 1)), elected(method))
    assert [str(fault.what) for fault in blank] == ["the receipt has no value"]


def test_elections_that_cannot_stand() -> None:
    frame = movements((0, "receipt", 1, None, 1))
    fifo = elected(ValueMethod.FIFO)
    assert str(faults(frame)[0].what).startswith("no method is elected")
    changed = faults(frame, fifo, elected(ValueMethod.LIFO, dt.date(2021, 5, 1), 3))
    assert [(str(fault.place), fault.cite) for fault in changed] == [
        ("sheet inventories, row 3", "Uniform Regulations Schedule 7, 3(3)")
    ]
    other = ValueElection("ROD", ValueMethod.LIFO, FIRST, 3)
    assert faults(frame, fifo, other)[0].cite == "Uniform Regulations Schedule 7, 3(1), 3(2)"
    # One inventory changes with the year and the other does not.
    later = elected(ValueMethod.LIFO, dt.date(2022, 1, 1), 4)
    rods = ValueElection("ROD", ValueMethod.FIFO, FIRST, 3)
    assert len(faults(frame, fifo, rods, later)) == 1
    assert totals(valued(frame, ValueMethod.FIFO).stock, "quantity") == (UNIT,)
