"""Goods made of goods: bought or self-produced, settled or not, to any depth.

BOILER and its parts are of 8402.90: from any other heading, or with a value content of
60 % by transaction value (General Note 11(o), chapter 84, rule 4); goods of 8404.90 from any
other heading and by nothing else (rule 8).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from drawn import MILLIONTHS, UNIT, Drawn, Row, book, good, line
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.origin.rollup import times
from tratado.origin.ruling import ruling

DENIED = {"*": {"provides_for_good_and_parts": "no"}}
UNKNOWN_WORTH = {"tv": None, "nc": None, "total_cost": None}


def part(id_: str, **columns: Any) -> Row:
    """A good of 8402.90 worth 100, judged by transaction value."""
    return good(id_, "8402.90", method="tv", total_cost=None) | columns


def used(good_: str, part_: str, value: float, quantity: int = MILLIONTHS) -> Row:
    """A line of a part that is a good of the book."""
    return line(good_, part_, "8402.90", value, origin="unknown", quantity=quantity)


def verdicts(drawn: Drawn) -> dict[str, str]:
    table = drawn.decided().table()
    return dict(zip(table["id"].to_list(), table["verdict"].to_list(), strict=True))


def vnm(drawn: Drawn, of: str) -> float:
    table = drawn.decided().table()
    at = table["id"].to_list().index(of)
    return float(table["non_originating"][at]) / UNIT


def two_levels(inner: float, outer: float, **columns: Any) -> Drawn:
    """DRUM with foreign material of a value, in BOILER at another value."""
    return book(
        [part("BOILER", producer="ACME"), part("DRUM") | columns],
        [line("DRUM", "PLATE", "8402.90", inner), used("BOILER", "DRUM", outer)],
        **DENIED,
    )


# Bought: whole, as originating or not, 7(4)(a)


def test_a_bought_originating_part_counts_for_nothing() -> None:
    bought = two_levels(40, 90, producer="OTHER")
    assert verdicts(bought) == {"DRUM": "originating", "BOILER": "originating"}
    assert vnm(bought, "BOILER") == 0
    assert bought.decided().table()["criterion"].to_list() == ["C", "B"]


def test_a_bought_part_that_does_not_originate_counts_whole() -> None:
    bought = two_levels(40.0001, 41, producer="OTHER")
    assert verdicts(bought) == {"DRUM": "not_originating", "BOILER": "not_originating"}
    assert vnm(bought, "BOILER") == 41


def test_the_verdict_on_a_part_overrules_what_its_line_says() -> None:
    bought = two_levels(40.0001, 41, producer="OTHER")
    claimed = bought.with_lines(
        x | {"origin": "originating"} if x["part"] == "DRUM" else x for x in bought.lines
    )
    assert verdicts(claimed) == verdicts(bought)


# Self-produced: its own foreign materials count instead, 7(4)(b), 7(5)


def test_a_self_produced_part_is_opened() -> None:
    opened = two_levels(45, 90, producer="ACME")
    assert verdicts(opened) == {"DRUM": "not_originating", "BOILER": "not_originating"}
    assert vnm(opened, "BOILER") == 45
    assert vnm(two_levels(40, 90, producer="ACME"), "BOILER") == 40


def test_an_originating_part_is_opened_unless_it_is_designated() -> None:
    lines = [
        line("DRUM", "PLATE", "8402.90", 40),
        used("BOILER", "DRUM", 60),
        line("BOILER", "DOOR", "8402.90", 20),
    ]
    for designated, value, verdict in ((False, 60, "not_originating"), (True, 20, "originating")):
        drum = part("DRUM", producer="ACME", intermediate=designated)
        drawn = book([part("BOILER", producer="ACME"), drum], lines, **DENIED)
        assert vnm(drawn, "BOILER") == value
        assert verdicts(drawn) == {"DRUM": "originating", "BOILER": verdict}


def test_a_designation_of_a_part_that_does_not_originate_has_no_effect() -> None:
    """8(7)(a): an intermediate material must originate; its own materials count."""
    drawn = two_levels(45, 90, producer="ACME", intermediate=True)
    assert vnm(drawn, "BOILER") == 45


@pytest.mark.parametrize(
    ("as_material", "verdict"),
    [(None, "originating"), (False, "originating"), (True, "not_originating")],
)
def test_the_change_is_of_the_parts_materials_unless_the_producer_chooses(
    as_material: bool | None, verdict: str
) -> None:
    """3(8): as a material the drum itself must change heading, and cannot."""
    drawn = book(
        [
            good("BOILER", "8404.90", producer="ACME", total_cost=None),
            good("DRUM", "8404.90", producer="ACME", as_material=as_material)
            | UNKNOWN_WORTH
            | {"tv": 10 * UNIT},
        ],
        [
            line("DRUM", "PIPE", "7306.30", 4),
            line("DRUM", "DOOR", "8404.90", 2),
            line("BOILER", "DRUM", "8404.90", 30, origin="unknown"),
        ],
        **DENIED,
    )
    assert verdicts(drawn) == {"DRUM": "not_originating", "BOILER": verdict}


def test_an_opened_parts_material_must_make_the_change_to_the_outer_good() -> None:
    """The door of the inner good's own heading bars the outer good, beyond de minimis."""
    for value, verdict in ((10, "originating"), (10.0001, "not_originating")):
        drawn = book(
            [
                good("BOILER", "8404.90", producer="ACME", method="tv", total_cost=None),
                good("PUMP", "8413.70", producer="ACME", use="any_other_use"),
            ],
            [
                line("PUMP", "DOOR", "8404.90", value),
                line("BOILER", "PUMP", "8413.70", 50, origin="unknown"),
            ],
            **DENIED,
        )
        assert verdicts(drawn)["BOILER"] == verdict


