"""From the cost sheets of a book to the net cost of a unit, and what may not be in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.value.averaging import PeriodLength
from tratado.value.cost_elections import CostElections, averaged_under_section_16
from tratado.value.cost_sheets import Costed, from_sheets, has_cost_sheets, with_net_costs
from tratado.value.errors import ValuationError
from tratado.value.net_cost import COMPONENTS, Way
from tratado.words import Problem

DAY = dt.date(2026, 2, 10)
Cells = dict[str, Any]

TEXT, AMOUNT, DATE, FLAG = pl.String(), pl.Int64(), pl.Date(), pl.Boolean()
EXCLUDED = ("sales_promotion", "royalties", "shipping_packing", "non_allowable_interest")
SHEETS: dict[str, dict[str, pl.DataType]] = {
    "goods": {
        **dict.fromkeys(("id", "hs", "use", "kind", "produced_in", "method", "averaging"), TEXT),
        **dict.fromkeys(("hs_edition", "nc", "total_cost", *COMPONENTS), AMOUNT),
    },
    "costs": {
        **dict.fromkeys(("cost", "kind", "standing", "incurred_for", "group"), TEXT),
        **dict.fromkeys(("amount", "research", *EXCLUDED), AMOUNT),
        **dict.fromkeys(("start", "end"), DATE),
        **dict.fromkeys(("gain", "estimated"), FLAG),
    },
    "allocations": {
        **dict.fromkeys(("cost", "good", "method", "basis", "criterion"), TEXT),
        **dict.fromkeys(("purpose", "method_in_use"), TEXT),
        **dict.fromkeys(("base", "excluded_base"), AMOUNT),
        **dict.fromkeys(("start", "end"), DATE),
    },
    "production": {
        **dict.fromkeys(("good", "group"), TEXT),
        **dict.fromkeys(("start", "end"), DATE),
        "units": AMOUNT,
    },
    "loans": {
        **dict.fromkeys(("loan", "cost", "rate_type", "country"), TEXT),
        **dict.fromkeys(("interest", "interest_rate", "principal", "yield"), AMOUNT),
        **dict.fromkeys(("yield_maturity", "longer_yield", "longer_maturity"), AMOUNT),
        **dict.fromkeys(("entered", "due", "start", "end"), DATE),
    },
    "loan_payments": {"loan": TEXT, "date": DATE, "principal": AMOUNT},
}

_UNITS = {"base": 10**6, "excluded_base": 10**6, "units": 10**6, "yield_maturity": 10**6,
          "longer_maturity": 10**6, "interest_rate": 10**8, "yield": 10**8,
          "longer_yield": 10**8, "hs_edition": 1}  # fmt: skip


def frame(sheet: str, rows: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """A sheet as a book's frame has it, from rows in currency units, units and percent."""
    schema = SHEETS[sheet]
    filled = [
        {
            name: int(Decimal(str(row[name])) * _UNITS.get(name, 10_000))
            if kind == AMOUNT and row.get(name) is not None
            else row.get(name)
            for name, kind in schema.items()
        }
        for row in rows
    ]
    return pl.DataFrame(filled, schema=schema).with_columns(
        row=pl.int_range(2, len(rows) + 2, dtype=pl.Int64, eager=True)
    )


QUARTER = {"start": dt.date(2026, 1, 1), "end": dt.date(2026, 3, 31)}


