"""What moves cost whom, and which moves on different issues together help everyone.

A concession is the move of one issue from a package to another option. A logroll is two or
three moves that each hurt some signatory, and together hurt none and help at least two; no
smaller part of it does the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tratado.talks.packages import Options, verdict
from tratado.talks.positions import Int64s, Values, values_of
from tratado.talks.table import Table


@dataclass(frozen=True, slots=True)
class Concession:
    """One issue moved, and what that changes for every party, in the integers of `Values`.

    `is_deal` says whether the package is a deal after the move.
    """

    issue: str
    before: str
    after: str
    changes: dict[str, int]
    is_deal: bool


@dataclass(frozen=True, slots=True)
class Move:
    """One issue's part in a logroll: who gives by it and who is helped."""

    issue: str
    before: str
    after: str
    givers: tuple[str, ...]
    helped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Logroll:
    """Moves that together help; `changes` are the signatories', `package` what comes out."""

    moves: tuple[Move, ...]
    changes: dict[str, int]
    package: Options
    is_deal: bool


def concessions(table: Table, base: Options, values: Values | None = None) -> list[Concession]:
    """The price of every single move from a package, in the table's order."""
    values = values or values_of(table)
    before = values.utilities(base)
    found = []
    for place, option in _single_moves(values, base):
        package = (*base[:place], option, *base[place + 1 :])
        changes = values.utilities(package) - before
        issue = list(table.issues.values())[place]
        found.append(
            Concession(
                issue.id,
                issue.options[base[place]].id,
                issue.options[option].id,
                dict(zip(values.actors, changes.tolist(), strict=True)),
                verdict(table, package, values).is_deal,
            )
        )
    return found


def _single_moves(values: Values, base: Options) -> Iterator[tuple[int, int]]:
    for place, radix in enumerate(values.radices):
        yield from ((place, option) for option in range(radix) if option != base[place])


def logrolls(
    table: Table, base: Options, most: int = 50, values: Values | None = None
) -> list[Logroll]:
    """Logrolls from a package, those with the largest least gain of a helped party first.

    Moves are sought by what they change one by one; what interactions add is counted in the
    changes shown, but a logroll that only an interaction makes is not found. Logrolls across
    a signatory's red line are left out.
    """
    values = values or values_of(table)
    moves = list(_single_moves(values, base))
    rows = list(values.signatories)
    changes = np.array(
        [values.points[i][rows, o] - values.points[i][rows, base[i]] for i, o in moves],
        dtype=np.int64,
    ).reshape(len(moves), len(rows))
    issues = np.array([issue for issue, _ in moves], dtype=np.int64)
    costly = np.flatnonzero((changes < 0).any(axis=1))
    groups = [
        *_pairs(changes[costly], issues[costly]),
        *_triples(changes[costly], issues[costly]),
    ]
    before = values.utilities(base)
    found = []
    for group in _by_least_gain(groups, changes[costly]):
        picked = [moves[costly[number]] for number in group]
        package = list(base)
        for place, option in picked:
            package[place] = option
        outcome = values.utilities(package) - before
        judged = verdict(table, tuple(package), values)
        lines = {line.id: line.party for line in table.red_lines}
        if any(lines[line] in table.signatories for line in judged.crossed):
            continue
        if (outcome[rows] < 0).any() or (outcome[rows] > 0).sum() < 2:
            continue
        named = tuple(_move(table, values, base, place, option) for place, option in picked)
        total = {values.actors[row]: int(outcome[row]) for row in rows}
        found.append(Logroll(named, total, tuple(package), judged.is_deal))
        if len(found) == most:
            break
    return found


def _helps(total: Int64s) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    return np.asarray((total >= 0).all(axis=-1) & ((total > 0).sum(axis=-1) >= 2))


def _pairs(changes: Int64s, issues: Int64s) -> list[tuple[int, ...]]:
    together = _helps(changes[:, None] + changes[None])
    together &= issues[:, None] < issues[None]
    return [(int(i), int(j)) for i, j in np.argwhere(together)]


def _triples(changes: Int64s, issues: Int64s) -> list[tuple[int, ...]]:
    """Triples of which no pair is a logroll already."""
    pairs = changes[:, None] + changes[None]
    paired = _helps(pairs)
    apart = issues[:, None] < issues[None]
    found: list[tuple[int, ...]] = []
    for first in range(len(changes)):
        fits = _helps(pairs + changes[first]) & apart & ~paired
        fits &= (issues[first] < issues)[:, None]
        fits &= ~paired[first][:, None] & ~paired[first][None]
        found.extend((first, int(i), int(j)) for i, j in np.argwhere(fits))
    return found


def _by_least_gain(groups: list[tuple[int, ...]], changes: Int64s) -> list[tuple[int, ...]]:
    def order(group: tuple[int, ...]) -> tuple[int, int, int, tuple[int, ...]]:
        total = changes[list(group)].sum(axis=0)
        return (-int(total[total > 0].min()), -int(total.sum()), len(group), group)

    return sorted(groups, key=order)


def _move(table: Table, values: Values, base: Options, place: int, option: int) -> Move:
    issue = list(table.issues.values())[place]
    points = values.points[place]
    change = points[:, option] - points[:, base[place]]
    return Move(
        issue.id,
        issue.options[base[place]].id,
        issue.options[option].id,
        tuple(values.actors[s] for s in values.signatories if change[s] < 0),
        tuple(values.actors[s] for s in values.signatories if change[s] > 0),
    )
