"""What a case may hold: each value understood once, or Misshapen says where and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from tratado.book.exact import LARGEST
from tratado.words import Part, Said, TratadoError

Row = Mapping[Any, Any]

FINEST = 30
"""Decimals beyond which no number is read at all."""


Where = Said | str
"""Where in a case something stands, from the outside in; a text is the name of a key."""


class Misshapen(TratadoError):
    """A case, or a part of one, that is not as cases are."""

    def __init__(self, id_: str, **parts: Part) -> None:
        super().__init__((Said(id_, **parts),))


def at(place: Where, key: str) -> Said:
    """A key of a mapping that stands in a place."""
    return Said("conform-at", place=place, key=key)


def entry(place: Where, number: int) -> Said:
    """An entry of a list that stands in a place."""
    return Said("conform-entry", place=place, number=str(number))


def _other(value: Any, place: Where, expected: str, **parts: Part) -> Misshapen:
    wanted = Said(f"conform-expected-{expected}", **parts)
    return Misshapen("conform-other", place=place, value=shown(value), expected=wanted)


def mapping(value: Any, place: Where) -> Row:
    """A mapping of names. Raises Misshapen for anything else."""
    if not isinstance(value, Mapping):
        raise _other(value, place, "mapping")
    return value


def rows(value: Any, place: Where) -> list[Row]:
    """A list of mappings; none for a blank."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise _other(value, place, "list")
    return [mapping(each, entry(place, number)) for number, each in enumerate(value, 1)]


def texts(value: Any, place: Where) -> list[str]:
    """A list of texts; none for a blank."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise _other(value, place, "texts")
    return [text(each, place) for each in value]


def text(value: Any, place: Where) -> str:
    """A text that is not blank; a number stands for its digits."""
    plain = isinstance(value, str | int | Decimal) and not isinstance(value, bool)
    if not plain or not str(value).strip():
        raise _other(value, place, "text")
    return str(value)


def one_of(value: Any, choices: Iterable[str], place: Where) -> str:
    known = list(choices)
    if not isinstance(value, str) or value not in known:
        raise _other(value, place, "one-of", words=tuple(known))
    return str(value)


def yes_or_no(value: Any, place: Where) -> bool:
    if not isinstance(value, bool):
        raise _other(value, place, "yes-or-no")
    return value


def day(value: Any, place: Where) -> dt.date:
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise _other(value, place, "day")
    return value


def number(value: Any, place: Where) -> Decimal:
    """A number that is finite and not finer than FINEST decimals."""
    try:
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            raise InvalidOperation
        found = Decimal(str(value))
    except InvalidOperation:
        raise _other(value, place, "number") from None
    exponent = found.as_tuple().exponent
    if not isinstance(exponent, int):
        raise _other(value, place, "finite-number")
    if exponent < -FINEST or exponent > FINEST:
        raise Misshapen("conform-too-many-places", place=place, value=shown(value))
    return found


def whole(value: Any, unit: int, place: Where) -> int:
    """A number in whole units of which `unit` make one. Raises Misshapen for finer ones."""
    scaled = Fraction(value if isinstance(value, Fraction) else number(value, place)) * unit
    if abs(scaled) > LARGEST:
        raise Misshapen("conform-too-large", place=place, most=LARGEST // unit)
    if scaled.denominator != 1:
        raise Misshapen("conform-too-fine", place=place, unit=unit)
    return int(scaled)


def shown(value: Any) -> Said | str:
    """A value as an error quotes it."""
    match value:
        case None:
            return Said("conform-blank")
        case Mapping():
            return Said("conform-a-mapping")
        case list():
            return Said("conform-a-list")
    quoted = str(value) if isinstance(value, int | Decimal | dt.date) else repr(value)
    return quoted if len(quoted) <= 60 else f"{quoted[:57]}…"
