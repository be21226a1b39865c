"""From what was found about a vehicle to what a certification about vehicles states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Any

import polars as pl

from tratado.agreement.wording import NamedFact
from tratado.auto.labor_value_content import Method
from tratado.auto.lvc_results import LaborValue
from tratado.auto.metal_share import MetalResult
from tratado.auto.requirements import Kind, Requirement
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.origin.answer import Answer
from tratado.proof.automotive_certificates import Basis, LaborFigures, Metal, MetalFigures, Plant
from tratado.proof.certificate import Period
from tratado.value.averaging import Span
from tratado.words import Part, Said, TratadoError

KINDS = {"lvc": Kind.LABOR_VALUE, "steel": Kind.STEEL, "aluminum": Kind.ALUMINUM}
"""The certifications, by the words of the command."""


class NotCertifiable(TratadoError):
    """A requirement whose figures cannot be certified as they are, and why."""

    def __init__(self, reason: str, **parts: Part) -> None:
        super().__init__([Said(f"vehicles-{reason}", **parts)])


def figures_of(
    vehicle: VehicleFinding, kind: Kind, currency: str
) -> tuple[LaborFigures | MetalFigures, Basis, Period, str]:
    """The figures in the worst case, the kind of period, the period, the category or nothing.

    Raises NotCertifiable where the vehicle has no such requirement, or where elections leave
    open by which figures it is met.
    """
    requirement = vehicle.requirement(kind)
    if requirement is None:
        raise NotCertifiable("no-requirement", good=vehicle.good)
    if kind is Kind.LABOR_VALUE:
        return _labor(vehicle, requirement, currency)
    if vehicle.metals is None or vehicle.metals.purchases is None or not requirement.chosen:
        raise _undecided(vehicle, requirement)
    found = vehicle.metals.purchases
    result = found.steel if kind is Kind.STEEL else found.aluminum
    return _metal(vehicle, result, kind, currency)


def _undecided(vehicle: VehicleFinding, requirement: Requirement) -> NotCertifiable:
    return NotCertifiable("not-settled", good=vehicle.good, wanted=wanted(requirement))


def wanted(requirement: Requirement) -> Part:
    """What an open requirement needs, in words."""
    facts = dict.fromkeys(need.fact for need in requirement.needs)
    return tuple(map(NamedFact, facts)) or Said("vehicles-elections")


def _metal(
    vehicle: VehicleFinding, result: MetalResult, kind: Kind, currency: str
) -> tuple[MetalFigures, Basis, Period, str]:
    one = result.elected
    if one.bounds is None or one.period.span is None:
        raise NotCertifiable("period-not-open", good=vehicle.good, period=str(one.choice.period))
    if one.bounds.lowered:
        raise NotCertifiable("purchase-without-value", good=vehicle.good)
    worst = one.bounds.low
    figures = MetalFigures(Metal(str(kind)), currency, worst.total, worst.originating)
    basis = _basis(str(one.choice.period))
    return figures, basis, _period(one.period.span), str(one.choice.basis.category or "")


def _labor(
    vehicle: VehicleFinding, requirement: Requirement, currency: str
) -> tuple[LaborFigures, Basis, Period, str]:
    if len(vehicle.labor) != 1:
        raise _undecided(vehicle, requirement)
    (value,) = vehicle.labor
    category = str(value.group.category)
    figures = labor_figures(value, currency)
    if figures is None:
        raise _undecided(vehicle, requirement)
    name = "" if category == "each_vehicle" else category
    return figures, _basis(str(value.period)), _period(value.span), name


def labor_figures(value: LaborValue, currency: str) -> LaborFigures | None:
    """Labor value content in the worst case, transport with the material; None without a base.

    Amounts are whole ten-thousandths, rounded so that the share is never more than it is.
    """
    content = value.content
    base = None if content is None else content.base
    if content is None or content.worst is None or base is None:
        return None
    figures, worst = content.figures, content.worst
    labor = Fraction(0) if content.method is Method.PURCHASE_VALUE else figures.labor.low
    return LaborFigures(
        currency=currency,
        base=ceil(base),
        material=floor(figures.materials.low + figures.transport.low),
        manufacturing=floor(labor),
        technology=floor(worst.technology_used * 100),
        assembly=floor(worst.assembly_used * 100),
    )


def _basis(period: str) -> Basis:
    try:
        return Basis(period)
    except ValueError:
        raise NotCertifiable("no-such-period", period=period) from None


def _period(span: Span) -> Period:
    return Period(span.start, span.end)


def plants_of(
    vehicles: Iterable[VehicleFinding], tables: Mapping[str, pl.DataFrame], kind: Kind
) -> tuple[Plant, ...]:
    """The plants that make the vehicles, and of labor value content those relied on.

    A plant whose wages are too low, or are not shown, is not relied on.
    """
    sheet = tables.get("plants")
    if sheet is None:
        return ()
    wanted = [each.plant for each in vehicles if each.plant is not None]
    materials = tables.get("high_wage_materials")
    if kind is Kind.LABOR_VALUE and materials is not None:
        rows = {row for each in vehicles for row in _relied_on(each)}
        counted = materials.filter(pl.col("row").is_in(list(rows)))
        wanted += sorted(counted["plant"].drop_nulls().unique())
    known = {cells["plant"]: cells for cells in sheet.iter_rows(named=True)}
    return tuple(_plant(known[name]) for name in dict.fromkeys(wanted) if name in known)


def _relied_on(vehicle: VehicleFinding) -> Iterator[int]:
    """The rows of materials that count for a vehicle in the worst case."""
    for value in vehicle.labor:
        items = () if value.content is None else value.content.figures.materials.items
        yield from (row for item in items if item.answer is Answer.MET for row in item.rows)


def _plant(cells: Mapping[str, Any]) -> Plant:
    return Plant(
        name=cells["name"] or cells["plant"],
        address=cells["location"] or "",
        country=cells["country"] or "",
        identifiers=(cells["plant"],),
    )


def certified_period(
    first: dt.date | None, last: dt.date | None, following: dt.date, after: dt.date
) -> Period:
    """The period to certify: as given, else the fiscal year from `following` to before `after`."""
    start = first or following
    return Period(start, last or (after - dt.timedelta(days=1)))
