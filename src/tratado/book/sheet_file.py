"""A file of other sheets than a book's, read as strictly: every problem with its place, at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from tratado.book.errors import Findings, Notice, SheetFindings
from tratado.book.exact import wide
from tratado.book.headers import matched
from tratado.book.mapping import AS_IS, SheetMapping, read_mapping
from tratado.book.read import interpreted
from tratado.book.read_csv import BrokenText, decoded, grid_of
from tratado.book.read_xlsx import read_xlsx
from tratado.book.spec import Kind, Sheet
from tratado.book.structure import BrokenWorkbook, Workbook
from tratado.book.table import Table
from tratado.words import Said

_TO_TEN_THOUSANDTHS = 10_000


@dataclass(frozen=True, slots=True)
class SheetFile:
    """The sheets that were found, by name, and what is still to be checked about them.

    Amounts are in ten-thousandths, quantities in millionths, weights in milligrams. Checks
    of the reader's own go to `findings`, by `place(sheet)`; `settled` raises BookErrors
    where anything was wrong.
    """

    frames: Mapping[str, pl.DataFrame]
    tables: Mapping[str, Table]
    findings: Findings

    def place(self, sheet: str) -> SheetFindings:
        return self.tables[sheet].place

    def label(self, sheet: str, column: str) -> str:
        """A column as the file calls it."""
        return self.tables[sheet].label(column)

    def settled(self) -> tuple[Notice, ...]:
        """The notices. Raises BookErrors with every problem of the file."""
        self.findings.stop_if_wrong()
        return self.findings.told()


def read_sheets(
    name: str,
    data: bytes,
    sheets: Sequence[Sheet],
    mapping: Path | Mapping[str, object] | None = None,
) -> SheetFile:
    """Read a workbook, or a CSV file of the first sheet, by the sheets' specifications.

    `name` is the file's name. A workbook with a single sheet is of the first specification,
    whatever the sheet is called. Nothing is raised: the caller adds its own checks and then
    asks for `settled`.
    """
    findings = Findings()
    mappings = read_mapping(mapping, findings, sheets)
    path = Path(name)
    if path.suffix.lower() in (".csv", ".txt", ".tsv"):
        tables = _csv(path, data, sheets[0], mappings, findings)
    else:
        tables = read_xlsx(path, data, _only_sheet(data, sheets[0], mappings), findings, sheets)
    frames = {sheet: _in_units(interpreted(table), table) for sheet, table in tables.items()}
    return SheetFile(frames, tables, findings)


def _csv(
    path: Path,
    data: bytes,
    sheet: Sheet,
    mappings: Mapping[str, SheetMapping],
    findings: Findings,
) -> dict[str, Table]:
    place = SheetFindings(path.name, sheet.name, findings)
    mapping = mappings.get(sheet.name, AS_IS)
    try:
        grid = grid_of(decoded(data, place), sheet, mapping, place)
    except BrokenText as error:
        place.problem(error.what)
        return {}
    return {sheet.name: matched(grid, sheet, place, mapping)}


def _only_sheet(
    data: bytes, sheet: Sheet, mappings: dict[str, SheetMapping]
) -> dict[str, SheetMapping]:
    """The mappings; where the workbook has one sheet only, that is the one looked for."""
    mapping = mappings.get(sheet.name, AS_IS)
    if mapping.sheet is not None or not data.startswith(b"PK"):
        return mappings
    try:
        names = [part.name for part in Workbook(data).sheets]
    except BrokenWorkbook:
        return mappings  # Said by the reader itself.
    if len(names) != 1:
        return mappings
    only = SheetMapping(names[0], mapping.columns, mapping.constants, mapping.values)
    return {**mappings, sheet.name: only}


def _in_units(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Amounts in ten-thousandths; one with a finer part is a problem, not rounded."""
    for column in table.sheet.columns:
        if column.kind not in (Kind.MONEY, Kind.PRICE):
            if column.kind.is_number:
                frame = frame.with_columns(pl.col(column.name).cast(pl.Int64))
            continue
        parts = frame.select(
            finer=pl.col(column.name) % wide(_TO_TEN_THOUSANDTHS) != wide(0),
            amount=(pl.col(column.name) // wide(_TO_TEN_THOUSANDTHS)).cast(pl.Int64),
        )
        table.place.wrong_cells(
            table.label(column.name),
            parts["finer"],
            table.rows,
            table.rows,
            lambda _: Said("book-more-than-four-decimals"),
        )
        frame = frame.with_columns(parts["amount"].alias(column.name))
    return frame
