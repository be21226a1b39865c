"""Other vehicles, heavy trucks and alternative staging beyond single cases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.auto.alternative_staging import (
    Approval,
    Requirement,
    alternative_answer,
    alternative_staging,
)
from tratado.auto.classes import VehicleClass
from tratado.auto.country_content import Share, exposure
from tratado.auto.heavy_trucks import heavy_truck_content
from tratado.auto.other_vehicles import NewVehicle, reliefs, required_on_the_day
from tratado.auto.vehicle_content import Bounds
from tratado.origin.answer import Answer

TEXT = load("usmca").on(dt.date(2025, 1, 1))
EVERYTHING = dict.fromkeys(Requirement, Answer.MET)
ELIGIBLE = alternative_staging(TEXT, VehicleClass.LIGHT_TRUCK, Approval(approved=True), "TRUCK")


def test_an_eligible_vehicle_meets_all_requirements_of_19_4() -> None:
    assert alternative_answer(ELIGIBLE, EVERYTHING) == (Answer.MET, ())


@pytest.mark.parametrize("requirement", Requirement)
def test_each_of_them_is_needed(requirement: Requirement) -> None:
    failed = {**EVERYTHING, requirement: Answer.NOT_MET}
    assert alternative_answer(ELIGIBLE, failed)[0] is Answer.NOT_MET
    silent = {each: state for each, state in EVERYTHING.items() if each is not requirement}
    state, missing = alternative_answer(ELIGIBLE, silent)
    assert (state, [need.fact for need in missing]) == (Answer.OPEN, [str(requirement)])


def test_an_exempted_vehicle_is_not_asked_for_metals() -> None:
    exempt = alternative_staging(
        TEXT, VehicleClass.LIGHT_TRUCK, Approval(approved=True, metals_exempt=True)
    )
    without: dict[Requirement, Answer] = {
        each: state
        for each, state in EVERYTHING.items()
        if each not in (Requirement.STEEL, Requirement.ALUMINUM)
    }
    assert alternative_answer(exempt, without)[0] is Answer.MET


def test_an_unknown_approval_is_named_with_its_vehicle() -> None:
    unknown = alternative_staging(TEXT, VehicleClass.LIGHT_TRUCK, Approval(approved=None), "TRUCK")
    state, missing = alternative_answer(unknown, EVERYTHING)
    assert state is Answer.OPEN
    assert [(need.fact, need.what) for need in missing] == [("alternative_staging", "TRUCK")]


def test_section_20_8_is_not_for_passenger_vehicles() -> None:
    assert reliefs(TEXT, VehicleClass.PASSENGER_VEHICLE, NewVehicle()) == ()
    with pytest.raises(KeyError, match="passenger_vehicle"):
        required_on_the_day(TEXT, VehicleClass.PASSENGER_VEHICLE, ())


def test_the_last_day_of_two_years_after_a_leap_day() -> None:
    new = NewVehicle(prototype=dt.date(2024, 2, 29))
    found = {each.relief: each.last_day for each in reliefs(TEXT, VehicleClass.LIGHTER_OTHER, new)}
    assert found == {"new_plant": dt.date(2029, 2, 28), "refit": dt.date(2026, 2, 28)}


COMPLETE = NewVehicle(dt.date(2024, 1, 1), True, False, True, True)


@given(
    st.sampled_from([VehicleClass.LIGHTER_OTHER, VehicleClass.HEAVIER_OTHER]),
    st.sets(st.sampled_from(["prototype", "new_class_or_marque", "new_building"])),
)
def test_a_fact_that_is_missing_only_widens_the_bounds(
    vehicle: VehicleClass, unsaid: set[str]
) -> None:
    def bounds(new: NewVehicle) -> tuple[int, int]:
        low, high = required_on_the_day(TEXT, vehicle, reliefs(TEXT, vehicle, new))
        return low.net_cost or 0, high.net_cost or 0

    low, high = bounds(replace(COMPLETE, **dict.fromkeys(unsaid)))
    assert (low <= bounds(COMPLETE)[0], high >= bounds(COMPLETE)[1]) == (True, True)


@given(st.integers(0, 100), st.integers(0, 30), st.integers(0, 30))
def test_more_credit_never_harms_a_heavy_truck(foreign: int, credit: int, more: int) -> None:
    def answer(points: int) -> Answer:
        vnm = Bounds.exactly(foreign)
        return heavy_truck_content(TEXT, 100, vnm, points * 100).answer

    assert answer(credit + more) >= answer(credit)
    assert foreign <= 40 or answer(credit) is Answer.NOT_MET


@given(st.integers(0, 10_000), st.integers(0, 1000), st.integers(0, 1000))
def test_nothing_is_exposed_by_a_claim_that_is_true(claim: int, least: int, spread: int) -> None:
    share = Share("US", Fraction(least), Fraction(least + spread), Fraction(2000))
    found = exposure(claim, share, 100_000, 3, Fraction(1, 4))
    assert found.least_value <= found.most_value
    assert found.most_duty <= found.most_value
    if claim <= share.lowest:
        assert found.most_value == 0
    if claim <= share.highest:
        assert found.least_value == 0
