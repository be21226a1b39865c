"""Steel and aluminum purchases from plain values, for conformance cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.agreement.agreement import load
from tratado.auto.metal_bases import Basis, Category, Vehicle, Vehicles
from tratado.auto.metal_elections import (
    Choice,
    Elections,
    Figures,
    MeltingDay,
    Staging,
    StampingOrigin,
)
from tratado.auto.metal_periods import Period, Quarters
from tratado.auto.metal_purchases import COLUMNS
from tratado.auto.metal_share import MetalResult, Outcome, metal_purchases
from tratado.auto.metal_table import Metal
from tratado.auto.metal_year_end import year_end_analysis
from tratado.book.model import MONEY
from tratado.value.movements import FiscalYears

_MONEY = ("value", "steel_value", "aluminum_value")


def _whole(given: Mapping[str, Any]) -> dict[str, Any]:
    """What is given, over what another mapping gives under `as`."""
    return (_whole(given["as"]) if "as" in given else {}) | {
        key: value for key, value in given.items() if key != "as"
    }


def _purchases(given: Mapping[str, Any]) -> pl.DataFrame:
    """Rows from `purchases`, each with what `usual` says of all; amounts in currency units."""
    rows = []
    usual = _whole(given.get("usual", {}))
    for number, one in enumerate(given["purchases"], start=2):
        row = {"row": number} | usual | one
        for name in _MONEY:
            if row.get(name) is not None:
                row[name] = int(Decimal(row[name]) * MONEY)
        if "hs" in row:
            row["hs"] = str(row["hs"]).replace(".", "")
        rows.append({name: row.get(name) for name in COLUMNS})
    return pl.DataFrame(rows, schema=dict(COLUMNS))


def _basis(given: Mapping[str, Any]) -> Basis:
    category = given.get("category")
    return Basis(
        vehicles=Vehicles(given.get("vehicles", Vehicles.ALL)),
        category=None if category is None else Category(category),
        plants=frozenset(given.get("plants", ())),
        model_line=given.get("model_line"),
        vehicle_class=given.get("vehicle_class"),
    )


def _choice(given: Mapping[str, Any], metal: Metal) -> Choice:
    own = given.get(metal, {})
    period = own.get("period", given.get("period", Period.CALENDAR_YEAR_TO_DATE))
    return Choice(Period(period), _basis(own.get("basis", given.get("basis", {}))))


def _elections(given: Mapping[str, Any]) -> Elections:
    quarters, stampings = given.get("quarters"), given.get("stampings")
    melting, staging = given.get("melting"), given.get("staging")
    return Elections(
        steel=_choice(given, Metal.STEEL),
        aluminum=_choice(given, Metal.ALUMINUM),
        figures=dict.fromkeys(Metal, Figures(given.get("figures", Figures.ACTUAL))),
        years=FiscalYears.starting(given.get("fiscal_year_start", "01-01")),
        quarters=None if quarters is None else Quarters(quarters),
        stampings=None if stampings is None else StampingOrigin(stampings),
        melting=None if melting is None else MeltingDay(melting),
        staging=None if staging is None else Staging(**staging),
    )


def _calculated(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Both metals as elected, why rows are out, and the shares of every other choice."""
    given = _whole(given)
    text = load("usmca").on(given["date"])
    vehicle = Vehicle(**given.get("vehicle", {}))
    found = metal_purchases(_purchases(given), _elections(given), text, vehicle)
    return {
        "answer": found.answer.word,
        "steel": _metal(found.steel),
        "aluminum": _metal(found.aluminum),
        "left_out": {
            f"row {row}": reason
            for row, reason in found.left_out.select("row", "left_out").iter_rows()
        },
    }


def _metal(result: MetalResult) -> dict[str, Any]:
    reasons = result.rows.filter(pl.col("left_out").is_not_null())
    best = result.best
    return _outcome(result.elected) | {
        "needs": sorted(need.fact for need in result.needs),
        "out": {
            f"row {row}": reason for row, reason in reasons.select("row", "left_out").iter_rows()
        },
        "suppliers_against": result.suppliers_against()["supplier"].to_list(),
        "choices": {_name(one): _outcome(one) for one in result.alternatives},
        "best": None if best is None else _name(best),
    }


def _name(found: Outcome) -> str:
    return f"{found.choice.period} {found.choice.basis.name}"


def _outcome(found: Outcome) -> dict[str, Any]:
    answer, span, bounds = found.answer, found.period.span, found.bounds
    told: dict[str, Any] = {
        "answer": "unavailable" if answer is None else answer.word,
        "threshold": found.threshold.percent,
        "cite": found.choice.basis.cite,
    }
    if span is not None:
        told |= {"from": span.start, "to": span.end}
    if bounds is not None:
        required = found.threshold.share
        told |= {
            "originating": _money(bounds.low.originating),
            "non_originating": _money(bounds.high.other),
            "open": _money(bounds.open),
            "margin": _money(bounds.low.margin(required)),
            "room_outside": _money(bounds.low.room_outside(required)),
            "needed_inside": _money(bounds.low.needed_inside(required)),
            "margin_points": found.margin_points,
            "lowest": None if found.lowest is None else 100 * found.lowest,
            "highest": None if found.highest is None else 100 * found.highest,
        }
    return told


def _money(amount: int | Fraction | None) -> Fraction | None:
    return None if amount is None else Fraction(amount) / MONEY


def _year_end(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was estimated of each metal against what was bought."""
    given = _whole(given)
    text = load("usmca").on(given["date"])
    holders = tuple(given.get("certified_to", ()))
    found = year_end_analysis(_purchases(given), _elections(given), text, holders)
    return {
        str(one.estimated.metal): {
            "estimated": _outcome(one.estimated),
            "actual": _outcome(one.actual),
            "due": one.due,
            "duty": "open" if one.duty is None else str(one.duty),
            "recipients": list(one.recipients),
        }
        for one in found
    }


CALCULATIONS: dict[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {
    "metal_purchases": _calculated,
    "metal_year_end": _year_end,
}
