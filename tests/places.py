"""Where the problems and notices of books stand, for the tests of every room."""

from __future__ import annotations

from typing import NamedTuple

from tratado.words import Place, Problem


class Where(NamedTuple):
    """The sheet, the row where there is one, and the column."""

    sheet: str
    row: int | None
    column: str


def where(problem: Problem) -> Where:
    """Where a problem of a book stands."""
    place = problem.place
    assert isinstance(place, Place)
    return Where(place.sheet, place.rows[0] if place.rows else None, place.column)
