"""A second, naive evaluator of one good: dictionaries, loops and Decimal, nothing else.

Written from the Uniform Regulations 3, 5, 7 and 8 and from what the columns of the rule
tables mean. It judges goods of whole provisions only (`judges` says which), whose
materials are told to the tariff item, so that every answer is yes or no.
"""

from __future__ import annotations

import csv
import datetime as dt
import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from importlib import resources
from typing import Any

Row = Mapping[str, str]
Span = tuple[str, str]
"""First and last code of a provision, as digits."""

CHANGE_DIGITS = {"CC": 2, "CTH": 4, "CTSH": 6, "CTI": 8}
ALSO_DIGITS = {
    "or_also_other_chapter": 2,
    "or_also_other_heading": 4,
    "or_also_other_subheading": 6,
    "or_also_other_tariff_item": 8,
}
UNDERSTOOD = {*ALSO_DIGITS, "or_also_from", "separation_prohibition"}
"""Tags of the rows judged here; no good judged here comes from separating a mixture."""

PROCESSES = {
    "chemical_reaction",
    "purification",
    "standards_material",
    "isomer_separation",
    "biotechnological_process",
    "mixing_and_blending",
    "change_in_particle_size",
}
"""Processes that give origin by themselves; the goods judged here underwent none of them."""

AUTOMOTIVE = {"core_parts", "principal_light", "complementary_light", "principal_heavy",
              "complementary_heavy"}  # fmt: skip


def verdict(good: Mapping[str, Any], lines: Sequence[Mapping[str, Any]], day: dt.date) -> str:
    """`originating` or `not_originating`.

    Money is Decimal. A good has `hs`, `tv`, `nc`, `total_cost`, `method` and
    `provides_for_good_and_parts`; a line `hs`, `value`, `origin` and `role`. Codes have
    eight digits. The good is made in the territory.
    """
    foreign = [line for line in lines if counts_as_foreign(line)]
    if not foreign:  # 3(3)
        return "originating"
    if any(satisfies(row, good, foreign) for row in rows_of(good["hs"], day)):  # 3(2), 3(6)
        return "originating"
    return "not_originating"


def counts_as_foreign(line: Mapping[str, Any]) -> bool:
    """Indirect materials originate, 8(13); packing for shipment is disregarded, 8(17)."""
    return line["origin"] != "originating" and line["role"] not in ("indirect", "shipping_packing")


