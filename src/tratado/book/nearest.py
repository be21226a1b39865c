"""The known name that a text comes nearest to, so that a misspelt one can be suggested."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from tratado.book.spec import plain
from tratado.words import Said
from tratado.words.said import Part

_ALIKE = 0.75
"""How much of two names must agree, case, accents and separators set aside."""


def nearest(text: str, names: Iterable[str]) -> str | None:
    """The name most like a text; None where none is like it."""
    by_plain = {plain(name): name for name in reversed(list(names))}
    found = difflib.get_close_matches(plain(text), by_plain, n=1, cutoff=_ALIKE)
    return by_plain[found[0]] if found else None


def listed(names: Iterable[str], most: int | None = None) -> Said | tuple[str, ...]:
    """Names in quotes, the first of many; or that there is none."""
    quoted = tuple(repr(name) for name in names if name)
    shown = quoted[:most]
    if len(shown) < len(quoted):
        return Said("book-listed-more", listed=shown, more=len(quoted) - len(shown))
    return shown or Said("book-none")


def said_with_nearest(id: str, text: str, names: Iterable[str], /, **parts: Part) -> Said:
    """What is said of an unknown name; by the message of `id` and `-near` where one is near."""
    near = nearest(text, names)
    return Said(id, **parts) if near is None else Said(f"{id}-near", near=near, **parts)
