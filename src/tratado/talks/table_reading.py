"""Reading a table from YAML: all that is wrong is told at once, with its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tratado.agreement.problems import MalformedLaw
from tratado.agreement.terms import read_yaml
from tratado.talks.nodes import LARGEST, Reading, truth_hint
from tratado.talks.table import (
    BEST,
    HUNDREDTHS,
    VOTES,
    Bloc,
    Chamber,
    Conditions,
    Interaction,
    Issue,
    NoDeal,
    Option,
    Party,
    Range,
    RedLine,
    Table,
    refused_alone,
)
from tratado.talks.table_positions import read_positions

_KEYS = {
    "table", "title", "as_of", "note", "weights", "parties", "issues", "positions",
    "interactions", "red_lines", "ratifiers",
}  # fmt: skip

MAJORITIES = ("majority", "two_thirds")
"""Thresholds by name: more than half, and at least two thirds, of all seats."""


class MalformedTable(MalformedLaw):
    """A table that cannot be read; `problems` has each fault with its line."""


def read_table(path: Path) -> Table:
    """Read a table file. Raises MalformedTable with every problem, OSError without a file."""
    try:
        node = read_yaml(path)
    except MalformedLaw as error:
        raise MalformedTable(list(error.problems)) from None
    return table_from(node, path)


def table_from(node: Any, path: Path) -> Table:
    """The table that a YAML document describes. Raises MalformedTable."""
    reading = Reading(path.name)
    if not isinstance(node, Mapping):
        reading.problem(node, "a table is a mapping with a `table` name")
        raise MalformedTable(reading.problems)
    reading.known_keys(node, _KEYS, "the table")
    if not reading.text(node, "table", "the table"):
        reading.problem(node, "`table` must name the table")
    parties = _parties(node, reading)
    issues = _issues(node, reading)
    table = Table(
        name=reading.text(node, "table", "the table"),
        title=reading.text(node, "title", "the table"),
        as_of=reading.day(node, "as_of", "the table"),
        note=reading.text(node, "note", "the table"),
        weights_rule=reading.text(node, "weights", "the table"),
        parties=parties,
        issues=issues,
        positions=read_positions(node, parties, issues, reading),
        interactions=tuple(_interactions(node, parties, issues, reading)),
        red_lines=tuple(_red_lines(node, parties, issues, reading)),
        chambers=tuple(_chambers(node, parties, reading)),
        file=path,
    )
    _check_no_deals(node, table, reading)
    _check_stated(node, table, reading)
    if reading.problems:
        raise MalformedTable(sorted(reading.problems, key=lambda problem: problem.line))
    return table


def _parties(node: Mapping[str, Any], reading: Reading) -> dict[str, Party]:
    found: dict[str, Party] = {}
    parties = reading.mapping(node, "parties", "parties to what they are")
    for id_, entry in parties.items():
        if not isinstance(entry, Mapping):
            reading.problem(node["parties"], f"{id_} must be a mapping", id_)
            continue
        reading.known_keys(entry, {"name", "signs", "no_deal", "capability", "note"}, id_)
        signs = entry.get("signs")
        if not isinstance(signs, bool):
            reading.problem(entry, f"{id_}: `signs` must be true or false", "signs")
        capability = None
        if "capability" in entry:
            capability = reading.range(
                entry, "capability", entry["capability"], f"{id_}, capability", (0, LARGEST)
            )
        found[id_] = Party(
            id=id_,
            name=reading.text(entry, "name", id_, id_),
            signs=signs is True,
            no_deal=_no_deal(entry, id_, reading),
            capability=capability,
            note=reading.text(entry, "note", id_),
        )
    if found and not any(party.signs for party in found.values()):
        reading.problem(node, "no party signs; give one of them `signs: true`", "parties")
    return found


def _no_deal(entry: Mapping[str, Any], party: str, reading: Reading) -> NoDeal | None:
    node = entry.get("no_deal")
    if node is None:
        return None
    where = f"{party}, no_deal"
    if not isinstance(node, Mapping) or ("value" in node) == ("package" in node):
        reading.problem(entry, f"{where}: give either a `value` or a `package`", "no_deal")
        return None
    reading.known_keys(node, {"value", "package", "means", "evidence"}, where)
    value = None
    if "value" in node:
        value = reading.range(node, "value", node["value"], where, (-LARGEST, LARGEST))
        if value is None:
            return None
    package = node.get("package")
    if "package" in node and not isinstance(package, Mapping):
        reading.problem(node, f"{where}: a package maps issues to options", "package")
        return None
    return NoDeal(
        value=value,
        package=None if package is None else {str(i): str(o) for i, o in package.items()},
        means=reading.text(node, "means", where),
        evidence=reading.evidence(node, where),
    )


def _issues(node: Mapping[str, Any], reading: Reading) -> dict[str, Issue]:
    found: dict[str, Issue] = {}
    for id_, entry in reading.mapping(node, "issues", "issues to their options").items():
        if not isinstance(entry, Mapping):
            reading.problem(node["issues"], f"{id_} must be a mapping", id_)
            continue
        reading.known_keys(entry, {"title", "unit", "note", "options"}, id_)
        options = reading.mapping(entry, "options", "options to what they mean")
        found[id_] = Issue(
            id=id_,
            title=reading.text(entry, "title", id_, id_),
            options=tuple(
                _option(entry["options"], id_, name, option, reading)
                for name, option in options.items()
            ),
            unit=reading.text(entry, "unit", id_),
        )
    return found


def _option(parent: Mapping[str, Any], issue: str, id_: str, node: Any, reading: Reading) -> Option:
    where = f"{issue} {id_}"
    if isinstance(node, str):
        return Option(id_, node)
    if not isinstance(node, Mapping):
        reading.problem(
            parent, f"{where}: an option is a title or a mapping{truth_hint(node)}", id_
        )
        return Option(id_, id_)
    reading.known_keys(node, {"title", "at", "from", "set", "proposal", "note"}, where)
    start = reading.day(node, "from", where)
    terms = reading.mapping(node, "set", "terms to their new values", needed=False)
    if terms and start is None:
        reading.problem(node, f"{where}: `set` needs a `from` day", "set")
    for path, value in terms.items():
        if value is None or isinstance(value, Mapping | list):
            reading.problem(node, f"{where}: {path} must be set to one value", "set")
    at = None
    if "at" in node:
        at = reading.hundredths(node, "at", node["at"], f"{where}, at")
    return Option(
        id=id_,
        title=reading.text(node, "title", where, id_),
        at=at,
        start=start,
        terms=tuple(terms.items()),
        proposal_file=reading.text(node, "proposal", where),
        line=getattr(node, "line", 0),
    )


def read_conditions(
    parent: Mapping[str, Any], key: str, issues: Mapping[str, Issue], where: str, reading: Reading
) -> Conditions:
    """Options by issue, `{STEEL: S1, LABOR: [L1, L2]}`, checked against the issues."""
    found: dict[str, frozenset[str]] = {}
    for issue, value in reading.mapping(parent, key, "issues to options").items():
        if issue not in issues:
            reading.problem(parent, f"{where}: no issue {issue!r}", key)
            continue
        options = value if isinstance(value, list) else [value]
        known = [option.id for option in issues[issue].options]
        for option in options:
            if option not in known:
                message = f"{where}: {issue} has no option {option!r}; it has {', '.join(known)}"
                message += truth_hint(option)
                reading.problem(parent, message, key)
        found[issue] = frozenset(map(str, options))
    return found


def _interactions(
    node: Mapping[str, Any],
    parties: Mapping[str, Party],
    issues: Mapping[str, Issue],
    reading: Reading,
) -> list[Interaction]:
    entries = node.get("interactions") or []
    if not isinstance(entries, list):
        reading.problem(node, "`interactions` must be a list", "interactions")
        return []
    found = []
    for number, entry in enumerate(entries, 1):
        where = f"interaction {number}"
        if not isinstance(entry, Mapping):
            reading.problem(node, f"{where} must be a mapping", "interactions")
            continue
        reading.known_keys(entry, {"party", "when", "value", "evidence"}, where)
        party = reading.text(entry, "party", where)
        if party not in parties:
            reading.problem(entry, f"{where}: no party {party!r}", "party")
        value = reading.range(entry, "value", entry.get("value"), where, (-BEST, BEST))
        when = read_conditions(entry, "when", issues, where, reading)
        if value is not None:
            found.append(Interaction(party, when, value, reading.evidence(entry, where)))
    return found


_REFUSALS = {"never", "only_with", "not_before"}


def _red_lines(
    node: Mapping[str, Any],
    parties: Mapping[str, Party],
    issues: Mapping[str, Issue],
    reading: Reading,
) -> list[RedLine]:
    found = []
    lines = reading.mapping(node, "red_lines", "red lines to what they refuse", needed=False)
    for id_, entry in lines.items():
        where = f"red line {id_}"
        if not isinstance(entry, Mapping):
            reading.problem(node["red_lines"], f"{where} must be a mapping", id_)
            continue
        keys = {"party", "when", "dated_by", "weight", "evidence", "note", *_REFUSALS}
        reading.known_keys(entry, keys, where)
        party = reading.text(entry, "party", where)
        if party not in parties:
            reading.problem(entry, f"{where}: no party {party!r}", "party")
        kinds = entry.keys() & _REFUSALS
        if len(kinds) != 1 or ("when" in entry) == ("never" in kinds):
            message = "give `never`, or `when` with one of `only_with` and `not_before`"
            reading.problem(entry, f"{where}: {message}")
            continue
        dated_by = reading.text(entry, "dated_by", where)
        if dated_by and dated_by not in issues:
            reading.problem(entry, f"{where}: no issue {dated_by!r}", "dated_by")
        if ("not_before" in kinds) != bool(dated_by):
            message = "`not_before` needs `dated_by`, the issue whose options have the days"
            reading.problem(entry, f"{where}: {message}")
        weight = reading.hundredths(entry, "weight", entry.get("weight", 1), where)
        if weight is not None and weight <= 0:
            reading.problem(entry, f"{where}: a weight is above zero", "weight")
        with_ = (
            read_conditions(entry, "only_with", issues, where, reading)
            if "only_with" in entry
            else {}
        )
        found.append(
            RedLine(
                id=id_,
                party=party,
                when=read_conditions(
                    entry, "never" if "never" in kinds else "when", issues, where, reading
                ),
                only_with=with_,
                not_before=reading.day(entry, "not_before", where),
                dated_by=dated_by,
                weight=weight or HUNDREDTHS,
                evidence=reading.evidence(entry, where),
                note=reading.text(entry, "note", where),
            )
        )
    return found


def _chambers(
    node: Mapping[str, Any], parties: Mapping[str, Party], reading: Reading
) -> list[Chamber]:
    found = []
    chambers = reading.mapping(node, "ratifiers", "bodies to seats and thresholds", needed=False)
    for id_, entry in chambers.items():
        if not isinstance(entry, Mapping):
            reading.problem(node["ratifiers"], f"{id_} must be a mapping", id_)
            continue
        reading.known_keys(entry, {"of", "title", "threshold", "blocs", "note"}, id_)
        of = reading.text(entry, "of", id_)
        if of not in parties or not parties[of].signs:
            reading.problem(entry, f"{id_}: `of` must be a party that signs, not {of!r}", "of")
        blocs = [
            bloc
            for party, value in reading.mapping(entry, "blocs", "parties to seats").items()
            if (bloc := _bloc(entry["blocs"], id_, party, value, parties, reading)) is not None
        ]
        seats = sum(bloc.seats for bloc in blocs)
        threshold = entry.get("threshold")
        if threshold == "majority":
            threshold = seats // 2 + 1
        elif threshold == "two_thirds":
            threshold = -(-2 * seats // 3)
        if type(threshold) is not int or threshold < 1:
            message = f"`threshold` is a number of seats or one of {', '.join(MAJORITIES)}"
            reading.problem(entry, f"{id_}: {message}", "threshold")
            continue
        if threshold > seats:
            message = f"{threshold} of {seats} seats can never be reached"
            reading.problem(entry, f"{id_}: {message}", "threshold")
        title = reading.text(entry, "title", id_, id_)
        found.append(Chamber(id_, of, title, threshold, tuple(blocs)))
    return found


def _bloc(
    parent: Mapping[str, Any],
    chamber: str,
    party: str,
    node: Any,
    parties: Mapping[str, Party],
    reading: Reading,
) -> Bloc | None:
    where = f"{chamber}, {party}"
    entry = node if isinstance(node, Mapping) else {"seats": node}
    reading.known_keys(entry, {"seats", "votes", "note"}, where)
    seats = entry.get("seats")
    if type(seats) is not int or seats < 1:
        reading.problem(parent, f"{where}: `seats` must be a whole number above zero", party)
        return None
    votes = entry.get("votes", "free")
    # YAML reads a bare yes or no as true or false.
    votes = {True: "yes", False: "no"}.get(votes, votes) if isinstance(votes, bool) else votes
    if votes not in VOTES:
        reading.problem(parent, f"{where}: `votes` is one of {', '.join(VOTES)}", party)
    if party not in parties and votes == "free":
        reading.problem(
            parent, f"{where}: no party {party!r} whose positions it could follow", party
        )
    return Bloc(party, seats, str(votes))


def _check_no_deals(node: Mapping[str, Any], table: Table, reading: Reading) -> None:
    """Whoever must choose between a deal and none needs to know what none is worth."""
    voters = {b.party for chamber in table.chambers for b in chamber.blocs if b.votes == "free"}
    for party in table.parties.values():
        parent = node["parties"]
        if party.no_deal is None:
            given = parent[party.id]
            if (party.signs or party.id in voters) and not given.get("no_deal"):
                message = f"{party.id} signs or votes: say what `no_deal` is worth to it"
                reading.problem(parent, message, party.id)
            continue
        if party.no_deal.value is not None:
            _check_points(node, table, party.id, party.no_deal.value, reading)
        if party.no_deal.package is None:
            continue
        for issue in table.issues.values():
            option = party.no_deal.package.get(issue.id)
            if option not in [known.id for known in issue.options]:
                message = f"{party.id}, no_deal: {issue.id} has no option {option!r}"
                reading.problem(parent, message, party.id)
        for name in party.no_deal.package.keys() - table.issues.keys():
            reading.problem(parent, f"{party.id}, no_deal: no issue {name!r}", party.id)


def _check_points(
    node: Mapping[str, Any], table: Table, party: str, value: Range, reading: Reading
) -> None:
    """What no deal is worth lies on the scale of packages: 0 to 100, and what interactions add."""
    added = [one.value for one in table.interactions if one.party == party]
    low = sum(min(each.low, 0) for each in added)
    high = BEST + sum(max(each.high, 0) for each in added)
    if not low <= value.low <= value.high <= high:
        bounds = f"{low / HUNDREDTHS:g} and {high / HUNDREDTHS:g}"
        message = f"{party}, no_deal: a package is worth between {bounds} points; so is no deal"
        reading.problem(node["parties"][party], message, "no_deal")


def _check_stated(node: Mapping[str, Any], table: Table, reading: Reading) -> None:
    """Nobody asks for what its own red line refuses."""
    for line in table.red_lines:
        for issue, options in refused_alone(line).items():
            position = table.positions.get((line.party, issue))
            if position is not None and position.stated in options:
                message = f"{line.party} asks for {issue} {position.stated} (`stated`) and never "
                message += f"takes it by its red line {line.id}; correct one of the two"
                reading.problem(node["positions"][line.party][issue], message, "stated")