def month(number: int) -> Cells:
    first = dt.date(2026, number, 1)
    following = dt.date(2026 + number // 12, number % 12 + 1, 1)
    return {"start": first, "end": following - dt.timedelta(days=1)}


def good(name: str, **more: Any) -> Cells:
    return {"id": name, "hs": "840290", "hs_edition": 2012, "produced_in": "US", **more}


def both(cost: str, pump: object, valve: object, **more: Any) -> list[Cells]:
    """The base of a cost for two goods."""
    return [{"cost": cost, "good": "PUMP", "base": pump, **more},
            {"cost": cost, "good": "VALVE", "base": valve, **more}]  # fmt: skip


GOODS = [good("PUMP"), good("VALVE"), good("OTHER")]
PRODUCTION = [
    {"good": "PUMP", "units": 1000, **QUARTER},
    {"good": "VALVE", "units": 3000, **QUARTER},
]
COSTS: list[Cells] = [
    {"cost": "steel", "kind": "direct_material", "amount": 60_000},
    {"cost": "labor", "kind": "direct_labor", "amount": 40_000},
    {"cost": "factory", "kind": "direct_overhead", "amount": 20_000, "royalties": 1500},
    {"cost": "interest", "kind": "other", "amount": 12_500},
    {"cost": "fx", "kind": "other", "amount": 100, "gain": True,
     "standing": "currency_conversion"},
]  # fmt: skip
ALLOCATIONS = [
    *both("steel", 40_000, 20_000, basis="recorded material"),
    *both("labor", 1200, 800, basis="hours"),
    *both("factory", 1200, 800, basis="hours"),
    {"cost": "interest", "method": "direct_labor_and_material_ratio"},
    {"cost": "fx", "method": "direct_labor_and_material_ratio"},
]
LOAN: Cells = {
    "loan": "BANK", "cost": "interest", "interest": 9000, "rate_type": "fixed",
    "interest_rate": "12.5", "principal": 300_000, "entered": dt.date(2025, 6, 2),
    "due": dt.date(2030, 6, 2), "yield": "4.1", "yield_maturity": 5,
}  # fmt: skip


def costed(day: dt.date = DAY, elections: CostElections | None = None, **sheets: Any) -> Costed:
    """The costs of the books above, some of their sheets replaced."""
    rows = {"goods": GOODS, "costs": COSTS, "allocations": ALLOCATIONS, "production": PRODUCTION}
    frames = {name: frame(name, each) for name, each in (rows | sheets).items()}
    goods = frames.pop("goods")
    text = load("usmca").on(day)
    return from_sheets(goods, frames, elections or CostElections(), text, "USD")


def faults(
    day: dt.date = DAY, elections: CostElections | None = None, **sheets: Any
) -> list[Problem]:
    with pytest.raises(ValuationError) as raised:
        costed(day, elections, **sheets)
    return list(raised.value.problems)


def per_unit(found: Costed) -> dict[str, tuple[int, int]]:
    return {row[0]: (row[1], row[2])
            for row in found.goods.select("id", "total_cost", "nc").iter_rows()}  # fmt: skip


def monthly(units: Mapping[int, int]) -> tuple[list[Cells], list[Cells]]:
    """Production and one cost of a single good, month by month; the cost is 100 a unit."""
    production = [{"good": "PUMP", "units": n, **month(m)} for m, n in units.items()]
    costs = [{"cost": "all", "kind": "other", "amount": 100 * n, **month(m)}
             for m, n in units.items()]  # fmt: skip
    return production, costs


# Net cost


def test_net_cost_of_a_unit() -> None:
    """Direct costs go by their bases; interest and exchange follow labor and material."""
    found = costed()
    ratio = Fraction(40_000 + 24_000, 100_000)
    total = 40_000 + 24_000 + 12_000 + 12_400 * ratio
    net = total - 900
    assert per_unit(found)["PUMP"] == (round(total * 10), round(net * 10))
    assert found.goods.select("start", "end", "units").row(0) == (
        QUARTER["start"], QUARTER["end"], 1_000_000_000
    )  # fmt: skip
    assert found.ledgers["PUMP"]["net cost of PUMP"].amount == net
    assert set(found.ledgers) == {"PUMP", "VALVE"}


def test_every_given_entry_names_its_row_and_every_entry_its_provision() -> None:
    ledger = costed(loans=[LOAN]).ledgers["PUMP"]
    assert str(ledger["units produced"].source) == "sheet production, row 2"
    assert str(ledger["factory"].source) == "sheet costs, row 4"
    assert str(ledger["base of labor"].source) == "sheet allocations, row 4"
    assert str(ledger["BANK: interest costs"].source) == "sheet loans, row 2"
    assert all(entry.cite for entry in ledger)
    assert not [entry for entry in ledger if str(entry.label).endswith("to VALVE")]


def test_a_unit_is_rounded_half_to_even_and_the_ledger_says_so() -> None:
    production = [{"good": "PUMP", "units": 8, **QUARTER}]
    for amount, kept in (("0.0004", 0), ("0.0012", 2), ("0.0020", 2)):
        whole: list[Cells] = [{"cost": "all", "kind": "other", "amount": amount},
                              {"cost": "more", "kind": "other", "amount": 8}]  # fmt: skip
        found = costed(costs=whole, production=production, allocations=[])
        assert per_unit(found)["PUMP"] == (10_000 + kept, 10_000 + kept)
        entry = found.ledgers["PUMP"]["net cost of PUMP, per unit, as kept"]
        assert entry.amount == Fraction(10_000 + kept, 10_000)
        assert "half to even" in str(entry.working)


def test_interest_above_the_ceiling_is_taken_out() -> None:
    """12.5 % against 4.1 % and 700 basis points: 1.4 of 12.5 parts of 9,000 are 1,008."""
    found = costed(loans=[LOAN])
    entry = found.ledgers["PUMP"]["BANK: non-allowable interest costs"]
    assert entry.amount == 1008
    without, with_loan = (costed().ledgers["PUMP"], found.ledgers["PUMP"])
    label = "net cost of PUMP"
    difference = Fraction(without[label].amount) - Fraction(with_loan[label].amount)
    assert difference == 1008 * Fraction(64, 100)


def test_payments_of_principal_shorten_the_maturity() -> None:
    payments = [{"loan": "BANK", "date": dt.date(2025 + n, 6, 2), "principal": 60_000}
                for n in range(1, 6)]  # fmt: skip
    loan = LOAN | {"yield_maturity": 2, "yield": 4, "longer_maturity": 4, "longer_yield": 5}
    ledger = costed(loans=[loan], loan_payments=payments).ledgers["PUMP"]
    assert ledger["BANK: weighted average principal maturity"].amount == 3
    assert ledger["BANK: interest rate of the government"].amount == Fraction(9, 2)


def test_a_variable_rate_is_compared_at_its_interval() -> None:
    loan = LOAN | {"rate_type": "variable", "entered": dt.date(2026, 1, 5),
                   "due": dt.date(2026, 7, 5), "yield_maturity": "0.5"}  # fmt: skip
    ledger = costed(loans=[loan]).ledgers["PUMP"]
    assert ledger["BANK: interest rate of the government"].cite.endswith("2(b)(i)")


def test_canada_has_one_maturity_that_need_not_be_given() -> None:
    loan = LOAN | {"country": "CA", "yield_maturity": None}
    assert costed(loans=[loan]).ledgers["PUMP"]["BANK: ceiling"].amount == Fraction(111, 10)


# Properties

cents = st.decimals(min_value=0, max_value=10**6, places=2)


@given(cents, cents, st.integers(0, 100), st.integers(0, 100), st.sampled_from(Way))
def test_splitting_a_cost_in_two_rows_changes_nothing(
    one: Decimal, two: Decimal, share: int, other: int, way: Way
) -> None:
    def row(amount: Decimal, royalties: Decimal) -> Cells:
        return {"cost": "plant", "kind": "period", "amount": amount, "royalties": royalties}

    parts = [row(one, one * share / 100), row(two, two * other / 100)]
    whole = [row(one + two, parts[0]["royalties"] + parts[1]["royalties"])]
    allocations = [*ALLOCATIONS, *both("plant", 3, 4)]
    found = [
        costed(elections=CostElections(way), costs=[*COSTS, *rows], allocations=allocations)
        for rows in (whole, parts)
    ]
    assert found[0].goods.equals(found[1].goods)
    for name in ("PUMP", "VALVE"):
        first, second = (
            [(entry.label, entry.amount) for entry in each.ledgers[name]] for each in found
        )
        assert first == second
    assert str(found[1].ledgers["PUMP"]["plant"].source) == "sheet costs, rows 7, 8"


@given(st.lists(st.tuples(cents, st.integers(0, 9), st.integers(1, 9)), min_size=1, max_size=5))
def test_what_goods_cost_adds_up_to_what_was_recorded(
    drawn: list[tuple[Decimal, int, int]],
) -> None:
    costs: list[Cells] = [{"cost": f"c{n}", "kind": "period", "amount": amount + 1}
             for n, (amount, _, _) in enumerate(drawn)]  # fmt: skip
    allocations = [row for n, (_, a, b) in enumerate(drawn) for row in both(f"c{n}", a + 1, b)]
    found = costed(costs=costs, allocations=allocations)
    units = {"PUMP": 1000, "VALVE": 3000}
    whole = sum(Fraction(found.ledgers[name][f"total cost of {name}, per unit"].amount) * count
                for name, count in units.items())  # fmt: skip
    assert whole == sum(Fraction(cost["amount"]) for cost in costs)


@given(st.lists(st.integers(1, 1000), min_size=3, max_size=3))
def test_months_make_up_a_quarter(units: list[int]) -> None:
    by_month = dict(enumerate(units, start=1))
    production, costs = monthly(by_month)
    whole = [{"good": "PUMP", "units": sum(units), **QUARTER}]
    cost = [{"cost": "all", "kind": "other", "amount": 100 * sum(units)}]
    goods = [good("PUMP", averaging="3_months")]
    one = costed(goods=goods, production=production, costs=costs, allocations=[])
    other = costed(goods=goods, production=whole, costs=cost, allocations=[])
    assert one.goods.equals(other.goods)


# Periods and elections


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (dt.date(2026, 2, 10), dt.date(2026, 2, 1)),
        (dt.date(2026, 7, 1), dt.date(2026, 3, 1)),
        (dt.date(2025, 12, 31), dt.date(2026, 1, 1)),
    ],
)
def test_the_period_is_that_of_the_day(day: dt.date, start: dt.date) -> None:
    production, costs = monthly({1: 10, 2: 20, 3: 30})
    found = costed(day, production=production, costs=costs, allocations=[])
    assert found.goods["start"].to_list() == [start]
    assert per_unit(found)["PUMP"] == (1_000_000, 1_000_000)


