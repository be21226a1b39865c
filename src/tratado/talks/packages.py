"""Packages by number: the place of a package among all, and back; and who accepts one.

The last issue turns fastest, as the digits of a number do. Numbers of packages beyond 64 bits
never occur: spaces of that size are searched, not counted through (see `solver`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tratado.talks.positions import Int64s, Values, meets, values_of
from tratado.talks.red_lines import RefusedBox, refusals
from tratado.talks.table import Chamber, Package, Table

Options = tuple[int, ...]
"""A package as the places of its options, issue by issue."""


def options_of(table: Table, package: Package) -> Options:
    """A package as places. Raises KeyError where an issue or an option is not the table's."""
    return tuple(issue.index(package[issue.id]) for issue in table.issues.values())


def package_of(table: Table, options: Sequence[int]) -> dict[str, str]:
    """Places as a package."""
    return {
        issue.id: issue.options[place].id
        for issue, place in zip(table.issues.values(), options, strict=True)
    }


def digits(numbers: Int64s, radices: Sequence[int]) -> Int64s:
    """Numbers of packages as places of options: one row for each issue."""
    rows = []
    left = numbers
    for radix in reversed(radices):
        left, digit = np.divmod(left, radix)
        rows.append(digit)
    return np.stack(rows[::-1])


@dataclass(frozen=True, slots=True)
class Vote:
    """How a chamber would vote: seats for, the blocs for, and the bloc whose vote decides.

    `pivot` is the party that brings the seats to the threshold when blocs join in the order of
    what they gain; None where not even all of those who may join reach it.
    """

    chamber: str
    seats_for: int
    threshold: int
    blocs_for: tuple[str, ...]
    pivot: str | None

    @property
    def passes(self) -> bool:
        return self.seats_for >= self.threshold


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one package, and by whose will.

    `utilities` and `gains` (over no deal) are in the integers of `Values`.
    """

    package: dict[str, str]
    utilities: dict[str, int]
    gains: dict[str, int]
    crossed: tuple[str, ...]
    refusing: tuple[str, ...]
    votes: tuple[Vote, ...]

    @property
    def is_deal(self) -> bool:
        """Whether no signatory would rather have no deal, and every chamber passes it."""
        return not self.refusing and all(vote.passes for vote in self.votes)


def verdict(table: Table, options: Options, values: Values | None = None) -> Verdict:
    """Who would sign a package and which chambers would pass it."""
    values = values or values_of(table)
    utilities = values.utilities(options)
    gains = utilities - values.no_deal
    hit = [refusal for refusal in refusals(table) if meets(options, refusal.box)]
    unwilling = {refusal.actor for refusal in hit} | set(np.flatnonzero(gains < 0).tolist())
    return Verdict(
        package=package_of(table, options),
        utilities=dict(zip(values.actors, utilities.tolist(), strict=True)),
        gains=dict(zip(values.actors, gains.tolist(), strict=True)),
        crossed=tuple(dict.fromkeys(refusal.red_line for refusal in hit)),
        refusing=tuple(values.actors[s] for s in values.signatories if s in unwilling),
        votes=tuple(_vote(chamber, values, gains, hit, unwilling) for chamber in table.chambers),
    )


def _vote(
    chamber: Chamber, values: Values, gains: Int64s, hit: list[RefusedBox], unwilling: set[int]
) -> Vote:
    def approves(party: str, votes: str) -> bool:
        return votes == "yes" or (votes == "free" and values.place[party] not in unwilling)

    crossed = {refusal.actor for refusal in hit}
    joining = [
        bloc
        for bloc in chamber.blocs
        if bloc.votes == "yes" or (bloc.votes == "free" and values.place[bloc.party] not in crossed)
    ]
    # Those who have promised their votes come first, then by gain, ties by the table's order.
    joining.sort(
        key=lambda b: (b.votes != "yes", 0 if b.votes == "yes" else -gains[values.place[b.party]])
    )
    pivot, seats = None, 0
    for bloc in joining:
        seats += bloc.seats
        if seats >= chamber.threshold:
            pivot = bloc.party
            break
    in_favour = [bloc for bloc in chamber.blocs if approves(bloc.party, bloc.votes)]
    return Vote(
        chamber.id,
        sum(bloc.seats for bloc in in_favour),
        chamber.threshold,
        tuple(bloc.party for bloc in in_favour),
        pivot,
    )
