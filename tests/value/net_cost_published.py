"""Comparing calculations with published figures, to the digits that are printed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tratado.agreement.terms import read_yaml
from tratado.value.errors import ValuationError
from tratado.value.net_cost_cases import CALCULATIONS

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
        assert (wanted["where"], wanted["cite"]) in {
            (fault.where, fault.cite) for fault in caught.value.faults
        }
        return
    rounding = ROUND_HALF_UP if case.get("rounding") == "half_up" else ROUND_DOWN
    _compare(case["expect"], calculation(case["given"]), rounding, "expect")


def _compare(wanted: Any, found: Any, rounding: str, where: str) -> None:
    if isinstance(wanted, Mapping):
        for key, each in wanted.items():
            _compare(each, found[key], rounding, f"{where}.{key}")
    elif isinstance(wanted, Decimal | int) and not isinstance(wanted, bool):
        assert printed(found, Decimal(wanted), rounding) == wanted, where
    else:
        assert found == wanted, where


def printed(found: Decimal | Fraction | int, like: Decimal, rounding: str) -> Decimal:
    """A figure with the decimals of another."""
    exact = Fraction(found)
    with localcontext() as context:
        context.prec = 60
        return (Decimal(exact.numerator) / exact.denominator).quantize(like, rounding=rounding)
