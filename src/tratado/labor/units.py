"""How many of each good are made in a year, as the sheets of production say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from tratado.value.cost_elections import CostElections

FIGURES = "vehicle_figures"
"""The setting that says which figures of vehicles count; actual ones where it is blank."""


@dataclass(frozen=True, slots=True)
class YearlyUnits:
    """Units in millionths, made from the first to the last day, of one fiscal year at most."""

    quantity: int
    first: dt.date
    last: dt.date


def yearly_units(
    goods: pl.DataFrame,
    tables: Mapping[str, pl.DataFrame],
    settings: Mapping[str, str],
    day: dt.date,
) -> dict[str, YearlyUnits]:
    """The units of each good in the fiscal year of a day, else in the last with any before it.

    What the column `units_a_year` of goods states goes before the sheets. Vehicles that are
    stated not to be exported count as none. Nothing is extrapolated: where a year has rows of
    some months, these are what counts.
    """
    elections = CostElections.of(settings)
    found: dict[str, list[tuple[dt.date, dt.date, int]]] = {}
    for row in (*_of_vehicles(tables, settings), *_of_goods(tables)):
        if row["start"] <= day:
            place = found.setdefault(row["good"], [])
            place.append((row["start"], row["end"], row["units"]))
    units = {}
    for good, rows in found.items():
        year = elections.year_of(max(start for start, _, _ in rows))
        own = [row for row in rows if row[0] in year]
        units[good] = YearlyUnits(
            sum(row[2] for row in own), min(row[0] for row in own), max(row[1] for row in own)
        )
    now = elections.year_of(day)
    for good, stated in goods.select("id", "units_a_year").drop_nulls().iter_rows():
        units[good] = YearlyUnits(stated, now.start, now.end)
    return units


def _of_vehicles(
    tables: Mapping[str, pl.DataFrame], settings: Mapping[str, str]
) -> list[dict[str, Any]]:
    sheet = tables.get("vehicle_production")
    if sheet is None:
        return []
    figures = settings.get(FIGURES, "actual")
    counted = sheet.filter(pl.col("figures").is_null() | (pl.col("figures") == figures))
    # `no` is an answer: none of them is traded; a blank one is not known to stay.
    traded = pl.when(pl.col("exported").not_()).then(0).otherwise("quantity")
    return counted.select("good", start="from", end="to", units=traded).to_dicts()


def _of_goods(tables: Mapping[str, pl.DataFrame]) -> list[dict[str, Any]]:
    sheet = tables.get("production")
    if sheet is None:
        return []
    vehicles = tables.get("vehicle_production")
    if vehicles is not None:
        sheet = sheet.filter(~pl.col("good").is_in(vehicles["good"].implode()))
    return sheet.select("good", "start", "end", "units").to_dicts()
