"""What the steps of values from a book's sheets are called, so that every language can say it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tratado.value.ledger import Words

ROUNDED = Words("rounded-once", "half to even at the ten-thousandth; exact until here")
"""How an amount is kept."""

ELEMENTS: Mapping[str, Words] = {
    "price": Words("worth-price", "price"),
    "indirect_payment": Words("worth-indirect-payment", "indirect payment"),
    "later_work": Words("worth-later-work", "work after the sale"),
    "buyer_country_duties": Words("worth-buyer-country-duties", "duties in the buyer's country"),
    "commission": Words("worth-commission", "commission"),
    "buying_commission": Words("worth-buying-commission", "commission of a buying agent"),
    "transport_to_point": Words(
        "worth-transport-to-point", "transport to the point of direct shipment"
    ),
    "loading_at_point": Words("worth-loading-at-point", "loading for shipment"),
    "containers": Words("worth-containers", "containers"),
    "supplied": Words("worth-supplied", "supplied by the buyer"),
    "royalty": Words("worth-royalty", "royalty"),
    "reproduction": Words("worth-reproduction", "right to reproduce"),
    "proceeds": Words("worth-proceeds", "proceeds of later resale"),
    "after_shipment": Words("worth-after-shipment", "costs after direct shipment"),
    "packing": Words("worth-packing", "packing for shipment"),
    "freight": Words("worth-freight", "freight, insurance and packing"),
    "duties": Words("worth-duties", "duties and taxes"),
    "brokerage": Words("worth-brokerage", "customs brokerage"),
    "waste": Words("worth-waste", "waste and spoilage"),
}
"""Elements of a value, by the words of the sheet."""

STEPS: tuple[Words, ...] = (
    Words("worth-price-paid-or-payable", "price actually paid or payable"),
    Words("worth-transaction-value", "transaction value"),
    Words("worth-adjusted-transaction-value", "adjusted transaction value"),
    Words("worth-international-shipment", "costs of international shipment"),
    Words("worth-value-at-importation", "value at importation"),
    Words("worth-value-by-method", "value"),
    Words("worth-value-of-material", "value of the material"),
    Words("worth-total-payment", "total payment"),
    Words("worth-price-and-additions", "price and additions"),
    Words("worth-value-and-shipment", "value and costs of shipment"),
    Words("worth-with-shipment", "with international shipment"),
    Words("worth-no-part-of-price", "no part of the price"),
    Words("worth-amount-less-included", "amount less what is in"),
    Words("worth-not-added", "not added"),
    Words("worth-not-added-unclassified", "not added: it is not classified with the good"),
    Words("worth-not-added-at-home", "not added: the work was done in the producer's country"),
    Words("worth-not-deducted-not-in", "not deducted: the value does not contain it"),
    Words("worth-not-deducted-unknown", "not deducted: its amount is not known"),
    Words("worth-not-deducted-unshown", "not deducted: no document shows it"),
    Words("worth-by-transaction-value", "transaction_value"),
)
"""Steps and workings of the calculations that are one phrase."""

PARTS: Mapping[str, str] = {
    "added": "worth-step-added",
    "in the price already": "worth-step-in-price",
    "earlier use": "worth-step-earlier-use",
    "counted": "worth-step-counted",
}
"""What follows the name of an element in a step, and its message."""

SPREADS: Mapping[str, Words] = {
    "units_served": Words("worth-spread-units-served", "the units served"),
    "until_first_shipment": Words("worth-spread-first-shipment", "made by the first shipment"),
    "anticipated_production": Words("worth-spread-anticipated", "anticipated production"),
    "single_shipment": Words("worth-spread-single", "a single shipment"),
    "other": Words("worth-spread-other", "another reasonable basis"),
}

_BY_ENGLISH = {str(words): words for words in STEPS}
_SPREAD = re.compile(r"(\S+) of (\S+) units, (\w+)")
_INDIRECT = re.compile(r"not added: indirect material, paragraph (\(\w\)) of 1\(1\)")


def label(text: str) -> str:
    """The words of a step: an element and what of it, or a phrase; others stay as they are."""
    name, _, part = text.partition(": ")
    element = ELEMENTS.get(name)
    if element is None or part not in ("", *PARTS):
        return _BY_ENGLISH.get(text, text)
    return Words(PARTS[part], f"{{element}}: {part}", element=element) if part else element


def working(text: str) -> str:
    """The words of how a figure was found."""
    spread = _SPREAD.fullmatch(text)
    if spread:
        units, whole, method = spread.groups()
        english = "{units} of {whole} units, {method}"
        over = SPREADS[method]
        return Words("worth-spread-over", english, units=units, whole=whole, method=over)
    indirect = _INDIRECT.fullmatch(text)
    if indirect:
        english = "not added: indirect material, paragraph {paragraph} of 1(1)"
        return Words("worth-not-added-indirect", english, paragraph=indirect[1])
    return _BY_ENGLISH.get(text, text)
