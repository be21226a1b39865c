"""Parties of a table as actors of the models of influence, where the table says enough."""

from __future__ import annotations

from dataclasses import dataclass

from tratado.talks.group_decision import DEFAULT, Actor, Reading, forecast
from tratado.talks.table import HUNDREDTHS, Issue, Table


@dataclass(frozen=True, slots=True)
class Influence:
    """An issue by capability and salience: the mean and median of what was asked for, and
    where the group decision model ends after its rounds. All on the issue's own scale.
    """

    issue: str
    actors: tuple[Actor, ...]
    mean: float
    median: float
    model: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a table would have to say before an issue can be reckoned: `scale` or `actors`."""

    issue: str
    needs: str


def influence(
    table: Table, issue: Issue, rounds: int = 10, reading: Reading = DEFAULT
) -> Influence | Lacking:
    """The models' figures for one issue.

    Position is the place of the option that a party asked for, salience its weight of the
    issue over its largest weight; both need to be known, and so does its capability.
    """
    places = {option.id: option.at for option in issue.options}
    if None in places.values():
        return Lacking(issue.id, "scale")
    actors = tuple(_actors(table, issue, places))
    if len(actors) < 2:
        return Lacking(issue.id, "actors")
    played = forecast(actors, rounds, reading)
    first = played.rounds[0]
    return Influence(issue.id, actors, first.mean, first.median, played.median, len(played.rounds))


def _actors(table: Table, issue: Issue, places: dict[str, int | None]) -> list[Actor]:
    found = []
    for party in table.parties.values():
        position = table.positions[party.id, issue.id]
        at = None if position.stated is None else places[position.stated]
        if at is None or party.capability is None or not party.capability.middle:
            continue
        most = max(table.positions[party.id, other].weight.middle for other in table.issues)
        if position.weight.middle:
            found.append(
                Actor(
                    party.id,
                    party.capability.middle / HUNDREDTHS,
                    at / HUNDREDTHS,
                    position.weight.middle / most,
                )
            )
    return found
