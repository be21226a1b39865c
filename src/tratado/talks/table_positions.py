"""Reading positions: utilities, ranks, an ideal point on a scale, or that there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tratado.talks.nodes import LARGEST, Reading, Where, hinted, within
from tratado.talks.table import BEST, HUNDREDTHS, Issue, Party, Position, Range, exactly
from tratado.words import Said

_FORMS = {"utilities", "ranks", "ideal", "indifferent", "unknown"}


def read_positions(
    node: Mapping[str, Any],
    parties: Mapping[str, Party],
    issues: Mapping[str, Issue],
    reading: Reading,
) -> dict[tuple[str, str], Position]:
    """A position of every party on every issue; one that is left out is a problem."""
    given = reading.mapping(node, "positions")
    found: dict[tuple[str, str], Position] = {}
    for party in given.keys() - parties.keys():
        nobody = Said("talks-read-positions-of-nobody", party=repr(party))
        reading.problem(node["positions"], nobody, party)
    equal = node.get("weights")
    if equal not in (None, "equal"):
        reading.problem(node, Said("talks-read-weights-equal"), "weights")
    for party in parties:
        of_party = given.get(party)
        if not isinstance(of_party, Mapping):
            reading.problem(node, Said("talks-read-no-positions", party=party), "positions")
            continue
        for issue in of_party.keys() - issues.keys():
            reading.problem(of_party, Said("talks-read-no-issue", issue=repr(issue)), issue, party)
        for issue in issues.values():
            if issue.id not in of_party:
                what = Said("talks-read-no-position", party=party, issue=issue.id)
                reading.problem(of_party, what)
                continue
            position = _position(of_party, party, issue, equal == "equal", reading)
            if position is not None:
                found[party, issue.id] = position
        weights = [found[party, issue].weight for issue in issues if (party, issue) in found]
        if len(weights) == len(issues) and not any(weight.low for weight in weights):
            reading.problem(of_party, Said("talks-read-weights-zero"), where=party)
    return found


def _position(
    parent: Mapping[str, Any], party: str, issue: Issue, equal: bool, reading: Reading
) -> Position | None:
    where = Said("talks-read-position", party=party, issue=issue.id)
    node = parent[issue.id]
    if not isinstance(node, Mapping) or len(node.keys() & _FORMS) != 1:
        one_of = Said("talks-read-position-form", known=tuple(sorted(_FORMS)))
        reading.problem(parent, one_of, issue.id, where)
        return None
    reading.known_keys(node, {"weight", "stated", "evidence", "note", *_FORMS}, where)
    if "weight" in node:
        weight = reading.range(
            node, "weight", node["weight"], within(where, "weight"), (0, LARGEST)
        )
    elif "indifferent" in node:
        weight = exactly(0)
    elif equal:
        weight = exactly(HUNDREDTHS)
    else:
        reading.problem(node, Said("talks-read-weight-missing"), where=where)
        return None
    utilities = _utilities(node, issue, where, reading)
    stated = node.get("stated")
    if stated is not None and stated not in [option.id for option in issue.options]:
        no_option = hinted(Said("talks-read-option-unknown", option=repr(stated)), stated)
        reading.problem(node, no_option, "stated", where)
    if weight is None or utilities is None:
        return None
    return Position(party, issue.id, weight, utilities, stated, reading.evidence(node, where))


def _utilities(
    node: Mapping[str, Any], issue: Issue, where: Where, reading: Reading
) -> tuple[Range, ...] | None:
    if "utilities" in node:
        return _stated_utilities(node, issue, where, reading)
    if "ranks" in node:
        return _ranked(node, issue, where, reading)
    if "ideal" in node:
        return _single_peaked(node, issue, where, reading)
    form = "indifferent" if "indifferent" in node else "unknown"
    if node[form] is not True:
        reading.problem(node, Said("talks-read-only-true", key=form), form, where)
    one = exactly(BEST) if form == "indifferent" else Range(0, BEST)
    return (one,) * len(issue.options)


def _stated_utilities(
    node: Mapping[str, Any], issue: Issue, where: Where, reading: Reading
) -> tuple[Range, ...] | None:
    given = reading.mapping(node, "utilities")
    known = [option.id for option in issue.options]
    for option in given.keys() - set(known):
        no_option = Said("talks-read-option-unknown", option=repr(option))
        reading.problem(node["utilities"], no_option, option, where)
    found = []
    for option in known:
        if option not in given:
            missing = Said("talks-read-no-utility", option=option)
            reading.problem(node, missing, "utilities", where)
            continue
        here = within(where, option)
        value = reading.range(node["utilities"], option, given[option], here, (0, BEST))
        if value is not None:
            found.append(value)
    return tuple(found) if len(found) == len(known) else None


def _ranked(
    node: Mapping[str, Any], issue: Issue, where: Where, reading: Reading
) -> tuple[Range, ...] | None:
    """Ranks in equal steps from 100 for the first to 0 for the last, ties as a list."""
    ranks = node["ranks"]
    groups = [g if isinstance(g, list) else [g] for g in ranks] if isinstance(ranks, list) else []
    named = [option for group in groups for option in group]
    known = [option.id for option in issue.options]
    if sorted(map(str, named)) != sorted(known):
        what = hinted(Said("talks-read-ranks", known=tuple(known)), *named)
        reading.problem(node, what, "ranks", where)
        return None
    steps = max(len(groups) - 1, 1)
    points = {
        str(option): exactly(BEST * (steps - place) // steps)
        for place, group in enumerate(groups)
        for option in group
    }
    return tuple(points[option] for option in known)


def _single_peaked(
    node: Mapping[str, Any], issue: Issue, where: Where, reading: Reading
) -> tuple[Range, ...] | None:
    """100 at the ideal point, less by its distance as a share of the issue's whole scale."""
    places = [option.at for option in issue.options if option.at is not None]
    if len(places) < len(issue.options) or max(places) == min(places):
        reading.problem(node, Said("talks-read-ideal", issue=issue.id), "ideal", where)
        return None
    span = max(places) - min(places)
    ideal = reading.range(node, "ideal", node["ideal"], where, (min(places), max(places)))
    if ideal is None:
        return None
    found = []
    for place in places:
        near = max(ideal.low - place, place - ideal.high, 0)
        far = max(abs(ideal.low - place), abs(ideal.high - place))
        found.append(Range(BEST - -(-BEST * far // span), BEST - -(-BEST * near // span)))
    return tuple(found)
