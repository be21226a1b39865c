"""What a good is for, where a rule depends on it.

Rules for automotive goods differ by the vehicle that the good goes into and by whether it
is original equipment; a good for none of the named uses takes the rule "any other good".
"""

from __future__ import annotations

from collections.abc import Iterable

from tratado.agreement.rules import USES

ANY_OTHER_USE = "any_other_use"
LISTED_MOTOR_VEHICLE = "listed_motor_vehicle"

OTHER_VEHICLE = "other_vehicle"
OFF_ROAD = "off_road"
LIGHTER = "other_vehicle_lighter"
"""For a vehicle of Uniform Regulations 20(2)(a) to (g)."""
HEAVIER = "other_vehicle_heavier"
"""For a vehicle of Uniform Regulations 20(3)(a)."""

_LISTED_MOTOR_VEHICLES = {"passenger_vehicle", "light_truck", OFF_ROAD, LIGHTER}
"""Uses within the vehicles that chapter 40's rules list: those of 8703.21-8703.90 and
8704.21 or 8704.31 (General Note 11(o), chapter 40, rules 6, 8, 10 and 12)."""

_CLASSES = {"passenger_vehicle": "light", "light_truck": "light", "heavy_truck": "heavy"}


def appendix_class(use: str) -> str:
    """`light`, `heavy` or `` : whose table of the automotive appendix a use falls under.

    Aftermarket parts fall under none (Uniform Regulations 14(18)).
    """
    return _CLASSES.get(use, "")


def matching(named: Iterable[str], use: str) -> bool:
    """Whether a use is one of those that a rule names, leaving the remainder aside."""
    named = set(named)
    if use in named:
        return True
    if use in (LIGHTER, HEAVIER) and named & {OTHER_VEHICLE, OFF_ROAD}:
        return True
    return LISTED_MOTOR_VEHICLE in named and use in _LISTED_MOTOR_VEHICLES


__all__ = [
    "ANY_OTHER_USE",
    "HEAVIER",
    "LIGHTER",
    "LISTED_MOTOR_VEHICLE",
    "OFF_ROAD",
    "OTHER_VEHICLE",
    "USES",
    "appendix_class",
    "matching",
]
