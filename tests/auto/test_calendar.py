"""What a vehicle producer has to do by which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import polars as pl
import pytest

from tratado.agreement.agreement import load
from tratado.auto.calendar import Due, Duty, of_elections, of_year, year_end
from tratado.auto.classes import VehicleClass
from tratado.auto.vehicle_elections import VehicleElections

USMCA = load("usmca")


def elected(**settings: str) -> VehicleElections:
    given: Mapping[str, str] = {"fiscal_year_start": "04-01", **settings}
    return VehicleElections.of(given)


def days(day: str, of_class: VehicleClass | None) -> dict[Duty, list[str]]:
    text = USMCA.on(dt.date.fromisoformat(day))
    found: dict[Duty, list[str]] = {}
    for each in of_year(text, elected(), of_class):
        found.setdefault(each.duty, []).append(each.day.isoformat())
    return found


def test_certifications_ninety_days_and_choices_ten_days_before_the_fiscal_year() -> None:
    found = days("2026-11-24", VehicleClass.LIGHT_TRUCK)
    for duty in (
        Duty.LABOR_CERTIFICATION,
        Duty.STEEL_CERTIFICATION,
        Duty.ALUMINUM_CERTIFICATION,
    ):
        assert found[duty] == ["2027-01-01", "2028-01-02"]
    assert found[Duty.AVERAGING] == ["2027-03-22", "2028-03-22"]
    assert found[Duty.LABOR_AVERAGING] == ["2027-03-22", "2028-03-22"]


def test_other_vehicles_have_neither_certifications_nor_labor_value() -> None:
    found = days("2026-11-24", VehicleClass.HEAVIER_OTHER)
    assert found == {Duty.AVERAGING: ["2027-03-22", "2028-03-22"]}


@pytest.mark.parametrize(
    ("settings", "duties"),
    [
        ({}, []),
        ({"vehicle_figures": "estimated"}, [Duty.YEAR_END_CONTENT]),
        ({"metal_figures": "estimated"}, [Duty.YEAR_END_METALS]),
    ],
)
def test_estimates_are_analysed_at_the_end_of_their_year(
    settings: dict[str, str], duties: list[Duty]
) -> None:
    text = USMCA.on(dt.date(2026, 11, 24))
    found = list(year_end(text, elected(**settings)))
    assert [each.duty for each in found] == duties
    assert all(each.day == dt.date(2027, 3, 31) for each in found)


@pytest.mark.parametrize(
    ("today", "ahead"), [("2026-10-03", True), ("2026-12-31", True), ("2027-01-01", False)]
)
def test_what_is_late_is_told_until_its_period_begins(today: str, ahead: bool) -> None:
    first = dt.date(2027, 1, 1)
    due = Due(dt.date(2026, 10, 3), Duty.STEEL_CERTIFICATION, "", first, None, "")
    assert due.is_ahead(dt.date.fromisoformat(today)) is ahead


def test_wages_certify_a_plant_until_the_end_of_the_following_year() -> None:
    plants = pl.DataFrame({"row": [2], "plant": ["P1"], "country": ["US"]})
    statements = pl.DataFrame(
        {
            "row": [2, 3],
            "plant": ["P1", "P1"],
            "from": [dt.date(2024, 1, 1), dt.date(2025, 1, 1)],
            "to": [dt.date(2024, 12, 31), dt.date(2025, 12, 31)],
            "at_or_above": [True, True],
            "signed_by": ["Officer", "Officer"],
            "signed_on": [dt.date(2025, 1, 10), dt.date(2026, 1, 10)],
            "reference": ["A-24", "A-25"],
        }
    )
    materials = pl.DataFrame({"plant": ["P1", None]})
    tables = {
        "plants": plants,
        "wage_attestations": statements,
        "high_wage_materials": materials,
    }
    choice = elected(wage_period_months="12", wage_period_start="2024-01-01")
    text = USMCA.on(dt.date(2026, 11, 24))
    (found,) = of_elections(text, choice, tables)
    assert (found.day, found.duty, found.subject) == (dt.date(2026, 12, 31), Duty.WAGES, "P1")
    assert (found.first, found.last) == (dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert list(of_elections(USMCA.on(dt.date(2027, 1, 1)), choice, tables)) == []
    assert list(of_elections(text, elected(), tables)) == [], "no periods of wages were elected"
