"""From a book's sheets of movements and elections to what was withdrawn, and what it is worth.

An inventory whose elected method decides origin is kept under Schedule 8, one whose method
decides value under Schedule 7. Both answer alike: for every withdrawal, its units by origin
and the value of those that do not originate, with the steps that lead there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.value.errors import ValuationError
from tratado.value.identical_materials import ValuedMaterials, value_identical_materials
from tratado.value.inventory import (
    FUNGIBLE,
    ManagedInventories,
    manage,
    need_of,
    origin_named,
)
from tratado.value.inventory_elections import (
    BASIS_CITES,
    ONE_METHOD_A_YEAR,
    Basis,
    Election,
    Method,
    Opening,
    ValueElection,
    ValueMethod,
    by_inventory,
    place,
    read_elections,
)
from tratado.value.ledger import Ledger, Unit
from tratado.value.movements import FiscalYears, Kind, Movement, money, quantity, units
from tratado.value.movements import place as row_place
from tratado.words import NOWHERE, Place, Problem, Said

MOVEMENTS, INVENTORIES = "movements", "inventories"
"""The sheets that are read."""

SHEETS: Mapping[str, Sequence[str]] = {
    MOVEMENTS: ("inventory", "date", "movement", "quantity", "row"),
    INVENTORIES: ("inventory", "method", "since", "row"),
}
"""The sheets, each with the columns that it must have."""

_RECEIVED_CITE = "Uniform Regulations 8(1)"
_METHOD_CITES: Mapping[tuple[Kind, str], str] = {
    (Kind.MATERIAL, Method.SPECIFIC_IDENTIFICATION): "Uniform Regulations Schedule 8, 2(a), 4",
    (Kind.MATERIAL, Method.FIFO): "Uniform Regulations Schedule 8, 2(b)",
    (Kind.MATERIAL, Method.LIFO): "Uniform Regulations Schedule 8, 2(c)",
    (Kind.GOOD, Method.SPECIFIC_IDENTIFICATION): "Uniform Regulations Schedule 8, 11(a), 13",
    (Kind.GOOD, Method.FIFO): "Uniform Regulations Schedule 8, 11(b)",
    (Kind.GOOD, Method.LIFO): "Uniform Regulations Schedule 8, 11(c)",
}
_GOODS_AVERAGE_CITE = "Uniform Regulations Schedule 8, 14(1)"
_VALUE_CITES: Mapping[ValueMethod, str] = {
    ValueMethod.FIFO: "Uniform Regulations Schedule 7, 2(a)",
    ValueMethod.LIFO: "Uniform Regulations Schedule 7, 2(b)",
    ValueMethod.ROLLING_AVERAGE: "Uniform Regulations Schedule 7, 2(c), 4",
}
_OPENING_CITES: Mapping[tuple[Kind, Opening], str] = {
    (Kind.MATERIAL, Opening.LATEST_RECEIPTS): "Uniform Regulations Schedule 8, 9(1)",
    (Kind.MATERIAL, Opening.NON_ORIGINATING): "Uniform Regulations Schedule 8, 9(3)",
    (Kind.GOOD, Opening.LATEST_RECEIPTS): "Uniform Regulations Schedule 8, 15(1)",
    (Kind.GOOD, Opening.NON_ORIGINATING): "Uniform Regulations Schedule 8, 15(3)",
}
_MARKED_CITES = {
    Kind.MATERIAL: "Uniform Regulations Schedule 8, 9(1), 9(2)",
    Kind.GOOD: "Uniform Regulations Schedule 8, 15(1), 15(2)",
}
_SEGREGATION_CITES = {
    Kind.MATERIAL: "Uniform Regulations 8(20), Schedule 8, 4",
    Kind.GOOD: "Uniform Regulations 8(20), Schedule 8, 13",
}

_WITHDRAWALS: Mapping[str, pl.DataType] = {
    "row": pl.Int64(),
    "inventory": pl.String(),
    "date": pl.Date(),
    "kind": pl.String(),
    "good": pl.String(),
    "decides": pl.String(),
    "method": pl.String(),
    "basis": pl.String(),
    "quantity": pl.Int64(),
    "originating": pl.Int64(),
    "non_originating": pl.Int64(),
    "unknown": pl.Int64(),
    "value": pl.Int64(),
    "non_originating_value": pl.Int64(),
    "unknown_value": pl.Int64(),
    "need": pl.String(),
    "need_day": pl.Date(),
}
_STEPS: Mapping[str, pl.DataType] = {
    "inventory": pl.String(),
    "date": pl.Date(),
    "row": pl.Int64(),
    "step": pl.String(),
    "good": pl.String(),
    "origin": pl.String(),
    "receipt": pl.Int64(),
    "receipt_date": pl.Date(),
    "first": pl.Date(),
    "last": pl.Date(),
    "units": pl.Int64(),
    "value": pl.Int64(),
    "originating": pl.Int64(),
    "need": pl.String(),
    "need_day": pl.Date(),
    "cite": pl.String(),
}


class Step(StrEnum):
    """What a step of an inventory's ledger is."""

    OPENING = "opening"
    RECEIPT = "receipt"
    WITHDRAWAL = "withdrawal"
    TAKEN = "taken"
    """Units of one receipt that a withdrawal took."""
    AVERAGE = "average"
    """The stock whose average a withdrawal takes."""
    COUNTED = "counted"
    """Units of a withdrawal that count as of one origin."""
    OPEN = "open"
    """What is missing for a withdrawal to be decided."""
    LEFT = "left"


