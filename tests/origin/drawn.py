"""Books for the tests: written down by hand, or drawn at random over all chapters."""

from __future__ import annotations

import datetime as dt
import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import polars as pl
from hypothesis import strategies as st

from tratado.agreement.agreement import TextInForce, load
from tratado.agreement.rules import Route
from tratado.conformance.cases import FACTS, GOODS, LINES
from tratado.hs import Code, Edition, Provision
from tratado.hs.editions import counterpart_table
from tratado.origin.findings import Findings, decide_book
from tratado.origin.plans import VEHICLE_FACTS
from tratado.origin.uses import USES

DAY = dt.date(2025, 3, 1)
UNIT = 10_000
MILLIGRAMS = 1_000_000
MILLIONTHS = 1_000_000

Row = dict[str, Any]


@dataclass(frozen=True)
class Drawn:
    """Goods, lines and facts as rows; columns that a row leaves out are null."""

    goods: tuple[Row, ...]
    lines: tuple[Row, ...]
    facts: tuple[tuple[str, str, str], ...] = ()

    def frames(self) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
        return (
            pl.DataFrame([dict.fromkeys(GOODS) | row for row in self.goods], schema=GOODS),
            pl.DataFrame([dict.fromkeys(LINES) | row for row in self.lines], schema=LINES),
            pl.DataFrame(
                [
                    {"subject": subject, "fact": fact, "value": value}
                    for subject, fact, value in self.facts
                ],
                schema=FACTS,
            ),
        )

    def decided(self, text: TextInForce | None = None) -> Findings:
        return decide_book(*self.frames(), text or text_on(DAY))

    def only(self, good: str) -> Drawn:
        """The book with one of its goods alone."""
        return replace(
            self,
            goods=tuple(g for g in self.goods if g["id"] == good),
            lines=tuple(x for x in self.lines if x["good"] == good),
        )

    def with_lines(self, lines: Iterable[Row]) -> Drawn:
        return replace(self, lines=tuple(lines))

    def with_facts(self, facts: Iterable[tuple[str, str, str]]) -> Drawn:
        return replace(self, facts=(*self.facts, *facts))


@functools.cache
def text_on(day: dt.date, agreement: str = "usmca") -> TextInForce:
    return load(agreement).on(day)


def good(id_: str, hs: str, **columns: Any) -> Row:
    """A good made in Mexico for the United States, worth 100 at a net cost of 80."""
    row: Row = {
        "id": id_, "hs": hs.replace(".", ""), "hs_edition": 2012, "produced_in": "MX",
        "destination": "US", "tv": 100 * UNIT, "nc": 80 * UNIT, "total_cost": 90 * UNIT,
    }  # fmt: skip
    return row | columns


def line(good_: str, part: str, hs: str, value: float, **columns: Any) -> Row:
    """A non-originating material of a good."""
    row: Row = {
        "good": good_, "part": part, "hs": hs.replace(".", ""), "hs_edition": 2012,
        "quantity": MILLIONTHS, "value": round(value * UNIT), "origin": "non_originating",
        "role": "material",
    }  # fmt: skip
    return row | columns


def book(goods: Sequence[Row], lines: Sequence[Row], **facts: Mapping[str, str]) -> Drawn:
    """A book; `facts` by subject."""
    told = ((subject, fact, value) for subject, of in facts.items() for fact, value in of.items())
    return Drawn(tuple(goods), tuple(lines), tuple(told))


# Drawing


@functools.cache
def _subheadings(edition: Edition) -> tuple[str, ...]:
    return tuple(sorted(counterpart_table(edition)))


@functools.cache
def _within(prefix: str) -> tuple[str, ...]:
    if not prefix:
        return _subheadings(Edition.HS2012)
    return _of_provision(Provision(Code(prefix), Code(prefix)))


@functools.cache
def _of_provision(provision: Provision) -> tuple[str, ...]:
    """The codes a provision covers: its subheadings, or itself where it is an item."""
    if provision.level > 6:
        return (provision.first.digits,)
    codes = _subheadings(Edition.HS2012)
    first = bisect_left(codes, provision.first.digits)
    return codes[first : bisect_right(codes, f"{provision.last.digits}99")]


@functools.cache
def routes() -> tuple[Route, ...]:
    """The routes in force that cover a code of the edition they are written in."""
    return tuple(r for r in text_on(DAY).routes if any(map(_of_provision, r.good)))


VALUES = (0, 1, 2, 5, 9, 10, 11, 20, 25, 30, 40, 45, 50)
WEIGHTS = (None, 1, 3, 7, 10, 50)


@functools.cache
def _below(count: int) -> st.SearchStrategy[int]:
    return st.integers(0, count - 1)


def pick(draw: st.DrawFn, values: Sequence[Any]) -> Any:
    """One of the values; the first is the simplest."""
    return values[draw(_below(len(values)))]


