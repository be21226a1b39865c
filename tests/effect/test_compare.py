"""A book under the text in force and under others, side by side."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import polars as pl
import pytest

from tratado.agreement.agreement import Agreement, load
from tratado.agreement.proposals import Proposal, RuleChange, TermChange
from tratado.book import Book, read_book
from tratado.effect.compare import Effect, compare, saving
from tratado.effect.volumes import yearly_units
from tratado.origin.answer import Verdict
from tratado.proof.duty_table import duty_table

DAY = dt.date(2025, 3, 1)
START = dt.date(2020, 7, 1)

GOODS = """id,hs,hs_edition,produced_in,destination,tv,nc,total_cost,method
PUMP,8413.70,2012,MX,US,100,80,90,nc
FAN,8414.51,2012,MX,US,50,40,45,
"""
BOM = """good,part,hs,hs_edition,quantity,line_value,origin
PUMP,CASTING,8413.91,2012,1,38,non_originating
PUMP,BOLTS,7318.15,2012,1,10,originating
FAN,MOTOR,8501.40,2012,1,5,non_originating
"""
DUTIES = """hs,country,treatment,rate,since
8413.70,US,mfn,2.5%,2020-01-01
8413.70,US,preferential,Free,2020-01-01
"""
SETTINGS = "key,value\ncurrency,USD\nproducer,Producer\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sheets = {"goods": GOODS, "bom": BOM, "duties": DUTIES, "settings": SETTINGS}
    for name, text in sheets.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def book(folder: Path) -> Book:
    return read_book(folder)


def with_net_cost(percent: str) -> Agreement:
    """The agreement with another value content for pumps of 8413."""
    change = RuleChange("change", "84/40/B", START, {"nc": percent})
    return load("usmca").amended(Proposal("other", rules=(change,)))


def test_a_text_beside_itself_changes_nothing(book: Book) -> None:
    text = load("usmca").on(DAY)
    found = compare(book, text, [("same", text)])
    assert not any(each.changed or each.narrowed for each in found.others[0].effects)
    assert found.others[0].duty == 0


def test_a_stricter_rule_loses_a_good_and_tells_by_how_much(book: Book) -> None:
    text = load("usmca").on(DAY)
    found = compare(book, text, [("other", with_net_cost("60").on(DAY))]).others[0]
    pump, fan = found.effects
    assert (pump.before, pump.after) == (Verdict.ORIGINATING, Verdict.NOT_ORIGINATING)
    # (80 - 38) / 80 is 52.5 %: 2.5 points above 50, 7.5 below 60.
    assert (pump.content_before, pump.required_before) == (5250, 5000)
    assert (pump.content_after, pump.required_after) == (5250, 6000)
    assert pump.narrowed == 1000
    assert not fan.changed
    assert [each.good for each in found.lost()] == ["PUMP"]
    assert pump.duty is None
    assert "yearly production" in map(str, pump.needs)


def test_the_duty_of_a_year_is_that_of_its_units(folder: Path) -> None:
    goods = GOODS.replace("method\n", "method,units_a_year\n").replace("nc\n", "nc,1000\n")
    (folder / "goods.csv").write_text(goods.replace("45,\n", "45,,\n"), encoding="utf-8")
    found_book = read_book(folder)
    text = load("usmca").on(DAY)
    rates = [duty_table(found_book.tables["duties"])]
    lost = compare(found_book, text, [("other", with_net_cost("60").on(DAY))], rates).others[0]
    # 2.5 % of 100 on 1,000 units.
    assert lost.duty == 2500 * 10_000
    assert lost.value_lost == 100_000 * 10_000
    back = compare(found_book, with_net_cost("60").on(DAY), [("today", text)], rates).others[0]
    assert [each.good for each in back.gained()] == ["PUMP"]
    assert back.duty == -lost.duty


def test_a_good_that_is_undetermined_neither_loses_nor_gains_for_certain(folder: Path) -> None:
    goods = GOODS.replace("method\n", "method,units_a_year\n").replace("nc\n", "nc,1000\n")
    goods = goods.replace("45,\n", "45,,\n").replace("PUMP,8413.70,2012,MX", "PUMP,8413.70,2012,")
    (folder / "goods.csv").write_text(goods, encoding="utf-8")
    text, stricter = load("usmca").on(DAY), with_net_cost("60").on(DAY)
    book = read_book(folder)
    rates = [duty_table(book.tables["duties"])]
    then = compare(book, text, [("other", stricter)], rates).others[0]
    pump = then.effects[0]
    assert (pump.before, pump.after) == (Verdict.UNDETERMINED, Verdict.NOT_ORIGINATING)
    assert (then.lost(), then.may_lose(), then.unknown) == ((), (pump,), (pump,))
    assert then.duty == then.value_lost == 0
    assert pump.duty is None
    assert list(map(str, pump.needs)) == ["whether it originates under both texts"]
    back = compare(book, stricter, [("today", text)], rates).others[0]
    assert (back.gained(), back.may_gain()) == ((), (back.effects[0],))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (Verdict.ORIGINATING, Verdict.NOT_ORIGINATING, ["lost"]),
        (Verdict.ORIGINATING, Verdict.UNDETERMINED, ["may_lose"]),
        (Verdict.UNDETERMINED, Verdict.NOT_ORIGINATING, ["may_lose"]),
        (Verdict.UNDETERMINED, Verdict.ORIGINATING, ["may_gain"]),
        (Verdict.NOT_ORIGINATING, Verdict.UNDETERMINED, ["may_gain"]),
        (Verdict.NOT_ORIGINATING, Verdict.ORIGINATING, ["gained"]),
        (Verdict.UNDETERMINED, Verdict.UNDETERMINED, []),
    ],
)
def test_only_definite_verdicts_are_lost_or_gained(
    before: Verdict, after: Verdict, told: list[str]
) -> None:
    found = Effect("X", before, after, None, None, None, None, None, None, ())
    names = ("lost", "may_lose", "gained", "may_gain")
    assert [each for each in names if getattr(found, each)] == told


def test_unknown_duties_say_what_is_missing(book: Book) -> None:
    rates = [duty_table(book.tables["duties"])]
    fan = book.goods.row(1, named=True)
    assert saving(fan, rates, DAY).amount is None
    assert "8414.51" in str(saving(fan, rates, DAY).needs[0])
    pump = book.goods.row(0, named=True)
    assert saving(pump, rates, DAY).amount == Fraction(25_000)
    (needed,) = saving({**pump, "destination": None}, rates, DAY).needs
    assert str(needed) == "destination"


def test_actual_production_counts_before_estimates() -> None:
    goods = pl.DataFrame({"id": ["V", "W"], "units_a_year": [None, 3]})
    rows = pl.DataFrame(
        {
            "good": ["V", "V", "V"],
            "to": [dt.date(2026, 3, 31), dt.date(2026, 3, 31), dt.date(2026, 6, 30)],
            "quantity": [10, 12, 5],
            "figures": ["estimated", "actual", "estimated"],
        }
    )
    old = rows.head(1).with_columns(to=dt.date(2024, 3, 31), figures=pl.lit("actual"))
    production = {"vehicle_production": pl.concat([rows, old])}
    assert yearly_units(goods, production) == {"V": 17, "W": 3}


def test_a_term_that_no_good_turns_on_changes_nothing(book: Book) -> None:
    change = TermChange("automotive.rvc.vehicle.light.net_cost", 99, START)
    other = load("usmca").amended(Proposal("cars", terms=(change,))).on(DAY)
    found = compare(book, load("usmca").on(DAY), [("cars", other)]).others[0]
    assert not any(each.changed for each in found.effects)
