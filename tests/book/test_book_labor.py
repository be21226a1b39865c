"""The sheets of plants, wages and labor value content: read, written back, reckoned from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from book_files import Rows, only_problem, write_folder, write_workbook

from tratado.agreement.agreement import load
from tratado.auto.certification_periods import CertificationElections, WagePeriods
from tratado.auto.high_wage_plants import standings
from tratado.auto.wages import average_wages, wage_rows
from tratado.book import read_book, write_book, write_template
from tratado.book.sheets import sheet_named
from tratado.book.spec import LANGUAGES
from tratado.language import Language
from tratado.origin.answer import Answer
from tratado.value.averaging import Span

TEXT = load("usmca").on(dt.date(2026, 1, 1))
SHEETS: dict[str, Rows] = {
    "plantas": [
        ["Planta", "País", "Propia", "Capacidad de motores", "Contrato desde"],
        ["P", "México", "sí", 100000, None],
        ["S", "US", "no", None, "2024-01-01"],
    ],
    "salarios": [
        ["Planta", "Desde", "Hasta", "Trabajador", "Horas", "Pago base", "Moneda", "Bonos"],
        ["P", "2025-01-01", "2025-12-31", "trabajador de producción directa", 2, 588.44, "MXN", 7],
    ],
    "wage attestations": [
        ["plant", "from", "to", "at or above", "signed by", "signed on"],
        ["S", "2025-01-01", "2025-12-31", "yes", "manager", "2026-01-01"],
    ],
    "high_wage_materials": [
        ["material", "plant", "order", "from", "to", "net cost", "currency"],
        ["SEAT", "S", "acquired", "2025-01-01", "2025-12-31", 200, "MXN"],
    ],
    "labor_spending": [
        ["kind", "plant", "from", "to", "amount"],
        ["assembly labor", "P", "2025-01-01", "2025-12-31", 10.5],
    ],
    "rates": [["currency", "rate"], ["MXN", 0.05]],
}


def test_wages_stay_in_the_currency_in_which_they_are_compared(tmp_path: Path) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx", SHEETS))
    wages = book.tables["wages"]
    assert wages.select("pay", "currency", "hours", "bonus", "worker").rows() == [
        (5_884_400, "MXN", 2_000_000, 70_000, "direct_production_worker")
    ]
    assert book.tables["high_wage_materials"].select("net_cost", "order").rows() == [(100_000, "b")]
    assert book.tables["labor_spending"]["amount"].to_list() == [105_000]
    plants = book.tables["plants"]
    assert plants.select("country", "own", "engine_capacity").rows() == [
        ("MX", True, 100_000_000_000),
        ("US", False, None),
    ]


def test_a_book_says_which_plants_are_high_wage(tmp_path: Path) -> None:
    tables = read_book(write_workbook(tmp_path / "b.xlsx", SHEETS)).tables
    wages = wage_rows(tables["wages"], tables["plants"])
    year = Span(dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert average_wages(wages, year, TEXT)["P"].answer is Answer.MET
    chosen = CertificationElections(WagePeriods(12, dt.date(2025, 1, 1)))
    found = standings(tables, chosen, load("usmca").on(dt.date(2026, 2, 1)))
    january = Span(dt.date(2026, 1, 1), dt.date(2026, 1, 31))
    assert [found.of(plant, january).answer for plant in "PS"] == [Answer.MET, Answer.MET]


@pytest.mark.parametrize("target", ["b2.xlsx", "folder"])
def test_what_is_written_reads_the_same(tmp_path: Path, target: str) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx", SHEETS))
    write_book(book, tmp_path / target)
    assert read_book(tmp_path / target).digest == book.digest


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_of_the_template_are_right(tmp_path: Path, lang: Language) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    template = openpyxl.load_workbook(tmp_path / "t.xlsx")
    names = ("plants", "wages", "wage_attestations", "high_wage_materials", "labor_spending")
    rows: dict[str, Rows] = {}
    for sheet in map(sheet_named, names):
        header, example = template[sheet.label.words(lang)].iter_rows(max_row=2, values_only=True)
        first = "PLANT-A" if sheet.key.name == "plant" else sheet.key.example.words(lang)
        if sheet.key.choices:
            named = {choice.value: choice.label.words(lang) for choice in sheet.key.choices}
            first = named[sheet.key.example.words(lang)]
        rows[sheet.label.words(lang)] = [list(header), [first, *example[1:]]]
    tables = read_book(write_workbook(tmp_path / "b.xlsx", rows)).tables
    month = Span(dt.date(2026, 1, 1), dt.date(2026, 1, 31))
    wages = wage_rows(tables["wages"], tables["plants"])
    assert average_wages(wages, month, TEXT)["PLANT-A"].average.hourly == 17.5
    assert [len(tables[name]) for name in names] == [1] * len(names)


def test_pay_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    text = "plant,from,to,hours,pay\nP,2025-01-01,2025-12-31,10,\n"
    assert "pay" in only_problem(write_folder(tmp_path / "b", {"wages.csv": text}))
