"""Sets by Rule 3 of the General Rules of Interpretation: Uniform Regulations 6.

A set originates where each good in it does, or where the others are worth at most a tenth of
it. The section is for sets that only Rule 3 classifies (6(1)); where the nomenclature names sets
itself (a manicure set, 6(5) example 2) the product's own rule applies, whatever the good is
called, until a fact says that Rule 3 classified it there.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from tratado.agreement.agreement import TextInForce
from tratado.hs import Code, Provision, parse_provisions
from tratado.origin.answer import Answer, Column, answer
from tratado.origin.batch import Batch, ByGood, GoodColumns
from tratado.origin.columns import NONE, ORIGINATING, UNSETTLED, Bools, Int
from tratado.origin.limits import Limits
from tratado.origin.value_content import at_most

SET_BY_RULE_3 = "set_by_rule_3"
"""The fact that a good is classified as a set by Rule 3, not by the words of its heading."""

_NAMED = "sets.named"


@dataclass(frozen=True, slots=True)
class SetFound:
    """What section 6 comes to for a set; money in ten-thousandths.

    `base` is the value that the goods that do not originate (`foreign`) are a share of, and
    `by` says which it is; None where neither is known. `unsettled` is how much of `foreign`
    is itself undetermined. `limit` is in hundredths of a percent. `whole` tells that every good
    of the set originates (6(2)): one that does not may be worth nothing.
    """

    foreign: int
    unsettled: int
    base: int | None
    by: str
    limit: int
    whole: bool


def with_sets(columns: GoodColumns, text: TextInForce) -> GoodColumns:
    """The goods, only those as sets that section 6 applies to."""
    told = np.array([answer(f.get(SET_BY_RULE_3)) for f in columns.fact_sets], dtype=np.uint8)
    by_rule_3 = told[columns.facts]
    named = np.array([named_as_set(key.codes, text) for key in columns.keys], dtype=np.bool_)
    presumed = columns.is_set & ~named[columns.key]
    is_set: Bools = np.where(by_rule_3 == Answer.OPEN, presumed, by_rule_3 == Answer.MET)
    return replace(columns, is_set=is_set)


def named_as_set(codes: Iterable[Code], text: TextInForce) -> bool:
    """Whether the nomenclature names sets where a good of one of these codes stands."""
    if _NAMED not in text.agreement.terms:
        return False
    named = _provisions(str(text.term(_NAMED)))
    return any(provision.covers(code) for code in codes for provision in named)


@functools.lru_cache(maxsize=4)
def _provisions(words: str) -> tuple[Provision, ...]:
    return parse_provisions(words)


def conclude_sets(batch: Batch, limits: Limits, state: Column) -> Bools:
    """Answer for the sets of a batch in `state`, and say which goods they are."""
    goods = batch.goods
    if not goods.is_set.any():
        return goods.is_set
    sums = _Sums.of(batch)
    sets = np.flatnonzero(goods.is_set)
    share = limits.set_share

    def small(part: Int) -> Bools:
        of = part[sets]
        within = at_most(of, goods.tv[sets], share) | at_most(of, goods.nc[sets], share)
        # A text without a tolerance wants every good to originate, worth something or not.
        return within & (share > 0)

    nothing_known = (goods.tv == NONE) & (goods.nc == NONE)
    sure = (sums.not_originating[sets] == 0) | small(sums.foreign)
    perhaps = (
        (sums.surely_not[sets] == 0)
        | small(sums.foreign - sums.unsettled)
        | (nothing_known[sets] & (share > 0))
    )
    found = np.where(sure, Answer.MET, np.where(perhaps, Answer.OPEN, Answer.NOT_MET))
    found = np.where(sums.lines[sets] > 0, found, Answer.OPEN)
    # What is done to goods outside the territory is no putting up of an originating set.
    state[sets] = np.minimum(found, goods.in_territory[sets])
    return goods.is_set


def set_found(batch: Batch, good: int, limits: Limits) -> SetFound | None:
    """The figures of section 6 for a good; None where it is no set."""
    if not batch.goods.is_set[good]:
        return None
    sums = _Sums.of(batch)
    tv, nc = int(batch.goods.tv[good]), int(batch.goods.nc[good])
    base = max(tv, nc)
    return SetFound(
        foreign=int(sums.foreign[good]),
        unsettled=int(sums.unsettled[good]),
        base=None if base == NONE else base,
        by="nc" if nc > tv else "tv",
        limit=limits.set_share,
        whole=not sums.not_originating[good],
    )


@dataclass(frozen=True, slots=True)
class _Sums:
    """By good: what does not originate, what of it is unsettled; of how many lines, and of how
    many that surely do not; how many lines there are."""

    foreign: Int
    unsettled: Int
    not_originating: Int
    surely_not: Int
    lines: Int

    @classmethod
    def of(cls, batch: Batch) -> _Sums:
        lines, by_good = batch.lines, ByGood(batch.lines.good, len(batch.goods))
        foreign = lines.in_value & (lines.status != ORIGINATING)
        open_ = lines.in_value & (lines.status == UNSETTLED)
        return cls(
            foreign=by_good.total(lines.value * foreign),
            unsettled=by_good.total(lines.value * open_),
            not_originating=by_good.total(foreign),
            surely_not=by_good.total(foreign & ~open_),
            lines=by_good.total(np.ones(len(lines), dtype=np.bool_)),
        )
