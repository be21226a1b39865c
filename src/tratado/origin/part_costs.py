"""What a part adds to the costs of the good that its own producer puts it in.

The costs of a self-produced part are costs of the producer (7(11), 1(6)(a)): they count in the
place of a value that a bill of materials has for it, such as a price between plants. A part
designated an intermediate material counts at its total cost, excluded costs among it, which
are not taken out again (8(8), 1(6)(b)(ii), 7(13)(b)); those of any other come out of the good's
net cost (7(11), 7(13)(a)), at any depth. A part whose production is accumulated counts by the
costs of its producer (9(2)(a)). What is bought or made outside counts at its value (8(1)).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import NamedTuple

import numpy as np
import polars as pl

from tratado.book import MILLIONTHS
from tratado.origin.answer import MET, NOT_MET, Column
from tratado.origin.batch import GoodColumns
from tratado.origin.columns import NONE, Bools, Index, Int, Small
from tratado.origin.intake import Facts, known
from tratado.origin.makers import goods_with_lines, made_by_producer
from tratado.origin.territory import in_territory, with_disputed_places
from tratado.value.errors import ValuationError
from tratado.value.held import HELD
from tratado.value.net_cost import (
    EXCLUDED_COSTS,
    PERIOD_AND_OTHER_COSTS,
    PRODUCT_COSTS,
    with_costs,
)
from tratado.words import Place, Problem, Said


class Follows(IntEnum):
    """What the net cost of a good follows from."""

    NOTHING = 0
    STATED = 1
    COMPONENTS = 2
    """The value of its materials and the other parts of its cost."""
    TOTAL = 3
    """A stated total cost, less the excluded costs, all stated."""


@dataclass(frozen=True, eq=False)
class BookCosts:
    """The goods and lines of a book with their costs, before any good is decided.

    `goods` have total cost and net cost filled in as far as the sheets tell, `lines` the blank
    values of self-produced parts. For each line `stated` is the value that the book has, `own`
    what the part costs its producer, `cost` which of them is counted in `goods`; NONE where
    unknown. `net_only` tells where no more than the net cost of the part is known, `made` who
    made it. For each good `follows` says what its net cost follows from, `excluded` the
    excluded costs recorded at it.
    """

    goods: pl.DataFrame
    lines: pl.DataFrame
    stated: Int
    own: Int
    cost: Int
    net_only: Bools
    made: Column
    follows: Small
    excluded: tuple[int, ...]


def book_costs(goods: pl.DataFrame, lines: pl.DataFrame, facts: Facts) -> BookCosts:
    """What the sheets tell of the costs of goods and of the parts that their producers make.

    Raises ValuationError for a part without a value that is not known to be self-produced, or
    whose costs the book does not have, and for costs that are more than can be kept.
    """
    goods = with_disputed_places(goods, lines)
    stated, nothing = known(lines["value"]), np.full(len(lines), NONE, dtype=np.int64)
    nowhere = np.zeros(len(lines), dtype=np.bool_)
    made = made_by_producer(goods, lines, facts)
    follows, excluded = _follows(goods), _excluded(goods)
    if not (made != NOT_MET).any():
        _refuse_blanks(lines, stated, made == MET)
        costed = with_costs(goods, lines)
        return BookCosts(costed, lines, stated, nothing, stated, nowhere, made, follows, excluded)
    number = pl.DataFrame({"part": goods["id"], "number": np.arange(len(goods))})
    sub = _joined(lines, number)["number"].fill_null(0).to_numpy()
    there = in_territory(goods).fill_null(value=False).to_numpy()[sub]
    counted = (lines["role"] != "shipping_packing").to_numpy()
    sure = (made == MET) & there & counted
    whole = ~np.isin(sub, goods_with_lines(goods, lines)) | _flags(goods["as_material"])[sub]
    of_set = lines["good"].is_in(
        goods.filter(pl.col("is_set").fill_null(value=False))["id"].implode()
    )
    own, net_only, costed = _own_costs(goods, lines, stated, sure)
    own = np.where((made != NOT_MET) & counted, own, NONE)
    cost = np.where(sure & (own != NONE), own, stated)
    _refuse_blanks(lines, stated, sure & (own != NONE))
    # A part that is itself a material has the value of 8(1)(c), which no price below its costs is.
    raised = sure & (whole | of_set.to_numpy()) | (stated == NONE)
    value = np.where(raised, np.maximum(stated, own), stated)
    filled = lines.with_columns(value=pl.Series(value)) if (value != stated).any() else lines
    return BookCosts(costed, filled, stated, own, cost, net_only, made, follows, excluded)


def _own_costs(
    goods: pl.DataFrame, lines: pl.DataFrame, stated: Int, sure: Bools
) -> tuple[Int, Bools, pl.DataFrame]:
    """What each part costs its producer, deepest parts first, and the goods with these costs."""
    own, net_only = np.full(len(lines), NONE, dtype=np.int64), np.zeros(len(lines), dtype=np.bool_)
    units = pl.col("total_cost"), pl.when(~pl.col("intermediate").fill_null(value=False)).then("nc")
    while True:
        cost = np.where(sure & (own != NONE), own, stated)
        marked = lines.with_columns(
            cost=pl.Series(cost).replace(NONE, None), net_only=pl.Series(net_only & sure)
        )
        costed = with_costs(goods, marked)
        unit = _joined(lines, costed.select(pl.col("id").alias("part"), *_named(units)))
        only = (unit["total"].is_null() & unit["net"].is_not_null()).to_numpy()
        each = unit.select(pl.coalesce("total", "net")).to_series()
        found = _extended(lines, known(each))
        if (found == own).all() and (only == net_only).all():
            return own, net_only, costed
        own, net_only = found, only


def _named(units: tuple[pl.Expr, pl.Expr]) -> tuple[pl.Expr, pl.Expr]:
    return units[0].alias("total"), units[1].alias("net")


def _joined(lines: pl.DataFrame, by_part: pl.DataFrame) -> pl.DataFrame:
    return lines.select("part").join(by_part, on="part", how="left", maintain_order="left")


def _extended(lines: pl.DataFrame, unit: Int) -> Int:
    """Costs of a unit by the quantity of each line; NONE stays.

    Raises ValuationError where the product cannot be kept.
    """
    quantity = lines["quantity"].to_numpy()
    found = np.full(len(lines), NONE, dtype=np.int64)
    faults = []
    for line in np.flatnonzero(unit != NONE).tolist():
        product = scaled(int(unit[line]), int(quantity[line]))
        if product > HELD:
            good, part = lines.row(line, named=True)["good"], lines["part"][line]
            faults.append(
                Problem(Said("origin-part-of-good", part=part, good=good),
                        Said("origin-costs-too-large"), Said("origin-state-smaller-unit"),
                        "Uniform Regulations 1(6)")
            )  # fmt: skip
            continue
        found[line] = product
    if faults:
        raise ValuationError(faults)
    return found


def scaled(amount: int, quantity: int) -> int:
    """An amount by a quantity in millionths, half up."""
    return (amount * quantity + MILLIONTHS // 2) // MILLIONTHS


def _flags(column: pl.Series) -> Bools:
    found: Bools = column.fill_null(value=False).to_numpy()
    return found


def _follows(goods: pl.DataFrame) -> Small:
    components = pl.any_horizontal(
        pl.col(name).is_not_null() for name in (*PRODUCT_COSTS, *PERIOD_AND_OTHER_COSTS)
    )
    exclusions = pl.all_horizontal(pl.col(*EXCLUDED_COSTS).is_not_null())
    total = pl.col("total_cost").is_not_null()
    by = (
        pl.when(pl.col("nc").is_not_null())
        .then(int(Follows.STATED))
        .when(total & (components | exclusions))
        .then(int(Follows.TOTAL))
        .when(components)
        .then(int(Follows.COMPONENTS))
        .otherwise(int(Follows.NOTHING))
    )
    found: Small = goods.select(by.cast(pl.Int8)).to_series().to_numpy()
    return found


def _excluded(goods: pl.DataFrame) -> tuple[int, ...]:
    sums = pl.sum_horizontal(pl.col(name).cast(pl.Int128).fill_null(0) for name in EXCLUDED_COSTS)
    return tuple(goods.select(sums).to_series().to_list())


def _refuse_blanks(lines: pl.DataFrame, stated: Int, own: Bools) -> None:
    """Raise ValuationError for lines without a value that no cost of the producer's fills."""
    blank = np.flatnonzero((stated == NONE) & ~own).tolist()
    if blank:
        raise ValuationError([_no_value(lines, line) for line in blank])


