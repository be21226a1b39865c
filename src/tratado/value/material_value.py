"""The value of a material used in a good: Uniform Regulations 8(1) to (5), 8(13), 9(3), 9(5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.errors import ValuationError
from tratado.value.figures import Checks, Name, line
from tratado.value.finding import Answer, Fact, Finding, Missing
from tratado.value.ledger import Ledger, worked_at
from tratado.value.methods import Method
from tratado.value.valuation import MaterialFacts, Valuation, valuation
from tratado.words import NOWHERE, Place, Problem, Said


class Use(StrEnum):
    """What the material is in the production; only the first is valued by 8(1)."""

    MATERIAL = "material"
    INDIRECT = "indirect"
    INTERMEDIATE = "intermediate"
    PACKING = "packing"
    """Packing materials and containers for shipment."""


class Origin(StrEnum):
    """Whether the material originates, as far as is known."""

    ORIGINATING = "originating"
    NON_ORIGINATING = "non_originating"
    UNKNOWN = "unknown"


class AcquiredValue(StrEnum):
    """The producer's choice for what it acquires in its own country: 8(1)(b)."""

    PRICE_PAID = "price_paid"
    """The price it pays or has to pay: (i)."""
    AS_IMPORTED = "as_imported"
    """The value that an imported material would have: (ii)."""
    EARLIEST_PRICE = "earliest_price"
    """The earliest ascertainable price there: (iii)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A material that the producer imports into the country of production: 8(1)(a).

    `carriage` are costs of international shipment that its transaction value lacks.
    """

    facts: MaterialFacts
    carriage: Amount = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquired:
    """A material acquired from another person in the country of production: 8(1)(b).

    Only the figure that `choice` names is needed.
    """

    choice: AcquiredValue
    price_paid: Amount | None = None
    earliest_price: Amount | None = None
    facts: MaterialFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfProduced:
    """A material that the producer makes and does not designate: 8(1)(c), 8(5).

    `costs` are those of producing it recorded on the producer's books, general expenses
    included; `profit` the amount for profit usual in its sale. `profit_within`: some
    self-produced material used in it was already valued with profit.
    """

    costs: Amount
    profit: Amount | None = None
    profit_within: Fact = None


class Deductible(StrEnum):
    """What may be taken off: 8(2)."""

    TRANSPORT = "transport"
    """Freight, insurance, packing and other costs of bringing it to the producer: (a)."""
    DUTIES = "duties"
    """Duties and taxes in the territory, but those recovered: (b)."""
    BROKERAGE = "brokerage"
    """Customs brokerage, in-house too: (c)."""
    WASTE = "waste"
    """Waste and spoilage, less reusable scrap and by-products: (d)."""


