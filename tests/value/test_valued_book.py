"""A book's figures worked out: the pump plant of the examples, and what is changed in it."""

from __future__ import annotations

import csv
import datetime as dt
import shutil
from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.agreement.agreement import TextInForce, load_agreement
from tratado.book import read_book
from tratado.value.averaging import Span
from tratado.value.errors import ValuationError
from tratado.value.movements import FiscalYears
from tratado.value.stock_sheets import Stock, from_sheets
from tratado.value.stocked_lines import with_inventories
from tratado.value.valued_book import Valued, valued

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "costs"
DAY = dt.date(2026, 11, 24)
TEXT = load_agreement("usmca").on(DAY)
COSTS = ("costs", "allocations", "production", "loans")

Rows = list[dict[str, str]]


class Plant:
    """The example's folder, copied so that sheets can be changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "plant"
        shutil.copytree(EXAMPLE, self.folder)

    def rows(self, sheet: str) -> Rows:
        with (self.folder / f"{sheet}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def write(self, sheet: str, rows: Rows) -> None:
        with (self.folder / f"{sheet}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)

    def change(self, sheet: str, number: int, **cells: str) -> None:
        """Change a row, counted as the sheet counts: the first is 2."""
        rows = self.rows(sheet)
        rows[number - 2] |= cells
        self.write(sheet, rows)

    def without(self, *sheets: str) -> None:
        for sheet in sheets:
            (self.folder / f"{sheet}.csv").unlink()

    def valued(self, text: TextInForce = TEXT) -> Valued:
        return valued(read_book(self.folder), text)

    def faults(self) -> list[str]:
        with pytest.raises(ValuationError) as raised:
            self.valued()
        return list(map(str, raised.value.problems))


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    return Plant(tmp_path)


def castings(found: Valued) -> list[tuple[str, int, int]]:
    """The lines of the stocked casting: origin, quantity and value."""
    return found.lines.filter(part="BODY-CAST").select("origin", "quantity", "value").rows()


def test_a_line_is_split_by_what_was_withdrawn_in_the_period(plant: Plant) -> None:
    """4,000 withdrawn by FIFO: 1,500 at 19.00 and 100 at 19.20 from abroad, 2,400 at 24.00."""
    found = plant.valued()
    assert castings(found) == [
        ("originating", 600_000, 144_000),
        ("non_originating", 400_000, 76_050),
    ]
    assert found.lines.filter(part="BODY-CAST")["row"].to_list() == [2, 2]
    assert found.lines["part"].to_list()[:3] == ["BODY-CAST", "BODY-CAST", "IMPELLER-20"]
    (ledger,) = (one for one in found.ledgers["PUMP-20"] if "inventory" in str(one.title))
    assert str(ledger["withdrawn"].source) == "sheet movements, rows 4, 6, 7"
    assert ledger["of them non-originating"].amount == 1600
    assert ledger["of them originating"].cite == "Uniform Regulations Schedule 8, 2(b)"


def test_without_net_cost_the_last_shipment_counts(plant: Plant) -> None:
    """On September 21, 900 of 1,000 were from the country."""
    plant.without(*COSTS)
    assert castings(plant.valued()) == [
        ("originating", 900_000, 216_000),
        ("non_originating", 100_000, 19_200),
    ]
    before = load_agreement("usmca").on(dt.date(2026, 8, 1))
    assert castings(plant.valued(before)) == [("non_originating", 1_000_000, 190_000)]


def test_before_anything_was_withdrawn_the_line_stays(plant: Plant) -> None:
    plant.without(*COSTS)
    found = plant.valued(load_agreement("usmca").on(dt.date(2026, 7, 1)))
    assert castings(found) == [("unknown", 1_000_000, 220_000)]
    assert any(
        "nothing was withdrawn for the good by 2026-07-01" in str(note) for note in found.notes
    )


def test_receipts_without_values_split_the_stated_value(plant: Plant) -> None:
    plant.write("movements", [row | {"unit_value": ""} for row in plant.rows("movements")])
    assert castings(plant.valued()) == [
        ("originating", 600_000, 132_000),
        ("non_originating", 400_000, 88_000),
    ]


def test_an_originating_line_drawn_from_a_mixed_inventory_is_refused(plant: Plant) -> None:
    plant.change("bom", 2, origin="originating")
    (fault,) = plant.faults()
    assert fault.startswith("sheet bom, row 2, column origin: is originating")
    assert "2400 of 4000 originates" in fault
    assert fault.endswith("[Uniform Regulations 8(18)]")


def test_an_originating_line_may_say_what_its_inventory_says(plant: Plant) -> None:
    plant.change("bom", 2, origin="originating")
    rows = plant.rows("movements")
    mine = [row | {"origin": row["origin"] and "originating"} for row in rows]
    plant.write("movements", mine)
    assert castings(plant.valued()) == [("originating", 1_000_000, 220_050)]


def test_a_material_may_be_treated_as_non_originating(plant: Plant) -> None:
    plant.change("bom", 2, origin="non_originating")
    found = plant.valued()
    assert castings(found) == [("non_originating", 1_000_000, 220_050)]
    assert any("Uniform Regulations 7(21)" in str(note) for note in found.notes)


def test_units_must_agree(plant: Plant) -> None:
    plant.change("bom", 2, unit="kg")
    (fault,) = plant.faults()
    assert "column unit: is kg, and the inventory BODY-CAST is kept in pc" in fault


def test_an_undecided_split_stays_unknown_and_says_why(plant: Plant) -> None:
    """The average of the preceding month has no ratio before the method was used."""
    inventory = plant.rows("inventories")[0]
    plant.write("inventories", [inventory | {
        "method": "average", "since": "2026-07-01", "value_content": "not_required",
        "period": "1_month",
    }])  # fmt: skip
    opening = {"inventory": "BODY-CAST", "date": "2026-07-01", "movement": "opening",
               "quantity": "1500", "unit": "pc", "unit_value": "", "origin": "", "lot": "",
               "good": ""}  # fmt: skip
    plant.write("movements", [opening, *plant.rows("movements")])
    found = plant.valued()
    assert castings(found) == [("unknown", 1_000_000, 220_000)]
    (note,) = (each for each in found.notes if "BODY-CAST" in str(each))
    assert "what is missing: the stock at the beginning of the period before 2026-07-01" in str(
        note
    )


def test_everything_wrong_is_told_at_once(plant: Plant) -> None:
    plant.change("bom", 2, origin="originating")
    plant.change("production", 2, units="0")
    found = plant.faults()
    assert any("sheet production, row 2" in fault for fault in found)
    assert any("sheet bom, row 2" in fault for fault in found)


@pytest.mark.parametrize(("agreement", "day"), [("nafta", (2019, 1, 1)), ("usmca", (2020, 6, 1))])
def test_where_the_regulations_are_not_in_force_the_book_stays(
    plant: Plant, agreement: str, day: tuple[int, int, int]
) -> None:
    found = plant.valued(load_agreement(agreement).on(dt.date(*day)))
    assert castings(found) == [("unknown", 1_000_000, 220_000)]
    assert found.goods["nc"].null_count() == 2
    assert len([note for note in found.notes if "not in force on that day" in str(note)]) == 3


def test_movements_without_elections_are_told(plant: Plant) -> None:
    plant.without("inventories")
    found = plant.valued()
    assert castings(found) == [("unknown", 1_000_000, 220_000)]
    assert any("the book needs both sheets" in str(note) for note in found.notes)


def test_goods_shipped_as_they_are_do_not_decide(plant: Plant) -> None:
    elected = plant.rows("inventories")
    plant.write("inventories", [*elected, elected[0] | {"inventory": "SPARES", "kind": "good"}])
    moved = plant.rows("movements")
    spares = {"inventory": "SPARES", "kind": "good"}
    moved = [row | {"kind": ""} for row in moved]
    received, withdrawn = moved[0] | spares | {"kind": ""}, moved[2] | spares
    plant.write("movements", [*moved, received, withdrawn])
    found = plant.valued()
    assert len(castings(found)) == 2
    assert any("the inventory SPARES is of goods exported in the same form" in str(note)
               for note in found.notes)  # fmt: skip


def test_what_is_averaged_is_by_net_cost_only(plant: Plant) -> None:
    goods = plant.valued().goods
    assert dict(goods.select("id", "method").iter_rows()) == {"PUMP-20": None, "PUMP-35": "nc"}


def test_actual_costs_stand_for_their_estimates(plant: Plant) -> None:
    actual = plant.valued().goods["nc"].to_list()
    rows = [row for row in plant.rows("costs") if row["estimated"] != "yes"]
    plant.write("costs", rows)
    assert plant.valued().goods["nc"].to_list() == actual == [1_094_323, 1_835_939]


origins = st.sampled_from(["originating", "non_originating", "unknown"])
receipt = st.tuples(st.integers(1, 10**9), st.integers(0, 10**9), origins)


def stock_of(receipts: Sequence[tuple[int, int, str]], withdrawn: int) -> Stock:
    day = dt.date(2026, 2, 1)
    rows: list[tuple[object, ...]] = [
        ("BAR", day, "receipt", quantity, "kg", value, origin, None, None, None)
        for quantity, value, origin in receipts
    ]
    rows.append(("BAR", day, "withdrawal", withdrawn, "kg", None, None, None, None, "TOOL"))
    names = ("inventory", "date", "movement", "quantity", "unit", "value", "origin", "lot",
             "kind", "good")  # fmt: skip
    types = {"inventory": pl.String, "date": pl.Date, "movement": pl.String,
             "quantity": pl.Int64, "unit": pl.String, "value": pl.Int64, "origin": pl.String,
             "lot": pl.String, "kind": pl.String, "good": pl.String}  # fmt: skip
    movements = pl.DataFrame(rows, schema={name: types[name] for name in names}, orient="row")
    elected = pl.DataFrame(
        [("BAR", "origin", "material", "fifo", None, None, dt.date(2026, 1, 1), None, 2)],
        schema={"inventory": pl.String, "decides": pl.String, "kind": pl.String,
                "method": pl.String, "value_content": pl.String, "period": pl.String,
                "since": pl.Date, "opening": pl.String, "row": pl.Int64},
        orient="row",
    )  # fmt: skip
    tables = {"movements": movements.with_row_index("row", offset=2).cast({"row": pl.Int64}),
              "inventories": elected}  # fmt: skip
    return from_sheets(tables, FiscalYears(), TEXT)


@settings(max_examples=40, deadline=None)
@given(st.lists(receipt, min_size=1, max_size=5), st.data())
def test_nothing_is_lost_in_a_split(
    receipts: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    there = sum(quantity for quantity, _, _ in receipts)
    withdrawn = data.draw(st.integers(1, there))
    quantity = data.draw(st.integers(1, 10**9))
    weight = data.draw(st.none() | st.integers(0, 10**9))
    stock = stock_of(receipts, withdrawn)
    lines = pl.DataFrame(
        [("TOOL", "BAR", quantity, "kg", 1, 5, "unknown", "material", weight, 7)],
        schema={"good": pl.String, "part": pl.String, "quantity": pl.Int64, "unit": pl.String,
                "unit_value": pl.Int64, "value": pl.Int64, "origin": pl.String,
                "role": pl.String, "weight": pl.Int64, "row": pl.Int64},
        orient="row",
    )  # fmt: skip
    goods = pl.DataFrame({"id": ["TOOL"]})
    period = {"TOOL": Span(dt.date(2026, 1, 1), dt.date(2026, 12, 31))}
    found = with_inventories(goods, lines, stock, period, DAY, "USD").lines
    taken = stock.withdrawals.row(0, named=True)
    assert found["quantity"].sum() == quantity
    assert (found["quantity"] >= 0).all()
    assert (found["value"] >= 0).all()
    assert abs(found["value"].sum() * withdrawn - taken["value"] * quantity) <= withdrawn / 2
    assert found["weight"].sum() == (weight or 0)
    for origin in ("originating", "non_originating", "unknown"):
        own = found.filter(origin=origin)["quantity"].sum()
        assert abs(own * withdrawn - taken[origin] * quantity) <= withdrawn
