"""Lines of a bill of materials that a sheet of values names, and their values anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from tratado.value.errors import ValuationError, Where
from tratado.value.held import HELD
from tratado.words import Place, Problem, Said

Cells = Mapping[str, Any]

COSTS_OF_A_UNIT = (
    *("tv", "nc", "total_cost", "direct_labor", "direct_overhead", "period_costs"),
    "other_costs",
)
"""Columns of goods from which a base of value content or of de minimis can follow."""

DIVIDED = "divided"
"""A column of lines that is there where records divide some by origin, an inventory's or those
of a supplier who states production: true of the pieces."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its position in the frame, and its cells."""

    position: int
    cells: Cells

    @property
    def good(self) -> str:
        return str(self.cells["good"])

    @property
    def place(self) -> Place:
        return Place(sheet="bom", rows=(self.cells["row"],))


class Lines:
    """The lines of some parts, to be found by good, part and supplier."""

    def __init__(self, lines: pl.DataFrame, parts: Iterable[str]) -> None:
        kept = lines.with_row_index("_position").filter(pl.col("part").is_in(list(parts)))
        self._lines = [Line(cells.pop("_position"), cells) for cells in kept.iter_rows(named=True)]

    def goods_of(self, part: str) -> list[str]:
        """The goods that a part goes into."""
        return sorted({line.good for line in self._lines if line.cells["part"] == part})

    def one(
        self, good: str, part: str, supplier: str | None, where: Where, faults: list[Problem]
    ) -> Line | None:
        """The one line meant; None, and a fault noted, where there is none or several.

        Where a part has several lines, those that originate are passed over, then those of
        other suppliers.
        """
        found = [line for line in self._lines if (line.good, line.cells["part"]) == (good, part)]
        for chosen in (
            [line for line in found if line.cells["origin"] != "originating"],
            [line for line in found if supplier and line.cells["supplier"] == supplier],
        ):
            if len(found) > 1 and chosen:
                found = [line for line in found if line in chosen]
        if len(found) == 1 and found[0].cells["value"] is None:
            faults.append(Problem(found[0].place,
                                  Said("cost-line-without-value", part=part, place=where),
                                Said("cost-state-value"), "Uniform Regulations 8(1)"))  # fmt: skip
            return None
        if len(found) == 1:
            return found[0]
        if not found:
            what = Said("value-part-not-in-bom", part=repr(part), good=repr(good))
            remedy = Said("value-add-line-or-names")
        else:
            rows = tuple(str(line.cells["row"]) for line in found)
            what = Said("value-part-in-rows", part=repr(part), good=repr(good), rows=rows)
            remedy = Said("value-make-lines-one")
        faults.append(Problem(where, what, remedy))
        return None


def unit_value(value: int, quantity: int) -> int:
    """Value of one unit of a line's material, half to even."""
    whole, rest = divmod(value * 1_000_000, quantity)
    return whole + (2 * rest > quantity or (2 * rest == quantity and whole % 2 == 1))


def revalued(lines: pl.DataFrame, values: Mapping[int, int]) -> pl.DataFrame:
    """The lines with new values, by position, and unit values that agree with them."""
    if not values:
        return lines
    quantities = lines["quantity"]
    rows = [(at, value, unit_value(value, quantities[at])) for at, value in values.items()]
    if beyond := [at for at, *figures in rows if max(figures) > HELD]:
        raise ValuationError([
            Problem(Place(sheet="bom", rows=(lines["row"][at],)),
                    Said("value-part-too-large", part=lines["part"][at]),
                    Said("value-correct-amounts-rates"))
            for at in beyond
        ])  # fmt: skip
    fresh = pl.DataFrame(
        rows,
        schema={"_at": pl.UInt32, "_value": pl.Int64, "_unit_value": pl.Int64},
        orient="row",
    )
    return (
        lines.with_row_index("_at")
        .join(fresh, on="_at", how="left", maintain_order="left")
        .with_columns(
            value=pl.coalesce("_value", "value"),
            unit_value=pl.coalesce("_unit_value", "unit_value"),
        )
        .select(lines.columns)
    )


def shifted(goods: pl.DataFrame, changes: Mapping[str, int], cite: str) -> pl.DataFrame:
    """The goods with what they state as total and net cost changed by so much each.

    Costs that follow from components change by themselves with the lines. Raises
    ValuationError where a cost is less than what is taken out of it.
    """
    if not changes:
        return goods
    change = pl.DataFrame(
        list(changes.items()), schema={"id": pl.String, "_change": pl.Int64}, orient="row"
    )
    costs = ("total_cost", "nc")
    changed = goods.join(change, on="id", how="left", maintain_order="left").with_columns(
        pl.col(name) + pl.col("_change").fill_null(0) for name in costs
    )
    small = changed.filter(pl.any_horizontal(pl.col(name) < 0 for name in costs))
    if not small.is_empty():
        raise ValuationError([
            Problem(Place(sheet="goods", rows=(row,)), Said("value-cost-below-taken", good=good),
                    Said("value-correct-cost-or-materials"), cite)
            for good, row in small.select("id", "row").iter_rows()
        ])  # fmt: skip
    return changed.select(goods.columns)


def left_open(
    goods: pl.DataFrame, names: Sequence[str], columns: Sequence[str] = COSTS_OF_A_UNIT
) -> pl.DataFrame:
    """The goods, those of the names without anything to calculate a value content from.

    The value of their materials is not known, so no content of theirs can be; or `columns`
    says which of their figures are not.
    """
    if not names:
        return goods
    open_ = pl.col("id").is_in(list(names))
    return goods.with_columns(pl.when(~open_).then(pl.col(name)).alias(name) for name in columns)
