"""The transaction value of a good or material: the price paid or payable, with its additions.

Schedule 3, 2 to 4, for the good that its producer sells; Schedule 6, 2(1), 3 and 4, for the
material that the producer buys. A good's value is then adjusted to exclude the costs of its
international shipment (1(1), 7(2)).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.acceptability import Circumstances, JudgedBy, acceptable
from tratado.value.costs import Amount
from tratado.value.elements import (
    Supplied,
    addition_for,
    check_supplied,
    missing_of_supplied,
    supplied_counts,
)
from tratado.value.errors import ValuationError
from tratado.value.figures import Checks, Name, fact_of, line
from tratado.value.finding import Answer, Fact, Finding, Ground, Missing, all_so
from tratado.value.ledger import Ledger, worked_at
from tratado.value.subject import Subject
from tratado.words import NOWHERE, Place, Problem, Said

ADJUSTED = "Uniform Regulations 1(1), adjusted to exclude international shipment"


class Paid(StrEnum):
    """What a payment by the buyer is for: Schedule 3, 3, and Schedule 6, 3."""

    DIRECT = "direct"
    """Paid, or to be paid, to the seller for it, in money or otherwise: 3(1)."""
    INDIRECT = "indirect"
    """Paid for the seller's benefit, as when a debt of the seller is settled: 3(1)."""
    OWN_ACCOUNT = "own_account"
    """The buyer's activities on its own account, marketing for example: 3(2), not counted."""
    LATER_WORK = "later_work"
    """Construction, erection, assembly, maintenance, technical assistance: 3(3)."""
    BUYER_COUNTRY_DUTIES = "buyer_country_duties"
    """Duties and taxes paid on the good in the buyer's country: Schedule 3, 3(3)(b)."""
    DIVIDENDS = "dividends"
    """Dividends and payments that have nothing to do with the purchase: 3(4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One payment. `distinguished`: whether later work or duties are told from the price."""

    name: Name
    paid: Paid
    amount: Amount
    distinguished: Fact = None
    source: Place = NOWHERE


class Addition(StrEnum):
    """What is added to a price beside the elements supplied: 4(1)(a), (c) and (d)."""

    COMMISSION = "commission"
    """Commissions and brokerage: 4(1)(a)(i)."""
    BUYING_COMMISSION = "buying_commission"
    """Fees to the buyer's own agent for the purchase: never added."""
    TRANSPORT = "transport"
    """Bringing a good to the point of direct shipment, with handling: Schedule 3, 4(1)(a)(ii)."""
    CONTAINERS = "containers"
    """Containers classified with a material: Schedule 6, 4(1)(a)(ii)."""
    ROYALTY = "royalty"
    """Royalties related to it that the buyer pays as a condition of the sale: 4(1)(c)."""
    REPRODUCTION = "reproduction"
    """Charges for the right to reproduce it in the territory: never added."""
    PROCEEDS = "proceeds"
    """What part of later resale, disposal or use goes to the seller: 4(1)(d)."""


class Books(StrEnum):
    """On whose books an addition is recorded: 4(5), 4(14), 4(15)."""

    BUYER = "buyer"
    BUYER_RELATED = "buyer_related"
    """A related person that incurred it on the buyer's behalf."""
    OTHER_PERSON = "other_person"
    SELLER = "seller"


