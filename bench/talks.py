"""Deals, frontier and Nash point of random tables, beside NegMAS measured in the same run.

Both are given the same utilities (additive, whole points, weights that sum to 100) and the
same reserved values, and must find the same Nash point and the same frontier, but for dominated
points that NegMAS keeps where rounding hides a tie (counted as extra). NegMAS is asked
for `pareto_frontier` and `nash_points`; where it would go through more than `--peer-most`
packages it is left out. Time with a table already in memory; the second figure for NegMAS gives
it the utilities as an array (`pareto_frontier_numpy`), without its own evaluation of them.

    python bench/talks.py [--most 10000000] [--peer-most 100000] [--large]

With `--large`, 30 issues and 10^20 packages with red lines and three chambers, by search.
"""

from __future__ import annotations

import argparse
import random
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from tratado.talks import relaxation, solver
from tratado.talks.feasible import Deals, deals
from tratado.talks.frontier import frontier
from tratado.talks.solutions import solve
from tratado.talks.table import Table
from tratado.talks.table_reading import table_from

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from negmas import make_issue
    from negmas.preferences import LinearAdditiveUtilityFunction
    from negmas.preferences.ops import nash_points, pareto_frontier, pareto_frontier_numpy
    from negmas.preferences.value_fun import TableFun

SHAPES = {10**3: (10,) * 3, 10**4: (10,) * 4, 10**5: (10,) * 5, 10**6: (10,) * 6, 10**7: (10,) * 7}
RESERVED = 30

Node = dict[str, Any]


def positions(drawn: random.Random, shape: tuple[int, ...]) -> Node:
    """One party's weights and points, the worst option of every issue worth nothing."""
    cuts = sorted(drawn.sample(range(1, 100), len(shape) - 1))
    weights = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    return {
        f"I{n}": {
            "weight": weight,
            "utilities": {f"O{k}": drawn.randint(1, 100) if k else 0 for k in range(size)},
        }
        for n, (weight, size) in enumerate(zip(weights, shape, strict=True))
    }


def scenario(shape: tuple[int, ...], parties: int, reserved: int = RESERVED) -> Node:
    """A table as a YAML document would give it, always the same."""
    drawn = random.Random(len(shape) * 10 + parties)
    names = [f"P{number}" for number in range(parties)]
    return {
        "table": "bench",
        "parties": {p: {"signs": True, "no_deal": {"value": reserved}} for p in names},
        "issues": {
            f"I{n}": {"options": {f"O{k}": "" for k in range(size)}} for n, size in enumerate(shape)
        },
        "positions": {p: positions(drawn, shape) for p in names},
    }


def functions(node: Node) -> list[Any]:
    """The same scenario as utility functions of NegMAS."""
    issues = [make_issue(list(of["options"]), name=name) for name, of in node["issues"].items()]
    return [
        LinearAdditiveUtilityFunction(
            values=[TableFun({o: u / 100 for o, u in p["utilities"].items()}) for p in of.values()],
            weights=[p["weight"] / 100 for p in of.values()],
            issues=issues,
            reserved_value=RESERVED / 100,
        )
        for of in node["positions"].values()
    ]


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    outcome = work()
    return time.perf_counter() - started, outcome


def shown(points: Any) -> set[tuple[float, ...]]:
    return {tuple(round(float(u), 8) for u in point) for point in points}


def beside_negmas(most: int, peer_most: int) -> None:
    print(
        "packages parties    deals frontier | deals s  frontier s  Nash s |"
        " NegMAS s  ratio extra | NegMAS on array s  ratio"
    )
    for size, shape in SHAPES.items():
        if size > most:
            continue
        for parties in (2, 3, 4, 5):
            node = scenario(shape, parties)
            table = table_from(node, Path("bench.yaml"))
            to_deals, found = timed(partial(deals, table))
            to_frontier, best = timed(partial(frontier, found))
            to_nash, nash = timed(partial(solve, found, "nash"))
            ours = to_deals + to_frontier + to_nash
            print(
                f"{size:8} {parties:7} {len(found):8} {len(best):8} |"
                f" {to_deals:7.3f} {to_frontier:11.3f} {to_nash:7.3f} |",
                end="",
                flush=True,
            )
            if size > peer_most:
                print("        -      -     - |                 -      -")
                continue
            scale = found.values.scale * 100
            points = shown((best.points / scale).T)
            chosen = shown([found.utilities[:, place] / scale for place in nash.tied])
            peer, (peer_points, peer_nash) = timed(partial(of_negmas, node))
            extra = differing(points, peer_points)
            assert peer_nash == chosen, "NegMAS finds another Nash point"
            on_array, _ = timed(partial(array_of, found, scale))
            print(
                f" {peer:8.2f} {peer / ours:6.0f} {extra:5} |"
                f" {on_array:17.2f} {on_array / to_frontier:6.0f}"
            )


