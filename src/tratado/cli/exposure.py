"""`tratado exposure`: what hangs on each plant of a book."""

from __future__ import annotations

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
    stopped,
    text_in_force,
)
from tratado.cli.claims import TariffOption
from tratado.cli.deciding import refusals
from tratado.cli.output import Format, FormatOption, OutputOption, check_output, extent, show
from tratado.cli.telling import tell
from tratado.language import Language
from tratado.words import Said

if TYPE_CHECKING:
    from pathlib import Path

    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.effect.exposure import Exposure
    from tratado.proof.rates import Rates


UNUSED = Said("effects-nothing-told")


def register(app: typer.Typer) -> None:
    app.command("exposure")(exposure)


def exposure(
    book: BookArgument,
    plant: Annotated[
        list[str] | None,
        typer.Option("--plant", help="Show the goods of this plant; may be repeated."),
    ] = None,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    tariff: TariffOption = None,
    output_format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Tell what hangs on each plant: goods made there or with its parts, duty, origin.

    By the column plant of the sheets goods and bom; rates are those of --tariff and of the
    sheet duties. The table has the goods of plants that --plant names, every other format
    those of all. Exit code 0: everything told; 1: the book or an option cannot be used; 3: a
    figure is missing.
    """
    from tratado.report.exposure import ExposureReport

    check_output(output_format, output)
    text = text_in_force(agreement, date)
    found_book = book_of(book, mapping, UNUSED)
    found = _found(found_book, text, plant, tariff)
    report = ExposureReport(found_book, found, text, lang)
    document = report.document(extent(output_format, named=bool(plant)))
    show(document, report.as_json, output_format, output, lang)
    raise typer.Exit(UNDETERMINED if any(each.open for each in found) else DECIDED)


def _found(
    book: Book, text: TextInForce, plants: list[str] | None, tariff: Path | None
) -> tuple[Exposure, ...]:
    """The exposure of the plants asked for. Exits where the book or a file cannot be used."""
    from tratado.deciding import decide
    from tratado.effect.exposure import exposures

    rates = _rates(book, tariff)
    sheet = book.tables.get("plants")
    known = [] if sheet is None else sheet["plant"].to_list()
    for each in plants or ():
        if each not in known:
            shown = tuple(known[:10]) or Said("exposure-no-plants")
            raise fail(Said("exposure-no-plant", plant=repr(each), known=shown))
    with refusals(book.path, UNUSED):
        decided = decide(book, text)
        found = exposures(decided, rates, plants)
    tell(decided.notes)
    return found


def _rates(book: Book, tariff: Path | None) -> list[Rates]:
    """Where rates come from: the tariff given, then the sheet `duties`."""
    from tratado.book import BookErrors
    from tratado.proof.duty_table import duty_table
    from tratado.proof.tariff import read_tariff

    found: list[Rates] = []
    try:
        if tariff is not None:
            found.append(read_tariff(tariff))
        if "duties" in book.tables:
            found.append(duty_table(book.tables["duties"]))
    except (BookErrors, ValueError) as error:
        raise stopped(error, UNUSED) from None
    return found
