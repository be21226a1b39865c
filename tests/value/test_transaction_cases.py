"""Every published example of transaction and material values, to the printed digit."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tratado.agreement.terms import read_yaml
from tratado.value.errors import ValuationError
from tratado.value.transaction_cases import CALCULATIONS

FOLDER = Path(__file__).parents[1] / "conformance" / "values"
FILES = ("transaction_value", "unacceptable_value", "material_value", "currency")
CASES = [
    pytest.param(case, id=f"{name}: {case['case']}")
    for name in FILES
    for case in read_yaml(FOLDER / f"{name}.yaml")
]


def as_printed(exact: Decimal | Fraction, printed: Decimal, rounding: str) -> Decimal:
    """An exact result cut (or rounded) to the digits that are printed."""
    fraction = Fraction(exact)
    digits = max(0, -int(printed.as_tuple().exponent))
    scaled = fraction * Fraction(10) ** digits
    whole = Decimal(scaled.numerator) / scaled.denominator
    return whole.to_integral_value(rounding=rounding).scaleb(-digits)


@pytest.mark.parametrize("case", CASES)
def test_case(case: Mapping[str, Any]) -> None:
    calculation = CALCULATIONS[case["calculation"]]
    if "expect_error" in case:
        with pytest.raises(ValuationError) as raised:
            calculation(case["given"])
        faults = [(fault.where, fault.cite) for fault in raised.value.faults]
        assert (case["expect_error"]["where"], case["expect_error"]["cite"]) in faults
        return
    found = calculation(case["given"])
    rounding = ROUND_HALF_UP if case.get("rounding") == "half_up" else ROUND_DOWN
    for key, expected in case["expect"].items():
        if isinstance(expected, Decimal | int) and not isinstance(expected, bool):
            assert found[key] is not None, key
            assert as_printed(found[key], Decimal(expected), rounding) == expected, key
        else:
            assert found[key] == expected, key
