"""Deductive value: what like materials sell for in the producer's country, less deductions.

Uniform Regulations Schedule 6, 8.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.errors import ValuationError
from tratado.value.figures import Checks, line
from tratado.value.finding import Fact, Missing
from tratado.value.ledger import Ledger
from tratado.value.methods import (
    Lot,
    Margin,
    Trial,
    Unavailable,
    check_margin,
    margin_per_unit,
    not_here,
    schedule_6,
    wants,
)
from tratado.words import NOWHERE, Place, Problem, Said


class Reseller(StrEnum):
    """Who sells the like materials: Schedule 6, 8(1)."""

    PRODUCER = "producer"
    SAME_LEVEL = "same_level"
    """Another person at the producer's commercial level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resale:
    """Units of like materials sold in the territory of the producer's country.

    `same_condition`: in the condition in which the material was received;
    `buyer_related`: the buyer is a related person of the seller; `buyer_supplies`: the
    buyer supplies elements of 4(1)(b); `about_same_time`: at or about the receipt.
    """

    name: str
    unit_price: Amount
    quantity: Amount
    seller: Reseller = Reseller.PRODUCER
    day: dt.date | None = None
    same_condition: Fact = None
    buyer_related: Fact = None
    buyer_supplies: Fact = None
    about_same_time: Fact = None
    source: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Resales:
    """The data of deductive value.

    `margin` is either the commissions usually earned or profit and general expenses,
    `taxes` those in the unit price that are waived, refunded or recoverable, per unit.
    `received` is the day on which the producer received the material; `established` the
    earliest later day by which enough was sold to establish a price, needed only where
    nothing was sold at about the time of receipt. `producer_sells`: the producer sells
    such materials.
    """

    sales: Sequence[Resale]
    margin: Margin
    taxes: Amount = Decimal(0)
    received: dt.date | None = None
    established: dt.date | None = None
    producer_sells: Fact = None


def units_sold_by_price(sales: Iterable[tuple[Amount, Amount]]) -> dict[Amount, Fraction]:
    """How many units are sold at each price, from pairs of unit price and quantity: 8(3)."""
    sold: dict[Amount, Fraction] = {}
    for price, quantity in sales:
        sold[price] = sold.get(price, Fraction(0)) + Fraction(quantity)
    return sold


def most_sold_prices(sales: Iterable[tuple[Amount, Amount]]) -> tuple[Amount, ...]:
    """The prices at which the greatest number of units is sold: Schedule 6, 8(3).

    More than one price where several share the greatest quantity; the text does not
    choose among them.
    """
    sold = units_sold_by_price(sales)
    most = max(sold.values(), default=None)
    return tuple(price for price, quantity in sold.items() if quantity == most)


def unit_price_in_greatest_quantity(sales: Iterable[tuple[Amount, Amount]]) -> Fraction:
    """The unit price at which the greatest aggregate quantity is sold: Schedule 6, 8(3).

    Raises ValuationError where nothing is sold, or several prices share the quantity.
    """
    prices = most_sold_prices(sales)
    if len(prices) == 1:
        return Fraction(prices[0])
    what = (
        Said("value-as-many-sold", prices=_listed(prices)) if prices else Said("value-nothing-sold")
    )
    remedy = Said("value-add-sales")
    raise ValuationError([Problem(Said("value-figure-resales"), what, remedy, schedule_6("8(3)"))])


def _listed(prices: Iterable[Amount]) -> Said | str:
    *before, last = sorted(prices)
    if not before:
        return str(last)
    return Said("value-and-at", one=_listed(before), other=str(last))