class DutyKind(StrEnum):
    """What an elected method obliges to."""

    KEEP_METHOD = "keep_method"
    TELL_CUSTOMS = "tell_customs"
    SEGREGATE = "segregate"
    SHOW_RECEIPTS = "show_receipts"
    SAME_FOR_ALL = "same_for_all"


@dataclass(frozen=True, slots=True)
class Duty:
    """What the election in a row of the sheet `inventories` obliges to, until a day or always."""

    kind: DutyKind
    inventory: str
    row: int | None
    cite: str
    until: dt.date | None = None


@dataclass(frozen=True, eq=False)
class Stock:
    """What came into inventories, went out and is left; quantities in millionths.

    `items`: one row an inventory with what it opened with, received, withdrew and has left,
    in units and value. Units balance always. `difference` is opening and received less
    withdrawn and left, by value: zero, except where the ratio is that of a preceding period
    or the method changes, because the Schedule then values what is left anew.

    `withdrawals`: each with its units by origin and its values; null, with `need`, where the
    average method has no ratio. `steps`: all that leads there, in order. Values in
    ten-thousandths, null where the receipts of an inventory have none.
    """

    items: pl.DataFrame
    withdrawals: pl.DataFrame
    steps: pl.DataFrame
    duties: tuple[Duty, ...]

    def ledger(self, inventory: str, currency: str = "") -> Ledger:
        """The steps of one inventory. Raises KeyError where there is none of that name."""
        item = self.items.filter(pl.col("inventory") == inventory)
        if item.is_empty():
            raise KeyError(f"no inventory {inventory!r}")
        ledger = Ledger(inventory)
        unit = item["unit"][0] or Unit.UNITS
        for cells in self.steps.filter(pl.col("inventory") == inventory).iter_rows(named=True):
            _enter(ledger, cells, unit, currency)
        return ledger


def _enter(ledger: Ledger, cells: Mapping[str, Any], unit: Unit | str, currency: str) -> None:
    """One step: its units, and its value where there is one."""
    step, cite = Step(cells["step"]), cells["cite"]
    row = cells["receipt"] if step in (Step.OPENING, Step.TAKEN, Step.LEFT) else cells["row"]
    label = _label(step, cells)
    source = NOWHERE if row is None else row_place(row)
    amount = quantity(cells["units"])
    if step is Step.COUNTED or not source:
        working = Said("stock-ledger-from", place=row_place(cells["row"]))
        ledger.found(label, amount, unit, cite, working)
    else:
        ledger.given(label, amount, unit, cite, source)
    if cells["originating"] is not None and step is Step.AVERAGE:
        share = quantity(cells["originating"])
        ledger.given(Said("stock-ledger-of-them-originating"), share, unit, cite, source)
    if cells["value"] is not None and step is not Step.WITHDRAWAL:
        value = Said("stock-ledger-value-of", step=label)
        if step is Step.COUNTED:
            origin = cells["origin"].replace("_", "-")
            working = Said(
                "stock-ledger-value-of-counted", units=units(cells["units"]), origin=origin
            )
            ledger.found(value, money(cells["value"]), currency, cite, working)
        else:
            ledger.given(value, money(cells["value"]), currency, cite, source)


