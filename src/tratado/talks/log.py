"""The log of the talks: what was offered, said, drafted and agreed, each with day and source.

A log is a YAML list; entries are only ever added at its end, one line each:

    - {date: 2019-12-03, kind: offer, by: MX, options: {LABOR: L2}, source: "https://…",
       certainty: stated}

`session`    parties met; `by` says who.
`offer`      `by` puts options on the table; `statement` and `draft` likewise, by other means.
             `refuses` names options that it calls unacceptable, `lifts` red lines it gives up.
`agreed`     `by` agree on one option of each issue named; without `by`, all who sign. What all who
             sign have agreed on binds them; what some have is shown and binds nobody else.
`reopened`   `issues` that were agreed are open again.
`withdrawn`  `by` takes back what it asked for, and what it agreed to, on `issues`.

A party that asks for or agrees to what its own red line refuses must give that up with `lifts`.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tratado.agreement.problems import MalformedLaw
from tratado.agreement.terms import read_yaml
from tratado.talks.nodes import Reading, Where
from tratado.talks.table import (
    CERTAINTIES,
    Conditions,
    Evidence,
    Package,
    RedLine,
    Table,
    refused_alone,
)
from tratado.talks.table_reading import read_conditions
from tratado.words import Said

KINDS = ("session", "offer", "statement", "draft", "agreed", "reopened", "withdrawn")

ASKING = ("offer", "statement", "draft")
"""Kinds by which a party asks for options."""

_KEYS = {
    "date", "kind", "by", "options", "refuses", "lifts", "issues", "source", "certainty", "note",
}  # fmt: skip


class MalformedLog(MalformedLaw):
    """A log that cannot be read; `problems` has each fault with its line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened in the talks on a day, and where that can be read."""

    day: dt.date
    kind: str
    by: tuple[str, ...]
    source: str
    certainty: str = "stated"
    options: Package = field(default_factory=dict)
    refuses: Conditions = field(default_factory=dict)
    lifts: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    note: str = ""

    def body(self) -> dict[str, Any]:
        """The entry as plain data, in the form in which a log holds it."""
        found: dict[str, Any] = {"date": self.day.isoformat(), "kind": self.kind}
        if self.by:
            found["by"] = list(self.by)
        if self.options:
            found["options"] = dict(self.options)
        if self.refuses:
            found["refuses"] = {issue: sorted(named) for issue, named in self.refuses.items()}
        for name in ("lifts", "issues"):
            if values := getattr(self, name):
                found[name] = list(values)
        found |= {"source": self.source, "certainty": self.certainty}
        if self.note:
            found["note"] = self.note
        return found


def read_log(path: Path, table: Table) -> tuple[Entry, ...]:
    """The entries of a log in order of days, those of one day in order of the file.

    Raises MalformedLog with every problem, OSError where there is no file.
    """
    try:
        node = read_yaml(path)
    except MalformedLaw as error:
        raise MalformedLog(list(error.problems)) from None
    reading = Reading(path.name)
    if node is not None and not isinstance(node, list):
        reading.problem(node, Said("talks-read-log"))
        node = []
    found = [entry for each in node or [] if (entry := _entry(each, table, reading))]
    _check_lifts(node or [], found, table, reading)
    if not reading.problems:
        _check_red_lines(list(zip(found, node or [], strict=True)), table, reading)
    if reading.problems:
        raise MalformedLog(reading.problems)
    return tuple(sorted(found, key=lambda entry: entry.day))


def agreeing(entry: Entry, table: Table) -> tuple[str, ...]:
    """Who agrees by an entry: those named, or all who sign."""
    return entry.by or table.signatories


def entries_of(bodies: Sequence[Mapping[str, Any]], table: Table, where: str) -> tuple[Entry, ...]:
    """Entries from what `Entry.body` gives, in order of days.

    `where` names the log in problems. Raises MalformedLog where one does not fit the table.
    """
    reading = Reading(where)
    nodes = [_dated(each) for each in bodies]
    found = [entry for each in nodes if (entry := _entry(each, table, reading))]
    _check_lifts(nodes, found, table, reading)
    if reading.problems:
        raise MalformedLog(reading.problems)
    return tuple(sorted(found, key=lambda entry: entry.day))


def check(new: Sequence[Entry], earlier: Sequence[Entry], table: Table, where: str) -> None:
    """Whether entries fit a table and what was entered before. Raises MalformedLog."""
    reading = Reading(where)
    nodes = [_dated(entry.body()) for entry in new]
    for node in nodes:
        _entry(node, table, reading)
    _check_lifts(nodes, [*earlier, *new], table, reading)
    if not reading.problems:
        told: list[tuple[Entry, Any]] = [(entry, None) for entry in earlier]
        told += zip(new, nodes, strict=True)
        _check_red_lines(told, table, reading)
    if reading.problems:
        raise MalformedLog(reading.problems)


def append(path: Path, entry: Entry, table: Table) -> None:
    """Add an entry at the end of a log, whole or not at all; a new log is begun.

    Raises MalformedLog where the entry does not fit the table, or the log cannot be read.
    """
    earlier = read_log(path, table) if path.exists() else ()
    check([entry], earlier, table, path.name)
    body = json.dumps(entry.body(), ensure_ascii=False)
    # YAML reads a quoted day as text; everything else of JSON it reads as it stands.
    body = body.replace(f'"date": "{entry.day}"', f'"date": {entry.day}', 1)
    line = f"- {body}\n".encode()
    number = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        size = os.fstat(number).st_size
        if size and os.pread(number, 1, size - 1) != b"\n":
            line = b"\n" + line
        os.write(number, line)
        os.fsync(number)
    finally:
        os.close(number)


def _dated(body: Mapping[str, Any]) -> dict[str, Any]:
    """The body of an entry as YAML reads it, with its day as a date."""
    return {**body, "date": dt.date.fromisoformat(body["date"])}


def _entry(node: Any, table: Table, reading: Reading) -> Entry | None:
    before = len(reading.problems)
    if not isinstance(node, Mapping):
        reading.problem(node, Said("talks-read-entry-object", node=repr(node)))
        return None
    day = reading.day(node, "date", Said("talks-read-the-entry"))
    where = _entry_of(day)
    reading.known_keys(node, _KEYS, where)
    if day is None:
        reading.problem(node, Said("talks-read-entry-date"), where=where)
    kind = reading.text(node, "kind", where)
    if kind not in KINDS:
        one_of = Said("talks-read-one-of", key="kind", known=KINDS)
        reading.problem(node, one_of, "kind", where)
    if not reading.text(node, "source", where):
        reading.problem(node, Said("talks-read-entry-source"), "source", where)
    certainty = reading.text(node, "certainty", where, "stated")
    if certainty not in CERTAINTIES:
        one_of = Said("talks-read-one-of", key="certainty", known=CERTAINTIES)
        reading.problem(node, one_of, "certainty", where)
    by = _names(node, "by", table.parties, where, reading)
    issues = _names(node, "issues", table.issues, where, reading)
    options = _options(node, table, where, reading)
    refuses: Conditions = {}
    if "refuses" in node:
        refuses = read_conditions(node, "refuses", table.issues, where, reading)
    lifts = _texts(node, "lifts", where, reading)
    _check_kind(node, kind, by, where, reading)
    if len(reading.problems) > before or day is None:
        return None
    return Entry(
        day=day,
        kind=kind,
        by=by,
        source=str(node["source"]),
        certainty=certainty,
        options=options,
        refuses=refuses,
        lifts=lifts,
        issues=issues,
        note=reading.text(node, "note", where),
    )


def _entry_of(day: dt.date | None) -> Said:
    if day is None:
        return Said("talks-read-entry-undated")
    return Said("talks-read-entry", day=str(day))


def drawn(entry: Entry, table: Table) -> list[RedLine]:
    """The red lines that an entry draws, one for each party and issue; those of the table not."""
    known = {(line.party, frozenset(line.when.items())) for line in table.red_lines}
    evidence = Evidence(" ".join(entry.by), entry.day, entry.source, entry.certainty, entry.note)
    return [
        RedLine(f"{party}-{issue}-{entry.day}", party, {issue: options}, evidence=(evidence,))
        for party in entry.by
        for issue, options in entry.refuses.items()
        if (party, frozenset([(issue, options)])) not in known
    ]


def _check_lifts(nodes: list[Any], entries: list[Entry], table: Table, reading: Reading) -> None:
    """Every red line given up is one of the table, or one that an entry draws."""
    known = {line.id for line in table.red_lines}
    known |= {line.id for entry in entries for line in drawn(entry, table)}
    for node in nodes:
        lifted = node.get("lifts", []) if isinstance(node, Mapping) else []
        for name in lifted if isinstance(lifted, list) else [lifted]:
            if name not in known:
                lines = tuple(sorted(known)) or Said("talks-none")
                what = Said("talks-read-no-red-line", red_line=repr(name), known=lines)
                reading.problem(node, what, "lifts")


def _check_red_lines(entries: Sequence[tuple[Entry, Any]], table: Table, reading: Reading) -> None:
    """Nobody asks for or agrees to what its own red line of then refuses, without giving it up.

    Entries with a node are checked, the others only draw and lift lines. A line without a day
    was there from the start; only lines about one issue alone can be crossed by one option.
    """
    lifted: set[str] = set()
    lines = {line.id: line for line in table.red_lines}
    for entry, node in sorted(entries, key=lambda pair: pair[0].day):
        lifted |= set(entry.lifts)
        lines |= {line.id: line for line in drawn(entry, table)}
        acting = agreeing(entry, table) if entry.kind == "agreed" else entry.by
        for line in lines.values():
            days = [each.when for each in line.evidence if each.when is not None]
            if node is None or line.id in lifted or (days and min(days) > entry.day):
                continue
            for issue, options in refused_alone(line).items():
                option = entry.options.get(issue)
                if line.party in acting and option in options:
                    what = Said(
                        "talks-read-entry-crosses",
                        party=line.party,
                        issue=issue,
                        option=str(option),
                        red_line=line.id,
                    )
                    reading.problem(node, what, "options", _entry_of(entry.day))


_NEEDS = {"agreed": "options", "reopened": "issues", "withdrawn": "issues"}
_SAYS = {
    "offer": {"options", "lifts"},
    "draft": {"options", "lifts"},
    "statement": {"options", "refuses", "lifts"},
    "agreed": {"options", "lifts"},
}


def _check_kind(
    node: Mapping[str, Any], kind: str, by: tuple[str, ...], where: Where, reading: Reading
) -> None:
    """What each kind of entry must say, and what means nothing in it."""
    if kind in ("session", "withdrawn", *ASKING) and not by:
        reading.problem(node, Said("talks-read-kind-by", kind=kind), "by", where)
    if kind in _NEEDS and not node.get(_NEEDS[kind]):
        needs = Said("talks-read-kind-needs", kind=kind, key=_NEEDS[kind])
        reading.problem(node, needs, "kind", where)
    if kind in ("offer", "draft") and not node.get("options"):
        reading.problem(node, Said("talks-read-kind-options", kind=kind), "kind", where)
    allowed = _SAYS.get(kind, {_NEEDS[kind]} if kind in _NEEDS else set())
    for key in ("options", "refuses", "lifts", "issues"):
        if key in node and key not in allowed:
            nothing = Said("talks-read-kind-nothing", key=key, kind=kind)
            reading.problem(node, nothing, key, where)


def _options(
    node: Mapping[str, Any], table: Table, where: Where, reading: Reading
) -> dict[str, str]:
    if "options" not in node:
        return {}
    found = read_conditions(node, "options", table.issues, where, reading)
    for issue, named in found.items():
        if len(named) != 1:
            one = Said("talks-read-one-option", issue=issue, count=str(len(named)))
            reading.problem(node, one, "options", where)
    return {issue: next(iter(named)) for issue, named in found.items() if named}


def _names(
    node: Mapping[str, Any], key: str, known: Mapping[str, object], where: Where, reading: Reading
) -> tuple[str, ...]:
    names = _texts(node, key, where, reading)
    for name in names:
        if name not in known:
            what = Said("talks-read-not-on-table", name=repr(name), key=key, known=tuple(known))
            reading.problem(node, what, key, where)
    return names


def _texts(node: Mapping[str, Any], key: str, where: Where, reading: Reading) -> tuple[str, ...]:
    value = node.get(key, [])
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(each, str) for each in values):
        reading.problem(node, Said("talks-read-names", key=key), key, where)
        return ()
    return tuple(values)
