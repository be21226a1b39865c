"""What the buyer supplies free or below cost (assists), and packaging: its value and its
allocation to the units valued, Schedule 3, 4(6) to (13), and Schedule 6, 4(6) to (13).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.figures import Checks
from tratado.value.finding import Fact, Missing
from tratado.value.ledger import Ledger
from tratado.value.subject import Subject


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

    name: str
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
    source: str = ""


def check_supplied(each: Supplied, subject: Subject, checks: Checks) -> None:
    """Note every figure or choice of a supplied element that the text does not allow."""
    where = each.name
    for label, figure in _figures_of(each):
        checks.not_negative(f"{where}: {label}", figure, subject.cite("4(2)"))
    further = each.further
    if further.recoverable > further.duties:
        checks.fault(
            where,
            f"{further.recoverable} of {further.duties} in duties is recoverable",
            "give at most the duties themselves",
            subject.cite("4(7)(b)"),
        )
    if further.scrap > further.waste:
        checks.fault(
            where,
            f"scrap worth {further.scrap} comes from waste that cost {further.waste}",
            "correct the cost of the waste or the value of its scrap",
            subject.cite("4(7)(d)"),
        )
    if each.element in NEVER_ADDED:
        return
    if each.element is Element.PACKAGING and subject is Subject.MATERIAL:
        checks.fault(
            where,
            "containers of a material are no supplied element",
            "enter their cost as an addition of kind containers",
            subject.cite("4(1)(a)(ii)"),
        )
    if each.obtained not in _WAYS[each.element]:
        checks.fault(
            where,
            f"{each.element} cannot be valued as {each.obtained}",
            f"choose one of {', '.join(_WAYS[each.element])}",
            subject.cite("4(6)" if Obtained.IMPORTED in _WAYS[each.element] else "4(9)"),
        )
    if each.obtained in _UNRELATED_VENDOR and each.vendor_related:
        checks.fault(
            where,
            "a price or consideration agreed with a related person is not its value",
            "if the related person produced it, give its total cost (produced)",
            subject.cite(_OBTAINED_CITE[each.obtained]),
        )
    if each.value is not None and each.earlier_use > each.value:
        checks.fault(
            where,
            f"earlier use of {each.earlier_use} is more than the whole value of {each.value}",
            "give the part of the value that was used up",
            subject.cite("4(10)"),
        )
    if each.earlier_use and each.element in (Element.PACKAGING, Element.MATERIALS):
        checks.fault(
            where,
            "only tools, indirect materials and design work are adjusted for earlier use",
            "leave earlier use out, or value the element by what it is",
            subject.cite("4(10)"),
        )
    _check_allocation(each, subject, checks)


def _figures_of(each: Supplied) -> list[tuple[str, Amount | None]]:
    further = each.further
    return [
        ("value", each.value),
        ("included in the price", each.included),
        ("earlier use", each.earlier_use),
        ("freight", further.freight),
        ("duties", further.duties),
        ("recoverable duties", further.recoverable),
        ("brokerage", further.brokerage),
        ("waste", further.waste),
        ("scrap", further.scrap),
    ]


def _check_allocation(each: Supplied, subject: Subject, checks: Checks) -> None:
    allocation = each.allocation
    cite = subject.cite("4(13)")
    for label, units in (
        ("units produced", allocation.produced),
        ("units of the first shipment", allocation.first_shipment),
        ("units committed", allocation.committed),
        ("units", allocation.units),
    ):
        checks.positive(f"{each.name}: {label}", units, cite)
    produced, first = allocation.produced, allocation.first_shipment
    if produced is not None and first is not None and first > produced:
        checks.fault(
            each.name,
            f"the first shipment has {first} units, but only {produced} were produced by then",
            "correct one of the two",
            cite,
        )
    used_at_once = each.element in (Element.PACKAGING, Element.MATERIALS)
    if allocation.method is Spread.UNITS_SERVED and not used_at_once:
        checks.fault(
            each.name,
            f"the value of {each.element} has no method of allocation",
            "choose until_first_shipment, anticipated_production, single_shipment or other",
            cite,
        )
    if allocation.method is Spread.ANTICIPATED_PRODUCTION and allocation.committed is None:
        checks.fault(
            each.name,
            "production is anticipated without contracts or firm commitments",
            "give the units committed, or allocate over the units produced by the first shipment",
            cite,
        )
    if allocation.method is Spread.SINGLE_SHIPMENT and (
        first is None or first != allocation.committed
    ):
        checks.fault(
            each.name,
            f"a single shipment of {first} units is not all of the {allocation.committed} "
            "units under the contract or commitment",
            "allocate over the units produced by the first shipment or committed",
            cite,
        )
    if allocation.method is Spread.OTHER:
        _check_other_basis(each, cite, checks)


def _check_other_basis(each: Supplied, cite: str, checks: Checks) -> None:
    """Another basis has to be stated, and may not be the first of several shipments."""
    allocation = each.allocation
    if not allocation.basis:
        checks.fault(
            each.name,
            "another basis of allocation is not stated",
            "say why these units are reasonable",
            cite,
        )
    more = max(allocation.produced or 0, allocation.committed or 0)
    first = allocation.first_shipment
    if first is not None and allocation.units == first and first < more:
        checks.fault(
            each.name,
            f"the value is put on a first shipment of {first} units out of {more}",
            "allocate over the units produced by the first shipment or committed",
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
    if each.quantifiable is None:
        missing.append(
            Missing(
                f"{each.name}: quantifiable",
                "whether objective and quantifiable data exist",
                subject.cite("4(2)"),
            )
        )
    if each.value is None and each.quantifiable is not False:
        missing.append(Missing(f"{each.name}: value", "the value of what is supplied", cite))
    if each.obtained in _UNRELATED_VENDOR and each.vendor_related is None:
        missing.append(
            Missing(f"{each.name}: vendor_related", "whether the vendor is a related person", cite)
        )
    if counts is None:
        fact, what = (
            ("classified_together", "whether the packaging is classified with the good")
            if each.element is Element.PACKAGING
            else (
                "performed_at_home",
                "whether the work was done in the territory of the producer's country",
            )
        )
        missing.append(Missing(f"{each.name}: {fact}", what, paragraph))
    if allocation_units(each.allocation) is None:
        missing.append(
            Missing(
                f"{each.name}: units",
                "the units over which the value is allocated",
                subject.cite("4(13)"),
            )
        )
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
        ledger.found(each.name, Fraction(0), currency, paragraph, _why_left_out(each))
        return Fraction(0)
    value = supplied_value(each, subject, currency, ledger)
    extent = max(Fraction(0), value - Fraction(each.included))
    spread = Fraction(allocation_units(each.allocation) or 1)
    added = extent * Fraction(units) / spread
    working = f"{units} of {spread} units, {each.allocation.method}"
    if each.included:
        ledger.given(
            f"{each.name}: in the price already", each.included, currency, paragraph, each.source
        )
    cite = paragraph if each.element is Element.PACKAGING else subject.cite("4(13)")
    ledger.found(f"{each.name}: added", added, currency, cite, working)
    return added


def _why_left_out(each: Supplied) -> str:
    if each.element in NEVER_ADDED:
        return f"not added: indirect material, paragraph {NEVER_ADDED[each.element]} of 1(1)"
    if each.element is Element.PACKAGING:
        return "not added: it is not classified with the good"
    return "not added: the work was done in the producer's country"


def supplied_value(each: Supplied, subject: Subject, currency: str, ledger: Ledger) -> Fraction:
    """The value of a supplied element before allocation: 4(6) and (7), or 4(9) to (12)."""
    value = Fraction(each.value or 0)
    ledger.given(
        each.name, value, currency, subject.cite(_OBTAINED_CITE[each.obtained]), each.source
    )
    if each.element in (Element.PACKAGING, Element.MATERIALS):
        further = _further_costs(each.further, subject, each.name, currency, ledger)
    else:
        further = -Fraction(each.earlier_use)
        if each.earlier_use:
            ledger.given(
                f"{each.name}: earlier use",
                -each.earlier_use,
                currency,
                subject.cite("4(10)"),
                each.source,
            )
    return value + further


def _further_costs(
    costs: FurtherCosts, subject: Subject, name: str, currency: str, ledger: Ledger
) -> Fraction:
    """Freight, unrecovered duties, brokerage and waste less scrap: 4(7)(a) to (d)."""
    lines = (
        ("freight, insurance and packing", costs.freight, "4(7)(a)"),
        ("duties and taxes not recovered", costs.duties - costs.recoverable, "4(7)(b)"),
        ("customs brokerage", costs.brokerage, "4(7)(c)"),
        ("waste and spoilage less scrap", costs.waste - costs.scrap, "4(7)(d)"),
    )
    for label, amount, provision in lines:
        if amount:
            ledger.given(f"{name}: {label}", amount, currency, subject.cite(provision))
    return sum((Fraction(amount) for _, amount, _ in lines), Fraction(0))