def test_a_fiscal_year_is_recognised() -> None:
    year = {"start": dt.date(2025, 4, 1), "end": dt.date(2026, 3, 31)}
    elections = CostElections.of({"fiscal_year_start": "04-01"})
    production = [{"good": "PUMP", "units": 10, **year}]
    found = costed(elections=elections, production=production, allocations=[])
    assert found.goods.select("start", "end").row(0) == (year["start"], year["end"])
    (told,) = faults(production=production, allocations=[])
    assert (str(told.place), told.cite) == (
        "sheet production, row 2",
        "Uniform Regulations 1(7)(b)",
    )


def test_elections_are_read_from_settings() -> None:
    settings = {"net_cost_way": "each_cost", "total_cost_period": "6_months"}
    found = CostElections.of(settings)
    assert (found.way, found.total_cost_period) == (Way.EACH_COST, PeriodLength.SIX_MONTHS)
    with pytest.raises(ValuationError, match="fiscal_year_start"):
        CostElections.of({"fiscal_year_start": "02-29"})


def test_duties_follow_from_the_elections() -> None:
    goods = [good("PUMP", averaging="3_months"), good("VALVE")]
    found = costed(dt.date(2026, 6, 1), goods=goods)
    cites: dict[tuple[str, ...], list[str]] = {duty.goods: [] for duty in found.duties}
    for duty in found.duties:
        cites[duty.goods].append(duty.cite.removeprefix("Uniform Regulations "))
    assert cites == {
        ("PUMP",): ["1(10)(b)", "7(16)", "7(17), 7(18)", "7(19)", "Schedule 5, 6"],
        ("VALVE",): ["1(10)(b)", "1(8), 1(9)", "Schedule 5, 6"],
    }
    assert "until the fiscal year ends on December 31, 2026" in str(found.duties[2].said)


