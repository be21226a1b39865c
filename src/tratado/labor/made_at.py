"""Where goods and their parts are made: what of a plant is in which good, at any depth."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from tratado.value.errors import ValuationError
from tratado.value.held import beyond
from tratado.words import Problem, Said

MILLIONTHS = 1_000_000
"""Quantities are in millionths."""

NO_PART_OF_IT = ("shipping_packing", "indirect")
"""Roles of lines that are no part of the good as it is traded."""

REACH = {
    "good": pl.String(),
    "plant": pl.String(),
    "depth": pl.Int64(),
    "value": pl.Int128(),
    "path": pl.List(pl.String()),
}
"""Columns of `reach`."""


def with_line_plants(goods: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    """The lines, each with the plant of its part: as stated, else that of the part in goods."""
    own = goods.select(pl.col("id").alias("part"), pl.col("plant").alias("of_part"))
    joined = lines.join(own, on="part", how="left", maintain_order="left")
    return joined.with_columns(plant=pl.coalesce("plant", "of_part")).drop("of_part")


def reach(goods: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    """For every good and every plant whose parts it contains: how deep, and what they are worth.

    `depth` is 1 for a part of the good itself; `value` is that of all parts from the plant in
    one unit of the good, in ten-thousandths; `path` are the parts from the good down to the
    one made at the plant, by the shortest way. What is inside a part from the plant is in that
    part's value and not counted again. Raises ValuationError where the parts of a good come to
    more than 64 bits hold.
    """
    counted = with_line_plants(goods, lines).filter(~pl.col("role").is_in(NO_PART_OF_IT))
    inner = counted.filter(pl.col("part").is_in(goods["id"].implode())).select(
        pl.col("good").alias("parent"), "part", "quantity", pl.col("plant").alias("from")
    )
    level = (
        counted.filter(pl.col("plant").is_not_null())
        .with_columns(depth=pl.lit(1, dtype=pl.Int64), path=pl.concat_list("part"))
        .group_by("good", "plant", maintain_order=True)
        .agg(pl.col("depth").first(), _sum_of_values(), pl.col("path").first())
        .select(list(REACH))
    )
    found = [_kept(level)]
    while not level.is_empty():
        level = _kept(_one_up(level, inner))
        found.append(level)
    return _kept(
        pl.concat(found)
        .group_by("good", "plant", maintain_order=True)
        .agg(pl.col("depth").first(), _sum_of_values(), pl.col("path").first())
        .select(pl.col(name).cast(kind) for name, kind in REACH.items())
    )


def _sum_of_values() -> pl.Expr:
    return pl.col("value").cast(pl.Int128).sum()


def _kept(reached: pl.DataFrame) -> pl.DataFrame:
    """The values as they are, where 64 bits hold them, so that what follows fits in 128."""
    too_large = reached.filter(beyond(pl.col("value")))
    if len(too_large):
        raise ValuationError([
            Problem(
                Said("origin-good", good=good),
                Said("labor-parts-too-large", plant=plant),
                Said("labor-parts-smaller-unit"),
            )
            for good, plant in too_large.select("good", "plant").unique(maintain_order=True).rows()
        ])  # fmt: skip
    return reached


def _one_up(level: pl.DataFrame, inner: pl.DataFrame) -> pl.DataFrame:
    """What the goods that contain the goods of a level contain through them."""
    quantity = pl.col("quantity").cast(pl.Int128)
    whole, rest = quantity // MILLIONTHS, quantity % MILLIONTHS
    # In two parts, as roll-up does it.
    value = pl.col("value") * whole + (pl.col("value") * rest + MILLIONTHS // 2) // MILLIONTHS
    through = inner.join(
        level, left_on="part", right_on="good", how="inner", maintain_order="left_right"
    ).filter(pl.col("from").is_null() | (pl.col("from") != pl.col("plant")))
    return (
        through.select(
            pl.col("parent").alias("good"),
            "plant",
            pl.col("depth") + 1,
            value.alias("value"),
            pl.concat_list("part", "path").alias("path"),
        )
        .group_by("good", "plant", maintain_order=True)
        .agg(pl.col("depth").first(), _sum_of_values(), pl.col("path").first())
        .select(list(REACH))
    )


def related_plants(plants: pl.DataFrame) -> Mapping[str, frozenset[str]]:
    """For each plant the others under the same control.

    As the column `related` says of either of two, or where both have the same owner.
    """
    rows = list(plants.select("plant", "related", "owner").iter_rows())
    owners: dict[str, set[str]] = {}
    found: dict[str, set[str]] = {plant: set() for plant, _, _ in rows}
    for plant, related, owner in rows:
        for other in filter(None, (each.strip() for each in (related or "").split(";"))):
            found[plant].add(other)
            found.setdefault(other, set()).add(plant)
        if owner:
            owners.setdefault(owner, set()).add(plant)
    for together in owners.values():
        for plant in together:
            found[plant] |= together
    return {plant: frozenset(others - {plant}) for plant, others in found.items()}
