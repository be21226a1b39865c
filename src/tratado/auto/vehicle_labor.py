"""Labor value content of one vehicle: by what was elected, or by everything that may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import TypeVar

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.certification_periods import CertificationElections
from tratado.auto.labor_needs import Need, place
from tratado.auto.labor_value_content import AlternativeStaging, Content, Method
from tratado.auto.lvc_periods import Basis, Category, LvcPeriod
from tratado.auto.lvc_results import LaborElections, LaborValue, labor_values
from tratado.auto.requirements import Kind, Requirement, by_choices, elections_wanted
from tratado.auto.vehicle_content import together
from tratado.auto.vehicle_elections import VehicleElections
from tratado.origin.answer import Answer
from tratado.value.finding import Missing
from tratado.words import Said

Word = TypeVar("Word")

CITE = "Uniform Regulations 18(1), 18(2)"
_PLANTS = "Uniform Regulations 18(15)"
SHEETS = ("plants", "high_wage_materials")
"""The sheets without which nothing can be calculated."""

_YEARS = (LvcPeriod.PREVIOUS_FISCAL_YEAR, LvcPeriod.PREVIOUS_CALENDAR_YEAR)


@dataclass(frozen=True)
class LaborOfBook:
    """Every labor value content that elections leave open, for all vehicles of a book."""

    values: tuple[LaborValue, ...]
    missing: tuple[Missing, ...]
    elected: VehicleElections

    def of(self, vehicle: str, plant: str | None = None) -> tuple[LaborValue, ...]:
        """Those of the groups that a vehicle is in, made in a plant where it is given."""
        return tuple(
            one
            for one in self.values
            if any(p.good == vehicle and plant in (None, p.plant) for p in one.group.produced)
        )

    def plants(self, vehicle: str) -> tuple[str | None, ...]:
        """The plants that make a vehicle."""
        made = (p for one in self.values for p in one.group.produced if p.good == vehicle)
        return tuple(dict.fromkeys(each.plant for each in made))


def labor_of_book(
    tables: Mapping[str, pl.DataFrame],
    vehicles: pl.DataFrame,
    production: pl.DataFrame,
    elected: VehicleElections,
    staging: Mapping[str, AlternativeStaging],
    text: TextInForce,
) -> LaborOfBook:
    """Calculate labor value content for everything that elections leave open.

    `vehicles` have `good`, `model_line` and `vehicle_class`; `production` is that of one kind
    of figures, with net costs. Raises ValuationError where sheets contradict themselves.
    """
    missing = tuple(_missing(tables, production, elected))
    if missing:
        return LaborOfBook((), missing, elected)
    labor = elected.labor
    assert labor.wages is not None
    elections = LaborElections(
        period=labor.period or LvcPeriod.PREVIOUS_FISCAL_YEAR,
        category=labor.category or Category.EACH_VEHICLE,
        basis=labor.basis or Basis.ALL,
        method=labor.method or Method.NET_COST,
        certification=CertificationElections(labor.wages),
        technology_year=labor.technology_year or LvcPeriod.PREVIOUS_FISCAL_YEAR,
        sharing=labor.sharing,
        fiscal_years=elected.fiscal_years,
        staging=staging,
    )
    found = labor_values(
        tables,
        vehicles,
        production,
        elections,
        text,
        periods=_open(labor.period, tuple(LvcPeriod)),
        categories=_open(labor.category, tuple(Category)),
        bases=_open(labor.basis, tuple(Basis)),
        technology_years=_open(labor.technology_year, _YEARS),
    )
    if labor.method is not None:
        found = tuple(one for one in found if one.method is labor.method)
    return LaborOfBook(found, (), elected)


def _open(elected: Word | None, every: Sequence[Word]) -> Sequence[Word]:
    """What was elected, or everything that may be."""
    return every if elected is None else (elected,)


def _missing(
    tables: Mapping[str, pl.DataFrame], production: pl.DataFrame, elected: VehicleElections
) -> Iterator[Missing]:
    for name in SHEETS:
        if name not in tables or tables[name].is_empty():
            yield Missing(name, Said("auto-the-sheet", sheet=name), CITE)
    if production.is_empty():
        yield Missing(
            "vehicle_production", Said("auto-the-sheet", sheet="vehicle_production"), CITE
        )
    if elected.labor.wages is None:
        yield from elections_wanted(
            ("wage_period_months", "wage_period_start"), "Uniform Regulations 18(5)"
        )


def labor_requirement(found: LaborOfBook, vehicle: str, plant: str | None = None) -> Requirement:
    """Whether a vehicle has its labor value content.

    Made in several plants it has one in each (18(15)(a) to (c)); where they differ the plant
    it is of decides.
    """
    own = found.of(vehicle, plant)
    labor = found.elected.labor
    if not own:
        what = Missing("vehicle_production", Said("auto-in-period", vehicle=vehicle), CITE)
        return _unknown(found.missing or (what,))
    plants = found.plants(vehicle) if plant is None else (plant,)
    by_plant = {p: by_choices(one.answer for one in found.of(vehicle, p)) for p in plants}
    answer = by_choices(by_plant.values())
    if len(own) == 1:
        return _of_value(own[0], answer)
    contents = [one.content for one in own if one.content is not None]
    worst = [c.worst.total for c in contents if c.worst is not None]
    best = [c.best.total for c in contents if c.best is not None]
    elections = {
        "lvc_period": labor.period,
        "lvc_category": labor.category,
        "lvc_basis": labor.basis,
        "lvc_method": labor.method,
        "lvc_technology_year": labor.technology_year,
    }
    wanted = [name for name, made in elections.items() if made is None]
    of_plant = () if len(set(by_plant.values())) == 1 else (Missing("plant", vehicle, _PLANTS),)
    needs = together(
        (
            *elections_wanted(wanted, "Uniform Regulations 18(6), 18(15), 18(19)"),
            *of_plant,
            *(_as_missing(n) for one in own if one.answer is Answer.OPEN for n in one.needs),
        )
    )
    return Requirement(
        kind=Kind.LABOR_VALUE,
        answer=answer,
        lowest=points(min(worst)) if len(worst) == len(own) else None,
        highest=points(max(best)) if len(best) == len(own) else None,
        required=points(Fraction(contents[0].requirement.share)) if contents else None,
        cite=contents[0].requirement.cite if contents else CITE,
        needs=needs if answer is Answer.OPEN else (),
    )


def _unknown(needs: tuple[Missing, ...]) -> Requirement:
    return Requirement(Kind.LABOR_VALUE, Answer.OPEN, None, None, None, CITE, needs=needs)


def _of_value(one: LaborValue, answer: Answer) -> Requirement:
    content = one.content
    needs = tuple(map(_as_missing, one.needs)) if answer is Answer.OPEN else ()
    chosen = (
        str(one.period), str(one.group.category), str(one.group.basis), str(one.method),
    )  # fmt: skip
    if content is None:
        return _unknown(needs)
    return Requirement(
        kind=Kind.LABOR_VALUE,
        answer=answer,
        lowest=None if content.worst is None else points(content.worst.total),
        highest=None if content.best is None else points(content.best.total),
        required=points(Fraction(content.requirement.share)),
        cite=content.requirement.cite,
        chosen=chosen,
        needs=needs,
        room=_room(content),
    )


def _room(content: Content) -> int | None:
    """High-wage amounts that may fall away in the worst case; below zero what is lacking."""
    margin, points_margin = content.margin, content.points_margin
    base, labor = content.figures.base.high, content.figures.labor.high
    if margin is None or points_margin is None or base is None:
        return None
    if content.method is Method.PURCHASE_VALUE_WITH_LABOR:
        if labor is None:
            return None
        base += labor
    return floor(min(margin, points_margin) * base / 100)


def _as_missing(need: Need) -> Missing:
    where = place(need.sheet, need.rows) if need.rows else need.subject
    return Missing(str(need.kind), where, "Uniform Regulations 12, 18")


def points(found: Fraction) -> int:
    """Points as hundredths of a point, cut off towards less."""
    return found.numerator * 100 // found.denominator
