"""Reading YAML nodes one field at a time, every problem kept with its line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from tratado.agreement.problems import in_line
from tratado.talks.table import CERTAINTIES, HUNDREDTHS, Evidence, Range
from tratado.words import Problem, Said
from tratado.yaml_files import line_of

Where = str | Said
"""What a problem is in: the id of a party or an issue, or what says more."""

LARGEST = 10**6 * HUNDREDTHS
"""The largest number a table may hold, in hundredths."""


def hinted(what: Said, *values: Any) -> Said:
    """A problem, and what to do where YAML has read a word of it as a truth value."""
    if any(isinstance(value, bool) for value in values):
        return Said("talks-read-truth-value", so=what)
    return what


def within(where: Where, name: str) -> Said:
    """A field of what a problem is in."""
    return Said("talks-read-within", where=where, name=name)


@dataclass
class Reading:
    """A file being read, and what is wrong in it so far."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def problem(self, node: Any, what: Said, key: Any = None, where: Where = "") -> None:
        """Keep what is wrong, with the line of the key in the node."""
        line = line_of(node, key) if isinstance(node, Mapping) else 1
        message = Said("talks-read-at", where=where, what=what) if where else what
        self.problems.append(in_line(self.file, line, message))

    def mapping(
        self, parent: Any, key: str, needed: bool = True, maps: str = ""
    ) -> Mapping[str, Any]:
        """The mapping under a key, empty where there is none.

        `maps` says what it maps where that is not what its key says.
        """
        node = parent.get(key)
        if node is None and not needed:
            return {}
        if not isinstance(node, Mapping) or (needed and not node):
            said = Said(f"talks-read-maps-{(maps or key).replace('_', '-')}")
            self.problem(parent, Said("talks-read-mapping", key=key, maps=said), key)
            return {}
        for name in node:
            if not isinstance(name, str):
                kind = "truth" if isinstance(name, bool) else "quotes"
                what = Said(f"talks-read-no-text-{kind}", name=repr(name), key=key)
                self.problem(node, what, name)
        return {name: value for name, value in node.items() if isinstance(name, str)}

    def known_keys(self, node: Mapping[str, Any], keys: set[str], where: Where) -> None:
        for key in node:
            if key not in keys:
                known = tuple(sorted(keys))
                what = Said("talks-read-unknown-key", key=repr(key), known=known)
                self.problem(node, what, key, where)

    def text(self, node: Mapping[str, Any], key: str, where: Where, default: str = "") -> str:
        value = node.get(key, default)
        if not isinstance(value, str):
            what = hinted(Said("talks-read-text", key=key, value=repr(value)), value)
            self.problem(node, what, key, where)
            return default
        return value

    def day(self, node: Mapping[str, Any], key: str, where: Where) -> dt.date | None:
        value = node.get(key)
        if value is not None and type(value) is not dt.date:
            self.problem(node, Said("talks-read-day", key=key), key, where)
            return None
        return value

    def hundredths(self, node: Any, key: Any, value: Any, where: Where) -> int | None:
        """A number with at most two decimals, in hundredths."""
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            self.problem(node, Said("talks-read-number", value=repr(value)), key, where)
            return None
        if isinstance(value, Decimal) and not value.is_finite():
            self.problem(node, Said("talks-read-number", value=str(value)), key, where)
            return None
        scaled: Decimal | int = value * HUNDREDTHS
        if scaled != int(scaled):
            self.problem(node, Said("talks-read-decimals", value=str(value)), key, where)
            return None
        if not -LARGEST <= scaled <= LARGEST:
            beyond = Said("talks-read-beyond", value=str(value), most=str(LARGEST // HUNDREDTHS))
            self.problem(node, beyond, key, where)
            return None
        return int(scaled)

    def range(
        self, node: Any, key: Any, value: Any, where: Where, between: tuple[int, int]
    ) -> Range | None:
        """A number or [low, high], inside bounds in hundredths."""
        ends = value if isinstance(value, list) else [value, value]
        if len(ends) != 2:
            self.problem(node, Said("talks-read-range", value=repr(value)), key, where)
            return None
        low = self.hundredths(node, key, ends[0], where)
        high = low if ends[1] is ends[0] else self.hundredths(node, key, ends[1], where)
        if low is None or high is None:
            return None
        if low > high:
            above = Said("talks-read-above", one=str(ends[0]), other=str(ends[1]))
            self.problem(node, above, key, where)
            return None
        if low < between[0] or high > between[1]:
            least, most = (str(each // HUNDREDTHS) for each in between)
            outside = Said("talks-read-between", value=repr(value), least=least, most=most)
            self.problem(node, outside, key, where)
            return None
        return Range(low, high)

    def evidence(self, node: Mapping[str, Any], where: Where) -> tuple[Evidence, ...]:
        return tuple(self._evidence(node, where))

    def _evidence(self, node: Mapping[str, Any], where: Where) -> Iterator[Evidence]:
        entries = node.get("evidence") or []
        for entry in entries if isinstance(entries, list) else [entries]:
            if not isinstance(entry, Mapping):
                self.problem(node, Said("talks-read-evidence"), "evidence", where)
                continue
            self.known_keys(entry, {"who", "when", "where", "certainty", "note"}, where)
            for key in ("who", "where", "certainty"):
                if key not in entry:
                    self.problem(entry, Said("talks-read-evidence-lacks", key=key), where=where)
            certainty = self.text(entry, "certainty", where)
            if certainty and certainty not in CERTAINTIES:
                one_of = Said("talks-read-one-of", key="certainty", known=CERTAINTIES)
                self.problem(entry, one_of, "certainty", where)
            yield Evidence(
                self.text(entry, "who", where),
                self.day(entry, "when", where),
                self.text(entry, "where", where),
                certainty,
                self.text(entry, "note", where),
            )
