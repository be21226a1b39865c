"""Reading a book: one pass over every sheet, every problem reported at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from tratado.book import plausibility
from tratado.book.cells import interpret
from tratado.book.cost_amounts import (
    SHEETS_IN_THEIR_OWN_CURRENCY,
    SHEETS_OF_COSTS,
    in_book_currency,
    in_own_currency,
)
from tratado.book.errors import Findings
from tratado.book.facts import all_facts
from tratado.book.levels import with_parents
from tratado.book.mapping import SheetMapping, read_mapping
from tratado.book.model import Book, Source
from tratado.book.money import (
    GOODS_MONEY,
    converted,
    extended,
    line_weights,
    rate_table,
    refuse_unsummable,
    with_rates,
)
from tratado.book.numbers import NO_HABIT, Habit, habit_of
from tratado.book.producers import tell_makers, with_producers
from tratado.book.settings import book_currency, read_settings
from tratado.book.sheets import BOM, GOODS, MOVEMENTS
from tratado.book.spec import Kind, Sheet
from tratado.book.table import Table, refuse_blank
from tratado.book.validate import check_goods, check_lines, check_plants, check_sub_goods
from tratado.files import why
from tratado.words import Said

FRAMES = {"goods": "goods", "bom": "lines", "facts": "facts"}
"""Sheets whose frames have a field of their own in the book."""


def read_book(path: Path | str, mapping: Path | Mapping[str, object] | None = None) -> Book:
    """Read a workbook (xlsx), a folder of CSV files or a folder of Parquet files.

    `mapping` says how an export of another program is to be read: the path of a YAML file
    or its content. Raises BookErrors with all problems of the file; there is no partial
    result.
    """
    path = Path(path)
    findings = Findings()
    mappings = read_mapping(mapping, findings)
    return book_of_tables(path, _tables(path, mappings, findings), findings)


def book_of_tables(path: Path, read: Mapping[str, Table], findings: Findings) -> Book:
    """The book of tables that were read from a place. Raises BookErrors with all problems."""
    tables = _with_rows(read)
    frames = {name: interpreted(table) for name, table in tables.items()}
    if not {"goods", "bom"} <= frames.keys():
        findings.stop_if_wrong()
    if frames["goods"].is_empty():
        tables["goods"].place.problem(Said("book-no-goods"))
    settings_table = tables.get("settings")
    settings = read_settings(
        frames.get("settings"), settings_table.place if settings_table else None
    )
    currency = book_currency(settings, frames, path.name, findings)
    if currency is not None:
        settings["currency"] = currency
    rates = rate_table(frames.get("rates"), tables.get("rates"), currency)
    frames["bom"], tables["bom"] = with_parents(
        frames["bom"], tables["bom"], frames["goods"]["id"], settings.get("level_quantities")
    )
    goods = with_producers(frames["goods"], frames["bom"], settings.get("producer"))
    goods = with_rates(_with_defaults(goods, settings), tables["goods"], currency, rates)
    goods = converted(goods, tables["goods"], GOODS_MONEY)
    check_goods(goods, tables["goods"])
    lines = with_rates(_with_defaults(frames["bom"], settings), tables["bom"], currency, rates)
    lines = line_weights(extended(lines, tables["bom"]), tables["bom"])
    lines = lines.with_columns(
        pl.col("origin").fill_null("unknown"), pl.col("role").fill_null("material")
    )
    check_lines(lines, goods, tables["bom"])
    check_sub_goods(lines, goods, tables["bom"])
    tell_makers(lines, goods, tables["bom"], tables["goods"])
    check_plants(frames, tables)
    facts = all_facts(frames, tables, settings)
    if MOVEMENTS.name in frames:
        table = tables[MOVEMENTS.name]
        movements = with_rates(frames[MOVEMENTS.name], table, currency, rates)
        frames[MOVEMENTS.name] = extended(movements, table)
    for name in SHEETS_OF_COSTS:
        if name in frames:
            frames[name] = in_book_currency(frames[name], tables[name], currency, rates)
    for name in SHEETS_IN_THEIR_OWN_CURRENCY:
        if name in frames:
            frames[name] = in_own_currency(frames[name], tables[name])
    checked = {**frames, "goods": goods, "bom": lines}
    for name, frame in checked.items():
        refuse_unsummable(frame, tables[name])
    plausibility.told(checked, tables)
    findings.stop_if_wrong()
    lines = _with_codes_of_sub_goods(lines, goods)
    if currency is not None:
        in_book = pl.lit(currency).alias("currency")
        goods, lines = goods.with_columns(in_book), lines.with_columns(in_book)
        for name in (MOVEMENTS.name, *SHEETS_OF_COSTS):
            if name in frames:
                frames[name] = frames[name].with_columns(in_book)
    return Book(
        name=path.stem,
        path=path,
        goods=_final(goods, GOODS),
        lines=_final(lines, BOM),
        facts=facts,
        settings=settings,
        tables={
            name: _final(frame, tables[name].sheet)
            for name, frame in frames.items()
            if name not in FRAMES and name != "settings"
        },
        notices=findings.told(),
        sources={
            FRAMES.get(name, name): Source(table.place.file, table.place.sheet, table.labels)
            for name, table in tables.items()
        },
    )


def _tables(path: Path, mappings: dict[str, SheetMapping], findings: Findings) -> dict[str, Table]:
    try:
        if path.is_dir():
            return _folder(path, mappings, findings)
        if path.suffix.lower() in (".csv", ".parquet", ".txt", ".tsv"):
            findings.problem(path.name, Said("book-give-folder"))
            return {}
        if path.exists() and not path.is_file():
            findings.problem(path.name, Said("book-no-file"))
            return {}
        from tratado.book.read_xlsx import read_xlsx

        return read_xlsx(path, path.read_bytes(), mappings, findings)
    except OSError as error:
        findings.problem(path.name, Said("book-unreadable", why=why(error)))
    except ValueError:
        # The operating system refuses some names, for example with a zero byte.
        unusable = Said("book-unreadable", why=Said("book-name-unusable"))
        findings.problem(repr(str(path)), unusable)
    return {}


def _with_rows(tables: Mapping[str, Table]) -> dict[str, Table]:
    """The sheets that say something: a sheet that may be left out says nothing without a row."""
    return {
        name: table for name, table in tables.items() if table.sheet.required or table.rows.len()
    }


def _folder(path: Path, mappings: dict[str, SheetMapping], findings: Findings) -> dict[str, Table]:
    kinds = {entry.suffix.lower() for entry in path.iterdir()} & {".csv", ".parquet"}
    if kinds == {".csv"}:
        from tratado.book.read_csv import read_csv_folder

        return read_csv_folder(path, mappings, findings)
    if kinds == {".parquet"}:
        from tratado.book.read_parquet import read_parquet_folder

        return read_parquet_folder(path, mappings, findings)
    if kinds:
        findings.problem(path.name, Said("book-two-formats"))
    else:
        findings.problem(path.name, Said("book-no-files"))
    return {}


def interpreted(table: Table) -> pl.DataFrame:
    """Every column of the sheet, understood; required cells that are blank are problems."""
    habit = _habit(table)
    frame = pl.DataFrame([interpret(table, column, habit) for column in table.sheet.columns])
    frame = frame.with_columns(table.rows.alias("row"))
    for column in table.sheet.columns:
        cells = table.columns.get(column.name)
        told_instead = column.instead in table.columns
        if column.required and cells is not None and not told_instead:
            refuse_blank(table, column, cells.blank)
    return frame


def _habit(table: Table) -> Habit:
    """How the numbers of the sheet show that decimals are written."""
    found = NO_HABIT
    for column in table.sheet.columns:
        cells = table.columns.get(column.name)
        if column.kind.is_number and cells is not None:
            found = found | habit_of(cells)
    return found


def _with_defaults(frame: pl.DataFrame, settings: Mapping[str, str]) -> pl.DataFrame:
    """Blank cells filled from the settings that stand for them."""
    described = frame["description"].null_count() < len(frame)
    filled = [pl.col("description").fill_null("") if described else pl.lit("").alias("description")]
    for name in ("hs_edition", "hs_tariff"):
        value = settings.get(name)
        if value is not None and name in frame.columns:
            filled.append(pl.col(name).fill_null(pl.lit(value).cast(frame.schema[name])))
    return frame.with_columns(filled)


def _with_codes_of_sub_goods(lines: pl.DataFrame, goods: pl.DataFrame) -> pl.DataFrame:
    """A line without a code whose part is a good takes the good's code and description."""
    needed = lines["hs"].is_null() & lines["part"].is_in(goods["id"].implode())
    if not needed.any():
        return lines
    own = ("hs", "hs_edition", "hs_tariff", "hs_rule", "description")
    codes = goods.select("id", *(pl.col(name).alias(f"good_{name}") for name in own))
    joined = lines.with_columns(needed.alias("needed")).join(
        codes, left_on="part", right_on="id", how="left", maintain_order="left"
    )
    taken = [
        pl.when(pl.col("needed")).then(pl.col(f"good_{name}")).otherwise(pl.col(name)).alias(name)
        for name in own
        if name != "description"
    ]
    described = pl.when(pl.col("needed") & (pl.col("description") == ""))
    taken.append(
        described.then(pl.col("good_description"))
        .otherwise(pl.col("description"))
        .alias("description")
    )
    return joined.with_columns(taken).select(lines.columns)


def _final(frame: pl.DataFrame, sheet: Sheet) -> pl.DataFrame:
    """The columns of the book's frame in their types."""
    kept = [
        pl.col(column.name).cast(column.kind.dtype)
        for column in sheet.columns
        if column.kind is not Kind.FACTS and column.name not in ("unit_weight", "level")
    ]
    return frame.select(*kept, "row")
