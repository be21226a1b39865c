"""Amounts that labor value content is calculated from, between a worst and a best case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from tratado.auto.high_wage_plants import Evidence
from tratado.auto.labor_needs import Need, need, together
from tratado.auto.lvc_vehicles import Group, Share, Sharing, Target
from tratado.origin.answer import Answer


@dataclass(frozen=True, slots=True)
class Item:
    """Rows alike in everything that decides whether and for whom they count, and their sum.

    `answer`: whether they count. `known` is the sum of the rows that have the amount;
    `complete` whether all of them do.
    """

    subject: str
    sheet: str
    target: Target
    answer: Answer
    evidence: Evidence
    known: int
    complete: bool
    rows: tuple[int, ...]
    needs: tuple[Need, ...] = ()
    kind: str = ""
    tier: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """What is certain, and what is possible; `high` is None where no bound is known.

    Ten-thousandths of the book's currency. It comes from `items`, or from rows of its own;
    `missing` is what is not known besides the needs of the items.
    """

    low: Fraction
    high: Fraction | None
    missing: tuple[Need, ...] = ()
    own_rows: tuple[int, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def needs(self) -> tuple[Need, ...]:
        """Everything that is not known."""
        asked = (item for item in self.items if item.known or not item.complete)
        return together((*self.missing, *(one for item in asked for one in item.needs)))

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of its sheet that it came from."""
        return (*self.own_rows, *(row for item in self.items for row in item.rows))


NOTHING = Amount(Fraction(0), Fraction(0))


def target_of(cells: Mapping[str, Any]) -> Target:
    """The vehicles that a row of a sheet is for."""
    return Target(
        cells.get("assembly_plant"),
        cells.get("good"),
        cells.get("model_line"),
        cells.get("vehicle_class"),
    )


def merged(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items of different plants in one where they count alike."""
    alike: dict[tuple[object, ...], list[Item]] = {}
    for one in items:
        key = (one.target, one.answer, one.evidence, one.complete, one.kind, one.tier)
        alike.setdefault(key, []).append(one)
    return tuple(
        replace(
            own[0],
            subject=own[0].subject if len(own) == 1 else "",
            known=sum(one.known for one in own),
            rows=tuple(row for one in own for row in one.rows),
            needs=together(each for one in own for each in one.needs),
        )
        for own in alike.values()
    )


def amount_for(group: Group, items: Iterable[Item], sharing: Sharing) -> Amount:
    """What rows come to for the vehicles of a group.

    What is not shown to count is nothing in the worst case and counts in the best.
    """
    low, high, bounded = Fraction(0), Fraction(0), True
    missing: list[Need] = []
    used: list[Item] = []
    for item, share in _shared(group, items, sharing):
        used.append(item)
        # Of nothing no share need be known.
        if share.need is not None and (item.known or not item.complete):
            missing.append(need(share.need, item.subject, item.sheet, item.rows))
        if item.answer is Answer.MET:
            low += item.known * share.low
        if item.answer is not Answer.NOT_MET:
            high += item.known * share.high
            bounded &= item.complete
    return Amount(low, high if bounded else None, tuple(missing), (), tuple(used))


def stated_for(group: Group, items: Iterable[Item], sharing: Sharing, missing: Need) -> Amount:
    """What rows come to for the vehicles of a group; without any row it may be anything."""
    found = amount_for(group, items, sharing)
    return found if found.items else Amount(Fraction(0), None, (missing,))


def certain_for(group: Group, items: Iterable[Item], sharing: Sharing) -> Fraction:
    """The certain part of `amount_for`."""
    met = (item for item in items if item.answer is Answer.MET)
    parts = (item.known * share.low for item, share in _shared(group, met, sharing))
    return sum(parts, Fraction(0))


def _shared(group: Group, items: Iterable[Item], sharing: Sharing) -> Iterator[tuple[Item, Share]]:
    """The items that are for vehicles of the group, or may be, with their share."""
    shares: dict[Target, Share] = {}
    for item in items:
        if item.target not in shares:
            shares[item.target] = group.share(item.target, sharing)
        share = shares[item.target]
        if share.high != 0 or share.need is not None:
            yield item, share
