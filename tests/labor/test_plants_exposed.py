"""What hangs on plants: properties of drawn books, held against the book decided anew."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.agreement.agreement import TextInForce, load
from tratado.book import Book, read_book
from tratado.deciding import decide
from tratado.effect.exposure import Consequence, Exposure, exposures
from tratado.labor.made_at import reach, related_plants, with_line_plants
from tratado.origin.answer import Verdict
from tratado.origin.findings import Findings, decide_book
from tratado.proof.duty_table import duty_table

TEXT: TextInForce = load("usmca").on(dt.date(2026, 11, 24))
PLANTS = ("A", "B", "C")
CODES = ("8712.00", "8714.91", "8714.93", "8714.92")
"""A bicycle, and goods that may be in those before them."""


@st.composite
def books(draw: st.DrawFn) -> dict[str, str]:
    """The files of a book of up to four goods, later ones inside earlier ones."""
    count = draw(st.integers(1, len(CODES)))
    plant = st.sampled_from(("", *PLANTS))
    goods = ["id,hs,producer,produced_in,destination,tv,plant"]
    bom = ["good,part,hs,quantity,line_value,origin,plant"]
    production = ["good,start,end,units", "OTHER,2026-01-01,2026-12-31,1"]
    for number, code in enumerate(CODES[:count]):
        producer = draw(st.sampled_from(("ONE", "TWO")))
        to = draw(st.sampled_from(("US", "CA", "")))
        goods.append(f"G{number},{code},{producer},MX,{to},{draw(st.integers(50, 300))},"
                     f"{draw(plant)}")  # fmt: skip
        if draw(st.booleans()):
            production.append(f"G{number},2026-01-01,2026-12-31,{draw(st.integers(1, 9999))}")
        for inner in range(number + 1, count):
            if draw(st.booleans()):
                bom.append(f"G{number},G{inner},,{draw(st.integers(1, 3))},"
                           f"{draw(st.integers(1, 90))},,{draw(plant)}")  # fmt: skip
        for part in range(draw(st.integers(1, 3))):
            hs = draw(st.sampled_from(("4011.50", "8714.94", "8714.95", "7318.15")))
            origin = draw(st.sampled_from(("originating", "non_originating")))
            bom.append(f"G{number},P{number}{part},{hs},1,{draw(st.integers(1, 60))},{origin},"
                       f"{draw(plant)}")  # fmt: skip
    duties = [
        "hs,country,treatment,rate",
        *("8712.00,us,mfn,11%", "8712.00,us,preferential,Free"),
        *("8714.91,us,mfn,3.9%", "8714.91,us,preferential,1%"),
    ]
    tables = {"goods": goods, "bom": bom, "production": production, "duties": duties}
    files = {name: "\n".join(rows) + "\n" for name, rows in tables.items()}
    files["plants"] = "plant,country\n" + "".join(f"{each},MX\n" for each in PLANTS)
    files["settings"] = "key,value\ncurrency,USD\nhs_edition,2012\n"
    return files


def read(files: Mapping[str, str]) -> Book:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / f"{name}.csv").write_text(content, encoding="utf-8")
        return read_book(Path(folder))


def decided(book: Book) -> Findings:
    return decide_book(book.goods, book.lines, book.facts, TEXT)


def exposed(book: Book, plants: list[str] | None = None) -> dict[str, Exposure]:
    rates = [duty_table(book.tables["duties"])]
    found = exposures(decide(book, TEXT), rates, plants)
    return {each.plant: each for each in found}


def without(book: Book, plant: str) -> Findings:
    """The whole book decided with a plant's parts bought elsewhere, line by line."""
    lines = with_line_plants(book.goods, book.lines)
    theirs = pl.col("plant") == plant
    lines = lines.with_columns(
        part=pl.when(theirs).then(pl.col("part") + " from elsewhere").otherwise("part"),
        origin=pl.when(theirs).then(pl.lit("non_originating")).otherwise("origin"),
    )
    return decide_book(book.goods, lines, book.facts, TEXT)


