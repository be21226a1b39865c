"""`tratado whatif`: what proposed texts would do to the goods of a book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    BookArgument,
    DateOption,
    LangOption,
    MappingOption,
    book_of,
    day_of,
    day_to_decide_for,
    refused,
    stopped,
    text_in_force,
)
from tratado.cli.output import Format, FormatOption, OutputOption, check_output, show
from tratado.cli.telling import tell
from tratado.language import Language
from tratado.words import Said

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.proof.rates import Rates

UNUSED = Said("effects-nothing-compared")

StageOption = Annotated[
    str | None,
    typer.Option(
        "--stage",
        help="Later day whose automotive stages meet the figures of --date (YYYY-MM-DD).",
    ),
]


def register(app: typer.Typer) -> None:
    app.command("whatif")(whatif)


def whatif(
    book: BookArgument,
    proposal: Annotated[
        list[str],
        typer.Option(
            "--proposal", help="File of a proposal that amends the USMCA; may be repeated."
        ),
    ],
    date: DateOption = None,
    tariff: Annotated[
        Path | None,
        typer.Option("--tariff", help="The United States tariff as exported (CSV), for its rates."),
    ] = None,
    stage: StageOption = None,
    every: Annotated[
        bool, typer.Option("--all", help="Show also the goods on which nothing changes.")
    ] = False,
    output_format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Show which goods gain or lose preference under proposed texts, side by side.

    Every text is that of --date. Rates of duty are those of the sheet duties and of --tariff;
    volumes those of the sheets of production. Exit code 0: compared; 1: the book, a proposal
    or an option cannot be used.
    """
    from tratado.effect.compare import compare
    from tratado.origin.designations import ForbiddenDesignations
    from tratado.report.effects import EffectReport
    from tratado.value.errors import ValuationError

    check_output(output_format, output)
    present = staged(text_in_force("usmca", date), stage)
    others = []
    for path in proposal:
        amended = text_in_force(path, date)
        others.append((amended.agreement.amendments[-1], staged(amended, stage)))
    found_book = book_of(book, mapping, UNUSED)
    try:
        found = compare(found_book, present, others, rates_of(found_book, tariff))
    except (ForbiddenDesignations, ValuationError) as error:
        raise refused(error, book, UNUSED) from None
    tell(found.notes)
    later = None if stage is None else day_of(stage)
    report = EffectReport(found_book, found, present, lang, later)
    show(report.document(every=every), report.as_json, output_format, output, lang)


def staged(text: TextInForce, stage: str | None) -> TextInForce:
    """A text with the automotive stages of a later day. Exits where the day is none."""
    from tratado.auto.stages import on_stage

    if stage is None:
        return text
    return on_stage(text, day_to_decide_for(stage, "--stage"))


def rates_of(book: Book, tariff: Path | None) -> list[Rates]:
    """The book's own rates, then the tariff's. Exits where either cannot be read."""
    from tratado.book.errors import BookErrors
    from tratado.proof.duty_table import duty_table
    from tratado.proof.tariff import read_tariff

    found: list[Rates] = []
    try:
        if "duties" in book.tables:
            found.append(duty_table(book.tables["duties"]))
        if tariff is not None:
            found.append(read_tariff(tariff))
    except (BookErrors, OSError, ValueError) as error:
        raise stopped(error, UNUSED) from None
    return found
