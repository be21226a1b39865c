"""Exports of other programs, read with a mapping."""

from pathlib import Path

import pytest
import xlsxwriter
from book_files import Rows, only_problem, problems, write_workbook

from tratado.book import read_book

EXPORT: Rows = [
    ["PARENT", "MATNR", "STAWN", "MENGE", "PREIS", "URSPR", "currency"],
    ["PUMP", "SEAL", "40169300", 2, 0.5, "X", "EUR"],
    ["PUMP", "RING", "40169300", 1, 0.5, None, "EUR"],
]

MAPPING = """
mapping:
  bom:
    sheet: BOM_EXPORT
    columns:
      {good: PARENT, part: MATNR, hs: STAWN, quantity: MENGE, unit_value: PREIS, origin: URSPR}
    constants: {currency: USD, hs_tariff: us, recovered: no}
    values: {origin: {X: originating}}
"""


def export(path: Path) -> Path:
    def renamed(book: xlsxwriter.Workbook) -> None:
        book.get_worksheet_by_name("bom").name = "BOM_EXPORT"

    return write_workbook(path, {"bom": EXPORT}, edit=renamed)


def test_an_export_is_read(tmp_path: Path) -> None:
    mapping = tmp_path / "erp.yaml"
    mapping.write_text(MAPPING, encoding="utf-8")
    book = read_book(export(tmp_path / "b.xlsx"), mapping)
    assert book.lines.select(
        "part", "hs", "value", "origin", "hs_tariff", "recovered", "currency"
    ).rows() == [
        ("SEAL", "40169300", 10_000, "originating", "us", False, "USD"),
        ("RING", "40169300", 5_000, "unknown", "us", False, "USD"),
    ]
    assert book.sources["lines"].sheet == "BOM_EXPORT"


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        ({"boms": {}}, "a book has no sheet 'boms'"),
        ({"bom": []}, "found a list"),
        ({"bom": {"sheets": "x"}}, "'sheets' is not known here"),
        ({"bom": {"sheet": "Other"}}, "takes bom from 'Other', and there is none"),
        ({"bom": {"columns": {"colour": "x"}}}, "there is no column 'colour'"),
        ({"bom": {"columns": {"part": "TEIL"}}}, "takes part from column 'TEIL'"),
        ({"bom": {"columns": ["part"]}}, "expected a mapping from columns"),
        ({"bom": {"constants": {"origin": ["x"]}}}, "'origin' has a list; expected a text"),
        ({"bom": {"values": {"origin": "x"}}}, "expected a mapping of texts"),
        ({"bom": {"constants": {"origin": "perhaps"}}}, "'perhaps' is not known here"),
    ],
)
def test_mappings_that_are_wrong(tmp_path: Path, mapping: dict[str, object], reason: str) -> None:
    found = "\n".join(map(str, problems(write_workbook(tmp_path / "b.xlsx"), mapping)))
    assert reason in found


def test_files_that_are_no_mapping(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "b.xlsx")
    for name, text in (("a.yaml", "a: [b"), ("b.yaml", "- x"), ("c.yaml", "")):
        (tmp_path / name).write_text(text)
        with pytest.raises(ValueError, match=name):
            read_book(book, tmp_path / name)
    with pytest.raises(ValueError, match=r"none\.yaml: cannot be read"):
        read_book(book, tmp_path / "none.yaml")


def test_a_mapping_in_memory(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "b.xlsx", {"goods": [["id", "ref", "hs"], ["x", "PUMP", "841330"]]}
    )
    assert read_book(path, {"goods": {"columns": {"id": "ref"}}}).goods["id"].to_list() == ["PUMP"]
    assert "'PUMP' is not in the sheet goods" in only_problem(path)
