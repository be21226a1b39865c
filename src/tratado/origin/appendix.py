"""The automotive appendix's percentages, where they take the place of a rule's own.

Uniform Regulations 13 to 15: parts of tables A.1, B and C for passenger vehicles and
light trucks, of tables D and E for heavy trucks, and the vehicles themselves, have value
content in stages. Rule tables print the last stage only. Section 20: engines, gear boxes
and parts of table F for other vehicles have value content by net cost, despite the rules.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from tratado.agreement.agreement import TextInForce
from tratado.agreement.rules import REMAINDER
from tratado.agreement.tables import TableRow
from tratado.hs import Code, Provision, parse_code, parse_provisions
from tratado.origin.answer import Answer
from tratado.origin.uses import HEAVIER, LIGHTER, appendix_class

_TABLES = {
    "light": (
        ("core_parts", "automotive.rvc.core.light"),
        ("principal_light", "automotive.rvc.principal.light"),
        ("complementary_light", "automotive.rvc.complementary.light"),
    ),
    "heavy": (
        ("principal_heavy", "automotive.rvc.principal.heavy"),
        ("complementary_heavy", "automotive.rvc.complementary.heavy"),
    ),
}
_HEAVY_TERMS = {term for _, term in _TABLES["heavy"]}

_LIGHT_VEHICLES = parse_provisions("8703.21-8703.90 8704.21 8704.31")
"""Section 13, rows 8703.21-8703.90 (1), 8704.21 (1) and 8704.31 (1)."""

_HEAVY_VEHICLES = parse_provisions("8704.22-8704.23 8704.32-8704.90")
"""Section 13, rows 8704.22-8704.23 (1) and 8704.32-8704.90 (1)."""

_ROAD_TRACTORS = parse_code("8701.20")
"""Section 13, row 8701.20: staged for every road tractor, though one for off-road use is no
heavy truck (section 12)."""

_CHASSIS = parse_provisions("8706")
"""Section 12: a chassis with its engine for use in a heavy truck is a heavy truck."""

_ON_THE_ROAD = ("", "heavy_truck")

_BATTERY = parse_code("8507.60")
"""Section 14(2) and (3): originates by its own rule, not only by value content."""

_HEAVY_CORE = parse_provisions("8407-8408 8708.40")
"""Section 15(4): engines and gear boxes for heavy trucks must meet the value content."""


_PART_OF_USE = {"engines for vehicles of 8704.21 or 8704.31": "light_truck"}
"""Parts of a provision that the good's use already names (table A.1, ex 8408.20)."""

HEAVY_TRUCK_PARTS = "heavy_truck_parts_reading"
"""The election between the readings of 15(2) and 15(3) for routes without value content."""

OTHER_VEHICLE_PARTS = "other_vehicle_parts_reading"
"""The same election for 20(2)(h) and 20(3)(b)."""

PARTS_READINGS = (HEAVY_TRUCK_PARTS, OTHER_VEHICLE_PARTS)

CONTENT_REQUIRED = "content_required"
CHANGE_ALONE = "change_alone"
READINGS_OF_PARTS = (CONTENT_REQUIRED, CHANGE_ALONE)
"""Sections 15(2) and 15(3) set percentages for the parts of tables D and E despite the rules.
Whether a part that makes a change for which its rule asks no value content must reach them
too is not said: customs reads it so (HQ H313365); section 13 prints such changes for heavy
trucks, and only 15(4) says that value content alone gives origin. 20(2)(h) and 20(3)(b) set
the requirement for engines and gear boxes in the same words; 20(3)(c) sets it for goods that
are subject to one, so that a change for which the rule asks none stays enough."""

_ENGINES_AND_GEAR_BOXES = "automotive.rvc.engine_or_gear_box"
_LISTED_PARTS = "automotive.rvc.listed_part"
_SIZES = {
    LIGHTER: ("light", "Uniform Regulations 20(2)(h)"),
    HEAVIER: ("heavy", "Uniform Regulations 20(3)(b)"),
}

_OF_CHAPTER_87 = parse_provisions("8407.31-8407.34 8408.20 8708.40")
"""Engines and gear boxes that by their code drive vehicles of chapter 87. One of another code
is for a vehicle only where its use says so."""

_VEHICLES = parse_provisions("8701-8706")
"""Section 20 has them among the vehicles, not among the parts."""

