"""Net costs averaged over identical or similar goods of one plant: Uniform Regulations 7(15).

Goods with one name in `averaged_with` are averaged with each other. Their net costs over the
period, added up and divided by the units produced, stand for the net cost of each; the values
of their non-originating materials are averaged by the same units where origin is decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

import polars as pl

from tratado.value.averaging import Span
from tratado.value.bill_lines import left_open
from tratado.value.cost_rows import place, quantity
from tratado.value.cost_sheets import Costed
from tratado.value.errors import ValuationError
from tratado.value.ledger import Ledger, Unit
from tratado.value.price_rows import money
from tratado.words import Place, Problem, Said

Cells = Mapping[str, Any]

_SUMS = "Uniform Regulations 7(15)(a)"
_AVERAGE = "Uniform Regulations 7(15)(b)"
_ALIKE = "Uniform Regulations 1(1), identical goods, similar goods"


class AveragedGoods(NamedTuple):
    """Goods with averaged net costs and the column `averaged_units`; steps by good; notes."""

    goods: pl.DataFrame
    ledgers: Mapping[str, tuple[Ledger, ...]]
    notes: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class _Member:
    """A good of an average: its row of goods, the units produced, where production has them."""

    cells: Cells
    units: int
    produced_at: Place

    @property
    def good(self) -> str:
        return str(self.cells["id"])


def averaged_net_cost(costs: Mapping[str, int], units: Mapping[str, int]) -> int:
    """The net cost of a unit by the sums, from that of a unit of each good: 7(15)(b).

    Ten-thousandths; a fraction is left out, so that rounding never makes a good qualify.
    """
    return sum(costs[good] * units[good] for good in costs) // sum(units[good] for good in costs)


def averages_of(goods: pl.DataFrame) -> dict[str, tuple[str, ...]]:
    """The goods of each average by its name; only those of more than one good."""
    if "averaged_with" not in goods.columns:
        return {}
    named = goods.filter(pl.col("averaged_with").is_not_null())
    found: dict[str, list[str]] = {}
    for group, good in named.select("averaged_with", "id").iter_rows():
        found.setdefault(group, []).append(good)
    return {group: tuple(members) for group, members in found.items() if len(members) > 1}


def with_averages(
    goods: pl.DataFrame,
    costed: Costed | None,
    tables: Mapping[str, pl.DataFrame],
    currency: str,
) -> AveragedGoods:
    """The goods with net costs averaged where `averaged_with` says so.

    `goods` have their own net costs, `costed` says what was produced in which period. Where
    the net cost of one is not known, that of none of its average is. Raises ValuationError
    with everything that forbids an average.
    """
    groups = averages_of(goods)
    faults = list(_faults(goods, costed, tables))
    if faults:
        raise ValuationError(faults)
    if not groups or costed is None:
        return AveragedGoods(goods, {}, ())
    units = dict(costed.goods.select("id", "units").iter_rows())
    rows = {row["id"]: row for row in goods.iter_rows(named=True)}
    costs: dict[str, int] = {}
    ledgers: dict[str, tuple[Ledger, ...]] = {}
    notes: list[Said] = []
    open_: list[str] = []
    for group, names in groups.items():
        span = costed.periods[names[0]].span
        members = [
            _Member(rows[name], units[name], _produced_at(tables, name, span)) for name in names
        ]
        notes += _other_headings(group, members)
        unknown = [name for name in names if rows[name]["nc"] is None]
        if unknown:
            open_ += names
            notes.append(_not_averaged(group, unknown))
            continue
        average = averaged_net_cost({name: rows[name]["nc"] for name in names}, units)
        costs |= dict.fromkeys(names, average)
        ledger = _ledger(group, members, span, average, currency)
        ledgers |= dict.fromkeys(names, (ledger,))
    together = [name for names in groups.values() for name in names]
    fresh = pl.DataFrame(
        [(name, costs.get(name), units[name]) for name in together],
        schema={"id": pl.String, "_nc": pl.Int64, "averaged_units": pl.Int64},
        orient="row",
    )
    found = left_open(goods, open_).join(fresh, on="id", how="left", maintain_order="left")
    found = found.with_columns(nc=pl.coalesce("_nc", "nc")).drop("_nc")
    return AveragedGoods(found, ledgers, tuple(notes))


def with_averaged_costs(costed: Costed, goods: pl.DataFrame) -> Costed:
    """What goods cost by the books, net costs averaged; an estimate in one is in all of them."""
    units = dict(costed.goods.select("id", "units").iter_rows())
    costs = dict(costed.goods.select("id", "nc").iter_rows())
    estimated = set(costed.estimated)
    for names in averages_of(goods).values():
        of_group = {name: costs[name] for name in names if name in costs}
        if not of_group:
            continue
        costs |= dict.fromkeys(of_group, averaged_net_cost(of_group, units))
        if estimated.intersection(names):
            estimated.update(of_group)
    frame = costed.goods.with_columns(
        nc=pl.Series([costs[name] for name in costed.goods["id"]], dtype=pl.Int64)
    )
    return Costed(frame, costed.periods, frozenset(estimated), costed.ledgers, costed.duties)


def _faults(
    goods: pl.DataFrame, costed: Costed | None, tables: Mapping[str, pl.DataFrame]
) -> Iterator[Problem]:
    """What forbids to average goods as the book does."""
    if "averaged_with" not in goods.columns:
        return
    named = goods.filter(pl.col("averaged_with").is_not_null())
    groups: dict[str, list[Cells]] = {}
    for row in named.iter_rows(named=True):
        groups.setdefault(row["averaged_with"], []).append(row)
    for group, rows in groups.items():
        complete = list(_incomplete(rows, costed))
        yield from complete
        yield from _unlike(rows)
        if not complete and costed is not None:
            yield from _apart(rows, costed)
            yield from _plants(group, rows, costed, tables)


def _place(row: Cells, column: str = "averaged_with") -> Place:
    return Place(sheet="goods", rows=(row["row"],), column=column)


def _incomplete(rows: list[Cells], costed: Costed | None) -> Iterator[Problem]:
    """Goods of an average that elect no period, or of which nothing was produced."""
    produced = {} if costed is None else dict(costed.goods.select("id", "units").iter_rows())
    for row in rows:
        if row["averaging"] is None:
            what = Said(
                "cost-averaged-without-period", good=row["id"], group=row["averaged_with"]
            )  # fmt: skip
            remedy = Said("cost-choose-period-or-blank")
            yield Problem(_place(row, "averaging"), what, remedy, _SUMS)
        if not produced.get(row["id"]):
            yield Problem(_place(row), Said("cost-averaged-without-units", good=row["id"]),
                          Said("cost-add-production"), _SUMS)  # fmt: skip


def _unlike(rows: list[Cells]) -> Iterator[Problem]:
    """Goods that are not of one producer and country, as identical and similar goods are."""
    first = rows[0]
    for row in rows[1:]:
        for column in ("producer", "produced_in"):
            if row[column] != first[column]:
                empty = Said("cost-empty")
                what = Said("cost-averaged-differ", own=row[column] or empty,
                            first=first["id"], other=first[column] or empty)  # fmt: skip
                yield Problem(_place(row, column), what, Said("cost-average-one-producer"), _ALIKE)


def _apart(rows: list[Cells], costed: Costed) -> Iterator[Problem]:
    """Goods of an average whose elections of the period are not one."""
    first = costed.periods[rows[0]["id"]]
    for row in rows[1:]:
        own = costed.periods[row["id"]]
        if own.election != first.election or own.span != first.span:
            what = Said(
                "cost-averaged-over-other-period",
                own=str(own.election.length), start=str(own.span.start), end=str(own.span.end),
                first=rows[0]["id"], other=str(first.election.length),
                other_start=str(first.span.start), other_end=str(first.span.end),
            )  # fmt: skip
            remedy = Said("cost-one-period-for-average")
            yield Problem(_place(row, "averaging"), what, remedy, _SUMS)


def _plants(
    group: str, rows: list[Cells], costed: Costed, tables: Mapping[str, pl.DataFrame]
) -> Iterator[Problem]:
    """Production of an average that is not in one plant, or in none that is named."""
    first: tuple[str, Place] | None = None
    for row in rows:
        for made in _production(tables, row["id"], costed.periods[row["id"]].span):
            where = Place(sheet="production", rows=(made["row"],), column="plant")
            plant = made.get("plant")
            if plant is None:
                yield Problem(where, Said("cost-averaged-no-plant", good=row["id"], group=group),
                              Said("cost-name-the-plant"), _SUMS)  # fmt: skip
            elif first is None:
                first = (plant, place("production", [made["row"]]))
            elif plant != first[0]:
                what = Said("cost-averaged-other-plant", plant=plant, place=first[1],
                            first=first[0], group=group)  # fmt: skip
                yield Problem(where, what, Said("cost-plants-apart"), _SUMS)


def _production(tables: Mapping[str, pl.DataFrame], good: str, span: Span) -> list[dict[str, Any]]:
    own = tables["production"].filter(
        pl.col("good") == good, pl.col("start") >= span.start, pl.col("end") <= span.end
    )
    return list(own.iter_rows(named=True))


def _produced_at(tables: Mapping[str, pl.DataFrame], good: str, span: Span) -> Place:
    return place("production", [made["row"] for made in _production(tables, good, span)])


def _other_headings(group: str, members: list[_Member]) -> Iterator[Said]:
    """Similar goods are not defined by their classification; other headings make one look."""
    headings = sorted({str(member.cells["hs"])[:4] for member in members})
    if len(headings) > 1:
        yield Said(
            "ledger-step-note-other-headings",
            group=group,
            headings=", ".join(headings),
            cite=_ALIKE,
        )


def _not_averaged(group: str, unknown: list[str]) -> Said:
    return Said("ledger-step-note-not-averaged", group=group, goods=", ".join(unknown), cite=_SUMS)


def _ledger(group: str, members: list[_Member], span: Span, average: int, currency: str) -> Ledger:
    """The steps of an average: each good's cost and units, the sums, the cost of a unit."""
    ledger = Ledger(
        Said("ledger-step-average-title", group=group, start=span.start, end=span.end)
    )  # fmt: skip
    units = Unit.UNITS
    total = Fraction(0)
    whole = 0
    for member in members:
        cost = money(member.cells["nc"])
        ledger.given(
            Said("ledger-step-average-cost-of", good=member.good),
            cost,
            currency,
            "Uniform Regulations 7(11)",
            Place(sheet="goods", rows=(member.cells["row"],)),
        )
        ledger.given(
            Said("ledger-step-average-units-of", good=member.good),
            quantity(member.units),
            units,
            _SUMS,
            member.produced_at,
        )
        total += Fraction(cost) * Fraction(quantity(member.units))
        whole += member.units
    ledger.found(Said("ledger-step-average-sum"), total, currency, _SUMS,
                 Said("ledger-step-average-by-units"))  # fmt: skip
    ledger.found(Said("ledger-step-average-whole"), quantity(whole), units, _SUMS,
                 Said("ledger-step-sum"))  # fmt: skip
    ledger.found(Said("ledger-step-average-of-unit"), money(average), currency,
                 _AVERAGE,
                 Said("ledger-step-average-cut"))  # fmt: skip
    return ledger
