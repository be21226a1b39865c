"""Dated movements of inventories: what was received, what was there, what was withdrawn.

A movement frame has one row per movement, as the sheet `movements` of a book gives it:

    row        place in the sheet; rows of one day count in this order
    inventory  stock of one fungible material or good, or of identical materials
    date       day of receipt or of withdrawal
    movement   `receipt`, `withdrawal` or `opening` (stock when a method is chosen)
    quantity   millionths of a unit
    kind       withdrawals: `material` (used in production) or `good` (shipped as it is)
    value      receipts: value of the whole receipt in ten-thousandths, or null
    origin     receipts: `originating`, `non_originating`, `unknown`
    lot        receipt number or origin identifier, for specific identification
    good       withdrawals: the good it went into

All columns after `quantity` may be missing or null.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

import polars as pl

from tratado.words import Place, Problem, Said

MILLIONTHS = 1_000_000
"""Smallest units of a quantity."""

ORIGINS = ("originating", "non_originating", "unknown")

_REQUIRED: dict[str, pl.DataType] = {
    "row": pl.Int64(),
    "inventory": pl.String(),
    "date": pl.Date(),
    "movement": pl.String(),
    "quantity": pl.Int64(),
}
_OPTIONAL: dict[str, pl.DataType] = {
    "kind": pl.String(),
    "value": pl.Int64(),
    "origin": pl.String(),
    "lot": pl.String(),
    "good": pl.String(),
}

LARGEST = 2.0**62
"""Sums of quantities or of values that are kept, in the smallest unit, are below this."""

_LISTED = 100
"""Faults of one sort that are listed one by one."""


class Movement(StrEnum):
    """What happens to the stock."""

    RECEIPT = "receipt"
    WITHDRAWAL = "withdrawal"
    OPENING = "opening"


class Kind(StrEnum):
    """What is withdrawn: a material for production, or a good exported in the same form."""

    MATERIAL = "material"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class FiscalYears:
    """A producer's fiscal years, by their first day. Raises ValueError for a day no year has."""

    month: int = 1
    day: int = 1

    def __post_init__(self) -> None:
        dt.date(2001, self.month, self.day)

    @classmethod
    def starting(cls, month_day: str) -> FiscalYears:
        """Read `01-01`, as the book's setting `fiscal_year_start` has it. Raises ValueError."""
        month, day = month_day.split("-")
        return cls(int(month), int(day))

    def first_day(self, date: dt.date) -> dt.date:
        """First day of the fiscal year in which a date lies."""
        first = date.replace(month=self.month, day=self.day)
        return first if first <= date else first.replace(year=first.year - 1)

    def next_first_day(self, date: dt.date) -> dt.date:
        """First day of the fiscal year after the one in which a date lies."""
        first = self.first_day(date)
        return first.replace(year=first.year + 1)

    def period(self, date: dt.date, months: int) -> int:
        """Number of the period of months, counted from the fiscal year's first day."""
        return (date.year * 12 + date.month - self.month - (date.day < self.day)) // months

    def first_of_period(self, number: int, months: int) -> dt.date:
        """First day of a numbered period."""
        year, month = divmod(number * months + self.month - 1, 12)
        return dt.date(year, month + 1, self.day)


class Row(NamedTuple):
    """One movement while stock is kept."""

    row: int
    date: dt.date
    movement: str
    quantity: int
    kind: str | None
    value: int | None
    origin: str
    lot: str | None
    good: str | None


def quantity(millionths: int) -> Decimal:
    """A quantity in units."""
    return Decimal(millionths).scaleb(-6)


def money(ten_thousandths: int) -> Decimal:
    """An amount in the currency."""
    return Decimal(ten_thousandths).scaleb(-4)


def units(millionths: int) -> str:
    """A quantity for people."""
    return f"{quantity(millionths).normalize():f}"


def place(row: int | None) -> Place:
    """Where a movement stands."""
    return Place(sheet="movements", rows=() if row is None else (row,))


def checked(movements: pl.DataFrame, faults: list[Problem]) -> pl.DataFrame:
    """The movements with every column, by inventory and in their order.

    Every row that cannot be read becomes a fault; inventories with such rows are left out of
    what is returned. Raises ValueError where the frame lacks a column or has another type.
    """
    frame = _complete(movements)
    received = pl.col("movement") != Movement.WITHDRAWAL
    checks = (
        ("inventory", pl.col("inventory").is_null(), Said("stock-name-stock")),
        ("date", pl.col("date").is_null(), Said("stock-give-day")),
        (
            "movement",
            ~_one_of("movement", Movement),
            Said("stock-expected", words=tuple(map(str, Movement))),
        ),
        (
            "quantity",
            ~(pl.col("quantity") > 0).fill_null(False),
            Said("stock-quantity-above-zero"),
        ),
        (
            "kind",
            ~_one_of("kind", (*Kind, None)),
            Said("stock-expected-or-blank", words=tuple(map(str, Kind))),
        ),
        (
            "value",
            received & (pl.col("value") < 0).fill_null(False),
            Said("stock-without-sign"),
        ),
        (
            "origin",
            received & ~_one_of("origin", (*ORIGINS, None)),
            Said("stock-expected-or-blank", words=ORIGINS),
        ),
    )
    wrong = frame.filter(pl.any_horizontal(is_wrong for _, is_wrong, _ in checks))
    for column, is_wrong, remedy in checks:
        found = wrong.filter(is_wrong).select("row", pl.col(column).cast(pl.String).alias("found"))
        _add(
            faults,
            [(row, said_of_cell(column, text)) for row, text in found.iter_rows()],
            remedy,
        )
    names = wrong["inventory"].drop_nulls().unique().implode()
    right = frame.filter(pl.col("inventory").is_not_null() & ~pl.col("inventory").is_in(names))
    _refuse_partial_values(right, faults)
    _refuse_too_much(right, faults)
    return right.sort("inventory", "date", "row", maintain_order=True)


