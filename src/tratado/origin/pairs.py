"""Candidates beside the lines of their goods: every (candidate, line) pair as columns.

What cannot be summed over all goods at once, because it depends on the plan and on several
lines together, is worked out on such pairs, still in columns.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tratado.origin.batch import ByGood, LineColumns
from tratado.origin.columns import Bools, Index, Int


@dataclass(frozen=True)
class Pairs:
    """Pairs of candidates and lines.

    `row` numbers the candidates in the order in which they were given, `line` the lines;
    pairs are sorted by row. `rows` is how many candidates there are, lines or not.
    """

    row: Index
    line: Int
    rows: int

    @classmethod
    def of(cls, goods: Index | Int, lines: LineColumns) -> Pairs:
        """Each of the candidates' goods (one element a candidate) with its lines."""
        wanted = goods.astype(lines.good.dtype)
        first = np.searchsorted(lines.good, wanted)
        last = np.searchsorted(lines.good, wanted, side="right")
        count = last - first
        row = np.repeat(np.arange(len(goods), dtype=np.int32), count)
        ordinal = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
        return cls(row, np.repeat(first, count) + ordinal, len(goods))

    def taken(self, chosen: Bools) -> Pairs:
        """Only the chosen pairs."""
        return Pairs(self.row[chosen], self.line[chosen], self.rows)

    def total(self, values: Int | Bools) -> Int:
        """The sum over the lines of each candidate."""
        return ByGood(self.row, self.rows).total(values)

    def any(self, values: Bools) -> Bools:
        """Whether some line of each candidate has it."""
        found: Bools = self.total(values) > 0
        return found
