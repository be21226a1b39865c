"""A whole vehicle: figures by hand, at, below and above thresholds; and what holds always."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from truck_book import DAY, ELECTIONS, decided, read, requirement, truck

from tratado.agreement.agreement import load
from tratado.auto.averaging_elections import PeriodKind
from tratado.auto.core_parts import CoreGroup
from tratado.auto.labor_value_content import Method
from tratado.auto.lvc_periods import LvcPeriod
from tratado.auto.requirements import Kind, Requirement
from tratado.auto.roll_up import Reading
from tratado.auto.super_core import Route
from tratado.book import Book, Sheets
from tratado.deciding import Decided, decide
from tratado.origin.answer import Answer, Verdict
from tratado.value.errors import ValuationError

FEW = settings(max_examples=12, deadline=None)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return read(tmp_path_factory.mktemp("truck"))


# By hand


def test_hand_computed_truck(book: Book) -> None:
    """Every threshold of a light truck on 2026-07-01 is reached, most of them exactly."""
    found = decided(book)
    vehicle = truck(found)
    assert found.findings.verdict(0) is Verdict.ORIGINATING

    # Value content, 75 %. The axle fails by all its materials: 96 of 240 is 40 %, so that it
    # has 60 %. By listed components it has (240 - 24) / 240 = 90 %, and so it originates.
    # As the panel read it, only REST counts: (10,000 - 2,308) / 10,000 = 76.92 %.
    # By own materials two axles add 2 x 96 = 192: (10,000 - 2,500) / 10,000 = 75 %.
    readings = vehicle.readings
    assert readings is not None
    assert readings.by(Reading.PANEL).lowest == 7692
    assert readings.by(Reading.OWN_MATERIALS).lowest == 7500

    # Core parts, 75 %. Net costs 1,800 + 900 + 1,400 + 2 x 240 + 380 + 280 = 5,240.
    # All materials 400 + 270 + 350 + 2 x 96 + 76 + 56 = 1,344: 3,896 / 5,240 = 74.35 %.
    # Listed ones 200 + 90 + 140 + 2 x 24 + 38 + 28 = 544: 4,696 / 5,240 = 89.61 %.
    core = vehicle.core
    assert core is not None
    routes = {one.route: one for one in core.routes}
    materials = routes[Route.SUPER_CORE_MATERIALS].content
    components = routes[Route.SUPER_CORE_COMPONENTS].content
    assert materials is not None and (materials.base, materials.lowest) == (5240 * 10**4, 7435)
    assert components is not None and components.lowest == 8961
    assert {route: one.answer for route, one in routes.items()} == {
        Route.PART_BY_PART: Answer.MET,
        Route.SUPER_CORE_MATERIALS: Answer.NOT_MET,
        Route.SUPER_CORE_COMPONENTS: Answer.MET,
    }
    (axle,) = (one for one in core.parts if one.part.group is CoreGroup.AXLE)
    assert axle.by_itself is Answer.NOT_MET
    assert axle.best.content is not None and axle.best.content.lowest == 9000

    # Steel 700 of 1,000 and aluminum 70 of 100, 70 % each.
    # Labor, 45 points: 100 trucks cost 1,000,000. Engines 250,000 are 25 points, assembly
    # wages 50,000 are 5, technology (6,000 + 4,000) / 100,000 is 10, the engine plant 5.
    (labor,) = vehicle.labor
    assert labor.content is not None and labor.content.worst is not None
    worst = labor.content.worst
    parts = (worst.materials, worst.labor, worst.technology, worst.assembly)
    assert list(map(int, parts)) == [25, 5, 10, 5]
    assert worst.total == 45

    figures = {one.kind: (one.lowest, one.highest, one.required) for one in vehicle.requirements}
    assert figures == {
        Kind.VALUE_CONTENT: (7500, 7500, 7500),
        Kind.CORE_PARTS: (8961, 8961, 7500),
        Kind.STEEL: (7000, 7000, 7000),
        Kind.ALUMINUM: (7000, 7000, 7000),
        Kind.LABOR_VALUE: (4500, 4500, 4500),
    }
    value = vehicle.requirement(Kind.VALUE_CONTENT)
    assert value is not None and value.room == 0


ENGINE_ORIGIN = (
    "bom",
    "ENGINE,8407.34,1,2000,originating",
    "ENGINE,8407.34,1,2000,non_originating",
)


@pytest.mark.parametrize(
    ("changes", "kind", "answer", "figure"),
    [
        # 2,307 + 192 = 2,499 of 10,000; 2,308.01 + 192 = 2,500.01.
        ([("bom", "2308", "2307")], Kind.VALUE_CONTENT, Answer.MET, 7501),
        ([("bom", "2308", "2308.01")], Kind.VALUE_CONTENT, Answer.NOT_MET, 7499),
        # The engine fails by itself. Listed components 344 + 966 = 1,310 of 5,240 are 25 %.
        (
            [ENGINE_ORIGIN, ("core_parts", "1800,400,200", "1800,966,966")],
            Kind.CORE_PARTS,
            Answer.MET,
            7500,
        ),
        (
            [ENGINE_ORIGIN, ("core_parts", "1800,400,200", "1800,966.01,966.01")],
            Kind.CORE_PARTS,
            Answer.NOT_MET,
            7499,
        ),
        ([("metal_purchases", "7210.49,700", "7210.49,701")], Kind.STEEL, Answer.MET, 7002),
        ([("metal_purchases", "7210.49,300", "7210.49,300.01")], Kind.STEEL, Answer.NOT_MET, 6999),
        ([("metal_purchases", "7606.12,30", "7606.12,29")], Kind.ALUMINUM, Answer.MET, 7070),
        (
            [("metal_purchases", "7606.12,30", "7606.12,30.01")],
            Kind.ALUMINUM,
            Answer.NOT_MET,
            6999,
        ),
        # 250,100 of 1,000,000 are 25.01 points; 249,999 are 24.9999.
        (
            [("high_wage_materials", "250000,250000", "250100,250100")],
            Kind.LABOR_VALUE,
            Answer.MET,
            4501,
        ),
        (
            [("high_wage_materials", "250000,250000", "249999,249999")],
            Kind.LABOR_VALUE,
            Answer.NOT_MET,
            4499,
        ),
        # Engines made at USD 15.99 an hour do not count: 45 - 25, and no credit for the plant.
        ([("wages", "16000", "15990")], Kind.LABOR_VALUE, Answer.NOT_MET, 1500),
        # Nor does assembly at MXN 294.21: 45 - 5.
        ([("wages", "294220", "294210")], Kind.LABOR_VALUE, Answer.NOT_MET, 4000),
        # Technology 9,990 of 100,000 are 9.99 points; beyond 10 nothing is added.
        ([("labor_spending", "4000,US", "3990,US")], Kind.LABOR_VALUE, Answer.NOT_MET, 4499),
        ([("labor_spending", "4000,US", "9000,US")], Kind.LABOR_VALUE, Answer.MET, 4500),
        # An engine plant one engine short, and a contract one day short of three years.
        ([("plants", "100000", "99999")], Kind.LABOR_VALUE, Answer.NOT_MET, 4000),
        ([("plants", "2024-01-01", "2024-01-02")], Kind.LABOR_VALUE, Answer.NOT_MET, 4000),
    ],
)
def test_at_and_beside_each_threshold(
    tmp_path: Path,
    changes: list[tuple[str, str, str]],
    kind: Kind,
    answer: Answer,
    figure: int,
) -> None:
    found = decided(read(tmp_path / "truck", *changes))
    one = requirement(found, kind)
    assert (one.answer, one.lowest) == (answer, figure)
    if answer is Answer.NOT_MET:
        assert found.findings.verdict(0) is Verdict.NOT_ORIGINATING


@pytest.mark.parametrize(
    ("day", "answer", "figure"),
    [(dt.date(2027, 6, 30), Answer.MET, 7000), (dt.date(2027, 7, 1), Answer.NOT_MET, 0)],
)
def test_steel_melted_outside_counts_until_the_stage(
    tmp_path: Path, day: dt.date, answer: Answer, figure: int
) -> None:
    """The mill's slabs are from Brazil; its purchases of 2026 are those of the year before."""
    changes = [
        ("metal_purchases", "MILL-1,2025-03-01", "MILL-1,2026-03-01"),
        ("metal_purchases", "MILL-2,2025-04-01", "MILL-2,2026-04-01"),
    ]
    one = requirement(decided(read(tmp_path / "truck", *changes), day), Kind.STEEL)
    assert (one.answer, one.lowest) == (answer, figure)


