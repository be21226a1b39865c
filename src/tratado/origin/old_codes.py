"""What each of the old codes that a code may come from would decide.

Some codes of later editions come from hundreds of those in which the rules are written. A
question among so many is no question; which of them lead to which verdict is one that can be
answered. The evaluator itself says it, with one copy of the good for every code.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tratado.agreement.agreement import TextInForce
from tratado.agreement.wording import OLD_CODES_LISTED
from tratado.hs import Code
from tratado.origin.answer import VERDICTS, Answer, Verdict
from tratado.origin.batch import Batch
from tratado.origin.columns import Int
from tratado.origin.criteria import conclude_goods
from tratado.origin.decide import Decisions, Evaluator
from tratado.origin.findings import Findings
from tratado.origin.materials import Material
from tratado.origin.needs import Need

GOODS_TRIED = 20
"""A question about more goods than these is not tried out on them."""


def with_outcomes(findings: Findings, goods: Sequence[int], need: Need) -> Need:
    """A need among many old codes with what each would decide of the goods.

    A code under which the goods differ leaves them undetermined. Needs of other facts, of
    codes few enough to be listed, and of more than GOODS_TRIED goods stay as they are.
    """
    if need.fact != "hs_rule" or len(need.options) <= OLD_CODES_LISTED or len(goods) > GOODS_TRIED:
        return need
    states = np.stack([_states(findings, good, need) for good in goods])
    agreed = np.where((states == states[0]).all(axis=0), states[0], Answer.OPEN)
    found: dict[Verdict, list[str]] = {}
    for option, state in zip(need.options, agreed.tolist(), strict=True):
        found.setdefault(VERDICTS[state], []).append(option)
    return replace(need, outcomes=tuple((word, tuple(codes)) for word, codes in found.items()))


def _states(findings: Findings, good: int, need: Need) -> Int:
    """The answer about a good under each old code of a need."""
    level, place = findings.level(good)
    worst = _under_each(findings.text, level.worst, place, need)
    if level.best is None:
        return worst
    best = _under_each(findings.text, level.best, place, need)
    return np.where(worst == best, worst, Answer.OPEN)


def _under_each(text: TextInForce, decisions: Decisions, place: int, need: Need) -> Int:
    one = decisions.batch.subset(np.array([place]))
    codes = [Code(option.replace(".", "")) for option in need.options]
    batch = _of_good(one, codes) if need.row is None else _of_material(one, codes, need.row)
    evaluator = _evaluator(text)
    return conclude_goods(evaluator.decide(batch), evaluator.limits)[0].astype(np.int64)


@functools.lru_cache(maxsize=8)
def _evaluator(text: TextInForce) -> Evaluator:
    """An evaluator of its own, which keeps its rules laid over the materials tried here."""
    return Evaluator(text)


def _copies(one: Batch, times: int) -> Batch:
    count = len(one.lines)
    lines = one.lines.taken(np.tile(np.arange(count), times))
    good = np.repeat(np.arange(times, dtype=np.int32), count)
    return Batch(one.goods.taken(np.zeros(times, dtype=np.int64)), replace(lines, good=good))


def _of_good(one: Batch, codes: Sequence[Code]) -> Batch:
    """The good once for each code, as a good of that code."""
    key = one.goods.keys[int(one.goods.key[0])]
    copies = _copies(one, len(codes))
    keys = [replace(key, codes=(code,)) for code in codes]
    number = np.arange(len(codes), dtype=np.int32)
    return replace(copies, goods=replace(copies.goods, key=number, keys=keys))


def _of_material(one: Batch, codes: Sequence[Code], row: int) -> Batch:
    """The good once for each code, every line of the asked code with a material of that one.

    One answer settles all lines of a code, so they all change together.
    """
    lines = one.lines
    asked = lines.materials[int(lines.material[lines.row == row][0])].codes
    alike = [number for number, each in enumerate(lines.materials) if each.codes == asked]
    order = {number: at for at, number in enumerate(alike)}
    materials = [
        *lines.materials,
        *(Material((code,), lines.materials[number].facts) for code in codes for number in alike),
    ]
    copies = _copies(one, len(codes)).lines
    mine = np.flatnonzero(np.isin(copies.material, alike))
    material = copies.material.copy()
    material[mine] = [
        len(lines.materials) + int(copies.good[line]) * len(alike) + order[int(material[line])]
        for line in mine.tolist()
    ]
    goods = _copies(one, len(codes)).goods
    return Batch(goods, replace(copies, material=material, materials=materials))
