"""Origin of fungible materials and goods withdrawn from an inventory: 8(18) to (22), Schedule 8.

`manage` answers, for every withdrawal of every inventory, how many of its units are
originating and what the others are worth. Materials withdrawn for production are managed
under Part 1 of the Schedule, goods exported in the same form under Part 2; the two differ
only in the periods of the average method. Methods of generally accepted accounting
principles that are not in the Schedule are not calculated here.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from itertools import takewhile
from typing import Any, Protocol

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.value import inventory_elections as chosen
from tratado.value.average_stock import (
    EXACT,
    Average,
    Level,
    PeriodStock,
    Ratio,
    Rounding,
    Share,
    ShipmentStock,
)
from tratado.value.errors import ValuationError
from tratado.value.inventory_elections import Basis, Election, Method, Opening
from tratado.value.layers import Layer, LayerStock, Part, Taking, latest
from tratado.value.ledger import Ledger, Unit
from tratado.value.movements import (
    FiscalYears,
    Kind,
    Movement,
    Row,
    by_inventory,
    checked,
    lacks,
    money,
    place,
    quantity,
    units,
    valued_inventories,
)
from tratado.words import Problem, Said

FUNGIBLE = "Uniform Regulations 8(18)"

_METHOD_CITES: Mapping[Method, str] = {
    Method.SPECIFIC_IDENTIFICATION: "Uniform Regulations Schedule 8, 2(a), 4, 11(a), 13",
    Method.FIFO: "Uniform Regulations Schedule 8, 2(b), 11(b)",
    Method.LIFO: "Uniform Regulations Schedule 8, 2(c), 11(c)",
    Method.AVERAGE: "Uniform Regulations Schedule 8, 5, 14",
}

_OPENING_CITES = {
    Kind.MATERIAL: "Uniform Regulations Schedule 8, 9",
    Kind.GOOD: "Uniform Regulations Schedule 8, 15",
}

_WITHDRAWALS: dict[str, pl.DataType] = {
    "row": pl.Int64(),
    "inventory": pl.String(),
    "date": pl.Date(),
    "kind": pl.String(),
    "good": pl.String(),
    "method": pl.String(),
    "basis": pl.String(),
    "quantity": pl.Int64(),
    "originating": pl.Int64(),
    "non_originating": pl.Int64(),
    "unknown": pl.Int64(),
    "value": pl.Int64(),
    "non_originating_value": pl.Int64(),
    "unknown_value": pl.Int64(),
    "base_units": pl.Int64(),
    "base_originating": pl.Int64(),
    "base_unknown": pl.Int64(),
    "base_value": pl.Int64(),
    "need": pl.String(),
    "need_day": pl.Date(),
}


class Need(StrEnum):
    """What is missing for the ratio of a withdrawal under the average method."""

    PERIOD_BEFORE = "period_before"
    """The stock and the receipts of the period before the day on which the method was chosen."""
    A_STOCK = "a_stock"
    """Nothing was there or came in the period from the day on."""


def need_of(cells: Mapping[str, Any]) -> Said | None:
    """What a withdrawal lacks, by the columns `need` and `need_day`; None where it is decided."""
    if cells["need"] is None:
        return None
    need = Need(cells["need"]).replace("_", "-")
    return Said(f"stock-wants-{need}", day=str(cells["need_day"]))


_PARTS: dict[str, pl.DataType] = {
    "inventory": pl.String(),
    "row": pl.Int64(),
    "receipt": pl.Int64(),
    "receipt_date": pl.Date(),
    "lot": pl.String(),
    "origin": pl.String(),
    "quantity": pl.Int64(),
    "value": pl.Int64(),
}
_COMPOSITION: dict[str, pl.DataType] = {
    name: pl.Int64() for name in ("units", "originating", "non_originating", "unknown", "value")
}
_LEVELS: dict[str, pl.DataType] = {
    "inventory": pl.String(),
    "row": pl.Int64(),
    "date": pl.Date(),
    **_COMPOSITION,
}
_RATIOS: dict[str, pl.DataType] = {
    "inventory": pl.String(),
    "kind": pl.String(),
    "first": pl.Date(),
    "last": pl.Date(),
    **_COMPOSITION,
}
_STOCK: dict[str, pl.DataType] = {
    "inventory": pl.String(),
    "kind": pl.String(),
    "receipt": pl.Int64(),
    "receipt_date": pl.Date(),
    "lot": pl.String(),
    "origin": pl.String(),
    "quantity": pl.Int64(),
    "value": pl.Int64(),
}


@dataclass(frozen=True, eq=False)
class ManagedInventories:
    """What was withdrawn from inventories and what is left; quantities in millionths.

    `withdrawals`: each withdrawal with its units by origin and its value, in the order of
    inventories and dates. `value` is that of all its units. Where the average method lacks a
    ratio, units and values are null; `need` and `need_day` are what is missing (`need_of`).
    The columns `base_...` are what an average was calculated from.

    `parts`: the receipts from which specific identification, FIFO and LIFO took units.
    `levels`: the stock after each movement where the ratio is calculated before shipments.
    `ratios`: the periods over which ratios were calculated, and from what.
    `stock`: what is left at the end, by receipt or, under the average method, by origin.

    Values in ten-thousandths; null in an inventory whose receipts have none. `kind` is null
    where materials and goods are managed alike.
    """

    withdrawals: pl.DataFrame
    parts: pl.DataFrame
    levels: pl.DataFrame
    ratios: pl.DataFrame
    stock: pl.DataFrame

    def ledger(self, row: int, currency: str = "") -> Ledger:
        """The steps of one withdrawal. Raises KeyError for a row that is none."""
        found = self.withdrawals.filter(pl.col("row") == row)
        if found.is_empty():
            raise KeyError(f"row {row} of the movements is no withdrawal that was managed")
        cells = found.row(0, named=True)
        title = Said(
            "stock-ledger-withdrawal-of", inventory=cells["inventory"], day=str(cells["date"])
        )
        ledger = Ledger(title)
        method = Method(cells["method"])
        cite = _METHOD_CITES[method]
        withdrawn = Said("ledger-step-withdrawn")
        ledger.given(withdrawn, quantity(cells["quantity"]), Unit.UNITS, FUNGIBLE, place(row))
        if cells["need"] is not None:
            return ledger
        if method is Method.AVERAGE:
            how = self._enter_average(ledger, cells, currency)
        else:
            self._enter_parts(ledger, row, cite, currency)
            how = Said("stock-ledger-sum-of-origin")
        for name in ("originating", "non_originating", "unknown"):
            label = Said("stock-ledger-units-of", origin=name.replace("_", "-"))
            ledger.found(label, quantity(cells[name]), Unit.UNITS, cite, how)
        if cells["value"] is not None:
            value = money(cells["non_originating_value"])
            label = Said("stock-ledger-value-of-units")
            ledger.found(label, value, currency, "Uniform Regulations 8(1)", how)
        return ledger

    def _enter_average(self, ledger: Ledger, cells: Mapping[str, Any], currency: str) -> Said:
        cite = chosen.BASIS_CITES[Basis(cells["basis"])]
        if cells["kind"] == Kind.GOOD.value:
            cite = "Uniform Regulations Schedule 8, 14(1)"
        basis = Basis(cells["basis"])
        shipments = basis is Basis.EACH_SHIPMENT
        of = Said("stock-ledger-before-shipment" if shipments else "stock-ledger-of-period")
        whole, originating = cells["base_units"], cells["base_originating"]
        ledger.found(Said("stock-ledger-average-units"), quantity(whole), Unit.UNITS, cite, of)
        label = Said("stock-ledger-of-them-originating")
        ledger.found(label, quantity(originating), Unit.UNITS, cite, of)
        working = f"{units(originating)} ÷ {units(whole)}"
        ratio = Fraction(originating, whole)
        ledger.found(Said("stock-ledger-ratio"), ratio, Unit.OF_ALL_UNITS, cite, working)
        if cells["base_value"] is None:
            return Said("stock-ledger-by-ratio")
        value = money(cells["base_value"])
        ledger.found(Said("stock-ledger-average-value"), value, currency, cite, of)
        each = Fraction(value) / Fraction(quantity(whole))
        working = f"{value} ÷ {units(whole)}"
        ledger.found(Said("stock-ledger-unit-value"), each, currency, cite, working)
        return Said("stock-ledger-by-unit-value")

    def _enter_parts(self, ledger: Ledger, row: int, cite: str, currency: str) -> None:
        for part in self.parts.filter(pl.col("row") == row).iter_rows(named=True):
            origin, day = origin_named(part["origin"]), str(part["receipt_date"])
            step = Said("stock-ledger-origin-received", origin=origin, day=day)
            source = place(part["receipt"])
            ledger.given(step, quantity(part["quantity"]), Unit.UNITS, cite, source)
            if part["value"] is not None:
                value = Said("stock-ledger-value-of", step=step)
                ledger.given(value, money(part["value"]), currency, cite, source)


def origin_named(origin: str) -> Said:
    """What units of an origin are called."""
    return Said(f"stock-{origin.replace('_', '-')}")


def manage(
    movements: pl.DataFrame,
    elections: Iterable[Election],
    year: FiscalYears,
    text: TextInForce,
    rounding: Rounding = EXACT,
) -> ManagedInventories:
    """The origin of what is withdrawn from inventories (Uniform Regulations 8(18)).

    `movements` are as in `tratado.value.movements`; `text` says which periods the average
    method may use. Movements before the first election of an inventory are its history, from
    which the opening inventory is found. Raises ValuationError with everything that is wrong
    with rows, elections and stocks; then nothing is decided.
    """
    faults: list[Problem] = []
    frame = checked(movements, faults)
    elections = list(elections)
    by_name = chosen.by_inventory(elections)
    refused = chosen.check_elections(elections, year, text, faults)
    found = _Found()
    valued = valued_inventories(frame)
    frame = _with_kinds(frame, by_name)
    withdrawn = _first_of_kinds(frame)
    for inventory, rows in by_inventory(frame):
        if inventory in refused:
            continue
        own, first = by_name.get(inventory, []), withdrawn.get(inventory, {})
        for course in _courses(inventory, rows, own, first, year, text, faults):
            _Keeping(course, inventory in valued, year, rounding, found, faults).run(rows)
    if faults:
        # An inventory kept twice, for materials and for goods, has its faults once.
        raise ValuationError(list(dict.fromkeys(faults)))
    return found.frames(valued)


@dataclass(frozen=True, slots=True)
class _Course:
    """Elections that hold one after another for the withdrawals of some kinds."""

    inventory: str
    kinds: tuple[Kind, ...]
    elections: tuple[Election, ...]

    @property
    def kind(self) -> Kind:
        """The kind whose Part of the Schedule applies."""
        return self.kinds[0]

    @property
    def label(self) -> str | None:
        return self.kind.value if len(self.kinds) == 1 else None


def _with_kinds(frame: pl.DataFrame, elections: Mapping[str, Sequence[Election]]) -> pl.DataFrame:
    """Withdrawals of no stated kind are of materials, unless all elections are for goods."""
    goods = [name for name, own in elections.items() if all(one.kind is Kind.GOOD for one in own)]
    usual = (
        pl.when(pl.col("inventory").is_in(goods)).then(pl.lit("good")).otherwise(pl.lit("material"))
    )
    withdrawn = pl.col("movement") == Movement.WITHDRAWAL
    return frame.with_columns(kind=pl.when(withdrawn).then(pl.coalesce("kind", usual)))


def _first_of_kinds(frame: pl.DataFrame) -> dict[str, dict[Kind, int]]:
    """The row of the first withdrawal of each kind, for each inventory; materials first."""
    firsts = (
        frame.filter(pl.col("kind").is_not_null())
        .group_by("inventory", "kind")
        .agg(pl.col("row").first())
        .sort("inventory", "kind", descending=[False, True])
    )
    found: dict[str, dict[Kind, int]] = {}
    for inventory, kind, row in firsts.iter_rows():
        found.setdefault(inventory, {})[Kind(kind)] = row
    return found


def _courses(
    inventory: str,
    rows: Sequence[Row],
    elections: Sequence[Election],
    first: Mapping[Kind, int],
    year: FiscalYears,
    text: TextInForce,
    faults: list[Problem],
) -> list[_Course]:
    """The courses of an inventory: one, or one for materials and one for goods (8(21)).

    `first` are the rows of the first withdrawals of each kind.
    """
    if not elections:
        faults.append(
            Problem(
                place(rows[0].row),
                Said("stock-no-method", inventory=inventory),
                Said("stock-elect-one"),
                FUNGIBLE,
            )
        )
        return []
    before = len(faults)
    held: dict[Kind, tuple[Election, ...]] = {}
    for kind in first or [elections[0].kind or Kind.MATERIAL]:
        own = chosen.of_kind(elections, kind)
        if not own:
            faults.append(
                Problem(
                    place(first[kind]),
                    Said(f"stock-no-method-of-{kind}s", inventory=inventory),
                    Said("stock-elect-for-both"),
                    chosen.MATERIALS_AND_GOODS,
                )
            )
        for election in own:
            if kind is Kind.GOOD and election.kind is None and election.method is Method.AVERAGE:
                chosen.check_period(election, kind, year, text, faults)
        held[kind] = _changes(own, kind)
    if len(faults) > before:
        return []
    grouped: dict[tuple[object, ...], list[Kind]] = {}
    for kind, own_changes in held.items():
        key = tuple((one.since, one.course(kind)) for one in own_changes)
        grouped.setdefault(key, []).append(kind)
    return [_Course(inventory, tuple(kinds), held[kinds[0]]) for kinds in grouped.values()]


def _changes(elections: Sequence[Election], kind: Kind) -> tuple[Election, ...]:
    """The elections that change something."""
    kept: list[Election] = []
    for election in elections:
        if not kept or kept[-1].course(kind) != election.course(kind):
            kept.append(election)
    return tuple(kept)


@dataclass
class _Found:
    """Rows of the frames while they are found."""

    withdrawals: list[tuple[object, ...]] = field(default_factory=list)
    parts: list[tuple[object, ...]] = field(default_factory=list)
    levels: list[tuple[object, ...]] = field(default_factory=list)
    ratios: list[tuple[object, ...]] = field(default_factory=list)
    stock: list[tuple[object, ...]] = field(default_factory=list)

    def frames(self, valued: set[str]) -> ManagedInventories:
        def frame(rows: list[tuple[object, ...]], schema: dict[str, pl.DataType]) -> pl.DataFrame:
            found = pl.DataFrame(rows, schema=schema, orient="row")
            has_values = pl.col("inventory").is_in(list(valued))
            values = [name for name in schema if name.endswith("value")]
            return found.with_columns(pl.when(has_values).then(pl.col(name)) for name in values)

        return ManagedInventories(
            frame(self.withdrawals, _WITHDRAWALS),
            frame(self.parts, _PARTS),
            frame(self.levels, _LEVELS),
            frame(self.ratios, _RATIOS),
            frame(self.stock, _STOCK),
        )


class _Keeper(Protocol):
    """A stock kept by one method."""

    @property
    def units(self) -> int: ...

    def receive(self, row: Row, layer: Layer) -> None: ...

    def withdraw(self, row: Row, wanted: bool) -> None:
        """Take a withdrawal out; it is reported where it is of the course's kind."""

    def finish(self) -> None:
        """The method is used no longer: report what waits for the end."""

    def stock(self) -> list[tuple[object, ...]]: ...


