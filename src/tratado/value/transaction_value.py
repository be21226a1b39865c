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
from tratado.value.errors import Fault, ValuationError
from tratado.value.figures import Checks
from tratado.value.finding import Answer, Fact, Finding, Ground, Missing, all_so
from tratado.value.ledger import Ledger
from tratado.value.subject import Subject

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

    name: str
    paid: Paid
    amount: Amount
    distinguished: Fact = None
    source: str = ""


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

    name: str
    addition: Addition
    amount: Amount | None
    books: Books
    included: Amount = Decimal(0)
    quantifiable: Fact = True
    related: Fact = None
    condition_of_sale: Fact = None
    source: str = ""


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
    ledger = Ledger(f"transaction value of the {subject}")
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
    ledger.found("transaction value", value, sale.currency, section, "price and additions")
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
            ledger.found(
                f"{payment.name}: counted", Fraction(0), currency, cite, "no part of the price"
            )
    ledger.found(
        "price actually paid or payable", price, currency, subject.cite("3(1)"), "total payment"
    )
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
        ledger.found(each.name, Fraction(0), sale.currency, cite, "not added")
        return Fraction(0)
    amount = Fraction(each.amount or 0)
    added = max(Fraction(0), amount - Fraction(each.included))
    ledger.given(each.name, amount, sale.currency, cite, each.source)
    if each.included:
        ledger.given(f"{each.name}: in the price already", each.included, sale.currency, cite)
        ledger.found(f"{each.name}: added", added, sale.currency, cite, "amount less what is in")
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
    return [Ground(f"no objective and quantifiable data exist for {name}", cite) for name in named]


def _missing(sale: Sale, subject: Subject) -> list[Missing]:
    missing = []
    for payment in sale.payments:
        turns = payment.paid is Paid.LATER_WORK or (
            payment.paid is Paid.BUYER_COUNTRY_DUTIES and subject is Subject.GOOD
        )
        if turns and payment.distinguished is None:
            missing.append(
                Missing(
                    f"{payment.name}: distinguished",
                    "whether it is told from the price",
                    subject.cite("3(3)"),
                )
            )
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
    if each.addition is Addition.ROYALTY:
        for fact, state, what in (
            ("related", each.related, "whether it is related to what is valued"),
            ("condition_of_sale", each.condition_of_sale, "whether the sale depends on paying it"),
        ):
            if state is None:
                missing.append(Missing(f"{each.name}: {fact}", what, cite))
    if each.quantifiable is None:
        what = "whether objective and quantifiable data exist"
        missing.append(Missing(f"{each.name}: quantifiable", what, subject.cite("4(2)")))
    if each.amount is None and each.quantifiable is not False:
        missing.append(Missing(f"{each.name}: amount", "the amount on the books", cite))
    return missing


def _check_sale(sale: Sale, subject: Subject) -> None:
    checks = Checks()
    checks.positive("units", sale.units)
    names: set[str] = set()
    lines: list[Payment | Added | Supplied] = [*sale.payments, *sale.added, *sale.supplied]
    for name in (line.name for line in lines):
        if name in names:
            checks.fault(name, "two lines have this name", "name each line once")
        names.add(name)
    for payment in sale.payments:
        checks.not_negative(payment.name, payment.amount, subject.cite("3(1)"))
    for each in sale.added:
        _check_added(each, subject, checks)
    for supplied in sale.supplied:
        check_supplied(supplied, subject, checks)
    checks.settle()


def _check_added(each: Added, subject: Subject, checks: Checks) -> None:
    cite = subject.cite(_PARAGRAPH[each.addition])
    checks.not_negative(each.name, each.amount, cite)
    checks.not_negative(f"{each.name}: included", each.included, cite)
    foreign = Addition.CONTAINERS if subject is Subject.GOOD else Addition.TRANSPORT
    if each.addition is foreign:
        checks.fault(
            each.name,
            f"{each.addition} is not added to the price of a {subject}",
            "enter packaging of a good as a supplied element"
            if subject is Subject.GOOD
            else "enter freight of a material with its costs of shipment or deductions",
            subject.cite("4(4)"),
        )
    allowed = _books_allowed(each.addition, subject)
    if each.addition not in _NEVER and each.books not in allowed:
        provision = {Addition.ROYALTY: "4(14)", Addition.PROCEEDS: "4(15)"}.get(
            each.addition, "4(5)"
        )
        checks.fault(
            each.name,
            f"the amount comes from the books of {each.books}",
            f"give the amount on the books of {' or '.join(allowed)}",
            subject.cite(provision),
        )


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

    name: str
    leg: Leg
    amount: Amount
    included: bool
    source: str = ""


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
        checks.not_negative(cost.name, cost.amount, ADJUSTED)
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
                Fault(
                    "costs of shipment",
                    f"they exceed the transaction value of {value}",
                    "check which of them the value contains",
                    ADJUSTED,
                )
            ]
        )
    ledger.found(
        "adjusted transaction value", adjusted, currency, ADJUSTED, "value and costs of shipment"
    )
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
    added = {each.name for each in sale.added if each.addition is Addition.TRANSPORT}
    checks = Checks()
    for cost in shipment:
        if cost.leg is Leg.TO_POINT and not cost.included and cost.name in added:
            checks.fault(
                cost.name,
                "it is an addition to the price and also not in the value",
                "mark the cost as included: the addition put it in",
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
            Fault(
                f"area {area}",
                "no place ships more than half of the units there"
                if served
                else "no shipments there are given",
                "name the place from which the good is normally shipped to this buyer",
                "Uniform Regulations 1(1), point of direct shipment",
            )
        ]
    )
