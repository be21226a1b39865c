"""The rows of a book's sheets `prices` and `value_adjustments`, and what they leave open.

Frames as the sheets give them: amounts in ten-thousandths of the book's currency for one unit
of the good, the row in the sheet in `row`. A row without a part is about the good's own sale,
a row with one about the producer's purchase of a material.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.value import price_words
from tratado.value.acceptability import Circumstances, Condition, Restriction
from tratado.value.errors import Fault
from tratado.value.finding import Fact, Missing
from tratado.value.ledger import Ledger
from tratado.words import Said

PRICES, ADJUSTMENTS = "prices", "value_adjustments"
"""The sheets that are read."""

Cells = Mapping[str, Any]
_UNIT = 10_000


class Adjustment(StrEnum):
    """What a row of `value_adjustments` is about: Schedules 3 and 6, 1(1) and 8."""

    INDIRECT_PAYMENT = "indirect_payment"
    LATER_WORK = "later_work"
    BUYER_COUNTRY_DUTIES = "buyer_country_duties"
    COMMISSION = "commission"
    BUYING_COMMISSION = "buying_commission"
    TRANSPORT_TO_POINT = "transport_to_point"
    LOADING_AT_POINT = "loading_at_point"
    CONTAINERS = "containers"
    SUPPLIED = "supplied"
    ROYALTY = "royalty"
    REPRODUCTION = "reproduction"
    PROCEEDS = "proceeds"
    AFTER_SHIPMENT = "after_shipment"
    PACKING = "packing"
    CARRIAGE = "carriage"
    FREIGHT = "freight"
    DUTIES = "duties"
    BROKERAGE = "brokerage"
    WASTE = "waste"


_A = Adjustment
PAYMENTS = (_A.INDIRECT_PAYMENT, _A.LATER_WORK, _A.BUYER_COUNTRY_DUTIES)
"""Payments beside the price itself, or within it: section 3 of Schedules 3 and 6."""
ADDITIONS = (
    *(_A.COMMISSION, _A.BUYING_COMMISSION, _A.TRANSPORT_TO_POINT, _A.CONTAINERS),
    *(_A.SUPPLIED, _A.ROYALTY, _A.REPRODUCTION, _A.PROCEEDS),
)
"""What section 4 of Schedules 3 and 6 is about."""
SHIPMENT = (_A.TRANSPORT_TO_POINT, _A.LOADING_AT_POINT, _A.AFTER_SHIPMENT, _A.PACKING)
"""Costs on either side of the point of direct shipment: 1(1)."""
DEDUCTIONS = (_A.FREIGHT, _A.DUTIES, _A.BROKERAGE, _A.WASTE)
"""What 8(2) lets be deducted from a material."""
OF_GOODS = (
    *(_A.INDIRECT_PAYMENT, _A.LATER_WORK, _A.BUYER_COUNTRY_DUTIES, _A.COMMISSION),
    *(_A.BUYING_COMMISSION, _A.TRANSPORT_TO_POINT, _A.LOADING_AT_POINT, _A.SUPPLIED),
    *(_A.ROYALTY, _A.REPRODUCTION, _A.PROCEEDS, _A.AFTER_SHIPMENT, _A.PACKING),
)
OF_MATERIALS = (
    *(_A.INDIRECT_PAYMENT, _A.LATER_WORK, _A.COMMISSION, _A.BUYING_COMMISSION, _A.CONTAINERS),
    *(_A.SUPPLIED, _A.ROYALTY, _A.REPRODUCTION, _A.PROCEEDS, _A.CARRIAGE, *DEDUCTIONS),
)

_USED = {
    "books": {_A.COMMISSION, _A.TRANSPORT_TO_POINT, _A.CONTAINERS, _A.ROYALTY, _A.PROCEEDS,
              _A.BUYING_COMMISSION, _A.REPRODUCTION},
    "supplied": {_A.SUPPLIED},
    "obtained": {_A.SUPPLIED},
    "spread": {_A.SUPPLIED},
    "units": {_A.SUPPLIED},
    "condition_met": {_A.SUPPLIED, _A.ROYALTY, _A.LATER_WORK, _A.BUYER_COUNTRY_DUTIES},
    "quantifiable": {_A.COMMISSION, _A.TRANSPORT_TO_POINT, _A.CONTAINERS, _A.SUPPLIED,
                     _A.ROYALTY, _A.PROCEEDS},
    "less": {_A.SUPPLIED, *DEDUCTIONS},
    "in_costs": {*DEDUCTIONS},
}  # fmt: skip
"""Columns that say something about some elements only, and about which."""


def place(sheet: str, row: int) -> str:
    """Where a row stands."""
    return f"sheet {sheet}, row {row}"


def money(ten_thousandths: int) -> Decimal:
    """An amount of a frame in currency units."""
    return Decimal(ten_thousandths).scaleb(-4)


def kept(amount: Fraction | Decimal) -> int:
    """An exact amount in ten-thousandths, half to even."""
    return round(Fraction(amount) * _UNIT)


def named(cells: Cells) -> str:
    """What calculations call a row: its element and number, so that no two are alike."""
    return f"{cells['element']}#{cells['row']}"


def priced(sheet: str, row: int) -> str:
    """What calculations call a price: of a row of `prices`, or of `bom` for a material."""
    return f"price of {sheet}#{row}"


_NAMED = re.compile(r"(price of )?(\w+)#(\d+)")


def _place_of(name: re.Match[str]) -> str:
    return place(name[2] if name[1] else ADJUSTMENTS, int(name[3]))


def _plain(name: re.Match[str]) -> str:
    return "price" if name[1] else name[2]


def placed(fault: Fault, otherwise: str) -> Fault:
    """A fault of a calculation with the row it is about, else with the place it is from."""
    if str(fault.where).startswith("sheet "):
        return fault
    name = _NAMED.search(str(fault.where))
    rest = _NAMED.sub(_plain, str(fault.where))
    where = _place_of(name) if name else otherwise
    return replace(fault, where=f"{where}, {rest}")


def entered(steps: Ledger, ledger: Ledger) -> None:
    """Take over the steps of a calculation in words, with the row that a given figure is from."""
    for entry in steps:
        name = _NAMED.search(str(entry.label))
        at = _place_of(name) if name else ""
        label = entry.label
        if isinstance(label, str):
            label = price_words.label(_NAMED.sub(_plain, label))
        working = price_words.working(str(entry.working)) if entry.working else ""
        if at and working:
            working = Said("ledger-step-worth-worked-at", working=working, place=at)
        source = entry.source or ("" if working else at)
        ledger.entries.append(replace(entry, label=label, source=source, working=working))


@dataclass(frozen=True, slots=True)
class Need:
    """A fact that a value turns on and that the book does not say; `place` is where it belongs.

    `part` is empty where it is about the good's own sale.
    """

    good: str
    part: str
    fact: str
    what: str
    cite: str
    place: str


def need_of(missing: Missing, good: str, part: str, otherwise: str) -> Need:
    """A missing fact of a calculation, with the row in which it is missing."""
    name = _NAMED.search(missing.fact)
    fact = _NAMED.sub(_plain, missing.fact)
    where = _place_of(name) if name else otherwise
    return Need(good, part, fact, str(missing.what), missing.cite, where)


@dataclass(frozen=True, slots=True)
class Priced:
    """All that the two sheets say of one good's sale, or of one purchase of a material."""

    good: str
    part: str
    price: Cells | None
    adjustments: tuple[Cells, ...]

    @property
    def place(self) -> str:
        """The row of prices, else the first adjustment."""
        if self.price is not None:
            return place(PRICES, self.price["row"])
        return place(ADJUSTMENTS, self.adjustments[0]["row"])

    def of(self, *elements: Adjustment) -> Iterator[Cells]:
        """The adjustments of some elements."""
        return (cells for cells in self.adjustments if cells["element"] in elements)


