"""What the buyer supplies free or below cost (assists), and packaging: its value and its
allocation to the units valued, Schedule 3, 4(6) to (13), and Schedule 6, 4(6) to (13).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.figures import Checks, Name, fact_of, line
from tratado.value.finding import Fact, Missing
from tratado.value.ledger import Ledger, worked_at
from tratado.value.subject import Subject
from tratado.words import NOWHERE, Place, Said


class Element(StrEnum):
    """What is supplied. The last three are named to be left out: nothing is added for them."""

    PACKAGING = "packaging"
    """Packaging and containers for retail sale, goods only: 4(1)(a)(iii)."""
    MATERIALS = "materials"
    """Materials other than indirect ones: 4(1)(b)(i)."""
    TOOLS = "tools"
    """Tools, dies, moulds and the like: 4(1)(b)(ii)."""
    INDIRECT_MATERIALS = "indirect_materials"
    """Other indirect materials, fuel or catalysts for example: 4(1)(b)(iii)."""
    DESIGN_WORK = "design_work"
    """Engineering, development, artwork, design, plans and sketches: 4(1)(b)(iv)."""
    MAINTENANCE_MATERIALS = "maintenance_materials"
    """Spare parts and materials to maintain equipment and buildings: indirect material (c)."""
    SAFETY_MATERIALS = "safety_materials"
    """Gloves, clothing, safety equipment and supplies: indirect material (e)."""
    TEST_MATERIALS = "test_materials"
    """What is used to test or inspect the goods: indirect material (f)."""


NEVER_ADDED = {
    Element.MAINTENANCE_MATERIALS: "(c)",
    Element.SAFETY_MATERIALS: "(e)",
    Element.TEST_MATERIALS: "(f)",
}

PARAGRAPH = {
    Element.PACKAGING: "4(1)(a)(iii)",
    Element.MATERIALS: "4(1)(b)(i)",
    Element.TOOLS: "4(1)(b)(ii)",
    Element.INDIRECT_MATERIALS: "4(1)(b)(iii)",
    Element.DESIGN_WORK: "4(1)(b)(iv)",
    Element.MAINTENANCE_MATERIALS: "4(1)(b)(iii)",
    Element.SAFETY_MATERIALS: "4(1)(b)(iii)",
    Element.TEST_MATERIALS: "4(1)(b)(iii)",
}


class Obtained(StrEnum):
    """How the supplier of the element came by it, which decides the figure that counts."""

    IMPORTED = "imported"
    """Imported into the seller's country: its customs value, 4(6)(a)."""
    BOUGHT = "bought"
    """Bought there from a person who is not related: the price, 4(6)(b)."""
    EXCHANGED = "exchanged"
    """Acquired there otherwise, from a person not related: the consideration, 4(6)(c)."""
    PRODUCED = "produced"
    """Produced there by the buyer or a related person: its total cost, 4(6)(d) and (8)."""
    RECORDED = "recorded"
    """Tools, indirect materials, design work: the cost on the supplier's books, 4(9)."""
    LEASED = "leased"
    """Tools and indirect materials: the cost of the lease, 4(11)."""
    PUBLIC_DOMAIN = "public_domain"
    """Design work anyone may use: the cost of copies, 4(12)."""


_OBTAINED_CITE = {
    Obtained.IMPORTED: "4(6)(a)",
    Obtained.BOUGHT: "4(6)(b)",
    Obtained.EXCHANGED: "4(6)(c)",
    Obtained.PRODUCED: "4(6)(d)",
    Obtained.RECORDED: "4(9)",
    Obtained.LEASED: "4(11)",
    Obtained.PUBLIC_DOMAIN: "4(12)",
}

_WAYS = {
    Element.PACKAGING: (
        Obtained.IMPORTED,
        Obtained.BOUGHT,
        Obtained.EXCHANGED,
        Obtained.PRODUCED,
    ),
    Element.MATERIALS: (
        Obtained.IMPORTED,
        Obtained.BOUGHT,
        Obtained.EXCHANGED,
        Obtained.PRODUCED,
    ),
    Element.TOOLS: (Obtained.RECORDED, Obtained.LEASED),
    Element.INDIRECT_MATERIALS: (Obtained.RECORDED, Obtained.LEASED),
    Element.DESIGN_WORK: (Obtained.RECORDED, Obtained.PUBLIC_DOMAIN),
}

_UNRELATED_VENDOR = (Obtained.BOUGHT, Obtained.EXCHANGED)


