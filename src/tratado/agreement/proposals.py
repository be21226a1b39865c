"""Proposals: changed terms and rules, as a YAML file or made in code.

    proposal: earlier-melting
    title: Steel melted and poured from 2022
    terms:
      metal_purchases.steel_melted_and_poured:
        - {from: 2022-01-01, value: true}
    rules:
      - {change: 85/1/B, from: 2027-01-01, set: {nc: 60, tv: 70}}
      - {remove: 87/24, from: 2027-01-01}
      - add: {chapter: 87, rule: new-1, route: A, good: "8708.29", change: CTH, nc: 80}
        from: 2027-01-01

A changed value holds from its day for good, or until its `until`; stages that the old
text had for later days do not come back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tratado.agreement.problems import MalformedLaw, in_column, in_line
from tratado.agreement.rules import COLUMNS, Route, route_from_row
from tratado.agreement.terms import Terms, TermValue, read_yaml, value_fits
from tratado.words import Problem, Said
from tratado.yaml_files import line_of


@dataclass(frozen=True, slots=True)
class TermChange:
    """One new value of one term, from `start` until `until` (exclusive), or for good."""

    path: str
    value: TermValue
    start: dt.date
    until: dt.date | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One change of the rule tables from a day on.

    `rule` names a route (`85/1/B`) or all routes of a rule (`85/1`); `columns` are new
    values of table columns. `kind` is change, remove or add.
    """

    kind: str
    rule: str
    start: dt.date
    columns: Mapping[str, str] = field(default_factory=dict)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A named set of changes to an agreement."""

    name: str
    title: str = ""
    terms: tuple[TermChange, ...] = ()
    rules: tuple[RuleChange, ...] = ()
    base: str = "usmca"
    file: str = ""

    def amend_terms(self, terms: Terms) -> Terms:
        """The terms with this proposal's changes. Raises MalformedLaw for unknown terms."""
        problems: list[Problem] = []
        for change in sorted(self.terms, key=lambda change: change.start):
            if change.path not in terms:
                problems.append(
                    self._problem(change.line, Said("law-no-term", term=repr(change.path)))
                )
                continue
            term = terms[change.path]
            if change.value is None or not value_fits(change.value, term.unit):
                what = Said("law-value-no-unit", value=repr(change.value), unit=term.unit)
                problems.append(self._problem(change.line, in_column(change.path, what)))
                continue
            terms = terms.with_term(
                term.changed(change.value, change.start, change.until, self.name)
            )
        if problems:
            raise MalformedLaw(problems)
        return terms

    def amend_routes(self, routes: tuple[Route, ...]) -> tuple[Route, ...]:
        """The routes with this proposal's changes. Raises MalformedLaw for unknown rules."""
        problems: list[Problem] = []
        for change in sorted(self.rules, key=lambda change: change.start):
            if change.kind == "add":
                routes = (*routes, *self._added(change, routes, problems))
            else:
                routes = self._changed(change, routes, problems)
        if problems:
            raise MalformedLaw(problems)
        return routes

    def _added(
        self, change: RuleChange, routes: tuple[Route, ...], problems: list[Problem]
    ) -> tuple[Route, ...]:
        row = dict.fromkeys(COLUMNS, "") | {"source": "two_sources"} | dict(change.columns)
        row["start"] = change.start.isoformat()
        route = route_from_row(row, self.file, change.line, problems)
        if route is None:
            return ()
        if any(r.id == route.id and (r.end is None or change.start < r.end) for r in routes):
            problems.append(self._problem(change.line, Said("law-rule-there", rule=route.id)))
            return ()
        return (replace(route, proposal=self.name, text=self.name),)

    def _changed(
        self, change: RuleChange, routes: tuple[Route, ...], problems: list[Problem]
    ) -> tuple[Route, ...]:
        def hit(route: Route) -> bool:
            named = change.rule in (route.id, f"{route.chapter}/{route.rule}")
            return named and (route.end is None or change.start < route.end)

        if not any(map(hit, routes)):
            day = change.start.isoformat()
            message = Said("law-no-rule", rule=repr(change.rule), day=day)
            problems.append(self._problem(change.line, message))
            return routes
        kept: list[Route] = []
        for route in routes:
            if not hit(route):
                kept.append(route)
                continue
            if route.start is None or route.start < change.start:
                kept.append(replace(route, end=change.start))
            if change.kind == "change":
                row = _row_of(route) | dict(change.columns)
                new = route_from_row(row, self.file, change.line, problems)
                if new is not None:
                    start = max(change.start, route.start or change.start)
                    kept.append(
                        replace(new, start=start, end=route.end, proposal=self.name, text=self.name)
                    )
        return tuple(kept)

    def _problem(self, line: int, message: Said) -> Problem:
        return in_line(self.file or self.name, line, message)


