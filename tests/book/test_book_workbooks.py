"""What workbooks do to data: each trap is handled and told, or named with its remedy."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from book_files import BOM, GOODS, Rows, only_problem, problems, told, write_folder, write_workbook
from tests.places import where

from tratado.book import read_book
from tratado.book.structure import BrokenWorkbook, Workbook, column_index, column_letters


def bom(*cells: object, name: str = "quantity") -> Rows:
    """A bom whose lines differ in one column."""
    position = BOM[0].index(name)
    return [BOM[0], *([*BOM[1][:position], cell, *BOM[1][position + 1 :]] for cell in cells)]


def test_a_plain_workbook(tmp_path: Path) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx"))
    assert book.goods["hs"].to_list() == ["841330"]
    line = book.lines.row(0, named=True)
    assert (line["quantity"], line["unit_value"], line["value"]) == (2_000_000, 5_000, 10_000)
    assert (line["origin"], line["role"], line["currency"]) == (
        "non_originating",
        "material",
        "USD",
    )
    assert line["row"] == 2
    assert book.settings == {"currency": "USD"}
    assert book.notices == ()
    assert (book.sources["lines"].file, book.sources["lines"].sheet) == ("b.xlsx", "bom")


def test_a_table_that_starts_anywhere(tmp_path: Path) -> None:
    def shifted(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("facts")
        sheet.write_blank(0, 0, None, book.add_format({"bold": True}))
        for index, row in enumerate(
            [["subject", "fact", "value"], [], ["PUMP", "cut", 1.5], ["SEAL", "cut", "no"]]
        ):
            sheet.write_row(3 + index, 2, row)

    book = read_book(write_workbook(tmp_path / "b.xlsx", edit=shifted))
    assert book.facts.select("subject", "value", "row").rows() == [
        ("PUMP", "1.5", 6),
        ("SEAL", "no", 7),
    ]


def test_numbers_as_text_are_read_and_told(tmp_path: Path) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx", {"bom": bom("1.234,5", 2.25)}))
    assert book.lines["quantity"].to_list() == [1_234_500_000, 2_250_000]
    assert "column quantity: numbers stored as text read as numbers (row 2)" in told(book)


def test_a_number_needs_no_guess_where_a_text_does(tmp_path: Path) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx", {"bom": bom(1.234)}))
    assert book.lines["quantity"].to_list() == [1_234_000]
    message = only_problem(write_workbook(tmp_path / "c.xlsx", {"bom": bom("1,234")}))
    assert "'1,234' may be 1234 or 1.234" in message


def test_dates_where_numbers_or_texts_are_expected(tmp_path: Path) -> None:
    def dated(book: xlsxwriter.Workbook) -> None:
        day = book.add_format({"num_format": "d-mmm"})
        sheet = book.get_worksheet_by_name("bom")
        sheet.write_datetime(1, 1, dt.datetime(2026, 3, 12), day)
        sheet.write_datetime(1, 3, dt.datetime(2026, 3, 12), day)

    found = problems(write_workbook(tmp_path / "b.xlsx", edit=dated))
    assert [where(problem).column for problem in found] == ["part", "quantity"]
    assert all("the cell holds a date (2026-03-12)" in str(problem.what) for problem in found)


def test_dates_where_dates_are_expected(tmp_path: Path) -> None:
    def rates(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("rates")
        sheet.write_row(0, 0, ["currency", "rate", "date"])
        sheet.write_row(1, 0, ["MXN", 0.05])
        sheet.write_datetime(
            1, 2, dt.datetime(2026, 1, 2), book.add_format({"num_format": "d/m/yy"})
        )
        sheet.write_row(2, 0, ["CAD", 0.7, "2026-01-03"])

    book = read_book(write_workbook(tmp_path / "b.xlsx", edit=rates))
    assert book.tables["rates"]["date"].to_list() == [dt.date(2026, 1, 2), dt.date(2026, 1, 3)]


def test_a_setting_may_be_a_date(tmp_path: Path) -> None:
    def year(book: xlsxwriter.Workbook) -> None:
        sheet = book.get_worksheet_by_name("settings")
        sheet.write_string(2, 0, "fiscal_year_start")
        day = book.add_format({"num_format": "d-mmm"})
        sheet.write_datetime(2, 1, dt.datetime(2026, 10, 1), day)
        sheet.write_row(3, 0, ["hs_edition", 2017])

    book = read_book(write_workbook(tmp_path / "b.xlsx", edit=year))
    assert book.settings == {"currency": "USD", "fiscal_year_start": "10-01", "hs_edition": "2017"}


def test_percents_are_fractions(tmp_path: Path) -> None:
    def percent(book: xlsxwriter.Workbook) -> None:
        sheet = book.get_worksheet_by_name("bom")
        sheet.write_number(1, 3, 0.5, book.add_format({"num_format": "0.0%"}))

    book = read_book(write_workbook(tmp_path / "b.xlsx", edit=percent))
    assert book.lines["quantity"].to_list() == [500_000]
    assert "cells formatted as percent read as fractions (50% is 0.5) (row 2)" in told(book)


def test_merged_cells_are_refused(tmp_path: Path) -> None:
    def merged(book: xlsxwriter.Workbook) -> None:
        book.get_worksheet_by_name("bom").merge_range("A2:A3", "PUMP")

    message = str(problems(write_workbook(tmp_path / "b.xlsx", edit=merged))[0])
    assert message.startswith("b.xlsx, sheet bom, row 2: the cells A2:A3 are merged")


def test_formulas_with_values_are_read(tmp_path: Path) -> None:
    def formula(book: xlsxwriter.Workbook) -> None:
        book.get_worksheet_by_name("bom").write_formula("D2", "=1+2", None, 3)

    book = read_book(write_workbook(tmp_path / "b.xlsx", edit=formula))
    assert book.lines["quantity"].to_list() == [3_000_000]
    assert "1 formula read as the value calculated" in told(book)


def test_formulas_without_values_are_refused(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "b.xlsx")
    workbook = openpyxl.load_workbook(path)
    workbook["bom"]["D2"] = "=1+2"
    workbook.save(path)
    assert "row 2, column D: the cell has a formula without a calculated value" in "\n".join(
        map(str, problems(path))
    )


def test_error_values_are_refused(tmp_path: Path) -> None:
    def broken(book: xlsxwriter.Workbook) -> None:
        book.get_worksheet_by_name("bom").write_formula("D2", "=#REF!", None, "#REF!")

    assert "row 2, column D: the cell holds the error #REF!; correct its formula" in "\n".join(
        map(str, problems(write_workbook(tmp_path / "b.xlsx", edit=broken)))
    )


def test_hidden_rows_columns_and_sheets_are_read_and_told(tmp_path: Path) -> None:
    def hidden(book: xlsxwriter.Workbook) -> None:
        sheet = book.get_worksheet_by_name("bom")
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column("C:D", None, None, {"hidden": True})
        book.get_worksheet_by_name("settings").hide()

    book = read_book(write_workbook(tmp_path / "b.xlsx", edit=hidden))
    assert len(book.lines) == 1
    assert "sheet bom: 1 hidden row was read (row 2)" in told(book)
    assert "sheet bom: hidden columns were read (C to D)" in told(book)
    assert "sheet settings: the sheet is hidden and was read" in told(book)


def test_blank_rows_are_passed_over(tmp_path: Path) -> None:
    rows: Rows = [BOM[0], [], BOM[1], ["", " ", None], BOM[1]]
    book = read_book(write_workbook(tmp_path / "b.xlsx", {"bom": rows}))
    assert book.lines["row"].to_list() == [3, 5]


def test_repeated_and_doubtful_headers(tmp_path: Path) -> None:
    twice: Rows = [["id", "hs", "hs"], ["PUMP", "8413.30", "8413.30"]]
    assert "2 columns are named 'hs'" in only_problem(
        write_workbook(tmp_path / "a.xlsx", {"goods": twice})
    )
    both: Rows = [["id", "SKU", "hs"], ["PUMP", "X", "8413.30"]]
    assert "columns 'id' and 'SKU' both mean id" in only_problem(
        write_workbook(tmp_path / "b.xlsx", {"goods": both})
    )
    doubtful: Rows = [["clave", "código SA", "Costo"], ["PUMP", "8413.30", 5]]
    assert "column 'Costo' may mean nc or total_cost" in only_problem(
        write_workbook(tmp_path / "c.xlsx", {"goods": doubtful})
    )


def test_a_doubtful_header_is_settled_by_the_others(tmp_path: Path) -> None:
    rows: Rows = [[*BOM[0], "Valor"], [*BOM[1], 1]]
    book = read_book(write_workbook(tmp_path / "b.xlsx", {"bom": rows}))
    assert book.lines["value"].to_list() == [10_000]
    assert "column 'Valor' read as line_value" in told(book)


def test_unknown_columns_and_sheets_are_told(tmp_path: Path) -> None:
    rows: Rows = [[*GOODS[0], "Planner"], [*GOODS[1], "analyst"]]
    book = read_book(write_workbook(tmp_path / "b.xlsx", {"goods": rows, "Notes": [["x"]]}))
    assert "sheet goods, column Planner: column 'Planner' is not known here" in told(book)
    assert "'Notes' is no sheet of a book and was not read" in told(book)


def test_missing_sheets_and_columns_are_named(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "b.xlsx", {"bom": [["good", "hs"], ["PUMP", "4016.93"]]})
    assert [where(problem).column for problem in problems(path)] == ["part", "quantity"]
    with xlsxwriter.Workbook(str(tmp_path / "c.xlsx")) as book:
        book.add_worksheet("Hoja1")
    found = problems(tmp_path / "c.xlsx")
    assert [where(problem).sheet for problem in found] == ["bom", "goods"]
    assert "found 'Hoja1'. Name it goods, mercancías, marchandises" in str(found[1].what)


def test_empty_sheets(tmp_path: Path) -> None:
    assert "the sheet is empty" in str(
        problems(write_workbook(tmp_path / "b.xlsx", {"goods": []}))[0]
    )
    found = problems(write_workbook(tmp_path / "c.xlsx", {"goods": [["id", "hs"]]}))
    assert "the sheet has no goods" in str(found[1])


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("b.xlsx", b"", "the file is empty (0 bytes)"),
        ("b.xlsx", b"id,hs\nPUMP,8413.30\n", "this is no xlsx workbook, whatever its name"),
        ("b.xlsx", b"<html><table></table></html>", "web page or XML"),
        ("b.xls", b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "web page or XML"),
        ("b.xlsx", b"PAR1....PAR1", "Parquet file"),
        ("b.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "old workbook (xls)"),
        (
            "b.xlsx",
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        ("b.xlsx", b"PK\x03\x04 not a zip", "the file is damaged"),
        ("b.xlsm", b"PK", "macros"),
        ("b.csv", b"id\n", "give the folder"),
    ],
)
def test_files_that_are_not_what_their_name_says(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert reason in only_problem(path)


def test_no_such_file(tmp_path: Path) -> None:
    assert "cannot be read" in only_problem(tmp_path / "none.xlsx")
    assert "cannot be read" in only_problem(tmp_path / "zero\0.xlsx")


def changed(path: Path, part: str, content: bytes | None) -> Path:
    """A workbook with one part replaced, added, or left out."""
    data = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        if content is not None:
            new.writestr(part, content)
    path.write_bytes(data.getvalue())
    return path


@pytest.mark.parametrize(
    ("part", "content", "reason"),
    [
        ("xl/vbaProject.bin", b"x", "contains macros"),
        ("xl/workbook.bin", b"x", "binary workbook"),
        ("xl/workbook.xml", None, "without a workbook in it"),
        ("xl/_rels/workbook.xml.rels", None, "does not contain it"),
        ("xl/workbook.xml", b"<workbook><sheets>", "is damaged"),
        (
            "xl/sharedStrings.xml",
            b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
            "declares a document type or entities",
        ),
        ("xl/styles.xml", b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "declares a document"),
    ],
)
def test_archives_that_are_no_plain_workbook(
    tmp_path: Path, part: str, content: bytes | None, reason: str
) -> None:
    path = changed(write_workbook(tmp_path / "b.xlsx"), part, content)
    assert reason in only_problem(path)


def test_entities_in_a_sheet_are_refused(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha">]><worksheet><sheetData/></worksheet>'
    path = changed(write_workbook(tmp_path / "b.xlsx"), "xl/worksheets/sheet2.xml", bomb)
    assert "declares a document type" in str(problems(path)[0])


def test_an_archive_that_unpacks_to_too_much(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(65):
                part.write(bytes(2**20))
    path = tmp_path / "b.xlsx"
    path.write_bytes(data.getvalue())
    assert "unpacks to more than 400 times its size" in only_problem(path)
    with pytest.raises(BrokenWorkbook):
        Workbook(data.getvalue())


def test_columns_and_their_letters() -> None:
    for index in (0, 25, 26, 51, 701, 702, 16_383):
        assert column_index(column_letters(index)) == index
    assert (column_letters(26), column_index("XFD")) == ("AA", 16_383)
    with pytest.raises(ValueError, match="not a column"):
        column_index("1")


def test_all_problems_of_a_file_at_once(tmp_path: Path) -> None:
    goods: Rows = [["id", "hs", "use"], ["PUMP", "8413.3", "boat"], ["PUMP", "8413.30", None]]
    lines: Rows = [
        BOM[0],
        ["PUMP", "SEAL", "4016.93", -2, "x", "perhaps"],
        ["PUMPS", "SEAL", None, 0, 1, None],
    ]
    found = problems(write_workbook(tmp_path / "b.xlsx", {"goods": goods, "bom": lines}))
    assert [where(p) for p in found] == [
        ("bom", 2, "quantity"),
        ("bom", 2, "unit value"),
        ("bom", 2, "origin"),
        ("bom", 3, "good"),
        ("bom", 3, "quantity"),
        ("goods", 2, "hs"),
        ("goods", 2, "use"),
        ("goods", 3, "id"),
    ]
    assert "(did you mean 'PUMP'?)" in str(found[3].what)
    assert str(found[5]) == (
        "b.xlsx, sheet goods, row 2, column hs: '8413.3' has five digits; Excel drops a trailing "
        "zero from numbers. Did you mean 8413.30? Format the column as text."
    )


def test_many_problems_of_one_kind_are_counted(tmp_path: Path) -> None:
    lines = "\n".join("PUMP,SEAL,4016.93,-1,1" for _ in range(1500))
    text = f"good,part,hs,quantity,unit value\n{lines}\n"
    found = problems(write_folder(tmp_path / "b", {"bom.csv": text}))
    assert len(found) == 1001
    assert str(found[0].what) == "500 more rows have the same problem"
