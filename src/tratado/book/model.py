"""The book: goods, their bills of materials and facts, exact and checked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from tratado.book.errors import Notice

MONEY = 10_000
"""Smallest units of money in a currency unit: amounts are in ten-thousandths."""

MILLIONTHS = 1_000_000
"""Smallest units of a quantity; and of a kilogram, whose millionths are milligrams."""

_PLACES = frozenset(("row", "sheet"))
"""Columns that say where a row stands, not what it says; no part of the content."""


@dataclass(frozen=True, slots=True)
class Source:
    """The file and sheet a frame was read from."""

    file: str
    sheet: str
    labels: Mapping[str, str] = field(default_factory=dict, compare=False)

    def label(self, column: str) -> str:
        """A column as the file calls it."""
        return self.labels.get(column, column)


@dataclass(frozen=True, eq=False, kw_only=True)
class Sheets:
    """What a book says, wherever it was read: what everything is calculated and decided from.

    Amounts are in ten-thousandths of the book's currency, quantities in millionths, weights
    in milligrams, all per unit of the good. `tables` holds the exchange rates and any
    further sheet.
    """

    goods: pl.DataFrame
    lines: pl.DataFrame
    facts: pl.DataFrame
    settings: Mapping[str, str]
    tables: Mapping[str, pl.DataFrame]

    @property
    def currency(self) -> str:
        """The currency of all amounts."""
        return self.settings["currency"]


@dataclass(frozen=True, eq=False, kw_only=True)
class Book(Sheets):
    """What a company knows about its goods, read without a problem.

    Two books with the same `digest` say the same, in whatever file.
    """

    name: str
    path: Path
    notices: tuple[Notice, ...]
    sources: Mapping[str, Source]
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", _digest(self))

    @property
    def sheets(self) -> Sheets:
        """What the book says, apart from where that was read."""
        return Sheets(
            goods=self.goods,
            lines=self.lines,
            facts=self.facts,
            settings=self.settings,
            tables=self.tables,
        )


def _digest(book: Book) -> str:
    """SHA-256 of the content: names, types and values of every column, in the sheet's order."""
    digest = hashlib.sha256()
    for key in sorted(book.settings):
        digest.update(f"{key}={book.settings[key]}\n".encode())
    frames = {"goods": book.goods, "lines": book.lines, "facts": book.facts, **book.tables}
    for name in sorted(frames):
        frame = frames[name]
        digest.update(f"{name}: {len(frame)}\n".encode())
        for column in sorted(set(frame.columns) - _PLACES):
            digest.update(f"{column}\n".encode())
            for part in _canonical(frame[column]):
                digest.update(part)
    return digest.hexdigest()


def _canonical(values: pl.Series) -> tuple[bytes, ...]:
    """Bytes that depend on the values alone: which are null, how long they are, what they are."""
    known = values.is_not_null().to_numpy()
    present = values.drop_nulls()
    if values.dtype == pl.String:
        lengths = present.str.len_bytes().cast(pl.UInt32).to_numpy()
        text = present.str.join("").item() if len(present) else ""
        return (known.tobytes(), lengths.astype("<u4").tobytes(), text.encode())
    return (known.tobytes(), present.cast(pl.Int64).to_numpy().astype("<i8").tobytes())
