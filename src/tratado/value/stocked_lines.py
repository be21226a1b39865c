"""Lines of a bill of materials that are drawn from inventories, split by origin.

A line is drawn from an inventory where its part is the inventory's name and materials were
withdrawn from it for the line's good. What was withdrawn tells how much of the line
originates (Uniform Regulations 8(18)(a), Schedule 8) and what the rest is worth, or what
identical non-originating materials are worth (Schedule 7). Withdrawals that count are those
in the period over which the good's net cost is calculated, else those of the last day on
which there were any, the shipment looked at.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any, NamedTuple

import polars as pl

from tratado.value.averaging import Span
from tratado.value.bill_lines import DIVIDED
from tratado.value.errors import ValuationError
from tratado.value.inventory import FUNGIBLE, need_of
from tratado.value.ledger import Ledger, Unit
from tratado.value.movements import Kind, money, quantity
from tratado.value.price_rows import place
from tratado.value.stock_sheets import MOVEMENTS, Step, Stock
from tratado.words import Place, Problem, Said

Cells = Mapping[str, Any]

_OUTSIDE = ("indirect", "shipping_packing")
"""Roles of lines whose origin is not asked."""
_IDENTICAL = "Uniform Regulations Schedule 7, 1"
_AS_NON_ORIGINATING = "Uniform Regulations 7(21)"
NO_PRICES: Mapping[tuple[str, str], Place] = {}
_ROWS_NAMED = 6
_UNIT = 10_000


class StockedLines(NamedTuple):
    """The lines after the split, the steps by good, and what is worth telling."""

    lines: pl.DataFrame
    ledgers: Mapping[str, tuple[Ledger, ...]]
    notes: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was withdrawn from an inventory for a good.

    Units in millionths, values in ten-thousandths and None where the receipts have none;
    both by origin as (originating, non-originating, unknown). `need` is what a withdrawal
    lacks that cannot be decided.
    """

    inventory: str
    unit: str | None
    decides: str
    method: str
    first: dt.date
    last: dt.date
    rows: tuple[int, ...]
    cite: str
    units: tuple[int, int, int]
    values: tuple[int, int, int] | None
    need: Said | None

    @property
    def quantity(self) -> int:
        return sum(self.units)

    @property
    def place(self) -> Place:
        """The rows of the withdrawals."""
        return Place.of_rows(MOVEMENTS, self.rows, _ROWS_NAMED)


class _Part(NamedTuple):
    """A part of a line, of one origin; per unit of the good."""

    origin: str
    quantity: int
    value: int
    weight: int | None


_ORIGINS = ("originating", "non_originating", "unknown")


def with_inventories(
    goods: pl.DataFrame,
    lines: pl.DataFrame,
    stock: Stock,
    periods: Mapping[str, Span],
    day: dt.date,
    currency: str,
    priced: Mapping[tuple[str, str], Place] = NO_PRICES,
) -> StockedLines:
    """The lines drawn from inventories, each split into what originates and what does not.

    `periods` are those of goods whose net cost is calculated over one, `priced` the places of
    rows that value a part of a good by its price. A split that cannot be decided leaves the
    line of unknown origin, with a note of what it needs. A line called non-originating stays
    so (7(21)). Raises ValuationError for every line that is called originating and was drawn
    from a mixed inventory, and for every price of a part that its receipts value.
    """
    drawing = _drawing(goods, lines, stock)
    faults: list[Problem] = []
    notes: list[Said] = []
    ledgers: dict[str, list[Ledger]] = {}
    parts: dict[int, list[_Part]] = {}
    for cells in drawing.iter_rows(named=True):
        good = cells["good"]
        drawn = _drawn(stock, good, cells["part"], periods.get(good), day)
        if drawn is None:
            notes.append(_not_withdrawn(cells, day))
            continue
        faults += _contradictions(cells, drawn)
        if drawn.values is not None and (good, drawn.inventory) in priced:
            faults.append(_valued_twice(good, drawn, priced[good, drawn.inventory]))
        if drawn.need is not None:
            notes.append(_undecided(cells, drawn.need))
            parts[cells["_at"]] = [_as_stated(cells)]
            continue
        found = _split(cells, drawn)
        if cells["origin"] == "non_originating" and drawn.units[0]:
            notes.append(_by_choice(cells))
        parts[cells["_at"]] = found
        ledgers.setdefault(good, []).append(_ledger(cells, drawn, found, currency))
    if faults:
        raise ValuationError(faults)
    notes += _of_goods(stock)
    return StockedLines(
        _divided(lines, parts), {good: tuple(own) for good, own in ledgers.items()}, tuple(notes)
    )


def _drawing(goods: pl.DataFrame, lines: pl.DataFrame, stock: Stock) -> pl.DataFrame:
    """The lines whose part is an inventory that materials were withdrawn from for the good."""
    withdrawn = (
        stock.withdrawals.filter(pl.col("kind") == Kind.MATERIAL, pl.col("good").is_not_null())
        .select("good", pl.col("inventory").alias("part"))
        .unique()
    )
    return (
        lines.with_row_index("_at")
        .join(withdrawn, on=["good", "part"], how="semi", maintain_order="left")
        .filter(~pl.col("part").is_in(goods["id"].implode()), ~pl.col("role").is_in(list(_OUTSIDE)))
    )


