"""What a workspace decides of its goods for other days than those that were recorded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from tratado.agreement.agreement import load
from tratado.book import BookErrors
from tratado.deciding import decide
from tratado.origin.designations import ForbiddenDesignations
from tratado.proof.certificate import Decision
from tratado.proof.decided import decisions_of
from tratado.proof.declarations import Declaration
from tratado.proof.periods import Outlook, changes_of
from tratado.store import Store
from tratado.value.errors import ValuationError
from tratado.words import Said
from tratado.workspace.books import ReadsDifferently, book_of, book_versions
from tratado.workspace.declarations import declarations


def outlook(store: Store, tell: Callable[[Said], None]) -> Outlook:
    """The stages of the agreement, the declarations kept, and the kept books decided by them.

    `tell` is called with why a book decides nothing for a day, once that day is asked for.
    """
    given = declarations(store)
    found: dict[tuple[str, dt.date], Mapping[str, Decision]] = {}

    def anew(book: str, day: dt.date) -> Mapping[str, Decision]:
        if (book, day) not in found:
            found[book, day] = _decided(store, given, book, day, tell)
        return found[book, day]

    return Outlook(changes_of(load("usmca"), given), anew)


def _decided(
    store: Store,
    given: Sequence[Declaration],
    digest: str,
    day: dt.date,
    tell: Callable[[Said], None],
) -> Mapping[str, Decision]:
    """The goods of a kept book decided for a day; none where that cannot be, which is told."""
    text = load("usmca").on(day)
    versions = [each for each in book_versions(store) if each.digest == digest]
    if not versions or text.term("agreement.entry_into_force") is None:
        return {}
    try:
        with book_of(store, versions[-1]) as book:
            return decisions_of(decide(book, text, given).findings, digest)
    except (BookErrors, ReadsDifferently, ForbiddenDesignations, ValuationError) as error:
        tell(Said("outlook-nothing", day=day, why=error))
    return {}
