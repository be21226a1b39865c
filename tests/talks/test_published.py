"""Published examples: Nash's barter, a bargain over lotteries, a two-level game on a line."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from tratado.talks import solver
from tratado.talks.feasible import Deals, deals
from tratado.talks.frontier import frontier
from tratado.talks.packages import options_of, verdict
from tratado.talks.ratification import win_sets
from tratado.talks.solutions import solve
from tratado.talks.table import Table
from tratado.talks.table_reading import table_from

HERE = Path("table.yaml")

BILL = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
JACK = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}
"""Nash, The Bargaining Problem (1950): what each good is worth to Bill and to Jack, by owner."""


def barter() -> Table:
    """Each good kept or given; an idle issue brings both parties' weights to the same sum."""
    goods = BILL | JACK
    idle = sum(bill for bill, _ in goods.values()) - sum(jack for _, jack in goods.values())

    def position(weight: int, kept: int) -> dict[str, object]:
        return {"weight": weight, "utilities": {"kept": kept, "given": 100 - kept}}

    return table_from(
        {
            "table": "barter",
            "parties": {
                name: {
                    "signs": True,
                    "no_deal": {"package": {**dict.fromkeys(goods, "kept"), "idle": "one"}},
                }
                for name in ("Bill", "Jack")
            },
            "issues": {
                **{good: {"options": {"kept": "kept", "given": "given"}} for good in goods},
                "idle": {"options": {"one": "one"}},
            },
            "positions": {
                "Bill": {
                    **{g: position(b, 100 if g in BILL else 0) for g, (b, _) in goods.items()},
                    "idle": {"weight": 0, "utilities": {"one": 0}},
                },
                "Jack": {
                    **{g: position(j, 100 if g in JACK else 0) for g, (_, j) in goods.items()},
                    "idle": {"weight": idle, "utilities": {"one": 0}},
                },
            },
        },
        HERE,
    )


