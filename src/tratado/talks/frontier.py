"""The Pareto frontier: deals that no other deal betters for one party without cost to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tratado.talks.feasible import Deals
from tratado.talks.positions import Bools, Int64s

_BLOCK = 1024
_SCOUTS = 48
_SAMPLE = 4 * _BLOCK
_WORTH = 0.98
"""A scout that leaves more than this share of the points is not worth copying them."""


@dataclass(frozen=True)
class Frontier:
    """Deals that none dominates: their places among the deals, best total first.

    Deals with the same utilities for every signatory are one point; the first in the order of
    the packages stands for them.
    """

    deals: Deals
    places: Int64s

    def __len__(self) -> int:
        return len(self.places)

    @property
    def points(self) -> Int64s:
        """Utilities, one row for each signatory."""
        return self.deals.utilities[:, self.places]


def frontier(found: Deals) -> Frontier:
    """The frontier of all deals."""
    return Frontier(found, nondominated(found.utilities))


def nondominated(points: Int64s) -> Int64s:
    """Places of the points (columns) that none dominates, the first of equal points.

    A few strong points first rule out most others. What is left is sorted by its total, so that
    no point can be dominated by a later one, and compared block by block.
    """
    count = points.shape[1]
    if not count:
        return np.zeros(0, dtype=np.int64)
    left = _scouted(points)
    narrow = _narrowed(points[:, left])
    total = points[:, left].sum(axis=0)
    # Equal points stand side by side, the earliest first.
    order = np.lexsort((*narrow, -total))
    narrow = narrow[:, order]
    fresh = np.ones(len(order), dtype=np.bool_)
    fresh[1:] = np.any(narrow[:, 1:] != narrow[:, :-1], axis=0)
    order, narrow = order[fresh], np.ascontiguousarray(narrow[:, fresh])
    kept = _of_two(narrow) if len(narrow) <= 2 else _of_many(narrow)
    return np.asarray(left[order[kept]], dtype=np.int64)


def _narrowed(points: Int64s) -> npt.NDArray[Any]:
    """The points from zero up, in 32 bits where they fit: comparisons are faster."""
    moved = points - points.min(axis=1, keepdims=True)
    narrow: npt.NDArray[Any] = moved.astype(np.int32) if moved.max() < 2**31 else moved
    return narrow


def _scouted(points: Int64s) -> Int64s:
    """Places of the points that a few strong points do not dominate."""
    count = points.shape[1]
    if count < 2 * _SAMPLE:
        return np.arange(count)
    sample = points[:, :: max(1, count // _SAMPLE)]
    sample = sample[:, nondominated(sample)]
    low, high = sample.min(axis=1, keepdims=True), sample.max(axis=1, keepdims=True)
    shares = (sample - low) / np.maximum(high - low, 1)
    # A point rules out the box below it; the largest boxes are tried first.
    scouts = np.argsort(-np.log(shares + 1e-3).sum(axis=0))[:_SCOUTS]
    left = np.arange(count)
    here = points
    for scout in scouts:
        alive = ~_dominated_by(here, sample[:, scout])
        if np.count_nonzero(alive) < _WORTH * alive.size:
            left, here = left[alive], here[:, alive]
    return left


def _dominated_by(points: npt.NDArray[Any], strong: npt.NDArray[Any]) -> Bools:
    """Which points another is at least as good as everywhere, and better somewhere."""
    below = points[0] <= strong[0]
    equal = points[0] == strong[0]
    for row, value in zip(points[1:], strong[1:], strict=True):
        below &= row <= value
        equal &= row == value
    return np.asarray(below & ~equal)


def _of_two(points: npt.NDArray[Any]) -> Int64s:
    """The frontier of distinct points of up to two parties, by one sweep."""
    order = np.lexsort(tuple(-row for row in points[::-1]))
    last = points[-1, order]
    best = np.maximum.accumulate(last)
    kept = np.ones(len(order), dtype=np.bool_)
    kept[1:] = last[1:] > best[:-1]
    if len(points) == 1:
        kept[1:] = False
    return np.sort(order[kept])


def _of_many(points: npt.NDArray[Any]) -> Int64s:
    """The frontier of distinct points, sorted by falling totals."""
    found = np.zeros(0, dtype=np.int64)
    for start in range(0, points.shape[1], _BLOCK):
        block = np.arange(start, min(start + _BLOCK, points.shape[1]))
        # The oldest of the frontier have the largest totals and rule out most.
        for chunk in np.split(found, range(128, len(found), 512)):
            if not len(block):
                break
            block = block[~_below(points[:, block], points[:, chunk]).any(axis=1)]
        if len(block):
            within = _below(points[:, block], points[:, block])
            np.fill_diagonal(within, val=False)
            found = np.concatenate([found, block[~within.any(axis=1)]])
    return found


def _below(points: npt.NDArray[Any], strong: npt.NDArray[Any]) -> Bools:
    """For every point and every strong one, whether the strong is as good everywhere."""
    below = points[0][:, None] <= strong[0]
    for row, other in zip(points[1:], strong[1:], strict=True):
        below &= row[:, None] <= other
    return np.asarray(below)