def price_rows(tables: Mapping[str, pl.DataFrame], faults: list[Fault]) -> list[Priced]:
    """The rows by good and part, in an order that does not depend on that of the sheets.

    Notes a second price, elements that are not of a good or of a material, and cells that
    say nothing about their element.
    """
    prices: dict[tuple[str, str], Cells] = {}
    adjustments: dict[tuple[str, str], list[Cells]] = {}
    for cells in _cells(tables, PRICES):
        about = (cells["good"], cells["part"] or "")
        if about in prices:
            what = f"is a second row for {_about(*about)}, beside row {prices[about]['row']}"
            faults.append(Fault(place(PRICES, cells["row"]), what, "keep one of them"))
        prices.setdefault(about, cells)
        faults.extend(_misplaced_in_prices(cells))
    for cells in _cells(tables, ADJUSTMENTS):
        about = (cells["good"], cells["part"] or "")
        adjustments.setdefault(about, []).append(cells)
        faults.extend(_misplaced(cells))
    return [
        Priced(good, part, prices.get((good, part)), tuple(adjustments.get((good, part), ())))
        for good, part in sorted(prices.keys() | adjustments.keys())
    ]


def _cells(tables: Mapping[str, pl.DataFrame], sheet: str) -> Iterable[Cells]:
    return tables[sheet].iter_rows(named=True) if sheet in tables else ()


