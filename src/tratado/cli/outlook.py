"""What a workspace decides of its goods for other days than those that were recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tratado.cli.app import note, spoken

if TYPE_CHECKING:
    import datetime as dt

    from tratado.proof.certificate import Decision
    from tratado.proof.declarations import Declaration
    from tratado.proof.periods import Outlook
    from tratado.store import Store


def outlook(store: Store) -> Outlook:
    """The stages of the agreement, the declarations kept, and the kept books decided by them."""
    from tratado.agreement.agreement import load
    from tratado.cli import kept
    from tratado.proof.periods import Outlook, changes_of

    given = kept.declarations(store)
    found: dict[tuple[str, dt.date], Mapping[str, Decision]] = {}

    def anew(book: str, day: dt.date) -> Mapping[str, Decision]:
        if (book, day) not in found:
            found[book, day] = _decided(store, given, book, day)
        return found[book, day]

    return Outlook(changes_of(load("usmca"), given), anew)


def _decided(
    store: Store, given: Sequence[Declaration], digest: str, day: dt.date
) -> Mapping[str, Decision]:
    """The goods of a kept book decided for a day; none where that cannot be, which is told."""
    from tratado.agreement.agreement import load
    from tratado.book import BookErrors
    from tratado.deciding import decide
    from tratado.origin.designations import ForbiddenDesignations
    from tratado.proof.decided import decisions_of
    from tratado.store.books import ReadsDifferently, book_of, book_versions
    from tratado.value.errors import ValuationError
    from tratado.words import Said, TratadoError

    text = load("usmca").on(day)
    versions = [each for each in book_versions(store) if each.digest == digest]
    if not versions or text.term("agreement.entry_into_force") is None:
        return {}
    try:
        with book_of(store, versions[-1]) as book:
            return decisions_of(decide(book, text, given).findings, digest)
    except (BookErrors, ReadsDifferently, ForbiddenDesignations, ValuationError) as error:
        why = error.words(spoken()) if isinstance(error, TratadoError) else str(error)
        note(Said("outlook-nothing", day=day.isoformat(), why=why))
    return {}
