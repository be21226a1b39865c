"""Labor value content: its parts, its bounds, and what each row does to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.auto.excess_labor_value import excess_credit
from tratado.auto.high_wage_plants import Evidence
from tratado.auto.labor_cases import SHEETS, elections, frame
from tratado.auto.labor_credits import Credit
from tratado.auto.labor_needs import NeedKind
from tratado.auto.labor_value_content import Content, Figures, Method, content, requirement
from tratado.auto.lvc_amounts import Amount
from tratado.auto.lvc_elections import LvcElection, check_election, check_unchanged
from tratado.auto.lvc_periods import Basis, Category, LvcPeriod
from tratado.auto.lvc_results import LaborValue, best, labor_values
from tratado.origin.answer import Answer
from tratado.value.averaging import Span
from tratado.value.errors import ValuationError

TEXT = load("usmca").on(dt.date(2026, 11, 24))
YEAR = {"from": dt.date(2025, 1, 1), "to": dt.date(2025, 12, 31)}
BEFORE = {"from": dt.date(2024, 1, 1), "to": dt.date(2024, 12, 31)}

amounts = st.integers(0, 10**6)
names = st.sampled_from(["A", "S", "T", "U"])
materials = st.lists(
    st.fixed_dictionaries(
        {
            "plant": st.one_of(names, st.none()),
            "order": st.sampled_from("abcd"),
            "tier": st.sampled_from(["1", "2"]),
            "net_cost": amounts,
            "purchase_value": amounts,
            "good": st.sampled_from(["CAR", "CAR-2", None]),
        }
    ),
    max_size=6,
)
wages = st.dictionaries(st.sampled_from(["A", "S", "T", "U"]), st.integers(0, 600))


def values(
    rows: Sequence[dict[str, Any]],
    hourly: dict[str, int],
    basis: Basis = Basis.ALL,
    category: Category = Category.MODEL_LINE_CLASS_PLANT,
) -> tuple[LaborValue, ...]:
    """What a small book comes to whose plants pay so much an hour, in pesos."""
    given_sheets: dict[str, list[dict[str, Any]]] = {
        "plants": [{"plant": one, "country": "MX"} for one in "ASTU"],
        "wages": [
            {"plant": plant, "worker": "direct_production_worker", "hours": 1, "pay": pay,
             **BEFORE}
            for plant, pay in hourly.items()
        ],
        "high_wage_materials": [{"material": "M", **row, **YEAR} for row in rows],
        "labor_spending": [
            {"kind": "assembly_labor", "plant": "A", "amount": 90_000, **YEAR},
            {"kind": "purchases", "plant": "A", "amount": 2_000_000, **YEAR},
            {"kind": "research_wages", "country": "MX", "amount": 70, **YEAR},
            {"kind": "production_wages", "country": "MX", "amount": 1000, **YEAR},
        ],
        "vehicles": [
            {"good": good, "model_line": "L", "vehicle_class": "passenger_vehicle"}
            for good in ("CAR", "CAR-2")
        ],
        "vehicle_production": [
            {"good": "CAR", "plant": "A", "quantity": 60, "exported": True, "nc": 10_000, **YEAR},
            {"good": "CAR-2", "plant": "A", "quantity": 40, "exported": False, "nc": 20_000,
             **YEAR},
        ],
    }  # fmt: skip
    tables = {name: frame(name, given_sheets[name]) for name in SHEETS if name in given_sheets}
    chosen = elections(
        {"vehicles": given_sheets["vehicles"],
         "wage_periods": {"months": 12, "first": dt.date(2023, 1, 1)}}
    )  # fmt: skip
    return labor_values(
        tables, tables["vehicles"], tables["vehicle_production"], chosen, TEXT,
        [LvcPeriod.PREVIOUS_CALENDAR_YEAR], [category], [basis],
    )  # fmt: skip


def contents(found: Sequence[LaborValue]) -> list[Content]:
    return [one.content for one in found if one.content is not None]


@settings(max_examples=40)
@given(materials, wages, names, st.integers(0, 600))
def test_a_raise_at_a_plant_never_lowers_the_content(
    rows: list[dict[str, Any]], hourly: dict[str, int], plant: str, more: int
) -> None:
    if plant not in hourly:
        return
    raised = hourly | {plant: hourly[plant] + more}
    for before, after in zip(
        contents(values(rows, hourly)), contents(values(rows, raised)), strict=True
    ):
        assert after.answer >= before.answer
        for earlier, later in ((before.worst, after.worst), (before.best, after.best)):
            if earlier is None or later is None:
                # Without a row of materials nothing bounds them.
                assert earlier is later
                continue
            # More labor over more purchases is more only while materials are less than those.
            if earlier.materials < 100 and later.materials < 100:
                assert later.total >= earlier.total


@settings(max_examples=40)
@given(materials, wages, st.sampled_from(Basis), st.sampled_from(Category))
def test_parts_add_up_and_the_worst_case_is_no_better_than_the_best(
    rows: list[dict[str, Any]], hourly: dict[str, int], basis: Basis, category: Category
) -> None:
    for one in values(rows, hourly, basis, category):
        assert one.content is not None
        worst, best_case = one.content.worst, one.content.best
        assert worst is not None
        # Only materials of which no row is for the group are without a bound.
        assert (best_case is None) == (not one.content.figures.materials.items)
        for points in filter(None, (worst, best_case)):
            assert points.technology_used <= 10 and points.assembly_used <= 5
            assert points.total == (
                points.materials + points.labor + points.transport
                + points.technology_used + points.assembly_used
            )  # fmt: skip
        assert best_case is None or worst.total <= best_case.total
        assert sum(step.amount for step in one.steps) == one.content.figures.materials.low
        assert one.steps[-1].total == worst.total
        assert sum(part.amount for part in one.evidence) == one.content.figures.materials.low
        assert {part.evidence for part in one.evidence} <= {Evidence.WAGES}


@settings(max_examples=40)
@given(materials, wages)
def test_an_amount_is_shared_without_remainder(
    rows: list[dict[str, Any]], hourly: dict[str, int]
) -> None:
    each = contents(values(rows, hourly, category=Category.EACH_VEHICLE))
    together = contents(values(rows, hourly, category=Category.CLASS_PLANT))
    for method in Method:
        parts = [one for one in each if one.method is method]
        (whole,) = (one for one in together if one.method is method)
        assert sum(one.figures.materials.low for one in parts) == whole.figures.materials.low
        assert sum(one.figures.base.low for one in parts) == whole.figures.base.low
        known = [one.worst for one in (*parts, whole) if one.worst is not None]
        shares = [one.material_and_labor for one in known]
        assert min(shares[:-1]) <= shares[-1] <= max(shares[:-1])


def figures(materials: Amount, base: Amount, technology: Credit | None = None) -> Figures:
    none = Amount(Fraction(0), Fraction(0))
    nothing = Credit(Fraction(0), Fraction(0), "")
    return Figures(materials, none, none, base, technology or nothing, nothing)


def exact(units: int) -> Amount:
    return Amount(Fraction(units), Fraction(units))


@given(st.fractions(0, 100), st.fractions(0, 100))
def test_a_credit_counts_up_to_its_cap(technology: Fraction, of_materials: Fraction) -> None:
    asked = requirement("heavy_truck", TEXT)
    credit = Credit(technology, technology, "")
    given_figures = figures(Amount(of_materials, of_materials), exact(100), credit)
    found = content(Method.NET_COST, given_figures, asked)
    assert found.worst is not None
    counted = min(technology, Fraction(10))
    assert found.worst.technology_used == counted
    met = of_materials >= 30 and of_materials + counted >= 45
    assert found.answer is (Answer.MET if met else Answer.NOT_MET)


@given(st.fractions(0, 100))
def test_the_excess_credit_never_takes_the_value_content_below_the_floor(
    of_materials: Fraction,
) -> None:
    asked = requirement("heavy_truck", TEXT)
    given_figures = figures(Amount(of_materials, of_materials), exact(100))
    excess = excess_credit(content(Method.NET_COST, given_figures, asked), "heavy_truck", TEXT)
    assert excess.points == (of_materials - 30 if of_materials > 45 else 0)
    assert excess.required(Decimal(64)) == max(64 - excess.points, 60)


def test_an_unknown_base_leaves_the_answer_open() -> None:
    found = content(
        Method.NET_COST, figures(exact(50), Amount(Fraction(0), None)),
        requirement("light_truck", TEXT),
    )  # fmt: skip
    assert (found.worst, found.best, found.margin) == (None, None, None)
    assert found.answer is Answer.OPEN


def test_an_unknown_amount_has_no_upper_bound() -> None:
    rows: list[dict[str, Any]] = [{"plant": "S", "order": "b", "net_cost": 1000}]
    found = {one.method: one.content for one in values(rows, {"S": 300, "A": 300})}
    by_cost, by_purchases = found[Method.NET_COST], found[Method.PURCHASE_VALUE]
    assert by_cost is not None and by_purchases is not None
    assert by_cost.best is not None
    assert by_purchases.best is None and by_purchases.answer is Answer.OPEN
    assert [one.kind for one in by_purchases.needs] == [NeedKind.AMOUNT]
    assert by_purchases.needs[0].rows == (2,)


def test_the_best_choice_has_the_widest_margin() -> None:
    rows: list[dict[str, Any]] = [
        {"plant": "S", "order": "b", "net_cost": 500_000, "purchase_value": 900_000}
    ]
    found = values(rows, {"S": 300, "A": 300})
    chosen = best(found)
    assert chosen is not None
    assert chosen.method is Method.PURCHASE_VALUE_WITH_LABOR
    assert chosen.answer is Answer.MET
    assert [one.method for one in found if one.elected] == []
    assert best([]) is None


def test_vehicles_of_unknown_class_are_open() -> None:
    vehicles = frame("vehicles", [{"good": "CAR", "model_line": "L"}])
    production = frame(
        "vehicle_production", [{"good": "CAR", "plant": "A", "quantity": 1, "nc": 1, **YEAR}]
    )
    tables = {"plants": frame("plants", [{"plant": "A", "country": "MX"}])}
    chosen = elections({"vehicles": [{"good": "CAR"}]})
    found = labor_values(
        tables, vehicles, production, chosen, TEXT, [chosen.period], [chosen.category],
        [chosen.basis],
    )  # fmt: skip
    assert {one.answer for one in found} == {Answer.OPEN}
    assert {need.kind for one in found for need in one.needs} == {NeedKind.VEHICLE_CLASS}
    assert [one.method for one in found if one.elected] == [Method.NET_COST]


def election(**stated: Any) -> LvcElection:
    whole: dict[str, Any] = {
        "category": Category.MODEL_LINE_CLASS_PLANT, "basis": Basis.ALL, "producer": "Producer",
        "address": "Road 1", "period": Span(dt.date(2027, 1, 1), dt.date(2027, 12, 31)),
        "estimated_content": Decimal(41), "net_cost": Decimal(20_000), "signed_by": "officer",
        "signed_on": dt.date(2026, 12, 1), "filed_on": dt.date(2026, 12, 22), "model_line": "L",
        "model_names": ("N",), "vehicle_class": "passenger_vehicle", "tariff_codes": ("8703.23",),
        "plants": ("A",),
    }  # fmt: skip
    return LvcElection(**(whole | stated))


def test_an_election_that_says_all_in_time_is_right() -> None:
    check_election(election(), dt.date(2027, 1, 1), TEXT)


@pytest.mark.parametrize(
    ("stated", "where"),
    [
        ({"filed_on": dt.date(2026, 12, 23)}, "filing"),
        ({"filed_on": None}, "filing"),
        ({"model_line": ""}, "model line"),
        ({"model_names": ()}, "model names"),
        ({"tariff_codes": ()}, "tariff codes"),
        ({"plants": ()}, "plants"),
        ({"plants": ("A", "B")}, "plants"),
        ({"basis": None}, "basis"),
        ({"address": ""}, "address"),
        ({"period": None}, "period"),
        ({"estimated_content": None}, "estimated content"),
        ({"net_cost": None}, "net cost"),
        ({"signed_on": None}, "signature"),
        ({"category": Category.EACH_VEHICLE}, "category"),
    ],
)
def test_an_election_lacks_one_thing(stated: dict[str, Any], where: str) -> None:
    with pytest.raises(ValuationError) as caught:
        check_election(election(**stated), dt.date(2027, 1, 1), TEXT)
    assert [str(fault.place) for fault in caught.value.problems] == [where]


def test_a_shorter_notice_may_be_accepted() -> None:
    late = election(filed_on=dt.date(2026, 12, 31), accepted_days=1)
    check_election(late, dt.date(2027, 1, 1), TEXT)


def test_category_and_basis_stay_as_filed() -> None:
    check_unchanged(election(), election(estimated_content=Decimal(42)))
    with pytest.raises(ValuationError) as caught:
        check_unchanged(election(), election(basis=Basis.EXPORTED, category=Category.CLASS_PLANT))
    assert {str(fault.place) for fault in caught.value.problems} == {"category", "basis"}
