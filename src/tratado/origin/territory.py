"""Where goods are produced: the country, and whether it is in the territory of the parties.

Sheets may name two countries for one good. Where both are of the territory the good was
produced there, and which country is open; where one is not, both are open (3(1), 3(2)).
"""

from __future__ import annotations

import polars as pl

from tratado.origin.good_key import PARTIES

DISPUTED = "produced_in_disputed"
"""The column that tells of goods whose country sheets dispute; missing where there are none."""

WITHIN = "within"
ANYWHERE = "anywhere"


def with_disputed_places(
    goods: pl.DataFrame, lines: pl.DataFrame, plants: pl.DataFrame | None = None
) -> pl.DataFrame:
    """The goods, without the country of those that `bom` or `plants` have from elsewhere.

    Where one sheet has a good made in the territory of the parties and the other not, it is open
    where it was made (3(2)), and so whether it was wholly obtained there (3(1)).
    """
    stated = lines.select(pl.col("part").alias("id"), "country")
    if plants is not None and not plants.is_empty():
        stood = goods.select("id", "plant").join(plants.select("plant", "country"), on="plant")
        stated = pl.concat([stated, stood.select("id", "country")])
    made = pl.col("produced_in")
    disputed = (
        goods.select("id", "produced_in")
        .join(stated, on="id")
        .filter(made != pl.col("country"))
        .filter(_in_parties(made) | _in_parties(pl.col("country")))
        .group_by("id")
        .agg(_in_parties(made).all() & _in_parties(pl.col("country")).all())
        .select("id", pl.when("produced_in").then(pl.lit(WITHIN)).otherwise(pl.lit(ANYWHERE)))
        .rename({"literal": "found"})
    )
    if disputed.is_empty():
        return goods
    before = pl.col(DISPUTED) if DISPUTED in goods.columns else pl.lit(None, dtype=pl.String)
    told = pl.coalesce("found", before)
    return (
        goods.join(disputed, on="id", how="left", maintain_order="left")
        .with_columns(
            told.alias(DISPUTED),
            pl.when(told.is_null()).then("produced_in").alias("produced_in"),
            pl.when(told.is_null() | (told == WITHIN)).then("wholly_obtained"),
        )
        .drop("found")
    )


def in_territory(goods: pl.DataFrame) -> pl.Series:
    """Whether each good is produced in the territory of the parties; null where it is open."""
    stated = _in_parties(pl.col("produced_in"))
    if DISPUTED not in goods.columns:
        return goods.select(stated).to_series()
    within = pl.when(pl.col(DISPUTED) == WITHIN).then(pl.lit(value=True))
    return goods.select(pl.coalesce(stated, within)).to_series()


def _in_parties(country: pl.Expr) -> pl.Expr:
    return country.is_in(list(PARTIES))