class Spread(StrEnum):
    """Over which units the value of an element is spread: 4(13)."""

    UNITS_SERVED = "units_served"
    """Packaging and materials: the units in which they are used up."""
    UNTIL_FIRST_SHIPMENT = "until_first_shipment"
    """The units produced up to the time of the first shipment."""
    ANTICIPATED_PRODUCTION = "anticipated_production"
    """All production anticipated under contracts or firm commitments."""
    SINGLE_SHIPMENT = "single_shipment"
    """One shipment, when it is everything acquired under the contract or commitment."""
    OTHER = "other"
    """Another reasonable basis, to be stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """The method chosen under 4(13), and the units it rests on.

    `produced`: units made up to the time of the first shipment; `first_shipment`: units
    in it; `committed`: units under contracts or firm commitments; `units`: those of
    UNITS_SERVED or OTHER, and then `basis` says why they are reasonable.
    """

    method: Spread = Spread.UNITS_SERVED
    produced: Decimal | None = None
    first_shipment: Decimal | None = None
    committed: Decimal | None = None
    units: Decimal | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherCosts:
    """Costs of bringing packaging or materials to the seller, if not in their value: 4(7).

    `recoverable`: the part of `duties` waived, refunded, refundable or recoverable.
    """

    freight: Decimal = Decimal(0)
    duties: Decimal = Decimal(0)
    recoverable: Decimal = Decimal(0)
    brokerage: Decimal = Decimal(0)
    waste: Decimal = Decimal(0)
    scrap: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplied:
    """One thing that the buyer supplies to the seller free of charge or at reduced cost.

    `value` is the figure that `obtained` calls for, for all of it; `included` the part of
    the value that the price already contains (what the seller is charged for it, say).
    `earlier_use` takes earlier use by or for the buyer off the value, 4(10). Facts:
    `quantifiable`, whether objective and quantifiable data exist, 4(2);
    `vendor_related`, for what was bought or exchanged; `classified_together`, whether
    packaging is classified with the good; `performed_at_home`, whether design work was
    done in the territory of the country of the producer who buys a material.
    """

    name: Name
    element: Element
    obtained: Obtained
    value: Amount | None
    further: FurtherCosts = field(default_factory=FurtherCosts)
    earlier_use: Decimal = Decimal(0)
    included: Decimal = Decimal(0)
    allocation: Allocation = field(default_factory=Allocation)
    quantifiable: Fact = True
    vendor_related: Fact = None
    classified_together: Fact = None
    performed_at_home: Fact = None
    source: Place = NOWHERE


def check_supplied(each: Supplied, subject: Subject, checks: Checks) -> None:
    """Note every figure or choice of a supplied element that the text does not allow."""
    where = line(each.name, each.source)
    for label, figure in _figures_of(each):
        checks.not_negative(line(each.name, each.source, label), figure, subject.cite("4(2)"))
    further = each.further
    if further.recoverable > further.duties:
        checks.fault(
            where,
            Said(
                "value-duties-recoverable",
                recoverable=str(further.recoverable),
                duties=str(further.duties),
            ),
            Said("value-give-duties"),
            subject.cite("4(7)(b)"),
        )
    if further.scrap > further.waste:
        checks.fault(
            where,
            Said("value-scrap-of-waste", scrap=str(further.scrap), waste=str(further.waste)),
            Said("value-correct-waste"),
            subject.cite("4(7)(d)"),
        )
    if each.element in NEVER_ADDED:
        return
    if each.element is Element.PACKAGING and subject is Subject.MATERIAL:
        checks.fault(
            where,
            Said("value-containers-supplied"),
            Said("value-enter-containers"),
            subject.cite("4(1)(a)(ii)"),
        )
    if each.obtained not in _WAYS[each.element]:
        checks.fault(
            where,
            Said("value-not-valued-as", element=each.element.value, obtained=each.obtained.value),
            Said("value-choose-one-of", words=tuple(way.value for way in _WAYS[each.element])),
            subject.cite("4(6)" if Obtained.IMPORTED in _WAYS[each.element] else "4(9)"),
        )
    if each.obtained in _UNRELATED_VENDOR and each.vendor_related:
        checks.fault(
            where,
            Said("value-price-of-related"),
            Said("value-give-total-cost"),
            subject.cite(_OBTAINED_CITE[each.obtained]),
        )
    if each.value is not None and each.earlier_use > each.value:
        checks.fault(
            where,
            Said("value-earlier-use", used=str(each.earlier_use), value=str(each.value)),
            Said("value-give-used-up"),
            subject.cite("4(10)"),
        )
    if each.earlier_use and each.element in (Element.PACKAGING, Element.MATERIALS):
        checks.fault(
            where,
            Said("value-no-earlier-use"),
            Said("value-leave-earlier-use"),
            subject.cite("4(10)"),
        )
    _check_allocation(each, subject, checks)


def _figures_of(each: Supplied) -> list[tuple[str, Amount | None]]:
    further = each.further
    return [
        ("value", each.value),
        ("included-in-price", each.included),
        ("earlier-use", each.earlier_use),
        ("freight", further.freight),
        ("duties", further.duties),
        ("recoverable-duties", further.recoverable),
        ("brokerage", further.brokerage),
        ("waste", further.waste),
        ("scrap", further.scrap),
    ]


def _check_allocation(each: Supplied, subject: Subject, checks: Checks) -> None:
    allocation, where = each.allocation, line(each.name, each.source)
    cite = subject.cite("4(13)")
    for label, units in (
        ("units-produced", allocation.produced),
        ("units-first-shipment", allocation.first_shipment),
        ("units-committed", allocation.committed),
        ("units", allocation.units),
    ):
        checks.positive(line(each.name, each.source, label), units, cite)
    produced, first = allocation.produced, allocation.first_shipment
    if produced is not None and first is not None and first > produced:
        checks.fault(
            where,
            Said("value-first-shipment", first=str(first), produced=str(produced)),
            Said("value-correct-one-of-two"),
            cite,
        )
    used_at_once = each.element in (Element.PACKAGING, Element.MATERIALS)
    if allocation.method is Spread.UNITS_SERVED and not used_at_once:
        checks.fault(
            where,
            Said("value-no-allocation", element=each.element.value),
            Said("value-choose-allocation"),
            cite,
        )
    if allocation.method is Spread.ANTICIPATED_PRODUCTION and allocation.committed is None:
        checks.fault(
            where,
            Said("value-no-commitments"),
            Said("value-give-committed"),
            cite,
        )
    if allocation.method is Spread.SINGLE_SHIPMENT and (
        first is None or first != allocation.committed
    ):
        checks.fault(
            where,
            Said("value-single-shipment", first=str(first), committed=str(allocation.committed)),
            Said("value-allocate-over-produced"),
            cite,
        )
    if allocation.method is Spread.OTHER:
        _check_other_basis(each, cite, checks)


def _check_other_basis(each: Supplied, cite: str, checks: Checks) -> None:
    """Another basis has to be stated, and may not be the first of several shipments."""
    allocation, where = each.allocation, line(each.name, each.source)
    if not allocation.basis:
        checks.fault(
            where,
            Said("value-no-other-basis"),
            Said("value-say-why-reasonable"),
            cite,
        )
    more = max(allocation.produced or 0, allocation.committed or 0)
    first = allocation.first_shipment
    if first is not None and allocation.units == first and first < more:
        checks.fault(
            where,
            Said("value-on-first-shipment", first=str(first), more=str(more)),
            Said("value-allocate-over-produced"),
            cite,
        )


def allocation_units(allocation: Allocation) -> Decimal | None:
    """The units over which a value is spread: 4(13). None where the number is not given."""
    match allocation.method:
        case Spread.UNTIL_FIRST_SHIPMENT:
            return allocation.produced
        case Spread.ANTICIPATED_PRODUCTION:
            return allocation.committed
        case Spread.SINGLE_SHIPMENT:
            return allocation.first_shipment
        case _:
            return allocation.units


def missing_of_supplied(each: Supplied, subject: Subject) -> list[Missing]:
    """Facts and figures without which the addition for a supplied element is not known."""
    counts = supplied_counts(each, subject)
    if counts is False:
        return []
    missing = []
    cite = subject.cite(_OBTAINED_CITE[each.obtained])
    paragraph = subject.cite(PARAGRAPH[each.element])

    def want(fact: str, what: str, provision: str) -> None:
        missing.append(Missing(fact_of(each.name, fact), Said(what), provision, each.source))

    if each.quantifiable is None:
        want("quantifiable", "missing-quantifiable", subject.cite("4(2)"))
    if each.value is None and each.quantifiable is not False:
        want("value", "missing-supplied-value", cite)
    if each.obtained in _UNRELATED_VENDOR and each.vendor_related is None:
        want("vendor_related", "missing-vendor-related", cite)
    if counts is None:
        if each.element is Element.PACKAGING:
            want("classified_together", "missing-classified-together", paragraph)
        else:
            want("performed_at_home", "missing-performed-at-home", paragraph)
    if allocation_units(each.allocation) is None:
        want("units", "missing-allocation-units", subject.cite("4(13)"))
    return missing


def supplied_counts(each: Supplied, subject: Subject) -> Fact:
    """Whether an element is one for which an addition is made: 4(1)(a)(iii), 4(1)(b).

    Not for the three sorts of indirect materials left out, packaging classified apart
    from the good, or design work done at home for a material.
    """
    if each.element in NEVER_ADDED:
        return False
    if each.element is Element.PACKAGING:
        return each.classified_together
    if subject is Subject.MATERIAL and each.element is Element.DESIGN_WORK:
        return None if each.performed_at_home is None else not each.performed_at_home
    return True


def addition_for(
    each: Supplied, units: Amount, subject: Subject, currency: str, ledger: Ledger
) -> Fraction:
    """What a supplied element adds to the price of so many units: 4(1)(b) and (a)(iii).

    To be called once `check_supplied` and `missing_of_supplied` find nothing. The part
    of the value that the price contains is not added again; where it contains more than
    the value, nothing is added.
    """
    paragraph = subject.cite(PARAGRAPH[each.element])
    if not supplied_counts(each, subject):
        why = worked_at(_why_left_out(each), each.source)
        ledger.found(each.name, Fraction(0), currency, paragraph, why)
        return Fraction(0)
    value = supplied_value(each, subject, currency, ledger)
    extent = max(Fraction(0), value - Fraction(each.included))
    spread = Fraction(allocation_units(each.allocation) or 1)
    added = extent * Fraction(units) / spread
    working = Said(
        "ledger-step-worth-spread-over",
        units=str(units),
        whole=str(spread),
        method=_SPREADS[each.allocation.method],
    )
    if each.included:
        in_price = Said("ledger-step-worth-step-in-price", element=each.name)
        ledger.given(in_price, each.included, currency, paragraph, each.source)
    cite = paragraph if each.element is Element.PACKAGING else subject.cite("4(13)")
    label = Said("ledger-step-worth-step-added", element=each.name)
    ledger.found(label, added, currency, cite, worked_at(working, each.source))
    return added


def _why_left_out(each: Supplied) -> Said:
    if each.element in NEVER_ADDED:
        paragraph = NEVER_ADDED[each.element]
        return Said("ledger-step-worth-not-added-indirect", paragraph=paragraph)
    if each.element is Element.PACKAGING:
        return Said("ledger-step-worth-not-added-unclassified")
    return Said("ledger-step-worth-not-added-at-home")


_SPREADS = {
    Spread.UNITS_SERVED: Said("ledger-step-worth-spread-units-served"),
    Spread.UNTIL_FIRST_SHIPMENT: Said("ledger-step-worth-spread-first-shipment"),
    Spread.ANTICIPATED_PRODUCTION: Said("ledger-step-worth-spread-anticipated"),
    Spread.SINGLE_SHIPMENT: Said("ledger-step-worth-spread-single"),
    Spread.OTHER: Said("ledger-step-worth-spread-other"),
}


def supplied_value(each: Supplied, subject: Subject, currency: str, ledger: Ledger) -> Fraction:
    """The value of a supplied element before allocation: 4(6) and (7), or 4(9) to (12)."""
    value = Fraction(each.value or 0)
    ledger.given(
        each.name, value, currency, subject.cite(_OBTAINED_CITE[each.obtained]), each.source
    )
    if each.element in (Element.PACKAGING, Element.MATERIALS):
        further = _further_costs(each, subject, currency, ledger)
    else:
        further = -Fraction(each.earlier_use)
        if each.earlier_use:
            label = Said("ledger-step-worth-step-earlier-use", element=each.name)
            cite = subject.cite("4(10)")
            ledger.given(label, -each.earlier_use, currency, cite, each.source)
    return value + further


def _further_costs(each: Supplied, subject: Subject, currency: str, ledger: Ledger) -> Fraction:
    """Freight, unrecovered duties, brokerage and waste less scrap: 4(7)(a) to (d)."""
    costs = each.further
    lines = (
        ("freight", costs.freight, "4(7)(a)"),
        ("duties-not-recovered", costs.duties - costs.recoverable, "4(7)(b)"),
        ("brokerage", costs.brokerage, "4(7)(c)"),
        ("waste-less-scrap", costs.waste - costs.scrap, "4(7)(d)"),
    )
    for which, amount, provision in lines:
        if amount:
            cost = Said(f"ledger-step-worth-{which}")
            label = Said("ledger-step-worth-of-element", element=each.name, cost=cost)
            ledger.given(label, amount, currency, subject.cite(provision), each.source)
    return sum((Fraction(amount) for _, amount, _ in lines), Fraction(0))
