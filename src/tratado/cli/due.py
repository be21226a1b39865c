"""`tratado due`: what must be filed, renewed, claimed or kept, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import LangOption, MappingOption, day_of, fail, note, spoken, write
from tratado.cli.claims import TariffOption, reconciled
from tratado.cli.output import Format, OutputOption, check_output, show
from tratado.cli.workspace import FolderArgument
from tratado.language import Language

if TYPE_CHECKING:
    import datetime as dt

    from tratado.auto.calendar import Due as VehicleDue
    from tratado.book import Book
    from tratado.proof.deadlines import Deadline
    from tratado.store import Store

_VEHICLES = ("passenger_vehicle", "light_truck", "heavy_truck", "other_vehicle")
"""Uses of goods whose producer files certifications and averages."""


class DueFormat(StrEnum):
    """What deadlines are written as."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    PDF = "pdf"
    ICS = "ics"


def register(app: typer.Typer) -> None:
    app.command("due")(due)


def due(
    folder: FolderArgument,
    until: Annotated[
        str | None, typer.Option("--until", help="Last day to look at; all days if left out.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--from", help="First day to look at; --date if left out.")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date", help="Day on which it is asked, labor cases as they stood then; today."
        ),
    ] = None,
    entries: Annotated[
        Path | None, typer.Option("--entries", help="Entry lines, for claims and their records.")
    ] = None,
    tariff: TariffOption = None,
    mapping: MappingOption = None,
    output_format: Annotated[
        DueFormat, typer.Option("--format", help="Output format; ics is for calendars.")
    ] = DueFormat.TABLE,
    output: OutputOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """List deadlines: certifications, declarations, notices, claims, filings, records, cases."""
    from tratado.agreement.agreement import load
    from tratado.proof.calendar_file import calendar
    from tratado.proof.deadlines import of_entries, upcoming
    from tratado.report.about import law_of
    from tratado.report.claims import due_document, due_json
    from tratado.store import open_store
    from tratado.words import Said

    if output_format is not DueFormat.ICS:
        check_output(Format(output_format.value), output)
    asked, agreement = day_of(date), load("usmca")
    first = asked if since is None else day_of(since, "--from")
    last = None if until is None else day_of(until, "--until")
    if last is not None and last < first:
        raise fail(Said("due-until-before", last=last, first=first))
    with open_store(folder) as store:
        deadlines = [
            *_deadlines(store, first),
            *_of_cases(store, lang, None if date is None else asked),
        ]
        if entries is not None:
            found = reconciled(store, entries, tariff, mapping, first)
            deadlines += of_entries(found, agreement)
    shown = upcoming(deadlines, first, last)
    if output_format is DueFormat.ICS:
        write(calendar(shown, first, lang), output)
        return
    document = due_document(shown, first, law_of(agreement, lang), lang)
    show(document, lambda: due_json(shown), Format(output_format.value), output, lang)


def _deadlines(store: Store, first: dt.date) -> Iterator[Deadline]:
    from tratado.workspace.books import last_book
    from tratado.workspace.deadlines import deadlines
    from tratado.workspace.outlook import outlook

    yield from deadlines(store, outlook(store, note))
    with last_book(store) as book:
        if book is not None:
            yield from _of_book(book, first)


def _of_cases(store: Store, language: Language, day: dt.date | None) -> Iterator[Deadline]:
    """What the labor cases of the workspace wait for. Exits where one cannot be used."""
    from tratado.labor.due import due_in
    from tratado.labor.law import mechanism
    from tratado.labor.states import on_day
    from tratado.labor.wording import LaborWords
    from tratado.report.case_deadlines import of_cases
    from tratado.workspace.cases import cases_kept

    law = mechanism()
    cases = cases_kept(law, store)
    if day is not None:
        today = day_of(None)
        then = [on_day(law, case, day, today) for case in cases]
        cases = tuple(each.case for each in then if each.begun)
    yield from of_cases(due_in(law, cases), LaborWords(language))


def _of_book(book: Book, first: dt.date) -> Iterator[Deadline]:
    """What producers of vehicles file before their next fiscal year, where it is stated."""
    from tratado.agreement.agreement import load
    from tratado.proof.deadlines import next_fiscal_year, of_fiscal_year, of_vehicles
    from tratado.words import Said

    own = book.tables.get("vehicles")
    named = [] if own is None else own["good"].to_list()
    # Parts have the use of the vehicle that they are for.
    whole = book.goods["hs"].str.slice(0, 4).is_between("8701", "8706").fill_null(False)
    of_use = book.goods["use"].is_in(_VEHICLES).fill_null(False) & whole
    vehicles = book.goods.filter(of_use | book.goods["id"].is_in(named))
    if vehicles.is_empty():
        return
    start = book.settings.get("fiscal_year_start")
    if start is None:
        note(Said("due-no-fiscal-year"))
        return
    try:
        year = next_fiscal_year(start, first)
    except ValueError:
        raise fail(Said("due-day-of-leap-years", day=start)) from None
    producers = sorted(set(vehicles["producer"].drop_nulls().to_list())) or [book.name]
    for producer in producers:
        yield from of_fiscal_year(producer, year, load("usmca"))
        if named:
            yield from of_vehicles(_of_elections(book, first), producer)


def _of_elections(book: Book, first: dt.date) -> Iterator[VehicleDue]:
    """What follows from a vehicle producer's elections: analyses of estimates, wages."""
    from tratado.agreement.agreement import load
    from tratado.auto.calendar import of_elections
    from tratado.auto.vehicle_elections import VehicleElections
    from tratado.value.errors import ValuationError
    from tratado.words import Said

    try:
        elected = VehicleElections.of(book.settings)
        yield from of_elections(load("usmca").on(first), elected, book.tables)
    except ValuationError as error:
        note(Said("due-vehicles-left-out"))
        typer.echo(error.words(spoken()), err=True)
