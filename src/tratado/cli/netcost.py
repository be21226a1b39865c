"""`tratado netcost`: net cost of the goods of a book from what the books record."""

from __future__ import annotations

from decimal import Decimal
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
    fail,
    refused,
    text_in_force,
)
from tratado.cli.output import Format, FormatOption, OutputOption, check_output, extent, show
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
    output_format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Calculate net cost of a unit from the sheets costs, allocations, production and loans.

    The table has the ledgers of goods that --good names, every other format those of all.
    The period is the one in which --date lies, else the last before it. Exit code 0: done;
    1: the book or an option cannot be used; 3: actual costs of a period are missing.
    """
    from tratado.report.net_costs import NetCostReport
    from tratado.value.cost_sheets import has_cost_sheets
    from tratado.value.errors import ValuationError
    from tratado.words import Said

    check_output(output_format, output)
    unused = Said("unused-calculated")
    text = text_in_force(agreement, date)
    found_book = book_of(book, mapping, unused)
    if not has_cost_sheets(found_book.tables):
        raise fail(Said("cli-no-cost-sheets", book=book.name))
    if year_end:
        found = _analysed(found_book, book, text, good)
        _show_year_end(found_book, text, found, output_format, output, lang)
        awaited = any(one.required is not None and one.actual_cost is None for one in found)
        raise typer.Exit(UNDETERMINED if awaited else DECIDED)
    try:
        costed = _costed(found_book, text)
    except ValuationError as error:
        raise refused(error, book, unused) from None
    report = NetCostReport(found_book, costed, _chosen(costed, good), text, lang)
    document = report.document(extent(output_format, named=bool(good)))
    show(document, report.as_json, output_format, output, lang)


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


def _analysed(
    book: Book, path: Path, text: TextInForce, goods: list[str] | None
) -> list[Estimated]:
    """The goods certified on estimates, of those asked for. Exits where the book cannot be used."""
    from tratado.origin.designations import ForbiddenDesignations
    from tratado.value.errors import ValuationError
    from tratado.words import Said

    try:
        return [one for one in _estimated(book, text) if not goods or one.good in goods]
    except (ForbiddenDesignations, ValuationError) as error:
        raise refused(error, path, Said("unused-analysed")) from None


def _show_year_end(
    book: Book,
    text: TextInForce,
    found: list[Estimated],
    output_format: Format,
    output: Path | None,
    lang: Language,
) -> None:
    from tratado.report.year_end import year_end_document, year_end_json
    from tratado.value.cost_elections import CostElections

    year = CostElections.of(book.settings).year_of(text.day)
    document = year_end_document(book, year, found, text, lang)
    show(document, lambda: year_end_json(book, year, found, lang), output_format, output, lang)


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
