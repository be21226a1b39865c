"""Product-specific rules of origin as rows: one row is one route to originating status.

The tables under `usmca/psr/` hold codes, percentages and short tags; their columns are
explained in `docs/data.md`. A good needs to satisfy one of the routes that apply to it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from tratado.agreement.problems import (
    MalformedLaw,
    Unfit,
    day_of,
    end_before_start,
    in_column,
    in_line,
    none_of,
)
from tratado.hs import InvalidCode, Provision, parse_provisions
from tratado.words import Place, Problem, Said

COLUMNS = [
    "chapter",
    "rule",
    "route",
    "good",
    "good_only",
    "use",
    "change",
    "group",
    "from",
    "except",
    "tv",
    "nc",
    "also",
    "start",
    "end",
    "source",
    "note",
]

USES = (
    "passenger_vehicle",
    "light_truck",
    "heavy_truck",
    "other_vehicle",
    "other_vehicle_lighter",
    "other_vehicle_heavier",
    "off_road",
    "listed_motor_vehicle",
    "aftermarket",
    "any_other_use",
)
"""What a good can be for, where a rule depends on it."""

CHANGES = ("CC", "CTH", "CTSH", "CTI", "FROM", "NONE", "WO")
"""Kinds of change in tariff classification, see `docs/data.md`."""

GRADES = ("two_sources", "one_source", "predecessor", "doubtful")
"""How sure a row is: seen in two sources, in one, in doubt though the predecessor's text has the
same, or doubtful."""

REMAINDER = "any other good"
"""What `good_only` says for the goods of a provision that no other row names."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A condition of a route beside the change and the value content.

    `name` in snake_case; `arguments` as the table separates them with colons.
    """

    name: str
    arguments: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ":".join((self.name, *self.arguments))


@dataclass(frozen=True, slots=True)
class Route:
    """One row: one way in which a good of the named provisions can originate.

    `tv` and `nc` are percentages, None where the rule has no such method; `end` is
    exclusive. `text` says where the wording comes from, `source` how sure the row is.
    """

    chapter: int
    rule: str
    route: str
    good: tuple[Provision, ...]
    good_only: str
    use: tuple[str, ...]
    change: str
    group: str
    from_: tuple[Provision, ...]
    except_: tuple[Provision, ...]
    tv: Decimal | None
    nc: Decimal | None
    also: tuple[Tag, ...]
    start: dt.date | None
    end: dt.date | None
    source: str
    note: str
    file: str = ""
    line: int = 0
    text: str = "General Note 11(o)"
    proposal: str = ""

    @property
    def id(self) -> str:
        """Chapter, rule and route: `87/24/A`; unique among the rows in force on a day."""
        return f"{self.chapter}/{self.rule}/{self.route}"

    @property
    def cite(self) -> str:
        if self.proposal:
            return f"{self.proposal} ({self.id})"
        return f"{self.text}, chapter {self.chapter}, rule {self.rule}, route {self.route}"

    @property
    def in_doubt(self) -> bool:
        """Whether nothing is decided by the row unless the user confirms it from the print."""
        return self.source in ("predecessor", "doubtful")

    @property
    def is_remainder(self) -> bool:
        return self.good_only == REMAINDER

    def in_force(self, day: dt.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def has_tag(self, name: str) -> bool:
        return any(tag.name == name for tag in self.also)

    def tags(self, name: str) -> Iterator[Tag]:
        return (tag for tag in self.also if tag.name == name)

    @property
    def has_value_content(self) -> bool:
        return self.tv is not None or self.nc is not None


def load_routes(folder: Path) -> tuple[Route, ...]:
    """Read every rule table of a folder, in order of file and line.

    Raises MalformedLaw with file and line of every malformed row.
    """
    routes: list[Route] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("ch*.csv")):
        for line, row in rows_of(path, COLUMNS, problems):
            route = route_from_row(row, path.name, line, problems)
            if route is not None:
                routes.append(route)
    problems.extend(_duplicates(routes))
    if problems:
        raise MalformedLaw(problems)
    return tuple(routes)


def rows_of(
    path: Path, columns: list[str], problems: list[Problem]
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table of law with their lines; rows that are none go to `problems`."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        problems.append(in_line(path.name, 1, Said("law-not-utf8")))
        return
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if reader.fieldnames != columns:
        problems.append(in_line(path.name, 1, Said("law-header", header=",".join(columns))))
        return
    for row in reader:
        if None in row or None in row.values():
            message = Said("law-columns", count=len(columns))
            problems.append(in_line(path.name, reader.line_num, message))
            continue
        yield reader.line_num, row


def route_from_row(
    row: dict[str, str], file: str, line: int, problems: list[Problem]
) -> Route | None:
    """One table row as a Route; what is wrong with it is appended to `problems`."""
    before = len(problems)

    def problem(column: str, what: Said) -> None:
        problems.append(in_line(file, line, in_column(column, what)))

    def provisions(column: str) -> tuple[Provision, ...]:
        try:
            return parse_provisions(row[column])
        except InvalidCode as error:
            problem(column, error.what)
            return ()

    def percent(column: str) -> Decimal | None:
        text = row[column].strip()
        if not text:
            return None
        try:
            value = Decimal(text)
        except InvalidOperation:
            problem(column, Said("law-no-percent", value=repr(text)))
            return None
        if not value.is_finite() or not 0 < value <= 100:
            problem(column, Said("law-beyond-100", value=text))
        elif value * 100 != (value * 100).to_integral_value():
            problem(column, Said("law-too-fine", value=text))
        return value

    def day(column: str) -> dt.date | None:
        try:
            return day_of(row[column].strip())
        except Unfit as error:
            problem(column, error.what)
            return None

    for column, what in _faults(row):
        problem(column, what)
    start, end = day("start"), day("end")
    if start and end and end <= start:
        problem("end", end_before_start(start, end))
    values = (
        provisions("good"), provisions("from"), provisions("except"), percent("tv"), percent("nc")
    )  # fmt: skip
    if len(problems) > before:
        return None
    good, from_, except_, tv, nc = values
    chapter = int(row["chapter"])
    if not all(int(p.first.chapter) <= chapter <= int(p.last.chapter) for p in good):
        problem("good", Said("law-other-chapter", chapter=str(chapter)))
        return None
    return Route(
        chapter=chapter,
        rule=row["rule"].strip(),
        route=row["route"].strip(),
        good=good,
        good_only=row["good_only"].strip(),
        use=tuple(row["use"].split()),
        change=row["change"],
        group=row["group"],
        from_=from_,
        except_=except_,
        tv=tv,
        nc=nc,
        also=parse_tags(row["also"]),
        start=start,
        end=end,
        source=row["source"],
        note=row["note"].strip(),
        file=file,
        line=line,
    )


def parse_tags(text: str) -> tuple[Tag, ...]:
    """Read the `also` column: tags separated by semicolons, arguments by colons."""
    found = []
    for piece in filter(None, (p.strip() for p in text.split(";"))):
        name, *arguments = piece.split(":")
        found.append(Tag(name, tuple(arguments)))
    return tuple(found)


def _faults(row: dict[str, str]) -> Iterator[tuple[str, Said]]:
    """What is wrong with the words of a row: columns and messages."""
    for column in ("rule", "route"):
        if not row[column].strip():
            yield column, Said("law-empty")
    for use in row["use"].split():
        if use not in USES:
            yield "use", none_of(use, USES)
    for what in _faulty_tags(row["also"]):
        yield "also", what
    if not row["chapter"].isdigit():
        yield "chapter", Said("law-no-chapter", value=repr(row["chapter"]))
    if row["change"] not in CHANGES:
        yield "change", none_of(row["change"], CHANGES)
    if row["group"] not in ("", "inside", "outside"):
        yield "group", Said("law-no-group", value=repr(row["group"]))
    if row["source"] not in GRADES:
        yield "source", none_of(row["source"], GRADES)
    if not row["good"].strip():
        yield "good", Said("law-empty")
    if row["change"] == "FROM" and not row["from"].strip():
        yield "from", Said("law-from-empty")


_SHARES_BY_WEIGHT = (
    "originating_by_weight",
    "originating_polymer_by_weight",
    "nonoriginating_max_share_by_weight_of_good",
)
"""Tags of a percentage and the provisions that it is of."""


def _faulty_tags(text: str) -> Iterator[Said]:
    """What is wrong with tags whose arguments are calculated with."""
    for tag in parse_tags(text):
        if tag.name not in _SHARES_BY_WEIGHT:
            continue
        try:
            percent, provisions = tag.arguments
            if not 0 < int(percent) <= 100:
                yield in_column(str(tag), Said("law-beyond-100", value=percent))
            parse_provisions(provisions)
        except ValueError:
            yield Said("law-tag-share", tag=str(tag))


def _duplicates(routes: Iterable[Route]) -> Iterator[Problem]:
    seen: dict[str, Route] = {}
    for route in routes:
        earlier = seen.setdefault(route.id, route)
        if earlier is not route:
            yield in_line(
                route.file,
                route.line,
                Said("law-also-in", rule=route.id, place=Place(earlier.file, line=earlier.line)),
            )
