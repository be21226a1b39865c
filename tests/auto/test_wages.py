"""Average base hourly wages, certifications and statements on wages."""

from __future__ import annotations

import datetime as dt
import math
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.auto.certification_periods import (
    CertificationElections,
    WagePeriods,
    certified_days,
    months_after,
)
from tratado.auto.high_wage_plants import Evidence, Standing, standings
from tratado.auto.labor_cases import frame
from tratado.auto.wage_attestations import Unfit
from tratado.auto.wages import average_wages, covered, wage_rows
from tratado.origin.answer import Answer
from tratado.value.averaging import Span
from tratado.value.errors import ValuationError

DAY = dt.date(2026, 1, 1)
YEAR = Span(dt.date(2025, 1, 1), dt.date(2025, 12, 31))
BEFORE = Span(dt.date(2024, 1, 1), dt.date(2024, 12, 31))
TEXT = load("usmca").on(DAY)
CALENDAR_YEARS = CertificationElections(WagePeriods(12, dt.date(2023, 1, 1)))
SHARE = 8_500

Workers = list[tuple[int, int, int]]
workers = st.lists(
    st.tuples(
        st.integers(1, 10**9), st.integers(0, 100), st.integers(0, 10**9)
    ),  # hours, percent of them direct, pay
    min_size=1,
    max_size=12,
)


def rows_of(given_workers: Workers, span: Span = YEAR, plant: str = "P") -> pl.DataFrame:
    return frame("wages", []).vstack(
        pl.DataFrame(
            [
                {
                    "row": number, "plant": plant, "from": span.start, "to": span.end,
                    "group": f"W{number}", "hours": hours,
                    "direct_hours": hours * percent // 100, "pay": pay,
                }
                for number, (hours, percent, pay) in enumerate(given_workers, start=2)
            ],
            schema=frame("wages", []).schema,
        )
    )  # fmt: skip


def plants(country: str = "US") -> pl.DataFrame:
    return frame("plants", [{"plant": "P", "country": country}])


def by_hand(given_workers: Workers) -> Fraction | None:
    """Pay per hour as the definition says, worker by worker."""
    pay, hours = Fraction(0), 0
    for all_hours, percent, base in given_workers:
        direct = all_hours * percent // 100
        counted = all_hours if direct * 10_000 >= all_hours * SHARE else direct
        pay += Fraction(base * counted, all_hours)
        hours += counted
    return pay * 100 / hours if hours else None


@given(workers)
def test_the_average_is_the_one_worked_out_worker_by_worker(found: Workers) -> None:
    wage = average_wages(wage_rows(rows_of(found), plants()), YEAR, TEXT)["P"]
    expected = by_hand(found)
    assert wage.average.hourly == expected
    if expected is not None:
        assert wage.answer is (Answer.MET if expected >= 16 else Answer.NOT_MET)


@given(workers, st.integers(0, 100))
def test_the_order_of_rows_is_of_no_consequence(found: Workers, seed: int) -> None:
    rows = rows_of(found)
    mixed = rows.sample(fraction=1, shuffle=True, seed=seed)
    first = average_wages(wage_rows(rows, plants()), YEAR, TEXT)
    assert average_wages(wage_rows(mixed, plants()), YEAR, TEXT) == first


@given(workers, st.integers(0, 11), st.integers(1, 10**9))
def test_a_raise_never_lowers_the_average(found: Workers, which: int, raised: int) -> None:
    which %= len(found)
    hours, percent, pay = found[which]
    more = [*found[:which], (hours, percent, pay + raised), *found[which + 1 :]]
    before, after = (
        average_wages(wage_rows(rows_of(one), plants()), YEAR, TEXT)["P"] for one in (found, more)
    )
    assert after.answer >= before.answer
    assert (after.average.hourly or 0) >= (before.average.hourly or 0)


