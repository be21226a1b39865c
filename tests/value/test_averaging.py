"""Periods, averages and the year-end: elections that hold and those that cannot be."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.value.averaging import (
    AveragingElection,
    ElectionOf,
    Figures,
    FiscalYear,
    PeriodLength,
    Span,
    averaged,
    changed_election,
    considered_made,
    elected,
    months_remaining,
    not_open_to_averaging,
    other_method,
    total_cost_period,
    year_end_analysis,
)
from tratado.value.errors import ValuationError

YEAR = FiscalYear(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
ALLOWED = "1_month 3_months 6_months fiscal_year"
THREE, SIX, ONE = PeriodLength.THREE_MONTHS, PeriodLength.SIX_MONTHS, PeriodLength.ONE_MONTH


def test_lengths_are_those_of_the_agreement() -> None:
    text = load("usmca").on(dt.date(2026, 11, 24))
    for path in ("total_cost.periods", "value_content.periods"):
        assert str(text.term(path)).split() == list(PeriodLength)


months = st.integers(min_value=1, max_value=12)


@given(months, months, st.sampled_from([ONE, THREE, SIX]))
def test_periods_fill_the_rest_of_the_fiscal_year(
    first: int, begins: int, length: PeriodLength
) -> None:
    end = dt.date(2026 + (first > 1), (first - 2) % 12 + 1, 28)
    last = (end.replace(day=1) + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
    year = FiscalYear(dt.date(2026, first, 1), last)
    day = dt.date(2026 + (begins < first), begins, 1)
    remaining = months_remaining(year, day)
    if remaining % length.months:
        with pytest.raises(ValuationError, match="does not divide"):
            elected(length, day, year, ALLOWED)
        return
    periods = elected(length, day, year, ALLOWED).periods
    assert len(periods) * length.months == remaining
    assert periods[0].start == day
    assert periods[-1].end == year.end
    for before, after in itertools.pairwise(periods):
        assert after.start - before.end == dt.timedelta(days=1)


def test_a_fiscal_year_of_weeks_is_averaged_whole() -> None:
    weeks = FiscalYear(dt.date(2025, 12, 29), dt.date(2027, 1, 3))
    whole = elected(PeriodLength.FISCAL_YEAR, weeks.start, weeks, ALLOWED)
    assert whole.periods == (Span(weeks.start, weeks.end),)
    with pytest.raises(ValuationError, match="only the whole year"):
        elected(ONE, dt.date(2026, 1, 1), weeks, ALLOWED)


def test_an_impossible_period_is_refused_with_all_faults() -> None:
    with pytest.raises(ValuationError) as caught:
        elected(SIX, dt.date(2029, 1, 1), FiscalYear(YEAR.start, dt.date(2027, 12, 31)), "1_month")
    assert [str(fault.what) for fault in caught.value.problems] == [
        "runs from 2026-01-01 to 2027-12-31",
        "is not a period that may be chosen",
        "begins outside the fiscal year 2026-01-01 to 2027-12-31",
    ]


def test_total_cost_follows_the_averaging_period() -> None:
    quarterly, halves = (elected(length, YEAR.start, YEAR, ALLOWED) for length in (THREE, SIX))
    assert total_cost_period(quarterly, None) == total_cost_period(None, quarterly) == quarterly
    with pytest.raises(ValuationError, match=r"1\(7\)\(a\)"):
        total_cost_period(quarterly, halves)
    with pytest.raises(ValuationError, match="is not chosen"):
        total_cost_period(None, None)


lots = st.lists(
    st.tuples(
        st.dates(YEAR.start, YEAR.end),
        st.integers(min_value=1, max_value=10**12),
        st.integers(min_value=0, max_value=10**12),
    ),
    min_size=1,
    max_size=30,
)


def _production(rows: list[tuple[dt.date, int, int]], good: str = "A") -> pl.DataFrame:
    return pl.DataFrame(
        [(day, good, "Plant 1", nc, vnm) for day, nc, vnm in rows],
        schema={
            "date": pl.Date, "good": pl.String, "plant": pl.String, "nc": pl.Int64, "vnm": pl.Int64
        },
        orient="row",
    )  # fmt: skip


def _election(length: PeriodLength, begins: dt.date = YEAR.start) -> AveragingElection:
    return AveragingElection(
        frozenset({"A", "B"}), "Plant 1", elected(length, begins, YEAR, ALLOWED)
    )


@given(lots)
def test_a_longer_period_lies_between_the_extremes_of_its_parts(
    rows: list[tuple[dt.date, int, int]],
) -> None:
    production = _production(rows)
    lengths = (ONE, THREE, SIX, PeriodLength.FISCAL_YEAR)
    found = [averaged(production, _election(length)).periods for length in lengths]
    for short, long in itertools.pairwise(found):
        for whole in long:
            parts = [part.content for part in short if part.span.start in whole.span]
            assert min(parts) <= whole.content <= max(parts)
    for periods in found:
        assert sum(p.net_cost for p in periods) == Fraction(sum(nc for _, nc, _ in rows), 10_000)


def test_only_goods_of_the_plant_and_period_are_averaged() -> None:
    rows = pl.DataFrame(
        {
            "date": [dt.date(2026, 3, 31), dt.date(2026, 4, 1), dt.date(2026, 6, 30)] * 2,
            "good": ["A", "A", "B", "A", "C", "B"],
            "plant": ["Plant 1", "Plant 1", "Plant 1", "Plant 2", "Plant 1", "Plant 1"],
            "nc": [10_0000, 20_0000, 30_0000, 40_0000, 50_0000, 60_0000],
            "vnm": [1_0000, 2_0000, 3_0000, 4_0000, 5_0000, 6_0000],
        }
    )
    found = averaged(rows, _election(THREE, dt.date(2026, 4, 1)))
    (period,) = found.periods
    assert period.span == Span(dt.date(2026, 4, 1), dt.date(2026, 6, 30))
    assert period.net_cost == 110
    assert period.non_originating == 11
    assert period.content == 90
    assert found.of(dt.date(2026, 5, 5)) == period
    assert found.of(dt.date(2026, 7, 1)) is None
    assert found.uncovered["nc"].to_list() == [10_0000, 40_0000]


def test_bad_rows_are_named() -> None:
    rows = _production([(YEAR.start, 5, 1), (YEAR.start, -5, 1)])
    rows = rows.with_columns(vnm=pl.Series([None, 1], dtype=pl.Int64))
    with pytest.raises(ValuationError) as caught:
        averaged(rows, _election(ONE))
    assert [str(fault.place) for fault in caught.value.problems] == [
        "production row 1, column vnm",
        "production row 2, column nc",
    ]
    with pytest.raises(ValuationError, match="has no column plant"):
        averaged(rows.drop("plant"), _election(ONE))


def test_sums_beyond_64_bits_are_exact() -> None:
    largest = 2**63 - 1
    rows = _production([(YEAR.start, largest, 0), (YEAR.start, largest, largest)])
    (period,) = averaged(rows, _election(ONE)).periods
    assert period.net_cost == Fraction(2 * largest, 10_000)
    assert period.content == 50


def test_an_election_holds_for_the_fiscal_year() -> None:
    earlier = _election(THREE, dt.date(2026, 4, 1))
    following = _election(THREE, dt.date(2026, 7, 1))
    assert changed_election(earlier, following) == []
    assert changed_election(earlier, replace(following, goods=frozenset({"A"}))) == []
    assert changed_election(earlier, replace(_election(SIX, dt.date(2026, 7, 1)), plant="P2")) == []
    assert changed_election(earlier, replace(following, goods=frozenset({"Z"}))) == []
    (length,) = changed_election(earlier, _election(SIX, dt.date(2026, 7, 1)))
    assert length.cite == "Uniform Regulations 7(17), 7(18)"
    (goods,) = changed_election(earlier, replace(earlier, goods=frozenset({"A"})))
    assert goods.cite == "Uniform Regulations 7(17)"
    monthly = _election(ONE, dt.date(2026, 1, 1))
    off = AveragingElection(
        monthly.goods, monthly.plant, elected(THREE, dt.date(2026, 1, 1), YEAR, ALLOWED)
    )
    shifted = replace(earlier.period, begins=dt.date(2026, 5, 1))
    (mid,) = changed_election(off, replace(earlier, period=shifted))
    assert "does not begin with one of the periods" in str(mid.what)
    other_year = replace(earlier.period, year=FiscalYear(YEAR.start, dt.date(2026, 6, 30)))
    assert [
        str(f.what) for f in changed_election(earlier, replace(earlier, period=other_year))
    ] == ["gives the fiscal year other days"]


def test_an_averaged_good_is_calculated_by_net_cost_until_the_year_ends() -> None:
    election = _election(THREE, dt.date(2026, 4, 1))
    assert other_method(election, "A", dt.date(2026, 12, 31), "nc") == []
    assert other_method(election, "A", dt.date(2026, 3, 31), "tv") == []
    assert other_method(election, "C", dt.date(2026, 4, 1), "tv") == []
    (fault,) = other_method(election, "A", dt.date(2026, 12, 31), "tv")
    assert fault.cite == "Uniform Regulations 7(19)"


def test_automotive_goods_average_elsewhere() -> None:
    assert not_open_to_averaging(["A"], ["B"]) == []
    (fault,) = not_open_to_averaging(["A", "B"], ["B"])
    assert str(fault.place) == "good 'B'"


@pytest.mark.parametrize("which", ElectionOf)
def test_when_an_election_counts_as_made(which: ElectionOf) -> None:
    received, informed = dt.date(2026, 1, 5), dt.date(2027, 3, 1)
    expected = received if which is ElectionOf.VEHICLES else informed
    assert considered_made(which, received, informed) == expected
    assert considered_made(which) is None


def test_every_estimated_period_is_analysed() -> None:
    election = elected(SIX, YEAR.start, YEAR, ALLOWED)
    first, second = election.periods
    low, high = Figures(Decimal(100), Decimal(60)), Figures(Decimal(100), Decimal(40))
    certified = {first: ("Importer 1",), second: ("Importer 2",)}
    found = year_end_analysis(
        election, {first: high, second: high}, {first: low, second: high}, Decimal(50), certified
    )
    assert [(each.met_on_actual, each.recipients) for each in found] == [
        (False, ("Importer 1",)),
        (True, ()),
    ]
    stray = Span(YEAR.start, YEAR.end)
    with pytest.raises(ValuationError) as caught:
        year_end_analysis(election, {first: high, stray: high}, {}, Decimal(50), {})
    assert sorted(fault.cite for fault in caught.value.problems) == [
        "Uniform Regulations 7(18)",
        "Uniform Regulations 7(20)",
        "Uniform Regulations 7(20)",
    ]
