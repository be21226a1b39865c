"""What a producer's books record as costs, and total cost: Uniform Regulations 1(1), 1(6).

Amounts are exact: Decimal as the books give them, Fraction once calculated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.errors import ValuationError
from tratado.value.ledger import Ledger
from tratado.words import NOWHERE, Place, Problem, Said

Amount = Decimal | Fraction
"""An exact amount of money, or of an allocation base."""


def is_number(amount: Amount) -> bool:
    """Whether an amount is finite; books can hold NaN where a formula failed."""
    return isinstance(amount, Fraction) or amount.is_finite()


ACCOUNTING_PRINCIPLES: Mapping[str, str] = {
    "CA": "CPA Canada Handbook",
    "MX": "Normas de Información Financiera",
    "US": "FASB Accounting Standards Codification",
}
"""Where each country's accounting principles stand (Schedule 10, 2)."""


class CostKind(StrEnum):
    """What a cost is on the books (1(1): total cost, direct costs; Schedule 5, 1: overhead).

    Direct material is the value of materials other than indirect and packing materials;
    the latter two are overhead at the cost recorded on the books (1(6)(b)(iii)).
    """

    DIRECT_MATERIAL = "direct_material"
    DIRECT_LABOR = "direct_labor"
    DIRECT_OVERHEAD = "direct_overhead"
    PERIOD = "period"
    OTHER = "other"


PRODUCT_KINDS = (CostKind.DIRECT_MATERIAL, CostKind.DIRECT_LABOR, CostKind.DIRECT_OVERHEAD)
"""Product costs; period and other costs are the rest (1(1), total cost)."""


class Excluded(StrEnum):
    """Costs that net cost leaves out (1(1), excluded costs)."""

    SALES_PROMOTION = "sales_promotion"
    ROYALTIES = "royalties"
    SHIPPING_PACKING = "shipping_packing"
    NON_ALLOWABLE_INTEREST = "non_allowable_interest"

    @property
    def words(self) -> Said:
        """What it is called in a ledger."""
        return Said(f"ledger-step-excluded-{self.replace('_', '-')}")


class Standing(StrEnum):
    """Whether an amount on the books is part of total cost and may be allocated to goods."""

    COST = "cost"
    CURRENCY_CONVERSION = "currency_conversion"
    """A conversion loss, or a gain as a negative amount, related to the production."""
    UNRELATED_CONVERSION = "unrelated_conversion"
    PROFIT = "profit"
    """Profit, or a tax on profit."""
    IN_MATERIAL_VALUE = "in_material_value"
    """Already within the value of a material, as an assist is."""
    UNRELATED_SERVICE = "unrelated_service"
    DISCONTINUED_OPERATION = "discontinued_operation"
    """Of its disposal, unless related to the production of the good."""
    ACCOUNTING_CHANGE = "accounting_change"
    CAPITAL_ASSET_SALE = "capital_asset_sale"


NOT_IN_TOTAL_COST: Mapping[Standing, str] = {
    Standing.PROFIT: "Uniform Regulations 1(6)(c)",
    Standing.UNRELATED_CONVERSION: "Uniform Regulations 1(6)(d)",
    Standing.IN_MATERIAL_VALUE: "Uniform Regulations 7(12), 7(22) example 8",
}
"""What total cost leaves out, and why."""

NOT_ALLOCATED: Mapping[Standing, str] = {
    Standing.UNRELATED_SERVICE: "Uniform Regulations Schedule 5, 7(a)",
    Standing.DISCONTINUED_OPERATION: "Uniform Regulations Schedule 5, 7(b)",
    Standing.ACCOUNTING_CHANGE: "Uniform Regulations Schedule 5, 7(c)",
    Standing.CAPITAL_ASSET_SALE: "Uniform Regulations Schedule 5, 7(d)",
}
"""What is recorded but reasonably allocated to no good."""

_MAY_BE_GAIN = {
    Standing.CURRENCY_CONVERSION,
    Standing.UNRELATED_CONVERSION,
    *NOT_ALLOCATED,
}


