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
from tratado.words import Part, Said

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
    """Read a case. Raises Misshapen where it is none."""
    if unknown := entry.keys() - KEYS:
        keys = tuple(sorted(map(str, unknown)))
        raise shapes.Misshapen("conform-unknown-of-case", keys=keys)
    calculation = shapes.text(entry["calculation"], "calculation")
    if calculation not in CALCULATIONS:
        raise shapes.Misshapen("conform-no-calculation", name=shapes.shown(calculation))
    if ("expect" in entry) == ("expect_error" in entry):
        raise shapes.Misshapen("conform-needs-expect")
    expect, error = entry.get("expect"), entry.get("expect_error")
    if "expect" in entry:
        shapes.mapping(expect, "expect")
    else:
        refused = shapes.mapping(error, "expect_error")
        shapes.text(refused.get("where"), shapes.at("expect_error", "where"))
        if not isinstance(refused.get("cite"), str):
            raise shapes.Misshapen("conform-no-cite")
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


def differences(case: CalculationCase) -> Iterator[Said]:
    """Where a calculation's outcome is not what the case expects."""
    try:
        found = CALCULATIONS[case.calculation](case.given)
    except ValuationError as error:
        yield from _other_faults(case, error)
        return
    except UNLIKE as error:
        why = f"{type(error).__name__}: {error}".removesuffix(": ")
        yield Said("conform-cannot-take", calculation=case.calculation, why=why)
        return
    if case.expect_error is not None:
        yield Said("conform-no-error", cite=case.expect_error["cite"])
    elif case.expect is not None:
        yield from _compare(case.expect, found, ROUND_HALF_UP if case.half_up else ROUND_DOWN, "")


def _other_faults(case: CalculationCase, error: ValuationError) -> Iterator[Said]:
    if case.expect_error is None:
        yield Said("conform-refused", error=error)
        return
    wanted = (case.expect_error["where"], case.expect_error["cite"])
    if wanted not in {(str(fault.place), fault.cite) for fault in error.problems}:
        yield Said("conform-refused-otherwise", wanted=repr(wanted), error=error)


def _compare(wanted: Any, found: Any, rounding: str, where: str) -> Iterator[Said]:
    if isinstance(wanted, Mapping):
        for key, each in wanted.items():
            name = f"{where}.{key}" if where else str(key)
            inner = found.get(key, found.get(str(key))) if isinstance(found, Mapping) else None
            if inner is None and each is not None:
                yield Said("conform-no-figure", name=name)
            else:
                yield from _compare(each, inner, rounding, name)
    elif _is_figure(wanted) and _is_figure(found):
        shown = printed(found, Decimal(wanted), rounding)
        if shown != wanted:
            yield differs(where, shown, wanted)
    elif found != wanted:
        yield differs(where, repr(found), repr(wanted))


def differs(what: Part, found: object, wanted: object) -> Said:
    """What an outcome is, and what a case expects."""
    said = found if isinstance(found, Said) else str(found)
    return Said("conform-differs", what=what, found=said, wanted=str(wanted))


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
