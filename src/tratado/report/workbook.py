"""Verdicts as a workbook: verdicts, questions, the materials of every good, and the basis.

The basis says which book was decided, for which day, by which law and rules, and by which version
of the program; each printed page has it in short at its foot.

Text cells are written as text, so that nothing a book says runs as a formula.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

import xlsxwriter

from tratado.book.sheets import BOM
from tratado.hs import Code
from tratado.origin.answer import Verdict
from tratado.origin.questions import Question
from tratado.origin.ruling import Ruling
from tratado.report.rulings import RulingWords
from tratado.report.tables import VerdictTable
from tratado.version import VERSION

_COLORS = {
    Verdict.ORIGINATING: "#C6EFCE",
    Verdict.NOT_ORIGINATING: "#FFC7CE",
    Verdict.UNDETERMINED: "#FFEB9C",
}
_MONEY = 10_000
_LONGEST_FOOT = 200
"""Characters; a spreadsheet takes 255 with what it puts in itself."""


def verdict_workbook(
    table: VerdictTable, asked: list[Question], rulings: Iterable[Ruling]
) -> bytes:
    """The content of the workbook."""
    content = io.BytesIO()
    texts = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, texts) as workbook:
        sheet = _sheet(workbook, table, table.say.format("page-title"), _headers(table))
        formats = {v: workbook.add_format({"bg_color": color}) for v, color in _COLORS.items()}
        for at, row in enumerate(table.rows(), start=1):
            cells = (row.good, row.description, row.hs, row.verdict_words, row.criterion,
                     row.route, row.content, row.margin, row.next,
                     *([] if row.preference is None else [row.preference]),
                     *table.grounds(row.number))  # fmt: skip
            for column, cell in enumerate(cells):
                style = formats[row.verdict] if column == 3 else None
                sheet.write_string(at, column, cell, style)
            for column, number in enumerate(row.room or (), start=len(cells)):
                sheet.write_number(at, column, float(number))
        _filter(sheet, len(table.chosen), len(_headers(table)))
        _questions(workbook, table, asked)
        rules = _materials(workbook, table, rulings)
        _notes(workbook, table)
        _basis(workbook, table, rules)
    return content.getvalue()


def _headers(table: VerdictTable) -> list[str]:
    words = (table.say.format(f"table-{name}") for name in ("reasons", "law", "margin-points"))
    return [
        *table.headers(),
        *words,
        table.say.format("table-margin-money", currency=table.book.currency),
    ]


def _sheet(
    workbook: xlsxwriter.Workbook, table: VerdictTable, name: str, headers: list[str]
) -> xlsxwriter.workbook.Worksheet:
    """A sheet with its header, printed as wide as a page, with the basis at the foot of each."""
    sheet = workbook.add_worksheet(name[:31])
    bold = workbook.add_format({"bold": True, "bottom": 1})
    for column, header in enumerate(headers):
        sheet.write_string(0, column, header, bold)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, len(headers), 18)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{_foot(table)}&R&P / &N")
    return sheet


def _foot(table: VerdictTable) -> str:
    foot = f"{table.heading()}; {table.law()}; {table.book.digest[:12]}; tratado {VERSION}"
    return foot[:_LONGEST_FOOT].replace("&", "&&")


def _filter(sheet: xlsxwriter.workbook.Worksheet, rows: int, columns: int) -> None:
    """Let each column be sorted and filtered."""
    sheet.autofilter(0, 0, rows, columns - 1)


def _questions(workbook: xlsxwriter.Workbook, table: VerdictTable, asked: list[Question]) -> None:
    title = table.say.format("questions-sheet")
    sheet = _sheet(workbook, table, title, table.question_headers())
    _filter(sheet, len(asked), len(table.question_headers()))
    for at, question in enumerate(asked, start=1):
        for column, cell in enumerate(table.question_row(question)):
            if column < 2:
                sheet.write_number(at, column, int(cell))
            else:
                sheet.write_string(at, column, cell)


def _notes(workbook: xlsxwriter.Workbook, table: VerdictTable) -> None:
    if not table.notes:
        return
    sheet = _sheet(workbook, table, table.say.format("notes-title"), table.note_headers())
    _filter(sheet, len(table.notes), len(table.note_headers()))
    for at, note in enumerate(table.notes, start=1):
        for column, cell in enumerate(table.note_row(note)):
            sheet.write_string(at, column, cell)


def _materials(
    workbook: xlsxwriter.Workbook, table: VerdictTable, rulings: Iterable[Ruling]
) -> list[str]:
    """Write the materials; the rules by which their goods were decided, in words."""
    say = table.say
    names = ("part", "description", "hs", "value", "origin", "role", "change", "row")
    headers = [say.format("table-good"), *(say.format(f"material-{name}") for name in names)]
    sheet = _sheet(workbook, table, say.format("material-sheet"), headers)
    words = RulingWords(table.book, table.findings, table.language, {})
    rows = table.findings.lines["row"]
    origins, roles = (
        {choice.value: choice.label.words(table.language) for choice in BOM.column(name).choices}
        for name in ("origin", "role")
    )
    rules: dict[str, None] = {}
    at = 0
    for ruling in rulings:
        if ruling.deciding is not None and ruling.deciding.route is not None:
            rules[words.rule(ruling.deciding)] = None
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
            sheet.write_string(at, 5, origins.get(material.origin, material.origin))
            sheet.write_string(at, 6, roles.get(material.role, material.role))
            sheet.write_string(at, 7, words.material_status(material))
            sheet.write_number(at, 8, int(rows[material.row]))
    _filter(sheet, at, len(headers))
    return list(rules)


def _basis(workbook: xlsxwriter.Workbook, table: VerdictTable, rules: list[str]) -> None:
    """What the verdicts rest on: the book, the day, the law, the rules in words, the program."""
    say = table.say
    headers = [say.format(f"basis-{name}") for name in ("what", "said")]
    sheet = _sheet(workbook, table, say.format("basis-sheet"), headers)
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(1, 1, 110, wrapped)
    rows = [
        ("book", table.heading()),
        ("digest", table.book.digest),
        ("law", table.law()),
        ("counts", table.counts()),
        ("program", f"tratado {VERSION}"),
        *(("rule", rule) for rule in rules),
    ]
    for at, (what, said) in enumerate(rows, start=1):
        sheet.write_string(at, 0, say.format(f"basis-{what}"))
        sheet.write_string(at, 1, said, wrapped)
