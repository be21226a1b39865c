"""Labor value content of a book's vehicles: every period, category, basis and formula.

What is elected is one of them; the others stand beside it, so that the choice can be made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.certification_periods import CertificationElections
from tratado.auto.excess_labor_value import ExcessCredit, excess_credit
from tratado.auto.high_wage_materials import SHEET as MATERIALS
from tratado.auto.high_wage_materials import Order, materials_in
from tratado.auto.high_wage_plants import Evidence, Standings, standings
from tratado.auto.labor_costs import SHEET as SPENDING
from tratado.auto.labor_costs import assembly_labor, purchases, transport
from tratado.auto.labor_credits import assembly_credit, assembly_plants, technology_credit
from tratado.auto.labor_needs import Need, NeedKind, need
from tratado.auto.labor_value_content import (
    LVC_CLASSES,
    AlternativeStaging,
    Content,
    Figures,
    Method,
    Requirement,
    content,
    requirement,
)
from tratado.auto.lvc_amounts import NOTHING, Amount, Item, amount_for, certain_for, stated_for
from tratado.auto.lvc_periods import Basis, Category, LvcPeriod, span_of
from tratado.auto.lvc_vehicles import Group, Sharing, Vehicles, vehicles_of
from tratado.origin.answer import Answer
from tratado.value.averaging import Span
from tratado.value.movements import FiscalYears


@dataclass(frozen=True, slots=True)
class LaborElections:
    """What a producer chooses for labor value content.

    `certification`: over which periods plants' wages are averaged. `technology_year`: the
    year of the technology credit. `sharing`: how amounts for more vehicles than a group has
    are shared. `staging`: an approved alternative staging regime, by vehicle.
    """

    period: LvcPeriod
    category: Category
    basis: Basis
    method: Method
    certification: CertificationElections
    technology_year: LvcPeriod
    sharing: Sharing
    fiscal_years: FiscalYears
    staging: Mapping[str, AlternativeStaging] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """After one paragraph of 18(7): what material and labor come to so far, in the worst case."""

    order: Order
    amount: Fraction
    material_and_labor: Fraction
    total: Fraction
    enough: bool
    cite: str


@dataclass(frozen=True, slots=True)
class EvidenceShare:
    """What of the materials' certain amount rests on what, for one tier of suppliers."""

    tier: str
    evidence: Evidence
    amount: Fraction
    share: Fraction


@dataclass(frozen=True, slots=True)
class LaborValue:
    """Labor value content of one group of vehicles by one choice of period and formula."""

    period: LvcPeriod
    span: Span
    group: Group
    method: Method
    elected: bool
    content: Content | None
    steps: tuple[Step, ...]
    evidence: tuple[EvidenceShare, ...]
    excess: ExcessCredit | None
    missing: tuple[Need, ...] = ()

    @property
    def needs(self) -> tuple[Need, ...]:
        """Everything that is not known."""
        return self.missing if self.content is None else self.content.needs

    @property
    def answer(self) -> Answer:
        return Answer.OPEN if self.content is None else self.content.answer

    @property
    def attested(self) -> Fraction:
        """Share of the materials' certain amount that rests on statements."""
        return sum(
            (one.share for one in self.evidence if one.evidence is Evidence.ATTESTATION),
            Fraction(0),
        )


def labor_values(
    tables: Mapping[str, pl.DataFrame],
    vehicles: pl.DataFrame,
    production: pl.DataFrame,
    elections: LaborElections,
    text: TextInForce,
    periods: Sequence[LvcPeriod] = tuple(LvcPeriod),
    categories: Sequence[Category] = tuple(Category),
    bases: Sequence[Basis] = tuple(Basis),
    technology_years: Sequence[LvcPeriod] = (),
) -> tuple[LaborValue, ...]:
    """Every choice asked for, by group of vehicles and formula.

    Vehicles of other classes need no labor value content and are left out; `production` has
    rows of one kind of figures, estimated or actual. No `technology_years` are the one that
    is elected.

    `tables` has `plants`, and as far as they are there `wages`, `wage_attestations`,
    `high_wage_materials` and `labor_spending`. Raises ValuationError where they contradict
    themselves.
    """
    plants = standings(tables, elections.certification, text)
    produced = vehicles_of(vehicles, production, plants.countries)
    return tuple(
        found
        for year in technology_years or (elections.technology_year,)
        for period in periods
        for found in _of_period(
            tables,
            produced,
            plants,
            replace(elections, technology_year=year),
            text,
            period,
            categories,
            bases,
        )
    )