def _label(step: Step, cells: Mapping[str, Any]) -> Said:
    """What a step is called."""
    origin: Said | str = origin_named(cells["origin"]) if cells["origin"] else ""
    match step:
        case Step.OPENING:
            return Said("stock-ledger-opening", origin=origin)
        case Step.RECEIPT:
            day = str(cells["date"])
            return Said("stock-ledger-received-origin", day=day, origin=origin)
        case Step.WITHDRAWAL:
            return Said("stock-ledger-withdrawn", day=str(cells["date"]))
        case Step.TAKEN:
            day = str(cells["receipt_date"])
            return Said("stock-ledger-of-received", day=day, origin=origin)
        case Step.AVERAGE:
            return Said("stock-ledger-average-units")
        case Step.COUNTED:
            return Said("stock-ledger-units-of", origin=cells["origin"].replace("_", "-"))
        case Step.OPEN:
            return Said("stock-needs", need=need_of(cells) or "")
        case Step.LEFT:
            return Said("stock-ledger-left", origin=origin)


def from_sheets(tables: Mapping[str, pl.DataFrame], year: FiscalYears, text: TextInForce) -> Stock:
    """Keep every inventory of the sheets `movements` and `inventories` by its elected method.

    `text` is the agreement on the day asked for; it says which periods an average may have.
    Raises ValuationError with everything that is wrong with sheets, rows, elections and
    stocks; then nothing is decided.
    """
    _require(tables, text)
    movements, elected = tables[MOVEMENTS], tables[INVENTORIES]
    for_origin, for_value = read_elections(elected)
    faults: list[Problem] = []
    named = _units_of_items(movements, faults)
    valued = {one.inventory for one in for_value}
    _refuse_both(for_origin, for_value, faults)
    by_value = pl.col("inventory").is_in(list(valued)).fill_null(False)
    managed = materials = None
    try:
        managed = manage(movements.filter(~by_value), for_origin, year, text)
    except ValuationError as error:
        faults.extend(error.problems)
    try:
        materials = value_identical_materials(movements.filter(by_value), for_value, year)
    except ValuationError as error:
        faults.extend(error.problems)
    if faults or managed is None or materials is None:
        raise ValuationError(faults)
    opening = _opening(movements, for_origin, year, text)
    withdrawals = _withdrawals(managed, materials)
    moved = _since_elected(movements, by_inventory(for_origin))
    steps = _steps(managed, materials, moved, opening, _first(for_origin))
    items = _items(withdrawals, steps, named, _methods(for_origin, for_value))
    duties = tuple(_duties(for_origin, for_value, set(named), year))
    return Stock(items, withdrawals, steps.drop("order"), duties)


def _require(tables: Mapping[str, pl.DataFrame], text: TextInForce) -> None:
    """The sheets are there, and the provisions apply on the day."""
    faults = [
        Problem(
            Place(sheet=name),
            Said("value-sheet-missing"),
            Said("stock-fill-sheet", columns=tuple(columns[:-1])),
            FUNGIBLE,
        )
        for name, columns in SHEETS.items()
        if name not in tables
    ]
    term = "inventories.average_periods"
    if text.term(term) is None:
        first = text.agreement.terms[term].values[0][0]
        what, later = (
            Said("stock-no-schedules", day=str(text.day)),
            Said("stock-day-from", day=str(first)),
        )
        faults.append(Problem(Said("stock-date"), what, later, text.cite(term)))
    if faults:
        raise ValuationError(faults)


def _units_of_items(movements: pl.DataFrame, faults: list[Problem]) -> dict[str, str | None]:
    """The unit of each inventory: one, so that its quantities can be added."""
    found: dict[str, str | None] = {}
    columns = ["inventory", "row"]
    if "unit" in movements.columns:
        columns.append("unit")
    for inventory, row, *of in movements.select(columns).iter_rows():
        unit = of[0] if of else None
        if inventory is None:
            continue
        known = found.setdefault(inventory, unit)
        if known is None:
            found[inventory] = unit
        elif unit is not None and unit != known:
            faults.append(
                Problem(
                    row_place(row),
                    Said("stock-unit-differs", unit=unit, known=known, inventory=inventory),
                    Said("stock-one-unit"),
                )
            )
    return found


