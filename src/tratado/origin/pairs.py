"""Candidates beside the lines of their goods: every (candidate, line) pair as columns.

What cannot be summed over all goods at once, because it depends on the plan and on several
lines together, is worked out on such pairs, still in columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tratado.origin.answer import MET, NOT_MET, OPEN, Column
from tratado.origin.batch import ByGood, LineColumns
from tratado.origin.columns import Bools, Index, Int, Small
from tratado.origin.de_minimis import by_weight_of_component
from tratado.origin.materials import MaterialIndex
from tratado.origin.plans import Plan


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


def answers_of(
    pairs: Pairs,
    plan: Index | Int,
    plans: Sequence[Plan],
    matrix: Column,
    lines: LineColumns,
    index: MaterialIndex,
) -> Column:
    """For each pair, whether the line's material makes the change of the candidate's plan.

    `plan` has one element a candidate, `matrix` the answers of plans (rows) for materials.
    Beyond them: apparel is judged by its component (5(9)), and some rules except materials
    of more than one of several groups.
    """
    material = lines.material[pairs.line]
    of_pair = plan[pairs.row]
    answers: Column = matrix[of_pair, material]
    used = np.unique(plan)
    apparel = [number for number in used.tolist() if by_weight_of_component(plans[number].code)]
    if apparel:
        mine = np.isin(of_pair, apparel)
        answers[mine] = judged_by_component(answers[mine], lines.component[pairs.line[mine]])
    for number in used.tolist():
        if plans[number].excepted_groups:
            mine = of_pair == number
            answers[mine] = _without_several_groups(
                plans[number], answers[mine], material[mine], pairs.row[mine], pairs.rows, index
            )
    return answers


def judged_by_component(answers: Column, component: Small) -> Column:
    """5(9): of apparel, only the component that determines the classification is judged."""
    judged = np.where(component == NOT_MET, MET, answers)
    unsure = (component == OPEN) & (judged == NOT_MET)
    return np.where(unsure, OPEN, judged).astype(np.uint8)


def _without_several_groups(
    plan: Plan, answers: Column, material: Index, row: Index, rows: int, index: MaterialIndex
) -> Column:
    """Materials of a group fail where those of another group are there as well."""
    by_row = ByGood(row, rows)
    belongs = [index.membership(group)[material] for group in plan.excepted_groups]
    sure = sum((by_row.total(b == MET) > 0).astype(np.int64) for b in belongs)
    possible = sum((by_row.total(b != NOT_MET) > 0).astype(np.int64) for b in belongs)
    inside = np.maximum.reduce(belongs)
    several, perhaps = np.asarray(sure)[row] > 1, np.asarray(possible)[row] > 1
    barred = np.where(
        several & (inside == MET), NOT_MET, np.where(perhaps & (inside != NOT_MET), OPEN, MET)
    )
    return np.minimum(answers, barred).astype(np.uint8)
