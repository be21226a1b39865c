"""What is wrong with books, mappings and settings is said in Spanish and French by the commands."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import xlsxwriter
from commands import tratado
from tests.english_left import english_left

from tratado.book.sheets import SHEETS
from tratado.words import TratadoError

LANGUAGES = ("es", "fr")

Files = Mapping[str, str | bytes]

GOODS = "id,hs,tv,nc,total_cost,direct_labor,royalties,produced_in,facts\n"
BOM = "good,part,hs,quantity,unit_value,origin\n"
ROW = "PUMP,8413.70,100,80,90,5,,MX,\n"
LINE = "PUMP,SEAL,4016.93,1,10,non_originating\n"
PLAIN: Files = {
    "goods.csv": GOODS + ROW,
    "bom.csv": BOM + LINE,
    "settings.csv": "key,value\ncurrency,USD\n",
}


def goods(*rows: str, head: str = GOODS) -> Files:
    return {"goods.csv": head + "".join(f"{row}\n" for row in rows)}


def bom(*rows: str, head: str = BOM) -> Files:
    return {"bom.csv": head + "".join(f"{row}\n" for row in rows)}


def bom_with(column: str, *values: str) -> Files:
    return bom(*(f"PUMP,S,4016.93,1,10,,{v}" for v in values), head=f"{BOM.strip()},{column}\n")


def settings(*rows: str) -> Files:
    return {"settings.csv": "key,value\n" + "".join(f"{row}\n" for row in rows)}


def facts(*rows: str) -> Files:
    return {"facts.csv": "subject,fact,value\n" + "".join(f"{row}\n" for row in rows)}


def sheet(name: str, head: str, *rows: str) -> Files:
    return {f"{name}.csv": "\n".join((head, *rows)) + "\n"}


YEAR = "2026-01-01,2026-12-31"
MANY = tuple(f"PUMP,S{n},4016.93,-1,10," for n in range(1_002))

CELLS: dict[str, Files] = {
    "blank code": goods("PUMP,,100,80,90,5,,MX,"),
    "code of one digit": goods("PUMP,8,100,80,90,5,,MX,"),
    "code of three digits": goods("PUMP,841,100,80,90,5,,MX,"),
    "code of five digits": goods("PUMP,8413.7,100,80,90,5,,MX,"),
    "code of seven digits": goods("PUMP,841.3701,100,80,90,5,,MX,"),
    "code of five digits without a dot": goods("PUMP,84137,100,80,90,5,,MX,"),
    "code of four digits": goods("PUMP,8413,100,80,90,5,,MX,"),
    "code of nine digits": goods("PUMP,841370123,100,80,90,5,,MX,"),
    "code of eleven digits": goods("PUMP,84137012345,100,80,90,5,,MX,"),
    "code in scientific notation": goods("PUMP,8.4E5,100,80,90,5,,MX,"),
    "code of letters": goods("PUMP,ABCD,100,80,90,5,,MX,"),
    "code of chapter 00": goods("PUMP,0013.70,100,80,90,5,,MX,"),
    "code of chapter 98": goods("PUMP,9801.00,100,80,90,5,,MX,"),
    "code in no edition": goods("PUMP,8413.75,100,80,90,5,,MX,"),
    "dots out of place": goods("PUMP,84.1370,100,80,90,5,,MX,"),
    "amount that is none": goods("PUMP,8413.70,x,80,90,5,,MX,"),
    "amount below zero": goods("PUMP,8413.70,-1,80,90,5,,MX,"),
    "amount without end": goods("PUMP,8413.70,inf,80,90,5,,MX,"),
    "amount too large": goods("PUMP,8413.70,100000000000001,80,90,5,,MX,"),
    "amount that may be two": goods('PUMP,8413.70,"1,234",80,90,5,,MX,'),
    "amounts that add up to too much": goods(*(
        f"P{n},8413.70,90000000000000,,,,,MX," for n in range(2))),
    "amount that rounds to zero": goods("PUMP,8413.70,0.000000001,80,90,5,,MX,"),
    "country that is none": goods("PUMP,8413.70,100,80,90,5,,Atlantis,"),
    "excluded costs above the total": goods("PUMP,8413.70,100,80,90,5,200,MX,"),
    "good twice": goods("PUMP,8413.70,100,80,90,5,,MX,", "PUMP,8413.70,100,80,90,5,,MX,"),
    "good without a name": goods(",8413.70,100,80,90,5,,MX,"),
    "no good": goods(),
    "control character": goods("PU\x07MP,8413.70,100,80,90,5,,MX,"),
    "fact without a value": goods("PUMP,8413.70,100,80,90,5,,MX,elastomeric"),
    "fact of another value": goods("PUMP,8413.70,100,80,90,5,,MX,elastomeric=perhaps"),
    "column as a fact": goods("PUMP,8413.70,100,80,90,5,,MX,net_cost=5"),
    "either column as a fact": goods("PUMP,8413.70,100,80,90,5,,MX,value_content_base=5"),
    "tariff item as a fact": goods("PUMP,8413.70,100,80,90,5,,MX,tariff_item=8413.70.01"),
    "yes for a column": goods("PUMP,8413.70,100,80,90,5,,MX,is_set=yes"),
    "quantity of zero": bom("PUMP,SEAL,4016.93,0,10,"),
    "quantity missing": bom("PUMP,SEAL,4016.93,,10,"),
    "unit value missing": bom("PUMP,SEAL,4016.93,1,,"),
    "origin unheard of": bom("PUMP,SEAL,4016.93,1,10,perhaps"),
    "good unheard of": bom("BIKE,SEAL,4016.93,1,10,"),
    "good written otherwise": bom("PUMPS,SEAL,4016.93,1,10,"),
    "good in itself": bom("PUMP,PUMP,8413.70,1,10,"),
    "part of another code": {
        **goods(ROW.strip(), "SEAL,4016.93,1,1,1,1,,MX,"), **bom("PUMP,SEAL,8482.10,1,10,")},
    "many rows alike": bom(*MANY),
    "value that disagrees": bom_with("line_value", "11"),
    "weights that disagree": bom("PUMP,S,4016.93,2,10,,1,5",
                                 head=f"{BOM.strip()},unit_weight,weight\n"),
    "weight too large": bom_with("weight", "99999999999999999"),
    "component perhaps": bom_with("component", "perhaps"),
    "currency without a rate": bom_with("currency", "EUR"),
    "currency that is none": bom_with("currency", "USDX"),
    "edition that is none": bom_with("hs_edition", "2002"),
    "code of another edition": bom("PUMP,S,8517.71,1,10,,2017", head=f"{BOM.strip()},hs_edition\n"),
    "tariff unheard of": bom_with("hs_tariff", "mars"),
    "role unheard of": bom_with("role", "hero"),
    "plant unheard of": {**bom_with("plant", "P9"), "plants.csv": "plant,country\nP1,MX\n"},
    "plant written otherwise": {
        **bom_with("plant", "PLANTA2"), "plants.csv": "plant,country\nPLANTA1,MX\n"},
    "row too long": bom("PUMP,SEAL,4016.93,1,10,,,x"),
}  # fmt: skip
"""What is wrong in cells and rows of goods and bom."""

OTHERS: dict[str, Files] = {
    "setting unheard of": settings("currency,USD", "mood,1"),
    "setting written otherwise": settings("currency,USD", "produser,ACME"),
    "setting twice": settings("currency,USD", "currency,USD"),
    "currency of the book": settings("currency,USDX"),
    "no currency": settings("company,ACME"),
    "two currencies": {**settings("company,ACME"),
                       **bom("PUMP,S,4016.93,1,10,,USD", "PUMP,T,4016.93,1,10,,MXN",
                             head=f"{BOM.strip()},currency\n")},
    "months that are none": settings("currency,USD", "wage_period_months,13"),
    "day that is none": settings("currency,USD", "wage_period_start,soon"),
    "fiscal year that starts never": settings("currency,USD", "fiscal_year_start,13-01"),
    "edition of the book": settings("currency,USD", "hs_edition,2002"),
    "choice of a setting": settings("currency,USD", "roll_up_reading,mine"),
    "fact of nothing": facts("BIKE,elastomeric,yes"),
    "fact of something alike": facts("PUMPS,elastomeric,yes"),
    "fact that is no answer": facts("PUMP,elastomeric,perhaps"),
    "fact said in two ways": facts("PUMP,elastomeric,yes", "PUMP,elastomeric,no"),
    "fact unheard of": facts("PUMP,elastik,yes"),
    "fact of no name": facts("PUMP,xyzzy,yes"),
    "fact answered by a number": facts("PUMP,elastomeric,5"),
    "rate of zero": sheet("rates", "currency,rate", "MXN,0"),
    "rate twice": sheet("rates", "currency,rate", "MXN,0.05", "MXN,0.06"),
    "rate of the book's currency": sheet("rates", "currency,rate", "USD,2"),
    "core part above its cost": sheet(
        "core_parts", "part,core_part,nc,vnm,vnm_listed", "SEAL,axle,1450,300,400"),
    "core part of no cost": sheet("core_parts", "part,core_part,nc", "SEAL,axle,0"),
    "core part twice": sheet("core_parts", "part,core_part,nc", "SEAL,axle,9", "SEAL,axle,8"),
    "plant twice": sheet("plants", "plant,country", "P1,MX", "P1,US"),
    "vehicle twice": sheet("vehicles", "good,model_line", "PUMP,A", "PUMP,B"),
    "vehicles twice": sheet("vehicle_production", "good,from,to,quantity",
                            f"PUMP,{YEAR},10", f"PUMP,{YEAR},12"),
    "production twice": sheet("production", "good,start,end,units",
                              f"PUMP,{YEAR},10", f"PUMP,{YEAR},10"),
    "wages twice": sheet("labor_spending", "kind,from,to,amount",
                         f"research,{YEAR},10", f"research,{YEAR},10"),
    "day of production": sheet("production", "good,start,end,units", "PUMP,soon,2026-12-31,1"),
    "no goods sheet": {"goods.csv": b""},
    "goods sheet of blanks": {"goods.csv": b",,\n,,\n"},
    "goods that are a workbook": {"goods.csv": b"PK\x03\x04abc"},
    "goods that are Parquet": {"goods.csv": b"PAR1abc"},
    "goods with zero bytes": {"goods.csv": b"id,hs\nA\0,8413\n"},
    "goods in half of UTF-16": {"goods.csv": b"\xff\xfea"},
    "goods in no encoding": {"goods.csv": b"id,hs\n\x81\x8d,8413\n"},
    "quote left open": {"goods.csv": b'id,hs\n"PUMP,8413.70\n'},
    "column missing": {"goods.csv": b"id,code\nPUMP,8413.70\n"},
    "column named twice": {"goods.csv": b"id,hs,hs\nPUMP,8413.70,8413.70\n"},
    "column of two names": {"bom.csv": BOM.strip().encode() + b",parte\nPUMP,S,4016.93,1,1,,S\n"},
    "sheet of two names": {"mercanc\u00edas.csv": GOODS + ROW},
}  # fmt: skip
"""What is wrong in other sheets, settings, and files."""

MAPPINGS: dict[str, str] = {
    "no YAML": "a: [b",
    "a name twice": "goods: {}\ngoods: {}",
    "a list": "- x",
    "nothing": "",
    "a text": "goods",
    "sheet unheard of": "boms: {}",
    "sheet of a list": "bom: [x]",
    "sheet of nothing": "bom:",
    "part unheard of": "bom: {sheets: x}",
    "sheet elsewhere": "bom: {sheet: Otra}",
    "column unheard of": "bom: {columns: {colour: x}}",
    "column elsewhere": "bom: {columns: {part: TEIL}}",
    "columns of a list": "bom: {columns: [part]}",
    "column of nothing": "bom: {columns: {part: }}",
    "constant of a list": "bom: {constants: {origin: [x]}}",
    "constant unheard of": "bom: {constants: {origin: perhaps}}",
    "values of a text": "bom: {values: {origin: x}}",
    "value of a list": "bom: {values: {origin: {x: [y]}}}",
    "header row of letters": "bom: {header_row: x}",
    "header row of nothing": "bom: {header_row: 40}",
    "constants of a text": "bom: {constants: x}",
    "deep": "a: " + "[" * 150,
    "in itself": "a: &a [*a]",
    "tagged": "a: !!python/object:os.system x",
}

_COLUMNS = [", ".join(column.label.en for column in each.columns) for each in SHEETS]
_PLACED = [
    f"{word} {each.name}" for word in ("hoja", "feuille") for each in SHEETS
]  # what the file itself calls a sheet of a folder
_CALLED = [
    f"{word} {name}"
    for word in ("columna", "colonne")
    for each in SHEETS
    for name in (*(c.name for c in each.columns), *(c.label.en for c in each.columns))
]
QUOTED = [
    *_COLUMNS, *_PLACED, *_CALLED, ", ".join(each.name for each in SHEETS),
    "sheet, columns, constants, values, header_row", "columns:",
    "found duplicate key", "unexpected end of data", "header_row",
    *(f"'{name}'" for name in ("goods", "good", "value", "facts", "sheets", "settings", "bom")),
]  # fmt: skip
"""What sheets and columns are called where they are code, and what a library says."""


OF_YAML = ("did not find expected ',' or ']'", "could not determine a constructor for the tag")
"""What the library that reads YAML says, which is quoted."""


def folder(path: Path, files: Files) -> Path:
    path.mkdir()
    for name, content in {**PLAIN, **files}.items():
        (path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refused(*arguments: object, language: str) -> str:
    """What a command says of what it cannot use."""
    result = tratado("check", *arguments, "--date", "2026-11-24", "--lang", language)
    assert result.exit_code == 1, result.output
    assert not isinstance(result.exception, TratadoError)
    return result.output


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CELLS | OTHERS)
def test_what_is_wrong_in_a_book(tmp_path: Path, case: str, language: str) -> None:
    said = refused(folder(tmp_path / "libro", (CELLS | OTHERS)[case]), language=language)
    assert not english_left(said, language, QUOTED), said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", MAPPINGS)
def test_what_is_wrong_in_a_mapping(tmp_path: Path, case: str, language: str) -> None:
    mapping = tmp_path / "erp.yaml"
    mapping.write_text(MAPPINGS[case], encoding="utf-8")
    said = refused(folder(tmp_path / "libro", {}), "--mapping", mapping, language=language)
    assert not english_left(said, language, [*QUOTED, *OF_YAML]), said


WORKBOOKS: dict[str, bytes] = {
    "empty": b"",
    "text": b"id,hs\n",
    "page": b"<html><table></table></html>",
    "old": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 100,
    "protected": bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
    "parquet": b"PAR1",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("content", WORKBOOKS)
def test_what_is_no_workbook(tmp_path: Path, content: str, language: str) -> None:
    (tmp_path / "libro.xlsx").write_bytes(WORKBOOKS[content])
    said = refused(tmp_path / "libro.xlsx", language=language)
    assert not english_left(said, language, QUOTED), said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["nada.xlsx", "nada", "macros.xlsm", "libro.csv", "empty"])
def test_what_is_no_book(tmp_path: Path, name: str, language: str) -> None:
    (tmp_path / "macros.xlsm").write_bytes(b"PK")
    (tmp_path / "libro.csv").write_bytes(b"id")
    (tmp_path / "empty").mkdir()
    said = refused(tmp_path / name, language=language)
    assert not english_left(said, language, QUOTED), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_in_a_workbook(tmp_path: Path, language: str) -> None:
    path = tmp_path / "libro.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, text in PLAIN.items():
            page = book.add_worksheet(name.removesuffix(".csv"))
            for at, row in enumerate(str(text).splitlines()):
                page.write_row(at, 0, row.split(","))
        page = book.get_worksheet_by_name("bom")
        page.merge_range("A5:B6", "x")
        page.write_formula("D3", "=1/0", None, "#DIV/0!")
        page.write_formula("D4", "=1+1", None, "")
        page.write_number("B7", 1234567890123456789)
        page.write_number("C7", 8413)
        page.write_datetime("B8", dt.datetime(2026, 3, 12),
                            book.add_format({"num_format": "yyyy-mm-dd"}))  # fmt: skip
    said = refused(path, language=language)
    assert said.count("\n") >= 6
    assert not english_left(said, language, QUOTED), said


NOTED: Files = {
    "goods.csv": "id,hs,tv,nc,total_cost,produced_in,producer,accumulate,Moneda de pago\n"
    "#EXAMPLE,,,,,,,,\n PUMP ,8413.70,0,95,90,MX,,,\npump,8413.70,10,20,30,MX,,yes,\n"
    "SEAL,4016.93,1,1,2,CN,,yes,\n",
    "bom.csv": "good,part,hs,quantity,unit_value,origin,country,supplier,plant,evidence,x\n"
    + "PUMP,SEAL,4016.93,1,10,originating,CN,ACME,P1,,\n" * 2
    + "PUMP,RING\u00a0A,,1,0.123456,non_originating,MX,ACME,,,\n"
    + "pump,RING\u200b,8482.10,1,10,originating,MX,B,,,\n"
    + "pump,RING,4016.93,1,10,non_originating,MX,B,,,1\n",
    "movements.csv": "inventory,date,movement,quantity,unit_value,origin\n"
    + "RING,2026-01-05,receipt,5,1,originating\n" * 2,
    "extra.csv": "a\n1\n",
    "facts.csv": "subject,fact,value\nPUMP,elastomeric,yes\n",
}
"""A book that is read, with much to tell."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_told_of_a_book(tmp_path: Path, language: str) -> None:
    path = folder(tmp_path / "libro", NOTED)
    result = tratado("check", path, "--date", "2026-11-24", "--lang", language, "--format", "json")
    notes = json.loads(result.stdout)["notes"]
    kinds = {note["id"] for note in notes}
    assert len(kinds) >= 14, kinds
    for each in notes:
        assert not english_left(each["words"], language, QUOTED), each
    assert not english_left(result.stderr, language, QUOTED), result.stderr
