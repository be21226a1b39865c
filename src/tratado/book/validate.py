"""What must hold between the rows of a book: unique goods, known goods, no cycles, real codes."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Mapping

import polars as pl

from tratado.book.errors import PLACES_LISTED
from tratado.book.sheets import GOODS
from tratado.book.spec import Sheet
from tratado.book.table import Table
from tratado.hs import RULES_EDITION, Code, Edition, UnknownCode, editions_of, exists
from tratado.words import Said

EXCLUDED_COSTS = ("sales_promotion", "royalties", "shipping_packing", "non_allowable_interest")
"""Costs contained in the total cost that are no part of the net cost."""

CLASSIFIED_ROLES = ("material", "retail_packaging", "accessory")
"""Roles in which the origin of a line turns on its code."""

NAMING_PLANTS = ("goods", "bom", "suspensions")
"""Sheets whose plants must be in the sheet plants."""


def check_goods(goods: pl.DataFrame, table: Table) -> None:
    """Each id once, codes of six digits or more that exist, excluded costs within total cost."""
    _unique_ids(goods, table)
    _real_codes(goods, table)
    table.place.wrong_cells(
        table.label("hs"),
        goods["hs"].str.len_bytes() < 6,
        table.rows,
        goods["hs"],
        lambda text: Said("book-good-few-digits", code=str(Code(text)), digits=len(text)),
    )
    excluded = goods.select(
        pl.sum_horizontal(pl.col(name).fill_null(0).cast(pl.Int128) for name in EXCLUDED_COSTS)
    ).to_series()
    table.place.wrong_cells(
        table.label("total_cost"),
        excluded > goods["total_cost"].cast(pl.Int128),
        table.rows,
        goods["id"],
        lambda name: Said(
            "book-excluded-above-total",
            costs=tuple(table.sheet.column(cost).label for cost in EXCLUDED_COSTS),
            good=name,
        ),
    )


def _unique_ids(goods: pl.DataFrame, table: Table) -> None:
    repeated = goods.filter(pl.col("id").is_not_null() & pl.col("id").is_duplicated())
    if repeated.is_empty():
        return
    later = repeated.filter(~pl.col("id").is_first_distinct())
    first = dict(repeated.unique("id", keep="first").select("id", "row").iter_rows())
    table.place.wrong_cells(
        table.label("id"),
        pl.repeat(True, len(later), dtype=pl.Boolean, eager=True),
        later["row"],
        later["id"],
        lambda name: Said("book-good-twice", good=repr(name), row=str(first[name])),
    )


def _real_codes(frame: pl.DataFrame, table: Table) -> None:
    """Codes that the stated edition has, or any edition where none is stated."""
    codes = frame.select("hs", "hs_edition").drop_nulls("hs").unique()
    refused: dict[tuple[str, int | None], Said] = {}
    for digits, year in codes.iter_rows():
        code = Code(digits)
        edition = None if year is None else Edition(year)
        known = bool(editions_of(code)) if edition is None else exists(code, edition)
        if not known:
            refused[digits, year] = UnknownCode(code, edition).what
    for (digits, year), what in refused.items():
        same_edition = pl.col("hs_edition").eq_missing(pl.lit(year, dtype=pl.Int16))
        wrong = frame.select((pl.col("hs") == digits) & same_edition).to_series()
        _wrong(table, "hs", wrong, what)
    rules: dict[str, Said] = {}
    for digits in frame["hs_rule"].drop_nulls().unique().to_list():
        if not exists(Code(digits), RULES_EDITION):
            rules[digits] = UnknownCode(Code(digits), RULES_EDITION).what
    if rules:
        table.place.wrong_cells(
            table.label("hs_rule"),
            frame["hs_rule"].is_in(list(rules)),
            table.rows,
            frame["hs_rule"],
            lambda digits: rules[digits],
        )


def _wrong(table: Table, column: str, wrong: pl.Series, what: Said) -> None:
    table.place.wrong_cells(table.label(column), wrong, table.rows, table.rows, lambda _: what)


def check_lines(lines: pl.DataFrame, goods: pl.DataFrame, table: Table) -> None:
    """Lines of goods that are there, with a quantity and a value.

    A code may be blank: of a part that is a good, which has its own; of what originates or
    plays no part in the change; and of a material whose code nobody knows yet.
    """
    _known_goods(lines, goods, table)
    _no_cycles(lines, goods, table)
    _real_codes(lines, table)
    _wrong(table, "quantity", lines["quantity"] == 0, Said("book-quantity-zero"))
    sub_good = lines["part"].is_in(goods["id"].drop_nulls().implode())
    blank_code = (
        lines["hs"].is_null()
        & ~sub_good
        & lines["role"].is_in(CLASSIFIED_ROLES)
        & ~_filled(table, "hs")
    )
    table.place.told_cells(
        table.label("hs"),
        blank_code & (lines["origin"] != "originating"),
        table.rows,
        Said("book-code-blank"),
    )
    # That of a self-produced part follows from its costs; whether it is one is seen later.
    blank_value = (
        lines["unit_value"].is_null()
        & ~sub_good
        & ~_filled(table, "unit_value")
        & ~_filled(table, "value")
    )
    _wrong(table, "unit_value", blank_value, Said("book-value-blank"))


def _filled(table: Table, column: str) -> pl.Series:
    """Where the file has something: a value that is missing all the same is reported already."""
    cells = table.columns.get(column)
    if cells is None:
        return pl.repeat(False, len(table.rows), dtype=pl.Boolean, eager=True)
    return ~cells.blank


def _known_goods(lines: pl.DataFrame, goods: pl.DataFrame, table: Table) -> None:
    ids = goods["id"].drop_nulls().unique()
    unknown = lines["good"].is_not_null() & ~lines["good"].is_in(ids.implode())
    if not unknown.any():
        return
    names = ids.head(PLACES_LISTED).to_list()
    table.place.wrong_cells(
        table.label("good"),
        unknown,
        table.rows,
        lines["good"],
        lambda name: _not_in_sheet(name, GOODS, names),
    )


def _not_in_sheet(name: str, sheet: Sheet, names: list[str]) -> Said:
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.8)
    if not near:
        return Said("book-not-in-sheet", name=repr(name), sheet=sheet.label)
    return Said("book-not-in-sheet-near", name=repr(name), sheet=sheet.label, near=repr(near[0]))


def _no_cycles(lines: pl.DataFrame, goods: pl.DataFrame, table: Table) -> None:
    """No good may contain itself, at any depth."""
    ids = goods["id"].drop_nulls().unique().implode()
    edges = lines.filter(pl.col("part").is_in(ids)).select("good", "part").drop_nulls().unique()
    # Goods whose parts contain nothing further are taken away until only cycles are left.
    while not edges.is_empty():
        left = edges.filter(pl.col("part").is_in(edges["good"].unique().implode()))
        if len(left) == len(edges):
            break
        edges = left
    if edges.is_empty():
        return
    for cycle in _cycles(edges):
        closing = lines.filter(
            (pl.col("good") == cycle[0]) & (pl.col("part") == cycle[1 % len(cycle)])
        )
        shown = " > ".join([*cycle, cycle[0]])
        table.place.problem(
            Said("book-good-in-itself", cycle=shown),
            closing["row"][0],
            table.label("part"),
        )


def _cycles(edges: pl.DataFrame) -> list[list[str]]:
    """One cycle through each group of goods that contain each other."""
    parts: dict[str, list[str]] = {}
    for good, part in edges.sort("good", "part").iter_rows():
        parts.setdefault(good, []).append(part)
    found: list[list[str]] = []
    done: set[str] = set()
    for start in parts:
        path: list[str] = []
        position: dict[str, int] = {}
        at = start
        while at not in done and at not in position:
            position[at] = len(path)
            path.append(at)
            at = next(part for part in parts[at] if part in parts)
        if at in position:
            found.append(path[position[at] :])
        done.update(path)
    return found[:PLACES_LISTED]


def check_sub_goods(lines: pl.DataFrame, goods: pl.DataFrame, table: Table) -> None:
    """The code of a line whose part is a good must be that good's."""
    codes = goods.select(
        pl.col("id").alias("part"),
        pl.col("hs").alias("good_hs"),
        pl.col("hs_edition").alias("good_edition"),
    ).unique("part", keep="first")
    own = lines.select("part", "hs", "hs_edition", "row").drop_nulls("hs")
    both = own.join(codes, on="part", how="inner").filter(
        pl.col("hs_edition").eq_missing(pl.col("good_edition"))
        & ~pl.col("hs").str.starts_with(pl.col("good_hs"))
        & ~pl.col("good_hs").str.starts_with(pl.col("hs"))
    )
    for part, hs, row, good_hs in (
        both.select("part", "hs", "row", "good_hs").head(PLACES_LISTED).iter_rows()
    ):
        table.place.problem(
            Said("book-part-two-codes", part=part, code=str(Code(hs)), other=str(Code(good_hs))),
            row,
            table.label("hs"),
        )