class _Keeping:
    """Keeps the stock of one course."""

    def __init__(
        self,
        course: _Course,
        valued: bool,
        year: FiscalYears,
        rounding: Rounding,
        found: _Found,
        faults: list[Problem],
    ) -> None:
        self._course = course
        self._valued = valued
        self._year = year
        self._rounding = rounding
        self._found = found
        self._faults = faults

    def run(self, rows: Sequence[Row]) -> None:
        elections = self._course.elections
        days = [row.date for row in rows]
        starts = [bisect_left(days, one.since) for one in elections]
        explicit = any(row.movement == Movement.OPENING for row in rows[starts[0] :])
        receipts, there = self._history(rows[: starts[0]], explicit)
        keeper: _Keeper | None = None
        for number, election in enumerate(elections):
            end = starts[number + 1] if number + 1 < len(starts) else len(rows)
            own = rows[starts[number] : end]
            opening = list(takewhile(lambda row: row.movement == Movement.OPENING, own))
            if keeper is not None:
                there = keeper.units
                self._same_stock(opening, there)
            elif opening:
                there = sum(row.quantity for row in opening)
            layers = self._opening(election, opening, there, receipts)
            receipts = list(layers)
            keeper = self._keeper(election, layers, opening)
            self._move(keeper, own[len(opening) :], receipts)
            keeper.finish()
        if keeper is not None:
            self._found.stock.extend(keeper.stock())

    def _move(self, keeper: _Keeper, rows: Sequence[Row], receipts: list[Layer]) -> None:
        kinds = {kind.value for kind in self._course.kinds}
        receipt, withdrawal = Movement.RECEIPT.value, Movement.WITHDRAWAL.value
        for row in rows:
            if row.movement == receipt:
                layer = Layer.of(row)
                receipts.append(layer)
                keeper.receive(row, layer)
            elif row.movement == withdrawal:
                keeper.withdraw(row, row.kind in kinds)
            else:
                self._fault(
                    row,
                    Said("stock-opening-after-others"),
                    Said("stock-opening-first"),
                    _OPENING_CITES[self._course.kind],
                )

    def _history(self, rows: Sequence[Row], explicit: bool) -> tuple[list[Layer], int]:
        """Receipts before the first election, and what they leave in stock."""
        receipts: list[Layer] = []
        there = 0
        for row in rows:
            if row.movement == Movement.RECEIPT:
                receipts.append(Layer.of(row))
                there += row.quantity
            elif row.movement == Movement.WITHDRAWAL:
                if row.quantity > there and not explicit:
                    self._faults.append(lacks(row, there, self._course.inventory))
                there = max(0, there - row.quantity)
            else:
                self._fault(
                    row,
                    Said(
                        "stock-opening-before-election",
                        inventory=self._course.inventory,
                        day=str(self._course.elections[0].since),
                    ),
                    Said("stock-opening-on-that-day"),
                    _OPENING_CITES[self._course.kind],
                )
        return receipts, there

    def _fault(self, row: Row, what: Said, remedy: Said, cite: str) -> None:
        self._faults.append(Problem(place(row.row), what, remedy, cite))

    def _same_stock(self, opening: Sequence[Row], there: int) -> None:
        """A stock counted when the method changes must be the one of the movements."""
        counted = sum(row.quantity for row in opening)
        if opening and counted != there:
            self._fault(
                opening[0],
                Said("stock-opening-differs", counted=units(counted), left=units(there)),
                Said("stock-give-difference"),
                _OPENING_CITES[self._course.kind],
            )

    def _opening(
        self, election: Election, opening: Sequence[Row], there: int, receipts: Sequence[Layer]
    ) -> list[Layer]:
        """The origin of the opening inventory: Schedule 8, 9 and 15."""
        cite = _OPENING_CITES[self._course.kind]
        marked: list[Layer] = []
        for row in opening:
            if row.origin == "unknown":
                continue
            if election.method is Method.SPECIFIC_IDENTIFICATION:
                # Units with an origin identifier have that origin: 9(2), 15(2).
                marked.append(Layer.of(row))
            elif (election.opening, row.origin) != (Opening.NON_ORIGINATING, "non_originating"):
                self._fault(
                    row,
                    Said("stock-opening-of-origin", origin=origin_named(row.origin)),
                    Said("stock-opening-by-receipts"),
                    cite,
                )
        left = there - sum(layer.quantity for layer in marked)
        rest = [row for row in opening if row.origin == "unknown" or not marked]
        if election.opening is Opening.NON_ORIGINATING:
            counted = rest and all(row.value is not None or not self._valued for row in rest)
            layers = (
                [Layer.of(row) for row in rest]
                if counted
                else self._latest(opening, left, receipts)
            )
            return marked + [layer.as_origin("non_originating") for layer in layers]
        return marked + self._latest(opening, left, receipts)

    def _latest(self, opening: Sequence[Row], there: int, receipts: Sequence[Layer]) -> list[Layer]:
        """The latest receipts that add up to the stock: 9(1), 15(1)."""
        layers, lacking = latest(receipts, there)
        if lacking:
            where = place(opening[0].row if opening else None)
            self._faults.append(
                Problem(
                    where,
                    Said(
                        "stock-opening-unreceived",
                        inventory=self._course.inventory,
                        there=units(there),
                        received=units(there - lacking),
                    ),
                    Said("stock-earlier-receipts"),
                    _OPENING_CITES[self._course.kind],
                )
            )
        return layers

    def _keeper(
        self, election: Election, layers: Sequence[Layer], opening: Sequence[Row]
    ) -> _Keeper:
        row = opening[-1].row if opening else None
        match election.method:
            case Method.SPECIFIC_IDENTIFICATION:
                return _Lots(self._course, layers, self._found, self._faults)
            case Method.AVERAGE:
                stock = (self._course, layers, self._found, self._faults, self._rounding)
                basis = election.basis(self._course.kind)
                if basis is Basis.EACH_SHIPMENT:
                    return _Shipments(*stock, row, election.since)
                return _Periods(*stock, basis, election, self._year)
            case _:
                return _Layers(self._course, election.method, layers, self._found, self._faults)


