"""Workbooks as this package writes them: headers with notes, formats, drop-downs, plain texts."""

from __future__ import annotations

import datetime as dt
import io
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tratado.book.spec import YES_NO, Column, Kind, Sheet
from tratado.files import write_whole
from tratado.language import Language
from tratado.words import Place, Problem, Said, TratadoError

LAST_ROW = 1_048_576
"""Rows of a sheet, the header among them."""

LONGEST_TEXT = 32_767
"""Characters of a cell."""

_EXACT_DIGITS = 15
"""Significant digits that a number of a workbook keeps."""

Value = str | bool | int | Decimal | dt.date | None

_PAGE = (34, 100)
"""Widths of the columns of a page of explanations, in characters."""

_LINE = 15
"""Points that a line of text is high."""

_REQUIRED = Said("template-required")


class WorkbookWriter:
    """A workbook being written in one language."""

    def __init__(self, target: io.BytesIO, language: Language) -> None:
        # Texts are written as texts whatever they look like: nothing becomes a formula or a link.
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        }
        self._book = xlsxwriter.Workbook(target, options)
        self._language = language
        self._header = self._format(bold=True, bg_color="#DDE7F0", text_wrap=True, valign="top")
        self._required = self._format(bold=True, bg_color="#B9D1E4", text_wrap=True, valign="top")
        self._title = self._format(bold=True, font_size=14)
        self._wrapped = self._format(text_wrap=True, valign="top")
        self._text = self._format(num_format="@")
        self._guarded = self._format(num_format="@", quote_prefix=True)
        self._date = self._format(num_format="yyyy-mm-dd")
        self._numbers = {
            kind: self._format(num_format=f"0.{'0' * 2}{'#' * (kind.decimals - 2)}")
            for kind in Kind
            if kind.is_number
        }
        self._example = self._format(num_format="@", italic=True, font_color="#7F7F7F")

    @property
    def text_format(self) -> Format:
        """The format of cells that are texts, whatever is typed into them."""
        return self._text

    def _format(self, **properties: object) -> Format:
        return self._book.add_format(properties)

    def close(self) -> None:
        self._book.close()

    def add_sheet(self, sheet: Sheet) -> Worksheet:
        """A sheet with its header: names, notes, formats, drop-downs; the header stays in view."""
        worksheet = self._book.add_worksheet(sheet.label.words(self._language))
        worksheet.freeze_panes(1, 1)
        for position, column in enumerate(sheet.columns):
            label = column.label.words(self._language)
            header = self._required if column.required else self._header
            width = max(11, min(30, len(label) + 3))
            worksheet.set_column(position, position, width, self._column_format(column))
            worksheet.write_string(0, position, label, header)
            note = column.note.words(self._language)
            if column.required:
                note = f"{_REQUIRED.words(self._language)} {note}"
            worksheet.write_comment(0, position, note, {"x_scale": 2})
            self.add_choices(worksheet, 1, LAST_ROW - 1, position, self.choices(column))
        return worksheet

    def choices(self, column: Column) -> list[str]:
        """The words that the column's drop-down offers; none where it has no drop-down."""
        if column.kind is Kind.BOOLEAN:
            return [word.words(self._language) for word in YES_NO]
        if column.kind is Kind.EDITION:
            return ["2012", "2017", "2022"]
        return [choice.label.words(self._language) for choice in column.choices]

    def add_choices(
        self, worksheet: Worksheet, first: int, last: int, column: int, words: Sequence[str]
    ) -> None:
        if words:
            worksheet.data_validation(
                first, column, last, column, {"validate": "list", "source": list(words)}
            )

    def offer(
        self, worksheet: Worksheet, position: int, source: str, row: int | None = None
    ) -> None:
        """A drop-down of what stands in a range; a cell may have something else as well."""
        rule = {"validate": "list", "source": source, "show_error": False}
        first, last = (1, LAST_ROW - 1) if row is None else (row, row)
        worksheet.data_validation(first, position, last, position, rule)

    def _column_format(self, column: Column) -> Format:
        if column.kind is Kind.DATE:
            return self._date
        return self._numbers.get(column.kind, self._text)

    def write_example(self, worksheet: Worksheet, sheet: Sheet, mark: str) -> None:
        """The example row, which readers pass over by the mark in its first cell."""
        worksheet.write_string(1, 0, mark, self._example)
        for position, column in enumerate(sheet.columns[1:], start=1):
            if text := self._example_text(column):
                worksheet.write_string(1, position, text, self._example)

    def _example_text(self, column: Column) -> str:
        example = column.example.words(self._language)
        if column.kind is Kind.BOOLEAN and example:
            return YES_NO[example != str(YES_NO[0])].words(self._language)
        for choice in column.choices:
            if choice.value == example:
                return choice.label.words(self._language)
        return example

    def write_column(
        self, worksheet: Worksheet, position: int, column: Column, values: Sequence[Value]
    ) -> None:
        """The values of a column under its header."""
        number = self._numbers.get(column.kind)
        for row, value in enumerate(values, start=1):
            if value is None:
                continue
            if isinstance(value, bool):
                self.write_text(worksheet, row, position, YES_NO[not value].words(self._language))
            elif isinstance(value, dt.date):
                worksheet.write_datetime(row, position, value, self._date)
            elif isinstance(value, Decimal) and len(value.as_tuple().digits) <= _EXACT_DIGITS:
                worksheet.write_number(row, position, float(value), number)
            else:
                self.write_text(worksheet, row, position, f"{value}")

    def write_text(self, worksheet: Worksheet, row: int, column: int, text: str) -> None:
        """A text that stays one. Raises TratadoError where it is longer than a cell."""
        if len(text) > LONGEST_TEXT:
            said = Said("book-write-text", count=len(text), most=LONGEST_TEXT)
            raise TratadoError([Problem(Place(rows=(row + 1,)), said)])
        style = self._guarded if text.startswith(("=", "+", "-", "@")) else self._text
        worksheet.write_string(row, column, text, style)

    def write_page(self, name: str, title: str, lines: Sequence[tuple[str, str]]) -> Worksheet:
        """A sheet of explanations: what, and what about it."""
        worksheet = self._book.add_worksheet(name)
        for column, width in enumerate(_PAGE):
            worksheet.set_column(column, column, width, self._wrapped)
        worksheet.write_string(0, 0, title, self._title)
        for row, (what, about) in enumerate(lines, start=2):
            # Not every program fits the height of a row to texts that it wraps itself.
            high = max(_lines(what, _PAGE[0]), _lines(about, _PAGE[1]))
            worksheet.set_row(row, high * _LINE)
            worksheet.write_string(row, 0, what, self._wrapped if about else self._header)
            worksheet.write_string(row, 1, about, self._wrapped)
        return worksheet


def _lines(text: str, width: int) -> int:
    """Lines that a text takes in a cell so wide, broken between words; letters differ in width,
    so that a tenth is kept free."""
    return max(1, len(textwrap.wrap(text, width * 9 // 10, drop_whitespace=False)))


@contextmanager
def workbook_at(path: Path, language: Language) -> Iterator[WorkbookWriter]:
    """A workbook that appears at the path once it is complete, or not at all."""
    content = io.BytesIO()
    writer = WorkbookWriter(content, language)
    yield writer
    writer.close()
    write_whole(path, content.getvalue())
