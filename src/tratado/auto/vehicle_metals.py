"""Steel and aluminum of one vehicle: by what was elected, or by everything that may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.metal_bases import Basis, Category, Vehicle
from tratado.auto.metal_elections import Choice, Elections, Staging
from tratado.auto.metal_periods import Period
from tratado.auto.metal_purchases import SHEET
from tratado.auto.metal_share import MetalPurchases, MetalResult, Outcome, metal_purchases
from tratado.auto.metal_table import Metal
from tratado.auto.metal_tally import Bounds
from tratado.auto.requirements import (
    Kind,
    Requirement,
    by_choices,
    elections_wanted,
    in_hundredths,
)
from tratado.auto.vehicle_elections import NO_CATEGORY, MetalElection
from tratado.origin.answer import Answer
from tratado.value.finding import Missing
from tratado.value.movements import FiscalYears
from tratado.words import Place, Said

_KINDS = {Metal.STEEL: Kind.STEEL, Metal.ALUMINUM: Kind.ALUMINUM}
_NOTHING = Fraction(0)
_FIRST = Period.PREVIOUS_FISCAL_YEAR
"""Calculated in full where no period was elected; which it is decides nothing."""


@dataclass(frozen=True)
class MetalsOfVehicle:
    """Both metals for a vehicle; `purchases` is None where the book has no such sheet."""

    purchases: MetalPurchases | None
    requirements: Mapping[Metal, Requirement]


def metals_of_vehicle(
    tables: Mapping[str, pl.DataFrame],
    vehicle: Vehicle,
    elected: MetalElection,
    years: FiscalYears,
    staging: Staging | None,
    text: TextInForce,
) -> MetalsOfVehicle:
    """The purchases of section 17 for a vehicle exported on the text's day.

    Raises ValuationError for rows that contradict themselves.
    """
    sheet = tables.get(SHEET)
    if sheet is None or sheet.is_empty():
        return MetalsOfVehicle(
            None, {metal: _without_sheet(metal, staging, text) for metal in Metal}
        )
    basis = _basis(vehicle, elected)
    elections = Elections(
        steel=Choice(elected.periods[Metal.STEEL] or _FIRST, basis or Basis()),
        aluminum=Choice(elected.periods[Metal.ALUMINUM] or _FIRST, basis or Basis()),
        figures=elected.figures,
        years=years,
        stampings=elected.stampings,
        melting=elected.melting,
        staging=staging,
    )
    found = metal_purchases(sheet, elections, text, vehicle)
    unnamed = tuple(_unnamed(vehicle, elected))
    return MetalsOfVehicle(
        found,
        {
            Metal.STEEL: _requirement(Metal.STEEL, found.steel, elected, basis, unnamed),
            Metal.ALUMINUM: _requirement(Metal.ALUMINUM, found.aluminum, elected, basis, unnamed),
        },
    )


def _without_sheet(metal: Metal, staging: Staging | None, text: TextInForce) -> Requirement:
    exempted = staging is not None and staging.exempted and staging.holds_on(text)
    cite = "Uniform Regulations 19(4)(c)" if exempted else "Uniform Regulations 17(1)"
    missing = (Missing(SHEET, Said("auto-purchases-of", metal=Said(f"auto-metal-{metal}")), cite),)
    return Requirement(
        kind=_KINDS[metal],
        answer=Answer.MET if exempted else Answer.OPEN,
        lowest=None,
        highest=None,
        required=None,
        cite=cite,
        needs=() if exempted else missing,
    )


_NAMES = {
    Category.MODEL_LINE_CLASS_PLANT: ("model_line", "vehicle_class", "plant"),
    Category.CLASS_PLANT: ("vehicle_class", "plant"),
    Category.MODEL_LINE_TERRITORY: ("model_line",),
    Category.CLASS_TERRITORY: ("vehicle_class",),
}
"""What is to be known of a vehicle to tell its purchases in a category: 17(9)(c), (d)."""


def _unnamed(vehicle: Vehicle, elected: MetalElection) -> Iterator[str]:
    """What the elected category asks of a vehicle that nobody stated."""
    if elected.category not in (None, NO_CATEGORY):
        names = _NAMES[Category(elected.category)]
        yield from (name for name in names if getattr(vehicle, name) is None)


def _basis(vehicle: Vehicle, elected: MetalElection) -> Basis | None:
    """The basis that was elected, for this vehicle; None where part of it was not."""
    if elected.vehicles is None or elected.category is None:
        return None
    if elected.category == NO_CATEGORY:
        return Basis(elected.vehicles)
    category = Category(elected.category)
    names = _NAMES[category]
    if any(getattr(vehicle, name) is None for name in names):
        return None
    plants = frozenset((vehicle.plant,)) if vehicle.plant and "plant" in names else frozenset()
    return Basis(
        elected.vehicles,
        category,
        plants,
        vehicle.model_line if "model_line" in names else None,
        vehicle.vehicle_class if "vehicle_class" in names else None,
    )


def _requirement(
    metal: Metal,
    found: MetalResult,
    elected: MetalElection,
    basis: Basis | None,
    unnamed: Sequence[str],
) -> Requirement:
    period = elected.periods[metal]
    if period is not None and basis is not None:
        return _of_outcome(metal, found.elected, found)
    outcomes = [one for one in found.alternatives if _as_elected(one, period, elected, basis)]
    answer = by_choices(one.answer for one in outcomes)
    allowed = [one for one in outcomes if one.answer is not None]
    known = [one for one in allowed if one.lowest is not None and one.highest is not None]
    wanted = () if answer is not Answer.OPEN else tuple(_wanted(metal, period, elected))
    asked: tuple[Missing, ...] = ()
    if answer is Answer.OPEN:
        asked = tuple(
            Missing(n, Place(sheet="vehicles"), "Uniform Regulations 17(9)") for n in unnamed
        )
    threshold = found.elected.threshold
    complete = len(known) == len(allowed) and bool(known)
    return Requirement(
        kind=_KINDS[metal],
        answer=answer,
        lowest=in_hundredths(min(one.lowest or _NOTHING for one in known)) if complete else None,
        highest=in_hundredths(max(one.highest or _NOTHING for one in known)) if complete else None,
        required=in_hundredths(threshold.share),
        cite=threshold.cite,
        needs=(*elections_wanted(wanted, "Uniform Regulations 17(7), 17(9)"), *asked),
    )


def _as_elected(
    one: Outcome, period: Period | None, elected: MetalElection, basis: Basis | None
) -> bool:
    choice = one.choice
    if period not in (None, choice.period):
        return False
    if basis is not None:
        return choice.basis == basis
    if elected.vehicles not in (None, choice.basis.vehicles):
        return False
    match elected.category:
        case None:
            return True
        case "none":
            return choice.basis.category is None
        case _:
            return choice.basis.category == elected.category


def _wanted(metal: Metal, period: Period | None, elected: MetalElection) -> Iterator[str]:
    if period is None:
        yield f"{metal}_period"
    if elected.vehicles is None:
        yield "metal_basis"
    if elected.category is None:
        yield "metal_category"


def _of_outcome(metal: Metal, one: Outcome, found: MetalResult) -> Requirement:
    """The outcome of what was elected; open where the text does not allow the choice here."""
    answer = one.answer
    needs = tuple(
        Missing(str(need.fact), _place(need.rows, need.count), need.cite) for need in found.needs
    )
    if answer is None:
        needs = elections_wanted((f"{metal}_period",), one.period.unavailable)
    return Requirement(
        kind=_KINDS[metal],
        answer=Answer.OPEN if answer is None else answer,
        lowest=in_hundredths(one.lowest),
        highest=in_hundredths(one.highest),
        required=in_hundredths(one.threshold.share),
        cite=one.threshold.cite,
        chosen=(str(one.choice.period), one.choice.basis.name, str(found.figures)),
        needs=needs,
        room=_room(one.bounds, one.threshold.share),
    )


def _place(rows: tuple[int, ...], count: int) -> Place:
    return Place(sheet=SHEET, rows=rows[:10], more=max(0, count - 10))


def _room(bounds: Bounds | None, required: Fraction) -> int | None:
    """What may still be bought outside in the worst case; below zero what is lacking inside."""
    if bounds is None:
        return None
    if bounds.low.margin(required) >= 0:
        return bounds.low.room_outside(required)
    lacking = bounds.low.needed_inside(required)
    return None if lacking is None else -lacking
