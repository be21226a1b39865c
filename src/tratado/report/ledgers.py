"""Ledgers and net costs, line by line, in the words of a language: on a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rich.table import Table
from rich.text import Text

from tratado.agreement.agreement import TextInForce
from tratado.book import Book
from tratado.documents import Cell, Column, Grid
from tratado.locale import Language, messages
from tratado.value.cost_elections import CostDuty
from tratado.value.cost_sheets import Costed
from tratado.value.ledger import Entry, Ledger, Unit
from tratado.version import VERSION
from tratado.words import Money, Part, Place, Said, day_words, number_words
from tratado.words.citation import citation
from tratado.words.said import words_of

_MONEY = 10_000
"""Ten-thousandths, in which amounts are kept and shown."""
_MILLIONTHS = 1_000_000


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
        shown = Table(box=None, header_style="bold", pad_edge=False)
        for name, heading in zip(HEADINGS, self.headings(), strict=True):
            shown.add_column(
                heading, justify="right" if name == "amount" else "left", overflow="fold"
            )
        for row in rows:
            shown.add_row(*map(Text, row.cells))
        return shown

    def grid(self, ledger: Ledger) -> Grid:
        """A ledger as a table of documents."""
        columns = tuple(
            Column(heading, right=name == "amount")
            for name, heading in zip(HEADINGS, self.headings(), strict=True)
        )
        rows = (tuple(map(Cell, row.cells)) for row in self.rows(ledger))
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
        kept, exact = _kept(entry)
        in_currency = entry.unit == self.book.currency
        amount = (
            Money.of_frame(kept, self.book.currency).words(self.language)
            if in_currency
            else number_words((Decimal(kept) / _MONEY).normalize(), self.language)
        )
        return LedgerRow(
            self.said(entry.label),
            amount,
            "" if in_currency else self.said(entry.unit),
            self._from(entry),
            citation(entry.cite, self.language),
            rounded=not exact,
        )

    def _entry(self, entry: Entry) -> dict[str, str]:
        return {
            "label": self.said(entry.label),
            "amount": f"{Decimal(_kept(entry)[0]) / _MONEY:.4f}",
            "exact": str(Fraction(entry.amount)),
            "unit": self.said(entry.unit),
            "source": self.said(entry.source),
            "working": self.said(entry.working),
            "citation": entry.cite,
        }


def _kept(entry: Entry) -> tuple[int, bool]:
    """An amount to four decimals, and whether that is all of it; percentages are cut off."""
    exact = Fraction(entry.amount) * _MONEY
    kept = exact.numerator // exact.denominator if entry.unit is Unit.PERCENT else round(exact)
    return kept, kept == exact


def net_cost_pieces(
    book: Book, costed: Costed, text: TextInForce, language: Language
) -> Iterator[Table | Text]:
    """What a unit of each good costs, and what the elections oblige to."""
    say = messages(language)
    day = day_words(text.day, language)
    head = say.format("ledger-head", book=book.name, count=len(costed.goods), date=day)
    yield Text(head, style="bold")
    if costed.goods.is_empty():
        yield Text(say.format("ledger-none"))
        return
    shown = Table(box=None, header_style="bold", pad_edge=False)
    shown.add_column(say.format("ledger-good"), no_wrap=True)
    shown.add_column(say.format("ledger-period"))
    for name in ("units", "total-cost", "net-cost"):
        shown.add_column(say.format(f"ledger-{name}"), justify="right")
    for row in costed.goods.iter_rows(named=True):
        shown.add_row(
            Text(row["id"]),
            f"{row['start']} – {row['end']}",
            number_words(Decimal(row["units"]) / _MILLIONTHS, language),
            *(
                Money.of_frame(row[name], book.currency).words(language)
                for name in ("total_cost", "nc")
            ),
        )
    yield shown
    yield from _duties(costed.duties, language)
    yield Text(say.format("ledger-hint"), style="dim")


def _duties(duties: Sequence[CostDuty], language: Language) -> Iterator[Text]:
    say = messages(language)
    yield Text(say.format("ledger-duties"), style="bold")
    for duty in duties:
        words = duty.said.words(language)
        yield Text.assemble(
            f"{', '.join(duty.goods)}: {words} ", (f"[{citation(duty.cite, language)}]", "dim")
        )


def ledger_pieces(
    book: Book, costed: Costed, good: str, language: Language
) -> Iterator[Table | Text]:
    """The ledger of one good: each entry with its amount, where it is from, its provision."""
    say = messages(language)
    (row,) = costed.goods.rows_by_key("id", named=True)[good]
    start, end = (day_words(row[name], language) for name in ("start", "end"))
    yield Text(say.format("ledger-title", good=good, start=start, end=end), style="bold")
    words = LedgerWords(book, language)
    rows = words.rows(costed.ledgers[good])
    yield words.table(rows)
    if any(row.rounded for row in rows):
        yield Text(say.format("ledger-rounded"), style="dim")


def net_costs(book: Book, costed: Costed, text: TextInForce, language: Language) -> dict[str, Any]:
    """Net costs, ledgers and duties as JSON; amounts are decimal strings, exact ones fractions."""
    agreement = text.agreement
    words = LedgerWords(book, language)
    return {
        "tratado": VERSION,
        "book": {"name": book.name, "digest": book.digest, "currency": book.currency},
        "agreement": {
            "name": agreement.name,
            "amendments": list(agreement.amendments),
            "digest": agreement.digest,
        },
        "date": text.day.isoformat(),
        "goods": [
            {
                "id": row["id"],
                "start": row["start"].isoformat(),
                "end": row["end"].isoformat(),
                "units": f"{Decimal(row['units']) / _MILLIONTHS:f}",
                "total_cost": f"{Decimal(row['total_cost']) / _MONEY:.4f}",
                "net_cost": f"{Decimal(row['nc']) / _MONEY:.4f}",
                "ledger": words.as_json(costed.ledgers[row["id"]])["entries"],
            }
            for row in costed.goods.iter_rows(named=True)
        ],
        "duties": [
            {"goods": list(duty.goods), "text": duty.said.words(language), "citation": duty.cite}
            for duty in costed.duties
        ],
    }
