"""What a company knows about its goods: reading, checking and writing it.

Knows the Harmonized System and nothing of the agreement: what the facts mean for origin is
not decided here.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from tratado.book.errors import BookErrors, Notice
from tratado.book.model import MILLIONTHS, MONEY, Book, Sheets, Source
from tratado.book.one_cell import one_cell
from tratado.book.read import read_book

if TYPE_CHECKING:
    from tratado.book.frames import read_frames
    from tratado.book.template import write_template
    from tratado.book.write import write_book

_ON_USE = {"read_frames": "frames", "write_book": "write", "write_template": "template"}
"""What most commands do without, with the module that is loaded when it is used."""

__all__ = [
    "MILLIONTHS",
    "MONEY",
    "Book",
    "BookErrors",
    "Notice",
    "Sheets",
    "Source",
    "one_cell",
    "read_book",
    "read_frames",
    "write_book",
    "write_template",
]


def __getattr__(name: str) -> object:
    if name not in _ON_USE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_ON_USE[name]}"), name)
