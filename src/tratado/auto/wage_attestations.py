"""Signed statements that a plant's average hourly wage is high enough, without the wage.

Such a statement is evidence for a plant whose payroll the vehicle producer does not see. It
counts for the days that the wages of its period certify (Uniform Regulations 18(5)), if it
is signed, after that period ended, and not after the day decided for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import polars as pl

from tratado.auto.labor_needs import place
from tratado.value.averaging import Span
from tratado.value.errors import ValuationError
from tratado.words import Place, Problem, Said

SHEET = "wage_attestations"
CITE = "Uniform Regulations 18(5)"


class Unfit(StrEnum):
    """Why a statement is no evidence."""

    UNSIGNED = "unsigned"
    """No name or no day of signature."""
    SIGNED_EARLY = "signed_early"
    """Signed before the period whose wages it attests had ended."""
    SIGNED_LATER = "signed_later"
    """Signed after the day decided for."""
    TOO_LONG = "too_long"
    """Of a longer period than certifies a plant."""
    NOT_THESE_DAYS = "not_these_days"
    """Its wages certify the plant for other days: expired, or not begun."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """One statement: that a plant's average is at or above the wage asked for, or is not."""

    plant: str
    span: Span
    at_or_above: bool
    signed_by: str | None
    signed_on: dt.date | None
    reference: str | None
    row: int | None

    @property
    def place(self) -> Place:
        """The row it stands in; of one that no row of the book has, its reference."""
        return Place(item=str(self.reference)) if self.row is None else place(SHEET, [self.row])

    def unfit(self, day: dt.date) -> Unfit | None:
        """Why the statement itself is no evidence on a day; None where it is."""
        if not self.signed_by or self.signed_on is None:
            return Unfit.UNSIGNED
        if self.signed_on <= self.span.end:
            return Unfit.SIGNED_EARLY
        return Unfit.SIGNED_LATER if self.signed_on > day else None


def read_attestations(sheet: pl.DataFrame, plants: Collection[str]) -> tuple[Attestation, ...]:
    """The statements of the sheet `wage_attestations`.

    Raises ValuationError naming every row that lacks plant, days or what it states, is of
    an unknown plant, or states the contrary of another for the same plant and period.
    """
    faults: list[Problem] = []
    found: list[Attestation] = []
    stated: dict[tuple[str, Span], Attestation] = {}
    for cells in sheet.iter_rows(named=True):
        fault = _wrong(cells, plants)
        if fault is not None:
            faults.append(fault)
            continue
        attestation = Attestation(
            cells["plant"], Span(cells["from"], cells["to"]), cells["at_or_above"],
            cells.get("signed_by"), cells.get("signed_on"), cells.get("reference"), cells["row"],
        )  # fmt: skip
        other = stated.setdefault((attestation.plant, attestation.span), attestation)
        if other.at_or_above != attestation.at_or_above:
            faults.append(
                Problem(
                    attestation.place,
                    Said("auto-attested-contrary", place=other.place),
                    Said("auto-keep-right"),
                    CITE,
                )
            )
        found.append(attestation)
    if faults:
        raise ValuationError(faults)
    return tuple(found)


def _wrong(cells: dict[str, Any], plants: Collection[str]) -> Problem | None:
    where = place(SHEET, [cells["row"]])
    blank = [name for name in ("plant", "from", "to", "at_or_above") if cells[name] is None]
    if blank:
        lacks = Said("auto-lacks", columns=tuple(blank))
        return Problem(where, lacks, Said("auto-fill-the-cell"), CITE)
    if cells["plant"] not in plants:
        unknown = Said("auto-attested-unknown-plant", plant=cells["plant"])
        return Problem(where, unknown, Said("auto-add-plant"))
    if cells["from"] > cells["to"]:
        return Problem(where, Said("auto-ends-before-start"), Said("auto-correct-a-day"))
    return None