def _row_of(route: Route) -> dict[str, str]:
    return {
        "chapter": str(route.chapter),
        "rule": route.rule,
        "route": route.route,
        "good": " ".join(map(str, route.good)),
        "good_only": route.good_only,
        "use": " ".join(route.use),
        "change": route.change,
        "group": route.group,
        "from": " ".join(map(str, route.from_)),
        "except": " ".join(map(str, route.except_)),
        "tv": "" if route.tv is None else str(route.tv),
        "nc": "" if route.nc is None else str(route.nc),
        "also": ";".join(map(str, route.also)),
        "start": "",
        "end": "",
        "source": route.source,
        "note": route.note,
    }


def load_proposal(path: Path) -> Proposal:
    """Read a proposal file. Raises MalformedLaw with every line that is wrong."""
    data = read_yaml(path)
    file = path.name
    if not isinstance(data, dict):
        raise MalformedLaw([in_line(file, 1, Said("law-no-proposal"))])
    problems: list[Problem] = []
    for key in data.keys() - {"proposal", "title", "base", "terms", "rules"}:
        problems.append(in_line(file, line_of(data, key), Said("law-unknown-key", key=repr(key))))
    if not isinstance(data.get("proposal"), str):
        problems.append(in_line(file, 1, Said("law-proposal-unnamed")))
    proposal = Proposal(
        name=str(data.get("proposal", "")),
        title=str(data.get("title", "")),
        terms=tuple(_term_changes(data.get("terms") or {}, file, problems)),
        rules=tuple(_rule_changes(data.get("rules") or [], file, problems)),
        base=str(data.get("base", "usmca")),
        file=file,
    )
    if problems:
        raise MalformedLaw(problems)
    return proposal


def _term_changes(node: Any, file: str, problems: list[Problem]) -> list[TermChange]:
    if not isinstance(node, dict):
        problems.append(in_line(file, 1, Said("law-terms-no-mapping")))
        return []
    found = []
    for path, entries in node.items():
        for entry in entries if isinstance(entries, list) else [entries]:
            line = line_of(entry) if isinstance(entry, dict) else line_of(node, path)
            if not isinstance(entry, dict) or not {"from", "value"} <= entry.keys():
                problems.append(in_line(file, line, in_column(path, Said("law-change-incomplete"))))
                continue
            for key in entry.keys() - {"from", "value", "until"}:
                unknown = Said("law-unknown-key", key=repr(key))
                problems.append(in_line(file, line, in_column(path, unknown)))
            start, until = entry["from"], entry.get("until")
            if type(start) is not dt.date or (until is not None and type(until) is not dt.date):
                problems.append(in_line(file, line, in_column(path, Said("law-change-no-dates"))))
                continue
            if until is not None and until <= start:
                problems.append(in_line(file, line, in_column(path, Said("law-until-before-from"))))
                continue
            found.append(TermChange(str(path), entry["value"], start, until, line))
    return found


def _rule_changes(node: Any, file: str, problems: list[Problem]) -> list[RuleChange]:
    if not isinstance(node, list):
        problems.append(in_line(file, 1, Said("law-rules-no-list")))
        return []
    found = []
    for entry in node:
        line = line_of(entry) if isinstance(entry, dict) else 1
        kinds = entry.keys() & {"change", "remove", "add"} if isinstance(entry, dict) else set()
        if len(kinds) != 1 or type(entry.get("from")) is not dt.date:
            problems.append(in_line(file, line, Said("law-rule-change-incomplete")))
            continue
        kind = kinds.pop()
        for key in entry.keys() - {kind, "from", *(["set"] if kind == "change" else [])}:
            message = Said(f"law-means-nothing-{kind}", key=repr(key))
            problems.append(in_line(file, line, message))
        columns = entry.get("set") if kind == "change" else entry["add"] if kind == "add" else {}
        if not isinstance(columns, dict) or (kind == "change" and not columns):
            problems.append(in_line(file, line, Said("law-columns-no-mapping")))
            continue
        unknown = columns.keys() - set(COLUMNS)
        if unknown:
            message = Said("law-unknown-columns", columns=", ".join(sorted(map(str, unknown))))
            problems.append(in_line(file, line, message))
        if columns.keys() & {"start", "end"}:
            problems.append(in_line(file, line, Said("law-from-not-start")))
            continue
        rule = str(entry[kind]) if kind != "add" else ""
        text = {str(k): "" if v is None else str(v) for k, v in columns.items()}
        found.append(RuleChange(kind, rule, entry["from"], text, line))
    return found
