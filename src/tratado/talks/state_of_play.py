"""Where the talks stand on a day: what is agreed, open and withdrawn, and who moved where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tratado.talks.log import ASKING, Entry, agreeing, drawn
from tratado.talks.table import BEST, Evidence, Position, Range, RedLine, Table


@dataclass(frozen=True, slots=True)
class Move:
    """A party asked for another option than before."""

    day: dt.date
    party: str
    issue: str
    before: str
    after: str
    source: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A party took back what it had asked for."""

    day: dt.date
    party: str
    issue: str
    option: str
    source: str


@dataclass(frozen=True, slots=True)
class IssueState:
    """An issue on a day: agreed on an option since a day, or open; who asks for what.

    It is agreed where all who sign have agreed on the same; `consents` has the option that each
    party has agreed on, which binds nobody else.
    """

    issue: str
    agreed: str | None
    since: dt.date | None
    asked: dict[str, str]
    consents: dict[str, str]


@dataclass(frozen=True, slots=True)
class StateOfPlay:
    """Where the talks stand at the end of a day, as far as the table and the log tell."""

    day: dt.date
    issues: tuple[IssueState, ...]
    moves: tuple[Move, ...]
    withdrawals: tuple[Withdrawal, ...]
    entries: tuple[Entry, ...]

    @property
    def agreed(self) -> dict[str, str]:
        """The option agreed on, by issue."""
        return {each.issue: each.agreed for each in self.issues if each.agreed is not None}

    @property
    def open(self) -> tuple[str, ...]:
        return tuple(each.issue for each in self.issues if each.agreed is None)

    @property
    def sessions(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.kind == "session")


def state_of_play(table: Table, log: Sequence[Entry], day: dt.date) -> StateOfPlay:
    """What is agreed, open and withdrawn at the end of a day.

    What the table says that a party has asked for counts from the day of its latest
    evidence; from the start where no evidence has a day.
    """
    entries = tuple(entry for entry in log if entry.day <= day)
    asked: dict[tuple[str, str], str] = {}
    moves: list[Move] = []
    withdrawals: list[Withdrawal] = []
    stream = [entry for entry in _stated(table) if entry.day <= day] + list(entries)
    for entry in sorted(stream, key=lambda entry: entry.day):
        if entry.kind in ASKING:
            for party in entry.by:
                for issue, option in entry.options.items():
                    before = asked.get((party, issue), option)
                    if before != option:
                        moves.append(Move(entry.day, party, issue, before, option, entry.source))
                    asked[party, issue] = option
        elif entry.kind == "withdrawn":
            for place in ((party, issue) for party in entry.by for issue in entry.issues):
                if (option := asked.pop(place, "")) != "":
                    withdrawals.append(Withdrawal(entry.day, *place, option, entry.source))
    consents = _consents(table, entries)
    issues = []
    for name in table.issues:
        on, since = _agreed(table, consents[name])
        of_issue = {p: asked[p, name] for p in table.parties if (p, name) in asked}
        agreed = {p: consents[name][p][0] for p in table.parties if p in consents[name]}
        issues.append(IssueState(name, on, since, of_issue, agreed))
    return StateOfPlay(day, tuple(issues), tuple(moves), tuple(withdrawals), entries)


Consents = Mapping[str, dict[str, tuple[str, dt.date]]]
"""By issue and party, the option that it has agreed on, and since which day."""


def _consents(table: Table, entries: Sequence[Entry]) -> Consents:
    """Who has agreed on what: the latest counts, and what is reopened or withdrawn does not."""
    found: Consents = {issue: {} for issue in table.issues}
    for entry in entries:
        if entry.kind == "agreed":
            for issue, option in entry.options.items():
                found[issue].update(dict.fromkeys(agreeing(entry, table), (option, entry.day)))
        elif entry.kind == "reopened":
            for issue in entry.issues:
                found[issue].clear()
        elif entry.kind == "withdrawn":
            for issue in entry.issues:
                for party in entry.by:
                    found[issue].pop(party, None)
    return found


