"""Reading a folder of CSV files: encoding, separator and quotes found out, or named as wrong."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import polars as pl

from tratado.book.errors import PLACES_LISTED, Findings, SheetFindings, Unreadable
from tratado.book.headers import ROWS_ABOVE, header_index, matched, tell_rows_above
from tratado.book.mapping import AS_IS, SheetMapping
from tratado.book.sheets import sheet_named
from tratado.book.sources import named_sheets
from tratado.book.spec import Sheet, plain
from tratado.book.table import Cells, Grid, Table
from tratado.files import why
from tratado.words import Said

SEPARATORS = (",", ";", "\t")


TopOf = Callable[[Sequence[Sequence[str | None]]], int | None]
"""Which of the first rows has the names of the columns."""


class BrokenText(Unreadable):
    """A file that is no readable CSV; `what` says why."""


def read_csv_folder(
    folder: Path, mapping: dict[str, SheetMapping], findings: Findings
) -> dict[str, Table]:
    """The tables of `goods.csv`, `bom.csv` and so on; problems go to the findings."""
    paths = {
        path.stem: path
        for path in sorted(folder.iterdir())
        if path.suffix.lower() == ".csv" and path.is_file()
    }
    tables: dict[str, Table] = {}
    for name, stem in named_sheets(folder.name, list(paths), mapping, findings).items():
        sheet = sheet_named(name)
        path = paths[stem]
        place = SheetFindings(path.name, name, findings)
        try:
            data = path.read_bytes()
            if not data.strip() and not sheet.required:
                continue
            text = decoded(data, place)
            grid = grid_of(text, sheet, mapping.get(name, AS_IS), place)
        except OSError as error:
            place.problem(Said("book-file-unreadable", why=why(error)))
        except BrokenText as error:
            place.problem(error.what)
        else:
            tables[name] = matched(grid, sheet, place, mapping.get(name, AS_IS))
    return tables


def decoded(data: bytes, place: SheetFindings) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-1252. Raises BrokenText."""
    if not data.strip():
        raise BrokenText(Said("book-csv-empty"))
    if data.startswith(b"PK\x03\x04"):
        raise BrokenText(Said("book-csv-archive"))
    if data.startswith(b"PAR1"):
        raise BrokenText(Said("book-csv-parquet"))
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        if b"\0" in data:
            raise BrokenText(Said("book-csv-zero-bytes"))
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.encoding.startswith("utf-16"):
            raise BrokenText(Said("book-csv-no-utf-16")) from None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BrokenText(Said("book-csv-encoding", line=str(line))) from None
    place.notice(Said("book-csv-windows"))
    return text


def grid_of(text: str, sheet: Sheet, mapping: SheetMapping, place: SheetFindings) -> Grid:
    """The columns of a CSV text. Raises BrokenText."""
    separator, text, skipped = _declared_separator(text)
    if separator is None:
        separator = _separator(text, sheet, mapping)
    looked_at = max(ROWS_ABOVE, mapping.header_row or 0)

    def top_of(rows: Sequence[Sequence[str | None]]) -> int | None:
        return header_index(rows[:looked_at], skipped + 1, sheet, mapping)

    texts = _columns(text, separator, top_of, place)
    head = list(zip(*(column.head(looked_at) for column in texts), strict=True))
    top = top_of(head)
    tell_rows_above(head, top, skipped + 1, (sheet, mapping), place)
    if top is None:
        raise BrokenText(Said("book-csv-first-rows-blank"))
    first = skipped + top + 2
    height = len(texts[0]) - top - 1
    rows = pl.int_range(first, first + height, eager=True, dtype=pl.Int64)
    columns = tuple(
        Cells(" ".join((column[top] or "").split()), column.slice(top + 1)) for column in texts
    )
    return Grid(columns, rows, comma_habit=separator == ";")


def _declared_separator(text: str) -> tuple[str | None, str, int]:
    """The separator of a first line such as `sep=;`, the rest, and the lines that took."""
    match = re.match(r"sep=(.)\r?\n", text)
    if match is None:
        return None, text, 0
    return match[1], text[match.end() :], 1


def _separator(text: str, sheet: Sheet, mapping: SheetMapping) -> str:
    """The separator that makes most names of one of the first lines known ones."""
    known = {plain(word) for column in sheet.columns for word in column.spellings()}
    known |= {plain(header) for header in mapping.columns.values()}
    head = io.StringIO(text.lstrip("\r\n \t;,")[:100_000])

    def known_names(separator: str) -> tuple[int, int]:
        head.seek(0)
        best = (0, 0)
        try:
            for names in itertools.islice(csv.reader(head, delimiter=separator), ROWS_ABOVE):
                best = max(best, (sum(plain(name) in known for name in names), len(names)))
        except csv.Error:
            return best
        return best

    return max(SEPARATORS, key=known_names)


def _columns(text: str, separator: str, top_of: TopOf, place: SheetFindings) -> Sequence[pl.Series]:
    """The columns of a text, each cell as it stands, blank cells null."""
    if '"' not in text and "\r" not in text.replace("\r\n", ""):
        try:
            frame = pl.read_csv(
                text.encode("utf-8"),
                has_header=False,
                infer_schema=False,
                separator=separator,
                quote_char=None,
            )
        except pl.exceptions.PolarsError:
            # Rows of different lengths: read again below, to name them.
            pass
        else:
            return frame.get_columns()
    return _quoted_columns(text, separator, top_of, place)


def _quoted_columns(
    text: str, separator: str, top_of: TopOf, place: SheetFindings
) -> Sequence[pl.Series]:
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows.extend(reader)
    except csv.Error as error:
        line = str(reader.line_num)
        raise BrokenText(Said("book-csv-quotes", line=line, why=str(error))) from None
    if not any(rows):
        raise BrokenText(Said("book-csv-blank"))
    top = top_of(rows) or 0
    width = len(rows[top])
    odd = [i for i, row in enumerate(rows) if i > top and any(row[width:])]
    for i in odd[:PLACES_LISTED]:
        said = Said(
            "book-csv-row-cells", count=len(rows[i]), width=width, separator=repr(separator)
        )
        place.problem(said, i + 1)
    padded = [(row + [""] * width)[:width] for row in rows]
    return [
        pl.Series(str(i), [cell or None for cell in column], dtype=pl.String)
        for i, column in enumerate(zip(*padded, strict=True))
    ]
