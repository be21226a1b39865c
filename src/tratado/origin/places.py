"""Where in a book a fact that is asked for is given: sheet, column, and the row to write.

Names are those of the specification of books, whatever language a book is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tratado.origin.appendix import PARTS_READINGS
from tratado.origin.needs import Need
from tratado.origin.sources import INVENTORY_METHOD

_OF_GOODS: Mapping[str, str] = {
    "use": "use",
    "kind": "kind",
    "produced_in": "produced_in",
    "destination": "destination",
    "transaction_value": "tv",
    "net_cost": "nc",
    "wholly_obtained": "wholly_obtained",
    "weight": "weight",
    "hs_tariff": "hs_tariff",
    "hs_edition": "hs_edition",
}
"""Columns of the sheet `goods`, by the fact that they answer."""

OF_PARTS = ("net_cost", "produced_in")
"""Those that are asked of a part which is itself in the sheet `goods`, and stand there."""

_OF_LINES: Mapping[str, str] = {
    "hs": "hs",
    "weight": "weight",
    "component": "component",
    "hs_tariff": "hs_tariff",
    "hs_edition": "hs_edition",
}
"""Columns of the sheet `bom`."""

_NOWHERE = ("rule", "undetermined_part", "undetermined_part_above")
"""What no cell of a book answers."""

YES_OR_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a book: the row of its sheet that has `row`, by column, and what may stand there.

    `answers` are the values to choose from, empty where any will do. `blank` are columns that
    answer the same together.
    """

    sheet: str
    column: str
    row: tuple[tuple[str, str], ...]
    answers: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()


def place_of(need: Need, subject: str, good: str) -> Place | None:
    """Where the answer to a need goes; None where no cell answers it.

    `subject` is the good, part or code that is asked about, `good` the good that needs it.
    """
    fact, options = need.fact, need.options
    if fact in _NOWHERE:
        return None
    if fact in PARTS_READINGS:
        return Place("settings", "value", (("key", fact),), options)
    if fact == "bill_of_materials":
        return Place("bom", "part", (("good", good),))
    if fact == INVENTORY_METHOD:
        return Place("inventories", "method", (("inventory", subject),))
    if fact == "tariff_item":
        # Asked of a code. Any item of today's tariff will do, whatever items the rules name.
        return Place("goods" if need.row is None else "bom", "hs", (("hs", subject),))
    if fact in _OF_GOODS and (need.row is None or fact in OF_PARTS):
        return Place("goods", _OF_GOODS[fact], (("id", subject),), options, need.blank)
    if need.row is not None and fact in _OF_LINES:
        return Place("bom", _OF_LINES[fact], (("part", subject),), options)
    answers = tuple(option.replace(".", "") for option in options) or YES_OR_NO
    return Place("facts", "value", (("subject", subject), ("fact", fact)), answers)
