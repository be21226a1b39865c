"""A tariff of the United States as it is exported, and the rates that its lines have.

The export's rows are nested by their indent; a row that prints no rate has the rate of the
row it stands under. The special column lists a rate for each group of programs; `S` is the
agreement's, `S+` its own rate for the goods that a chapter 98 or 99 provision names.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tratado.book.errors import BookErrors, Findings, SheetFindings
from tratado.book.read_csv import BrokenText, decoded
from tratado.files import read_bytes, why
from tratado.hs import Code, InvalidCode, parse_code
from tratado.proof.duty import Rate, read_rate, without_markup
from tratado.words import Said

COUNTRY = "US"
"""Whose tariff it is."""

PROGRAMS = ("S", "S+")
"""The agreement's marks in the special column, in the order in which they are looked for."""

_COLUMNS = {
    "number": "HTS Number",
    "indent": "Indent",
    "words": "Description",
    "units": "Unit of Quantity",
    "general": "General Rate of Duty",
    "special": "Special Rate of Duty",
    "additional": "Additional Duties",
}
_OPTIONAL = {"additional", "words"}
_GROUP = re.compile(r"(?P<rate>[^()]*)\((?P<programs>[^()]*)\)?")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the tariff with the rates that hold for it.

    `own` tells whether the row prints its rate itself. `special` are the rates of the
    special column with the programs each is for, none where it is for every program. `words`
    are its description after those of the rows that it stands under.
    """

    code: Code
    row: int
    general: Rate | None
    special: tuple[tuple[Rate, frozenset[str]], ...]
    units: str
    additional: str
    own: bool
    words: tuple[str, ...] = ()

    def preferential(self) -> Rate | None:
        """The agreement's rate; None where the line names none for it."""
        for program in PROGRAMS:
            for rate, programs in self.special:
                if program in programs:
                    return rate
        for rate, programs in self.special:
            if not programs:
                return rate
        if self.general is not None and self.general.is_free:
            return self.general
        return None


@dataclass(frozen=True, slots=True)
class Tariff:
    """The lines of a tariff by their digits; `name` is the file it was read from."""

    name: str
    lines: Mapping[str, Line]
    _below: Mapping[str, tuple[str, ...]] = field(repr=False)

    def line(self, code: Code) -> Line | None:
        """The line of a code.

        For a longer code than the tariff has, the line above it; for a shorter one the
        line below it, where all below have the same rates. None where there is none.
        """
        own = self.lines.get(code.digits)
        if own is not None and own.general is not None:
            return own
        for length in range(len(code.digits) - 2, 7, -2):
            above = self.lines.get(code.digits[:length])
            if above is not None and above.general is not None:
                return above
        below = [self.lines[digits] for digits in self._below.get(code.digits, ())]
        rated = [line for line in below if line.general is not None]
        if rated and len({(line.general, line.special) for line in rated}) == 1:
            return rated[0]
        return None

    def general(self, code: Code) -> Rate | None:
        found = self.line(code)
        return None if found is None else found.general

    def preferential(self, code: Code) -> Rate | None:
        found = self.line(code)
        return None if found is None else found.preferential()

    def rate(self, code: Code, country: str, day: dt.date, *, preferential: bool) -> Rate | None:
        """The rate of a code where goods enter the United States, None elsewhere.

        The export says nothing of days: it is taken for every day.
        """
        if country != COUNTRY:
            return None
        return self.preferential(code) if preferential else self.general(code)

    def counted(self) -> tuple[int, int]:
        """Rows that print a general rate, and how many of those are read as sums."""
        own = [line for line in self.lines.values() if line.own and line.general is not None]
        return len(own), sum(line.general is not None and line.general.is_read for line in own)


def read_tariff(path: Path) -> Tariff:
    """Read the export (CSV). Raises BookErrors with every row that cannot be read."""
    try:
        data = read_bytes(path)
    except OSError as error:
        findings = Findings()
        findings.problem(path.name, Said("tariff-unreadable", why=why(error)))
        raise BookErrors(findings.problems) from None
    return tariff_of(path.name, data)


