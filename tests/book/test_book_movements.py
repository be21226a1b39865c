"""The sheets of inventories: read, converted, written back, managed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from book_files import Rows, only_problem, write_folder, write_workbook

from tratado.agreement.agreement import load
from tratado.book import read_book, write_book, write_template
from tratado.book.sheets import sheet_named
from tratado.book.spec import LANGUAGES
from tratado.language import Language
from tratado.value.inventory import manage
from tratado.value.inventory_elections import read_elections
from tratado.value.movements import FiscalYears

MOVED: Rows = [
    ["Inventario", "Fecha", "Movimiento", "Cantidad", "Valor unitario", "Moneda", "Origen", "Lote"],
    ["BAR", "2026-01-02", "entrada", 1000, 1.005, "USD", "originario", "R1"],
    ["BAR", "2026-01-03", "entrada", 500, 20, "MXN", "no originario", "R2"],
    ["BAR", "2026-01-04", "salida", 1200],
]
ELECTED: Rows = [["inventory", "method", "since"], ["BAR", "PEPS", "2026-01-01"]]
RATES: Rows = [["currency", "rate"], ["MXN", 0.05]]


def book_of_movements(path: Path) -> Path:
    return write_workbook(path, {"movimientos": MOVED, "inventories": ELECTED, "rates": RATES})


def test_movements_are_read_in_the_currency_of_the_book(tmp_path: Path) -> None:
    book = read_book(book_of_movements(tmp_path / "b.xlsx"))
    found = book.tables["movements"]
    assert found.select("inventory", "date", "movement", "origin", "lot", "row").rows() == [
        ("BAR", dt.date(2026, 1, 2), "receipt", "originating", "R1", 2),
        ("BAR", dt.date(2026, 1, 3), "receipt", "non_originating", "R2", 3),
        ("BAR", dt.date(2026, 1, 4), "withdrawal", None, None, 4),
    ]
    assert found.select("quantity", "unit_value", "value", "currency").rows() == [
        (1_000_000_000, 10_050, 10_050_000, "USD"),
        (500_000_000, 10_000, 5_000_000, "USD"),
        (1_200_000_000, None, None, "USD"),
    ]


def test_a_book_of_movements_can_be_managed(tmp_path: Path) -> None:
    book = read_book(book_of_movements(tmp_path / "b.xlsx"))
    elections, for_value = read_elections(book.tables["inventories"])
    text = load("usmca").on(dt.date(2026, 1, 1))
    found = manage(book.tables["movements"], elections, FiscalYears(), text)
    assert for_value == []
    assert found.withdrawals.select("row", "originating", "non_originating_value").rows() == [
        (4, 1_000_000_000, 2_000_000)
    ]


@pytest.mark.parametrize("target", ["b2.xlsx", "folder"])
def test_what_is_written_reads_the_same(tmp_path: Path, target: str) -> None:
    book = read_book(book_of_movements(tmp_path / "b.xlsx"))
    write_book(book, tmp_path / target)
    assert read_book(tmp_path / target).digest == book.digest


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_of_the_template_are_right(tmp_path: Path, lang: Language) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    template = openpyxl.load_workbook(tmp_path / "t.xlsx")
    rows: dict[str, Rows] = {}
    for sheet in map(sheet_named, ("movements", "inventories")):
        header, example = template[sheet.label.words(lang)].iter_rows(max_row=2, values_only=True)
        rows[sheet.name] = [list(header), ["STEEL-BAR", *example[1:]]]
    book = read_book(write_workbook(tmp_path / "b.xlsx", rows))
    elections, _ = read_elections(book.tables["inventories"])
    text = load("usmca").on(dt.date(2026, 1, 1))
    found = manage(book.tables["movements"], elections, FiscalYears(), text)
    assert found.stock.select("origin", "quantity", "value").rows() == [
        ("originating", 500_000_000, 5_250_000)
    ]


def test_a_movement_without_a_quantity_is_a_problem(tmp_path: Path) -> None:
    files = {"movements.csv": "inventory,date,movement,quantity\nBAR,2026-01-02,receipt,\n"}
    assert "quantity" in only_problem(write_folder(tmp_path / "b", files))


def test_values_that_disagree_are_a_problem(tmp_path: Path) -> None:
    text = "inventory,date,movement,quantity,unit value,total value\nBAR,2026-01-02,receipt,2,3,7\n"
    found = only_problem(write_folder(tmp_path / "b", {"movements.csv": text}))
    assert "row 2" in found and "quantity times unit value is 6" in found
