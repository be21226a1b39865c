"""`tratado netcost`: net cost of the goods of a book from what the books record."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
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
    refused,
    text_in_force,
)
from tratado.cli.telling import tell
from tratado.language import Language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book, Notice
    from tratado.value.averaging import Span
    from tratado.value.cost_sheets import Costed
    from tratado.value.estimates import Estimated


class Format(StrEnum):
    """What net costs are written as."""

    TABLE = "table"
    JSON = "json"


def register(app: typer.Typer) -> None:
    app.command("netcost")(netcost)


def netcost(
    book: BookArgument,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    good: Annotated[
        list[str] | None,
        typer.Option("--good", help="Show the ledger of this good; may be repeated."),
    ] = None,
    year_end: Annotated[
        bool,
        typer.Option(
            "--year-end",
            help="Compare what was certified on estimated costs with the actual costs of the "
            "fiscal year in which --date lies.",
        ),
    ] = False,
    output_format: Annotated[
        Format, typer.Option("--format", help="Output format.")
    ] = Format.TABLE,
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Calculate net cost of a unit from the sheets costs, allocations, production and loans.

    The period is the one in which --date lies, else the last before it. Exit code 0: done;
    1: the book or an option cannot be used; 3: actual costs of a period are missing.
    """
    from tratado.value.cost_sheets import has_cost_sheets
    from tratado.value.errors import ValuationError
    from tratado.words import Said

    unused = Said("unused-calculated")
    text = text_in_force(agreement, date)
    found_book = book_of(book, mapping, unused)
    if not has_cost_sheets(found_book.tables):
        raise fail(Said("cli-no-cost-sheets", book=book.name))
    if year_end:
        raise typer.Exit(_year_end(found_book, book, text, good, output_format, lang))
    try:
        costed = _costed(found_book, text)
    except ValuationError as error:
        raise refused(error, book, unused) from None
    chosen = _chosen(costed, good)
    if output_format is Format.JSON:
        _as_json(found_book, costed, chosen, text, lang)
    else:
        _on_terminal(found_book, costed, chosen if good else [], text, lang)


def _costed(book: Book, text: TextInForce) -> Costed:
    from tratado.value.cost_elections import CostElections
    from tratado.value.cost_sheets import from_sheets

    elections = CostElections.of(book.settings)
    return from_sheets(book.goods, book.tables, elections, text, book.currency)


def _chosen(costed: Costed, goods: list[str] | None) -> list[str]:
    from tratado.words import Said

    known = costed.goods["id"].to_list()
    for good in goods or []:
        if good not in known:
            shown = ", ".join(known[:10]) or "-"
            raise fail(Said("cli-no-net-cost", good=good, known=shown))
    return goods or known


def _as_json(
    book: Book, costed: Costed, chosen: list[str], text: TextInForce, lang: Language
) -> None:
    import json

    from tratado.report.ledgers import net_costs

    data = net_costs(book, costed, text, lang)
    data["goods"] = [good for good in data["goods"] if good["id"] in chosen]
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _on_terminal(
    book: Book, costed: Costed, chosen: list[str], text: TextInForce, lang: Language
) -> None:
    from tratado.report import ledgers, terminal

    out = console()
    if not chosen:
        terminal.show(out, ledgers.net_cost_pieces(book, costed, text, lang))
    for good in chosen:
        terminal.show(out, ledgers.ledger_pieces(book, costed, good, lang))


def _year_end(
    book: Book,
    path: Path,
    text: TextInForce,
    goods: list[str] | None,
    output_format: Format,
    lang: Language,
) -> int:
    """Show the year-end analysis; the exit code."""
    import json

    from tratado.origin.designations import ForbiddenDesignations
    from tratado.report import terminal
    from tratado.report.year_end import year_end_json, year_end_pieces
    from tratado.value.cost_elections import CostElections
    from tratado.value.errors import ValuationError
    from tratado.words import Said

    try:
        year = CostElections.of(book.settings).year_of(text.day)
        found = [one for one in _estimated(book, text) if not goods or one.good in goods]
    except (ForbiddenDesignations, ValuationError) as error:
        raise refused(error, path, Said("unused-analysed")) from None
    if output_format is Format.JSON:
        data = year_end_json(book, year, found, lang)
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        terminal.show(console(), year_end_pieces(book, year, found, lang))
    awaited = any(one.required is not None and one.actual_cost is None for one in found)
    return UNDETERMINED if awaited else DECIDED


def _estimated(book: Book, text: TextInForce) -> list[Estimated]:
    """The goods certified on estimates, period by period of the fiscal year of the day.

    What is required is that of the last day of a period on which the good was produced.
    """
    from tratado.deciding import decide
    from tratado.deciding.stated_facts import idle_in_all
    from tratado.value.averaged_goods import with_averaged_costs
    from tratado.value.cost_elections import CostElections
    from tratado.value.cost_sheets import from_sheets
    from tratado.value.estimates import Estimated, as_certified, subject_of

    elections = CostElections.of(book.settings)
    year = elections.year_of(text.day)
    found: dict[tuple[str, Span], Estimated] = {}
    idle: list[Sequence[Notice]] = []
    ends = book.tables["production"]["end"].unique().sort().to_list()
    for day in (end for end in ends if end in year):
        on_day = text.agreement.on(day)
        sheets = (book.goods, book.tables, elections, on_day, book.currency)
        certified = with_averaged_costs(from_sheets(*sheets, as_certified), book.goods)
        incurred = with_averaged_costs(from_sheets(*sheets), book.goods)
        decided = decide(book, on_day)
        idle.append(decided.notes)
        contents = decided.findings.table().rows_by_key("id", named=True, unique=True)
        known = book.goods.rows_by_key("id", named=True, unique=True)
        actual = dict(incurred.goods.select("id", "nc").iter_rows())
        for good, cost in certified.goods.select("id", "nc").iter_rows():
            period = certified.periods[good]
            if good not in certified.estimated or day not in period.span:
                continue
            required = contents[good]["required_nc"]
            found[good, period.span] = Estimated(
                good=good,
                period=period,
                subject=subject_of(
                    known[good]["hs"], known[good]["hs_edition"], known[good]["use"]
                ),
                estimated_cost=cost,
                actual_cost=None if good in incurred.estimated else actual[good],
                non_originating=contents[good]["non_originating"],
                required=None if required is None else Decimal(required) / 100,
            )
    tell(idle_in_all(idle))
    return [found[key] for key in sorted(found, key=lambda key: (key[0], key[1].start))]
