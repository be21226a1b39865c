"""`tratado stock`: the origin and value of what leaves the inventories of a book."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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
    fail,
    text_in_force,
)
from tratado.cli.output import Format, FormatOption, OutputOption, check_output, show
from tratado.language import Language
from tratado.words import Problem

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.value.stock_sheets import Stock


def register(app: typer.Typer) -> None:
    app.command("stock")(stock)


def stock(
    book: BookArgument,
    item: Annotated[
        str | None, typer.Option("--item", help="Show the ledger of this inventory.")
    ] = None,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    output_format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Tell how many units of each withdrawal originate, and what the others are worth.

    By the sheets movements and inventories; --format csv lists the withdrawals.

    Exit code 0: everything decided; 1: the book or an option cannot be used; 3: an average
    lacks its ratio.
    """
    from tratado.report.stock import StockTables, stock_json
    from tratado.words import Said

    check_output(output_format, output)

    text = text_in_force(agreement, date)
    found_book, kept = _kept(book, mapping, text)
    known = kept.items["inventory"].to_list()
    if item is not None and item not in known:
        raise fail(Said("cli-no-inventory", item=item, known=", ".join(known[:10])))
    tables = StockTables(found_book, kept, lang)
    document = tables.document(item, text)

    def body() -> dict[str, Any]:
        return stock_json(found_book, kept, text.day, item, tables)

    show(document, body, output_format, output, lang)
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