def differing(ours: set[tuple[float, ...]], peer: set[tuple[float, ...]]) -> int:
    """How many points NegMAS has beyond ours; each must be dominated by one of ours.

    Where two points tie for a party, rounding may set them apart by a last digit in floating
    point, so that a dominated point stays on the frontier of NegMAS.
    """
    assert ours <= peer, "NegMAS lacks a point of the frontier"
    for point in peer - ours:
        assert any(all(a <= b for a, b in zip(point, best, strict=True)) for best in ours)
    return len(peer - ours)


def of_negmas(node: Node) -> tuple[set[tuple[float, ...]], set[tuple[float, ...]]]:
    made = functions(node)
    issues = made[0].issues
    points, _ = pareto_frontier(made, issues=issues)
    kept = [p for p in points if all(u >= RESERVED / 100 - 1e-9 for u in p)]
    return shown(kept), shown([p for p, _ in nash_points(made, kept, issues=issues)])


def array_of(found: Deals, scale: int) -> Any:
    return pareto_frontier_numpy(np.ascontiguousarray((found.utilities / scale).T))


def large(seed: int = 7) -> Table:
    """30 issues, 10^20 packages, five parties, three chambers with voting blocs, red lines."""
    drawn = random.Random(seed)
    shape = (4,) * 10 + (5,) * 20
    node = scenario(shape, 5, 50)
    blocs = [f"B{number}" for number in range(4)]
    for bloc in blocs:
        node["parties"][bloc] = {"signs": False, "no_deal": {"value": 45}}
        node["positions"][bloc] = positions(drawn, shape)

    def option(issue: int) -> Node:
        return {f"I{issue}": f"O{drawn.randrange(shape[issue])}"}

    lines: Node = {}
    for number in range(24):
        first, second, third = drawn.sample(range(30), 3)
        party = drawn.choice(list(node["parties"]))
        if number % 2:
            lines[f"R{number}"] = {"party": party, "never": option(first) | option(second)}
        else:
            lines[f"R{number}"] = {
                "party": party,
                "when": option(first),
                "only_with": option(third),
            }
    node["red_lines"] = lines
    node["ratifiers"] = {
        f"C{number}": {
            "of": f"P{number}",
            "threshold": "majority",
            "blocs": {f"P{number}": 45, **{b: drawn.randint(10, 40) for b in blocs}},
        }
        for number in range(3)
    }
    return table_from(node, Path("bench.yaml"))


def search(seconds: float) -> None:
    table = large()
    print(f"{table.size:.3g} packages, {len(table.red_lines)} red lines, one thread")
    searches: dict[str, Callable[[], solver.Found]] = {
        "any deal": lambda: solver.any_deal(table, seconds=seconds),
        "utilitarian": lambda: solver.utilitarian(table, seconds=seconds),
        "egalitarian": lambda: solver.egalitarian(table, seconds=seconds),
        "Kalai-Smorodinsky": lambda: solver.kalai_smorodinsky(table, seconds=seconds),
        "Nash": lambda: solver.nash(table, seconds=seconds),
    }
    for name, work in searches.items():
        took, found = timed(work)
        print(
            f"{name:18} {took:7.2f} s  proved {found.proved}  value {found.value}"
            f"  bound {found.bound}"
        )
    took, some = timed(lambda: solver.frontier(table, most=5, seconds=seconds))
    print(f"{len(some.found)} frontier points {took:7.2f} s  complete {some.complete}")
    refusing = table_from(none_left(), Path("bench.yaml"))
    took, listed = timed(lambda: relaxation.clashes(refusing, most=5, seconds=seconds))
    sizes = [len(clash.conditions) for clash in listed.found]
    proved = all(clash.minimal for clash in listed.found)
    print(f"clashes of {sizes} conditions {took:7.2f} s  minimal {proved}  all {listed.complete}")
    took, ways = timed(lambda: relaxation.cheapest_relaxations(refusing, most=3, seconds=seconds))
    print(f"relaxations at {[way.cost / 100 for way in ways]} {took:7.2f} s, each opens a deal")


def none_left() -> Node:
    """Two parties whose red lines leave one issue no option, in a space as large."""
    shape = (4,) * 10 + (5,) * 20
    node = scenario(shape, 5, 45)
    node["red_lines"] = {
        "LOW": {"party": "P0", "never": {"I0": ["O0", "O1"]}, "weight": 3},
        "HIGH": {"party": "P1", "never": {"I0": ["O3"]}, "weight": 2},
        "TIED": {"party": "P2", "when": {"I0": "O2"}, "only_with": {"I1": "O1"}},
        "APART": {"party": "P3", "never": {"I1": "O1", "I0": ["O2", "O3"]}},
    }
    return node


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10**7)
    parser.add_argument("--peer-most", type=int, default=10**5)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--seconds", type=float, default=60)
    arguments = parser.parse_args()
    if arguments.large:
        search(arguments.seconds)
    else:
        beside_negmas(arguments.most, arguments.peer_most)


if __name__ == "__main__":
    main()
