"""Estimated costs beside actual ones: what was certified on, and what came of it.

A cost may stand twice on the books of a period, once estimated and once as incurred
(Uniform Regulations 7(20), 16(9)). Whichever is asked for stands for the other: costs that
were never estimated were known, costs not known yet are those estimated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from tratado.value.averaging import (
    EstimatedGood,
    Figures,
    PeriodAnalysis,
    Span,
    year_end_analysis,
)
from tratado.value.cost_elections import CostPeriod, is_motor_vehicle
from tratado.value.cost_rows import CostRows, Row
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

_ANALYSIS = "Uniform Regulations 7(20)"


def as_incurred(rows: CostRows) -> CostRows:
    """The rows without estimates of costs whose actual amounts are given.

    Raises ValuationError for an estimate of which only a part is known by now.
    """
    return _kept(rows, [row for row in rows.costs if row.cells["estimated"]])


def as_certified(rows: CostRows) -> CostRows:
    """The rows without actual amounts of costs that were estimated.

    Raises ValuationError for an actual amount of which only a part was estimated.
    """
    return _kept(rows, [row for row in rows.costs if not row.cells["estimated"]])


def _kept(rows: CostRows, candidates: Sequence[Row]) -> CostRows:
    """The rows without those candidates for which others of the same cost stand."""
    others: dict[str, list[Span]] = {}
    chosen = {id(row) for row in candidates}
    for row in rows.costs:
        if id(row) not in chosen and row.span is not None:
            others.setdefault(row.cells["cost"], []).append(row.span)
    left_out = set()
    faults: list[Problem] = []
    for row in candidates:
        assert row.span is not None  # cost_rows gives every row its period
        days = (row.span.end - row.span.start).days + 1
        shared = _shared_days(row.span, others.get(row.cells["cost"], ()))
        if shared == days:
            left_out.add(id(row))
        elif shared:
            partly = Said(
                "cost-partly-known", start=str(row.span.start), end=str(row.span.end)
            )  # fmt: skip
            faults.append(Problem(row.place, partly, Said("cost-split-to-parts"), _ANALYSIS))
    if faults:
        raise ValuationError(faults)
    return replace(rows, costs=tuple(row for row in rows.costs if id(row) not in left_out))


def _shared_days(span: Span, others: Iterable[Span]) -> int:
    """Days of a period that lie in any of others."""
    day, shared = dt.timedelta(days=1), 0
    counted_to = span.start - day
    for other in sorted(others, key=lambda each: each.start):
        start, end = max(other.start, counted_to + day), min(other.end, span.end)
        if start <= end:
            shared += (end - start).days + 1
            counted_to = end
    return shared


def subject_of(hs: str, edition: int | None, use: str | None) -> EstimatedGood:
    """Whether 7(20) or, for a motor vehicle, 16(9) speaks of a good."""
    if is_motor_vehicle(hs, edition, use):
        return EstimatedGood.MOTOR_VEHICLE
    return EstimatedGood.GOOD


@dataclass(frozen=True, slots=True)
class Estimated:
    """A good certified on estimates in one period; amounts of a unit in ten-thousandths.

    `actual_cost` is None while actual costs are missing, `required` where no value content
    by net cost is asked.
    """

    good: str
    period: CostPeriod
    subject: EstimatedGood
    estimated_cost: int
    actual_cost: int | None
    non_originating: int
    required: Decimal | None

    @property
    def due(self) -> bool:
        """Whether the regulations ask for the analysis: of vehicles, and of what is averaged."""
        return self.period.averaged or self.subject is EstimatedGood.MOTOR_VEHICLE

    @property
    def estimated_content(self) -> Fraction:
        """Value content in percent on the estimates."""
        return self._figures(self.estimated_cost).content

    def analysis(self) -> PeriodAnalysis | None:
        """Estimate against actual costs: 7(20), 16(9). None while either is missing."""
        if self.actual_cost is None or self.required is None:
            return None
        span = self.period.span
        (found,) = year_end_analysis(
            self.period.election,
            {span: self._figures(self.estimated_cost)},
            {span: self._figures(self.actual_cost)},
            self.required,
            {},
            self.subject,
        )
        return found

    def _figures(self, net_cost: int) -> Figures:
        return Figures(Fraction(net_cost, 10_000), Fraction(self.non_originating, 10_000))
