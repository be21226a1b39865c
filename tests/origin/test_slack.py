"""How far a good is from the threshold: exact to the ten-thousandth, by deciding again."""

from __future__ import annotations

from decimal import Decimal

import pytest
from drawn import UNIT, Drawn, Row, book, books, good, line
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.origin.answer import Answer
from tratado.origin.columns import NONE
from tratado.origin.findings import Findings
from tratado.origin.ruling import RouteFound, ruling
from tratado.origin.slack import Content, content
from tratado.origin.value_content import NO_METHOD

bases = st.integers(1, 10**12)
required = st.integers(1, 10_000)


def reached(base: int, non_originating: int, percent: int) -> bool:
    """7(2), 7(3) in fractions, without a division."""
    return (base - non_originating) * 10_000 >= percent * base


@settings(max_examples=300)
@given(bases, st.integers(0, 10**12), required)
def test_the_limits_are_exact(base: int, non_originating: int, percent: int) -> None:
    found = content("tv", base, non_originating, percent)
    assert found is not None
    assert found.most_non_originating is not None
    assert found.reached == reached(base, non_originating, percent)
    assert reached(base, found.most_non_originating, percent)
    assert not reached(base, found.most_non_originating + 1, percent)
    assert found.room == found.most_non_originating - non_originating
    assert (found.room >= 0) == found.reached
    if found.least_base is None:
        assert percent == 10_000
        return
    least = found.least_base
    assert least == 0 or reached(least, non_originating, percent)
    assert least <= 1 or not reached(least - 1, non_originating, percent)


@pytest.mark.parametrize("base", [0, NONE])
def test_a_good_worth_nothing_has_no_content(base: int) -> None:
    assert content("tv", base, 5, 6000) is None


def test_a_content_that_nothing_asks_for_has_no_limits() -> None:
    found = content("nc", 100 * UNIT, 30 * UNIT, NO_METHOD)
    assert found == Content("nc", 100 * UNIT, 30 * UNIT, Decimal(70), None, None, None, None, None)
    assert found.reached


def asked_of(findings: Findings, number: int) -> list[tuple[RouteFound, Content]]:
    return [
        (route, found)
        for route in ruling(findings, number).routes
        for found in route.contents
        if found.required is not None
    ]


def with_content(row: Row, name: str, method: str, base: int, value: int) -> Drawn:
    """The good judged by one method, with packaging for its only non-originating value.

    Packaging needs no change, so that the value content alone decides.
    """
    bases_ = dict.fromkeys(("tv", "nc", "total_cost"))
    box = line(name, f"{name}/box", "4819.10", 0, role="retail_packaging") | {"value": value}
    return book([row | bases_ | {"id": name, "method": method, method: base}], [box])


def content_of(findings: Findings, number: int, like: RouteFound) -> Answer:
    """The answer on value content of the same route under the same reading."""
    (found,) = (
        route.content
        for route in ruling(findings, number).routes
        if (route.route, route.reading, route.plan.same_provision, route.plan.unassembled)
        == (like.route, like.reading, False, False)
    )
    return found


@settings(max_examples=25)
@given(books(most=4))
def test_a_good_at_its_reported_limit_qualifies_and_no_further(drawn: Drawn) -> None:
    findings = drawn.decided()
    for number, row in enumerate(drawn.goods):
        rulings = [
            (route, found)
            for route, found in asked_of(findings, number)
            if route.route and not route.plan.same_provision and not route.plan.unassembled
        ]
        tried: list[tuple[RouteFound, Drawn, bool]] = []
        for route, found in rulings[:4]:
            most, least = found.most_non_originating, found.least_base
            assert most is not None
            assert least is not None
            vnm, base, method = found.non_originating, found.base, found.method
            limits = [(base, most, True), (base, most + 1, False)]
            if vnm:
                limits += [(least, vnm, True), (least - 1, vnm, False)]
            tried += [
                (route, with_content(row, f"T{len(tried) + n}", method, b, v), expected)
                for n, (b, v, expected) in enumerate(limits)
            ]
        if not tried:
            continue
        again = Drawn(
            tuple(one.goods[0] for _, one, _ in tried),
            tuple(one.lines[0] for _, one, _ in tried),
        ).decided()
        for at, (route, one, expected) in enumerate(tried):
            state = content_of(again, at, route)
            assert state == (Answer.MET if expected else Answer.NOT_MET), one.goods[0]


@pytest.mark.parametrize(
    ("value", "verdict"),
    [(40 * UNIT, "originating"), (40 * UNIT + 1, "not_originating")],
)
def test_a_good_just_on_either_side(value: int, verdict: str) -> None:
    one = book(
        [good("BOILER", "8402.90", method="tv")],
        [line("BOILER", "DRUM", "8402.90", 0) | {"value": value}],
        BOILER={"provides_for_good_and_parts": "no"},
    )
    assert one.decided().table()["verdict"][0] == verdict
