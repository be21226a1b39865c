"""The sheet of steel and aluminum: read, converted, written back, and calculated from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from book_files import Rows, only_problem, write_folder, write_workbook

from tratado.agreement.agreement import load
from tratado.auto.metal_bases import Basis
from tratado.auto.metal_elections import Choice, Elections, Figures
from tratado.auto.metal_periods import Period
from tratado.auto.metal_share import metal_purchases
from tratado.auto.metal_table import Metal
from tratado.book import read_book, write_book

PURCHASES: Rows = [
    ["proveedor", "fecha", "código SA", "valor", "moneda", "regla de valor", "origen", "canal",
     "uso final", "cifras", "prueba", "fundido en"],
    ["MILL-1", "2026-02-01", "7210.49", 1400, "MXN", "precio pagado", "originario", "directa",
     "vehículos", "real", "MC-1", "MX"],
    ["MILL-2", "2026-02-02", "7210.49", 30, "USD", "17(6)(a)(i)", "no originario",
     "centro de servicio", "vehículos", "real", None, "DE"],
]  # fmt: skip
STAMPINGS = (
    "supplier,date,hs,stamping,steel_value,aluminum_value,currency,value_rule,origin,"
    "metal_origin,channel,end_use,figures\n"
    "PRESS-1,2026-03-01,8708.29,yes,70.5,40,USD,price,originating,originating,direct,vehicles,"
    "actual\n"
)
RATES: Rows = [["currency", "rate"], ["MXN", 0.05]]
WRITTEN = {"compras de metal": PURCHASES, "rates": RATES}


def elections() -> Elections:
    choice = Choice(Period.CALENDAR_YEAR_TO_DATE, Basis())
    return Elections(choice, choice, dict.fromkeys(Metal, Figures.ACTUAL))


def test_purchases_are_read_in_the_currency_of_the_book(tmp_path: Path) -> None:
    table = read_book(write_workbook(tmp_path / "b.xlsx", WRITTEN)).tables["metal_purchases"]
    read = ("supplier", "hs", "value", "currency", "value_rule", "origin", "channel", "row")
    assert table.select(read).rows() == [
        ("MILL-1", "721049", 700_000, "USD", "price", "originating", "direct", 2),
        ("MILL-2", "721049", 300_000, "USD", "price", "non_originating", "service_centre", 3),
    ]
    found = metal_purchases(table, elections(), load("usmca").on(dt.date(2026, 6, 30))).steel
    assert found.elected.lowest is not None
    assert found.elected.lowest * 100 == 70
    assert found.rows["evidence"].to_list() == ["MC-1", None]


def test_the_metal_in_a_part_is_read_by_itself(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "b", {"metal_purchases.csv": STAMPINGS})
    table = read_book(folder).tables["metal_purchases"]
    found = metal_purchases(table, elections(), load("usmca").on(dt.date(2026, 6, 30)))
    assert found.steel.rows["value"].to_list() == [705_000]
    assert found.aluminum.rows["value"].to_list() == [400_000]


@pytest.mark.parametrize("target", ["b2.xlsx", "folder"])
def test_what_is_written_reads_the_same(tmp_path: Path, target: str) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx", WRITTEN))
    write_book(book, tmp_path / target)
    assert read_book(tmp_path / target).digest == book.digest


def test_a_rule_of_value_must_be_given(tmp_path: Path) -> None:
    text = STAMPINGS.replace("USD,price", "USD,")
    told = only_problem(write_folder(tmp_path / "b", {"metal_purchases.csv": text}))
    assert "metal_purchases" in told
    assert "row 2, column value_rule" in told
