"""Which inventory management method a person has chosen for which inventory, and from when.

A choice holds throughout the fiscal year (Uniform Regulations 8(19), Schedule 7, 3(3)); it
counts as made once the customs administration is told of it in writing during a verification
(8(22)), so that what is given here is what will be told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.value.errors import ValuationError
from tratado.value.movements import FiscalYears, Kind, said_of_cell
from tratado.words import Place, Problem, Said

MATERIALS_AND_GOODS = "Uniform Regulations 8(21)"
ONE_METHOD_A_YEAR = {
    Kind.MATERIAL: "Uniform Regulations 8(19), Schedule 8, 3",
    Kind.GOOD: "Uniform Regulations 8(19), Schedule 8, 12",
}

FISCAL_YEAR = "fiscal_year"


class Method(StrEnum):
    """The inventory management methods (Schedule 8, 2 and 11)."""

    SPECIFIC_IDENTIFICATION = "specific_identification"
    FIFO = "fifo"
    LIFO = "lifo"
    AVERAGE = "average"


class ValueContent(StrEnum):
    """What the good made of a material must show; the ratio of the average method follows."""

    NOT_REQUIRED = "not_required"
    TRANSACTION_VALUE = "transaction_value"
    NET_COST = "net_cost"
    NET_COST_OVER_PERIOD = "net_cost_over_period"


class Basis(StrEnum):
    """What the ratio of the average method is calculated with respect to."""

    PRECEDING_PERIOD = "preceding_period"
    AVERAGING_PERIOD = "averaging_period"
    EACH_SHIPMENT = "each_shipment"


BASES: Mapping[ValueContent, Basis] = {
    ValueContent.NOT_REQUIRED: Basis.PRECEDING_PERIOD,
    ValueContent.TRANSACTION_VALUE: Basis.EACH_SHIPMENT,
    ValueContent.NET_COST: Basis.EACH_SHIPMENT,
    ValueContent.NET_COST_OVER_PERIOD: Basis.AVERAGING_PERIOD,
}
"""Ratios for materials (Schedule 8, 6(1), 7(1), 8(1))."""

BASIS_CITES: Mapping[Basis, str] = {
    Basis.PRECEDING_PERIOD: "Uniform Regulations Schedule 8, 6(1)",
    Basis.AVERAGING_PERIOD: "Uniform Regulations Schedule 8, 7(1)",
    Basis.EACH_SHIPMENT: "Uniform Regulations Schedule 8, 8(1)",
}


class Opening(StrEnum):
    """How the origin of the opening inventory is found (Schedule 8, 9 and 15).

    By the latest receipts that add up to it, or all of it non-originating. What is marked
    with an origin identifier has that origin under specific identification.
    """

    LATEST_RECEIPTS = "latest_receipts"
    NON_ORIGINATING = "non_originating"


@dataclass(frozen=True, slots=True)
class Election:
    """A person's choice of a method for one inventory, from a day on.

    `kind` is what is withdrawn; None: materials and goods alike. `value_content` and
    `period` (`1_month`, `3_months`, `6_months`, `fiscal_year`) belong to the average method.
    `row` is the place in the sheet `inventories`.
    """

    inventory: str
    method: Method
    since: dt.date
    kind: Kind | None = None
    value_content: ValueContent | None = None
    period: str | None = None
    opening: Opening = Opening.LATEST_RECEIPTS
    row: int | None = None

    def basis(self, kind: Kind) -> Basis | None:
        """What the ratio is calculated for: Schedule 8, 6 to 8 (materials), 14(1) (goods)."""
        if self.method is not Method.AVERAGE:
            return None
        if kind is Kind.GOOD:
            return Basis.PRECEDING_PERIOD
        return BASES[self.value_content or ValueContent.NOT_REQUIRED]

    def course(self, kind: Kind) -> tuple[Method, Basis | None, str | None]:
        """All that decides what a withdrawal of the kind is."""
        basis = self.basis(kind)
        return self.method, basis, None if basis is Basis.EACH_SHIPMENT else self.period


class ValueMethod(StrEnum):
    """The methods for the value of identical non-originating materials (Schedule 7, 2)."""

    FIFO = "fifo"
    LIFO = "lifo"
    ROLLING_AVERAGE = "rolling_average"


@dataclass(frozen=True, slots=True)
class ValueElection:
    """A producer's choice of a method under Schedule 7 for one inventory, from a day on."""

    inventory: str
    method: ValueMethod
    since: dt.date
    row: int | None = None


