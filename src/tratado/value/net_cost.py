"""Total cost and net cost of goods: Uniform Regulations 1(6), 5(11), 7(3), 7(11) to 7(13), 8(8).

`with_costs` fills them in for goods whose components are known per unit; `net_costs` finds
them from what the books record for all goods of a producer over a period.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

import polars as pl

from tratado.value.allocation import (
    APPENDIX,
    Allocation,
    Method,
    Purpose,
    Ratios,
    allocated,
    allocation_of,
    cost_ratios,
    direct_cost_ratios,
    improper,
    labor_and_material_ratios,
    mixed_appendices,
    outside_group,
    rounded_ratios,
)
from tratado.value.costs import Amount, Cost, CostKind, contradictions, is_number, total_cost
from tratado.value.errors import ValuationError
from tratado.value.held import beyond
from tratado.value.ledger import Ledger
from tratado.words import Problem, Said

PRODUCT_COSTS = ("direct_labor", "direct_overhead")
"""Product costs beside the value of materials (total cost, paragraph (a))."""

PERIOD_AND_OTHER_COSTS = ("period_costs", "other_costs")
"""Period costs and other costs (total cost, paragraphs (b) and (c))."""

EXCLUDED_COSTS = ("sales_promotion", "royalties", "shipping_packing", "non_allowable_interest")
"""Costs contained in total cost that net cost leaves out (definition of excluded costs)."""

COMPONENTS = (*PRODUCT_COSTS, *PERIOD_AND_OTHER_COSTS, *EXCLUDED_COSTS)


def with_costs(goods: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    """The goods with total cost and net cost filled in where their components are given.

    Total cost is the value of materials (all lines but packing for shipment, which is an
    excluded cost) plus product, period and other costs; net cost is total cost less the
    excluded costs, each counted once (7(11)(b)). A component left blank is zero once any
    of the first four is given; of a total cost that is stated, once all excluded costs are.
    What the user states outright stays as stated. Amounts in ten-thousandths per unit of the
    good. Raises ValuationError for costs that add up to more than can be kept.

    Lines may have a column `cost`, what they add to the costs of their good in the place of
    their value, null where that is not known, and `net_only` where excluded costs are no
    longer in it: the good's total cost is not known then.
    """
    cost = pl.col("cost" if "cost" in lines.columns else "value")
    net_only = pl.col("net_only") if "net_only" in lines.columns else pl.lit(value=False)
    materials = (
        lines.filter(pl.col("role") != "shipping_packing")
        .group_by("good")
        .agg(
            cost.cast(pl.Int128).sum().alias("_materials"),
            cost.is_null().any().alias("_unknown"),
            net_only.any().alias("_net_only"),
        )
    )
    given = pl.any_horizontal(
        pl.col(name).is_not_null() for name in (*PRODUCT_COSTS, *PERIOD_AND_OTHER_COSTS)
    )
    sums = given & ~pl.col("_unknown").fill_null(value=False)
    costs = pl.when(sums).then(_sum_of("_materials", *PRODUCT_COSTS, *PERIOD_AND_OTHER_COSTS))
    stated = pl.col("total_cost").cast(pl.Int128)
    whole = ~pl.col("_net_only").fill_null(value=False)
    exclusions = pl.all_horizontal(pl.col(*EXCLUDED_COSTS).is_not_null())
    net = pl.when(given | exclusions).then(pl.coalesce(stated, costs) - _sum_of(*EXCLUDED_COSTS))
    figures = (
        goods.join(materials, left_on="id", right_on="good", how="left", maintain_order="left")
        .with_columns(
            total_cost=pl.coalesce(stated, pl.when(whole).then(costs)),
            nc=pl.coalesce(pl.col("nc").cast(pl.Int128), net),
        )
        .drop("_materials", "_unknown", "_net_only")
    )
    _refuse_too_large(figures)
    return figures.with_columns(pl.col("total_cost", "nc").cast(pl.Int64))


def _sum_of(*names: str) -> pl.Expr:
    """A sum over columns that does not wrap; blank cells count for nothing."""
    return pl.sum_horizontal(pl.col(name).cast(pl.Int128).fill_null(0) for name in names)


def _refuse_too_large(figures: pl.DataFrame) -> None:
    too_large = figures.filter(pl.any_horizontal(beyond(pl.col("total_cost", "nc"))))
    if len(too_large):
        raise ValuationError([
            Problem(Said("origin-good", good=good), Said("cost-too-large-to-keep"),
                    Said("cost-state-smaller"), "Uniform Regulations 1(6)")
            for good in too_large["id"]
        ])  # fmt: skip


class Way(StrEnum):
    """The three ways to a good's net cost, at the producer's choice (7(11))."""

    EXCLUDE_THEN_ALLOCATE = "exclude_then_allocate"
    """7(11)(a): total cost of all goods, less excluded costs, allocated."""
    ALLOCATE_THEN_EXCLUDE = "allocate_then_exclude"
    """7(11)(b): total cost of all goods allocated, less the excluded costs in each share."""
    EACH_COST = "each_cost"
    """7(11)(c): each cost allocated, so that the sum holds no excluded costs."""

    @property
    def cite(self) -> str:
        paragraph = {"exclude_then_allocate": "a", "allocate_then_exclude": "b", "each_cost": "c"}
        return f"Uniform Regulations 7(11)({paragraph[self]})"


@dataclass(frozen=True, slots=True)
class NetCostElections:
    """What a producer chooses for its net costs.

    `ratio_decimals` rounds the ratios where the producer's accounts do; None keeps them
    exact.
    """

    way: Way
    ratio_decimals: int | None = None


@dataclass(frozen=True)
class Books:
    """What a producer's books say of one period.

    `units` are the units produced of each good; `groups` the group or range of goods that
    each belongs to, where costs of goods not produced are to be allocated. `country` is
    the member country whose accounting principles the books follow.
    """

    costs: tuple[Cost, ...]
    units: Mapping[str, Amount]
    groups: Mapping[str, str] = field(default_factory=dict)
    currency: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class GoodCosts:
    """Total cost, excluded costs and net cost of all units of a good; exact."""

    total_cost: Fraction
    excluded: Fraction
    units: Fraction

    @property
    def net_cost(self) -> Fraction:
        return self.total_cost - self.excluded

    @property
    def total_cost_per_unit(self) -> Fraction:
        """Total cost of a unit (5(11)), or the value of an intermediate material (8(8))."""
        return self.total_cost / self.units

    @property
    def net_cost_per_unit(self) -> Fraction:
        return self.net_cost / self.units


@dataclass(frozen=True)
class NetCosts:
    """The costs of every good of the books, and the steps.

    `ledger` has the steps of all goods together; `ledgers` has for each good the steps that
    lead to its own figures.
    """

    goods: Mapping[str, GoodCosts]
    ledger: Ledger
    ledgers: Mapping[str, Ledger]


def net_costs(
    books: Books, allocations: Mapping[str, Allocation], elections: NetCostElections
) -> NetCosts:
    """Net cost of each good over the period: Uniform Regulations 7(11), 7(13), Schedule 5.

    `allocations` gives the allocation of each cost by its name; a producer of one good
    needs none. The three ways differ in when excluded costs are taken out, and agree
    exactly wherever these follow the ratio of the cost that contains them. In (b) they
    must, where that ratio is one of the Appendices; in (c), and by a method of one's own,
    they may follow another base. Total cost is what 5(11) and 8(8) call for, with
    the excluded costs in it. Raises ValuationError naming everything that is wrong.
    """
    faults = [
        *contradictions(books.costs),
        *_unit_faults(books),
        *_allocation_faults(books, allocations, elections.way),
    ]
    if faults:
        raise ValuationError(faults)
    whole = total_cost(books.costs, books.currency, books.country)
    ledger = Ledger(f"net cost, {elections.way.cite}", list(whole.ledger))
    if elections.way is Way.EXCLUDE_THEN_ALLOCATE:
        for which, amount in whole.excluded.items():
            label = Said("ledger-step-excluded-of-all", which=which.words)
            ledger.found(label, amount, books.currency, "Uniform Regulations 7(13)(a)", "")
        ledger.found(
            Said("ledger-step-net-of-all"), whole.net,
            books.currency, elections.way.cite,
            Said("ledger-step-less-excluded"),
        )  # fmt: skip
    return _Sharing(books, allocations, elections, ledger).goods()


@dataclass
class _Sharing:
    """The allocation of a producer's costs, direct costs first."""

    books: Books
    allocations: Mapping[str, Allocation]
    elections: NetCostElections
    ledger: Ledger
    ledgers: dict[str, Ledger] = field(init=False)

    def __post_init__(self) -> None:
        self.ledgers = {
            good: Ledger(f"net cost of {good}, {self.elections.way.cite}", list(self.ledger))
            for good in self.books.units
        }

    def goods(self) -> NetCosts:
        totals = dict.fromkeys(self.books.units, Fraction(0))
        excluded = dict.fromkeys(self.books.units, Fraction(0))
        direct: dict[CostKind, dict[str, Amount]] = {}
        faults: list[Problem] = []
        for cost in sorted((c for c in self.books.costs if c.allocable), key=_order):
            ratios = self._ratios(cost, direct)
            shares = allocated(cost.amount, ratios)
            out = self._excluded(cost, ratios)
            known = direct.setdefault(cost.kind, dict.fromkeys(self.books.units, Fraction(0)))
            for good, share in shares.items():
                totals[good] += share
                known[good] = Fraction(known[good]) + share
            for good, share in out.items():
                excluded[good] += share
            faults += _more_excluded_than_allocated(cost, shares, out)
            self._enter(cost, ratios, shares, out)
        if faults:
            raise ValuationError(faults)
        goods = {
            good: GoodCosts(totals[good], excluded[good], Fraction(units))
            for good, units in self.books.units.items()
        }
        self._sum_up(goods)
        return NetCosts(goods, self.ledger, self.ledgers)

    def _ratios(self, cost: Cost, direct: Mapping[CostKind, Mapping[str, Amount]]) -> Ratios:
        allocation = self.allocations.get(cost.name)
        if allocation is None:
            return dict.fromkeys(self.books.units, Fraction(1))
        labor, material, overhead = (
            direct.get(kind, {})
            for kind in (CostKind.DIRECT_LABOR, CostKind.DIRECT_MATERIAL, CostKind.DIRECT_OVERHEAD)
        )
        where = allocation_of(cost.name)
        match allocation.method:
            case Method.LABOR_AND_MATERIAL_RATIO:
                return self._rounded(labor_and_material_ratios(labor, material, where))
            case Method.DIRECT_COST_RATIO:
                return self._rounded(direct_cost_ratios(labor, material, overhead, where))
            case _:
                return self._rounded(cost_ratios(self._of_goods(allocation.base), where))

    def _of_goods(self, base: Mapping[str, Amount]) -> Mapping[str, Amount]:
        return {good: base.get(good, Fraction(0)) for good in self.books.units}

    def _rounded(self, ratios: dict[str, Fraction]) -> Ratios:
        decimals = self.elections.ratio_decimals
        return ratios if decimals is None else rounded_ratios(ratios, decimals)

    def _excluded(self, cost: Cost, ratios: Ratios) -> dict[str, Fraction]:
        """The excluded costs within each good's share of a cost (Schedule 5, Appendices)."""
        amount = sum(cost.excluded_costs().values(), Fraction(0))
        allocation = self.allocations.get(cost.name)
        if allocation is not None and allocation.excluded_base:
            ratios = self._rounded(cost_ratios(self._of_goods(allocation.excluded_base)))
        return allocated(amount, ratios) if amount else {}

    def _enter(
        self,
        cost: Cost,
        ratios: Ratios,
        shares: Mapping[str, Fraction],
        out: Mapping[str, Fraction],
    ) -> None:
        allocation = self.allocations.get(cost.name)
        if allocation is None:
            return
        cite = allocation.cite(cost.kind)
        for good, share in shares.items():
            taken = out.get(good, Fraction(0))
            if self.elections.way is Way.EXCLUDE_THEN_ALLOCATE:
                kept, taken = share - taken, Fraction(0)
            else:
                kept = share
            ratio, basis = str(ratios[good]), allocation.basis
            working = (
                Said("ledger-step-ratio-of", ratio=ratio, basis=basis)
                if basis
                else Said("ledger-step-ratio", ratio=ratio)
            )
            label = Said("ledger-step-cost-to-good", cost=cost.name, good=good)
            self._found(good, label, kept, cite, working)
            if taken:
                label = Said("ledger-step-excluded-to-good", cost=cost.name, good=good)  # fmt: skip
                self._found(good, label, taken, cite)

    def _found(
        self, good: str, label: Said, amount: Fraction, cite: str, working: Said | str = ""
    ) -> None:
        for ledger in (self.ledger, self.ledgers[good]):
            ledger.found(label, amount, self.books.currency, cite, working)

    def _sum_up(self, goods: Mapping[str, GoodCosts]) -> None:
        way = self.elections.way
        for good, costs in goods.items():
            if way is not Way.EXCLUDE_THEN_ALLOCATE:
                total = Said("ledger-step-total-of", good=good)
                self._found(good, total, costs.total_cost, way.cite)
                excluded = Said("ledger-step-excluded-of", good=good)
                self._found(good, excluded, costs.excluded, "Uniform Regulations 7(13)")
            net = Said("ledger-step-net-of", good=good)
            self._found(good, net, costs.net_cost, way.cite)
            self._found(
                good, Said("ledger-step-net-of-unit", good=good),
                costs.net_cost_per_unit, "Uniform Regulations 7(3)",
                Said("ledger-step-net-by-units", units=str(costs.units)),
            )  # fmt: skip


