"""Published calculations of inventories and identical materials, from plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.agreement.agreement import load
from tratado.value.average_stock import Rounding
from tratado.value.identical_materials import value_identical_materials
from tratado.value.inventory import ManagedInventories, manage
from tratado.value.inventory_elections import read_elections
from tratado.value.movements import FiscalYears, Movement, money, quantity

_MOVEMENTS = {
    "row": pl.Int64(),
    "inventory": pl.String(),
    "date": pl.Date(),
    "movement": pl.String(),
    "quantity": pl.Int64(),
    "kind": pl.String(),
    "value": pl.Int64(),
    "origin": pl.String(),
    "lot": pl.String(),
}
_ELECTIONS = {
    "row": pl.Int64(),
    "inventory": pl.String(),
    "decides": pl.String(),
    "kind": pl.String(),
    "method": pl.String(),
    "value_content": pl.String(),
    "period": pl.String(),
    "since": pl.Date(),
    "opening": pl.String(),
}

_USUAL = "Material A"
"""The inventory of rows that name none."""


def _movements(rows: list[Mapping[str, Any]]) -> pl.DataFrame:
    """Movements from `{row, date, movement, quantity, unit_value, ...}`."""
    found = []
    for given in rows:
        row = {name: given.get(name) for name in _MOVEMENTS}
        row["inventory"] = given.get("inventory", _USUAL)
        row["quantity"] = int(given["quantity"] * 10**6)
        if "unit_value" in given:
            row["value"] = int(given["quantity"] * Decimal(given["unit_value"]) * 10**4)
        found.append(row)
    return pl.DataFrame(found, schema=_MOVEMENTS)


def _elections(given: Mapping[str, Any], decides: str) -> pl.DataFrame:
    rows = [
        {name: row.get(name) for name in _ELECTIONS}
        | {"inventory": row.get("inventory", _USUAL), "decides": decides, "row": number}
        for number, row in enumerate(given["elections"], start=2)
    ]
    return pl.DataFrame(rows, schema=_ELECTIONS)


def _rounding(given: Mapping[str, Any]) -> Rounding:
    return Rounding(**given.get("rounding", {}))


def _at(row: int | None) -> str:
    return "opening" if row is None else f"row {row}"


def _managed(given: Mapping[str, Any]) -> ManagedInventories:
    elections, _ = read_elections(_elections(given, "origin"))
    day = given.get("date", dt.date(2021, 1, 1))
    year = FiscalYears.starting(given.get("fiscal_year_start", "01-01"))
    text = load("usmca").on(day)
    return manage(_movements(given["movements"]), elections, year, text, _rounding(given))


def _managed_inventory(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Units by origin and their values, for each withdrawal; ratios, levels and what is left."""
    found = _managed(given)
    stock: dict[str, Any] = {}
    for cells in found.stock.iter_rows(named=True):
        name = cells["origin"] if cells["receipt"] is None else _at(cells["receipt"])
        stock[name] = quantity(cells["quantity"])
    return {
        "withdrawals": {
            _at(cells["row"]): _withdrawal(cells, found.parts)
            for cells in found.withdrawals.iter_rows(named=True)
        },
        "levels": {
            _at(cells["row"]): _composition(cells) for cells in found.levels.iter_rows(named=True)
        },
        "ratios": {
            f"{cells['first']}": _composition(cells) | {"last": cells["last"]}
            for cells in found.ratios.iter_rows(named=True)
        },
        "stock": stock,
    }


def _withdrawal(cells: Mapping[str, Any], parts: pl.DataFrame) -> dict[str, Any]:
    found: dict[str, Any] = {"open": cells["need"] is not None}
    for name in ("originating", "non_originating", "unknown"):
        if cells[name] is not None:
            found[name] = quantity(cells[name])
    for name in ("value", "non_originating_value"):
        if cells[name] is not None:
            found[name] = money(cells[name])
    found["receipts"] = {
        _at(receipt): quantity(taken)
        for receipt, taken in parts.filter(pl.col("row") == cells["row"])
        .select("receipt", "quantity")
        .iter_rows()
    }
    if cells["base_units"]:
        ratio = Fraction(cells["base_originating"], cells["base_units"])
        found |= {"originating_ratio": ratio, "non_originating_ratio": 1 - ratio}
    return found


def _composition(cells: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: quantity(cells[name]) for name in ("units", "originating", "non_originating")
    }
    if cells["units"]:
        found["originating_ratio"] = Fraction(cells["originating"], cells["units"])
        found["non_originating_ratio"] = 1 - found["originating_ratio"]
    if cells["value"] is not None:
        found["value"] = money(cells["value"])
        if cells["units"]:
            found["unit_value"] = Fraction(found["value"]) / Fraction(found["units"])
    return found


def _running_table(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The running columns of a table that subtracts what is withdrawn, after each movement.

    Schedule 8, 8(2) applies a rounded ratio to what remains; the table of Appendix A,
    example 3 takes the units withdrawn off instead, and values them at the rounded average.
    """
    found = _managed(given)
    withdrawn = dict(found.withdrawals.select("row", "non_originating").iter_rows())
    received = {
        row["row"]: row["quantity"]
        for row in given["movements"]
        if row["movement"] == Movement.RECEIPT and row["origin"] == "non_originating"
    }
    table: dict[str, Any] = {}
    carried = Decimal(0)
    for number, cells in enumerate(found.levels.iter_rows(named=True)):
        row = cells["row"]
        carried += received.get(row, 0) - quantity(withdrawn.get(row, 0))
        if number == 0:
            carried = quantity(cells["non_originating"])
        each = Fraction(cells["value"], cells["units"]) * 100
        cents = (2 * each.numerator * 100 + each.denominator) // (2 * each.denominator)
        table[_at(row)] = {
            "units": quantity(cells["units"]),
            "value": money(cells["value"]),
            "unit_value": each,
            "non_originating": carried,
            "non_originating_value": carried * Decimal(cents).scaleb(-2),
            "non_originating_ratio": Fraction(carried) / Fraction(quantity(cells["units"])),
        }
    return table


def _identical_materials(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Values of identical non-originating materials, for each shipment and after each movement."""
    _, elections = read_elections(_elections(given, "value"))
    year = FiscalYears.starting(given.get("fiscal_year_start", "01-01"))
    movements = _movements(given["movements"])
    found = value_identical_materials(movements, elections, year, _rounding(given))
    shipments: dict[str, Any] = {}
    for cells in found.withdrawals.iter_rows(named=True):
        value = money(cells["value"])
        shipments[_at(cells["row"])] = {
            "value": value,
            "unit_value": Fraction(value) / Fraction(quantity(cells["quantity"])),
            "receipts": {
                _at(part["receipt"]): {
                    "quantity": quantity(part["quantity"]),
                    "value": money(part["value"]),
                }
                for part in found.parts.filter(pl.col("row") == cells["row"]).iter_rows(named=True)
            },
        }
    levels = {
        _at(cells["row"]): {
            "units": quantity(cells["units"]),
            "value": money(cells["value"]),
            "unit_value": Fraction(money(cells["value"])) / Fraction(quantity(cells["units"])),
        }
        for cells in found.levels.iter_rows(named=True)
        if cells["units"]
    }
    stock = {_at(row): quantity(left) for _, row, _, left, _ in found.stock.iter_rows()}
    return {"shipments": shipments, "levels": levels, "stock": stock}


CALCULATIONS: dict[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {
    "managed_inventory": _managed_inventory,
    "average_method_table": _running_table,
    "identical_materials": _identical_materials,
}