def months_of(period: str) -> int:
    """Months of `1_month`, `3_months`, `6_months`. Raises KeyError for another period."""
    number, _, unit = period.partition("_")
    if unit not in ("month", "months"):
        raise KeyError(period)
    return int(number)


def place(election: Election | ValueElection) -> Place | Said:
    """Where an election stands."""
    if election.row is None:
        return Said("stock-election-of", inventory=election.inventory)
    return Place(sheet="inventories", rows=(election.row,))


_Word = TypeVar("_Word", bound=StrEnum)


def read_elections(frame: pl.DataFrame) -> tuple[list[Election], list[ValueElection]]:
    """The elections of a frame: those for origin (Schedule 8) and for value (Schedule 7).

    Columns `inventory`, `decides` (`origin` or `value`; blank: origin), `method`, `since`,
    `kind`, `value_content`, `period`, `opening`, `row`; all after `since` may be missing or
    blank. The average method of Schedule 7 is its rolling average. Raises ValuationError
    with every row that says something else.
    """
    faults: list[Problem] = []
    for_origin: list[Election] = []
    for_value: list[ValueElection] = []
    for cells in frame.iter_rows(named=True):
        row = cells.get("row")
        where = Place(sheet="inventories", rows=() if row is None else (row,))

        def word(
            of: type[_Word], column: str, given: Mapping[str, object], at: Place
        ) -> _Word | None:
            found = given.get(column)
            if found is None:
                return None
            if found not in list(of):
                what = said_of_cell(column, repr(found))
                faults.append(Problem(at, what, Said("stock-expected", words=tuple(map(str, of)))))
                return None
            return of(str(found))

        inventory, since = cells["inventory"], cells["since"]
        for name, found in (
            ("inventory", inventory),
            ("method", cells["method"]),
            ("since", since),
        ):
            if found is None:
                give = Said("stock-give-cell", column=name)
                faults.append(Problem(where, said_of_cell(name, None), give))
        decides = cells.get("decides") or "origin"
        if decides == "origin":
            method = word(Method, "method", cells, where)
            kind = word(Kind, "kind", cells, where)
            content = word(ValueContent, "value_content", cells, where)
            opening = word(Opening, "opening", cells, where)
            if method is not None and inventory is not None and since is not None:
                for_origin.append(
                    Election(
                        inventory,
                        method,
                        since,
                        kind,
                        content,
                        cells.get("period"),
                        opening or Opening.LATEST_RECEIPTS,
                        cells.get("row"),
                    )
                )
        elif decides == "value":
            renamed = dict(cells)
            if renamed["method"] == Method.AVERAGE:
                renamed["method"] = ValueMethod.ROLLING_AVERAGE.value
            value_method = word(ValueMethod, "method", renamed, where)
            if value_method is not None and inventory is not None and since is not None:
                for_value.append(ValueElection(inventory, value_method, since, cells.get("row")))
        else:
            either = Said("stock-expected-either", one="origin", other="value")
            faults.append(Problem(where, said_of_cell("decides", repr(decides)), either))
    if faults:
        raise ValuationError(faults)
    return for_origin, for_value


def by_inventory(elections: Iterable[Election]) -> dict[str, list[Election]]:
    """Elections of each inventory in the order of their days."""
    found: dict[str, list[Election]] = {}
    for election in sorted(elections, key=lambda one: (one.since, one.row or 0)):
        found.setdefault(election.inventory, []).append(election)
    return found


