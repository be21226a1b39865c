"""Which method of Schedule 6 values a material, and its value.

Transaction value, identical materials, similar materials, deductive value, computed value,
and reasonable means last. A method is tried when those before it cannot be used; where a
fact that decides this is missing, the order stops there and says which.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from tratado.value.acceptability import Circumstances, JudgedBy, acceptable
from tratado.value.computed_value import ComputedCosts, check_computed, computed_value
from tratado.value.costs import Amount
from tratado.value.deductive_value import Resales, check_resales, deductive_value
from tratado.value.figures import Checks
from tratado.value.finding import Answer, Fact, Finding, Ground, Missing
from tratado.value.ledger import Ledger
from tratado.value.like_materials import Likeness, LikeSale, check_like_sales, value_of_like
from tratado.value.methods import (
    NEEDS,
    SECTION,
    Lot,
    Method,
    Order,
    Trial,
    Unavailable,
    not_here,
    order_of_methods,
    schedule_6,
    wants,
)
from tratado.value.subject import Subject
from tratado.value.transaction_value import Sale, transaction_value
from tratado.words import NOWHERE, Place, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredValue:
    """The customs value at importation, for all units, and whose price it rests on."""

    amount: Amount
    buyer: str
    seller: str
    source: Place = NOWHERE


class Basis(StrEnum):
    """What a value by reasonable means rests on: Schedule 6, 10."""

    FLEXIBLE_IDENTICAL = "flexible_identical"
    """Identical materials of another time or country, or their deductive value."""
    FLEXIBLE_SIMILAR = "flexible_similar"
    FLEXIBLE_DEDUCTIVE = "flexible_deductive"
    """Deductive value beyond the days allowed, for example."""
    FLEXIBLE_COMPUTED = "flexible_computed"
    FLEXIBLE_TRANSACTION = "flexible_transaction"
    HIGHER_OF_TWO = "higher_of_two"
    OTHER_PRODUCTION_COST = "other_production_cost"
    MINIMUM = "minimum"
    ARBITRARY = "arbitrary"
    DOMESTIC_EXPORT_PRICE = "domestic_export_price"
    """The price for export from the territory where the material was produced."""
    THIRD_COUNTRY_EXPORT_PRICE = "third_country_export_price"
    """The price for export to a country other than the producer's."""