def _agreed(
    table: Table, consents: Mapping[str, tuple[str, dt.date]]
) -> tuple[str | None, dt.date | None]:
    """The option on which all who sign agree, and since when; none where one is missing."""
    signed = [consents.get(signatory) for signatory in table.signatories]
    options = {each[0] for each in signed if each is not None}
    if None in signed or len(options) != 1:
        return None, None
    return options.pop(), max(each[1] for each in signed if each is not None)


def _stated(table: Table) -> list[Entry]:
    """What the table says that parties have asked for, as entries of a log."""
    found = []
    for position in table.positions.values():
        if position.stated is None:
            continue
        latest = max(position.evidence, key=lambda e: e.when or dt.date.min, default=None)
        day = latest.when if latest is not None and latest.when else dt.date.min
        source = latest.where if latest is not None else ""
        asked = {position.issue: position.stated}
        found.append(Entry(day, "statement", (position.party,), source, options=asked))
    return found


def as_known(table: Table, log: Sequence[Entry], day: dt.date) -> Table:
    """The table as it was known at the end of a day.

    Positions and red lines whose evidence is all later are not known yet: such a position may
    have any utility from 0 to 100, such a red line is not there. Entries of the log up to the
    day move what parties ask for, add and lift red lines, and bind who sign to what all of them
    agreed on. What is known is as old as the table and the last of these entries.
    """
    state = state_of_play(table, log, day)
    asked = {(party, each.issue): o for each in state.issues for party, o in each.asked.items()}
    positions = {}
    for place, position in table.positions.items():
        said = _evidence(entry for entry in state.entries if _asks(entry, place))
        known = position if _known(position.evidence, day) else _unknown(position)
        earlier = _until(position.evidence, day)
        positions[place] = replace(known, stated=asked.get(place), evidence=(*earlier, *said))
    refused = [
        (party, {issue: options})
        for entry in state.entries
        for party in entry.by
        for issue, options in entry.refuses.items()
    ]
    red_lines = {
        line.id: line
        for line in table.red_lines
        if _known(line.evidence, day) or (line.party, line.when) in refused
    }
    for entry in state.entries:
        red_lines |= {line.id: line for line in drawn(entry, table)}
        for lifted in entry.lifts:
            red_lines.pop(lifted, None)
    lines = (*red_lines.values(), *_bound(table, state))
    logged = max((entry.day for entry in state.entries), default=None)
    dated = [each for each in (table.as_of, logged) if each is not None]
    return replace(
        table,
        positions=positions,
        red_lines=lines,
        as_of=min(day, max(dated)) if dated else day,
        written=table.as_of,
        logged=logged,
    )


def _bound(table: Table, state: StateOfPlay) -> Iterator[RedLine]:
    """What is agreed, as a red line of each who signs: it takes no other option any more."""
    for issue in state.issues:
        if issue.agreed is None:
            continue
        others = {each.id for each in table.issues[issue.issue].options} - {issue.agreed}
        said = [
            entry
            for entry in state.entries
            if entry.kind == "agreed" and entry.options.get(issue.issue) == issue.agreed
        ]
        for signatory in table.signatories if others else ():
            yield RedLine(
                f"agreed-{issue.issue}-{signatory}",
                signatory,
                {issue.issue: frozenset(others)},
                evidence=tuple(_evidence(said)),
                agreed=issue.agreed,
            )


def _known(evidence: Sequence[Evidence], day: dt.date) -> bool:
    """Whether anything of it is from before the end of the day, or nothing of it is dated."""
    return not evidence or bool(_until(evidence, day))


def _until(evidence: Sequence[Evidence], day: dt.date) -> tuple[Evidence, ...]:
    return tuple(each for each in evidence if each.when is None or each.when <= day)


def _asks(entry: Entry, place: tuple[str, str]) -> bool:
    party, issue = place
    return entry.kind in ASKING and party in entry.by and issue in entry.options


def _evidence(entries: Iterable[Entry]) -> list[Evidence]:
    return [
        Evidence(" ".join(entry.by), entry.day, entry.source, entry.certainty, entry.note)
        for entry in entries
    ]


def _unknown(position: Position) -> Position:
    full = Range(0, BEST)
    return replace(position, utilities=(full,) * len(position.utilities))
