"""Which column of a file is which column of a sheet, by name, in three languages."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from tratado.book.blanks import trimmed
from tratado.book.errors import SheetFindings
from tratado.book.hierarchy import refuse_untold
from tratado.book.mapping import SheetMapping
from tratado.book.nearest import listed, said_with_nearest
from tratado.book.sheets import BOM, GOODS
from tratado.book.spec import EXAMPLE_MARKS, Column, Kind, Sheet, plain
from tratado.book.table import Cells, Grid, Table
from tratado.book.totals import without_totals
from tratado.words import Part, Said

_LISTED = 30
"""Columns that are listed where one is looked for."""

ROWS_ABOVE = 50
"""How many rows of a title may stand above the names of the columns."""


def header_index(
    rows: Sequence[Sequence[str | None]],
    first: int,
    sheet: Sheet,
    mapping: SheetMapping,
) -> int | None:
    """Which of the first rows of a source has the names of the columns; None where all are blank.

    That is the row that the mapping names, else the first with every required column, else the
    first that is not blank. `first`: the number of the first row.
    """
    filled = [index for index, row in enumerate(rows) if any(row)]
    if mapping.header_row is not None:
        index = mapping.header_row - first
        return index if index in filled else None
    named = [index for index in filled if _names_required(rows[index], sheet, mapping)]
    return next(iter(named or filled), None)


def tell_rows_above(
    rows: Sequence[Sequence[str | None]],
    top: int | None,
    first: int,
    known: tuple[Sheet, SheetMapping],
    place: SheetFindings,
) -> None:
    """Tell that rows above the names of the columns were not read, or that there are no names.

    A title may stand there; what may be a row of the sheet is a problem, unless the mapping
    says where the names are.
    """
    sheet, mapping = known
    if top is not None and mapping.header_row is None:
        for index in _filled_like(rows[:top], rows[top], sheet, mapping):
            said = Said("book-rows-above-filled", top=str(first + top))
            place.problem(said, first + index)
    if top is None and mapping.header_row is not None:
        place.problem(Said("book-header-row-blank", row=str(mapping.header_row)))
    elif top is not None and any(any(row) for row in rows[:top]):
        place.notice(Said("book-rows-above", row=str(first + top)))


def _filled_like(
    rows: Sequence[Sequence[str | None]],
    names: Sequence[str | None],
    sheet: Sheet,
    mapping: SheetMapping,
) -> list[int]:
    """The rows that have something of its kind under each required name, and under two names."""
    named = [
        (at, column)
        for at, name in enumerate(names)
        for column in sheet.columns
        if name and plain(name) in _spelled(column, sheet, mapping)
    ]
    wanted = _required(sheet, mapping)
    required = [(at, column) for at, column in named if column in wanted]
    return [
        index
        for index, row in enumerate(rows)
        if required
        and all(_may_be(row[at], column) for at, column in required)
        and len({at for at, column in named if _may_be(row[at], column)}) > 1
    ]


def _may_be(text: str | None, column: Column) -> bool:
    """Whether a cell may hold what a column asks for: a number where it asks for one."""
    digits = column.kind.is_number or column.kind is Kind.HS
    return re.search(r"\d" if digits else r"\w", text or "") is not None


def _names_required(row: Sequence[str | None], sheet: Sheet, mapping: SheetMapping) -> bool:
    cells = {plain(text) for text in row if text}
    wanted = _required(sheet, mapping)
    return bool(wanted) and all(_spelled(column, sheet, mapping) & cells for column in wanted)


def _required(sheet: Sheet, mapping: SheetMapping) -> list[Column]:
    return [
        column
        for column in sheet.columns
        if column.required and column.name not in mapping.constants
    ]


def _spelled(column: Column, sheet: Sheet, mapping: SheetMapping) -> set[str]:
    """The names under which a column, or the one that may stand in for it, is found."""
    mapped = mapping.columns.get(column.name)
    names = {plain(mapped)} if mapped else {plain(word) for word in column.spellings()}
    if column.instead:
        names |= _spelled(sheet.column(column.instead), sheet, mapping)
    return names


def matched(grid: Grid, sheet: Sheet, place: SheetFindings, mapping: SheetMapping) -> Table:
    """The columns of a grid that the sheet knows, without blank and example rows.

    A column that nothing knows is told, one that may be several is a problem, and so is a
    column that is required and missing.
    """
    _refuse_repeated(grid.columns, sheet, place)
    found = _assigned(grid.columns, sheet, place, mapping)
    if sheet.name == BOM.name:
        read = {cells.header for cells in found.values()}
        unread = [cells for cells in grid.columns if cells.header not in read]
        refuse_untold(found, unread, grid.rows, place)
    columns = {name: _translated(cells, mapping.values.get(name)) for name, cells in found.items()}
    labels = {name: cells.header for name, cells in found.items()}
    table = Table(place, sheet, columns, grid.rows, grid.comma_habit, labels)
    table = _without_unread_rows(table)
    if mapping.others is not None and sheet.name == GOODS.name:
        table = _distinct(table)
    table = without_totals(table)
    return _with_constants(table, mapping.constants)


def _refuse_repeated(columns: Sequence[Cells], sheet: Sheet, place: SheetFindings) -> None:
    seen: dict[str, int] = {}
    for cells in columns:
        seen[cells.header] = seen.get(cells.header, 0) + 1
    for header, count in seen.items():
        if header and count > 1:
            said = Said(
                "book-columns-same-name", count=count, header=repr(header), sheet=sheet.label
            )
            place.problem(said, None, header)


def _assigned(
    columns: Sequence[Cells], sheet: Sheet, place: SheetFindings, mapping: SheetMapping
) -> dict[str, Cells]:
    by_header = {cells.header: cells for cells in columns if _own(cells, sheet, mapping)}
    found: dict[str, Cells] = {}
    for name, header in mapping.columns.items():
        if header in by_header:
            found[name] = by_header.pop(header)
        else:
            place.problem(
                Said(
                    "book-mapping-column-none",
                    column=name,
                    header=repr(header),
                    columns=listed(by_header, _LISTED),
                )
            )
    spelled: dict[str, list[str]] = {}
    for column in sheet.columns:
        for spelling in column.spellings():
            names = spelled.setdefault(plain(spelling), [])
            if column.name not in names:
                names.append(column.name)
    doubtful: list[tuple[str, list[str]]] = []
    for header, cells in by_header.items():
        names = spelled.get(plain(header), [])
        if len(names) != 1:
            doubtful.append((header, names))
        elif names[0] in mapping.columns or names[0] in mapping.constants:
            place.notice(Said("book-column-mapped", header=repr(header)), None, header)
        else:
            _take(found, sheet.column(names[0]), cells, place)
    _settle(doubtful, by_header, found, sheet, place)
    _require(found, by_header, sheet, place, mapping)
    return found


def _own(cells: Cells, sheet: Sheet, mapping: SheetMapping) -> bool:
    """Whether a column may be one of this sheet, where several are taken from one source.

    What the mapping gives to another sheet is of that one. In a list of parts, what it does not
    give to the goods is of the parts.
    """
    if mapping.others is None or cells.header in mapping.columns.values():
        return True
    return sheet.name != GOODS.name and cells.header not in mapping.others


def _distinct(table: Table) -> Table:
    """Each good once, from a source that repeats it with every part."""
    if not table.columns:
        return table
    said = pl.DataFrame(
        {name: trimmed(cells.values.cast(pl.String)) for name, cells in table.columns.items()}
    )
    return table.filtered(said.select(pl.struct(pl.all()).is_first_distinct()).to_series())


def _take(found: dict[str, Cells], column: Column, cells: Cells, place: SheetFindings) -> None:
    if column.name in found:
        said = Said(
            "book-columns-both-mean",
            first=repr(found[column.name].header),
            second=repr(cells.header),
            column=column.label,
        )
        place.problem(said, None, cells.header)
    else:
        found[column.name] = cells


def _settle(
    doubtful: list[tuple[str, list[str]]],
    by_header: Mapping[str, Cells],
    found: dict[str, Cells],
    sheet: Sheet,
    place: SheetFindings,
) -> None:
    """A name of several columns is settled where the others are there under their own."""
    for header, names in doubtful:
        left = [name for name in names if name not in found]
        if len(names) > 1 and len(left) == 1:
            found[left[0]] = by_header[header]
            label = sheet.column(left[0]).label
            place.notice(
                Said("book-column-read-as", header=repr(header), column=label), None, header
            )
        elif len(names) > 1 and left:
            labels: list[Part] = [sheet.column(name).label for name in left]
            either = functools.reduce(
                lambda first, second: Said("book-or", first=first, second=second), labels
            )
            said = Said("book-column-may-mean", header=repr(header), columns=either)
            place.problem(said, None, header)
        elif header:
            spellings = [
                word
                for column in sheet.columns
                if column.name not in found
                for word in column.spellings()
            ]
            unread = said_with_nearest("book-column-unread", header, spellings, column=header)
            place.notice(unread, None, header)
        elif by_header[header].values.null_count() < len(by_header[header].values):
            place.notice(Said("book-column-unnamed"))


def _require(
    found: Mapping[str, Cells],
    by_header: Mapping[str, Cells],
    sheet: Sheet,
    place: SheetFindings,
    mapping: SheetMapping,
) -> None:
    for column in sheet.columns:
        missing = column.name not in found and column.name not in mapping.constants
        if column.instead in found or column.instead in mapping.columns:
            continue
        if column.required and missing and column.name not in mapping.columns:
            label = column.label
            said = Said(
                "book-column-missing",
                columns=listed(by_header, _LISTED),
                en=label.en,
                es=label.es,
                fr=label.fr,
            )
            place.problem(said, None, label.en)


def _translated(cells: Cells, words: Mapping[str, str] | None) -> Cells:
    if not words or cells.values.dtype.is_nested():
        return cells
    texts = cells.values.cast(pl.String)
    stripped = trimmed(texts)
    translated = stripped.replace(list(words), list(words.values()))
    return replace(cells, values=translated.zip_with(stripped.is_in(list(words)), texts))


def _without_unread_rows(table: Table) -> Table:
    """Blank rows are passed over; so is the template's example row, which is told."""
    if not table.columns:
        return Table(
            table.place,
            table.sheet,
            table.columns,
            table.rows.head(0),
            table.comma_habit,
            table.labels,
        )
    empty = pl.repeat(True, len(table.rows), dtype=pl.Boolean, eager=True)
    for cells in table.columns.values():
        if not empty.any():
            break
        empty = empty & cells.blank
    unread = empty
    key = table.columns.get(table.sheet.key.name)
    if key is not None and key.values.dtype == pl.String:
        example = trimmed(key.values).str.to_uppercase().is_in(EXAMPLE_MARKS)
        if example.any():
            table.place.example()
        unread = unread | example.fill_null(False)
    if not unread.any():
        return table
    return table.filtered(~unread)


def _with_constants(table: Table, constants: Mapping[str, str]) -> Table:
    filled = dict(table.columns)
    for name, text in constants.items():
        values = pl.repeat(text, len(table.rows), dtype=pl.String, eager=True)
        filled[name] = Cells(name, values)
    return Table(table.place, table.sheet, filled, table.rows, table.comma_habit, table.labels)