@pytest.mark.parametrize(
    ("day", "required", "answer"),
    [
        (dt.date(2021, 6, 30), 6600, Answer.MET),
        (dt.date(2021, 7, 1), 6900, Answer.NOT_MET),
    ],
)
def test_the_same_truck_through_the_stages(
    tmp_path: Path, day: dt.date, required: int, answer: Answer
) -> None:
    """3,208 of REST and 192 of the axles leave 66 %, which is asked until June 30, 2021."""
    found = decided(read(tmp_path / "truck", ("bom", "2308", "3208")), day)
    one = requirement(found, Kind.VALUE_CONTENT)
    assert (one.lowest, one.required, one.answer) == (6600, required, answer)


# Choices


def test_a_reading_not_elected_is_asked_for_only_where_it_decides(
    book: Book, tmp_path: Path
) -> None:
    without = {name: value for name, value in book.settings.items() if name != "roll_up_reading"}
    one = requirement(decided(book, settings=without), Kind.VALUE_CONTENT)
    assert (one.answer, one.needs) == (Answer.MET, ())
    more = read(tmp_path / "truck", ("bom", "2308", "2400"))
    one = requirement(decided(more, settings=without), Kind.VALUE_CONTENT)
    assert one.answer is Answer.OPEN
    assert [need.fact for need in one.needs] == ["roll_up_reading"]