def _refuse_both(
    for_origin: Sequence[Election], for_value: Sequence[ValueElection], faults: list[Problem]
) -> None:
    """An inventory is kept under one Schedule."""
    valued = {one.inventory: one for one in for_value}
    for election in for_origin:
        other = valued.get(election.inventory)
        if other is not None:
            faults.append(
                Problem(
                    place(election),
                    Said(
                        "stock-both-schedules",
                        inventory=election.inventory,
                        place=place(other),
                    ),
                    Said("stock-keep-one-schedule"),
                    "Uniform Regulations 5(13), 7(10), Schedule 7, 1",
                )
            )


def _first(elections: Sequence[Election]) -> dict[str, Election]:
    """The first election of each inventory."""
    return {name: own[0] for name, own in by_inventory(elections).items()}


def _opening(
    movements: pl.DataFrame, elections: Sequence[Election], year: FiscalYears, text: TextInForce
) -> pl.DataFrame:
    """The stock with which each inventory begins, by receipt: Schedule 8, 9 and 15.

    It does not depend on the method, but for marked lots; the average method would show it
    as a whole.
    """
    firsts = []
    kept = []
    for name, own in by_inventory(elections).items():
        first = own[0]
        usual = first.method is not Method.SPECIFIC_IDENTIFICATION
        method = Method.FIFO if usual else first.method
        firsts.append(replace(first, method=method, kind=None, value_content=None, period=None))
        before = pl.col("date") < first.since
        counted = pl.col("movement") == Movement.OPENING
        changed = [one.since for one in own if one.since > first.since]
        if changed:
            counted &= pl.col("date") < min(changed)
        kept.append(movements.filter((pl.col("inventory") == name) & (before | counted)))
    if not kept:
        kept = [movements.clear()]
    return manage(pl.concat(kept), firsts, year, text).stock


def _since_elected(
    movements: pl.DataFrame, elections: Mapping[str, Sequence[Election]]
) -> pl.DataFrame:
    """Receipts from the first election on; what came before is in the opening inventory.

    Under Schedule 7 every receipt counts, and what was there is received before the others.
    """
    since = pl.DataFrame(
        {"inventory": list(elections), "since": [own[0].since for own in elections.values()]},
        schema={"inventory": pl.String, "since": pl.Date},
    )
    received = pl.col("movement") == Movement.RECEIPT
    of_value = pl.col("since").is_null() & (pl.col("movement") != Movement.WITHDRAWAL)
    since_then = received & (pl.col("date") >= pl.col("since"))
    columns = {"value": pl.Int64(), "origin": pl.String()}
    blank = [pl.lit(None, dtype).alias(name) for name, dtype in columns.items()]
    full = movements.with_columns(one for one in blank if one.meta.output_name() not in movements)
    return full.join(since, on="inventory", how="left").filter(of_value | since_then)


def _withdrawals(managed: ManagedInventories, materials: ValuedMaterials) -> pl.DataFrame:
    """The withdrawals of both Schedules in one frame."""
    of_origin = managed.withdrawals.with_columns(decides=pl.lit("origin"))
    of_value = materials.withdrawals.with_columns(
        pl.lit("value").alias("decides"),
        pl.lit(Kind.MATERIAL.value).alias("kind"),
        pl.lit(None, pl.String).alias("basis"),
        pl.lit(None, pl.String).alias("need"),
        pl.lit(None, pl.Date).alias("need_day"),
        pl.col("quantity").alias("non_originating"),
        pl.col("value").alias("non_originating_value"),
        *(pl.lit(0, pl.Int64).alias(name) for name in ("originating", "unknown", "unknown_value")),
    )
    both = pl.concat([of_origin.select(*_WITHDRAWALS), of_value.select(*_WITHDRAWALS)])
    return both.sort("inventory", "date", "row")


