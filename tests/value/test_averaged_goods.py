"""Net costs averaged over goods: two pumps of one plant, made and changed."""

from __future__ import annotations

import csv
import datetime as dt
import shutil
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load_agreement
from tratado.book import Book, read_book
from tratado.value.averaged_goods import averaged_net_cost, with_averaged_costs, with_averages
from tratado.value.averaging import Span
from tratado.value.cost_elections import CostElections
from tratado.value.cost_sheets import Costed, from_sheets
from tratado.value.errors import ValuationError
from tratado.value.valued_book import Valued, valued

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "costs"
TEXT = load_agreement("usmca").on(dt.date(2026, 11, 24))
COSTS = st.integers(0, 10**9)
UNITS = st.integers(1, 10**13)

Rows = list[dict[str, str]]


class Plant:
    """The example's folder with its two pumps averaged."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "plant"
        shutil.copytree(EXAMPLE, self.folder)
        for number in (2, 3):
            self.change("goods", number, averaging="3_months", averaged_with="pumps")
            self.change("production", number, plant="Monterrey")

    def change(self, sheet: str, number: int, **cells: str) -> None:
        """Change a row, counted as the sheet counts: the first is 2."""
        path = self.folder / f"{sheet}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows: Rows = list(csv.DictReader(file))
        rows[number - 2] |= cells
        names = list(dict.fromkeys(name for row in rows for name in row))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, restval="")
            writer.writeheader()
            writer.writerows(rows)

    def valued(self) -> Valued:
        return valued(read_book(self.folder), TEXT)

    def faults(self) -> list[str]:
        with pytest.raises(ValuationError) as raised:
            self.valued()
        return list(map(str, raised.value.problems))


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    return Plant(tmp_path)


def costs(found: Valued) -> dict[str, int]:
    return dict(found.goods.select("id", "nc").iter_rows())


@given(st.lists(st.tuples(COSTS, UNITS), min_size=1, max_size=5))
def test_an_average_lies_between_the_extremes(rows: list[tuple[int, int]]) -> None:
    of: Mapping[str, tuple[int, int]] = {str(at): row for at, row in enumerate(rows)}
    net = {good: cost for good, (cost, _) in of.items()}
    units = {good: count for good, (_, count) in of.items()}
    average = averaged_net_cost(net, units)
    assert min(net.values()) <= average <= max(net.values())
    whole = sum(units.values())
    exact = Fraction(sum(cost * count for cost, count in rows), whole)
    assert 0 <= exact - average < 1
    if len(rows) == 1:
        assert average == rows[0][0]


def test_net_costs_weigh_by_the_units_produced(plant: Plant) -> None:
    apart = costs(valued(read_book(EXAMPLE), TEXT))
    found = plant.valued()
    by_hand = (apart["PUMP-20"] * 4000 + apart["PUMP-35"] * 1500) // 5500
    assert costs(found) == {"PUMP-20": by_hand, "PUMP-35": by_hand}
    assert found.goods["averaged_units"].to_list() == [4_000_000_000, 1_500_000_000]
    (ledger,) = (one for one in found.ledgers["PUMP-35"] if "averaged as pumps" in str(one.title))
    assert str(ledger["units of PUMP-20 produced"].source) == "sheet production, row 2"
    assert ledger["net cost of a unit, averaged"].amount == Fraction(by_hand, 10_000)
    assert ledger["net cost of a unit, averaged"].cite == "Uniform Regulations 7(15)(b)"
    assert ledger["sum of the net costs"].amount == Fraction(
        apart["PUMP-20"] * 4000 + apart["PUMP-35"] * 1500, 10_000
    )
    assert not any(note.id == "ledger-step-note-other-headings" for note in found.notes)


def test_a_good_alone_is_not_averaged(plant: Plant) -> None:
    plant.change("goods", 2, averaging="", averaged_with="")
    found = plant.valued()
    assert costs(found) == costs(valued(read_book(EXAMPLE), TEXT))
    assert "averaged_units" not in found.goods.columns


def test_other_headings_are_told(plant: Plant) -> None:
    plant.change("goods", 3, hs="8414.59")
    (note,) = (n for n in plant.valued().notes if n.id == "ledger-step-note-other-headings")
    assert "8413, 8414" in str(note)


@pytest.mark.parametrize(
    ("sheet", "number", "cells", "said"),
    [
        ("production", 3, {"plant": "Saltillo"},
         "sheet production, row 3, column plant: is Saltillo, and that of sheet production, row 2 "
         "is Monterrey"),
        ("production", 3, {"plant": ""}, "sheet production, row 3, column plant: is empty"),
        ("goods", 2, {"averaging": ""}, "sheet goods, row 2, column averaging: is empty"),
        ("goods", 3, {"produced_in": "US"}, "sheet goods, row 3, column produced_in: is US"),
        ("goods", 3, {"producer": "Other plant"}, "column producer: is Other plant"),
    ],
)  # fmt: skip
def test_what_forbids_an_average(
    plant: Plant, sheet: str, number: int, cells: dict[str, str], said: str
) -> None:
    plant.change("loans", 2, country="MX")
    plant.change(sheet, number, **cells)
    faults = plant.faults()
    assert any(said in fault and "[Uniform Regulations" in fault for fault in faults), faults


def costed(plant: Plant) -> tuple[Book, Costed]:
    book = read_book(plant.folder)
    return book, from_sheets(book.goods, book.tables, CostElections.of(book.settings), TEXT)


def refused(book: Book, costed: Costed) -> list[str]:
    with pytest.raises(ValuationError) as raised:
        with_averages(book.goods, costed, book.tables, "USD")
    return list(map(str, raised.value.problems))


def test_one_period_for_all_goods(plant: Plant) -> None:
    book, found = costed(plant)
    earlier = Span(dt.date(2026, 4, 1), dt.date(2026, 6, 30))
    moved = replace(found.periods["PUMP-35"], span=earlier)
    faults = refused(book, replace(found, periods={**found.periods, "PUMP-35": moved}))
    assert any("2026-04-01 to 2026-06-30" in fault and "7(15)(a)" in fault for fault in faults)


def test_each_good_needs_units_of_its_own(plant: Plant) -> None:
    book, found = costed(plant)
    (fault,) = refused(book, replace(found, goods=found.goods.filter(pl.col("id") == "PUMP-20")))
    assert fault.startswith("sheet goods, row 3, column averaged_with: averages PUMP-35, of which")


def test_an_average_needs_production(plant: Plant) -> None:
    for sheet in ("costs", "allocations", "production", "loans"):
        (plant.folder / f"{sheet}.csv").unlink()
    faults = plant.faults()
    assert len(faults) == 2
    assert all("the sheet production has no units" in fault for fault in faults)


def test_the_year_end_averages_too(plant: Plant) -> None:
    book, own = costed(plant)
    found = with_averaged_costs(own, book.goods)
    assert set(found.goods["nc"]) == set(costs(plant.valued()).values())
    assert own.goods["nc"].n_unique() == 2


def test_a_price_of_a_part_that_its_receipts_value_is_refused(plant: Plant) -> None:
    plant.change("prices", 3, part="BODY-CAST", good="PUMP-20", price="", shipped_from="",
                 valued_as="imported")  # fmt: skip
    (fault,) = plant.faults()
    assert fault.startswith("sheet prices, row 3: values BODY-CAST of PUMP-20, whose inventory")
    assert "Uniform Regulations 8(1), 8(18)" in fault


def freight(plant: Plant, in_costs: str) -> None:
    plant.change("value_adjustments", 2, part="MOTOR-075", element="freight", amount="1.00",
                 included="yes", books="", condition_met="", evidence="invoice 1",
                 in_costs=in_costs)  # fmt: skip
    for number in (2, 3):
        plant.change("goods", number, averaged_with="")


@pytest.mark.parametrize(("in_costs", "less"), [("yes", 10_000), ("no", 0)])
def test_a_deduction_lowers_costs_that_contain_it(plant: Plant, in_costs: str, less: int) -> None:
    apart = costs(valued(read_book(EXAMPLE), TEXT))
    freight(plant, in_costs)
    found = plant.valued()
    assert costs(found)["PUMP-20"] == apart["PUMP-20"] - less
    assert found.lines.filter(pl.col("part") == "MOTOR-075")["value"].to_list() == [300_000]


def test_costs_that_may_contain_a_deduction_stay_open(plant: Plant) -> None:
    freight(plant, "")
    found = plant.valued()
    assert costs(found)["PUMP-20"] is None
    assert costs(found)["PUMP-35"] is not None
    (note,) = (note for note in found.notes if note.id == "ledger-step-note-missing")
    assert "column in_costs" in str(note)
    assert "1(6)(b)(i)" in str(note)
    for number in (2, 3):
        plant.change("goods", number, averaged_with="pumps")
    again = plant.valued()
    assert set(costs(again).values()) == {None}
    assert any(note.id == "ledger-step-note-not-averaged" for note in again.notes)
