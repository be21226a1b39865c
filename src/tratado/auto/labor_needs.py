"""What is missing for an answer about wages and labor value content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tratado.words import Place

ROWS_NAMED = 20
"""Rows of one need that are named one by one."""


class NeedKind(StrEnum):
    """Which fact is missing."""

    WAGES_OR_ATTESTATION = "wages_or_attestation"
    """No wages and no valid statement of a period that certifies the plant for these days."""
    WHOLE_PERIOD = "whole_period"
    """The plant's wage rows leave days of the period out."""
    DIRECT_HOURS = "direct_hours"
    """Without them it cannot be told whether and how far a worker's time counts."""
    SPLIT_ROW = "split_row"
    """The row reaches beyond the period; its part within is not known."""
    PLANT = "plant"
    """Nobody says which plant it is."""
    MATERIALS = "materials"
    """No row says which high-wage materials the vehicles have in the period."""
    ASSEMBLY_LABOR = "assembly_labor"
    """No row says what the assembly of the vehicles cost in wages in the period."""
    TRANSPORT = "transport"
    TECHNOLOGY_WAGES = "technology_wages"
    """No row says what was paid for research and information technology in the year."""
    AMOUNT = "amount"
    """The row lacks the amount that the method takes."""
    VEHICLES = "vehicles"
    """The row is for vehicles that none of the period's production is."""
    SHARING = "sharing"
    """The row is for more vehicles than the category has, and how to share it was not chosen."""
    OWN_OR_CONTRACT = "own_or_contract"
    """Whether the producer operates the plant or has a supply contract with it."""
    CONTRACT_END = "contract_end"
    CAPACITY = "capacity"
    COUNTRY = "country"
    PRODUCTION_WAGES = "production_wages"
    """Without them technology wages are a share of nothing."""
    IN_MATERIAL_VALUE = "in_material_value"
    FROM_OUTSIDE = "from_outside"
    NET_COST = "net_cost"
    """The net cost of the vehicles in the period."""
    PURCHASES = "purchases"
    """What the assembly plant purchased in all in the period."""
    EXPORTED = "exported"
    VEHICLE_CLASS = "vehicle_class"


@dataclass(frozen=True, slots=True)
class Need:
    """One fact that is missing: of which plant, material or vehicle, and in which rows.

    `rows` names the first of them; `count` is how many there are.
    """

    kind: NeedKind
    subject: str
    sheet: str = ""
    rows: tuple[int, ...] = ()
    count: int = 0


def need(kind: NeedKind, subject: str, sheet: str = "", rows: Iterable[int] = ()) -> Need:
    """A need with its rows in order."""
    found = sorted(set(rows))
    return Need(kind, subject, sheet, tuple(found[:ROWS_NAMED]), len(found))


def place(sheet: str, rows: Iterable[int]) -> Place:
    """Where rows stand: `sheet wages, rows 2, 5`; the first of many."""
    return Place.of_rows(sheet, sorted(set(rows)), ROWS_NAMED)


def together(needs: Iterable[Need]) -> tuple[Need, ...]:
    """Needs without repetition, in the order in which they came."""
    return tuple(dict.fromkeys(needs))