_SALE = Said("value-figure-sale")
_MEANS = Said("value-figure-reasonable-means")
_BARRED = {
    Basis.HIGHER_OF_TWO: "10(2)(a)",
    Basis.OTHER_PRODUCTION_COST: "10(2)(b)",
    Basis.MINIMUM: "10(2)(c)",
    Basis.ARBITRARY: "10(2)(d)",
    Basis.DOMESTIC_EXPORT_PRICE: "10(2)(e)",
    Basis.THIRD_COUNTRY_EXPORT_PRICE: "10(2)(f)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonableMeans:
    """A value per unit by reasonable means; `home_data`: from data of the producer's country."""

    unit_value: Amount
    basis: Basis
    home_data: Fact = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialFacts:
    """What is known of a material to be valued and of sales like its own.

    Amounts of the sale and of `declared` are for all units of the lot, the others per
    unit. None where nobody has looked; `like_sales` empty, and Unavailable, where there
    is nothing to be found. `maker_makes_identical`, `maker_makes_similar`: the maker also
    produced such materials in the same country, and those of other makers do not count.
    """

    lot: Lot
    circumstances: Circumstances = field(default_factory=Circumstances)
    sale: Sale | None = None
    declared: DeclaredValue | None = None
    like_sales: Sequence[LikeSale] | None = None
    maker_makes_identical: Fact = None
    maker_makes_similar: Fact = None
    resales: Resales | Unavailable | None = None
    computed: ComputedCosts | Unavailable | None = None
    order: Order = Order.DEDUCTIVE_FIRST
    reasonable_means: ReasonableMeans | None = None


class Outcome(StrEnum):
    """What became of a method."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does_not_apply"
    OPEN = "open"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class Step:
    """One method of the order, what became of it and why, and the data it needs."""

    method: Method
    outcome: Outcome
    cite: str
    grounds: tuple[Ground, ...] = ()
    missing: tuple[Missing, ...] = ()
    needs: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Valuation:
    """Which method values the material. `value` is for all units, exact.

    Both are None where a step is open (`missing` says for want of what).
    """

    method: Method | None
    value: Fraction | None
    steps: tuple[Step, ...]
    ledger: Ledger

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts for want of which the order stopped."""
        return tuple(each for step in self.steps for each in step.missing)

    def step(self, method: Method) -> Step:
        """What became of a method."""
        return next(step for step in self.steps if step.method is method)


def valuation(facts: MaterialFacts, later_sale_days: int) -> Valuation:
    """Which method of Schedule 6 values a material, why the earlier ones do not, and its value.

    `later_sale_days` is how many days after receipt a later sale may lie in deductive
    value (the term `materials.later_sale`). Section 7 names section 10 after section 8;
    section 10(1) is reached only when sections 5 to 9 all fail, so computed value is
    tried between them. A transaction value that cannot be determined (2(6)) is taken
    like one that does not exist. Raises ValuationError with everything contradictory.
    """
    _check(facts)
    lot, ledger = facts.lot, Ledger(Said("ledger-step-worth-value-of-material"))
    trials: dict[Method, Callable[[], Trial]] = {
        Method.TRANSACTION_VALUE: lambda: _transaction(facts, ledger),
        Method.IDENTICAL_MATERIALS: lambda: value_of_like(
            lot, Likeness.IDENTICAL, facts.like_sales, facts.maker_makes_identical, ledger
        ),
        Method.SIMILAR_MATERIALS: lambda: value_of_like(
            lot, Likeness.SIMILAR, facts.like_sales, facts.maker_makes_similar, ledger
        ),
        Method.DEDUCTIVE_VALUE: lambda: deductive_value(
            lot, facts.resales, later_sale_days, ledger
        ),
        Method.COMPUTED_VALUE: lambda: computed_value(lot, facts.computed, ledger),
        Method.REASONABLE_MEANS: lambda: _reasonable(facts, ledger),
    }
    steps: list[Step] = []
    method, value, settled = None, None, False
    for each in order_of_methods(facts.order):
        if settled:
            steps.append(_step(each, Outcome.NOT_REACHED, Trial()))
            continue
        trial = trials[each]()
        if trial.missing:
            outcome = Outcome.OPEN
        elif trial.value is None:
            outcome = Outcome.DOES_NOT_APPLY
        else:
            outcome = Outcome.APPLIES
            method, value = each, trial.value
            by = Said(f"ledger-step-worth-by-{each.replace('_', '-')}")
            label = Said("ledger-step-worth-value-by-method")
            ledger.found(label, value, facts.lot.currency, schedule_6(SECTION[each]), by)
        settled = outcome is not Outcome.DOES_NOT_APPLY
        steps.append(_step(each, outcome, trial))
    return Valuation(method, value, tuple(steps), ledger)


def _step(method: Method, outcome: Outcome, trial: Trial) -> Step:
    return Step(
        method, outcome, schedule_6(SECTION[method]), trial.grounds, trial.missing, NEEDS[method]
    )


def _transaction(facts: MaterialFacts, ledger: Ledger) -> Trial:
    """The price of the producer's own purchase: Schedule 6, 2 to 4, and 8(4).

    A customs value that rests on a price between other persons (a middleman and its own
    supplier) is not determined consistently with Schedule 6 and gives no value here.
    """
    test = JudgedBy.SCHEDULE_4 if facts.lot.imported else JudgedBy.SCHEDULE_6
    accepted = acceptable(facts.circumstances, test)
    if accepted.answer is Answer.NO:
        return Trial(grounds=accepted.grounds)
    declared = facts.declared
    if facts.sale is not None:
        trial = _own_sale(facts.sale, accepted, ledger)
        if declared is not None and not _own_price(declared, facts.lot):
            trial = replace(trial, grounds=(*trial.grounds, _foreign_price(declared)))
        return trial
    if declared is None or not _own_price(declared, facts.lot):
        what = Said("missing-sale")
        return Trial(
            grounds=() if declared is None else (_foreign_price(declared),),
            missing=(*accepted.missing, Missing("sale", what, schedule_6("3(1)"))),
        )
    if accepted.missing:
        return Trial(missing=accepted.missing)
    ledger.given(
        Said("ledger-step-worth-customs-value"),
        declared.amount,
        facts.lot.currency,
        "Uniform Regulations 8(1)(a)",
        declared.source,
    )
    return Trial(Fraction(declared.amount))


def _own_sale(sale: Sale, accepted: Finding, ledger: Ledger) -> Trial:
    """The value of the producer's own purchase, if nothing is missing."""
    found = transaction_value(sale, Subject.MATERIAL)
    if found.determined.answer is Answer.NO:
        return Trial(grounds=found.determined.grounds)
    missing = accepted.missing + found.determined.missing
    if missing:
        return Trial(missing=missing)
    ledger.entries.extend(found.ledger)
    return Trial(found.value)


def _own_price(declared: DeclaredValue, lot: Lot) -> bool:
    """Whether a customs value rests on what the producer itself paid its seller: 8(28) ex. 1."""
    return (declared.buyer, declared.seller) == (lot.producer, lot.seller)


def _foreign_price(declared: DeclaredValue) -> Ground:
    """Why a customs value gives no transaction value here."""
    return Ground(
        Said("ground-foreign-price", buyer=declared.buyer, seller=declared.seller),
        "Uniform Regulations 8(4), Schedule 6, 3(1)",
    )


def _reasonable(facts: MaterialFacts, ledger: Ledger) -> Trial:
    """A value by reasonable means from data of the producer's country: Schedule 6, 10."""
    means = facts.reasonable_means
    if means is None:
        return wants("reasonable_means", Said("missing-reasonable-means"), "10(1)")
    if means.home_data is None:
        return wants("home_data", Said("missing-home-data"), "10(1)")
    if not means.home_data:
        return not_here(Said("ground-no-home-data"), "10(1)")
    ledger.given(
        Said("ledger-step-worth-by-means"), means.unit_value, facts.lot.currency,
        schedule_6("10(1), (3)"), Place(item=means.why),
    )  # fmt: skip
    return Trial(Fraction(means.unit_value) * Fraction(facts.lot.units))


def _check(facts: MaterialFacts) -> None:
    """Every contradiction and every barred basis, before anything is tried."""
    checks = Checks()
    checks.positive(Said("value-figure-units"), facts.lot.units)
    if facts.sale is not None:
        if facts.sale.currency != facts.lot.currency:
            what = Said("value-sale-currency", own=facts.sale.currency, rest=facts.lot.currency)
            checks.fault(_SALE, what, Said("value-convert-it"), "Uniform Regulations 2(1)")
        if facts.sale.units != facts.lot.units:
            own, valued = str(facts.sale.units), str(facts.lot.units)
            what = Said("value-sale-units", own=own, valued=valued)
            checks.fault(_SALE, what, Said("value-value-those-units"), schedule_6("2(1)"))
    if facts.declared is not None:
        declared = Said("value-figure-declared")
        checks.not_negative(declared, facts.declared.amount, "Uniform Regulations 8(1)(a)")
    check_like_sales(facts.like_sales or (), checks)
    if isinstance(facts.resales, Resales):
        check_resales(facts.resales, checks)
    if isinstance(facts.computed, ComputedCosts):
        check_computed(facts.computed, checks)
    _check_basis(facts, checks)
    checks.settle()


def _check_basis(facts: MaterialFacts, checks: Checks) -> None:
    """The bases that are barred: Schedule 6, 10(2)."""
    means = facts.reasonable_means
    if means is None:
        return
    checks.not_negative(_MEANS, means.unit_value, schedule_6("10(1)"))
    barred = _BARRED.get(means.basis)
    if (
        means.basis is Basis.DOMESTIC_EXPORT_PRICE
        and facts.lot.produced_in != facts.lot.producer_country
    ):
        barred = None
    if means.basis is Basis.THIRD_COUNTRY_EXPORT_PRICE and not facts.lot.imported:
        barred = None
    if barred:
        checks.fault(
            _MEANS,
            Said("value-barred-basis", basis=means.basis.value),
            Said("value-use-flexibly"),
            schedule_6(barred),
        )
