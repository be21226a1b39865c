"""What the rule tables reach, and what they do not: every subheading is accounted for.

A subheading that no rule reaches needs a named reason in the agreement's `gaps.csv`; one
that has neither is a hole in the data, and `Coverage.unexplained` shows it.
"""

from __future__ import annotations

import csv
import datetime as dt
import functools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from tratado.agreement.agreement import TextInForce
from tratado.agreement.problems import MalformedLaw, Unfit, day_of, in_column, in_line, none_of
from tratado.agreement.rules import Route
from tratado.hs import Code, InvalidCode, Provision, parse_provisions
from tratado.hs.editions import RULES_EDITION, Edition, counterpart_table
from tratado.words import Problem, Said

COLUMNS = ["provision", "reason", "start", "end"]

REASONS = ("not_in_tables", "unit_by_unit", "between_rules", "reserved", "national_use")
"""Why no rule reaches a provision.

`not_in_tables`: the agreement has a rule, the tables do not yet. `unit_by_unit`: each part
of the good is judged by its own rule. `between_rules`: one printed rule ends before the
next one starts. `reserved`: the Harmonized System has no goods there. `national_use`: each
country classifies for its own purposes there.
"""


@dataclass(frozen=True, slots=True)
class Gap:
    """Provisions that no rule reaches, in the numbers of the rules, and why.

    `end` is exclusive; without days the gap is there always.
    """

    provisions: tuple[Provision, ...]
    reason: str
    start: dt.date | None = None
    end: dt.date | None = None

    def is_open(self, day: dt.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class EditionCoverage:
    """The subheadings of one edition of the Harmonized System.

    `gaps` gives the reasons for each that no rule reaches. `partly` are those of a later
    edition that came from several, of which rules reach only some, for a reason.
    `unexplained` have counterparts with neither a rule nor a reason.
    """

    edition: Edition
    subheadings: int
    gaps: Mapping[Code, tuple[str, ...]]
    partly: tuple[Code, ...]
    unexplained: tuple[Code, ...]

    @property
    def reached(self) -> int:
        """How many subheadings a rule reaches, at least in part."""
        return self.subheadings - len(self.gaps) - len(self.unexplained)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the text of one day reaches, and how sure its rows are.

    `grades` counts the routes by how their wording was verified, `notes` the notes of
    chapters and sections by what they do.
    """

    editions: Mapping[Edition, EditionCoverage]
    grades: Mapping[str, int]
    notes: Mapping[str, int]

    @property
    def unexplained(self) -> tuple[Code, ...]:
        """Subheadings of any edition that have neither a rule nor a reason."""
        found = {code for edition in self.editions.values() for code in edition.unexplained}
        return tuple(sorted(found))


def coverage(text: TextInForce) -> Coverage:
    """How far the rules in force reach, for each edition of the Harmonized System.

    A rule reaches a subheading where it covers any of it, be it one tariff item or one
    kind of goods.
    """
    reached = reached_subheadings(text.routes)
    gaps = [gap for gap in gaps_of(text.agreement.name) if gap.is_open(text.day)]
    return Coverage(
        editions={edition: _edition_coverage(edition, reached, gaps) for edition in Edition},
        grades=Counter(route.source for route in text.routes),
        notes=Counter(note.kind for note in text.notes),
    )


def reached_subheadings(routes: Iterable[Route]) -> frozenset[str]:
    """The subheadings, in the numbers of the rules, of which a route covers some."""
    subheadings = sorted(counterpart_table(RULES_EDITION))
    lows = [Code(digits).low for digits in subheadings]
    highs = [Code(digits).high for digits in subheadings]
    spans = {(provision.low, provision.high) for route in routes for provision in route.good}
    return frozenset(
        digits
        for low, high in spans
        for digits in subheadings[bisect_right(highs, low) : bisect_left(lows, high)]
    )


def gap_reason(code: Code, gaps: Iterable[Gap]) -> str | None:
    """Why no rule reaches a code in the numbers of the rules; None where none is recorded."""
    for gap in gaps:
        if any(provision.covers(code) for provision in gap.provisions):
            return gap.reason
    return None


@functools.cache
def gaps_of(agreement: str) -> tuple[Gap, ...]:
    """The recorded gaps of a shipped agreement; none where it has no such file."""
    with resources.as_file(resources.files("tratado.agreement") / agreement) as folder:
        path = folder / "gaps.csv"
        return load_gaps(path) if path.exists() else ()


def load_gaps(path: Path) -> tuple[Gap, ...]:
    """Read a table of gaps. Raises MalformedLaw with every malformed row."""
    gaps: list[Gap] = []
    problems: list[Problem] = []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != COLUMNS:
            raise MalformedLaw(
                [in_line(path.name, 1, Said("law-header", header=",".join(COLUMNS)))]
            )
        for row in reader:
            try:
                gaps.append(_gap(row))
            except (InvalidCode, Unfit) as error:
                problems.append(in_line(path.name, reader.line_num, error.what))
    if problems:
        raise MalformedLaw(problems)
    return tuple(gaps)


def _gap(row: Mapping[str, str]) -> Gap:
    provisions = parse_provisions(row["provision"])
    if not provisions:
        raise Unfit(in_column("provision", Said("law-empty")))
    if row["reason"] not in REASONS:
        raise Unfit(in_column("reason", none_of(row["reason"], REASONS)))
    start, end = (day_of(row[column]) for column in ("start", "end"))
    return Gap(provisions, row["reason"], start, end)


def _edition_coverage(
    edition: Edition, reached: frozenset[str], gaps: Sequence[Gap]
) -> EditionCoverage:
    explained: dict[Code, tuple[str, ...]] = {}
    partly: list[Code] = []
    unexplained: list[Code] = []
    table = counterpart_table(edition)
    for digits, counterparts in table.items():
        missing = [Code(old) for old in counterparts if old not in reached]
        if not missing:
            continue
        code = Code(digits)
        reasons = {gap_reason(old, gaps) for old in missing}
        if None in reasons:
            unexplained.append(code)
        elif len(missing) < len(counterparts):
            partly.append(code)
        else:
            explained[code] = tuple(sorted(filter(None, reasons)))
    return EditionCoverage(edition, len(table), explained, tuple(partly), tuple(unexplained))