def _by_receipt(parts: Iterable[Part]) -> Share:
    """What the parts of a withdrawal add up to."""
    originating = non_originating = unknown = 0
    value = non_originating_value = unknown_value = 0
    for _, _, _, _, _, origin, units_taken, worth in parts:
        value += worth
        if origin == "originating":
            originating += units_taken
        elif origin == "non_originating":
            non_originating += units_taken
            non_originating_value += worth
        else:
            unknown += units_taken
            unknown_value += worth
    return Share(originating, non_originating, unknown, value, non_originating_value, unknown_value)


class _Layers:
    """FIFO and LIFO: the origin of what was received first, or last."""

    def __init__(
        self,
        course: _Course,
        method: Method,
        layers: Iterable[Layer],
        found: _Found,
        faults: list[Problem],
    ) -> None:
        taking = Taking.LAST_RECEIVED if method is Method.LIFO else Taking.FIRST_RECEIVED
        self._course = course
        self._method = method
        self._stock = LayerStock(course.inventory, taking, layers)
        self._found = found
        self._faults = faults

    @property
    def units(self) -> int:
        return self._stock.units

    def receive(self, row: Row, layer: Layer) -> None:
        self._stock.receive(layer)

    def withdraw(self, row: Row, wanted: bool) -> None:
        inventory = self._course.inventory
        there = self._stock.units
        parts, lacking = self._stock.withdraw(row.row, row.quantity)
        if lacking:
            self._faults.append(lacks(row, there, inventory))
        if wanted:
            self._found.parts.extend(parts)
            self._found.withdrawals.append(
                _withdrawal(inventory, row, self._method, None, _by_receipt(parts))
            )

    def finish(self) -> None:
        """Nothing waits."""

    def stock(self) -> list[tuple[object, ...]]:
        return _left(self._course, self._stock.layers())