def _order(cost: Cost) -> int:
    """Direct costs before the overhead that is allocated on them."""
    return {
        CostKind.DIRECT_MATERIAL: 0, CostKind.DIRECT_LABOR: 0, CostKind.DIRECT_OVERHEAD: 1
    }.get(cost.kind, 2)  # fmt: skip


def _unit_faults(books: Books) -> Iterator[Problem]:
    cite = "Uniform Regulations 7(11)"
    if not books.units:
        no_good, each = Said("cost-no-good-named"), Said("cost-units-of-each-good")
        yield Problem(Said("cost-units"), no_good, each, cite)
    for good, units in books.units.items():
        if not is_number(units) or units <= 0:
            has = Said("cost-has-units", units=str(units))
            yield Problem(good_named(good), has, Said("cost-give-units-produced"), cite)


def good_named(good: str) -> Said:
    """A good, as what is wrong with its costs is said of it."""
    return Said("cost-good-named", good=good)


def _allocation_faults(
    books: Books, allocations: Mapping[str, Allocation], way: Way
) -> Iterator[Problem]:
    names = {cost.name for cost in books.costs}
    for name in allocations:
        if name not in names:
            one_of = Said("cost-use-one-of", costs=tuple(sorted(names)))
            yield Problem(allocation_of(name), Said("cost-for-no-cost"), one_of)
    yield from mixed_appendices(allocations)
    for cost in books.costs:
        allocation = allocations.get(cost.name)
        if not cost.allocable:
            if allocation is not None:
                yield Problem(allocation_of(cost.name),
                              Said("cost-allocates-standing", standing=str(cost.standing)),
                              Said("cost-no-cost-of-a-good"),
                              "Uniform Regulations 1(6), Schedule 5, 7")  # fmt: skip
        elif allocation is None:
            if len(books.units) > 1:
                yield Problem(Said("cost-named", cost=cost.name), Said("cost-no-allocation"),
                              Said("cost-choose-method"),
                              "Uniform Regulations Schedule 5, 3, 4")  # fmt: skip
        else:
            yield from improper(cost, allocation, books.units)
            yield from outside_group(cost, allocation, books.units, books.groups)
            yield from _own_excluded_base(cost, allocation, way)


