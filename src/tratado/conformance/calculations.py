"""Conformance cases of single calculations: given figures, and every figure they lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any

from polars.exceptions import PolarsError

from tratado.auto.calculations import CALCULATIONS as OF_VEHICLES
from tratado.conformance import shapes
from tratado.conformance.vehicle_books import CALCULATIONS as OF_BOOKS
from tratado.labor.mechanism_cases import CALCULATIONS as OF_LABOR_CASES
from tratado.value.calculations import CALCULATIONS as OF_VALUES
from tratado.value.errors import ValuationError

CALCULATIONS = {**OF_VALUES, **OF_VEHICLES, **OF_BOOKS, **OF_LABOR_CASES}
"""Every calculation that a case can ask for, by name."""

KEYS = {"case", "cite", "calculation", "given", "expect", "expect_error", "rounding", "note"}


@dataclass(frozen=True)
class CalculationCase:
    """A calculation, what is given, and the figures or the error that it must lead to."""

    name: str
    cite: str
    calculation: str
    given: Mapping[str, Any]
    expect: Mapping[str, Any] | None
    expect_error: Mapping[str, Any] | None
    half_up: bool
    file: str
    line: int


def calculation_case(entry: Mapping[str, Any], file: str, line: int) -> CalculationCase:
    """Read a case. Raises ValueError where it is none."""
    if unknown := entry.keys() - KEYS:
        raise ValueError(f"a case has unknown keys {', '.join(sorted(map(str, unknown)))}")
    calculation = shapes.text(entry["calculation"], "calculation")
    if calculation not in CALCULATIONS:
        raise ValueError(f"no calculation {shapes.shown(calculation)}")
    if ("expect" in entry) == ("expect_error" in entry):
        raise ValueError("a case needs either expect or expect_error")
    expect, error = entry.get("expect"), entry.get("expect_error")
    if "expect" in entry:
        shapes.mapping(expect, "expect")
    else:
        refused = shapes.mapping(error, "expect_error")
        shapes.text(refused.get("where"), "expect_error, where")
        if not isinstance(refused.get("cite"), str):
            raise ValueError("expect_error has no cite; quotes with nothing in them are none")
    return CalculationCase(
        name=shapes.text(entry["case"], "case"),
        cite=shapes.text(entry.get("cite"), "cite"),
        calculation=calculation,
        given=shapes.mapping(entry.get("given"), "given"),
        expect=expect,
        expect_error=error,
        half_up=entry.get("rounding") == "half_up",
        file=file,
        line=line,
    )


UNLIKE = (
    ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, StopIteration,
    TypeError, ValueError, PolarsError,
)  # fmt: skip
"""What a calculation stumbles over that is given other things than it takes."""


def differences(case: CalculationCase) -> Iterator[str]:
    """Where a calculation's outcome is not what the case expects."""
    try:
        found = CALCULATIONS[case.calculation](case.given)
    except ValuationError as error:
        yield from _other_faults(case, error)
        return
    except UNLIKE as error:
        yield f"{case.calculation} cannot take what is given ({type(error).__name__}: {error})"
        return
    if case.expect_error is not None:
        yield f"no error, expected one of {case.expect_error['cite']}"
    elif case.expect is not None:
        yield from _compare(case.expect, found, ROUND_HALF_UP if case.half_up else ROUND_DOWN, "")


def _other_faults(case: CalculationCase, error: ValuationError) -> Iterator[str]:
    if case.expect_error is None:
        yield f"refused: {error}"
        return
    wanted = (case.expect_error["where"], case.expect_error["cite"])
    if wanted not in {(str(fault.place), fault.cite) for fault in error.problems}:
        yield f"refused for other reasons than {wanted}: {error}"


def _compare(wanted: Any, found: Any, rounding: str, where: str) -> Iterator[str]:
    if isinstance(wanted, Mapping):
        for key, each in wanted.items():
            name = f"{where}.{key}" if where else str(key)
            inner = found.get(key, found.get(str(key))) if isinstance(found, Mapping) else None
            if inner is None and each is not None:
                yield f"no figure {name}"
            else:
                yield from _compare(each, inner, rounding, name)
    elif _is_figure(wanted) and _is_figure(found):
        shown = printed(found, Decimal(wanted), rounding)
        if shown != wanted:
            yield f"{where} {shown}, expected {wanted}"
    elif found != wanted:
        yield f"{where} {found!r}, expected {wanted!r}"


def _is_figure(value: Any) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite()
    return isinstance(value, int | Fraction) and not isinstance(value, bool)


def printed(found: Decimal | Fraction | int, like: Decimal, rounding: str) -> Decimal:
    """An exact figure with as many decimals as another."""
    exact = Fraction(found)
    with localcontext() as context:
        context.prec = 200
        return (Decimal(exact.numerator) / exact.denominator).quantize(like, rounding=rounding)
