"""From rows of `value_adjustments` to the elements of a sale: payments, additions, assists.

The same for a good that its producer sells (Schedule 3) and a material that it buys
(Schedule 6). All amounts are for one unit of the good, unless an assist is spread over units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from tratado.value.elements import (
    NEVER_ADDED,
    Allocation,
    Element,
    Obtained,
    Spread,
    Supplied,
)
from tratado.value.figures import line
from tratado.value.finding import Fact, Missing
from tratado.value.price_rows import (
    ADDITIONS,
    PAYMENTS,
    PRICE,
    Adjustment,
    Cells,
    Priced,
    element,
    money,
    row_of,
)
from tratado.value.subject import Subject
from tratado.value.transaction_value import Added, Addition, Books, Paid, Payment, Sale
from tratado.words import Place, Problem, Said

_PAID = {
    Adjustment.INDIRECT_PAYMENT: Paid.INDIRECT,
    Adjustment.LATER_WORK: Paid.LATER_WORK,
    Adjustment.BUYER_COUNTRY_DUTIES: Paid.BUYER_COUNTRY_DUTIES,
}
_ADDED = {
    Adjustment.COMMISSION: Addition.COMMISSION,
    Adjustment.BUYING_COMMISSION: Addition.BUYING_COMMISSION,
    Adjustment.TRANSPORT_TO_POINT: Addition.TRANSPORT,
    Adjustment.CONTAINERS: Addition.CONTAINERS,
    Adjustment.ROYALTY: Addition.ROYALTY,
    Adjustment.REPRODUCTION: Addition.REPRODUCTION,
    Adjustment.PROCEEDS: Addition.PROCEEDS,
}
_AT_ONCE = (Element.PACKAGING, Element.MATERIALS)
"""What is supplied and used up in the units that are valued: needs no method of allocation."""


@dataclass
class Wanted:
    """What of a sale is missing or contradictory, gathered while its rows are read."""

    missing: list[Missing] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)

    def cell(self, cells: Cells, column: str, what: str, cite: str) -> Any:
        """The cell of a column that has to be filled; None, and noted, where it is not."""
        if cells[column] is None:
            self.missing.append(Missing(column, Said(what), cite, row_of(cells)))
        return cells[column]

    def amount(self, cells: Cells, cite: str) -> Decimal | None:
        """The amount of a row."""
        found = self.cell(cells, "amount", "missing-amount", cite)
        return None if found is None else money(found)

    def included(self, cells: Cells, cite: str) -> Fact:
        """Whether the price contains it."""
        found: Fact = self.cell(cells, "included", "missing-included", cite)
        return found


def sale_of(
    rows: Priced, price: int | None, source: Place, subject: Subject, currency: str, wanted: Wanted
) -> Sale | None:
    """The sale of one unit, with every payment and addition; None where facts are missing.

    `price` is in ten-thousandths and `source` where it stands.
    """
    payments = _payments(rows, price, source, subject, wanted)
    added = [_addition(cells, subject, wanted) for cells in rows.of(*ADDITIONS)
             if _is_addition(cells)]  # fmt: skip
    supplied = [_assist(cells, subject, wanted) for cells in rows.of(Adjustment.SUPPLIED)]
    _check_proceeds(rows, subject, wanted)
    if price is None:
        wanted.missing.append(Missing("price", Said("missing-price"), subject.cite("3(1)")))
    if wanted.missing or wanted.faults:
        return None
    return Sale(
        currency=currency,
        payments=payments,
        added=[each for each in added if each is not None],
        supplied=[each for each in supplied if each is not None],
    )


def _payments(
    rows: Priced, price: int | None, source: Place, subject: Subject, wanted: Wanted
) -> list[Payment]:
    """The price less what it contains of other payments, and those payments: section 3."""
    direct = money(price or 0)
    others = []
    for cells in rows.of(*PAYMENTS):
        paid = _PAID[Adjustment(cells["element"])]
        cite = subject.cite("3(1)" if paid is Paid.INDIRECT else "3(3)")
        amount, included = wanted.amount(cells, cite), wanted.included(cells, cite)
        distinguished: Fact = None
        if paid is not Paid.INDIRECT:
            distinguished = wanted.cell(cells, "condition_met", "missing-distinguished", cite)
        if amount is None:
            continue
        if included:
            direct -= amount
        others.append(
            Payment(
                name=element(cells),
                paid=paid,
                amount=amount,
                distinguished=distinguished,
                source=row_of(cells),
            )
        )
    if direct < 0 and price is not None:
        wanted.faults.append(
            Problem(line(PRICE, source), Said("value-less-than-payments", price=str(money(price))),
                    Said("value-correct-price-or-payments"), subject.cite("3(1)"))
        )  # fmt: skip
    return [Payment(name=PRICE, paid=Paid.DIRECT, amount=direct, source=source), *others]


def _is_addition(cells: Cells) -> bool:
    """Transport that the producer pays itself is no addition, see 1(1)."""
    kind = cells["element"]
    return kind in _ADDED and not (
        kind == Adjustment.TRANSPORT_TO_POINT and cells["books"] == Books.SELLER
    )


def _addition(cells: Cells, subject: Subject, wanted: Wanted) -> Added | None:
    """A commission, transport, container, royalty or part of proceeds: 4(1)(a), (c), (d)."""
    addition = _ADDED[Adjustment(cells["element"])]
    amount = None if cells["amount"] is None else money(cells["amount"])
    if addition in (Addition.BUYING_COMMISSION, Addition.REPRODUCTION):
        return Added(
            name=element(cells),
            addition=addition,
            amount=amount,
            books=Books.BUYER,
            source=row_of(cells),
        )
    provision = {Addition.ROYALTY: "4(14)", Addition.PROCEEDS: "4(15)"}.get(addition, "4(5)")
    books = wanted.cell(cells, "books", "missing-books", subject.cite(provision))
    included = wanted.included(cells, subject.cite("4(1)"))
    if books is None or included is None:
        return None
    return Added(
        name=element(cells),
        source=row_of(cells),
        addition=addition,
        amount=amount,
        books=Books(books),
        included=amount if included and amount is not None else Decimal(0),
        quantifiable=_quantifiable(cells),
        related=cells["condition_met"],
        condition_of_sale=cells["condition_met"],
    )


def _quantifiable(cells: Cells) -> Fact:
    """Objective and quantifiable data exist where an amount is given, unless said otherwise."""
    stated: Fact = cells["quantifiable"]
    return True if stated is None and cells["amount"] is not None else stated


def _assist(cells: Cells, subject: Subject, wanted: Wanted) -> Supplied | None:
    """What the buyer supplies, with how its value is allocated: 4(1)(a)(iii) and (b), 4(13)."""
    cite = subject.cite("4(1)(b)")
    kind = wanted.cell(cells, "supplied", "missing-supplied", cite)
    if kind is None:
        return None
    supplied = Element(kind)
    if supplied in NEVER_ADDED:
        return Supplied(
            name=element(cells),
            element=supplied,
            obtained=Obtained.RECORDED,
            value=None,
            source=row_of(cells),
        )
    obtained = wanted.cell(cells, "obtained", "missing-obtained",
                           subject.cite("4(6), 4(9)"))  # fmt: skip
    included = wanted.included(cells, cite)
    allocation = _allocation(cells, supplied, subject, wanted)
    if obtained is None or included is None or allocation is None:
        return None
    value = None if cells["amount"] is None else money(cells["amount"])
    return Supplied(
        name=element(cells),
        source=row_of(cells),
        element=supplied,
        obtained=Obtained(obtained),
        value=value,
        earlier_use=money(cells["less"] or 0),
        included=value if included and value is not None else Decimal(0),
        allocation=allocation,
        quantifiable=_quantifiable(cells),
        # The words of the choices say that the vendor is not related.
        vendor_related=False,
        classified_together=cells["condition_met"],
        performed_at_home=None if cells["condition_met"] is None else not cells["condition_met"],
    )


def _allocation(
    cells: Cells, supplied: Element, subject: Subject, wanted: Wanted
) -> Allocation | None:
    """The method of 4(13) and its units; None where one is missing.

    Packaging and materials need neither: their amount is then that of one unit of the good.
    """
    units = None if cells["units"] is None else Decimal(cells["units"]).scaleb(-6)
    if supplied in _AT_ONCE and cells["spread"] is None:
        return Allocation(units=Decimal(1) if units is None else units)
    cite = subject.cite("4(13)")
    chosen = wanted.cell(cells, "spread", "missing-spread", cite)
    wanted.cell(cells, "units", "missing-spread-units", cite)
    if chosen is None or units is None:
        return None
    match Spread(chosen):
        case Spread.UNTIL_FIRST_SHIPMENT:
            return Allocation(method=Spread.UNTIL_FIRST_SHIPMENT, produced=units)
        case Spread.ANTICIPATED_PRODUCTION:
            return Allocation(method=Spread.ANTICIPATED_PRODUCTION, committed=units)
        case Spread.SINGLE_SHIPMENT:
            return Allocation(method=Spread.SINGLE_SHIPMENT, first_shipment=units, committed=units)
        case method:
            return Allocation(method=method, units=units, basis=cells["note"] or "")


def _check_proceeds(rows: Priced, subject: Subject, wanted: Wanted) -> None:
    """Proceeds of later resale are stated once in `prices` and once by their amount."""
    stated = None if rows.price is None else rows.price["proceeds"]
    given: Sequence[Cells] = list(rows.of(Adjustment.PROCEEDS))
    cite = subject.cite("4(1)(d)")
    if stated == "none" and given:
        wanted.faults.append(
            Problem(row_of(given[0]), Said("value-proceeds-none", place=rows.place),
                    Said("value-correct-one"), cite)
        )  # fmt: skip
    if stated == "quantifiable" and not given:
        wanted.missing.append(Missing("proceeds", Said("missing-proceeds"), cite))