@pytest.mark.parametrize(("day", "estimated", "owed"), [
    (dt.date(2026, 3, 31), False, True),
    (dt.date(2026, 4, 1), False, False),
    (dt.date(2026, 4, 1), True, True),
])  # fmt: skip
def test_estimates_are_to_be_analysed(day: dt.date, estimated: bool, owed: bool) -> None:
    costs = [*COSTS[:-1], COSTS[-1] | {"estimated": estimated}]
    found = costed(day, goods=[good("PUMP", averaging="3_months")], costs=costs)
    assert ("Uniform Regulations 7(20)" in {duty.cite for duty in found.duties}) == owed


@pytest.mark.parametrize(("hs", "use", "kind", "barred"), [
    ("870323", "passenger_vehicle", None, True),
    ("870830", "light_truck", None, True),
    ("870830", "aftermarket", None, False),
    ("870830", None, None, False),
    ("840290", "light_truck", None, False),
])  # fmt: skip
def test_goods_averaged_under_section_16(
    hs: str, use: str | None, kind: str | None, barred: bool
) -> None:
    text = load("usmca").on(DAY)
    assert averaged_under_section_16(hs, 2012, use, kind, text) == barred


QUARTERLY = CostElections(total_cost_period=PeriodLength.THREE_MONTHS)
HALF = {"start": dt.date(2026, 4, 1), "end": dt.date(2026, 9, 30)}
BAD_ELECTIONS: list[tuple[Cells, CostElections | None, str, str]] = [
    (
        {"goods": [good("PUMP", averaging="1_month")]},
        CostElections(total_cost_period=PeriodLength.THREE_MONTHS),
        "sheet goods, row 2: total cost period",
        "1(7)(a)",
    ),
    (
        {"goods": [good("PUMP", averaging="3_months", method="tv")]},
        None,
        "sheet goods, row 2: good 'PUMP' of 2026-01-01",
        "7(19)",
    ),
    (
        {"goods": [good("PUMP", hs="870323", use="passenger_vehicle", averaging="3_months")]},
        None,
        "sheet goods, row 2: good 'PUMP'",
        "7(15)",
    ),
    (
        {"goods": [good("PUMP", averaging="6_months")],
         "production": [{"good": "PUMP", "units": 1, **HALF}], "allocations": []},
        None,
        "sheet goods, row 2: period of 6_months from 2026-04-01",
        "7(15)(a)(ii)",
    ),
    (
        {"production": [{"good": "PUMP", "units": 1, "start": dt.date(2026, 1, 1),
                         "end": dt.date(2026, 6, 30)}], "allocations": []},
        QUARTERLY,
        "sheet production, row 2",
        "1(7)(b)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sheets", "elections", "where", "cite"), BAD_ELECTIONS)
