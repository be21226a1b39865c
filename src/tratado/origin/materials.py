"""The distinct materials of a batch, in the order in which rules can be laid over them.

Millions of lines name a few thousand different codes. A rule is compared with each code
once; lines then look the answer up. Codes are kept sorted, so that a provision of a rule
is a slice of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tratado.hs import Code, Provision
from tratado.origin.answer import MET, NOT_MET, OPEN, Column
from tratado.origin.columns import NONE, Bools, Index


@dataclass(frozen=True, slots=True)
class Material:
    """A material as a rule sees it.

    `codes` are the subheadings, in the numbers of the rules, that it may be classified
    in: several where its code of a later edition comes from several old ones. `facts` are
    what the user said of it, by fact key.
    """

    codes: tuple[Code, ...]
    facts: Mapping[str, bool] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.codes, frozenset(self.facts.items())))


@dataclass(frozen=True, slots=True)
class _Place:
    """One code of one material in the sorted order."""

    low: int
    high: int
    material: int
    facts: Mapping[str, bool]
    code: Code


_SEVERAL = -1
"""A material whose subheading is one of several, or not given to six digits."""


def _subheading(material: Material) -> int:
    found = {code.subheading for code in material.codes}
    only = found.pop()
    return int(only) if not found and len(only) == 6 else _SEVERAL


def _chapter(material: Material) -> int:
    """The chapter of a material; NONE where its codes are of several, or it has none."""
    found = {code.chapter for code in material.codes}
    return int(found.pop() or NONE) if len(found) == 1 else NONE


class MaterialIndex:
    """Materials laid out by code.

    A *place* is one candidate code of one material; `owner[place]` is the material. Most
    materials have one place.
    """

    def __init__(self, materials: Sequence[Material]) -> None:
        self.materials = tuple(materials)
        places = sorted(
            (
                _Place(code.low, code.high, number, material.facts, code)
                for number, material in enumerate(self.materials)
                for code in material.codes
            ),
            key=lambda place: (place.low, -place.high),
        )
        self.places: tuple[_Place, ...] = tuple(places)
        self._lows = [place.low for place in places]
        self._spans: dict[str, tuple[int, int]] = {}
        for position, place in enumerate(places):
            first, _ = self._spans.get(place.code.digits, (position, position))
            self._spans[place.code.digits] = (first, position + 1)
        self.single = all(len(m.codes) == 1 for m in self.materials)
        self.owner = np.array([place.material for place in places], dtype=np.int64)
        self._subheading = np.array([_subheading(m) for m in self.materials], dtype=np.int32)
        self.chapter = np.array([_chapter(m) for m in self.materials], dtype=np.int64)
        self._memberships: dict[tuple[Provision, ...], Column] = {}
        self._place_of = np.argsort(self.owner, kind="stable")
        self.with_facts = tuple(i for i, place in enumerate(places) if place.facts)

    def __len__(self) -> int:
        return len(self.places)

    def by_material(self, answers: Column) -> Column:
        """From places to materials: certain only where all codes of a material agree."""
        if self.single:
            return answers[self._place_of]
        low = np.full(len(self.materials), MET, dtype=np.uint8)
        high = np.zeros(len(self.materials), dtype=np.uint8)
        np.minimum.at(low, self.owner, answers)
        np.maximum.at(high, self.owner, answers)
        return np.where(low == high, low, OPEN).astype(np.uint8)

    def maybe_of(self, subheading: npt.NDArray[np.int32], material: Index) -> Bools:
        """For pairs of a subheading (as a number) and a material, whether it may be of it."""
        own = self._subheading[material]
        possible: Bools = (own == subheading) | (own == _SEVERAL)
        return possible

    def fact_column(self, key: str) -> Column:
        """For each material, the answer that its facts give to a key."""
        found = np.full(len(self.materials), OPEN, dtype=np.uint8)
        for number, material in enumerate(self.materials):
            fact = material.facts.get(key)
            if fact is not None:
                found[number] = MET if fact else NOT_MET
        return found

    def membership(self, provisions: tuple[Provision, ...]) -> Column:
        """For each material, whether it is of provisions; open where only perhaps.

        A part of a provision leaves the answer open: nobody is asked here.
        """
        found = self._memberships.get(provisions)
        if found is None:
            answers = np.zeros(len(self.places), dtype=np.uint8)
            for provision in provisions:
                first, last = self.slice(provision)
                sure = OPEN if provision.part else MET
                partly = [(p, answers[p]) for p in self.overhanging(first, last, provision.high)]
                answers[first:last] = np.maximum(answers[first:last], sure)
                for place, before in partly:
                    answers[place] = max(before, OPEN)
                for place in self.ancestors(provision.first.digits):
                    answers[place] = max(answers[place], OPEN)
            found = self._memberships[provisions] = self.by_material(answers)
        return found

    def slice(self, provision: Provision) -> tuple[int, int]:
        """The places whose code starts within the provision."""
        return bisect_left(self._lows, provision.low), bisect_left(self._lows, provision.high)

    def within(self, code: Code) -> tuple[int, int]:
        """The places whose code is the given one or lies below it."""
        return bisect_left(self._lows, code.low), bisect_left(self._lows, code.high)

    def ancestors(self, digits: str) -> Iterator[int]:
        """Places of codes coarser than `digits` that contain it: it may be among them."""
        for length in range(0, len(digits), 2):
            first, last = self._spans.get(digits[:length], (0, 0))
            yield from range(first, last)

    def overhanging(self, first: int, last: int, high: int) -> Iterator[int]:
        """Places of a slice whose span reaches beyond `high`: only partly within."""
        for place in range(first, last):
            if self.places[place].high > high:
                yield place
