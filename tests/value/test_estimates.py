"""Estimated costs beside actual ones: 7(20), 16(9)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.value.averaging import Duty, EstimatedGood, FiscalYear, PeriodLength, Span, elected
from tratado.value.cost_elections import CostPeriod
from tratado.value.cost_rows import CostRows, Row
from tratado.value.errors import ValuationError
from tratado.value.estimates import Estimated, as_certified, as_incurred, subject_of

YEAR = FiscalYear(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
QUARTER = Span(dt.date(2026, 1, 1), dt.date(2026, 3, 31))
ELECTION = elected(
    PeriodLength.THREE_MONTHS, YEAR.start, YEAR, "1_month 3_months 6_months fiscal_year"
)
JANUARY = Span(dt.date(2026, 1, 1), dt.date(2026, 1, 31))
FEBRUARY_ON = Span(dt.date(2026, 2, 1), dt.date(2026, 3, 31))


def row(number: int, cost: str, span: Span, *, estimated: bool | None) -> Row:
    return Row("costs", {"row": number, "cost": cost, "estimated": estimated}, span)


def costs(*rows: Row) -> CostRows:
    return CostRows(rows, (), (), (), ())


def numbers(found: CostRows) -> list[int]:
    return [each.cells["row"] for each in found.costs]


TWICE = costs(
    row(2, "labor", QUARTER, estimated=True),
    row(3, "labor", JANUARY, estimated=False),
    row(4, "labor", FEBRUARY_ON, estimated=None),
    row(5, "rent", QUARTER, estimated=False),
    row(6, "power", QUARTER, estimated=True),
)


def test_actual_amounts_stand_for_the_estimate_that_they_cover() -> None:
    assert numbers(as_incurred(TWICE)) == [3, 4, 5, 6]


def test_what_was_certified_on_are_the_estimates_and_what_was_known() -> None:
    assert numbers(as_certified(TWICE)) == [2, 5, 6]


def test_an_estimate_known_in_part_only_is_named() -> None:
    half = costs(*TWICE.costs[:2])
    with pytest.raises(ValuationError) as raised:
        as_incurred(half)
    (fault,) = raised.value.problems
    assert str(fault.place) == "sheet costs, row 2"
    assert fault.cite == "Uniform Regulations 7(20)"
    assert numbers(as_certified(half)) == [2]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.booleans()), max_size=8))
def test_every_cost_keeps_an_amount(drawn: list[tuple[str, bool]]) -> None:
    rows = costs(*(row(at, name, QUARTER, estimated=est) for at, (name, est) in enumerate(drawn)))
    names = {name for name, _ in drawn}
    for reading, kept in ((as_incurred, False), (as_certified, True)):
        found = reading(rows).costs
        assert {each.cells["cost"] for each in found} == names
        for name in names & {name for name, est in drawn if est is kept}:
            assert {r.cells["estimated"] for r in found if r.cells["cost"] == name} == {kept}


def good(actual: int | None, *, averaged: bool = True, hs: str = "841370", use: str | None = None,
         required: int | None = 50) -> Estimated:  # fmt: skip
    return Estimated(
        "PUMP",
        CostPeriod(QUARTER, ELECTION, averaged),
        subject_of(hs, 2012, use),
        1_000_000,
        actual,
        480_000,
        None if required is None else Decimal(required),
    )


def test_the_threshold_itself_is_enough() -> None:
    at, below = good(960_000).analysis(), good(959_999).analysis()
    assert at is not None
    assert below is not None
    assert (at.estimated, at.actual) == (Fraction(52), Fraction(50))
    assert at.duty is Duty.NONE
    assert below.duty is Duty.CORRECT_CERTIFICATIONS
    assert below.cite == "Uniform Regulations 7(20)"


def test_the_producer_of_a_vehicle_informs_at_once() -> None:
    vehicle = good(900_000, averaged=False, hs="870323", use="passenger_vehicle")
    found = vehicle.analysis()
    assert found is not None
    assert vehicle.due
    assert found.duty is Duty.INFORM_IMMEDIATELY
    assert found.cite == "Uniform Regulations 16(9)"


def test_the_analysis_is_asked_for_of_what_is_averaged() -> None:
    assert good(900_000).due
    assert not good(900_000, averaged=False).due


def test_there_is_none_without_both_figures() -> None:
    assert good(None).analysis() is None
    assert good(900_000, required=None).analysis() is None


def test_a_part_for_a_vehicle_is_no_vehicle() -> None:
    assert subject_of("870829", 2012, "passenger_vehicle") is EstimatedGood.GOOD
