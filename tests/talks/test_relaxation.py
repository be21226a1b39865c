"""Clashes are minimal, relaxations open a deal, and both lists are complete."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from random_tables import all_options, tables
from test_table import TABLE, read

from tratado.talks.feasible import deals
from tratado.talks.positions import values_of
from tratado.talks.relaxation import cheapest_relaxations, clashes, fewest_relaxations, unmet
from tratado.talks.solver import Condition, conditions
from tratado.talks.table import Table


def opens(table: Table, given_up: tuple[Condition, ...]) -> bool:
    """Whether some package meets every condition but those given up."""
    names = {condition.id for condition in given_up}
    values = values_of(table)
    return any(unmet(table, o, given_up, values).keys() <= names for o in all_options(table))


@given(tables(most_no_deal=95))
@settings(max_examples=12, deadline=None)
def test_clashes_are_all_the_minimal_sets(table: Table) -> None:
    listed = clashes(table, most=100)
    every = conditions(table)
    assert listed.complete
    for clash in listed.found:
        assert clash.minimal
        others = tuple(c for c in every if c not in clash.conditions)
        assert not opens(table, others)
        for condition in clash.conditions:
            assert opens(table, (*others, condition))
    if not len(deals(table)):
        assert listed.found
        found = {frozenset(clash.conditions) for clash in listed.found}
        for size in range(1, 4):
            for some in combinations(every, size):
                rest = tuple(c for c in every if c not in some)
                if not opens(table, rest):
                    assert any(clash <= set(some) for clash in found)
    else:
        assert not listed.found


@given(tables(most_no_deal=95))
@settings(max_examples=12, deadline=None)
def test_relaxations_open_a_deal_and_none_is_cheaper(table: Table) -> None:
    for search, cost in (
        (cheapest_relaxations, lambda c: c.weight),
        (fewest_relaxations, lambda _: 1),
    ):
        found = search(table, most=4)
        assert [r.cost for r in found] == sorted(r.cost for r in found)
        for relaxation in found:
            assert relaxation.cost == sum(map(cost, relaxation.given_up))
            assert opens(table, relaxation.given_up)
        for size in range(3):
            for some in combinations(conditions(table), size):
                if opens(table, some):
                    assert found[0].cost <= sum(map(cost, some))


def test_red_lines_that_clash_are_named() -> None:
    text = TABLE.replace(
        "  MX-INSPECTORS: {party: MX, never: {LABOR: L1}}",
        "  MX-INSPECTORS: {party: MX, never: {LABOR: [L1, L2]}, weight: 5}\n"
        "  US-STEEL: {party: US, never: {STEEL: S0}, weight: 2}\n"
        "  MX-STEEL: {party: MX, when: {STEEL: S1}, only_with: {LABOR: L2}, weight: 3}",
    ).replace("value: 40", "value: 0")
    table = read(text.replace("package: {STEEL: S0, LABOR: L0}", "value: 0"))
    assert len(deals(table)) == 0
    listed = clashes(table)
    names = [sorted(c.id for c in clash.conditions) for clash in listed.found]
    assert names == [["MX-INSPECTORS", "MX-STEEL", "US-STEEL"]]
    cheapest = cheapest_relaxations(table, most=3)
    assert [(tuple(c.id for c in r.given_up), r.cost) for r in cheapest] == [
        (("US-STEEL",), 200),
        (("MX-STEEL",), 300),
        (("MX-INSPECTORS",), 500),
    ]
