"""A document as a workbook: a sheet for each table, figures as numbers, and what it rests on.

Texts are written as texts, so that nothing a book says runs as a formula.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import textwrap
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from tratado.documents import Bars, Cell, Column, Document, Gauge, Grid, Note, Tone, Value
from tratado.locale import Language
from tratado.renderers.values import shown
from tratado.words import Amount, Money, Percent, Said

_FILLS = {Tone.MET: "#C6EFCE", Tone.OPEN: "#FFEB9C", Tone.NOT_MET: "#FFC7CE"}
_EXACT_DIGITS = 15
"""Significant digits that a number of a workbook keeps; longer figures are written as texts."""
_LONGEST_NAME, _LONGEST_TEXT = 31, 32_767
_LINE = 15
"""Height of a line, in points."""
_WIDEST, _TEXT_WIDTH = 60, 90
"""Characters of the widest columns: of tables, of sentences."""


def workbook(document: Document, language: Language) -> bytes:
    """The content of the workbook."""
    content = io.BytesIO()
    texts = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, texts) as book:
        midnight = dt.datetime.combine(document.day, dt.time())
        title = shown(document.title, language)
        book.set_properties({"title": title, "created": midnight})
        writer = _Writer(book, language)
        writer.summary(document)
        for name, grid in document.grids():
            writer.grid(shown(name, language), grid, title)
    return content.getvalue()


class _Writer:
    def __init__(self, book: xlsxwriter.Workbook, language: Language) -> None:
        self._book = book
        self._language = language
        self._names: set[str] = set()
        self._formats: dict[tuple[object, ...], Any] = {}

    def summary(self, document: Document) -> None:
        """The first sheet: title, sentences, and what the report was made from."""
        title = shown(document.title, self._language)
        sheet = self._sheet(shown(Said("report-sheet-summary"), self._language), title)
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, 1, _TEXT_WIDTH)
        sheet.write_string(0, 0, title, self._format(bold=True, font_size=14))
        at = 2
        for label, value in (
            *document.about,
            (Said("report-about-day"), document.day),
            (Said("report-about-law"), document.law),
        ):
            sheet.write_string(at, 0, shown(label, self._language), self._format(bold=True))
            text = value.isoformat() if isinstance(value, dt.date) else value
            self._write(sheet, at, 1, Cell(text))
            at += 1
        for section in document.sections:
            at += 1
            if section.head and section.head != document.title:
                style = self._format(bold=True, **_fill(section.tone))
                sheet.write_string(at, 0, shown(section.name, self._language), style)
                head = shown(section.head, self._language)
                sheet.write_string(
                    at,
                    1,
                    head,
                    self._format(bold=True, text_wrap=True, valign="top", **_fill(section.tone)),
                )
                _fit(sheet, at, head, _TEXT_WIDTH)
                at += 1
            for part in section.parts:
                for block in part.blocks:
                    if not isinstance(block, Grid | Gauge | Bars):
                        title = shown(part.title, self._language)
                        sheet.write_string(at, 0, title, self._format(valign="top"))
                        said = block.text if isinstance(block, Note) else block
                        text = shown(said, self._language)[:_LONGEST_TEXT]
                        sheet.write_string(at, 1, text, self._format(text_wrap=True, valign="top"))
                        _fit(sheet, at, text, _TEXT_WIDTH)
                        at += 1

    def grid(self, name: str, grid: Grid, title: str) -> None:
        """A table: its header stays in view and is printed on each page, rows can be filtered."""
        sheet = self._sheet(name, title)
        head = self._format(bold=True, bottom=1, text_wrap=True, valign="top")
        lines = 1
        for at, column in enumerate(grid.columns):
            title, width = shown(column.title, self._language), self._width(column, at, grid)
            sheet.write_string(0, at, title, head)
            sheet.set_column(at, at, width)
            lines = max(lines, len(textwrap.wrap(title, width - 2)))
        sheet.set_row(0, _LINE * lines)
        for at, row in enumerate(grid.rows, start=1):
            for place, cell in enumerate(row):
                self._write(sheet, at, place, cell, right=grid.columns[place].right)
            _fit(sheet, at, max((shown(c.value, self._language) for c in row), key=len), _WIDEST)
        if grid.columns:
            sheet.autofilter(0, 0, max(1, len(grid.rows)), len(grid.columns) - 1)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)

    def _sheet(self, name: str, title: str) -> Worksheet:
        sheet = self._book.add_worksheet(self._free(name))
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L{title.replace('&', '&&')[:120]}&R&P / &N")
        return sheet

    def _free(self, name: str) -> str:
        """A name that a sheet may have and none has yet."""
        plain = re.sub(r"[\[\]:*?/\\]", " ", name).strip(" '") or "-"
        for ending in _endings():
            found = plain[: _LONGEST_NAME - len(ending)] + ending
            if found.casefold() not in self._names:
                self._names.add(found.casefold())
                return found
        raise AssertionError("endings have no end")

    def _width(self, column: Column, at: int, grid: Grid) -> int:
        texts = (shown(row[at].value, self._language) for row in grid.rows[:200])
        longest = max(map(len, texts), default=0)
        head = max(map(len, shown(column.title, self._language).split()), default=0)
        return min(_WIDEST, max(9, head + 3, longest + 2))

    def _write(
        self, sheet: Worksheet, row: int, at: int, cell: Cell, *, right: bool = False
    ) -> None:
        style = {**_fill(cell.tone), **({"bold": True} if cell.strong else {}), "valign": "top"}
        if right:
            style["align"] = "right"
        value = cell.value
        if value is None:
            if cell.tone is not None:
                sheet.write_blank(row, at, None, self._format(**style))
        elif (number := _number(value)) is not None:
            sheet.write_number(
                row, at, float(number[0]), self._format(num_format=number[1], **style)
            )
        elif isinstance(value, dt.date):
            day = dt.datetime.combine(value, dt.time())
            sheet.write_datetime(row, at, day, self._format(num_format="yyyy-mm-dd", **style))
        else:
            text = shown(value, self._language)[:_LONGEST_TEXT]
            sheet.write_string(row, at, text, self._format(text_wrap=len(text) > _WIDEST, **style))

    def _format(self, **properties: object) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]


def _fit(sheet: Worksheet, row: int, text: str, width: int) -> None:
    """Make a row as high as a text that is broken into lines; not every program does so itself."""
    if (lines := -(-len(text) // (width - 4))) > 1:
        sheet.set_row(row, _LINE * lines)


def _fill(tone: Tone | None) -> dict[str, object]:
    return {} if tone is None else {"bg_color": _FILLS[tone]}


def _number(value: Value) -> tuple[Decimal, str] | None:
    """What is written as a number, and how it looks; None where it is none, or has more digits
    than a workbook keeps."""
    match value:
        case Money():
            found = value.amount, f'"{value.currency}" #,##0.00##'
        case Amount():
            found = value.value, "#,##0.00##"
        case Percent():
            found = value.value / 100, "0.00 %"
        case int():
            found = Decimal(value), "0"
        case Decimal():
            found = value, "General"
        case _:
            return None
    return found if len(found[0].as_tuple().digits) <= _EXACT_DIGITS else None


def _endings() -> Iterator[str]:
    yield ""
    number = 2
    while True:
        yield f" {number}"
        number += 1
