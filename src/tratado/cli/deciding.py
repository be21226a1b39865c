"""A kept book decided with what suppliers declared and stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tratado.cli.app import refused

if TYPE_CHECKING:
    import polars as pl

    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.origin.findings import Findings
    from tratado.proof.declarations import Contradiction, Declaration
    from tratado.value.valued_book import Valued


@dataclass(frozen=True, eq=False)
class Declared:
    """A book's figures with what suppliers declared: by which declarations, and what differs.

    What is calculated from a book is calculated from this in its place.
    """

    goods: pl.DataFrame
    lines: pl.DataFrame
    tables: Mapping[str, pl.DataFrame]
    settings: Mapping[str, str]
    currency: str
    used: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, eq=False)
class Decided:
    """A book declared, its figures worked out, and its goods decided."""

    declared: Declared
    figures: Valued
    findings: Findings


def declared(given: Sequence[Declaration], book: Book, text: TextInForce) -> Declared:
    """A book with the declarations and statements that hold on the day of the text."""
    from tratado.proof.declarations import with_declarations
    from tratado.proof.statements import with_statements

    applied = with_declarations(book.lines, given, text.day)
    stated = with_statements(
        book.tables,
        given,
        text.day,
        goods=book.goods,
        lines=applied.lines,
        currency=book.currency,
    )
    return Declared(
        goods=book.goods,
        lines=applied.lines,
        tables=stated.tables,
        settings=book.settings,
        currency=book.currency,
        used=tuple(sorted({*applied.used, *stated.used})),
        contradictions=applied.contradictions + stated.contradictions,
    )


def decided(given: Sequence[Declaration], book: Book, text: TextInForce) -> Decided:
    """A book decided with what was declared. Exits where it cannot be.

    Origins are declared before figures are worked out: which production is accumulated, and
    what is deducted from a material, hangs on whether the material originates.
    """
    from tratado.auto.decided import decide_with_vehicles
    from tratado.origin.designations import ForbiddenDesignations
    from tratado.value.errors import ValuationError
    from tratado.value.valued_book import valued

    found = declared(given, book, text)
    try:
        figures = valued(found, text)
        findings = decide_with_vehicles(
            figures.goods, figures.lines, book.facts, found.tables, found.settings, text
        ).findings
    except (ForbiddenDesignations, ValuationError) as error:
        raise refused(error, book.path, "nothing was decided") from None
    return Decided(found, figures, findings)
