"""The sheets of prices, adjustments and statements: read, converted, written back, used."""

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
from tratado.origin.findings import decide_book
from tratado.value.material_sheets import with_material_values
from tratado.value.movements import FiscalYears
from tratado.value.price_sheets import with_transaction_values
from tratado.value.statement_sheets import with_supplier_statements

NAMES = ("prices", "value_adjustments", "supplier_statements")
PRICES: Rows = [
    ["Mercancía", "Precio", "Moneda", "Se embarca desde", "Vendida", "Vinculados", "Restricción",
     "Condición", "Producto de reventa"],
    ["PUMP", 60, "MXN", "Monterrey", "sí", "no", "ninguna", "ninguna", "ninguno"],
]  # fmt: skip
ADJUSTMENTS: Rows = [
    ["good", "part", "element", "amount", "currency", "included", "evidence"],
    ["PUMP", None, "tras el embarque", 4, "MXN", "sí", None],
    ["PUMP", "SEAL", "fret", 0.1, "USD", "oui", "invoice 1"],
]
STATEMENTS: Rows = [
    ["part", "supplier", "kind", "non-originating", "date", "signed"],
    ["SEAL", "Sellos A", "9(3)", 0.25, "2026-01-15", "yes"],
]
RATES: Rows = [["currency", "rate"], ["MXN", 0.05]]
GOODS: Rows = [["id", "hs", "method"], ["PUMP", "8413.30", "tv"]]


def book_of_prices(path: Path) -> Path:
    return write_workbook(
        path,
        {"goods": GOODS, "precios": PRICES, "value_adjustments": ADJUSTMENTS,
         "supplier_statements": STATEMENTS, "rates": RATES},
    )  # fmt: skip


def test_a_book_of_prices_is_valued(tmp_path: Path) -> None:
    book = read_book(book_of_prices(tmp_path / "b.xlsx"))
    text = load("usmca").on(dt.date(2026, 2, 1))
    priced = with_transaction_values(book.goods, book.tables, book.currency)
    assert not priced.needs
    assert priced.goods["tv"].to_list() == [28_000]
    worth = with_material_values(priced.goods, book.lines, book.tables, text, book.currency)
    assert worth.lines["value"].to_list() == [9_000]
    found = with_supplier_statements(
        worth.goods, worth.lines, book.tables, FiscalYears(), text, book.currency
    )
    assert not found.needs
    assert found.lines.select("origin", "value").rows() == [
        ("non_originating", 5_000), ("originating", 4_000)]  # fmt: skip
    decided = decide_book(found.goods, found.lines, book.facts, text)
    assert decided.goods["id"].to_list() == ["PUMP"]


@pytest.mark.parametrize("target", ["b2.xlsx", "folder"])
def test_what_is_written_reads_the_same(tmp_path: Path, target: str) -> None:
    book = read_book(book_of_prices(tmp_path / "b.xlsx"))
    write_book(book, tmp_path / target)
    assert read_book(tmp_path / target).digest == book.digest


def test_an_unknown_element_is_named(tmp_path: Path) -> None:
    text = "good,element,amount\nPUMP,rebate,5\n"
    told = only_problem(write_folder(tmp_path / "b", {"value_adjustments.csv": text}))
    assert "row 2" in told
    assert "rebate" in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_of_the_template_are_right(tmp_path: Path, lang: Language) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    template = openpyxl.load_workbook(tmp_path / "t.xlsx")
    rows: dict[str, Rows] = {}
    for name in NAMES:
        sheet = sheet_named(name)
        header, example = template[sheet.label.words(lang)].iter_rows(max_row=2, values_only=True)
        rows[name] = [list(header), [sheet.key.example.words(lang), *example[1:]]]
    book = read_book(write_workbook(tmp_path / "b.xlsx", rows))
    assert book.tables["prices"]["price"].to_list() == [485_000]
    assert book.tables["value_adjustments"]["element"].to_list() == ["after_shipment"]
    statements = book.tables["supplier_statements"]
    assert statements.select("kind", "net_cost").rows() == [("costs", 140_000)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_to_choose_from_fit_into_a_drop_down(lang: Language) -> None:
    """A spreadsheet takes at most 255 characters of them, separated by commas."""
    for column in (column for name in NAMES for column in sheet_named(name).columns):
        words = [choice.label.words(lang) for choice in column.choices]
        assert len(",".join(words)) <= 255, column.name
        assert not [word for word in words if "," in word], column.name
