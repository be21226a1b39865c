"""From adjustments in a book to the values of its materials: section 8(1) to (4), Schedule 6.

The value of a line in `bom` is what the producer pays. How it becomes the value of the
material depends on the paragraph of 8(1) that the sheet `prices` names for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.value.bill_lines import Line, Lines, left_open, revalued, shifted
from tratado.value.errors import ValuationError
from tratado.value.finding import Missing
from tratado.value.ledger import Entry, Ledger, worked_at
from tratado.value.material_value import (
    Acquired,
    AcquiredValue,
    Deductible,
    Deduction,
    Imported,
    MaterialValue,
    Origin,
    Use,
    value_of_material,
)
from tratado.value.methods import Lot
from tratado.value.price_elements import Wanted, sale_of
from tratado.value.price_rows import (
    ADDITIONS,
    ADJUSTMENTS,
    DEDUCTIONS,
    PAYMENTS,
    PRICES,
    ROUNDED,
    Adjustment,
    Cells,
    Need,
    Priced,
    circumstances,
    element,
    kept,
    money,
    need_of,
    place,
    price_rows,
    row_of,
)
from tratado.value.subject import Subject
from tratado.value.transaction_value import Sale
from tratado.value.valuation import MaterialFacts
from tratado.words import Problem, Said

_DEDUCTIBLE = {
    Adjustment.FREIGHT: Deductible.TRANSPORT,
    Adjustment.DUTIES: Deductible.DUTIES,
    Adjustment.BROKERAGE: Deductible.BROKERAGE,
    Adjustment.WASTE: Deductible.WASTE,
}
_USES = {"indirect": Use.INDIRECT, "shipping_packing": Use.PACKING}
_LATER_SALE = "materials.later_sale"
_CITE = "Uniform Regulations 8(1), (2)"
_TOTAL_COST = "Uniform Regulations 1(6)(b)(i)"


class ValuedAs(StrEnum):
    """By which paragraph a material is valued; the producer's choice for the middle three."""

    IMPORTED = "imported"
    """Imported by the producer: 8(1)(a)."""
    PRICE_PAID = "price_paid"
    """Acquired in the country of production, the price paid: 8(1)(b)(i)."""
    AS_IMPORTED = "as_imported"
    """Acquired there, the value an imported material would have: 8(1)(b)(ii)."""
    EARLIEST_PRICE = "earliest_price"
    """Acquired there, the earliest ascertainable price: 8(1)(b)(iii)."""
    OTHER_METHOD = "other_method"
    """The line's value was found by sections 5 to 10 of Schedule 6: 8(4)."""


_STATED = {
    None: "Uniform Regulations 8(1)",
    ValuedAs.PRICE_PAID: "Uniform Regulations 8(1)(b)(i)",
    ValuedAs.EARLIEST_PRICE: "Uniform Regulations 8(1)(b)(iii)",
    ValuedAs.OTHER_METHOD: "Uniform Regulations 8(4), Schedule 6, 5 to 10",
}
"""Paragraphs by which the value of the line stands as it is, before deductions."""


