"""The rows of a book's cost sheets, and what they say of one period.

Frames `costs`, `allocations`, `production`, `loans` and `loan_payments` as the sheets of a
book give them: amounts in ten-thousandths, quantities in millionths, the row in the sheet
in `row`. Rows of one cost are one cost; a row without dates is of the one period that
`production` has, a base without dates of every period.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.value.allocation import Allocation, Criterion, Method, Purpose, allocation_of
from tratado.value.averaging import Span
from tratado.value.costs import Amount, Cost, CostKind, Excluded, Standing
from tratado.value.errors import ValuationError, Where
from tratado.value.loan_sheets import LoanInterest, loan_interest, money
from tratado.value.net_cost import Books, good_named
from tratado.words import Place, Problem, Said

Cells = Mapping[str, Any]

_ONE_DAY = dt.timedelta(days=1)
_SCHEDULE = "Uniform Regulations Schedule 5"


def quantity(millionths: int) -> Decimal:
    """A quantity of a frame in units."""
    return Decimal(millionths).scaleb(-6)


def place(sheet: str, rows: Iterable[int]) -> Place:
    """Where rows stand: `sheet costs, rows 2, 5`."""
    return Place(sheet=sheet, rows=tuple(rows))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet and the period it is of; None where it names none."""

    sheet: str
    cells: Cells
    span: Span | None

    @property
    def place(self) -> Place:
        return place(self.sheet, [self.cells["row"]])

    def cell(self, column: str) -> Place:
        """Where the cell of a column stands."""
        return replace(self.place, column=column)

    def within(self, period: Span, faults: list[Problem]) -> bool:
        """Whether the row is of a period; a fault where it reaches beyond it."""
        if self.span is None:
            return True
        if self.span.end < period.start or self.span.start > period.end:
            return False
        if self.span.start in period and self.span.end in period:
            return True
        beyond = Said(
            "cost-beyond-period", start=str(self.span.start), end=str(self.span.end),
            first=str(period.start), last=str(period.end),
        )  # fmt: skip
        split = Said("cost-split-row")
        faults.append(Problem(self.place, beyond, split, "Uniform Regulations 1(7)"))
        return False


@dataclass(frozen=True)
class CostRows:
    """All rows of the cost sheets, each with its period. Made by `cost_rows`."""

    costs: tuple[Row, ...]
    allocations: tuple[Row, ...]
    production: tuple[Row, ...]
    loans: tuple[Row, ...]
    payments: tuple[Cells, ...]

    @property
    def spans(self) -> list[Span]:
        """Every period that the books have figures of."""
        dated = {row.span for row in (*self.production, *self.costs) if row.span is not None}
        return sorted(dated, key=lambda span: (span.start, span.end))


def cost_rows(tables: Mapping[str, pl.DataFrame]) -> CostRows:
    """Read the sheets. Raises ValuationError with every row whose period cannot be."""
    faults: list[Problem] = []
    production = _rows(tables, "production", faults)
    spans = {row.span for row in production}
    only = spans.pop() if len(spans) == 1 else None
    found = CostRows(
        _of_a_period(_rows(tables, "costs", faults), only, faults),
        _rows(tables, "allocations", faults),
        production,
        _of_a_period(_rows(tables, "loans", faults), only, faults),
        tuple(_cells(tables, "loan_payments")),
    )
    if faults:
        raise ValuationError(faults)
    return found


def _cells(tables: Mapping[str, pl.DataFrame], sheet: str) -> list[dict[str, Any]]:
    return list(tables[sheet].iter_rows(named=True)) if sheet in tables else []


def _rows(tables: Mapping[str, pl.DataFrame], sheet: str, faults: list[Problem]) -> tuple[Row, ...]:
    rows = []
    for cells in _cells(tables, sheet):
        start, end = cells["start"], cells["end"]
        where = place(sheet, [cells["row"]])
        if (start is None) != (end is None):
            both = Said("cost-give-both-days")
            faults.append(Problem(where, Said("cost-one-day-only"), both))
        elif start is not None and end < start:
            ends = Said("value-ends-before", end=str(end), start=str(start))
            faults.append(Problem(where, ends, Said("value-correct-one")))
        else:
            rows.append(Row(sheet, cells, None if start is None else Span(start, end)))
    return tuple(rows)