def of_kind(elections: Sequence[Election], kind: Kind) -> list[Election]:
    """The elections that hold for withdrawals of a kind."""
    return [one for one in elections if one.kind in (None, kind)]


def check_elections(
    elections: Iterable[Election], year: FiscalYears, text: TextInForce, faults: list[Problem]
) -> set[str]:
    """Every election complete and allowed, one method a year, one method for one inventory.

    Returns the inventories whose elections are not so.
    """
    refused: set[str] = set()
    for inventory, own in by_inventory(elections).items():
        before = len(faults)
        for election in own:
            _complete(election, year, text, faults)
        told: set[Place | Said] = set()
        for kind in Kind:
            _one_method_a_year(of_kind(own, kind), kind, year, faults, told)
        _same_for_materials_and_goods(own, faults)
        if len(faults) > before:
            refused.add(inventory)
    return refused


def _complete(
    election: Election, year: FiscalYears, text: TextInForce, faults: list[Problem]
) -> None:
    """What the average method needs is there, and nothing that belongs to it elsewhere."""
    where, given = place(election), election.value_content
    if election.method is not Method.AVERAGE:
        for name, found in (("value_content", given), ("period", election.period)):
            if found is not None:
                faults.append(
                    Problem(
                        where,
                        Said(
                            "stock-cell-with-method",
                            column=name,
                            said=str(found),
                            method=str(election.method),
                        ),
                        Said("stock-leave-to-average", column=name),
                        "Uniform Regulations Schedule 8, 3",
                    )
                )
        return
    if election.kind is not Kind.GOOD and given is None:
        faults.append(
            Problem(
                where,
                Said("stock-no-value-content"),
                Said("stock-say-value-content", words=tuple(map(str, ValueContent))),
                "Uniform Regulations Schedule 8, 6 to 8",
            )
        )
        return
    if election.kind is Kind.GOOD and given is not None:
        faults.append(
            Problem(
                where,
                Said("stock-value-content-for-goods", said=str(given)),
                Said("stock-ratio-of-goods"),
                "Uniform Regulations Schedule 8, 14(1)",
            )
        )
    kinds = (election.kind,) if election.kind is not None else (Kind.MATERIAL,)
    for kind in kinds:
        check_period(election, kind, year, text, faults)


_PERIODS = {
    Basis.PRECEDING_PERIOD: "inventories.average_periods",
    Basis.AVERAGING_PERIOD: "value_content.periods",
}
"""Terms that list the periods a ratio may be calculated over."""


def check_period(
    election: Election, kind: Kind, year: FiscalYears, text: TextInForce, faults: list[Problem]
) -> None:
    """A period the provisions know, of whole months of the fiscal year; none for shipments."""
    where, basis, period = place(election), election.basis(kind), election.period
    if basis is Basis.EACH_SHIPMENT:
        allowed = _listed(text, _PERIODS[Basis.PRECEDING_PERIOD])
        # A period beside it is that of the goods withdrawn from the same inventory.
        if period is None or (election.kind is None and period in allowed):
            return
        leave = Said("stock-leave-blank")
        if election.kind is None:
            leave = Said("stock-leave-blank-or-of-goods", periods=tuple(allowed))
        what = Said("stock-period-each-shipment", period=period)
        faults.append(Problem(where, what, leave, BASIS_CITES[basis]))
        return
    assert basis is not None
    allowed = _listed(text, _PERIODS[basis])
    if period not in allowed:
        faults.append(
            Problem(
                where,
                Said("stock-no-period")
                if period is None
                else Said("stock-period-is", period=period),
                Said("stock-expected", words=tuple(allowed)),
                text.cite(_PERIODS[basis]),
            )
        )
    elif period != FISCAL_YEAR and year.day != 1:
        faults.append(
            Problem(
                where,
                Said(
                    "stock-year-not-in-months",
                    day=f"{year.month:02}-{year.day:02}",
                    months=months_of(period),
                ),
                Said("stock-correct-year-start"),
                "Uniform Regulations 1(1), month",
            )
        )


