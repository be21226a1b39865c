"""What a case may hold: each value understood once, or a ValueError that says where and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from tratado.book.exact import LARGEST

Row = Mapping[Any, Any]

FINEST = 30
"""Decimals beyond which no number is read at all."""


def mapping(value: Any, place: str) -> Row:
    """A mapping of names. Raises ValueError for anything else."""
    if not isinstance(value, Mapping):
        raise ValueError(f"{place} is {shown(value)}, expected a mapping of names and values")
    return value


def rows(value: Any, place: str) -> list[Row]:
    """A list of mappings; none for a blank."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"{place} is {shown(value)}, expected a list")
    return [mapping(each, f"{place}, entry {number}") for number, each in enumerate(value, 1)]


def texts(value: Any, place: str) -> list[str]:
    """A list of texts; none for a blank."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"{place} is {shown(value)}, expected a list of texts")
    return [text(each, place) for each in value]


def text(value: Any, place: str) -> str:
    """A text that is not blank; a number stands for its digits."""
    plain = isinstance(value, str | int | Decimal) and not isinstance(value, bool)
    if not plain or not str(value).strip():
        raise ValueError(f"{place} is {shown(value)}, expected a text")
    return str(value)


def one_of(value: Any, choices: Iterable[str], place: str) -> str:
    known = list(choices)
    if not isinstance(value, str) or value not in known:
        raise ValueError(f"{place} is {shown(value)}, expected one of {', '.join(known)}")
    return str(value)


def yes_or_no(value: Any, place: str) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{place} is {shown(value)}, expected true or false")
    return value


def day(value: Any, place: str) -> dt.date:
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise ValueError(f"{place} is {shown(value)}, expected a day such as 2026-11-24")
    return value


def number(value: Any, place: str) -> Decimal:
    """A number that is finite and not finer than FINEST decimals."""
    try:
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            raise InvalidOperation
        found = Decimal(str(value))
    except InvalidOperation:
        raise ValueError(f"{place} is {shown(value)}, expected a number") from None
    exponent = found.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"{place} is {shown(value)}, expected a finite number")
    if exponent < -FINEST or exponent > FINEST:
        raise ValueError(f"{place} is {shown(value)}, a number with too many places")
    return found


def whole(value: Any, unit: int, place: str) -> int:
    """A number in whole units of which `unit` make one. Raises ValueError for finer ones."""
    scaled = Fraction(value if isinstance(value, Fraction) else number(value, place)) * unit
    if abs(scaled) > LARGEST:
        raise ValueError(f"{place} is too large; at most {LARGEST // unit:,} is kept exactly")
    if scaled.denominator != 1:
        raise ValueError(f"{place} is finer than one part in {unit:,}")
    return int(scaled)


def shown(value: Any) -> str:
    """A value as an error quotes it."""
    match value:
        case None:
            return "blank"
        case Mapping():
            return "a mapping"
        case list():
            return "a list"
    quoted = str(value) if isinstance(value, int | Decimal | dt.date) else repr(value)
    return quoted if len(quoted) <= 60 else f"{quoted[:57]}…"