def deductive_value(
    lot: Lot, resales: Resales | Unavailable | None, later_sale_days: int, ledger: Ledger
) -> Trial:
    """The price in the greatest aggregate quantity, less deductions: Schedule 6, 8.

    `later_sale_days` is the term `materials.later_sale`.
    """
    if resales is None:
        return wants("resales", Said("missing-resales"), "8")
    if isinstance(resales, Unavailable):
        return not_here(resales.why, "8(1)")
    counted = _sales_that_count(resales, later_sale_days)
    if isinstance(counted, Trial):
        return counted
    prices = most_sold_prices((each.unit_price, each.quantity) for each in counted)
    if len(prices) > 1:
        return wants("resales", Said("missing-more-sales", prices=_listed(prices)), "8(3)")
    margin = margin_per_unit(resales.margin, "8(5)")
    if isinstance(margin, Trial):
        return margin
    price = Fraction(prices[0])
    unit_value = price - margin - Fraction(resales.taxes)
    if unit_value < 0:
        what = Said("value-exceed-unit-price", price=str(prices[0]))
        remedy, where = Said("value-give-per-unit"), Said("value-figure-deductions")
        raise ValuationError([Problem(where, what, remedy, schedule_6("8(1)"))])
    currency = lot.currency
    label = Said("ledger-step-worth-greatest-quantity")
    sales = Said("ledger-step-worth-sales", count=len(counted))
    ledger.found(label, price, currency, schedule_6("8(3)"), sales)
    label = Said("ledger-step-worth-commissions-or-profit")
    ledger.given(label, -margin, currency, schedule_6("8(1)(a)"))
    if resales.taxes:
        label = Said("ledger-step-worth-taxes-in-price")
        ledger.given(label, -resales.taxes, currency, schedule_6("8(1)(b)"))
    label, less = Said("ledger-step-worth-deductive-value"), Said("ledger-step-worth-price-less")
    ledger.found(label, unit_value, currency, schedule_6("8(1)"), less)
    return Trial(unit_value * Fraction(lot.units))


def _sales_that_count(resales: Resales, later_sale_days: int) -> Sequence[Resale] | Trial:
    """The producer's own sales, or others' where it sells none, to unrelated buyers: 8(1), (4).

    Sales to related buyers, to buyers who supply elements, and of materials in another
    condition are left out first.
    """
    fitting = [
        each
        for each in resales.sales
        if each.same_condition is not False
        and each.buyer_related is not True
        and each.buyer_supplies is not True
    ]
    own = [each for each in fitting if each.seller is Reseller.PRODUCER]
    sells = resales.producer_sells or any(
        each.seller is Reseller.PRODUCER and each.same_condition is not False
        for each in resales.sales
    )
    if not fitting or (sells and not own):
        return not_here(Said("ground-no-sale-counts"), "8(1), (4)")
    unknown = _unknowns_of_resales(own or fitting)
    if not own and resales.producer_sells is None:
        what = Said("missing-producer-sells")
        unknown.append(Missing("producer_sells", what, schedule_6("8(1)")))
    if unknown:
        return Trial(missing=tuple(unknown))
    return _timely(own or fitting, resales, later_sale_days)


def _unknowns_of_resales(sales: Iterable[Resale]) -> list[Missing]:
    missing = []
    for each in sales:
        for fact, state, what, provision in (
            ("same_condition", each.same_condition, "missing-same-condition", "8(1)"),
            ("buyer_related", each.buyer_related, "missing-buyer-related", "8(1)"),
            ("buyer_supplies", each.buyer_supplies, "missing-buyer-supplies", "8(4)"),
            ("about_same_time", each.about_same_time, "missing-about-receipt", "8(1)"),
        ):
            if state is None:
                cite = schedule_6(provision)
                missing.append(Missing(f"{each.name}: {fact}", Said(what), cite, each.source))
    return missing


def _timely(
    sales: Sequence[Resale], resales: Resales, later_sale_days: int
) -> Sequence[Resale] | Trial:
    """Sales about the receipt or else up to the day that establishes a price: 8(1), (2), (8)."""
    then = [each for each in sales if each.about_same_time]
    if then:
        return then
    received = resales.received
    undated = [each.name for each in sales if each.day is None]
    if received is None or undated:
        fact = "received" if received is None else f"{undated[0]}: day"
        return wants(fact, Said("missing-days-of-sales"), "8(2)")
    last = received + dt.timedelta(days=later_sale_days)
    later = [each for each in sales if each.day is not None and received < each.day <= last]
    if not later:
        return not_here(Said("ground-no-later-sale", days=later_sale_days), "8(2)")
    established = resales.established
    if established is None:
        return wants("established", Said("missing-established"), "8(8)")
    counted = [each for each in later if each.day is not None and each.day <= established]
    if established > last or not counted:
        return not_here(Said("ground-no-price", days=later_sale_days), "8(2), (8)")
    return counted


def check_resales(resales: Resales, checks: Checks) -> None:
    """Note prices, quantities, margins and taxes that cannot be."""
    for each in resales.sales:
        for figure, amount in (("price", each.unit_price), ("quantity", each.quantity)):
            checks.positive(line(each.name, each.source, figure), amount, schedule_6("8(3)"))
    checks.not_negative(Said("value-figure-taxes"), resales.taxes, schedule_6("8(1)(b)"))
    check_margin(resales.margin, "8(1)(a)", checks)
