"""A book's sheets with what its suppliers declared and stated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tratado.book import Sheets

if TYPE_CHECKING:
    from tratado.proof.declarations import Contradiction, Declaration


@dataclass(frozen=True, eq=False)
class Declared:
    """Sheets with what suppliers declared: by which declarations, and what differs."""

    sheets: Sheets
    used: tuple[str, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


def with_declared(sheets: Sheets, given: Sequence[Declaration], day: dt.date) -> Declared:
    """The sheets with the declarations and statements that hold on a day."""
    if not given:
        return Declared(sheets)
    from tratado.proof.declarations import with_declarations
    from tratado.proof.statements import with_statements

    applied = with_declarations(sheets.lines, given, day)
    stated = with_statements(
        sheets.tables,
        given,
        day,
        goods=sheets.goods,
        lines=applied.lines,
        currency=sheets.currency,
    )
    return Declared(
        replace(sheets, lines=applied.lines, tables=stated.tables),
        used=tuple(sorted({*applied.used, *stated.used})),
        contradictions=applied.contradictions + stated.contradictions,
    )
