"""Stages of the automotive terms, and today's figures under them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.auto.classes import VehicleClass
from tratado.auto.stages import Change, concerns, on_stage, stages

USMCA = load("usmca")
LIGHT = "automotive.rvc.vehicle.light.net_cost"
HEAVY = "automotive.rvc.vehicle.heavy.net_cost"
MELTED = "metal_purchases.steel_melted_and_poured"


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (
            "2020-07-01",
            ["2021-07-01", "2022-07-01", "2023-07-01", "2024-07-01", "2027-07-01"],
        ),
        ("2023-06-30", ["2023-07-01", "2024-07-01", "2027-07-01"]),
        ("2023-07-01", ["2024-07-01", "2027-07-01"]),
        ("2027-06-30", ["2027-07-01"]),
        ("2027-07-01", []),
    ],
)
def test_the_days_after_a_day_on_which_a_term_changes(day: str, days: list[str]) -> None:
    found = stages(USMCA.on(dt.date.fromisoformat(day)))
    assert [each.day.isoformat() for each in found] == days


def test_a_change_has_the_values_before_and_from_its_day() -> None:
    (last,) = stages(USMCA.on(dt.date(2026, 11, 24)))
    changes = {each.path: (each.before, each.after) for each in last.changes}
    assert changes[MELTED] == (False, True)
    assert changes[HEAVY] == (64, 70)
    assert changes["labor_value.excess.usable"] == (True, False)
    assert LIGHT not in changes


def test_a_stage_is_the_text_of_the_same_day_with_the_values_of_the_stage() -> None:
    today = USMCA.on(dt.date(2022, 6, 30))
    staged = on_stage(today, dt.date(2023, 7, 1))
    assert staged.day == today.day
    assert [today.term(LIGHT), staged.term(LIGHT)] == [69, 75]
    assert staged.percent(HEAVY) == 60, "its own stage is a later one"
    assert staged.percent("metal_purchases.share") == today.percent("metal_purchases.share")


def test_the_rule_of_a_stage_holds_for_purchases_made_before() -> None:
    staged = on_stage(USMCA.on(dt.date(2026, 11, 24)), dt.date(2027, 7, 1))
    assert staged.agreement.terms[MELTED].at(dt.date(2025, 1, 1)) is True


def test_a_stage_without_changes_is_the_text_itself() -> None:
    today = USMCA.on(dt.date(2027, 7, 1))
    assert on_stage(today, dt.date(2030, 1, 1)) is today


@given(
    st.dates(dt.date(2020, 7, 1), dt.date(2030, 1, 1)),
    st.dates(dt.date(2020, 7, 1), dt.date(2030, 1, 1)),
)
def test_a_stage_has_every_value_of_its_day(day: dt.date, later: dt.date) -> None:
    staged, then = on_stage(USMCA.on(day), later), USMCA.on(later)
    for path in (LIGHT, HEAVY, MELTED, "labor_value.passenger_vehicle.share"):
        assert staged.term(path) == then.term(path)


@pytest.mark.parametrize(
    ("path", "of_class", "expected"),
    [
        (HEAVY, VehicleClass.HEAVY_TRUCK, True),
        (HEAVY, VehicleClass.LIGHT_TRUCK, False),
        (LIGHT, VehicleClass.LIGHT_TRUCK, True),
        (LIGHT, VehicleClass.HEAVY_TRUCK, False),
        ("labor_value.excess.usable", VehicleClass.PASSENGER_VEHICLE, False),
        ("labor_value.passenger_vehicle.share", VehicleClass.LIGHT_TRUCK, False),
        (MELTED, VehicleClass.HEAVY_TRUCK, True),
        (MELTED, VehicleClass.HEAVIER_OTHER, False),
        (HEAVY, None, True),
    ],
)
def test_which_vehicles_a_change_concerns(
    path: str, of_class: VehicleClass | None, expected: bool
) -> None:
    assert concerns(Change(path, "", "percent", 1, 2, ""), of_class) is expected
