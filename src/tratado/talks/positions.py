"""What every package is worth to every party, as integers that can be compared exactly.

A party's utility of a package is the mean of its points on the issues, weighted, plus the
points of its interactions. Utilities are kept as integers: points times `Values.scale`,
where the scale is the least that makes every party's weighted mean whole. All parties share
it, so that gains of different parties may be compared and added.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
import numpy.typing as npt

from tratado.talks.table import HUNDREDTHS, Conditions, Range, Table

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

Box = tuple[tuple[int, frozenset[int]], ...]
"""Packages that have, in each issue named, one of the options named: all by their places."""

ROUNDED_SCALE = 10**6
"""The shares that weights are rounded to where they have no common scale."""

_HELD = 2**63 - 1

LARGEST_SCALE = 10**9
"""Common scales above this are given up: sums of utilities must fit 64 bits."""

Taken = Callable[[Range], int]
"""Which number a calculation takes out of a range."""


@dataclass(frozen=True)
class Values:
    """A table in numbers.

    `points[i][a, o]` is what option o of issue i adds to the utility of actor a, `no_deal[a]`
    what the actor has without a deal. `rounded_weights` says that the weights had no common
    scale and were rounded to millionths of their sum. `off[a]` is the most by which a gain of
    actor a may be off by that, and by what was rounded in the table before.
    """

    actors: tuple[str, ...]
    signatories: tuple[int, ...]
    scale: int
    points: tuple[Int64s, ...]
    no_deal: Int64s
    interactions: tuple[tuple[int, Box, int], ...]
    rounded_weights: bool
    off: Int64s

    @property
    def radices(self) -> tuple[int, ...]:
        """How many options each issue has."""
        return tuple(points.shape[1] for points in self.points)

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The row of each actor."""
        return {actor: row for row, actor in enumerate(self.actors)}

    def utilities(self, options: Sequence[int]) -> Int64s:
        """The utility of one package to every actor; `options` are places."""
        total = np.sum([p[:, o] for p, o in zip(self.points, options, strict=True)], axis=0)
        for actor, box, value in self.interactions:
            if meets(options, box):
                total[actor] += value
        return np.asarray(total, dtype=np.int64)


def meets(options: Sequence[int], box: Box) -> bool:
    """Whether a package lies in a box."""
    return all(options[issue] in allowed for issue, allowed in box)


def box_of(table: Table, conditions: Conditions) -> Box:
    """Conditions on issues as places of issues and options."""
    places = {issue: place for place, issue in enumerate(table.issues)}
    return tuple(
        (places[issue], frozenset(table.issues[issue].index(option) for option in options))
        for issue, options in sorted(conditions.items(), key=lambda item: places[item[0]])
    )


def middle(number: Range) -> int:
    """The middle of a range."""
    return number.middle


def values_of(table: Table, taken: Taken = middle) -> Values:
    """The table in numbers, each uncertain one as `taken` takes it."""
    actors = tuple(table.parties)
    weights = [
        [taken(table.positions[actor, issue].weight) for issue in table.issues] for actor in actors
    ]
    shares, scale, rounded = _on_one_scale(weights, _most_scale(table, taken))
    points = []
    for place, issue in enumerate(table.issues):
        rows = [
            [taken(u) * shares[row][place] for u in table.positions[actor, issue].utilities]
            for row, actor in enumerate(actors)
        ]
        points.append(np.array(rows, dtype=np.int64))
    interactions = tuple(
        (actors.index(one.party), box_of(table, one.when), taken(one.value) * scale)
        for one in table.interactions
    )
    signatories = tuple(actors.index(actor) for actor in table.signatories)
    values = Values(
        actors,
        signatories,
        scale * HUNDREDTHS,
        tuple(points),
        np.zeros(len(actors), dtype=np.int64),
        interactions,
        rounded,
        np.array(
            [
                math.ceil(table.parties[actor].off * scale)
                + _moved(table, actor, weights[row], shares[row], scale, taken)
                for row, actor in enumerate(actors)
            ],
            dtype=np.int64,
        ),
    )
    for row, actor in enumerate(actors):
        no_deal = table.parties[actor].no_deal
        if no_deal is None:
            continue
        if no_deal.value is not None:
            values.no_deal[row] = taken(no_deal.value) * scale
        elif no_deal.package is not None:
            places = [i.index(no_deal.package[i.id]) for i in table.issues.values()]
            values.no_deal[row] = values.utilities(places)[row]
    return values


def _most_scale(table: Table, taken: Taken) -> int:
    """The largest whole with which no utility, gain or sum of them over all leaves 64 bits."""
    most = 0
    for actor, party in table.parties.items():
        points = [abs(taken(u)) for issue in table.issues for u in
                  table.positions[actor, issue].utilities]  # fmt: skip
        added = sum(abs(taken(one.value)) for one in table.interactions if one.party == actor)
        reach = max(points, default=0) + added
        # Without a deal a party has a value, or what a package is worth to it.
        worth = reach
        if party.no_deal is not None and party.no_deal.value is not None:
            worth = abs(taken(party.no_deal.value))
        most = max(most, reach, worth)
    # Twice: a gain is the difference of two utilities.
    return _HELD // max(1, 2 * most * len(table.parties))


def _on_one_scale(weights: list[list[int]], most: int) -> tuple[list[list[int]], int, bool]:
    """Weights as shares of one common whole, exact where that whole is at most `most`."""
    reduced = []
    for row in weights:
        divisor = math.gcd(*row)
        reduced.append([weight // divisor for weight in row])
    whole = math.lcm(*(sum(row) for row in reduced))
    if whole <= min(LARGEST_SCALE, most):
        return [[w * (whole // sum(row)) for w in row] for row in reduced], whole, False
    scale = max(1, min(ROUNDED_SCALE, most))
    return [_rounded(row, scale) for row in reduced], scale, True


def _moved(
    table: Table, actor: str, weights: list[int], shares: list[int], scale: int, taken: Taken
) -> int:
    """How far the rounding of an actor's weights may move what a package is worth to it."""
    total = sum(weights)
    moved = Fraction(0)
    for issue, weight, share in zip(table.issues, weights, shares, strict=True):
        largest = max(abs(taken(u)) for u in table.positions[actor, issue].utilities)
        moved += abs(share - Fraction(weight * scale, total)) * largest
    return math.ceil(moved)


def _rounded(row: list[int], scale: int) -> list[int]:
    """Parts of a scale, the largest remainders rounded up so that they add up."""
    total = sum(row)
    shares = [weight * scale // total for weight in row]
    by_remainder = sorted(range(len(row)), key=lambda i: (-(row[i] * scale % total), i))
    for place in by_remainder[: scale - sum(shares)]:
        shares[place] += 1
    return shares
