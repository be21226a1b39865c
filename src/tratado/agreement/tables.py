"""The agreement's tables: which parts, metals and machines its special rules name.

The csv files under `usmca/tables/` hold codes, short descriptions and citations, in the
numbers of the 2012 edition of the Harmonized System like the rules. Where the text prints
a later number (2202.99, the 8528 of Schedule 2), its counterparts of 2012 stand for it. An
item that the text writes with letters or in one country's eight digits (8708.29.aa) stands
as its subheading with a `part`; the citation keeps the item as printed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tratado.agreement import rules
from tratado.agreement.problems import MalformedLaw, in_column, in_line, none_of
from tratado.agreement.rules import Route, route_from_row
from tratado.hs import Code, InvalidCode, Provision, parse_provisions
from tratado.words import Place, Problem, Said

TABLE_COLUMNS = ["table", "group", "component", "provision", "ex", "part", "description", "cite"]

EXCEPTION_COLUMNS = ["kind", "paragraph", "material", "good", "same_subheading", "cite"]

VEHICLE_COLUMNS = [*rules.COLUMNS, "stage", "cite"]

NO_PRODUCTION_COLUMNS = ["kind", "good", "material", "cite", "grade"]

NO_PRODUCTION_KINDS = ("put_up", "same_good", "taken_apart", "packing", "mixture")
"""What a row of `no_production.csv` says: that a good may be nothing but the material put up
for sale, or the same good packed anew, or taken out of the material; what is packing, and
which goods are mixtures, so that they are not what was separated out of one."""

LOST_ITEM_COLUMNS = ["item", "tariff", "cite"]

EXCEPTION_KINDS = ("bars", "allows_despite")
"""What a row of the exceptions to de minimis does.

`bars`: the material may not be waived in the good. `allows_despite`: it may, whatever a
barring row says.
"""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One provision of a table, or the part of it that the table means.

    `ex` says that the print takes only a part of the provision; `part` names that part, and
    also narrower goods that the print describes without the prefix. `group` is the heading
    under which the table has the row (a core part, a metal, a kind of machine) and
    `component` the component or material of that group.
    """

    table: str
    group: str
    component: str
    provision: tuple[Provision, ...]
    ex: bool
    part: str
    description: str
    cite: str


@dataclass(frozen=True, slots=True)
class DeMinimisException:
    """A material that de minimis may not waive in a good, or may after all.

    An empty `material` means any. `same_subheading` limits the row to materials of the
    good's own subheading. Either side may name only a part of a provision.
    """

    kind: str
    paragraph: str
    material: tuple[Provision, ...]
    good: tuple[Provision, ...]
    same_subheading: bool
    cite: str


@dataclass(frozen=True, slots=True)
class VehicleRule:
    """One route of Uniform Regulations 13, the rules for headings 8701 to 8708.

    Where the percentage grows over the years, `stage` is the path of the term that gives
    it and the route's own `nc` is None.
    """

    route: Route
    stage: str
    cite: str


@dataclass(frozen=True, slots=True)
class LostItem:
    """A tariff item that rules name and that a later tariff no longer has.

    What it covered stands under other items of its subheading, under numbers that the rules
    do not know; `tariff` is the first edition of the tariff in which it was missed.
    """

    item: Code
    tariff: str
    cite: str