def units(found: Deals, place: int) -> tuple[int, ...]:
    """Gains in the units of the published table."""
    one = found.values.scale * 100 // 34
    gains = found.gains[:, place]
    assert (gains % one == 0).all()
    return tuple((gains // one).tolist())


def test_nash_1950() -> None:
    found = deals(barter())
    points = {units(found, place) for place in range(len(found))}
    assert found.table.size == 512
    assert len(points) == 59
    best = {units(found, int(place)) for place in frontier(found).places}
    assert best == {(2, 8), (6, 7), (8, 6), (12, 5), (14, 4), (16, 2), (18, 0)}
    nash = solve(found, "nash")
    assert [units(found, place) for place in nash.tied] == [(12, 5)]
    assert nash.chosen is not None
    package = verdict(found.table, found.options(nash.chosen)).package
    given = {good for good, option in package.items() if option == "given"}
    assert given == {"book", "whip", "ball", "bat", "pen", "toy", "knife"}
    egalitarian = solve(found, "egalitarian")
    assert {units(found, place) for place in egalitarian.tied} == {(8, 6)}
    kalai_smorodinsky = solve(found, "kalai_smorodinsky")
    assert {units(found, place) for place in kalai_smorodinsky.tied} == {(12, 5)}
    utilitarian = solve(found, "utilitarian")
    assert {units(found, place) for place in utilitarian.tied} == {(14, 4), (16, 2), (18, 0)}
    assert utilitarian.chosen is not None
    assert units(found, utilitarian.chosen) == (14, 4)


def test_nash_1950_by_search() -> None:
    table = barter()
    found = deals(table)
    one = found.values.scale * 100 // 34
    for search, expected in (
        (solver.nash, (12, 5)),
        (solver.kalai_smorodinsky, (12, 5)),
        (solver.egalitarian, (8, 6)),
    ):
        searched = search(table)
        assert searched.proved
        assert tuple(gain // one for gain in searched.gains) == expected


def lotteries(steps: int = 104) -> Table:
    """Mixtures of (60, 80), (50, 110) and (30, 150), no deal (30, 80); points are halved."""
    corners = [(60, 80), (50, 110), (30, 150)]
    mixed = []
    for (a, b), (c, d) in pairwise(corners):
        mixed += [
            ((a * (steps - k) + c * k) / steps, (b * (steps - k) + d * k) / steps)
            for k in range(steps)
        ]
    mixed.append(corners[-1])

    def utilities(party: int) -> dict[str, object]:
        # Cut to hundredths of a point, which bounds the tolerance of the test.
        return {f"M{n}": int(point[party] * 50) / 100 for n, point in enumerate(mixed)}

    return table_from(
        {
            "table": "lotteries",
            "parties": {
                "one": {"signs": True, "no_deal": {"value": 15}},
                "two": {"signs": True, "no_deal": {"value": 40}},
            },
            "issues": {"mixture": {"options": {f"M{n}": "" for n in range(len(mixed))}}},
            "positions": {
                name: {
                    "mixture": {
                        "weight": 1,
                        "utilities": {o: Decimal(str(u)) for o, u in utilities(party).items()},
                    }
                }
                for party, name in enumerate(("one", "two"))
            },
        },
        HERE,
    )


@pytest.mark.parametrize(
    ("rule", "gains"),
    [
        ("nash", (17.5, 35)),
        ("kalai_smorodinsky", (210 / 13, 490 / 13)),
        ("egalitarian", (22.5, 22.5)),
        ("utilitarian", (0, 70)),
    ],
)
def test_lotteries_over_three_outcomes(rule: str, gains: tuple[float, float]) -> None:
    found = deals(lotteries())
    chosen = solve(found, rule).chosen
    assert chosen is not None
    reached = found.gains[:, chosen] / found.values.scale * 2
    assert reached.tolist() == pytest.approx(gains, abs=0.05)


def line(threshold_a: int) -> Table:
    """Members on a line from 0 to 100, status quo 40; two chambers of one signatory."""
    places = range(101)
    members = {"A": (10, 30, 50, 70, 90), "B": (45, 55, 65)}
    ideals = {f"{chamber}{i}": i for chamber, of in members.items() for i in of}
    no_deal = {"package": {"line": "at40"}}
    return table_from(
        {
            "table": "line",
            "parties": {
                "S": {"signs": True, "no_deal": {"value": 0}},
                **{name: {"signs": False, "no_deal": no_deal} for name in ideals},
            },
            "issues": {"line": {"options": {f"at{x}": {"at": x} for x in places}}},
            "positions": {
                "S": {"line": {"weight": 1, "indifferent": True}},
                **{n: {"line": {"weight": 1, "ideal": ideal}} for n, ideal in ideals.items()},
            },
            "ratifiers": {
                "A": {
                    "of": "S",
                    "threshold": threshold_a,
                    "blocs": {f"A{i}": 1 for i in members["A"]},
                },
                "B": {
                    "of": "S",
                    "threshold": "majority",
                    "blocs": {f"B{i}": 1 for i in members["B"]},
                },
            },
        },
        HERE,
    )


def passed(table: Table, chamber: int) -> list[int]:
    judged = [verdict(table, (x,)) for x in range(101)]
    return [x for x, v in enumerate(judged) if v.votes[chamber].passes]


def test_two_level_game_on_a_line() -> None:
    table = line(3)
    assert passed(table, 0) == list(range(40, 61))
    assert passed(table, 1) == list(range(40, 71))
    counted = win_sets(table)
    assert (counted.win_sets["S"], counted.size, counted.deals) == (21, 101, 21)
    assert (counted.chambers["A"], counted.chambers["B"]) == (21, 31)
    assert verdict(table, options_of(table, {"line": "at60"})).votes[0].pivot == "A50"
    assert deals(table).numbers.tolist() == list(range(40, 61))


def test_a_larger_majority_leaves_the_status_quo() -> None:
    assert passed(line(4), 0) == [40]
    assert win_sets(line(4)).win_sets["S"] == 1