def test_elections_that_cannot_be(
    sheets: Cells, elections: CostElections | None, where: str, cite: str
) -> None:
    (told,) = faults(elections=elections, **sheets)
    assert (str(told.place), told.cite) == (where, f"Uniform Regulations {cite}")


# Rows that cannot be

OVERHEAD: Cells = {"cost": "factory", "kind": "direct_overhead", "amount": 10}
BAD_ROWS: list[tuple[Cells, str, str]] = [
    ({"costs": []}, "sheet costs", "missing or empty"),
    ({"production": []}, "sheet production", "missing or empty"),
    ({"costs": [*COSTS, OVERHEAD | {"kind": "period"}]}, "sheet costs, row 7, column kind",
     "direct_overhead in row 4"),
    ({"costs": [*COSTS, OVERHEAD | {"standing": "profit"}]}, "sheet costs, row 7, column standing",
     "is profit, and cost in row 4"),
    ({"costs": [*COSTS, OVERHEAD | {"research": 1}]}, "sheet costs, row 7, column research",
     "no excluded part"),
    ({"costs": [*COSTS, OVERHEAD | {"royalties": 1, "sales_promotion": 1, "research": 1}]},
     "sheet costs, row 7, column research", "royalties"),
    ({"costs": [*COSTS, OVERHEAD | {"start": dt.date(2026, 1, 1)}]}, "sheet costs, row 7",
     "one of start and end"),
    ({"costs": [*COSTS, OVERHEAD | {"start": dt.date(2026, 3, 1), "end": dt.date(2026, 4, 30)}]},
     "sheet costs, row 7", "beyond the period 2026-01-01 to 2026-03-31"),
    ({"costs": [*COSTS, {"cost": "rent", "kind": "period", "amount": 1}]},
     "sheet costs, row 7, cost 'rent'", "has no allocation"),
    ({"costs": [COSTS[0] | month(1), *(cost | month(2) for cost in COSTS[1:])]}, "sheet costs",
     "no costs for 2026-03-01 to 2026-03-31"),
    ({"costs": [*COSTS[:-1], COSTS[-1] | {"standing": None}]}, "cost 'fx' (sheet costs, row 6)",
     "is negative"),
    ({"allocations": [*ALLOCATIONS, {"cost": "labor", "good": "PUMP", "base": 1,
                                     "basis": "heads"}]},
     "sheet allocations, row 10, column basis", "hours in row 4"),
    ({"allocations": [*ALLOCATIONS, {"cost": "labor", "base": 1}]},
     "sheet allocations, row 10, column good", "blank"),
    ({"allocations": [*ALLOCATIONS, {"cost": "rent", "good": "PUMP", "base": 1}]},
     "sheet allocations, row 10, allocation of 'rent'", "no cost of the books"),
    ({"allocations": [*ALLOCATIONS, {"cost": "labor", "good": "PUMP", "base": 1, **QUARTER}]},
     "sheet allocations, row 4", "no start and end, and other rows"),
    ({"production": [*PRODUCTION, {"good": "GASKET", "units": 0, **QUARTER}]},
     "sheet production, row 4, good 'GASKET'", "0.000000 units"),
    ({"production": [*PRODUCTION, {"good": "GASKET", "units": 1, **month(4)}]},
     "sheet costs, row 2", "several periods"),
    ({"loans": [LOAN | {"cost": "rent"}]}, "sheet loans, row 2", "'rent'"),
    ({"loans": [LOAN | {"interest": 20_000}]}, "sheet costs, row 5", "interest of 20000"),
    ({"loans": [LOAN], "costs": [*COSTS[:3], COSTS[3] | {"non_allowable_interest": 1}, COSTS[4]]},
     "sheet costs, row 5, column non_allowable_interest", "follows from sheet loans, row 2"),
    ({"loans": [LOAN, LOAN]}, "sheet loans, row 3", "again"),
    ({"loans": [LOAN | {"due": None}]}, "sheet loans, row 2, column due", "blank"),
    ({"loans": [LOAN | {"due": dt.date(2025, 6, 1)}]}, "sheet loans, row 2", "before the day"),
    ({"loans": [LOAN | {"yield_maturity": None}]}, "sheet loans, row 2, column yield_maturity",
     "blank"),
    ({"loans": [LOAN | {"yield_maturity": 7}]}, "sheet loans, row 2: yields", "begin at 7 years"),
    ({"loans": [LOAN], "loan_payments": [{"loan": "BNAK", "date": DAY, "principal": 1}]},
     "sheet loan_payments, row 2", "'BNAK'"),
    ({"loans": [LOAN], "goods": [*GOODS, good("X", produced_in="MX")]},
     "sheet loans, row 2, column country", "not produced in one country"),
]  # fmt: skip


