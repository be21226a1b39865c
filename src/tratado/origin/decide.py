"""The evaluator: a batch of goods in, columns out.

For every good and every route of its rules: the change in tariff classification, de
minimis, the value content by each method, the other conditions, and the answer. One good
is a batch of one; there is no second engine. Uniform Regulations 3 to 5 and 7.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from tratado.agreement.agreement import TextInForce
from tratado.origin.answer import MET, NOT_MET, OPEN, Answer, Column, answer, between
from tratado.origin.averaged import by_average
from tratado.origin.batch import Batch, ByGood, GoodColumns
from tratado.origin.candidates import Candidates, conclude, lay_out, of_goods, per_plan
from tratado.origin.change import Waiver, line_answers, test_materials, within_share, without_base
from tratado.origin.columns import NONE, ORIGINATING, Bools, Index, Int
from tratado.origin.computed import Computed, Inputs
from tratado.origin.conditions import Condition, Facts, is_additional, not_produced
from tratado.origin.de_minimis import by_weight_of_component
from tratado.origin.limits import Limits
from tratado.origin.materials import Material, MaterialIndex
from tratado.origin.pairs import Pairs
from tratado.origin.plans import (
    CONFIRMED_RULE,
    HAS_PARTS,
    UNASSEMBLED,
    Compiled,
    Plan,
    Planner,
    same_subheading,
)
from tratado.origin.readings import Reading, RuleIndex
from tratado.origin.value_content import CALCULATED, NO_METHOD, REACHED, at_least

_WITHOUT_PARTS = 38
"""The last of the chapters of food, minerals and chemicals, whose headings of the Harmonized
System name goods and no parts of them: 3(4)(a) has nothing there unless the user says so."""

NOWHERE = -1
"""A good that section 3(4) had no need to look at."""


@dataclass
class Decisions:
    """What was found about a batch, as columns over its goods.

    `state` answers "does it originate" by sections 3(2) and 3(4); `non_originating` is the
    value of non-originating materials (7(2), 7(3)) and `n_non_originating` the number of
    lines that count. `first[g]` is the first row of good g in `candidates`. Goods that
    section 3(4) was tried on were measured once more, in `again`, at `place`.
    """

    batch: Batch
    text: TextInForce
    plans: Sequence[Plan]
    readings: Sequence[tuple[Reading, ...]]
    candidates: Candidates
    first: Int
    non_originating: Int
    n_non_originating: Int
    state: Column
    shift: Column = field(repr=False)
    index: MaterialIndex = field(repr=False)
    again: Decisions | None = None
    place: Index | None = None

    def rows_of(self, good: int) -> range:
        """The rows of `candidates` that belong to a good."""
        return range(int(self.first[good]), int(self.first[good + 1]))

    def latest(self, good: int) -> tuple[Decisions, int]:
        """Where a good was measured last, and its number there."""
        if self.again is not None and self.place is not None and self.place[good] != NOWHERE:
            return self.again, int(self.place[good])
        return self, good


class Evaluator:
    """Decides batches under one text in force; rules are compiled once and kept."""

    def __init__(self, text: TextInForce) -> None:
        self.text = text
        self.rules = RuleIndex(text)
        self.planner = Planner(text)
        self.limits = Limits.of(text)
        self._last: Compiled | None = None
        self.waiver = Waiver(self.limits, text.tables.de_minimis_exceptions)

    def _compiled(self, materials: Sequence[Material]) -> Compiled:
        """The rules laid over materials; kept for the next batch of the same materials."""
        if self._last is None or self._last.index.materials != tuple(materials):
            self._last = Compiled(MaterialIndex(materials))
        return self._last

    def decide(self, batch: Batch) -> Decisions:
        """Decide every good of a batch.

        Goods that no route settles are looked at once more under section 3(4), which is
        for goods whose materials cannot make the change because they share its provision.
        """
        decisions = self._by_rules(batch)
        self._by_section_3_4(decisions)
        return decisions

    def _by_rules(self, batch: Batch) -> Decisions:
        readings = [self.rules.readings(key) for key in batch.goods.keys]
        numbers: dict[Plan, int] = {}
        pairs = [
            [
                (ordinal, numbers.setdefault(plan, len(numbers)))
                for ordinal, reading in enumerate(of_key)
                for plan in self._plans(reading)
            ]
            for of_key in readings
        ]
        rows = lay_out(batch.goods.key, pairs)
        return self._measure(batch, list(numbers), readings, rows)

    def _plans(self, reading: Reading) -> list[Plan]:
        if not reading.routes:
            return [self.planner.without_rule(reading.code)]
        return [
            self.planner.of_route(number, reading.code, reading.appendix)
            for number in reading.routes
        ]

    def _measure(
        self,
        batch: Batch,
        plans: Sequence[Plan],
        readings: Sequence[tuple[Reading, ...]],
        rows: Candidates,
    ) -> Decisions:
        """Fill the candidates in and read the goods' answers off them."""
        goods, lines = batch.goods, batch.lines
        compiled = self._compiled(lines.materials)
        index, matrix = compiled.index, compiled.matrix(plans)
        counted = lines.taken(lines.status != ORIGINATING)
        by_good = ByGood(counted.good, len(goods))
        vnm = by_good.total(counted.value * counted.in_value)
        if goods.averaged is not None:
            vnm = by_average(goods.averaged, vnm)
        full = by_good.total(counted.before_accumulation * counted.in_value)
        tested = counted.taken(counted.in_shift)
        test_materials(rows, tested, matrix, index, len(goods), plans)
        self.waiver.apply(rows, batch, tested, plans, index, matrix)
        self._value_content(rows, goods, plans, vnm, full)
        _conditions(rows, batch, plans, index)
        conclude(rows, plans, goods.told(CONFIRMED_RULE)[rows.good])
        return Decisions(
            batch=batch,
            text=self.text,
            plans=plans,
            readings=readings,
            candidates=rows,
            first=np.searchsorted(rows.good, np.arange(len(goods) + 1)),
            non_originating=vnm,
            n_non_originating=by_good.total(counted.in_shift | counted.in_value),
            state=of_goods(rows, len(goods)),
            shift=matrix,
            index=index,
        )

    def _value_content(
        self, rows: Candidates, goods: GoodColumns, plans: Sequence[Plan], vnm: Int, full: Int
    ) -> None:
        """The regional value content by either method (7(1)), or its waiver (5(4)).

        `full` is the value of non-originating materials before accumulation.
        """
        tv = np.array([p.tv for p in plans], dtype=np.int64)[rows.plan]
        nc = np.array([p.nc for p in plans], dtype=np.int64)[rows.plan]
        good, value = rows.good, vnm[rows.good]
        by_tv, tv_open = _by_method(goods.tv[good], value, tv, goods.method[good] != 2)
        by_nc, nc_open = _by_method(goods.nc[good], value, nc, goods.method[good] != 1)
        # 3(4) sets a content of its own; 5(4) waives the requirement of a rule.
        waivable = ~per_plan(plans, lambda p: p.same_provision or p.unassembled)[rows.plan]
        waived = waivable & within_share(full[good], goods, good, self.limits.waiver)
        perhaps = waivable & without_base(goods)[good]
        met = ((tv == NO_METHOD) & (nc == NO_METHOD)) | by_tv | by_nc | waived
        rows.content = between(met, met | tv_open | nc_open | perhaps)
        _calculated_content(rows, goods, plans)

    def _by_section_3_4(self, decisions: Decisions) -> None:
        """Try 3(4)(a) and, where the user says so, 3(4)(b) on goods not settled."""
        batch, rows = decisions.batch, decisions.candidates
        numbers = {plan: number for number, plan in enumerate(decisions.plans)}
        pairs: dict[int, list[tuple[int, int]]] = {}
        unsettled = (decisions.state != MET)[rows.good]
        unassembled = batch.goods.told(UNASSEMBLED)[rows.good]
        candidates = unsettled & (unassembled | ((rows.change != MET) & (rows.n_kin > 0)))
        for row in np.flatnonzero(candidates).tolist():
            good = int(rows.good[row])
            for plan in self._by_exception(decisions, row, good):
                pair = (int(rows.reading[row]), numbers.setdefault(plan, len(numbers)))
                of_good = pairs.setdefault(good, [])
                if pair not in of_good:
                    of_good.append(pair)
        if not pairs:
            return
        for good, added in pairs.items():
            own = [(int(rows.reading[r]), int(rows.plan[r])) for r in decisions.rows_of(good)]
            pairs[good] = sorted([*own, *added], key=lambda pair: pair[0])
        chosen = np.array(sorted(pairs), dtype=np.int64)
        part = batch.subset(chosen)
        each = np.arange(len(chosen), dtype=np.int32)
        again = lay_out(each, [pairs[good] for good in chosen.tolist()])
        decisions.again = self._measure(part, list(numbers), decisions.readings, again)
        decisions.place = np.full(len(batch.goods), NOWHERE, dtype=np.int32)
        decisions.place[chosen] = each
        decisions.state[chosen] = decisions.again.state

    def _by_exception(self, decisions: Decisions, row: int, good: int) -> list[Plan]:
        """The plans of section 3(4) that a candidate gives rise to; none for apparel."""
        rows = decisions.candidates
        plan = decisions.plans[rows.plan[row]]
        if plan.route is None or by_weight_of_component(plan.code):
            return []
        facts = decisions.batch.goods.facts_of(good)
        nothing_has_parts = int(plan.code.chapter) <= _WITHOUT_PARTS
        found = []
        if facts.get(UNASSEMBLED):
            found.append(self.planner.unassembled(plan))
        if nothing_has_parts and not facts.get(HAS_PARTS):
            return found
        if rows.change[row] != Answer.MET:
            lines = decisions.batch.lines.of(good)
            counted = lines.taken((lines.status != ORIGINATING) & lines.in_shift)
            column = decisions.shift[rows.plan[row]]
            barred = line_answers(plan, column, counted, decisions.index) != Answer.MET
            kin = same_subheading(plan.code, decisions.index)[counted.material]
            if (barred & (kin != Answer.NOT_MET)).any():
                found.append(self.planner.same_provision(plan))
        return found


