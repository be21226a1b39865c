"""The evaluator against a slow, plain evaluator of one good, on random goods."""

from __future__ import annotations

import functools
from decimal import Decimal

import reference
from drawn import DAY, MILLIONTHS, UNIT, Drawn, Row, good, pick
from hypothesis import event, given, settings
from hypothesis import strategies as st

from tratado.hs import Edition
from tratado.hs.editions import counterpart_table
from tratado.origin.conditions import BEYOND_PACKING, BEYOND_TAKING_APART

ROLES = ("material", "material", "material", "material", "retail_packaging", "accessory",
         "indirect", "shipping_packing")  # fmt: skip
ORIGINS = ("non_originating", "non_originating", "unknown", "originating")
VALUES = ("0", "1", "4.9999", "5", "9.9999", "10", "10.0001", "12", "20", "29.9999", "30", "40")


Judged = tuple[str, tuple[str, ...]]
"""A code, and the codes that its rules name."""


@functools.cache
def judged() -> tuple[Judged, ...]:
    """Codes that both evaluators judge."""
    named = {first for row in reference.all_rows() for first, _ in reference.spans(row["good"])}
    codes = [f"{code}00" for code in sorted(counterpart_table(Edition.HS2012))]
    codes += sorted(code for code in named if len(code) == 8)
    found = []
    for code in codes:
        if not reference.judges(code, DAY):
            continue
        rows = reference.rows_of(code, DAY)
        columns = (row[column] for row in rows for column in ("from", "except", "good"))
        ends = {end for text in columns for span in reference.spans(text) for end in span}
        found.append((code, tuple(c for end in sorted(ends) for c in _near(end))))
    return tuple(found)


@functools.cache
def _near(prefix: str) -> tuple[str, ...]:
    """Codes of eight digits that begin with a prefix."""
    if len(prefix) == 8:
        return (prefix,)
    table = counterpart_table(Edition.HS2012)
    return tuple(f"{code}00" for code in sorted(table) if code.startswith(prefix))


@functools.cache
def by_shape() -> tuple[tuple[Judged, ...], ...]:
    """The same codes by the shape of their rules, so that rare shapes are tried as often."""
    shapes: dict[frozenset[tuple[object, ...]], list[Judged]] = {}
    for code, named in judged():
        shape = frozenset(map(_shape, reference.rows_of(code, DAY)))
        shapes.setdefault(shape, []).append((code, named))
    return tuple(map(tuple, shapes.values()))


def _shape(row: reference.Row) -> tuple[object, ...]:
    named, excepted, own = (reference.spans(row[column]) for column in ("from", "except", "good"))
    overlap = any(reference.overlap(a, b) for a in named for b in excepted)
    from_its_own = any(reference.overlap(a, b) for a in named for b in own)
    also = tuple(name for name, _ in reference.tags(row))
    content = (bool(row["tv"]), bool(row["nc"]))
    return (row["change"], row["group"], bool(named), bool(excepted), overlap, from_its_own,
            also, content)  # fmt: skip


@st.composite
def goods_with_lines(draw: st.DrawFn) -> tuple[Row, list[Row], bool]:
    code, named = pick(draw, pick(draw, by_shape()))
    row = good("G", code, hs_tariff="us", tv=100 * UNIT, nc=80 * UNIT)
    row["total_cost"] = pick(draw, (60, 90, 120)) * UNIT
    row["method"] = pick(draw, (None, "either", "tv", "nc"))
    lines = []
    for at in range(draw(st.integers(1, 5))):
        near = pick(draw, ("named", "item", "subheading", "heading", "chapter", "any"))
        if near == "named" and named:
            chosen = pick(draw, named)
        else:
            length = {"item": 8, "subheading": 6, "heading": 4, "chapter": 2}.get(near, 0)
            chosen = pick(draw, _near(code[:length]))
        lines.append(
            {
                "good": "G", "part": f"P{at}", "hs": chosen, "hs_edition": 2012, "hs_tariff": "us",
                "quantity": MILLIONTHS, "role": pick(draw, ROLES),
                "value": int(Decimal(pick(draw, VALUES)) * UNIT),
                "origin": pick(draw, ORIGINS),
            }
        )  # fmt: skip
    return row, lines, draw(st.booleans())


def _plain(row: Row, *columns: str) -> Row:
    return row | {column: Decimal(row[column]) / UNIT for column in columns}


def test_that_goods_of_most_chapters_are_judged() -> None:
    chapters = {code[:2] for code, _ in judged()}
    assert len(chapters) > 65
    assert len(judged()) > 2000


def test_that_every_kind_of_change_is_judged() -> None:
    rows = [row for code, _ in judged() for row in reference.rows_of(code, DAY)]
    assert {row["change"] for row in rows} == {"CC", "CTH", "CTSH", "CTI", "FROM", "NONE"}
    assert {row["group"] for row in rows} == {"", "inside", "outside"}
    assert any(row["from"] and row["except"] for row in rows)
    assert any(row["tv"] for row in rows)


@settings(max_examples=100)
@given(st.lists(goods_with_lines(), min_size=1, max_size=10))
def test_same_verdicts(drawn: list[tuple[Row, list[Row], bool]]) -> None:
    goods = [row | {"id": f"G{n}"} for n, (row, _, _) in enumerate(drawn)]
    lines = [
        line | {"good": f"G{n}", "part": f"G{n}/{line['part']}"}
        for n, (_, own, _) in enumerate(drawn)
        for line in own
    ]
    denied = [("*", process, "no") for process in sorted(reference.PROCESSES)]
    denied.append(("*", "no_separation_from_mixture", "yes"))
    denied += [("*", fact, "yes") for fact in (BEYOND_PACKING, BEYOND_TAKING_APART)]
    facts = [
        (f"G{n}", "provides_for_good_and_parts", "yes" if fact else "no")
        for n, (_, _, fact) in enumerate(drawn)
    ]
    found = Drawn(tuple(goods), tuple(lines), tuple(facts + denied)).decided().table()
    for n, (row, own, fact) in enumerate(drawn):
        told = _plain(row, "tv", "nc", "total_cost") | {"provides_for_good_and_parts": fact}
        expected = reference.verdict(told, [_plain(line, "value") for line in own], DAY)
        event(expected)
        assert found["verdict"][n] == expected, f"good {n}: {row['hs']}"