class _Lots:
    """Specific identification: the origin of the lot from which units were taken."""

    def __init__(
        self, course: _Course, layers: Iterable[Layer], found: _Found, faults: list[Problem]
    ) -> None:
        self._course = course
        self._found = found
        self._faults = faults
        self._lots: dict[str | None, LayerStock] = {}
        self._origins: dict[str | None, str] = {}
        for layer in layers:
            self._put(layer)

    @property
    def units(self) -> int:
        return sum(lot.units for lot in self._lots.values())

    def receive(self, row: Row, layer: Layer) -> None:
        if row.lot is None:
            self._fault(row, Said("stock-receipt-no-lot"), Said("stock-give-lot-or-marker"))
        elif self._origins.get(row.lot, row.origin) != row.origin:
            self._fault(
                row,
                Said(
                    "stock-lot-two-origins",
                    lot=row.lot,
                    here=origin_named(row.origin),
                    before=origin_named(self._origins[row.lot]),
                ),
                Said("stock-lot-each-origin"),
            )
        self._put(layer)

    def _put(self, layer: Layer) -> None:
        self._origins.setdefault(layer.lot, layer.origin)
        lot = self._lots.setdefault(
            layer.lot, LayerStock(self._course.inventory, Taking.FIRST_RECEIVED)
        )
        lot.receive(layer)

    def _fault(self, row: Row, what: Said, remedy: Said) -> None:
        cites = {Kind.MATERIAL: "4(1), 4(2)", Kind.GOOD: "13(1), 13(2)"}
        cite = f"Uniform Regulations Schedule 8, {cites[self._course.kind]}"
        self._faults.append(Problem(place(row.row), what, remedy, cite))

    def withdraw(self, row: Row, wanted: bool) -> None:
        inventory = self._course.inventory
        lot = self._lots.get(row.lot) if row.lot is not None else None
        if row.lot is None:
            self._fault(row, Said("stock-withdrawal-no-lot"), Said("stock-give-lot-taken"))
            return
        if lot is None:
            self._fault(
                row,
                Said("stock-lot-not-received", lot=row.lot, inventory=inventory),
                Said("stock-correct-lot"),
            )
            return
        there = lot.units
        parts, lacking = lot.withdraw(row.row, row.quantity)
        if lacking:
            held_in = Said("stock-lot-of", inventory=inventory, lot=row.lot or "")
            self._faults.append(lacks(row, there, held_in))
        if wanted:
            self._found.parts.extend(parts)
            method = Method.SPECIFIC_IDENTIFICATION
            share = _by_receipt(parts)
            self._found.withdrawals.append(_withdrawal(inventory, row, method, None, share))

    def finish(self) -> None:
        """Nothing waits."""

    def stock(self) -> list[tuple[object, ...]]:
        return _left(self._course, [one for lot in self._lots.values() for one in lot.layers()])


