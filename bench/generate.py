"""A book of millions of lines, with realistic codes, as Parquet.

Goods and materials are drawn over the chapters in which manufacturers trade; a bill of
materials has forty lines on average, half of them originating. The same seed makes the
same book.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl

from tratado.hs import Edition
from tratado.hs.editions import counterpart_table
from tratado.value.net_cost import COMPONENTS

LINES_PER_GOOD = 40
_SEED = 2026
_GOODS_CHAPTERS = "39:8 40:3 48:3 61:4 62:4 73:6 76:3 84:24 85:24 87:8 90:6 94:7"
_MATERIAL_CHAPTERS = (
    "28:2 29:2 32:3 38:2 39:12 40:5 48:4 52:3 54:3 55:2 60:2 70:2 72:8 73:14 74:4 76:6 83:4 "
    "84:12 85:20 87:5 90:4"
)
"""Chapters and their weights in the draw."""

_TEXT, _INT, _BOOL = pl.String(), pl.Int64(), pl.Boolean()


def _codes(weights: str, count: int, random: np.random.Generator) -> pl.Series:
    table = counterpart_table(Edition.HS2022)
    codes, odds = [], []
    for chapter, weight in (map(int, pair.split(":")) for pair in weights.split()):
        # Codes of one counterpart: what a new code comes from is a question for its owner.
        of_chapter = [c for c, old in table.items() if int(c[:2]) == chapter and len(old) == 1]
        codes.extend(of_chapter)
        odds.extend([weight / len(of_chapter)] * len(of_chapter))
    chosen = random.choice(len(codes), size=count, p=np.array(odds) / sum(odds))
    return pl.Series(codes).gather(chosen)


def write_book(folder: Path, lines: int) -> None:
    """Write goods.parquet and bom.parquet with about `lines` lines into a folder."""
    random = np.random.default_rng(_SEED)
    goods = max(1, lines // LINES_PER_GOOD)
    counts = random.poisson(LINES_PER_GOOD - 1, goods) + 1
    good = np.repeat(np.arange(goods), counts)
    total = len(good)
    value = (random.lognormal(2.0, 1.2, total) * 10_000).astype(np.int64) + 1
    origin = random.choice(
        ["originating", "non_originating", "unknown"], total, p=[0.5, 0.42, 0.08]
    )
    cost = np.bincount(good, weights=value).astype(np.int64) * 13 // 10
    ids = pl.Series([f"G{n:07d}" for n in range(goods)])
    folder.mkdir(parents=True, exist_ok=True)
    made = pl.DataFrame(
        {
            "id": ids,
            "hs": _codes(_GOODS_CHAPTERS, goods, random),
            "nc": cost,
            "tv": cost * 12 // 10,
            "description": ["generated good"] * goods,
            "use": ["any_other_use"] * goods,
            "produced_in": ["MX"] * goods,
            "destination": ["US"] * goods,
        }
    )
    blank = {"hs_tariff": _TEXT, "hs_rule": _TEXT, "kind": _TEXT, "producer": _TEXT,
             "total_cost": _INT, "weight": _INT, "wholly_obtained": _BOOL, "is_set": _BOOL,
             "intermediate": _BOOL, "as_material": _BOOL, "accumulate": _BOOL,
             "method": _TEXT, **dict.fromkeys(COMPONENTS, _INT)}  # fmt: skip
    _completed(made, blank).write_parquet(folder / "goods.parquet")
    used = pl.DataFrame(
        {
            "good": ids.gather(good),
            "part": [f"P{n}" for n in range(total)],
            "hs": _codes(_MATERIAL_CHAPTERS, total, random),
            "value": value,
            "origin": origin.astype(str),
            "quantity": np.full(total, 1_000_000, dtype=np.int64),
            "role": ["material"] * total,
        }
    )
    blank = {"hs_tariff": _TEXT, "hs_rule": _TEXT, "component": _BOOL, "weight": _INT,
             "recovered": _BOOL, "evidence": _TEXT}  # fmt: skip
    _completed(used, blank).write_parquet(folder / "bom.parquet")


def _completed(frame: pl.DataFrame, blank: dict[str, pl.DataType]) -> pl.DataFrame:
    """The frame with the edition of its codes and with columns that say nothing."""
    empty = [pl.lit(None, dtype=kind).alias(name) for name, kind in blank.items()]
    return frame.with_columns(pl.lit(2022, pl.Int16).alias("hs_edition"), *empty)
