"""Items of the United States tariff whose numbers the rules do not know.

Rules name items of the tariff of their day. Where the tariff has dropped some of them since,
the goods they covered stand under other numbers of the same subheading: what such a number is
in the numbers of the rules is one of the lost items or none of them, and only who knows the
good can say. A number that a rule names means what the rule means by it.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from tratado.agreement.agreement import TextInForce
from tratado.hs import Code

TARIFF_ITEM = 8
"""Digits of a tariff item."""


class TariffItems:
    """What an item of the tariff may be in the items that a text's rules name."""

    def __init__(self, text: TextInForce) -> None:
        lost: dict[str, list[Code]] = {}
        for row in text.tables.lost_items:
            lost.setdefault(row.item.subheading, []).append(row.item)
        self._lost: Mapping[str, tuple[Code, ...]] = {
            subheading: tuple(items) for subheading, items in lost.items()
        }
        self._named = _named(text)

    def may_be(self, code: Code) -> tuple[Code, ...]:
        """The code, and the lost items of its subheading that its goods may have been under."""
        if len(code.digits) < TARIFF_ITEM or code.digits in self._named:
            return (code,)
        if code == none_of_them(code.truncated(6)):
            return (code,)
        return (code, *self._lost.get(code.subheading, ()))

    def ruled(self, item: Code) -> Code:
        """What an item of the tariff of the rules' day is to them: itself, or none they name."""
        return item if item.digits in self._named else none_of_them(item.truncated(6))

    def named_in(self, code: Code) -> tuple[str, ...]:
        """The items of a code's subheading that the rules name, and one for none of them."""
        subheading = code.truncated(6)
        items = sorted(digits for digits in self._named if digits.startswith(subheading.digits))
        return (*(str(Code(digits)) for digits in items), str(none_of_them(subheading)))


def none_of_them(subheading: Code) -> Code:
    """How a user says that a good is under no item of a subheading that the rules name."""
    return Code(f"{subheading.digits}00")


def _named(text: TextInForce) -> frozenset[str]:
    """The items that rules of any day name, as goods or as sources."""
    return frozenset(
        code.digits
        for route in text.agreement.routes
        for provision in (*route.good, *route.from_, *route.except_)
        for code in (provision.first, provision.last)
        if len(code.digits) == TARIFF_ITEM
    )


@functools.lru_cache(maxsize=32)
def tariff_items(text: TextInForce) -> TariffItems:
    """The items of a text, kept for the next book."""
    return TariffItems(text)
