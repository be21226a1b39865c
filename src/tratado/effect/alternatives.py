"""What becomes of goods whose parts from a plant are replaced by non-originating ones.

The replacement is taken to be of the same code and at the same price, and to come from outside
the region. Only goods that contain the plant's parts are decided again, with what they are
made of: many plants in one batch, each with copies of its goods. A plant in whose goods there
are vehicles is decided by itself, since vehicles answer to sheets of the whole book.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.sheet_vehicles import SHEET as VEHICLES
from tratado.book import Sheets
from tratado.deciding.with_vehicles import with_vehicles
from tratado.labor.made_at import with_line_plants
from tratado.origin.answer import Verdict
from tratado.origin.averaged import averaged_goods
from tratado.origin.findings import evaluator_of
from tratado.origin.intake import Facts
from tratado.origin.part_costs import book_costs
from tratado.origin.rollup import roll_up

LINES_AT_ONCE = 500_000
"""Lines of copies that are decided in one batch."""

OUTSIDE = "ZZ"
"""Country of a replacement: one outside the region, which one is not said."""

_MARK = "\x1f"
"""Stands between the number of a copy and the name of what is copied; no name has it."""

_CORE_FACT, _LABOR_FACT = "core_parts_met", "labor_value_content_met"


@dataclass(frozen=True, eq=False)
class _Part:
    """The goods to decide again for one plant, and what they are made of."""

    plant: str
    affected: tuple[str, ...]
    goods: pl.DataFrame
    lines: pl.DataFrame


def replaced(
    book: Sheets, text: TextInForce, affected: Mapping[str, Sequence[str]]
) -> dict[tuple[str, str], Verdict]:
    """The verdict on each affected good of each plant with the plant's parts replaced.

    Raises what deciding a book raises.
    """
    lines = with_line_plants(book.goods, book.lines)
    sheet = book.tables.get(VEHICLES)
    vehicles = frozenset(() if sheet is None else sheet["good"])
    closure = _Closure(book.goods, lines)
    found: dict[tuple[str, str], Verdict] = {}
    copies: list[_Part] = []
    size = 0
    for plant, names in affected.items():
        if not names:
            continue
        if vehicles.intersection(names):
            part = closure.part(plant, names, vehicles)
            found |= _with_vehicles(book, part, text)
            continue
        part = closure.part(plant, names, frozenset())
        if copies and size + len(part.lines) > LINES_AT_ONCE:
            found |= _in_one_batch(book, copies, text)
            copies, size = [], 0
        copies.append(part)
        size += len(part.lines)
    if copies:
        found |= _in_one_batch(book, copies, text)
    return found


class _Closure:
    """Finds what goods are made of, down to the parts that are replaced."""

    def __init__(self, goods: pl.DataFrame, lines: pl.DataFrame) -> None:
        self._goods = goods
        self._lines = lines
        known = frozenset(goods["id"])
        self._inside: dict[str, list[tuple[str, str | None]]] = {}
        for good, part, plant in lines.select("good", "part", "plant").iter_rows():
            if part in known:
                self._inside.setdefault(good, []).append((part, plant))
        self._averaged: dict[str, list[str]] = {}
        self._group: dict[str, str] = {}
        if averaged_goods(goods) is not None:
            for good, group in goods.select("id", "averaged_with").drop_nulls().iter_rows():
                self._averaged.setdefault(group, []).append(good)
                self._group[good] = group

    def part(self, plant: str, affected: Sequence[str], others: frozenset[str]) -> _Part:
        """The frames for one plant, its parts replaced.

        `others` are goods to be decided along with the affected ones.
        """
        needed: set[str] = set()
        waiting = [*affected, *others]
        while waiting:
            good = waiting.pop()
            if good in needed:
                continue
            needed.add(good)
            inside = self._inside.get(good, ())
            waiting += [part for part, made_at in inside if made_at != plant]
            # An average stands and falls with all of its goods.
            waiting += self._averaged.get(self._group.get(good, ""), ())
        goods = self._goods.filter(pl.col("id").is_in(list(needed)))
        lines = self._lines.filter(pl.col("good").is_in(list(needed)))
        return _Part(plant, tuple(affected), goods, _with_replacements(lines, plant, needed))


def _with_replacements(lines: pl.DataFrame, plant: str, needed: set[str]) -> pl.DataFrame:
    """The lines with those of the plant non-originating.

    A part that is also a good here, from elsewhere, gets another name, so that its line is no
    longer that good's.
    """
    theirs = pl.col("plant") == plant
    taken = theirs & pl.col("part").is_in(list(needed))
    return lines.with_columns(
        was=pl.when(theirs).then("part"),
        part=pl.when(taken).then(pl.col("part") + f"{_MARK}replaced").otherwise("part"),
        origin=pl.when(theirs).then(pl.lit("non_originating")).otherwise("origin"),
        country=pl.when(theirs).then(pl.lit(OUTSIDE)).otherwise("country"),
        evidence=pl.when(theirs).then(pl.lit(None, dtype=pl.String)).otherwise("evidence"),
        recovered=pl.when(theirs).then(pl.lit(value=False)).otherwise("recovered"),
    )


def _in_one_batch(
    book: Sheets, parts: Sequence[_Part], text: TextInForce
) -> dict[tuple[str, str], Verdict]:
    """Decide copies of the goods of several plants together."""
    goods = pl.concat([_copied_goods(number, part) for number, part in enumerate(parts)])
    lines = pl.concat([_copied_lines(number, part) for number, part in enumerate(parts)])
    original = pl.col("id").str.split(_MARK).list.last().alias("subject")
    of_copies = book.facts.join(goods.select("id", original), on="subject").with_columns(
        subject="id"
    )
    facts = pl.concat([book.facts, of_copies.drop("id")])
    known = Facts(facts)
    rolled = roll_up(book_costs(goods, lines, known), known, evaluator_of(text))
    numbers = {name: number for number, name in enumerate(goods["id"])}
    return {
        (part.plant, good): rolled.verdict(numbers[f"{number}{_MARK}{good}"])
        for number, part in enumerate(parts)
        for good in part.affected
    }


def _copied_goods(number: int, part: _Part) -> pl.DataFrame:
    copied = part.goods.with_columns(id=f"{number}{_MARK}" + pl.col("id"))
    if "averaged_with" in copied.columns:
        copied = copied.with_columns(averaged_with=f"{number}{_MARK}" + pl.col("averaged_with"))
    return copied


def _copied_lines(number: int, part: _Part) -> pl.DataFrame:
    inner = pl.col("part").is_in(part.goods["id"].implode())
    copy = pl.lit(f"{number}{_MARK}")
    return part.lines.with_columns(
        good=copy + pl.col("good"),
        part=pl.when(inner).then(copy + pl.col("part")).otherwise("part"),
    )


def _with_vehicles(book: Sheets, part: _Part, text: TextInForce) -> dict[tuple[str, str], Verdict]:
    """Decide the goods of one plant, vehicles with their requirements."""
    tables = dict(book.tables)
    gone = frozenset(part.lines["was"].drop_nulls())
    lost: set[str] = set()
    core = tables.get("core_parts")
    if core is not None and not core.is_empty():
        theirs = pl.col("part").is_in(list(gone))
        blank = pl.lit(None, dtype=pl.Int64)
        tables["core_parts"] = core.with_columns(
            pl.when(theirs).then(blank).otherwise(name).alias(name)
            for name in ("nc", "vnm", "vnm_listed")
        )
        if gone.intersection(core["part"]):
            lost.add(_CORE_FACT)
    materials = tables.get("high_wage_materials")
    if materials is not None:
        kept = materials.filter(pl.col("plant").is_null() | (pl.col("plant") != part.plant))
        tables["high_wage_materials"] = kept
        if len(kept) < len(materials):
            lost.add(_LABOR_FACT)
    facts = book.facts.filter(~_stated(part, lost))
    changed = replace(book, goods=part.goods, lines=part.lines, facts=facts, tables=tables)
    findings, _ = with_vehicles(changed, text)
    return {(part.plant, good): findings.verdict(findings.number(good)) for good in part.affected}


def _stated(part: _Part, lost: set[str]) -> pl.Expr:
    """Facts about affected goods that hang on what is replaced, and so are no longer known."""
    return pl.col("subject").is_in(list(part.affected)) & pl.col("fact").is_in(sorted(lost))


def affected_by(reached: pl.DataFrame, goods: pl.DataFrame) -> Iterator[tuple[str, list[str]]]:
    """For each plant the goods that contain its parts and are not made there."""
    own = goods.select(pl.col("id").alias("good"), pl.col("plant").alias("made_at"))
    elsewhere = reached.join(own, on="good", how="left", maintain_order="left").filter(
        pl.col("made_at").is_null() | (pl.col("made_at") != pl.col("plant"))
    )
    for (plant,), rows in elsewhere.group_by(["plant"], maintain_order=True):
        yield str(plant), rows["good"].to_list()