def _each(book: Book, name: str, values: list[str], kind: Kind) -> set[Answer]:
    """The answers that the values of an election give, those that may not be chosen left out."""
    answers = set()
    for value in values:
        one = requirement(decided(book, settings={**book.settings, name: value}), kind)
        if not any(need.fact == name for need in one.needs):
            answers.add(one.answer)
    return answers


@pytest.mark.parametrize(
    ("name", "values", "kind"),
    [
        ("roll_up_reading", list(map(str, Reading)), Kind.VALUE_CONTENT),
        ("lvc_method", list(map(str, Method)), Kind.LABOR_VALUE),
        ("lvc_basis", ["all", "exported"], Kind.LABOR_VALUE),
        (
            "lvc_technology_year",
            [LvcPeriod.PREVIOUS_FISCAL_YEAR, LvcPeriod.PREVIOUS_CALENDAR_YEAR],
            Kind.LABOR_VALUE,
        ),
        ("metal_basis", ["all", "exported"], Kind.STEEL),
        ("melting_day", ["purchase", "decision"], Kind.STEEL),
    ],
)
def test_without_an_election_the_answer_is_that_of_every_choice(
    book: Book, name: str, values: list[str], kind: Kind
) -> None:
    without = {each: value for each, value in book.settings.items() if each != name}
    answers = _each(book, name, values, kind)
    one = requirement(decided(book, settings=without), kind)
    assert one.answer is (answers.pop() if len(answers) == 1 else Answer.OPEN)


def test_an_average_over_one_model_is_that_model(book: Book) -> None:
    """Of a good's own figures; 2026 is the fiscal year of the day."""
    rows = book.tables["vehicle_production"].with_columns(
        pl.lit(dt.date(2026, 1, 1)).alias("from"), pl.lit(dt.date(2026, 12, 31)).alias("to")
    )
    tables = {**book.tables, "vehicle_production": rows}
    chosen = {
        **book.settings,
        "rvc_category": "class_plant",
        "rvc_basis": "all",
        "rvc_period": str(PeriodKind.FISCAL_YEAR),
    }
    one = requirement(_changed(book, tables=tables, chosen=chosen), Kind.VALUE_CONTENT)
    alone = requirement(decided(book), Kind.VALUE_CONTENT)
    assert (one.lowest, one.answer) == (alone.lowest, alone.answer)


@pytest.mark.parametrize(
    ("period", "need"),
    # Nothing of 2026 is in the sheet, and the yearly periods of the stages are over.
    [(PeriodKind.FISCAL_YEAR, "vehicle_production"), (PeriodKind.STAGE_YEAR, "rvc_period")],
)
def test_an_average_of_nothing_is_open(book: Book, period: PeriodKind, need: str) -> None:
    chosen = {
        **book.settings,
        "rvc_category": "class_plant",
        "rvc_basis": "all",
        "rvc_period": str(period),
    }
    one = requirement(_changed(book, chosen=chosen), Kind.VALUE_CONTENT)
    assert (one.answer, one.lowest) == (Answer.OPEN, None)
    assert [each.fact for each in one.needs] == [need]


def test_a_fact_against_the_sheets_is_refused(book: Book) -> None:
    told = pl.DataFrame({"subject": ["TRUCK"], "fact": ["steel_purchases_met"], "value": ["no"]})
    facts = pl.concat([book.facts, told], how="diagonal")
    with pytest.raises(ValuationError, match="steel_purchases_met"):
        _changed(book, facts=facts)


