"""The fewest lines that, made originating, would let a good originate.

Found by the evaluator itself: the good is decided once for every choice of lines, all
choices in one batch, smaller ones first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import comb

import numpy as np

from tratado.origin.answer import MET
from tratado.origin.batch import Batch
from tratado.origin.columns import ORIGINATING, Bools
from tratado.origin.criteria import conclude_goods
from tratado.origin.decide import Evaluator

CHOICES_TRIED = 4_096
"""Choices of one size that are all tried; beyond it the answer is a small set, not surely
the smallest."""


def fewest_lines(evaluator: Evaluator, batch: Batch, good: int) -> list[int] | None:
    """Places, among the good's lines in the batch, of the lines to make originating.

    Of equally few lines the cheapest are named. None where not even all would do.
    """
    one = batch.subset(np.array([good]))
    lines = one.lines
    counts = (lines.status != ORIGINATING) & (lines.in_shift | lines.in_value)
    able = np.flatnonzero(counts).tolist()
    if not able or not _works(evaluator, one, [able])[0]:
        return None
    for size in range(1, len(able)):
        if comb(len(able), size) > CHOICES_TRIED:
            return _pruned(evaluator, one, able)
        choices = [list(choice) for choice in combinations(able, size)]
        choices.sort(key=lambda choice: sum(lines.value[choice].tolist()))
        works = _works(evaluator, one, choices)
        if works.any():
            return choices[int(np.argmax(works))]
    return able


def _pruned(evaluator: Evaluator, one: Batch, able: list[int]) -> list[int]:
    """The dearest lines that suffice, without those that are not needed among them."""
    value = one.lines.value
    dearest = sorted(able, key=lambda line: -int(value[line]))
    prefixes = [dearest[:size] for size in range(1, len(dearest) + 1)]
    chosen = prefixes[int(np.argmax(_works(evaluator, one, prefixes)))]
    for line in sorted(chosen, key=lambda line: int(value[line])):
        without = [each for each in chosen if each != line]
        if without and _works(evaluator, one, [without])[0]:
            chosen = without
    return chosen


def _works(evaluator: Evaluator, one: Batch, choices: Sequence[list[int]]) -> Bools:
    """For each choice of lines, whether the good originates with them originating."""
    found = [
        conclude_goods(evaluator.decide(_variants(one, part)), evaluator.limits)[0] == MET
        for part in _parts(choices, len(one.lines))
    ]
    return np.concatenate(found)


def _parts(choices: Sequence[list[int]], lines: int) -> Iterator[Sequence[list[int]]]:
    """The choices in parts of at most a million lines."""
    size = max(1, 1_000_000 // max(1, lines))
    for start in range(0, len(choices), size):
        yield choices[start : start + size]


def _variants(one: Batch, choices: Sequence[list[int]]) -> Batch:
    """The same good once for each choice, with the chosen lines originating."""
    times, count = len(choices), len(one.lines)
    lines = one.lines.taken(np.tile(np.arange(count), times))
    status = lines.status.copy()
    for number, choice in enumerate(choices):
        status[number * count + np.array(choice)] = ORIGINATING
    good = np.repeat(np.arange(times, dtype=np.int32), count)
    goods = one.goods.taken(np.zeros(times, dtype=np.int64))
    return Batch(goods, replace(lines, good=good, status=status))
