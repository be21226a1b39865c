"""Assembly labor, transport and all purchases of the assembly plant, from `labor_spending`.

Uniform Regulations 18(3)(b), (c), 18(6), 18(20).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import polars as pl

from tratado.auto.high_wage_plants import Evidence, Standings
from tratado.auto.labor_needs import NeedKind, need, together
from tratado.auto.lvc_amounts import Item, target_of
from tratado.auto.lvc_vehicles import Target, touches, within
from tratado.origin.answer import Answer, answer
from tratado.value.averaging import Span

SHEET = "labor_spending"
LABOR_CITE = "Uniform Regulations 18(3)(b), 12 (high-wage labour costs)"
TRANSPORT_CITE = "Uniform Regulations 18(3)(c), 18(20)"
PURCHASES_CITE = "Uniform Regulations 18(6)(b), 12 (total vehicle plant assembly APV)"


class Spending(StrEnum):
    """What a row is spent on."""

    ASSEMBLY_LABOR = "assembly_labor"
    TRANSPORT = "transport"
    PURCHASES = "purchases"
    RESEARCH_WAGES = "research_wages"
    TECHNOLOGY_WAGES = "technology_wages"
    PRODUCTION_WAGES = "production_wages"


def rows_of(
    spending: pl.DataFrame, kind: Spending, span: Span
) -> Iterator[tuple[Mapping[str, Any], Span]]:
    """The rows of one kind that touch a period, each with its days."""
    for cells in spending.filter(pl.col("kind") == kind).iter_rows(named=True):
        days = Span(cells["from"], cells["to"])
        if touches(days, span):
            yield cells, days


def assembly_labor(spending: pl.DataFrame, plants: Standings, span: Span) -> tuple[Item, ...]:
    """Wages of direct production work at assembly plants, as far as those are high-wage.

    A row is for the vehicles of its plant.
    """
    items = []
    for cells, days in rows_of(spending, Spending.ASSEMBLY_LABOR, span):
        named = target_of(cells)
        target = Target(cells["plant"], named.good, named.model_line, named.vehicle_class)
        items.append(_item(cells, days, target, plants, span, []))
    return tuple(items)


def transport(spending: pl.DataFrame, plants: Standings, span: Span) -> tuple[Item, ...]:
    """Transport by high-wage carriers within the region, not already in a material's amount."""
    items = []
    for cells, days in rows_of(spending, Spending.TRANSPORT, span):
        facts = (
            (cells.get("in_material_value"), NeedKind.IN_MATERIAL_VALUE),
            (cells.get("from_outside"), NeedKind.FROM_OUTSIDE),
        )
        items.append(_item(cells, days, target_of(cells), plants, span, list(facts)))
    return tuple(items)


def _item(
    cells: Mapping[str, Any],
    days: Span,
    target: Target,
    plants: Standings,
    span: Span,
    against: list[tuple[bool | None, NeedKind]],
) -> Item:
    """A row with whether it counts: its plant is high-wage, and no fact speaks against it."""
    plant, row = cells["plant"], [cells["row"]]
    standing = plants.of(plant, days)
    answers = [standing.answer, *(answer(None if f is None else not f) for f, _ in against)]
    needs = list(standing.needs) if plant else [need(NeedKind.PLANT, "", SHEET, row)]
    needs += [need(kind, plant or "", SHEET, row) for fact, kind in against if fact is None]
    if not within(days, span):
        answers.append(Answer.OPEN)
        needs.append(need(NeedKind.SPLIT_ROW, plant or "", SHEET, row))
    found = min(answers)
    return Item(
        plant or "", SHEET, target, found, standing.evidence, cells["amount"], True,
        tuple(row), together(needs) if found is Answer.OPEN else (), cells["kind"],
    )  # fmt: skip


def purchases(spending: pl.DataFrame, span: Span) -> tuple[Item, ...]:
    """All parts and materials purchased for assembly; high-wage or not."""
    items = []
    for cells, days in rows_of(spending, Spending.PURCHASES, span):
        named = target_of(cells)
        plant = cells["plant"] or named.assembly_plant
        target = Target(plant, named.good, named.model_line, named.vehicle_class)
        inside = within(days, span)
        row = (cells["row"],)
        needs = () if inside else (need(NeedKind.SPLIT_ROW, plant or "", SHEET, row),)
        items.append(
            Item(
                plant or "", SHEET, target, Answer.MET if inside else Answer.OPEN, Evidence.NONE,
                cells["amount"], True, row, needs, cells["kind"],
            )
        )  # fmt: skip
    return tuple(items)