def satisfies(row: Row, good: Mapping[str, Any], foreign: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a good originates by one row, or by 3(4)(a) where the row's change bars it."""
    worth = [good["tv"], good["total_cost"]]
    vnm = sum((line["value"] for line in foreign), Decimal(0))
    # Retail packaging, 8(14), and accessories, 8(24), need no change.
    tested = [line for line in foreign if line["role"] not in ("retail_packaging", "accessory")]
    failing = [line for line in tested if not makes_change(row, good["hs"], line["hs"])]
    waived_content = within_tenth(vnm, worth)  # 5(4)
    if may_pass(failing, good["hs"], worth) and (
        content_reached(row["tv"], row["nc"], good, vnm) or waived_content
    ):
        return True
    of_own_subheading = [line for line in failing if line["hs"][:6] == good["hs"][:6]]
    if not of_own_subheading or not good["provides_for_good_and_parts"]:
        return False
    others = [line for line in failing if line not in of_own_subheading]
    return may_pass(others, good["hs"], worth) and content_reached("60", "50", good, vnm)


def may_pass(failing: Sequence[Mapping[str, Any]], good: str, worth: Sequence[Decimal]) -> bool:
    """5(1): at most a tenth in value; 5(3)(k): in chapters 1 to 27 not of the same subheading."""
    if int(good[:2]) <= 27 and any(line["hs"][:6] == good[:6] for line in failing):
        return False
    return not failing or within_tenth(sum((x["value"] for x in failing), Decimal(0)), worth)


def within_tenth(value: Decimal, worth: Sequence[Decimal]) -> bool:
    return any(value <= each / 10 for each in worth)


def content_reached(tv: str, nc: str, good: Mapping[str, Any], vnm: Decimal) -> bool:
    """7(1) to 7(3), 7(6): by either method for which there is a percentage."""
    if not tv and not nc:
        return True
    methods = [("tv", tv), ("nc", nc)]
    if good["method"] in ("tv", "nc"):
        methods = [m for m in methods if m[0] == good["method"]]
    return any(
        (good[name] - vnm) / good[name] * 100 >= Decimal(required)
        for name, required in methods
        if required
    )


def makes_change(row: Row, good: str, material: str) -> bool:
    """Whether a material of a code makes the change that a row asks for."""
    let_in = [span for span in spans(row["from"]) if within(material, span)]
    let_in = [span for span in let_in if not named_is_own(row, span, good, material)]
    excepted = [span for span in spans(row["except"]) if within(material, span)]
    if let_in:
        narrowest = min(map(width, let_in))
        if not excepted or narrowest < min(map(width, excepted)):
            return True
    for tag in tags(row):
        if tag[0] == "or_also_from" and any(within(material, s) for s in spans(tag[1])):
            return True
    if excepted:
        return False
    if row["change"] == "NONE":
        return True
    changes = [CHANGE_DIGITS[row["change"]]] if row["change"] != "FROM" else []
    changes += [ALSO_DIGITS[tag[0]] for tag in tags(row) if tag[0] in ALSO_DIGITS]
    return any(is_other(row, digits, good, material) for digits in changes)


def is_other(row: Row, digits: int, good: str, material: str) -> bool:
    """From any other chapter, heading ... than the good's; outside the group where it says so."""
    if row["group"] == "outside":
        group = [(first[:digits], last[:digits]) for first, last in spans(row["good"])]
        return not any(within(material, span) for span in group)
    return material[:digits] != good[:digits]


def named_is_own(row: Row, span: Span, good: str, material: str) -> bool:
    """Of a group that is its own source, the good's own heading or subheading is no source."""
    if row["change"] != "FROM" or row["group"] != "inside":
        return False
    of_group = any(first <= span[0] and span[1] <= last for first, last in spans(row["good"]))
    level = len(span[0])
    return of_group and material[:level] == good[:level]


# Reading the tables


def judges(code: str, day: dt.date) -> bool:
    """Whether goods of an eight-digit code are judged by rows that are understood here."""
    rows = rows_of(code, day)
    if not rows or 50 <= int(code[:2]) <= 63 or code[:4] == "9619":
        return False
    if "8701" <= code[:4] <= "8705":  # whole vehicles have duties beyond the rows
        return False
    if any(touches(code, span) for span in special_provisions(code[:2])):
        return False
    return all(is_plain(row) for row in rows)


def is_plain(row: Row) -> bool:
    """Whether a row has whole provisions, no use, no kind, and only tags understood here."""
    return (
        row["change"] != "WO"
        and not row["use"]
        and row["good_only"] in ("", "any other good")
        and row["source"] not in ("doubtful", "predecessor")
        and not any("[" in row[column] for column in ("good", "from", "except", "also"))
        and all(tag[0] in UNDERSTOOD for tag in tags(row))
    )


def rows_of(code: str, day: dt.date) -> list[Row]:
    """The rows in force for a code: of those that cover it the ones of the narrowest level."""
    levels: dict[int, list[Row]] = {}
    for row in rows_of_chapter(code[:2]):
        if row["start"] and day < dt.date.fromisoformat(row["start"]):
            continue
        if row["end"] and day >= dt.date.fromisoformat(row["end"]):
            continue
        if set(row["also"].split(";")) & PROCESSES and row["change"] == "NONE":
            continue
        covering = [span for span in spans(row["good"]) if within(code, span)]
        if covering:
            levels.setdefault(max(len(first) for first, _ in covering), []).append(row)
    return levels[max(levels)] if levels else []


@functools.cache
def all_rows() -> tuple[Row, ...]:
    folder = resources.files("tratado.agreement") / "usmca" / "psr"
    files = sorted(f.name for f in folder.iterdir() if f.name.startswith("ch"))
    return tuple(row for name in files for row in table(f"psr/{name}"))


@functools.cache
def rows_of_chapter(chapter: str) -> tuple[Row, ...]:
    return tuple(
        row
        for row in all_rows()
        if any(first[:2] <= chapter <= last[:2] for first, last in spans(row["good"]))
    )


@functools.cache
def special_provisions(chapter: str) -> tuple[Span, ...]:
    """Goods of a chapter for which notes, tables or exceptions say more than the rows do."""
    found: list[Span] = []
    for name in AUTOMOTIVE:
        found += [s for row in table(f"tables/{name}.csv") for s in spans(row["provision"])]
    found += [s for row in table("tables/schedule_2.csv") for s in spans(row["provision"])]
    for row in table("notes.csv"):
        if row["kind"] != "context":
            found += spans(row["applies_to"])
    for row in table("tables/de_minimis_exceptions.csv"):
        if row["paragraph"] not in ("(k)", "(l)"):
            found += spans(row["good"])
    return tuple(span for span in found if span[0][:2] <= chapter <= span[1][:2])


@functools.cache
def table(name: str) -> tuple[Row, ...]:
    file = resources.files("tratado.agreement") / "usmca" / name
    return tuple(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def tags(row: Row) -> Iterator[tuple[str, str]]:
    for tag in filter(None, row["also"].split(";")):
        name, _, argument = tag.strip().partition(":")
        yield name, argument


@functools.cache
def spans(text: str) -> tuple[Span, ...]:
    """`8603-8606 8708.99[parts]` as first and last codes; parts are taken whole."""
    found = []
    for piece in re.sub(r"\[[^\]]*\]", "", text).replace(".", "").split():
        first, _, last = piece.partition("-")
        found.append((first, last or first))
    return tuple(found)


def within(code: str, span: Span) -> bool:
    return span[0] <= code[: len(span[0])] and code[: len(span[1])] <= span[1]


def touches(code: str, span: Span) -> bool:
    return within(code, span) or span[0].startswith(code) or span[1].startswith(code)


def overlap(one: Span, other: Span) -> bool:
    """Whether some code belongs to both provisions."""
    return within(one[0], other) or within(other[0], one) or within(one[1], other)


def width(span: Span) -> int:
    """How many ten-digit codes a provision spans."""
    return int(span[1].ljust(10, "9")) - int(span[0].ljust(10, "0"))