class _Shipments:
    """The average method, its ratio calculated before each shipment: Schedule 8, 8."""

    def __init__(
        self,
        course: _Course,
        layers: Iterable[Layer],
        found: _Found,
        faults: list[Problem],
        rounding: Rounding,
        row: int | None,
        since: dt.date,
    ) -> None:
        self._course = course
        self._found = found
        self._faults = faults
        self._stock = ShipmentStock(layers, rounding)
        self._level = self._stock.level(row, since)
        if self._level.units:
            self._enter()

    @property
    def units(self) -> int:
        return self._stock.units

    def _enter(self) -> None:
        self._found.levels.append((self._course.inventory, *self._level))

    def receive(self, row: Row, layer: Layer) -> None:
        self._stock.receive(layer)
        self._level = self._stock.level(row.row, row.date)
        self._enter()

    def withdraw(self, row: Row, wanted: bool) -> None:
        base = self._level
        share, lacking = self._stock.withdraw(row.quantity)
        if lacking:
            self._faults.append(lacks(row, base.units, self._course.inventory))
        if wanted:
            self._found.withdrawals.append(
                _withdrawal(
                    self._course.inventory, row, Method.AVERAGE, Basis.EACH_SHIPMENT, share, base
                )
            )
        self._level = self._stock.level(row.row, row.date)
        self._enter()

    def finish(self) -> None:
        """Nothing waits."""

    def stock(self) -> list[tuple[object, ...]]:
        return _left_by_origin(self._course, self._level)


