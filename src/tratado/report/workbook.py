"""Verdicts as a workbook: verdicts, questions, and the materials of every good.

Text cells are written as text, so that nothing a book says runs as a formula.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

import xlsxwriter

from tratado.hs import Code
from tratado.origin.answer import Verdict
from tratado.origin.questions import Question
from tratado.origin.ruling import Ruling
from tratado.report.rulings import RulingWords
from tratado.report.tables import VerdictTable

_COLORS = {
    Verdict.ORIGINATING: "#C6EFCE",
    Verdict.NOT_ORIGINATING: "#FFC7CE",
    Verdict.UNDETERMINED: "#FFEB9C",
}
_MONEY = 10_000


def verdict_workbook(
    table: VerdictTable, asked: list[Question], rulings: Iterable[Ruling]
) -> bytes:
    """The content of the workbook."""
    content = io.BytesIO()
    texts = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, texts) as workbook:
        sheet = _sheet(workbook, table.say.format("page-title"), _headers(table))
        formats = {v: workbook.add_format({"bg_color": color}) for v, color in _COLORS.items()}
        for at, row in enumerate(table.rows(), start=1):
            cells = (row.good, row.description, row.hs, row.verdict_words, row.criterion,
                     row.route, row.content, row.margin, row.next,
                     *([] if row.preference is None else [row.preference]),
                     *table.grounds(row.number))  # fmt: skip
            for column, cell in enumerate(cells):
                style = formats[row.verdict] if column == 3 else None
                sheet.write_string(at, column, cell, style)
        _questions(workbook, table, asked)
        _materials(workbook, table, rulings)
        _notes(workbook, table)
    return content.getvalue()


def _headers(table: VerdictTable) -> list[str]:
    return [*table.headers(), *(table.say.format(f"table-{name}") for name in ("reasons", "law"))]


def _sheet(
    workbook: xlsxwriter.Workbook, name: str, headers: list[str]
) -> xlsxwriter.workbook.Worksheet:
    sheet = workbook.add_worksheet(name[:31])
    bold = workbook.add_format({"bold": True, "bottom": 1})
    for column, header in enumerate(headers):
        sheet.write_string(0, column, header, bold)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, len(headers), 18)
    return sheet


def _questions(workbook: xlsxwriter.Workbook, table: VerdictTable, asked: list[Question]) -> None:
    title = table.say.format("questions-sheet")
    sheet = _sheet(workbook, title, table.question_headers())
    for at, question in enumerate(asked, start=1):
        for column, cell in enumerate(table.question_row(question)):
            if column < 2:
                sheet.write_number(at, column, int(cell))
            else:
                sheet.write_string(at, column, cell)


def _notes(workbook: xlsxwriter.Workbook, table: VerdictTable) -> None:
    if not table.notes:
        return
    sheet = _sheet(workbook, table.say.format("notes-title"), table.note_headers())
    for at, note in enumerate(table.notes, start=1):
        for column, cell in enumerate(table.note_row(note)):
            sheet.write_string(at, column, cell)


def _materials(
    workbook: xlsxwriter.Workbook, table: VerdictTable, rulings: Iterable[Ruling]
) -> None:
    say = table.say
    names = ("part", "description", "hs", "value", "origin", "role", "change", "row")
    headers = [say.format("table-good"), *(say.format(f"material-{name}") for name in names)]
    sheet = _sheet(workbook, say.format("material-sheet"), headers)
    words = RulingWords(table.book, table.findings, table.language, {})
    rows = table.findings.lines["row"]
    at = 0
    for ruling in rulings:
        for material in ruling.materials:
            at += 1
            cells = (
                ruling.good,
                material.part,
                material.description or "",
                str(Code(material.hs.digits)),
            )
            for column, cell in enumerate(cells):
                sheet.write_string(at, column, cell)
            sheet.write_number(at, 4, material.value / _MONEY)
            sheet.write_string(at, 5, material.origin)
            sheet.write_string(at, 6, material.role)
            sheet.write_string(at, 7, words.material_status(material))
            sheet.write_number(at, 8, int(rows[material.row]))
