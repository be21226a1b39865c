"""The change in tariff classification: which materials make it, by which route.

Uniform Regulations 3(2) and the interpretation of Schedule 1. A route names the change
each non-originating material must undergo, what it may also come from, and what it may
not come from. The answer for a material is *open* where its code is too coarse to tell,
where it may come from several old codes, or where the rule names only a part of a
provision and nobody said whether the material belongs to that part.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from tratado.agreement.rules import REMAINDER, Route
from tratado.hs import Code, Provision, parse_provisions
from tratado.origin.answer import Column
from tratado.origin.materials import MaterialIndex

_DIGITS = {"CC": 2, "CTH": 4, "CTSH": 6, "CTI": 8}
_ALSO_DIGITS = {
    "or_also_other_chapter": 2,
    "or_also_other_heading": 4,
    "or_also_other_subheading": 6,
    "or_also_other_tariff_item": 8,
}

_OTHER_HEADING = {"any other heading"}
_OTHER_SUBHEADING = {"any other subheading"}
_SAME_SUBHEADING = {"any other good of the same subheading", "same subheading as the good"}
_ANOTHER_GOOD = {
    REMAINDER,
    "any other good of the subheading",
    "any other good of the heading",
    "any other good of the same subheading",
}


class _Certainty:
    """For every place, whether it surely and whether it possibly belongs to a set."""

    __slots__ = ("maybe", "sure")

    def __init__(self, places: int, everything: bool) -> None:
        self.sure = np.full(places, everything)
        self.maybe = np.full(places, everything)

    def include(self, index: MaterialIndex, provision: Provision, key: str | None) -> None:
        """Add the places of a provision; `key` is the fact that its part depends on."""
        first, last = index.slice(provision)
        self.maybe[first:last] = True
        if key is None:
            kept = [(p, self.sure[p]) for p in index.overhanging(first, last, provision.high)]
            self.sure[first:last] = True
            for place, before in kept:
                self.sure[place] = before
        else:
            self._by_fact(index, first, last, provision, key)
        for place in index.ancestors(provision.first.digits):
            self.maybe[place] = True

    def _by_fact(
        self, index: MaterialIndex, first: int, last: int, provision: Provision, key: str
    ) -> None:
        for place in index.with_facts:
            if not first <= place < last:
                continue
            fact = index.places[place].facts.get(key)
            if fact and index.places[place].high <= provision.high:
                self.sure[place] = True
            elif fact is False and not self.sure[place]:
                self.maybe[place] = False

    def drop_denied(self, index: MaterialIndex, provision: Provision) -> None:
        """Take out the materials that the user said are not of a provision's part."""
        for place in index.with_facts:
            if index.places[place].facts.get(str(provision)) is False:
                self.sure[place] = self.maybe[place] = False

    def exclude_code(self, index: MaterialIndex, code: Code) -> None:
        """Take out the places of a code: what remains is "any other" than it."""
        first, last = index.within(code)
        self.sure[first:last] = False
        self.maybe[first:last] = False
        for place in index.ancestors(code.digits):
            self.sure[place] = False

    def exclude(self, other: _Certainty) -> None:
        """Take out another set: surely in only what is surely not in the other."""
        self.sure &= ~other.maybe
        self.maybe &= ~other.sure

    def unite(self, other: _Certainty) -> None:
        self.sure |= other.sure
        self.maybe |= other.maybe

    def intersect(self, other: _Certainty) -> None:
        self.sure &= other.sure
        self.maybe &= other.maybe

    def answers(self) -> Column:
        return self.sure.astype(np.uint8) + self.maybe.astype(np.uint8)


def change_of_classification(
    route: Route,
    good: Code,
    index: MaterialIndex,
    disregarded: Iterable[Provision] = (),
) -> Column:
    """For each material of the index, whether it makes the route's change to the good.

    `good` is the code in the numbers of the rules. `disregarded` are the materials that a
    note leaves out of account; they never stand in the way.
    """
    allowed = _base(route, good, index)
    if route.except_:
        allowed.exclude(_exceptions(route, index))
    for provision in (*route.from_, *_also_from(route)):
        allowed.unite(_named(route, good, index, provision))
    for provision in (*disregarded, *_tag_disregards(route)):
        passed = _Certainty(len(index), everything=False)
        passed.include(index, provision, part_key(provision))
        allowed.unite(passed)
    return index.by_material(allowed.answers())


def part_key(provision: Provision) -> str | None:
    """The fact that a partial provision asks of a material; None for a whole one."""
    return str(provision) if provision.part else None