def _of_a_period(
    rows: tuple[Row, ...], only: Span | None, faults: list[Problem]
) -> tuple[Row, ...]:
    """Rows without dates take the one period of production, if there is one."""
    if only is None:
        faults += [
            Problem(row.place, Said("cost-no-days"), Said("cost-say-which-period"),
                    "Uniform Regulations 1(7)")
            for row in rows
            if row.span is None
        ]  # fmt: skip
    return tuple(Row(row.sheet, row.cells, row.span or only) for row in rows)


@dataclass(frozen=True, slots=True)
class Base:
    """A good's part of the allocation base of a cost, as the sheet gives it."""

    cost: str | Said
    good: str
    amount: Decimal
    basis: str
    place: Place


@dataclass(frozen=True)
class PeriodBooks:
    """What the books say of one period, and where each figure stands.

    `bases` are those of each good, `produced_at` is the place of each good's units, `places`
    that of costs, allocations and goods as what is wrong is said of them.
    """

    books: Books
    allocations: Mapping[str, Allocation]
    bases: Mapping[str, Sequence[Base]]
    interest: tuple[LoanInterest, ...]
    produced_at: Mapping[str, Place]
    places: Mapping[Where, Place]
    estimated: bool

    def placed(self, fault: Problem) -> Problem:
        """A fault of a calculation with the place of what it is about."""
        place = self.places.get(fault.place)
        return fault if place is None else fault.at(place)


def books_of(
    rows: CostRows, period: Span, country: str | None, text: TextInForce, currency: str
) -> PeriodBooks:
    """The books of a period. Raises ValuationError naming every row that contradicts another.

    `country` is where the producer is, None where its goods are made in several.
    """
    faults: list[Problem] = []
    produced = [row for row in rows.production if row.within(period, faults)]
    recorded = [row for row in rows.costs if row.within(period, faults)]
    loans = [row.cells for row in rows.loans if row.within(period, faults)]
    faults += _gaps(recorded, period)
    interest: list[LoanInterest] = []
    named = {loan["loan"] for loan in loans}
    others = {row.cells["loan"] for row in rows.loans} - named
    payments = [cells for cells in rows.payments if cells["loan"] not in others]
    try:
        interest = loan_interest(loans, payments, country, text, currency)
    except ValuationError as error:
        faults += error.problems
    costs = _costs(recorded, interest, faults)
    kinds = {cost.name for cost in costs}
    elsewhere = {row.cells["cost"] for row in rows.costs} - kinds
    used = [row for row in rows.allocations if row.cells["cost"] not in elsewhere]
    allocations, bases = _allocations(used, period, faults)
    faults += [
        Problem(each.place, Said("cost-not-in-period", cost=each.cost), Said("cost-name-a-cost"),
                "Uniform Regulations 7(14)")
        for each in interest
        if each.cost not in kinds
    ]  # fmt: skip
    if faults:
        raise ValuationError(list(dict.fromkeys(faults)))
    units = _units(produced)
    groups = _groups(produced, recorded)
    places: dict[Where, Place] = {Said("cost-named", cost=cost.name): cost.source for cost in costs}
    for name, of_cost in _by(rows.allocations, "cost").items():
        places[allocation_of(name)] = place("allocations", (r.cells["row"] for r in of_cost))
    at = {
        good: place("production", (row.cells["row"] for row in of_good))
        for good, of_good in _by(produced, "good").items()
    }
    return PeriodBooks(
        Books(tuple(costs), units, groups, currency, country or ""),
        allocations,
        _by_good(bases),
        tuple(interest),
        at,
        places | {good_named(good): where for good, where in at.items()},
        any(row.cells["estimated"] for row in recorded),
    )


def _by(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.cells[column], []).append(row)
    return found


def _by_good(bases: Iterable[Base]) -> dict[str, list[Base]]:
    found: dict[str, list[Base]] = {}
    for base in bases:
        found.setdefault(base.good, []).append(base)
    return found


