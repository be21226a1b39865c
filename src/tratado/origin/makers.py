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
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from tratado.origin.answer import MET, NOT_MET, OPEN, Answer, Column, answer
from tratado.origin.batch import GoodColumns
from tratado.origin.columns import Index, Int
from tratado.origin.intake import Facts

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


def made_by_producer(goods: pl.DataFrame, lines: pl.DataFrame, facts: Facts) -> Column:
    """For each line whether the producer of its good made the part, accumulated production
    counted in (9(6)); not met where the part is no good of the book."""
    inner = lines["part"].is_in(goods["id"].implode()).to_numpy()
    if not inner.any():
        return np.full(len(lines), NOT_MET, dtype=np.uint8)
    numbers, sets = facts.sets(goods["id"], goods["hs"])
    told = [answer(sets[number].get(SELF_PRODUCED)) for number in numbers.tolist()]
    accumulated = goods.filter(pl.col("accumulate").fill_null(value=False))["id"]
    made = np.where(
        lines["part"].is_in(accumulated.implode()).to_numpy(),
        MET,
        by_same_producer(goods, lines, told),
    )
    return np.where(inner, made, NOT_MET).astype(np.uint8)


def _name(column: str) -> pl.Expr:
    """A person's name as it is compared; null where blank."""
    bare = pl.col(column).str.strip_chars().str.to_lowercase()
    return pl.when(bare != "").then(bare)


def _flag(column: str) -> pl.Expr:
    return pl.col(column).fill_null(value=False)


@dataclass
class Makers:
    """For every line of a book whose part is a good, how that part counts.

    `part` is the number of each line's part, negative where it is no good; `made` the answer on
    who made it, accumulated production counted in, and `by_producer` the same where materials
    of the part are known that could count in its place. Over goods, `made_there` tells whether
    a good was made in the territory, `stayed` whether it kept to it afterwards.
    """

    part: Index
    made: Column
    by_producer: Column
    made_there: Column
    stayed: Column

    @classmethod
    def of(
        cls,
        goods: pl.DataFrame,
        lines: pl.DataFrame,
        columns: GoodColumns,
        part: Index,
        made: Column,
    ) -> Makers:
        """Of the frames of a book. That goods stayed is presumed until they are decided."""
        listed = np.isin(part, goods_with_lines(goods, lines)) & (part >= 0)
        found = np.where(listed, made, NOT_MET).astype(np.uint8)
        there = columns.in_territory.astype(np.uint8)
        return cls(part, made, found, there, np.full(len(goods), MET, dtype=np.uint8))

    def taken(self, order: Int) -> Makers:
        """The same for the lines in another order."""
        return replace(
            self,
            part=self.part[order],
            made=self.made[order],
            by_producer=self.by_producer[order],
        )

    def self_produced(self) -> Column:
        """Met where the part of a line is a cost of the good's producer, not met where it has
        the value of a material bought or brought in."""
        part = np.maximum(self.part, 0)
        found = np.minimum(np.minimum(self.made_there, self.stayed)[part], self.made)
        return found.astype(np.uint8)

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