def _base(route: Route, good: Code, index: MaterialIndex) -> _Certainty:
    if route.change == "NONE":
        return _Certainty(len(index), everything=True)
    digits = _DIGITS.get(route.change)
    if digits is None:  # FROM: only what the route names, and what it also lets in
        allowed = _Certainty(len(index), everything=False)
        for tag in route.also:
            if tag.name in _ALSO_DIGITS:
                allowed.unite(_any_other(route, good, index, _ALSO_DIGITS[tag.name]))
        return allowed
    return _any_other(route, good, index, digits)


def _any_other(route: Route, good: Code, index: MaterialIndex, digits: int) -> _Certainty:
    """Materials of any other chapter, heading, subheading or item than the good's."""
    allowed = _Certainty(len(index), everything=True)
    allowed.exclude_code(index, good.truncated(digits))
    if len(good.digits) < digits:
        # The good's own item is not known: nothing of its subheading is surely another.
        first, last = index.within(good)
        allowed.maybe[first:last] = True
    if route.group == "outside":
        group = _Certainty(len(index), everything=False)
        for provision in route.good:
            group.include(
                index,
                Provision(provision.first.truncated(digits), provision.last.truncated(digits)),
                None,
            )
        allowed.exclude(group)
    return allowed


def _named(route: Route, good: Code, index: MaterialIndex, provision: Provision) -> _Certainty:
    """The materials that a rule expressly lets in, with the parts that the good decides."""
    found = _Certainty(len(index), everything=False)
    whole = Provision(provision.first, provision.last)
    part = provision.part
    if part in _OTHER_HEADING | _OTHER_SUBHEADING:
        found.include(index, whole, None)
        found.intersect(_any_other(route, good, index, 4 if part in _OTHER_HEADING else 6))
    elif part in _SAME_SUBHEADING:
        same = _Certainty(len(index), everything=False)
        same.include(index, Provision(good.truncated(6), good.truncated(6)), None)
        found.include(index, whole, None)
        found.intersect(same)
        found.drop_denied(index, provision)
    elif part in _ANOTHER_GOOD and not route.good_only:
        # A material is another good than the one made of it, unless the user says not.
        found.include(index, whole, None)
        found.drop_denied(index, provision)
    else:
        found.include(index, whole, part_key(provision))
    if route.change == "FROM" and route.group == "inside" and _is_own(route, provision):
        # "from another heading or subheading of the group": not from the good's own.
        own = good.truncated(provision.level)
        found.exclude_code(index, own)
    if not part or part in _OTHER_HEADING | _OTHER_SUBHEADING | _ANOTHER_GOOD:
        found.exclude(_exceptions(route, index, within=provision))
    return found


def _is_own(route: Route, provision: Provision) -> bool:
    """Whether what a rule lets in is the group of its own goods."""
    return any(g.low <= provision.low and provision.high <= g.high for g in route.good)


def _exceptions(route: Route, index: MaterialIndex, within: Provision | None = None) -> _Certainty:
    """What a rule excepts; only what lies within a provision where one is given.

    Of what a rule lets in and what it excepts, the narrower words prevail: "from any other
    subheading of chapter 20, except 2009.81" keeps 2009.81 out, "except chapters 54-55"
    does not keep out a yarn of 5402.45 that the rule names.
    """
    excepted = _Certainty(len(index), everything=False)
    for provision in route.except_:
        if within and not (within.low <= provision.low and provision.high <= within.high):
            continue
        excepted.include(index, provision, part_key(provision))
    return excepted


def _also_from(route: Route) -> Iterable[Provision]:
    for tag in route.tags("or_also_from"):
        yield from parse_provisions(tag.arguments[0])


def _tag_disregards(route: Route) -> Iterable[Provision]:
    for tag in route.tags("disregard_materials_of"):
        yield from parse_provisions(tag.arguments[0])


def named_materials(route: Route) -> tuple[Provision, ...]:
    """The materials that a route names: let in, excepted or left out of account."""
    named = (*route.from_, *_also_from(route), *route.except_)
    return (*named, *_tag_disregards(route))


def open_facts(
    route: Route, good: Code, code: Code, disregarded: Iterable[Provision] = ()
) -> list[str]:
    """The facts that could settle an open answer for a material of this code.

    Partial provisions that touch the code, or `tariff_item` where its code is too coarse.
    """
    keys: list[str] = []
    for provision in (*named_materials(route), *disregarded):
        if not provision.touches(code):
            continue
        if provision.part:
            keys.append(str(provision))
        elif not provision.covers(code):
            keys.append("tariff_item")
    if not keys and len(code.digits) < 8:
        keys.append("tariff_item")
    return list(dict.fromkeys(keys))