@dataclass(frozen=True)
class _Rows:
    """The rows of a period, each with whether it counts."""

    materials: Mapping[str, tuple[Item, ...]]
    labor: tuple[Item, ...]
    transport: tuple[Item, ...]
    purchases: tuple[Item, ...]


def _of_period(
    tables: Mapping[str, pl.DataFrame],
    produced: Vehicles,
    plants: Standings,
    elections: LaborElections,
    text: TextInForce,
    period: LvcPeriod,
    categories: Sequence[Category],
    bases: Sequence[Basis],
) -> Iterator[LaborValue]:
    span = span_of(period, text.day, elections.fiscal_years)
    materials, spending = tables.get("high_wage_materials"), tables.get("labor_spending")
    amounts = ("net_cost", "purchase_value")
    rows = _Rows(
        {
            name: () if materials is None else materials_in(materials, name, plants, span)
            for name in amounts
        },
        () if spending is None else assembly_labor(spending, plants, span),
        () if spending is None else transport(spending, plants, span),
        () if spending is None else purchases(spending, span),
    )
    for category in categories:
        for basis in bases:
            for group in produced.groups(category, basis, span):
                if group.vehicle_class not in (None, *LVC_CLASSES):
                    continue
                for method in Method:
                    yield _of_group(tables, rows, group, method, plants, elections, text, period)


def _of_group(
    tables: Mapping[str, pl.DataFrame],
    rows: _Rows,
    group: Group,
    method: Method,
    plants: Standings,
    elections: LaborElections,
    text: TextInForce,
    period: LvcPeriod,
) -> LaborValue:
    chosen = (elections.period, elections.category, elections.basis, elections.method)
    elected = chosen == (period, group.category, group.basis, method)
    asked = _asked(group, elections, text)
    if asked is None or group.vehicle_class is None:
        missing = need(NeedKind.VEHICLE_CLASS, " ".join(group.key))
        return LaborValue(
            period, group.span, group, method, elected, None, (), (), None,
            (*group.needs, missing),
        )  # fmt: skip
    items = rows.materials[method.amount]
    figures = _figures(tables, rows, group, method, plants, elections, text, asked)
    found = content(method, figures, asked)
    return LaborValue(
        period,
        group.span,
        group,
        method,
        elected,
        found,
        tuple(_steps(items, figures, group, method, elections.sharing, asked)),
        tuple(_by_evidence(items, group, elections.sharing)),
        excess_credit(found, group.vehicle_class, text),
    )


def _asked(group: Group, elections: LaborElections, text: TextInForce) -> Requirement | None:
    """The one requirement of the group's vehicles; None where their class is not known.

    Where only some are under alternative staging the stricter one holds for the average.
    """
    if group.vehicle_class is None:
        return None
    goods = {one.good for one in group.produced}
    regimes = {elections.staging.get(good) for good in goods}
    each = [requirement(group.vehicle_class, text, regime) for regime in regimes]
    return max(each, key=lambda one: one.share)


