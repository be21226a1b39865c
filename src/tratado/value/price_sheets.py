"""From the prices of a book to the transaction values of its goods: Schedules 3 and 4, 1(1).

A value is found only where everything that it turns on is stated; else the good's cell stays
blank and the needs say what is missing. Exact until the end, then rounded once, half to even,
to the ten-thousandth.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import polars as pl

from tratado.value.acceptability import JudgedBy, acceptable
from tratado.value.errors import ValuationError
from tratado.value.finding import Answer, Ground, Missing
from tratado.value.held import HELD
from tratado.value.ledger import Ledger
from tratado.value.price_elements import Wanted, sale_of
from tratado.value.price_rows import (
    ADJUSTMENTS,
    PRICE,
    PRICES,
    ROUNDED,
    SHIPMENT,
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
from tratado.value.transaction_value import (
    ADJUSTED,
    Books,
    Leg,
    ShipmentCost,
    value_of_good,
)
from tratado.words import NOWHERE, Problem, Said

_CITE = "Uniform Regulations 7(2), Schedule 3, 2"
_LEGS = {
    Adjustment.TRANSPORT_TO_POINT: Leg.TO_POINT,
    Adjustment.LOADING_AT_POINT: Leg.LOADING_AT_POINT,
    Adjustment.AFTER_SHIPMENT: Leg.FROM_POINT,
    Adjustment.PACKING: Leg.PACKING,
}


class PricedGoods(NamedTuple):
    """The goods with their transaction values, and how these were found.

    `ledgers` has the steps of each value found. `needs` name the facts for want of which a
    `tv` stays blank. `unusable` are the goods whose price gives no transaction value, and
    why; they are left to net cost: their `method` is `nc`.
    """

    goods: pl.DataFrame
    ledgers: Mapping[str, Ledger]
    needs: tuple[Need, ...]
    unusable: Mapping[str, tuple[Ground, ...]]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one good's price."""

    ledger: Ledger
    tv: int | None = None
    needs: tuple[Need, ...] = ()
    grounds: tuple[Ground, ...] = ()


def with_transaction_values(
    goods: pl.DataFrame, tables: Mapping[str, pl.DataFrame], currency: str
) -> PricedGoods:
    """The goods, blank `tv` filled from the sheets `prices` and `value_adjustments`.

    `tv` is the price paid or payable with Schedule 3's additions, if Schedule 4 accepts it,
    adjusted to exclude international shipment (7(2)). Raises ValuationError with everything
    that contradicts itself: a `tv` stated besides, a price that is unacceptable for a good
    whose `method` is `tv`, rows for goods that are not there.
    """
    faults: list[Problem] = []
    of_goods = [rows for rows in price_rows(tables, faults) if not rows.part]
    known = {cells["id"]: cells for cells in goods.iter_rows(named=True)}
    found: dict[str, _Outcome] = {}
    for rows in of_goods:
        good = known.get(rows.good)
        if good is None:
            faults.append(
                Problem(rows.place, Said("value-not-in-goods", good=repr(rows.good)),
                        Said("value-add-or-name"))
            )  # fmt: skip
            continue
        if good["tv"] is not None:
            faults.append(
                Problem(place("goods", good["row"]),
                        Said("value-tv-stated", good=rows.good, place=rows.place),
                        Said("value-leave-one-out"), _CITE)
            )  # fmt: skip
            continue
        try:
            found[rows.good] = _outcome(rows, currency)
        except ValuationError as error:
            faults += [fault.at(rows.place) for fault in error.problems]
    for name, outcome in found.items():
        faults += _refused(known[name], outcome)
    if faults:
        raise ValuationError(list(dict.fromkeys(faults)))
    return PricedGoods(
        _filled(goods, found),
        {name: each.ledger for name, each in found.items() if each.tv is not None},
        tuple(need for each in found.values() for need in each.needs),
        {name: each.grounds for name, each in found.items() if each.grounds},
    )


