"""Content of countries by vehicle, on average by model line, and what a claim overstates."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import Any, cast

import polars as pl

from tratado.auto.country_report import MILLIONTHS, Claim, country_report
from tratado.auto.vehicle_findings import VehicleFinding

UNIT = 10_000
GOODS = pl.DataFrame(
    {
        "id": ["A", "B"],
        "produced_in": ["MX", "MX"],
        "nc": [100 * UNIT, 200 * UNIT],
        "tv": [120 * UNIT, 240 * UNIT],
    }
)
LINES = pl.DataFrame(
    {
        "good": ["A", "A", "B"],
        "part": ["ENGINE", "SEAT", "ENGINE"],
        "country": ["US", None, "US"],
        "role": ["material"] * 3,
        "quantity": [MILLIONTHS] * 3,
        "value": [30 * UNIT, 10 * UNIT, 30 * UNIT],
        "row": [2, 3, 4],
    }
)
UNITS = {"A": 10 * MILLIONTHS, "B": 5 * MILLIONTHS}


def vehicle(good: str, line: str | None = "LINE") -> VehicleFinding:
    found: Any = SimpleNamespace(good=good, model_line=line)
    return cast(VehicleFinding, found)


VEHICLES = [vehicle("A"), vehicle("B")]


def test_a_model_line_is_averaged_by_its_vehicles() -> None:
    found = country_report(GOODS, LINES, VEHICLES, UNITS, ["US"])
    # 10 x 30 and 5 x 30 of 10 x 100 and 5 x 200; the seats may be of the country too.
    average = found.averages["LINE"]["US"]
    assert (average.lowest, average.highest) == (2250, 2750)
    own = found.shares("B")["US"]
    assert own is not None
    assert own.lowest == 1500


def test_without_a_number_of_vehicles_there_is_no_average() -> None:
    found = country_report(GOODS, LINES, VEHICLES, {"A": MILLIONTHS}, ["US"])
    assert not found.averages


def test_a_claim_above_the_share_is_worth_its_duty() -> None:
    claim = Claim("US", 4000, Fraction(25, 100))
    found = country_report(GOODS, LINES, VEHICLES, UNITS, [], claim)
    # 40 % less 30 to 40 % of 120, ten times; less 15 % of 240, five times; 25 % of that.
    assert found.exposures["A"].most_value == 120 * UNIT
    assert found.exposures["A"].least_value == 0
    assert found.exposures["B"].most_duty == 75 * UNIT
    # By the price: 40 % less 25 to 33.33 %; less 12.5 %, five times 240.
    assert found.exposures_by_price["A"].most_value == 180 * UNIT
    assert found.exposures_by_price["A"].least_value == 80 * UNIT
    assert found.exposures_by_price["B"].most_value == 330 * UNIT
    assert found.countries == ("US",)


def test_a_claim_of_unknown_numbers_is_not_measured() -> None:
    claim = Claim("US", 4000, Fraction(1, 4))
    found = country_report(GOODS, LINES, VEHICLES, {"A": MILLIONTHS}, [], claim)
    assert set(found.exposures) == {"A"}
