"""What is suspended against the plants of a book, for every command that tells of preference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import fail, refused

if TYPE_CHECKING:
    from tratado.book import Book
    from tratado.labor.case import Case
    from tratado.labor.measures import Measure
    from tratado.labor.preference import Preference
    from tratado.locale import Language
    from tratado.origin.findings import Findings
    from tratado.store import Store

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
    from tratado.labor.measures import SHEET

    if cases is None and SHEET not in book.tables:
        return {}
    if "plants" not in book.tables:
        raise fail(
            f"{book.path.name}, sheet plants: is missing or empty; fill it in, and name plants in "
            "the column plant of the sheets goods and bom"
        )
    return _preferences(book, findings, () if cases is None else _read(cases), language)


def preferences_kept(
    store: Store, book: Book, findings: Findings, language: Language, until: int
) -> Mapping[str, Preference]:
    """The same by the sheet and by the cases that a workspace keeps.

    `until` is the last record whose cases count. Cases without a sheet plants are
    told of and do not count. Exits where the sheet contradicts itself or a case cannot be used.
    """
    from tratado.cli.kept_cases import cases_kept, told
    from tratado.labor.law import mechanism
    from tratado.labor.measures import SHEET
    from tratado.locale import messages

    with told():
        cases = cases_kept(mechanism(), store, until)
    if "plants" not in book.tables:
        if SHEET in book.tables:
            return preferences_of(book, findings, None, language)
        if cases:
            no_plants = messages(language).format("preference-no-plants", count=len(cases))
            typer.echo(f"note: {no_plants}", err=True)
        return {}
    return _preferences(book, findings, cases, language)


def _preferences(
    book: Book, findings: Findings, cases: Sequence[Case], language: Language
) -> Mapping[str, Preference]:
    from tratado.labor.measures import measures_of_sheet
    from tratado.labor.preference import of_findings
    from tratado.value.errors import ValuationError

    try:
        measures = list(measures_of_sheet(book.tables, book.goods, findings.text.day))
    except ValuationError as error:
        raise refused(error, book.path, "nothing was decided") from None
    measures += _of_cases(book, findings.text.day, cases, language)
    return of_findings(findings, book.tables, measures)


def _read(folder: Path) -> tuple[Case, ...]:
    from tratado.labor.folder import UnusableCase, read_all
    from tratado.labor.law import mechanism

    if not folder.is_dir():
        raise fail(f"--cases: {folder} is no folder")
    try:
        return read_all(mechanism(), folder)
    except UnusableCase as error:
        raise fail(f"--cases: {error}") from None


def _of_cases(
    book: Book, day: dt.date, cases: Sequence[Case], language: Language
) -> tuple[Measure, ...]:
    from tratado.labor.law import mechanism
    from tratado.labor.measures import measures_of_cases
    from tratado.locale import messages

    found = measures_of_cases(mechanism(), cases, book.tables["plants"], book.goods, day)
    for case, facility in found.elsewhere:
        told = messages(language).format("preference-elsewhere", case=case, facility=facility)
        typer.echo(f"note: {told}", err=True)
    return found.measures


def warned(
    store: Store, book: Book, goods: list[str], day: dt.date, language: Language
) -> list[str]:
    """What to tell of originating goods for which preference may not be claimed on a day.

    By the sheet `suspensions` and the cases that the workspace keeps. Exits where the sheet
    contradicts itself or a case cannot be used.
    """
    from tratado.cli.kept_cases import cases_kept, told
    from tratado.labor.law import mechanism
    from tratado.labor.measures import measures_of_sheet
    from tratado.labor.preference import preferences
    from tratado.origin.answer import Verdict
    from tratado.report.preferences import PreferenceWords, to_warn_of
    from tratado.value.errors import ValuationError

    if "plants" not in book.tables:
        return []
    with told():
        cases = cases_kept(mechanism(), store)
    try:
        measures = list(measures_of_sheet(book.tables, book.goods, day))
    except ValuationError as error:
        raise refused(error, book.path, "nothing was certified") from None
    measures += _of_cases(book, day, cases, language)
    verdicts = [Verdict.ORIGINATING] * len(book.goods)
    found = preferences(book.goods, book.lines, book.tables["plants"], verdicts, measures)
    words = PreferenceWords(language)
    return [words.warning(each) for each in found if each.good in goods and to_warn_of(each)]
