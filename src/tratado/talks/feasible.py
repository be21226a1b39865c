"""All packages that would be signed and ratified, by going through every one.

Issues are split in two parts. The utilities of every combination of the later part are worked
out once; a combination of the earlier part only shifts them. So each block of packages costs a
comparison for each actor, and whole blocks that no signatory's best could save are passed over.
Red lines are bits: a package crosses one if both of its parts do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from tratado.talks.packages import Options, digits
from tratado.talks.positions import Bools, Box, Int64s, Values, values_of
from tratado.talks.red_lines import refusals
from tratado.talks.table import Chamber, Table
from tratado.words import Said, TratadoError

BLOCK = 1 << 16
"""Packages in a block: as many as stay in a processor's cache."""

MOST_PACKAGES = 30_000_000
"""The largest space that is gone through; larger ones are searched by `solver`."""


class TooManyPackages(TratadoError):
    """The space is too large to go through every package."""

    def __init__(self, size: int) -> None:
        self.size = size
        super().__init__([Said("talks-too-many-packages", size=size, most=MOST_PACKAGES)])


@dataclass(frozen=True)
class Deals:
    """Packages that all accept: their numbers, and utilities, one row for each signatory."""

    table: Table
    values: Values
    numbers: Int64s
    utilities: Int64s

    def __len__(self) -> int:
        return len(self.numbers)

    @cached_property
    def gains(self) -> Int64s:
        """Utilities over no deal, one row for each signatory."""
        no_deal = self.values.no_deal[list(self.values.signatories)]
        return np.asarray(self.utilities - no_deal[:, None])

    def options(self, place: int) -> Options:
        """The package at a place among the deals."""
        column = digits(self.numbers[place : place + 1], self.values.radices)
        return tuple(column[:, 0].tolist())


def deals(table: Table, values: Values | None = None) -> Deals:
    """Every deal, in the order of the packages. Raises TooManyPackages."""
    values = values or values_of(table)
    numbers, utilities = [], []
    signatories = list(values.signatories)
    for block in blocks(table, values):
        if block.hopeless:
            continue
        kept = block.consent()
        for chamber in table.chambers:
            if not kept.size:
                break
            kept = kept[block.passes(chamber, kept)]
        if kept.size:
            numbers.append(block.start + kept)
            utilities.append(np.stack([block.utility(s, kept) for s in signatories]))
    if not numbers:
        return Deals(table, values, _none(), np.zeros((len(signatories), 0), dtype=np.int64))
    return Deals(table, values, np.concatenate(numbers), np.concatenate(utilities, axis=1))


def undecided(table: Table, values: Values) -> int:
    """How many packages are deals or not by what was rounded: see `Values.off`."""
    if not values.off.any():
        return 0
    most, least = (
        len(deals(table, replace(values, no_deal=no_deal)))
        for no_deal in (values.no_deal - values.off, values.no_deal + values.off)
    )
    return most - least


def _none() -> Int64s:
    return np.zeros(0, dtype=np.int64)


