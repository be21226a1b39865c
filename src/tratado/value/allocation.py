"""Reasonable allocation of costs to goods: Uniform Regulations, Schedule 5.

Ratios and allocations are exact fractions. The Schedule does not round; its examples cut
ratios to two or three decimals, which `rounded_ratios` reproduces for a producer whose
accounts do so, and print cents that add up, which `apportioned` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount, Cost, CostKind, is_number
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

Ratios = Mapping[str, Fraction]
"""Each good's share of a cost; the shares add up to one."""


class Criterion(StrEnum):
    """What an allocation must follow (Schedule 5, 3 and 4)."""

    BENEFIT = "benefit"
    CAUSE = "cause"
    ABILITY_TO_BEAR = "ability_to_bear"


class Purpose(StrEnum):
    """What the producer uses an allocation method for (Schedule 5, 1, 3 and 8)."""

    INTERNAL_MANAGEMENT = "internal_management"
    THESE_REGULATIONS = "these_regulations"
    QUALIFYING_ONLY = "qualifying_only"
    """Used internally, but solely to make a good originate."""


class Method(StrEnum):
    """Schedule 5, 4: Appendices A, B and C, or another method on one of the criteria."""

    COST_RATIO = "cost_ratio"
    LABOR_AND_MATERIAL_RATIO = "direct_labor_and_material_ratio"
    DIRECT_COST_RATIO = "direct_cost_ratio"
    OTHER = "other"


FROM_DIRECT_COSTS = (Method.LABOR_AND_MATERIAL_RATIO, Method.DIRECT_COST_RATIO)
"""Methods whose ratio follows from the goods' direct costs, not from a base of its own."""

APPENDIX: Mapping[Method, str] = {
    Method.COST_RATIO: "Uniform Regulations Schedule 5, Appendix A",
    Method.LABOR_AND_MATERIAL_RATIO: "Uniform Regulations Schedule 5, Appendix B",
    Method.DIRECT_COST_RATIO: "Uniform Regulations Schedule 5, Appendix C",
}
"""Where each ratio is set out."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """How one cost is allocated to the goods.

    `basis` names the allocation base (direct labor hours, floor space, ...), `base` gives
    each good's part of it; both are empty for the methods of Appendices B and C. An amount
    that the accounts already give good by good is its own base. `excluded_base` allocates
    the excluded costs within the cost where they follow another base than the cost.
    `method_in_use` names the method by which the producer allocates this cost for an
    internal management purpose, where the elected one is not that method.
    """

    method: Method
    basis: str = ""
    base: Mapping[str, Amount] = field(default_factory=dict)
    criterion: Criterion | None = None
    purpose: Purpose = Purpose.THESE_REGULATIONS
    method_in_use: str = ""
    excluded_base: Mapping[str, Amount] = field(default_factory=dict)

    def cite(self, kind: CostKind) -> str:
        """The provision under which a cost of a kind is so allocated."""
        if self.purpose is Purpose.INTERNAL_MANAGEMENT:
            return f"Uniform Regulations Schedule 5, {_in_use_paragraph(kind)}"
        if self.method in APPENDIX and kind not in _PARAGRAPH_4:
            return APPENDIX[self.method]
        return f"Uniform Regulations Schedule 5, {_PARAGRAPH_4.get(kind, '4(c)(iii)')}"


_PARAGRAPH_4 = {CostKind.DIRECT_MATERIAL: "4(a)", CostKind.DIRECT_LABOR: "4(b)"}


def _in_use_paragraph(kind: CostKind) -> str:
    return {CostKind.DIRECT_MATERIAL: "3(1)", CostKind.DIRECT_LABOR: "3(2)"}.get(kind, "3(3)")


ALLOCATION_BASE = Said("cost-allocation-base")
DIRECT_COSTS = Said("cost-direct-costs")


def allocation_of(cost: str) -> Said:
    """The allocation of a cost, as what is wrong with it is said of it."""
    return Said("cost-allocation-of", cost=cost)


def cost_ratios(
    base: Mapping[str, Amount],
    where: Said = ALLOCATION_BASE,
    method: Method = Method.COST_RATIO,
) -> dict[str, Fraction]:
    """Each good's allocation base over that of all goods: Schedule 5, Appendix A.

    Raises ValuationError at `where` if a base is negative or the bases add up to nothing.
    """
    faults = list(_unusable_base(where, Said("cost-base"), base, APPENDIX[method]))
    if faults:
        raise ValuationError(faults)
    whole = sum((Fraction(part) for part in base.values()), Fraction(0))
    return {good: Fraction(part) / whole for good, part in base.items()}


def _unusable_base(
    where: Said, called: Said, base: Mapping[str, Amount], cite: str
) -> Iterator[Problem]:
    bad = [good for good, part in base.items() if not is_number(part) or part < 0]
    if bad:
        yield Problem(where, Said("cost-base-unusable", base=called, goods=tuple(bad)),
                      Said("cost-bases-as-used"), cite)  # fmt: skip
    elif not any(base.values()):
        what = Said("cost-base-zero", base=called)
        yield Problem(where, what, Said("cost-choose-another-base"), cite)


def labor_and_material_ratios(
    labor: Mapping[str, Amount], material: Mapping[str, Amount], where: Said = DIRECT_COSTS
) -> dict[str, Fraction]:
    """Direct labor and material of a good over those of all: Schedule 5, Appendix B."""
    return cost_ratios(_added(labor, material), where, Method.LABOR_AND_MATERIAL_RATIO)


def direct_cost_ratios(
    labor: Mapping[str, Amount],
    material: Mapping[str, Amount],
    overhead: Mapping[str, Amount],
    where: Said = DIRECT_COSTS,
) -> dict[str, Fraction]:
    """Direct labor, material and overhead of a good over those of all: Appendix C.

    It allocates indirect overhead. Direct overhead counts with the excluded costs in it,
    as recorded, so that 7(11)(a) and (b) use one ratio.
    """
    return cost_ratios(_added(labor, material, overhead), where, Method.DIRECT_COST_RATIO)


def _added(*bases: Mapping[str, Amount]) -> dict[str, Amount]:
    goods = dict.fromkeys(good for base in bases for good in base)
    return {
        good: sum((Fraction(base.get(good, Decimal(0))) for base in bases), Fraction(0))
        for good in goods
    }


def allocated(cost: Amount, ratios: Ratios) -> dict[str, Fraction]:
    """The cost times each good's ratio: Schedule 5, Appendices A, B and C."""
    return {good: Fraction(cost) * ratio for good, ratio in ratios.items()}