class ValuedLines(NamedTuple):
    """Goods and lines with the values of materials, and how these were found.

    `ledgers` are by good and part. `needs` name the facts for want of which a material has no
    value; the cost and value of goods that contain it, if it does not originate, are left
    blank.
    """

    goods: pl.DataFrame
    lines: pl.DataFrame
    ledgers: Mapping[tuple[str, str], Ledger]
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one line; `deducted` is what costs that contain it are lowered by."""

    line: Line
    ledger: Ledger
    value: int | None
    deducted: int
    needs: tuple[Need, ...] = ()


def with_material_values(
    goods: pl.DataFrame,
    lines: pl.DataFrame,
    tables: Mapping[str, pl.DataFrame],
    text: TextInForce,
    currency: str,
    costed: frozenset[str] = frozenset(),
) -> ValuedLines:
    """The lines valued by 8(1) to (4) where `prices` or `value_adjustments` name their part.

    Additions of Schedule 6 raise a value, carriage of an imported material too; what 8(2)
    lets be deducted lowers it where a document shows it (8(3)). Costs that a good states are
    lowered by the deductions (1(6)(b)(i)), unless `in_costs` says that they do not contain
    them, and never raised, since what is added stands on the producer's own books. Those of
    the goods of `costed` follow from the sheet of costs: they stay open where `in_costs` does
    not say whether what is deducted is among them. Raises ValuationError with everything that
    is contradictory.
    """
    faults: list[Problem] = []
    of_parts = [rows for rows in price_rows(tables, faults) if rows.part]
    found: list[_Outcome] = []
    bill = Lines(lines, {rows.part for rows in of_parts})
    days = text.term(_LATER_SALE)
    for rows in of_parts:
        line = bill.one(rows.good, rows.part, None, rows.place, faults)
        if line is None:
            continue
        try:
            found.append(_outcome(rows, line, currency, int(str(days or 0)), costed))
        except ValuationError as error:
            faults += [fault.at(rows.place) for fault in error.problems]
    if faults:
        raise ValuationError(list(dict.fromkeys(faults)))
    values = {each.line.position: each.value for each in found if each.value is not None}
    deducted: dict[str, int] = {}
    for each in found:
        if each.deducted:
            deducted[each.line.good] = deducted.get(each.line.good, 0) - each.deducted
    undecided = [each.line.good for each in found
                 if each.value is None and each.line.cells["origin"] != "originating"]  # fmt: skip
    lowered = shifted(goods, deducted, _TOTAL_COST)
    in_doubt = [each.line.good for each in found if each.value is not None and each.needs]
    return ValuedLines(
        left_open(left_open(lowered, in_doubt, ("nc", "total_cost")), undecided),
        revalued(lines, values),
        {(each.line.good, each.line.cells["part"]): each.ledger for each in found},
        tuple(need for each in found for need in each.needs),
    )


def _outcome(
    rows: Priced, line: Line, currency: str, later_sale_days: int, costed: frozenset[str]
) -> _Outcome:
    """The value of one line's material, or what is missing for it."""
    title = Said("ledger-step-worth-material-title", part=rows.part, good=rows.good)
    ledger = Ledger(title)
    paid = line.cells["value"]
    chosen = _chosen(rows)
    wanted = Wanted()
    material: Imported | Acquired | None = None
    if chosen in _STATED:
        _refuse_additions(rows, chosen, wanted)
        # Whatever paragraph gave the stated value, what may be deducted is the same.
        material = Acquired(choice=AcquiredValue.PRICE_PAID, price_paid=money(paid))
    else:
        sale = sale_of(rows, paid, line.place, Subject.MATERIAL, currency, wanted)
        carriage = _carriage(rows, chosen, wanted)
        if sale is not None and not wanted.missing:
            material = _by_schedule_6(rows, line, sale, carriage, chosen, currency)
    if wanted.faults:
        raise ValuationError(wanted.faults)
    if material is None:
        return _Outcome(line, ledger, None, 0, _needs(rows, tuple(wanted.missing)))
    known = material

    def valued(deductions: Sequence[Deduction]) -> MaterialValue:
        return value_of_material(
            known,
            use=_USES.get(line.cells["role"], Use.MATERIAL),
            origin=Origin(line.cells["origin"]),
            deductions=deductions,
            currency=currency,
            later_sale_days=later_sale_days,
        )

    deductions = list(_deductions(rows, ledger, currency))
    found = valued([each for _, each in deductions])
    if found.value is None or found.before is None:
        return _Outcome(line, ledger, None, 0, _needs(rows, found.known.missing))
    ledger.entries.extend(_steps(found, chosen, line, currency))
    value = kept(found.value)
    label = Said("ledger-step-worth-material-as-kept")
    ledger.found(label, money(value), currency, _CITE, ROUNDED)
    before = kept(found.before)

    def taken_out(answer: bool | None) -> int:
        own = valued([each for cells, each in deductions if cells["in_costs"] is answer])
        return 0 if own.value is None else before - kept(own.value)

    if rows.good in costed and taken_out(None):
        unsaid = [cells for cells, _ in deductions if cells["in_costs"] is None]
        return _Outcome(line, ledger, value, 0, tuple(_in_costs(cells) for cells in unsaid))
    return _Outcome(line, ledger, value, before - value - taken_out(False))


def _in_costs(cells: Cells) -> Need:
    """Whether the sheet of costs contains what is deducted: total cost has 8(2) taken out."""
    return Need(cells["good"], cells["part"], "in_costs",
                Said("missing-in-costs", element=cells["element"]), _TOTAL_COST,
                place(ADJUSTMENTS, cells["row"], "in_costs"))  # fmt: skip