@pytest.mark.parametrize(("sheets", "where", "what"), BAD_ROWS)
def test_rows_that_cannot_be_are_named(sheets: Cells, where: str, what: str) -> None:
    found = faults(**sheets)
    assert [fault for fault in found if str(fault.place) == where and what in str(fault.what)], (
        found
    )


def test_faults_come_all_at_once() -> None:
    costs = [*COSTS, OVERHEAD | {"kind": "period"}, OVERHEAD | {"research": 1}]
    assert len(faults(costs=costs, loans=[LOAN | {"due": None}])) == 3


def test_a_cost_of_one_month_needs_no_place_in_another() -> None:
    production = [row | month(n) for n in (1, 2) for row in PRODUCTION]
    costs = [COSTS[1] | month(1), COSTS[1] | month(2), COSTS[2] | month(1)]
    used = [row for row in ALLOCATIONS if row["cost"] in ("labor", "factory")]
    found = costed(production=production, costs=costs, allocations=used)
    assert per_unit(found)["PUMP"] == (240_000, 240_000)


def test_a_method_stays_within_the_fiscal_year() -> None:
    production = [row | month(n) for n in (1, 2) for row in PRODUCTION]
    costs = [COSTS[1] | month(n) for n in (1, 2)]
    bases = [*both("labor", 1, 2, basis="hours", **month(1)),
             *both("labor", 3, 2, basis="hours", **month(2))]  # fmt: skip
    assert costed(production=production, costs=costs, allocations=bases)
    changed = [*bases[:2], *(row | {"basis": "floor"} for row in bases[2:])]
    told, *_ = faults(production=production, costs=costs, allocations=changed)
    assert told.cite == "Uniform Regulations Schedule 5, 6"
    assert "sheet allocations, rows 2, 3, 4, 5" in str(told.place)


