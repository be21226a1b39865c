"""The change in tariff classification, column by column, on rules made up for the purpose."""

from __future__ import annotations

import polars as pl
import pytest
from drawn import DAY, MILLIGRAMS, UNIT, Row, book, good, line, text_on

from tratado.agreement.agreement import TextInForce, load
from tratado.agreement.proposals import Proposal, RuleChange
from tratado.origin.findings import decide_book

MET, NOT_MET, OPEN = "originating", "not_originating", "undetermined"


def text_with(*rules: dict[str, str]) -> TextInForce:
    """The text in which goods of 8402 to 8404 have these rules and no others."""
    old = {r.id for r in text_on(DAY).routes if r.good[0].first.heading in ("8402", "8403", "8404")}
    changes = [RuleChange("remove", route, DAY) for route in sorted(old)]
    for number, columns in enumerate(rules):
        named = {"chapter": "84", "rule": "own", "route": f"R{number}"}
        changes.append(RuleChange("add", "", DAY, named | columns))
    return load("usmca").amended(Proposal("own", rules=tuple(changes))).on(DAY)


def verdict(text: TextInForce, hs: str, *materials: str, **columns: object) -> str:
    """Of a good with materials of equal value, too dear for de minimis."""
    us = {"hs_tariff": "us"}
    lines = [line("G", f"P{at}", code, 30) | us for at, code in enumerate(materials)]
    row: Row = good("G", hs) | us | columns
    drawn = book([row], lines, G={"provides_for_good_and_parts": "no"})
    return drawn.decided(text).verdict(0).value


ANY = {"good": "8402.90", "change": "CTH"}
GROUP = {"good": "8402.11-8402.20", "change": "CTSH"}

CASES = [
    # the width of the change
    (ANY | {"change": "CC"}, "8402.90", "8403.90", NOT_MET),
    (ANY | {"change": "CC"}, "8402.90", "7306.30", MET),
    (ANY, "8402.90", "8402.11", NOT_MET),
    (ANY, "8402.90", "8403.90", MET),
    (ANY | {"change": "CTSH"}, "8402.90", "8402.11", MET),
    (ANY | {"change": "CTSH"}, "8402.90", "8402.90.10", NOT_MET),
    (ANY | {"change": "CTI"}, "8402.90.10", "8402.90.20", MET),
    (ANY | {"change": "CTI"}, "8402.90.10", "8402.90.10", NOT_MET),
    (ANY | {"change": "CTI"}, "8402.90", "8402.90.10", OPEN),
    (ANY | {"change": "CTI"}, "8402.90.10", "8402.90", OPEN),
    (ANY | {"change": "NONE"}, "8402.90", "8402.90", MET),
    # what else may come in, and what may not
    (ANY | {"from": "8402.11"}, "8402.90", "8402.11", MET),
    (ANY | {"from": "8402.11.20"}, "8402.90", "8402.11", OPEN),
    (ANY | {"except": "7306"}, "8402.90", "7306.30", NOT_MET),
    (ANY | {"except": "7306.30.10"}, "8402.90", "7306.30", OPEN),
    (ANY | {"except": "7306.30.10"}, "8402.90", "7306.30.50", MET),
    (ANY | {"except": "73"}, "8402.90", "8403.90", MET),
    # of what is let in and what is excepted the narrower prevails, at one width the exception
    (ANY | {"from": "7306.30", "except": "73"}, "8402.90", "7306.30", MET),
    (ANY | {"from": "7306.30", "except": "73"}, "8402.90", "7306.40", NOT_MET),
    (ANY | {"from": "8402", "except": "8402.11"}, "8402.90", "8402.11", NOT_MET),
    (ANY | {"from": "8402", "except": "8402.11"}, "8402.90", "8402.12", MET),
    (ANY | {"from": "8402.11", "except": "8402.11"}, "8402.90", "8402.11", NOT_MET),
    # only from what is named
    (ANY | {"change": "FROM", "from": "8402.11"}, "8402.90", "8402.11", MET),
    (ANY | {"change": "FROM", "from": "8402.11"}, "8402.90", "7306.30", NOT_MET),
    # groups: another one of the group counts, or it does not
    (GROUP, "8402.11", "8402.12", MET),
    (GROUP | {"group": "inside"}, "8402.11", "8402.12", MET),
    (GROUP | {"group": "inside"}, "8402.11", "8402.11", NOT_MET),
    (GROUP | {"group": "outside"}, "8402.11", "8402.12", NOT_MET),
    (GROUP | {"group": "outside"}, "8402.11", "8402.90", MET),
    (
        {"good": "8402-8403", "change": "CTH", "group": "outside"},
        "8402.11",
        "8403.90",
        NOT_MET,
    ),
    # from another one of the group: not from the good's own
    (
        GROUP | {"change": "FROM", "group": "inside", "from": "8402.11-8402.20"},
        "8402.11",
        "8402.12",
        MET,
    ),
    (
        GROUP | {"change": "FROM", "group": "inside", "from": "8402.11-8402.20"},
        "8402.11",
        "8402.11",
        NOT_MET,
    ),
    # whether or not there is also a change from another heading
    (
        ANY | {"change": "FROM", "from": "8402.11", "also": "or_also_other_heading"},
        "8402.90",
        "7306.30",
        MET,
    ),
    (
        ANY | {"change": "FROM", "from": "8402.11", "also": "or_also_other_heading"},
        "8402.90",
        "8402.12",
        NOT_MET,
    ),
    (
        ANY
        | {"change": "FROM", "from": "8402.11", "also": "or_also_other_heading", "except": "73"},
        "8402.90",
        "7306.30",
        NOT_MET,
    ),
    (
        ANY | {"change": "FROM", "from": "8402.11", "also": "or_also_from:8402.12"},
        "8402.90",
        "8402.12",
        MET,
    ),
    (ANY | {"also": "disregard_materials_of:8402.11"}, "8402.90", "8402.11", MET),
]


