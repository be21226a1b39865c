"""Bills of materials whose lines stand below one another in a way that no column of the book tells.

An assembly and what it is made of, both taken as materials of one good, would count the same
thing twice; such a sheet is refused with what would tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import polars as pl

from tratado.book.blanks import trimmed
from tratado.book.errors import SheetFindings
from tratado.book.sheets import BOM
from tratado.book.spec import plain
from tratado.book.table import Cells
from tratado.words import Said

_OUTLINE = r"^\d+(\.\d+)*$"
_DOTTED = r"^\.+\d+$"
_INDENT = r"^(\.+|[ \t\u00a0]*)"

_PARENTS = frozenset(
    plain(name)
    for name in (
        *BOM.column("good").spellings(),
        *("parent part", "parent item", "parent number", "parent component", "assembly"),
        *("next assembly", "next higher assembly", "nha", "used in", "goes into"),
        *("padre", "parte padre", "número de padre", "ensamble", "ensamblaje", "conjunto"),
        *("parent", "pièce parente", "composé", "assemblage", "ensemble"),
    )
)


def refuse_untold(
    found: Mapping[str, Cells], unread: Iterable[Cells], rows: pl.Series, place: SheetFindings
) -> None:
    """Tell what shows that a line of the sheet goes into another of its lines."""
    part, level = found.get("part"), found.get("level")
    if part is None or (level is not None and not level.blank.all()):
        return
    for cells in unread:
        texts = trimmed(cells.values.cast(pl.String, strict=False)).drop_nulls()
        if _is_outline(texts):
            place.problem(Said("book-levels-untold", column=cells.header), None, cells.header)
        elif plain(cells.header) in _PARENTS:
            _refuse_parents(cells, part, rows, place)
    _refuse_indents(part, rows, place)


def _is_outline(texts: pl.Series) -> bool:
    """Whether a column numbers lines as an outline does: 1, 1.1, 1.1.1, 1.2; or .1, ..2."""
    if texts.is_empty():
        return False
    if texts.str.contains(_DOTTED).all():
        return all(text.count(".") == int(text.lstrip(".")) for text in texts.unique())
    if not texts.str.contains(_OUTLINE).all() or not texts.str.contains(r"\.").any():
        return False
    above: list[str] = []
    for text in texts:
        item = text.split(".")
        if above[: len(item) - 1] != item[:-1] or above == item:
            return False
        above = item
    return True


def _refuse_parents(cells: Cells, part: Cells, rows: pl.Series, place: SheetFindings) -> None:
    """A column of parents that is not read, and names a line of the sheet."""
    parents = trimmed(cells.values.cast(pl.String, strict=False))
    parts = trimmed(part.values.cast(pl.String, strict=False))
    named = parents.is_not_null() & (parents != "") & parents.is_in(parts.drop_nulls().implode())
    first = (named & (parents != parts)).fill_null(False).arg_true()
    if not first.is_empty():
        said = Said("book-parents-untold", column=cells.header, part=parents[first[0]])
        place.problem(said, rows[first[0]], cells.header)


def _refuse_indents(part: Cells, rows: pl.Series, place: SheetFindings) -> None:
    """Parts that are indented below the one before, by two spaces, a tab or a dot."""
    texts = part.values
    if texts.dtype != pl.String or not texts.str.contains(r"^( {2}|\t|\.)").any():
        return
    if texts.drop_nulls().str.len_chars().n_unique() == 1 and len(texts) > 1:
        return  # Numbers set to the right in a column of one width.
    before: int | None = None
    for text, row in zip(texts, rows, strict=True):
        if text is None or not text.strip():
            continue
        indent = _depth(text)
        if before is not None and indent > before:
            place.problem(Said("book-indents-untold"), row, part.header)
            return
        before = indent


def _depth(text: str) -> int:
    match = re.match(_INDENT, text)
    shown = match[0].expandtabs(4) if match else ""
    return len(shown) if shown.startswith(".") else len(shown) // 2