_LOT = Said("value-figure-lot")
_PARAGRAPH = {
    Deductible.TRANSPORT: "(a)",
    Deductible.DUTIES: "(b)",
    Deductible.BROKERAGE: "(c)",
    Deductible.WASTE: "(d)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction:
    """A cost the producer chooses to deduct. `included`: the value contains it.

    `less` is what does not count of it: duties waived, refunded, refundable or
    recoverable; the value of scrap or by-products. `evidence` names the document that
    shows the amount; without one, or without an amount, nothing is deducted (8(3)).
    """

    name: Name
    deductible: Deductible
    amount: Amount | None
    included: bool
    evidence: str = ""
    less: Amount = Decimal(0)
    source: Place = NOWHERE


@dataclass(frozen=True)
class MaterialValue:
    """The value of a material, before and after deductions; both None while it is open.

    `known`: yes with a value, open with the facts still missing. `valuation` is the order
    of Schedule 6 where the material went through it.
    """

    before: Fraction | None
    value: Fraction | None
    known: Finding
    valuation: Valuation | None
    ledger: Ledger


def value_of_material(
    material: Imported | Acquired | SelfProduced,
    *,
    use: Use,
    origin: Origin,
    deductions: Sequence[Deduction] = (),
    currency: str,
    later_sale_days: int,
) -> MaterialValue:
    """The value of a material for regional value content and de minimis: 8(1) to (5).

    Not where sections 14 and 15(1) value the non-originating materials of automotive
    goods otherwise. `later_sale_days` is the term `materials.later_sale`. Raises
    ValuationError for uses that 8(1) does not value, deductions from an originating
    material, deductions beyond the value, and whatever the figures contradict.
    """
    _check(use, origin, deductions)
    ledger = Ledger(Said("ledger-step-worth-value-of-material"))
    match material:
        case Imported():
            found = _imported(material, currency, later_sale_days, ledger)
        case Acquired():
            found = _acquired(material, currency, later_sale_days, ledger)
        case SelfProduced():
            found = _self_produced(material, currency, ledger)
    before, missing, order = found
    if before is None:
        return MaterialValue(None, None, Finding(Answer.OPEN, missing=missing), order, ledger)
    value = deducted(before, deductions, currency, ledger)
    return MaterialValue(before, value, Finding(Answer.YES), order, ledger)


_Found = tuple[Fraction | None, tuple[Missing, ...], Valuation | None]


def _imported(material: Imported, currency: str, later_sale_days: int, ledger: Ledger) -> _Found:
    """Transaction value with international shipment, or Schedule 6: 8(1)(a), 8(4)."""
    cite = "Uniform Regulations 8(1)(a)"
    checks = Checks()
    checks.not_negative(Said("value-figure-carriage"), material.carriage, cite)
    if not material.facts.lot.imported:
        checks.fault(_LOT, Said("value-lot-not-imported"), Said("value-as-acquired"), cite)
    _check_currency(material.facts, currency, checks)
    checks.settle()
    order = valuation(material.facts, later_sale_days)
    ledger.entries.extend(order.ledger)
    if order.value is None or order.method is not Method.TRANSACTION_VALUE:
        return order.value, order.missing, order
    value = order.value + Fraction(material.carriage)
    if material.carriage:
        shipment = Said("ledger-step-worth-international-shipment")
        ledger.given(shipment, material.carriage, currency, cite)
        label = Said("ledger-step-worth-value-at-importation")
        ledger.found(label, value, currency, cite, Said("ledger-step-worth-with-shipment"))
    return value, (), order


def _acquired(material: Acquired, currency: str, later_sale_days: int, ledger: Ledger) -> _Found:
    """The price paid, the value as imported, or the earliest price: 8(1)(b)(i) to (iii)."""
    if material.choice is AcquiredValue.AS_IMPORTED:
        cite = "Uniform Regulations 8(1)(b)(ii)"
        if material.facts is None:
            return None, (Missing("facts", Said("missing-schedule-6"), cite),), None
        checks = Checks()
        if material.facts.lot.imported:
            checks.fault(_LOT, Said("value-lot-imported"), Said("value-as-imported"), cite)
        _check_currency(material.facts, currency, checks)
        checks.settle()
        order = valuation(material.facts, later_sale_days)
        ledger.entries.extend(order.ledger)
        return order.value, order.missing, order
    fact, price, paragraph = (
        ("price_paid", material.price_paid, "(i)")
        if material.choice is AcquiredValue.PRICE_PAID
        else ("earliest_price", material.earliest_price, "(iii)")
    )
    cite = f"Uniform Regulations 8(1)(b){paragraph}"
    if price is None:
        return None, (Missing(fact, Said("missing-price-in-country"), cite),), None
    checks = Checks()
    checks.not_negative(Place(item=fact), price, cite)
    checks.settle()
    ledger.given(Said("ledger-step-worth-price-of-material"), price, currency, cite)
    return Fraction(price), (), None


def _self_produced(material: SelfProduced, currency: str, ledger: Ledger) -> _Found:
    """Costs on the producer's books, and profit once: 8(1)(c), 8(5)."""
    cite = "Uniform Regulations 8(1)(c)"
    checks = Checks()
    checks.not_negative(Said("value-figure-costs"), material.costs, f"{cite}(i)")
    checks.not_negative(Said("value-figure-profit"), material.profit, f"{cite}(ii)")
    checks.settle()
    missing = []
    if material.profit_within is None:
        missing.append(Missing("profit_within", Said("missing-profit-within"), f"{cite}(ii)"))
    if material.profit is None and material.profit_within is not True:
        missing.append(Missing("profit", Said("missing-profit"), f"{cite}(ii)"))
    if missing:
        return None, tuple(missing), None
    costs = Said("ledger-step-worth-costs-of-producing")
    ledger.given(costs, material.costs, currency, f"{cite}(i)")
    profit = Fraction(0) if material.profit_within else Fraction(material.profit or 0)
    why = "profit-within" if material.profit_within else "profit-usual"
    label = Said("ledger-step-worth-profit")
    ledger.found(label, profit, currency, f"{cite}(ii)", Said(f"ledger-step-worth-{why}"))
    return Fraction(material.costs) + profit, (), None


def deducted(
    value: Amount, deductions: Sequence[Deduction], currency: str, ledger: Ledger
) -> Fraction:
    """A value less what 8(2) lets be deducted, where it is in the value and shown: 8(3).

    Raises ValuationError where more is deducted than the value.
    """
    left = Fraction(value)
    for each in deductions:
        cite = f"Uniform Regulations 8(2){_PARAGRAPH[each.deductible]}"
        why = _why_not_deducted(each)
        if why or each.amount is None:
            ledger.found(each.name, Fraction(0), currency, "Uniform Regulations 8(3)"
                         if each.included else cite, worked_at(Said(why), each.source))  # fmt: skip
            continue
        amount = Fraction(each.amount) - Fraction(each.less)
        left -= amount
        ledger.given(each.name, -amount, currency, cite, _shown_by(each))
    if left < 0:
        raise ValuationError(
            [
                Problem(
                    Said("value-figure-deductions"),
                    Said("value-exceed-value", value=str(value)),
                    Said("value-check-which"),
                    "Uniform Regulations 8(2)",
                )
            ]
        )
    label = Said("ledger-step-worth-value-of-material")
    ledger.found(label, left, currency, "Uniform Regulations 8(1), (2)", "")
    return left


def _shown_by(each: Deduction) -> Place:
    """The row of the book, or the document."""
    return each.source if each.source.sheet else Place(item=each.evidence)


def _why_not_deducted(each: Deduction) -> str:
    """The message that says why; empty where it is deducted."""
    if not each.included:
        return "ledger-step-worth-not-deducted-not-in"
    if each.amount is None:
        return "ledger-step-worth-not-deducted-unknown"
    return "" if each.evidence else "ledger-step-worth-not-deducted-unshown"


def _check(use: Use, origin: Origin, deductions: Sequence[Deduction]) -> None:
    checks = Checks()
    if use is not Use.MATERIAL:
        what, elsewhere = Said("value-use", use=use.value), Said(f"value-elsewhere-{use}")
        checks.fault(Said("value-figure-use"), what, elsewhere, "Uniform Regulations 8(1)")
    for each in deductions:
        cite = f"Uniform Regulations 8(2){_PARAGRAPH[each.deductible]}"
        where = line(each.name, each.source)
        checks.not_negative(where, each.amount, cite)
        checks.not_negative(line(each.name, each.source, "less"), each.less, cite)
        if origin is Origin.ORIGINATING:
            checks.fault(
                where,
                Said("value-deduction-of-originating"),
                Said("value-leave-deduction"),
                "Uniform Regulations 8(2)",
            )
        if each.less and each.deductible in (Deductible.TRANSPORT, Deductible.BROKERAGE):
            checks.fault(
                where,
                Said("value-nothing-recovered", deductible=each.deductible.value),
                Said("value-give-amount"),
                cite,
            )
        if each.amount is not None and each.less > each.amount:
            checks.fault(
                where,
                Said("value-less-exceeds", less=str(each.less), amount=str(each.amount)),
                Said("value-correct-one-of-two"),
                cite,
            )
    checks.settle()


def _check_currency(facts: MaterialFacts, currency: str, checks: Checks) -> None:
    if facts.lot.currency != currency:
        checks.fault(
            _LOT,
            Said("value-lot-currency", own=facts.lot.currency, currency=currency),
            Said("value-convert-them"),
            "Uniform Regulations 2(1)",
        )


def value_of_indirect_material(recorded: Amount) -> Fraction:
    """The value of an indirect material in net cost: what the producer's books record, 8(13)(b).

    Nothing where another person supplies it free and records its cost.
    """
    checks = Checks()
    checks.not_negative(
        Said("value-figure-indirect-material"), recorded, "Uniform Regulations 8(13)(b)"
    )
    checks.settle()
    return Fraction(recorded)


def stated_non_originating(values: Amount, units: Amount = Decimal(1)) -> Fraction:
    """Non-originating materials in one unit by a supplier's statement: 9(3), averaged 9(5).

    For the transaction value method. `values` for one unit, or their sum over a period
    for `units` units. Raises ValuationError for figures that cannot be.
    """
    checks = Checks()
    stated = Said("value-figure-stated-value")
    checks.not_negative(stated, values, "Uniform Regulations 9(3), 9(5)")
    checks.positive(Said("value-figure-units"), units, "Uniform Regulations 9(5)")
    checks.settle()
    return Fraction(values) / Fraction(units)