@pytest.mark.parametrize(("rule", "hs", "material", "expected"), CASES)
def test_a_material_makes_the_change_or_not(
    rule: dict[str, str], hs: str, material: str, expected: str
) -> None:
    assert verdict(text_with(rule), hs, material) == expected


def test_materials_of_one_excepted_group_pass_and_of_two_do_not() -> None:
    text = text_with(ANY | {"also": "except_more_than_one_of:8413.50|8501.32 8501.52|8537.10"})
    assert verdict(text, "8402.90", "8501.32", "8501.52") == MET
    assert verdict(text, "8402.90", "8501.32", "8413.50") == NOT_MET
    assert verdict(text, "8402.90", "8501.32", "7306.30") == MET


def test_any_of_several_routes_suffices() -> None:
    text = text_with(ANY | {"except": "7306"}, ANY | {"change": "CC", "except": "8537"})
    assert verdict(text, "8402.90", "7306.30") == MET
    assert verdict(text, "8402.90", "7306.30", "8403.90") == NOT_MET


def test_the_rule_of_the_item_goes_before_that_of_its_subheading() -> None:
    item = {"good": "8402.90.10", "change": "CC"}
    text = text_with(ANY, item)
    assert verdict(text, "8402.90.10", "8403.90") == NOT_MET
    assert verdict(text, "8402.90.50", "8403.90") == MET
    assert verdict(text, "8402.90", "8403.90") == OPEN
    assert verdict(text, "8402.90", "7306.30") == MET


# Readings: what a rule covers may turn on what nobody said


@pytest.mark.parametrize(
    ("use", "expected"), [("light_truck", MET), ("any_other_use", NOT_MET), (None, OPEN)]
)
def test_a_rule_for_a_use(use: str | None, expected: str) -> None:
    text = text_with(ANY | {"use": "light_truck"}, ANY | {"change": "CC", "use": "any_other_use"})
    assert verdict(text, "8402.90", "8403.90", use=use) == expected
    assert verdict(text, "8402.90", "7306.30", use=use) == MET
    assert verdict(text, "8402.90", "8402.90", use=use) == NOT_MET


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("fire-tube boilers", MET),
        ("Fire-Tube Boilers", MET),
        ("any other good", NOT_MET),
        (None, OPEN),
        ("something else", OPEN),
    ],
)
def test_a_rule_for_a_kind_of_goods(kind: str | None, expected: str) -> None:
    text = text_with(
        ANY | {"good_only": "fire-tube boilers"},
        ANY | {"change": "CC", "good_only": "any other good"},
    )
    assert verdict(text, "8402.90", "8403.90", kind=kind) == expected
    assert verdict(text, "8402.90", "7306.30", kind=kind) == MET


