"""Ledgers, line by line, in the words of a language: as tables and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from tratado.book import Book
from tratado.documents import Cell, Column, Grid
from tratado.locale import Language, messages
from tratado.renderers.values import shown
from tratado.value.ledger import Entry, Ledger, Unit
from tratado.words import Money, Part, Place, Said
from tratado.words.citation import citation
from tratado.words.said import words_of

if TYPE_CHECKING:
    pass

_MONEY = 10_000
"""Ten-thousandths, in which amounts are kept and shown."""


HEADINGS = ("label", "amount", "unit", "from", "cite")


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """An entry in words; `rounded` where the amount shown is not the exact one."""

    label: str
    amount: str
    unit: str
    origin: str
    cite: str
    rounded: bool

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """What is shown under the headings."""
        mark = "≈\u00a0" if self.rounded else ""
        return (self.label, f"{mark}{self.amount}", self.unit, self.origin, self.cite)


class LedgerWords:
    """Puts the ledgers of one book into the words of one language."""

    def __init__(self, book: Book, language: Language) -> None:
        self.book = book
        self.language = language
        self.say = messages(language)

    def said(self, what: Part | Unit) -> str:
        """What an entry says, in the language; what a book calls a thing, as it is."""
        part = what.said if isinstance(what, Unit) else what
        return str(words_of(self._named(part), self.language))

    def headings(self) -> list[str]:
        return [self.say.format(f"ledger-{name}") for name in HEADINGS]

    def rows(self, ledger: Ledger) -> list[LedgerRow]:
        """Each entry with its amount, where it is from, its provision."""
        return [self._row(entry) for entry in ledger]

    def table(self, rows: Sequence[LedgerRow]) -> Table:
        """Rows as a table for the terminal."""
        table = Table(box=None, header_style="bold", pad_edge=False)
        for name, heading in zip(HEADINGS, self.headings(), strict=True):
            table.add_column(
                heading, justify="right" if name == "amount" else "left", overflow="fold"
            )
        for row in rows:
            table.add_row(*map(Text, row.cells))
        return table

    def grid(self, ledger: Ledger) -> Grid:
        """A ledger as a table of a document; a mark stands before amounts that are not exact."""
        exact = [kept(entry)[1] for entry in ledger]
        marked = not all(exact)
        rows = (
            (
                Cell(self.said(entry.label)),
                *((Cell("" if whole else "≈"),) if marked else ()),
                Cell(self._amount(entry)),
                Cell("" if self._is_money(entry) else self.said(entry.unit)),
                Cell(self._from(entry)),
                Cell(citation(entry.cite, self.language)),
            )
            for entry, whole in zip(ledger, exact, strict=True)
        )
        label, amount, *others = HEADINGS
        columns = (
            Column(Said(f"ledger-{label}")),
            *((Column("", right=True),) if marked else ()),
            Column(Said(f"ledger-{amount}"), right=True),
            *(Column(Said(f"ledger-{name}")) for name in others),
        )
        return Grid(columns, tuple(rows), self.said(ledger.title))

    def as_json(self, ledger: Ledger) -> dict[str, Any]:
        """A ledger with its exact amounts."""
        return {"title": self.said(ledger.title), "entries": list(map(self._entry, ledger))}

    def _named(self, part: Part) -> Part:
        """A part with the places in it as the book's own files call them."""
        match part:
            case Place():
                return self._place(part)
            case Said():
                return Said(
                    part.id, **{name: self._named(each) for name, each in part.parts.items()}
                )
            case tuple() | list():
                return tuple(map(self._named, part))
            case _:
                return part

    def _place(self, place: Place) -> str:
        """A place with the sheet as its file calls it; sheets are listed by their frames."""
        if not place.rows:
            return place.words(self.language)
        source = self.book.sources.get({"bom": "lines"}.get(place.sheet, place.sheet))
        sheet = place.sheet if source is None else source.sheet
        rows = self.say.format(
            "ledger-rows", sheet=sheet, rows=", ".join(map(str, place.rows)),
            count=len(place.rows), more=place.more,
        )  # fmt: skip
        rest = Place(column=place.column).words(self.language)
        return f"{rows}, {rest}" if rest else rows

    def _from(self, entry: Entry) -> str:
        return self.said(entry.source or entry.working)

    def _row(self, entry: Entry) -> LedgerRow:
        return LedgerRow(
            self.said(entry.label),
            shown(self._amount(entry), self.language),
            "" if self._is_money(entry) else self.said(entry.unit),
            self._from(entry),
            citation(entry.cite, self.language),
            rounded=not kept(entry)[1],
        )

    def _is_money(self, entry: Entry) -> bool:
        return entry.unit == self.book.currency

    def _amount(self, entry: Entry) -> Money | Decimal:
        amount, _ = kept(entry)
        if self._is_money(entry):
            return Money.of_frame(amount, self.book.currency)
        return (Decimal(amount) / _MONEY).normalize()

    def _entry(self, entry: Entry) -> dict[str, str]:
        return {
            "label": self.said(entry.label),
            "amount": f"{Decimal(kept(entry)[0]) / _MONEY:.4f}",
            "exact": str(Fraction(entry.amount)),
            "unit": self.said(entry.unit),
            "source": self.said(entry.source),
            "working": self.said(entry.working),
            "citation": entry.cite,
        }


def kept(entry: Entry) -> tuple[int, bool]:
    """An amount to four decimals, and whether that is all of it; percentages are cut off."""
    exact = Fraction(entry.amount) * _MONEY
    whole = exact.numerator // exact.denominator if entry.unit is Unit.PERCENT else round(exact)
    return whole, whole == exact
