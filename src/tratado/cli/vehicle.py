"""`tratado vehicle`: everything that the vehicles of a book must meet, and what is due."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
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
    fail,
    text_in_force,
    write,
)
from tratado.cli.deciding import refusals
from tratado.cli.output import Format, FormatOption, OutputOption, check_output, show
from tratado.cli.telling import tell
from tratado.cli.vehicle_certification import Certification, Wanted, certified, document
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.auto.country_report import Claim
    from tratado.auto.vehicle_findings import VehicleFinding, VehiclesFound
    from tratado.auto.year_end import Analysis
    from tratado.book import Book
    from tratado.report.vehicle_report import VehicleReport
    from tratado.report.vehicle_words import VehicleWords


_UNUSED = "unused-reported"


def register(app: typer.Typer) -> None:
    app.command("vehicle")(vehicle)


def vehicle(
    book: BookArgument,
    date: DateOption = None,
    good: Annotated[
        list[str] | None, typer.Option("--good", help="Only this vehicle; may be repeated.")
    ] = None,
    agreement: AgreementOption = "usmca",
    stages: Annotated[
        bool, typer.Option("--stages", help="Judge today's figures by the stages to come, too.")
    ] = False,
    year_end: Annotated[
        bool,
        typer.Option(
            "--year-end",
            help="Set what was estimated for the fiscal year of --date beside what came of it.",
        ),
    ] = False,
    country: Annotated[
        list[str] | None,
        typer.Option("--country", help="Show the content of this country; may be repeated."),
    ] = None,
    claimed: Annotated[
        str | None,
        typer.Option(
            "--claimed", help="Share of the one --country that is claimed, in percent: 40."
        ),
    ] = None,
    rate: Annotated[
        str | None,
        typer.Option("--rate", help="Rate of duty on what is not of it, in percent: 25."),
    ] = None,
    output_format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    certification: Annotated[
        Certification | None,
        typer.Option("--certification", help="Write this certification instead (.pdf or .json)."),
    ] = None,
    persons: Annotated[
        Path | None, typer.Option("--persons", help="YAML file with the persons to name.")
    ] = None,
    producer: Annotated[
        str | None, typer.Option("--producer", help="The vehicle producer, of that file.")
    ] = None,
    certifier: Annotated[
        str | None, typer.Option("--certifier", help="Who certifies; the producer if left out.")
    ] = None,
    identifier: Annotated[
        list[str] | None,
        typer.Option("--identifier", help="Number of the producer at customs; may be repeated."),
    ] = None,
    signer: Annotated[str | None, typer.Option("--signer", help="Name of who signs.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="In what capacity.")] = None,
    signed: Annotated[
        str | None, typer.Option("--signed", help="Day of the signature; today if left out.")
    ] = None,
    first: Annotated[
        str | None,
        typer.Option("--from", help="First day certified; of the next fiscal year if left out."),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", help="Last day certified; of that fiscal year.")
    ] = None,
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Report on vehicles: value content, core parts, steel, aluminum, labor value, calendar.

    With --certification: write the producer's certification of labor value content, steel or
    aluminum, with the figures of the report.

    With --year-end: for the fiscal year of the day, value content, steel and aluminum by what was
    estimated and by what was incurred, whether certifications given on estimates hold, and
    whom to inform.

    Exit code 0: every requirement is settled, or the certification is written; 1: the book or
    an option cannot be used; 3: something is open.
    """
    from tratado.words import Said

    if certification is not None and output is None:
        raise fail(Said("cli-needs-output", option="--certification", example="steel.pdf"))
    if year_end and (stages or certification is not None):
        raise fail(Said("cli-year-end-alone"))
    if certification is None:
        check_output(output_format, output)
    from tratado.report.vehicle_words import VehicleWords

    text = text_in_force(agreement, date)
    found_book = book_of(book, mapping, Said(_UNUSED))
    codes, claim = _codes(country), _claim(country, claimed, rate)
    report = assembled(found_book, book, text, good, codes, claim, stages=stages)
    if certification is not None and output is not None:
        wanted = Wanted(
            certification, persons, producer, certifier, tuple(identifier or ()),
            signer, title, signed, first, until,
        )  # fmt: skip
        certificate = certified(report, wanted)
        write(document(certificate, lang, output), output)
        raise typer.Exit(DECIDED)
    words = VehicleWords(found_book, lang)
    if year_end:
        report = replace(report, year_end=_at_year_end(found_book, book, text))
        _show(report, words, output_format, output)
        raise typer.Exit(UNDETERMINED if _awaits_figures(report) else DECIDED)
    _show(report, words, output_format, output)
    raise typer.Exit(UNDETERMINED if is_open(report.vehicles) else DECIDED)