@pytest.mark.parametrize(
    ("produced_in", "destination", "expected"),
    [("MX", "US", MET), ("US", "MX", MET), ("CA", "US", NOT_MET), ("MX", None, OPEN)],
)
def test_a_rule_for_trade_between_two(
    produced_in: str, destination: str | None, expected: str
) -> None:
    text = text_with(
        ANY | {"also": "trade_between:MX_US"},
        ANY | {"change": "CC", "also": "trade_other_than:MX_US"},
    )
    where = {"produced_in": produced_in, "destination": destination}
    assert verdict(text, "8402.90", "8403.90", **where) == expected


def test_a_later_code_of_several_old_ones_is_each_of_them() -> None:
    """8524.11 of 2022 came from several headings of 2012, whose rules differ."""
    lines = [line("G", "P", "8529.90", 30)]
    row = good("G", "8524.11", hs_edition=2022)
    drawn = book([row], lines, G={"provides_for_good_and_parts": "no"})
    needs = {need.fact for need in drawn.decided().needs(0)}
    assert drawn.decided().verdict(0).value == OPEN
    assert "hs_rule" in needs


@pytest.mark.parametrize(
    ("excepted", "expected"), [("7306", MET), ("8475.29", OPEN), ("8475.29 8479.89", NOT_MET)]
)
def test_a_material_of_two_old_codes_is_open_where_they_differ(
    excepted: str, expected: str
) -> None:
    text = text_with(ANY | {"except": excepted})
    later = {"hs": "848530", "hs_edition": 2022}
    drawn = book(
        [good("G", "8402.90")],
        [line("G", "P", "7306.30", 30) | later],
        G={"provides_for_good_and_parts": "no"},
    )
    findings = drawn.decided(text)
    assert findings.verdict(0).value == expected
    asked = {need.fact for need in findings.needs(0)}
    assert asked == ({"hs_rule"} if expected == OPEN else set())


@pytest.mark.parametrize(
    ("produced_in", "passes", "fails"),
    [("CA", MET, NOT_MET), (None, OPEN, NOT_MET), ("CN", NOT_MET, NOT_MET)],
)
def test_a_good_must_be_made_in_the_territory(
    produced_in: str | None, passes: str, fails: str
) -> None:
    """3(2): produced entirely in the territory of one or more of the countries."""
    text = text_with(ANY)
    assert verdict(text, "8402.90", "7306.30", produced_in=produced_in) == passes
    assert verdict(text, "8402.90", "8402.90", produced_in=produced_in) == fails


@pytest.mark.parametrize(
    ("steel", "expected"), [("originating", MET), ("non_originating", NOT_MET)]
)
def test_a_share_by_weight_is_computed_from_the_lines(steel: str, expected: str) -> None:
    """Seven tenths of the steel must be originating."""
    text = text_with(ANY | {"also": "originating_by_weight:70:7208-7229"})
    lines = [
        line("G", "PLATE", "7208.10", 20, weight=70 * MILLIGRAMS, origin=steel),
        line("G", "BAR", "7214.10", 20, weight=30 * MILLIGRAMS),
    ]
    drawn = book([good("G", "8402.90")], lines, G={"provides_for_good_and_parts": "no"})
    assert drawn.decided(text).verdict(0).value == expected
    unweighed = drawn.with_lines(x | {"weight": None} for x in drawn.lines)
    assert unweighed.decided(text).verdict(0).value == OPEN


# Accumulated production, 9, beside de minimis, 5(5)


@pytest.mark.parametrize(("full", "verdict"), [(10, "originating"), (11, "not_originating")])
def test_de_minimis_goes_by_the_value_before_accumulation(full: int, verdict: str) -> None:
    goods, lines, facts = book(
        [good("FITTING", "8404.90")],
        [line("FITTING", "BLANK", "8404.90", 9)],
        FITTING={"provides_for_good_and_parts": "no"},
    ).frames()
    lines = lines.with_columns(full_value=pl.lit(full * UNIT))
    found = decide_book(goods, lines, facts, text_on(DAY))
    assert found.table()["verdict"].to_list() == [verdict]
    assert found.table()["non_originating"].to_list() == [9 * UNIT]