def _about(good: str, part: str) -> str:
    return f"{part} of {good}" if part else good


def _misplaced_in_prices(cells: Cells) -> Iterator[Fault]:
    """Cells of a price that are for goods only, or for materials only."""
    column, of, remedy = (
        ("shipped_from", "a good", "leave the cell blank")
        if cells["part"]
        else ("valued_as", "a material", "leave the cell blank, or name the part")
    )
    if cells[column] is not None:
        where = f"{place(PRICES, cells['row'])}, column {column}"
        yield Fault(where, f"is for the price of {of}", remedy)


def _misplaced(cells: Cells) -> Iterator[Fault]:
    where, element = place(ADJUSTMENTS, cells["row"]), Adjustment(cells["element"])
    if element not in (OF_MATERIALS if cells["part"] else OF_GOODS):
        subject = "a material" if cells["part"] else "a good"
        yield Fault(where, f"{element} is no element of the value of {subject}",
                    "leave the part blank" if cells["part"] else "name the part it is for",
                    "Uniform Regulations Schedule 6, 4(4)" if cells["part"]
                    else "Uniform Regulations Schedule 3, 4(4)")  # fmt: skip
    for column, elements in _USED.items():
        if cells[column] is not None and element not in elements:
            yield Fault(f"{where}, column {column}", f"says nothing about {element}",
                        "leave the cell blank, or correct the element")  # fmt: skip


_PROCEEDS: Mapping[str | None, tuple[Fact, Fact]] = {
    None: (None, None),
    "none": (False, None),
    "quantifiable": (True, True),
    "not_quantifiable": (True, False),
}


def circumstances(price: Cells | None) -> Circumstances:
    """The circumstances of a sale as its row of `prices` has them; a blank cell is not known."""
    if price is None:
        return Circumstances()
    restriction, condition = price["restriction"], price["condition"]
    accrue, quantifiable = _PROCEEDS[price["proceeds"]]
    restrictions = () if restriction in (None, "none") else (Restriction(restriction),)
    conditions = () if condition in (None, "none") else (Condition(condition),)
    return Circumstances(
        sold=price["sold"],
        restrictions=None if restriction is None else restrictions,
        conditions=None if condition is None else conditions,
        proceeds_accrue=accrue,
        proceeds_quantifiable=quantifiable,
        related=price["related"],
        influenced=price["influenced"],
    )
