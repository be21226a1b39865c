"""Preference profiles of other programs: what a table becomes for them, and back.

GENIUS and NegMAS know parties, issues and utilities that add up. They do not know red lines,
ratifiers, interactions, ranges, evidence, or what an option means for the text; on the way out
those are left behind, and `LeftOut` says which. Numbers of a profile are rounded on the way in,
utilities to hundredths of a point, weights to millionths of their sum; `Party.off` says how far
that may move what a package is worth to a party beside no deal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tratado.agreement.problems import MalformedLaw
from tratado.talks.table import BEST, Issue, NoDeal, Option, Party, Position, Table, exactly
from tratado.words import Said, TratadoError


class MalformedProfile(MalformedLaw):
    """A file of a scenario that cannot be read; `problems` has each fault with its place."""


class LeftOut(NamedTuple):
    """Something that the other side has no place for: its kind, and what it concerns."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What one party thinks: the utility of a package is the sum of weight times evaluation.

    `reservation` is the utility of no deal; None where any package is better.
    """

    name: str
    weights: Mapping[str, Fraction]
    evaluations: Mapping[str, Mapping[str, Fraction]]
    reservation: Fraction | None


@dataclass(frozen=True, slots=True)
class Imported:
    """A table made from another program's files, and what was left out."""

    table: Table
    left_out: tuple[LeftOut, ...]


def table_of(name: str, issues: Mapping[str, Sequence[str]], profiles: Sequence[Profile]) -> Table:
    """The table that profiles describe. Every party signs; its best package is worth 100.

    A utility from 0 to u becomes points from 0 to 100, u being the sum of the best of every
    issue; evaluations below zero are counted from the lowest. Each party keeps its own scale.
    Raises ValueError for a party to which every package is worth the same.
    """
    parties: dict[str, Party] = {}
    positions: dict[tuple[str, str], Position] = {}
    for profile in profiles:
        lows: dict[str, Fraction] = {
            i: min(Fraction(0), *profile.evaluations[i].values()) for i in issues
        }
        spans = {i: max(profile.evaluations[i].values()) - lows[i] for i in issues}
        total = sum((profile.weights[i] * spans[i] for i in issues), Fraction(0))
        if total <= 0:
            raise TratadoError([Said("talks-read-all-worth-the-same", party=profile.name)])
        shares = {i: profile.weights[i] * spans[i] / total for i in issues}
        weights = _weights(shares)
        off = Fraction(0)
        for issue, options in issues.items():
            span = spans[issue] or Fraction(1)
            exact = [BEST * (profile.evaluations[issue][o] - lows[issue]) / span for o in options]
            points = tuple(exactly(round(each)) for each in exact)
            place = (profile.name, issue)
            positions[place] = Position(*place, exactly(weights[issue]), points)
            share = Fraction(weights[issue], sum(weights.values()))
            off += max(
                abs(point.low * share - each * shares[issue])
                for point, each in zip(points, exact, strict=True)
            )
        worst = sum((profile.weights[i] * lows[i] for i in issues), Fraction(0))
        kept = profile.reservation
        no_deal = Fraction(0) if kept is None else BEST * (kept - worst) / total
        rounded = round(no_deal)
        parties[profile.name] = Party(
            profile.name,
            profile.name,
            True,
            NoDeal(exactly(rounded), None),
            # Without a reservation any package will do, whatever it is worth.
            off=Fraction(0) if kept is None else off + abs(rounded - no_deal),
        )
    return Table(
        name=name,
        parties=parties,
        issues={
            issue: Issue(issue, issue, tuple(Option(o, o) for o in options))
            for issue, options in issues.items()
        },
        positions=positions,
    )


def _weights(shares: Mapping[str, Fraction]) -> dict[str, int]:
    """Shares of one as weights in hundredths: of 100 where that is exact, else of a million."""
    for whole in (10**4, 10**8):
        found = {issue: share * whole for issue, share in shares.items()}
        if all(each.denominator == 1 for each in found.values()):
            break
    return {issue: round(each) for issue, each in found.items()}


def profiles_of(table: Table) -> tuple[Profile, ...]:
    """What the signatories of a table think, utilities from 0 to 1, ranges at their middle.

    The best option of every issue has evaluation 1 (unless all have none), so that programs
    that divide by the best and those that do not read the same utilities.
    """
    found = []
    for party in table.signatories:
        of_issue = {i: table.positions[party, i] for i in table.issues}
        total = sum(position.weight.middle for position in of_issue.values())
        weights: dict[str, Fraction] = {}
        evaluations: dict[str, dict[str, Fraction]] = {}
        for issue in table.issues.values():
            position = of_issue[issue.id]
            points = [each.middle for each in position.utilities]
            best = max(points) or BEST
            weights[issue.id] = Fraction(position.weight.middle * best, total * BEST)
            evaluations[issue.id] = {
                option.id: Fraction(each, best)
                for option, each in zip(issue.options, points, strict=True)
            }
        found.append(Profile(party, weights, evaluations, _reservation(table, party, weights,
                                                                       evaluations)))  # fmt: skip
    return tuple(found)


def _reservation(
    table: Table,
    party: str,
    weights: Mapping[str, Fraction],
    evaluations: Mapping[str, Mapping[str, Fraction]],
) -> Fraction | None:
    no_deal = table.parties[party].no_deal
    if no_deal is None:
        return None
    if no_deal.value is not None:
        return Fraction(no_deal.value.middle, BEST)
    assert no_deal.package is not None, "no deal is a value or a package"
    package = no_deal.package
    return sum((weights[i] * evaluations[i][package[i]] for i in weights), Fraction(0))


def left_out(table: Table) -> tuple[LeftOut, ...]:
    """What a table says that profiles of its signatories do not."""
    signatories = set(table.signatories)
    ranged = [
        LeftOut("range", f"{place[0]} {place[1]}")
        for place, position in table.positions.items()
        if place[0] in signatories
        and not all(each.certain for each in (position.weight, *position.utilities))
    ]
    return (
        *(LeftOut("party", party) for party in table.parties if party not in signatories),
        *(LeftOut("red-line", line.id) for line in table.red_lines),
        *(LeftOut("ratifier", chamber.id) for chamber in table.chambers),
        *(LeftOut("interaction", each.party) for each in table.interactions),
        *ranged,
    )
