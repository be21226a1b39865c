"""Deals, frontier and solutions: against going through every package, and each other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_tables import all_options, red_lines, tables

from tratado.talks import feasible, solver
from tratado.talks.feasible import TooManyPackages, deals
from tratado.talks.frontier import frontier, nondominated
from tratado.talks.packages import digits, verdict
from tratado.talks.ratification import win_sets
from tratado.talks.solutions import RULES, solutions, solve
from tratado.talks.table import (
    Bloc,
    Chamber,
    Issue,
    NoDeal,
    Option,
    Party,
    Position,
    Table,
    exactly,
)

Gains = tuple[int, ...]


def gains_of(table: Table) -> list[Gains]:
    return [tuple(column) for column in deals(table).gains.T.tolist()]


def dominates(one: Gains, other: Gains) -> bool:
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))


@given(tables())
def test_deals_are_the_packages_that_everyone_lets_through(table: Table) -> None:
    expected = [
        n for n, options in enumerate(all_options(table)) if verdict(table, options).is_deal
    ]
    found = deals(table)
    assert found.numbers.tolist() == expected
    for place in range(len(found)):
        judged = verdict(table, found.options(place))
        assert found.gains[:, place].tolist() == [judged.gains[s] for s in table.signatories]


@given(tables())
def test_a_small_block_finds_the_same_deals(table: Table) -> None:
    expected = deals(table)
    block, feasible.BLOCK = feasible.BLOCK, 4
    try:
        found = deals(table)
    finally:
        feasible.BLOCK = block
    assert found.numbers.tolist() == expected.numbers.tolist()
    assert found.utilities.tolist() == expected.utilities.tolist()


@given(tables())
def test_no_point_of_the_frontier_is_dominated_and_every_deal_is_covered(table: Table) -> None:
    found = frontier(deals(table))
    kept = [found.deals.gains[:, place].tolist() for place in found.places]
    points = {tuple(point) for point in kept}
    everyone = gains_of(table)
    assert len(points) == len(kept)
    assert not any(dominates(other, point) for point in points for other in everyone)
    assert all(p in points or any(dominates(q, p) for q in points) for p in everyone)


@pytest.mark.parametrize("parties", [1, 2, 3, 4, 5])
def test_the_frontier_of_many_points(parties: int) -> None:
    random = np.random.default_rng(parties)
    points = random.integers(0, 60, (parties, 6_000))
    # Half of the points lie near a plane, where few dominate others.
    points[0, 3000:] = 90 - points[1:, 3000:].sum(axis=0) // max(parties - 1, 1)
    expected = {
        tuple(point.tolist())
        for point in points.T
        if not (
            (points >= point[:, None]).all(axis=0) & (points > point[:, None]).any(axis=0)
        ).any()
    }
    kept = points[:, nondominated(points)]
    assert {tuple(point) for point in kept.T.tolist()} == expected
    assert kept.shape[1] == len(expected)


@given(st.data(), tables())
def test_a_red_line_never_adds_a_deal(data: st.DataObject, table: Table) -> None:
    more = table.with_red_lines((*table.red_lines, data.draw(red_lines(table, "MORE"))))
    assert set(deals(more).numbers.tolist()) <= set(deals(table).numbers.tolist())


@given(tables())
def test_a_higher_threshold_never_enlarges_a_win_set(table: Table) -> None:
    chamber = table.chambers[0]
    higher = replace(table, chambers=(replace(chamber, threshold=chamber.threshold + 1),))
    assert win_sets(higher).win_sets["P0"] <= win_sets(table).win_sets["P0"]
    assert set(deals(higher).numbers.tolist()) <= set(deals(table).numbers.tolist())


@given(tables())
def test_win_sets_count_what_verdicts_say(table: Table) -> None:
    counted = win_sets(table)
    judged = [verdict(table, options) for options in all_options(table)]
    assert counted.size == len(judged)
    assert counted.deals == sum(v.is_deal for v in judged)
    assert counted.win_sets["P0"] == sum(v.votes[0].passes for v in judged)
    assert counted.in_all == counted.win_sets["P0"]
    assert counted.in_any == counted.size
    for signatory in table.signatories:
        assert counted.consent[signatory] == sum(signatory not in v.refusing for v in judged)
        alone = [v for v in judged if v.refusing == (signatory,) and v.votes[0].passes]
        assert counted.alone[signatory] == len(alone)


@given(tables())
@settings(max_examples=25, deadline=None)
def test_the_search_agrees_with_going_through_all(table: Table) -> None:
    found = deals(table)
    chosen = solutions(found)
    assert (solver.any_deal(table).package is not None) == (len(found) > 0)
    points = solver.frontier(table)
    kept = frontier(found)
    assert points.complete
    assert {f.gains for f in points.found} == {
        tuple(found.gains[:, place].tolist()) for place in kept.places
    }
    searches = {
        "nash": solver.nash,
        "egalitarian": solver.egalitarian,
        "utilitarian": solver.utilitarian,
        "kalai_smorodinsky": solver.kalai_smorodinsky,
    }
    for rule, search in searches.items():
        searched = search(table)
        assert searched.proved
        best = {tuple(found.gains[:, place].tolist()) for place in chosen[rule].tied}
        if rule == "kalai_smorodinsky" and searched.package is not None:
            # Shares are compared to a millionth by the search, exactly by the enumeration.
            top = found.gains.max(axis=1)
            rows = top > 0
            reached = (np.array(searched.gains)[rows] / top[rows]).min()
            exact = (found.gains[rows][:, chosen[rule].tied[0]] / top[rows]).min()
            assert reached == pytest.approx(exact, abs=2e-6)
        else:
            assert (searched.gains in best) if best else searched.package is None


@given(tables())
def test_solutions_are_on_the_frontier(table: Table) -> None:
    found = deals(table)
    best = {int(place) for place in frontier(found).places}
    points = {tuple(found.gains[:, place].tolist()) for place in best}
    for rule in RULES:
        chosen = solve(found, rule).chosen
        if chosen is not None and rule != "least_movement":
            point = tuple(found.gains[:, chosen].tolist())
            if rule == "kalai_smorodinsky":
                top = found.gains.max(axis=1)
                point = tuple(g for g, t in zip(point, top, strict=True) if t > 0)
                shown = {tuple(np.array(p)[top > 0].tolist()) for p in points}
                assert point in shown
            else:
                assert point in points


def mirrored(points: list[list[int]]) -> Table:
    """Two parties who want the same of different issues, as in a mirror."""
    table = Table(
        name="mirror",
        parties={},
        issues={
            issue: Issue(issue, "", tuple(Option(f"O{n}", "") for n in range(len(points[0]))))
            for issue in ("I", "J")
        },
        positions={},
    )
    positions = {}
    for party, order in (("P", (0, 1)), ("Q", (1, 0))):
        for issue, which in zip(("I", "J"), order, strict=True):
            utilities = tuple(exactly(100 * p) for p in points[which])
            positions[party, issue] = Position(party, issue, exactly(100), utilities)
    return replace(table, positions=positions)


@given(st.lists(st.lists(st.integers(0, 100), min_size=3, max_size=3), min_size=2, max_size=2))
def test_symmetric_parties_are_treated_alike(points: list[list[int]]) -> None:
    no_deal = NoDeal(exactly(0), None)
    table = replace(
        mirrored(points), parties={p: Party(p, p, signs=True, no_deal=no_deal) for p in "PQ"}
    )
    found = deals(table)
    for rule in ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian"):
        tied = {tuple(found.gains[:, place].tolist()) for place in solve(found, rule).tied}
        assert tied == {(b, a) for a, b in tied}
    counted = win_sets(table)
    assert counted.consent["P"] == counted.consent["Q"]


def test_a_space_too_large_is_refused_with_the_remedy() -> None:
    options = tuple(Option(f"O{k}", "") for k in range(10))
    issues = {f"I{n}": Issue(f"I{n}", "", options) for n in range(9)}
    table = Table(
        "large",
        {"P": Party("P", "P", signs=True, no_deal=NoDeal(exactly(0), None))},
        issues,
        {("P", i): Position("P", i, exactly(100), (exactly(0),) * 10) for i in issues},
    )
    with pytest.raises(TooManyPackages, match=r"1,000,000,000 packages .* `tratado talks deals`"):
        deals(table)


def test_the_last_issue_turns_fastest() -> None:
    assert digits(np.arange(6), (2, 3)).tolist() == [[0, 0, 0, 1, 1, 1], [0, 1, 2, 0, 1, 2]]


def test_the_pivot_brings_the_threshold() -> None:
    """Blocs join by what they gain; 40 of 60 seats need the second of three."""
    parties = {
        "S": Party("S", "S", signs=True, no_deal=NoDeal(exactly(0), None)),
        **{
            p: Party(p, p, signs=False, no_deal=NoDeal(exactly(4000), None))
            for p in ("A", "B", "C")
        },
    }
    issues = {"I": Issue("I", "", (Option("O", ""),))}
    gains = {"S": 5000, "A": 3000, "B": 9000, "C": 6000}
    table = Table(
        "pivot",
        parties,
        issues,
        {(p, "I"): Position(p, "I", exactly(100), (exactly(g),)) for p, g in gains.items()},
        chambers=(
            Chamber("H", "S", "", 40, (Bloc("A", 20), Bloc("B", 25), Bloc("C", 15))),
            Chamber("K", "S", "", 41, (Bloc("A", 20), Bloc("B", 25), Bloc("C", 15))),
        ),
    )
    lower, higher = verdict(table, (0,)).votes
    assert (lower.passes, lower.seats_for, lower.pivot) == (True, 40, "C")
    assert (higher.passes, higher.seats_for, higher.pivot) == (False, 40, "A")
