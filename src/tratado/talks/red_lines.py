"""Red lines as sets of packages that a party refuses.

Every red line, of whatever form, refuses a few boxes: packages with certain options in
certain issues. "Only together with" refuses a box for each companion that may be missing;
"not before" refuses the options that start too early, or at no stated time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tratado.talks.positions import Box, box_of
from tratado.talks.table import RedLine, Table


@dataclass(frozen=True, slots=True)
class RefusedBox:
    """One box of packages that an actor (by its place) refuses, and the red line it is of."""

    red_line: str
    actor: int
    box: Box


def refusals(table: Table) -> tuple[RefusedBox, ...]:
    """All boxes of all red lines, in the table's order."""
    actors = tuple(table.parties)
    return tuple(
        RefusedBox(line.id, actors.index(line.party), box)
        for line in table.red_lines
        for box in refused_boxes(table, line)
    )


def refused_boxes(table: Table, line: RedLine) -> tuple[Box, ...]:
    """The boxes that a red line refuses; none where it can never be crossed."""
    return tuple(_boxes(table, line))


def _boxes(table: Table, line: RedLine) -> Iterator[Box]:
    when = dict(box_of(table, line.when))
    if line.not_before is not None:
        place = list(table.issues).index(line.dated_by)
        options = table.issues[line.dated_by].options
        early = frozenset(
            number
            for number, option in enumerate(options)
            if option.start is None or option.start < line.not_before
        )
        yield from _narrowed(when, place, early)
    elif line.only_with:
        for place, companions in box_of(table, line.only_with):
            count = len(list(table.issues.values())[place].options)
            yield from _narrowed(when, place, frozenset(range(count)) - companions)
    else:
        yield tuple(sorted(when.items()))


def _narrowed(
    when: dict[int, frozenset[int]], place: int, options: frozenset[int]
) -> Iterator[Box]:
    left = options & when.get(place, options)
    if left:
        yield tuple(sorted({**when, place: left}.items()))
