"""Concessions, logrolls, forecasts and tornado."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from random_tables import all_options, tables
from test_table import TABLE, read

from tratado.talks.feasible import deals
from tratado.talks.forecast import drawn_values, forecast, package_forecast
from tratado.talks.logrolls import concessions, logrolls
from tratado.talks.packages import options_of, verdict
from tratado.talks.positions import Int64s, values_of
from tratado.talks.sensitivity import tornado
from tratado.talks.solutions import solve
from tratado.talks.table import Range, Table, exactly

OPEN = TABLE.replace("value: 40", "value: 10").replace(
    "package: {STEEL: S0, LABOR: L0}", "value: 10"
)


def test_the_price_of_a_concession() -> None:
    table = read(OPEN)
    found = concessions(table, options_of(table, {"STEEL": "S0", "LABOR": "L2"}))
    steel = found[0]
    scale = values_of(table).scale
    assert (steel.issue, steel.before, steel.after) == ("STEEL", "S0", "S1")
    assert {party: change / scale for party, change in steel.changes.items()} == {
        "US": 40,
        "MX": -24,
    }
    assert [c.is_deal for c in found] == [True, False, False]


def test_a_logroll_is_found_and_named() -> None:
    table = read(OPEN)
    base = options_of(table, {"STEEL": "S0", "LABOR": "L2"})
    dear = table.with_position(replace(table.positions["US", "LABOR"], weight=exactly(10_000)))
    assert logrolls(dear, base) == []
    (roll,) = logrolls(table, base)
    assert [(m.issue, m.after, m.givers, m.helped) for m in roll.moves] == [
        ("STEEL", "S1", ("MX",), ("US",)),
        ("LABOR", "L0", ("US",), ("MX",)),
    ]
    assert all(change > 0 for change in roll.changes.values())


@given(tables())
def test_logrolls_help_and_none_of_their_moves_does_alone(table: Table) -> None:
    values = values_of(table)
    base = next(all_options(table))
    before = values.utilities(base)
    rows = list(values.signatories)
    for roll in logrolls(table, base):
        change = (values.utilities(roll.package) - before)[rows]
        assert (change >= 0).all()
        assert (change > 0).sum() >= 2
        assert all(move.givers for move in roll.moves)
        assert roll.is_deal == verdict(table, roll.package).is_deal
        moved = [a for a, b in zip(base, roll.package, strict=True) if a != b]
        assert len(moved) == len(roll.moves)


@given(tables())
def test_every_helpful_pair_of_costly_moves_is_found(table: Table) -> None:
    table = replace(table, interactions=(), red_lines=())
    values = values_of(table)
    base = next(all_options(table))
    before = values.utilities(base)
    rows = list(values.signatories)

    def change(package: tuple[int, ...]) -> Int64s:
        return (values.utilities(package) - before)[rows]

    expected = set()
    for package in all_options(table):
        moved = [i for i, o in enumerate(package) if o != base[i]]
        total = change(package)
        if len(moved) != 2 or (total < 0).any() or (total > 0).sum() < 2:
            continue
        single = [change((*base[:i], package[i], *base[i + 1 :])) for i in moved]
        if all((one < 0).any() for one in single):
            expected.add(package)
    found = {r.package for r in logrolls(table, base, most=1000) if len(r.moves) == 2}
    assert found == expected


def test_a_forecast_of_a_certain_table_is_certain() -> None:
    table = read(OPEN.replace("[0, 40]", "20"))
    chosen = solve(deals(table), "nash").chosen
    assert chosen is not None
    package = deals(table).options(chosen)
    found = forecast(table, [package], draws=20)
    assert found.deals == found.packages[0].deal == 20
    assert found.outcomes["nash"] == {package: 20}
    assert found.options("nash") == tuple({option: 20} for option in package)


def test_probabilities_follow_the_ranges() -> None:
    """MX takes S1 with L2 where 0.3 u + 35 reaches 41 of a range of u from 0 to 40: half."""
    table = read(OPEN.replace("no_deal: {value: 10}}\nissues", "no_deal: {value: 41}}\nissues"))
    package = options_of(table, {"STEEL": "S1", "LABOR": "L2"})
    (found,) = package_forecast(table, [package], draws=2000, seed=3)
    assert found.signed_by["US"] == found.passed_by["US-HOUSE"] == 2000
    assert found.deal == found.signed == found.signed_by["MX"]
    assert found.deal / 2000 == pytest.approx(0.5, abs=0.05)


def test_the_same_seed_gives_the_same_forecast() -> None:
    table = read(OPEN)
    package = options_of(table, {"STEEL": "S1", "LABOR": "L2"})
    assert forecast(table, [package], 30, seed=5) == forecast(table, [package], 30, seed=5)
    assert forecast(table, [package], 30, seed=5) != forecast(table, [package], 30, seed=6)


@given(tables())
@settings(max_examples=20)
def test_drawn_numbers_stay_in_their_ranges(table: Table) -> None:
    position = next(iter(table.positions.values()))
    wide = replace(position, utilities=(Range(1_000, 1_100), *position.utilities[1:]))
    drawn = drawn_values(table.with_position(wide), np.random.default_rng(1))
    low = values_of(table.with_position(wide), lambda number: number.low)
    high = values_of(table.with_position(wide), lambda number: number.high)
    assert all((a <= b).all() for a, b in zip(low.points, drawn.points, strict=True))
    assert all((a <= b).all() for a, b in zip(drawn.points, high.points, strict=True))


def test_the_tornado_puts_first_what_moves_the_outcome() -> None:
    table = read(
        OPEN.replace("S1: [0, 40]", "S1: [0, 100]").replace("weight: 30", "weight: [5, 60]")
    )
    found = tornado(table)
    drivers = [(b.driver.kind, b.driver.party, b.driver.issue) for b in found.bars]
    assert len(drivers) == 5
    assert set(drivers[:4]) == {
        ("weight", "MX", "STEEL"),
        ("weight", "US", "STEEL"),
        ("weight", "US", "LABOR"),
        ("utility", "MX", "STEEL"),
    }
    assert (found.bars[-1].driver.party, found.bars[-1].issues_moved) == ("MX", 0)
    assert all(bar.issues_moved == 1 for bar in found.bars[:4])
    moved = [(b.issues_moved, b.gain_moved) for b in found.bars]
    assert moved == sorted(moved, reverse=True)
    weight = next(b for b in found.bars if b.driver.kind == "weight" and b.driver.party == "US")
    assert weight.driver.low < weight.driver.high
