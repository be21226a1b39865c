"""Value of identical non-originating materials used in production: Schedule 7, for 7(10), 5(13).

Where the same material is received at different values, the value of what a shipped good
contains follows the receipts (FIFO, LIFO) or their average (rolling average). A withdrawal
here is the material in a shipment of the good to its buyer, on the day of shipment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import polars as pl

from tratado.value.average_stock import EXACT, Level, Rounding, ShipmentStock
from tratado.value.errors import ValuationError
from tratado.value.inventory_elections import (
    ValueElection,
    ValueMethod,
    check_value_elections,
    in_force,
)
from tratado.value.layers import Layer, LayerStock, Taking
from tratado.value.ledger import Ledger, Unit
from tratado.value.movements import (
    FiscalYears,
    Movement,
    Row,
    by_inventory,
    checked,
    lacks,
    money,
    place,
    quantity,
    units,
)
from tratado.words import Problem, Said

_CITES = {
    ValueMethod.FIFO: "Uniform Regulations Schedule 7, 2(a)",
    ValueMethod.LIFO: "Uniform Regulations Schedule 7, 2(b)",
    ValueMethod.ROLLING_AVERAGE: "Uniform Regulations Schedule 7, 4",
}

_WITHDRAWALS: dict[str, pl.DataType] = {
    "row": pl.Int64(),
    "inventory": pl.String(),
    "date": pl.Date(),
    "good": pl.String(),
    "method": pl.String(),
    "quantity": pl.Int64(),
    "value": pl.Int64(),
    "base_units": pl.Int64(),
    "base_value": pl.Int64(),
}
_PARTS: dict[str, pl.DataType] = {
    "inventory": pl.String(),
    "row": pl.Int64(),
    "receipt": pl.Int64(),
    "receipt_date": pl.Date(),
    "quantity": pl.Int64(),
    "value": pl.Int64(),
}
_LEVELS: dict[str, pl.DataType] = {
    "inventory": pl.String(),
    "row": pl.Int64(),
    "date": pl.Date(),
    "units": pl.Int64(),
    "value": pl.Int64(),
}
_STOCK: dict[str, pl.DataType] = {
    "inventory": pl.String(),
    "receipt": pl.Int64(),
    "receipt_date": pl.Date(),
    "quantity": pl.Int64(),
    "value": pl.Int64(),
}


@dataclass(frozen=True, eq=False)
class ValuedMaterials:
    """What the materials withdrawn are worth; quantities in millionths, values in ten-thousandths.

    `withdrawals`: each with its value; under the rolling average `base_units` and
    `base_value` are the stock before it. `parts`: the receipts from which FIFO and LIFO took
    units. `levels`: the stock after each movement under the rolling average. `stock`: what
    is left, by receipt or as a whole.
    """

    withdrawals: pl.DataFrame
    parts: pl.DataFrame
    levels: pl.DataFrame
    stock: pl.DataFrame

    def ledger(self, row: int, currency: str = "") -> Ledger:
        """The steps of one withdrawal. Raises KeyError for a row that is none."""
        found = self.withdrawals.filter(pl.col("row") == row)
        if found.is_empty():
            raise KeyError(f"row {row} of the movements is no withdrawal that was valued")
        cells = found.row(0, named=True)
        method = ValueMethod(cells["method"])
        cite = _CITES[method]
        title = Said(
            "stock-ledger-shipment-of", inventory=cells["inventory"], day=str(cells["date"])
        )
        ledger = Ledger(title)
        withdrawn = Said("ledger-step-withdrawn")
        ledger.given(withdrawn, quantity(cells["quantity"]), Unit.UNITS, cite, place(row))
        how: Said | str
        if method is ValueMethod.ROLLING_AVERAGE:
            whole, worth = cells["base_units"], money(cells["base_value"])
            ledger.given(Said("stock-ledger-units-before"), quantity(whole), Unit.UNITS, cite)
            ledger.given(Said("stock-ledger-value-before"), worth, currency, cite)
            how = f"{units(cells['quantity'])} × {worth} ÷ {units(whole)}"
        else:
            how = Said("stock-ledger-sum-of-receipts")
            for part in self.parts.filter(pl.col("row") == row).iter_rows(named=True):
                step = Said("stock-ledger-received", day=str(part["receipt_date"]))
                source = place(part["receipt"])
                ledger.given(step, quantity(part["quantity"]), Unit.UNITS, cite, source)
                value = Said("stock-ledger-value-of", step=step)
                ledger.given(value, money(part["value"]), currency, cite, source)
        label = Said("stock-ledger-value-of-materials")
        ledger.found(label, money(cells["value"]), currency, cite, how)
        return ledger


def value_identical_materials(
    movements: pl.DataFrame,
    elections: Iterable[ValueElection],
    year: FiscalYears,
    rounding: Rounding = EXACT,
) -> ValuedMaterials:
    """The value of identical non-originating materials withdrawn (Schedule 7).

    Each inventory of `movements` (as in `tratado.value.movements`) holds identical materials
    of a single plant; an opening row is a receipt. Movements before the first election are
    kept by that election's method too, because the method may be chosen at any time of the
    fiscal year (3(3)). Raises ValuationError with everything that is wrong; then nothing is
    valued.
    """
    faults: list[Problem] = []
    frame = checked(movements, faults)
    elections = sorted(elections, key=lambda one: one.since)
    check_value_elections(elections, year, faults)
    of_inventory: dict[str, list[ValueElection]] = {}
    for election in elections:
        of_inventory.setdefault(election.inventory, []).append(election)
    found = _Found()
    for inventory, rows in by_inventory(frame):
        own = of_inventory.get(inventory)
        if own:
            _keep(inventory, rows, own, rounding, found, faults)
        else:
            faults.append(
                Problem(
                    place(rows[0].row),
                    Said("stock-no-value-method", inventory=inventory),
                    Said("stock-elect-one"),
                    "Uniform Regulations Schedule 7, 2",
                )
            )
    if faults:
        raise ValuationError(faults)
    return found.frames()


@dataclass
class _Found:
    """Rows of the frames while they are found."""

    withdrawals: list[tuple[object, ...]] = field(default_factory=list)
    parts: list[tuple[object, ...]] = field(default_factory=list)
    levels: list[tuple[object, ...]] = field(default_factory=list)
    stock: list[tuple[object, ...]] = field(default_factory=list)

    def frames(self) -> ValuedMaterials:
        return ValuedMaterials(
            pl.DataFrame(self.withdrawals, schema=_WITHDRAWALS, orient="row"),
            pl.DataFrame(self.parts, schema=_PARTS, orient="row"),
            pl.DataFrame(self.levels, schema=_LEVELS, orient="row"),
            pl.DataFrame(self.stock, schema=_STOCK, orient="row"),
        )


def _keep(
    inventory: str,
    rows: Sequence[Row],
    elections: Sequence[ValueElection],
    rounding: Rounding,
    found: _Found,
    faults: list[Problem],
) -> None:
    """Keep one inventory; where the method changes, the stock goes on as the first left it."""
    method = elections[0].method
    keeper = _keeper(inventory, method, [], rounding, found)
    for row in rows:
        election = in_force(elections, row.date)
        if election is not None and election.method is not method:
            method = election.method
            keeper = _keeper(inventory, method, keeper.layers(), rounding, found)
        if row.movement == Movement.WITHDRAWAL:
            there = keeper.units
            if keeper.withdraw(row):
                faults.append(lacks(row, there, inventory))
            continue
        if row.origin == "originating":
            _fault(
                row,
                Said("stock-originating-receipt", inventory=inventory),
                Said("stock-keep-by-origin"),
                "Uniform Regulations Schedule 7, 1, Schedule 8",
                faults,
            )
        if row.value is None:
            what = Said("stock-receipt-no-value")
            cite = "Uniform Regulations Schedule 7, 4(1)(a), 8(1)"
            _fault(row, what, Said("stock-give-value"), cite, faults)
        keeper.receive(row)
    found.stock.extend(
        (inventory, layer.row, layer.date, layer.quantity, layer.value) for layer in keeper.layers()
    )


def _fault(row: Row, what: Said, remedy: Said, cite: str, faults: list[Problem]) -> None:
    faults.append(Problem(place(row.row), what, remedy, cite))


def _keeper(
    inventory: str,
    method: ValueMethod,
    layers: Sequence[Layer],
    rounding: Rounding,
    found: _Found,
) -> _Layers | _Average:
    if method is ValueMethod.ROLLING_AVERAGE:
        return _Average(inventory, layers, rounding, found)
    return _Layers(inventory, method, layers, found)


class _Layers:
    """FIFO and LIFO."""

    def __init__(
        self, inventory: str, method: ValueMethod, layers: Sequence[Layer], found: _Found
    ) -> None:
        last = method is ValueMethod.LIFO
        self._inventory = inventory
        self._method = method
        self._stock = LayerStock(
            inventory, Taking.LAST_RECEIVED if last else Taking.FIRST_RECEIVED, layers
        )
        self._found = found

    @property
    def units(self) -> int:
        return self._stock.units

    def receive(self, row: Row) -> None:
        self._stock.receive(Layer.of(row))

    def withdraw(self, row: Row) -> int:
        """Enter a withdrawal; returns the units that the stock lacked."""
        parts, lacking = self._stock.withdraw(row.row, row.quantity)
        self._found.parts.extend(
            (self._inventory, row.row, part.receipt, part.receipt_date, part.quantity, part.value)
            for part in parts
        )
        value = sum(part.value for part in parts)
        self._found.withdrawals.append(
            _withdrawal(self._inventory, row, self._method, value, None, None)
        )
        return lacking

    def layers(self) -> list[Layer]:
        return self._stock.layers()


class _Average:
    """The rolling average: Schedule 7, 4."""

    def __init__(
        self, inventory: str, layers: Sequence[Layer], rounding: Rounding, found: _Found
    ) -> None:
        self._inventory = inventory
        self._stock = ShipmentStock(layers, rounding)
        self._found = found
        self._level = self._stock.level(None, layers[-1].date if layers else dt.date.min)

    @property
    def units(self) -> int:
        return self._stock.units

    def receive(self, row: Row) -> None:
        self._stock.receive(Layer.of(row))
        self._enter(row)

    def withdraw(self, row: Row) -> int:
        """Enter a withdrawal; returns the units that the stock lacked."""
        before: Level = self._level
        share, lacking = self._stock.withdraw(row.quantity)
        method = ValueMethod.ROLLING_AVERAGE
        self._found.withdrawals.append(
            _withdrawal(self._inventory, row, method, share.value, before.units, before.value)
        )
        self._enter(row)
        return lacking

    def _enter(self, row: Row) -> None:
        level = self._level = self._stock.level(row.row, row.date)
        self._found.levels.append((self._inventory, row.row, row.date, level.units, level.value))

    def layers(self) -> list[Layer]:
        """The stock as a whole, each unit at the average value (4(2))."""
        level = self._level
        if not level.units:
            return []
        return [Layer(None, level.date, None, "non_originating", level.units, level.value)]


def _withdrawal(
    inventory: str,
    row: Row,
    method: ValueMethod,
    value: int,
    base_units: int | None,
    base_value: int | None,
) -> tuple[object, ...]:
    """A row of the frame `withdrawals`."""
    return (
        row.row,
        inventory,
        row.date,
        row.good,
        method,
        row.quantity,
        value,
        base_units,
        base_value,
    )
