"""From the rules' answer to the good's: criteria A to D, Schedule 2 and sets.

Uniform Regulations 3(1) wholly obtained (A), 3(2) by the product's rule (B), 3(3) from
originating materials only (C), 3(4) (D), 3(7) goods of Schedule 2, and section 6 sets.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import numpy as np

from tratado.agreement.rules import Route
from tratado.origin import bars, schedule_2
from tratado.origin.answer import Answer, Column
from tratado.origin.columns import Bools
from tratado.origin.decide import Decisions
from tratado.origin.limits import Limits
from tratado.origin.sets import conclude_sets


class Criterion(StrEnum):
    """By what a good originates."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    SCHEDULE_2 = "S2"
    SET = "SET"
    NONE = ""


CRITERION_CITES: Mapping[Criterion, str] = {
    Criterion.A: "Uniform Regulations 3(1)",
    Criterion.B: "Uniform Regulations 3(2)",
    Criterion.C: "Uniform Regulations 3(3)",
    Criterion.D: "Uniform Regulations 3(4)",
    Criterion.SCHEDULE_2: "Uniform Regulations 3(7)",
    Criterion.SET: "Uniform Regulations 6",
    Criterion.NONE: "",
}

CRITERIA = tuple(Criterion)
"""Criteria by the number a column has for them."""


def conclude_goods(decisions: Decisions, limits: Limits) -> tuple[Column, Column]:
    """For every good, whether it originates, and the number of its criterion in CRITERIA."""
    batch = decisions.batch
    goods = batch.goods
    state = decisions.state.copy()
    criterion = np.full(len(goods), CRITERIA.index(Criterion.NONE), dtype=np.uint8)
    has_lines = np.zeros(len(goods), dtype=np.bool_)
    has_lines[batch.lines.good] = True
    state[~has_lines] = Answer.OPEN
    criterion[state == Answer.MET] = CRITERIA.index(Criterion.B)
    _mark_section_3_4(decisions, state, criterion)
    only_originating = has_lines & (decisions.n_non_originating == 0)
    _conclude_c(decisions, only_originating, state, criterion)
    state = np.minimum(state, goods.in_territory).astype(np.uint8)
    criterion[conclude_sets(batch, limits, state)] = CRITERIA.index(Criterion.SET)
    _conclude_schedule_2(decisions, state, criterion)
    # What is wholly obtained is so in the territory; the country stated goes before the claim.
    wholly = (goods.wholly_obtained == Answer.MET) & (goods.in_territory != Answer.NOT_MET)
    state[wholly] = Answer.MET
    criterion[wholly] = CRITERIA.index(Criterion.A)
    _apply_bars(decisions, state)
    criterion[state != Answer.MET] = CRITERIA.index(Criterion.NONE)
    return state, criterion


def _apply_bars(decisions: Decisions, state: Column) -> None:
    """Sections 10 and 11, for goods of which the facts set them off."""
    goods = decisions.batch.goods
    touched = np.array(
        [any(map(facts.get, bars.ALL)) for facts in goods.fact_sets], dtype=np.bool_
    )[goods.facts]
    for good in np.flatnonzero(touched).tolist():
        for bar in bars.bars(goods.facts_of(good), first_route(decisions, good)):
            state[good] = min(int(state[good]), bar.state)


def stayed(decisions: Decisions) -> Column:
    """For every good, whether it kept to the territory once made: 10(1), 10(3)."""
    goods = decisions.batch.goods
    found = np.full(len(goods), Answer.MET, dtype=np.uint8)
    told = [bool(facts.get(bars.TRANSPORTED)) for facts in goods.fact_sets]
    for good in np.flatnonzero(np.array(told, dtype=np.bool_)[goods.facts]).tolist():
        found[good] = bars.transport(goods.facts_of(good), first_route(decisions, good)).state
    return found


def first_route(decisions: Decisions, good: int) -> Route | None:
    """The first route that applies to a good; None where there is no rule."""
    for row in decisions.rows_of(good):
        route = decisions.plans[int(decisions.candidates.plan[row])].route
        if route is not None:
            return route
    return None


def _mark_section_3_4(decisions: Decisions, state: Column, criterion: Column) -> None:
    """Goods that only a plan of 3(4) settled."""
    if decisions.again is None or decisions.place is None:
        return
    rows = decisions.again.candidates
    for good in np.flatnonzero((decisions.place >= 0) & (state == Answer.MET)).tolist():
        own = decisions.again.rows_of(int(decisions.place[good]))
        met = [decisions.again.plans[rows.plan[r]] for r in own if rows.state[r] == Answer.MET]
        if all(plan.same_provision or plan.unassembled for plan in met):
            criterion[good] = CRITERIA.index(Criterion.D)


def _conclude_c(
    decisions: Decisions, only_originating: Bools, state: Column, criterion: Column
) -> None:
    """3(3): nothing but originating materials; a vehicle's further duties remain."""
    vehicle = np.array(
        [any(r.appendix.vehicle for r in readings) for readings in decisions.readings],
        dtype=np.bool_,
    )[decisions.batch.goods.key]
    state[only_originating & ~vehicle] = Answer.MET
    criterion[only_originating] = CRITERIA.index(Criterion.C)


def _conclude_schedule_2(decisions: Decisions, state: Column, criterion: Column) -> None:
    """3(7), for goods that nothing else settles."""
    goods = decisions.batch.goods
    tables = decisions.text.tables
    rows = (*tables.schedule_2, *tables.importing_country_lists)
    headings = {provision.first.heading for row in rows for provision in row.provision}
    parts = [
        schedule_2.listed(key, tables)
        if any(code.heading in headings for code in key.codes)
        else ()
        for key in goods.keys
    ]
    listed = np.array([any(each) for each in parts], dtype=np.bool_)[goods.key]
    for good in np.flatnonzero(listed & (state != Answer.MET)).tolist():
        number = int(goods.key[good])
        found = schedule_2.state(goods.keys[number], parts[number], goods.facts_of(good))
        if found > state[good]:
            state[good] = found
            criterion[good] = CRITERIA.index(Criterion.SCHEDULE_2)