def _outcome(rows: Priced, currency: str) -> _Outcome:
    """The value of one good, or why there is none, or what is missing for it."""
    ledger = Ledger(Said("ledger-step-worth-tv-title", good=rows.good))
    wanted = Wanted()
    price = rows.price
    paid = None if price is None else price["price"]
    source = NOWHERE if price is None else place(PRICES, price["row"])
    sale = sale_of(rows, paid, source, Subject.GOOD, currency, wanted)
    shipment = _shipment(rows, wanted)
    if wanted.faults:
        raise ValuationError(wanted.faults)
    stated = circumstances(price)
    accepted = acceptable(stated, JudgedBy.SCHEDULE_4)
    if accepted.answer is Answer.NO:
        return _Outcome(ledger, grounds=accepted.grounds)
    if sale is None or wanted.missing:
        missing = (*wanted.missing, *accepted.missing)
        return _Outcome(ledger, needs=_needs(rows, missing))
    value = value_of_good(sale, stated, shipment)
    if value.usable.answer is Answer.NO:
        return _Outcome(ledger, grounds=value.usable.grounds)
    if value.per_unit is None:
        return _Outcome(ledger, needs=_needs(rows, value.usable.missing))
    ledger.entries.extend(value.ledger)
    tv = kept(value.per_unit)
    if tv > HELD:
        raise ValuationError([
            Problem(PRICE, Said("value-too-large"), Said("value-correct-amounts"))
        ])  # fmt: skip
    label = Said("ledger-step-worth-tv-as-kept")
    ledger.found(label, money(tv), currency, _CITE, ROUNDED)
    return _Outcome(ledger, tv)


def _needs(rows: Priced, missing: tuple[Missing, ...]) -> tuple[Need, ...]:
    return tuple(need_of(each, rows.good, rows.part, rows.place) for each in missing)


def _shipment(rows: Priced, wanted: Wanted) -> list[ShipmentCost]:
    """Costs before and after the point of direct shipment, and of packing: 1(1).

    Transport to that point is one of them where the producer bears it; where the buyer does
    it is an addition to the price.
    """
    if rows.price is None or rows.price["shipped_from"] is None:
        what = Said("missing-shipped-from")
        cite = "Uniform Regulations 1(1), point of direct shipment"
        wanted.missing.append(Missing("shipped_from", what, cite))
    found = []
    for cells in rows.of(*SHIPMENT):
        leg = _LEGS[Adjustment(cells["element"])]
        if leg is Leg.TO_POINT and cells["books"] != Books.SELLER:
            continue
        cost = _shipment_cost(cells, leg, wanted)
        if cost is not None:
            found.append(cost)
    return found


def _shipment_cost(cells: Cells, leg: Leg, wanted: Wanted) -> ShipmentCost | None:
    amount, included = wanted.amount(cells, ADJUSTED), wanted.included(cells, ADJUSTED)
    if amount is None or included is None:
        return None
    name, source = element(cells), row_of(cells)
    return ShipmentCost(name=name, leg=leg, amount=amount, included=included, source=source)


def _refused(good: Cells, outcome: _Outcome) -> list[Problem]:
    """An election of the transaction value method for a good that has no such value."""
    if not outcome.grounds or good["method"] != "tv":
        return []
    return [
        Problem(place("goods", good["row"]),
                Said("value-elects-tv", good=good["id"], ground=ground.what),
                Said("value-elect-net-cost"), ground.cite)
        for ground in outcome.grounds
    ]  # fmt: skip


def _filled(goods: pl.DataFrame, found: Mapping[str, _Outcome]) -> pl.DataFrame:
    """The goods with the values found; those whose price gives none are left to net cost."""
    if not found:
        return goods
    values = pl.DataFrame(
        [(name, each.tv, "nc" if each.grounds else None) for name, each in found.items()],
        schema={"id": pl.String, "_tv": pl.Int64, "_method": pl.String},
        orient="row",
    )
    return (
        goods.join(values, on="id", how="left", maintain_order="left")
        .with_columns(tv=pl.coalesce("tv", "_tv"), method=pl.coalesce("_method", "method"))
        .select(goods.columns)
    )


def has_price_sheets(tables: Mapping[str, pl.DataFrame]) -> bool:
    """Whether a book has prices or adjustments to value goods and materials by."""
    return any(name in tables and not tables[name].is_empty() for name in (PRICES, ADJUSTMENTS))