@given(workers)
def test_a_statement_says_the_same_as_wages_that_meet(found: Workers) -> None:
    own = {"plants": plants(), "wages": rows_of(found, BEFORE)}
    by_wages = standings(own, CALENDAR_YEARS, TEXT).of("P", YEAR)
    if by_wages.answer is Answer.OPEN:
        return
    row = {
        "plant": "P", "from": BEFORE.start, "to": BEFORE.end,
        "at_or_above": by_wages.answer is Answer.MET, "signed_by": "manager",
        "signed_on": dt.date(2025, 2, 1),
    }  # fmt: skip
    stated = {"plants": plants(), "wage_attestations": frame("wage_attestations", [row])}
    attested = standings(stated, CALENDAR_YEARS, TEXT).of("P", YEAR)
    assert (attested.answer, attested.evidence) == (by_wages.answer, Evidence.ATTESTATION)
    both = own | stated
    assert standings(both, CALENDAR_YEARS, TEXT).of("P", YEAR).evidence is Evidence.WAGES
    belied = frame("wage_attestations", [row | {"at_or_above": not row["at_or_above"]}])
    with pytest.raises(ValuationError, match=r"wage_attestations, row 2.*sheet wages, row"):
        standings(both | {"wage_attestations": belied}, CALENDAR_YEARS, TEXT)


def test_a_narrow_reading_that_decides_otherwise_is_told() -> None:
    rows = rows_of([(10**8, 100, 15 * 10**6), (10**8, 80, 30 * 10**6)])
    wage = average_wages(wage_rows(rows, plants()), YEAR, TEXT)["P"]
    assert wage.answer is Answer.MET
    assert wage.direct_workers.hourly == 15
    assert wage.readings_differ


def test_all_faults_of_wage_rows_are_told_at_once() -> None:
    rows = frame(
        "wages",
        [
            {"plant": "Q", "from": YEAR.start, "to": YEAR.end, "hours": 1, "pay": 1},
            {"plant": "P", "from": YEAR.end, "to": YEAR.start, "hours": 1, "pay": 1},
            {"plant": "P", "from": YEAR.start, "to": YEAR.end, "hours": 0, "pay": 1},
            {"plant": "P", "from": YEAR.start, "to": YEAR.end, "hours": 1, "pay": -1},
            {"plant": "P", "from": YEAR.start, "to": YEAR.end, "hours": 1, "direct_hours": 2,
             "pay": 1},
            {"plant": "P", "from": YEAR.start, "to": YEAR.end, "hours": 1},
        ],
    )  # fmt: skip
    with pytest.raises(ValuationError) as caught:
        wage_rows(rows, plants())
    told = {str(fault.place) for fault in caught.value.problems}
    assert told == {f"sheet wages, row {row}" for row in range(2, 8)}


def test_a_missing_column_is_an_error() -> None:
    with pytest.raises(KeyError, match="pay"):
        wage_rows(rows_of([(1, 100, 1)]).drop("pay"), plants())


def attested(**cells: object) -> Standing:
    row = {
        "plant": "P", "from": BEFORE.start, "to": BEFORE.end, "at_or_above": True,
        "signed_by": "manager", "signed_on": dt.date(2025, 2, 1),
    }  # fmt: skip
    sheet = frame("wage_attestations", [row | cells])
    tables = {"plants": plants(), "wage_attestations": sheet}
    return standings(tables, CALENDAR_YEARS, TEXT).of("P", YEAR)


def test_an_unfit_statement_is_named_with_its_row() -> None:
    found = attested(signed_on=dt.date(2024, 6, 1))
    assert found.answer is Answer.OPEN
    ((statement, why),) = found.unfit
    assert (statement.row, why) == (2, Unfit.SIGNED_EARLY)


def test_statements_that_contradict_each_other_are_refused() -> None:
    row = {"plant": "P", "from": BEFORE.start, "to": BEFORE.end, "at_or_above": True}
    sheet = frame("wage_attestations", [row, row | {"at_or_above": False}])
    with pytest.raises(ValuationError, match="row 3: states the contrary of"):
        standings({"plants": plants(), "wage_attestations": sheet}, CALENDAR_YEARS, TEXT)


