"""Goods whose value content is averaged with identical or similar goods.

Uniform Regulations 7(15): the sum of the values of non-originating materials used for all of
them in a period stands for that of each. Sums are over units, so that a good of which more is
made weighs more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from tratado.origin.columns import Index, Int


@dataclass(frozen=True, slots=True)
class Averaged:
    """A good's place in an average.

    `group` names the average; `units` are those of the good produced in the period, `whole`
    those of all its goods (millionths). `others` is what the non-originating materials in the
    other goods' units are worth, in ten-thousandths by millionths of a unit.
    """

    group: str
    units: int
    whole: int
    others: int = 0

    def of_unit(self, own: int) -> int:
        """The averaged value for a unit, from the good's own, in ten-thousandths: 7(15)(b).

        A fraction counts as a whole, so that rounding never makes a good qualify.
        """
        return -(-(own * self.units + self.others) // self.whole)


Places = tuple[Averaged | None, ...]
"""For each good its place in an average; None where it is in none."""


def averaged_goods(goods: pl.DataFrame) -> Places | None:
    """The averages of a frame of goods by `averaged_with`; None where it has none.

    `averaged_units` are the units produced, null for goods that are in no average.
    """
    if "averaged_units" not in goods.columns:
        return None
    rows = list(goods.select("averaged_with", "averaged_units").iter_rows())
    whole: dict[str, int] = {}
    for group, units in rows:
        if units is not None:
            whole[group] = whole.get(group, 0) + units
    return tuple(
        None if units is None else Averaged(group, units, whole[group]) for group, units in rows
    )


def together(places: Places | None) -> list[Index]:
    """The numbers of the goods of each average."""
    groups: dict[str, list[int]] = {}
    for number, place in enumerate(places or ()):
        if place is not None:
            groups.setdefault(place.group, []).append(number)
    return [np.array(members, dtype=np.int32) for members in groups.values()]


def with_others(places: Places, own: Int) -> Places:
    """Each place with what the others of its average contain; `own` is each good's own value."""
    filled = list(places)
    for members in together(places):
        numbers = members.tolist()
        of_group = [(number, place) for number in numbers if (place := places[number])]
        total = sum(int(own[number]) * place.units for number, place in of_group)
        for number, place in of_group:
            filled[number] = replace(place, others=total - int(own[number]) * place.units)
    return tuple(filled)


def by_average(places: Sequence[Averaged | None], own: Int) -> Int:
    """The values of non-originating materials that count, averaged where a good is."""
    found = own.copy()
    for number, place in enumerate(places):
        if place is not None:
            found[number] = place.of_unit(int(own[number]))
    return found
