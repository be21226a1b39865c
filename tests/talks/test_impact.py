"""What clauses and packages do to books."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.book import Book, read_book
from tratado.proof.duty_table import duty_table
from tratado.talks.impact import (
    Measure,
    clauses,
    impacts,
    position_by_cost,
    unbound,
    utilities,
    whole,
)
from tratado.talks.table import Table
from tratado.talks.table_reading import read_table

DAY = dt.date(2025, 3, 1)

TABLE = """
table: pumps
parties:
  US: {name: United States, signs: true, no_deal: {value: 30}}
  MX: {name: Mexico, signs: true, no_deal: {value: 30}}
issues:
  CONTENT:
    options:
      C0: as it is
      C1: {title: higher, proposal: higher.yaml}
  DE_MINIMIS:
    options:
      M0: as it is
      M1: {title: none, set: {de_minimis.share: 0}, from: 2025-01-01}
  DIGITAL: {options: {D0: as it is, D1: other}}
positions:
  US: {CONTENT: {weight: 50, ranks: [C1, C0]}, DE_MINIMIS: {weight: 50, ranks: [M1, M0]},
       DIGITAL: {weight: 10, ranks: [D1, D0]}}
  MX: {CONTENT: {weight: 50, ranks: [C0, C1]}, DE_MINIMIS: {weight: 50, ranks: [M0, M1]},
       DIGITAL: {weight: 10, ranks: [D0, D1]}}
"""
HIGHER = """
proposal: higher
rules:
  - {change: 84/40/B, from: 2025-01-01, set: {nc: 60, tv: 90}}
"""
SHEETS = {
    "goods": "id,hs,hs_edition,produced_in,destination,tv,nc,total_cost,method,units_a_year\n"
    "PUMP,8413.70,2012,MX,US,100,80,90,nc,1000\n",
    "bom": "good,part,hs,hs_edition,quantity,line_value,origin\n"
    "PUMP,CASTING,8413.91,2012,1,38,non_originating\n",
    "duties": "hs,country,treatment,rate,since\n8413.70,US,mfn,2.5%,\n"
    "8413.70,US,preferential,Free,\n",
    "settings": "key,value\ncurrency,USD\nproducer,Producer\n",
}


@pytest.fixture
def table(tmp_path: Path) -> Table:
    (tmp_path / "higher.yaml").write_text(HIGHER, encoding="utf-8")
    (tmp_path / "table.yaml").write_text(TABLE, encoding="utf-8")
    return read_table(tmp_path / "table.yaml")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    folder = tmp_path / "book"
    folder.mkdir()
    for name, text in SHEETS.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return read_book(folder)


def test_each_clause_is_measured_by_itself(table: Table, book: Book) -> None:
    rates = {"pumps": [duty_table(book.tables["duties"])]}
    found = impacts(clauses(table), {"pumps": book}, load("usmca"), load("usmca").on(DAY), rates)
    assert [each.clause.name for each in found] == ["CONTENT C1", "DE_MINIMIS M1"]
    content, de_minimis = found
    # 52.5 % of net cost where 60 is asked; 2.5 % of 100 on 1,000 units.
    assert content.cost(Measure.GOODS_LOST) == 1
    assert content.cost(Measure.DUTY) == 2500 * 10_000
    assert content.cost(Measure.VALUE_LOST) == 100_000 * 10_000
    assert content.cost(Measure.DUTY, "CA") == 0
    assert de_minimis.cost(Measure.GOODS_LOST) == 0


def test_a_package_has_the_effect_of_all_its_clauses(table: Table, book: Book) -> None:
    package = {"CONTENT": "C1", "DE_MINIMIS": "M0", "DIGITAL": "D1"}
    wanted = (whole(table, package), whole(table, {**package, "CONTENT": "C0"}))
    found = impacts(wanted, {"pumps": book}, load("usmca"), load("usmca").on(DAY), {})
    assert [each.cost(Measure.GOODS_LOST) for each in found] == [1, 0]
    assert found[0].unknown
    assert unbound(table, package) == ("DE_MINIMIS M0", "DIGITAL D1")


def test_a_party_may_weigh_what_a_clause_costs_its_goods(table: Table, book: Book) -> None:
    rates = {"pumps": [duty_table(book.tables["duties"])]}
    found = impacts(clauses(table), {"pumps": book}, load("usmca"), load("usmca").on(DAY), rates)
    assert position_by_cost(table, "CONTENT", found, Measure.DUTY, "MX") == {"C0": 10000, "C1": 0}
    assert position_by_cost(table, "CONTENT", found, Measure.DUTY, "CA") == {"C0": 5000, "C1": 5000}


@given(st.dictionaries(st.text("abc", min_size=1), st.fractions(-100, 100), min_size=1))
def test_utilities_fall_as_costs_rise(costs: dict[str, Fraction]) -> None:
    found = utilities(costs)
    assert all(0 <= value <= 10_000 for value in found.values())
    for one, other in zip(costs, list(costs)[1:], strict=False):
        if costs[one] < costs[other]:
            assert found[one] >= found[other]
    if len(set(costs.values())) > 1:
        assert {min(found.values()), max(found.values())} == {0, 10_000}