def test_a_fact_settles_what_the_sheets_leave_open(book: Book) -> None:
    tables = {name: table for name, table in book.tables.items() if name != "metal_purchases"}
    told = pl.DataFrame(
        {
            "subject": ["TRUCK", "TRUCK"],
            "fact": ["steel_purchases_met", "aluminum_purchases_met"],
            "value": ["yes", "yes"],
        }
    )
    open_ = _changed(book, tables=tables)
    assert open_.findings.verdict(0) is Verdict.UNDETERMINED
    facts = pl.concat([book.facts, told], how="diagonal")
    assert _changed(book, tables=tables, facts=facts).findings.verdict(0) is Verdict.ORIGINATING


# What always holds


def _changed(
    book: Book,
    *,
    lines: pl.DataFrame | None = None,
    tables: Mapping[str, pl.DataFrame] | None = None,
    facts: pl.DataFrame | None = None,
    chosen: Mapping[str, str] | None = None,
) -> Decided:
    """The book decided once some of it is replaced."""
    sheets = Sheets(
        goods=book.goods,
        lines=book.lines if lines is None else lines,
        facts=book.facts if facts is None else facts,
        tables=book.tables if tables is None else tables,
        settings=book.settings if chosen is None else chosen,
    )
    return decide(sheets, load("usmca").on(DAY))


def _never_lower(before: Decided, after: Decided) -> None:
    """No requirement's answer or figures fall, nor does the verdict."""
    for one, other in zip(truck(before).requirements, truck(after).requirements, strict=True):
        assert other.answer >= one.answer
        assert _figures(other) >= _figures(one)
    if before.findings.verdict(0) is Verdict.ORIGINATING:
        assert after.findings.verdict(0) is Verdict.ORIGINATING


def _figures(one: Requirement) -> tuple[int, int]:
    """The worst and the best figure, least and most where nothing bounds them."""
    return (
        -(10**9) if one.lowest is None else one.lowest,
        10**9 if one.highest is None else one.highest,
    )


ORIGINS = st.sampled_from(["originating", "non_originating", "unknown"])


@FEW
@given(origins=st.lists(ORIGINS, min_size=7, max_size=7), number=st.integers(0, 6))
def test_an_originating_line_never_harms(book: Book, origins: list[str], number: int) -> None:
    better = [*origins[:number], "originating", *origins[number + 1 :]]
    before, after = (
        _changed(book, lines=book.lines.with_columns(origin=pl.Series(each)))
        for each in (origins, better)
    )
    _never_lower(before, after)


@FEW
@given(origins=st.lists(ORIGINS, min_size=4, max_size=4), number=st.integers(0, 3))
def test_an_originating_purchase_never_harms(book: Book, origins: list[str], number: int) -> None:
    better = [*origins[:number], "originating", *origins[number + 1 :]]
    sheet = book.tables["metal_purchases"]
    before, after = (
        _changed(
            book,
            tables={**book.tables, "metal_purchases": sheet.with_columns(origin=pl.Series(each))},
        )
        for each in (origins, better)
    )
    _never_lower(before, after)


@FEW
@given(
    pay=st.tuples(st.integers(280_000, 310_000), st.integers(15_000, 17_000)),
    number=st.integers(0, 1),
    rise=st.integers(0, 20_000),
)
def test_a_higher_wage_never_harms(
    book: Book, pay: tuple[int, int], number: int, rise: int
) -> None:
    sheet = book.tables["wages"]
    found = []
    for more in (0, rise):
        paid = [amount + (more if place == number else 0) for place, amount in enumerate(pay)]
        wages = sheet.with_columns(pay=pl.Series(paid, dtype=pl.Int64) * 10_000)
        found.append(_changed(book, tables={**book.tables, "wages": wages}))
    _never_lower(*found)


@FEW
@given(left_out=st.sets(st.sampled_from(sorted(ELECTIONS)), min_size=1, max_size=4))
def test_a_missing_election_never_turns_an_answer(book: Book, left_out: set[str]) -> None:
    """It leaves the answer, or opens it and names an election that was left out."""
    chosen = {name: value for name, value in book.settings.items() if name not in left_out}
    full, fewer = decided(book), decided(book, settings=chosen)
    for one, other in zip(truck(full).requirements, truck(fewer).requirements, strict=True):
        assert other.answer in (one.answer, Answer.OPEN)
        if other.answer is Answer.OPEN:
            assert {need.fact for need in other.needs} & left_out