def _steps(
    managed: ManagedInventories,
    materials: ValuedMaterials,
    received: pl.DataFrame,
    opening: pl.DataFrame,
    first: Mapping[str, Election],
) -> pl.DataFrame:
    """All steps in the order in which they follow one another; `order` is that within a row."""
    both = _withdrawals(managed, materials).with_columns(method_cite=_method_cite())
    received = _named_receipts(received)
    there = pl.col("movement") == Movement.OPENING
    entered = (
        pl.when(pl.col("decides") == "origin")
        .then(pl.lit(FUNGIBLE))
        .otherwise(pl.col("method_cite"))
    )
    undecided = both.filter(pl.col("need").is_not_null())
    steps = pl.concat(
        [
            _as_steps(_dated_opening(opening, first), Step.OPENING, 0),
            _as_steps(received.filter(there).with_columns(receipt="row"), Step.OPENING, 1),
            _as_steps(received.filter(~there), Step.RECEIPT, 1),
            _as_steps(both.with_columns(units="quantity", cite=entered), Step.WITHDRAWAL, 1),
            _as_steps(_taken(managed, materials, both), Step.TAKEN, 2),
            _as_steps(_averages(managed, materials, both), Step.AVERAGE, 2),
            *_counted(both),
            _as_steps(undecided.with_columns(units="quantity", cite="method_cite"), Step.OPEN, 4),
            _as_steps(_left(managed, materials), Step.LEFT, _LAST),
        ]
    )
    last = pl.col("order") == _LAST
    return steps.sort("inventory", last, "date", "row", "order", maintain_order=True)


_LAST = 9
"""Order of what is left, after every row."""


def _named_receipts(received: pl.DataFrame) -> pl.DataFrame:
    """Receipts with their origin: under Schedule 7 all are non-originating."""
    blank = pl.when(pl.col("since").is_null()).then(pl.lit("non_originating"))
    return received.with_columns(
        pl.col("quantity").alias("units"),
        pl.col("origin").fill_null(blank.otherwise(pl.lit("unknown"))),
        pl.lit(_RECEIVED_CITE).alias("cite"),
    )


def _dated_opening(opening: pl.DataFrame, first: Mapping[str, Election]) -> pl.DataFrame:
    """The opening inventory on the day of the first election."""
    elected = pl.DataFrame(
        {
            "inventory": list(first),
            "date": [one.since for one in first.values()],
            "cite": [_opening_cite(one) for one in first.values()],
        },
        schema={"inventory": pl.String, "date": pl.Date, "cite": pl.String},
    )
    return opening.join(elected, on="inventory").with_columns(units="quantity")


def _taken(
    managed: ManagedInventories, materials: ValuedMaterials, both: pl.DataFrame
) -> pl.DataFrame:
    """The receipts that specific identification, FIFO and LIFO took from."""
    of_value = materials.parts.with_columns(origin=pl.lit("non_originating"))
    parts = pl.concat([managed.parts, of_value], how="diagonal")
    dated = both.select("row", "date", "method_cite")
    return parts.join(dated, on="row").with_columns(units="quantity", cite="method_cite")


def _averages(
    managed: ManagedInventories, materials: ValuedMaterials, both: pl.DataFrame
) -> pl.DataFrame:
    """The stocks whose averages were taken, with the days of their periods."""
    averaged = pl.concat([managed.withdrawals, materials.withdrawals], how="diagonal")
    averaged = averaged.filter(pl.col("base_units").is_not_null()).sort("date")
    ratios = managed.ratios.select("inventory", "kind", "first", "last")
    # A ratio of no stated kind holds for both.
    of_all = ratios.filter(pl.col("kind").is_null())
    ratios = pl.concat(
        [ratios.filter(pl.col("kind").is_not_null())]
        + [of_all.with_columns(kind=pl.lit(kind.value)) for kind in Kind]
    ).sort("last")
    during = averaged.filter(pl.col("basis") == Basis.AVERAGING_PERIOD.value)
    after = averaged.filter(pl.col("basis") == Basis.PRECEDING_PERIOD.value)
    periods = (Basis.AVERAGING_PERIOD.value, Basis.PRECEDING_PERIOD.value)
    others = averaged.filter(~pl.col("basis").is_in(periods).fill_null(False))
    found = [
        during.join_asof(
            ratios,
            left_on="date",
            right_on="last",
            by=["inventory", "kind"],
            strategy="forward",
            check_sortedness=False,
            coalesce=False,
        ),
        after.join_asof(
            ratios,
            left_on="date",
            right_on="last",
            by=["inventory", "kind"],
            check_sortedness=False,
            coalesce=False,
        ),
        others,
    ]
    cites = both.select("row", "method_cite")
    return (
        pl.concat(found, how="diagonal")
        .join(cites, on="row")
        .with_columns(
            units="base_units", value="base_value", originating="base_originating",
            cite="method_cite",
        )
    )  # fmt: skip


