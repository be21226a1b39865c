"""What is wrong with origin and vehicles is said in every language, and nothing stays English."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.english_left import english_left

import tratado
from tratado.agreement.agreement import load
from tratado.auto.certification_periods import WagePeriods
from tratado.auto.labor_cases import frame
from tratado.auto.lvc_elections import LvcElection, check_election
from tratado.auto.lvc_periods import Category as LvcCategory
from tratado.auto.metal_bases import Basis, Category
from tratado.auto.vehicle_elections import VehicleElections
from tratado.auto.wage_attestations import read_attestations
from tratado.auto.wages import wage_rows
from tratado.locale import Language
from tratado.origin.designations import ForbiddenDesignations, NestedDesignation
from tratado.words import TratadoError

TEXT = load("usmca").on(dt.date(2026, 12, 1))
FIRST, LAST = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
SOURCES = Path(tratado.__file__).parent
OTHERS = [language for language in Language if language is not Language.EN]


def _wages() -> None:
    rows = [
        {"plant": "Q", "from": FIRST, "to": LAST, "hours": 1, "pay": 1},
        {"plant": "P", "from": LAST, "to": FIRST, "hours": 0, "pay": -1, "direct_hours": 2},
        {"plant": "P", "from": FIRST, "to": LAST, "hours": 1},
        *([{"plant": "P", "from": FIRST, "to": LAST, "hours": 0, "pay": 1}] * 60),
    ]
    wage_rows(frame("wages", rows), frame("plants", [{"plant": "P", "country": "US"}]))


def _attestations() -> None:
    stated = {"plant": "P", "from": FIRST, "to": LAST, "at_or_above": True}
    rows = [
        *(stated, stated | {"at_or_above": False}, stated | {"plant": "Q"}),
        *(stated | {"plant": None}, stated | {"from": LAST, "to": FIRST}),
    ]
    read_attestations(frame("wage_attestations", rows), {"P"})


def _election() -> None:
    elected = LvcElection(
        category=LvcCategory.CLASS_PLANT, basis=None, producer="", address="", period=None,
        estimated_content=None, net_cost=None, signed_by="", signed_on=None,
        filed_on=dt.date(2026, 6, 1), plants=("A", "B"),
    )  # fmt: skip
    check_election(elected, dt.date(2026, 1, 1), TEXT)


def _nested() -> None:
    raise ForbiddenDesignations([NestedDesignation("RAIL", "COIL", 3)])


REFUSED: tuple[tuple[str, Callable[[], object]], ...] = (
    ("wages", _wages),
    ("attestations", _attestations),
    ("election", _election),
    ("half an average", lambda: VehicleElections.of({"rvc_category": "class_plant"})),
    ("half of wage periods", lambda: VehicleElections.of({"wage_period_months": "12"})),
    ("months", lambda: WagePeriods(13, dt.date(2026, 1, 31))),
    ("basis", lambda: Basis(category=Category.CLASS_PLANT)),
    ("no category", lambda: Basis(model_line="M")),
    ("nested designations", _nested),
)


SHEETS = ["hoja plants", "feuille plants", "hoja goods", "feuille goods", "hoja settings",
          "feuille settings", "columna value", "colonne value"]  # fmt: skip
"""Sheets and columns by their names in a book."""


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(("name", "refused"), REFUSED, ids=[name for name, _ in REFUSED])
def test_no_refusal_stays_english(
    name: str, refused: Callable[[], object], language: Language
) -> None:
    with pytest.raises(TratadoError) as caught:
        refused()
    told = caught.value.words(language)
    assert not english_left(told, language.value, quoted=SHEETS)
    assert told != str(caught.value)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("room", ["auto", "origin"])
def test_no_message_of_the_rooms_stays_english(room: str, language: Language) -> None:
    path = SOURCES / "locale" / language.value / f"{room}-errors.ftl"
    messages = [line.partition(" = ")[2] for line in path.read_text().splitlines() if " = " in line]
    said = "\n".join(re.sub(r"\{[^}]*\}", "·", message) for message in messages)
    assert messages
    assert not english_left(said, language.value, quoted=SHEETS)


def _texts(room: str) -> Iterator[str]:
    """Texts given for what is wrong or to be done, where a message belongs."""
    for path in sorted((SOURCES / room).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
                for argument in node.args[:3]:
                    if isinstance(argument, ast.Constant | ast.JoinedStr):
                        yield f"{path.name}, line {argument.lineno}"


@pytest.mark.parametrize("room", ["auto", "origin"])
def test_no_fault_is_given_in_english(room: str) -> None:
    assert list(_texts(room)) == []
