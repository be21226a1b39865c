"""Scenario folders of NegMAS: an outcome space and a utility function for each party, as YAML.

Categorical issues (and integers listed one by one) with additive functions given as tables
are read and written, without NegMAS itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeGuard

import yaml

from tratado.agreement.problems import MalformedLaw, in_line
from tratado.agreement.terms import read_yaml
from tratado.files import write_whole
from tratado.talks.genius import file_stem
from tratado.talks.profiles import (
    Imported,
    LeftOut,
    MalformedProfile,
    Profile,
    left_out,
    profiles_of,
    table_of,
)
from tratado.talks.table import Table
from tratado.words import Problem, Said

_SPACES = ("OutcomeSpace",)
_ADDITIVE = "LinearAdditiveUtilityFunction"
_LONGEST_SPAN = 10_000
_ISSUES = ("CategoricalIssue", "DiscreteOrdinalIssue", "DiscreteCardinalIssue")


@dataclass
class _Reading:
    problems: list[Problem] = field(default_factory=list)

    def problem(self, path: Path, what: Said) -> None:
        self.problems.append(in_line(path.name, 1, what))

    def number(self, path: Path, value: object, where: str | Said) -> Fraction:
        try:
            return Fraction(str(value))
        except (ValueError, ZeroDivisionError):
            what = Said("talks-read-number", value=repr(value))
            self.problem(path, Said("talks-read-at", where=where, what=what))
            return Fraction(0)


def read_negmas(folder: Path) -> Imported:
    """The table of a scenario folder.

    Raises MalformedProfile with every problem, OSError where the folder cannot be read.
    """
    reading = _Reading()
    nodes = list(_nodes(folder, reading))
    spaces = [(p, n) for p, n in nodes if _kind(n).endswith(_SPACES)]
    if len(spaces) != 1:
        reading.problem(folder, Said("talks-read-one-space", count=str(len(spaces))))
        raise MalformedProfile(reading.problems)
    issues = dict(_issues(*spaces[0], reading))
    profiles, lost = [], []
    for path, node in nodes:
        if "fun" not in _kind(node).lower() and "utility" not in _kind(node).lower():
            continue
        inner = node
        if isinstance(node.get("ufun"), Mapping):  # a discounted function wraps another
            inner = node["ufun"]
            lost.append(LeftOut("discount", path.stem))
        profile = _profile(path, inner, issues, reading)
        if profile is not None:
            profiles.append(profile)
    if not profiles and not reading.problems:
        reading.problem(folder, Said("talks-read-no-utility-function"))
    if reading.problems:
        raise MalformedProfile(reading.problems)
    name = str(spaces[0][1].get("name") or folder.name)
    return Imported(table_of(name, issues, profiles), tuple(lost))


def _nodes(folder: Path, reading: _Reading) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for path in sorted(folder.iterdir()):
        # Statistics and notes of a scenario start with an underscore.
        if path.suffix not in (".yml", ".yaml") or path.name.startswith((".", "_")):
            continue
        try:
            node = read_yaml(path)
        except MalformedLaw as error:
            reading.problems.extend(error.problems)
            continue
        if isinstance(node, Mapping) and node.get("type"):
            yield path, node


def _kind(node: Mapping[str, Any]) -> str:
    return str(node["type"]).rpartition(".")[2]


def _issues(
    path: Path, node: Mapping[str, Any], reading: _Reading
) -> Iterator[tuple[str, tuple[str, ...]]]:
    issues = node.get("issues")
    if not isinstance(issues, list) or not issues:
        reading.problem(path, Said("talks-read-issues-list"))
    for issue in _list(issues):
        if not isinstance(issue, Mapping) or not issue.get("type"):
            reading.problem(path, Said("talks-read-issue-shape", issue=repr(issue)))
            continue
        name = str(issue.get("name"))
        values = issue.get("values")
        kind = _kind(issue)
        if kind == "ContiguousIssue" and _is_span(values):
            yield name, tuple(str(each) for each in range(values[0], values[1] + 1))
        elif kind in _ISSUES and isinstance(values, list) and values:
            yield name, tuple(map(str, values))
        else:
            what = Said("talks-read-issue-kind", issue=repr(name), kind=kind, longest=_LONGEST_SPAN)
            reading.problem(path, what)


def _is_span(values: object) -> TypeGuard[list[int]]:
    """Whether values are the first and the last of not too many whole numbers."""
    if not isinstance(values, list) or [type(each) for each in values] != [int, int]:
        return False
    return bool(0 <= values[1] - values[0] < _LONGEST_SPAN)


def _list(node: object) -> list[Any]:
    return node if isinstance(node, list) else []


def _profile(
    path: Path,
    node: Mapping[str, Any],
    issues: Mapping[str, tuple[str, ...]],
    reading: _Reading,
) -> Profile | None:
    before = len(reading.problems)
    if _kind(node) != _ADDITIVE:
        reading.problem(path, Said("talks-read-function-kind", kind=_kind(node), read=_ADDITIVE))
        return None
    by_issue = dict(zip(issues, _list(node.get("values")), strict=False))
    weights = dict(zip(issues, _list(node.get("weights")), strict=False))
    found: dict[str, dict[str, Fraction]] = {}
    for issue, options in issues.items():
        function = by_issue.get(issue)
        mapping = function.get("mapping") if isinstance(function, Mapping) else None
        if not isinstance(mapping, Mapping):
            valued = Said("talks-read-valued-by-nothing", issue=repr(issue))
            if isinstance(function, Mapping):
                valued = Said("talks-read-valued-by", issue=repr(issue), kind=_kind(function))
            reading.problem(path, valued)
            continue
        given = {str(value): each for value, each in mapping.items()}
        if missing := [option for option in options if option not in given]:
            lacks = Said("talks-read-no-value-for", issue=repr(issue), options=tuple(missing))
            reading.problem(path, lacks)
            continue
        found[issue] = {o: reading.number(path, given[o], f"{issue} {o}") for o in options}
    kept = node.get("reserved_value")
    worst = kept is None or str(kept) in ("-Infinity", "-inf", "-.inf")
    reservation = None if worst else reading.number(path, kept, "reserved_value")
    exact = {
        i: reading.number(path, w, Said("talks-read-weight-of", issue=i))
        for i, w in weights.items()
    }
    if len(reading.problems) > before:
        return None
    return Profile(path.stem, exact, found, reservation)


def write_negmas(table: Table, folder: Path) -> tuple[LeftOut, ...]:
    """Write a table as a scenario folder; tell what is left out."""
    folder.mkdir(parents=True, exist_ok=True)
    space = {
        "type": "DiscreteCartesianOutcomeSpace",
        "name": table.name,
        "issues": [
            {
                "type": "CategoricalIssue",
                "name": issue.id,
                "values": [option.id for option in issue.options],
            }
            for issue in table.issues.values()
        ],
    }
    _write(space, folder / f"{file_stem(table.name)}-domain.yml")
    for profile in profiles_of(table):
        kept = profile.reservation
        function = {
            "type": _ADDITIVE,
            "name": profile.name,
            "weights": [float(profile.weights[issue]) for issue in table.issues],
            "values": [
                {
                    "type": "TableFun",
                    "mapping": {o: float(e) for o, e in profile.evaluations[issue].items()},
                }
                for issue in table.issues
            ],
            "reserved_value": None if kept is None else float(kept),
        }
        _write(function, folder / f"{file_stem(profile.name)}.yml")
    return left_out(table)


def _write(node: Mapping[str, Any], path: Path) -> None:
    text = yaml.safe_dump(node, sort_keys=False, allow_unicode=True)
    write_whole(path, text.encode())
