"""A batch: goods and the lines of their bills of materials as columns.

Money is in ten-thousandths of a unit of the good's currency, per unit of the good;
weights in milligrams; NONE marks a number that nobody gave. Lines are sorted by good.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tratado.origin.averaged import Places, with_others
from tratado.origin.columns import NONE, ORIGINATING, SURELY, Bools, Index, Int, Small
from tratado.origin.good_key import GoodKey
from tratado.origin.materials import Material


@dataclass(frozen=True)
class GoodColumns:
    """Columns of goods.

    `key` points into `keys`, `facts` into `fact_sets`. `tv`, `nc`, `total_cost` and
    `weight` are NONE where unknown. `method` is 0 where either method may be used, 1 for
    transaction value only, 2 for net cost only. `wholly_obtained` and `in_territory` are
    answers (0 no, 1 unknown, 2 yes). `averaged` has the goods whose value content is
    averaged with that of others; None where none is.
    """

    key: Index
    keys: Sequence[GoodKey]
    facts: Index
    fact_sets: Sequence[Mapping[str, bool]]
    tv: Int
    nc: Int
    total_cost: Int
    weight: Int
    method: Small
    wholly_obtained: Small
    in_territory: Small
    is_set: Bools
    averaged: Places | None = None

    def __len__(self) -> int:
        return len(self.key)

    def facts_of(self, good: int) -> Mapping[str, bool]:
        """The facts that the user gave about a good."""
        return self.fact_sets[int(self.facts[good])]

    def told(self, fact: str) -> Bools:
        """For each good, whether the user said yes to a fact."""
        yes = np.array([bool(facts.get(fact)) for facts in self.fact_sets], dtype=np.bool_)
        found: Bools = yes[self.facts]
        return found

    def taken(self, chosen: Int) -> GoodColumns:
        """Only the chosen goods, in the given order."""
        return replace(
            self,
            key=self.key[chosen],
            facts=self.facts[chosen],
            tv=self.tv[chosen],
            nc=self.nc[chosen],
            total_cost=self.total_cost[chosen],
            weight=self.weight[chosen],
            method=self.method[chosen],
            wholly_obtained=self.wholly_obtained[chosen],
            in_territory=self.in_territory[chosen],
            is_set=self.is_set[chosen],
            averaged=self.averaged and tuple(self.averaged[good] for good in chosen.tolist()),
        )


@dataclass(frozen=True)
class LineColumns:
    """Columns of lines, sorted by good.

    `in_shift` lines count in the test of the change in tariff classification, `in_value`
    lines in the value of non-originating materials. `component` is an answer to "is it
    part of the component that determines the classification". `row` leads back to the
    line's place in the book. `full_value` are the values before production of suppliers was
    accumulated; None where none was. `where` tells under which readings of who made a part a
    line counts (SURELY, or a sum of IF_WHOLE and IF_BY_MATERIALS); None where all surely do.
    """

    good: Index
    material: Index
    materials: Sequence[Material]
    value: Int
    status: Small
    in_shift: Bools
    in_value: Bools
    component: Small
    weight: Int
    row: Int
    full_value: Int | None = None
    where: Small | None = None

    def __len__(self) -> int:
        return len(self.good)

    @property
    def readings(self) -> Small:
        """Under which readings each line counts, filled in where all surely do."""
        if self.where is None:
            return np.full(len(self), SURELY, dtype=np.int8)
        return self.where

    @property
    def before_accumulation(self) -> Int:
        """The values that de minimis goes by: 5(5) looks to section 8, not to section 9."""
        return self.value if self.full_value is None else self.full_value

    def of(self, good: int) -> LineColumns:
        """The lines of one good."""
        # In the column's own type: another would copy the whole column to search it.
        ends = np.array([good, good + 1], dtype=self.good.dtype)
        first, last = np.searchsorted(self.good, ends).tolist()
        return self.taken(slice(first, last))

    def taken(self, chosen: Bools | Int | slice) -> LineColumns:
        """Only the chosen lines, in the given order."""
        if isinstance(chosen, np.ndarray) and chosen.dtype == np.bool_ and chosen.all():
            return self
        return replace(
            self,
            good=self.good[chosen],
            material=self.material[chosen],
            value=self.value[chosen],
            status=self.status[chosen],
            in_shift=self.in_shift[chosen],
            in_value=self.in_value[chosen],
            component=self.component[chosen],
            weight=self.weight[chosen],
            row=self.row[chosen],
            full_value=None if self.full_value is None else self.full_value[chosen],
            where=None if self.where is None else self.where[chosen],
        )


def joined(pieces: Sequence[LineColumns]) -> LineColumns:
    """Lines of several pieces of one book in one, sorted by good."""
    merged = LineColumns(
        good=np.concatenate([p.good for p in pieces]),
        material=np.concatenate([p.material for p in pieces]),
        materials=pieces[0].materials,
        value=np.concatenate([p.value for p in pieces]),
        status=np.concatenate([p.status for p in pieces]),
        in_shift=np.concatenate([p.in_shift for p in pieces]),
        in_value=np.concatenate([p.in_value for p in pieces]),
        component=np.concatenate([p.component for p in pieces]),
        weight=np.concatenate([p.weight for p in pieces]),
        row=np.concatenate([p.row for p in pieces]),
        full_value=_joined_full_values(pieces),
        where=_joined_readings(pieces),
    )
    return merged.taken(np.argsort(merged.good, kind="stable"))


def _joined_full_values(pieces: Sequence[LineColumns]) -> Int | None:
    if all(p.full_value is None for p in pieces):
        return None
    return np.concatenate([p.before_accumulation for p in pieces])


def _joined_readings(pieces: Sequence[LineColumns]) -> Small | None:
    if all(p.where is None for p in pieces):
        return None
    return np.concatenate([p.readings for p in pieces])


@dataclass(frozen=True)
class Batch:
    """Goods with the lines of their bills of materials."""

    goods: GoodColumns
    lines: LineColumns

    def subset(self, chosen: Int) -> Batch:
        """Only the chosen goods (ascending numbers) with their lines, numbered anew."""
        number = np.full(len(self.goods), NONE, dtype=np.int32)
        number[chosen] = np.arange(len(chosen), dtype=np.int32)
        lines = self.lines.taken(number[self.lines.good] != NONE)
        return Batch(self.goods.taken(chosen), replace(lines, good=number[lines.good]))

    def with_averages(self) -> Batch:
        """The same goods, each with what those it is averaged with contain (7(15)).

        All goods of an average must be in the batch; parts of it may be taken afterwards.
        """
        if self.goods.averaged is None:
            return self
        lines = self.lines
        counted = (lines.status != ORIGINATING) & lines.in_value
        own = ByGood(lines.good, len(self.goods)).total(lines.value * counted)
        averaged = with_others(self.goods.averaged, own)
        return replace(self, goods=replace(self.goods, averaged=averaged))


class ByGood:
    """Sums over the lines of each good; lines must be sorted by good."""

    def __init__(self, good: Index, goods: int) -> None:
        self.goods = goods
        change = np.flatnonzero(np.diff(good, prepend=np.int32(-1)))
        self.present = good[change]
        self._starts = change

    def total(self, values: Int | Bools) -> Int:
        """The sum for each good, zero where it has no lines."""
        sums = np.zeros(self.goods, dtype=np.int64)
        if len(self._starts):
            sums[self.present] = np.add.reduceat(values, self._starts, dtype=np.int64)
        return sums
