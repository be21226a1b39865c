"""A decided good, and the table of all, in units that people read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import polars as pl

from tratado.hs import Code
from tratado.origin.answer import Verdict
from tratado.origin.value_content import WHOLE
from tratado.words import Money, Percent

MONEY_COLUMNS = ("tv", "nc", "total_cost", "non_originating", "margin")
PERCENT_COLUMNS = ("rvc_tv", "rvc_nc", "required_tv", "required_nc", "margin_points")


@dataclass(frozen=True, slots=True)
class Margin:
    """How far a good is above what its rule requires; below it where negative.

    `method` is `tv` or `nc`, the one with the better margin; `points` are percentage points,
    `money` what its non-originating materials may still cost more, for one unit.
    """

    method: str
    content: Percent
    required: Percent
    points: Percent
    money: Money


@dataclass(frozen=True, slots=True)
class DecidedGood:
    """One good and its verdict.

    `criterion` is that of a certification, blank where there is none; `rule` the route that
    the verdict is told by; `needs` the facts that would settle an undetermined good.
    `without_evidence` is the verdict with every origin that nobody gave evidence for taken
    as non-originating.
    """

    id: str
    description: str
    hs: str
    verdict: Verdict
    criterion: str
    rule: str
    margin: Margin | None
    needs: tuple[str, ...]
    without_evidence: Verdict


def margin_of(row: Mapping[str, Any], currency: str) -> Margin | None:
    """The best margin of the methods that the route of a row has; None where it asks for none.

    The row is one of `Findings.table`.
    """
    if row["criterion"] not in ("B", "D", "") or row["content_waived"]:
        return None
    found = []
    for method in ("tv", "nc"):
        content, required = row[f"rvc_{method}"], row[f"required_{method}"]
        if content is None or required is None or row[method] is None:
            continue
        room = row["room"] if method == "nc" else None
        if room is None:
            room = row[method] * (WHOLE - required) // WHOLE - row["non_originating"]
        found.append((content - required, room, method, content, required))
    if not found:
        return None
    points, room, method, content, required = max(found)
    return Margin(
        method,
        Percent.of_frame(content),
        Percent.of_frame(required),
        Percent.of_frame(points),
        Money.of_frame(room, currency),
    )


def good_of(row: Mapping[str, Any], needs: tuple[str, ...], currency: str) -> DecidedGood:
    """A good of a row of `Findings.table`."""
    return DecidedGood(
        id=row["id"],
        description=row["description"] or "",
        hs=str(Code(row["hs"])),
        verdict=Verdict(row["verdict"]),
        criterion=row["criterion"],
        rule=row["route"] or "",
        margin=margin_of(row, currency),
        needs=needs,
        without_evidence=Verdict(row["without_evidence"]),
    )


def in_units(table: pl.DataFrame, currency: str) -> pl.DataFrame:
    """`Findings.table` with exact decimals: money in the currency, percentages as such."""
    margins = [margin_of(row, currency) for row in table.iter_rows(named=True)]
    money = (name for name in MONEY_COLUMNS if name in table.columns)
    shares = (name for name in PERCENT_COLUMNS if name in table.columns)
    return table.select(
        "id",
        "description",
        pl.col("hs").map_elements(lambda hs: str(Code(hs)), return_dtype=pl.String),
        "verdict",
        "criterion",
        pl.col("route").alias("rule"),
        *(_decimals(name, 4) for name in money),
        *(_decimals(name, 2) for name in shares),
        pl.Series("method", [None if each is None else each.method for each in margins], pl.String),
        _of_margins("margin_points", [None if m is None else m.points.value for m in margins], 2),
        _of_margins("margin", [None if m is None else m.money.amount for m in margins], 4),
        pl.lit(currency).alias("currency"),
        "if_proven",
        "without_evidence",
    )


def _decimals(name: str, places: int) -> pl.Expr:
    return pl.col(name).cast(pl.Decimal(38, places)) / pl.lit(10**places)


def _of_margins(name: str, values: list[Decimal | None], places: int) -> pl.Series:
    return pl.Series(name, values, dtype=pl.Decimal(38, places))