def apportioned(total: Amount, ratios: Ratios, places: int) -> dict[str, Decimal]:
    """A total split by ratios into parts of so many decimals that add up to it exactly.

    Parts are cut, and what is left over goes to the largest remainders, the earlier good
    first where they are equal. Raises ValuationError where the total is finer than the
    decimals or the ratios do not add up to one.
    """
    units = Fraction(total) * 10**places
    faults: list[Problem] = []
    if units.denominator != 1:
        finer = Said("cost-total-finer", total=str(total), places=places)
        faults.append(Problem(Said("cost-total"), finer, Said("cost-more-decimals")))
    if sum(ratios.values()) != 1:
        not_one = Said("cost-ratios-not-one")
        faults.append(Problem(Said("cost-ratios"), not_one, Said("cost-share-of-every-good")))
    if faults:
        raise ValuationError(faults)
    exact = {good: units * ratio for good, ratio in ratios.items()}
    cut = {good: share.numerator // share.denominator for good, share in exact.items()}
    left = int(units) - sum(cut.values())
    for good in sorted(exact, key=lambda good: cut[good] - exact[good])[:left]:
        cut[good] += 1
    return {good: Decimal(part).scaleb(-places) for good, part in cut.items()}


def rounded_ratios(ratios: Ratios, decimals: int) -> dict[str, Fraction]:
    """Ratios cut to so many decimals that still add up to one, as the examples print them.

    The provisions ask for no rounding; a producer whose accounts round ratios allocates
    by the rounded ones, in both 7(11)(a) and (b).
    """
    return {
        good: Fraction(part) for good, part in apportioned(Decimal(1), ratios, decimals).items()
    }


def improper(cost: Cost, allocation: Allocation, goods: Mapping[str, Amount]) -> Iterator[Problem]:
    """Why an allocation of a cost is not reasonable: Schedule 5, 3, 4 and 8."""
    where = allocation_of(cost.name)
    schedule = "Uniform Regulations Schedule 5"
    overhead = cost.kind not in _PARAGRAPH_4
    if allocation.purpose is Purpose.QUALIFYING_ONLY:
        yield Problem(where, Said("cost-method-for-origin-only"), Said("cost-use-schedule-5"),
                      f"{schedule}, 8")  # fmt: skip
    if allocation.method_in_use and allocation.purpose is not Purpose.INTERNAL_MANAGEMENT:
        yield Problem(
            where,
            Said("cost-leaves-method-in-use", method=allocation.method_in_use),
            Said("cost-use-that-method"),
            f"{schedule}, {_in_use_paragraph(cost.kind)}",
        )
    if allocation.method in FROM_DIRECT_COSTS and not overhead:
        yield Problem(where, Said("cost-method-for-overhead", method=str(allocation.method)),
                      Said("cost-base-of-material-or-labor"),
                      f"{schedule}, {_PARAGRAPH_4[cost.kind]}")  # fmt: skip
    if allocation.method is Method.DIRECT_COST_RATIO and cost.kind is CostKind.DIRECT_OVERHEAD:
        yield Problem(where, Said("cost-direct-ratio-for-direct-overhead"),
                      Said("cost-allocate-direct-overhead"),
                      "Uniform Regulations Schedule 5, Appendix C, direct overhead")  # fmt: skip
    if allocation.method is Method.OTHER and allocation.criterion is None:
        paragraph = _PARAGRAPH_4.get(cost.kind, "4(c)(iii)")
        yield Problem(
            where,
            Said("cost-no-criterion"),
            Said("cost-name-criterion"),
            f"{schedule}, {paragraph}",
        )
    yield from _base_faults(where, allocation, goods)


def _base_faults(
    where: Said, allocation: Allocation, goods: Mapping[str, Amount]
) -> Iterator[Problem]:
    cite = "Uniform Regulations Schedule 5, Appendix A"
    if allocation.method in FROM_DIRECT_COSTS and allocation.base:
        yield Problem(where, Said("cost-base-to-direct-method"), Said("cost-leave-base-out"),
                      allocation.cite(CostKind.PERIOD))  # fmt: skip
    if allocation.method not in FROM_DIRECT_COSTS and not allocation.base:
        yield Problem(where, Said("cost-no-base"), Said("cost-give-base"), cite)
    for called, base in (
        (Said("cost-base"), allocation.base),
        (Said("cost-base-excluded"), allocation.excluded_base),
    ):
        if not base:
            continue
        unknown = [good for good, part in base.items() if good not in goods and part]
        if unknown:
            yield Problem(
                where,
                Said("cost-base-to-others", base=called, goods=tuple(unknown)),
                Said("cost-goods-of-period"),
                "Uniform Regulations Schedule 5, 5(a)",
            )
        yield from _unusable_base(where, called, base, cite)


def outside_group(
    cost: Cost, allocation: Allocation, goods: Mapping[str, Amount], groups: Mapping[str, str]
) -> Iterator[Problem]:
    """Why a cost of a good that is not produced in the period may not go where it goes.

    Such a cost (research, obsolete materials) is reasonably allocated to goods of the
    period within the same group or range of the same industry: Schedule 5, 5. `groups`
    gives each good's group.
    """
    if not cost.incurred_for:
        return
    where = Said("cost-named", cost=cost.name)
    if cost.incurred_for in goods:
        yield Problem(
            where,
            Said("cost-for-produced", good=cost.incurred_for),
            Said("cost-allocate-as-any", good=cost.incurred_for),
            "Uniform Regulations Schedule 5, 5",
        )
        return
    group = groups.get(cost.incurred_for)
    if group is None:
        yield Problem(where, Said("cost-group-not-given", good=cost.incurred_for),
                      Said("cost-give-group"),
                      "Uniform Regulations Schedule 5, 5(b)")  # fmt: skip
        return
    receivers = allocation.base or goods
    strangers = [g for g in receivers if receivers[g] and groups.get(g) != group]
    if strangers:
        yield Problem(
            where,
            Said("cost-outside-group", goods=tuple(strangers), group=group),
            Said("cost-within-group"),
            "Uniform Regulations Schedule 5, 5(b)",
        )


def mixed_appendices(allocations: Mapping[str, Allocation]) -> Iterator[Problem]:
    """Appendices B and C side by side: Schedule 5, 4(c)(ii) combines A with either only."""
    used = {allocation.method for allocation in allocations.values()
            if allocation.purpose is not Purpose.INTERNAL_MANAGEMENT}  # fmt: skip
    if set(FROM_DIRECT_COSTS) <= used:
        yield Problem(
            Said("cost-allocations"),
            Said("cost-mixed-appendices"),
            Said("cost-combine-with-a"),
            "Uniform Regulations Schedule 5, 4(c)(ii)",
        )


def changed_within_year(
    earlier: Mapping[str, Allocation], later: Mapping[str, Allocation]
) -> list[Problem]:
    """Costs whose method changed between two periods of one fiscal year: Schedule 5, 6.

    The base's figures change from period to period; the method and the kind of base stay.
    """
    return [
        Problem(
            allocation_of(name),
            Said("cost-method-changed", before=_method(before), after=_method(later[name])),
            Said("cost-keep-method"),
            "Uniform Regulations Schedule 5, 6",
        )
        for name, before in earlier.items()
        if name in later and _method(before) != _method(later[name])
    ]


def _method(allocation: Allocation) -> Said | str:
    method = str(allocation.method)
    if not allocation.basis:
        return method
    return Said("cost-method-on", method=method, basis=allocation.basis)
