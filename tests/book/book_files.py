"""Small books for the tests, as workbooks and as folders of CSV files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from tratado.book import Book, BookErrors, read_book
from tratado.words import Problem

Rows = Sequence[Sequence[object]]

GOODS: Rows = [["id", "hs"], ["PUMP", "8413.30"]]
BOM: Rows = [
    ["good", "part", "hs", "quantity", "unit value", "origin"],
    ["PUMP", "SEAL", "4016.93", 2, 0.5, "non-originating"],
]
SETTINGS: Rows = [["key", "value"], ["currency", "USD"]]


def write_workbook(
    path: Path,
    sheets: Mapping[str, Rows] | None = None,
    edit: Callable[[xlsxwriter.Workbook], None] | None = None,
) -> Path:
    """A workbook of the standard sheets, some replaced; `edit` may change it before it closes."""
    content: dict[str, Rows] = {"goods": GOODS, "bom": BOM, "settings": SETTINGS}
    content |= sheets or {}
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        for name, rows in content.items():
            sheet = book.add_worksheet(name)
            for index, row in enumerate(rows):
                sheet.write_row(index, 0, row)
        if edit is not None:
            edit(book)
    return path


def write_folder(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A folder of the standard CSV files, some replaced."""
    content: dict[str, str | bytes] = {
        "goods.csv": "id,hs\nPUMP,8413.30\n",
        "bom.csv": "good,part,hs,quantity,unit value\nPUMP,SEAL,4016.93,2,0.5\n",
        "settings.csv": "key,value\ncurrency,USD\n",
    }
    content |= files or {}
    folder.mkdir()
    for name, text in content.items():
        (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def bom_with(column: str, *values: str, comma: str = ",") -> str:
    """A bom of one line per value, in CSV, with the values in one more or another column."""
    names = ["good", "part", "hs", "quantity", "unit value"]
    cells = ["PUMP", "SEAL", "4016.93", "2", "0.5" if comma == "," else "0,5"]
    if column not in names:
        names.append(column)
        cells.append("")
    lines = [comma.join(names)]
    for value in values:
        cells[names.index(column)] = value
        lines.append(comma.join(cells))
    return "\n".join(lines) + "\n"


def problems(path: Path, mapping: Mapping[str, object] | None = None) -> tuple[Problem, ...]:
    """What is wrong with a file; there must be something."""
    with pytest.raises(BookErrors) as caught:
        read_book(path, mapping)
    return caught.value.problems


def only_problem(path: Path, mapping: Mapping[str, object] | None = None) -> str:
    """The one thing that is wrong with a file."""
    found = problems(path, mapping)
    assert len(found) == 1, "\n".join(map(str, found))
    return str(found[0])


def told(book: Book) -> str:
    """The notices of a book."""
    return "\n".join(map(str, book.notices))
