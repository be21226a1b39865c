"""What a report was made from: book, agreement, version."""

from __future__ import annotations

from tratado.agreement.agreement import Agreement
from tratado.book import Book
from tratado.documents import Text, Value
from tratado.locale import Language
from tratado.version import VERSION
from tratado.words import Said
from tratado.words.citation import citation

About = tuple[tuple[Text, Value], ...]


def about(book: Book) -> About:
    """The book with its digest, and the version that read it."""
    return (
        (Said("report-about-book"), book.name),
        (Said("report-about-digest"), book.digest[:12]),
        (Said("report-about-version"), VERSION),
    )


def law_of(agreement: Agreement, language: Language) -> Said:
    """The agreement's title as the language has it, with what amends it, and which data."""
    title = citation(agreement.title, language)
    named = " + ".join(filter(None, (title, ", ".join(agreement.amendments))))
    return Said("summary-law", agreement=named, digest=agreement.digest[:12])