def _figures(
    tables: Mapping[str, pl.DataFrame],
    rows: _Rows,
    group: Group,
    method: Method,
    plants: Standings,
    elections: LaborElections,
    text: TextInForce,
    asked: Requirement,
) -> Figures:
    sharing = elections.sharing
    spending = tables.get("labor_spending")
    year = span_of(elections.technology_year, text.day, elections.fiscal_years)
    of_class = group.vehicle_class or ""
    told = spending is not None and not spending.is_empty()
    if spending is None:
        spending = pl.DataFrame(schema={"kind": pl.String})
    name = " ".join(group.key)
    parts = assembly_plants(tables["plants"], of_class, plants, group.span, text)
    labor = NOTHING
    if method is not Method.PURCHASE_VALUE:
        paid = need(NeedKind.ASSEMBLY_LABOR, name, SPENDING)
        labor = stated_for(group, rows.labor, sharing, paid)
    # Transport may be counted, and need not be: 18(20).
    carried = need(NeedKind.TRANSPORT, name, SPENDING)
    materials = need(NeedKind.MATERIALS, name, MATERIALS)
    return Figures(
        stated_for(group, rows.materials[method.amount], sharing, materials),
        labor,
        amount_for(group, rows.transport, sharing)
        if told
        else Amount(Fraction(0), None, (carried,)),
        _base(rows, group, method, sharing),
        technology_credit(spending, year),
        assembly_credit(parts, of_class, Fraction(asked.assembly)),
    )


def _base(rows: _Rows, group: Group, method: Method, sharing: Sharing) -> Amount:
    """Net cost of the vehicles, or all that was purchased for their assembly."""
    name = " ".join(group.key)
    own = tuple(one.row for one in group.produced)
    if method is Method.NET_COST:
        cost = group.net_cost
        if cost is None:
            without = [one.row for one in group.produced if one.net_cost is None]
            missing = group.needs or (need(NeedKind.NET_COST, name, "vehicle_production", without),)
            return Amount(Fraction(0), None, missing, own)
        return Amount(cost, cost, (), own)
    found = amount_for(group, rows.purchases, sharing)
    if found.high == 0:
        return Amount(Fraction(0), None, (need(NeedKind.PURCHASES, name),))
    return found


def _steps(
    items: Sequence[Item],
    figures: Figures,
    group: Group,
    method: Method,
    sharing: Sharing,
    asked: Requirement,
) -> Iterator[Step]:
    """Materials paragraph by paragraph; 18(8) lets a producer stop when there is enough."""
    so_far = Fraction(0)
    for order in Order:
        own = certain_for(group, [one for one in items if one.kind == order], sharing)
        so_far += own
        partial = replace(figures, materials=Amount(so_far, None))
        found = content(method, partial, asked)
        if found.worst is not None:
            yield Step(
                order, own, found.worst.material_and_labor, found.worst.total,
                found.answer is Answer.MET, order.cite,
            )  # fmt: skip


def _by_evidence(items: Sequence[Item], group: Group, sharing: Sharing) -> Iterator[EvidenceShare]:
    """The certain amount of materials by tier of suppliers and what shows the wage."""
    alike: dict[tuple[str, Evidence], list[Item]] = {}
    for item in items:
        if item.answer is Answer.MET:
            alike.setdefault((item.tier, item.evidence), []).append(item)
    counted = {key: certain_for(group, own, sharing) for key, own in alike.items()}
    sums = {key: amount for key, amount in counted.items() if amount}
    whole = sum(sums.values(), Fraction(0))
    for (tier, evidence), amount in sorted(sums.items()):
        yield EvidenceShare(tier, evidence, amount, amount / whole)


def best(found: Sequence[LaborValue]) -> LaborValue | None:
    """The choice that reaches most: met before open before not met, then the widest margin.

    The margin is the smaller of those of the whole and of the points from material and
    labor, in the worst case. None where there is nothing to choose from.
    """

    def worth(one: LaborValue) -> tuple[Answer, bool, Fraction]:
        if one.content is None or one.content.margin is None:
            return (one.answer, False, Fraction(0))
        points = one.content.points_margin or Fraction(0)
        return (one.answer, True, min(one.content.margin, points))

    return max(found, key=worth, default=None)
