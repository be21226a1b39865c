"""Every subheading is reached by a rule or has a named reason why not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tratado.agreement.agreement import load
from tratado.agreement.coverage import (
    Coverage,
    coverage,
    gap_reason,
    gaps_of,
    load_gaps,
    reached_subheadings,
)
from tratado.agreement.problems import MalformedLaw
from tratado.hs import Code, parse_code
from tratado.hs.editions import RULES_EDITION, Edition, counterpart_table
from tratado.words import Place

DAYS = [
    dt.date(2020, 7, 1),
    dt.date(2022, 6, 30),
    dt.date(2022, 7, 1),
    dt.date(2022, 12, 31),
    dt.date(2023, 1, 1),
    dt.date(2023, 6, 30),
    dt.date(2023, 7, 1),
    dt.date(2025, 6, 30),
    dt.date(2025, 7, 1),
    dt.date(2036, 7, 1),
]
"""The first day, both sides of each change of the rules, and a day far off."""


def of(day: dt.date) -> Coverage:
    return coverage(load("usmca").on(day))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_subheading_of_every_edition_has_a_rule_or_a_reason(day: dt.date) -> None:
    assert of(day).unexplained == ()


def test_there_are_26_gaps_in_the_numbers_of_the_rules() -> None:
    of_rules = of(DAYS[0]).editions[RULES_EDITION]
    assert len(of_rules.gaps) == 26
    assert of_rules.subheadings == 5205
    assert of_rules.reached == 5205 - 26
    assert of_rules.partly == ()


def test_each_gap_has_its_reason() -> None:
    gaps = of(DAYS[0]).editions[RULES_EDITION].gaps
    assert gaps[parse_code("8471.49")] == ("unit_by_unit",)
    others = {code.chapter for code, reasons in gaps.items() if reasons == ("not_in_tables",)}
    assert others == {"64", "65", "66", "67"}


def test_a_subheading_made_of_several_may_be_reached_in_part() -> None:
    later = of(DAYS[-1]).editions[Edition.HS2022]
    assert parse_code("8549.21") in later.partly
    assert parse_code("8549.11") not in later.partly


@pytest.mark.parametrize("edition", list(Edition))
def test_the_parts_of_the_count_are_disjoint(edition: Edition) -> None:
    counted = of(DAYS[-1]).editions[edition]
    assert not counted.gaps.keys() & set(counted.partly)
    assert counted.subheadings == len(counterpart_table(edition))


def test_without_the_rules_of_a_chapter_its_subheadings_are_unreached() -> None:
    routes = load("usmca").on(DAYS[0]).routes
    fewer = reached_subheadings(route for route in routes if route.chapter != 93)
    lost = reached_subheadings(routes) - fewer
    assert lost
    assert {Code(digits).chapter for digits in lost} == {"93"}


def test_one_tariff_item_reaches_its_subheading_and_no_other() -> None:
    routes = load("usmca").on(DAYS[0]).routes
    items = [r for r in routes if [str(p) for p in r.good] == ["8473.30.20"]]
    assert reached_subheadings(items) == {"847330"}


def test_no_recorded_gap_is_one_that_rules_do_reach() -> None:
    for day in DAYS:
        reached = reached_subheadings(load("usmca").on(day).routes)
        gaps = [gap for gap in gaps_of("usmca") if gap.is_open(day)]
        assert [digits for digits in sorted(reached) if gap_reason(Code(digits), gaps)] == []


@pytest.mark.parametrize(
    ("day", "reasons"),
    [
        (dt.date(2022, 12, 31), None),
        (dt.date(2023, 1, 1), ("between_rules",)),
        (dt.date(2023, 6, 30), ("between_rules",)),
        (dt.date(2023, 7, 1), None),
    ],
    ids=str,
)
def test_8607_91_has_no_rule_in_the_first_half_of_2023(
    day: dt.date, reasons: tuple[str, ...] | None
) -> None:
    assert of(day).editions[RULES_EDITION].gaps.get(parse_code("8607.91")) == reasons


def test_an_agreement_without_rules_leaves_every_subheading_unexplained() -> None:
    nafta = coverage(load("nafta").on(dt.date(2015, 1, 1)))
    assert gaps_of("nafta") == ()
    assert len(nafta.editions[RULES_EDITION].unexplained) == 5205


def test_routes_and_notes_are_counted_by_what_they_are() -> None:
    text = load("usmca").on(DAYS[-1])
    counted = coverage(text)
    assert sum(counted.grades.values()) == len(text.routes)
    assert sum(counted.notes.values()) == len(text.notes)
    assert counted.grades["doubtful"] == sum(r.source == "doubtful" for r in text.routes) > 0


def test_a_malformed_table_of_gaps_names_every_bad_row(tmp_path: Path) -> None:
    path = tmp_path / "gaps.csv"
    path.write_text(
        "provision,reason,start,end\n6406,forgotten,,\n64061,not_in_tables,,\n,reserved,,\n"
        "6406,not_in_tables,soon,\n"
    )
    with pytest.raises(MalformedLaw) as caught:
        load_gaps(path)
    assert [problem.place for problem in caught.value.problems] == [
        Place(path.name, line=line) for line in (2, 3, 4, 5)
    ]
