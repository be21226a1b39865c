"""`tratado check`: decide the origin of the goods of a book."""

from __future__ import annotations

from collections.abc import Sequence
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
    write,
)
from tratado.cli.deciding import chosen_goods, decided
from tratado.cli.suspensions import CasesOption, cases_of, told_of
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.deciding import Decided
    from tratado.labor.case import Case
    from tratado.report.tables import VerdictTable


class Format(StrEnum):
    """What the verdicts are written as."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"


def register(app: typer.Typer) -> None:
    app.command("check")(check)


def check(
    book: BookArgument,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    good: Annotated[
        list[str] | None, typer.Option("--good", help="Only this good; may be repeated.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show how each verdict was reached.")
    ] = False,
    output_format: Annotated[
        Format, typer.Option("--format", help="Output format.")
    ] = Format.TABLE,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write; needed for xlsx.")
    ] = None,
    mapping: MappingOption = None,
    cases: CasesOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Decide which goods of a book originate, by which rule, with what margin.

    Exit code 0: everything decided; 1: the book or an option cannot be used; 3: something
    is undetermined.
    """
    from tratado.words import Said

    if output_format is Format.XLSX and output is None:
        raise fail(Said("cli-needs-output", option="--format xlsx", example="verdicts.xlsx"))
    from tratado.origin.answer import Verdict
    from tratado.report.notes import notes_of
    from tratado.report.tables import VerdictTable

    text = text_in_force(agreement, date)
    found_book, found = _decided(book, mapping, text, cases_of(cases))
    findings = found.findings
    chosen = chosen_goods(findings, good)
    told_of(found.suspended)
    preferences = found.suspended.preferences
    notes = notes_of(found, lang)
    table = VerdictTable(found_book, findings, lang, chosen, preferences, notes)
    if output_format is Format.TABLE and explain and output is None:
        _explained(table, found)
    else:
        _show(table, found, output_format, output, explain=explain)
    open_ = any(findings.verdict(number) is Verdict.UNDETERMINED for number in chosen)
    raise typer.Exit(UNDETERMINED if open_ else DECIDED)


def _decided(
    path: Path,
    mapping: Path | None,
    text: TextInForce,
    cases: Sequence[Case],
) -> tuple[Book, Decided]:
    """The book and what was decided of it. Exits where it cannot be decided."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from tratado.words import Said

    unused = Said("unused-decided")
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    errors = Console(stderr=True)
    with Progress(
        *columns, console=errors, transient=True, disable=not errors.is_terminal
    ) as progress:
        task = progress.add_task(f"reading {path}", total=None)
        book = book_of(path, mapping, unused)
        progress.update(task, description=f"deciding {len(book.goods)} goods")
        found = decided(book, text, cases=cases, unused=unused)
    return book, found


def _show(
    table: VerdictTable,
    found: Decided,
    output_format: Format,
    output: Path | None,
    *,
    explain: bool,
) -> None:
    """Write the verdicts in the format asked for."""
    from tratado.origin.questions import questions
    from tratado.origin.ruling import ruling
    from tratado.words import Said

    findings, chosen = table.findings, table.chosen
    if output_format is Format.TABLE:
        if output is not None:
            raise fail(Said("cli-output-with", formats="json, csv, xlsx, html"))
        _on_terminal(table)
        return
    asked = questions(findings, chosen)
    rulings = (ruling(findings, number) for number in chosen)
    if output_format is Format.XLSX:
        from tratado.report.workbook import verdict_workbook

        write(verdict_workbook(table, asked, rulings), output)
        return
    if output_format is Format.JSON:
        import json

        from tratado.report.jsons import verdicts

        data = verdicts(
            table.book,
            findings,
            table.language,
            goods=chosen,
            in_full=explain,
            ledgers=found.figures.ledgers,
            preferences=table.preferences,
            notes=table.notes,
        )
        write(f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode(), output)
    elif output_format is Format.CSV:
        from tratado.report.csvs import verdict_csv

        write(verdict_csv(table).encode(), output)
    else:
        from tratado.report.page import page

        write(page(table, asked, rulings, found.figures.ledgers).encode(), output)


def _on_terminal(table: VerdictTable) -> None:
    from tratado.origin.questions import questions
    from tratado.report import terminal

    out, findings = console(), table.findings
    terminal.show(out, terminal.verdicts(table, out.width))
    terminal.show(out, terminal.questions(table, questions(findings, table.chosen)))


def _explained(table: VerdictTable, decision: Decided) -> None:
    """Each ruling, and under that of a vehicle what it must meet."""
    from tratado.origin.ruling import ruling
    from tratado.report import terminal
    from tratado.report.rulings import RulingWords
    from tratado.report.vehicle_terminal import requirements_summary
    from tratado.report.vehicle_words import VehicleWords

    out, findings = console(), table.findings
    words = RulingWords(
        table.book, findings, table.language, decision.figures.ledgers, table.preferences
    )
    of_vehicles = VehicleWords(table.book, table.language)
    for number in table.chosen:
        found = ruling(findings, number)
        out.print(terminal.RulingText(words, found))
        vehicle = None if decision.vehicles is None else decision.vehicles.of(found.good)
        if vehicle is not None and vehicle.requirements:
            out.print(requirements_summary(of_vehicles, vehicle))
