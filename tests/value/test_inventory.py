"""Inventories of fungible materials and goods: published figures, what must hold, bad input."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.value.average_stock import Rounding
from tratado.value.errors import ValuationError
from tratado.value.inventory import ManagedInventories, manage, need_of
from tratado.value.inventory_elections import (
    Election,
    Method,
    Opening,
    ValueContent,
    read_elections,
)
from tratado.value.movements import FiscalYears, Kind
from tratado.words import Problem

TEXT = load("usmca").on(dt.date(2021, 1, 1))
FIRST = dt.date(2021, 1, 1)
YEAR = FiscalYears()
UNIT = 10**6


def movements(*rows: tuple[Any, ...], **columns: Sequence[Any]) -> pl.DataFrame:
    """Rows of (day of 2021 from zero, movement, units, origin, value, lot); later ones blank."""
    filled = [(*row, *(None,) * (6 - len(row))) for row in rows]
    frame = pl.DataFrame(
        {
            "row": pl.Series(range(2, len(rows) + 2), dtype=pl.Int64),
            "inventory": ["BAR"] * len(rows),
            "date": [FIRST + dt.timedelta(row[0]) for row in filled],
            "movement": [row[1] for row in filled],
            "quantity": pl.Series([int(Fraction(row[2]) * UNIT) for row in filled], dtype=pl.Int64),
            "origin": pl.Series([row[3] for row in filled], dtype=pl.String),
            "value": pl.Series([row[4] for row in filled], dtype=pl.Int64),
            "lot": pl.Series([row[5] for row in filled], dtype=pl.String),
        }
    )
    return frame.with_columns(pl.Series(name, values) for name, values in columns.items())


def elected(method: Method, **more: Any) -> Election:
    return replace(Election("BAR", method, FIRST, row=2), **more)


EACH_SHIPMENT = elected(Method.AVERAGE, value_content=ValueContent.TRANSACTION_VALUE)
OVER_PERIOD = elected(
    Method.AVERAGE, value_content=ValueContent.NET_COST_OVER_PERIOD, period="1_month"
)
PRECEDING = elected(Method.AVERAGE, value_content=ValueContent.NOT_REQUIRED, period="1_month")
METHODS = {
    "specific_identification": elected(Method.SPECIFIC_IDENTIFICATION),
    "fifo": elected(Method.FIFO),
    "lifo": elected(Method.LIFO),
    "each_shipment": EACH_SHIPMENT,
    "averaging_period": OVER_PERIOD,
}


def managed(
    frame: pl.DataFrame, *elections: Election, rounding: Rounding | None = None
) -> ManagedInventories:
    return manage(frame, elections, YEAR, TEXT, rounding or Rounding())


def faults(frame: pl.DataFrame, *elections: Election, year: FiscalYears = YEAR) -> list[Problem]:
    with pytest.raises(ValuationError) as caught:
        manage(frame, elections, year, TEXT)
    return list(caught.value.problems)


def only_fault(frame: pl.DataFrame, *elections: Election, year: FiscalYears = YEAR) -> Problem:
    found = faults(frame, *elections, year=year)
    assert len(found) == 1, "\n".join(map(str, found))
    return found[0]


# What must hold


_CHEAP_OR_DEAR = st.integers(0, 10**6)


@st.composite
def histories(
    draw: st.DrawFn,
    origins: Sequence[str] = ("originating", "non_originating"),
    unit_values: st.SearchStrategy[int] = _CHEAP_OR_DEAR,
    in_order: bool = False,
) -> pl.DataFrame:
    """Receipts and withdrawals that never take more than there is.

    Each receipt is a lot, and each withdrawal takes units of one lot; of the first that has
    any where `in_order`.
    """
    rows: list[tuple[Any, ...]] = []
    left: list[int] = []
    day = 0
    withdraws = st.booleans()
    for _ in range(draw(st.integers(1, 25))):
        day += draw(st.integers(0, 20))
        there = [number for number, units in enumerate(left) if units]
        if draw(withdraws) and there:
            number = there[0 if in_order else draw(st.integers(0, len(there) - 1))]
            taken = draw(st.integers(1, left[number]))
            left[number] -= taken
            rows.append((day, "withdrawal", Fraction(taken, UNIT), None, None, f"L{number}"))
        else:
            quantity = draw(st.integers(1, 10**10))
            each = draw(unit_values)
            value = quantity * each // UNIT
            origin = draw(st.sampled_from(origins))
            lot = f"L{len(left)}"
            rows.append((day, "receipt", Fraction(quantity, UNIT), origin, value, lot))
            left.append(quantity)
    return movements(*rows)


def totals(frame: pl.DataFrame, *columns: str) -> tuple[int, ...]:
    return frame.select(pl.col(name).sum() for name in columns).row(0)


def of_origin(frame: pl.DataFrame, origin: str) -> int:
    return totals(frame.filter(pl.col("origin") == origin), "quantity")[0]


@pytest.mark.parametrize("method", METHODS)
@given(frame=histories(origins=("originating", "non_originating", "unknown")))
def test_units_and_value_are_conserved(method: str, frame: pl.DataFrame) -> None:
    found = managed(frame, METHODS[method])
    received = frame.filter(pl.col("movement") == "receipt")
    quantity, value = totals(received, "quantity", "value")
    taken, out = totals(found.withdrawals, "quantity", "value")
    left, rest = totals(found.stock, "quantity", "value")
    # A period's average is applied to what is withdrawn and to what remains one by one.
    loose = len(frame) if method == "averaging_period" else 0
    assert taken + left == quantity
    assert abs(out + rest - value) <= loose
    parts = found.withdrawals.select(
        pl.sum_horizontal("originating", "non_originating", "unknown") == pl.col("quantity"),
        pl.sum_horizontal("non_originating_value", "unknown_value").alias("v") <= pl.col("value"),
        pl.min_horizontal("originating", "non_originating", "unknown").alias("m") >= 0,
    )
    assert all(parts.select(pl.all().all()).row(0))
    for origin in ("originating", "non_originating", "unknown"):
        came, stays = of_origin(received, origin), of_origin(found.stock, origin)
        (went,) = totals(found.withdrawals, origin)
        # Two origins at most lose or gain a millionth to the third where averages are rounded.
        assert abs(went + stays - came) <= (loose or (method == "each_shipment"))


@given(frame=histories())
def test_origins_are_conserved_to_the_unit_by_shipments(frame: pl.DataFrame) -> None:
    found = managed(frame, EACH_SHIPMENT)
    came, stays = of_origin(frame, "originating"), of_origin(found.stock, "originating")
    assert totals(found.withdrawals, "originating") == (came - stays,)


@given(frame=histories())
def test_an_average_is_near_the_exact_fraction(frame: pl.DataFrame) -> None:
    """Every share within a millionth, or a ten-thousandth, of the fraction it stands for."""
    found = managed(frame, EACH_SHIPMENT).withdrawals
    shares = {row[0]: row[1:] for row in found.select("row", "originating", "value").iter_rows()}
    units, originating, value = 0, Fraction(0), Fraction(0)
    for row, kind, quantity, origin, worth in frame.select(
        "row", "movement", "quantity", "origin", "value"
    ).iter_rows():
        if kind == "receipt":
            units += quantity
            originating += quantity if origin == "originating" else 0
            value += worth
            continue
        share = Fraction(quantity, units)
        assert abs(shares[row][0] - originating * share) <= 1
        assert abs(shares[row][1] - value * share) <= 1
        units, originating, value = (
            units - quantity,
            originating * (1 - share),
            value * (1 - share),
        )


@pytest.mark.parametrize("method", ["each_shipment", "averaging_period"])
@given(frame=histories(unit_values=st.integers(10_000, 30_000)))
def test_an_average_lies_between_the_extremes(method: str, frame: pl.DataFrame) -> None:
    received = frame.filter(pl.col("movement") == "receipt").select(
        each=pl.col("value") * 10**6 / pl.col("quantity")
    )
    least, most = received["each"].min(), received["each"].max()
    assert isinstance(least, float) and isinstance(most, float)
    for quantity, value in (
        managed(frame, METHODS[method]).withdrawals.select("quantity", "value").iter_rows()
    ):
        assert quantity * least / UNIT - 1.01 <= value <= quantity * most / UNIT + 1.01


@pytest.mark.parametrize("origin", ["originating", "non_originating"])
@given(data=st.data(), each=st.integers(1, 50).map(lambda number: number * 10**6))
def test_fifo_is_lifo_where_all_receipts_are_alike(
    origin: str, data: st.DataObject, each: int
) -> None:
    frame = data.draw(histories(origins=(origin,), unit_values=st.just(each)))
    columns = ("quantity", "originating", "value", "non_originating_value")
    fifo, lifo = (
        managed(frame, elected(method)).withdrawals.select(columns)
        for method in (Method.FIFO, Method.LIFO)
    )
    assert fifo.equals(lifo)


@given(frame=histories(in_order=True))
def test_lots_taken_in_order_are_fifo(frame: pl.DataFrame) -> None:
    by_lot = managed(frame, elected(Method.SPECIFIC_IDENTIFICATION))
    fifo = managed(frame, elected(Method.FIFO))
    assert by_lot.withdrawals.drop("method").equals(fifo.withdrawals.drop("method"))
    assert by_lot.parts.equals(fifo.parts)
    assert by_lot.stock.sort("receipt").equals(fifo.stock.sort("receipt"))


@pytest.mark.parametrize("method", ["fifo", "lifo"])
@given(frame=histories())
def test_receipts_are_taken_in_the_order_of_the_method(method: str, frame: pl.DataFrame) -> None:
    """No unit is taken from a receipt while one that comes first by the method is left."""
    found = managed(frame, METHODS[method])
    left: dict[int, int] = {}
    taken = {
        row: list(group.select("receipt", "quantity").iter_rows())
        for (row,), group in found.parts.group_by("row", maintain_order=True)
    }
    for row, kind, quantity in frame.select("row", "movement", "quantity").iter_rows():
        if kind == "receipt":
            left[row] = quantity
            continue
        for receipt, part in taken[row]:
            there = [name for name, units in left.items() if units]
            assert receipt == (min(there) if method == "fifo" else max(there))
            left[receipt] -= part


@given(frame=histories())
def test_many_inventories_are_one_by_one(frame: pl.DataFrame) -> None:
    two = pl.concat(
        [
            frame,
            frame.with_columns(pl.lit("ROD").alias("inventory"), pl.col("row") + 1000),
        ]
    ).sample(fraction=1.0, shuffle=True, seed=1)
    election = elected(Method.FIFO)
    both = managed(two, election, replace(election, inventory="ROD", method=Method.LIFO))
    alone = managed(frame, election)
    assert both.withdrawals.filter(pl.col("inventory") == "BAR").equals(alone.withdrawals)


@given(frame=histories())
def test_considering_nothing_originating_never_adds_origin(frame: pl.DataFrame) -> None:
    """9(3) can only take originating units away."""
    day = frame["date"].median()
    assert isinstance(day, dt.date)
    since = dt.date(day.year, day.month, day.day)
    for method in (Method.FIFO, Method.LIFO):
        usual = managed(frame, elected(method, since=since)).withdrawals
        strict = elected(method, since=since, opening=Opening.NON_ORIGINATING)
        assert (managed(frame, strict).withdrawals["originating"] <= usual["originating"]).all()


# The steps


def test_a_ledger_shows_the_receipts() -> None:
    frame = movements(
        (0, "receipt", 10, "originating", 100_000),
        (1, "receipt", 10, "non_originating", 120_000),
        (2, "withdrawal", 15),
    )
    ledger = managed(frame, elected(Method.FIFO)).ledger(4, "USD")
    assert ledger["non-originating units"].amount == 5
    assert ledger["value of the non-originating units"].amount == Decimal(6)
    assert str(ledger["value, originating, received 2021-01-01"].source) == "sheet movements, row 2"
    assert all(entry.cite for entry in ledger)


def test_a_ledger_shows_the_ratio() -> None:
    frame = movements(
        (0, "receipt", 10, "originating", 100_000),
        (1, "receipt", 20, "non_originating", 240_000),
        (2, "withdrawal", 15),
    )
    ledger = managed(frame, EACH_SHIPMENT).ledger(4, "USD")
    assert ledger["ratio"].amount == Fraction(1, 3)
    assert str(ledger["ratio"].working) == "10 ÷ 30"
    assert ledger["ratio"].cite == "Uniform Regulations Schedule 8, 8(1)"
    assert ledger["originating units"].amount == 5
    assert ledger["value of the non-originating units"].amount == Decimal("11.3333")
    with pytest.raises(KeyError, match="row 3"):
        managed(frame, EACH_SHIPMENT).ledger(3)


# Facts that are missing


def test_a_preceding_period_that_is_not_known_leaves_the_origin_open() -> None:
    frame = movements(
        (0, "receipt", 10, "originating", None),
        (1, "withdrawal", 5),
        (40, "withdrawal", 2),
        (70, "withdrawal", 3),
    )
    found = managed(frame, PRECEDING).withdrawals
    assert found["originating"].to_list() == [None, 2 * UNIT, 3 * UNIT]
    assert found["need"].is_null().to_list() == [False, True, True]
    assert "before 2021-01-01" in str(need_of(found.row(0, named=True)))


def test_a_period_without_stock_has_no_ratio() -> None:
    frame = movements(
        (0, "receipt", 10, "originating", None),
        (1, "withdrawal", 10),
        (70, "receipt", 1, "originating", None),
        (71, "withdrawal", 1),
    )
    found = managed(frame, PRECEDING).withdrawals
    assert str(need_of(found.row(1, named=True))) == (
        "nothing was in stock or received in the period from 2021-02-01, so that it has no ratio"
    )


def test_unknown_origin_stays_unknown() -> None:
    frame = movements((0, "receipt", 10, None, 100), (1, "withdrawal", 4))
    for election in METHODS.values():
        if election.method is not Method.SPECIFIC_IDENTIFICATION:
            found = managed(frame, election).withdrawals
            assert found.select("unknown", "unknown_value", "originating").row(0) == (
                4 * UNIT,
                40,
                0,
            )


def test_quarters_follow_the_fiscal_year() -> None:
    frame = movements(
        (0, "receipt", 10, "originating", None),
        (35, "receipt", 10, "non_originating", None),
        (95, "withdrawal", 4),
    )
    quarterly = replace(PRECEDING, period="3_months")
    by_year = managed(frame, quarterly).withdrawals["originating"]
    assert by_year.to_list() == [2 * UNIT]
    # A fiscal year from February: its quarter has begun in February.
    found = manage(frame, [quarterly], FiscalYears(2), TEXT)
    assert found.ratios["first"].to_list()[:2] == [dt.date(2021, 1, 1), dt.date(2021, 2, 1)]
    assert found.withdrawals["originating"].to_list() == [4 * UNIT]


def test_a_method_that_changes_with_the_year_opens_with_the_latest_receipts() -> None:
    frame = movements(
        (0, "receipt", 10, "non_originating", None),
        (1, "receipt", 10, "originating", None),
        (2, "withdrawal", 12),
        (400, "withdrawal", 8),
    )
    # LIFO leaves the first eight in 2021; the latest receipts of that many units originate.
    later = elected(Method.FIFO, since=dt.date(2022, 1, 1), row=3)
    found = managed(frame, elected(Method.LIFO), later)
    assert found.withdrawals["originating"].to_list() == [10 * UNIT, 8 * UNIT]
    counted = movements(
        (0, "receipt", 10, "non_originating", None),
        (2, "withdrawal", 2),
        (365, "opening", 7),
        (400, "withdrawal", 7),
    )
    assert "leave 8" in str(only_fault(counted, elected(Method.LIFO), later).what)


def test_marked_opening_inventory_has_the_origin_of_its_mark() -> None:
    frame = movements(
        (0, "opening", 5, "originating", None, "GREEN"),
        (0, "opening", 6, "non_originating", None, "RED"),
        (1, "withdrawal", 4, None, None, "RED"),
        (2, "withdrawal", 5, None, None, "GREEN"),
    )
    found = managed(frame, elected(Method.SPECIFIC_IDENTIFICATION))
    assert found.withdrawals["originating"].to_list() == [0, 5 * UNIT]
    assert found.stock.select("lot", "quantity").rows() == [("RED", 2 * UNIT)]


# Bad input

RECEIPT = (0, "receipt", 10, "originating", 100)


BAD_MOVEMENTS: list[tuple[pl.DataFrame, Election, str, str]] = [
    (
        movements(RECEIPT, (1, "withdrawal", 11)),
        METHODS[name],
        "sheet movements, row 3",
        "11 withd",
    )
    for name in ("fifo", "lifo", "each_shipment", "averaging_period")
] + [
    (
        movements((0, "withdrawal", 1), RECEIPT),
        METHODS["fifo"],
        "sheet movements, row 2",
        "nothing",
    ),
    (movements(RECEIPT, (1, "sale", 1)), METHODS["fifo"], "sheet movements, row 3", "is sale"),
    (
        movements(RECEIPT, (1, "withdrawal", 0)),
        METHODS["fifo"],
        "sheet movements, row 3",
        "is 0",
    ),
    (
        movements(RECEIPT, (1, "receipt", 1, "ours", 1)),
        METHODS["fifo"],
        "sheet movements, row 3",
        "origin is ours",
    ),
    (
        movements(RECEIPT, (1, "receipt", 1, "originating")),
        METHODS["fifo"],
        "sheet movements, row 3",
        "has no value",
    ),
    (
        movements(RECEIPT, (1, "receipt", 1, "originating", -1)),
        METHODS["fifo"],
        "sheet movements, row 3",
        "value is -1",
    ),
    (
        movements(RECEIPT, (1, "opening", 10)),
        METHODS["fifo"],
        "sheet movements, row 3",
        "stands after other movements",
    ),
    (
        movements((-1, "opening", 10), RECEIPT),
        METHODS["fifo"],
        "sheet movements, row 2",
        "before the first election",
    ),
    (
        movements((-1, "receipt", 5), (0, "opening", 10)),
        METHODS["fifo"],
        "sheet movements, row 3",
        "add up to 5",
    ),
    (
        movements((0, "opening", 10, "originating")),
        elected(Method.FIFO, opening=Opening.NON_ORIGINATING),
        "sheet movements, row 2",
        "said to be originating",
    ),
    (
        movements((0, "receipt", 5, "originating", None, "A"), (1, "withdrawal", 5)),
        METHODS["specific_identification"],
        "sheet movements, row 3",
        "has no lot",
    ),
    (
        movements(
            (0, "receipt", 5, "originating", None, "A"),
            (1, "withdrawal", 5, None, None, "B"),
        ),
        METHODS["specific_identification"],
        "sheet movements, row 3",
        "lot B was not received",
    ),
    (
        movements(
            (0, "receipt", 5, "originating", None, "A"),
            (0, "receipt", 5, "non_originating", None, "A"),
        ),
        METHODS["specific_identification"],
        "sheet movements, row 3",
        "lot A is non-originating here",
    ),
    (
        movements(
            (0, "receipt", 5, "originating", None, "A"),
            (0, "receipt", 5, "originating", None, "B"),
            (1, "withdrawal", 6, None, None, "A"),
        ),
        METHODS["specific_identification"],
        "sheet movements, row 4",
        "6 withdrawn and 5 there in inventory BAR, lot A",
    ),
    (
        movements((0, "receipt", 2**43, "originating")),
        METHODS["fifo"],
        "inventory BAR",
        "add up to more",
    ),
    (
        movements(RECEIPT),
        replace(METHODS["fifo"], inventory="ROD"),
        "sheet movements, row 2",
        "no m",
    ),
    (
        movements(RECEIPT, (1, "withdrawal", 1), kind=[None, "good"]),
        elected(Method.FIFO, kind=Kind.MATERIAL),
        "sheet movements, row 3",
        "no method is elected for goods",
    ),
    (
        movements(RECEIPT, (1, "withdrawal", 1), kind=[None, "good"]),
        EACH_SHIPMENT,
        "sheet inventories, row 2",
        "period is blank",
    ),
]


@pytest.mark.parametrize(("frame", "election", "where", "what"), BAD_MOVEMENTS)
def test_bad_movements_are_named(
    frame: pl.DataFrame, election: Election, where: str, what: str
) -> None:
    fault = only_fault(frame, election)
    assert str(fault.place) == where
    assert what in str(fault.what)
    assert fault.remedy


BAD_ELECTIONS: list[tuple[Election, str, str]] = [
    (elected(Method.AVERAGE), "value_content is blank", "Schedule 8, 6 to 8"),
    (elected(Method.FIFO, period="1_month"), "period is 1_month", "Schedule 8, 3"),
    (replace(PRECEDING, period=None), "period is blank", "Schedule 8, 6(1), 14(1)"),
    (replace(PRECEDING, period="6_months"), "period is 6_months", "Schedule 8, 6(1), 14(1)"),
    (replace(OVER_PERIOD, period="2_months"), "period is 2_months", "7(15)(a)"),
    (replace(EACH_SHIPMENT, period="6_months"), "before each shipment", "Schedule 8, 8(1)"),
    (replace(EACH_SHIPMENT, kind=Kind.GOOD, period="1_month"), "for goods", "14(1)"),
]


@pytest.mark.parametrize(("election", "what", "cite"), BAD_ELECTIONS)
def test_bad_elections_are_named(election: Election, what: str, cite: str) -> None:
    fault = only_fault(movements(RECEIPT), election)
    assert str(fault.place) == "sheet inventories, row 2"
    assert what in str(fault.what)
    assert cite in fault.cite


def test_periods_of_months_need_a_fiscal_year_of_months() -> None:
    fault = only_fault(movements(RECEIPT), PRECEDING, year=FiscalYears(4, 6))
    assert "04-06" in str(fault.what)
    over_year = replace(OVER_PERIOD, period="fiscal_year")
    frame = movements(RECEIPT, (94, "withdrawal", 2), (96, "withdrawal", 3))
    found = manage(frame, [over_year], FiscalYears(4, 6), TEXT)
    assert found.ratios["last"].to_list() == [dt.date(2021, 4, 5), dt.date(2022, 4, 5)]


def test_what_may_not_change_within_the_year() -> None:
    frame = movements(RECEIPT)
    middle = dt.date(2021, 7, 1)
    fifo = elected(Method.FIFO)
    told = only_fault(frame, fifo, elected(Method.LIFO, since=FIRST, row=3))
    assert str(told.place).endswith("3")
    quarterly = replace(PRECEDING, period="3_months", since=middle, row=3)
    fault = only_fault(frame, PRECEDING, quarterly)
    assert str(fault.place) == "sheet inventories, row 3"
    assert fault.cite == "Uniform Regulations 8(19), Schedule 8, 3"
    assert "2022-01-01" in str(fault.remedy)
    # The same method again is no change, and the first choice may be made on any day.
    assert managed(frame, fifo, replace(fifo, since=middle)).stock.height == 1
    goods = (
        elected(Method.FIFO, kind=Kind.GOOD),
        elected(Method.LIFO, kind=Kind.GOOD, since=middle),
    )
    assert only_fault(frame, *goods).cite == "Uniform Regulations 8(19), Schedule 8, 12"


def test_everything_wrong_is_said_at_once() -> None:
    frame = movements(RECEIPT, (1, "withdrawal", 99), RECEIPT, (1, "withdrawal", 99))
    frame = frame.with_columns(
        pl.Series("inventory", ["BAR", "BAR", "ROD", "ROD"]),
        pl.Series("quantity", [UNIT, 2 * UNIT, UNIT, None]),
    )
    rods = elected(Method.LIFO, inventory="ROD", period="1_month", row=3)
    assert [str(fault.place) for fault in faults(frame, elected(Method.FIFO), rods)] == [
        "sheet movements, row 5",
        "sheet inventories, row 3",
        "sheet movements, row 3",
    ]


def test_columns_that_are_missing_or_of_another_type() -> None:
    frame = movements(RECEIPT)
    with pytest.raises(KeyError, match="date"):
        managed(frame.drop("date"), elected(Method.FIFO))
    with pytest.raises(TypeError, match="column quantity"):
        managed(frame.with_columns(pl.col("quantity").cast(pl.Float64)), elected(Method.FIFO))


def test_elections_are_read_with_their_rows() -> None:
    frame = pl.DataFrame(
        {
            "inventory": ["BAR", "BAR", "ROD", "TIN"],
            "decides": [None, "value", "guess", "origin"],
            "method": ["average", "average", "fifo", "hifo"],
            "since": [FIRST] * 4,
            "period": ["1_month", None, None, None],
            "value_content": ["not_required", None, None, None],
            "row": [2, 3, 4, 5],
        }
    )
    with pytest.raises(ValuationError) as caught:
        read_elections(frame)
    assert [str(fault.place) for fault in caught.value.problems] == [
        "sheet inventories, row 4",
        "sheet inventories, row 5",
    ]
    for_origin, for_value = read_elections(frame.head(2))
    assert for_origin == [replace(PRECEDING, row=2)]
    assert [(one.inventory, one.method) for one in for_value] == [("BAR", "rolling_average")]


def test_days_and_periods_of_fiscal_years() -> None:
    year = FiscalYears.starting("04-06")
    assert year.first_day(dt.date(2021, 4, 5)) == dt.date(2020, 4, 6)
    assert year.first_day(dt.date(2021, 4, 6)) == dt.date(2021, 4, 6)
    for first, after in pairwise(year.first_of_period(number, 3) for number in range(8000, 8010)):
        last = after - dt.timedelta(days=1)
        assert year.period(first, 3) == year.period(last, 3) == year.period(after, 3) - 1
    with pytest.raises(ValueError):
        FiscalYears(2, 29)
