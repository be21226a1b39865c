"""Every calculation that conformance cases can ask for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tratado.value import inventory_cases, net_cost_cases, transaction_cases

Calculation = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""From what a case gives to figures by name."""

CALCULATIONS: Mapping[str, Calculation] = {
    **net_cost_cases.CALCULATIONS,
    **inventory_cases.CALCULATIONS,
    **transaction_cases.CALCULATIONS,
}