def _no_value(lines: pl.DataFrame, line: int) -> Problem:
    row = lines.row(line, named=True)
    part, good = row["part"], row["good"]
    named = Said("origin-part", part=part)
    return Problem(
        Place(sheet="bom", rows=(row["row"],)) if "row" in row else named,
        Said("origin-part-without-value", part=part, good=good),
        Said("origin-state-price-or-costs"),
        "Uniform Regulations 8(1), 8(8)",
    )


class Range(NamedTuple):
    """The least and the most that an amount may be."""

    low: int
    high: int

    def plus(self, other: Range) -> Range:
        return Range(self.low + other.low, self.high + other.high)

    def less(self, amount: int) -> Range:
        return Range(self.low - amount, self.high - amount)

    def joined(self, other: Range) -> Range:
        return Range(min(self.low, other.low), max(self.high, other.high))


_ZERO = Range(0, 0)


class _Added(NamedTuple):
    """What parts add to the costs of their good beyond what its sheets tell, and the excluded
    costs to take out of them; None where these are not known."""

    cost: Range = _ZERO
    excluded: Range | None = _ZERO

    def plus(self, other: _Added) -> _Added:
        cost = self.cost.plus(other.cost)
        if self.excluded is None or other.excluded is None:
            return _Added(cost, None)
        return _Added(cost, self.excluded.plus(other.excluded))