# Quantities


def test_quantities_multiply_what_is_inside() -> None:
    drawn = book(
        [part("BOILER", producer="ACME"), part("DRUM", producer="ACME")],
        [line("DRUM", "PLATE", "8402.90", 15), used("BOILER", "DRUM", 50, 2_666_667)],
        **DENIED,
    )
    assert vnm(drawn, "BOILER") == 40.0000
    assert verdicts(drawn)["BOILER"] == "originating"
    dearer = drawn.with_lines(
        x | {"quantity": 2_666_680} if x["part"] == "DRUM" else x for x in drawn.lines
    )
    assert vnm(dearer, "BOILER") == 40.0002
    assert verdicts(dearer)["BOILER"] == "not_originating"


@settings(max_examples=300)
@given(st.integers(0, 2**63 - 1), st.integers(0, 10**6 * MILLIONTHS) | st.integers(0, 2**63 - 1))
def test_a_value_times_a_quantity_is_rounded_half_up_or_refused(value: int, quantity: int) -> None:
    if value * (quantity // MILLIONTHS + 1) >= 2**63:
        with pytest.raises(OverflowError):
            times(np.array([value]), quantity)
        return
    exact = (value * quantity * 2 + MILLIONTHS) // (2 * MILLIONTHS)
    assert times(np.array([value]), quantity).tolist() == [exact]


# Three levels


def three_levels(inner: float, *, buyer: str, designated: bool = False) -> Drawn:
    """PLATE in DRUM in BODY in BOILER; two drums in a body, one and a half bodies in a boiler."""
    return book(
        [
            part("BOILER", producer="ACME"),
            part("BODY", producer=buyer, intermediate=designated),
            part("DRUM", producer="ACME"),
        ],
        [
            line("DRUM", "PLATE", "8402.90", inner),
            used("BODY", "DRUM", 60, 2 * MILLIONTHS),
            line("BODY", "BOLT", "8402.90", 1),
            used("BOILER", "BODY", 80, 3 * MILLIONTHS // 2),
            line("BOILER", "DOOR", "8402.90", 2),
        ],
        **DENIED,
    )


def test_three_levels_of_one_producer_are_opened_to_the_bottom() -> None:
    drawn = three_levels(12, buyer="ACME")
    # A body has 2 x 12 + 1, a boiler 1.5 bodies and the door.
    assert (vnm(drawn, "DRUM"), vnm(drawn, "BODY"), vnm(drawn, "BOILER")) == (12, 25, 39.5)
    assert set(verdicts(drawn).values()) == {"originating"}


def test_a_designation_in_the_middle_hides_what_is_below() -> None:
    drawn = three_levels(12, buyer="ACME", designated=True)
    assert vnm(drawn, "BOILER") == 2


def test_a_stranger_in_the_middle_makes_it_a_bought_part() -> None:
    """The drum is ACME's, the body a stranger's who bought it, the boiler ACME's again."""
    assert vnm(three_levels(12, buyer="OTHER"), "BODY") == 1
    assert vnm(three_levels(12, buyer="OTHER"), "BOILER") == 2
    assert vnm(three_levels(41, buyer="OTHER"), "BODY") == 61
    assert vnm(three_levels(41, buyer="OTHER"), "BOILER") == 82


def test_materials_tell_which_part_they_came_through() -> None:
    findings = three_levels(12, buyer="ACME").decided()
    through = {m.part: m.through for m in ruling(findings, findings.number("BOILER")).materials}
    assert through["PLATE"] == "DRUM"
    assert through["BOLT"] == "BODY"
    assert through["DOOR"] is None


def test_the_order_of_goods_in_the_book_does_not_matter() -> None:
    drawn = three_levels(12, buyer="ACME")
    turned = Drawn(drawn.goods[::-1], drawn.lines[::-1], drawn.facts)
    assert turned.decided().table().equals(drawn.decided().table()[::-1])


# Undetermined parts


def undetermined_part(value: float, **columns: Any) -> Drawn:
    """A drum that nobody knows the worth of, in a boiler of transaction value 100."""
    return book(
        [part("BOILER", producer="ACME"), part("DRUM") | UNKNOWN_WORTH | columns],
        [
            line("DRUM", "PLATE", "8402.90", 15),
            used("BOILER", "DRUM", value),
            line("BOILER", "DOOR", "8402.90", 30),
        ],
        **DENIED,
    )


def test_an_undetermined_part_leaves_its_buyer_undetermined_where_it_matters() -> None:
    drawn = undetermined_part(10.0001, producer="OTHER")
    assert verdicts(drawn) == {"DRUM": "undetermined", "BOILER": "undetermined"}
    findings = drawn.decided()
    needs = findings.needs(findings.number("BOILER"))
    assert [(need.fact, need.row) for need in needs] == [("undetermined_part", 1)]


def test_an_undetermined_part_does_not_matter_where_both_answers_agree() -> None:
    passes = undetermined_part(10, producer="OTHER")
    assert verdicts(passes) == {"DRUM": "undetermined", "BOILER": "originating"}
    dearer = passes.with_lines(
        x | {"value": 41 * UNIT} if x["part"] == "DOOR" else x for x in passes.lines
    )
    assert verdicts(dearer) == {"DRUM": "undetermined", "BOILER": "not_originating"}


def test_a_self_produced_part_need_not_be_settled() -> None:
    """Its own materials count, whatever becomes of it."""
    drawn = undetermined_part(60, producer="ACME")
    assert verdicts(drawn) == {"DRUM": "undetermined", "BOILER": "not_originating"}
    assert vnm(drawn, "BOILER") == 45


def test_settling_the_part_settles_its_buyer() -> None:
    for worth, verdict in ((100, "originating"), (30, "not_originating")):
        drawn = undetermined_part(20, producer="OTHER", tv=worth * UNIT)
        part_ = "originating" if worth == 100 else "not_originating"
        assert verdicts(drawn) == {"DRUM": part_, "BOILER": verdict}


@settings(max_examples=40)
@given(
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(("ACME", "OTHER")),
    st.booleans(),
)
def test_the_value_of_foreign_material_is_what_sections_7_and_8_say(
    inner: int, outer: int, door: int, producer: str, designated: bool
) -> None:
    drawn = book(
        [part("BOILER", producer="ACME"), part("DRUM", producer=producer, intermediate=designated)],
        [
            line("DRUM", "PLATE", "8402.90", inner),
            used("BOILER", "DRUM", outer),
            line("BOILER", "DOOR", "8402.90", door),
        ],
        **DENIED,
    )
    drum_originates = 100 - inner >= 60
    if producer == "OTHER":
        expected = door + (0 if drum_originates else outer)
    else:
        expected = door + (0 if drum_originates and designated else inner)
    assert vnm(drawn, "BOILER") == expected
    assert (verdicts(drawn)["BOILER"] == "originating") == (100 - expected >= 60)
