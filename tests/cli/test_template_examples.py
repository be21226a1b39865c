"""The template's example rows, kept by the user: a book that is decided, in each language."""

from __future__ import annotations

import textwrap
from pathlib import Path

import openpyxl
import pytest
from commands import tratado

from tratado.book import read_book, write_template
from tratado.book.sheets import BOM, GOODS, SHEETS, sheet_named
from tratado.book.sources import INSTRUCTIONS
from tratado.book.spec import LANGUAGES, Kind
from tratado.language import Language

DAY = "2026-11-24"
NAMES = ("Union A", "Sellos SA", "Fundidora A")
"""Examples that are called the same in every language."""


def kept(path: Path, lang: Language, *sheets: str) -> Path:
    """The template with its examples kept: a name stands in the place of the mark."""
    write_template(path, lang)
    book = openpyxl.load_workbook(path)
    for sheet in map(sheet_named, sheets):
        book[sheet.label.words(lang)]["A2"] = sheet.key.example.words(lang)
    book[sheet_named("settings").label.words(lang)]["B3"] = "USD"
    book.save(path)
    return path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_example_good_is_decided(tmp_path: Path, lang: Language) -> None:
    book = kept(tmp_path / "book.xlsx", lang, GOODS.name, BOM.name)
    result = tratado("check", book, "--date", DAY, "--lang", lang)
    assert result.exit_code == 0, result.stdout + result.stderr
    assert "PUMP-1" in result.stdout
    assert "84/40/A" in result.stdout


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_of_facts_and_production_go_with_it(tmp_path: Path, lang: Language) -> None:
    book = kept(tmp_path / "book.xlsx", lang, GOODS.name, BOM.name, "facts", "production")
    result = tratado("check", book, "--date", DAY, "--lang", lang)
    assert result.exit_code == 0, result.stdout + result.stderr


@pytest.mark.parametrize("lang", [Language.ES, Language.FR])
def test_no_example_is_left_in_english(lang: Language) -> None:
    for sheet in SHEETS:
        for column in sheet.columns:
            example = column.example
            if column.kind is Kind.TEXT and " " in example.en and example.en not in NAMES:
                assert example.words(lang) != example.en, (sheet.name, example.en)


def test_an_example_of_yes_says_yes(tmp_path: Path) -> None:
    write_template(tmp_path / "book.xlsx")
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    for sheet in SHEETS:
        if sheet.name == "settings":
            continue
        shown = next(book[sheet.label.en].iter_rows(min_row=2, max_row=2, values_only=True))
        for column, cell in zip(sheet.columns[1:], shown[1:], strict=True):
            if column.kind is Kind.BOOLEAN:
                assert (cell or "") == column.example.en, (sheet.name, column.name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rows_of_the_instructions_are_as_high_as_their_texts(
    tmp_path: Path, lang: Language
) -> None:
    write_template(tmp_path / "book.xlsx", lang)
    sheet = openpyxl.load_workbook(tmp_path / "book.xlsx")[INSTRUCTIONS[LANGUAGES.index(lang)]]
    tall = 0
    for row in sheet.iter_rows(min_row=3):
        needed = max(len(textwrap.wrap(str(cell.value or ""), int(width)))
                     for cell, width in zip(row, (34, 100), strict=False))  # fmt: skip
        height = sheet.row_dimensions[row[0].row].height or 15  # what every row is high
        assert height >= 15 * needed, row[0].value
        tall += needed > 1
    assert tall > 20


@pytest.mark.parametrize("lang", LANGUAGES)
def test_untouched_examples_are_no_data(tmp_path: Path, lang: Language) -> None:
    book = kept(tmp_path / "book.xlsx", lang, GOODS.name, BOM.name)
    assert read_book(book).tables == {}
