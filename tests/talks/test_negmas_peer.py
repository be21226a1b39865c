"""The frontier and the bargaining points, beside those of NegMAS on the same scenarios."""

from __future__ import annotations

import random
import warnings
from pathlib import Path

import pytest

from tratado.talks.feasible import deals
from tratado.talks.frontier import frontier
from tratado.talks.solutions import solve
from tratado.talks.table import Table
from tratado.talks.table_reading import table_from

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from negmas import make_issue
    from negmas.preferences import LinearAdditiveUtilityFunction
    from negmas.preferences.ops import max_welfare_points, nash_points, pareto_frontier
    from negmas.preferences.value_fun import TableFun

Point = tuple[float, ...]


def scenario(seed: int, parties: int) -> tuple[Table, list[LinearAdditiveUtilityFunction]]:
    """One scenario in both forms: whole points, weights that sum to 100."""
    drawn = random.Random(seed)
    sizes = [drawn.randint(2, 5) for _ in range(4)]
    issues = [
        make_issue([f"O{k}" for k in range(size)], name=f"I{n}") for n, size in enumerate(sizes)
    ]
    positions: dict[str, dict[str, object]] = {}
    functions = []
    for party in range(parties):
        cuts = sorted(drawn.sample(range(1, 100), 3))
        weights = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
        # Every party has a worst package of no points: below a least utility, NegMAS takes that
        # for the reserved value.
        points = [
            {f"O{k}": drawn.randint(0, 100) if k else 0 for k in range(size)} for size in sizes
        ]
        positions[f"P{party}"] = {
            f"I{n}": {"weight": weights[n], "utilities": points[n]} for n in range(4)
        }
        functions.append(
            LinearAdditiveUtilityFunction(
                values=[TableFun({o: u / 100 for o, u in of.items()}) for of in points],
                weights=[weight / 100 for weight in weights],
                issues=issues,
                reserved_value=0.3,
            )
        )
    node = {
        "table": "peer",
        "parties": {p: {"signs": True, "no_deal": {"value": 30}} for p in positions},
        "issues": {
            f"I{n}": {"options": {f"O{k}": "" for k in range(size)}} for n, size in enumerate(sizes)
        },
        "positions": positions,
    }
    return table_from(node, Path("table.yaml")), functions


def rounded(points: list[Point]) -> set[Point]:
    return {tuple(round(float(u), 8) for u in point) for point in points}


@pytest.mark.parametrize("parties", [2, 3, 4])
@pytest.mark.parametrize("seed", range(4))
def test_the_same_frontier_and_the_same_points(seed: int, parties: int) -> None:
    table, functions = scenario(seed, parties)
    found = deals(table)
    scale = found.values.scale * 100
    ours = rounded([tuple(p) for p in (frontier(found).points / scale).T.tolist()])
    peer, _ = pareto_frontier(functions, issues=functions[0].issues)
    acceptable = [point for point in peer if all(u >= 0.3 - 1e-9 for u in point)]
    assert ours == rounded(acceptable)
    if not len(found):
        return
    issues = functions[0].issues
    nash = rounded([point for point, _ in nash_points(functions, acceptable, issues=issues)])
    chosen = solve(found, "nash")
    assert rounded([tuple(found.utilities[:, p] / scale) for p in chosen.tied]) == nash
    welfare = rounded([p for p, _ in max_welfare_points(functions, acceptable, issues=issues)])
    best = solve(found, "utilitarian")
    assert rounded([tuple(found.utilities[:, p] / scale) for p in best.tied]) == welfare
