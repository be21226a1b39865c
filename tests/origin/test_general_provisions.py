"""Sections 8(6), 9, 10 and 11: designations, accumulation, transport, what never originates."""

from __future__ import annotations

import pytest
from drawn import Drawn, book, good, line

from tratado.origin.designations import ForbiddenDesignations

NO_PARTS = {"*": {"provides_for_good_and_parts": "no"}}


def pump(**facts: str) -> Drawn:
    return book(
        [good("PUMP", "8413.70", use="any_other_use")],
        [line("PUMP", "CASE", "7325.99", 20)],
        PUMP=facts,
    )


def verdict(drawn: Drawn) -> str:
    return str(drawn.decided().verdict(0))


# Section 10


def test_a_good_that_stays_is_not_asked_about_transport() -> None:
    assert verdict(pump()) == "originating"


def test_a_good_that_travels_outside_asks_what_was_done_there() -> None:
    findings = pump(transported_outside_territory="yes").decided()
    assert findings.verdict(0) == "undetermined"
    assert {need.fact for need in findings.needs(0)} == {
        "remained_under_customs_control",
        "no_operation_outside_territory",
    }


@pytest.mark.parametrize(
    ("control", "untouched", "expected"),
    [
        ("yes", "yes", "originating"),
        ("no", "yes", "not_originating"),
        ("yes", "no", "not_originating"),
    ],
)
def test_it_keeps_its_origin_under_both_conditions(
    control: str, untouched: str, expected: str
) -> None:
    drawn = pump(
        transported_outside_territory="yes",
        remained_under_customs_control=control,
        no_operation_outside_territory=untouched,
    )
    assert verdict(drawn) == expected


def test_a_chip_may_be_worked_on_outside_while_its_classification_stays() -> None:
    """10(3)(b): 8541.10 to 8541.60."""
    base = {"transported_outside_territory": "yes", "no_operation_outside_territory": "no"}
    for kept, expected in (("yes", "originating"), ("no", "not_originating")):
        drawn = book(
            [good("DIODE", "8541.10")],
            [line("DIODE", "WAFER", "3818.00", 20)],
            DIODE=base | {"same_classification_after_operation": kept},
        )
        assert verdict(drawn) == expected


# Section 11


@pytest.mark.parametrize("fact", ["mere_dilution", "circumvention_practice"])
def test_what_never_gives_origin(fact: str) -> None:
    assert verdict(pump(**{fact: "yes"})) == "not_originating"
    assert verdict(pump(**{fact: "no"})) == "originating"


# Section 9


def boiler(**part: object) -> Drawn:
    """A boiler by value content, with a drum of another producer that does not originate."""
    return book(
        [
            good("BOILER", "8402.90", method="tv", producer="A"),
            good("DRUM", "8402.90", method="tv", tv=500_000, producer="B", **part),
        ],
        [line("DRUM", "PLATE", "8402.90", 30), line("BOILER", "DRUM", "8402.90", 50)],
        **NO_PARTS,
    )


def test_accumulated_production_counts_only_the_materials_from_outside() -> None:
    """9(3): the non-originating value is the producer's of the material, 30 and not 50."""
    apart, together = boiler().decided(), boiler(accumulate=True).decided()
    assert apart.verdict(1) == together.verdict(1) == "not_originating"
    assert (apart.table()["non_originating"][0], together.table()["non_originating"][0]) == (
        500_000,
        300_000,
    )
    assert (apart.verdict(0), together.verdict(0)) == ("not_originating", "originating")


# Section 8(6)


def chain(**middle: object) -> Drawn:
    """Three self-produced levels; the inner two are subject to value content."""
    return book(
        [
            good("TOP", "8402.90", method="tv"),
            good("MIDDLE", "8402.90", method="tv", tv=500_000, intermediate=True, **middle),
            good("INNER", "8402.90", method="tv", tv=250_000, intermediate=True),
        ],
        [
            line("INNER", "PLATE", "8402.90", 10),
            line("MIDDLE", "INNER", "8402.90", 25),
            line("MIDDLE", "FLANGE", "8402.90", 10),
            line("TOP", "MIDDLE", "8402.90", 50),
        ],
        **NO_PARTS,
    )


def test_two_designations_subject_to_content_within_each_other_are_refused() -> None:
    with pytest.raises(ForbiddenDesignations) as caught:
        chain().decided()
    (nested,) = caught.value.nested
    assert (nested.outer, nested.inner) == ("MIDDLE", "INNER")
    assert "8(6)" in str(caught.value)


def test_another_producers_designation_does_not_count() -> None:
    """8(7)(c): the proviso stops where the material was acquired."""
    assert chain(producer="B").decided().verdict(0) == "originating"
