"""Sums of purchases under two bounds, and what they leave room for.

What is not known is bounded: against the producer, where everything open does not originate
and only then counts; and for it. Amounts are in ten-thousandths of a currency unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

import polars as pl

from tratado.origin.answer import MET, NOT_MET, OPEN, Answer

POINTS = 10_000
"""Hundredths of a percent in the whole."""

SURE, MAY = pl.col("counts") == MET, pl.col("counts") > NOT_MET
"""Whether a purchase counts, and whether it may.

`counts` and `origin` are columns of answers as numbers, `value` of ten-thousandths.
"""

_VALUE = pl.col("value").fill_null(0).cast(pl.Int128)
_UNVALUED = MAY & pl.col("value").is_null()


def _of(condition: pl.Expr) -> pl.Expr:
    return pl.when(condition).then(_VALUE).otherwise(pl.lit(0, dtype=pl.Int128))


AMOUNTS = {
    "low_originating": _of(SURE & (pl.col("origin") == MET)),
    "low_other": _of(MAY & (pl.col("origin") < MET)),
    "high_originating": _of(MAY & (pl.col("origin") > NOT_MET)),
    "high_other": _of(SURE & (pl.col("origin") == NOT_MET)),
    "open": _of(MAY & ~(SURE & (pl.col("origin") != OPEN))),
    "lowered": (_UNVALUED & (pl.col("origin") < MET)).cast(pl.Int64),
    "raised": (_UNVALUED & (pl.col("origin") > NOT_MET)).cast(pl.Int64),
}
"""What a purchase adds to either bound; the last two count those of unknown value."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Originating and other purchases under one of the bounds."""

    originating: int
    other: int

    @property
    def total(self) -> int:
        return self.originating + self.other

    @property
    def share(self) -> Fraction | None:
        """Of the whole; None where nothing was purchased."""
        return Fraction(self.originating, self.total) if self.total else None

    def margin(self, required: Fraction) -> Fraction:
        """Originating value beyond what is required; below zero what is lacking of it."""
        return self.originating - required * self.total

    def room_outside(self, required: Fraction) -> int | None:
        """How much more that does not originate may be bought; None without limit.

        Zero where the share is already below what is required.
        """
        if required == 0:
            return None
        return max(0, floor(self.originating / required - self.total))

    def needed_inside(self, required: Fraction) -> int | None:
        """How much more that originates must be bought; None where no amount would do."""
        lacking = -self.margin(required)
        if lacking <= 0:
            return 0
        return None if required == 1 else ceil(lacking / (1 - required))


@dataclass(frozen=True, slots=True)
class Bounds:
    """The share under the least and the most favourable reading of what is not known.

    `lowered` and `raised` tell of purchases whose value is not known: they may push the share
    down to nothing, or up to the whole. `open` is the value of those of which it is not known
    whether they count or originate; with `low.originating` and `high.other` it makes the whole.
    """

    low: Tally
    high: Tally
    open: int = 0
    lowered: bool = False
    raised: bool = False

    @property
    def lowest(self) -> Fraction | None:
        return Fraction(0) if self.lowered else self.low.share

    @property
    def highest(self) -> Fraction | None:
        return Fraction(1) if self.raised else self.high.share

    def answer(self, required: Fraction) -> Answer:
        """Whether the share reaches what is required, whatever the unknown facts are."""
        lowest, highest = self.lowest, self.highest
        if lowest is None or highest is None:
            return Answer.OPEN
        if lowest >= required:
            return Answer.MET
        return Answer.OPEN if highest >= required else Answer.NOT_MET


def bounds_of(rows: pl.DataFrame) -> Bounds:
    """The bounds of purchases, as `standing` or `taken` give them."""
    low, low_other, high, high_other, opened, lowered, raised = rows.select(
        expression.sum().alias(name) for name, expression in AMOUNTS.items()
    ).row(0)
    return Bounds(Tally(low, low_other), Tally(high, high_other), opened, lowered > 0, raised > 0)