def _drawn(
    stock: Stock, good: str, inventory: str, period: Span | None, day: dt.date
) -> Drawn | None:
    """What was withdrawn for a good in its period, else on the last day up to the one asked."""
    own = stock.withdrawals.filter(
        pl.col("inventory") == inventory,
        pl.col("good") == good,
        pl.col("kind") == Kind.MATERIAL,
    )
    if period is not None:
        own = own.filter(pl.col("date").is_between(period.start, period.end))
    else:
        own = own.filter(pl.col("date") <= day)
        own = own.filter(pl.col("date") == pl.col("date").max())
    if own.is_empty():
        return None
    item = stock.items.row(by_predicate=pl.col("inventory") == inventory, named=True)
    counted = stock.steps.filter(
        pl.col("inventory") == inventory,
        pl.col("row").is_in(own["row"].implode()),
        pl.col("step").is_in([Step.COUNTED, Step.OPEN]),
    )
    undecided = own.filter(pl.col("need").is_not_null())
    need = None if undecided.is_empty() else need_of(undecided.row(0, named=True))
    days = own["date"].to_list()
    valued = need is None and own["value"].null_count() == 0
    by_origin = own.select(pl.col(*_ORIGINS).sum()).row(0)
    worth = own.select(pl.col("value", "non_originating_value", "unknown_value").sum()).row(0)
    return Drawn(
        inventory=inventory,
        unit=item["unit"],
        decides=own["decides"][0],
        method=own["method"][-1],
        first=min(days),
        last=max(days),
        rows=tuple(own["row"].to_list()),
        cite="; ".join(dict.fromkeys(counted["cite"].to_list())),
        units=by_origin,
        values=(worth[0] - worth[1] - worth[2], worth[1], worth[2]) if valued else None,
        need=need,
    )


def _contradictions(cells: Cells, drawn: Drawn) -> Iterator[Problem]:
    row, unit = cells["row"], cells["unit"]
    if unit and drawn.unit and unit.casefold() != drawn.unit.casefold():
        what = Said("stock-unit", unit=unit, inventory=drawn.inventory, kept=drawn.unit)
        yield Problem(place("bom", row, "unit"), what, Said("stock-give-one-unit"), FUNGIBLE)
    if cells["origin"] != "originating":
        return
    mixed = drawn.need is not None or drawn.units[0] < drawn.quantity
    if drawn.decides == "value":
        yield Problem(place("bom", row, "origin"),
                      Said("stock-identical-not", inventory=drawn.inventory),
                      Said("stock-call-non-originating"), _IDENTICAL)  # fmt: skip
    elif mixed:
        known = {} if drawn.need is not None else {
            "units": f"{quantity(drawn.units[0]).normalize():f}",
            "whole": f"{quantity(drawn.quantity).normalize():f}",
        }  # fmt: skip
        what = Said("stock-mixed" if known else "stock-mixed-unknown", inventory=drawn.inventory,
                    good=cells["good"], place=drawn.place, **known)  # fmt: skip
        yield Problem(place("bom", row, "origin"), what, Said("stock-leave-origin"), FUNGIBLE)


def _valued_twice(good: str, drawn: Drawn, where: Place) -> Problem:
    """A part whose receipts are valued, and whose line has a price or adjustments besides."""
    what = Said("stock-valued-twice", part=drawn.inventory, good=good, place=drawn.place)
    return Problem(where, what, Said("stock-leave-row-or-values"),
                   "Uniform Regulations 8(1), 8(18), Schedule 7, 1")  # fmt: skip


def _not_withdrawn(cells: Cells, day: dt.date) -> Said:
    return Said(
        "ledger-step-note-not-withdrawn", part=cells["part"], good=cells["good"], day=str(day)
    )


def _undecided(cells: Cells, need: Said) -> Said:
    return Said("ledger-step-note-undecided", part=cells["part"], good=cells["good"], need=need)


def _by_choice(cells: Cells) -> Said:
    return Said(
        "ledger-step-note-by-choice",
        part=cells["part"],
        good=cells["good"],
        cite=_AS_NON_ORIGINATING,
    )


def _as_stated(cells: Cells) -> _Part:
    """A line that stays whole; of unknown origin unless it is non-originating by choice."""
    stated = cells["origin"]
    return _Part(
        stated if stated == "non_originating" else "unknown",
        cells["quantity"],
        cells["value"],
        cells["weight"],
    )


