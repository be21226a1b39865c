"""What is wrong in a book, and what was handled and is worth telling, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

import polars as pl

from tratado.language import Language
from tratado.words import NOWHERE, Part, Place, Problem, Said, TratadoError

PLACES_LISTED = 1000
"""Cells listed per check; the last entry tells how many more are like them."""


class Severity(StrEnum):
    """How much something matters: worth a look, nearly always a slip, impossible."""

    NOTE = "note"
    WARNING = "warning"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class Notice(Problem):
    """Something in a file that was handled, and how; or that may be a slip."""

    place: Place
    severity: Severity = Severity.NOTE
    kind: str = ""
    """The check that tells it, or what was handled, where `what` goes on to say in which rows."""

    @property
    def id(self) -> str:
        """What kind of thing it is, by a name that does not change with the language."""
        return self.kind or self.what.id

    def told(self, language: Language) -> str:
        """What is told, apart from its place."""
        return replace(self, place=NOWHERE).words(language)


class Unreadable(TratadoError):
    """A file, or a text in it, that cannot be used; `what` says what to change."""

    def __init__(self, what: Said) -> None:
        super().__init__((what,))
        self.what = what


def first_line(error: Exception) -> Part:
    """What a library says of a file, in its own words; or what was said here."""
    if isinstance(error, TratadoError):
        return error
    return next(iter(str(error).splitlines()), type(error).__name__)


class BookErrors(TratadoError):
    """A book that cannot be relied on; `problems` lists everything that is wrong with it."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__(problems)


@dataclass(slots=True)
class Findings:
    """Problems and notices gathered while a book is read."""

    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    examples: list[Place] = field(default_factory=list)
    """Sheets in which the template's example row was passed over."""

    def problem(self, file: str, what: Said, *, sheet: str = "") -> None:
        """Something is wrong with a file, or with a sheet of it as a whole."""
        self.problems.append(Problem(Place(file, sheet), what))

    def notice(self, file: str, what: Said) -> None:
        self.notices.append(Notice(Place(file), what))

    def told(self) -> tuple[Notice, ...]:
        """All that was handled; example rows, of which a template has many, in one notice."""
        if not self.examples:
            return tuple(self.notices)
        unread = Said("book-example-unread", more=len(self.examples) - 1)
        return (*self.notices, Notice(self.examples[0], unread))

    def stop_if_wrong(self) -> None:
        """Raise BookErrors where a problem was found, in order of sheet and row."""
        if self.problems:
            raise BookErrors(sorted(dict.fromkeys(self.problems), key=_where))


def _where(problem: Problem) -> tuple[str, str, tuple[int, ...]]:
    place = problem.place
    assert isinstance(place, Place)
    return place.file, place.sheet, place.rows


@dataclass(frozen=True, slots=True)
class SheetFindings:
    """A sheet of a file, to which the findings of its cells are added."""

    file: str
    sheet: str
    findings: Findings

    def at(self, row: int | None, column: str | None) -> Place:
        """A place in the sheet."""
        return Place(self.file, self.sheet, () if row is None else (row,), column or "")

    def problem(
        self, what: Said, row: int | None = None, column: str | None = None, cite: str = ""
    ) -> None:
        self.findings.problems.append(Problem(self.at(row, column), what, cite=cite))

    def notice(self, what: Said, row: int | None = None, column: str | None = None) -> None:
        self.findings.notices.append(Notice(self.at(row, column), what))

    def example(self) -> None:
        """The sheet has the template's example row, which was passed over."""
        self.findings.examples.append(self.at(None, None))

    def doubt(
        self,
        severity: Severity,
        check: str,
        what: Said,
        row: int | None,
        column: str,
        cite: str = "",
    ) -> None:
        """What a check of plausibility finds."""
        found = Notice(self.at(row, column), what, None, cite, severity, check)
        self.findings.notices.append(found)

    def wrong_cells(
        self,
        column: str,
        wrong: pl.Series,
        rows: pl.Series,
        values: pl.Series,
        what: Callable[[str], Said],
    ) -> None:
        """A problem for each row where `wrong` holds; `what` is given the cell's text."""
        hits = wrong.fill_null(False).arg_true()
        if hits.is_empty():
            return
        listed = hits.head(PLACES_LISTED)
        for row, value in zip(rows.gather(listed), values.gather(listed), strict=True):
            self.problem(what("" if value is None else str(value)), row, column)
        if len(hits) > PLACES_LISTED:
            self.problem(Said("book-more-rows", count=len(hits) - PLACES_LISTED), None, column)

    def told_cells(self, column: str, told: pl.Series, rows: pl.Series, what: Said) -> None:
        """One notice for all the rows where `told` holds."""
        hits = told.fill_null(False).arg_true()
        if hits.is_empty():
            return
        first = ", ".join(map(str, rows.gather(hits.head(3))))
        more = max(0, len(hits) - 3)
        of_rows = Said("book-of-rows", what=what, rows=first, count=len(hits), more=more)
        self.findings.notices.append(Notice(self.at(None, column), of_rows, kind=what.id))
