"""Value content averaged over goods: Uniform Regulations 7(15)."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
import pytest
from drawn import DAY, MILLIONTHS, UNIT, Drawn, Row, book, good, line, text_on
from hypothesis import given
from hypothesis import strategies as st

from tratado.origin.averaged import Averaged, averaged_goods, by_average, with_others
from tratado.origin.findings import Findings, decide_book
from tratado.origin.ruling import ruling
from tratado.value.errors import ValuationError

DENIED = {"*": {"provides_for_good_and_parts": "no"}}
AMOUNTS = st.integers(0, 10**9)
UNITS = st.integers(1, 10**13)


def made(values: list[int], units: list[int]) -> list[int]:
    """The averaged value of each good of one average."""
    frame = pl.DataFrame({"averaged_with": ["A"] * len(units), "averaged_units": units})
    places = averaged_goods(frame)
    assert places is not None
    own = np.array(values, dtype=np.int64)
    found: list[int] = by_average(with_others(places, own), own).tolist()
    return found


@given(st.lists(st.tuples(AMOUNTS, UNITS), min_size=1, max_size=5))
def test_an_average_lies_between_the_extremes_and_is_one(rows: list[tuple[int, int]]) -> None:
    values, units = [value for value, _ in rows], [count for _, count in rows]
    (average,) = set(made(values, units))
    assert min(values) <= average <= max(values)
    exact = sum(value * count for value, count in rows)
    assert 0 <= average * sum(units) - exact < sum(units)


@given(AMOUNTS, UNITS)
def test_a_good_alone_is_not_changed(value: int, units: int) -> None:
    assert made([value], [units]) == [value]


@given(AMOUNTS, AMOUNTS, UNITS, UNITS, UNITS)
def test_more_units_weigh_more(low: int, high: int, a: int, b: int, more: int) -> None:
    low, high = sorted((low, high))
    assert made([low, high], [a, b + more])[0] >= made([low, high], [a, b])[0]


def test_a_fraction_counts_against_the_good() -> None:
    assert Averaged("A", 1, 3, others=0).of_unit(1) == 1


def net_cost_good(id_: str, nc: float = 100, **columns: Any) -> Row:
    """A good of 8402.90: 50 % by net cost (General Note 11(o), chapter 84, rule 4)."""
    chosen = {"method": "nc", "nc": int(nc * UNIT), "tv": None, "total_cost": None}
    return good(id_, "8402.90", **(chosen | columns))


def decided(drawn: Drawn, **units: int) -> Findings:
    """The book decided with goods of these units in one average."""
    goods, lines, facts = drawn.frames()
    goods = goods.with_columns(
        averaged_with=pl.lit("A"),
        averaged_units=pl.Series(
            [units[name] * MILLIONTHS if name in units else None for name in goods["id"]],
            dtype=pl.Int64,
        ),
    )
    return decide_book(goods, lines, facts, text_on(DAY))


def two(first: float = 30, second: float = 60, **origin: str) -> Drawn:
    """BOILER contains foreign material of a value, DRUM of another."""
    plate = line("BOILER", "PLATE", "8402.90", first)
    shell = line("DRUM", "SHELL", "8402.90", second, **origin)
    return book([net_cost_good("BOILER"), net_cost_good("DRUM")], [plate, shell], **DENIED)


def figures(found: Findings) -> list[tuple[str, float]]:
    table = found.table().select("verdict", "non_originating")
    return [(verdict, value / UNIT) for verdict, value in table.iter_rows()]


def test_goods_averaged_are_decided_on_the_average() -> None:
    """(3 × 30 + 1 × 60) ÷ 4 = 37.50: both at 62.5 %. (1 × 30 + 3 × 60) ÷ 4 = 52.50: 47.5 %."""
    assert figures(decided(two())) == [("originating", 30), ("not_originating", 60)]
    assert figures(decided(two(), BOILER=3, DRUM=1)) == [("originating", 37.5)] * 2
    assert figures(decided(two(), BOILER=1, DRUM=3)) == [("not_originating", 52.5)] * 2


def test_the_exact_threshold_is_met() -> None:
    assert figures(decided(two(40, 60), BOILER=1, DRUM=1)) == [("originating", 50)] * 2


def test_a_ruling_tells_what_was_averaged() -> None:
    found = ruling(decided(two(), BOILER=3, DRUM=1), 1)
    assert found.averaged == Averaged("A", MILLIONTHS, 4 * MILLIONTHS, 90 * UNIT * MILLIONTHS)
    assert "Uniform Regulations 7(15)" in found.cites()


def test_what_would_mend_counts_in_the_average() -> None:
    """Without SHELL: 30 ÷ 4 = 7.50; PLATE alone still lets 180 ÷ 4 = 45 stand, 55 %."""
    found = decided(two(), BOILER=1, DRUM=3)
    assert ruling(found, 0).mend == ("PLATE",)
    assert ruling(found, 1).mend == ("SHELL",)


def test_an_open_material_of_one_leaves_the_other_open() -> None:
    """SHELL is a good of the book that is undetermined: its origin decides both."""
    drawn = book(
        [net_cost_good("BOILER"), net_cost_good("DRUM"), net_cost_good("SHELL", nc=100)
         | {"nc": None, "producer": "OTHER"}],
        [line("BOILER", "PLATE", "8402.90", 30),
         line("DRUM", "SHELL", "8402.90", 60, origin="unknown"),
         line("SHELL", "STEEL", "8402.90", 60)],
        **DENIED,
    )  # fmt: skip
    found = decided(drawn, BOILER=1, DRUM=3)
    assert [found.verdict(number).value for number in range(3)] == ["undetermined"] * 3
    needs = [(need.fact, need.row) for need in found.needs(0)]
    assert ("undetermined_part", 1) in needs


def test_a_good_is_not_averaged_with_its_own_part() -> None:
    drawn = book(
        [net_cost_good("BOILER"), net_cost_good("DRUM")],
        [line("BOILER", "DRUM", "8402.90", 30), line("DRUM", "SHELL", "8402.90", 20)],
        **DENIED,
    )
    with pytest.raises(ValuationError, match=r"what it is made of.*1\(1\), similar goods"):
        decided(drawn, BOILER=1, DRUM=1)
