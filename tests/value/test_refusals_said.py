"""What is refused of costs, loans, averages and inventories, said in Spanish and French."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import test_cost_sheets as sheets
import test_inventory as stock
import test_stock_sheets as kept
from test_averaged_goods import Plant
from tests.english_left import english_left

from tratado.agreement.agreement import load
from tratado.locale import Language
from tratado.value.accumulation import PartStatement, with_part_statement
from tratado.value.allocation import Allocation, Criterion, Method, Purpose, apportioned
from tratado.value.averaging import (
    AveragingElection,
    Figures,
    FiscalYear,
    PeriodLength,
    Span,
    averaged,
    changed_election,
    elected,
    total_cost_period,
    year_end_analysis,
)
from tratado.value.costs import Amount, Cost, CostKind, Excluded, Standing
from tratado.value.errors import ValuationError
from tratado.value.identical_materials import value_identical_materials
from tratado.value.interest import (
    FixedRateContract,
    GovernmentSeries,
    InterestTerms,
    PrincipalPayment,
    RatePeriod,
    Yields,
    government_series,
    non_allowable_interest,
)
from tratado.value.inventory import manage, need_of
from tratado.value.inventory_elections import ValueElection, ValueMethod, read_elections
from tratado.value.movements import FiscalYears
from tratado.value.net_cost import (
    Books,
    NetCostElections,
    Way,
    net_costs,
    regional_value_content,
)
from tratado.value.stock_sheets import from_sheets
from tratado.words import TratadoError

Refused = Callable[[], object]

OTHERS = [language for language in Language if language is not Language.EN]
YEAR = FiscalYear(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
ALLOWED = " ".join(PeriodLength)
SHEETS = ("goods", "bom", "costs", "settings", "plants")
QUOTED = [f"{word} {sheet}" for word in ("hoja", "feuille", "hojas", "feuilles")
          for sheet in SHEETS]  # fmt: skip
QUOTED += ["columna good", "colonne good", "(costs)", "good, plant", "value es", "value est",
           "origin u value", "origin ou value",
           "originating, non_originating, unknown"]  # fmt: skip
"""Columns and what their cells may say, as a book has them."""


# Costs and their allocation


def allocated(
    allocation: Allocation | None = None, way: Way = Way.EACH_COST, goods: int = 2, **cost: Any
) -> Refused:
    """A cost of a producer of goods A and B, allocated so."""
    given = Cost("rent", CostKind.PERIOD, Decimal(100))
    units: dict[str, Amount] = {name: Decimal(10) for name in "AB"[:goods]}
    books = Books((replace(given, **cost),), units, {"A": "pumps", "OLD": "taps"})
    allocations = {} if allocation is None else {"rent": allocation}
    return lambda: net_costs(books, allocations, NetCostElections(way))


BASE = {"A": Decimal(1), "B": Decimal(3)}
BY_FLOOR = Allocation(Method.COST_RATIO, "floor", BASE)
ALLOCATIONS: dict[str, Refused] = {
    "negative base": allocated(replace(BY_FLOOR, base={"A": Decimal(-1)})),
    "base of zero": allocated(replace(BY_FLOOR, base={"A": Decimal(0)})),
    "no base": allocated(replace(BY_FLOOR, base={})),
    "base of a stranger": allocated(replace(BY_FLOOR, base={"C": Decimal(1)})),
    "excluded base of zero": allocated(replace(BY_FLOOR, excluded_base={"A": Decimal(0)})),
    "only to qualify": allocated(replace(BY_FLOOR, purpose=Purpose.QUALIFYING_ONLY)),
    "another in use": allocated(replace(BY_FLOOR, method_in_use="machine hours")),
    "no criterion": allocated(replace(BY_FLOOR, method=Method.OTHER)),
    "base beside a ratio": allocated(replace(BY_FLOOR, method=Method.DIRECT_COST_RATIO)),
    "ratio of labor": allocated(Allocation(Method.DIRECT_COST_RATIO),
                                kind=CostKind.DIRECT_LABOR),
    "ratio of overhead": allocated(Allocation(Method.DIRECT_COST_RATIO),
                                   kind=CostKind.DIRECT_OVERHEAD),
    "for a good produced": allocated(BY_FLOOR, incurred_for="A"),
    "of no group": allocated(BY_FLOOR, incurred_for="GONE"),
    "outside the group": allocated(BY_FLOOR, incurred_for="OLD"),
    "not allocated": allocated(),
    "profit": allocated(BY_FLOOR, standing=Standing.PROFIT),
    "excluded twice": allocated(replace(BY_FLOOR, excluded_base=BASE),
                                Way.EXCLUDE_THEN_ALLOCATE),
    "by another ratio": allocated(replace(BY_FLOOR, excluded_base=BASE),
                                  Way.ALLOCATE_THEN_EXCLUDE),
    "more out than in": allocated(
        replace(BY_FLOOR, method=Method.OTHER, criterion=Criterion.CAUSE,
                excluded_base={"A": Decimal(1)}), excluded={Excluded.ROYALTIES: Decimal(90)}),
    "no goods": allocated(BY_FLOOR, goods=0),
    "not a number": allocated(BY_FLOOR, amount=Decimal("NaN")),
    "negative": allocated(BY_FLOOR, amount=Decimal(-1)),
    "negative excluded": allocated(BY_FLOOR, excluded={Excluded.ROYALTIES: Decimal(-1)}),
    "more excluded": allocated(BY_FLOOR, excluded={Excluded.ROYALTIES: Decimal(101)}),
    "more research": allocated(BY_FLOOR, research={Excluded.ROYALTIES: Decimal(1)}),
    "finer than cents": lambda: apportioned(Decimal("0.001"), {"A": Fraction(1, 2)}, 2),
    "no base of content": lambda: regional_value_content(Decimal(0), Decimal(1)),
    "more stated than worth": lambda: with_part_statement(
        PartStatement(Decimal(9), Decimal(1)), Decimal(5)),
}  # fmt: skip


# Periods, averages and loans


def period(length: PeriodLength, month: int, day: int = 1, allowed: str = ALLOWED) -> Refused:
    return lambda: elected(length, dt.date(2026, month, day), YEAR, allowed)


def average(month: int, length: PeriodLength, goods: str = "AB") -> AveragingElection:
    begun = elected(length, dt.date(2026, month, 1), YEAR, ALLOWED)
    return AveragingElection(frozenset(goods), "P", begun)


def changed(earlier: AveragingElection, later: AveragingElection) -> Refused:
    def refuse() -> None:
        raise ValuationError(changed_election(earlier, later))

    return refuse


def shifted(election: AveragingElection, month: int) -> AveragingElection:
    """The election with its period begun in another month."""
    return replace(election, period=replace(election.period, begins=dt.date(2026, month, 1)))


THREE, SIX = PeriodLength.THREE_MONTHS, PeriodLength.SIX_MONTHS
FIRST_HALF = Span(dt.date(2026, 1, 1), dt.date(2026, 6, 30))
BY_HALVES = elected(SIX, YEAR.start, YEAR, ALLOWED)
HALF_YEAR = Figures(Decimal(10), Decimal(1))
PRODUCED = pl.DataFrame(
    {"date": [YEAR.start, None], "good": ["A", "A"], "plant": ["P", "P"],
     "nc": [1, -1], "vnm": [-1, 1]}
)  # fmt: skip


def interest(debt: FixedRateContract | RatePeriod, yields: Yields) -> Refused:
    terms = InterestTerms(Decimal(700), Decimal(1), 1)
    return lambda: non_allowable_interest(debt, Decimal(8), yields, "US", terms)


DAY = dt.date(2026, 11, 24)
PAID = PrincipalPayment(Decimal(3), Decimal(400))
FIXED = FixedRateContract("loan", Decimal(-1), DAY, Decimal(0), (replace(PAID, years=-Decimal(1)),))
LINE = RatePeriod("credit", Decimal(13), DAY, Decimal(2), Decimal(300), (PAID,))
CONSTANT = GovernmentSeries.US_CONSTANT_MATURITIES
RATES = {Fraction(2): Decimal(4)}
TWO_RATES = RATES | {Fraction(1): Decimal(3)}
WEEK_BEFORE = DAY - dt.timedelta(days=7)
ONE_MATURITY = GovernmentSeries.CANADA_TREASURY_BILLS
PERIODS: dict[str, Refused] = {
    "not to be chosen": period(SIX, 1, allowed="1_month 3_months"),
    "outside the year": lambda: elected(THREE, dt.date(2027, 1, 1), YEAR, ALLOWED),
    "within the year": period(PeriodLength.FISCAL_YEAR, 3),
    "within a month": period(THREE, 3, 5),
    "undivided": period(SIX, 3),
    "no fiscal year": lambda: elected(
        THREE, YEAR.start, FiscalYear(YEAR.start, dt.date(2028, 1, 1)), ALLOWED),
    "two periods": lambda: total_cost_period(BY_HALVES, elected(THREE, YEAR.start, YEAR, ALLOWED)),
    "no period": lambda: total_cost_period(None, None),
    "other length": changed(average(1, THREE), average(7, SIX)),
    "other months": changed(average(1, THREE), shifted(average(1, THREE), 2)),
    "other goods": changed(average(1, THREE), average(1, THREE, "A")),
    "bad production": lambda: averaged(PRODUCED, average(1, THREE)),
    "no columns": lambda: averaged(PRODUCED.drop("nc"), average(1, THREE)),
    "no actual costs": lambda: year_end_analysis(
        BY_HALVES, {FIRST_HALF: HALF_YEAR}, {Span(DAY, DAY): HALF_YEAR}, Decimal(60), {}),
    "contract": interest(FIXED, Yields(CONSTANT, DAY, RATES)),
    "line of credit": interest(LINE, Yields(CONSTANT, DAY, RATES)),
    "no yields": interest(LINE, Yields(ONE_MATURITY, WEEK_BEFORE, {})),
    "several maturities": interest(LINE, Yields(ONE_MATURITY, DAY, TWO_RATES)),
    "no number": interest(LINE, Yields(CONSTANT, DAY, {Fraction(2): Decimal("NaN")})),
    "no member": lambda: government_series("FR", None, Decimal(1)),
}  # fmt: skip


# Inventories


def of_value(*elections: ValueElection) -> Refused:
    frame = stock.movements((0, "receipt", 1, None, 1), (1, "receipt", 1, "originating", None))
    return lambda: value_identical_materials(frame, elections, FiscalYears())


FIFO = ValueElection("BAR", ValueMethod.FIFO, stock.FIRST, 2)
ELECTIONS = pl.DataFrame(
    {"inventory": ["BAR", "TIN", None], "decides": ["guess", None, None],
     "method": ["fifo", "hifo", "fifo"], "since": [stock.FIRST, stock.FIRST, None],
     "row": [2, 3, 4]}
)  # fmt: skip
STOCKS: dict[str, Refused] = {
    "no value method": of_value(),
    "originating receipt": of_value(FIFO),
    "value method changes": of_value(
        FIFO, replace(FIFO, method=ValueMethod.LIFO, since=dt.date(2021, 5, 1))),
    "value methods differ": of_value(
        FIFO, ValueElection("ROD", ValueMethod.LIFO, stock.FIRST, 3)),
    "words of elections": lambda: read_elections(ELECTIONS),
    "no sheets": lambda: from_sheets({}, FiscalYears(), load("usmca").on(dt.date(2019, 5, 1))),
    "units": lambda: kept.kept(
        kept.moved(("RESIN", 0, "receipt", 1, 1, None, None, "kg"),
                   ("RESIN", 1, "withdrawal", 2, None, None, None, "lb")),
        kept.elected(kept.FIFO)),
    "both schedules": lambda: kept.kept(
        kept.moved(*kept.BARS),
        kept.elected(("BAR", "value", "fifo", kept.FIRST), ("BAR", None, "fifo", kept.FIRST))),
    "other method": lambda: kept.kept(
        kept.moved(*kept.RESIN),
        kept.elected(kept.FIFO, ("RESIN", None, "lifo", dt.date(2026, 6, 1)))),
    "year of days": lambda: manage(
        stock.movements(stock.RECEIPT), [stock.PRECEDING], FiscalYears(4, 6), stock.TEXT),
}  # fmt: skip
for number, (frame, election, *_) in enumerate(stock.BAD_MOVEMENTS, 1):
    STOCKS[f"movements {number}"] = partial(stock.managed, frame, election)
for number, (election, *_) in enumerate(stock.BAD_ELECTIONS, 1):
    one = stock.movements(stock.RECEIPT)
    STOCKS[f"election {number}"] = partial(stock.managed, one, election)

ROWS: dict[str, Refused] = {}
for number, (rows, *_) in enumerate(sheets.BAD_ROWS, 1):
    ROWS[f"rows {number}"] = partial(sheets.costed, **rows)
for number, (rows, elections, *_) in enumerate(sheets.BAD_ELECTIONS, 1):
    ROWS[f"elections {number}"] = partial(sheets.costed, elections=elections, **rows)

REFUSED = ALLOCATIONS | PERIODS | STOCKS | ROWS


def said(refused: Refused, language: Language) -> tuple[str, str]:
    with pytest.raises(TratadoError) as caught:
        refused()
    return caught.value.words(language), str(caught.value)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", REFUSED)
def test_no_refusal_stays_english(name: str, language: Language) -> None:
    told, english = said(REFUSED[name], language)
    assert not english_left(told, language.value, quoted=QUOTED)
    assert told != english


@pytest.mark.parametrize(
    ("sheet", "number", "cells"),
    [
        ("production", 3, {"plant": "Saltillo"}),
        ("production", 3, {"plant": ""}),
        ("goods", 2, {"averaging": ""}),
        ("goods", 3, {"produced_in": "US"}),
        ("goods", 3, {"producer": "Norte"}),
    ],
)
def test_no_average_is_refused_in_english(
    tmp_path: Path, sheet: str, number: int, cells: dict[str, str]
) -> None:
    plant = Plant(tmp_path)
    plant.change("loans", 2, country="MX")
    plant.change(sheet, number, **cells)
    for language in OTHERS:
        told, _ = said(plant.valued, language)
        assert not english_left(told, language.value, quoted=QUOTED)


@pytest.mark.parametrize("language", OTHERS)
def test_what_a_withdrawal_lacks_is_no_english(language: Language) -> None:
    receipt, withdrawal = (0, "receipt", 10, "originating", None), (1, "withdrawal", 10)
    later = (70, *receipt[1:]), (71, *withdrawal[1:])
    frame = stock.movements(receipt, withdrawal, *later)
    found = stock.managed(frame, stock.PRECEDING).withdrawals
    needs = [need for cells in found.iter_rows(named=True) if (need := need_of(cells))]
    assert len(needs) == 2
    assert not any(english_left(need.words(language), language.value) for need in needs)


@pytest.mark.parametrize("language", OTHERS)
def test_the_steps_of_an_inventory_are_no_english(language: Language) -> None:
    ledger = kept.kept(kept.moved(*kept.RESIN), kept.elected(kept.FIFO)).ledger("RESIN", "USD")
    for entry in ledger:
        for part in (entry.label, entry.working):
            if not isinstance(part, str):
                assert not english_left(part.words(language), language.value)
        assert not isinstance(entry.label, str)
