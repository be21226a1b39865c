"""`tratado stock`: the origin and value of what leaves the inventories of a book."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    DECIDED,
    UNDETERMINED,
    AgreementOption,
    BookArgument,
    DateOption,
    LangOption,
    MappingOption,
    book_of,
    console,
    fail,
    text_in_force,
)
from tratado.language import Language
from tratado.words import Problem

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.value.stock_sheets import Stock


class StockFormat(StrEnum):
    """What the inventories are written as."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def register(app: typer.Typer) -> None:
    app.command("stock")(stock)


def stock(
    book: BookArgument,
    item: Annotated[
        str | None, typer.Option("--item", help="Show the ledger of this inventory.")
    ] = None,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    output_format: Annotated[
        StockFormat, typer.Option("--format", help="Output format; csv lists the withdrawals.")
    ] = StockFormat.TABLE,
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Tell how many units of each withdrawal originate, and what the others are worth.

    By the sheets movements and inventories.

    Exit code 0: everything decided; 1: the book or an option cannot be used; 3: an average
    lacks its ratio.
    """
    import json

    from tratado.report import terminal
    from tratado.report.stock import StockTables, stock_json, withdrawal_csv
    from tratado.words import Said

    text = text_in_force(agreement, date)
    found_book, kept = _kept(book, mapping, text)
    known = kept.items["inventory"].to_list()
    if item is not None and item not in known:
        raise fail(Said("cli-no-inventory", item=item, known=", ".join(known[:10])))
    tables = StockTables(found_book, kept, lang)
    if output_format is StockFormat.CSV:
        typer.echo(withdrawal_csv(kept, item), nl=False)
    elif output_format is StockFormat.JSON:
        data = stock_json(found_book, kept, text.day, item, tables)
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        terminal.show(console(), tables.show(item))
    shown = kept.withdrawals
    if item is not None:
        shown = shown.filter(shown["inventory"] == item)
    open_ = shown["need"].is_not_null().any()
    raise typer.Exit(UNDETERMINED if open_ else DECIDED)


def _kept(path: Path, mapping: Path | None, text: TextInForce) -> tuple[Book, Stock]:
    """The book and its inventories, kept. Exits where either cannot be used."""
    from tratado.value.errors import ValuationError
    from tratado.value.movements import FiscalYears
    from tratado.value.stock_sheets import from_sheets
    from tratado.words import Said

    if text.agreement.name != "usmca":
        raise fail(Said("cli-stock-agreement"))
    book = book_of(path, mapping, Said("unused-decided"))
    start = book.settings.get("fiscal_year_start", "01-01")
    try:
        year = FiscalYears.starting(start)
    except ValueError:
        raise fail(Said("cli-fiscal-year", book=path.name, start=start)) from None
    try:
        return book, from_sheets(book.tables, year, text)
    except ValuationError as error:
        placed = (_in_file(fault, book) for fault in error.problems)
        count, unused = len(error.problems), Said("unused-decided")
        raise fail(*placed, Said("cli-problems", count=count, unused=unused)) from None


def _in_file(fault: Problem, book: Book) -> Problem:
    """The fault with its place named as problems of a book are: file, sheet, row."""
    from tratado.words import Place, Said

    where, name = fault.place, book.path.name
    if not isinstance(where, Place):
        return replace(fault, place=Said("place-at", place=Place(file=name), where=where))
    source = book.sources.get(where.sheet)
    if source is None:
        return replace(fault, place=where.within(name))
    return replace(fault, place=replace(where, file=source.file, sheet=source.sheet))