def _chosen(rows: Priced) -> ValuedAs | None:
    """The paragraph of 8(1); None where the book names none."""
    if rows.price is None:
        return None
    stated = rows.price["valued_as"]
    if rows.price["price"] is not None:
        raise ValuationError([
            Problem(place(PRICES, rows.price["row"], "price"), Said("value-price-is-of-line"),
                    Said("value-leave-cell"), "Uniform Regulations 8(1)")
        ])  # fmt: skip
    return None if stated is None else ValuedAs(stated)


def _refuse_additions(rows: Priced, chosen: ValuedAs | None, wanted: Wanted) -> None:
    """Schedule 6's additions are for values by 8(1)(a) and (b)(ii) alone."""
    for cells in rows.of(*PAYMENTS, *ADDITIONS, Adjustment.CARRIAGE):
        where = row_of(cells)
        if chosen is None:
            wanted.faults.append(
                Problem(where, Said("value-adjusts-no-paragraph", part=rows.part),
                        Said("value-add-valued-as"), "Uniform Regulations 8(1)")
            )  # fmt: skip
            continue
        wanted.faults.append(
            Problem(where, Said("value-adjusts-valued-as", part=rows.part, way=chosen.value),
                    Said("value-as-imported-or-leave"), _STATED[chosen])
        )  # fmt: skip


def _carriage(rows: Priced, chosen: ValuedAs | None, wanted: Wanted) -> Decimal:
    """Costs of international shipment of an imported material that its price lacks: 8(1)(a)."""
    cite = "Uniform Regulations 8(1)(a)"
    total = Decimal(0)
    for cells in rows.of(Adjustment.CARRIAGE):
        if chosen is not ValuedAs.IMPORTED:
            wanted.faults.append(
                Problem(row_of(cells), Said("value-carriage-not-imported", part=rows.part),
                        Said("value-leave-row"), cite)
            )  # fmt: skip
            continue
        amount, included = wanted.amount(cells, cite), wanted.included(cells, cite)
        if amount is not None and included is False:
            total += amount
    return total


def _by_schedule_6(
    rows: Priced,
    line: Line,
    sale: Sale,
    carriage: Decimal,
    chosen: ValuedAs | None,
    currency: str,
) -> Imported | Acquired:
    """What is known of a material that is valued by its own purchase first: 8(1)(a), (b)(ii)."""
    imported = chosen is ValuedAs.IMPORTED
    lot = Lot(
        currency=currency,
        units=Decimal(1),
        producer="",
        seller=line.cells["supplier"] or "",
        maker="",
        producer_country="",
        produced_in=line.cells["country"] or "",
        imported=imported,
    )
    facts = MaterialFacts(lot=lot, circumstances=circumstances(rows.price), sale=sale)
    if imported:
        return Imported(facts=facts, carriage=carriage)
    return Acquired(choice=AcquiredValue.AS_IMPORTED, facts=facts)


def _deductions(rows: Priced, ledger: Ledger, currency: str) -> Iterator[tuple[Cells, Deduction]]:
    """What the producer chooses to deduct: 8(2).

    Where nobody says whether the value contains it, nothing is deducted: the choice is the
    producer's, and the value without it stands.
    """
    for cells in rows.of(*DEDUCTIONS):
        which = _DEDUCTIBLE[Adjustment(cells["element"])]
        if cells["included"] is None:
            unstated = Said("ledger-step-worth-not-deducted-unstated")
            working = worked_at(unstated, row_of(cells))
            label = element(cells)
            ledger.found(label, Decimal(0), currency, "Uniform Regulations 8(2)", working)
            continue
        yield (
            cells,
            Deduction(
                name=element(cells),
                deductible=which,
                amount=None if cells["amount"] is None else money(cells["amount"]),
                included=cells["included"],
                evidence=cells["evidence"] or "",
                less=money(cells["less"] or 0),
                source=row_of(cells),
            ),
        )


def _steps(found: MaterialValue, chosen: ValuedAs | None, line: Line, currency: str) -> Ledger:
    """The steps of a value, its first one with the row of the bill of materials."""
    steps = Ledger(found.ledger.title, list(found.ledger))
    if chosen in _STATED:
        paid = money(line.cells["value"])
        label = Said("ledger-step-worth-value-stated")
        steps.entries[0] = Entry(label, paid, currency, _STATED[chosen], line.place)
    return steps


def _needs(rows: Priced, missing: tuple[Missing, ...]) -> tuple[Need, ...]:
    return tuple(need_of(each, rows.good, rows.part, rows.place) for each in missing)
