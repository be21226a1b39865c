"""Goods for which sheets of a book name two countries of the territory."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tratado.agreement.agreement import load
from tratado.auto.country_content import UNKNOWN, country_content
from tratado.book import read_book
from tratado.deciding import Decided, decide
from tratado.effect.compare import saving
from tratado.effect.exposure import Exposed, Need, Needed, exposures
from tratado.origin.answer import Verdict
from tratado.proof.duty_table import duty_table
from tratado.proof.marking import Marked, marking

TEXT = load("usmca").on(dt.date(2026, 11, 24))
GOODS = "id,hs,hs_edition,produced_in,destination,tv,nc,plant\n"
BOM = (
    "good,part,hs,hs_edition,quantity,line_value,origin,country\n"
    "BIKE,HUB,8714.93,2012,2,25,non_originating,CN\n"
)
DUTIES = (
    "hs,country,treatment,rate\n8712.00,us,mfn,11%\n8712.00,us,preferential,Free\n"
    "8712.00,mx,mfn,11%\n8712.00,mx,preferential,Free\n"
)


def decided(
    folder: Path, produced_in: str, stands: str, to: str = "US", hs: str = "8712.00", bom: str = BOM
) -> Decided:
    """A bicycle said to be produced in a country, made at a plant that stands in another."""
    files = {
        "goods": f"{GOODS}BIKE,{hs},2012,{produced_in},{to},200,150,P\n",
        "bom": bom,
        "plants": f"plant,country\nP,{stands}\n",
        "duties": DUTIES,
        "settings": "key,value\ncurrency,USD\n",
    }
    folder.mkdir()
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return decide(read_book(folder), TEXT)


def exposed(found: Decided) -> Exposed:
    (plant,) = exposures(found, [duty_table(found.sheets.tables["duties"])])
    return plant.goods[0]


@pytest.mark.parametrize(
    ("produced_in", "stands", "duty", "needs"),
    [
        ("MX", "MX", 22, ()),
        ("US", "US", 0, ()),
        ("", "MX", 22, ()),
        ("US", "MX", None, (Need(Needed.PRODUCED_IN),)),
        ("MX", "US", None, (Need(Needed.PRODUCED_IN),)),
        ("MX", "CA", None, (Need(Needed.PRODUCED_IN),)),
    ],
)
def test_duty_is_open_where_the_plant_stands_elsewhere(
    tmp_path: Path, produced_in: str, stands: str, duty: int | None, needs: tuple[Need, ...]
) -> None:
    good = exposed(decided(tmp_path / "b", produced_in, stands))
    assert good.duty == (None if duty is None else duty * 10_000)
    assert tuple(each for each in good.needs if each.kind is not Needed.UNITS) == needs


@pytest.mark.parametrize("pair", [("US", "MX"), ("MX", "CA"), ("CA", "US")])
def test_origin_stays_decided_within_the_territory(tmp_path: Path, pair: tuple[str, str]) -> None:
    found = decided(tmp_path / "b", *pair)
    assert found["BIKE"].verdict is Verdict.ORIGINATING
    assert "produced_in" not in found["BIKE"].needs


@pytest.mark.parametrize("pair", [("MX", "CN"), ("CN", "MX")])
def test_origin_is_open_where_one_is_outside(tmp_path: Path, pair: tuple[str, str]) -> None:
    found = decided(tmp_path / "b", *pair)
    assert found["BIKE"].verdict is Verdict.UNDETERMINED
    assert "produced_in" in found["BIKE"].needs


def test_marking_asks_for_the_country(tmp_path: Path) -> None:
    found = decided(tmp_path / "b", "MX", "US").findings
    marked = marking(found.goods.row(0, named=True), found.lines.iter_rows(named=True))
    assert (marked.marked, str(marked.needs)) == (Marked.UNDETERMINED, "produced_in")


@pytest.mark.parametrize(("produced_in", "amount"), [("MX", 22), ("US", 0), ("", None)])
def test_what_preference_saves_hangs_on_the_country(
    tmp_path: Path, produced_in: str, amount: int | None
) -> None:
    good = decided(tmp_path / "b", produced_in, produced_in or "MX").findings.goods
    rates = [duty_table(read_book(tmp_path / "b").tables["duties"])]
    found = saving(good.row(0, named=True), rates, TEXT.day)
    assert found.amount == (None if amount is None else amount * 10_000)


def test_what_preference_saves_is_open_between_two_countries(tmp_path: Path) -> None:
    found = decided(tmp_path / "b", "MX", "US")
    rates = [duty_table(found.sheets.tables["duties"])]
    saved = saving(found.findings.goods.row(0, named=True), rates, TEXT.day)
    assert (saved.amount, [str(each) for each in saved.needs]) == (None, ["produced_in"])


MARGARINE = (
    "good,part,hs,hs_edition,quantity,line_value,origin,country\n"
    "BIKE,OIL,1511.90,2012,1,120,non_originating,MY\n"
)


@pytest.mark.parametrize(("produced_in", "stands", "to"), [("CA", "MX", "US"), ("US", "MX", "CA")])
def test_a_rule_for_trade_between_two_countries_asks_which(
    tmp_path: Path, produced_in: str, stands: str, to: str
) -> None:
    sure = decided(tmp_path / "sure", produced_in, produced_in, to, "1517.10", MARGARINE)
    other = decided(tmp_path / "other", stands, stands, to, "1517.10", MARGARINE)
    assert {sure["BIKE"].verdict, other["BIKE"].verdict} == {
        Verdict.ORIGINATING, Verdict.NOT_ORIGINATING
    }  # fmt: skip
    found = decided(tmp_path / "b", produced_in, stands, to, "1517.10", MARGARINE)
    assert found["BIKE"].verdict is Verdict.UNDETERMINED
    assert found["BIKE"].needs == ("produced_in",)


def test_the_content_of_a_country_does_not_take_one_of_two(tmp_path: Path) -> None:
    found = decided(tmp_path / "b", "MX", "US").findings
    (of_plant,) = [
        each for each in country_content(found.goods, found.lines, "BIKE").lines if not each.part
    ]
    assert of_plant.country == UNKNOWN


@pytest.mark.parametrize(("stands", "told"), [("MX", False), ("US", True), ("CN", True)])
def test_two_countries_are_told(tmp_path: Path, stands: str, told: bool) -> None:
    decided(tmp_path / "b", "MX", stands)
    notices = " ".join(str(each) for each in read_book(tmp_path / "b").notices)
    assert ("plant stands in another country" in notices) is told
