"""The sheets of net cost: read, converted, written back, and calculated from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from book_files import Rows, only_problem, write_folder, write_workbook

from tratado.book import read_book, write_book, write_template
from tratado.book.sheets import SETTINGS, sheet_named
from tratado.book.spec import LANGUAGES, Column, Setting
from tratado.language import Language

NAMES = ("costs", "allocations", "production", "loans", "loan_payments")

COSTS: Rows = [
    ["Costo", "Clase", "Importe", "Moneda", "Inicio", "Fin", "Regalías", "Ganancia"],
    ["acero", "material directo", 1000.005, "USD", "2026-01-01", "2026-03-31", None, None],
    ["licencias", "costo del periodo", 2000, "MXN", None, None, 500, "no"],
]
PRODUCTION: Rows = [["good", "start", "end", "units"], ["PUMP", "2026-01-01", "2026-03-31", 10.5]]
LOANS: Rows = [
    ["prêt", "coût", "intérêts", "type de taux", "taux", "principal", "conclu", "échéance",
     "rendement", "durée du rendement"],
    ["B-1", "licencias", 50, "fixe", 9.5, 1000, "2025-06-02", "2030-06-02", 4.25, 5],
]  # fmt: skip
RATES: Rows = [["currency", "rate"], ["MXN", 0.05]]
WRITTEN = {"costos": COSTS, "production": PRODUCTION, "prêts": LOANS, "rates": RATES}


def test_costs_are_read_in_the_currency_of_the_book(tmp_path: Path) -> None:
    tables = read_book(write_workbook(tmp_path / "b.xlsx", WRITTEN)).tables
    found = tables["costs"]
    assert found.select(
        "cost", "kind", "amount", "royalties", "currency", "gain", "row"
    ).rows() == [
        ("acero", "direct_material", 10_000_050, None, "USD", None, 2),
        ("licencias", "period", 1_000_000, 250_000, "USD", False, 3),
    ]
    assert found["start"].to_list() == [dt.date(2026, 1, 1), None]
    assert tables["production"]["units"].to_list() == [10_500_000]
    assert tables["loans"].select("rate_type", "interest_rate", "yield", "principal").rows() == [
        ("fixed", 950_000_000, 425_000_000, 10_000_000)
    ]


@pytest.mark.parametrize("target", ["b2.xlsx", "folder"])
def test_what_is_written_reads_the_same(tmp_path: Path, target: str) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx", WRITTEN))
    write_book(book, tmp_path / target)
    assert read_book(tmp_path / target).digest == book.digest


def test_a_rate_with_a_percent_format_is_a_problem(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "b.xlsx", WRITTEN)
    workbook = openpyxl.load_workbook(path)
    workbook["prêts"]["E2"].value = 0.095
    workbook["prêts"]["E2"].number_format = "0.0%"
    workbook.save(path)
    told = only_problem(path)
    assert "sheet prêts, row 2, column taux" in told
    assert "percent format" in told


def test_an_unknown_kind_of_cost_is_named(tmp_path: Path) -> None:
    text = "cost,kind,amount\nrent,rental,5\n"
    told = only_problem(write_folder(tmp_path / "b", {"costs.csv": text}))
    assert "row 2" in told
    assert "rental" in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_of_the_template_are_right(tmp_path: Path, lang: Language) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    template = openpyxl.load_workbook(tmp_path / "t.xlsx")
    rows: dict[str, Rows] = {}
    for name in NAMES:
        sheet = sheet_named(name)
        header, example = template[sheet.label.words(lang)].iter_rows(max_row=2, values_only=True)
        rows[name] = [list(header), [sheet.key.example.words(lang), *example[1:]]]
    tables = read_book(write_workbook(tmp_path / "b.xlsx", rows)).tables
    assert tables["allocations"]["base"].to_list() == [2_500_000_000]
    assert tables["loans"]["interest_rate"].to_list() == [1_250_000_000]
    assert tables["loan_payments"]["principal"].to_list() == [600_000_000]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_to_choose_from_fit_into_a_drop_down(lang: Language) -> None:
    """A spreadsheet takes at most 255 characters of them, separated by commas."""
    columns = [column for name in NAMES for column in sheet_named(name).columns]
    every: list[Column | Setting] = [*columns, *SETTINGS]
    for each in every:
        words = [choice.label.words(lang) for choice in each.choices]
        assert len(",".join(words)) <= 255, each.name
        assert not [word for word in words if "," in word], each.name
