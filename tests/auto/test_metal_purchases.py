"""Steel and aluminum purchases: what holds of any rows, and the running gauge."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import TextInForce, load
from tratado.agreement.proposals import Proposal, TermChange
from tratado.auto.metal_bases import Basis, Category, Vehicle, Vehicles
from tratado.auto.metal_elections import Choice, Elections, Figures, Staging
from tratado.auto.metal_gauge import gauge
from tratado.auto.metal_periods import Period
from tratado.auto.metal_purchases import COLUMNS, Fact, LeftOut
from tratado.auto.metal_share import MetalPurchases, metal_purchases
from tratado.auto.metal_table import Metal
from tratado.auto.metal_tally import Tally
from tratado.origin.answer import Answer
from tratado.value.errors import ValuationError

DAY = dt.date(2026, 12, 31)
TEXT = load("usmca").on(DAY)
STEEL, ALUMINUM, STAMPING = "721049", "760612", "870829"

Row = dict[str, Any]

ACTUAL = dict.fromkeys(Metal, Figures.ACTUAL)


def elections(
    period: Period = Period.CALENDAR_YEAR_TO_DATE, basis: Basis | None = None
) -> Elections:
    choice = Choice(period, basis or Basis())
    return Elections(steel=choice, aluminum=choice, figures=ACTUAL)


def row(value: int | None = 100, origin: str | None = "originating", **others: Any) -> Row:
    """A purchase that counts, unless `others` says otherwise."""
    usual = {
        "supplier": "MILL-1",
        "date": dt.date(2026, 2, 1),
        "hs": STEEL,
        "value_rule": "price",
        "figures": "actual",
        "channel": "direct",
        "end_use": "vehicles",
    }
    return usual | {"value": value, "origin": origin} | others


def bought(*rows: Row) -> pl.DataFrame:
    complete = [{"row": n} | one for n, one in enumerate(rows, start=2)]
    return pl.DataFrame(
        [{name: one.get(name) for name in COLUMNS} for one in complete], schema=dict(COLUMNS)
    )


def calculated(*rows: Row, text: TextInForce = TEXT, **others: Any) -> MetalPurchases:
    return metal_purchases(bought(*rows), others.pop("elected", elections()), text, **others)


ORIGINS = st.sampled_from(["originating", "non_originating", "unknown", None])
PURCHASES = st.fixed_dictionaries(
    {
        "supplier": st.sampled_from(["MILL-1", "MILL-2"]),
        "date": st.dates(dt.date(2026, 1, 1), DAY),
        "hs": st.sampled_from([STEEL, ALUMINUM, STAMPING, "7210", "720410", "841391"]),
        "stamping": st.sampled_from([True, False, None]),
        "value": st.one_of(st.none(), st.integers(0, 10**9)),
        "value_rule": st.just("price"),
        "origin": ORIGINS,
        "metal_origin": ORIGINS,
        "channel": st.sampled_from(["direct", "parts_producer", None]),
        "end_use": st.sampled_from(["vehicles", "vehicles", "tools", None]),
        "plant": st.sampled_from(["A", "B", None]),
        "exported": st.sampled_from([True, False, None]),
        "figures": st.just("actual"),
    }
)


def with_metal(one: Row) -> Row:
    """Of a part, the value is that of the steel in it."""
    if one["hs"] != STAMPING:
        return one
    return one | {"steel_value": one["value"], "value": None}


MANY = st.lists(PURCHASES.map(with_metal), min_size=1, max_size=12)


def bounds(found: MetalPurchases) -> list[tuple[Fraction | None, Fraction | None]]:
    metals = (found.steel, found.aluminum)
    return [(metal.elected.lowest, metal.elected.highest) for metal in metals]


@given(MANY, st.data())
def test_a_purchase_that_becomes_originating_never_lowers_a_share(
    rows: list[Row], data: st.DataObject
) -> None:
    moved = data.draw(st.integers(0, len(rows) - 1))
    before = [dict(one) for one in rows]
    before[moved] |= {"origin": "non_originating", "metal_origin": "non_originating"}
    after = [dict(one) for one in rows]
    after[moved] |= {"origin": "originating", "metal_origin": "originating"}
    for worse, better in zip(bounds(calculated(*before)), bounds(calculated(*after)), strict=True):
        # A share that has no denominator yet has nothing to be lowered.
        for low, high in zip(worse, better, strict=True):
            assert low is None or high is None or high >= low


@given(MANY, PURCHASES, st.sampled_from(["tools", "other_vehicles", "other"]))
def test_an_excluded_use_never_changes_a_share(rows: list[Row], extra: Row, use: str) -> None:
    with_extra = [*rows, with_metal(extra) | {"end_use": use}]
    assert bounds(calculated(*with_extra)) == bounds(calculated(*rows))


@given(MANY, st.randoms())
def test_the_order_of_rows_is_irrelevant(rows: list[Row], random: Any) -> None:
    frame = bought(*rows)
    order = list(range(len(rows)))
    random.shuffle(order)
    first = metal_purchases(frame, elections(), TEXT)
    second = metal_purchases(frame[order], elections(), TEXT)
    assert first.steel.alternatives == second.steel.alternatives
    assert first.steel.needs == second.steel.needs
    assert first.steel.rows.equals(second.steel.rows)
    assert first.steel.against().equals(second.steel.against())


@given(MANY)
def test_parts_add_up_to_the_whole_and_the_last_point_of_a_gauge_is_the_total(
    rows: list[Row],
) -> None:
    for metal in (calculated(*rows).steel, calculated(*rows).aluminum):
        total = metal.elected.bounds
        assert total is not None
        may = metal.rows.filter(pl.col("counts") > 0)
        assert total.low.originating + total.high.other + total.open == may["value"].sum()
        for points in (gauge(metal.rows, "day"), gauge(metal.rows, "month")):
            assert points["date"].is_sorted()
            if points.is_empty():
                assert may.is_empty()
                continue
            last = points.row(-1, named=True)
            low = Tally(last["low_originating"], last["low_other"])
            high = Tally(last["high_originating"], last["high_other"])
            assert (low, high) == (total.low, total.high)
            for name in ("originating", "non_originating", "open"):
                assert (
                    points[name].sum()
                    == {
                        "originating": total.low.originating,
                        "non_originating": total.high.other,
                        "open": total.open,
                    }[name]
                )
            for share, shown in (
                (total.lowest, last["lowest"]),
                (total.highest, last["highest"]),
            ):
                assert shown == (None if share is None else share * 10_000 // 1)


@given(MANY)
def test_the_elected_choice_is_among_the_alternatives_and_the_best_is_the_highest(
    rows: list[Row],
) -> None:
    found = calculated(*rows)
    for metal in (found.steel, found.aluminum):
        assert metal.elected in metal.alternatives
        known = [one for one in metal.alternatives if one.lowest is not None]
        assert metal.best is None or metal.best.lowest == max(one.lowest or 0 for one in known)


@given(MANY)
def test_stating_what_is_unknown_keeps_the_share_within_its_bounds(rows: list[Row]) -> None:
    known = [
        one
        | {
            "origin": one["origin"] if one["origin"] in ("originating",) else "non_originating",
            "metal_origin": "non_originating"
            if one["metal_origin"] != "originating"
            else "originating",
            "end_use": one["end_use"] or "vehicles",
            "channel": one["channel"] or "direct",
            "stamping": bool(one["stamping"]),
        }
        for one in rows
    ]
    for (lowest, highest), told in zip(
        bounds(calculated(*rows)), bounds(calculated(*known)), strict=True
    ):
        low, high = told
        assert lowest is None or low is None or low >= lowest
        assert highest is None or high is None or high <= highest


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(1, 99))
def test_room_and_need_are_the_last_that_keep_and_the_first_that_reach(
    originating: int, other: int, percent: int
) -> None:
    tally, required = Tally(originating, other), Fraction(percent, 100)

    def met(more_inside: int, more_outside: int) -> bool:
        total = originating + other + more_inside + more_outside
        return originating + more_inside >= required * total

    room, needed = tally.room_outside(required), tally.needed_inside(required)
    assert room is not None
    assert needed is not None
    if met(0, 0):
        assert needed == 0
        assert met(0, room)
        assert not met(0, room + 1)
    else:
        assert room == 0
        assert met(needed, 0)
        assert not met(needed - 1, 0)


def test_no_share_required_is_no_limit_and_all_required_cannot_be_bought_back() -> None:
    assert Tally(1, 1).room_outside(Fraction(0)) is None
    assert Tally(1, 1).needed_inside(Fraction(1)) is None


def test_what_counts_against_a_metal_is_ranked() -> None:
    found = calculated(
        row(600),
        row(100, "non_originating", supplier="MILL-3"),
        row(150, "non_originating", supplier="MILL-2"),
        row(50, None, supplier="MILL-3"),
        row(100, None, supplier="MILL-4", end_use="tools"),
        row(100, "originating", supplier="MILL-5", end_use=None),
    ).steel
    assert found.suppliers_against().rows() == [
        ("MILL-2", 150, 0, 1666),
        ("MILL-3", 100, 50, 1666),
    ]
    assert found.against().select("row", "non_originating", "open").rows() == [
        (4, 150, 0),
        (3, 100, 0),
        (5, 0, 50),
    ]


def test_the_gauge_shows_the_share_as_it_grows() -> None:
    found = calculated(
        row(60, date=dt.date(2026, 1, 10)),
        row(40, "non_originating", date=dt.date(2026, 1, 20)),
        row(50, None, date=dt.date(2026, 3, 5)),
        row(99, date=dt.date(2025, 12, 31)),
    ).steel
    days = gauge(found.rows, "day").select("date", "lowest", "highest").rows()
    assert days == [
        (dt.date(2026, 1, 10), 10_000, 10_000),
        (dt.date(2026, 1, 20), 6_000, 6_000),
        (dt.date(2026, 3, 5), 4_000, 7_333),
    ]
    months = gauge(found.rows, "month").select("date", "originating", "open", "lowest").rows()
    assert months == [(dt.date(2026, 1, 1), 60, 0, 6_000), (dt.date(2026, 3, 1), 0, 50, 4_000)]


def test_needs_name_rows_and_value_and_only_where_the_answer_turns_on_them() -> None:
    found = calculated(row(60), row(30, None), row(10, None), row(10, exported=None)).steel
    (need,) = found.needs
    assert (need.fact, need.rows, need.count, need.value) == (Fact.ORIGIN, (3, 4), 2, 40)
    assert need.cite == "Uniform Regulations 17(5)"
    assert calculated(row(90), row(10, None)).steel.needs == ()


def test_alternatives_are_those_that_cover_the_vehicle() -> None:
    vehicle = Vehicle("A", "X", "light_truck", exported=False)
    rows = [
        row(plant="A", model_line="X", vehicle_class="light_truck", exported=False),
        row(plant="B", model_line="Y", vehicle_class="light_truck", exported=True),
    ]
    found = calculated(*rows, vehicle=vehicle).steel
    names = {one.choice.basis.name for one in found.alternatives}
    assert names == {
        *("plants/all", "plants/A/all", "class_plant/A/light_truck/all"),
        *("model_line_class_plant/A/X/light_truck/all", "model_line_territory/X/all"),
        "class_territory/light_truck/all",
    }


@pytest.mark.parametrize(
    "names",
    [
        {"category": Category.CLASS_PLANT, "vehicle_class": "light_truck"},
        {"category": Category.CLASS_PLANT, "plants": frozenset("A")},
        {
            "category": Category.CLASS_PLANT,
            "vehicle_class": "light_truck",
            "plants": frozenset("AB"),
        },
        {"category": Category.MODEL_LINE_TERRITORY, "plants": frozenset("A"), "model_line": "X"},
        {"model_line": "X"},
        {"vehicles": Vehicles.EXPORTED, "plants": frozenset("A")},
    ],
)
def test_a_basis_names_what_its_category_has_in_common(names: dict[str, Any]) -> None:
    with pytest.raises(ValuationError) as caught:
        Basis(**names)
    assert caught.value.problems[0].cite.startswith("Uniform Regulations 17(9)")


def test_rows_that_cannot_be_read_are_told_together() -> None:
    with pytest.raises(ValuationError) as caught:
        calculated(row(figures=None), row(-1), row(figures=None), row(value_rule=None))
    assert [str(fault.place) for fault in caught.value.problems] == [
        "sheet metal_purchases, row 5, column value_rule",
        "sheet metal_purchases, rows 2 and 1 more, column figures",
        "sheet metal_purchases, row 3, column value",
    ]


def test_every_reason_and_fact_has_its_provision() -> None:
    for named in (*LeftOut, *Fact, *Period):
        assert named.cite.startswith("Uniform Regulations ")


def test_a_proposal_changes_the_share_and_the_day_on_which_melting_counts() -> None:
    start = dt.date(2026, 1, 1)
    changes = (
        TermChange("metal_purchases.share", 80, start),
        TermChange("metal_purchases.steel_melted_and_poured", True, start),
    )
    amended = load("usmca").amended(Proposal("stricter", terms=changes)).on(DAY)
    rows = (
        row(75, melted_in="MX", processed_in_region=True),
        row(25, "non_originating", melted_in="MX", processed_in_region=True),
    )
    assert calculated(*rows).steel.elected.answer is Answer.MET
    assert calculated(*rows, text=amended).steel.elected.answer is Answer.NOT_MET
    melted = row(100, melted_in="BR", processed_in_region=True)
    assert calculated(melted).steel.elected.answer is Answer.MET
    assert calculated(melted, text=amended).steel.elected.answer is Answer.NOT_MET


def test_alternative_staging_asks_nothing_about_melting() -> None:
    text = load("usmca").on(dt.date(2027, 12, 31))
    staging = Staging(exempted=False, end=dt.date(2027, 12, 31))
    choice = elections().steel
    elected = Elections(choice, choice, ACTUAL, staging=staging)
    melted = row(melted_in="BR", processed_in_region=True, date=dt.date(2027, 8, 1))
    assert calculated(melted, text=text, elected=elected).steel.elected.answer is Answer.MET
    assert calculated(melted, text=text).steel.elected.answer is Answer.NOT_MET


def test_elections_that_are_not_open_to_the_vehicle_are_told_together() -> None:
    choice = elections(basis=Basis(plants=frozenset(("A",)))).steel
    elected = Elections(choice, choice, ACTUAL, staging=Staging(exempted=True))
    vehicle = Vehicle(plant="B", vehicle_class="heavy_truck")
    with pytest.raises(ValuationError) as caught:
        calculated(row(), elected=elected, vehicle=vehicle)
    assert [str(fault.place) for fault in caught.value.problems] == [
        "basis of steel",
        "basis of aluminum",
        "alternative staging",
    ]


def test_the_class_of_the_vehicle_tells_its_stage_year() -> None:
    rows = row(date=dt.date(2026, 7, 1), vehicle_class="heavy_truck")
    vehicle = Vehicle(vehicle_class="heavy_truck")
    elected = elections(Period.STAGE_YEAR)
    found = calculated(rows, elected=elected, vehicle=vehicle).steel.elected.period.span
    assert found is not None
    assert (found.start, found.end) == (dt.date(2026, 7, 1), dt.date(2027, 6, 30))
    assert calculated(rows, elected=elected).steel.needs[0].fact is Fact.VEHICLE_CLASS
