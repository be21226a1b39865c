"""Comparing inventories with published figures, to the digits that are printed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tratado.agreement.terms import read_yaml
from tratado.value.errors import ValuationError
from tratado.value.inventory_cases import CALCULATIONS

FOLDER = Path(__file__).parent.parent / "conformance" / "values"


def cases(topic: str) -> list[Any]:
    """The cases of a topic, each a pytest parameter named after it."""
    return [pytest.param(case, id=case["case"]) for case in read_yaml(FOLDER / f"{topic}.yaml")]


def check(case: Mapping[str, Any]) -> None:
    """Fail where a calculation does not give what the case expects."""
    calculation = CALCULATIONS[case["calculation"]]
    if "expect_error" in case:
        with pytest.raises(ValuationError) as caught:
            calculation(case["given"])
        wanted = case["expect_error"]
        found = {(fault.where, fault.cite) for fault in caught.value.faults}
        assert (wanted["where"], wanted["cite"]) in found
        return
    rounding = ROUND_HALF_UP if case.get("rounding") == "half_up" else ROUND_DOWN
    compare(case["expect"], calculation(case["given"]), rounding, "expect")


def compare(wanted: Any, found: Any, rounding: str, where: str) -> None:
    if isinstance(wanted, Mapping):
        for key, each in wanted.items():
            compare(each, found[str(key)], rounding, f"{where}.{key}")
    elif isinstance(wanted, Decimal | int) and not isinstance(wanted, bool):
        exact = Fraction(found)
        with localcontext() as context:
            context.prec = 60
            shown = Decimal(exact.numerator) / exact.denominator
            assert shown.quantize(Decimal(wanted), rounding=rounding) == wanted, where
    else:
        assert found == wanted, where