def said_of_cell(column: str, found: str | None) -> Said:
    """What a cell says that cannot be."""
    if found is None:
        return Said("stock-cell-blank", column=column)
    return Said("stock-cell-is", column=column, said=found)


def _one_of(column: str, words: Iterable[str | None]) -> pl.Expr:
    return pl.col(column).is_in(list(words), nulls_equal=True)


def _complete(movements: pl.DataFrame) -> pl.DataFrame:
    missing = [name for name in _REQUIRED if name not in movements.columns]
    if missing:
        raise KeyError(*missing)
    schema = _REQUIRED | _OPTIONAL
    for name, dtype in schema.items():
        found = movements.schema.get(name, dtype)
        if found not in (dtype, pl.Null()):
            raise TypeError(f"column {name} of the movements is {found}; expected {dtype}")
    own = [
        pl.col(name).cast(dtype) if name in movements.columns else pl.lit(None, dtype).alias(name)
        for name, dtype in schema.items()
    ]
    frame = movements.select(own)
    received = (pl.col("movement") != Movement.WITHDRAWAL).fill_null(True)
    return frame.with_columns(pl.when(received).then(pl.col("value")).alias("value"))


def _add(
    faults: list[Problem], found: Sequence[tuple[int, Said]], remedy: Said, cite: str = ""
) -> None:
    """A fault for each row found, the first of many one by one."""
    faults.extend(Problem(place(row), what, remedy, cite) for row, what in found[:_LISTED])
    more = len(found) - _LISTED
    if more > 0:
        what = Said("stock-more-like-the-last", count=more)
        faults.append(Problem(place(None), what, remedy, cite))


def _refuse_partial_values(frame: pl.DataFrame, faults: list[Problem]) -> None:
    """An inventory's receipts all have a value, or none of them has."""
    blank = frame.filter(
        (pl.col("movement") == Movement.RECEIPT)
        & pl.col("value").is_null()
        & pl.col("inventory").is_in(list(valued_inventories(frame)))
    )
    _add(
        faults,
        [
            (row, Said("stock-receipt-unvalued", inventory=name))
            for row, name in blank.select("row", "inventory").iter_rows()
        ],
        Said("stock-value-all-or-none"),
        "Uniform Regulations 8(1)",
    )


def _refuse_too_much(frame: pl.DataFrame, faults: list[Problem]) -> None:
    """What an inventory took in must fit into the integers of a frame."""
    received = frame.filter(pl.col("movement") != Movement.WITHDRAWAL)
    sums = received.group_by("inventory", maintain_order=True).agg(
        pl.col("quantity", "value").cast(pl.Float64).sum()
    )
    for name, quantity_sum, value_sum in sums.iter_rows():
        if max(quantity_sum, value_sum) >= LARGEST:
            faults.append(
                Problem(
                    Said("stock-inventory", inventory=name),
                    Said("stock-receipts-too-large"),
                    Said("stock-larger-unit"),
                )
            )


def by_inventory(frame: pl.DataFrame) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each inventory in their order; the frame is in the order of inventories."""
    names = frame["inventory"].rle()
    rows = frame.with_columns(pl.col("origin").fill_null("unknown")).select(Row._fields).rows()
    start = 0
    for length, name in names.struct.unnest().iter_rows():
        yield name, list(map(Row._make, rows[start : start + length]))
        start += length


def valued_inventories(frame: pl.DataFrame) -> set[str]:
    """The inventories whose receipts, or whose opening inventory, have values."""
    return set(frame.filter(pl.col("value").is_not_null())["inventory"].unique().to_list())


def lacks(row: Row, there: int, stock: Said | str) -> Problem:
    """A withdrawal of more than there is."""
    wanted = units(row.quantity)
    what = Said("stock-lacks-all", withdrawn=wanted, inventory=stock)
    if there:
        what = Said("stock-lacks", withdrawn=wanted, held=units(there), inventory=stock)
    return Problem(place(row.row), what, Said("stock-give-missing"))
