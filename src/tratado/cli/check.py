"""`tratado check`: decide the origin of the goods of a book."""

from __future__ import annotations

from collections.abc import Sequence
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
    text_in_force,
    write,
)
from tratado.cli.deciding import chosen_goods, decided
from tratado.cli.output import Format, FormatOption, OutputOption, check_output, show
from tratado.cli.suspensions import CasesOption, cases_of, told_of
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.deciding import Decided
    from tratado.labor.case import Case
    from tratado.report.rulings import RulingWords
    from tratado.report.tables import VerdictTable


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
    output_format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    mapping: MappingOption = None,
    cases: CasesOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Decide which goods of a book originate, by which rule, with what margin.

    Exit code 0: everything decided; 1: the book or an option cannot be used; 3: something
    is undetermined.
    """
    check_output(output_format, output)
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
    if output_format is Format.TABLE and explain:
        _explained(table, found)
    elif output_format is Format.TABLE:
        _on_terminal(table)
    else:
        _write(
            table, found, output_format, output, in_full=explain, at_length=explain or bool(good)
        )
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


def _write(
    table: VerdictTable,
    found: Decided,
    output_format: Format,
    output: Path | None,
    *,
    in_full: bool,
    at_length: bool,
) -> None:
    """Write the verdicts in the format asked for.

    `in_full`: each route and material in the JSON; `at_length`: the rulings in the PDF.
    """
    from tratado.origin.questions import questions
    from tratado.origin.ruling import ruling

    findings, chosen = table.findings, table.chosen
    if output_format is Format.CSV:
        from tratado.report.csvs import verdict_csv

        write(verdict_csv(table).encode(), output)
        return
    asked = questions(findings, chosen)
    rulings = (ruling(findings, number) for number in chosen)
    if output_format is Format.XLSX:
        from tratado.report.workbook import verdict_workbook

        write(verdict_workbook(table, asked, rulings), output)
    elif output_format is Format.HTML:
        from tratado.report.page import page

        write(page(table, asked, rulings, found.figures.ledgers).encode(), output)
    elif output_format is Format.JSON:
        import json

        from tratado.report.jsons import verdicts

        data = verdicts(
            table.book,
            findings,
            table.language,
            goods=chosen,
            in_full=in_full,
            ledgers=found.figures.ledgers,
            preferences=table.preferences,
            notes=table.notes,
        )
        write(f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode(), output)
    else:
        from tratado.report.verdict_document import verdict_document

        shown = rulings if at_length else ()
        document = verdict_document(table, asked, _words(table, found), shown)
        show(document, dict, output_format, output, table.language)


def _words(table: VerdictTable, found: Decided) -> RulingWords:
    from tratado.report.rulings import RulingWords

    ledgers = found.figures.ledgers
    return RulingWords(table.book, table.findings, table.language, ledgers, table.preferences)


def _on_terminal(table: VerdictTable) -> None:
    from tratado.origin.questions import questions
    from tratado.report import terminal

    out, findings = console(), table.findings
    terminal.show(out, terminal.verdicts(table, out.width))
    terminal.show(out, terminal.questions(table, questions(findings, table.chosen)))


def _explained(table: VerdictTable, decision: Decided) -> None:
    """Each ruling, under that of a vehicle what it must meet; then how near contents are."""
    from tratado.origin.ruling import ruling
    from tratado.renderers.terminal import bars
    from tratado.report import terminal
    from tratado.report.vehicle_terminal import requirements_summary
    from tratado.report.vehicle_words import VehicleWords

    out, findings = console(), table.findings
    words = _words(table, decision)
    of_vehicles = VehicleWords(table.book, table.language)
    for number in table.chosen:
        found = ruling(findings, number)
        out.print(terminal.RulingText(words, found))
        vehicle = None if decision.vehicles is None else decision.vehicles.of(found.good)
        if vehicle is not None and vehicle.requirements:
            out.print(requirements_summary(of_vehicles, vehicle))
    if (margins := table.margins()) is not None:
        out.print(table.say.format("verdicts-margins"), style="bold")
        out.print(bars(margins, table.language))
