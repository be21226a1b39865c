"""What the sheet `suspensions` and labor cases leave of the preference of decided goods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tratado.book import Sheets
from tratado.origin.findings import Findings
from tratado.value.errors import ValuationError
from tratado.words import Place, Problem, Said

if TYPE_CHECKING:
    from tratado.labor.case import Case
    from tratado.labor.preference import Preference

SHEET = "suspensions"
"""The sheet that tells of measures by hand."""

NO_PLANTS = Problem(
    Place(sheet="plants"),
    Said("value-sheet-missing"),
    Said("labor-suspension-fill-plants"),
)


@dataclass(frozen=True, eq=False)
class Suspended:
    """Preference by good, empty where nothing reaches any; and what reaches no plant.

    `elsewhere` are cases with facilities that are no plant of the book; `unplaced` cases
    count for nothing, since the book has no sheet of plants.
    """

    preferences: Mapping[str, Preference] = field(default_factory=dict)
    elsewhere: tuple[tuple[str, str], ...] = ()
    unplaced: tuple[Case, ...] = ()


def suspended(sheets: Sheets, findings: Findings, cases: Sequence[Case]) -> Suspended:
    """What is left of preference on the day of the findings.

    Raises ValuationError where the sheet contradicts itself or has no plants to go by.
    """
    if SHEET not in sheets.tables and not cases:
        return Suspended()
    if "plants" not in sheets.tables:
        if SHEET in sheets.tables:
            raise ValuationError([NO_PLANTS])
        return Suspended(unplaced=tuple(cases))
    from tratado.labor.law import mechanism
    from tratado.labor.measures import measures_of_cases, measures_of_sheet
    from tratado.labor.preference import of_findings

    day = findings.text.day
    of_sheet = measures_of_sheet(sheets.tables, sheets.goods, day)
    of_cases = measures_of_cases(mechanism(), cases, sheets.tables["plants"], sheets.goods, day)
    left = of_findings(findings, sheets.tables, (*of_sheet, *of_cases.measures))
    return Suspended(left, of_cases.elsewhere)
