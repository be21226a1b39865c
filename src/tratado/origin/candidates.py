"""Candidates: every plan tried for every good, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tratado.origin.answer import Answer, Column
from tratado.origin.columns import Bools, Index, Int
from tratado.origin.plans import Plan


@dataclass
class Candidates:
    """Every plan tried for every good, sorted by good and reading; one row each.

    `failing` and `open_` are the values of the materials that do not make the change, and
    that perhaps do not; `n_failing` and `n_open` count their lines, `n_kin` those of both
    that may be of the good's own subheading. `change`, `content`
    and `conditions` are the answers on each part of a plan, `state` that of the whole.
    """

    good: Index
    reading: Index
    plan: Index
    failing: Int
    open_: Int
    n_failing: Int
    n_open: Int
    n_kin: Int
    change: Column
    content: Column
    conditions: Column
    state: Column

    def __len__(self) -> int:
        return len(self.good)


def lay_out(key: Index, per_key: Sequence[Sequence[tuple[int, int]]]) -> Candidates:
    """As many rows for every good as its key has (reading, plan) pairs; nothing tested yet."""
    counts = np.array([len(rows) for rows in per_key], dtype=np.int64)
    pairs = np.array([pair for rows in per_key for pair in rows], dtype=np.int32).reshape(-1, 2)
    starts = np.cumsum(counts) - counts
    of_good = counts[key]
    total = int(of_good.sum())
    ordinal = np.arange(total) - np.repeat(np.cumsum(of_good) - of_good, of_good)
    place = np.repeat(starts[key], of_good) + ordinal
    return Candidates(
        good=np.repeat(np.arange(len(key), dtype=np.int32), of_good),
        reading=pairs[place, 0],
        plan=pairs[place, 1],
        failing=np.zeros(total, dtype=np.int64),
        open_=np.zeros(total, dtype=np.int64),
        n_failing=np.zeros(total, dtype=np.int64),
        n_open=np.zeros(total, dtype=np.int64),
        n_kin=np.zeros(total, dtype=np.int64),
        change=np.zeros(total, dtype=np.uint8),
        content=np.zeros(total, dtype=np.uint8),
        conditions=np.zeros(total, dtype=np.uint8),
        state=np.zeros(total, dtype=np.uint8),
    )


def per_plan(plans: Sequence[Plan], test: Callable[[Plan], bool]) -> Bools:
    """A test of every plan, as a column over plans."""
    return np.array([test(plan) for plan in plans], dtype=np.bool_)


def conclude(rows: Candidates, plans: Sequence[Plan], confirmed: Bools) -> None:
    """A plan is met where its change, its content and its conditions are.

    `confirmed` tells for each row whether the user confirmed the rules of its good.
    """
    rows.state = np.minimum(np.minimum(rows.change, rows.content), rows.conditions)
    useless = per_plan(plans, lambda p: p.without_effect)[rows.plan]
    unknown = per_plan(plans, lambda p: p.route is None)[rows.plan]
    unreliable = per_plan(plans, lambda p: p.unreliable)[rows.plan] & ~confirmed
    rows.state[unknown | unreliable] = Answer.OPEN
    rows.state[useless] = Answer.NOT_MET


def of_goods(rows: Candidates, goods: int) -> Column:
    """The answer of every good: any plan of a reading will do, all readings must agree."""
    state = np.full(goods, Answer.OPEN, dtype=np.uint8)
    if not len(rows):
        return state
    group = rows.good.astype(np.int64) * (int(rows.reading.max()) + 1) + rows.reading
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    of_reading = np.maximum.reduceat(rows.state, starts)
    good = rows.good[starts]
    edges = np.flatnonzero(np.diff(good, prepend=np.int32(-1)))
    low = np.minimum.reduceat(of_reading, edges)
    high = np.maximum.reduceat(of_reading, edges)
    state[good[edges]] = np.where(low == high, low, Answer.OPEN)
    return state