class LevelCosts(NamedTuple):
    """Goods of a level with the lowest and the highest costs that they may have: with parts of
    which it is open who made them counted whole, and as the producer's own."""

    whole: tuple[GoodColumns, GoodColumns]
    own: tuple[GoodColumns, GoodColumns]

    def mixed(self) -> tuple[GoodColumns, GoodColumns]:
        """The goods where some of these parts may be whole and others the producer's own."""
        (low, high), (own_low, own_high) = self
        return _either(np.minimum, low, own_low), _either(np.maximum, high, own_high)


def _either(chosen: np.ufunc, first: GoodColumns, second: GoodColumns) -> GoodColumns:
    return replace(
        first,
        nc=chosen(first.nc, second.nc),
        total_cost=chosen(first.total_cost, second.total_cost),
    )


@dataclass
class PartCosts:
    """Costs that hang on what was found of parts, from the deepest level up.

    `good`, `part`, `row` and `quantity` are of the lines as the roll-up has them. `moved` is how
    far the total cost of a good (its net cost, where no more is known) may be from that of the
    sheets, `within` the excluded costs in it, None where not known; both by good, where lines
    of it were looked at. `unknown` has the rows of parts for want of whose excluded costs a
    good has no net cost, `doubtful` the net costs of goods whose stated excluded costs may or
    may not have those of parts among them, `taken_out` by row what comes out for a part.
    """

    book: BookCosts
    good: Index
    part: Index
    row: Int
    quantity: Int
    designated: Bools
    moved: dict[int, Range] = field(default_factory=dict)
    within: dict[int, Range | None] = field(default_factory=dict)
    unknown: dict[int, tuple[int, ...]] = field(default_factory=dict)
    doubtful: dict[int, Range] = field(default_factory=dict)
    taken_out: dict[int, int] = field(default_factory=dict)

    def of_level(
        self, goods: GoodColumns, chosen: Int, lines: Bools, self_produced: Column, state: Column
    ) -> LevelCosts:
        """The chosen goods of a level, `goods`, with what their lines add to their costs."""
        place = {good: at for at, good in enumerate(chosen.tolist())}
        as_whole: dict[int, _Added] = {}
        as_own: dict[int, _Added] = {}
        rows: dict[int, list[int]] = {}
        for line in np.flatnonzero(lines & (self.book.own[self.row] != NONE)).tolist():
            good, answer = int(self.good[line]), int(self_produced[line])
            own = self._own(line, state) if answer != NOT_MET else self._whole(line)
            whole = self._whole(line) if answer != MET else own
            as_own[good] = as_own.get(good, _Added()).plus(own)
            as_whole[good] = as_whole.get(good, _Added()).plus(whole)
            rows.setdefault(good, []).append(line)
            if own.excluded is None:
                self.unknown[good] = (*self.unknown.get(good, ()), int(self.row[line]))
            elif answer == MET and own.excluded.low > 0 and self._takes_out(good):
                self.taken_out[int(self.row[line])] = own.excluded.low
        for good in rows:
            self._keep(good, goods, place[good], (as_whole[good], as_own[good]))
        return LevelCosts(self._with(goods, place, as_whole), self._with(goods, place, as_own))

    def replaced(self) -> list[int]:
        """The rows of parts whose own costs count and are not the value that the book has."""
        book = self.book
        differ = (book.cost == book.own) & (book.own != NONE) & (book.stated != NONE)
        return np.flatnonzero(differ & (book.own != book.stated)).tolist()

    def _own(self, line: int, state: Column) -> _Added:
        """A part as costs of the producer's: 7(11), 8(8)."""
        part, row, quantity = int(self.part[line]), int(self.row[line]), int(self.quantity[line])
        moved = self.moved.get(part, _ZERO)
        cost = Range(scaled(moved.low, quantity), scaled(moved.high, quantity)).less(
            int(self.book.cost[row] - self.book.own[row])
        )
        within = _ZERO if self.book.net_only[row] else self._within(part)
        if within is None:
            return _Added(cost, None)
        out = Range(scaled(within.low, quantity), scaled(within.high, quantity))
        if self.designated[part]:
            # Not originating, it counts as though it were not designated (8(10)).
            out = Range(
                out.low if state[part] == NOT_MET else 0, 0 if state[part] == MET else out.high
            )
        return _Added(cost, out)

    def _takes_out(self, good: int) -> bool:
        return int(self.book.follows[good]) == Follows.COMPONENTS

    def _whole(self, line: int) -> _Added:
        """A part at the value that the book has for it: 8(1)."""
        row = int(self.row[line])
        stated = int(self.book.stated[row])
        if stated == NONE:
            raise ValuationError([_no_value(self.book.lines, row)])
        more = stated - int(self.book.cost[row])
        return _Added(Range(more, more))

    def _within(self, part: int) -> Range | None:
        """The excluded costs in the total cost of a good."""
        if part in self.within:
            return self.within[part]
        total, net = (self.book.goods[name][part] for name in ("total_cost", "nc"))
        if net is None:
            return None
        excluded = 0 if total is None else max(0, total - net)
        return Range(excluded, excluded)

    def _keep(self, good: int, goods: GoodColumns, at: int, added: tuple[_Added, _Added]) -> None:
        """What the goods that contain a good are to know of its costs."""
        whole, own = added
        cost = whole.cost.joined(own.cost)
        outs = [each.excluded for each in added]
        follows, recorded = int(self.book.follows[good]), self.book.excluded[good]
        if follows == Follows.TOTAL:
            most = max((each.high for each in outs if each is not None), default=0)
            net = int(goods.nc[at])
            self.within[good] = Range(recorded, recorded + most)
            if most:
                self.doubtful[good] = Range(net - most, net)
        elif follows == Follows.COMPONENTS:
            self.moved[good] = cost
            known_outs = [each for each in outs if each is not None]
            if len(known_outs) < len(outs):
                self.within[good] = None
                return
            out = known_outs[0].joined(known_outs[1])
            if goods.total_cost[at] == NONE:
                self.moved[good] = Range(cost.low - out.high, cost.high - out.low)
                self.within[good] = _ZERO
            else:
                self.within[good] = Range(recorded + out.low, recorded + out.high)

    def _with(
        self, goods: GoodColumns, place: dict[int, int], added: dict[int, _Added]
    ) -> tuple[GoodColumns, GoodColumns]:
        """The goods with their lowest and with their highest costs."""
        nc = {good: self._net(good, int(goods.nc[at]), added[good])
              for good, at in place.items() if good in added}  # fmt: skip
        total = {good: self._total(good, int(goods.total_cost[place[good]]), added[good].cost)
                 for good in nc}  # fmt: skip
        low, high = (
            replace(
                goods,
                nc=_changed(goods.nc, {place[good]: each[end] for good, each in nc.items()}),
                total_cost=_changed(
                    goods.total_cost, {place[good]: each[end] for good, each in total.items()}
                ),
            )
            for end in (0, 1)
        )
        same = all(each.low == each.high for each in (*nc.values(), *total.values()))
        return (low, low) if same else (low, high)

    def _net(self, good: int, net: int, added: _Added) -> Range:
        follows = int(self.book.follows[good])
        if net == NONE or follows in (Follows.NOTHING, Follows.STATED):
            return Range(net, net)
        if follows == Follows.TOTAL:
            most = 0 if added.excluded is None else added.excluded.high
            return Range(max(0, net - most), net)
        if added.excluded is None:
            return Range(NONE, NONE)
        found = Range(added.cost.low - added.excluded.high, added.cost.high - added.excluded.low)
        return Range(max(0, net + found.low), max(0, net + found.high))

    def _total(self, good: int, total: int, cost: Range) -> Range:
        if total == NONE or int(self.book.follows[good]) != Follows.COMPONENTS:
            # Stated beside a net cost that is stated too, or without parts of the cost.
            return Range(total, total)
        return Range(total + cost.low, total + cost.high)


def _changed(column: Int, values: dict[int, int]) -> Int:
    found = column.copy()
    for at, value in values.items():
        if value > HELD:
            raise ValuationError([
                Problem(Place(sheet="goods"), Said("origin-costs-of-parts-too-large"),
                        Said("origin-state-per-smaller-unit"), "Uniform Regulations 1(6)")
            ])  # fmt: skip
        found[at] = value
    return found
