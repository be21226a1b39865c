"""`tratado talks impact`: what clauses and packages would do to the goods of books."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    DateOption,
    LangOption,
    book_of,
    console,
    day_of,
    fail,
    refused,
    stopped,
    text_in_force,
)
from tratado.cli.talks_keep import WorkspaceOption
from tratado.cli.whatif import StageOption
from tratado.language import Language
from tratado.words import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tratado.book import Book
    from tratado.talks.impact import Clause, Impact
    from tratado.talks.table import Table

UNUSED = Said("effects-nothing-compared")


class ImpactFormat(StrEnum):
    """What impacts are written as."""

    TABLE = "table"
    JSON = "json"


class MeasureOption(StrEnum):
    """What of an impact a party weighs."""

    DUTY = "duty"
    VALUE_LOST = "value_lost"
    GOODS_LOST = "goods_lost"


def impact(
    table: Annotated[Path, typer.Argument(help="Table (YAML).")],
    books: Annotated[
        list[Path], typer.Argument(help="Workbooks, or folders of CSV or Parquet files.")
    ],
    package: Annotated[
        list[str] | None,
        typer.Option(
            "--package", help="Options of a package, one of each issue, apart by spaces or commas."
        ),
    ] = None,
    date: DateOption = None,
    tariff: Annotated[
        Path | None,
        typer.Option("--tariff", help="The United States tariff as exported (CSV), for its rates."),
    ] = None,
    stage: StageOption = None,
    position: Annotated[
        str | None,
        typer.Option(
            "--position",
            help="COUNTRY:ISSUE; write utilities of the issue's options by what they cost that "
            "country's goods.",
        ),
    ] = None,
    log_file: Annotated[
        Path | None, typer.Option("--log", help="Log of the talks (YAML): what is agreed binds.")
    ] = None,
    workspace: WorkspaceOption = None,
    measure: Annotated[
        MeasureOption, typer.Option("--measure", help="What --position goes by.")
    ] = MeasureOption.DUTY,
    output_format: Annotated[
        ImpactFormat, typer.Option("--format", help="Output format.")
    ] = ImpactFormat.TABLE,
    lang: LangOption = Language.EN,
) -> None:
    """Apply every clause, and the packages that rules choose, to books of real goods.

    Each is compared with the text in force on --date, or on its own first day where that is
    later; goods that are lost by then anyway are named. Rates of duty are those of the sheets
    duties and of --tariff. Exit code 0: compared; 1: something cannot be used.
    """
    import json

    from tratado.agreement.agreement import load
    from tratado.agreement.problems import MalformedLaw
    from tratado.cli.whatif import rates_of
    from tratado.origin.designations import ForbiddenDesignations
    from tratado.report import impacts as shown
    from tratado.talks import impact as found_impact
    from tratado.value.errors import ValuationError

    read = _table(table, log_file, workspace, date, lang)
    present = text_in_force("usmca", date)
    kept: dict[str, Book] = {}
    for path in books:
        book = book_of(path, None, UNUSED)
        kept[book.name] = book
    rates = {name: rates_of(book, tariff) for name, book in kept.items()}
    try:
        wanted = (*found_impact.clauses(read), *_packages(read, package or []))
        later = None if stage is None else day_of(stage, "--stage")
        day = None
        if position is not None:
            wanted = _of_issue(read, wanted, position)
            day = max([present.day, *(each.starts for each in wanted if each.starts)])
        found = found_impact.impacts(wanted, kept, load("usmca"), present, rates, later, day)
    except MalformedLaw as error:
        raise stopped(error, UNUSED) from None
    except (ForbiddenDesignations, ValuationError) as error:
        raise refused(error, books[0], UNUSED) from None
    if position is not None:
        if day is not None and day > present.day:
            typer.echo(Said("talks-position-judged", day=day).words(lang))
        typer.echo(_position(read, found, position, measure), nl=False)
        return
    words = shown.ImpactWords(read, kept, found, present.day, lang, later)
    if output_format is ImpactFormat.JSON:
        typer.echo(json.dumps(words.data(), ensure_ascii=False, indent=2))
        return
    for piece in words.pieces():
        console().print(piece)


def _table(
    path: Path, log_file: Path | None, workspace: Path | None, date: str | None, lang: Language
) -> Table:
    """The table, and what its log has agreed by the day. Exits where it cannot be used."""
    if log_file is not None or workspace is not None:
        from tratado.cli.talks_table import table_on

        return table_on(path, log_file, workspace, date, lang)
    from tratado.agreement.problems import MalformedLaw
    from tratado.talks.table_reading import read_table

    try:
        return read_table(path)
    except (MalformedLaw, OSError) as error:
        raise stopped(error, UNUSED) from None


def _packages(table: Table, named: list[str]) -> list[Clause]:
    """The packages that are named, or else those that the rules choose among all deals."""
    from tratado.talks.feasible import TooManyPackages, deals
    from tratado.talks.impact import whole
    from tratado.talks.packages import package_of
    from tratado.talks.solutions import solutions

    if named:
        return [whole(table, _named(table, each)) for each in named]
    try:
        found = deals(table)
    except TooManyPackages:
        return []
    chosen = [each.chosen for each in solutions(found).values() if each.chosen is not None]
    options = dict.fromkeys(found.options(place) for place in chosen)
    return [whole(table, package_of(table, each)) for each in options]


def _named(table: Table, text: str) -> dict[str, str]:
    """A package by its options in the order of the issues. Exits where it is none."""
    options = text.replace(",", " ").split()
    if len(options) != len(table.issues):
        counts = {"options": len(options), "issues": len(table.issues)}
        raise fail(Said("talks-package-length", given=repr(text), **counts))
    package = {}
    for issue, option in zip(table.issues.values(), options, strict=True):
        if option not in {each.id for each in issue.options}:
            known = tuple(each.id for each in issue.options)
            raise fail(
                Said("talks-package-option", issue=issue.id, option=repr(option), known=known)
            )
        package[issue.id] = option
    return package


def _of_issue(table: Table, clauses: Sequence[Clause], wanted: str) -> tuple[Clause, ...]:
    """The clauses of the issue that --position names. Exits where it names none."""
    issue = wanted.partition(":")[2]
    if issue not in table.issues:
        known = tuple(table.issues)
        raise fail(Said("talks-position-issue", given=repr(wanted), known=known))
    return tuple(each for each in clauses if each.issue == issue)


def _position(table: Table, found: tuple[Impact, ...], wanted: str, measure: MeasureOption) -> str:
    """Utilities as a piece of a table's positions. Exits where nothing follows from the costs."""
    from tratado.talks.impact import Measure, position_by_cost

    country, _, issue = wanted.partition(":")
    measured = position_by_cost(table, issue, found, Measure(measure.value), country or None)
    if len(set(measured.values())) == 1:
        goods = sorted({good for each in found for book in each.books for good in book.lost_anyway})
        if not goods:
            raise fail(Said("talks-position-nothing", issue=issue))
        day = str(found[0].day)
        raise fail(Said("talks-position-lost-anyway", issue=issue, day=day, goods=tuple(goods)))
    utilities = ", ".join(f"{option}: {value / 100:g}" for option, value in measured.items())
    return f"{issue}: {{utilities: {{{utilities}}}}}\n"
