"""Which readings a good has: every true answer is among them, and only what matters is asked."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from drawn import book, good, line, text_on
from rich.console import Console

from tratado.hs import parse_code
from tratado.locale import Language
from tratado.origin.findings import Findings
from tratado.origin.good_key import GoodKey
from tratado.origin.needs import Need
from tratado.origin.readings import Reading, RuleIndex, choices_of
from tratado.origin.uses import (
    ANY_OTHER_USE,
    HEAVIER,
    LIGHTER,
    LISTED_MOTOR_VEHICLE,
    OFF_ROAD,
    OTHER_VEHICLE,
    USES,
)
from tratado.report.law import rule_pieces
from tratado.report.readings import reading_words

DAY = dt.date(2026, 12, 1)
TEXT = text_on(DAY)

IN_TABLES = (
    *("8301.20", "8408.20", "8414.59", "8421.39", "8479.89", "8481.20", "8481.30", "8481.80"),
    *("8482.80", "8501.10", "8501.20", "8501.31", "8501.32", "8501.33", "8507.20", "8507.30"),
    *("8507.40", "8507.60", "8507.80", "8511.30", "8511.90", "8512.20", "8512.40", "8536.50"),
    *("8536.90", "8539.10", "8539.21", "8544.30", "9031.80", "9032.89", "4009.12", "4009.22"),
    *("4009.32", "4009.42"),
)


NOTHING_OF_OTHERS = (
    *("8479.89", "8482.80", "8501.33", "8507.60", "8511.90"),
    *("8511.30", "8539.10", "8539.21"),
)
"""Not in table F, or of rules without value content: which other vehicle it is is no question."""


def readings(code: str, use: str | None = None) -> tuple[Reading, ...]:
    return RuleIndex(TEXT).readings(GoodKey((parse_code(code),), use=use))


def uses(code: str) -> set[str]:
    return {value for r in readings(code) for fact, value in r.choices if fact == "use"}


@pytest.mark.parametrize("code", IN_TABLES)
def test_every_use_of_a_part_is_among_the_answers(code: str) -> None:
    left_out = set() if code.startswith("4009") else {LISTED_MOTOR_VEHICLE}
    kinds_of_others = {LIGHTER, HEAVIER} if code in NOTHING_OF_OTHERS else {OTHER_VEHICLE, OFF_ROAD}
    assert uses(code) == set(USES) - left_out - kinds_of_others


def test_an_other_vehicle_is_of_either_kind_or_of_none() -> None:
    for stated in (OTHER_VEHICLE, OFF_ROAD):
        found = {value for r in readings("8407.34", stated) for _, value in r.choices}
        assert found == {LIGHTER, HEAVIER, ANY_OTHER_USE}
    assert [r.choices for r in readings("8407.34", LIGHTER)] == [()]


def test_uses_without_a_difference_share_a_reading() -> None:
    of_harness = readings("8544.30")
    assert [sorted(v for _, v in r.choices) for r in of_harness] == [
        ["light_truck", "passenger_vehicle"],
        ["aftermarket", "any_other_use", "heavy_truck"],
        [HEAVIER, LIGHTER],
    ]


def needs(hs: str, value: float, material: str, **columns: Any) -> list[Need]:
    drawn = book(
        [good("G", hs, **columns)],
        [line("G", "M", material, value)],
    )
    findings: Findings = drawn.decided(TEXT)
    return findings.needs(0)


def test_the_use_is_asked_with_every_answer() -> None:
    asked = {need.fact: need.options for need in needs("8481.30", 30, "8481.90")}
    assert set(asked["use"]) == set(USES) - {LISTED_MOTOR_VEHICLE, OTHER_VEHICLE, OFF_ROAD}


def test_a_fact_that_makes_no_difference_is_not_asked() -> None:
    parts = (("use", "a"), ("kind", "x")), (("use", "a"), ("kind", "y")), (("use", "b"),)
    some = [Reading(parse_code("8481.30"), (each,), (at,)) for at, each in enumerate(parts)]
    assert choices_of(some, [0, 0, 2]) == {"use": ("a", "b")}
    assert choices_of(some, [0, 2, 2]) == {"use": ("a", "b"), "kind": ("x", "y")}
    assert choices_of(some, [2, 2, 2]) == {}


def test_a_passenger_vehicle_is_not_any_other_good() -> None:
    (off_road,) = readings("8703.23", "off_road")
    (other,) = readings("8703.23", "any_other_use")
    assert off_road.routes == other.routes != ()
    assert [TEXT.routes[n].id for n in other.routes] == ["87/7/B"]


@pytest.mark.parametrize(
    "slip", ["light_truck", "heavy_truck", "aftermarket", LISTED_MOTOR_VEHICLE]
)
def test_a_use_that_no_vehicle_of_the_provision_has_leaves_open_which(slip: str) -> None:
    found = readings("8703.23", slip)
    assert found == readings("8703.23")
    assert {TEXT.routes[n].id for each in found for n in each.routes} == {"87/7/A", "87/7/B"}
    asked = {n.fact: n.options for n in needs("8703.23", 29, "8708.40", use=slip)}
    assert asked["use"] == ("passenger_vehicle", "other_vehicle", "off_road", "any_other_use")


def test_other_vehicles_may_be_listed_motor_vehicles() -> None:
    either = readings("4009.12", "other_vehicle")
    assert {value for r in either for _, value in r.choices} == {
        *(LIGHTER, HEAVIER, LISTED_MOTOR_VEHICLE, ANY_OTHER_USE),
    }


def printed(code: str) -> str:
    pieces = rule_pieces(TEXT, parse_code(code), None, None, Language.EN)
    shown = io.StringIO()
    Console(width=200, file=shown).print(*pieces, sep="\n")
    return shown.getvalue()


def test_a_rule_is_printed_once() -> None:
    assert printed("2106.90").count("tariff item:") == 5
    assert printed("2202.99").count("tariff item:") == 4
    assert "no rule" not in printed("8703.23")
    assert "2202.90.37 (HTS 2026 revision 4)" in printed("2202.99")


def test_whose_tariff_it_is_is_asked_where_an_item_is_given() -> None:
    asked = needs("8501.52", 60, "8503.00.65")
    assert Need("hs_tariff", 0, ("us", "mx", "ca")) in asked
    assert "tariff_item" not in {need.fact for need in asked}


def test_an_item_of_a_changed_subheading_is_asked_in_the_numbers_of_the_rules() -> None:
    asked = needs("2202.99.30", 30, "0402.21", hs_edition=2022, hs_tariff="us")
    options = next(need.options for need in asked if need.fact == "hs_rule")
    assert options[0] == "2202.90.10" and options[-1] == "2202.90.00"


def test_a_rule_for_other_vehicles_shows_net_cost_alone() -> None:
    shown = " ".join(printed("8407.34").split())
    assert "of at least 62.5 % (net cost)" in shown
    assert "or 62.5 % (net cost)" not in shown


@pytest.mark.parametrize(
    ("language", "said"), [(Language.ES, "en la Tabla F: sí"), (Language.FR, "au tableau F : oui")]
)
def test_what_is_presumed_of_table_f_is_said_in_words(language: Language, said: str) -> None:
    assert reading_words([("in_table_f", "yes")], language).replace("\xa0", " ") == said
