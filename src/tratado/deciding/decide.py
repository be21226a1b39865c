"""Deciding a book on the day of a text: every step from what it says to what may be claimed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tratado.agreement.agreement import TextInForce
from tratado.auto.vehicle_findings import VehiclesFound
from tratado.book import Sheets
from tratado.deciding.declared import Declared, with_declared
from tratado.deciding.suspended import Suspended, suspended
from tratado.deciding.with_vehicles import with_vehicles
from tratado.labor.case import Case
from tratado.origin.findings import Findings
from tratado.proof.declarations import Declaration
from tratado.value.valued_book import Valued, valued


@dataclass(frozen=True, eq=False)
class Decided:
    """A book decided on the day of `text`.

    `sheets` are what the verdicts rest on: the book's with what suppliers declared, goods and
    lines with their figures worked out. `vehicles` is None where the book has no sheet of
    vehicles, or the text no automotive appendix.
    """

    text: TextInForce
    sheets: Sheets
    declared: Declared
    figures: Valued
    findings: Findings
    vehicles: VehiclesFound | None
    suspended: Suspended


def decide(
    book: Sheets,
    text: TextInForce,
    declared: Sequence[Declaration] = (),
    cases: Sequence[Case] = (),
) -> Decided:
    """Decide every good of a book on the day of a text, and what may be claimed for it.

    Origins are declared before figures are worked out: which production is accumulated, and
    what is deducted from a material, hangs on whether the material originates.

    Raises ForbiddenDesignations where the book designates what section 8(6) does not allow, and
    ValuationError with everything that is wrong in sheets, elections or stated facts.
    """
    given = with_declared(book, declared, text.day)
    figures = valued(given.sheets, text)
    sheets = replace(given.sheets, goods=figures.goods, lines=figures.lines)
    findings, vehicles = with_vehicles(sheets, text)
    left = suspended(sheets, findings, cases)
    return Decided(text, sheets, given, figures, findings, vehicles, left)
