"""The analysis at the end of the fiscal year of what was estimated: Uniform Regulations 17(11)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.metal_bases import Vehicle
from tratado.auto.metal_elections import Elections, Figures
from tratado.auto.metal_purchases import standing
from tratado.auto.metal_share import Outcome, outcome
from tratado.auto.metal_table import Metal
from tratado.origin.answer import Answer
from tratado.value.averaging import Duty
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

CITE = "Uniform Regulations 17(11)"

_ESTIMATES_CITE = "Uniform Regulations 17(8)"


@dataclass(frozen=True, slots=True)
class MetalAnalysis:
    """What was estimated of a metal, against the purchases made in the same period.

    `due` is the last day of the fiscal year, at which the analysis is made. `duty` is None
    while the actual purchases leave the answer open.
    """

    estimated: Outcome
    actual: Outcome
    due: dt.date
    duty: Duty | None
    recipients: tuple[str, ...]
    cite: str = CITE


def year_end_analysis(
    purchases: pl.DataFrame,
    elections: Elections,
    text: TextInForce,
    certified_to: tuple[str, ...] = (),
    vehicle: Vehicle | None = None,
) -> tuple[MetalAnalysis, ...]:
    """Each metal's estimate for the day of `text` against actual purchases, steel first.

    `purchases` has rows of both kinds of `figures`; the elections say which period and basis
    the estimate had. `certified_to` are those who hold a certification or statement for
    vehicles of the day: to be told at once where the requirement is missed. Raises
    ValuationError where 17(8) does not allow estimates for an elected period.
    """
    vehicle = vehicle or Vehicle()
    rows = standing(purchases, elections, text)
    found = []
    for metal in Metal:
        own = rows.filter(pl.col("metal") == metal)
        estimated, actual = (
            outcome(
                metal,
                own,
                elections.choice(metal),
                replace(elections, figures=dict.fromkeys(Metal, figures)),
                text,
                vehicle,
            )
            for figures in (Figures.ESTIMATED, Figures.ACTUAL)
        )
        found.append(_analysed(estimated, actual, elections, text, certified_to))
    return tuple(found)


def _analysed(
    estimated: Outcome,
    actual: Outcome,
    elections: Elections,
    text: TextInForce,
    certified_to: tuple[str, ...],
) -> MetalAnalysis:
    if estimated.period.unavailable:
        period = estimated.choice.period
        fault = Problem(
            Said(f"auto-metal-{estimated.metal}"),
            Said("auto-not-to-be-estimated", period=str(period)),
            Said("auto-elect-period-to-date"),
            _ESTIMATES_CITE,
        )
        raise ValuationError([fault])
    due = elections.years.next_first_day(text.day) - dt.timedelta(days=1)
    match actual.answer:
        case Answer.MET:
            return MetalAnalysis(estimated, actual, due, Duty.NONE, ())
        case Answer.NOT_MET:
            return MetalAnalysis(estimated, actual, due, Duty.INFORM_IMMEDIATELY, certified_to)
        case _:
            return MetalAnalysis(estimated, actual, due, None, ())
