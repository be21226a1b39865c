"""What is wrong with figures or elections, everything at once, each with its citation."""

from __future__ import annotations

from collections.abc import Iterable

from tratado.words import Place, Problem, Said, TratadoError

Where = Place | Said
"""Where something is wrong: a place of the book, or a figure of it."""


class ValuationError(TratadoError):
    """Figures or elections from which nothing may be calculated."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__(problems)
