"""What is wrong in a file of law: every problem with its place, all of them at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from tratado.words import Place, Problem, Said, TratadoError


def in_line(file: str, line: int, what: Said) -> Problem:
    """What is wrong in a line of a data file."""
    return Problem(Place(file, line=line), what)


class Unfit(TratadoError):
    """What a cell, a row or a term holds is not what belongs there: `what` says why."""

    def __init__(self, what: Said) -> None:
        super().__init__((what,))
        self.what = what


def in_column(column: str, what: Said) -> Said:
    """What is wrong in a column of a table of law."""
    return Said("law-in-column", column=column, what=what)


def none_of(value: str, known: Iterable[str]) -> Said:
    """A word that is none of those that may stand there."""
    return Said("law-none-of", value=repr(value), known=", ".join(known))


def end_before_start(start: dt.date, end: dt.date) -> Said:
    """An end that is not after its start."""
    return Said("law-end-before-start", start=start.isoformat(), end=end.isoformat())


def day_of(text: str) -> dt.date | None:
    """The day of a cell, None where it is blank. Raises Unfit."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise Unfit(Said("law-no-date", value=repr(text))) from None


class MalformedLaw(TratadoError):
    """A data file of the agreement, or a proposal, that cannot be read as law."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__(problems)
