"""A sheet as it was found in a file, before its cells are understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import polars as pl

from tratado.book.blanks import is_blank
from tratado.book.errors import SheetFindings
from tratado.book.spec import Column, Sheet
from tratado.words import Said


@dataclass(frozen=True, slots=True)
class Cells:
    """One column of a file.

    The masks are set for workbooks, whose cells have types of their own: `numbers` (typed
    as numbers, so that no decimal mark has to be guessed), `dates`, and `percents`.
    """

    header: str
    values: pl.Series
    numbers: pl.Series | None = None
    dates: pl.Series | None = None
    percents: pl.Series | None = None

    @property
    def blank(self) -> pl.Series:
        """Where nothing is written, or nothing that can be seen."""
        if self.values.dtype == pl.String:
            return is_blank(self.values)
        return self.values.is_null()

    def filtered(self, keep: pl.Series) -> Cells:
        """These cells, only the rows where `keep` holds."""

        def kept(mask: pl.Series | None) -> pl.Series | None:
            return None if mask is None else mask.filter(keep)

        return Cells(
            self.header,
            self.values.filter(keep),
            kept(self.numbers),
            kept(self.dates),
            kept(self.percents),
        )


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns of a file in their order, and the row each entry has in it.

    `comma_habit`: whether the file separates its fields by semicolons, as is done where the
    comma is the decimal mark.
    """

    columns: tuple[Cells, ...]
    rows: pl.Series
    comma_habit: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a grid that a sheet's specification knows, by their names in the book."""

    place: SheetFindings
    sheet: Sheet
    columns: Mapping[str, Cells]
    rows: pl.Series
    comma_habit: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)

    def label(self, column: str) -> str:
        """The column as the file calls it; as the book does where the file has none."""
        return self.labels.get(column, column)

    def filtered(self, keep: pl.Series) -> Table:
        """This table, only the rows where `keep` holds."""
        columns = {name: cells.filtered(keep) for name, cells in self.columns.items()}
        return replace(self, columns=columns, rows=self.rows.filter(keep))


def refuse_blank(table: Table, column: Column, blank: pl.Series) -> None:
    """Tell each blank cell of a column that has to be filled."""
    table.place.wrong_cells(
        table.label(column.name),
        blank,
        table.rows,
        table.rows,
        lambda _: Said("book-cell-blank", kind=column.kind.named),
    )
