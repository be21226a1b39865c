"""Whose weight or position matters most: one number moved at a time, all else in the middle.

A weight that is known is moved by a share of itself; an uncertain number goes to the ends of
its range. What a rule would then choose is compared with what it chooses in the middle.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tratado.talks.feasible import Deals, deals
from tratado.talks.packages import Options
from tratado.talks.solutions import solve
from tratado.talks.table import Position, Range, Table, exactly

SWING = 25
"""Percent by which weights that are known are moved up and down."""


@dataclass(frozen=True, slots=True)
class Driver:
    """One number: a party's weight of an issue, utility of an option, or no-deal value.

    `issue` is empty for a no-deal value, `option` for a weight. `low` and `high` are in
    hundredths.
    """

    kind: str
    party: str
    issue: str
    option: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes out of a table: how many deals, which is chosen, what the signatories gain.

    Gains are points of 100, and empty where there is no deal.
    """

    deals: int
    package: Options | None
    gains: dict[str, float]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the tornado: the outcome with the number at its low and at its high end."""

    driver: Driver
    low: Outcome
    high: Outcome
    issues_moved: int
    gain_moved: float


@dataclass(frozen=True, slots=True)
class Tornado:
    """Bars by what they move, most first; `base` is the outcome in the middle.

    The order is by the number of issues on which the chosen package differs from the base at
    either end (all, where there is no deal at one), then by the largest change of a gain.
    """

    rule: str
    base: Outcome
    bars: tuple[Bar, ...]


def tornado(table: Table, rule: str = "nash", swing: int = SWING) -> Tornado:
    """Move every weight, and every uncertain number, one at a time. Raises TooManyPackages."""
    base = _outcome(deals(table), rule)
    bars = []
    for driver, low, high in _moved(table, swing):
        ends = _outcome(deals(low), rule), _outcome(deals(high), rule)
        bars.append(
            Bar(
                driver,
                *ends,
                max(_issues_moved(base, end) for end in ends),
                max(_gain_moved(base, end) for end in ends),
            )
        )
    bars.sort(key=lambda bar: (-bar.issues_moved, -bar.gain_moved))
    return Tornado(rule, base, tuple(bars))


def _outcome(found: Deals, rule: str) -> Outcome:
    chosen = solve(found, rule).chosen
    if chosen is None:
        return Outcome(len(found), None, {})
    gains = found.gains[:, chosen] / found.values.scale
    names = [found.values.actors[s] for s in found.values.signatories]
    return Outcome(len(found), found.options(chosen), dict(zip(names, gains.tolist(), strict=True)))


def _issues_moved(base: Outcome, end: Outcome) -> int:
    if base.package is None or end.package is None:
        return 0 if base.package == end.package else len(base.package or end.package or ())
    return sum(one != other for one, other in zip(base.package, end.package, strict=True))


def _gain_moved(base: Outcome, end: Outcome) -> float:
    names = base.gains.keys() | end.gains.keys()
    return max((abs(base.gains.get(n, 0) - end.gains.get(n, 0)) for n in names), default=0.0)


def _moved(table: Table, swing: int) -> Iterator[tuple[Driver, Table, Table]]:
    """Every number that can move, with the table at its low and at its high end."""
    for position in table.positions.values():
        weight = position.weight
        if weight.certain:
            step = weight.low * swing // 100
            weight = Range(weight.low - step, weight.high + step)
        if not weight.certain:
            driver = Driver("weight", position.party, position.issue, "", weight.low, weight.high)
            low, high = (
                table.with_position(replace(position, weight=exactly(end)))
                for end in (weight.low, weight.high)
            )
            yield driver, low, high
        yield from _moved_utilities(table, position)
    for party in table.parties.values():
        if party.no_deal is None or party.no_deal.value is None or party.no_deal.value.certain:
            continue
        ends = party.no_deal.value
        low, high = (
            replace(
                table,
                parties={
                    **table.parties,
                    party.id: replace(party, no_deal=replace(party.no_deal, value=exactly(end))),
                },
            )
            for end in (ends.low, ends.high)
        )
        yield Driver("no_deal", party.id, "", "", ends.low, ends.high), low, high


def _moved_utilities(table: Table, position: Position) -> Iterator[tuple[Driver, Table, Table]]:
    options = table.issues[position.issue].options
    for place, (option, points) in enumerate(zip(options, position.utilities, strict=True)):
        if points.certain:
            continue
        low, high = (
            table.with_position(
                replace(
                    position,
                    utilities=(
                        *position.utilities[:place],
                        exactly(end),
                        *position.utilities[place + 1 :],
                    ),
                )
            )
            for end in (points.low, points.high)
        )
        driver = Driver(
            "utility", position.party, position.issue, option.id, points.low, points.high
        )
        yield driver, low, high