def _gaps(recorded: Sequence[Row], period: Span) -> list[Problem]:
    """Where the costs leave a part of the period out."""
    covered = period.start
    missing: Span | None = None
    for span in sorted((row.span for row in recorded if row.span), key=lambda span: span.start):
        if span.start > covered:
            missing = missing or Span(covered, span.start - _ONE_DAY)
        covered = max(covered, span.end + _ONE_DAY)
    if covered <= period.end:
        missing = missing or Span(covered, period.end)
    if missing is None:
        return []
    gap = Said(
        "cost-gap", start=str(missing.start), end=str(missing.end),
        first=str(period.start), last=str(period.end),
    )  # fmt: skip
    whole = Said("cost-whole-period")
    return [Problem(Place(sheet="costs"), gap, whole, "Uniform Regulations 1(7)")]


def _one(
    rows: Sequence[Row], column: str, cite: str, faults: list[Problem], *, blank: str | None = None
) -> Any:
    """What rows that are one thing say in a column; blank cells say `blank`, or nothing."""
    stated = [(row, row.cells[column] or blank) for row in rows if row.cells[column] or blank]
    if not stated:
        return None
    at, first = stated[0]
    for row, said in stated:
        if said != first:
            what = Said(
                "cost-is-and-other-row",
                said=str(said),
                first=str(first),
                row=str(at.cells["row"]),
            )
            faults.append(Problem(row.cell(column), what, Said("cost-rows-the-same"), cite))
    return first


def _costs(
    recorded: Sequence[Row], interest: Sequence[LoanInterest], faults: list[Problem]
) -> list[Cost]:
    found = []
    for name, rows in _by(recorded, "cost").items():
        cite = "Uniform Regulations 1(1), total cost"
        kind = CostKind(_one(rows, "kind", cite, faults))
        standing = Standing(_one(rows, "standing", cite, faults, blank=str(Standing.COST)))
        incurred_for = _one(rows, "incurred_for", f"{_SCHEDULE}, 5", faults) or ""
        _one(rows, "group", f"{_SCHEDULE}, 5(b)", faults)
        amount = sum(-row.cells["amount"] if row.cells["gain"] else row.cells["amount"]
                     for row in rows)  # fmt: skip
        parts = _Parts()
        for row in rows:
            parts.add(row, faults)
        own = [each for each in interest if each.cost == name]
        excluded: dict[Excluded, Amount] = dict(parts.excluded)
        if own and _holds_interest(own, amount, rows, faults):
            excluded[Excluded.NON_ALLOWABLE_INTEREST] = sum(
                (each.amount for each in own), Fraction(0)
            )
        where = place("costs", (row.cells["row"] for row in rows))
        found.append(
            Cost(name, kind, money(amount), excluded, parts.research, standing,
                 incurred_for, where)
        )  # fmt: skip
    return found


@dataclass
class _Parts:
    """The excluded parts of one cost."""

    excluded: dict[Excluded, Decimal] = field(default_factory=dict)
    research: dict[Excluded, Decimal] = field(default_factory=dict)

    def add(self, row: Row, faults: list[Problem]) -> None:
        own = [which for which in Excluded if row.cells[str(which)]]
        for which in own:
            self._to(self.excluded, which, money(row.cells[str(which)]))
        if not row.cells["research"]:
            return
        if len(own) != 1:
            beside = Said("cost-research-beside-none")
            if own:
                beside = Said("cost-research-beside", parts=tuple(map(str, own)))
            faults.append(
                Problem(row.cell("research"), beside, Said("cost-one-excluded-part"),
                        "Uniform Regulations 7(13)(c)")
            )  # fmt: skip
            return
        self._to(self.research, own[0], money(row.cells["research"]))

    @staticmethod
    def _to(parts: dict[Excluded, Decimal], which: Excluded, amount: Decimal) -> None:
        parts[which] = parts.get(which, Decimal(0)) + amount


