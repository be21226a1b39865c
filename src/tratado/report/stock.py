"""Inventories: what was withdrawn and what is left, as a document and as JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from tratado.agreement.agreement import TextInForce
from tratado.book import Book
from tratado.documents import Block, Cell, Column, Document, Grid, Part, Section, Tone, Value
from tratado.locale import Language, messages
from tratado.report.about import about, law_of
from tratado.value.inventory import need_of
from tratado.value.movements import money, quantity
from tratado.value.stock_sheets import Duty, Step, Stock
from tratado.version import VERSION
from tratado.words import Money, Said, day_words, number_words
from tratado.words.citation import citation

WITHDRAWALS_SHOWN = 40

_UNITS = ("quantity", "originating", "non_originating", "unknown")
_VALUES = ("value", "non_originating_value", "unknown_value")
_FIGURES = frozenset((*_UNITS, "opening", "received", "withdrawn", "left", "units", "value",
                      "non-originating-value"))  # fmt: skip
_TEXTS = ("kind", "good", "decides", "method", "basis")

_NAMES_OF_ORIGIN = {
    "originating": "stock-originating",
    "non_originating": "stock-non-originating",
    "unknown": "stock-unknown",
}


class StockTables:
    """The inventories of a book in the words of one language."""

    def __init__(self, book: Book, stock: Stock, language: Language) -> None:
        self.book = book
        self.stock = stock
        self.language = language
        self.say = messages(language)

    def document(self, item: str | None, text: TextInForce) -> Document:
        """All inventories with their withdrawals; of one item its ledger. Then the duties."""
        own = self._withdrawals() if item is None else self._ledger(item)
        blocks: tuple[Block, ...] = (*self._totals(item), own, *self._duties(item))
        return Document(
            title=Said("stock-title", book=self.book.name),
            law=law_of(text.agreement, self.language),
            day=text.day,
            sections=(Section(Said("stock-inventories"), "", (Part("", blocks),)),),
            about=about(self.book),
            table=withdrawals_table(self.stock, item),
        )

    def _totals(self, item: str | None) -> Iterator[Grid]:
        """Every inventory in units, and in what they are worth."""
        chosen = [
            cells
            for cells in self.stock.items.iter_rows(named=True)
            if item in (None, cells["inventory"])
        ]
        counted = ("opening", "received", "withdrawn", "originating", "non_originating", "unknown",
                   "left")  # fmt: skip
        yield self._grid(
            ("inventory", "method", "unit", *counted, "balance"),
            (
                (
                    Cell(cells["inventory"]),
                    Cell(self._methods(cells["methods"])),
                    Cell(cells["unit"]),
                    *(Cell(self._units(cells[name])) for name in counted),
                    self._balance(cells),
                )
                for cells in chosen
            ),
            Said("stock-in-units"),
        )
        worth = ("opening", "received", "withdrawn", "non_originating", "left")
        yield self._grid(
            ("inventory", *worth),
            (
                (
                    Cell(cells["inventory"]),
                    *(Cell(self._money(cells[f"{name}_value"])) for name in worth),
                )
                for cells in chosen
            ),
            Said("stock-in-value"),
        )

    def _withdrawals(self) -> Grid:
        counted = ("originating", "non_originating", "unknown")
        return self._grid(
            ("row", "date", "inventory", "good", "withdrawn", *counted, "non-originating-value"),
            (
                (
                    *map(Cell, (cells["row"], cells["date"], cells["inventory"], cells["good"])),
                    *(Cell(self._units(cells[name])) for name in ("quantity", *counted)),
                    Cell(need, Tone.OPEN)
                    if (need := self._need(cells))
                    else Cell(self._money(cells["non_originating_value"])),
                )
                for cells in self.stock.withdrawals.iter_rows(named=True)
            ),
            Said("stock-withdrawals"),
            few=WITHDRAWALS_SHOWN,
        )

    def _ledger(self, item: str) -> Grid:
        steps = self.stock.steps.filter(self.stock.steps["inventory"] == item)
        return self._grid(
            ("date", "step", "origin", "units", "value", "source", "cite"),
            map(self._ledger_row, steps.iter_rows(named=True)),
            Said("stock-ledger", item=item),
        )

    def _ledger_row(self, cells: Mapping[str, Any]) -> tuple[Cell, ...]:
        step = Step(cells["step"])
        main = step in (Step.OPENING, Step.RECEIPT, Step.WITHDRAWAL, Step.LEFT)
        origin = cells["origin"]
        return (
            Cell(cells["date"] if main else None),
            Cell(self._step(step, cells), strong=main),
            Cell(Said(_NAMES_OF_ORIGIN[origin]) if origin else None),
            Cell(self._units(cells["units"])),
            Cell(self._money(cells["value"])),
            Cell(self._source(step, cells)),
            Cell(citation(cells["cite"] or "", self.language)),
        )

    def _step(self, step: Step, cells: Mapping[str, Any]) -> str:
        say = self.say.format
        if step is Step.WITHDRAWAL and cells["good"]:
            return say("stock-step-withdrawal-for", good=cells["good"])
        if step is Step.AVERAGE and cells["originating"] is not None:
            share = self._number(cells["originating"])
            if cells["first"] is None:
                return say("stock-step-average", originating=share)
            days = {"first": str(cells["first"]), "last": str(cells["last"])}
            return say("stock-step-average-period", originating=share, **days)
        if step is Step.AVERAGE:
            return say("stock-step-average-value")
        if step is Step.OPEN:
            return self._need(cells)
        return say(f"stock-step-{step.value}")

    def _need(self, cells: Mapping[str, Any]) -> str:
        """What a withdrawal lacks to be decided; blank where it is decided."""
        need = need_of(cells)
        return "" if need is None else Said("stock-needs", need=need).words(self.language)

    def _source(self, step: Step, cells: Mapping[str, Any]) -> str:
        taken = step in (Step.OPENING, Step.TAKEN, Step.LEFT)
        row = cells["receipt"] if taken else cells["row"]
        if step is Step.COUNTED or row is None or cells["first"] is not None:
            return ""
        return self.say.format("stock-row", sheet=self._sheet("movements"), row=str(row))

    def _sheet(self, name: str) -> str:
        """The sheet as its file calls it."""
        source = self.book.sources.get(name)
        return source.sheet if source is not None else name

    def _duties(self, item: str | None) -> Iterator[Grid]:
        duties = [one for one in self.stock.duties if item in (None, one.inventory)]
        if not duties:
            return
        sheet = self._sheet("inventories")
        yield self._grid(
            ("inventory", "source", "duty", "cite"),
            (
                (
                    Cell(one.inventory),
                    Cell(Said("stock-row", sheet=sheet, row=str(one.row or ""))),
                    Cell(self.duty(one)),
                    Cell(citation(one.cite, self.language)),
                )
                for one in duties
            ),
            Said("stock-duties"),
        )

    def duty(self, one: Duty) -> str:
        """What a duty asks for, in words."""
        id_ = f"stock-duty-{one.kind.value.replace('_', '-')}"
        if one.until is None:
            return self.say.format(id_)
        return self.say.format(id_, until=day_words(one.until, self.language))

    @staticmethod
    def _grid(
        names: Iterable[str], rows: Iterable[tuple[Cell, ...]], title: Said, few: int = 0
    ) -> Grid:
        columns = (
            Column(Said(f"stock-column-{name.replace('_', '-')}"), right=name in _FIGURES)
            for name in names
        )
        return Grid(tuple(columns), tuple(rows), title, few)

    def _methods(self, methods: str) -> str:
        return ", ".join(
            self.say.format(f"stock-method-{method.replace('_', '-')}")
            for method in methods.split()
        )

    def _balance(self, cells: Mapping[str, Any]) -> Cell:
        """Opening and received are withdrawn and left; by how much they are not, by value."""
        units = cells["opening"] + cells["received"] - cells["withdrawn"] - cells["left"]
        if cells["undetermined"]:
            return Cell(Said("stock-undetermined", count=cells["undetermined"]), Tone.OPEN)
        if units or cells["difference"]:
            value = Money.of_frame(cells["difference"], self.book.currency)
            return Cell(Said("stock-difference", units=self._number(units), value=value))
        return Cell(Said("stock-balances"), Tone.MET)

    def _units(self, millionths: int | None) -> Value:
        return None if millionths is None else quantity(millionths).normalize()

    def _number(self, millionths: int) -> str:
        return number_words(quantity(millionths).normalize(), self.language)

    def _money(self, value: int | None) -> Value:
        return None if value is None else Money.of_frame(value, self.book.currency)


def withdrawals_table(stock: Stock, item: str | None) -> Grid:
    """Every withdrawal, one per row, as programs read it."""
    names = ("row", "inventory", "date", *_TEXTS, *_UNITS, *_VALUES, "need")
    rows = (tuple(map(Cell, cells.values())) for cells in _withdrawals(stock, item))
    return Grid(tuple(Column(name, name=name) for name in names), tuple(rows))


def stock_json(
    book: Book, stock: Stock, day: dt.date, item: str | None, words: StockTables
) -> dict[str, Any]:
    """Inventories, withdrawals and duties; of one item its steps too. Figures as decimals."""
    data: dict[str, Any] = {
        "tratado": VERSION,
        "book": {"name": book.name, "digest": book.digest, "currency": book.currency},
        "date": day.isoformat(),
        "items": [
            _figures(cells)
            for cells in stock.items.iter_rows(named=True)
            if item in (None, cells["inventory"])
        ],
        "withdrawals": list(_withdrawals(stock, item)),
        "duties": [
            {
                "inventory": one.inventory,
                "row": one.row,
                "duty": one.kind.value,
                "words": words.duty(one),
                "until": None if one.until is None else one.until.isoformat(),
                "citation": one.cite,
            }
            for one in stock.duties
            if item in (None, one.inventory)
        ],
    }
    if item is not None:
        steps = stock.steps.filter(stock.steps["inventory"] == item)
        data["steps"] = [_figures(cells) for cells in steps.iter_rows(named=True)]
    return data


def _withdrawals(stock: Stock, item: str | None) -> Iterator[dict[str, Any]]:
    columns = ["row", "inventory", "date", *_TEXTS, *_UNITS, *_VALUES, "need", "need_day"]
    for cells in stock.withdrawals.select(columns).iter_rows(named=True):
        if item in (None, cells["inventory"]):
            yield _figures(cells)


_COUNTED = {*_UNITS, "opening", "received", "withdrawn", "left", "units"}


def _figures(cells: Mapping[str, Any]) -> dict[str, Any]:
    """A row with quantities and values as decimal texts, so that no reader rounds them."""
    figures = {name: _figure(name, value) for name, value in cells.items()}
    if figures.pop("need_day", None) is not None:
        figures["need"] = str(need_of(cells))
    return figures


def _figure(name: str, value: object) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    if not isinstance(value, int):
        return value
    if name in _COUNTED:
        return _plain(quantity(value))
    if name == "difference" or name.endswith("value"):
        return f"{money(value):.4f}"
    return value


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
