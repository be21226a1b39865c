"""Reading a folder of Parquet files, with whatever types their columns have."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import polars as pl

from tratado.book.errors import Findings, SheetFindings, first_line
from tratado.book.headers import matched
from tratado.book.mapping import AS_IS, SheetMapping
from tratado.book.sheets import sheet_named
from tratado.book.sources import named_sheets
from tratado.book.table import Cells, Grid, Table
from tratado.files import why
from tratado.words import Said

_DAMAGE = (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError)
"""What reading a damaged file may raise."""


def read_parquet_folder(
    folder: Path, mapping: dict[str, SheetMapping], findings: Findings
) -> dict[str, Table]:
    """The tables of `goods.parquet`, `bom.parquet` and so on.

    Each may also be a folder of parts, as distributed engines write them. Problems go to the
    findings.
    """
    paths = {
        path.stem: path for path in sorted(folder.iterdir()) if path.suffix.lower() == ".parquet"
    }
    tables: dict[str, Table] = {}
    for name, stem in named_sheets(folder.name, list(paths), mapping, findings).items():
        sheet = sheet_named(name)
        path = paths[stem]
        place = SheetFindings(path.name, name, findings)
        frame = _frame(path, place)
        if frame is None:
            continue
        rows = pl.int_range(1, len(frame) + 1, eager=True, dtype=pl.Int64)
        columns = tuple(
            Cells(column.name, _of_calendar(column, rows, place)) for column in frame.iter_columns()
        )
        tables[name] = matched(Grid(columns, rows), sheet, place, mapping.get(name, AS_IS))
    return tables


def _frame(path: Path, place: SheetFindings) -> pl.DataFrame | None:
    parts = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
    if not parts:
        place.problem(Said("book-parquet-none"))
        return None
    frames = []
    for part in parts:
        refusal = _not_parquet(part)
        if refusal is None:
            try:
                frames.append(pl.read_parquet(part, glob=False))
            except _DAMAGE as error:
                refusal = Said("book-file-damaged", why=first_line(error))
        if refusal is not None:
            of_part = Said("book-parquet-part", part=part.name, what=refusal)
            place.problem(refusal if part == path else of_part)
            return None
    try:
        return pl.concat(frames) if len(frames) > 1 else frames[0]
    except pl.exceptions.PolarsError as error:
        place.problem(Said("book-parquet-parts-differ", why=first_line(error)))
        return None


_EPOCH = dt.date(1970, 1, 1).toordinal()
_PER_DAY = {"ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}


def _of_calendar(column: pl.Series, rows: pl.Series, place: SheetFindings) -> pl.Series:
    """A column without days before the year 1 and after 9999, which are problems."""
    if column.dtype == pl.Date:
        days = column.to_physical().cast(pl.Int64)
    elif isinstance(column.dtype, pl.Datetime):
        days = column.to_physical() // _PER_DAY[column.dtype.time_unit]
    else:
        return column
    earliest, latest = dt.date.min.toordinal() - _EPOCH, dt.date.max.toordinal() - _EPOCH
    beyond = ~days.is_between(earliest, latest)
    place.wrong_cells(column.name, beyond, rows, days, lambda _: Said("book-no-calendar-day"))
    return pl.select(pl.when(~beyond).then(column).alias(column.name)).to_series()


def _not_parquet(path: Path) -> Said | None:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(4)
            file.seek(max(0, size - 4))
            tail = file.read(4)
    except OSError as error:
        return Said("book-file-unreadable", why=why(error))
    if size == 0:
        return Said("book-file-empty")
    if head == b"PARE":
        return Said("book-parquet-encrypted")
    if head != b"PAR1":
        return Said("book-parquet-other")
    if tail != b"PAR1":
        return Said("book-parquet-short")
    return None
