"""Regional value content, exactly: Uniform Regulations 7(2) and 7(3).

Percentages are integers in hundredths of a percent (62.5 % is 6250), so that a threshold
is compared in integers. RVC = (base - VNM) / base x 100, the base being the adjusted
transaction value or the net cost.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from tratado.origin.columns import NONE, Bools, Int
from tratado.value.held import HELD

WHOLE = 10_000
"""One hundred percent, in hundredths of a percent."""

NO_METHOD = -1
"""Where a rule has no percentage for a method."""


class ZeroBase(ZeroDivisionError):
    """A value content of a good whose transaction value or net cost is zero."""


def hundredths(percent: Decimal | None) -> int:
    """A percentage in hundredths of a percent; NO_METHOD for none.

    Raises AssertionError for a percentage finer than a hundredth of a percent.
    """
    if percent is None:
        return NO_METHOD
    scaled = percent * 100
    if scaled != scaled.to_integral_value():
        raise AssertionError(f"{percent} % is finer than a hundredth of a percent")
    return int(scaled)


def regional_value_content(base: int, non_originating: int) -> Decimal:
    """Share of the base, in percent, that is not non-originating material.

    Negative where the materials cost more than the base. Raises ZeroBase where the base
    is zero. Uniform Regulations 7(2), 7(3).
    """
    if base == 0:
        raise ZeroBase
    return (Decimal(base) - non_originating) / base * 100


def share_of(whole: Int, share: Int | int, of: int = WHOLE) -> Int:
    """The greatest whole number that is at most a share of a whole, `share` out of `of`.

    A part is at most the share exactly where it is at most this number. The whole is divided
    before it is multiplied, so that no product is larger than the whole: 64 bits hold them all.
    """
    floor: Int = whole // of * share + whole % of * share // of
    return floor


def at_least(base: Int, non_originating: Int, required: Int) -> Bools:
    """Whether the value content reaches the required hundredths of a percent."""
    reached: Bools = (base > 0) & (non_originating <= share_of(base, WHOLE - required))
    return reached


def at_most(part: Int, whole: Int, share: int) -> Bools:
    """Whether a part is at most a share of a whole; false where the whole is unknown."""
    reached: Bools = (whole != NONE) & (part <= share_of(whole, share))
    return reached


def hundredths_of(part: Int, whole: Int) -> Int:
    """A part in hundredths of a percent of a whole above zero, cut off; NO_SHARE beyond 64 bits.

    Where 64 bits do not hold the product, it is worked out in integers without a limit.
    """
    if not len(part):
        return part
    if max(int(part.max()), -int(part.min())) <= HELD // WHOLE:
        near: Int = part * WHOLE // whole
        return near
    exact = part.astype(object) * WHOLE // whole.astype(object)
    far: Int = np.where(np.abs(exact) <= HELD, exact, NO_SHARE).astype(np.int64)
    return far


NO_SHARE = int(np.iinfo(np.int64).min)
"""No share: for want of a whole, or of a number large enough to say it."""


def most_non_originating(base: int, required: int) -> int:
    """The highest value of non-originating materials with which the content is reached."""
    return base * (WHOLE - required) // WHOLE


def least_base(non_originating: int, required: int) -> int | None:
    """The lowest base with which the content is reached; None where none will do."""
    if required >= WHOLE:
        return 0 if non_originating <= 0 else None
    return int(-(-(non_originating * WHOLE) // (WHOLE - required)))


CALCULATED, REACHED = "value_content_by_part_6", "value_content_met"
"""Facts of a vehicle whose value content is calculated as Part 6 of the regulations has it.

With averages, the roll-up of core parts, credits and lower percentages there is more to it
than the figures of one vehicle; the first fact says that this was done, the second what
came of it, and is missing where that is open.
"""
