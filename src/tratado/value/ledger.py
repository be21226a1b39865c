"""A calculation's steps, kept as it goes, so that each can be shown and checked.

Every entry names an amount, says where it comes from (a cell of the book, or entries
before it) and which provision it follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from tratado.words import Place, Said

Text = Said | str
"""What an entry says; a plain text is what a book calls a thing, and stays as it is."""


class Unit(Enum):
    """What an amount is counted in that is neither money nor a measure of the book's own."""

    UNITS = "ledger-step-in-units"
    OF_ALL_UNITS = "stock-ledger-of-all-units"
    PERCENT = "ledger-step-in-percent"
    """Cut off where it is shown, so that none looks reached that is not."""
    YEARS = "ledger-step-in-years"

    @property
    def said(self) -> Said:
        """What it is called."""
        return Said(self.value)


def worked_at(working: Said, place: Place) -> Said:
    """How a figure was found, with the row in the book that it is about, if there is one."""
    if not place.sheet:
        return working
    return Said("ledger-step-worth-worked-at", working=working, place=place)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a ledger.

    `amount` is exact, in `unit`; a text is a currency code, or a measure that the book names.
    `source` is the place in the book where a given figure stands; empty for a calculated one,
    whose `working` says from what.
    """

    label: Text
    amount: Decimal | Fraction
    unit: Unit | str
    cite: str
    source: Place | str = ""
    working: Text = ""


@dataclass
class Ledger:
    """The entries of one calculation in the order in which they were made."""

    title: Text
    entries: list[Entry] = field(default_factory=list)

    def given(
        self,
        label: Text,
        amount: Decimal | Fraction,
        unit: Unit | str,
        cite: str,
        source: Place | str = "",
    ) -> None:
        """Enter a figure that the books give."""
        self.entries.append(Entry(label, amount, unit, cite, source=source))

    def found(
        self,
        label: Text,
        amount: Decimal | Fraction,
        unit: Unit | str,
        cite: str,
        working: Text,
    ) -> None:
        """Enter a figure that was calculated, with how."""
        self.entries.append(Entry(label, amount, unit, cite, working=working))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __getitem__(self, label: Text) -> Entry:
        """The last entry of a label. Raises KeyError where there is none."""
        for entry in reversed(self.entries):
            if str(entry.label) == str(label):
                return entry
        raise KeyError(label)