def _holds_interest(
    interest: Sequence[LoanInterest], amount: int, rows: Sequence[Row], faults: list[Problem]
) -> bool:
    """Whether a cost can be the one that holds the interest of its loans."""
    which = Excluded.NON_ALLOWABLE_INTEREST
    places = tuple(each.place for each in interest)
    for row in rows:
        if row.cells[str(which)]:
            faults.append(
                Problem(row.cell(str(which)), Said("cost-interest-follows", places=places),
                        Said("cost-leave-one-out"), "Uniform Regulations 7(14)")
            )  # fmt: skip
            return False
    whole = sum((each.interest for each in interest), Decimal(0))
    if whole > money(amount):
        less = Said("cost-less-than-interest", amount=str(money(amount)), places=places,
                    interest=str(whole))  # fmt: skip
        faults.append(
            Problem(rows[0].place, less, Said("cost-name-cost-of-interest"),
                    "Uniform Regulations 1(1), interest costs")
        )  # fmt: skip
        return False
    return True


def _units(produced: Sequence[Row]) -> dict[str, Decimal]:
    return {
        good: quantity(sum(row.cells["units"] for row in rows))
        for good, rows in _by(produced, "good").items()
    }


def _groups(produced: Sequence[Row], recorded: Sequence[Row]) -> dict[str, str]:
    """The group of each good produced, and of each good that a cost was incurred for."""
    groups: dict[str, str] = {}
    for column, rows in (("good", produced), ("incurred_for", recorded)):
        for row in rows:
            good, group = row.cells[column], row.cells["group"]
            if good is not None and group is not None:
                groups.setdefault(good, group)
    return groups


def _allocations(
    allocations: Sequence[Row], period: Span, faults: list[Problem]
) -> tuple[dict[str, Allocation], tuple[Base, ...]]:
    found: dict[str, Allocation] = {}
    bases: list[Base] = []
    for name, of_cost in _by(allocations, "cost").items():
        undated = [row for row in of_cost if row.span is None]
        if undated and len(undated) < len(of_cost):
            faults.append(
                Problem(undated[0].place, Said("cost-bases-undated", cost=name),
                        Said("cost-date-all-bases"), f"{_SCHEDULE}, 6")
            )  # fmt: skip
            continue
        rows = [row for row in of_cost if row.within(period, faults)]
        if rows:
            found[name], own = _allocation(name, rows, faults)
            bases += own
    return found, tuple(bases)


def allocations_of(rows: CostRows, period: Span) -> dict[str, Allocation]:
    """How costs are allocated in a period, as far as its rows agree."""
    return _allocations(rows.allocations, period, [])[0]


def _allocation(
    name: str, rows: Sequence[Row], faults: list[Problem]
) -> tuple[Allocation, list[Base]]:
    cite = f"{_SCHEDULE}, 3, 4"
    method = Method(_one(rows, "method", cite, faults) or Method.COST_RATIO)
    basis = _one(rows, "basis", cite, faults) or ""
    criterion = _one(rows, "criterion", cite, faults)
    purpose = _one(rows, "purpose", cite, faults)
    in_use = _one(rows, "method_in_use", cite, faults) or ""
    base: dict[str, Decimal] = {}
    excluded: dict[str, Decimal] = {}
    own = []
    for row in rows:
        good = row.cells["good"]
        for column, parts in (("base", base), ("excluded_base", excluded)):
            amount = row.cells[column]
            if amount is None:
                continue
            if good is None:
                faults.append(Problem(row.cell("good"), Said("cost-blank-beside-base"),
                                      Said("cost-name-good-of-base"), cite))  # fmt: skip
                continue
            parts[good] = parts.get(good, Decimal(0)) + quantity(amount)
            what: Said | str = name
            if column == "excluded_base":
                what = Said("ledger-step-excluded-in", cost=name)
            own.append(Base(what, good, quantity(amount), basis, row.place))
    return (
        Allocation(
            method,
            basis,
            base,
            None if criterion is None else Criterion(criterion),
            Purpose.THESE_REGULATIONS if purpose is None else Purpose(purpose),
            in_use,
            excluded,
        ),
        own,
    )
