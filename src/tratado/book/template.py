"""The empty workbook to be filled in, in English, Spanish or French."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from tratado.book.countries import COUNTRIES, CURRENCIES
from tratado.book.sheets import GOODS, SETTINGS, SETTINGS_SHEET, SHEETS
from tratado.book.sources import INSTRUCTIONS
from tratado.book.spec import EXAMPLE_MARKS, LANGUAGES, Column, Job, Kind, Sheet
from tratado.book.workbook import WorkbookWriter, workbook_at
from tratado.language import Language
from tratado.words import Place, Problem, Said, TratadoError

OFFERED_GOODS = 1_000
"""Rows of the sheet goods whose ids other sheets offer. (LibreOffice cuts the range of a list to a
thousand rows beyond those in use.)"""


def _codes(first: Sequence[str], known: frozenset[str]) -> list[str]:
    return [*first, *sorted(known.difference(first))]


CODES = {
    Kind.COUNTRY: ("E", _codes(("MX", "US", "CA"), COUNTRIES)),
    Kind.CURRENCY: ("F", _codes(("USD", "MXN", "CAD"), CURRENCIES)),
}
"""Column of the page of instructions in which the codes of a kind are listed, and the codes."""

_FIRST = 3

_RULES = (
    Said("template-shades"),
    Said("template-example"),
    Said("template-codes"),
    Said("template-lists", goods=OFFERED_GOODS),
    Said("template-blank"),
)


def write_template(
    path: Path | str, lang: str = Language.EN, job: str = Job.ALL
) -> tuple[str, ...]:
    """Write the empty workbook with the sheets of a job, in one of the languages en, es, fr.

    Returns the names of the sheets in that language.

    Raises ValueError for another language or job, or a path that is not xlsx.
    """
    path, language, job = Path(path), Language(lang), Job(job)
    if path.suffix.lower() != ".xlsx":
        raise TratadoError([Problem(Place(path.name), Said("book-write-template"))])
    mark = EXAMPLE_MARKS[LANGUAGES.index(language)]
    sheets = [sheet for sheet in SHEETS if job.needs(sheet.jobs)]
    settings = [setting for setting in SETTINGS if job.needs(setting.jobs)]
    with workbook_at(path, language) as writer:
        _write_instructions(writer, sheets, language, mark)
        for sheet in sheets:
            worksheet = writer.add_sheet(sheet)
            _offer_lists(writer, worksheet, sheet, language)
            if sheet is not SETTINGS_SHEET:
                writer.write_example(worksheet, sheet, mark)
                continue
            for row, setting in enumerate(settings, start=1):
                writer.write_text(worksheet, row, 0, setting.label.words(language))
                worksheet.write_comment(row, 0, setting.note.words(language), {"x_scale": 2})
                column = Column(
                    setting.name,
                    setting.kind,
                    setting.label,
                    setting.note,
                    choices=setting.choices,
                )
                writer.add_choices(worksheet, row, row, 1, writer.choices(column))
                if source := _source(column, language):
                    writer.offer(worksheet, 1, source, row)
    return tuple(sheet.label.words(language) for sheet in sheets)


def _write_instructions(
    writer: WorkbookWriter, sheets: Sequence[Sheet], language: Language, mark: str
) -> None:
    lines = [("", rule.words(language)) for rule in _RULES]
    lines.append(("", mark))
    for sheet in sheets:
        lines += [("", ""), (sheet.label.words(language), sheet.note.words(language))]
        lines += [
            (_name(column, language), column.note.words(language)) for column in sheet.columns
        ]
    page = writer.write_page(_instructions(language), Said("template-title").words(language), lines)
    for letter, codes in CODES.values():
        page.write_column(f"{letter}{_FIRST}", codes)


def _offer_lists(
    writer: WorkbookWriter, worksheet: Worksheet, sheet: Sheet, language: Language
) -> None:
    for position, column in enumerate(sheet.columns):
        if source := _source(column, language):
            writer.offer(worksheet, position, source)


def _source(column: Column, language: Language) -> str:
    """Where what a column offers stands, if it is no list of words."""
    if column.kind in CODES:
        letter, codes = CODES[column.kind]
        last = _FIRST + len(codes) - 1
        return f"='{_quoted(_instructions(language))}'!${letter}${_FIRST}:${letter}${last}"
    if column.name == "good":
        return f"='{GOODS.label.words(language)}'!$A$2:$A${OFFERED_GOODS + 1}"
    return ""


def _instructions(language: Language) -> str:
    return INSTRUCTIONS[LANGUAGES.index(language)]


def _quoted(sheet: str) -> str:
    """A sheet's name within the quotes of a formula."""
    return sheet.replace("'", "''")


def _name(column: Column, language: Language) -> str:
    label = column.label.words(language)
    words = "" if column.kind is not Kind.CHOICE else _words(column, language)
    return f"    {label}{words}"


def _words(column: Column, language: Language) -> str:
    return f" ({', '.join(choice.label.words(language) for choice in column.choices)})"
