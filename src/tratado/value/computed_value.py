"""Computed value: the costs of the material's producer, with profit: Schedule 6, 9."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.elements import Supplied, addition_for, check_supplied, missing_of_supplied
from tratado.value.figures import Checks
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
from tratado.value.subject import Subject
from tratado.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputedCosts:
    """The data of computed value per unit, from the books of the material's producer.

    Costs common to several goods are allocated by Schedule 5 first (9(3)). `supplied`
    are elements that those costs lack: they are allocated to one unit.
    """

    materials: Amount
    production: Amount
    margin: Margin
    supplied: Sequence[Supplied] = ()


def computed_value(lot: Lot, computed: ComputedCosts | Unavailable | None, ledger: Ledger) -> Trial:
    """Materials, production, profit and general expenses, and elements supplied: Schedule 6, 9."""
    if computed is None:
        return wants("computed", Said("missing-computed"), "9")
    if isinstance(computed, Unavailable):
        return not_here(computed.why, "9(1)")
    missing = [
        each
        for supplied in computed.supplied
        for each in missing_of_supplied(supplied, Subject.MATERIAL)
    ]
    if missing:
        return Trial(missing=tuple(missing))
    unfit = [each.name for each in computed.supplied if each.quantifiable is False]
    if unfit:
        return not_here(Said("ground-no-objective-data", elements=tuple(unfit)), "9(2)")
    margin = margin_per_unit(computed.margin, "9(4)", "9(6)")
    if isinstance(margin, Trial):
        return margin
    currency = lot.currency
    for label, amount, provision in (
        ("ledger-step-worth-its-materials", computed.materials, "9(1)(a)"),
        ("ledger-step-worth-its-production", computed.production, "9(1)(b)"),
        ("ledger-step-worth-profit-and-general", margin, "9(1)(c)"),
    ):
        ledger.given(Said(label), amount, currency, schedule_6(provision))
    unit_value = Fraction(computed.materials) + Fraction(computed.production) + margin
    for supplied in computed.supplied:
        unit_value += addition_for(supplied, Decimal(1), Subject.MATERIAL, currency, ledger)
    whole, cite = Said("ledger-step-worth-computed-value"), schedule_6("9(1), (2)")
    ledger.found(whole, unit_value, currency, cite, Said("ledger-step-sum"))
    return Trial(unit_value * Fraction(lot.units))


def check_computed(computed: ComputedCosts, checks: Checks) -> None:
    """Note costs, margins and elements that cannot be."""
    checks.not_negative(Said("value-figure-materials"), computed.materials, schedule_6("9(1)(a)"))
    checks.not_negative(Said("value-figure-production"), computed.production, schedule_6("9(1)(b)"))
    check_margin(computed.margin, "9(1)(c)", checks)
    for each in computed.supplied:
        check_supplied(each, Subject.MATERIAL, checks)
