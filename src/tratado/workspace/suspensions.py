"""What labor cases and a book's own sheet suspend of the goods that are certified."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tratado.book import Book
from tratado.labor.law import mechanism
from tratado.labor.measures import measures_of_cases, measures_of_sheet
from tratado.labor.preference import Preference, preferences
from tratado.origin.answer import Verdict
from tratado.report.preferences import to_warn_of
from tratado.store import Store
from tratado.workspace.cases import cases_kept_until


@dataclass(frozen=True, eq=False)
class ToWarnOf:
    """Goods of which nothing, or perhaps nothing, may be claimed; cases that reach no plant."""

    goods: tuple[Preference, ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()


def to_be_warned_of(store: Store, book: Book, goods: Sequence[str], day: dt.date) -> ToWarnOf:
    """Originating goods for which preference may not be claimed on a day.

    By the sheet `suspensions` and the cases that the workspace keeps. Raises ValuationError
    where the sheet contradicts itself, UnusableCase.
    """
    if "plants" not in book.tables:
        return ToWarnOf()
    cases = cases_kept_until(store, store.head().count)
    of_sheet = measures_of_sheet(book.tables, book.goods, day)
    of_cases = measures_of_cases(mechanism(), cases, book.tables["plants"], book.goods, day)
    measures = (*of_sheet, *of_cases.measures)
    verdicts = [Verdict.ORIGINATING] * len(book.goods)
    found = preferences(book.goods, book.lines, book.tables["plants"], verdicts, measures)
    warned = (each for each in found if each.good in goods and to_warn_of(each))
    return ToWarnOf(tuple(warned), of_cases.elsewhere)