@dataclass(frozen=True, slots=True)
class Cost:
    """One cost of the books over the period.

    `excluded` says which parts of the amount are excluded costs; `research` which parts of
    those pay for research and development services performed in a member country, which
    are not excluded costs after all (7(13)(c)). `incurred_for` names the good that the
    books charge where that good is not produced in the period (Schedule 5, 5). `source` is
    the place in the book.
    """

    name: str
    kind: CostKind
    amount: Amount
    excluded: Mapping[Excluded, Amount] = field(default_factory=dict)
    research: Mapping[Excluded, Amount] = field(default_factory=dict)
    standing: Standing = Standing.COST
    incurred_for: str = ""
    source: Place = NOWHERE

    @property
    def in_total_cost(self) -> bool:
        return self.standing not in NOT_IN_TOTAL_COST

    @property
    def allocable(self) -> bool:
        """Whether the cost may be allocated to a good at all (Schedule 5, 1 and 7)."""
        return self.in_total_cost and self.standing not in NOT_ALLOCATED

    def excluded_costs(self) -> dict[Excluded, Fraction]:
        """The excluded costs to take out of this cost (7(13)).

        None in the value of a material (7(13)(b)); not what pays for research and
        development in a member country (7(13)(c)); none in what is not allocated.
        """
        if self.kind is CostKind.DIRECT_MATERIAL or not self.allocable:
            return {}
        return {
            which: Fraction(amount) - Fraction(self.research.get(which, Decimal(0)))
            for which, amount in self.excluded.items()
        }


@dataclass(frozen=True)
class TotalCost:
    """Total cost of all goods of a producer over a period, and what it consists of.

    `allocable` is total cost without what Schedule 5, 7 lets be allocated to no good;
    `excluded` are the excluded costs in it, `net` what is left without them.
    """

    product: Fraction
    period: Fraction
    other: Fraction
    total: Fraction
    allocable: Fraction
    excluded: Mapping[Excluded, Fraction]
    ledger: Ledger

    @property
    def net(self) -> Fraction:
        """What 7(11)(a) allocates: total cost less the excluded costs."""
        return self.allocable - sum(self.excluded.values(), Fraction(0))


def total_cost(costs: Iterable[Cost], currency: str = "", country: str = "") -> TotalCost:
    """Product, period and other costs as recorded: Uniform Regulations 1(6), 7(12), 7(13).

    Gains of currency conversion related to the production reduce it, such losses raise it
    (1(6)(d)); profits and taxes on them stay out (1(6)(c)), as does what the value of a
    material already holds. Inflation is in it as far as the books record it (1(6)(f)).
    Raises ValuationError naming every contradictory cost.
    """
    costs = tuple(costs)
    faults = list(contradictions(costs))
    if faults:
        raise ValuationError(faults)
    ledger = Ledger("total cost")
    sums = dict.fromkeys(("product", "period", "other"), Fraction(0))
    barred = Fraction(0)
    excluded: dict[Excluded, Fraction] = {}
    for cost in costs:
        if cost.standing in NOT_IN_TOTAL_COST:
            cite = NOT_IN_TOTAL_COST[cost.standing]
            label = Said("ledger-step-left-out", cost=cost.name)
            ledger.given(label, cost.amount, currency, cite, cost.source)
            continue
        ledger.given(cost.name, cost.amount, currency, _cite(cost), cost.source)
        sums[_part(cost.kind)] += Fraction(cost.amount)
        if not cost.allocable:
            barred += Fraction(cost.amount)
        for which, amount in cost.excluded_costs().items():
            excluded[which] = excluded.get(which, Fraction(0)) + amount
        _note_what_stays(cost, currency, ledger)
    total = sum(sums.values(), Fraction(0))
    for part, amount in sums.items():
        label = Said(f"ledger-step-{part}-costs")
        ledger.found(label, amount, currency, "Uniform Regulations 1(1), total cost", "")
    ledger.found(
        Said("ledger-step-total"), total, currency, "Uniform Regulations 1(6)",
        Said("ledger-step-sum-of-costs"),
    )  # fmt: skip
    if barred:
        books = ACCOUNTING_PRINCIPLES.get(country, Said("ledger-step-own-principles"))
        ledger.found(
            Said("ledger-step-allocable"), total - barred, currency,
            "Uniform Regulations Schedule 5, 7",
            Said("ledger-step-less-barred", barred=str(barred), books=books),
        )  # fmt: skip
    return TotalCost(
        **sums, total=total, allocable=total - barred, excluded=excluded, ledger=ledger
    )


