"""What is blank: the one place that says which characters show nothing.

A cell of only such characters is an empty cell, in whatever sheet; web pages and mail bring
them in, and nobody sees them.
"""

from __future__ import annotations

import polars as pl

INVISIBLE = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
"""Characters that show nothing and part no words, as a class of a regular expression: soft
hyphens, zero-width spaces, marks of direction and of byte order."""

_SPACES = (
    " \t\r\n\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u3164\uffa0"
)
BLANKS = f"{_SPACES}\u034f\u115f\u1160\u200c\u200d{INVISIBLE}"
"""Characters that show nothing, as a class of a regular expression."""

EDGES = rf"^[{BLANKS}]+|[{BLANKS}]+$"
"""Blanks before and after a text."""


def trimmed(texts: pl.Series) -> pl.Series:
    """The texts without blanks at their ends."""
    if not texts.str.contains(rf"^[{BLANKS}]|[{BLANKS}]$").any():
        return texts
    return texts.str.replace_all(EDGES, "")


def is_blank(texts: pl.Series) -> pl.Series:
    """Where there is no text, or one of nothing but blanks."""
    return texts.is_null() | texts.str.contains(rf"^[{BLANKS}]*$").fill_null(False)
