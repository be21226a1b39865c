"""Reading a table from YAML: all that is wrong is told at once, with its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tratado.agreement.problems import MalformedLaw
from tratado.agreement.terms import read_yaml
from tratado.talks.nodes import LARGEST, Reading, Where, hinted, within
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
from tratado.words import Place, Problem, Said

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
    reading, where = Reading(path.name), Said("talks-read-the-table")
    if not isinstance(node, Mapping):
        reading.problem(node, Said("talks-read-table"))
        raise MalformedTable(reading.problems)
    reading.known_keys(node, _KEYS, where)
    if not reading.text(node, "table", where):
        reading.problem(node, Said("talks-read-table-name"))
    parties = _parties(node, reading)
    issues = _issues(node, reading)
    table = Table(
        name=reading.text(node, "table", where),
        title=reading.text(node, "title", where),
        as_of=reading.day(node, "as_of", where),
        note=reading.text(node, "note", where),
        weights_rule=reading.text(node, "weights", where),
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
        raise MalformedTable(sorted(reading.problems, key=_line))
    return table


def _line(problem: Problem) -> int:
    return (isinstance(problem.place, Place) and problem.place.line) or 0


def _parties(node: Mapping[str, Any], reading: Reading) -> dict[str, Party]:
    found: dict[str, Party] = {}
    parties = reading.mapping(node, "parties")
    for id_, entry in parties.items():
        if not isinstance(entry, Mapping):
            reading.problem(node["parties"], Said("talks-read-object", what=id_), id_)
            continue
        reading.known_keys(entry, {"name", "signs", "no_deal", "capability", "note"}, id_)
        signs = entry.get("signs")
        if not isinstance(signs, bool):
            reading.problem(entry, Said("talks-read-signs"), "signs", id_)
        capability = None
        if "capability" in entry:
            capability = reading.range(
                entry, "capability", entry["capability"], within(id_, "capability"), (0, LARGEST)
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
        reading.problem(node, Said("talks-read-nobody-signs"), "parties")
    return found


def _no_deal(entry: Mapping[str, Any], party: str, reading: Reading) -> NoDeal | None:
    node = entry.get("no_deal")
    if node is None:
        return None
    where = within(party, "no_deal")
    if not isinstance(node, Mapping) or ("value" in node) == ("package" in node):
        reading.problem(entry, Said("talks-read-no-deal-form"), "no_deal", where)
        return None
    reading.known_keys(node, {"value", "package", "means", "evidence"}, where)
    value = None
    if "value" in node:
        value = reading.range(node, "value", node["value"], where, (-LARGEST, LARGEST))
        if value is None:
            return None
    package = node.get("package")
    if "package" in node and not isinstance(package, Mapping):
        reading.problem(node, Said("talks-read-package"), "package", where)
        return None
    return NoDeal(
        value=value,
        package=None if package is None else {str(i): str(o) for i, o in package.items()},
        means=reading.text(node, "means", where),
        evidence=reading.evidence(node, where),
    )


def _issues(node: Mapping[str, Any], reading: Reading) -> dict[str, Issue]:
    found: dict[str, Issue] = {}
    for id_, entry in reading.mapping(node, "issues").items():
        if not isinstance(entry, Mapping):
            reading.problem(node["issues"], Said("talks-read-object", what=id_), id_)
            continue
        reading.known_keys(entry, {"title", "unit", "note", "options"}, id_)
        options = reading.mapping(entry, "options")
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
        reading.problem(parent, hinted(Said("talks-read-option"), node), id_, where)
        return Option(id_, id_)
    reading.known_keys(node, {"title", "at", "from", "set", "proposal", "note"}, where)
    start = reading.day(node, "from", where)
    terms = reading.mapping(node, "set", needed=False)
    if terms and start is None:
        reading.problem(node, Said("talks-read-set-from"), "set", where)
    for path, value in terms.items():
        if value is None or isinstance(value, Mapping | list):
            reading.problem(node, Said("talks-read-set-value", term=path), "set", where)
    at = None
    if "at" in node:
        at = reading.hundredths(node, "at", node["at"], within(where, "at"))
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
    parent: Mapping[str, Any], key: str, issues: Mapping[str, Issue], where: Where, reading: Reading
) -> Conditions:
    """Options by issue, `{STEEL: S1, LABOR: [L1, L2]}`, checked against the issues."""
    found: dict[str, frozenset[str]] = {}
    for issue, value in reading.mapping(parent, key, maps="conditions").items():
        if issue not in issues:
            reading.problem(parent, Said("talks-read-no-issue", issue=repr(issue)), key, where)
            continue
        options = value if isinstance(value, list) else [value]
        known = [option.id for option in issues[issue].options]
        for option in options:
            if option not in known:
                what = Said(
                    "talks-read-no-option", issue=issue, option=repr(option), known=tuple(known)
                )
                reading.problem(parent, hinted(what, option), key, where)
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
        reading.problem(node, Said("talks-read-interactions"), "interactions")
        return []
    found = []
    for number, entry in enumerate(entries, 1):
        where = Said("talks-read-interaction", number=str(number))
        if not isinstance(entry, Mapping):
            reading.problem(node, Said("talks-read-object", what=where), "interactions")
            continue
        reading.known_keys(entry, {"party", "when", "value", "evidence"}, where)
        party = reading.text(entry, "party", where)
        if party not in parties:
            reading.problem(entry, Said("talks-read-no-party", party=repr(party)), "party", where)
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
    lines = reading.mapping(node, "red_lines", needed=False)
    for id_, entry in lines.items():
        where = Said("talks-read-red-line", red_line=id_)
        if not isinstance(entry, Mapping):
            reading.problem(node["red_lines"], Said("talks-read-object", what=where), id_)
            continue
        keys = {"party", "when", "dated_by", "weight", "evidence", "note", *_REFUSALS}
        reading.known_keys(entry, keys, where)
        party = reading.text(entry, "party", where)
        if party not in parties:
            reading.problem(entry, Said("talks-read-no-party", party=repr(party)), "party", where)
        kinds = entry.keys() & _REFUSALS
        if len(kinds) != 1 or ("when" in entry) == ("never" in kinds):
            reading.problem(entry, Said("talks-read-refusal-form"), where=where)
            continue
        dated_by = reading.text(entry, "dated_by", where)
        if dated_by and dated_by not in issues:
            no_issue = Said("talks-read-no-issue", issue=repr(dated_by))
            reading.problem(entry, no_issue, "dated_by", where)
        if ("not_before" in kinds) != bool(dated_by):
            reading.problem(entry, Said("talks-read-dated-by"), where=where)
        weight = reading.hundredths(entry, "weight", entry.get("weight", 1), where)
        if weight is not None and weight <= 0:
            reading.problem(entry, Said("talks-read-weight-positive"), "weight", where)
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
    chambers = reading.mapping(node, "ratifiers", needed=False)
    for id_, entry in chambers.items():
        if not isinstance(entry, Mapping):
            reading.problem(node["ratifiers"], Said("talks-read-object", what=id_), id_)
            continue
        reading.known_keys(entry, {"of", "title", "threshold", "blocs", "note"}, id_)
        of = reading.text(entry, "of", id_)
        if of not in parties or not parties[of].signs:
            reading.problem(entry, Said("talks-read-of", of=repr(of)), "of", id_)
        blocs = [
            bloc
            for party, value in reading.mapping(entry, "blocs").items()
            if (bloc := _bloc(entry["blocs"], id_, party, value, parties, reading)) is not None
        ]
        seats = sum(bloc.seats for bloc in blocs)
        threshold = entry.get("threshold")
        if threshold == "majority":
            threshold = seats // 2 + 1
        elif threshold == "two_thirds":
            threshold = -(-2 * seats // 3)
        if type(threshold) is not int or threshold < 1:
            reading.problem(entry, Said("talks-read-threshold", known=MAJORITIES), "threshold", id_)
            continue
        if threshold > seats:
            never = Said("talks-read-threshold-never", needed=threshold, seats=seats)
            reading.problem(entry, never, "threshold", id_)
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
    where = within(chamber, party)
    entry = node if isinstance(node, Mapping) else {"seats": node}
    reading.known_keys(entry, {"seats", "votes", "note"}, where)
    seats = entry.get("seats")
    if type(seats) is not int or seats < 1:
        reading.problem(parent, Said("talks-read-seats"), party, where)
        return None
    votes = entry.get("votes", "free")
    # YAML reads a bare yes or no as true or false.
    votes = {True: "yes", False: "no"}.get(votes, votes) if isinstance(votes, bool) else votes
    if votes not in VOTES:
        one_of = Said("talks-read-one-of", key="votes", known=VOTES)
        reading.problem(parent, one_of, party, where)
    if party not in parties and votes == "free":
        nobody = Said("talks-read-no-party-to-follow", party=repr(party))
        reading.problem(parent, nobody, party, where)
    return Bloc(party, seats, str(votes))


def _check_no_deals(node: Mapping[str, Any], table: Table, reading: Reading) -> None:
    """Whoever must choose between a deal and none needs to know what none is worth."""
    voters = {b.party for chamber in table.chambers for b in chamber.blocs if b.votes == "free"}
    for party in table.parties.values():
        parent = node["parties"]
        if party.no_deal is None:
            given = parent[party.id]
            if (party.signs or party.id in voters) and not given.get("no_deal"):
                what = Said("talks-read-no-deal-missing", party=party.id)
                reading.problem(parent, what, party.id)
            continue
        if party.no_deal.value is not None:
            _check_points(node, table, party.id, party.no_deal.value, reading)
        if party.no_deal.package is None:
            continue
        for issue in table.issues.values():
            option = party.no_deal.package.get(issue.id)
            if option is None:
                out = Said("talks-read-package-lacks", issue=issue.id)
                reading.problem(parent, out, party.id, within(party.id, "no_deal"))
            elif option not in [known.id for known in issue.options]:
                known = tuple(each.id for each in issue.options)
                none = Said(
                    "talks-read-no-option", issue=issue.id, option=repr(option), known=known
                )
                reading.problem(parent, none, party.id, within(party.id, "no_deal"))
        for name in party.no_deal.package.keys() - table.issues.keys():
            no_issue = Said("talks-read-no-issue", issue=repr(name))
            reading.problem(parent, no_issue, party.id, within(party.id, "no_deal"))


def _check_points(
    node: Mapping[str, Any], table: Table, party: str, value: Range, reading: Reading
) -> None:
    """What no deal is worth lies on the scale of packages: 0 to 100, and what interactions add."""
    added = [one.value for one in table.interactions if one.party == party]
    low = sum(min(each.low, 0) for each in added)
    high = BEST + sum(max(each.high, 0) for each in added)
    if not low <= value.low <= value.high <= high:
        what = Said(
            "talks-read-no-deal-points",
            least=f"{low / HUNDREDTHS:g}",
            most=f"{high / HUNDREDTHS:g}",
        )
        reading.problem(node["parties"][party], what, "no_deal", within(party, "no_deal"))


def _check_stated(node: Mapping[str, Any], table: Table, reading: Reading) -> None:
    """Nobody asks for what its own red line refuses."""
    for line in table.red_lines:
        for issue, options in refused_alone(line).items():
            position = table.positions.get((line.party, issue))
            if position is not None and position.stated in options:
                what = Said(
                    "talks-read-asks-for-refused",
                    party=line.party,
                    issue=issue,
                    option=position.stated,
                    red_line=line.id,
                )
                reading.problem(node["positions"][line.party][issue], what, "stated")