def _own_excluded_base(cost: Cost, allocation: Allocation, way: Way) -> Iterator[Problem]:
    """Where excluded costs may not follow a base of their own."""
    if not allocation.excluded_base:
        return
    where = allocation_of(cost.name)
    if way is Way.EXCLUDE_THEN_ALLOCATE:
        yield Problem(where, Said("cost-excluded-already-out"),
                      Said("cost-leave-excluded-base-b-c"), way.cite)  # fmt: skip
    if (
        way is Way.ALLOCATE_THEN_EXCLUDE
        and allocation.method in APPENDIX
        and allocation.purpose is not Purpose.INTERNAL_MANAGEMENT
    ):
        cite = f"{APPENDIX[allocation.method]}, excluded costs"
        another, leave = Said("cost-excluded-by-another-ratio"), Said("cost-leave-excluded-base-c")
        yield Problem(where, another, leave, cite)


def _more_excluded_than_allocated(
    cost: Cost, shares: Mapping[str, Fraction], out: Mapping[str, Fraction]
) -> Iterator[Problem]:
    for good, taken in out.items():
        share = shares.get(good, Fraction(0))
        if taken > max(share, Fraction(0)):
            yield Problem(
                allocation_of(cost.name),
                Said(
                    "cost-takes-more-than-share",
                    taken=f"{float(taken):.2f}",
                    share=f"{float(share):.2f}",
                    good=good,
                ),
                Said("cost-correct-bases"),
                "Uniform Regulations 7(11)(b), 7(13)",
            )


def regional_value_content(base: Amount, non_originating: Amount) -> Fraction:
    """(base − VNM) ÷ base × 100, in percent, exact: Uniform Regulations 7(2), 7(3).

    The base is the net cost, or by 7(2) the adjusted transaction value; the formula is the
    same. Negative where the materials cost more than the base. Raises ValuationError where
    the base is not above zero.
    """
    if base <= 0:
        raise ValuationError(
            [Problem(Said("cost-base-of-content"), Said("cost-is", amount=str(base)),
                     Said("cost-give-value-above-zero"), "Uniform Regulations 7(2), 7(3)")]
        )  # fmt: skip
    whole = Fraction(base)
    return (whole - Fraction(non_originating)) / whole * 100
