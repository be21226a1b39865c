"""Averages of vehicles: choices, elections, year-end, and production read from a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vehicle_books import TEXT, read

from tratado.auto.averaging import (
    Choice,
    best_choice,
    every_choice,
    group_averages,
    part_average,
    table,
    year_end,
)
from tratado.auto.averaging_elections import (
    AveragedVehicle,
    AveragingPeriod,
    PeriodKind,
    VehicleElection,
    changed_election,
    election_faults,
    vehicle_periods,
)
from tratado.auto.classes import ChassisFor, Special, VehicleClass, VehicleFacts, classify
from tratado.auto.lvc_periods import Basis, Category
from tratado.auto.vehicle_content import Bounds
from tratado.auto.vehicle_rows import (
    VehicleFigures,
    approval_of,
    facts_of,
    new_vehicle,
    production_of,
)
from tratado.hs import parse_code
from tratado.origin.answer import Answer
from tratado.value.averaging import Duty, Span
from tratado.value.movements import FiscalYears

YEAR = Span(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
PERIOD = AveragingPeriod(PeriodKind.FISCAL_YEAR, YEAR, "Uniform Regulations 16(1)")
YEARS = FiscalYears(1, 1)
CATEGORIES = str(TEXT.term("automotive.averaging.categories")).split()

SCHEMA: Mapping[str, pl.DataType] = {
    **dict.fromkeys(("good", "plant", "country", "model_line", "motor_class", "figures"),
                    pl.String()),
    **dict.fromkeys(("row", "required", "quantity", "nc", "vnm_low", "vnm_high"), pl.Int64()),
    **dict.fromkeys(("from", "to"), pl.Date()),
    "exported": pl.Boolean(),
}  # fmt: skip


def made(*rows: Mapping[str, Any]) -> pl.DataFrame:
    plain = {
        "good": "A", "plant": "P", "country": "MX", "model_line": "L", "motor_class": "passenger",
        "figures": "actual", "required": 7500, "quantity": 10**6, "nc": 100, "vnm_low": 20,
        "vnm_high": 20, "from": YEAR.start, "to": YEAR.end, "exported": True,
    }  # fmt: skip
    return pl.DataFrame(
        [{**plain, "row": number, **row} for number, row in enumerate(rows, start=2)],
        schema=SCHEMA,
    )


ROWS: st.SearchStrategy[list[dict[str, Any]]] = st.lists(
    st.builds(
        dict,
        good=st.sampled_from("ABCD"),
        plant=st.sampled_from("PQ"),
        country=st.sampled_from(["MX", "US"]),
        model_line=st.sampled_from("LM"),
        required=st.sampled_from([7500, 6250]),
        quantity=st.integers(1, 10**9),
        nc=st.integers(1, 10**9),
        exported=st.booleans(),
        share=st.integers(0, 100),
    ),
    min_size=1,
    max_size=8,
)


def drawn(rows: list[dict[str, Any]]) -> pl.DataFrame:
    return made(
        *(
            {k: v for k, v in row.items() if k != "share"}
            | dict.fromkeys(("vnm_low", "vnm_high"), row["nc"] * row["share"] // 100)
            for row in rows
        )
    )


@given(ROWS, st.sampled_from(Category), st.sampled_from(Basis))
def test_an_average_lies_between_its_vehicles(
    rows: list[dict[str, Any]], category: Category, basis: Basis
) -> None:
    production = drawn(rows)
    for group in group_averages(production, Choice(category, basis, PERIOD)):
        single = [
            10_000 - -(-cells["vnm_high"] * 10_000 // cells["nc"])
            for cells in production.filter(pl.col("row").is_in(group.rows)).iter_rows(named=True)
        ]
        assert group.content.lowest is not None
        assert min(single) <= group.content.lowest <= max(single) + 1


@given(ROWS, st.sampled_from(Category), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    rows: list[dict[str, Any]], category: Category, random: Any
) -> None:
    production = drawn(rows)
    order = list(range(len(production)))
    random.shuffle(order)
    choice = Choice(category, Basis.ALL, PERIOD)

    def found(frame: pl.DataFrame) -> set[tuple[object, ...]]:
        return {
            (each.key, each.content.required, each.content.lowest, each.quantity)
            for each in group_averages(frame, choice)
        }

    assert found(production) == found(production[order])


@settings(max_examples=15)
@given(ROWS)
def test_every_vehicle_is_in_one_group_of_every_choice_for_all(rows: list[dict[str, Any]]) -> None:
    production = drawn(rows)
    results = every_choice(production, [PERIOD], CATEGORIES)
    for result in results:
        if result.choice.basis is Basis.ALL:
            assert result.quantity == production["quantity"].sum()
    best = best_choice(results)
    assert best is not None
    assert best.qualifying_exported == max(each.qualifying_exported for each in results)


def test_the_table_of_choices_has_a_row_for_every_group() -> None:
    results = every_choice(made({}, {"good": "B", "vnm_high": 30}), [PERIOD], CATEGORIES)
    shown = table(results)
    assert len(shown) == sum(len(each.groups) for each in results)
    assert set(shown["category"]) == {"each_vehicle", *CATEGORIES}
    assert shown.filter(pl.col("category") == "class_plant")["content"].to_list() == [7500, 7500]


def test_a_figure_that_is_not_bounded_leaves_the_average_open() -> None:
    choice = Choice(Category.CLASS_PLANT, Basis.ALL, PERIOD)
    open_ = group_averages(made({}, {"vnm_high": None}), choice)[0]
    assert open_.answer is Answer.OPEN
    assert [need.fact for need in open_.content.missing] == ["vnm_high"]
    hopeless = group_averages(made({"vnm_low": 90, "vnm_high": 90}, {"vnm_high": None}), choice)[0]
    assert hopeless.answer is Answer.NOT_MET


def test_a_row_without_class_leaves_its_group_open() -> None:
    choice = Choice(Category.CLASS_PLANT, Basis.ALL, PERIOD)
    found = group_averages(made({"motor_class": None}), choice)[0]
    assert found.answer is Answer.OPEN
    assert [need.fact for need in found.content.missing] == ["motor_class"]


def test_estimates_without_actual_figures_have_no_analysis() -> None:
    choice = Choice(Category.CLASS_PLANT, Basis.ALL, PERIOD)
    estimated = {"figures": "estimated"}
    ((_, none),) = year_end(made(estimated), choice)
    assert none is None
    ((_, other_vehicles),) = year_end(made(estimated, {"good": "B"}), choice)
    assert other_vehicles is None
    ((_, failed),) = year_end(
        made(estimated, {"vnm_low": 26, "vnm_high": 26}), choice, ["Importer 1"]
    )
    assert failed is not None
    assert (failed.duty, failed.recipients) == (Duty.INFORM_IMMEDIATELY, ("Importer 1",))


def test_a_listed_part_is_averaged_over_what_was_made_in_the_period() -> None:
    month = Span(dt.date(2026, 3, 1), dt.date(2026, 3, 31))
    period = AveragingPeriod(PeriodKind.MONTH, month, "Uniform Regulations 16(10)(b)")
    day = Span(dt.date(2026, 3, 2), dt.date(2026, 3, 2))
    before = Span(dt.date(2026, 2, 2), dt.date(2026, 2, 2))
    astride = Span(dt.date(2026, 2, 2), dt.date(2026, 3, 2))
    rows = [(day, Fraction(units), 100, Bounds.exactly(vnm)) for units, vnm in ((1, 40), (3, 20))]
    found = part_average([*rows, (before, Fraction(9), 100, Bounds.exactly(90))], period, 7500)
    assert (found.lowest, found.answer) == (7500, Answer.MET)
    split = part_average([*rows, (astride, Fraction(1), 100, Bounds.exactly(0))], period, 7500)
    assert [need.fact for need in split.missing] == ["split_row"]


# Elections

VEHICLE = AveragedVehicle("A", "L", "Name", "passenger", "870323", "Town")
ELECTION = VehicleElection(
    Category.MODEL_LINE_CLASS_PLANT, Basis.ALL, PERIOD, (VEHICLE,), dt.date(2025, 12, 22)
)


def faults(election: VehicleElection) -> list[tuple[str, str]]:
    return [(str(fault.place), fault.cite) for fault in election_faults(TEXT, election, YEARS)]


def test_a_complete_election_in_time_has_no_faults() -> None:
    assert faults(ELECTION) == []


def test_an_election_a_day_late_is_refused_unless_customs_accepts_it() -> None:
    late = replace(ELECTION, notified=dt.date(2025, 12, 23))
    assert faults(late) == [("election, notified", "Uniform Regulations 16(6)")]
    assert faults(replace(late, accepted_days=9)) == []
    assert faults(replace(ELECTION, notified=None)) == [
        ("election, notified", "Uniform Regulations 16(6)")
    ]


@pytest.mark.parametrize(
    ("category", "paragraph", "asks_model_line"),
    [
        (Category.MODEL_LINE_CLASS_PLANT, "a", True),
        (Category.CLASS_PLANT, "b", False),
        (Category.MODEL_LINE_TERRITORY, "c", True),
        (Category.CLASS_TERRITORY, "c", True),
    ],
)
def test_what_an_election_must_state(
    category: Category, paragraph: str, asks_model_line: bool
) -> None:
    silent = AveragedVehicle("A", None, None, None, None, None)
    found = faults(replace(ELECTION, category=category, vehicles=(silent,)))
    asked = ["model_name", "vehicle_class", "hs", "plant_location"]
    if asks_model_line:
        asked.insert(0, "model_line")
    cite = f"Uniform Regulations 16(3)({paragraph})"
    assert found == [(f"vehicle 'A', {name}", cite) for name in asked]


def test_other_vehicles_have_no_average_over_the_class_in_a_country() -> None:
    other = replace(PERIOD, cite="Uniform Regulations 20(6)")
    found = replace(ELECTION, category=Category.CLASS_TERRITORY, period=other)
    assert faults(found) == [("election, category", "Uniform Regulations 20(6)")]


def test_only_categories_of_a_country_are_averaged_apart() -> None:
    assert faults(replace(ELECTION, separately=True)) == [
        ("election, category", "Uniform Regulations 16(2)")
    ]
    country = replace(ELECTION, category=Category.MODEL_LINE_TERRITORY, separately=True)
    assert faults(country) == []


def test_a_notified_election_is_not_changed() -> None:
    category = replace(ELECTION, category=Category.CLASS_PLANT)
    (fault,) = changed_election(ELECTION, category)
    assert (fault.cite, "category" in str(fault.what)) == ("Uniform Regulations 16(7)", True)
    half = replace(PERIOD, span=Span(YEAR.start, dt.date(2026, 6, 30)))
    (fault,) = changed_election(ELECTION, replace(ELECTION, period=half))
    assert "period" in str(fault.what)
    assert changed_election(ELECTION, ELECTION) == ()
    assert changed_election(replace(ELECTION, notified=None), category) == ()
    later = replace(PERIOD, span=Span(dt.date(2027, 1, 1), dt.date(2027, 12, 31)))
    assert changed_election(ELECTION, replace(category, period=later)) == ()


def test_periods_say_which_provision_allows_them() -> None:
    found = vehicle_periods(TEXT, VehicleClass.LIGHTER_OTHER, YEARS, dt.date(2026, 3, 1))
    assert [each.cite for each in found] == ["Uniform Regulations 20(6)"]


# Read from a book


def test_vehicles_and_their_production_are_read_from_the_book(tmp_path: Path) -> None:
    book = read(
        tmp_path / "book",
        vehicles=(
            "good,model_line,plant,off_road,special,persons,chassis_for,refit_start,"
            "alternative_staging,alternative_to\n"
            "CAR,L,P,no,motorhome,5,heavy truck,2025-01-31,yes,2026-06-30\n"
        ),
        vehicle_production=(
            "good,plant,from,to,quantity,exported,figures,nc,vnm,currency\n"
            "CAR,,2026-01-01,2026-03-31,100,yes,,,,\n"
            "CAR,Q,2026-04-01,2026-06-30,50,no,estimated,900,300.5,\n"
        ),
    )
    cells = book.tables["vehicles"].row(0, named=True)
    assert facts_of(cells) == VehicleFacts(
        off_road=False,
        persons=5,
        special=Special.MOTORHOME,
        chassis_for=ChassisFor.HEAVY_TRUCK,
    )
    assert new_vehicle(cells).refit_start == dt.date(2025, 1, 31)
    assert approval_of(cells).end == dt.date(2026, 6, 30)
    classified = classify(TEXT, (parse_code("8703.23"),), facts_of(cells))
    figures = VehicleFigures("CAR", "L", "P", classified, 6250, 10_000_000, Bounds(2_000_000, None))
    rows = production_of(book.tables["vehicle_production"], [figures], {"P": "MX", "Q": "US"})
    assert rows.select(
        "plant", "country", "figures", "nc", "vnm_low", "vnm_high", "required", "quantity"
    ).rows() == [
        ("P", "MX", "actual", 10_000_000, 2_000_000, None, 6250, 100_000_000),
        ("Q", "US", "estimated", 9_000_000, 3_005_000, 3_005_000, 6250, 50_000_000),
    ]
