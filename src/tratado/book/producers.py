"""Who made the parts of a book that are goods themselves: what its sheets say of it."""

from __future__ import annotations

import polars as pl

from tratado.book.table import Table
from tratado.words import Said

TERRITORY = ("US", "MX", "CA")
"""Where production counts, and can be accumulated."""


def with_producers(goods: pl.DataFrame, lines: pl.DataFrame, producer: str | None) -> pl.DataFrame:
    """The goods, blank producers filled from the setting `producer`.

    Not that of a part that a row of `bom` has from a supplier: the setting must not turn what
    is bought into the producer's own.
    """
    if producer is None:
        return goods
    supplier = _name("supplier")
    bought = lines.filter(supplier.is_not_null() & (supplier != _bare(pl.lit(producer))))["part"]
    filled = pl.when(~pl.col("id").is_in(bought.drop_nulls().implode())).then(pl.lit(producer))
    return goods.with_columns(producer=pl.coalesce("producer", filled))


def tell_makers(lines: pl.DataFrame, goods: pl.DataFrame, bom: Table, table: Table) -> None:
    """Notices where the sheets do not say with one voice who made a part, or where."""
    of_part = goods.select(
        pl.col("id").alias("part"),
        pl.col("producer").alias("part_producer"),
        pl.col("produced_in").alias("part_produced_in"),
    ).unique("part", keep="first")
    of_good = goods.select(pl.col("id").alias("good"), "producer").unique("good", keep="first")
    own = (
        lines.select("good", "part", "supplier", "country")
        .join(of_good, on="good", how="left", maintain_order="left")
        .join(of_part, on="part", how="left", maintain_order="left")
    )
    told = own.select(
        inner=pl.col("part").is_in(goods["id"].drop_nulls().implode()),
        supplied=_name("supplier").is_not_null(),
        unnamed=_name("part_producer").is_null(),
        same=(_name("part_producer") == _name("producer"))
        & (_name("supplier") != _name("producer")),
        apart=pl.col("country") != pl.col("part_produced_in"),
        disputed=pl.col("country").is_in(list(TERRITORY))
        != pl.col("part_produced_in").is_in(list(TERRITORY)),
    )
    bom.place.told_cells(
        bom.label("supplier"),
        told["inner"] & told["supplied"] & told["unnamed"],
        bom.rows,
        Said("book-part-no-producer"),
    )
    bom.place.told_cells(
        bom.label("supplier"),
        told["inner"] & told["supplied"] & told["same"],
        bom.rows,
        Said("book-part-other-supplier"),
    )
    bom.place.told_cells(
        bom.label("country"),
        told["inner"] & told["apart"] & told["disputed"],
        bom.rows,
        Said("book-part-two-countries-outside"),
    )
    bom.place.told_cells(
        bom.label("country"),
        told["inner"] & told["apart"] & ~told["disputed"],
        bom.rows,
        Said("book-part-two-countries"),
    )
    outside = ~goods["produced_in"].is_in(list(TERRITORY)) & goods["produced_in"].is_not_null()
    table.place.told_cells(
        table.label("accumulate"),
        goods["accumulate"].fill_null(value=False) & outside,
        table.rows,
        Said("book-accumulated-outside"),
    )


def _name(column: str) -> pl.Expr:
    bare = _bare(pl.col(column))
    return pl.when(bare != "").then(bare)


def _bare(name: pl.Expr) -> pl.Expr:
    return name.str.strip_chars().str.to_lowercase()
