"""Inventories: what was withdrawn and what is left, as tables, CSV and JSON."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from rich.table import Table
from rich.text import Text

from tratado.book import Book
from tratado.locale import Language, messages
from tratado.renderers.csvs import harmless
from tratado.value.inventory import need_of
from tratado.value.movements import money, quantity
from tratado.value.stock_sheets import Duty, Step, Stock
from tratado.version import VERSION
from tratado.words import Money, Said, day_words, number_words
from tratado.words.citation import citation

WITHDRAWALS_SHOWN = 40

_UNITS = ("quantity", "originating", "non_originating", "unknown")
_VALUES = ("value", "non_originating_value", "unknown_value")
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

    def show(self, item: str | None) -> Iterator[Table | Text]:
        """All inventories with their withdrawals; of one item its ledger. Then the duties."""
        yield Text(self.say.format("stock-title", book=self.book.name), style="bold")
        yield self._totals(item)
        if item is None:
            yield from self._withdrawals()
        else:
            yield self._ledger(item)
        yield from self._duties(item)

    def _totals(self, item: str | None) -> Table:
        names = ("inventory", "method", "opening", "received", "withdrawn", "originating",
                 "non-originating", "unknown", "non-originating-value", "left",
                 "balance")  # fmt: skip
        shown = self._table(names, first_right=2)
        for cells in self.stock.items.iter_rows(named=True):
            if item not in (None, cells["inventory"]):
                continue
            unit = cells["unit"] or ""
            shown.add_row(
                cells["inventory"],
                self._methods(cells["methods"]),
                *(self._amount(cells, name, unit) for name in ("opening", "received")),
                self._amount(cells, "withdrawn", unit),
                *(self._units(cells[name]) for name in ("originating", "non_originating")),
                self._units(cells["unknown"]),
                self._money(cells["non_originating_value"]),
                self._amount(cells, "left", unit),
                self._balance(cells),
            )
        return shown

    def _withdrawals(self) -> Iterator[Table | Text]:
        frame = self.stock.withdrawals
        names = ("row", "date", "inventory", "good", "withdrawn", "originating",
                 "non-originating", "unknown", "non-originating-value")  # fmt: skip
        shown = self._table(names, first_right=4)
        for cells in frame.head(WITHDRAWALS_SHOWN).iter_rows(named=True):
            shown.add_row(
                str(cells["row"]),
                str(cells["date"]),
                cells["inventory"],
                cells["good"] or "",
                self._units(cells["quantity"]),
                *(self._units(cells[name]) for name in ("originating", "non_originating")),
                self._units(cells["unknown"]),
                self._need(cells) or self._money(cells["non_originating_value"]),
            )
        yield shown
        if len(frame) > WITHDRAWALS_SHOWN:
            more = len(frame) - WITHDRAWALS_SHOWN
            yield Text(self.say.format("stock-more", count=more), style="dim")

    def _ledger(self, item: str) -> Table:
        shown = self._table(("date", "step", "origin", "units", "value", "source", "cite"), 3, 5)
        steps = self.stock.steps.filter(self.stock.steps["inventory"] == item)
        for cells in steps.iter_rows(named=True):
            step = Step(cells["step"])
            main = step in (Step.OPENING, Step.RECEIPT, Step.WITHDRAWAL, Step.LEFT)
            shown.add_row(
                str(cells["date"]) if main and cells["date"] else "",
                self._step(step, cells),
                self.say.format(_NAMES_OF_ORIGIN[cells["origin"]]) if cells["origin"] else "",
                self._units(cells["units"]),
                self._money(cells["value"]),
                self._source(step, cells),
                citation(cells["cite"] or "", self.language),
                style="" if main else "dim",
            )
        return shown

    def _step(self, step: Step, cells: Mapping[str, Any]) -> str:
        say = self.say.format
        if step is Step.WITHDRAWAL and cells["good"]:
            return say("stock-step-withdrawal-for", good=cells["good"])
        if step is Step.AVERAGE and cells["originating"] is not None:
            share = self._units(cells["originating"])
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

    def _duties(self, item: str | None) -> Iterator[Table | Text]:
        duties = [one for one in self.stock.duties if item in (None, one.inventory)]
        if not duties:
            return
        yield Text(self.say.format("stock-duties"), style="bold")
        sheet = self._sheet("inventories")
        shown = self._table(("inventory", "source", "duty", "cite"))
        for one in duties:
            where = self.say.format("stock-row", sheet=sheet, row=str(one.row or ""))
            shown.add_row(one.inventory, where, self.duty(one), citation(one.cite, self.language))
        yield shown

    def duty(self, one: Duty) -> str:
        """What a duty asks for, in words."""
        id_ = f"stock-duty-{one.kind.value.replace('_', '-')}"
        if one.until is None:
            return self.say.format(id_)
        return self.say.format(id_, until=day_words(one.until, self.language))

    def _table(
        self, names: Iterable[str], first_right: int = 99, end_right: int | None = None
    ) -> Table:
        shown = Table(box=None, header_style="bold", pad_edge=False)
        for place, name in enumerate(names):
            right = place >= first_right and (end_right is None or place < end_right)
            shown.add_column(
                self.say.format(f"stock-column-{name}"),
                justify="right" if right else "left",
                overflow="fold",
            )
        return shown

    def _methods(self, methods: str) -> str:
        return ", ".join(
            self.say.format(f"stock-method-{method.replace('_', '-')}")
            for method in methods.split()
        )

    def _amount(self, cells: Mapping[str, Any], name: str, unit: str) -> str:
        """Units, and under them their value where there is one."""
        shown = f"{self._units(cells[name])} {unit}".rstrip()
        value = cells[f"{name}_value"]
        return shown if value is None else f"{shown}\n{self._money(value)}"

    def _balance(self, cells: Mapping[str, Any]) -> str:
        """Opening and received are withdrawn and left; by how much they are not, by value."""
        units = cells["opening"] + cells["received"] - cells["withdrawn"] - cells["left"]
        if cells["undetermined"]:
            return self.say.format("stock-undetermined", count=cells["undetermined"])
        if units or cells["difference"]:
            return self.say.format(
                "stock-difference",
                units=self._units(units),
                value=self._money(cells["difference"]),
            )
        return self.say.format("stock-balances")

    def _units(self, millionths: int | None) -> str:
        if millionths is None:
            return ""
        return number_words(quantity(millionths).normalize(), self.language)

    def _money(self, value: int | None) -> str:
        return (
            "" if value is None else Money.of_frame(value, self.book.currency).words(self.language)
        )


def withdrawal_csv(stock: Stock, item: str | None) -> str:
    """Every withdrawal, one per row, with figures that a program can read.

    A text that a spreadsheet would run as a formula is preceded by an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["row", "inventory", "date", *_TEXTS, *_UNITS, *_VALUES, "need"])
    for cells in _withdrawals(stock, item):
        writer.writerow(_cell(value) for value in cells.values())
    return out.getvalue()


def _cell(value: object) -> object:
    return harmless("" if value is None else str(value))


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
