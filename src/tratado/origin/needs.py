"""The facts that would settle what is undetermined, read off the decisions.

Each need names its fact by the key under which a book gives it, the subject it is asked
about, and the answers to choose from where there are only some.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from tratado.hs import UNKNOWN_CODE, Code
from tratado.origin import bars, schedule_2
from tratado.origin.answer import Answer, Column
from tratado.origin.averaged import together
from tratado.origin.batch import Batch, GoodColumns, LineColumns
from tratado.origin.change import line_answers, within_share, without_base
from tratado.origin.columns import NONE, ORIGINATING, UNSETTLED
from tratado.origin.criteria import first_route
from tratado.origin.de_minimis import (
    ELASTOMERIC,
    by_weight_of_component,
    by_weight_of_good,
    good_facts,
    material_facts,
)
from tratado.origin.decide import Decisions, condition_answer
from tratado.origin.good_key import PARTIES
from tratado.origin.limits import Limits
from tratado.origin.plans import CONFIRMED_RULE, Plan
from tratado.origin.readings import choices_of
from tratado.origin.shift import open_facts
from tratado.origin.value_content import CALCULATED, REACHED


@dataclass(frozen=True, slots=True)
class Need:
    """A missing fact. `row` is the line of the book it is about, None for the good itself.

    `outcomes` are the options by the verdict they lead to, where they are too many to list.
    `blank` are columns whose figures together would do as well.
    """

    fact: str
    row: int | None = None
    options: tuple[str, ...] = ()
    outcomes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    blank: tuple[str, ...] = ()

    def same_number_first(self, own: str | None) -> Need:
        """The old codes to choose from with that of the same number before all others."""
        same = str(Code(own or "").truncated(6))
        if self.fact != "hs_rule" or same not in self.options:
            return self
        others = (option for option in self.options if option != same)
        return replace(self, options=(same, *others))


def needs_of(decisions: Decisions, good: int) -> list[Need]:
    """What would settle a good that the rules left open."""
    found: list[Need] = list(_of_averaged(decisions.batch, good))
    decisions, good = decisions.latest(good)
    goods = decisions.batch.goods
    for bar in bars.bars(goods.facts_of(good), first_route(decisions, good)):
        found.extend(map(Need, bar.needs))
    if goods.in_territory[good] == Answer.OPEN:
        found.append(Need("produced_in"))
    lines = decisions.batch.lines.of(good)
    if not len(lines):
        found.extend(_of_schedule_2(decisions, good))
        if goods.in_territory[good] != Answer.NOT_MET:
            found.append(Need("wholly_obtained"))
            found.append(Need("bill_of_materials"))
        return found
    found.extend(
        Need("undetermined_part", int(row)) for row in lines.row[lines.status == UNSETTLED]
    )
    if goods.is_set[good]:
        if goods.tv[good] == NONE and goods.nc[good] == NONE:
            found.append(Need("transaction_value"))
        return found
    rows = decisions.candidates
    own = decisions.rows_of(good)
    found.extend(_of_readings(decisions, good))
    for row in own:
        if rows.state[row] == Answer.OPEN:
            found.extend(_of_candidate(decisions, good, row, lines))
    found.extend(_of_schedule_2(decisions, good))
    return list(dict.fromkeys(found))


def enough_for(decisions: Decisions, good: int) -> set[Need]:
    """The needs of which one alone, well answered, lets an undetermined good originate.

    Where any of several processes or figures gives origin, each of them is one.
    """
    if any(True for _ in _of_averaged(decisions.batch, good)):
        return set()
    decisions, good = decisions.latest(good)
    goods, lines = decisions.batch.goods, decisions.batch.lines.of(good)
    if any(bar.needs for bar in bars.bars(goods.facts_of(good), first_route(decisions, good))):
        return set()
    by_schedule = list(_of_schedule_2(decisions, good))
    found = set(by_schedule) if len(by_schedule) == 1 else set()
    if goods.in_territory[good] != Answer.MET or (lines.status == UNSETTLED).any():
        return found
    if goods.is_set[good]:
        return found
    if not len(lines):
        return found | {Need("wholly_obtained")}
    rows = decisions.candidates
    of_readings: dict[int, set[Need] | None] = {}
    for row in decisions.rows_of(good):
        at = int(rows.reading[row])
        if rows.state[row] == Answer.MET:
            of_readings[at] = None
        elif rows.state[row] == Answer.OPEN and of_readings.get(at, set()) is not None:
            mine = _enough_for_row(decisions, good, row, lines)
            of_readings[at] = (of_readings.get(at) or set()) | mine
        else:
            of_readings.setdefault(at, set())
    asked = [needs for needs in of_readings.values() if needs is not None]
    return found | (set.intersection(*asked) if asked else set())


def _enough_for_row(decisions: Decisions, good: int, row: int, lines: LineColumns) -> set[Need]:
    """The needs each of which alone would meet a candidate: it is in all that is open of it."""
    rows, goods = decisions.candidates, decisions.batch.goods
    plan = decisions.plans[rows.plan[row]]
    facts = goods.facts_of(good)
    if plan.route is None or (plan.unreliable and not facts.get(CONFIRMED_RULE)):
        return set()
    clauses: list[set[Need]] = []
    if rows.change[row] == Answer.OPEN:
        clauses.extend({need} for need in _of_change(decisions, good, row, lines, plan))
    if rows.content[row] == Answer.OPEN:
        clauses.append(set(_of_content(goods, good, plan)))
    if rows.conditions[row] == Answer.OPEN:
        clauses.extend(
            {Need(fact)}
            for condition in plan.conditions
            if condition_answer(condition, decisions.batch, good, decisions.index) is Answer.OPEN
            for fact in condition.missing(facts)
        )
    return set.intersection(*clauses) if clauses else set()


def _of_readings(decisions: Decisions, good: int) -> Iterator[Need]:
    """The facts between whose answers the readings of a good differ, Schedule 2 counted in."""
    rows, goods = decisions.candidates, decisions.batch.goods
    key, facts = goods.keys[int(goods.key[good])], goods.facts_of(good)
    readings = decisions.readings[int(goods.key[good])]
    best: dict[int, int] = {}
    for row in decisions.rows_of(good):
        at = int(rows.reading[row])
        best[at] = max(best.get(at, 0), int(rows.state[row]))
    asks_where_from = schedule_2.from_party(key, facts) is not Answer.NOT_MET
    tables = decisions.text.tables
    outcomes = [
        (
            best[at],
            None if best[at] != Answer.OPEN else at,
            schedule_2.listed_parts(key, reading.code, tables) if asks_where_from else (),
        )
        for at, reading in enumerate(readings)
    ]
    for fact, options in choices_of(readings, outcomes).items():
        # Where even the territory is open the country is asked for already, any country.
        if fact != "produced_in" or goods.in_territory[good] != Answer.OPEN:
            yield Need(fact, options=options)


def _of_averaged(batch: Batch, good: int) -> Iterator[Need]:
    """Materials of the goods averaged with a good (7(15)) that are themselves undetermined."""
    for members in together(batch.goods.averaged):
        if good not in members:
            continue
        for number in members.tolist():
            lines = batch.lines.of(number)
            open_ = lines.row[(lines.status == UNSETTLED) & lines.in_value]
            yield from (Need("undetermined_part", int(row)) for row in open_)


def _of_schedule_2(decisions: Decisions, good: int) -> Iterator[Need]:
    """What would tell whether a good is in Schedule 2 and comes from a party (3(7))."""
    goods = decisions.batch.goods
    key, facts = goods.keys[int(goods.key[good])], goods.facts_of(good)
    by_code = schedule_2.listed(key, decisions.text.tables)
    if not any(by_code) or schedule_2.state(key, by_code, facts) is not Answer.OPEN:
        return
    if schedule_2.from_party(key, facts) is Answer.OPEN:
        of_country = goods.in_territory[good] == Answer.MET and key.produced_in is None
        known = of_country and key.destination in PARTIES
        yield Need("produced_in" if known else schedule_2.OBTAINED_FROM_PARTY)
    parts = dict.fromkeys(part for parts in by_code for part in parts)
    yield from (Need(part) for part in parts if part and part not in facts)


def _of_candidate(decisions: Decisions, good: int, row: int, lines: LineColumns) -> Iterator[Need]:
    rows, goods = decisions.candidates, decisions.batch.goods
    plan = decisions.plans[rows.plan[row]]
    if plan.route is None:
        yield Need("rule")
        return
    if plan.unreliable and not goods.facts_of(good).get(CONFIRMED_RULE):
        denied = CONFIRMED_RULE in goods.facts_of(good)
        yield Need("rule" if denied else CONFIRMED_RULE)
    if rows.change[row] == Answer.OPEN:
        yield from _of_change(decisions, good, row, lines, plan)
    if rows.content[row] == Answer.OPEN:
        yield from _of_content(goods, good, plan)
    if rows.conditions[row] == Answer.OPEN:
        facts = goods.facts_of(good)
        for condition in plan.conditions:
            if condition_answer(condition, decisions.batch, good, decisions.index) is Answer.OPEN:
                yield from (Need(fact) for fact in condition.missing(facts))


def _of_content(goods: GoodColumns, good: int, plan: Plan) -> Iterator[Need]:
    if goods.facts_of(good).get(CALCULATED):
        yield Need(REACHED)
        return
    if plan.tv >= 0 and goods.tv[good] == NONE and goods.method[good] != 2:
        yield Need("transaction_value")
    if plan.nc >= 0 and goods.nc[good] == NONE and goods.method[good] != 1:
        yield Need("net_cost")


def _of_change(
    decisions: Decisions, good: int, row: int, lines: LineColumns, plan: Plan
) -> Iterator[Need]:
    rows, goods = decisions.candidates, decisions.batch.goods
    counted = lines.taken((lines.status != ORIGINATING) & lines.in_shift)
    column = decisions.shift[rows.plan[row]]
    raw = column[counted.material]
    answers = line_answers(plan, column, counted, decisions.index)
    for place in np.flatnonzero(answers == Answer.OPEN).tolist():
        line = int(counted.row[place])
        if raw[place] == Answer.NOT_MET:
            yield Need("component", line)
            continue
        yield from _of_material(decisions, plan, int(counted.material[place]), line)
    textile = by_weight_of_component(plan.code) or by_weight_of_good(plan.code)
    not_met = np.flatnonzero(answers != Answer.MET).tolist()
    if textile:
        for place in not_met:
            line = int(counted.row[place])
            if counted.weight[place] == NONE:
                yield Need("weight", line)
            facts = decisions.index.materials[int(counted.material[place])].facts
            if ELASTOMERIC not in facts:
                yield Need(ELASTOMERIC, line)
        if not by_weight_of_component(plan.code) and goods.weight[good] == NONE:
            yield Need("weight")
    if not 50 <= int(plan.code.chapter) <= 63 and without_base(goods)[good]:
        yield Need("transaction_value")
    if int(plan.code.chapter) <= 27:
        yield from _of_de_minimis(decisions, good, plan, counted, answers)


def _of_de_minimis(
    decisions: Decisions, good: int, plan: Plan, counted: LineColumns, answers: Column
) -> Iterator[Need]:
    """What 5(3) and the chapters turn on: asked where 5(1) may waive so much at all."""
    goods, value = decisions.batch.goods, counted.before_accumulation
    share = Limits.of(decisions.text).share
    failing = int(value[answers == Answer.NOT_MET].sum())
    of_line = np.where(answers == Answer.OPEN, failing + value, failing)
    each = np.full(len(counted), good, dtype=np.int64)
    small = within_share(of_line, goods, each, share) | without_base(goods)[good]
    may_be_waived = np.flatnonzero((answers != Answer.MET) & small).tolist()
    if not may_be_waived:
        return
    known, exceptions = goods.facts_of(good), decisions.text.tables.de_minimis_exceptions
    yield from (Need(fact) for fact in good_facts(plan.code, exceptions) if fact not in known)
    for place in may_be_waived:
        material = decisions.index.materials[int(counted.material[place])]
        for fact in material_facts(plan.code, material.codes, exceptions):
            if fact not in material.facts:
                yield Need(fact, int(counted.row[place]))


def _of_material(decisions: Decisions, plan: Plan, material: int, line: int) -> Iterator[Need]:
    assert plan.route is not None
    found = decisions.index.materials[material]
    if UNKNOWN_CODE in found.codes:
        yield Need("hs", line)
        return
    if len(found.codes) > 1:
        yield Need("hs_rule", line, tuple(map(str, found.codes)))
    keys: Iterable[str] = (
        key
        for code in found.codes
        for key in open_facts(plan.route, plan.code, code, plan.disregarded)
    )
    for key in dict.fromkeys(keys):
        if key not in found.facts and not (key == "tariff_item" and len(found.codes) > 1):
            yield Need(key, line)
