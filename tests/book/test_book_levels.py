"""Lists of all levels, one export for two sheets, titles above and totals below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from book_files import Rows, only_problem, problems, told, write_folder, write_workbook

from tratado.book import read_book

GOODS = "id,hs,tv,nc\nPUMP,8413.70,200,150\n"
BOTH = f"{GOODS}BODY,8413.91,,\n"
HEAD = "good,part,hs,quantity,unit value\n"
EXPLOSION = """Explosion level,Component no.,Comp. Qty,HTS,Std price
.1,BODY,1,8413.91,50.00
..2,CAST,2,7325.99,10.00
..2,SEAL,4,4016.93,0.50
.1,MOTOR,1,8501.40,40.00
"""
MAPPING: Mapping[str, object] = {
    "bom": {
        "sheet": "export",
        "columns": {
            "part": "Component no.",
            "quantity": "Comp. Qty",
            "hs": "HTS",
            "unit_value": "Std price",
        },
        "constants": {"good": "PUMP"},
    }
}
PAIRS = [
    ("PUMP", "BODY", 1_000_000),
    ("BODY", "CAST", 2_000_000),
    ("BODY", "SEAL", 4_000_000),
    ("PUMP", "MOTOR", 1_000_000),
]


def folder(path: Path, export: str, goods: str = BOTH, settings: str = "") -> Path:
    files = {"goods.csv": goods, "settings.csv": f"key,value\ncurrency,USD\n{settings}"}
    write_folder(path / "b", files | {"export.csv": export})
    (path / "b" / "bom.csv").unlink()
    return path / "b"


def levels(path: Path, *rows: str, goods: str = BOTH, settings: str = "") -> Path:
    """A book whose bom has a column level beside the usual ones."""
    bom = "level,good,part,hs,quantity,unit value\n" + "\n".join(rows) + "\n"
    settings = f"key,value\ncurrency,USD\n{settings}"
    files = {"goods.csv": goods, "bom.csv": bom, "settings.csv": settings}
    return write_folder(path / "b", files)


def pairs(path: Path, mapping: Mapping[str, object] | None = None) -> list[tuple[object, ...]]:
    return read_book(path, mapping).lines.select("good", "part", "quantity").rows()


def test_an_explosion_list_becomes_parents_and_parts(tmp_path: Path) -> None:
    assert pairs(folder(tmp_path, EXPLOSION), MAPPING) == PAIRS


def test_an_assembly_that_is_no_good_of_the_book_is_asked_for(tmp_path: Path) -> None:
    found = only_problem(folder(tmp_path, EXPLOSION, GOODS), MAPPING)
    assert "row 2, column Component no.: BODY is listed with what it is made of (rows 3-4)" in found
    assert "add it to goods; where it is bought, remove these rows" in found


@pytest.mark.parametrize(
    "marks",
    [
        ("1", "2", "2", "1"),
        (".1", "..2", "..2", ".1"),
        ("*", "**", "**", "*"),
        ("1", "1.1", "1.2", "2"),
        ("1.0", "1.1", "1.2", "2.0"),
        ("0", "1", "1", "0"),
        ("+ 1", "+ + 2", "+ + 2", "+ 1"),
    ],
)
def test_levels_as_programs_write_them(tmp_path: Path, marks: Sequence[str]) -> None:
    lines = ("BODY,8413.91,1,50", "CAST,7325.99,2,10", "SEAL,4016.93,4,.5", "MOTOR,8501.40,1,40")
    rows = [f"{mark},PUMP,{line}" for mark, line in zip(marks, lines, strict=True)]
    assert pairs(levels(tmp_path, *rows)) == PAIRS


def test_levels_of_a_workbook_are_numbers(tmp_path: Path) -> None:
    bom: Rows = [
        ["nivel", "mercancía", "parte", "código SA", "cantidad", "valor unitario"],
        [0, None, "PUMP", "8413.70", 1, 0],
        [1, None, "BODY", "8413.91", 1, 50],
        [2, None, "CAST", "7325.99", 2, 10],
        [2, None, "SEAL", "4016.93", 4, 0.5],
        [1, None, "MOTOR", "8501.40", 1, 40],
    ]
    goods: Rows = [["id", "hs"], ["PUMP", "8413.70"], ["BODY", "8413.91"]]
    assert pairs(write_workbook(tmp_path / "b.xlsx", {"bom": bom, "goods": goods})) == PAIRS


def test_an_assembly_listed_twice_counts_once(tmp_path: Path) -> None:
    goods = f"{BOTH}PUMP2,8413.70,,\n"
    body = ("1,{},BODY,8413.91,1,50", "2,{},CAST,7325.99,2,10")
    rows = [line.format(good) for good in ("PUMP", "PUMP2") for line in body]
    assert pairs(levels(tmp_path, *rows, goods=goods)) == [
        ("PUMP", "BODY", 1_000_000),
        ("BODY", "CAST", 2_000_000),
        ("PUMP2", "BODY", 1_000_000),
    ]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (("1,PUMP,BODY,8413.91,1,50", "3,PUMP,CAST,7325.99,2,10"), "row 3, column level: no line"),
        (("1,PUMP,BODY,8413.91,1,50", "A,PUMP,CAST,7325.99,2,10"), "'A' is no level"),
        (("1,PUMP,BODY,8413.91,1,50", ",PUMP,CAST,7325.99,2,10"), "the level is blank"),
        (("1,,BODY,8413.91,1,50", "2,,CAST,7325.99,2,10", "1,,MOTOR,8501.40,1,40"), "MOTOR stands"),
        (("1,PUMP,BODY,8413.91,1,50", "2,OTHER,CAST,7325.99,2,10"), "said to go into OTHER"),
        (("1,PUMP,BODY,8413.91,1,50", "2.1,PUMP,CAST,7325.99,2,10"), "of level 2.1"),
        (("1,PUMP,BODY,8413.91,2,50", "2,PUMP,CAST,7325.99,2,10"), "setting level_quantities"),
        (
            (
                *("1,PUMP,BODY,8413.91,1,50", "2,PUMP,CAST,7325.99,2,10"),
                *("1,PUMP,BODY,8413.91,1,50", "2,PUMP,CAST,7325.99,3,10"),
            ),
            "other lines below it here than in row 2",
        ),
    ],
)
def test_levels_that_do_not_fit(tmp_path: Path, rows: Sequence[str], reason: str) -> None:
    found = "\n".join(map(str, problems(levels(tmp_path, *rows))))
    assert reason in found


MOTOR_TOO = f"{BOTH}MOTOR,8501.40,,\n"


@pytest.mark.parametrize("good", ["", "MOTOR"])
def test_a_good_given_once_for_several_lines_loses_none(tmp_path: Path, good: str) -> None:
    """A blank good at the highest level made the line a good itself, and no part of the pump."""
    rows = ("1,PUMP,BODY,8413.91,1,50", f"1,{good},MOTOR,8501.40,1,90", "2,,COIL,8501.40,1,80")
    path = levels(tmp_path, *rows, goods=MOTOR_TOO)
    if good:
        assert pairs(path) == [("PUMP", "BODY", 1_000_000), ("MOTOR", "COIL", 1_000_000)]
    else:
        assert "row 3, column good: what MOTOR goes into is blank" in only_problem(path)


def test_an_outline_below_a_line_numbered_zero(tmp_path: Path) -> None:
    above = ("0,,PUMP,8413.70,1,", "1,,BODY,8413.91,1,50", "1.1,,CAST,7325.99,2,10")
    rest = ("2,,MOTOR,8501.40,1,90", "2.1,,COIL,8501.40,1,80")
    assert pairs(levels(tmp_path, *above, *rest, goods=MOTOR_TOO)) == [
        ("PUMP", "BODY", 1_000_000),
        ("BODY", "CAST", 2_000_000),
        ("PUMP", "MOTOR", 1_000_000),
        ("MOTOR", "COIL", 1_000_000),
    ]


def test_an_outline_that_counts_from_zero(tmp_path: Path) -> None:
    rows = ("0,PUMP,BODY,8413.91,1,50", "0.1,PUMP,CAST,7325.99,2,10", "1,PUMP,MOTOR,8501.40,1,9")
    assert [pair[0] for pair in pairs(levels(tmp_path, *rows))] == ["PUMP", "BODY", "PUMP"]


@pytest.mark.parametrize("marked", ["..2", "**", "+ + 2"])
def test_levels_of_two_forms_are_refused(tmp_path: Path, marked: str) -> None:
    rows = ("1,PUMP,BODY,8413.91,1,50", "1.1,PUMP,CAST,7325.99,2,10")
    path = levels(tmp_path, *rows, f"{marked},PUMP,MOTOR,8501.40,1,90", goods=MOTOR_TOO)
    assert f"'{marked}' stands among numbers of an outline" in "\n".join(map(str, problems(path)))


@pytest.mark.parametrize("said", ["", "level_quantities,good\n"])
def test_quantities_for_more_than_one_good_are_asked_for(tmp_path: Path, said: str) -> None:
    rows = ("0,,PUMP,8413.70,10,", "1,,CAST,8413.91,10,15")
    found = only_problem(levels(tmp_path, *rows, goods=GOODS, settings=said))
    assert "row 2, column quantity: PUMP stands at the highest level with a quantity other" in found


@pytest.mark.parametrize(("quantity", "said"), [("1", ""), ("10", "level_quantities,part_above\n")])
def test_quantities_for_one_good_are_read(tmp_path: Path, quantity: str, said: str) -> None:
    rows = (f"0,,PUMP,8413.70,{quantity},", "1,,CAST,8413.91,10,15")
    found = pairs(levels(tmp_path, *rows, goods=GOODS, settings=said))
    assert found == [("PUMP", "CAST", 10_000_000)]


@pytest.mark.parametrize(("said", "each"), [("part_above", 6_000_000), ("good", 3_000_000)])
def test_quantities_below_two_assemblies_are_as_said(tmp_path: Path, said: str, each: int) -> None:
    rows = ("1,PUMP,BODY,8413.91,2,50", "2,PUMP,CAST,7325.99,6,10")
    path = levels(tmp_path, *rows, settings=f"level_quantities,{said}\n")
    assert pairs(path)[1] == ("BODY", "CAST", each)


def test_quantities_of_the_good_that_no_assembly_can_share(tmp_path: Path) -> None:
    rows = ("1,PUMP,BODY,8413.91,3,50", "2,PUMP,CAST,7325.99,4,10")
    found = only_problem(levels(tmp_path, *rows, settings="level_quantities,good\n"))
    assert "no quantity of six decimals in one of the assembly" in found


@pytest.mark.parametrize(
    ("bom", "reason"),
    [
        (
            "item," + HEAD + "1,PUMP,BODY,8413.91,1,50\n1.1,PUMP,CAST,7325.99,2,10\n",
            "column item: column 'item' shows that some lines stand below others",
        ),
        (
            "Stufe," + HEAD + ".1,PUMP,BODY,8413.91,1,50\n..2,PUMP,CAST,7325.99,2,10\n",
            "column 'Stufe' shows",
        ),
        (
            "assembly," + HEAD + ",PUMP,BODY,8413.91,1,50\nBODY,PUMP,CAST,7325.99,2,10\n",
            "column 'assembly' says that lines go into BODY",
        ),
        (HEAD + "PUMP,BODY,8413.91,1,50\nPUMP,  CAST,7325.99,2,10\n", "row 3, column part: the"),
        (HEAD + "PUMP,BODY,8413.91,1,50\nPUMP,..CAST,7325.99,2,10\n", "the part is indented"),
        (
            HEAD + "PUMP,BODY,8413.91,1,50\nPUMP,CAST,7325.99,2,10\nPUMP,SEAL,4016.93,4,1\n"
            "BODY,CAST,7325.99,2,10\nBODY,SEAL,4016.93,4,1\n",
            "row 2, column part: BODY and right below it what it is made of are both lines of PUMP",
        ),
    ],
)
def test_lines_below_lines_are_refused(tmp_path: Path, bom: str, reason: str) -> None:
    assert reason in only_problem(write_folder(tmp_path / "b", {"goods.csv": BOTH, "bom.csv": bom}))


@pytest.mark.parametrize(
    "bom",
    [
        "item," + HEAD + "1,PUMP,SEAL,4016.93,1,50\n2,PUMP,CAST,7325.99,2,10\n",
        "grams," + HEAD + "1.5,PUMP,SEAL,4016.93,1,50\n1,PUMP,CAST,7325.99,2,10\n",
        "assembly," + HEAD + "line 4,PUMP,SEAL,4016.93,1,50\nline 4,PUMP,CAST,7325.99,2,10\n",
        HEAD + "PUMP, SEAL,4016.93,1,50\nPUMP,CAST,7325.99,2,10\n",
        HEAD + "PUMP,CAST,7325.99,2,10\nPUMP,SEAL,4016.93,4,1\nPUMP,BODY,8413.91,1,50\n"
        "BODY,CAST,7325.99,2,10\nBODY,SEAL,4016.93,4,1\n",
    ],
)
def test_lines_side_by_side_are_read(tmp_path: Path, bom: str) -> None:
    book = read_book(write_folder(tmp_path / "b", {"goods.csv": BOTH, "bom.csv": bom}))
    assert len(book.lines) == bom.count("\n") - 1


EXPORT = """Parent,Component,HTS,Qty,Price,ParentHTS
PUMP,BODY,8413.91,1,50,8413.70
PUMP,SEAL,4016.93,4,1,8413.70
BODY,CAST,7325.99,2,10,8413.91
"""
SHARED: Mapping[str, object] = {
    "goods": {"sheet": "export", "columns": {"id": "Parent", "hs": "ParentHTS"}},
    "bom": {
        "sheet": "export",
        "columns": {"part": "Component", "hs": "HTS", "quantity": "Qty", "unit_value": "Price"},
    },
}


def shared(path: Path, export: str = EXPORT) -> Path:
    folder(path, export)
    (path / "b" / "goods.csv").unlink()
    return path / "b"


def test_one_export_is_both_sheets(tmp_path: Path) -> None:
    book = read_book(shared(tmp_path), SHARED)
    assert book.goods.select("id", "hs").rows() == [("PUMP", "841370"), ("BODY", "841391")]
    assert book.lines["good"].to_list() == ["PUMP", "PUMP", "BODY"]


def test_a_sheet_of_a_workbook_is_both_sheets(tmp_path: Path) -> None:
    export: Rows = [line.split(",") for line in EXPORT.splitlines()]
    with xlsxwriter.Workbook(str(tmp_path / "b.xlsx")) as book:
        sheet = book.add_worksheet("export")
        for index, row in enumerate(export):
            sheet.write_row(index, 0, row)
        book.add_worksheet("settings").write_row(0, 0, ["key", "value"])
        book.get_worksheet_by_name("settings").write_row(1, 0, ["currency", "USD"])
    assert read_book(tmp_path / "b.xlsx", SHARED).goods["id"].to_list() == ["PUMP", "BODY"]


def test_goods_of_an_export_take_no_column_of_the_parts(tmp_path: Path) -> None:
    goods = {"sheet": "export", "columns": {"id": "Parent"}}
    found = only_problem(shared(tmp_path), {**SHARED, "goods": goods})
    assert "column hs is missing" in found


def test_a_good_with_two_codes_in_an_export_is_refused(tmp_path: Path) -> None:
    export = EXPORT.replace("SEAL,4016.93,4,1,8413.70", "SEAL,4016.93,4,1,8413.81")
    assert "'PUMP' is already in row 2" in only_problem(shared(tmp_path, export), SHARED)


TITLE = "Bill of Materials\nProject:,X\n\n"
LINE = "PUMP,SEAL,4016.93,2,0.5\n"


@pytest.mark.parametrize("title", [TITLE, "Bill of Materials,,,,\nProject:,X,,,\n,,,,\n"])
def test_rows_above_the_names_of_the_columns(tmp_path: Path, title: str) -> None:
    book = read_book(write_folder(tmp_path / "b", {"bom.csv": title + HEAD + LINE}))
    assert book.lines["row"].to_list() == [5]
    assert "the names of the columns stand in row 4" in told(book)


def test_rows_above_in_a_workbook(tmp_path: Path) -> None:
    bom: Rows = [["Bill of Materials"], [], ["good", "part", "hs", "quantity", "unit value"]]
    bom = [*bom, ["PUMP", "SEAL", "4016.93", 2, 0.5]]
    assert read_book(write_workbook(tmp_path / "b.xlsx", {"bom": bom})).lines["row"].to_list() == [
        4
    ]


def test_the_mapping_names_the_row_of_the_columns(tmp_path: Path) -> None:
    above = "good,part,hs,quantity,unit value\nexplained,below,x,x,x\n"
    path = write_folder(tmp_path / "b", {"bom.csv": above + HEAD + LINE})
    assert read_book(path, {"bom": {"header_row": 3}}).lines["row"].to_list() == [4]
    blank = {"bom": {"header_row": 9}}
    assert "has the names of the columns in row 9" in "\n".join(map(str, problems(path, blank)))
    wrong = {"bom": {"header_row": "x"}}
    assert "x is no number of a row" in "\n".join(map(str, problems(path, wrong)))


@pytest.mark.parametrize(
    ("above", "rows"),
    [
        ("good,component,hs,quantity,price\nPUMP,BIG,8413.91,1,140\n\n", [2]),
        ("PUMP,BIG,8413.91,1,140\n", [1]),
        ("good,part,hs,amount,price\nPUMP,BIG,8413.91,1,140\nPUMP,TWO,8413.91,3,1\n", [2, 3]),
    ],
)
def test_lines_above_the_names_of_the_columns_are_not_passed_over(
    tmp_path: Path, above: str, rows: Sequence[int]
) -> None:
    path = write_folder(tmp_path / "b", {"bom.csv": above + HEAD + LINE})
    found = [str(each) for each in problems(path)]
    assert len(found) == len(rows)
    for row, each in zip(rows, found, strict=True):
        assert each.startswith(f"bom.csv, sheet bom, row {row}: the row stands above the names")
    top = above.count("\n") + 1
    assert len(read_book(path, {"bom": {"header_row": top}}).lines) == 1


@pytest.mark.parametrize(
    ("name", "content", "row"),
    [
        ("settings.csv", "currency,USD\nkey,value\nhs_edition,2017\n", 1),
        ("facts.csv", "subject,name,value\nPUMP,a,yes\nsubject,fact,value\nPUMP,b,no\n", 1),
    ],
)
def test_rows_of_any_sheet_above_its_names_are_told(
    tmp_path: Path, name: str, content: str, row: int
) -> None:
    found = "\n".join(map(str, problems(write_folder(tmp_path / "b", {name: content}))))
    assert f"{name}, sheet {name[:-4]}, row {row}: the row stands above the names" in found


def test_lines_above_the_names_in_a_workbook(tmp_path: Path) -> None:
    bom: Rows = [["good", "component", "hs", "quantity"], ["PUMP", "BIG", "8413.91", 1]]
    names = ["good", "part", "hs", "quantity", "unit value"]
    bom = [*bom, names, ["PUMP", "SEAL", "4016.93", 2, 0.5]]
    found = only_problem(write_workbook(tmp_path / "b.xlsx", {"bom": bom}))
    assert "sheet bom, row 2: the row stands above" in found


@pytest.mark.parametrize("total", ["PUMP,Total,,2,22\n", "PUMP,Gran total,,24,\n"])
def test_a_total_with_a_quantity_is_no_part(tmp_path: Path, total: str) -> None:
    found = only_problem(write_folder(tmp_path / "b", {"bom.csv": HEAD + LINE + total}))
    assert "bom.csv, sheet bom, row 3: the row has no more than a sum" in found


@pytest.mark.parametrize(
    "total", ["Total,,,,22\n", "PUMP,Total,,,22\n", ",Suma,,2,\n", "PUMP,,,,22\n"]
)
def test_a_row_of_totals_is_to_be_removed(tmp_path: Path, total: str) -> None:
    found = only_problem(write_folder(tmp_path / "b", {"bom.csv": HEAD + LINE + total}))
    assert found.startswith("bom.csv, sheet bom, row 3: ")
    assert "looks like a total; remove it" in found


def test_a_part_that_is_called_total_is_a_part(tmp_path: Path) -> None:
    bom = HEAD + "PUMP,Total,4016.93,1,2\n"
    book = read_book(write_folder(tmp_path / "b", {"bom.csv": bom}))
    assert book.lines["part"].to_list() == ["Total"]
