"""Classes of vehicles: every code, every fact, the two texts side by side."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.auto.classes import (
    ChassisFor,
    Special,
    VehicleClass,
    VehicleFacts,
    classify,
)
from tratado.auto.staged_percentages import PartUse, Stricter, both_texts, listings, staged
from tratado.hs import Edition, parse_code
from tratado.hs.editions import counterpart_table
from tratado.origin.intake import candidate_codes

TEXT = load("usmca").on(dt.date(2026, 1, 1))
CODES = sorted(c for c in counterpart_table(Edition.HS2012) if "8701" <= c[:4] <= "8706")
NEW_CODES = sorted(c for c in counterpart_table(Edition.HS2022) if "8701" <= c[:4] <= "8706")

FACTS = st.builds(
    VehicleFacts,
    off_road=st.none() | st.booleans(),
    compression_ignition=st.none() | st.booleans(),
    electric_motor=st.none() | st.booleans(),
    persons=st.none() | st.integers(1, 60),
    special=st.none() | st.sampled_from(Special),
    chassis_for=st.none() | st.sampled_from(ChassisFor),
)
DEFAULTS: dict[str, tuple[Any, ...]] = {
    "off_road": (False, True),
    "compression_ignition": (False, True),
    "electric_motor": (False, True),
    "persons": (1, 15, 16, 60),
    "special": tuple(Special),
    "chassis_for": tuple(ChassisFor),
}


@given(st.sampled_from(CODES), FACTS)
def test_complete_facts_give_one_class(code: str, facts: VehicleFacts) -> None:
    complete = dataclasses.replace(
        facts,
        **{name: values[0] for name, values in DEFAULTS.items() if getattr(facts, name) is None},
    )
    found = classify(TEXT, (parse_code(code),), complete)
    assert found.vehicle_class is not None
    assert not found.missing
    open_ = classify(TEXT, (parse_code(code),), facts)
    assert found.vehicle_class in open_.possible


@given(st.sampled_from(NEW_CODES), FACTS)
def test_what_is_missing_and_nothing_else_narrows_the_classes(
    code: str, facts: VehicleFacts
) -> None:
    codes = candidate_codes(code, 2022, None, None)
    before = classify(TEXT, codes, facts)
    asked = {need.fact for need in before.missing}
    for name, values in DEFAULTS.items():
        if getattr(facts, name) is not None:
            continue
        found = [
            classify(TEXT, codes, dataclasses.replace(facts, **{name: value})).possible
            for value in values
        ]
        assert all(set(each) <= set(before.possible) for each in found)
        if name not in asked:
            assert all(each == before.possible for each in found)


def test_every_code_of_a_vehicle_is_in_some_class() -> None:
    for code, value in itertools.product(CODES, (False, True)):
        facts = VehicleFacts(value, value, value, 10, Special.ORDINARY, ChassisFor.OTHER)
        found = classify(TEXT, (parse_code(code),), facts)
        assert found.vehicle_class is not VehicleClass.NO_VEHICLE, code


def test_what_is_missing_names_the_vehicle() -> None:
    found = classify(TEXT, (parse_code("8702.10"),), VehicleFacts(), "BUS-1")
    assert [(need.fact, need.what) for need in found.missing] == [("persons", "BUS-1")]


# Parts


def test_every_part_of_a_table_has_its_percentages() -> None:
    tables = (
        ("core_parts", PartUse.LIGHT_TRUCK, 7500),
        ("principal_light", PartUse.LIGHT_TRUCK, 7000),
        ("complementary_light", PartUse.LIGHT_TRUCK, 6500),
        ("principal_heavy", PartUse.HEAVY_TRUCK, 6400),
        ("complementary_heavy", PartUse.HEAVY_TRUCK, 5400),
    )
    for name, use, percentage in tables:
        for row in getattr(TEXT.tables, name):
            code = row.provision[0].first
            found = staged(TEXT, code, use, row.part or "")
            assert found.percentages is not None, (name, str(code))
            assert found.percentages.net_cost == percentage, (name, str(code))
            assert found.table == row.table


def test_a_part_for_a_heavy_truck_says_whether_its_rule_has_the_transaction_value() -> None:
    pump = staged(TEXT, parse_code("8413.30"), PartUse.HEAVY_TRUCK)
    engine = staged(TEXT, parse_code("8407.34"), PartUse.HEAVY_TRUCK)
    assert pump.rule_has_transaction_value
    assert engine.percentages is not None and not engine.rule_has_transaction_value


def test_listings_name_group_and_component() -> None:
    found = {(each.table, each.group, each.component) for each in listings(
        TEXT, parse_code("8708.93"))}  # fmt: skip
    assert ("A.2", "transmission") in {(table, group) for table, group, _ in found}
    assert {"A.2", "B", "D", "F"} == {table for table, _, _ in found}


@pytest.mark.parametrize(
    ("code", "use", "stricter"),
    [
        ("8708.70", "passenger_vehicle", Stricter.ALIKE),
        ("8703.23", "passenger_vehicle", Stricter.ALIKE),
        # By value content the tables let in materials of 8708 only, section 13 any.
        ("8707.10", "heavy_truck", Stricter.RULE_TABLES),
        ("8708.30", "light_truck", Stricter.RULE_TABLES),
        ("8413.30", "light_truck", Stricter.NO_SECOND_TEXT),
    ],
)
def test_both_texts_stand_side_by_side(code: str, use: str, stricter: Stricter) -> None:
    found = both_texts(TEXT, parse_code(code), use, None)
    assert found.stricter is stricter
    assert found.rule_tables
    assert bool(found.section_13) is (stricter is not Stricter.NO_SECOND_TEXT)
