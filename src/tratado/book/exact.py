"""Arithmetic on amounts in 128-bit integers, rounded half to even and nowhere else."""

from __future__ import annotations

import polars as pl

LARGEST = 10**18
"""The largest amount or quantity that a book may state, and the most that those of one column
may add up to, in its smallest unit.

Sums of rows of a column, and of up to nine columns, are exact in 64 bits then.
"""

SAFE = float(2**126)
"""Products below this are exact in 128 bits."""


def wide(number: int) -> pl.Expr:
    """A constant of 128 bits."""
    return pl.lit(number, dtype=pl.Int128)


def divided(dividend: pl.Expr, divisor: pl.Expr) -> pl.Expr:
    """A quotient of non-negative integers rounded half to even."""
    whole = dividend // divisor
    twice = (dividend - whole * divisor) * 2
    up = (twice > divisor) | ((twice == divisor) & (whole % 2 == 1))
    return whole + up.cast(pl.Int8)


def has_remainder(dividend: pl.Expr, divisor: pl.Expr) -> pl.Expr:
    """Whether the division of non-negative integers leaves a remainder."""
    return (dividend // divisor) * divisor != dividend


def product_fits(*factors: pl.Expr) -> pl.Expr:
    """Whether a product is exact in 128 bits."""
    product = factors[0].cast(pl.Float64)
    for factor in factors[1:]:
        product = product * factor.cast(pl.Float64)
    return product < SAFE
