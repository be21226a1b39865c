"""What a report is made of: sections of parts with sentences, tables, gauges and bars.

A document knows no law and no format. What it shows are values (money, percentages, numbers, days,
words), which each renderer of `tratado.renderers` puts on its own medium and into a language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from tratado.words import Amount, Money, Percent, Said

Value: TypeAlias = str | int | Decimal | dt.date | Money | Amount | Percent | Said | None
"""What a cell holds. A text is what a user, a file or the law calls a thing; None is blank."""

Text: TypeAlias = str | Said


class Extent(StrEnum):
    """How much of a report a document holds."""

    OVERVIEW = "overview"
    DETAIL = "detail"
    """What was asked for by name, alone."""
    WHOLE = "whole"


class Tone(StrEnum):
    """How an answer looks: like one that is met, open or not met."""

    MET = "met"
    OPEN = "open"
    NOT_MET = "not_met"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `strong` sets it apart."""

    value: Value
    tone: Tone | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; one that is `extra` is left out where there is no room.

    `name` is what a program reads it by; without it a column is for people alone.
    """

    title: Text
    right: bool = False
    extra: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with an optional title; its rows have a cell for each column.

    A terminal has room for its first `few` rows; 0: for all.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: Text = ""
    few: int = 0


@dataclass(frozen=True, slots=True)
class Gauge:
    """A share as it grew: by day, in hundredths of a percent, against what is required.

    `limit` names the threshold.
    """

    title: Text
    required: int
    points: tuple[tuple[dt.date, int | None, int | None], ...]
    """Day, least and most."""
    limit: Text

    @property
    def threshold(self) -> Percent:
        return Percent.of_frame(self.required)


@dataclass(frozen=True, slots=True)
class Bar:
    """A share in hundredths of a percent against what is required of it; None: not known."""

    name: Text
    share: int | None
    required: int | None
    tone: Tone
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares of several things, each against its own limit.

    `of` says what they are of, `share` what is measured, `limit` and `note` what beside it.
    """

    bars: tuple[Bar, ...]
    of: Text
    share: Text
    limit: Text
    note: Text

    def grid(self) -> Grid:
        """The same in figures."""
        columns = (
            Column(self.of),
            *(Column(each, right=True) for each in (self.share, self.limit, self.note)),
        )
        return Grid(
            columns,
            tuple(
                (
                    Cell(bar.name),
                    Cell(None if bar.share is None else Percent.of_frame(bar.share), bar.tone),
                    Cell(None if bar.required is None else Percent.of_frame(bar.required)),
                    Cell(bar.note),
                )
                for bar in self.bars
            ),
        )


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on what stands before it, set smaller."""

    text: Text


Block: TypeAlias = str | Said | Note | Grid | Gauge | Bars
"""A sentence, a remark, a table, a gauge or bars."""


@dataclass(frozen=True, slots=True)
class Part:
    """A titled part; without a title it follows what is before it."""

    title: Text
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What is said of one thing; `head` says it in a sentence, `name` names it in contents.

    A head that is the document's title stands once where titles are shown.
    """

    name: Text
    head: Text
    parts: tuple[Part, ...]
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A report: its title, what it rests on, of which day it is, and its sections."""

    title: Text
    law: Text
    day: dt.date
    sections: tuple[Section, ...]
    about: tuple[tuple[Text, Value], ...] = ()
    """What the report was made from and with: book, digest, version."""
    table: Grid | None = None
    """What a program reads of it: columns by name. None: its first table with named columns."""

    def grids(self) -> Iterator[tuple[Text, Grid]]:
        """Every table with the title that it stands under."""
        for section in self.sections:
            for part in section.parts:
                for block in part.blocks:
                    if isinstance(block, Grid | Bars):
                        grid = block.grid() if isinstance(block, Bars) else block
                        yield grid.title or part.title or section.name or self.title, grid
