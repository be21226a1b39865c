"""What is wrong in a book, and what was handled and is worth telling, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

import polars as pl

from tratado.book.spec import Words
from tratado.language import Language
from tratado.words import Place, Said, TratadoError
from tratado.words.said import words_of

PLACES_LISTED = 1000
"""Cells listed per check; the last entry tells how many more are like them."""


class Severity(StrEnum):
    """How much something matters: worth a look, nearly always a slip, impossible."""

    NOTE = "note"
    WARNING = "warning"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class _Told:
    """A message about a place of a file; `row` and `column` where it has them."""

    file: str
    sheet: str
    row: int | None
    column: str | None
    message: str | Said

    @property
    def place(self) -> Place:
        rows = () if self.row is None else (self.row,)
        return Place(self.file, self.sheet, rows, self.column or "")

    def told(self, language: Language) -> str:
        """What is told, apart from its place."""
        return str(words_of(self.message, language))

    def words(self, language: Language) -> str:
        return f"{self.place.words(language)}: {self.told(language)}"

    def __str__(self) -> str:
        return self.words(Language.EN)


class Notice(_Told):
    """Something in a file that was handled, and how."""

    __slots__ = ()

    @property
    def severity(self) -> Severity:
        return Severity.NOTE

    @property
    def id(self) -> str:
        """What kind of thing it is, by a name that does not change with the language."""
        return self.message.id if isinstance(self.message, Said) else "handled"


@dataclass(frozen=True, slots=True)
class Doubt(Notice):
    """What a check of plausibility finds: nothing was handled, and it may be a slip."""

    degree: Severity
    check: str
    said: Words

    @property
    def severity(self) -> Severity:
        return self.degree

    @property
    def id(self) -> str:
        return self.check

    def told(self, language: Language) -> str:
        return self.said.in_(language)


class BookProblem(_Told):
    """One thing wrong in one place of a book: what came, what was expected, the remedy."""


class BookErrors(TratadoError):
    """A book that cannot be relied on; `problems` lists everything that is wrong with it."""

    problems: tuple[BookProblem, ...]

    def __init__(self, problems: Iterable[BookProblem]) -> None:
        super().__init__(problems)


@dataclass(slots=True)
class Findings:
    """Problems and notices gathered while a book is read."""

    problems: list[BookProblem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    examples: list[tuple[str, str]] = field(default_factory=list)
    """Files and sheets in which the template's example row was passed over."""

    def problem(
        self,
        file: str,
        message: str | Said,
        *,
        sheet: str = "",
        row: int | None = None,
        column: str | None = None,
    ) -> None:
        self.problems.append(BookProblem(file, sheet, row, column, message))

    def notice(
        self,
        file: str,
        message: str | Said,
        *,
        sheet: str = "",
        row: int | None = None,
        column: str | None = None,
    ) -> None:
        self.notices.append(Notice(file, sheet, row, column, message))

    def told(self) -> tuple[Notice, ...]:
        """All that was handled; example rows, of which a template has many, in one notice."""
        if not self.examples:
            return tuple(self.notices)
        file, sheet = self.examples[0]
        more = len(self.examples) - 1
        others = f" (nor those of {more} more sheets)" if more else ""
        what = f"the template's example row was not read{others}"
        return (*self.notices, Notice(file, sheet, None, None, what))

    def stop_if_wrong(self) -> None:
        """Raise BookErrors where a problem was found, in order of sheet, row and column."""
        if self.problems:
            found = dict.fromkeys(self.problems)
            raise BookErrors(sorted(found, key=lambda p: (p.file, p.sheet, p.row or 0)))


@dataclass(frozen=True, slots=True)
class SheetFindings:
    """A sheet of a file, to which the findings of its cells are added."""

    file: str
    sheet: str
    findings: Findings

    def problem(
        self, message: str | Said, row: int | None = None, column: str | None = None
    ) -> None:
        self.findings.problem(self.file, message, sheet=self.sheet, row=row, column=column)

    def notice(
        self, message: str | Said, row: int | None = None, column: str | None = None
    ) -> None:
        self.findings.notice(self.file, message, sheet=self.sheet, row=row, column=column)

    def example(self) -> None:
        """The sheet has the template's example row, which was passed over."""
        self.findings.examples.append((self.file, self.sheet))

    def doubt(
        self, severity: Severity, check: str, said: Words, row: int | None, column: str
    ) -> None:
        """What a check of plausibility finds."""
        found = Doubt(self.file, self.sheet, row, column, said.en, severity, check, said)
        self.findings.notices.append(found)

    def wrong_cells(
        self,
        column: str,
        wrong: pl.Series,
        rows: pl.Series,
        values: pl.Series,
        message: Callable[[str], str | Said],
    ) -> None:
        """A problem for each row where `wrong` holds; `message` is given the cell's text."""
        hits = wrong.fill_null(False).arg_true()
        if hits.is_empty():
            return
        listed = hits.head(PLACES_LISTED)
        for row, value in zip(rows.gather(listed), values.gather(listed), strict=True):
            self.problem(message("" if value is None else str(value)), row, column)
        if len(hits) > PLACES_LISTED:
            self.problem(
                f"{len(hits) - PLACES_LISTED:,} more rows have the same problem", None, column
            )

    def told_cells(self, column: str, told: pl.Series, rows: pl.Series, what: str) -> None:
        """One notice for all the rows where `told` holds."""
        hits = told.fill_null(False).arg_true()
        if hits.is_empty():
            return
        first = rows.gather(hits.head(3)).to_list()
        more = f" and {len(hits) - 3:,} more" if len(hits) > 3 else ""
        self.notice(f"{what} (rows {', '.join(map(str, first))}{more})", None, column)
