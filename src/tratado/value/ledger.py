"""A calculation's steps, kept as it goes, so that each can be shown and checked.

Every entry names an amount, says where it comes from (a cell of the book, or entries
before it) and which provision it follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Self


class Words(str):
    """What an entry says, in English, with the message by which other languages say it.

    `parts` fill the message in; a part may be words itself. What a book calls a thing is a
    plain text and stays as it is.
    """

    message: str
    parts: Mapping[str, str]

    def __new__(cls, message: str, english: str, **parts: str) -> Self:
        """The English with its parts filled in; `message` is the id after `ledger-`."""
        words = super().__new__(cls, english.format(**parts))
        words.message = message
        words.parts = parts
        return words


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a ledger.

    `amount` is exact, in `unit` (a currency code, "percent", "units", ...). `source` is
    the place in the book where a given figure stands; empty for a calculated one, whose
    `working` says from what.
    """

    label: str
    amount: Decimal | Fraction
    unit: str
    cite: str
    source: str = ""
    working: str = ""


@dataclass
class Ledger:
    """The entries of one calculation in the order in which they were made."""

    title: str
    entries: list[Entry] = field(default_factory=list)

    def given(
        self, label: str, amount: Decimal | Fraction, unit: str, cite: str, source: str = ""
    ) -> None:
        """Enter a figure that the books give."""
        self.entries.append(Entry(label, amount, unit, cite, source=source))

    def found(
        self, label: str, amount: Decimal | Fraction, unit: str, cite: str, working: str
    ) -> None:
        """Enter a figure that was calculated, with how."""
        self.entries.append(Entry(label, amount, unit, cite, working=working))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __getitem__(self, label: str) -> Entry:
        """The last entry of a label. Raises KeyError where there is none."""
        for entry in reversed(self.entries):
            if entry.label == label:
                return entry
        raise KeyError(label)