def _split(cells: Cells, drawn: Drawn) -> list[_Part]:
    """A line by origin: units in the proportion withdrawn, values by receipts where these have."""
    whole, units = cells["quantity"], drawn.quantity
    if drawn.values is None:
        values = _shared(Fraction(cells["value"]), drawn.units)
    else:
        values = _shared(Fraction(sum(drawn.values) * whole, units), drawn.values)
    quantities = _shared(Fraction(whole), drawn.units)
    weights: Sequence[int | None] = (None, None, None)
    if cells["weight"] is not None:
        weights = _shared(Fraction(cells["weight"]), drawn.units)
    if cells["origin"] == "non_originating":
        return [_Part("non_originating", whole, sum(values), cells["weight"])]
    return [
        _Part(*part)
        for part in zip(_ORIGINS, quantities, values, weights, strict=True)
        if any(part[1:])
    ]


def _shared(whole: Fraction, weights: Sequence[int]) -> list[int]:
    """A whole in parts as weights are; the parts add up to the whole, rounded half to even.

    Each boundary between parts is rounded, not each part, so that nothing is lost.
    """
    total = sum(weights)
    bounds = [0]
    running = 0
    for weight in weights:
        running += weight
        bounds.append(round(whole * running / total) if total else 0)
    return [after - before for before, after in pairwise(bounds)]


def _divided(lines: pl.DataFrame, parts: Mapping[int, Sequence[_Part]]) -> pl.DataFrame:
    """The lines, those with parts replaced by them, in their order."""
    if not parts:
        return lines
    fresh = pl.DataFrame(
        [
            (at, number, *part, _unit_value(part))
            for at, own in parts.items()
            for number, part in enumerate(own)
        ],
        schema={
            "_at": pl.UInt32, "_part": pl.Int64, "_origin": pl.String, "_quantity": pl.Int64,
            "_value": pl.Int64, "_weight": pl.Int64, "_unit_value": pl.Int64,
        },
        orient="row",
    )  # fmt: skip
    columns = ("origin", "quantity", "value", "unit_value")
    return (
        lines.with_row_index("_at")
        .join(fresh, on="_at", how="left", maintain_order="left_right")
        .with_columns(
            *(pl.coalesce(f"_{name}", name).alias(name) for name in columns),
            pl.when(pl.col("_part").is_null()).then("weight").otherwise("_weight").alias("weight"),
            pl.col("_part").is_not_null().alias(DIVIDED),
        )
        .select(*lines.columns, DIVIDED)
    )


def _unit_value(part: _Part) -> int:
    return round(Fraction(part.value * 1_000_000, part.quantity)) if part.quantity else 0


def _ledger(cells: Cells, drawn: Drawn, parts: Sequence[_Part], currency: str) -> Ledger:
    """How a line came to its parts: what was withdrawn, of what origin, what a unit takes."""
    ledger = Ledger(
        Said(
            "ledger-step-inventory-title",
            part=drawn.inventory,
            good=cells["good"],
            first=drawn.first,
            last=drawn.last,
        )
    )
    unit = drawn.unit or cells["unit"] or Unit.UNITS
    by = Said(f"ledger-step-by-{drawn.method.replace('_', '-')}")
    cite = FUNGIBLE if drawn.decides == "origin" else _IDENTICAL
    ledger.given(Said("ledger-step-withdrawn"), quantity(drawn.quantity), unit, cite, drawn.place)
    for origin, amount in zip(_ORIGINS, drawn.units, strict=True):
        if amount and drawn.decides == "origin":
            label = Said("ledger-step-of-them", origin=_origin(origin))
            ledger.found(label, quantity(amount), unit, drawn.cite, by)
    if drawn.values is not None:
        for origin, worth in zip(_ORIGINS, drawn.values, strict=True):
            if worth:
                label = Said("ledger-step-value-withdrawn", origin=_origin(origin))  # fmt: skip
                ledger.found(label, money(worth), currency, drawn.cite, by)
    row = place("bom", cells["row"])
    ledger.given(Said("ledger-step-in-one-unit"), quantity(cells["quantity"]), unit,
                 cite, row)  # fmt: skip
    ledger.given(Said("ledger-step-line-value"), money(cells["value"]),
                 currency, "Uniform Regulations 8(1)", row)  # fmt: skip
    how = (
        Said("ledger-step-value-by-units")
        if drawn.values is None
        else Said("ledger-step-value-by-receipts")
    )
    for part in parts:
        label = Said("ledger-step-of-line", origin=_origin(part.origin))
        ledger.found(label, quantity(part.quantity), unit, drawn.cite,
                     Said("ledger-step-by-ratio"))  # fmt: skip
        label = Said("ledger-step-value-of-line", origin=_origin(part.origin))
        ledger.found(label, money(part.value), currency, drawn.cite, how)
    return ledger


def _origin(origin: str) -> Said:
    return Said(f"ledger-step-origin-{origin.replace('_', '-')}")


def _of_goods(stock: Stock) -> Iterator[Said]:
    """Inventories of goods shipped as they are: they say which shipments originate."""
    of_goods = stock.withdrawals.filter(pl.col("kind") == Kind.GOOD)
    for name in of_goods["inventory"].unique().sort():
        yield Said("ledger-step-note-goods", inventory=name)  # fmt: skip