def _left(managed: ManagedInventories, materials: ValuedMaterials) -> pl.DataFrame:
    """What is left at the end."""
    of_origin = _of_one_course(managed.stock).with_columns(cite=pl.lit(FUNGIBLE))
    of_value = materials.stock.with_columns(
        origin=pl.lit("non_originating"), cite=pl.lit("Uniform Regulations Schedule 7, 2")
    )
    return pl.concat([of_origin, of_value], how="diagonal").with_columns(units="quantity")


def _as_steps(frame: pl.DataFrame, step: Step, order: int) -> pl.DataFrame:
    """A frame with the columns of steps, those it lacks null."""
    filled = frame.with_columns(
        pl.lit(None, dtype).alias(name)
        for name, dtype in _STEPS.items()
        if name not in frame.columns
    )
    filled = filled.with_columns(step=pl.lit(step.value))
    return filled.select(
        *(pl.col(name).cast(dtype) for name, dtype in _STEPS.items()),
        pl.lit(order).alias("order"),
    )


def _counted(both: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """What each withdrawal counts as, by origin, with its value."""
    others = pl.col("non_originating_value") + pl.col("unknown_value")
    values = {
        "originating": pl.col("value") - others,
        "non_originating": pl.col("non_originating_value"),
        "unknown": pl.col("unknown_value"),
    }
    for origin, worth in values.items():
        # The last digit of a value may be of an origin of which no whole millionth was taken.
        counted = (pl.col(origin) > 0) | (worth > 0)
        of_origin = both.filter(counted).with_columns(
            units=pl.col(origin),
            value=worth,
            origin=pl.lit(origin),
            originating=pl.lit(None, pl.Int64),
            cite=pl.col("method_cite"),
        )
        yield _as_steps(of_origin, Step.COUNTED, 3)


def _method_cite() -> pl.Expr:
    """The provision whose method a withdrawal follows."""
    found = pl.lit(None, pl.String)
    for (kind, method), cite in _METHOD_CITES.items():
        here = (pl.col("kind") == kind.value) & (pl.col("method") == str(method))
        found = pl.when(here).then(pl.lit(cite)).otherwise(found)
    for basis, cite in BASIS_CITES.items():
        found = pl.when(pl.col("basis") == basis.value).then(pl.lit(cite)).otherwise(found)
    goods = (pl.col("kind") == Kind.GOOD.value) & (pl.col("method") == Method.AVERAGE.value)
    found = pl.when(goods).then(pl.lit(_GOODS_AVERAGE_CITE)).otherwise(found)
    for value_method, cite in _VALUE_CITES.items():
        here = (pl.col("decides") == "value") & (pl.col("method") == value_method.value)
        found = pl.when(here).then(pl.lit(cite)).otherwise(found)
    return found


def _opening_cite(election: Election) -> str:
    kind = election.kind or Kind.MATERIAL
    if election.method is Method.SPECIFIC_IDENTIFICATION:
        return _MARKED_CITES[kind]
    return _OPENING_CITES[kind, election.opening]


def _of_one_course(stock: pl.DataFrame) -> pl.DataFrame:
    """What is left, once where materials and goods of one inventory have averages of their own."""
    first = pl.col("kind").fill_null("").max().over("inventory")
    return stock.filter(pl.col("kind").fill_null("") == first)


def _items(
    withdrawals: pl.DataFrame,
    steps: pl.DataFrame,
    unit_of: Mapping[str, str | None],
    methods: Mapping[str, tuple[str, str]],
) -> pl.DataFrame:
    """What each inventory opened with, received, withdrew and has left."""
    names = sorted(unit_of)
    items = pl.DataFrame(
        {
            "inventory": names,
            "unit": [unit_of[name] for name in names],
            "decides": [methods[name][0] for name in names],
            "methods": [methods[name][1] for name in names],
        },
        schema=dict.fromkeys(("inventory", "unit", "decides", "methods"), pl.String),
    )
    valued = steps.group_by("inventory").agg(
        pl.col("value")
        .filter(pl.col("step").is_in([Step.RECEIPT, Step.OPENING, Step.LEFT]))
        .is_not_null()
        .all()
        .alias("valued")
    )
    items = items.join(valued, on="inventory", how="left")
    for step, name in (
        (Step.OPENING, "opening"),
        (Step.RECEIPT, "received"),
        (Step.LEFT, "left"),
    ):
        sums = (
            steps.filter(pl.col("step") == step.value)
            .group_by("inventory")
            .agg(pl.col("units").sum().alias(name), pl.col("value").sum().alias(f"{name}_value"))
        )
        items = items.join(sums, on="inventory", how="left")
    open_ = pl.col("need").is_not_null().any()
    sums = withdrawals.group_by("inventory").agg(
        pl.col("quantity").sum().alias("withdrawn"),
        pl.col("need").is_not_null().sum().cast(pl.Int64).alias("undetermined"),
        *(
            pl.when(~open_).then(pl.col(name).sum()).alias(alias)
            for name, alias in (
                ("value", "withdrawn_value"),
                ("originating", "originating"),
                ("non_originating", "non_originating"),
                ("unknown", "unknown"),
                ("non_originating_value", "non_originating_value"),
                ("unknown_value", "unknown_value"),
            )
        ),
    )
    undecided = pl.col("undetermined") > 0
    items = items.join(sums, on="inventory", how="left").with_columns(
        pl.col("undetermined", "withdrawn", "opening", "received", "left").fill_null(0)
    )
    figures = ("withdrawn_value", "non_originating_value", "unknown_value")
    counts = ("originating", "non_originating", "unknown")
    worths = ("opening_value", "received_value", "left_value")
    items = items.with_columns(
        *(pl.when(~undecided).then(pl.col(name).fill_null(0)) for name in counts),
        *(
            pl.when(pl.col("valued"), ~undecided).then(pl.col(name).fill_null(0))
            for name in figures
        ),
        *(pl.when(pl.col("valued")).then(pl.col(name).fill_null(0)) for name in worths),
    ).drop("valued")
    came = pl.col("opening_value") + pl.col("received_value")
    return items.with_columns(
        difference=came - pl.col("withdrawn_value") - pl.col("left_value")
    ).sort("inventory")


def _methods(
    for_origin: Sequence[Election], for_value: Sequence[ValueElection]
) -> dict[str, tuple[str, str]]:
    """What each inventory's elections decide, and their methods in the order of days."""
    found: dict[str, tuple[str, list[str]]] = {}
    elected = [(one.since, "origin", one.inventory, one.method.value) for one in for_origin]
    elected += [(one.since, "value", one.inventory, one.method.value) for one in for_value]
    for _, decides, inventory, method in sorted(elected):
        methods = found.setdefault(inventory, (decides, []))[1]
        if method not in methods:
            methods.append(method)
    return {name: (decides, " ".join(methods)) for name, (decides, methods) in found.items()}


def _duties(
    for_origin: Sequence[Election],
    for_value: Sequence[ValueElection],
    moved: set[str],
    year: FiscalYears,
) -> Iterator[Duty]:
    """What the elections of the inventories that move oblige to."""
    day = dt.timedelta(days=1)
    for election in for_origin:
        name, row = election.inventory, election.row
        if name not in moved:
            continue
        kind = election.kind or Kind.MATERIAL
        until = year.next_first_day(election.since) - day
        yield Duty(DutyKind.KEEP_METHOD, name, row, ONE_METHOD_A_YEAR[kind], until)
        yield Duty(DutyKind.TELL_CUSTOMS, name, row, "Uniform Regulations 8(22)")
        if election.method is Method.SPECIFIC_IDENTIFICATION:
            yield Duty(DutyKind.SEGREGATE, name, row, _SEGREGATION_CITES[kind])
        if election.opening is Opening.LATEST_RECEIPTS:
            cite = _OPENING_CITES[kind, Opening.LATEST_RECEIPTS]
            yield Duty(DutyKind.SHOW_RECEIPTS, name, row, cite)
    for value_election in for_value:
        name, row = value_election.inventory, value_election.row
        if name not in moved:
            continue
        until = year.next_first_day(value_election.since) - day
        cite = "Uniform Regulations Schedule 7, 3(3)"
        yield Duty(DutyKind.KEEP_METHOD, name, row, cite, until)
        cite = "Uniform Regulations Schedule 7, 3(1), 3(2)"
        yield Duty(DutyKind.SAME_FOR_ALL, name, row, cite)
