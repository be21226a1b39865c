"""Bought core parts by their own rule, on what their suppliers state: 14(5)."""

from __future__ import annotations

from pathlib import Path

import pytest
from vehicle_books import FILES, finder, read

from tratado.auto.super_core import CoreMethod, part_result
from tratado.origin.answer import Answer

UNKNOWN = FILES["bom"].replace("AXLE,8708.50,2,120,originating,US", "AXLE,8708.50,2,120,,US")


def own_rule(
    folder: Path, row: str, use: str | None = "passenger_vehicle", **sheets: str
) -> Answer:
    core = FILES["core_parts"].replace("AXLE,axle,part,55,5,5", row)
    book = read(folder / "book", core_parts=core, **{"bom": UNKNOWN, **sheets})
    found = finder(book)
    (axle,) = [part for part in found.of("CAR", use).parts if part.part == "AXLE"]
    (own,) = [
        each
        for each in part_result(found.findings.text, axle).methods
        if each.method is CoreMethod.OWN_RULE
    ]
    return own.answer


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("AXLE,axle,part,580,145,", Answer.MET),
        ("AXLE,axle,part,580,120,", Answer.MET),
        ("AXLE,axle,part,580,145.01,", Answer.NOT_MET),
        ("AXLE,axle,part,580,174,", Answer.NOT_MET),
        ("AXLE,axle,part,580,,", Answer.OPEN),
        ("AXLE,axle,part,,145,", Answer.OPEN),
    ],
    ids=["exactly 75", "79.31", "a cent over", "70", "materials unknown", "cost unknown"],
)
def test_a_rule_of_value_content_alone_is_settled_by_the_figures(
    tmp_path: Path, row: str, expected: Answer
) -> None:
    assert own_rule(tmp_path, row) is expected


def test_it_is_open_while_the_use_is_not_known(tmp_path: Path) -> None:
    assert own_rule(tmp_path, "AXLE,axle,part,580,120,", use=None) is Answer.OPEN


@pytest.mark.parametrize(
    ("origin", "expected"), [("originating", Answer.MET), ("non_originating", Answer.NOT_MET)]
)
def test_what_the_supplier_says_of_its_origin_stands(
    tmp_path: Path, origin: str, expected: Answer
) -> None:
    bom = UNKNOWN.replace("AXLE,8708.50,2,120,,US", f"AXLE,8708.50,2,120,{origin},US")
    row = "AXLE,axle,part,580,174," if expected is Answer.MET else "AXLE,axle,part,580,120,"
    assert own_rule(tmp_path, row, bom=bom) is expected


def test_where_it_was_made_is_asked_for(tmp_path: Path) -> None:
    bom = UNKNOWN.replace("AXLE,8708.50,2,120,,US", "AXLE,8708.50,2,120,,")
    assert own_rule(tmp_path, "AXLE,axle,part,580,120,", bom=bom) is Answer.OPEN


TWO_SOURCES = UNKNOWN.replace(
    "AXLE,8708.50,2,120,,US",
    "AXLE,8708.50,1,120,originating,US\nCAR,AXLE,8708.50,1,120,non_originating,US",
)


@pytest.mark.parametrize(
    ("facts", "expected", "asked"),
    [
        ({}, Answer.OPEN, True),
        ({"facts": "subject,fact,value\nAXLE,sources_kept_apart,yes\n"}, Answer.MET, False),
    ],
    ids=["shares by plan", "kept apart"],
)
def test_a_core_part_from_two_sources(
    tmp_path: Path, facts: dict[str, str], expected: Answer, *, asked: bool
) -> None:
    book = read(tmp_path / "book", bom=TWO_SOURCES, **facts)
    parts = finder(book).of("CAR", "passenger_vehicle").parts
    originating, foreign = (part for part in parts if part.part == "AXLE")
    assert (originating.origin, foreign.origin) == (expected, Answer.NOT_MET)
    named = {missing.fact for missing in originating.missing}
    assert ("sources_kept_apart" in named) is asked
    assert originating.counted.low == 0
    assert (originating.counted.high != 0) is asked