_LISTED_BY_CODE = parse_provisions(
    "4016.99.30 4016.99.55 8409.91"
    " 8708.99.03 8708.99.06 8708.99.27 8708.99.31 8708.99.55 8708.99.58"
)
"""Codes whose own words are a part that table F lists: vibration control goods, parts of
spark-ignition engines, wheel hub units."""

IN_TABLE_F = "in_table_f"
"""The fact whether table F lists the good, where its code and kind do not tell."""

_AXLES = parse_provisions("8708.50")
_KINDS_OF_AXLES = {
    "axles": Answer.MET,
    "drive-axles with differential for vehicles of heading 8703": Answer.MET,
    "other drive-axles with differential": Answer.MET,
    REMAINDER: Answer.NOT_MET,
}
"""Table F lists axles without their parts; the rule's kinds of non-driving axles take in parts."""


@dataclass(frozen=True, slots=True)
class Appendix:
    """What the appendix changes for a good under one reading.

    `term` is the path whose `.net_cost` and `.transaction_value` replace the percentages
    of its rule; empty where it changes nothing. Where `only_value_content` holds, a route
    without value content does not help; where `content_on_every_route` does, it asks for
    that of the term beside its change. `vehicle` is the class of a whole vehicle.
    """

    term: str = ""
    cite: str = ""
    only_value_content: bool = False
    vehicle: str = ""
    content_on_every_route: bool = False

    @property
    def by_net_cost_alone(self) -> bool:
        """Whether a rule's transaction value method does not count: 20(2), 20(3)."""
        return self.term.startswith((_ENGINES_AND_GEAR_BOXES, _LISTED_PARTS))

    @property
    def parts_reading(self) -> str:
        """The election on routes without value content, empty where the text leaves none."""
        if self.term in _HEAVY_TERMS:
            return HEAVY_TRUCK_PARTS
        of_engine = self.term.startswith(_ENGINES_AND_GEAR_BOXES)
        return OTHER_VEHICLE_PARTS if of_engine else ""


def appendix_for(
    text: TextInForce, code: Code, use: str, kind: str, *, in_table_f: bool = False
) -> Appendix:
    """What the appendix does to a good of this code, use and kind.

    `in_table_f` is for parts of other vehicles, which table F may list in part only.
    """
    if use in _SIZES:
        return _of_other_vehicle(text, code, use, in_table_f)
    vehicle = _vehicle_class(code, use)
    if vehicle:
        off_road = code in _ROAD_TRACTORS and use not in _ON_THE_ROAD
        of_class = use if vehicle == "light" else "" if off_road else "heavy_truck"
        return Appendix(
            f"automotive.rvc.vehicle.{vehicle}", "Uniform Regulations 13", vehicle=of_class
        )
    group = appendix_class(use)
    for row in _rows(text).get(code.heading, ()):
        if row.group != group or not any(p.covers(code) for p in row.row.provision):
            continue
        part = row.row.part
        if part in _PART_OF_USE:
            if use != _PART_OF_USE[part]:
                continue
        elif part and part.casefold() != kind.casefold():
            continue
        of_class = "heavy_truck" if use == "heavy_truck" and _among(code, _CHASSIS) else ""
        only_value = _only_value(row.table, code, kind)
        return Appendix(row.term, row.row.cite, only_value_content=only_value, vehicle=of_class)
    return Appendix()


def _of_other_vehicle(text: TextInForce, code: Code, use: str, in_table_f: bool) -> Appendix:
    """Parts for the vehicles of 20(2)(a) to (g) and 20(3)(a): 20(2)(h), 20(3)(b), 20(3)(c).

    Table F names engines and gear boxes too; what 20(2)(h) asks of them in particular is not
    lowered by 20(3)(c).
    """
    size, cite = _SIZES[use]
    if _is_engine_or_gear_box(text, code):
        return Appendix(f"{_ENGINES_AND_GEAR_BOXES}.other.{size}", cite)
    if in_table_f and table_f_counts(text, code):
        return Appendix(f"{_LISTED_PARTS}.other", "Uniform Regulations 20(3)(c)")
    return Appendix()


def asks_of_other_vehicle_parts(
    text: TextInForce, code: Code, use: str | None, has_value_content: bool
) -> bool:
    """Whether section 20 may ask more of a part than its rule, which has value content or not."""
    if _is_engine_or_gear_box(text, code):
        return use is not None or _among(code, _OF_CHAPTER_87)
    return has_value_content and table_f_counts(text, code)


