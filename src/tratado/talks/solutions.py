"""Which deal: the points of axiomatic bargaining, over the deals there are.

With gains g over no deal: Nash takes the largest product, Kalai and Smorodinsky the largest
least share of what each could gain at best, the egalitarian rule the largest least gain, the
utilitarian rule the largest sum; least movement gives up the fewest points from what the
signatories have asked for. Sums and least gains compare points of different parties, the
product and the shares do not.

Where deals tie, the one whose least gain is largest is chosen, then the next least, and so
on; then the least movement; then the first package in the table's order. The least-gain
rules compare the next least gain, and so on, before anything else.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from tratado.talks.feasible import Deals
from tratado.talks.packages import digits
from tratado.talks.positions import Int64s, Values
from tratado.talks.table import Table

_NEAR = 1e-9
"""Relative error of floating products and quotients; what is nearer is compared exactly."""


@dataclass(frozen=True)
class Solution:
    """What a rule chooses: `chosen`, a place among the deals, out of the `tied` best.

    `chosen` is None where the rule names none, and `reason` says why.
    """

    rule: str
    chosen: int | None
    tied: tuple[int, ...]
    reason: str = ""


def solutions(found: Deals) -> dict[str, Solution]:
    """What every rule chooses, by its name."""
    return {name: solve(found, name) for name in RULES}


def solve(found: Deals, rule: str) -> Solution:
    """What one rule chooses. Raises KeyError for a rule that there is not."""
    best = RULES[rule]
    if not len(found):
        return Solution(rule, None, (), "no_deals")
    outcome = best(found)
    if isinstance(outcome, str):
        return Solution(rule, None, (), outcome)
    return Solution(rule, _first(found, outcome), tuple(outcome.tolist()))


def _first(found: Deals, tied: Int64s) -> int:
    """The one of equally good deals that the tie rule chooses."""
    left = tied[_leximin(found.gains[:, tied])]
    costs = movement(found.table, found.values)
    if costs is not None and len(left) > 1:
        moved = _moved(costs, found, left)
        left = left[moved == moved.min()]
    return int(left[0])


def _nash(found: Deals) -> Int64s | str:
    gains = found.gains
    rough = np.ones(gains.shape[1])
    for row in gains:
        rough *= row / max(int(row.max()), 1)
    if (top := rough.max()) <= 0:
        return "no_deal_gains_all"
    near = np.flatnonzero(rough >= top * (1 - _NEAR))
    products = [math.prod(gains[:, place].tolist()) for place in near]
    best = max(products)
    return near[[product == best for product in products]]


def _kalai_smorodinsky(found: Deals) -> Int64s | str:
    gains = found.gains
    best = gains.max(axis=1)
    rows = np.flatnonzero(best > 0)
    if not len(rows):
        return "nobody_gains"
    shares = gains[rows] / best[rows, None]
    least = shares.min(axis=0)
    near = np.flatnonzero(least >= least.max() - _NEAR)

    def ordered(place: int) -> list[Fraction]:
        return sorted(Fraction(int(gains[row, place]), int(best[row])) for row in rows)

    exact = [ordered(place) for place in near.tolist()]
    most = max(exact)
    return near[[shares == most for shares in exact]]


def _egalitarian(found: Deals) -> Int64s:
    return _leximin(found.gains)


def _utilitarian(found: Deals) -> Int64s:
    total = found.gains.sum(axis=0)
    return np.flatnonzero(total == total.max())


def _least_movement(found: Deals) -> Int64s | str:
    costs = movement(found.table, found.values)
    if costs is None:
        return "nothing_stated"
    moved = _moved(costs, found, np.arange(len(found)))
    return np.flatnonzero(moved == moved.min())


def _leximin(gains: Int64s) -> Int64s:
    """Places whose least gain is largest, of those whose next least is, and so on."""
    left = np.flatnonzero((least := gains.min(axis=0)) == least.max())
    rising = np.sort(gains[:, left], axis=0)
    for level in range(1, len(rising)):
        kept = rising[level] == rising[level].max()
        left, rising = left[kept], rising[:, kept]
    return left


def movement(table: Table, values: Values) -> tuple[Int64s, ...] | None:
    """What each option costs the signatories of what they asked for, issue by issue.

    The cost is the sum of the points that each loses against its stated option. None where no
    signatory has stated anything.
    """
    costs, stated_any = [], False
    for place, issue in enumerate(table.issues.values()):
        cost = np.zeros(len(issue.options), dtype=np.int64)
        for row in values.signatories:
            stated = table.positions[values.actors[row], issue.id].stated
            if stated is not None:
                points = values.points[place][row]
                cost += np.maximum(points[issue.index(stated)] - points, 0)
                stated_any = True
        costs.append(cost)
    return tuple(costs) if stated_any else None


def _moved(costs: tuple[Int64s, ...], found: Deals, places: Int64s) -> Int64s:
    total = np.zeros(len(places), dtype=np.int64)
    for start in range(0, len(places), 1 << 20):
        part = slice(start, start + (1 << 20))
        options = digits(found.numbers[places[part]], found.values.radices)
        for cost, chosen in zip(costs, options, strict=True):
            total[part] += cost[chosen]
    return total


RULES: Mapping[str, Callable[[Deals], Int64s | str]] = {
    "nash": _nash,
    "kalai_smorodinsky": _kalai_smorodinsky,
    "egalitarian": _egalitarian,
    "utilitarian": _utilitarian,
    "least_movement": _least_movement,
}
"""The rules by name."""