def check_plants(frames: Mapping[str, pl.DataFrame], tables: Mapping[str, Table]) -> None:
    """Plants that goods, lines and suspensions name are in the sheet plants.

    Where the book has no such sheet a notice tells that they are no more than a note.
    """
    plants = frames.get("plants")
    for name in [name for name in NAMING_PLANTS if name in frames]:
        frame, table = frames[name], tables[name]
        named = frame["plant"].is_not_null()
        if plants is None:
            note = Said("book-no-plants")
            table.place.told_cells(table.label("plant"), named, table.rows, note)
            continue
        ids = plants["plant"].drop_nulls().unique(maintain_order=True)
        names = ids.head(PLACES_LISTED).to_list()
        table.place.wrong_cells(
            table.label("plant"),
            named & ~frame["plant"].is_in(ids.implode()),
            table.rows,
            frame["plant"],
            functools.partial(_not_in_sheet, sheet=tables["plants"].sheet, names=names),
        )
    if plants is not None:
        _tell_elsewhere(frames["goods"], plants, tables["goods"])


def _tell_elsewhere(goods: pl.DataFrame, plants: pl.DataFrame, table: Table) -> None:
    """A notice where a good's plant stands in another country than the good is produced in."""
    stood = plants.select("plant", stands="country").drop_nulls().unique("plant", keep="first")
    there = goods.select("plant").join(stood, on="plant", how="left", maintain_order="left")
    apart = goods["produced_in"] != there["stands"]
    note = Said("book-plant-two-countries")
    table.place.told_cells(table.label("produced_in"), apart, table.rows, note)
