"""A calculation as a workbook with live formulas.

Texts are written as texts, whatever they start with: nothing that a book says runs.
"""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tratado.locale import Language, messages
from tratado.proof.calculations import Calculation, Cell, Formula, Label, Sheet

_WIDTHS = {"materials": (18, 28, 12, 14, 16, 16), "figures": (52, 16, 34),
           "routes": (14, 60, 44, 24), "verdict": (52, 30, 18)}  # fmt: skip


def workbook(found: Calculation, language: Language, at: dt.datetime) -> bytes:
    """The workbook's bytes; the same for the same calculation, language and time."""
    data = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False}  # fmt: skip
    with xlsxwriter.Workbook(data, options) as book:
        book.set_properties({"created": at.astimezone(dt.UTC).replace(tzinfo=None)})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        live = book.add_format({"bg_color": "#EAF3FB"})
        for sheet in found.sheets:
            _write(book.add_worksheet(sheet.name), sheet, language, head, live)
    return data.getvalue()


def _write(target: Worksheet, sheet: Sheet, language: Language, head: Format, live: Format) -> None:
    say = messages(language).format
    for column, width in enumerate(_WIDTHS[sheet.name]):
        target.set_column(column, column, width)
    target.freeze_panes(1, 1)
    for column, heading in enumerate(sheet.headings):
        target.write_string(0, column, say(heading.message), head)
    for row, cells in enumerate(sheet.rows, 1):
        for column, cell in enumerate(cells):
            text = say(cell.message) if isinstance(cell, Label) else cell
            _write_cell(target, row, column, text, live)


def _write_cell(target: Worksheet, row: int, column: int, cell: Cell, live: Format) -> None:
    if isinstance(cell, Formula):
        value = float(cell.value) if isinstance(cell.value, Decimal) else cell.value
        target.write_formula(row, column, f"={cell.text}", live, value)
    elif isinstance(cell, Decimal):
        target.write_number(row, column, float(cell))
    elif cell:
        target.write_string(row, column, cell)
