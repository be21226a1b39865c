"""Customs entries: the lines of goods as they were imported, read as strictly as a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from tratado.book.errors import Notice
from tratado.book.sheet_file import SheetFile, read_sheets
from tratado.files import read_bytes
from tratado.proof.forms import SPECIFICATIONS
from tratado.words import Said

ENTRIES = SPECIFICATIONS.sheet("entries")

_MARKS = ("S", "S+")


@dataclass(frozen=True, slots=True)
class Entries:
    """Entry lines: one row each, amounts in ten-thousandths; and what was handled in reading."""

    name: str
    frame: pl.DataFrame
    notices: tuple[Notice, ...]


def read_entries(path: Path, mapping: Path | Mapping[str, object] | None = None) -> Entries:
    """Read entry lines from CSV or a workbook. Raises BookErrors with all its problems.

    `mapping` names an export's own columns, as for a book, under `entries`.
    """
    return entries_of(path.name, read_bytes(path), mapping)


def entries_of(
    name: str, data: bytes, mapping: Path | Mapping[str, object] | None = None
) -> Entries:
    """The entry lines of a file's bytes. Raises BookErrors."""
    file = read_sheets(name, data, (ENTRIES,), mapping)
    if "entries" not in file.frames:
        return Entries(name, pl.DataFrame(), file.settled())
    frame = _with_preference(file)
    place = file.place("entries")
    place.wrong_cells(
        file.label("entries", "hs"),
        frame["hs"].str.len_chars() < 6,
        frame["row"],
        frame["hs"],
        lambda text: Said("entry-short-code", code=text),
    )
    place.wrong_cells(
        file.label("entries", "date"),
        frame["date"] == dt.date.max,
        frame["row"],
        frame["entry"],
        lambda text: Said("entry-open-date", entry=text),
    )
    numbered = pl.col("line").is_not_null()
    place.wrong_cells(
        file.label("entries", "line"),
        frame.select(pl.struct("entry", "line").is_duplicated() & numbered).to_series(),
        frame["row"],
        frame["entry"],
        lambda text: Said("entry-line-twice", entry=text),
    )
    notices = file.settled()
    return Entries(name, frame.with_columns(pl.col("destination").fill_null("us")), notices)


def _with_preference(file: SheetFile) -> pl.DataFrame:
    """Whether preference was claimed, from its own column or from the program's mark.

    A blank mark is no claim; a blank answer is none, and a problem.
    """
    frame, columns = file.frames["entries"], file.tables["entries"].columns
    place = file.place("entries")
    if "program" in columns:
        marked = pl.col("program").str.to_uppercase().is_in(_MARKS).fill_null(False)
        if "preference" in columns:
            place.wrong_cells(
                file.label("entries", "preference"),
                frame.select(marked != pl.col("preference")).to_series(),
                frame["row"],
                frame["program"],
                lambda text: Said("entry-mark-otherwise", mark=repr(text)),
            )
        return frame.with_columns(preference=pl.col("preference").fill_null(marked))
    if "preference" not in columns:
        place.problem(Said("entry-no-preference"))
        return frame
    place.wrong_cells(
        file.label("entries", "preference"),
        columns["preference"].blank,
        frame["row"],
        frame["entry"],
        lambda text: Said("entry-preference-blank", entry=text),
    )
    return frame
