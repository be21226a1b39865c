"""The credits for technology and for high-wage assembly: Uniform Regulations 18(9) to (14)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.certification_periods import months_after
from tratado.auto.high_wage_plants import Standings
from tratado.auto.labor_costs import SHEET, Spending, rows_of
from tratado.auto.labor_needs import Need, NeedKind, need, together
from tratado.auto.lvc_vehicles import within
from tratado.auto.wages import PARTIES
from tratado.origin.answer import Answer, answer
from tratado.value.averaging import Span

TECHNOLOGY_CITE = "Uniform Regulations 18(9), 18(10), 18(11)"

_MILLION = 10**6
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Credit:
    """Points of a credit before its cap; `high` is None where no bound is known."""

    low: Fraction
    high: Fraction | None
    cite: str
    needs: tuple[Need, ...] = ()
    rows: tuple[int, ...] = ()


def technology_credit(spending: pl.DataFrame, year: Span) -> Credit:
    """Wages of research and of information technology as a share of production wages.

    Wages paid in the three countries at the level of the company over a year; the formula
    is derived from the words of 18(9). Where no row states such wages it may be anything.
    """
    technology = [
        row
        for kind in (Spending.RESEARCH_WAGES, Spending.TECHNOLOGY_WAGES)
        for row in rows_of(spending, kind, year)
    ]
    if not technology:
        missing = need(NeedKind.TECHNOLOGY_WAGES, Spending.TECHNOLOGY_WAGES, SHEET)
        return Credit(Fraction(0), None, TECHNOLOGY_CITE, (missing,))
    low, high, needs, rows = _paid(technology, year)
    if high == 0:
        return Credit(Fraction(0), Fraction(0), TECHNOLOGY_CITE, needs, rows)
    production = list(rows_of(spending, Spending.PRODUCTION_WAGES, year))
    least, most, more, more_rows = _paid(production, year)
    needs, rows = together((*needs, *more)), (*rows, *more_rows)
    if most == 0:
        missing = need(NeedKind.PRODUCTION_WAGES, Spending.PRODUCTION_WAGES, SHEET)
        return Credit(Fraction(0), None, TECHNOLOGY_CITE, (*needs, missing), rows)
    best = Fraction(high * 100, least) if least else None
    return Credit(Fraction(low * 100, most), best, TECHNOLOGY_CITE, needs, rows)


def _paid(
    rows: list[tuple[Mapping[str, Any], Span]], year: Span
) -> tuple[int, int, tuple[Need, ...], tuple[int, ...]]:
    """What is certainly paid in the region in the year, and what may be."""
    low = high = 0
    needs: list[Need] = []
    counted: list[int] = []
    for cells, days in rows:
        country, row = cells.get("country"), cells["row"]
        if country is not None and country not in PARTIES:
            continue
        counted.append(row)
        if not cells["amount"]:
            continue
        high += cells["amount"]
        if country is None:
            needs.append(need(NeedKind.COUNTRY, cells["kind"], SHEET, [row]))
        elif not within(days, year):
            needs.append(need(NeedKind.SPLIT_ROW, cells["kind"], SHEET, [row]))
        else:
            low += cells["amount"]
    return low, high, together(needs), tuple(counted)


_SIZES = {
    "passenger_vehicle": "light",
    "light_truck": "light",
    "heavy_truck": "heavy",
}
_CAPACITIES = {
    "engines": "engine_capacity",
    "transmissions": "transmission_capacity",
    "batteries": "battery_capacity",
}
_CREDIT_TERMS = {
    "light": "Uniform Regulations 18(12)",
    "heavy": "Uniform Regulations 18(13)",
}


@dataclass(frozen=True, slots=True)
class AssemblyPlant:
    """Whether one plant of parts gives the credit, condition by condition."""

    plant: str
    capacity: Answer
    held: Answer
    high_wage: Answer
    needs: tuple[Need, ...]
    row: int

    @property
    def answer(self) -> Answer:
        return min(self.capacity, self.held, self.high_wage)


def assembly_plants(
    plants: pl.DataFrame, of_class: str, standings: Standings, span: Span, text: TextInForce
) -> tuple[AssemblyPlant, ...]:
    """Every plant that states a capacity for engines, transmissions or batteries, or makes them.

    It must reach the capacity of the class for one of them, be operated by the producer or
    bound to it by a supply contract long enough and running on the day, and be high-wage.
    """
    found = []
    for cells in plants.iter_rows(named=True):
        stated = {of: cells.get(column) for of, column in _CAPACITIES.items()}
        makes = cells.get("makes")
        if all(value is None for value in stated.values()) and makes not in stated:
            continue
        plant, row = cells["plant"], cells["row"]
        needs: list[Need] = []
        reached: bool | None = any(
            value is not None and value >= _capacity_asked(text, _SIZES[of_class], of)
            for of, value in stated.items()
        )
        if not reached and makes in stated and stated[makes] is None:
            reached = None
            needs.append(need(NeedKind.CAPACITY, plant, "plants", [row]))
        held = _held(cells, text, needs)
        wages = standings.of(plant, span)
        needs += wages.needs
        found.append(
            AssemblyPlant(plant, answer(reached), held, wages.answer, together(needs), row)
        )
    return tuple(found)


def _capacity_asked(text: TextInForce, size: str, of: str) -> int:
    return text.number(f"labor_value.assembly_plant.{size}.{of}") * _MILLION


def _held(cells: Mapping[str, Any], text: TextInForce, needs: list[Need]) -> Answer:
    """Whether the producer operates the plant, or has a long enough contract with it."""
    own, start, end = (cells.get(name) for name in ("own", "contract_from", "contract_to"))
    if own:
        return Answer.MET
    plant, row = cells["plant"], [cells["row"]]
    if start is None and end is None:
        if own is None:
            needs.append(need(NeedKind.OWN_OR_CONTRACT, plant, "plants", row))
        return answer(own)
    if start is None or end is None:
        needs.append(need(NeedKind.CONTRACT_END, plant, "plants", row))
        return Answer.OPEN
    years = text.number("labor_value.assembly_plant.contract")
    long_enough = end >= months_after(start, years * 12) - _ONE_DAY
    return answer(long_enough and start <= text.day <= end)


def assembly_credit(plants: tuple[AssemblyPlant, ...], of_class: str, points: Fraction) -> Credit:
    """The whole credit where one plant gives it, nothing where none does."""
    found = max((one.answer for one in plants), default=Answer.NOT_MET)
    giving = [one for one in plants if one.answer is found]
    cite = _CREDIT_TERMS[_SIZES[of_class]]
    return Credit(
        points if found is Answer.MET else Fraction(0),
        Fraction(0) if found is Answer.NOT_MET else points,
        cite,
        together(n for one in giving for n in one.needs) if found is Answer.OPEN else (),
        tuple(one.row for one in giving) if found is not Answer.NOT_MET else (),
    )
