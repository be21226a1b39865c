"""A calculation by itself: the figures that given ones lead to, without a case to compare with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from tratado.conformance.calculations import CALCULATIONS, UNLIKE, printed
from tratado.words import Place, Problem, Said, TratadoError, Within, Worded
from tratado.yaml_files import line_of, read_yaml

_PLACES = Decimal("0.000001")
"""Figures without an end are cut off there, so that none looks reached that is not."""


class Incalculable(TratadoError):
    """Calculations that cannot be made from what is given; every one of them is told."""


@dataclass(frozen=True, slots=True)
class Calculated:
    """A calculation of a file: what it is called there, what was calculated, and its figures."""

    name: str
    calculation: str
    figures: Mapping[str, Any]


def calculated(path: Path) -> tuple[Calculated, ...]:
    """The calculations of a file: a list of entries with `calculation` and `given`.

    Other keys of conformance cases may be there too; of them `case` is the name. Raises
    Incalculable, or MalformedYaml.
    """
    data = read_yaml(path)
    if not isinstance(data, list):
        raise Incalculable([Problem(Place(path.name), Said("cases-no-list"))])
    found: list[Calculated] = []
    problems: list[Worded] = []
    for number, entry in enumerate(data, 1):
        place = Place(path.name, line=line_of(entry) if isinstance(entry, dict) else None)
        try:
            found.append(_calculated(entry, number))
        except TratadoError as error:
            problems += [Within(place, problem) for problem in error.problems]
    if problems:
        raise Incalculable(problems)
    return tuple(found)


def _calculated(entry: Any, number: int) -> Calculated:
    if not isinstance(entry, dict):
        raise Incalculable([Said("calculation-no-entry", number=str(number))])
    name, given = str(entry.get("calculation")), entry.get("given")
    if name not in CALCULATIONS:
        raise Incalculable([Said("calculation-unknown", name=repr(name))])
    if not isinstance(given, dict):
        raise Incalculable([Said("calculation-nothing-given", name=name)])
    try:
        figures = CALCULATIONS[name](given)
    except TratadoError:
        raise
    except UNLIKE as error:
        why = f"{type(error).__name__}: {error}"
        raise Incalculable([Said("calculation-unlike", name=name, why=why)]) from None
    return Calculated(str(entry.get("case", number)), name, figures)


def plain(value: Any) -> Any:
    """A figure as JSON has it: exact numbers as text, cut off after six decimals without an end."""
    match value:
        case bool() | None:
            return value
        case int() | Decimal() | Fraction():
            return _text(value)
        case Mapping():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(each) for each in value]
        case _:
            return str(value)


def _text(value: int | Decimal | Fraction) -> str:
    if isinstance(value, Decimal) and not value.is_finite():
        return str(value)
    cut = printed(value, _PLACES, ROUND_DOWN)
    return f"{cut:f}".rstrip("0").rstrip(".")
