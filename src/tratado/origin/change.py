"""The change in tariff classification of whole goods, with de minimis.

Every counted material is looked up in the matrix of plans by materials; what does not
make the change may still be waived: by value (5(1)), for some goods and materials not at
all (5(3)), for textiles by weight (5(6), 5(7)).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tratado.agreement.tables import DeMinimisException
from tratado.origin.answer import MET, NOT_MET, OPEN, Column, between
from tratado.origin.batch import Batch, ByGood, GoodColumns, LineColumns
from tratado.origin.candidates import Candidates, per_plan
from tratado.origin.columns import NONE, Bools, Index, Int
from tratado.origin.de_minimis import (
    ELASTOMERIC,
    by_weight_of_component,
    by_weight_of_good,
    fibre_or_yarn,
    waivable,
)
from tratado.origin.limits import Limits
from tratado.origin.line_answers import answers_of, judged_by_component
from tratado.origin.materials import MaterialIndex
from tratado.origin.pairs import Pairs
from tratado.origin.plans import Plan
from tratado.origin.value_content import at_most, share_of


def test_materials(
    rows: Candidates,
    lines: LineColumns,
    matrix: Column,
    index: MaterialIndex,
    goods: int,
    plans: Sequence[Plan],
) -> None:
    """Test every counted material against every plan of its good.

    One pass per ordinal of plan: the first plan of each good, then the second of those
    that have one, and so on. `lines` are the non-originating ones that count.
    """
    count = np.bincount(rows.good, minlength=goods)
    first = np.cumsum(count) - count
    apparel = per_plan(plans, lambda p: by_weight_of_component(p.code))
    own = np.array([int(p.code.subheading.ljust(6, "0")) for p in plans], dtype=np.int32)
    counted = lines
    for ordinal in range(int(count.max(initial=0))):
        has = count > ordinal
        if not has.all():
            counted = counted.taken(has[counted.good])
        plan = np.zeros(goods, dtype=np.int32)
        target = first[has] + ordinal
        plan[has] = rows.plan[target]
        of_line = plan[counted.good]
        answers = matrix[of_line, counted.material]
        if apparel.any():
            mine = apparel[of_line]
            answers[mine] = judged_by_component(answers[mine], counted.component[mine])
        by_good = ByGood(counted.good, goods)
        failing, open_ = answers == NOT_MET, answers == OPEN
        rows.failing[target] = by_good.total(counted.before_accumulation * failing)[has]
        rows.n_failing[target] = by_good.total(failing)[has]
        kin = (answers != MET) & index.maybe_of(own[of_line], counted.material)
        rows.n_kin[target] = by_good.total(kin)[has]
        if open_.any():
            rows.open_[target] = by_good.total(counted.before_accumulation * open_)[has]
            rows.n_open[target] = by_good.total(open_)[has]
    _test_groups(rows, lines, matrix, index, plans)
    rows.change = np.where(
        rows.n_failing > 0, NOT_MET, np.where(rows.n_open > 0, OPEN, MET)
    ).astype(np.uint8)


def _test_groups(
    rows: Candidates,
    lines: LineColumns,
    matrix: Column,
    index: MaterialIndex,
    plans: Sequence[Plan],
) -> None:
    """Test again the candidates whose rule excepts materials of several groups together."""
    chosen = np.flatnonzero(per_plan(plans, lambda p: bool(p.excepted_groups))[rows.plan])
    if not len(chosen):
        return
    pairs = Pairs.of(rows.good[chosen], lines)
    answers = answers_of(pairs, rows.plan[chosen], plans, matrix, lines, index)
    failing, open_ = answers == NOT_MET, answers == OPEN
    value = lines.before_accumulation[pairs.line]
    rows.failing[chosen], rows.n_failing[chosen] = (
        pairs.total(value * failing),
        pairs.total(failing),
    )
    rows.open_[chosen], rows.n_open[chosen] = pairs.total(value * open_), pairs.total(open_)


def line_answers(plan: Plan, column: Column, counted: LineColumns, index: MaterialIndex) -> Column:
    """For counted lines of one good, whether each makes the change of a plan.

    `column` are the plan's answers for materials.
    """
    everything = np.arange(len(counted))
    pairs = Pairs(np.zeros(len(counted), dtype=np.int32), everything, 1)
    only = np.zeros(1, dtype=np.int32)
    return answers_of(pairs, only, [plan], column[np.newaxis, :], counted, index)


def within_share(part: Int, goods: GoodColumns, good: Index | Int, share: int) -> Bools:
    """Whether a value is at most a share of the good's transaction value or total cost.

    Where the total cost is unknown the net cost, a part of it, stands in.
    """
    cost = np.where(goods.total_cost != NONE, goods.total_cost, goods.nc)[good]
    return at_most(part, goods.tv[good], share) | at_most(part, cost, share)


def without_base(goods: GoodColumns) -> Bools:
    """Whether nothing is known that a value could be a share of."""
    unknown: Bools = (goods.tv == NONE) & (goods.total_cost == NONE) & (goods.nc == NONE)
    return unknown


class Waiver:
    """De minimis on one day, applied to the candidates that do not make the change."""

    def __init__(self, limits: Limits, exceptions: Sequence[DeMinimisException]) -> None:
        self.limits = limits
        self.exceptions = exceptions

    def apply(
        self,
        rows: Candidates,
        batch: Batch,
        counted: LineColumns,
        plans: Sequence[Plan],
        index: MaterialIndex,
        matrix: Column,
    ) -> None:
        """Raise the change of every candidate whose failing materials may be waived.

        `counted` are the non-originating lines in the test of the change.
        """
        chosen = np.flatnonzero(rows.change != MET)
        if not len(chosen):
            return
        of_plan = rows.plan[chosen]
        by_component = per_plan(plans, lambda p: by_weight_of_component(p.code))[of_plan]
        by_good = per_plan(plans, lambda p: by_weight_of_good(p.code))[of_plan]
        by_value = per_plan(plans, _goes_by_value)[of_plan]
        listed = per_plan(plans, lambda p: int(p.code.chapter) <= 27)[of_plan]
        measures = (
            (by_value & ~listed, self._by_value),
            (by_value & listed, self._by_value_unless_barred),
            (by_good, self._by_weight_of_good),
            (by_component, self._by_weight_of_component),
        )
        for mine, measure in measures:
            own = chosen[mine]
            if len(own):
                found = measure(rows, own, batch, counted, plans, index, matrix)
                rows.change[own] = np.maximum(rows.change[own], found)

    def _by_value(
        self,
        rows: Candidates,
        chosen: Int,
        batch: Batch,
        counted: LineColumns,
        plans: Sequence[Plan],
        index: MaterialIndex,
        matrix: Column,
    ) -> Column:
        """5(1): at most 10 % of the good. Open where the good's value is not known."""
        goods, good = batch.goods, rows.good[chosen]
        sure, possible = rows.failing[chosen], rows.failing[chosen] + rows.open_[chosen]
        worst = within_share(possible, goods, good, self.limits.share)
        best = within_share(sure, goods, good, self.limits.share) | without_base(goods)[good]
        return between(worst, best)

    def _by_value_unless_barred(
        self,
        rows: Candidates,
        chosen: Int,
        batch: Batch,
        counted: LineColumns,
        plans: Sequence[Plan],
        index: MaterialIndex,
        matrix: Column,
    ) -> Column:
        """5(1) for goods of chapters 1 to 27, some of whose materials 5(3) bars."""
        found = self._by_value(rows, chosen, batch, counted, plans, index, matrix)
        pairs = Pairs.of(rows.good[chosen], counted)
        answers = answers_of(pairs, rows.plan[chosen], plans, matrix, counted, index)
        allowed = self._allowed(rows, chosen, batch.goods, plans, index)
        of_pair = allowed[pairs.row, counted.material[pairs.line]]
        barred = pairs.any((answers == NOT_MET) & (of_pair == NOT_MET))
        unsure = pairs.any((answers != MET) & (of_pair != MET))
        limit = np.where(barred, NOT_MET, np.where(unsure, OPEN, MET))
        return np.minimum(found, limit).astype(np.uint8)

    def _allowed(
        self,
        rows: Candidates,
        chosen: Int,
        goods: GoodColumns,
        plans: Sequence[Plan],
        index: MaterialIndex,
    ) -> Column:
        """Candidates by materials: which may be waived; worked out once a code and facts."""
        known: dict[tuple[str, int], int] = {}
        columns: list[Column] = []
        place = np.zeros(len(chosen), dtype=np.int64)
        for at, row in enumerate(chosen.tolist()):
            good, code = int(rows.good[row]), plans[int(rows.plan[row])].code
            shared = (code.digits, int(goods.facts[good]))
            if shared not in known:
                known[shared] = len(columns)
                columns.append(waivable(code, goods.facts_of(good), self.exceptions, index))
            place[at] = known[shared]
        return np.stack(columns)[place]

    def _by_weight_of_good(
        self,
        rows: Candidates,
        chosen: Int,
        batch: Batch,
        counted: LineColumns,
        plans: Sequence[Plan],
        index: MaterialIndex,
        matrix: Column,
    ) -> Column:
        """5(6): chapters 50 to 60 and 9619, by the weight of the good."""
        pairs = Pairs.of(rows.good[chosen], counted)
        answers = answers_of(pairs, rows.plan[chosen], plans, matrix, counted, index)
        whole = batch.goods.weight[rows.good[chosen]]
        return self._light_enough(pairs, answers, counted, whole, index)

    def _by_weight_of_component(
        self,
        rows: Candidates,
        chosen: Int,
        batch: Batch,
        counted: LineColumns,
        plans: Sequence[Plan],
        index: MaterialIndex,
        matrix: Column,
    ) -> Column:
        """5(7): fibres and yarns of apparel, by the weight of the component they are in."""
        good = rows.good[chosen]
        pairs = Pairs.of(good, counted)
        answers = answers_of(pairs, rows.plan[chosen], plans, matrix, counted, index)
        everything = Pairs.of(good, batch.lines)
        own = batch.lines.component[everything.line] == MET
        weight = batch.lines.weight[everything.line]
        unknown = everything.any(own & (weight == NONE))
        whole = np.where(unknown, NONE, everything.total(np.where(own, weight, 0)))
        found = self._light_enough(pairs, answers, counted, whole, index)
        kind = fibre_or_yarn(index)[counted.material[pairs.line]]
        barred = pairs.any((answers == NOT_MET) & (kind == NOT_MET))
        unsure = pairs.any((answers != MET) & (kind != MET))
        limit = np.where(barred, NOT_MET, np.where(unsure, OPEN, MET))
        return np.minimum(found, limit).astype(np.uint8)

    def _light_enough(
        self, pairs: Pairs, answers: Column, counted: LineColumns, whole: Int, index: MaterialIndex
    ) -> Column:
        """At most 10 % of the weight, of which elastomeric content at most 7 %."""
        weight = counted.weight[pairs.line]
        failing, may_fail = answers == NOT_MET, answers != MET
        elastomeric = index.fact_column(ELASTOMERIC)[counted.material[pairs.line]]
        no_whole = whole <= 0
        unknown = no_whole | pairs.any(may_fail & (weight == NONE))
        # A weight that nobody gave weighs nothing in the best case.
        weight = np.maximum(weight, 0)

        def light(chosen: Bools, stretchy: Bools) -> Bools:
            heavy = pairs.total(np.where(chosen, weight, 0))
            elastic = pairs.total(np.where(chosen & stretchy, weight, 0))
            limits = self.limits
            enough: Bools = (heavy <= share_of(whole, limits.textile_weight)) & (
                elastic <= share_of(whole, limits.elastomeric_weight)
            )
            return enough

        worst = ~unknown & light(may_fail, elastomeric != NOT_MET)
        return between(worst, no_whole | light(failing, elastomeric == MET))


def _goes_by_value(plan: Plan) -> bool:
    """Whether 5(1) is open to a good: 5(3)(l) shuts it for chapters 50 to 63."""
    return not 50 <= int(plan.code.chapter) <= 63
