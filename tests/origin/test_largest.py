"""Verdicts and figures at the largest amounts, beside plain fractions."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

import numpy as np
import pytest
from drawn import MILLIONTHS, Drawn, Row, book, good, line
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tratado.agreement.agreement import load_agreement
from tratado.book import BookErrors, read_book
from tratado.book.exact import LARGEST
from tratado.origin.findings import Findings, decide_book
from tratado.origin.value_content import (
    NO_SHARE,
    WHOLE,
    at_least,
    at_most,
    hundredths_of,
    least_base,
    most_non_originating,
    share_of,
)
from tratado.value.errors import ValuationError
from tratado.value.net_cost import with_costs

HELD = 2**63 - 1
"""The largest number of a column."""

DENIED = {"PUMP": {"provides_for_good_and_parts": "no"}}
amounts = st.integers(0, HELD) | st.integers(HELD - 10**6, HELD) | st.integers(0, 10**6)
money = st.integers(1, LARGEST) | st.integers(LARGEST - 10**4, LARGEST) | st.integers(1, 10**5)


def one(number: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([number], dtype=np.int64)


def decided(drawn: Drawn) -> Findings:
    return decide_book(*drawn.frames(), load_agreement("usmca").on(dt.date(2026, 3, 1)))


def pump(tv: int, vnm: int, **columns: object) -> Row:
    return good("PUMP", "8413.70", tv=tv, nc=None, total_cost=None, method="tv", **columns)


def part(value: int, name: str = "BODY", hs: str = "8413.91", **columns: object) -> Row:
    return line("PUMP", name, hs, 0) | {"value": value} | columns


@given(amounts, st.integers(0, WHOLE))
def test_a_share_is_the_greatest_whole_number_in_it(whole: int, share: int) -> None:
    assert share_of(one(whole), share).tolist() == [floor(Fraction(whole * share, WHOLE))]


@given(amounts, amounts, st.integers(0, WHOLE))
@example(1_600_000_000_000_000, 700_000_000_000_000, 6_000)
def test_a_content_is_reached_as_fractions_say(base: int, vnm: int, required: int) -> None:
    found = at_least(one(base), one(vnm), one(required)).tolist()
    assert found == [base > 0 and Fraction(base - vnm, base or 1) >= Fraction(required, WHOLE)]
    if base:
        assert (vnm <= most_non_originating(base, required)) == found[0]
        least = least_base(vnm, required)
        assert least is None or (base >= least) == found[0]


@given(amounts, amounts, st.integers(0, WHOLE))
@example(9 * 10**17 + 1, 9 * 10**18, 1_000)
def test_a_part_is_within_a_share_as_fractions_say(part: int, whole: int, share: int) -> None:
    assert at_most(one(part), one(whole), share).tolist() == [part * WHOLE <= share * whole]


@given(amounts, amounts, st.integers(1, HELD))
def test_a_percentage_is_cut_off_or_none(base: int, vnm: int, whole: int) -> None:
    for part in (base, base - vnm, -vnm):
        exact = floor(Fraction(part * WHOLE, whole))
        shown = exact if abs(exact) <= HELD else NO_SHARE
        assert hundredths_of(one(part), one(whole)).tolist() == [shown]


@settings(max_examples=80, deadline=None)
@given(money, st.lists(money, min_size=1, max_size=5))
@example(1_600_000_000_000_000, [700_000_000_000_000])
@example(LARGEST, [LARGEST])
@example(1, [LARGEST])
def test_a_good_of_any_size_is_decided_as_fractions_say(tv: int, values: list[int]) -> None:
    parts = [part(value, f"P{number}") for number, value in enumerate(values)]
    findings = decided(book([pump(tv, 0)], parts, **DENIED))
    vnm = sum(values)
    row = findings.table().row(0, named=True)
    content = Fraction(tv - vnm, tv) * 100
    waived = Fraction(vnm, tv) * 100 <= 10
    assert row["verdict"] == ("originating" if content >= 60 or waived else "not_originating")
    assert row["non_originating"] == vnm
    share = ceil(Fraction(vnm * 10_000, tv))
    failing = share if row["failing"] else 0
    assert row["failing_share"] == (failing if failing <= HELD else None)
    exact = floor(content * 100)
    assert row["rvc_tv"] == (exact if abs(exact) <= HELD else None)


@settings(max_examples=60, deadline=None)
@given(money, money, money)
@example(9 * 10**17, 9 * 10**16, 10**15)
@example(9 * 10**17, 9 * 10**16 + 1, 10**15)
@example(9 * 10**17, 9 * 10**16, 0)
def test_de_minimis_of_any_size_is_as_fractions_say(tv: int, failing: int, making: int) -> None:
    """Tubes of copper make no change from others of their heading (5(1): 10 %)."""
    drawn = book(
        [good("TUBE", "7411.10", tv=tv, nc=None, total_cost=None)],
        [
            line("TUBE", "BLANK", "7411.21", 0) | {"value": failing},
            line("TUBE", "CORK", "4503.10", 0) | {"value": making},
        ],
    )
    findings = decided(drawn)
    within = Fraction(failing, tv) <= Fraction(1, 10)
    assert (findings.verdict(0) == "originating") == within


@pytest.mark.parametrize("value", [HELD // 2, HELD // 2 + 1])
def test_materials_that_no_column_holds_are_refused(value: int) -> None:
    drawn = book([pump(LARGEST, 0)], [part(value, "A"), part(value + 1, "B")], **DENIED)
    if 2 * value + 1 <= HELD:
        assert decided(drawn).table()["non_originating"].to_list() == [2 * value + 1]
        return
    with pytest.raises(ValuationError, match="good PUMP: its materials add up to more"):
        decided(drawn)


@pytest.mark.parametrize(("quantity", "held"), [(9, True), (10, False)])
def test_a_part_taken_more_often_than_a_column_holds_is_refused(quantity: int, held: bool) -> None:
    drawn = book(
        [pump(LARGEST, 0, producer="ACME"), good("BODY", "8413.91", producer="ACME")],
        [
            part(1) | {"quantity": quantity * MILLIONTHS},
            line("BODY", "CASTING", "7325.99", 0) | {"value": HELD // 11},
        ],
        **DENIED,
    )
    if held:
        assert decided(drawn).table()["non_originating"].to_list()[0] == 9 * (HELD // 11)
        return
    with pytest.raises(ValuationError, match="part BODY of good PUMP"):
        decided(
            drawn.with_lines(
                x | {"quantity": 12 * MILLIONTHS} if x["part"] == "BODY" else x for x in drawn.lines
            )
        )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, LARGEST), min_size=2, max_size=30), st.integers(0, LARGEST))
def test_costs_add_up_exactly_or_are_refused(values: list[int], labor: int) -> None:
    goods, lines, _ = book(
        [good("PUMP", "8413.70", nc=None, total_cost=None, direct_labor=labor)],
        [part(value, f"P{number}") for number, value in enumerate(values)],
    ).frames()
    total = sum(values) + labor
    if total <= HELD:
        assert with_costs(goods, lines)["nc"].to_list() == [total]
        return
    with pytest.raises(ValuationError, match="good PUMP: its costs add up to more"):
        with_costs(goods, lines)


# What the reader takes


def folder(path: Path, tv: str, values: list[str]) -> Path:
    path.mkdir(exist_ok=True)
    (path / "goods.csv").write_text(
        f"id,hs,hs_edition,produced_in,destination,tv,method,facts\n"
        f"PUMP,8413.70,2012,MX,US,{tv},tv,provides_for_good_and_parts=no\n"
    )
    rows = "".join(
        f"PUMP,P{number},8413.91,2012,1,{value},non_originating\n"
        for number, value in enumerate(values)
    )
    (path / "bom.csv").write_text("good,part,hs,hs_edition,quantity,unit_value,origin\n" + rows)
    (path / "settings.csv").write_text("key,value\ncurrency,MXN\n")
    return path


def test_a_column_may_add_up_to_the_largest(tmp_path: Path) -> None:
    whole = read_book(folder(tmp_path / "a", "100000000000000", ["50000000000000"] * 2))
    assert whole.lines["value"].sum() == LARGEST
    with pytest.raises(BookErrors, match=r"value.*adds up to more than 100,000,000,000,000"):
        read_book(folder(tmp_path / "b", "1", ["50000000000000"] * 2 + ["0.0001"]))


def test_sums_that_would_come_back_below_nothing_are_told(tmp_path: Path) -> None:
    with pytest.raises(BookErrors, match="state it in a larger unit"):
        read_book(folder(tmp_path / "a", "1", ["90000000000000"] * 11))


@pytest.mark.parametrize("tv", ["100000000000000.0001", "922337203685477.5807"])
def test_an_amount_above_the_largest_is_told(tmp_path: Path, tv: str) -> None:
    with pytest.raises(BookErrors, match=r"too large; at most 100,000,000,000,000 can be kept"):
        read_book(folder(tmp_path / "a", tv, ["1"]))
