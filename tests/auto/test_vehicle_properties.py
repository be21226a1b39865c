"""What holds of every vehicle: bounds, monotony, averages, readings, content of one country."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.auto.core_parts import CoreGroup, CorePart, CoreParts
from tratado.auto.country_content import averaged_share, country_content
from tratado.auto.other_vehicles import UsedMaterial, material_choices
from tratado.auto.roll_up import both_readings
from tratado.auto.super_core import (
    CoreMethod,
    averages,
    core_requirement,
    part_result,
    super_core,
)
from tratado.auto.vehicle_content import Bounds, Content
from tratado.origin.answer import Answer

TEXT = load("usmca").on(dt.date(2026, 1, 1))
AMOUNTS = st.integers(0, 1000)
METHODS = st.sampled_from([CoreMethod.OWN_MATERIALS, CoreMethod.LISTED_COMPONENTS])


@st.composite
def bounds(draw: st.DrawFn, most: int) -> Bounds:
    low = draw(st.integers(0, most))
    return Bounds(low, draw(st.integers(low, most)))


@st.composite
def core_parts(draw: st.DrawFn) -> CorePart:
    cost = draw(st.integers(1, 1000))
    materials = draw(bounds(cost))
    components = draw(bounds(int(materials.low)))
    origin = draw(st.sampled_from(Answer))
    value = cost + draw(st.integers(0, 100))
    counted = {
        Answer.MET: Bounds(0, 0),
        Answer.OPEN: Bounds(0, value),
        Answer.NOT_MET: Bounds.exactly(value),
    }[origin]
    return CorePart(
        group=draw(st.sampled_from(CoreGroup)),
        part=f"P{draw(st.integers(0, 9))}",
        row=None,
        quantity=Fraction(1),
        net_cost=cost,
        transaction_value=None,
        value=value,
        origin=origin,
        materials=materials,
        components=components,
        counted=counted,
        opened=False,
        inside_whole=draw(st.booleans()),
        lines=(),
        missing=(),
    )


VEHICLES = st.lists(core_parts(), min_size=1, max_size=6).map(
    lambda parts: CoreParts("V", tuple(parts), (), ())
)


@given(core_parts(), METHODS)
def test_a_super_core_of_one_part_is_that_part(part: CorePart, method: CoreMethod) -> None:
    whole = super_core(TEXT, [(part, Fraction(1))], method)
    alone = [each.content for each in part_result(TEXT, part).methods if each.method is method]
    assert alone[0] is not None
    assert (whole.lowest, whole.highest, whole.answer) == (
        alone[0].lowest,
        alone[0].highest,
        alone[0].answer,
    )


@given(st.lists(core_parts(), min_size=1, max_size=5), METHODS)
def test_a_super_core_lies_between_its_parts(parts: list[CorePart], method: CoreMethod) -> None:
    single = [super_core(TEXT, [(part, Fraction(1))], method).lowest or 0 for part in parts]
    whole = super_core(TEXT, [(part, Fraction(1)) for part in parts], method).lowest
    assert whole is not None and min(single) <= whole <= max(single) + 1


@given(VEHICLES, st.data())
def test_less_foreign_material_never_harms(found: CoreParts, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(found.parts) - 1))
    part = found.parts[number]
    lowered = replace(part, materials=Bounds(0, 0), components=Bounds(0, 0))
    better = replace(found, parts=(*found.parts[:number], lowered, *found.parts[number + 1 :]))
    before = core_requirement(TEXT, found, electric=None)
    after = core_requirement(TEXT, better, electric=None)
    assert after.answer >= before.answer
    for one, other in zip(before.routes, after.routes, strict=True):
        assert other.answer >= one.answer
    for reading_before, reading_after in zip(_contents(found), _contents(better), strict=True):
        assert (reading_after.lowest or 0) >= (reading_before.lowest or 0)


def _contents(found: CoreParts) -> tuple[Content, Content]:
    high = sum(int(part.counted.high or 0) for part in found.parts if not part.inside_whole)
    low = sum(int(part.counted.low) for part in found.parts if not part.inside_whole)
    found = replace(
        found,
        parts=tuple(
            replace(part, counted=Bounds(0, 0)) if part.inside_whole else part
            for part in found.parts
        ),
    )
    requirement = core_requirement(TEXT, found, electric=None)
    both = both_readings(TEXT, Bounds(low + 100, high + 100), 20_000, requirement, 7500, "13")
    assert both.beside == Bounds(100, 100)
    return both.panel, both.own_materials


@given(VEHICLES)
def test_the_panels_reading_is_never_below_the_other(found: CoreParts) -> None:
    panel, other = _contents(found)
    assert (panel.lowest or 0) >= (other.lowest or 0)
    assert (panel.highest or 0) >= (other.highest or 0)
    assert panel.answer >= other.answer


@given(st.lists(st.tuples(VEHICLES, st.integers(1, 50)), min_size=1, max_size=4), METHODS)
def test_an_average_lies_between_its_vehicles(
    fleet: list[tuple[CoreParts, int]], method: CoreMethod
) -> None:
    found = averages(TEXT, fleet, method)
    assert found is not None
    whole = found.whole
    single = [
        super_core(TEXT, [(part, Fraction(1)) for part in parts.parts], method).lowest or 0
        for parts, _ in fleet
    ]
    assert whole is not None and whole.lowest is not None
    assert min(single) <= whole.lowest <= max(single) + 1


@given(bounds(1000), st.integers(1, 1000), st.integers(0, 10_000))
def test_an_answer_holds_for_every_figure_within_the_bounds(
    vnm: Bounds, base: int, required: int
) -> None:
    content = Content(base, vnm, required, "7(3)")
    exact = {
        Content(base, Bounds.exactly(each), required, "7(3)").answer
        for each in range(int(vnm.low), int(vnm.high or 0) + 1)
    }
    assert content.answer is (exact.pop() if len(exact) == 1 else Answer.OPEN)


@given(bounds(1000), st.integers(1, 1000), st.integers(0, 10_000))
def test_the_room_is_what_the_content_can_still_bear(vnm: Bounds, base: int, required: int) -> None:
    content = Content(base, vnm, required, "7(3)")
    room, high = content.room, vnm.high
    assert room is not None and high is not None
    assert Content(base, Bounds.exactly(high + room), required, "").answer is Answer.MET
    assert Content(base, Bounds.exactly(high + room + 1), required, "").answer is Answer.NOT_MET


MATERIALS = st.lists(
    st.builds(
        UsedMaterial,
        part=st.just("M"),
        listed=st.booleans(),
        foreign=bounds(1000),
        inside=st.none() | bounds(1000),
    ),
    max_size=6,
)


@given(MATERIALS)
def test_the_choice_of_20_4_never_counts_more(materials: list[UsedMaterial]) -> None:
    found = material_choices(materials)
    assert found.by_choice.low <= found.whole.low
    assert (found.by_choice.high or 0) <= (found.whole.high or 0)


# Content of one country

COUNTRIES = st.sampled_from(["US", "MX", "CA", "CN", None])
LINES = st.lists(st.tuples(AMOUNTS, COUNTRIES), max_size=6)


def frames(
    lines: Sequence[tuple[int, str | None]], plant: str | None, rest: int
) -> tuple[pl.DataFrame, pl.DataFrame]:
    base = sum(value for value, _ in lines) + rest
    goods = pl.DataFrame(
        {"id": ["V"], "nc": [base], "produced_in": [plant]},
        schema={"id": pl.String, "nc": pl.Int64, "produced_in": pl.String},
    )
    rows = [
        {"good": "V", "part": f"M{n}", "quantity": 10**6, "value": value, "country": country,
         "role": "material", "row": n}
        for n, (value, country) in enumerate(lines)
    ]  # fmt: skip
    schema = {
        **dict.fromkeys(("good", "part", "country", "role"), pl.String),
        **dict.fromkeys(("quantity", "value", "row"), pl.Int64),
    }
    return goods, pl.DataFrame(rows, schema=schema)


@given(LINES, COUNTRIES, st.integers(1, 1000))
def test_the_countries_add_up_to_the_base(
    lines: list[tuple[int, str | None]], plant: str | None, rest: int
) -> None:
    found = country_content(*frames(lines, plant, rest), "V")
    assert sum(found.by_country.values()) == found.base
    share = found.share("US")
    assert share is not None and 0 <= share.lowest <= share.highest <= 10_000
    known = all(country for _, country in lines) and plant is not None
    assert not known or share.lowest == share.highest


@given(LINES, COUNTRIES, st.integers(1, 1000), st.integers(1, 9))
def test_learning_a_country_stays_within_the_bounds(
    lines: list[tuple[int, str | None]], plant: str | None, rest: int, count: int
) -> None:
    before = country_content(*frames(lines, plant, rest), "V").share("US")
    for country in ("US", "MX"):
        told = [(value, known or country) for value, known in lines]
        after = country_content(*frames(told, plant or country, rest), "V").share("US")
        assert before is not None and after is not None
        assert before.lowest <= after.lowest == after.highest <= before.highest
        mean = averaged_share([(before, count), (after, 1)], "US")
        assert mean is not None
        assert before.lowest <= mean.lowest <= after.lowest
