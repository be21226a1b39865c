"""Every calculation of vehicles and their parts that conformance cases can ask for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tratado.auto import labor_cases, metal_cases, other_vehicle_cases, vehicle_cases

Calculation = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""From what a case gives to figures by name."""

CALCULATIONS: Mapping[str, Calculation] = {
    **labor_cases.CALCULATIONS,
    **vehicle_cases.CALCULATIONS,
    **other_vehicle_cases.CALCULATIONS,
    **metal_cases.CALCULATIONS,
}
