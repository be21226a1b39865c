"""The formulas of labor value content and what it must be: Uniform Regulations 18(1) to (6).

The images of the formulas are derived from the lists of their variables:

    net cost         (labor + materials) / net cost x 100 + technology + assembly
    purchase value   (materials [+ labor]) / (all purchases [+ labor]) x 100
                     + technology + assembly

with transport added to the materials, where they do not contain it (18(3)(c), 18(20)).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.agreement.agreement import TextInForce
from tratado.auto.labor_credits import Credit
from tratado.auto.labor_needs import Need, together
from tratado.auto.lvc_amounts import Amount
from tratado.origin.answer import Answer

_HUNDRED = Fraction(100)


class Method(StrEnum):
    """The formulas among which the producer chooses."""

    NET_COST = "net_cost"
    PURCHASE_VALUE = "purchase_value"
    PURCHASE_VALUE_WITH_LABOR = "purchase_value_with_labor"
    """Assembly labor in the numerator, and then in the denominator too."""

    @property
    def amount(self) -> str:
        """The amount of a material that the formula takes."""
        return "net_cost" if self is Method.NET_COST else "purchase_value"

    @property
    def cite(self) -> str:
        paragraph = "a" if self is Method.NET_COST else "b"
        return f"Uniform Regulations 18(6)({paragraph})"


@dataclass(frozen=True, slots=True)
class Requirement:
    """Labor value content asked for: in all, at least from material and labor, at most credited."""

    share: Decimal
    material_and_labor: Decimal
    technology: Decimal
    assembly: Decimal
    cite: str


@dataclass(frozen=True, slots=True)
class AlternativeStaging:
    """An approved alternative staging regime; `until` where the approval gives another end."""

    until: dt.date | None = None

    def in_force(self, text: TextInForce) -> bool:
        start, end = text.term("alternative_staging.start"), text.term("alternative_staging.end")
        if not isinstance(start, dt.date) or not isinstance(end, dt.date):
            return False
        return start <= text.day <= (self.until or end)


LVC_CLASSES = ("passenger_vehicle", "light_truck", "heavy_truck")
"""Classes that must have labor value content (18(1), 18(2))."""

STAGED_CLASSES = ("passenger_vehicle", "light_truck")
"""Classes for which alternative staging may be approved (19(1))."""


def requirement(
    vehicle_class: str, text: TextInForce, staging: AlternativeStaging | None = None
) -> Requirement:
    """What 18(1), 18(2), or under alternative staging 19(4)(d), asks for on the day.

    Raises UnknownTerm for another class of vehicles.
    """
    staged = staging is not None and vehicle_class in STAGED_CLASSES and staging.in_force(text)
    root = "alternative_staging.labor_value" if staged else f"labor_value.{vehicle_class}"
    return Requirement(
        text.percent(f"{root}.share"),
        text.percent(f"{root}.material_and_labor"),
        text.percent(f"{root}.technology"),
        text.percent(f"{root}.assembly"),
        text.cite(f"{root}.share"),
    )


@dataclass(frozen=True, slots=True)
class Points:
    """Points by component in one case, credits before and after their caps."""

    materials: Fraction
    labor: Fraction
    transport: Fraction
    technology: Fraction
    assembly: Fraction
    technology_used: Fraction
    assembly_used: Fraction

    @property
    def material_and_labor(self) -> Fraction:
        return self.materials + self.labor + self.transport

    @property
    def total(self) -> Fraction:
        return self.material_and_labor + self.technology_used + self.assembly_used


@dataclass(frozen=True, slots=True)
class Figures:
    """What a formula is fed with; `base` is the net cost or all purchases."""

    materials: Amount
    labor: Amount
    transport: Amount
    base: Amount
    technology: Credit
    assembly: Credit

    @property
    def needs(self) -> tuple[Need, ...]:
        return together(
            one
            for part in (
                self.materials, self.labor, self.transport, self.base, self.technology,
                self.assembly,
            )
            for one in part.needs
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """Labor value content by one formula, in the worst and the best case.

    `worst` is None where the base may be anything, `best` where no bound is known.
    """

    method: Method
    figures: Figures
    worst: Points | None
    best: Points | None
    requirement: Requirement
    share: Answer
    material_and_labor: Answer

    @property
    def needs(self) -> tuple[Need, ...]:
        return self.figures.needs

    @property
    def base(self) -> Fraction | None:
        """What the certain amounts are divided by; None where it may be anything: 18(6)."""
        base = self.figures.base.high
        if base is None or self.method is not Method.PURCHASE_VALUE_WITH_LABOR:
            return base
        return base + self.figures.labor.low

    @property
    def answer(self) -> Answer:
        """Whether both the whole and the points from material and labor are reached."""
        return min(self.share, self.material_and_labor)

    @property
    def margin(self) -> Fraction | None:
        """Points above the share that is asked for in the worst case; below zero: missing."""
        return None if self.worst is None else self.worst.total - Fraction(self.requirement.share)

    @property
    def points_margin(self) -> Fraction | None:
        """The same for the points that must come from material and labor."""
        if self.worst is None:
            return None
        return self.worst.material_and_labor - Fraction(self.requirement.material_and_labor)


def content(method: Method, figures: Figures, asked: Requirement) -> Content:
    """Labor value content by a formula, against what is asked for."""
    worst, best = _worst(method, figures, asked), _best(method, figures, asked)
    share = _reached(
        None if worst is None else worst.total, None if best is None else best.total, asked.share
    )
    points = _reached(
        None if worst is None else worst.material_and_labor,
        None if best is None else best.material_and_labor,
        asked.material_and_labor,
    )
    return Content(method, figures, worst, best, asked, share, points)


def _reached(worst: Fraction | None, best: Fraction | None, asked: Decimal) -> Answer:
    if worst is not None and worst >= Fraction(asked):
        return Answer.MET
    return Answer.NOT_MET if best is not None and best < Fraction(asked) else Answer.OPEN


def _worst(method: Method, figures: Figures, asked: Requirement) -> Points | None:
    """Least of everything over most of the base."""
    base = figures.base.high
    if base is None or base <= 0:
        return None
    credits = (figures.technology.low, figures.assembly.low)
    labors = {figures.labor.low}
    if method is Method.PURCHASE_VALUE_WITH_LABOR and figures.labor.high is not None:
        # Labor is in the denominator too; which end is the lower depends on the ratio.
        labors.add(figures.labor.high)
    cases = [
        _points(method, figures.materials.low, labor, figures.transport.low, base, credits, asked)
        for labor in labors
    ]
    return min(cases, key=lambda one: one.material_and_labor)


def _best(method: Method, figures: Figures, asked: Requirement) -> Points | None:
    """Most of everything over least of the base."""
    base, materials, carried = figures.base.low, figures.materials.high, figures.transport.high
    labor, technology, assembly = (
        figures.labor.high, figures.technology.high, figures.assembly.high,
    )  # fmt: skip
    if base <= 0 or materials is None or carried is None or labor is None or assembly is None:
        return None
    if technology is None:
        technology = Fraction(asked.technology)
    credits = (technology, assembly)
    labors = {labor, figures.labor.low} if method is Method.PURCHASE_VALUE_WITH_LABOR else {labor}
    cases = [_points(method, materials, one, carried, base, credits, asked) for one in labors]
    return max(cases, key=lambda one: one.material_and_labor)


def _points(
    method: Method,
    materials: Fraction,
    labor: Fraction,
    transport: Fraction,
    base: Fraction,
    credits: tuple[Fraction, Fraction],
    asked: Requirement,
) -> Points:
    """The formula of 18(6), with the credits held to their caps."""
    if method is Method.PURCHASE_VALUE:
        labor = Fraction(0)
    if method is Method.PURCHASE_VALUE_WITH_LABOR:
        base += labor
    technology, assembly = credits
    return Points(
        materials * _HUNDRED / base,
        labor * _HUNDRED / base,
        transport * _HUNDRED / base,
        technology,
        assembly,
        min(technology, Fraction(asked.technology)),
        min(assembly, Fraction(asked.assembly)),
    )
