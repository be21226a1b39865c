"""What is told beside verdicts: what a book was read with, what is doubtful in it, what is idle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tratado.book import Book, Notice
from tratado.book.errors import Severity
from tratado.deciding import Decided
from tratado.locale import Language
from tratado.report.ledgers import LedgerWords
from tratado.words import Place


@dataclass(frozen=True, slots=True)
class Note:
    """One thing told: what kind of thing, how much it matters, where it stands, in words."""

    id: str
    severity: Severity
    place: Place
    words: str

    def as_json(self) -> dict[str, Any]:
        """The note in the shape of `verdicts.schema.json`."""
        return {
            "id": self.id,
            "severity": self.severity.value,
            "place": {
                "file": self.place.file,
                "sheet": self.place.sheet,
                "rows": list(self.place.rows),
                "column": self.place.column,
            },
            "words": self.words,
        }


def notes_of(found: Decided, language: Language) -> tuple[Note, ...]:
    """The notes of a book and of what was decided of it, warnings first."""
    notes = [*_of_book(found, language), *(_of_notice(each, language) for each in found.notes)]
    return tuple(sorted(notes, key=lambda note: note.severity is not Severity.WARNING))


def _of_book(found: Decided, language: Language) -> Iterator[Note]:
    book = found.book
    if not isinstance(book, Book):
        return
    yield from (_of_notice(each, language) for each in book.notices)
    words = LedgerWords(book, language)
    for each in found.figures.notes:
        yield Note(each.id, Severity.NOTE, Place(), words.said(each))


def _of_notice(notice: Notice, language: Language) -> Note:
    return Note(notice.id, notice.severity, notice.place, notice.told(language))
