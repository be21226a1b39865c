"""Net costs of a book with their ledgers and duties: as a document and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tratado.agreement.agreement import TextInForce
from tratado.book import Book
from tratado.documents import Block, Cell, Column, Document, Extent, Grid, Note, Part, Section
from tratado.locale import Language
from tratado.report.about import about, law_of
from tratado.report.ledgers import LedgerWords, kept
from tratado.value.cost_sheets import Costed
from tratado.version import VERSION
from tratado.words import Amount, Money, Said, day_words
from tratado.words.citation import citation

_MONEY = 10_000
_MILLIONTHS = 1_000_000
_TABLE = ("good", "start", "end", "label", "amount", "exact", "unit", "source", "working",
          "citation")  # fmt: skip


class NetCostReport:
    """Net costs of some goods, in the words of one language where they are no values."""

    def __init__(
        self,
        book: Book,
        costed: Costed,
        goods: Sequence[str],
        text: TextInForce,
        language: Language,
    ) -> None:
        self.book = book
        self.costed = costed
        self.goods = goods
        self.text = text
        self.language = language
        self._words = LedgerWords(book, language)

    def document(self, extent: Extent) -> Document:
        """What a unit of each good costs and what the elections oblige to; ledgers line by line."""
        title = Said("ledger-head", book=self.book.name, count=len(self.goods), date=self.text.day)
        sections: list[Section] = []
        if extent is not Extent.DETAIL:
            parts = self._overview(extent)
            sections.append(Section(Said("ledger-net-costs"), title, tuple(parts)))
        if extent is not Extent.OVERVIEW:
            sections += map(self._ledger, self._rows())
        return Document(
            title=title,
            law=law_of(self.text.agreement, self.language),
            day=self.text.day,
            sections=tuple(sections),
            about=about(self.book),
            table=Grid(tuple(Column(name, name=name) for name in _TABLE), tuple(self._entries())),
        )

    def _rows(self) -> Iterable[Mapping[str, Any]]:
        rows = self.costed.goods.iter_rows(named=True)
        return (row for row in rows if row["id"] in self.goods)

    def _overview(self, extent: Extent) -> Iterator[Part]:
        if not self.goods:
            yield Part("", (Said("ledger-none"),))
            return
        columns = (
            Column(Said("ledger-good")),
            Column(Said("ledger-period")),
            *(
                Column(Said(f"ledger-{name}"), right=True)
                for name in ("units", "total-cost", "net-cost")
            ),
        )
        rows = (
            (
                Cell(row["id"], strong=True),
                Cell(f"{row['start']} – {row['end']}"),
                Cell(_units(row)),
                *(Cell(Money.of_frame(row[n], self.book.currency)) for n in ("total_cost", "nc")),
            )
            for row in self._rows()
        )
        yield Part("", (Grid(columns, tuple(rows)),))
        if self.costed.duties:
            yield Part(Said("ledger-duties"), tuple(self._duties()))
        if extent is Extent.OVERVIEW:
            yield Part("", (Note(Said("ledger-hint")),))

    def _duties(self) -> Iterator[str]:
        for duty in self.costed.duties:
            words = duty.said.words(self.language)
            cite = citation(duty.cite, self.language)
            yield f"{', '.join(duty.goods)}: {words} [{cite}]"

    def _ledger(self, row: Mapping[str, Any]) -> Section:
        """The ledger of one good: each entry with its amount, where it is from, its provision."""
        good, ledger = row["id"], self.costed.ledgers[row["id"]]
        start, end = (day_words(row[name], self.language) for name in ("start", "end"))
        blocks: list[Block] = [replace(self._words.grid(ledger), title="")]
        if not all(kept(entry)[1] for entry in ledger):
            blocks.append(Note(Said("ledger-rounded")))
        head = Said("ledger-title", good=good, start=start, end=end)
        return Section(good, head, (Part("", tuple(blocks)),))

    def _entries(self) -> Iterator[tuple[Cell, ...]]:
        """A row for each entry of each ledger, as programs read it."""
        said = self._words.said
        for row in self._rows():
            for entry in self.costed.ledgers[row["id"]]:
                yield tuple(map(Cell, (
                    row["id"],
                    row["start"],
                    row["end"],
                    said(entry.label),
                    Amount.of_frame(kept(entry)[0]),
                    str(Fraction(entry.amount)),
                    said(entry.unit),
                    said(entry.source),
                    said(entry.working),
                    entry.cite,
                )))  # fmt: skip

    def as_json(self) -> dict[str, Any]:
        """Amounts are decimal strings, exact ones fractions."""
        agreement = self.text.agreement
        return {
            "tratado": VERSION,
            "book": {
                "name": self.book.name,
                "digest": self.book.digest,
                "currency": self.book.currency,
            },
            "agreement": {
                "name": agreement.name,
                "amendments": list(agreement.amendments),
                "digest": agreement.digest,
            },
            "date": self.text.day.isoformat(),
            "goods": [
                {
                    "id": row["id"],
                    "start": row["start"].isoformat(),
                    "end": row["end"].isoformat(),
                    "units": f"{Decimal(row['units']) / _MILLIONTHS:f}",
                    "total_cost": f"{Decimal(row['total_cost']) / _MONEY:.4f}",
                    "net_cost": f"{Decimal(row['nc']) / _MONEY:.4f}",
                    "ledger": self._words.as_json(self.costed.ledgers[row["id"]])["entries"],
                }
                for row in self._rows()
            ],
            "duties": [
                {
                    "goods": list(duty.goods),
                    "text": duty.said.words(self.language),
                    "citation": duty.cite,
                }
                for duty in self.costed.duties
            ],
        }


def _units(row: Mapping[str, Any]) -> Decimal:
    return Decimal(row["units"]) / _MILLIONTHS
