"""A book decided for a command, which ends where it cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tratado.cli.app import fail, refused
from tratado.cli.telling import note, spoken, tell

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.deciding import Decided
    from tratado.labor.case import Case
    from tratado.origin.findings import Findings
    from tratado.proof.declarations import Declaration
    from tratado.words import Said


@contextmanager
def refusals(path: Path, unused: str | Said) -> Iterator[None]:
    """What may refuse a book's figures. Exits with all of it; `unused` says what was not done."""
    from tratado.book import BookErrors
    from tratado.origin.designations import ForbiddenDesignations
    from tratado.value.errors import ValuationError

    try:
        yield
    except (BookErrors, ForbiddenDesignations, ValuationError) as error:
        raise refused(error, path, unused) from None


def decided(
    book: Book,
    text: TextInForce,
    declared: Sequence[Declaration] = (),
    cases: Sequence[Case] = (),
    unused: Said | None = None,
) -> Decided:
    """A book decided with what was declared, and what cases leave, its notes told.

    Exits where it cannot be.
    """
    from tratado.deciding import decide
    from tratado.report.ledgers import LedgerWords
    from tratado.words import Said

    with refusals(book.path, unused or Said("unused-decided")):
        found = decide(book, text, declared, cases)
    tell(found.notes)
    words = LedgerWords(book, spoken())
    for each in found.figures.notes:
        note(words.said(each))
    return found


def chosen_goods(findings: Findings, goods: Sequence[str] | None) -> list[int]:
    """The numbers of the goods asked for, of all where none is. Exits where one is not there."""
    from tratado.words import Said

    if not goods:
        return list(range(len(findings.goods)))
    known = findings.goods["id"].to_list()
    for good in goods:
        if good not in known:
            raise fail(Said("cli-no-good", good=good, known=", ".join(known[:10])))
    return [findings.number(good) for good in goods]