def _at_year_end(book: Book, path: Path, text: TextInForce) -> Mapping[str, tuple[Analysis, ...]]:
    """The analyses of every vehicle, period by period of the fiscal year of the day."""
    from tratado.auto.year_end import analyses, days_analysed
    from tratado.deciding import decide

    found: dict[str, tuple[Analysis, ...]] = {}
    with refusals(path, _UNUSED):
        for day in days_analysed(book.settings, text):
            decided = decide(book, text.agreement.on(day))
            sheets = decided.sheets
            own = analyses(decided.findings, sheets.tables, sheets.settings)
            for good, each in own.items():
                found[good] = (*found.get(good, ()), *each)
    return found


def _awaits_figures(report: VehicleReport) -> bool:
    from tratado.auto.year_end import Consequence

    shown = [(report.year_end or {}).get(each.good, ()) for each in report.vehicles]
    return any(one.outcome is Consequence.OPEN for own in shown for one in own)


def _claim(countries: list[str] | None, claimed: str | None, rate: str | None) -> Claim | None:
    """The claim of --claimed and --rate for the one country of --country. Exits if half."""
    from fractions import Fraction

    from tratado.auto.country_report import Claim
    from tratado.words import Said

    if claimed is None and rate is None:
        return None
    if claimed is None or rate is None or len(countries or ()) != 1:
        raise fail(Said("cli-claim-together"))
    found = []
    for name, text in (("--claimed", claimed), ("--rate", rate)):
        try:
            percent = Fraction(text)
        except (ValueError, ZeroDivisionError):
            percent = Fraction(-1)
        if not 0 <= percent <= 100:
            raise fail(Said("cli-no-percentage", option=name, text=text))
        found.append(percent)
    return Claim((countries or [""])[0], int(found[0] * 100), found[1] / 100)


def _codes(countries: list[str] | None) -> tuple[str, ...]:
    from tratado.origin.good_key import PARTIES
    from tratado.words import Said

    for code in countries or ():
        if not re.fullmatch("[A-Z]{2}", code):
            raise fail(Said("cli-no-country", code=code))
    return tuple(countries) if countries else tuple(PARTIES)


def is_open(vehicles: Iterable[VehicleFinding]) -> bool:
    """Whether a vehicle's class or one of its requirements is not settled."""
    from tratado.origin.answer import Answer

    return any(
        each.classified.vehicle_class is None
        or any(one.answer is Answer.OPEN for one in each.requirements)
        for each in vehicles
    )


def assembled(
    book: Book,
    path: Path,
    text: TextInForce,
    goods: Sequence[str] | None,
    countries: Sequence[str],
    claim: Claim | None = None,
    *,
    stages: bool,
) -> VehicleReport:
    """The vehicles of a book with everything that a report shows. Exits where it cannot be."""
    from tratado.auto.calendar import calendar, plants_certified
    from tratado.auto.country_report import country_report
    from tratado.auto.stages import outlooks
    from tratado.deciding import decide
    from tratado.effect.volumes import yearly_units
    from tratado.report.vehicle_report import VehicleReport
    from tratado.words import Said

    with refusals(path, Said(_UNUSED)):
        tables = book.tables
        decided = decide(book, text)
        if decided.vehicles is None:
            raise fail(Said("cli-no-vehicles", book=book.name, day=text.day))
        found = decided.vehicles
        chosen = _chosen(found, goods)
        ahead = None
        if stages:
            ahead = outlooks(decided.sheets, text)
        plants = plants_certified(found.elections, tables, text)
        due = {each.good: calendar(text, found.elections, each, plants, tables) for each in chosen}
    tell(decided.notes)
    return VehicleReport(
        book=book,
        findings=decided.findings,
        found=found,
        vehicles=chosen,
        text=text,
        outlooks=ahead,
        due=due,
        countries=country_report(
            decided.findings.goods,
            decided.findings.lines,
            chosen,
            yearly_units(book.goods, tables),
            countries,
            claim,
        ),
        unfit=() if plants is None else tuple(one for own in plants.unfit.values() for one in own),
    )


def _chosen(found: VehiclesFound, goods: Sequence[str] | None) -> tuple[VehicleFinding, ...]:
    from tratado.words import Said

    if not goods:
        return found.vehicles
    for good in goods:
        if found.of(good) is None:
            known = ", ".join(each.good for each in found.vehicles[:10])
            raise fail(Said("cli-no-vehicle", good=good, known=known))
    return tuple(each for each in found.vehicles if each.good in goods)


def _show(
    report: VehicleReport, words: VehicleWords, output_format: Format, output: Path | None
) -> None:
    from tratado.report.vehicle_document import vehicle_document
    from tratado.report.vehicle_json import vehicles_json

    document = vehicle_document(report, words)
    show(document, lambda: vehicles_json(report, words), output_format, output, words.language)
