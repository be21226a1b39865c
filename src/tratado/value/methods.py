"""The methods of valuing a material and their order: Uniform Regulations Schedule 6."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.figures import Checks, line
from tratado.value.finding import Fact, Ground, Missing
from tratado.value.subject import Subject
from tratado.words import NOWHERE, Said


class Method(StrEnum):
    """The methods of Schedule 6."""

    TRANSACTION_VALUE = "transaction_value"
    IDENTICAL_MATERIALS = "identical_materials"
    SIMILAR_MATERIALS = "similar_materials"
    DEDUCTIVE_VALUE = "deductive_value"
    COMPUTED_VALUE = "computed_value"
    REASONABLE_MEANS = "reasonable_means"


SECTION = {
    Method.TRANSACTION_VALUE: "2(1)",
    Method.IDENTICAL_MATERIALS: "5",
    Method.SIMILAR_MATERIALS: "6",
    Method.DEDUCTIVE_VALUE: "8",
    Method.COMPUTED_VALUE: "9",
    Method.REASONABLE_MEANS: "10",
}

NEEDS: dict[Method, tuple[Said, ...]] = {
    Method.TRANSACTION_VALUE: (
        Said("method-needs-payments"),
        Said("method-needs-additions"),
        Said("method-needs-circumstances"),
    ),
    Method.IDENTICAL_MATERIALS: (
        Said("method-needs-identical-sales"),
        Said("method-needs-makers"),
        Said("method-needs-levels"),
    ),
    Method.SIMILAR_MATERIALS: (
        Said("method-needs-similar-sales"),
        Said("method-needs-makers"),
        Said("method-needs-levels"),
    ),
    Method.DEDUCTIVE_VALUE: (
        Said("method-needs-resales"),
        Said("method-needs-resale-facts"),
        Said("method-needs-resale-margin"),
    ),
    Method.COMPUTED_VALUE: (
        Said("method-needs-maker-costs"),
        Said("method-needs-maker-margin"),
        Said("method-needs-supplied"),
    ),
    Method.REASONABLE_MEANS: (Said("method-needs-means"),),
}
"""The data that each method needs, whoever holds them."""


class Order(StrEnum):
    """The producer's choice about deductive and computed value: Schedule 6, 7."""

    DEDUCTIVE_FIRST = "deductive_first"
    COMPUTED_FIRST = "computed_first"


def order_of_methods(order: Order) -> tuple[Method, ...]:
    """The methods in their order: Schedule 6, 2, 5, 6, 7 and 10(1)."""
    third = [Method.DEDUCTIVE_VALUE, Method.COMPUTED_VALUE]
    if order is Order.COMPUTED_FIRST:
        third.reverse()
    return (
        Method.TRANSACTION_VALUE,
        Method.IDENTICAL_MATERIALS,
        Method.SIMILAR_MATERIALS,
        *third,
        Method.REASONABLE_MEANS,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """The units of a material that are valued together, and whose they are.

    `producer` uses the material and is located in `producer_country`; `seller` sold it;
    `maker` produced it, in the country `produced_in`. `imported`: the producer imported
    it. Values found for the lot are for all `units`, in `currency`.
    """

    currency: str
    units: Decimal
    producer: str
    seller: str
    maker: str
    producer_country: str
    produced_in: str
    imported: bool


@dataclass(frozen=True, slots=True)
class Unavailable:
    """The data of a method were looked for and cannot be had."""

    why: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A method tried: a value for all units, or why there is none, or what is missing."""

    value: Fraction | None = None
    grounds: tuple[Ground, ...] = ()
    missing: tuple[Missing, ...] = ()


def schedule_6(provision: str) -> str:
    """The citation of a provision of Schedule 6."""
    return Subject.MATERIAL.cite(provision)


def not_here(what: Said | str, provision: str) -> Trial:
    """A method that cannot be used, and why."""
    return Trial(grounds=(Ground(what, schedule_6(provision)),))


def wants(fact: str, what: Said, provision: str) -> Trial:
    """A method that stays open for want of one fact."""
    return Trial(missing=(Missing(fact, what, schedule_6(provision)),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """Profit and general expenses taken as a whole (or commissions), per unit.

    `amount` comes from the producer; where it is not `consistent` with what is usual in
    sales of the same class or kind, `usual` from other information takes its place.
    `justified`: a low profit has valid commercial reasons (computed value only, 9(6)).
    """

    amount: Amount | None
    consistent: Fact = None
    usual: Amount | None = None
    justified: Fact = None


def margin_per_unit(
    margin: Margin, provision: str, justified_by: str | None = None
) -> Fraction | Trial:
    """The producer's figure unless it is inconsistent: Schedule 6, 8(5), 9(4), (6) and (7).

    `justified_by` is the paragraph, if any, that lets a low profit stand for good reasons.
    An open Trial where a fact or the figure is missing.
    """
    if margin.consistent is None:
        return wants("consistent", Said("missing-consistent"), provision)
    own = margin.consistent
    if not own and justified_by is not None:
        if margin.justified is None:
            return wants("justified", Said("missing-justified"), justified_by)
        own = margin.justified
    amount = margin.amount if own else margin.usual
    if amount is None:
        fact = "amount" if own else "usual"
        return wants(fact, Said("missing-margin"), provision)
    return Fraction(amount)


def check_margin(margin: Margin, provision: str, checks: Checks) -> None:
    """Note figures of profit and general expenses below zero."""
    for label, amount in (("amount", margin.amount), ("usual", margin.usual)):
        where = line(Said("value-figure-margin"), NOWHERE, label)
        checks.not_negative(where, amount, schedule_6(provision))