def tariff_of(name: str, data: bytes) -> Tariff:
    """The tariff of an export's bytes. Raises BookErrors."""
    findings = Findings()
    place = SheetFindings(name, "", findings)
    try:
        text = decoded(data, place)
        if text.lstrip().startswith(("[", "{")):
            place.problem(Said("tariff-json"))
            raise BookErrors(findings.problems)
        # A spreadsheet saves the export with the separator of its user's country.
        separator = max(",;\t", key=text.partition("\n")[0].count)
        rows = list(csv.reader(io.StringIO(text), delimiter=separator, strict=True))
    except BrokenText as error:
        place.problem(error.what)
        raise BookErrors(findings.problems) from None
    except csv.Error:
        place.problem(Said("tariff-no-csv"))
        raise BookErrors(findings.problems) from None
    columns = _columns(rows[0], place)
    lines: dict[str, Line] = {}
    above: list[Line | None] = []
    path: list[str] = []
    if not findings.problems:
        for number, row in enumerate(rows[1:], start=2):
            _read_row(row, number, columns, lines, above, path, place)
    findings.stop_if_wrong()
    return Tariff(name, lines, _below(lines))


def _columns(header: Sequence[str], place: SheetFindings) -> Mapping[str, int]:
    found: dict[str, int] = {}
    names = [" ".join(name.split()).casefold() for name in header]
    for column, title in _COLUMNS.items():
        if title.casefold() in names:
            found[column] = names.index(title.casefold())
        elif column not in _OPTIONAL:
            found_there = tuple(map(repr, header[:12]))
            place.problem(Said("tariff-no-column", title=repr(title), found=found_there), 1, title)
    return found


def _read_row(
    row: Sequence[str],
    number: int,
    columns: Mapping[str, int],
    lines: dict[str, Line],
    above: list[Line | None],
    path: list[str],
    place: SheetFindings,
) -> None:
    cells = {name: (row[at] if at < len(row) else "").strip() for name, at in columns.items()}
    if not any(cells.values()):
        return
    if not cells["indent"].isascii() or not cells["indent"].isdigit():
        place.problem(Said("tariff-no-indent", found=repr(cells["indent"])), number, "Indent")
        return
    depth = int(cells["indent"])
    del above[depth:]
    path[depth:] = [""] * (depth - len(path))
    path.append(_plain(cells.get("words", "")))
    parent = next((line for line in reversed(above) if line is not None), None)
    line: Line | None = None
    try:
        code = parse_code(cells["number"]) if cells["number"] else None
    except InvalidCode:
        said = Said("tariff-no-code", found=repr(cells["number"]))
        place.problem(said, number, "HTS Number")
        code = None
    if code is not None or cells["general"]:
        line = _line(code or (parent.code if parent else Code("")), number, cells, parent, path)
    if code is not None and line is not None:
        if code.digits in lines:
            before = str(lines[code.digits].row)
            place.problem(Said("tariff-twice", code=str(code), row=before), number, "HTS Number")
        lines[code.digits] = line
    above.extend([None] * (depth - len(above)))
    above.append(line if line is not None else parent)


def _plain(words: str) -> str:
    """A description without markup, case, and the marks at its end."""
    return " ".join(without_markup(words).casefold().split()).rstrip(":;., ")


def _line(
    code: Code,
    number: int,
    cells: Mapping[str, str],
    parent: Line | None,
    path: Sequence[str],
) -> Line:
    additional = cells.get("additional", "")
    if cells["general"] or cells["special"]:
        general = read_rate(cells["general"]) if cells["general"] else None
        own = True
        special = _special(cells["special"])
    else:
        general = parent.general if parent else None
        special = parent.special if parent else ()
        additional = additional or (parent.additional if parent else "")
        own = False
    return Line(code, number, general, special, cells["units"], additional, own, tuple(path))


def _special(text: str) -> tuple[tuple[Rate, frozenset[str]], ...]:
    """The rates of the special column, each with the programs between its brackets."""
    shown = without_markup(text)
    if not shown:
        return ()
    if "(" not in shown:
        return ((read_rate(shown), frozenset()),)
    found: list[tuple[Rate, frozenset[str]]] = []
    for match in _GROUP.finditer(shown):
        programs = frozenset(p.strip() for p in match["programs"].split(",") if p.strip())
        if match["rate"].strip():
            found.append((read_rate(match["rate"]), programs))
    return tuple(found)


def _below(lines: Mapping[str, Line]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for digits in lines:
        for length in range(4, len(digits), 2):
            found.setdefault(digits[:length], []).append(digits)
    return {digits: tuple(below) for digits, below in found.items()}