def _part(kind: CostKind) -> str:
    return "product" if kind in PRODUCT_KINDS else str(kind)


def _cite(cost: Cost) -> str:
    if cost.standing is Standing.CURRENCY_CONVERSION:
        return "Uniform Regulations 1(6)(d)"
    if cost.standing in NOT_ALLOCATED:
        return NOT_ALLOCATED[cost.standing]
    if cost.kind is CostKind.DIRECT_MATERIAL:
        return "Uniform Regulations 1(6)(b)(i), 1(6)(b)(ii)"
    return "Uniform Regulations 1(6)(b)(iv)"


def _note_what_stays(cost: Cost, currency: str, ledger: Ledger) -> None:
    """Enter excluded costs that are not taken out, so that a reader sees why."""
    if cost.kind is CostKind.DIRECT_MATERIAL:
        for which, amount in cost.excluded.items():
            label = Said("ledger-step-stays-in", which=which.words, cost=cost.name)
            ledger.given(label, amount, currency, "Uniform Regulations 7(13)(b)", cost.source)
        return
    for which, amount in cost.research.items():
        label = Said("ledger-step-research-stays-in", which=which.words, cost=cost.name)
        ledger.given(label, amount, currency, "Uniform Regulations 7(13)(c)", cost.source)


def contradictions(costs: Iterable[Cost]) -> Iterator[Problem]:
    """What is wrong with costs as given, each named."""
    names: set[str] = set()
    for cost in costs:
        where = Said("cost-named", cost=cost.name)
        if cost.source:
            where = Said("cost-named-at", cost=cost.name, place=cost.source)
        if cost.name in names:
            yield Problem(where, Said("cost-given-twice"), Said("cost-one-name-each"))
        names.add(cost.name)
        amounts = (cost.amount, *cost.excluded.values(), *cost.research.values())
        if not all(map(is_number, amounts)):
            yield Problem(where, Said("cost-amount-no-number"), Said("cost-amounts-in-digits"))
            continue
        if cost.amount < 0 and cost.standing not in _MAY_BE_GAIN:
            yield Problem(
                where,
                Said("cost-negative", amount=str(cost.amount)),
                Said("cost-net-credits"),
                "Uniform Regulations 1(6)(a)",
            )
        yield from _excluded_contradictions(cost, where)


def _excluded_contradictions(cost: Cost, where: Said) -> Iterator[Problem]:
    cite = "Uniform Regulations 7(13)"
    parts = [Fraction(amount) for amount in (*cost.excluded.values(), *cost.research.values())]
    if any(part < 0 for part in parts):
        as_amounts = Said("cost-excluded-as-amounts")
        yield Problem(where, Said("cost-negative-excluded"), as_amounts, cite)
        return
    excluded = sum((Fraction(amount) for amount in cost.excluded.values()), Fraction(0))
    if excluded and excluded > Fraction(cost.amount):
        yield Problem(
            where,
            Said("cost-more-excluded-than-cost", excluded=str(excluded), amount=str(cost.amount)),
            Said("cost-only-included-out"),
            "Uniform Regulations 1(1), net cost",
        )
    for which, amount in cost.research.items():
        held = cost.excluded.get(which, Decimal(0))
        if Fraction(amount) > Fraction(held):
            yield Problem(
                where,
                Said(
                    "cost-research-beyond", research=str(amount), which=which.words, held=str(held)
                ),
                Said("cost-research-within"),
                "Uniform Regulations 7(13)(c)",
            )