def table_f_counts(text: TextInForce, code: Code) -> bool:
    """Whether 20(3)(c) can be about a code: in table F, no bearing, engine, gear box or chassis."""
    if _among(code, _VEHICLES) or _is_engine_or_gear_box(text, code):
        return False
    left_out = _provisions(text, f"{_LISTED_PARTS}.left_out")
    return not _among(code, left_out) and listed_in_table_f(text, code, "") is not Answer.NOT_MET


def listed_in_table_f(text: TextInForce, code: Code, kind: str) -> Answer:
    """Whether table F lists a good; open where it turns on which goods it is.

    A good said to be any other of its rule may be of a part that the table singles out.
    """
    rows = _other_vehicle_rows(text).get(code.heading, ())
    parts = {row.part.casefold() for row in rows if any(p.covers(code) for p in row.provision)}
    if not parts:
        return Answer.NOT_MET
    if "" in parts or _among(code, _LISTED_BY_CODE):
        return Answer.MET
    if _among(code, _AXLES):
        return _KINDS_OF_AXLES.get(kind, Answer.OPEN)
    named = kind != REMAINDER and kind.casefold() in parts
    return Answer.MET if named else Answer.OPEN


def _is_engine_or_gear_box(text: TextInForce, code: Code) -> bool:
    return _among(code, _provisions(text, f"{_ENGINES_AND_GEAR_BOXES}.goods"))


@functools.lru_cache(maxsize=64)
def _provisions(text: TextInForce, term: str) -> tuple[Provision, ...]:
    """The provisions of a term, none where the agreement has no such term."""
    return parse_provisions(str(text.term(term))) if term in text.agreement.terms else ()


@functools.lru_cache(maxsize=64)
def _other_vehicle_rows(text: TextInForce) -> dict[str, list[TableRow]]:
    """The rows of table F by heading."""
    found: dict[str, list[TableRow]] = {}
    for row in text.tables.other_vehicles:
        for heading in dict.fromkeys(p.first.heading for p in row.provision):
            found.setdefault(heading, []).append(row)
    return found


def named_in_tables(text: TextInForce, code: Code) -> bool:
    """Whether an appendix table names the code, for any class of vehicle."""
    return any(
        p.covers(code) for row in _rows(text).get(code.heading, ()) for p in row.row.provision
    )


def uses_apart(code: Code) -> tuple[str, ...]:
    """The uses that tell what a good must meet, although its row of section 13 names none."""
    return ("heavy_truck", "off_road") if code in _ROAD_TRACTORS else ()


def parts_named(text: TextInForce, code: Code, group: str) -> list[str]:
    """The parts of a code that the tables of a class of vehicle single out."""
    parts = (
        row.row.part
        for row in _rows(text).get(code.heading, ())
        if row.group == group and any(p.covers(code) for p in row.row.provision)
    )
    return [part for part in dict.fromkeys(parts) if part and part not in _PART_OF_USE]


@dataclass(frozen=True, slots=True)
class _Row:
    group: str
    table: str
    term: str
    row: TableRow


@functools.lru_cache(maxsize=64)
def _rows(text: TextInForce) -> dict[str, list[_Row]]:
    """The rows of the tables of parts by heading, in the order in which they are tried."""
    found: dict[str, list[_Row]] = {}
    for group, tables in _TABLES.items():
        for table, term in tables:
            for row in getattr(text.tables, table):
                for heading in dict.fromkeys(p.first.heading for p in row.provision):
                    found.setdefault(heading, []).append(_Row(group, table, term, row))
    return found


def _vehicle_class(code: Code, use: str) -> str:
    if code in _ROAD_TRACTORS or (use == "heavy_truck" and _among(code, _HEAVY_VEHICLES)):
        return "heavy"
    if use in ("passenger_vehicle", "light_truck") and _among(code, _LIGHT_VEHICLES):
        return "light"
    return ""


def _among(code: Code, provisions: tuple[Provision, ...]) -> bool:
    return any(p.covers(code) for p in provisions)


def _only_value(table: str, code: Code, kind: str) -> bool:
    if table == "core_parts":
        return code not in _BATTERY
    return table == "principal_heavy" and (_among(code, _HEAVY_CORE) or kind == "chassis")
