"""What is suspended against the plants of a book, for every command that tells of preference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import fail, refused

if TYPE_CHECKING:
    from tratado.book import Book
    from tratado.labor.measures import Measure
    from tratado.labor.preference import Preference
    from tratado.locale import Language
    from tratado.origin.findings import Findings

CasesOption = Annotated[
    Path | None,
    typer.Option("--cases", help="Folder of labor cases (tratado case) at plants of the book."),
]


def preferences_of(
    book: Book, findings: Findings, cases: Path | None, language: Language
) -> Mapping[str, Preference]:
    """What the sheet `suspensions` and cases leave of preference, by good; empty: all of it.

    Exits where the sheet contradicts itself or the folder cannot be used.
    """
    from tratado.labor.measures import SHEET, measures_of_sheet
    from tratado.labor.preference import of_findings
    from tratado.value.errors import ValuationError

    if cases is None and SHEET not in book.tables:
        return {}
    if "plants" not in book.tables:
        raise fail(
            f"{book.path.name} has no sheet plants; add it, and name plants in the column plant "
            "of the sheets goods and bom"
        )
    try:
        measures = list(measures_of_sheet(book.tables, book.goods, findings.text.day))
    except ValuationError as error:
        raise refused(error, book.path, "nothing was decided") from None
    if cases is not None:
        measures += _of_cases(book, findings, cases, language)
    return of_findings(findings, book.tables, measures)


def _of_cases(
    book: Book, findings: Findings, folder: Path, language: Language
) -> tuple[Measure, ...]:
    from tratado.labor.folder import UnusableCase, read_all
    from tratado.labor.law import mechanism
    from tratado.labor.measures import measures_of_cases
    from tratado.locale import messages

    if not folder.is_dir():
        raise fail(f"--cases: {folder} is no folder")
    law = mechanism()
    try:
        cases = read_all(law, folder)
    except UnusableCase as error:
        raise fail(f"--cases: {error}") from None
    found = measures_of_cases(law, cases, book.tables["plants"], book.goods, findings.text.day)
    for case, facility in found.elsewhere:
        told = messages(language).format("preference-elsewhere", case=case, facility=facility)
        typer.echo(f"note: {told}", err=True)
    return found.measures


def warned(book: Book, goods: list[str], day: dt.date, language: Language) -> list[str]:
    """What to tell of originating goods for which preference may not be claimed on a day.

    By the sheet `suspensions`. Exits where that contradicts itself.
    """
    from tratado.labor.measures import measures_of_sheet
    from tratado.labor.preference import preferences
    from tratado.origin.answer import Verdict
    from tratado.report.preferences import PreferenceWords, to_warn_of
    from tratado.value.errors import ValuationError

    if "plants" not in book.tables:
        return []
    try:
        measures = measures_of_sheet(book.tables, book.goods, day)
    except ValuationError as error:
        raise refused(error, book.path, "nothing was certified") from None
    verdicts = [Verdict.ORIGINATING] * len(book.goods)
    found = preferences(book.goods, book.lines, book.tables["plants"], verdicts, measures)
    words = PreferenceWords(language)
    return [words.warning(each) for each in found if each.good in goods and to_warn_of(each)]