def _classified(code: str) -> Row:
    """The columns of a code in the edition of the rules; eight digits are American."""
    return {"hs": code, "hs_edition": 2012, "hs_tariff": "us" if len(code) > 6 else None}


def _material_code(draw: st.DrawFn, code: str, route: Route) -> str:
    """A code near the good's own, one that its rule names, or any."""
    near = pick(draw, ("subheading", "heading", "chapter", "named", "named", "any", "any"))
    named = [p for p in (*route.from_, *route.except_) if _of_provision(p)]
    if near == "named" and named:
        return str(pick(draw, _of_provision(pick(draw, named))))
    length = {"subheading": 6, "heading": 4, "chapter": 2}.get(near, 0)
    return str(pick(draw, _within(code[:length]) or (code,)))


def fact_keys(route: Route) -> list[str]:
    """Facts about a good that the conditions of a route ask for."""
    return [str(tag) for tag in route.also if not tag.name.startswith(("or_also", "trade", "for_"))]


def part_keys(route: Route) -> list[str]:
    """Facts about materials that the change of a route asks for."""
    return [str(p) for p in (*route.from_, *route.except_) if p.part]


_OF_ANY_GOOD = (
    "provides_for_good_and_parts",
    "unassembled",
    "obtained_from_party",
    *VEHICLE_FACTS["passenger_vehicle"],
)


@st.composite
def _good_of(draw: st.DrawFn, number: int, *, complete: bool) -> Drawn:
    """One good of a rule with one to eight lines, and facts about them."""
    route: Route = pick(draw, routes())
    code = pick(draw, _of_provision(pick(draw, [p for p in route.good if _of_provision(p)])))
    name = f"G{number}"
    row = good(name, code) | _classified(code)
    row["tv"] = pick(draw, (100, 100, 100, 60, None)) if not complete else 100
    row["nc"] = pick(draw, (80, 80, 60, None)) if not complete else 80
    row["total_cost"] = pick(draw, (90, 90, 120, None)) if not complete else 90
    for money in ("tv", "nc", "total_cost"):
        row[money] = None if row[money] is None else row[money] * UNIT
    row["method"] = pick(draw, (None, None, "either", "tv", "nc"))
    row["use"] = pick(draw, (None, *(route.use or USES)))
    row["kind"] = pick(draw, (None, route.good_only or None, "any other good"))
    row["destination"] = pick(draw, ("US", "CA", "MX", None))
    row["weight"] = pick(draw, (None, 100 * MILLIGRAMS))
    if not complete:
        row["produced_in"] = pick(draw, ("MX", "US", "CA", "MX", "MX", "CN", None))
        odd = draw(_below(16))
        if odd == 15:
            row["wholly_obtained"] = True
        elif odd == 14:
            row["is_set"] = True
        elif odd in (12, 13):
            later = pick(draw, _subheadings(Edition.HS2022))
            row |= {"hs": later, "hs_edition": 2022, "hs_tariff": None}
    lines = []
    for at in range(draw(st.integers(1, 8))):
        chosen = _material_code(draw, code, route)
        weight = pick(draw, WEIGHTS)
        each = line(name, f"{name}/{at}", chosen, pick(draw, VALUES)) | _classified(chosen)
        each["origin"] = pick(
            draw, ("originating", "non_originating", "non_originating", "unknown")
        )
        each["evidence"] = pick(draw, (None, "declaration"))
        each["component"] = pick(draw, (None, True, True, False))
        each["weight"] = None if weight is None else weight * MILLIGRAMS
        if draw(_below(10)) == 9:
            each["role"] = pick(
                draw, ("retail_packaging", "shipping_packing", "indirect", "accessory")
            )
        lines.append(each)
    facts = [(name, key, pick(draw, ("", "", "yes", "no"))) for key in fact_keys(route)]
    facts += [(name, key, pick(draw, ("", "yes", "no"))) for key in _OF_ANY_GOOD[:2]]
    facts += [
        (each["part"], key, pick(draw, ("", "yes", "no")))
        for each in lines
        for key in part_keys(route)[:4]
    ]
    if draw(_below(3)) == 2:
        facts += [(name, key, pick(draw, ("", "yes", "no"))) for key in _OF_ANY_GOOD[2:]]
        facts += [(x["part"], "elastomeric", pick(draw, ("", "yes", "no"))) for x in lines]
    return Drawn((row,), tuple(lines), tuple(fact for fact in facts if fact[2]))


@st.composite
def books(draw: st.DrawFn, *, most: int = 5, least: int = 1, complete: bool = False) -> Drawn:
    """A book of goods of any chapters; `complete` ones have every figure and are made here."""
    count = draw(st.integers(least, most))
    each = [draw(_good_of(number, complete=complete)) for number in range(count)]
    return Drawn(
        tuple(g for one in each for g in one.goods),
        tuple(x for one in each for x in one.lines),
        tuple(f for one in each for f in one.facts),
    )
