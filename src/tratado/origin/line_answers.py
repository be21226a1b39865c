"""Whether lines make the change of a plan, where other lines of the good matter too."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tratado.origin.answer import MET, NOT_MET, OPEN, Column
from tratado.origin.batch import ByGood, LineColumns
from tratado.origin.columns import Index, Int, Small
from tratado.origin.de_minimis import by_weight_of_component
from tratado.origin.materials import MaterialIndex
from tratado.origin.pairs import Pairs
from tratado.origin.plans import Plan


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
