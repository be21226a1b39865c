"""What the real cases add up to: by sector, by outcome, and how long they took."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from tratado.labor.history import RealCase

FIRST, LAST = ("review_requested",), (
    "resolved", "course_completed", "no_denial_agreed", "plant_closed", "no_denial_determined",
    "jurisdiction_declined", "cured", "remedies_lifted",
)  # fmt: skip


def frame(cases: Iterable[RealCase]) -> pl.DataFrame:
    """One row for each case; `days` from request to closing where both days are known."""
    rows = []
    for real in cases:
        case = real.case
        start, end = case.last(*FIRST), case.last(*LAST)
        requested = None if start is None else case.events[start].when
        closed = None if end is None else case.events[end].when
        known = requested is not None and requested.exact and closed is not None and closed.exact
        rows.append(
            {
                "case": case.id,
                "facility": case.facility.name,
                "sector": case.facility.sector,
                "annex": case.annex,
                "outcome": real.outcome,
                "state": case.state,
                "year": requested.first.year if requested is not None and requested.dated else None,
                "requested": None if requested is None else str(requested),
                "closed": None if closed is None else str(closed),
                "days": (closed.first - requested.first).days
                if known and requested is not None and closed is not None
                else None,
                "panel": case.last("panel_requested") is not None,
                "course": case.last("course_agreed") is not None,
            }
        )
    return pl.DataFrame(
        rows,
        schema={
            **dict.fromkeys(("case", "facility", "sector", "annex", "outcome", "state"), pl.String),
            "year": pl.Int32,
            **dict.fromkeys(("requested", "closed"), pl.String),
            "days": pl.Int32,
            "panel": pl.Boolean,
            "course": pl.Boolean,
        },
    )


def by(cases: pl.DataFrame, column: str) -> pl.DataFrame:
    """Cases, panels, courses and durations by `sector`, `outcome` or `year`, most first.

    `timed` counts the cases whose duration is known; the median of an even number is the
    lower of the middle two.
    """
    return (
        cases.group_by(column)
        .agg(
            cases=pl.len(),
            panels=pl.col("panel").sum(),
            courses=pl.col("course").sum(),
            timed=pl.col("days").count(),
            shortest=pl.col("days").min(),
            median=pl.col("days")
            .drop_nulls()
            .sort()
            .gather(_LOWER_MIDDLE, null_on_oob=True)
            .first(),
            longest=pl.col("days").max(),
        )
        .sort(["cases", column], descending=[True, False], nulls_last=True)
    )


_LOWER_MIDDLE = (pl.col("days").count().cast(pl.Int64) - 1).clip(lower_bound=0) // 2
