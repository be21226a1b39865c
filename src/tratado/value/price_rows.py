"""The rows of a book's sheets `prices` and `value_adjustments`, and what they leave open.

Frames as the sheets give them: amounts in ten-thousandths of the book's currency for one unit
of the good, the row in the sheet in `row`. A row without a part is about the good's own sale,
a row with one about the producer's purchase of a material.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.value.acceptability import Circumstances, Condition, Restriction
from tratado.value.finding import Fact, Missing
from tratado.words import Place, Problem, Said

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


def place(sheet: str, row: int, column: str = "") -> Place:
    """Where a row stands, or a cell of it."""
    return Place(sheet=sheet, rows=(row,), column=column)


def money(ten_thousandths: int) -> Decimal:
    """An amount of a frame in currency units."""
    return Decimal(ten_thousandths).scaleb(-4)


def kept(amount: Fraction | Decimal) -> int:
    """An exact amount in ten-thousandths, half to even."""
    return round(Fraction(amount) * _UNIT)


PRICE = Said("ledger-step-worth-price")
"""What a price is called."""
ROUNDED = Said("ledger-step-rounded-once")
"""How an amount is kept."""


def element(cells: Cells) -> Said:
    """What the element of a row of `value_adjustments` is called."""
    return Said(f"ledger-step-worth-{cells['element'].replace('_', '-')}")


def row_of(cells: Cells) -> Place:
    """Where a row of `value_adjustments` stands."""
    return place(ADJUSTMENTS, cells["row"])


@dataclass(frozen=True, slots=True)
class Need:
    """A fact that a value turns on and that the book does not say; `place` is where it belongs.

    `part` is empty where it is about the good's own sale.
    """

    good: str
    part: str
    fact: str
    what: Said | Place | str
    cite: str
    place: Place


def need_of(missing: Missing, good: str, part: str, otherwise: Place) -> Need:
    """A missing fact of a calculation, with the row in which it is missing."""
    where = missing.place or otherwise
    return Need(good, part, missing.fact, missing.what, missing.cite, where)


@dataclass(frozen=True, slots=True)
class Priced:
    """All that the two sheets say of one good's sale, or of one purchase of a material."""

    good: str
    part: str
    price: Cells | None
    adjustments: tuple[Cells, ...]

    @property
    def place(self) -> Place:
        """The row of prices, else the first adjustment."""
        if self.price is not None:
            return place(PRICES, self.price["row"])
        return place(ADJUSTMENTS, self.adjustments[0]["row"])

    def of(self, *elements: Adjustment) -> Iterator[Cells]:
        """The adjustments of some elements."""
        return (cells for cells in self.adjustments if cells["element"] in elements)


def price_rows(tables: Mapping[str, pl.DataFrame], faults: list[Problem]) -> list[Priced]:
    """The rows by good and part, in an order that does not depend on that of the sheets.

    Notes a second price, elements that are not of a good or of a material, and cells that
    say nothing about their element.
    """
    prices: dict[tuple[str, str], Cells] = {}
    adjustments: dict[tuple[str, str], list[Cells]] = {}
    for cells in _cells(tables, PRICES):
        about = (cells["good"], cells["part"] or "")
        if about in prices:
            other = str(prices[about]["row"])
            what = Said("value-second-price", about=about_part(*about), row=other)
            faults.append(Problem(place(PRICES, cells["row"]), what, Said("value-keep-one")))
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


def about_part(good: str, part: str) -> Said | str:
    """A part of a good, or the good itself."""
    return Said("value-part-of-good", part=part, good=good) if part else good


def _misplaced_in_prices(cells: Cells) -> Iterator[Problem]:
    """Cells of a price that are for goods only, or for materials only."""
    column, what, remedy = (
        ("shipped_from", "value-price-of-a-good", "value-leave-cell")
        if cells["part"]
        else ("valued_as", "value-price-of-a-material", "value-leave-cell-or-part")
    )
    if cells[column] is not None:
        yield Problem(place(PRICES, cells["row"], column), Said(what), Said(remedy))


def _misplaced(cells: Cells) -> Iterator[Problem]:
    row, kind = cells["row"], Adjustment(cells["element"])
    if cells["part"] and kind not in OF_MATERIALS:
        yield Problem(place(ADJUSTMENTS, row),
                      Said("value-no-element-of-material", element=kind.value),
                      Said("value-leave-part"), "Uniform Regulations Schedule 6, 4(4)")  # fmt: skip
    if not cells["part"] and kind not in OF_GOODS:
        yield Problem(place(ADJUSTMENTS, row), Said("value-no-element-of-good", element=kind.value),
                      Said("value-name-part"), "Uniform Regulations Schedule 3, 4(4)")  # fmt: skip
    for column, elements in _USED.items():
        if cells[column] is not None and kind not in elements:
            yield Problem(place(ADJUSTMENTS, row, column),
                          Said("value-says-nothing", element=kind.value),
                          Said("value-leave-cell-or-element"))  # fmt: skip


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