def test_a_good_that_costs_nothing_is_told() -> None:
    (told,) = faults(allocations=[*both("steel", 1, 0), *both("labor", 1, 0),
                                  *both("factory", 1, 0), *ALLOCATIONS[-2:]])  # fmt: skip
    assert (str(told.place), told.cite) == ("good 'VALVE'", "Uniform Regulations 7(3)")


# Into the goods


def test_blank_figures_are_filled_and_stated_ones_stay() -> None:
    goods = frame("goods", [good("PUMP", nc=50), good("VALVE"), good("OTHER", nc=7)])
    found = with_net_costs(goods, costed())
    costs = per_unit(costed())
    assert found.select("id", "total_cost", "nc").rows() == [
        ("PUMP", costs["PUMP"][0], 500_000),
        ("VALVE", *costs["VALVE"]),
        ("OTHER", None, 70_000),
    ]
    assert found.columns == goods.columns


@pytest.mark.parametrize(
    ("stated", "what"),
    [
        ({"direct_labor": 3}, "gives parts of the cost of a unit"),
        ({"total_cost": 1}, "net cost above its total cost"),
        ({"nc": 5000}, "net cost above its total cost"),
    ],
)
def test_figures_that_contradict_the_books(stated: Cells, what: str) -> None:
    goods = frame("goods", [good("OTHER"), good("PUMP", **stated)])
    with pytest.raises(ValuationError) as raised:
        with_net_costs(goods, costed())
    (told,) = raised.value.problems
    assert str(told.place) == "sheet goods, row 3"
    assert what in str(told.what)


def test_a_book_without_the_sheets_has_none() -> None:
    empty = {name: frame(name, []) for name in ("costs", "production")}
    assert not has_cost_sheets(empty)
    assert not has_cost_sheets({})
    assert has_cost_sheets(empty | {"production": frame("production", PRODUCTION)})
