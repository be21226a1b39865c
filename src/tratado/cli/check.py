"""`tratado check`: decide the origin of the goods of a book."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    DECIDED,
    UNDETERMINED,
    AgreementOption,
    DateOption,
    Lang,
    LangOption,
    console,
    fail,
    text_of,
)

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.origin.findings import Findings
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
    book: Annotated[
        Path, typer.Argument(help="Workbook (.xlsx), or folder of CSV or Parquet files.")
    ],
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
    mapping: Annotated[
        Path | None, typer.Option("--mapping", help="YAML that names an export's own columns.")
    ] = None,
    lang: LangOption = Lang.EN,
) -> None:
    """Decide which goods of a book originate, by which rule, with what margin.

    Exit code 0: everything decided; 1: the book or an option cannot be used; 3: something
    is undetermined.
    """
    if output_format is Format.XLSX and output is None:
        raise fail("--format xlsx needs a file to write: --output verdicts.xlsx")
    from tratado.origin.answer import Verdict

    text = text_of(agreement, date)
    found_book, findings = _decided(book, mapping, text)
    chosen = _chosen(findings, good)
    _show(found_book, findings, chosen, output_format, output, lang, explain=explain)
    open_ = any(findings.verdict(number) is Verdict.UNDETERMINED for number in chosen)
    raise typer.Exit(UNDETERMINED if open_ else DECIDED)


def _decided(path: Path, mapping: Path | None, text: TextInForce) -> tuple[Book, Findings]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from tratado.book import BookErrors, read_book
    from tratado.cli.netcost import told, with_net_costs
    from tratado.origin.designations import ForbiddenDesignations
    from tratado.origin.findings import decide_book
    from tratado.value.errors import ValuationError

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    errors = Console(stderr=True)
    with Progress(
        *columns, console=errors, transient=True, disable=not errors.is_terminal
    ) as progress:
        task = progress.add_task(f"reading {path}", total=None)
        try:
            book = read_book(path, mapping)
        except BookErrors as error:
            progress.stop()
            count = len(error.problems)
            noun = "problem" if count == 1 else "problems"
            raise fail(f"{error}\n{count} {noun}; nothing was decided.") from None
        for notice in book.notices:
            typer.echo(f"note: {notice}", err=True)
        progress.update(task, description=f"deciding {len(book.goods)} goods")
        try:
            goods = with_net_costs(book, text)
            return book, decide_book(goods, book.lines, book.facts, text)
        except (ForbiddenDesignations, ValuationError) as error:
            progress.stop()
            raise fail(f"{told(error, path)}\nnothing was decided.") from None


def _chosen(findings: Findings, goods: list[str] | None) -> list[int]:
    if not goods:
        return list(range(len(findings.goods)))
    chosen = []
    for good in goods:
        try:
            chosen.append(findings.number(good))
        except KeyError:
            known = ", ".join(findings.goods["id"].head(10).to_list())
            raise fail(f"--good: no good {good!r} in the book; it has {known} …") from None
    return chosen


def _show(
    book: Book,
    findings: Findings,
    chosen: list[int],
    output_format: Format,
    output: Path | None,
    lang: Lang,
    *,
    explain: bool,
) -> None:
    """Write the verdicts in the format asked for."""
    from tratado.locale import Language
    from tratado.origin.questions import questions
    from tratado.origin.ruling import ruling
    from tratado.report.tables import VerdictTable

    language = Language(lang.value)
    table = VerdictTable(book, findings, language, chosen)
    if output_format is Format.TABLE:
        if output is not None:
            raise fail("--output goes with --format json, csv, xlsx or html")
        _on_terminal(book, findings, table, chosen, explain=explain)
        return
    asked = questions(findings, chosen)
    rulings = (ruling(findings, number) for number in chosen)
    if output_format is Format.XLSX:
        from tratado.report.workbook import write

        assert output is not None
        write(output, table, asked, rulings)
        return
    if output_format is Format.JSON:
        import json

        from tratado.report.jsons import verdicts

        data = verdicts(book, findings, language, goods=chosen, in_full=explain)
        _write(json.dumps(data, ensure_ascii=False, indent=2) + "\n", output)
    elif output_format is Format.CSV:
        from tratado.report.csvs import verdict_csv

        _write(verdict_csv(table), output)
    else:
        from tratado.report.page import page

        _write(page(table, asked, rulings), output)


def _on_terminal(
    book: Book, findings: Findings, table: VerdictTable, chosen: list[int], *, explain: bool
) -> None:
    from tratado.origin.questions import questions
    from tratado.origin.ruling import ruling
    from tratado.report import terminal
    from tratado.report.rulings import RulingWords

    out = console()
    if explain:
        words = RulingWords(book, findings.evaluator.limits, table.language)
        for number in chosen:
            out.print(terminal.RulingText(words, ruling(findings, number)))
        return
    terminal.show(out, terminal.verdicts(table, out.width))
    terminal.show(out, terminal.questions(table, questions(findings, chosen)))


def _write(text: str, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to the standard output."""
    if output is None:
        typer.echo(text, nl=False)
        return
    part = output.with_name(f".{output.name}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(output)
