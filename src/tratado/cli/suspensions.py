"""What is suspended against the plants of a book, for every command that tells of preference."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import fail, note, spoken
from tratado.cli.deciding import refusals
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.book import Book
    from tratado.deciding.suspended import Suspended
    from tratado.labor.case import Case
    from tratado.store import Store

CasesOption = Annotated[
    Path | None,
    typer.Option("--cases", help="Folder of labor cases (tratado case) at plants of the book."),
]


def cases_of(folder: Path | None) -> tuple[Case, ...]:
    """The cases of the option. Exits where the folder cannot be used."""
    return () if folder is None else _read(folder)


def cases_kept_until(store: Store, until: int) -> tuple[Case, ...]:
    """The cases that a workspace keeps; `until` is the last record that counts.

    Exits where a case cannot be used.
    """
    from tratado.labor.law import mechanism
    from tratado.workspace.cases import cases_kept

    return cases_kept(mechanism(), store, until)


def told_of(found: Suspended) -> None:
    """Tell of cases that reach no plant of the book."""
    from tratado.words import Said

    if found.unplaced:
        note(Said("preference-no-plants", count=len(found.unplaced)))
    for case, facility in found.elsewhere:
        note(Said("preference-elsewhere", case=case, facility=facility))


def _read(folder: Path) -> tuple[Case, ...]:
    from tratado.labor.folder import UnusableCase, read_all
    from tratado.labor.law import mechanism
    from tratado.words import Said

    if not folder.is_dir():
        raise fail(Said("option-no-folder", option="--cases", file=str(folder)))
    try:
        return read_all(mechanism(), folder)
    except UnusableCase as error:
        raise fail(Said("option-refused", option="--cases", why=error.words(spoken()))) from None


def warned(
    store: Store, book: Book, goods: list[str], day: dt.date, language: Language
) -> list[str]:
    """What to tell of originating goods for which preference may not be claimed on a day.

    By the sheet `suspensions` and the cases that the workspace keeps. Exits where the sheet
    contradicts itself or a case cannot be used.
    """
    from tratado.deciding.suspended import Suspended
    from tratado.labor.law import mechanism
    from tratado.labor.measures import measures_of_cases, measures_of_sheet
    from tratado.labor.preference import preferences
    from tratado.origin.answer import Verdict
    from tratado.report.preferences import PreferenceWords, to_warn_of

    if "plants" not in book.tables:
        return []
    cases = cases_kept_until(store, store.head().count)
    with refusals(book.path, "nothing was certified"):
        of_sheet = measures_of_sheet(book.tables, book.goods, day)
    of_cases = measures_of_cases(mechanism(), cases, book.tables["plants"], book.goods, day)
    told_of(Suspended(elsewhere=of_cases.elsewhere))
    measures = (*of_sheet, *of_cases.measures)
    verdicts = [Verdict.ORIGINATING] * len(book.goods)
    found = preferences(book.goods, book.lines, book.tables["plants"], verdicts, measures)
    words = PreferenceWords(language)
    return [words.warning(each) for each in found if each.good in goods and to_warn_of(each)]