class _Periods:
    """The average method over periods: Schedule 8, 6 and 14 (the preceding one), 7."""

    def __init__(
        self,
        course: _Course,
        layers: Iterable[Layer],
        found: _Found,
        faults: list[Problem],
        rounding: Rounding,
        basis: Basis | None,
        election: Election,
        year: FiscalYears,
    ) -> None:
        self._course = course
        self._found = found
        self._faults = faults
        self._stock = PeriodStock(layers, rounding)
        self._basis = basis
        self._since = election.since
        period = election.period or ""
        self._months = 12 if period == chosen.FISCAL_YEAR else chosen.months_of(period)
        self._year = year
        self._number = year.period(election.since, self._months)
        self._before: tuple[Average, Ratio] | None = None
        self._need = (Need.PERIOD_BEFORE, election.since)
        self._waiting: list[Row] = []
        self._last = election.since

    @property
    def units(self) -> int:
        return self._stock.units

    def receive(self, row: Row, layer: Layer) -> None:
        self._reach(row.date)
        self._stock.receive(layer)

    def withdraw(self, row: Row, wanted: bool) -> None:
        self._reach(row.date)
        there = self._stock.units
        if self._stock.take(row.quantity):
            self._faults.append(lacks(row, there, self._course.inventory))
        elif not wanted:
            return
        elif self._basis is Basis.AVERAGING_PERIOD:
            self._waiting.append(row)
        else:
            self._report(row, self._before)

    def _report(self, row: Row, average: tuple[Average, Ratio] | None) -> None:
        inventory = self._course.inventory
        if average is None:
            open_ = (inventory, row, Method.AVERAGE, self._basis, None, None, self._need)
            self._found.withdrawals.append(_withdrawal(*open_))
            return
        share = self._stock.share(row.quantity, average[0])
        self._found.withdrawals.append(
            _withdrawal(inventory, row, Method.AVERAGE, self._basis, share, average[1])
        )

    def _reach(self, day: dt.date) -> None:
        """End the periods before the one in which a day lies."""
        number = self._year.period(day, self._months)
        while self._number < number:
            self._end()
            self._number += 1
        self._last = day

    def _end(self) -> None:
        """End a period: its average is known."""
        average = self._stock.average()
        first = self._year.first_of_period(self._number, self._months)
        after = self._year.first_of_period(self._number + 1, self._months)
        self._before = None
        self._need = (Need.A_STOCK, first)
        if average is not None:
            last = after - dt.timedelta(days=1)
            ratio = self._stock.ratio(max(first, self._since), last, average)
            self._before = (average, ratio)
            self._found.ratios.append((self._course.inventory, self._course.label, *ratio))
        for row in self._waiting:
            self._report(row, self._before)
        self._waiting.clear()
        self._stock.close()

    def finish(self) -> None:
        self._end()

    def stock(self) -> list[tuple[object, ...]]:
        return _left_by_origin(self._course, self._stock.level(None, self._last))