def test_statements_with_blanks_or_of_unknown_plants_are_refused() -> None:
    row = {"plant": "P", "from": BEFORE.start, "to": BEFORE.end, "at_or_above": True}
    wrong = [row | {"plant": "Q"}, row | {"at_or_above": None}, row | {"to": dt.date(2023, 1, 1)}]
    with pytest.raises(ValuationError) as caught:
        standings(
            {"plants": plants(), "wage_attestations": frame("wage_attestations", wrong)},
            CALENDAR_YEARS, TEXT,
        )  # fmt: skip
    assert len(caught.value.problems) == 3


def test_a_plant_of_its_own_periods() -> None:
    halves = WagePeriods(6, dt.date(2025, 1, 1))
    chosen = CertificationElections(CALENDAR_YEARS.usual, {"P": halves})
    first_half = Span(dt.date(2025, 1, 1), dt.date(2025, 6, 30))
    tables = {"plants": plants(), "wages": rows_of([(10**6, 100, 20 * 10**4)], first_half)}
    second = Span(dt.date(2025, 7, 1), dt.date(2025, 12, 31))
    assert standings(tables, chosen, TEXT).of("P", second).answer is Answer.MET
    assert standings(tables, CALENDAR_YEARS, TEXT).of("P", second).answer is Answer.OPEN


def test_every_day_of_a_period_must_be_certified() -> None:
    quarters = CertificationElections(WagePeriods(3, dt.date(2025, 1, 1)))
    first = Span(dt.date(2025, 1, 1), dt.date(2025, 3, 31))
    second = Span(dt.date(2025, 4, 1), dt.date(2025, 6, 30))
    high, low = rows_of([(10**6, 100, 20 * 10**4)], first), rows_of([(10**6, 100, 10**4)], second)
    tables = {
        "plants": plants(),
        "wages": pl.concat([high, low.with_columns(row=pl.lit(3, pl.Int64))]),
    }
    found = standings(tables, quarters, TEXT)
    third = Span(dt.date(2025, 7, 1), dt.date(2025, 9, 30))
    assert found.of("P", second).answer is Answer.MET
    assert found.of("P", third).answer is Answer.NOT_MET
    assert found.of("P", Span(second.start, third.end)).answer is Answer.NOT_MET


@given(st.dates(dt.date(2021, 7, 1), dt.date(2030, 1, 1)), st.integers(1, 12))
def test_a_certification_is_as_long_as_its_wages(start: dt.date, months: int) -> None:
    start = start.replace(day=1)
    end = months_after(start, months) - dt.timedelta(days=1)
    days = certified_days(Span(start, end), TEXT)
    assert days == Span(
        end + dt.timedelta(days=1), months_after(start, 2 * months) - dt.timedelta(days=1)
    )


@pytest.mark.parametrize(("months", "first"), [(0, 1), (13, 1), (6, 31)])
def test_wage_periods_that_cannot_be(months: int, first: int) -> None:
    with pytest.raises(ValuationError, match="wage periods"):
        WagePeriods(months, dt.date(2025, 1, first))


def test_days_between_periods_are_a_gap() -> None:
    def day(number: int) -> dt.date:
        return dt.date(2025, 1, number)

    span = Span(day(1), day(10))
    assert covered([(day(5), day(10)), (day(1), day(4))], span)
    assert not covered([(day(1), day(4)), (day(6), day(10))], span)
    assert not covered([(day(1), day(9))], span)


def test_a_large_sum_over_many_denominators_is_exact() -> None:
    found = [(prime, 50, 7 * prime + 1) for prime in (9973, 9967, 9949, 9941, 9931)]
    wage = average_wages(wage_rows(rows_of(found), plants()), YEAR, TEXT)["P"]
    assert wage.average.hourly == by_hand(found)
    assert math.lcm(*(one[0] for one in found)) > 2**63
