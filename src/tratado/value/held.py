"""The largest number that a column of 64 bits holds: what is larger is refused, never cut."""

from __future__ import annotations

import polars as pl

HELD = 2**63 - 1


def beyond(amount: pl.Expr) -> pl.Expr:
    """Whether an amount of 128 bits is larger than one of 64 can be."""
    return amount.abs() > pl.lit(HELD, dtype=pl.Int128)
