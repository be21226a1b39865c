"""Items of today's tariff in the numbers of an earlier one, as far as both exports show it.

An item that has the words and the unit of one earlier item of its subheading, and of no other, and
that no other of today has, is that item under another number. What is called "other" is what its
neighbors leave: it is the same only where all items of the subheading have their words still. Of
any other item only who knows the good can say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tratado.hs import Code
from tratado.proof.tariff import Tariff

ITEM = 8
"""Digits of a tariff item."""

_Worded = tuple[tuple[str, ...], str]
"""The words below the subheading, and the unit."""


def earlier_items(earlier: Tariff, today: Tariff, subheading: Code) -> Mapping[Code, Code | None]:
    """The items of a subheading today, each with the earlier one that it is; None: not shown."""
    before, after = (_by_words(tariff, subheading) for tariff in (earlier, today))
    found: dict[Code, Code | None] = {}
    for worded, items in after.items():
        same = before.get(worded, [])
        told = worded[0] and (before.keys() == after.keys() or not _is_rest(worded))
        one = same[0] if told and len(items) == len(same) == 1 else None
        found |= dict.fromkeys(items, one)
    return dict(sorted(found.items(), key=lambda item: item[0].digits))


def _is_rest(worded: _Worded) -> bool:
    return any(each.startswith(("other", "nesoi")) for each in worded[0])


def _by_words(tariff: Tariff, subheading: Code) -> Mapping[_Worded, list[Code]]:
    own = tariff.lines.get(subheading.digits)
    above = 0 if own is None else len(own.words)
    found: dict[_Worded, list[Code]] = defaultdict(list)
    for digits, line in tariff.lines.items():
        if digits.startswith(subheading.digits) and _is_item(digits, tariff):
            unit = "".join(line.units.casefold().split())
            found[tuple(filter(None, line.words[above:])), unit].append(line.code.truncated(ITEM))
    return found


def _is_item(digits: str, tariff: Tariff) -> bool:
    """Whether a row is an item: one that is not divided has only its ten digits, two of them 0."""
    whole = digits[:ITEM]
    return len(digits) == ITEM or (digits == f"{whole}00" and whole not in tariff.lines)
