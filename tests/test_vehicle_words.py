"""Every word that a report on vehicles may need is in every language."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import pytest

import tratado.report
from tratado.auto.averaging_elections import PeriodKind
from tratado.auto.calendar import Duty
from tratado.auto.classes import MotorClass, Special, VehicleClass
from tratado.auto.core_parts import CoreGroup
from tratado.auto.high_wage_materials import Order
from tratado.auto.high_wage_plants import Evidence
from tratado.auto.labor_needs import NeedKind
from tratado.auto.labor_value_content import Method
from tratado.auto.lvc_periods import Basis, Category, LvcPeriod
from tratado.auto.metal_bases import Category as MetalCategory
from tratado.auto.metal_bases import Vehicles
from tratado.auto.metal_elections import Figures
from tratado.auto.metal_periods import Period
from tratado.auto.metal_purchases import Fact, LeftOut
from tratado.auto.metal_table import Metal
from tratado.auto.other_vehicles import Relief
from tratado.auto.requirements import Kind
from tratado.auto.roll_up import Reading
from tratado.auto.super_core import Base, CoreMethod, Route
from tratado.auto.wage_attestations import Unfit
from tratado.auto.year_end import Consequence
from tratado.book.sheets import SETTINGS
from tratado.locale import Language, messages

GROUPS: tuple[tuple[str, Iterable[StrEnum | str]], ...] = (
    ("kind", Kind),
    ("class", VehicleClass),
    ("motor-class", MotorClass),
    (
        "ground",
        ["off_road", "compression_ignition", *(each for each in Special if each != "ordinary")],
    ),
    ("core", CoreGroup),
    ("core-method", CoreMethod),
    ("base", Base),
    ("route", Route),
    ("reading", Reading),
    ("relief", Relief),
    ("period", LvcPeriod),
    ("period", Period),
    ("average-period", PeriodKind),
    ("category", Category),
    ("category", MetalCategory),
    ("basis", Basis),
    ("basis", Vehicles),
    ("figures", Figures),
    ("method", Method),
    ("order", [each.name.lower() for each in Order]),
    ("evidence", Evidence),
    ("unfit", Unfit),
    ("left-out", [*LeftOut, "other_figures", "outside_period", "outside_basis"]),
    ("part", Metal),
    ("due", Duty),
    ("consequence", Consequence),
    ("fact", Fact),
    ("fact", NeedKind),
)
ELECTIONS = {
    *("roll_up_reading", "steel_period", "aluminum_period", "metal_basis", "metal_category"),
    *("melting_day", "stamping_origin", "lvc_period", "lvc_category", "lvc_basis", "lvc_method"),
    *("lvc_technology_year", "wage_period_months", "wage_period_start"),
}
"""Settings that an open answer may name."""


@pytest.mark.parametrize("language", list(Language))
def test_every_member_of_a_vocabulary_has_a_word(language: Language) -> None:
    known = messages(language)
    needed = {
        f"vehicle-{group}-{str(word).replace('_', '-')}"
        for group, words in GROUPS
        for word in words
    }
    assert {id_ for id_ in needed if id_ not in known} == set()


@pytest.mark.parametrize("language", list(Language))
def test_every_election_has_a_word(language: Language) -> None:
    assert {setting.name for setting in SETTINGS} >= ELECTIONS
    known = messages(language)
    needed = {f"vehicle-fact-{name.replace('_', '-')}" for name in ELECTIONS}
    assert {id_ for id_ in needed if id_ not in known} == set()


def test_no_word_of_the_report_is_left_over() -> None:
    """Words of no vocabulary are named in the modules that say them."""
    prefixes = tuple(f"{group}-" for group, _ in GROUPS if group != "part")
    folder = Path(tratado.report.__file__).parent
    modules = "".join(
        path.read_text(encoding="utf-8")
        for pattern in ("report/vehicle_*.py", "cli/*.py")
        for path in sorted(folder.parent.glob(pattern))
    )
    own = {
        id_.removeprefix("vehicle-")
        for id_ in messages(Language.EN).ids
        if id_.startswith("vehicle-")
    }
    unsaid = {
        name
        for name in own
        if not name.startswith(prefixes)
        and f'"{name}"' not in modules
        and f'row("{name.removeprefix("labor-")}"' not in modules.replace("\n", "").replace(" ", "")
    }
    assert unsaid <= {f"part-{metal}" for metal in Metal}