@dataclass(frozen=True, slots=True)
class NoProduction:
    """A good that may come of a material without production, by the numbers of both alone.

    An empty `material` of a `same_good` is the good's own subheading; `packing` has no good.
    """

    kind: str
    good: tuple[Provision, ...]
    material: tuple[Provision, ...]
    cite: str
    grade: str


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of an agreement; those it does not have are empty."""

    core_parts: tuple[TableRow, ...] = ()
    core_components: tuple[TableRow, ...] = ()
    principal_light: tuple[TableRow, ...] = ()
    complementary_light: tuple[TableRow, ...] = ()
    principal_heavy: tuple[TableRow, ...] = ()
    complementary_heavy: tuple[TableRow, ...] = ()
    other_vehicles: tuple[TableRow, ...] = ()
    other_vehicle_components: tuple[TableRow, ...] = ()
    steel_and_aluminum: tuple[TableRow, ...] = ()
    schedule_2: tuple[TableRow, ...] = ()
    importing_country_lists: tuple[TableRow, ...] = ()
    de_minimis_exceptions: tuple[DeMinimisException, ...] = ()
    vehicle_rules: tuple[VehicleRule, ...] = ()
    lost_items: tuple[LostItem, ...] = ()
    no_production: tuple[NoProduction, ...] = ()


def load_tables(folder: Path) -> Tables:
    """Read the tables of a folder; a table without a file is empty.

    Raises MalformedLaw with file and line of every malformed row, and for a file that is
    none of the tables.
    """
    problems: list[Problem] = []
    known = {field.name for field in fields(Tables)}
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in known:
            names = ", ".join(sorted(known))
            message = Said("law-no-table", table=path.stem, known=names)
            problems.append(in_line(path.name, 1, message))

    def table(name: str) -> tuple[TableRow, ...]:
        return _table(folder / f"{name}.csv", problems)

    tables = Tables(
        core_parts=table("core_parts"),
        core_components=table("core_components"),
        principal_light=table("principal_light"),
        complementary_light=table("complementary_light"),
        principal_heavy=table("principal_heavy"),
        complementary_heavy=table("complementary_heavy"),
        other_vehicles=table("other_vehicles"),
        other_vehicle_components=table("other_vehicle_components"),
        steel_and_aluminum=table("steel_and_aluminum"),
        schedule_2=table("schedule_2"),
        importing_country_lists=table("importing_country_lists"),
        de_minimis_exceptions=_exceptions(folder / "de_minimis_exceptions.csv", problems),
        vehicle_rules=_vehicle_rules(folder / "vehicle_rules.csv", problems),
        lost_items=_lost_items(folder / "lost_items.csv", problems),
        no_production=_no_production(folder / "no_production.csv", problems),
    )
    if problems:
        raise MalformedLaw(problems)
    return tables


def _table(path: Path, problems: list[Problem]) -> tuple[TableRow, ...]:
    found = []
    for row in _rows(path, TABLE_COLUMNS, problems):
        provision = row.provisions("provision")
        row.needs("table", "provision", "description", "cite")
        if row["ex"] not in ("", "yes"):
            row.problem("ex", Said("law-neither-yes", value=repr(row["ex"])))
        if row["ex"] and not row["part"]:
            row.problem("part", Said("law-part-empty"))
        if any(p.part for p in provision):
            row.problem("provision", Said("law-part-in-brackets"))
        found.append(
            TableRow(
                table=row["table"],
                group=row["group"],
                component=row["component"],
                provision=provision,
                ex=bool(row["ex"]),
                part=row["part"],
                description=row["description"],
                cite=row["cite"],
            )
        )
    return tuple(found)


def _exceptions(path: Path, problems: list[Problem]) -> tuple[DeMinimisException, ...]:
    found = []
    for row in _rows(path, EXCEPTION_COLUMNS, problems):
        row.needs("paragraph", "good", "cite")
        if row["kind"] not in EXCEPTION_KINDS:
            row.problem("kind", none_of(row["kind"], EXCEPTION_KINDS))
        if row["same_subheading"] not in ("", "yes"):
            what = Said("law-neither-yes", value=repr(row["same_subheading"]))
            row.problem("same_subheading", what)
        found.append(
            DeMinimisException(
                kind=row["kind"],
                paragraph=row["paragraph"],
                material=row.provisions("material"),
                good=row.provisions("good"),
                same_subheading=bool(row["same_subheading"]),
                cite=row["cite"],
            )
        )
    return tuple(found)


def _lost_items(path: Path, problems: list[Problem]) -> tuple[LostItem, ...]:
    found = []
    for row in _rows(path, LOST_ITEM_COLUMNS, problems):
        row.needs("tariff", "cite")
        provisions = row.provisions("item")
        if len(provisions) != 1 or provisions[0].level != 8:
            row.problem("item", Said("law-no-item", value=repr(row["item"])))
            continue
        found.append(LostItem(provisions[0].first, row["tariff"], row["cite"]))
    return tuple(found)


def _no_production(path: Path, problems: list[Problem]) -> tuple[NoProduction, ...]:
    found = []
    for row in _rows(path, NO_PRODUCTION_COLUMNS, problems):
        row.needs("cite", *(() if row["kind"] == "packing" else ("good",)))
        if row["kind"] not in NO_PRODUCTION_KINDS:
            row.problem("kind", none_of(row["kind"], NO_PRODUCTION_KINDS))
        if row["grade"] not in rules.GRADES:
            row.problem("grade", none_of(row["grade"], rules.GRADES))
        found.append(
            NoProduction(
                kind=row["kind"],
                good=row.provisions("good"),
                material=row.provisions("material"),
                cite=row["cite"],
                grade=row["grade"],
            )
        )
    return tuple(found)


def _vehicle_rules(path: Path, problems: list[Problem]) -> tuple[VehicleRule, ...]:
    found = []
    seen: dict[str, int] = {}
    for row in _rows(path, VEHICLE_COLUMNS, problems):
        row.needs("cite")
        if row["stage"] and row["nc"]:
            row.problem("nc", Said("law-stage-and-percent"))
        route = route_from_row(row.values, row.file, row.line, problems)
        if route is None:
            continue
        earlier = seen.setdefault(route.id, row.line)
        if earlier != row.line:
            row.problem("route", Said("law-also-in", rule=route.id, place=Place(line=earlier)))
        found.append(VehicleRule(replace(route, text=row["cite"]), row["stage"], row["cite"]))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row being read: its cells without outer blanks, its place, and what is wrong so far."""

    values: dict[str, str]
    file: str
    line: int
    problems: list[Problem]

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def problem(self, column: str, what: Said) -> None:
        self.problems.append(in_line(self.file, self.line, in_column(column, what)))

    def needs(self, *columns: str) -> None:
        for column in columns:
            if not self[column]:
                self.problem(column, Said("law-empty"))

    def provisions(self, column: str) -> tuple[Provision, ...]:
        try:
            return parse_provisions(self[column])
        except InvalidCode as error:
            self.problem(column, error.what)
            return ()


def _rows(path: Path, columns: list[str], problems: list[Problem]) -> Iterator[_Row]:
    """The rows of a file that have all columns; nothing where there is no such file."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != columns:
            problems.append(in_line(path.name, 1, Said("law-header", header=",".join(columns))))
            return
        for row in reader:
            if None in row or None in row.values():
                message = Said("law-columns", count=len(columns))
                problems.append(in_line(path.name, reader.line_num, message))
                continue
            values = {column: cell.strip() for column, cell in row.items()}
            yield _Row(values, path.name, reader.line_num, problems)
