"""Who made a part that is itself a good of the book, and where: whole, or by its materials.

A part counts by its materials where the producer of the good made it (7(5)(a)) or its
production is accumulated (9(1)(c), 9(6)), and either only if it was made entirely in the
territory of the parties (3(2), 5(1)(a), 9(7)(a)(ii)). One that was acquired, that was made
outside, or that was worked on outside (10(2)) counts whole, by its own origin (7(4)(a),
8(1)(a), 8(1)(b)). Where nobody said, or the sheets contradict each other, it is open, and the
good is decided both ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from tratado.origin.answer import MET, NOT_MET, OPEN, Answer, Column, answer
from tratado.origin.batch import GoodColumns
from tratado.origin.columns import Index, Int

SELF_PRODUCED = "self_produced"
"""The fact about a part that the producer of the good makes it."""


def by_same_producer(goods: pl.DataFrame, lines: pl.DataFrame, told: Sequence[Answer]) -> Column:
    """For each line whose part is a good, whether the producer of its good made the part.

    What sheet `bom` says of a supplier and sheet `goods` of producers must not contradict each
    other; where neither says anything, goods of one book are taken to be of one producer. An
    election on a part (8(6), 3(8)) speaks against its being bought. `told` is the fact about each
    good of the book, open where nobody stated it. Lines of other parts are open.
    """
    of_parts = goods.select(
        pl.col("id").alias("part"),
        _name("producer").alias("maker"),
        (_flag("intermediate") | _flag("as_material")).alias("elected"),
        pl.Series("told", [int(each) for each in told], dtype=pl.UInt8),
    )
    of_goods = goods.select(pl.col("id").alias("good"), _name("producer").alias("user"))
    user, maker, seller = pl.col("user"), pl.col("maker"), pl.col("seller")
    bought = (
        pl.when(seller == maker.fill_null(""), maker != user.fill_null(""))
        .then(NOT_MET)
        .when(seller == user, maker.fill_null(user) == user)
        .then(MET)
        .when((seller == user) | (maker == user))
        .then(OPEN)
        .when(maker.is_null() & pl.col("elected"))
        .then(OPEN)
        .otherwise(NOT_MET)
    )
    unsold = (
        pl.when(user.eq_missing(maker))
        .then(MET)
        .when(user.is_not_null() & maker.is_not_null())
        .then(NOT_MET)
        .otherwise(OPEN)
    )
    found = (
        pl.when(pl.col("told") != OPEN)
        .then("told")
        .when(seller.is_not_null())
        .then(bought)
        .otherwise(unsold)
    )
    return (
        lines.select("good", "part", _name("supplier").alias("seller"))
        .join(of_goods, on="good", how="left", maintain_order="left")
        .join(of_parts, on="part", how="left", maintain_order="left")
        .select(found.cast(pl.UInt8).fill_null(OPEN).alias("found"))
        .to_series()
        .to_numpy()
    )


def _name(column: str) -> pl.Expr:
    """A person's name as it is compared; null where blank."""
    bare = pl.col(column).str.strip_chars().str.to_lowercase()
    return pl.when(bare != "").then(bare)


def _flag(column: str) -> pl.Expr:
    return pl.col(column).fill_null(value=False)


@dataclass
class Makers:
    """For every line of a book whose part is a good, how that part counts.

    `part` is the number of each line's part, negative where it is no good; `by_producer` the
    answer on who made it, accumulated production counted in. Over goods, `made_there` tells
    whether a good was made in the territory, `stayed` whether it kept to it afterwards.
    """

    part: Index
    by_producer: Column
    made_there: Column
    stayed: Column

    @classmethod
    def of(
        cls, goods: pl.DataFrame, lines: pl.DataFrame, columns: GoodColumns, part: Index
    ) -> Makers:
        """Read off the frames of a book. That goods stayed is presumed until they are decided."""
        found = np.full(len(part), NOT_MET, dtype=np.uint8)
        if (part >= 0).any():
            told = [answer(columns.facts_of(n).get(SELF_PRODUCED)) for n in range(len(goods))]
            made = by_same_producer(goods, lines, told)
            accumulated = goods["accumulate"].fill_null(value=False).to_numpy()
            made = np.where(accumulated[np.maximum(part, 0)], MET, made)
            # A part of which no material is known has none to count in its place.
            listed = np.isin(part, goods_with_lines(goods, lines))
            found = np.where((part >= 0) & listed, made, NOT_MET).astype(np.uint8)
        there = columns.in_territory.astype(np.uint8)
        return cls(part, found, there, np.full(len(goods), MET, dtype=np.uint8))

    def by_materials(self) -> Column:
        """Met where the part of a line counts by its materials, not met where it counts whole."""
        part = np.maximum(self.part, 0)
        found = np.minimum(np.minimum(self.made_there, self.stayed)[part], self.by_producer)
        return found.astype(np.uint8)

    def missing(self, line: int) -> Iterator[str]:
        """The facts about the part of a line that would settle how it counts."""
        part = int(self.part[line])
        if self.by_producer[line] == OPEN:
            yield SELF_PRODUCED
        if self.made_there[part] == OPEN:
            yield "produced_in"
        if self.stayed[part] == OPEN:
            yield "undetermined_part"


def goods_with_lines(goods: pl.DataFrame, lines: pl.DataFrame) -> Int:
    """The numbers of the goods that have a bill of materials."""
    found: Int = np.flatnonzero(goods["id"].is_in(lines["good"].implode()).to_numpy())
    return found
