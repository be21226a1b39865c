"""Explosion lists: lines whose place in a good is told by a level, read as parent and part.

A list of all levels of a bill of materials puts each assembly above what it is made of. Counting
both as materials of the good would count the same thing twice, so each line is given to the
assembly that it stands below.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from tratado.book.table import Table, refuse_blank
from tratado.words import Said

ONE = 1_000_000
"""A quantity of one, in millionths."""

_DEPTH = re.compile(r"[^\w]*(\d+(?:\.\d+)*)[^\w]*")
_MARKS = re.compile(r"[^\w\s]+")
_REPEATED = re.compile(r"(\W\s*\W|\.)")


@dataclass(frozen=True, slots=True)
class _Level:
    """How deep a line stands; `item`: its number in an outline, such as 1.2.1.

    `marked`: whether marks before the number tell the depth as well, as in ..2.
    """

    depth: int
    item: tuple[str, ...] = ()
    marked: bool = False


@dataclass(slots=True)
class _Line:
    """A row of an explosion list, the good or assembly it goes into, and the lines below it."""

    cells: Mapping[str, Any]
    index: int
    level: _Level
    parent: str
    top: bool
    below: list[_Line] = field(default_factory=list)


def with_parents(
    bom: pl.DataFrame, table: Table, goods: pl.Series, quantities: str | None
) -> tuple[pl.DataFrame, Table]:
    """The lines of an explosion list with what each goes into in `good`; others as they are.

    `goods`: the ids of the sheet goods, in which every assembly must be. `quantities`: whether a
    line says how many go into one of the line above (`part_above`) or into one of the good
    (`good`); asked for where an assembly is there more than once. An assembly that is listed
    wherever it is used is kept once.
    """
    if "level" not in table.columns:
        return bom, table
    if bom["level"].null_count() == len(bom):
        refuse_blank(table, table.sheet.column("good"), bom["good"].is_null())
        return bom, table
    reading = _Reading(table, set(goods.drop_nulls()), quantities)
    kept = reading.lines(bom)
    keep = pl.Series([index in kept for index in range(len(bom))], dtype=pl.Boolean)
    parents = [kept[index].parent for index in sorted(kept)]
    found = bom.filter(keep).with_columns(
        pl.Series("good", parents, dtype=pl.String),
        pl.Series("quantity", reading.quantities(kept), dtype=bom.schema["quantity"]),
    )
    return found, table.filtered(keep)


@dataclass(slots=True)
class _Reading:
    """One explosion list as it is read; what is wrong with it becomes a problem."""

    table: Table
    goods: set[str]
    said: str | None
    assemblies: dict[str, _Line] = field(default_factory=dict)
    each: dict[int, int] = field(default_factory=dict)

    def lines(self, bom: pl.DataFrame) -> dict[int, _Line]:
        """The lines that count, by their place in the frame."""
        levels = self._levels(bom)
        if levels is None:
            return {}
        stack: list[_Line] = []
        found: list[_Line] = []
        base = min(level.depth for level in levels) if levels else 0
        if self._goods_untold(bom, levels, base):
            return {}
        for index, cells in enumerate(bom.iter_rows(named=True)):
            level = levels[index]
            del stack[max(level.depth - base, 0) :]
            line = self._placed(cells, index, level, stack, base)
            if line is None:
                return {}
            stack.append(line)
            found.append(line)
        assemblies = [line for line in found if line.below]
        known = [self._known(line) for line in found if line.below or line.top]
        if not all(known):
            return {}
        dropped = self._listed_again(assemblies)
        return {line.index: line for line in found if not line.top and line.index not in dropped}

    def quantities(self, kept: Mapping[int, _Line]) -> list[int | None]:
        return [self.each.get(index, kept[index].cells["quantity"]) for index in sorted(kept)]

    def _problem(self, said: Said, line: Mapping[str, Any], column: str) -> None:
        self.table.place.problem(said, line["row"], self.table.label(column))

    def _levels(self, bom: pl.DataFrame) -> list[_Level] | None:
        """The level of every line; None where one of them cannot be read."""
        texts = bom["level"].to_list()
        found = [_level(text) for text in texts]
        unread = [
            (text, cells)
            for text, level, cells in zip(texts, found, bom.iter_rows(named=True), strict=True)
            if level is None
        ]
        for text, cells in unread:
            what = "book-level-unread" if text else "book-level-blank"
            self._problem(Said(what, level=text or ""), cells, "level")
        if unread:
            return None
        levels = [level for level in found if level is not None]
        if not any(len(level.item) > 1 for level in levels):
            return [_Level(level.depth) for level in levels]
        marked = [
            (text, cells)
            for text, level, cells in zip(texts, levels, bom.iter_rows(named=True), strict=True)
            if level.marked
        ]
        for text, cells in marked:
            self._problem(Said("book-level-two-forms", level=text), cells, "level")
        return None if marked else _outlined(levels)

    def _goods_untold(self, bom: pl.DataFrame, levels: Sequence[_Level], base: int) -> bool:
        """Whether some lines of the highest level say what they go into, and others do not.

        Such another is a good itself, or goes into the good of the lines before it.
        """
        highest = [
            cells
            for level, cells in zip(levels, bom.iter_rows(named=True), strict=True)
            if level.depth == base
        ]
        if not any(cells["good"] not in (None, cells["part"]) for cells in highest):
            return False
        untold = [cells for cells in highest if cells["good"] is None]
        for cells in untold:
            self._problem(Said("book-level-good-blank", part=cells["part"] or ""), cells, "good")
        return bool(untold)

    def _placed(
        self,
        cells: Mapping[str, Any],
        index: int,
        level: _Level,
        stack: Sequence[_Line],
        base: int,
    ) -> _Line | None:
        """A line below the last one that stands a level above it; None where there is none."""
        good, part = cells["good"], cells["part"]
        if level.depth == base:
            top = good is None or good == part
            return _Line(cells, index, level, good or part, top)
        above = stack[-1] if stack else None
        gap = above is None or above.level.depth != level.depth - 1
        if above is None or gap or (level.item and above.level.item != level.item[:-1]):
            said = Said("book-level-gap", level=".".join(level.item) or str(level.depth))
            self._problem(said, cells, "level")
            return None
        parent = above.cells["part"]
        if good not in (None, parent, stack[0].parent):
            self._problem(Said("book-level-other-good", parent=parent, good=good), cells, "good")
            return None
        line = _Line(cells, index, level, parent, top=False)
        above.below.append(line)
        return line

    def _known(self, line: _Line) -> bool:
        """Whether an assembly is in the sheet goods, and how many of each line are in one of it."""
        part, own = line.cells["part"], self.each.get(line.index, line.cells["quantity"])
        if part is None or (own is None and not line.top):
            return True  # The blank cell is told.
        if part not in self.goods and not line.below:
            self._problem(Said("book-level-no-good", part=part), line.cells, "part")
            return False
        if part not in self.goods:
            rows = f"{line.below[0].cells['row']}-{_last(line).cells['row']}"
            self._problem(Said("book-level-not-in-goods", part=part, rows=rows), line.cells, "part")
            return False
        total = line.cells["quantity"]
        if total in (None, ONE, 0):
            return True
        if line.top:
            if self.said != "part_above":
                self._problem(Said("book-level-several", part=part), line.cells, "quantity")
            return self.said == "part_above"
        if self.said is None:
            self._problem(Said("book-level-quantities", part=part), line.cells, "quantity")
            return False
        if self.said == "good":
            shared = [self._of_one(each, total) for each in line.below]
            return all(shared)
        return True

    def _of_one(self, line: _Line, total: int) -> bool:
        """Divide a quantity in one good by that of the assembly that the line is in."""
        quantity = line.cells["quantity"]
        if quantity is None:
            return True
        whole = line.cells["value"] is not None or line.cells["weight"] is not None
        each, rest = divmod(quantity * ONE, total)
        if rest or whole:
            what = "book-level-of-the-good" if whole else "book-level-no-share"
            self._problem(Said(what, part=line.cells["part"]), line.cells, "quantity")
            return False
        self.each[line.index] = each
        return True

    def _listed_again(self, assemblies: Sequence[_Line]) -> set[int]:
        """The lines below an assembly whose lines stand below its first place already."""
        dropped: set[int] = set()
        for line in assemblies:
            part = line.cells["part"]
            first = self.assemblies.setdefault(part, line)
            if first is line or part is None:
                continue
            if self._content(first) != self._content(line):
                said = Said("book-level-two-lists", part=part, row=str(first.cells["row"]))
                self._problem(said, line.cells, "part")
            dropped.update(each.index for each in line.below)
        return dropped

    def _content(self, line: _Line) -> list[dict[str, Any]]:
        apart = {"row", "good", "level"}
        found = [
            {name: value for name, value in each.cells.items() if name not in apart}
            | {"quantity": self.each.get(each.index, each.cells["quantity"])}
            for each in line.below
        ]
        return sorted(found, key=repr)


def _outlined(levels: Sequence[_Level]) -> list[_Level]:
    """Levels by their numbers in an outline; 0 alone is above 1, where nothing is numbered 0.1."""
    of_zero = any(level.item[0] == "0" for level in levels if len(level.item) > 1)
    root = () if of_zero else ("0",)
    items = [() if level.item == root else level.item for level in levels]
    return [_Level(len(item), item) for item in items]


def _last(line: _Line) -> _Line:
    return _last(line.below[-1]) if line.below else line


def _level(text: str | None) -> _Level | None:
    """The level that a text tells: 2, ..2, **, or the number of an outline, 1.2.1."""
    if not text:
        return None
    numbered = _DEPTH.fullmatch(text)
    if numbered is not None:
        item = tuple(re.sub(r"(\.0+)+$", "", numbered[1]).split("."))
        return _Level(int(item[0]), item, bool(_REPEATED.match(text)))
    return _Level(len(text), marked=True) if _MARKS.fullmatch(text) else None