def _calculated_content(rows: Candidates, goods: GoodColumns, plans: Sequence[Plan]) -> None:
    """Take over the value content of vehicles that Part 6 calculates."""
    calculated = [bool(facts.get(CALCULATED)) for facts in goods.fact_sets]
    if not any(calculated):
        return
    answers = np.array([answer(facts.get(REACHED)) for facts in goods.fact_sets], dtype=np.uint8)
    facts = goods.facts[rows.good]
    asks = per_plan(plans, lambda p: p.nc != NO_METHOD)[rows.plan]
    mine = asks & np.array(calculated, dtype=np.bool_)[facts]
    rows.content[mine] = answers[facts[mine]]


def _by_method(base: Int, vnm: Int, required: Int, allowed: Bools) -> tuple[Bools, Bools]:
    """Whether a method's content is reached, and whether it may be once its base is known."""
    offered = (required != NO_METHOD) & allowed
    known = base != NONE
    return offered & known & at_least(base, vnm, required), offered & ~known


def _conditions(
    rows: Candidates, batch: Batch, plans: Sequence[Plan], index: MaterialIndex
) -> None:
    """The tags and notes of each plan, by the facts and lines of each good."""
    rows.conditions = np.full(len(rows), MET, dtype=np.uint8)
    goods = batch.goods
    asking = np.flatnonzero(per_plan(plans, lambda p: bool(p.conditions))[rows.plan])
    width = len(goods.fact_sets)
    shared = rows.plan[asking].astype(np.int64) * width + goods.facts[rows.good[asking]]
    distinct, of_row = np.unique(shared, return_inverse=True)
    states = [
        _by_facts(plans[number // width], goods.fact_sets[number % width])
        for number in distinct.tolist()
    ]
    rows.conditions[asking] = np.array(states, dtype=np.uint8)[of_row]
    computed = per_plan(plans, lambda p: any(c.computed for c in p.conditions))
    for number in np.unique(rows.plan[asking][computed[rows.plan[asking]]]).tolist():
        chosen = np.flatnonzero((rows.plan == number) & (rows.conditions == OPEN))
        if len(chosen):
            rows.conditions[chosen] = _by_lines(plans[number], chosen, rows, batch, index)
    _without_production(rows, goods, plans)


def _without_production(rows: Candidates, goods: GoodColumns, plans: Sequence[Plan]) -> None:
    """No numbered rule gives origin to a good that nobody produced: 1(1) production, 3(2)."""
    denied = np.array([not_produced(facts) for facts in goods.fact_sets], dtype=np.bool_)
    if denied.any():
        numbered = per_plan(plans, lambda p: p.route is not None and not is_additional(p.route))
        rows.conditions[denied[goods.facts][rows.good] & numbered[rows.plan]] = NOT_MET


def _by_facts(plan: Plan, facts: Facts) -> int:
    """The answer that facts alone give to all conditions of a plan."""
    return min(int(condition.state(facts)) for condition in plan.conditions)


def _by_lines(
    plan: Plan, chosen: Int, rows: Candidates, batch: Batch, index: MaterialIndex
) -> Column:
    """The answers to all conditions of a plan for candidates that facts left open."""
    good = rows.good[chosen]
    found = np.full(len(chosen), MET, dtype=np.uint8)
    for condition in plan.conditions:
        states = np.array(
            [int(condition.state(batch.goods.facts_of(g))) for g in good.tolist()], dtype=np.uint8
        )
        if condition.computed is not None:
            states = np.where(
                states == OPEN, computed_answers(condition.computed, good, batch, index), states
            ).astype(np.uint8)
        found = np.minimum(found, states)
    return found


def computed_answers(
    computed: Computed, good: Index | Int, batch: Batch, index: MaterialIndex
) -> Column:
    """What the lines of goods answer to a computed condition."""
    lines = batch.lines
    pairs = Pairs.of(good, lines)
    pairs = pairs.taken(lines.in_shift[pairs.line])
    return computed.test(
        Inputs(
            pairs=pairs,
            within=index.membership(computed.provisions)[lines.material[pairs.line]],
            packing=index.membership(computed.packing)[lines.material[pairs.line]],
            chapter=index.chapter[lines.material[pairs.line]],
            weight=lines.weight[pairs.line],
            foreign=lines.status[pairs.line] != ORIGINATING,
            good_weight=batch.goods.weight[good],
        )
    )


def condition_answer(condition: Condition, batch: Batch, good: int, index: MaterialIndex) -> Answer:
    """The answer of one condition for one good: by the facts, or computed from the lines."""
    state = condition.state(batch.goods.facts_of(good))
    if state is not Answer.OPEN or condition.computed is None:
        return state
    found = computed_answers(condition.computed, np.array([good]), batch, index)
    return Answer(int(found[0]))
