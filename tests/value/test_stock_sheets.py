"""From the sheets of a book to the origin and value of what is withdrawn."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.value.errors import ValuationError
from tratado.value.movements import FiscalYears
from tratado.value.stock_sheets import DutyKind, Step, Stock, from_sheets
from tratado.words import Problem

FIRST = dt.date(2026, 1, 1)
TEXT = load("usmca").on(FIRST)
UNIT = 10**6

MOVED: dict[str, Any] = {
    "inventory": pl.String(),
    "date": pl.Date(),
    "movement": pl.String(),
    "quantity": pl.Int64(),
    "value": pl.Int64(),
    "origin": pl.String(),
    "lot": pl.String(),
    "unit": pl.String(),
    "good": pl.String(),
    "kind": pl.String(),
}
ELECTED = ("inventory", "decides", "method", "since", "opening", "value_content", "period", "kind")


def moved(*rows: tuple[Any, ...]) -> pl.DataFrame:
    """Movements of (inventory, day of 2026, movement, units, value in USD, origin, ...)."""
    cells = []
    for inventory, day, movement, units, *rest in rows:
        date = FIRST + dt.timedelta(day)
        others: list[Any] = [*rest, *[None] * (6 - len(rest))]
        if others[0] is not None:
            others[0] = int(others[0] * 10_000)
        cells.append((inventory, date, movement, units * UNIT, *others))
    frame = pl.DataFrame(cells, schema=MOVED, orient="row")
    return frame.with_row_index("row", 2).with_columns(pl.col("row").cast(pl.Int64))


def elected(*rows: tuple[Any, ...]) -> pl.DataFrame:
    """Elections of (inventory, decides, method, since, opening, value content, period, kind)."""
    cells = [(*row, *(None,) * (len(ELECTED) - len(row))) for row in rows]
    schema: dict[str, Any] = dict.fromkeys(ELECTED, pl.String())
    frame = pl.DataFrame(cells, schema=schema | {"since": pl.Date()}, orient="row")
    return frame.with_row_index("row", 2).with_columns(pl.col("row").cast(pl.Int64))


def kept(movements: pl.DataFrame, elections: pl.DataFrame) -> Stock:
    return from_sheets({"movements": movements, "inventories": elections}, FiscalYears(), TEXT)


def faults(movements: pl.DataFrame, elections: pl.DataFrame) -> tuple[Problem, ...]:
    with pytest.raises(ValuationError) as caught:
        kept(movements, elections)
    return caught.value.problems


RESIN = (
    ("RESIN", -20, "receipt", 200, 260, "originating", None, "kg"),
    ("RESIN", -10, "receipt", 160, 200, "non_originating"),
    ("RESIN", 0, "opening", 220),
    ("RESIN", 10, "withdrawal", 100, None, None, None, "kg", "CRATE"),
    ("RESIN", 20, "receipt", 100, 140, "originating"),
    ("RESIN", 30, "withdrawal", 150),
)
FIFO = ("RESIN", None, "fifo", FIRST)
BARS = (
    ("BAR", 0, "opening", 200, 210),
    ("BAR", 2, "receipt", 1000, 1000, "non_originating"),
    ("BAR", 7, "withdrawal", 500),
)


def test_fifo_with_an_opening_inventory_of_the_latest_receipts() -> None:
    stock = kept(moved(*RESIN), elected(FIFO))
    # 220 there are the last 160 (200 USD) and 60 of the 200 before them (78 USD).
    columns = ("row", "originating", "non_originating", "non_originating_value", "value")
    assert stock.withdrawals.select(columns).rows() == [
        (5, 60 * UNIT, 40 * UNIT, 500_000, 1_280_000),
        (7, 30 * UNIT, 120 * UNIT, 1_500_000, 1_920_000),
    ]
    (item,) = stock.items.iter_rows(named=True)
    assert item["unit"] == "kg"
    assert (item["opening"], item["opening_value"]) == (220 * UNIT, 2_780_000)
    assert (item["received"], item["received_value"]) == (100 * UNIT, 1_400_000)
    assert (item["withdrawn"], item["withdrawn_value"]) == (250 * UNIT, 3_200_000)
    assert (item["left"], item["left_value"]) == (70 * UNIT, 980_000)
    assert item["difference"] == 0


def test_the_ledger_names_rows_and_provisions() -> None:
    stock = kept(moved(*RESIN), elected(FIFO))
    ledger = stock.ledger("RESIN", "USD")
    assert [str(entry.source) for entry in ledger if str(entry.label).startswith("opening")] == [
        "sheet movements, row 2",
        "sheet movements, row 3",
    ]
    assert str(ledger["withdrawn 2026-01-11"].source) == "sheet movements, row 5"
    assert ledger["withdrawn 2026-01-11"].unit == "kg"
    last = ledger["value, non-originating units"]
    assert (last.amount, last.unit) == (Decimal(150), "USD")
    assert last.cite == "Uniform Regulations Schedule 8, 2(b)"
    assert all(entry.cite and (entry.source or entry.working) for entry in ledger)
    with pytest.raises(KeyError, match="NAIL"):
        stock.ledger("NAIL")


def test_identical_materials_are_valued_by_schedule_7() -> None:
    stock = kept(moved(*RESIN, *BARS), elected(FIFO, ("BAR", "value", "average", FIRST)))
    found = stock.withdrawals.filter(pl.col("inventory") == "BAR")
    # 1,200 units worth 1,210: 500 of them are worth 504.1667.
    assert found.select(
        "row", "originating", "non_originating", "non_originating_value"
    ).rows() == [(10, 0, 500 * UNIT, 5_041_667)]
    assert stock.items["difference"].to_list() == [0, 0]
    steps = stock.steps.filter(pl.col("inventory") == "BAR")
    assert steps["step"].to_list() == ["opening", "receipt", "withdrawal", "average", "counted",
                                       "left"]  # fmt: skip
    assert steps["cite"].str.contains("Schedule 7|8\\(1\\)").all()


def test_an_average_shows_its_period() -> None:
    movements = moved(
        ("RESIN", 0, "receipt", 30, 30, "originating"),
        ("RESIN", 1, "receipt", 70, 140, "non_originating"),
        ("RESIN", 40, "withdrawal", 50),
    )
    average = ("RESIN", None, "average", FIRST, None, "not_required", "1_month")
    stock = kept(movements, elected(average))
    (found,) = stock.steps.filter(pl.col("step") == Step.AVERAGE).iter_rows(named=True)
    assert (found["first"], found["last"]) == (dt.date(2026, 1, 1), dt.date(2026, 1, 31))
    assert (found["units"], found["originating"]) == (100 * UNIT, 30 * UNIT)
    assert stock.withdrawals["non_originating"].to_list() == [35 * UNIT]
    over = ("RESIN", None, "average", FIRST, None, "net_cost_over_period", "3_months")
    (found,) = (
        kept(movements, elected(over))
        .steps.filter(pl.col("step") == Step.AVERAGE)
        .iter_rows(named=True)
    )
    assert (found["first"], found["last"]) == (dt.date(2026, 1, 1), dt.date(2026, 3, 31))


def test_a_missing_ratio_leaves_the_item_open() -> None:
    movements = moved(
        ("RESIN", 0, "receipt", 30, 30, "originating"), ("RESIN", 1, "withdrawal", 10)
    )
    average = ("RESIN", None, "average", FIRST, None, "not_required", "1_month")
    stock = kept(movements, elected(average))
    assert stock.items.select("undetermined", "originating", "withdrawn_value", "difference").rows(
    ) == [(1, None, None, None)]  # fmt: skip
    assert Step.OPEN in stock.steps["step"].to_list()


def test_steps_of_one_day_stay_with_their_rows() -> None:
    received = [("RESIN", 0, "receipt", 5, 5, "originating")]
    movements = moved(*received, *[("RESIN", 1, "withdrawal", 2)] * 2)
    steps = kept(movements, elected(FIFO)).steps
    assert steps["row"].to_list() == [2, 3, 3, 3, 4, 4, 4, None]
    assert steps["step"].to_list()[1:4] == ["withdrawal", "taken", "counted"]


def test_materials_and_goods_of_one_inventory_are_counted_once() -> None:
    blank = (None,) * 4
    movements = moved(
        ("RESIN", 0, "receipt", 40, 40, "originating"),
        ("RESIN", 1, "receipt", 60, 60, "non_originating"),
        ("RESIN", 40, "withdrawal", 10, *blank, None, "material"),
        ("RESIN", 41, "withdrawal", 20, *blank, None, "good"),
    )
    stock = kept(
        movements,
        elected(
            ("RESIN", None, "average", FIRST, None, "transaction_value", None, "material"),
            ("RESIN", None, "average", FIRST, None, None, "1_month", "good"),
        ),
    )
    (item,) = stock.items.iter_rows(named=True)
    assert [item[name] for name in ("received", "withdrawn", "left")] == [
        100 * UNIT,
        30 * UNIT,
        70 * UNIT,
    ]
    cites = stock.steps.filter(pl.col("step") == Step.AVERAGE).select("row", "first", "cite")
    assert cites.rows() == [
        (4, None, "Uniform Regulations Schedule 8, 8(1)"),
        (5, FIRST, "Uniform Regulations Schedule 8, 14(1)"),
    ]


def test_without_values_there_are_units_alone() -> None:
    movements = moved(
        ("RESIN", 0, "receipt", 9, None, "originating"), ("RESIN", 1, "withdrawal", 4)
    )
    item = kept(movements, elected(FIFO)).items.row(0, named=True)
    assert (item["originating"], item["left"]) == (4 * UNIT, 5 * UNIT)
    values = [name for name in item if name.endswith("value")] + ["difference"]
    assert [item[name] for name in values] == [None] * len(values)


def test_duties_follow_from_the_elections() -> None:
    lots = ("LOT", None, "specific_identification", FIRST, "non_originating")
    movements = moved(
        *RESIN, *BARS, ("LOT", 0, "receipt", 1, 1, "originating", "A"),
        ("LOT", 1, "withdrawal", 1, None, None, "A"),
    )  # fmt: skip
    elections = elected(FIFO, ("BAR", "value", "fifo", FIRST), lots, ("NAIL", None, "fifo", FIRST))
    duties = kept(movements, elections).duties
    found = {(one.inventory, one.kind): one for one in duties}
    assert set(found) == {
        ("RESIN", DutyKind.KEEP_METHOD),
        ("RESIN", DutyKind.TELL_CUSTOMS),
        ("RESIN", DutyKind.SHOW_RECEIPTS),
        ("BAR", DutyKind.KEEP_METHOD),
        ("BAR", DutyKind.SAME_FOR_ALL),
        ("LOT", DutyKind.KEEP_METHOD),
        ("LOT", DutyKind.TELL_CUSTOMS),
        ("LOT", DutyKind.SEGREGATE),
    }
    keep = found["RESIN", DutyKind.KEEP_METHOD]
    assert keep.until == dt.date(2026, 12, 31)
    assert keep.cite == "Uniform Regulations 8(19), Schedule 8, 3"
    assert found["BAR", DutyKind.KEEP_METHOD].cite == "Uniform Regulations Schedule 7, 3(3)"
    assert found["LOT", DutyKind.TELL_CUSTOMS].cite == "Uniform Regulations 8(22)"


# What must hold


@st.composite
def histories(draw: st.DrawFn) -> pl.DataFrame:
    """Receipts of either origin and withdrawals of no more than there is."""
    there = 0
    rows: list[tuple[Any, ...]] = []
    for day in range(draw(st.integers(1, 12))):
        if there and draw(st.booleans()):
            taken = draw(st.integers(1, there))
            rows.append(("RESIN", day, "withdrawal", taken))
            there -= taken
        else:
            units, origin = draw(st.integers(1, 50)), draw(st.sampled_from(ORIGINS))
            rows.append(("RESIN", day, "receipt", units, draw(st.integers(0, 90)), origin))
            there += units
    return moved(*rows)


ORIGINS = ("originating", "non_originating", None)
KEPT = (
    FIFO,
    ("RESIN", None, "lifo", FIRST),
    ("RESIN", None, "average", FIRST, None, "transaction_value"),
)


@settings(max_examples=40, deadline=None)
@given(movements=histories(), election=st.sampled_from(KEPT))
def test_units_and_value_are_conserved(movements: pl.DataFrame, election: tuple[Any, ...]) -> None:
    stock = kept(movements, elected(election))
    (item,) = stock.items.iter_rows(named=True)
    assert item["received"] == item["withdrawn"] + item["left"]
    assert item["withdrawn"] == item["originating"] + item["non_originating"] + item["unknown"]
    assert item["difference"] == 0
    counted = stock.steps.filter(pl.col("step") == Step.COUNTED)
    assert counted["value"].sum() == item["withdrawn_value"]


# What is wrong


def test_every_fault_of_every_inventory_at_once() -> None:
    movements = moved(
        ("RESIN", 0, "withdrawal", 5),
        ("BAR", 0, "receipt", 5, 5, "non_originating", None, "kg"),
        ("BAR", 1, "withdrawal", 6, None, None, None, "lb"),
        ("NAIL", 1, "receipt", 6),
    )
    found = faults(movements, elected(FIFO, ("BAR", "value", "lifo", FIRST)))
    assert [(str(fault.place), str(fault.what)) for fault in found] == [
        ("sheet movements, row 4", "unit is lb, and kg in earlier rows of inventory BAR"),
        ("sheet movements, row 5", "no method is elected for inventory NAIL"),
        ("sheet movements, row 2", "5 withdrawn and nothing there in inventory RESIN"),
        ("sheet movements, row 4", "6 withdrawn and 5 there in inventory BAR"),
    ]


def test_an_inventory_kept_under_both_schedules_is_refused() -> None:
    (fault,) = faults(
        moved(*BARS), elected(("BAR", "value", "fifo", FIRST), ("BAR", None, "fifo", FIRST))
    )
    assert str(fault.place) == "sheet inventories, row 3"
    assert "sheet inventories, row 2" in str(fault.what)


def test_missing_sheets_and_a_day_before_the_schedules() -> None:
    with pytest.raises(ValuationError) as caught:
        from_sheets({}, FiscalYears(), load("usmca").on(dt.date(2019, 5, 1)))
    assert [str(fault.place) for fault in caught.value.problems] == [
        "sheet movements",
        "sheet inventories",
        "date",
    ]
    assert "2020-07-01" in str(caught.value.problems[-1].remedy)


def test_a_method_that_changes_within_the_year_is_refused() -> None:
    later = ("RESIN", None, "lifo", dt.date(2026, 6, 1))
    (fault,) = faults(moved(*RESIN), elected(FIFO, later))
    assert (str(fault.place), fault.cite) == (
        "sheet inventories, row 3",
        "Uniform Regulations 8(19), Schedule 8, 3",
    )


def test_a_method_that_changes_with_the_year_values_what_is_left_anew() -> None:
    movements = moved(
        ("RESIN", 0, "receipt", 10, 10, "non_originating"),
        ("RESIN", 1, "receipt", 10, 30, "originating"),
        ("RESIN", 2, "withdrawal", 10),
        ("RESIN", 370, "withdrawal", 10),
    )
    stock = kept(
        movements,
        elected(("RESIN", None, "lifo", FIRST), ("RESIN", None, "fifo", dt.date(2027, 1, 1))),
    )
    (item,) = stock.items.iter_rows(named=True)
    assert item["methods"] == "lifo fifo"
    # LIFO took the dear ones; the latest receipts that add up to ten are the dear ones again.
    assert (item["originating"], item["difference"]) == (20 * UNIT, -200_000)
