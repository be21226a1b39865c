"""Conditions that the lines of a good answer: shares by weight, and what may be in it.

A tag such as `originating_by_weight:70:7208-7229 7301-7326` is computed from codes,
weights and origins where the book gives them; the user may always answer it outright.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from tratado.agreement.rules import Tag
from tratado.hs import Provision, parse_provisions
from tratado.origin.answer import MET, NOT_MET, OPEN, Column, between
from tratado.origin.columns import NONE, Bools, Int
from tratado.origin.pairs import Pairs
from tratado.origin.value_content import share_of


@dataclass(frozen=True, slots=True)
class Inputs:
    """The materials of goods as a computed condition sees them: pairs of good and line.

    `within` answers whether each material is of the condition's provisions; weights in
    milligrams, NONE where unknown; `foreign` marks non-originating materials.
    `packing` marks what the condition takes for packing, `chapter` is the chapter of each
    material, NONE where it is not one. `good_weight` has one element a good.
    """

    pairs: Pairs
    within: Column
    packing: Column
    chapter: Int
    weight: Int
    foreign: Bools
    good_weight: Int


@dataclass(frozen=True, slots=True)
class Computed:
    """How a condition is answered from lines: about which provisions, and by what test.

    The test gives one answer for each good. `packing` are the provisions of packings where the
    condition looks past them.
    """

    provisions: tuple[Provision, ...]
    test: Callable[[Inputs], Column]
    packing: tuple[Provision, ...] = ()


def computed_of(tag: Tag) -> Computed | None:
    """How to answer a tag from lines; None for a tag that only a fact answers."""
    make = _TESTS.get(tag.name)
    return None if make is None else make(tag)


def _originating_by_weight(tag: Tag) -> Computed:
    """A share by weight of certain inputs must be originating: `70:7208-7229 7301-7326`."""
    percent = int(tag.arguments[0])

    def test(inputs: Inputs) -> Column:
        pairs, counted = inputs.pairs, inputs.within != NOT_MET
        unsure = pairs.any((inputs.within == OPEN) | (counted & (inputs.weight == NONE)))
        whole = pairs.total(np.where(counted, inputs.weight, 0))
        foreign = pairs.total(np.where(counted & inputs.foreign, inputs.weight, 0))
        enough = foreign <= share_of(whole, 100 - percent, 100)
        return between(enough & ~unsure, enough | unsure)

    return Computed(parse_provisions(tag.arguments[1]), test)


def _non_originating_by_weight_of_good(tag: Tag) -> Computed:
    """Certain non-originating materials weigh at most a share of the good: `50:1302.39`."""
    percent = int(tag.arguments[0])

    def test(inputs: Inputs) -> Column:
        pairs, counted = inputs.pairs, inputs.foreign & (inputs.within != NOT_MET)
        unsure = pairs.any(counted & ((inputs.within == OPEN) | (inputs.weight == NONE)))
        unsure |= pairs.any(counted) & (inputs.good_weight == NONE)
        heavy = pairs.total(np.where(counted, inputs.weight, 0))
        light = heavy <= share_of(inputs.good_weight, percent, 100)
        none = ~pairs.any(counted)
        return between(none | (light & ~unsure), none | light | unsure)

    return Computed(parse_provisions(tag.arguments[1]), test)


def _non_originating_only_of(tag: Tag) -> Computed:
    """Every non-originating material is of certain provisions: `27`."""

    def test(inputs: Inputs) -> Column:
        other = inputs.pairs.any(inputs.foreign & (inputs.within == NOT_MET))
        perhaps = inputs.pairs.any(inputs.foreign & (inputs.within == OPEN))
        return between(~(other | perhaps), ~other)

    return Computed(parse_provisions(tag.arguments[0]), test)


def _no_non_originating_of(tag: Tag) -> Computed:
    """No non-originating material is of certain provisions: `2207`."""

    def test(inputs: Inputs) -> Column:
        there = inputs.pairs.any(inputs.foreign & (inputs.within == MET))
        perhaps = inputs.pairs.any(inputs.foreign & (inputs.within == OPEN))
        return between(~(there | perhaps), ~there)

    return Computed(parse_provisions(tag.arguments[0]), test)


def more_than(materials: tuple[Provision, ...], packing: tuple[Provision, ...]) -> Computed:
    """Whether a good is surely more than one foreign material put up or taken apart.

    Open where everything in it but packings is, or may be, of those materials: what was done
    to them is not in a bill of materials.
    """

    def test(inputs: Inputs) -> Column:
        pairs = inputs.pairs
        counts = inputs.packing != MET
        other = pairs.any(counts & (inputs.within == NOT_MET))
        foreign = pairs.any(counts & inputs.foreign & (inputs.within != NOT_MET))
        sure = other | ~foreign
        return between(sure, np.ones(len(sure), dtype=np.bool_))

    return Computed(materials, test, packing)


def blended(packing: tuple[Provision, ...]) -> Computed:
    """Whether a mixture is surely put together: of materials of two chapters or more."""

    def test(inputs: Inputs) -> Column:
        pairs = inputs.pairs
        counts = (inputs.packing == NOT_MET) & (inputs.chapter != NONE)
        low = np.full(pairs.rows, _NO_CHAPTER, dtype=np.int64)
        high = np.zeros(pairs.rows, dtype=np.int64)
        np.minimum.at(low, pairs.row[counts], inputs.chapter[counts])
        np.maximum.at(high, pairs.row[counts], inputs.chapter[counts])
        return between(low < high, np.ones(pairs.rows, dtype=np.bool_))

    return Computed((), test, packing)


_NO_CHAPTER = 100
"""Beyond the last chapter."""

_TESTS: Mapping[str, Callable[[Tag], Computed]] = {
    "originating_by_weight": _originating_by_weight,
    "originating_polymer_by_weight": _originating_by_weight,
    "nonoriginating_max_share_by_weight_of_good": _non_originating_by_weight_of_good,
    "nonoriginating_only_of": _non_originating_only_of,
    "no_nonoriginating_component_of": _no_non_originating_of,
}