_PARAGRAPH = {
    Addition.COMMISSION: "4(1)(a)(i)",
    Addition.BUYING_COMMISSION: "4(1)(a)(i)",
    Addition.TRANSPORT: "4(1)(a)(ii)",
    Addition.CONTAINERS: "4(1)(a)(ii)",
    Addition.ROYALTY: "4(1)(c)",
    Addition.REPRODUCTION: "4(1)(c)",
    Addition.PROCEEDS: "4(1)(d)",
}
_NEVER = (Addition.BUYING_COMMISSION, Addition.REPRODUCTION)
_INCURRED = (Addition.COMMISSION, Addition.TRANSPORT, Addition.CONTAINERS)
_ROYALTY_BOOKS = (Books.BUYER, Books.BUYER_RELATED, Books.OTHER_PERSON, Books.SELLER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One addition. `amount` None: there is one, but its amount was not given yet.

    `included` is what of it the price contains already. `quantifiable`: whether objective
    and quantifiable data exist for it. For royalties, `related`: they are related to what
    is valued, and `condition_of_sale`: the buyer has to pay them to get it.
    """

    name: Name
    addition: Addition
    amount: Amount | None
    books: Books
    included: Amount = Decimal(0)
    quantifiable: Fact = True
    related: Fact = None
    condition_of_sale: Fact = None
    source: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """A sale of so many units, all amounts for all of them in one currency.

    Other currencies are converted first (`tratado.value.currency`). What is supplied is
    allocated to the units of the sale.
    """

    currency: str
    payments: Sequence[Payment]
    units: Decimal = Decimal(1)
    added: Sequence[Added] = ()
    supplied: Sequence[Supplied] = ()


@dataclass(frozen=True)
class TransactionValue:
    """A transaction value of all units of a sale, exact.

    `determined`: yes with a `value`; no where data for a required addition do not exist
    (4(3)); open while facts are missing.
    """

    price: Fraction | None
    value: Fraction | None
    units: Fraction
    determined: Finding
    ledger: Ledger

    @property
    def per_unit(self) -> Fraction | None:
        """The value of one unit, None where there is no value."""
        return None if self.value is None else self.value / self.units


def transaction_value(sale: Sale, subject: Subject) -> TransactionValue:
    """The price paid or payable with every addition of section 4, and no other (4(4)).

    Schedule 3, 2, for a good; Schedule 6, 2(1), for a material. Whether that price is
    acceptable at all is another question (`acceptability`). Raises ValuationError with
    everything that the figures contradict or the text forbids.
    """
    _check_sale(sale, subject)
    ledger = Ledger(Said(f"ledger-step-worth-tv-of-{subject}"))
    unfit = _without_data(sale, subject)
    if unfit:
        return TransactionValue(
            None, None, Fraction(sale.units), Finding(Answer.NO, tuple(unfit)), ledger
        )
    missing = _missing(sale, subject)
    if missing:
        return TransactionValue(
            None, None, Fraction(sale.units), Finding(Answer.OPEN, missing=tuple(missing)), ledger
        )
    price = price_paid_or_payable(sale.payments, subject, sale.currency, ledger)
    value = price + sum((_added(each, sale, subject, ledger) for each in sale.added), Fraction(0))
    for each in sale.supplied:
        value += addition_for(each, sale.units, subject, sale.currency, ledger)
    section = subject.cite("2" if subject is Subject.GOOD else "2(1)")
    label, working = (
        Said("ledger-step-worth-transaction-value"),
        Said("ledger-step-worth-price-and-additions"),
    )
    ledger.found(label, value, sale.currency, section, working)
    return TransactionValue(price, value, Fraction(sale.units), Finding(Answer.YES), ledger)


def price_paid_or_payable(
    payments: Iterable[Payment], subject: Subject, currency: str, ledger: Ledger
) -> Fraction:
    """All that the buyer pays to the seller or for its benefit: Schedule 3 or 6, section 3."""
    price = Fraction(0)
    for payment in payments:
        counted, provision = _counts(payment, subject)
        cite = subject.cite(provision)
        ledger.given(payment.name, payment.amount, currency, cite, payment.source)
        if counted:
            price += Fraction(payment.amount)
        else:
            label = Said("ledger-step-worth-step-counted", element=payment.name)
            why = worked_at(Said("ledger-step-worth-no-part-of-price"), payment.source)
            ledger.found(label, Fraction(0), currency, cite, why)
    label = Said("ledger-step-worth-price-paid-or-payable")
    working = Said("ledger-step-worth-total-payment")
    ledger.found(label, price, currency, subject.cite("3(1)"), working)
    return price


def _counts(payment: Payment, subject: Subject) -> tuple[bool, str]:
    """Whether a payment is part of the price, and by which paragraph."""
    match payment.paid:
        case Paid.DIRECT | Paid.INDIRECT:
            return True, "3(1)"
        case Paid.OWN_ACCOUNT:
            return False, "3(2)"
        case Paid.DIVIDENDS:
            return False, "3(4)"
        case Paid.LATER_WORK:
            provision = "3(3)(a)" if subject is Subject.GOOD else "3(3)"
            return not payment.distinguished, provision
        case Paid.BUYER_COUNTRY_DUTIES:
            if subject is Subject.MATERIAL:
                return True, "3(1)"
            return not payment.distinguished, "3(3)(b)"


def _added(each: Added, sale: Sale, subject: Subject, ledger: Ledger) -> Fraction:
    """What one addition adds: the amount on the books, so far as the price lacks it: 4(1)."""
    cite = subject.cite(_PARAGRAPH[each.addition])
    if not _required(each):
        why = worked_at(Said("ledger-step-worth-not-added"), each.source)
        ledger.found(each.name, Fraction(0), sale.currency, cite, why)
        return Fraction(0)
    amount = Fraction(each.amount or 0)
    added = max(Fraction(0), amount - Fraction(each.included))
    ledger.given(each.name, amount, sale.currency, cite, each.source)
    if each.included:
        in_price = Said("ledger-step-worth-step-in-price", element=each.name)
        ledger.given(in_price, each.included, sale.currency, cite, each.source)
        label = Said("ledger-step-worth-step-added", element=each.name)
        less = worked_at(Said("ledger-step-worth-amount-less-included"), each.source)
        ledger.found(label, added, sale.currency, cite, less)
    return added


def _required(each: Added) -> Fact:
    """Whether the addition has to be made at all."""
    if each.addition in _NEVER:
        return False
    if each.addition is Addition.ROYALTY:
        return all_so(each.related, each.condition_of_sale)
    return True


def _without_data(sale: Sale, subject: Subject) -> list[Ground]:
    """Required additions for which no objective and quantifiable data exist: 4(3)."""
    cite = subject.cite("4(3)")
    named = [each.name for each in sale.added if each.quantifiable is False and _required(each)] + [
        each.name
        for each in sale.supplied
        if each.quantifiable is False and supplied_counts(each, subject)
    ]
    return [Ground(Said("ground-no-data", element=name), cite) for name in named]


def _missing(sale: Sale, subject: Subject) -> list[Missing]:
    missing = []
    for payment in sale.payments:
        turns = payment.paid is Paid.LATER_WORK or (
            payment.paid is Paid.BUYER_COUNTRY_DUTIES and subject is Subject.GOOD
        )
        if turns and payment.distinguished is None:
            fact, what = fact_of(payment.name, "distinguished"), Said("missing-distinguished")
            missing.append(Missing(fact, what, subject.cite("3(3)"), payment.source))
    for each in sale.added:
        missing.extend(_missing_of_added(each, subject))
    for supplied in sale.supplied:
        missing.extend(missing_of_supplied(supplied, subject))
    return missing


def _missing_of_added(each: Added, subject: Subject) -> list[Missing]:
    cite = subject.cite(_PARAGRAPH[each.addition])
    required = _required(each)
    if required is False:
        return []
    missing = []

    def want(fact: str, what: str, provision: str) -> None:
        missing.append(Missing(fact_of(each.name, fact), Said(what), provision, each.source))

    if each.addition is Addition.ROYALTY:
        if each.related is None:
            want("related", "missing-royalty-related", cite)
        if each.condition_of_sale is None:
            want("condition_of_sale", "missing-royalty-condition", cite)
    if each.quantifiable is None:
        want("quantifiable", "missing-quantifiable", subject.cite("4(2)"))
    if each.amount is None and each.quantifiable is not False:
        want("amount", "missing-amount", cite)
    return missing


def _check_sale(sale: Sale, subject: Subject) -> None:
    checks = Checks()
    checks.positive(Said("value-figure-units"), sale.units)
    names: set[tuple[Name, Place]] = set()
    lines: list[Payment | Added | Supplied] = [*sale.payments, *sale.added, *sale.supplied]
    for name, source in ((each.name, each.source) for each in lines):
        if (name, source) in names:
            checks.fault(line(name, source), Said("value-same-name"), Said("value-name-each-once"))
        names.add((name, source))
    for payment in sale.payments:
        where = line(payment.name, payment.source)
        checks.not_negative(where, payment.amount, subject.cite("3(1)"))
    for each in sale.added:
        _check_added(each, subject, checks)
    for supplied in sale.supplied:
        check_supplied(supplied, subject, checks)
    checks.settle()


def _check_added(each: Added, subject: Subject, checks: Checks) -> None:
    cite = subject.cite(_PARAGRAPH[each.addition])
    where = line(each.name, each.source)
    checks.not_negative(where, each.amount, cite)
    checks.not_negative(line(each.name, each.source, "included"), each.included, cite)
    foreign = Addition.CONTAINERS if subject is Subject.GOOD else Addition.TRANSPORT
    if each.addition is foreign:
        checks.fault(
            where,
            Said(f"value-not-added-to-{subject}", addition=each.addition.value),
            Said(f"value-enter-otherwise-{subject}"),
            subject.cite("4(4)"),
        )
    allowed = _books_allowed(each.addition, subject)
    if each.addition not in _NEVER and each.books not in allowed:
        provision = {Addition.ROYALTY: "4(14)", Addition.PROCEEDS: "4(15)"}.get(
            each.addition, "4(5)"
        )
        checks.fault(
            where,
            Said("value-from-books", books=each.books.value),
            Said("value-give-from-books", books=either(allowed)),
            subject.cite(provision),
        )


def either(words: Sequence[StrEnum]) -> Said | str:
    """One word or another."""
    *before, last = words
    if not before:
        return last.value
    return Said("value-either", one=either(before), other=last.value)


def _books_allowed(addition: Addition, subject: Subject) -> tuple[Books, ...]:
    """Whose record of an addition counts: 4(5) for (1)(a), 4(14) for (c), 4(15) for (d)."""
    if addition in _INCURRED:
        if subject is Subject.GOOD:
            return (Books.BUYER, Books.BUYER_RELATED)
        return (Books.BUYER,)
    if addition is Addition.PROCEEDS:
        return (Books.BUYER, Books.SELLER)
    return _ROYALTY_BOOKS


class Leg(StrEnum):
    """Which part of bringing a good to its buyer a cost belongs to (1(1))."""

    TO_POINT = "to_point"
    """From the place of production to the point of direct shipment, with its handling."""
    LOADING_AT_POINT = "loading_at_point"
    """Loading the good for shipment at that point."""
    FROM_POINT = "from_point"
    """After shipment from that point, with its handling and insurance."""
    PACKING = "packing"
    """Packing materials and containers that protect the good on its way."""


_TAKEN_OUT = {Leg.FROM_POINT: "(a)(i), (ii)", Leg.PACKING: "(a)(iii)"}
_PUT_IN = {Leg.TO_POINT: "(b)(i), (ii)", Leg.LOADING_AT_POINT: "(b)(iii)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentCost:
    """A cost of a leg, for all units; `included`: it is in the transaction value."""

    name: Name
    leg: Leg
    amount: Amount
    included: bool
    source: Place = NOWHERE


def adjusted_for_shipment(
    value: Amount, costs: Sequence[ShipmentCost], currency: str, ledger: Ledger
) -> Fraction:
    """A transaction value adjusted to exclude costs of international shipment: 1(1).

    Costs past the point of direct shipment and of packing come out where they are in;
    costs up to that point go in where they are not. Raises ValuationError for costs
    that exceed the value, or are below zero.
    """
    checks = Checks()
    for cost in costs:
        checks.not_negative(line(cost.name, cost.source), cost.amount, ADJUSTED)
    checks.settle()
    adjusted = Fraction(value)
    for cost in costs:
        amount = Fraction(cost.amount)
        if cost.leg in _TAKEN_OUT and cost.included:
            adjusted -= amount
            amount, provision = -amount, _TAKEN_OUT[cost.leg]
        elif cost.leg in _PUT_IN and not cost.included:
            adjusted += amount
            provision = _PUT_IN[cost.leg]
        else:
            continue
        ledger.given(cost.name, amount, currency, f"{ADJUSTED} {provision}", cost.source)
    if adjusted < 0:
        raise ValuationError(
            [
                Problem(
                    Said("value-figure-costs-of-shipment"),
                    Said("value-exceed-transaction-value", value=str(value)),
                    Said("value-check-which"),
                    ADJUSTED,
                )
            ]
        )
    label = Said("ledger-step-worth-adjusted-transaction-value")
    working = Said("ledger-step-worth-value-and-shipment")
    ledger.found(label, adjusted, currency, ADJUSTED, working)
    return adjusted


@dataclass(frozen=True)
class GoodValue:
    """The transaction value of a good as regional value content uses it (TV of 7(2)).

    `adjusted` is for all units of the sale; None unless `usable` is yes. A no means that
    the good's content is calculated by net cost, if at all.
    """

    transaction: TransactionValue
    usable: Finding
    adjusted: Fraction | None
    ledger: Ledger

    @property
    def per_unit(self) -> Fraction | None:
        """The adjusted value of one unit, None where there is none."""
        return None if self.adjusted is None else self.adjusted / self.transaction.units


def value_of_good(
    sale: Sale, circumstances: Circumstances, shipment: Sequence[ShipmentCost] = ()
) -> GoodValue:
    """TV of 7(2): Schedule 3's value if Schedule 4 accepts it, without international shipment.

    Raises ValuationError as `transaction_value` and `adjusted_for_shipment` do, and where
    transport to the point of direct shipment is both added to the price and said not to
    be in the value.
    """
    _check_counted_once(sale, shipment)
    found = transaction_value(sale, Subject.GOOD)
    accepted = acceptable(circumstances, JudgedBy.SCHEDULE_4)
    usable = _usable(accepted, found.determined)
    adjusted = None
    if usable.answer is Answer.YES and found.value is not None:
        adjusted = adjusted_for_shipment(found.value, shipment, sale.currency, found.ledger)
    return GoodValue(found, usable, adjusted, found.ledger)


def _usable(accepted: Finding, determined: Finding) -> Finding:
    """A value is usable when it is both acceptable and determined."""
    for finding in (accepted, determined):
        if finding.answer is Answer.NO:
            return finding
    missing = accepted.missing + determined.missing
    return Finding(Answer.OPEN if missing else Answer.YES, missing=missing)


def _check_counted_once(sale: Sale, shipment: Sequence[ShipmentCost]) -> None:
    added = {(each.name, each.source) for each in sale.added if each.addition is Addition.TRANSPORT}
    checks = Checks()
    for cost in shipment:
        if cost.leg is Leg.TO_POINT and not cost.included and (cost.name, cost.source) in added:
            checks.fault(
                line(cost.name, cost.source),
                Said("value-added-and-not-in"),
                Said("value-mark-included"),
                f"{ADJUSTED} (b)",
            )
    checks.settle()


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Units of a good shipped from a place to buyers of an area."""

    place: str
    area: str
    units: Decimal


def point_of_direct_shipment(dispatches: Sequence[Dispatch], area: str) -> str:
    """The place from which a producer normally ships a good to a buyer of an area: 1(1).

    Where several places serve the area, "normally" is read as more than half of the
    units. Raises ValuationError where no place has that.
    """
    served: dict[str, Fraction] = {}
    for each in dispatches:
        if each.area == area:
            served[each.place] = served.get(each.place, Fraction(0)) + Fraction(each.units)
    total = sum(served.values(), Fraction(0))
    for place, units in served.items():
        if units * 2 > total:
            return place
    raise ValuationError(
        [
            Problem(
                Said("value-figure-area", area=area),
                Said("value-no-usual-place" if served else "value-no-shipments"),
                Said("value-name-usual-place"),
                "Uniform Regulations 1(1), point of direct shipment",
            )
        ]
    )
