"""How the share of a metal grows through a period: by day of purchase and by month."""

from __future__ import annotations

from typing import Literal

import polars as pl

from tratado.auto.metal_tally import AMOUNTS, MAY, POINTS

Step = Literal["day", "month"]
"""One row per day with purchases, or per month with some."""

_EVERY: dict[Step, str] = {"day": "1d", "month": "1mo"}


def gauge(rows: pl.DataFrame, step: Step) -> pl.DataFrame:
    """The running share of the purchases that count, as `MetalResult.rows` has them.

    `date` is the day, or the first day of the month. `originating`, `non_originating` and
    `open` are what the step added, in ten-thousandths; the columns `low_` and `high_` are
    cumulative, as are `lowered` and `raised`, the purchases of unknown value. `lowest` and
    `highest` are the running share in hundredths of a percent, cut off, null where nothing
    was bought yet. The last row is the period's total.
    """
    summed = (
        rows.filter(MAY)
        .with_columns(pl.col("date").dt.truncate(_EVERY[step]), **AMOUNTS)
        .group_by("date")
        .agg(pl.col(list(AMOUNTS)).sum())
        .sort("date")
    )
    added = summed.select(
        "date",
        originating=pl.col("low_originating"),
        non_originating=pl.col("high_other"),
        open=pl.col("open"),
    )
    running = summed.select(pl.col(name).cum_sum() for name in AMOUNTS if name != "open")
    return pl.concat([added, running], how="horizontal").with_columns(
        lowest=_share("low_originating", "low_other", pl.col("lowered") > 0, 0),
        highest=_share("high_originating", "high_other", pl.col("raised") > 0, POINTS),
    )


def _share(originating: str, other: str, unvalued: pl.Expr, bound: int) -> pl.Expr:
    total = pl.col(originating) + pl.col(other)
    share = pl.when(total > 0).then(pl.col(originating) * POINTS // total)
    bounded = pl.when(unvalued).then(pl.lit(bound, dtype=pl.Int128)).otherwise(share)
    return bounded.cast(pl.Int64)
