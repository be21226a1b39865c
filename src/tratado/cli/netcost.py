"""`tratado netcost`: net cost of the goods of a book from what the books record."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import AgreementOption, DateOption, Lang, LangOption, console, fail, text_of

if TYPE_CHECKING:
    import polars as pl

    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.value.cost_sheets import Costed


class Format(StrEnum):
    """What net costs are written as."""

    TABLE = "table"
    JSON = "json"


def register(app: typer.Typer) -> None:
    app.command("netcost")(netcost)


def netcost(
    book: Annotated[
        Path, typer.Argument(help="Workbook (.xlsx), or folder of CSV or Parquet files.")
    ],
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    good: Annotated[
        list[str] | None,
        typer.Option("--good", help="Show the ledger of this good; may be repeated."),
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", help="Output format.")
    ] = Format.TABLE,
    mapping: Annotated[
        Path | None, typer.Option("--mapping", help="YAML that names an export's own columns.")
    ] = None,
    lang: LangOption = Lang.EN,
) -> None:
    """Calculate net cost of a unit from the sheets costs, allocations, production and loans.

    The period is the one in which --date lies, else the last before it. Exit code 0: done;
    1: the book or an option cannot be used.
    """
    from tratado.book import BookErrors, read_book
    from tratado.value.cost_sheets import has_cost_sheets
    from tratado.value.errors import ValuationError

    text = text_of(agreement, date)
    try:
        found_book = read_book(book, mapping)
        for notice in found_book.notices:
            typer.echo(f"note: {notice}", err=True)
        if not has_cost_sheets(found_book.tables):
            raise fail(
                f"{book.name} has no sheets costs and production; `tratado template` writes a "
                "workbook that has them"
            )
        costed = _costed(found_book, text)
    except (BookErrors, ValuationError) as error:
        raise fail(f"{told(error, book)}\nnothing was calculated.") from None
    chosen = _chosen(costed, good)
    if output_format is Format.JSON:
        _as_json(found_book, costed, chosen, text)
    else:
        _on_terminal(found_book, costed, chosen if good else [], text, lang)


def with_net_costs(book: Book, text: TextInForce) -> pl.DataFrame:
    """The goods of a book, their blank net costs filled where it has the sheets for it.

    Raises ValuationError where these contradict themselves or the goods.
    """
    from tratado.value import cost_sheets

    if not cost_sheets.has_cost_sheets(book.tables):
        return book.goods
    costed = _costed(book, text)
    goods = cost_sheets.with_net_costs(book.goods, costed)
    for start, end in costed.goods.select("start", "end").unique(maintain_order=True).iter_rows():
        typer.echo(f"note: blank net costs follow from the sheet costs, {start} to {end}", err=True)
    return goods


def told(error: ValueError, path: Path) -> str:
    """What is wrong, each line with the file it is about."""
    from tratado.value.errors import ValuationError

    if not isinstance(error, ValuationError):
        return str(error)
    return "\n".join(f"{path.name}, {fault}" for fault in error.faults)


def _costed(book: Book, text: TextInForce) -> Costed:
    from tratado.value.cost_elections import CostElections
    from tratado.value.cost_sheets import from_sheets

    elections = CostElections.of(book.settings)
    return from_sheets(book.goods, book.tables, elections, text, book.currency)


def _chosen(costed: Costed, goods: list[str] | None) -> list[str]:
    known = costed.goods["id"].to_list()
    for good in goods or []:
        if good not in known:
            shown = ", ".join(known[:10]) or "none"
            raise fail(
                f"--good: no net cost of {good!r}; goods of the sheet production with a row in "
                f"goods: {shown}"
            )
    return goods or known


def _as_json(book: Book, costed: Costed, chosen: list[str], text: TextInForce) -> None:
    import json

    from tratado.report.ledgers import net_costs

    data = net_costs(book, costed, text)
    data["goods"] = [good for good in data["goods"] if good["id"] in chosen]
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _on_terminal(
    book: Book, costed: Costed, chosen: list[str], text: TextInForce, lang: Lang
) -> None:
    from tratado.locale import Language
    from tratado.report import ledgers, terminal

    language = Language(lang.value)
    out = console()
    if not chosen:
        terminal.show(out, ledgers.net_cost_pieces(book, costed, text, language))
    for good in chosen:
        terminal.show(out, ledgers.ledger_pieces(costed, good, book.currency, language))
