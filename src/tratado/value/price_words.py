"""What the steps of values from a book's sheets are called, so that every language can say it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tratado.words import Said

ROUNDED = Said("ledger-step-rounded-once")
"""How an amount is kept."""

ELEMENTS: Mapping[str, Said] = {
    "price": Said("ledger-step-worth-price"),
    "indirect_payment": Said("ledger-step-worth-indirect-payment"),
    "later_work": Said("ledger-step-worth-later-work"),
    "buyer_country_duties": Said("ledger-step-worth-buyer-country-duties"),
    "commission": Said("ledger-step-worth-commission"),
    "buying_commission": Said("ledger-step-worth-buying-commission"),
    "transport_to_point": Said("ledger-step-worth-transport-to-point"),
    "loading_at_point": Said("ledger-step-worth-loading-at-point"),
    "containers": Said("ledger-step-worth-containers"),
    "supplied": Said("ledger-step-worth-supplied"),
    "royalty": Said("ledger-step-worth-royalty"),
    "reproduction": Said("ledger-step-worth-reproduction"),
    "proceeds": Said("ledger-step-worth-proceeds"),
    "after_shipment": Said("ledger-step-worth-after-shipment"),
    "packing": Said("ledger-step-worth-packing"),
    "freight": Said("ledger-step-worth-freight"),
    "duties": Said("ledger-step-worth-duties"),
    "brokerage": Said("ledger-step-worth-brokerage"),
    "waste": Said("ledger-step-worth-waste"),
}
"""Elements of a value, by the words of the sheet."""

STEPS: tuple[Said, ...] = (
    Said("ledger-step-worth-price-paid-or-payable"),
    Said("ledger-step-worth-transaction-value"),
    Said("ledger-step-worth-adjusted-transaction-value"),
    Said("ledger-step-worth-international-shipment"),
    Said("ledger-step-worth-value-at-importation"),
    Said("ledger-step-worth-value-by-method"),
    Said("ledger-step-worth-value-of-material"),
    Said("ledger-step-worth-total-payment"),
    Said("ledger-step-worth-price-and-additions"),
    Said("ledger-step-worth-value-and-shipment"),
    Said("ledger-step-worth-with-shipment"),
    Said("ledger-step-worth-no-part-of-price"),
    Said("ledger-step-worth-amount-less-included"),
    Said("ledger-step-worth-not-added"),
    Said("ledger-step-worth-not-added-unclassified"),
    Said("ledger-step-worth-not-added-at-home"),
    Said("ledger-step-worth-not-deducted-not-in"),
    Said("ledger-step-worth-not-deducted-unknown"),
    Said("ledger-step-worth-not-deducted-unshown"),
    Said("ledger-step-worth-by-transaction-value"),
)
"""Steps and workings of the calculations that are one phrase."""

PARTS: Mapping[str, str] = {
    "added": "worth-step-added",
    "in the price already": "worth-step-in-price",
    "earlier use": "worth-step-earlier-use",
    "counted": "worth-step-counted",
}
"""What follows the name of an element in a step, and its message."""

SPREADS: Mapping[str, Said] = {
    "units_served": Said("ledger-step-worth-spread-units-served"),
    "until_first_shipment": Said("ledger-step-worth-spread-first-shipment"),
    "anticipated_production": Said("ledger-step-worth-spread-anticipated"),
    "single_shipment": Said("ledger-step-worth-spread-single"),
    "other": Said("ledger-step-worth-spread-other"),
}

_BY_ENGLISH = {str(words): words for words in STEPS}
_SPREAD = re.compile(r"(\S+) of (\S+) units, (\w+)")
_INDIRECT = re.compile(r"not added: indirect material, paragraph (\(\w\)) of 1\(1\)")


def label(text: str) -> Said | str:
    """The words of a step: an element and what of it, or a phrase; others stay as they are."""
    name, _, part = text.partition(": ")
    element = ELEMENTS.get(name)
    if element is None or part not in ("", *PARTS):
        return _BY_ENGLISH.get(text, text)
    return Said(f"ledger-step-{PARTS[part]}", element=element) if part else element


def working(text: str) -> Said | str:
    """The words of how a figure was found."""
    spread = _SPREAD.fullmatch(text)
    if spread:
        units, whole, method = spread.groups()
        over = SPREADS[method]
        return Said("ledger-step-worth-spread-over", units=units, whole=whole, method=over)
    indirect = _INDIRECT.fullmatch(text)
    if indirect:
        return Said("ledger-step-worth-not-added-indirect", paragraph=indirect[1])
    return _BY_ENGLISH.get(text, text)