@dataclass(frozen=True)
class _Part:
    """Some of the issues, and of every combination of their options the utilities and bits."""

    utilities: Int64s
    refused: npt.NDArray[np.uint64]
    added: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Block:
    """The packages that share one combination of the earlier issues."""

    start: int
    values: Values
    shift: Int64s
    later: _Part
    best: Int64s
    words: npt.NDArray[np.uint64]
    actor_words: npt.NDArray[np.uint64]
    added: Bools

    @property
    def hopeless(self) -> bool:
        """Whether even the best of the block leaves some signatory without a gain."""
        rows = list(self.values.signatories)
        return bool(np.any(self.shift[rows] + self.best[rows] < self.values.no_deal[rows]))

    def utility(self, actor: int, kept: Int64s | slice) -> Int64s:
        """The actor's utility of packages of the block."""
        total = self.later.utilities[actor][kept] + self.shift[actor]
        for number, (whose, _, value) in enumerate(self.values.interactions):
            if whose == actor and self.added[number]:
                total = total + np.where(self.later.added[number][kept], value, 0)
        return np.asarray(total)

    def accepts(self, actor: int, kept: Int64s | slice) -> Bools:
        """Whether the actor gains by packages, or loses nothing, and no red line is crossed."""
        if any(whose == actor for whose, _, _ in self.values.interactions):
            accepted = self.utility(actor, kept) >= self.values.no_deal[actor]
        else:
            least = self.values.no_deal[actor] - self.shift[actor]
            accepted = self.later.utilities[actor][kept] >= least
        for word, (here, mine) in enumerate(zip(self.words, self.actor_words[actor], strict=True)):
            if bits := here & mine:
                accepted &= (self.later.refused[word][kept] & bits) == 0
        return np.asarray(accepted)

    def consent(self) -> Int64s:
        """The places of the packages that every signatory accepts."""
        accepted = None
        for signatory in self.values.signatories:
            mine = self.accepts(signatory, slice(None))
            accepted = mine if accepted is None else accepted & mine
        assert accepted is not None, "the reader asks for a signatory"
        return np.flatnonzero(accepted).astype(np.int64)

    def passes(self, chamber: Chamber, kept: Int64s | slice) -> Bools:
        """Whether enough seats of a chamber are for packages."""
        sure = sum(bloc.seats for bloc in chamber.blocs if bloc.votes == "yes")
        seats = np.full(self.later.utilities[0][kept].shape, sure, dtype=np.int64)
        for bloc in chamber.blocs:
            if bloc.votes == "free":
                seats += bloc.seats * self.accepts(self.values.place[bloc.party], kept)
        return np.asarray(seats >= chamber.threshold)


def blocks(table: Table, values: Values) -> Iterator[Block]:
    """All packages, block by block in order. Raises TooManyPackages."""
    if table.size > MOST_PACKAGES:
        raise TooManyPackages(table.size)
    refused = refusals(table)
    boxes = [refusal.box for refusal in refused]
    split = _split(values.radices)
    early = _part(values, boxes, range(split))
    later = _part(values, boxes, range(split, len(values.radices)))
    words = max(1, -(-len(boxes) // 64))
    actor_words = np.zeros((len(values.actors), words), dtype=np.uint64)
    for number, refusal in enumerate(refused):
        actor_words[refusal.actor, number // 64] |= np.uint64(1 << (number % 64))
    best = later.utilities.max(axis=1)
    for actor, _, value in values.interactions:
        best[actor] += max(value, 0)
    length = later.utilities.shape[1]
    for number in range(early.utilities.shape[1]):
        yield Block(
            number * length,
            values,
            early.utilities[:, number],
            later,
            best,
            early.refused[:, number],
            actor_words,
            early.added[:, number],
        )


def _split(radices: tuple[int, ...]) -> int:
    """Where the later part begins: as many issues as fit a block."""
    split, size = len(radices), 1
    while split and size * radices[split - 1] <= BLOCK:
        split -= 1
        size *= radices[split]
    return split


def _part(values: Values, boxes: list[Box], issues: range) -> _Part:
    """Utilities and bits of every combination of the options of some issues."""
    radices = [values.radices[issue] for issue in issues]
    size = int(np.prod(radices, dtype=np.int64))
    utilities = np.zeros((len(values.actors), 1), dtype=np.int64)
    # From the last issue on, so that each sum runs over what is there already, in one sweep.
    for issue in reversed(issues):
        grown = values.points[issue][:, :, None] + utilities[:, None, :]
        utilities = grown.reshape(len(values.actors), -1)
    refused = np.zeros((max(1, -(-len(boxes) // 64)), size), dtype=np.uint64)
    for number, box in enumerate(boxes):
        inside = _inside(box, issues, radices)
        refused[number // 64] |= inside.astype(np.uint64) << np.uint64(number % 64)
    added = np.zeros((len(values.interactions), size), dtype=np.bool_)
    for number, (_, box, _) in enumerate(values.interactions):
        added[number] = _inside(box, issues, radices)
    return _Part(utilities, refused, added)


def _inside(box: Box, issues: range, radices: list[int]) -> Bools:
    """Which combinations meet a box as far as these issues go."""
    limits = dict(box)
    inside = np.ones(1, dtype=np.bool_)
    for issue, radix in zip(reversed(issues), reversed(radices), strict=True):
        allowed = limits.get(issue)
        wanted = np.array([allowed is None or o in allowed for o in range(radix)])
        inside = (wanted[:, None] & inside).reshape(-1)
    return inside
