"""The template: every sheet, drop-downs, notes, an example that is not read, in each language."""

from pathlib import Path
from typing import cast

import openpyxl
import pytest
from book_files import told

from tratado.book import BookErrors, read_book, write_template
from tratado.book.reference import reference
from tratado.book.sheets import BOM, GOODS, SETTINGS, SHEETS, sheet_named
from tratado.book.sources import INSTRUCTIONS
from tratado.book.spec import EXAMPLE_MARKS, LANGUAGES, Kind, plain
from tratado.book.template import CODES
from tratado.language import Language


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sheet_is_there(tmp_path: Path, lang: Language) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    names = [INSTRUCTIONS[LANGUAGES.index(lang)], *(sheet.label.words(lang) for sheet in SHEETS)]
    assert book.sheetnames == names
    goods = book[GOODS.label.words(lang)]
    header = [cell.value for cell in goods[1]]
    assert header == [column.label.words(lang) for column in GOODS.columns]
    assert all(cell.comment is not None for cell in goods[1])
    assert goods.freeze_panes == "B2"
    assert goods["A2"].value == EXAMPLE_MARKS[LANGUAGES.index(lang)]
    bom = book[BOM.label.words(lang)]
    offered = {
        next(iter(rule.sqref.ranges)).min_col - 1: rule.formula1
        for rule in bom.data_validations.dataValidation
    }
    for position, column in enumerate(BOM.columns):
        if column.kind is Kind.CHOICE:
            words = ",".join(choice.label.words(lang) for choice in column.choices)
            assert offered[position] == f'"{words}"'
        listed = column.kind in (Kind.CHOICE, Kind.BOOLEAN, Kind.EDITION, *CODES)
        assert (position in offered) == (listed or column.name == "good")
    hs = next(i for i, column in enumerate(GOODS.columns) if column.kind is Kind.HS)
    letter = goods.cell(1, hs + 1).column_letter
    assert goods.column_dimensions[letter].number_format == "@"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_job_gets_its_sheets_and_keys(tmp_path: Path, lang: Language) -> None:
    names = write_template(tmp_path / "t.xlsx", lang, "costs")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert tuple(book.sheetnames[1:]) == names
    assert len(names) == 14
    keys = {str(row[0].value) for row in book[sheet_named("settings").label.words(lang)]["A2:A99"]}
    by_name = {setting.name: setting.label.words(lang) for setting in SETTINGS}
    assert {by_name["currency"], by_name["net_cost_way"]} <= keys
    assert by_name["heavy_truck_parts_reading"] not in keys


@pytest.mark.parametrize("lang", LANGUAGES)
def test_codes_and_goods_are_offered(tmp_path: Path, lang: Language) -> None:
    """What a cell offers is read by the reader, and is where the drop-down looks for it."""
    write_template(tmp_path / "t.xlsx", lang)
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    for sheet in SHEETS:
        rules = book[sheet.label.words(lang)].data_validations.dataValidation
        offered = {range_.min_col - 1: rule for rule in rules for range_ in rule.sqref.ranges}
        for position, column in enumerate(sheet.columns):
            if column.kind not in CODES and column.name != "good":
                continue
            place, cells = offered[position].formula1.rsplit("!", 1)
            assert not offered[position].showErrorMessage
            values = [row[0].value for row in book[place.strip("'").replace("''", "'")][cells]]
            if column.kind in CODES:
                assert values == CODES[column.kind][1]
            else:
                assert (len(values), place.strip("'")) == (1_000, GOODS.label.words(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_filled_template_is_read_without_its_example(tmp_path: Path, lang: Language) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    goods, bom = book[GOODS.label.words(lang)], book[BOM.label.words(lang)]
    goods["A3"], goods["C3"] = "PUMP", "8413.30"
    cells = {"good": "PUMP", "part": "SEAL", "hs": "4016.93", "quantity": 2, "unit_value": 0.5}
    for position, column in enumerate(BOM.columns, start=1):
        bom.cell(3, position).value = cells.get(column.name)
        if column.name == "origin":
            bom.cell(3, position).value = column.choices[1].label.words(lang)
    settings = book[sheet_named("settings").label.words(lang)]
    settings["B3"] = "USD"
    book.save(tmp_path / "t.xlsx")
    read = read_book(tmp_path / "t.xlsx")
    assert read.goods["id"].to_list() == ["PUMP"]
    assert read.lines.select("part", "origin", "row").rows() == [("SEAL", "non_originating", 3)]
    assert read.settings == {"currency": "USD"}
    assert told(read).count("the template's example row was not read") == 1
    assert f"nor those of {len(SHEETS) - 2} more sheets" in told(read)
    assert read.tables == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_untouched_template_says_what_is_missing(tmp_path: Path, lang: Language) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    with pytest.raises(BookErrors) as caught:
        read_book(tmp_path / "t.xlsx")
    messages = [str(problem.what) for problem in caught.value.problems]
    assert messages == [
        "the sheet has no goods; expected one row per good",
        "the currency of the book is not known: no row names one. Give currency in the sheet "
        "settings",
    ] or messages == list(reversed(messages))


def test_the_example_would_be_a_good_book(tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    for name in ("goods", "bom", "facts"):
        book[name]["A2"] = "PUMP-1"
    book["rates"]["A2"] = "MXN"
    book["settings"]["B3"] = "USD"
    book.save(tmp_path / "t.xlsx")
    read = read_book(tmp_path / "t.xlsx")
    assert (len(read.goods), len(read.lines), len(read.tables["rates"])) == (1, 1, 1)
    assert read.lines["value"].to_list() == [9_000]


def test_what_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected one of en, es, fr"):
        write_template(tmp_path / "t.xlsx", cast(Language, "de"))
    with pytest.raises(ValueError, match=r"ending in \.xlsx"):
        write_template(tmp_path / "t.csv")


def test_choices_have_no_comma() -> None:
    """Excel takes a comma for the end of a choice in a drop-down."""
    for sheet in SHEETS:
        for column in sheet.columns:
            for choice in column.choices:
                assert not any("," in word for word in choice.label.all()), (sheet, choice)


def test_names_are_clear() -> None:
    for sheet in SHEETS:
        for language in LANGUAGES:
            labels = [plain(column.label.words(language)) for column in sheet.columns]
            assert len(set(labels)) == len(labels), (sheet.name, language)
        own = {
            plain(column.label.words(lang)): column.name
            for column in sheet.columns
            for lang in LANGUAGES
        }
        for column in sheet.columns:
            for spelling in column.aliases:
                assert own.get(plain(spelling), column.name) == column.name, (sheet.name, spelling)
        for column in sheet.columns:
            words = [plain(word) for choice in column.choices for word in set(choice.spellings())]
            by_word = {
                plain(word): choice.value
                for choice in column.choices
                for word in choice.spellings()
            }
            for choice in column.choices:
                assert all(by_word[plain(word)] == choice.value for word in choice.spellings())
            assert words or column.kind is not Kind.CHOICE
    sheets = [plain(word) for sheet in SHEETS for word in set(map(plain, sheet.spellings()))]
    assert len(set(sheets)) == len(sheets)
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


def test_the_reference_is_the_one_of_the_specification() -> None:
    written = Path(__file__).parents[2] / "docs" / "book.md"
    assert written.read_text(encoding="utf-8") == reference(), (
        "python -m tratado.book.reference > docs/book.md"
    )