def _listed(text: TextInForce, path: str) -> list[str]:
    return str(text.term(path)).split()


def _one_method_a_year(
    elections: Sequence[Election],
    kind: Kind,
    year: FiscalYears,
    faults: list[Problem],
    told: set[Place | Said],
) -> None:
    """8(19): the method and its averaging period stay until the fiscal year ends.

    `told` are the elections of which this was said for another kind.
    """
    for before, after in pairwise(elections):
        first = year.first_day(after.since)
        unchanged = before.course(kind) == after.course(kind)
        new_year = after.since == first and before.since < first
        if unchanged or new_year or place(after) in told:
            continue
        told.add(place(after))
        shown = _shown(before, kind), _shown(after, kind)
        faults.append(_changed(after, *shown, year, ONE_METHOD_A_YEAR[kind]))


def _changed(
    after: Election | ValueElection, old: str, new: str, year: FiscalYears, cite: str
) -> Problem:
    """A method, or its period, that changes within the fiscal year."""
    what = Said(
        "stock-changes-in-year",
        inventory=after.inventory,
        before=old,
        after=new,
        day=str(after.since),
    )
    keep = Said("stock-keep-first", day=str(year.next_first_day(after.since)))
    return Problem(place(after), what, keep, cite)


def _shown(election: Election, kind: Kind) -> str:
    return " ".join(str(word) for word in election.course(kind) if word is not None)


def _same_for_materials_and_goods(elections: Sequence[Election], faults: list[Problem]) -> None:
    """8(21): one method for what is withdrawn from one inventory; periods may differ."""
    materials, goods = (of_kind(elections, kind) for kind in Kind)
    for day in sorted({one.since for one in elections}):
        material, good = in_force(materials, day), in_force(goods, day)
        if material is None or good is None or material.method is good.method:
            continue
        faults.append(
            Problem(
                place(good),
                Said(
                    "stock-methods-differ",
                    good=str(good.method),
                    material=str(material.method),
                    inventory=good.inventory,
                ),
                Said("stock-one-method"),
                MATERIALS_AND_GOODS,
            )
        )
        return


_Choice = TypeVar("_Choice", Election, ValueElection)


def in_force(elections: Sequence[_Choice], day: dt.date) -> _Choice | None:
    """The election that holds on a day; the sequence is in the order of days."""
    found = None
    for election in elections:
        if election.since <= day:
            found = election
    return found


def check_value_elections(
    elections: Iterable[ValueElection], year: FiscalYears, faults: list[Problem]
) -> None:
    """Schedule 7, 3: one method for all identical materials of all plants, all fiscal year."""
    of_inventory: dict[str, list[ValueElection]] = {}
    ordered = sorted(elections, key=lambda one: (one.since, one.row or 0))
    for election in ordered:
        of_inventory.setdefault(election.inventory, []).append(election)
    for own in of_inventory.values():
        for before, after in pairwise(own):
            if before.method is after.method:
                continue
            first = year.first_day(after.since)
            if before.since == after.since or after.since != first:
                cite = "Uniform Regulations Schedule 7, 3(3)"
                shown = str(before.method), str(after.method)
                faults.append(_changed(after, *shown, year, cite))
    for day in sorted({one.since for one in ordered}):
        held = [one for own in of_inventory.values() if (one := in_force(own, day)) is not None]
        other = next((one for one in held if one.method is not held[0].method), None)
        if other is not None:
            faults.append(
                Problem(
                    place(other),
                    Said(
                        "stock-value-methods-differ",
                        day=str(day),
                        method=str(other.method),
                        inventory=other.inventory,
                        first=str(held[0].method),
                        beside=held[0].inventory,
                    ),
                    Said("stock-one-value-method"),
                    "Uniform Regulations Schedule 7, 3(1), 3(2)",
                )
            )
            break
