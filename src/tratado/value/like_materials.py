"""The transaction value of identical and of similar materials: Schedule 6, 5 and 6."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.figures import Checks, line
from tratado.value.finding import Fact, Missing, all_so
from tratado.value.ledger import Ledger
from tratado.value.methods import Lot, Trial, not_here, schedule_6, wants
from tratado.words import NOWHERE, Place, Said


class Likeness(StrEnum):
    """How like the materials of another sale are (1(1), identical and similar materials)."""

    IDENTICAL = "identical"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeSale:
    """A sale of identical or similar materials.

    `unit_value` is its transaction value per unit. `about_same_time`: sold at or about
    the time when the material valued was shipped. Where its commercial level or quantity
    differ, `adjusted_unit_value` is the value at those of the material, and `evidence`
    what clearly establishes it (a price list in good faith, say).
    """

    name: str
    likeness: Likeness
    unit_value: Amount
    maker: str
    produced_in: str
    buyer_country: str
    about_same_time: Fact = None
    same_level: Fact = None
    same_quantity: Fact = None
    adjusted_unit_value: Amount | None = None
    evidence: str = ""
    source: Place = NOWHERE


def value_of_like(
    lot: Lot,
    likeness: Likeness,
    like_sales: Sequence[LikeSale] | None,
    maker_makes_like: Fact,
    ledger: Ledger,
) -> Trial:
    """The transaction value of identical or similar materials: Schedule 6, 5 and 6.

    The lowest at the same commercial level and quantity; only where there is none, the
    lowest of those adjusted on clear evidence. A sale with an unknown fact leaves the
    method open unless something known already rules that sale out.
    """
    section = "5" if likeness is Likeness.IDENTICAL else "6"
    if like_sales is None:
        return wants("like_sales", Said(f"missing-sales-of-{likeness}"), section)
    sales = [
        each
        for each in like_sales
        if each.likeness is likeness and each.produced_in == lot.produced_in
    ]
    sales, open_maker = _of_maker(sales, lot, likeness, maker_makes_like)
    fitting = [
        each
        for each in sales
        if each.buyer_country == lot.producer_country and each.about_same_time is not False
    ]
    if not fitting:
        return not_here(
            Said(f"ground-no-sale-of-{likeness}"),
            f"{section}(1)",
        )
    missing = [*open_maker, *_unknowns_of_like(fitting, section)]
    if missing:
        return Trial(missing=tuple(missing))
    same = [
        (Fraction(each.unit_value), each)
        for each in fitting
        if all_so(each.same_level, each.same_quantity)
    ]
    adjusted = [
        (Fraction(each.adjusted_unit_value), each)
        for each in fitting
        if each.adjusted_unit_value is not None and each.evidence
    ]
    if not same and not adjusted:
        return not_here(
            Said("ground-no-like-level"),
            f"{section}(2), (3)",
        )
    unit_value, chosen = min(same or adjusted, key=lambda pair: pair[0])
    provision = f"{section}(4)" if same else f"{section}(2), (3)"
    ledger.given(
        Said("ledger-step-worth-value-of-one-unit", sale=chosen.name), unit_value, lot.currency,
        schedule_6(provision), chosen.source,
    )  # fmt: skip
    return Trial(unit_value * Fraction(lot.units))


def _of_maker(
    sales: list[LikeSale], lot: Lot, likeness: Likeness, maker_makes_like: Fact
) -> tuple[list[LikeSale], list[Missing]]:
    """Sales of the maker's own materials, of others only where it makes none: 1(1) (c)."""
    own = [each for each in sales if each.maker == lot.maker]
    if own or not sales:
        return own, []
    if maker_makes_like:
        return [], []
    if maker_makes_like is False:
        return sales, []
    cite = f"Uniform Regulations 1(1), {likeness} materials (c)"
    what = Said(f"missing-maker-{likeness}", maker=lot.maker)
    return sales, [Missing(f"maker_makes_{likeness}", what, cite)]


def _unknowns_of_like(sales: Iterable[LikeSale], section: str) -> list[Missing]:
    missing = []
    for each in sales:
        if each.about_same_time is None:
            fact, what = f"{each.name}: about_same_time", Said("missing-about-shipment")
            missing.append(Missing(fact, what, schedule_6(f"{section}(1)"), each.source))
        if all_so(each.same_level, each.same_quantity) is None:
            fact = "same_level" if each.same_level is None else "same_quantity"
            fact, what = f"{each.name}: {fact}", Said("missing-same-level")
            missing.append(Missing(fact, what, schedule_6(f"{section}(2)"), each.source))
    return missing


def check_like_sales(sales: Iterable[LikeSale], checks: Checks) -> None:
    """Note values of like materials that are not above zero."""
    for each in sales:
        where = line(each.name, each.source)
        checks.positive(where, each.unit_value, schedule_6("5(1), 6(1)"))
        adjusted = line(each.name, each.source, "adjusted")
        checks.positive(adjusted, each.adjusted_unit_value, schedule_6("5(2), 6(2)"))
