"""Reading YAML nodes one field at a time, every problem kept with its line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from tratado.agreement.problems import Problem
from tratado.talks.table import CERTAINTIES, HUNDREDTHS, Evidence, Range
from tratado.yaml_files import line_of

LARGEST = 10**6 * HUNDREDTHS
"""The largest number a table may hold, in hundredths."""


def truth_hint(value: Any) -> str:
    """What to say where YAML has read a word as a truth value."""
    if not isinstance(value, bool):
        return ""
    return "; YAML reads yes, no, on and off as truth values: put the word in quotes"


@dataclass
class Reading:
    """A file being read, and what is wrong in it so far."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def problem(self, node: Any, message: str, key: Any = None) -> None:
        line = line_of(node, key) if isinstance(node, Mapping) else 1
        self.problems.append(Problem(self.file, line, message))

    def mapping(self, parent: Any, key: str, what: str, needed: bool = True) -> Mapping[str, Any]:
        """The mapping under a key, empty where there is none."""
        node = parent.get(key)
        if node is None and not needed:
            return {}
        if not isinstance(node, Mapping) or (needed and not node):
            self.problem(parent, f"`{key}` must map {what}", key)
            return {}
        for name in node:
            if not isinstance(name, str):
                hint = truth_hint(name) or "; put it in quotes"
                self.problem(node, f"{name!r} in `{key}` is not text{hint}", name)
        return {name: value for name, value in node.items() if isinstance(name, str)}

    def known_keys(self, node: Mapping[str, Any], keys: set[str], where: str) -> None:
        for key in node:
            if key not in keys:
                known = ", ".join(sorted(keys))
                self.problem(node, f"{where}: unknown key {key!r}; known are {known}", key)

    def text(self, node: Mapping[str, Any], key: str, where: str, default: str = "") -> str:
        value = node.get(key, default)
        if not isinstance(value, str):
            self.problem(
                node, f"{where}: `{key}` must be text, not {value!r}{truth_hint(value)}", key
            )
            return default
        return value

    def day(self, node: Mapping[str, Any], key: str, where: str) -> dt.date | None:
        value = node.get(key)
        if value is not None and type(value) is not dt.date:
            self.problem(node, f"{where}: `{key}` must be a date like 2020-07-01", key)
            return None
        return value

    def hundredths(self, node: Any, key: Any, value: Any, where: str) -> int | None:
        """A number with at most two decimals, in hundredths."""
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            self.problem(node, f"{where}: {value!r} is not a number", key)
            return None
        if isinstance(value, Decimal) and not value.is_finite():
            self.problem(node, f"{where}: {value} is not a number", key)
            return None
        scaled: Decimal | int = value * HUNDREDTHS
        if scaled != int(scaled):
            self.problem(node, f"{where}: {value} has more than two decimals", key)
            return None
        if not -LARGEST <= scaled <= LARGEST:
            self.problem(node, f"{where}: {value} is beyond {LARGEST // HUNDREDTHS}", key)
            return None
        return int(scaled)

    def range(
        self, node: Any, key: Any, value: Any, where: str, between: tuple[int, int]
    ) -> Range | None:
        """A number or [low, high], inside bounds in hundredths."""
        ends = value if isinstance(value, list) else [value, value]
        if len(ends) != 2:
            self.problem(node, f"{where}: a range is [low, high], not {value!r}", key)
            return None
        low = self.hundredths(node, key, ends[0], where)
        high = low if ends[1] is ends[0] else self.hundredths(node, key, ends[1], where)
        if low is None or high is None:
            return None
        if low > high:
            self.problem(node, f"{where}: {ends[0]} is above {ends[1]}; give the lower first", key)
            return None
        if low < between[0] or high > between[1]:
            bounds = f"{between[0] // HUNDREDTHS} and {between[1] // HUNDREDTHS}"
            self.problem(node, f"{where}: {value!r} is not between {bounds}", key)
            return None
        return Range(low, high)

    def evidence(self, node: Mapping[str, Any], where: str) -> tuple[Evidence, ...]:
        return tuple(self._evidence(node, where))

    def _evidence(self, node: Mapping[str, Any], where: str) -> Iterator[Evidence]:
        entries = node.get("evidence") or []
        for entry in entries if isinstance(entries, list) else [entries]:
            if not isinstance(entry, Mapping):
                self.problem(
                    node, f"{where}: evidence gives who, when, where, certainty", "evidence"
                )
                continue
            self.known_keys(entry, {"who", "when", "where", "certainty", "note"}, where)
            for key in ("who", "where", "certainty"):
                if key not in entry:
                    self.problem(entry, f"{where}: evidence lacks `{key}`")
            certainty = self.text(entry, "certainty", where)
            if certainty and certainty not in CERTAINTIES:
                self.problem(
                    entry, f"{where}: `certainty` is one of {', '.join(CERTAINTIES)}", "certainty"
                )
            yield Evidence(
                self.text(entry, "who", where),
                self.day(entry, "when", where),
                self.text(entry, "where", where),
                certainty,
                self.text(entry, "note", where),
            )
