"""JSON in one form alone (RFC 8785, the JSON Canonicalization Scheme), and its strict reading.

Records and documents consist of objects, arrays, strings, whole numbers, booleans and null.
Amounts are decimal strings, so that the scheme's rules for binary fractions are never needed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from tratado.words import Part, Place, Problem, Said, TratadoError

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
"""What a record or a document may hold. Amounts are decimal strings: no reader rounds them."""

LARGEST_INTEGER = 2**53 - 1
"""The largest integer that every reader of JSON gives back unchanged."""

DEEPEST = 100
"""Nesting beyond which nothing of ours goes; what is deeper is refused."""


class NotCanonical(TratadoError):
    """A value or a text outside the JSON above: where and why."""

    def __init__(self, what: str, where: str = "", **parts: Part) -> None:
        super().__init__([Problem(Place(item=where), Said(f"json-{what}", **parts))])


def canonical(value: object) -> str:
    """The one JSON text of a value: keys in order, no spaces; its bytes are UTF-8.

    Raises NotCanonical for anything else than the JSON above, such as a float, which
    readers round differently.
    """
    text = json.dumps(_ordered(value, "body", 0), ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        found = text[error.start]
        raise NotCanonical("half-character", found=repr(found)) from None
    return text


def digest(value: object) -> str:
    """SHA-256 of the canonical form, in hexadecimal. Raises NotCanonical."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def parsed(data: bytes) -> Json:
    """Read JSON in UTF-8, in any layout.

    Raises NotCanonical for what is no JSON, a key given twice, a fraction or a number
    written with an exponent, and for whatever else `canonical` refuses.
    """
    try:
        found: Json = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_object,
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
        )
    except UnicodeDecodeError:
        raise NotCanonical("not-utf-8") from None
    except json.JSONDecodeError as error:
        raise NotCanonical("no-json", line=str(error.lineno), column=str(error.colno)) from None
    except RecursionError:
        raise NotCanonical("nested", depth=DEEPEST) from None
    except NotCanonical:
        raise
    except ValueError:
        # Python reads no whole number of more digits than it is set to.
        raise NotCanonical("many-digits") from None
    canonical(found)
    return found


def _ordered(value: object, where: str, depth: int) -> Json:
    if depth > DEEPEST:
        raise NotCanonical("nested", where, depth=DEEPEST)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise NotCanonical("too-large", where, value=str(value))
        return int(value)
    if isinstance(value, list | tuple):
        return [_ordered(each, f"{where}[{i}]", depth + 1) for i, each in enumerate(value)]
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str):
                raise NotCanonical("key-no-text", where, key=repr(key))
        return {
            str(key): _ordered(value[key], f"{where}.{key}", depth + 1)
            for key in sorted(value, key=_utf_16)
        }
    kind = type(value).__name__
    raise NotCanonical("other-type", where, value=repr(value), type=kind)


def _utf_16(key: str) -> bytes:
    """RFC 8785 3.2.3 orders keys by their UTF-16 code units."""
    return key.encode("utf-16-be", "surrogatepass")


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for key, value in pairs:
        if key in found:
            raise NotCanonical("key-twice", key=repr(key))
        found[key] = value
    return found


def _no_fraction(text: str) -> Json:
    raise NotCanonical("fraction", text=text)