@settings(deadline=None, max_examples=40)
@given(books())
def test_what_stops_originating_is_what_the_whole_book_says(files: dict[str, str]) -> None:
    book = read(files)
    now = decided(book)
    for plant, found in exposed(book).items():
        then = without(book, plant)
        for each in found.containing:
            verdict = then.verdict(then.number(each.good))
            assert each.then is verdict
            stops = now.verdict(now.number(each.good)) is not Verdict.NOT_ORIGINATING and (
                verdict is Verdict.NOT_ORIGINATING
            )
            assert (each.consequence is Consequence.STOPS_ORIGINATING) == stops


@settings(deadline=None, max_examples=25)
@given(books())
def test_a_plant_is_exposed_at_least_as_its_own_goods_are(files: dict[str, str]) -> None:
    book = read(files)
    made = dict(zip(book.goods["id"], book.goods["plant"], strict=True))
    for plant, found in exposed(book).items():
        own = [each.yearly_duty or Fraction(0) for each in found.made]
        assert {each.good for each in found.made} == {g for g, p in made.items() if p == plant}
        assert found.yearly_duty >= sum(own) >= 0
        values = [each.yearly_value or 0 for each in found.goods if each.final]
        assert found.yearly_value == sum(values)


@settings(deadline=None, max_examples=15)
@given(books())
def test_plants_asked_for_one_by_one_are_told_the_same(files: dict[str, str]) -> None:
    book = read(files)
    together = exposed(book)
    assert {plant: exposed(book, [plant])[plant] for plant in PLANTS} == together


@settings(deadline=None, max_examples=15)
@given(books(), st.sampled_from(PLANTS))
def test_a_plant_that_nothing_names_has_no_exposure(files: dict[str, str], plant: str) -> None:
    book = read(files)
    named = {*book.goods["plant"], *with_line_plants(book.goods, book.lines)["plant"]}
    found = exposed(book)[plant]
    assert (found.goods == ()) == (plant not in named)


def worth(book: Book, good: str, plant: str) -> Fraction:
    """The value of a plant's parts in a unit of a good, exactly, by going down every line."""
    lines = with_line_plants(book.goods, book.lines)
    known = set(book.goods["id"])
    total = Fraction(0)
    for row in lines.filter(pl.col("good") == good).iter_rows(named=True):
        if row["plant"] == plant:
            total += row["value"]
        elif row["part"] in known:
            total += Fraction(row["quantity"], 1_000_000) * worth(book, row["part"], plant)
    return total


@settings(deadline=None, max_examples=25)
@given(books())
def test_values_are_those_of_every_way_down(files: dict[str, str]) -> None:
    book = read(files)
    found = {(r["good"], r["plant"]): r for r in reach(book.goods, book.lines).to_dicts()}
    for good in book.goods["id"]:
        for plant in PLANTS:
            row = found.get((good, plant))
            assert (row["value"] if row else 0) == worth(book, good, plant)
            if row:
                assert len(row["path"]) == row["depth"]


def test_plants_under_the_same_control() -> None:
    plants = pl.DataFrame(
        {
            "plant": ["A", "B", "C", "D"],
            "related": ["B; D", None, None, None],
            "owner": [None, "X", "X", None],
        }
    )
    assert related_plants(plants) == {
        "A": frozenset("BD"),
        "B": frozenset("AC"),
        "C": frozenset("B"),
        "D": frozenset("A"),
    }


@pytest.mark.parametrize(
    ("exported", "units"), [("yes", 100_000_000), ("no", 0), ("", 100_000_000)]
)
def test_vehicles_that_stay_at_home_owe_no_duty(exported: str, units: int) -> None:
    files = {
        "goods": "id,hs,producer,produced_in,destination,tv,plant\n"
                 "BIKE,8712.00,ONE,MX,US,200,A\n",
        "bom": "good,part,hs,quantity,line_value,origin\nBIKE,TIRE,4011.50,1,9,originating\n",
        "plants": "plant,country\nA,MX\n",
        "settings": "key,value\ncurrency,USD\nhs_edition,2012\n",
        "duties": "hs,country,treatment,rate\n8712.00,us,mfn,11%\n8712.00,us,preferential,Free\n",
        "vehicle_production": "good,plant,from,to,quantity,exported,figures\n"
                              f"BIKE,A,2025-01-01,2025-12-31,100,{exported},actual\n",
    }  # fmt: skip
    (bike,) = exposed(read(files))["A"].goods
    assert (bike.units.quantity if bike.units else None) == units