def _withdrawal(
    inventory: str,
    row: Row,
    method: Method,
    basis: Basis | None,
    share: Share | None,
    base: Level | Ratio | None = None,
    need: tuple[Need | None, dt.date | None] = (None, None),
) -> tuple[object, ...]:
    """A row of the frame `withdrawals`."""
    of: tuple[int | None, ...] = (None,) * 4
    if base is not None:
        of = (base.units, base.originating, base.unknown, base.value)
    return (
        row.row,
        inventory,
        row.date,
        row.kind,
        row.good,
        method,
        basis,
        row.quantity,
        *((None,) * 6 if share is None else share),
        *of,
        *need,
    )


def _left(course: _Course, layers: Iterable[Layer]) -> list[tuple[object, ...]]:
    """Rows of the frame `stock`, by receipt."""
    return [
        (
            course.inventory,
            course.label,
            layer.row,
            layer.date,
            layer.lot,
            layer.origin,
            layer.quantity,
            layer.value,
        )
        for layer in layers
    ]


def _left_by_origin(course: _Course, level: Level) -> list[tuple[object, ...]]:
    """Rows of the frame `stock`, by origin; the value goes with the units."""
    rows: list[tuple[object, ...]] = []
    value, left = level.value, level.units
    for origin in ("originating", "unknown", "non_originating"):
        counted: int = getattr(level, origin)
        if counted:
            worth = value * counted // left
            rows.append((course.inventory, course.label, None, None, None, origin, counted, worth))
            value, left = value - worth, left - counted
    return rows
