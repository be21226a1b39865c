"""What becomes of the facts that a book states: none is passed over without a word.

A name that nothing reads is refused, as is a value that its fact does not take; a fact that no
verdict turned on is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.book import Book, BookErrors, Notice, Sheets, Source
from tratado.book.nearest import said_with_nearest
from tratado.origin.fact_names import is_known, known_names, takes_yes_or_no
from tratado.origin.intake import Facts
from tratado.origin.plans import CONFIRMED_RULE
from tratado.words import Place, Problem, Said

_SOURCES = {"goods": "goods", "bom": "lines", "facts": "facts"}
"""What a book calls the source of a sheet that states facts."""


def refuse_unread(book: Sheets, texts: Sequence[TextInForce]) -> None:
    """Raise BookErrors for facts that neither the texts nor the agreements that ship ask for."""
    stated = book.facts.filter(pl.col("sheet") != "settings")
    names = stated["fact"].unique(maintain_order=True)
    unknown = {name: _unknown(name, texts) for name in names if not is_known(name, texts)}
    problems = []
    for row in stated.iter_rows(named=True):
        fact, value = row["fact"], row["value"]
        if fact in unknown:
            problems.append(Problem(_place(book, row, "fact"), unknown[fact]))
        elif takes_yes_or_no(fact) and value not in ("yes", "no"):
            wrong = Said("book-fact-no-yes-or-no", fact=fact, value=value)
            problems.append(Problem(_place(book, row, "value"), wrong))
    if problems:
        raise BookErrors(problems)


def _unknown(fact: str, texts: Sequence[TextInForce]) -> Said:
    return said_with_nearest("book-fact-unknown", fact, sorted(known_names(texts)), fact=fact)


def unasked(book: Sheets, facts: Facts) -> Iterator[Notice]:
    """A notice for each fact of a book that was asked for in no decision."""
    stated = facts.unasked(book.facts.filter(pl.col("sheet") != "settings"))
    for row in stated.iter_rows(named=True):
        about = {"fact": row["fact"], "subject": row["subject"]}
        unproven = row["fact"] == CONFIRMED_RULE and row["value"] == "yes" and not row["evidence"]
        id_ = "book-fact-without-source" if unproven else "book-fact-unasked"
        yield Notice(_place(book, row, "fact"), Said(id_, **about))


def idle_in_all(noted: Sequence[Sequence[Notice]]) -> tuple[Notice, ...]:
    """Of the notices of several decisions of one book, those that each of them has."""
    if not noted:
        return ()
    first, *others = noted
    return tuple(notice for notice in first if all(notice in other for other in others))


def _place(book: Sheets, row: dict[str, object], column: str) -> Place:
    """Where a fact stands, as the book's file calls it."""
    sheet, number = str(row["sheet"]), row["row"]
    found = book.sources.get(_SOURCES[sheet]) if isinstance(book, Book) else None
    source = found or Source("", sheet)
    rows = (number,) if isinstance(number, int) else ()
    label = source.label(column if sheet == "facts" else "facts")
    return Place(source.file, source.sheet, rows, label)
