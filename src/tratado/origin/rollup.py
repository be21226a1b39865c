"""Goods made of goods: each decided once its parts are, and rolled up.

A part that is itself a good of the book is decided first. Bought from another producer, or
made outside the territory, it counts whole, as originating or not (7(4)(a)). Made there by the
producer of the good it is a self-produced material: its own non-originating materials count
instead of it, unless the producer designated it an intermediate material (7(4)(b), 7(5), 8(6))
or chose to treat it as a material for the change in tariff classification (3(8)). Production
that is accumulated counts as the producer's own (9(1), 9(6)). Which of the two it is, `makers`
tells; where it is open, the good is decided under both readings. Goods of a set count whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.book import MILLIONTHS
from tratado.hs import Code, parse_provisions
from tratado.origin.answer import VERDICTS, Answer, Column, Verdict
from tratado.origin.averaged import together
from tratado.origin.batch import Batch, ByGood, GoodColumns, LineColumns, joined
from tratado.origin.columns import (
    IF_BY_MATERIALS,
    IF_WHOLE,
    NON_ORIGINATING,
    NONE,
    ORIGINATING,
    SURELY,
    UNSETTLED,
    Bools,
    Index,
    Int,
    Small,
)
from tratado.origin.criteria import CRITERIA, Criterion, conclude_goods, stayed
from tratado.origin.decide import Decisions, Evaluator
from tratado.origin.intake import Facts, answers, good_columns, known, material_columns
from tratado.origin.makers import Makers
from tratado.origin.part_costs import BookCosts, LevelCosts, PartCosts
from tratado.origin.sets import with_sets
from tratado.origin.sources import told_apart
from tratado.value.errors import ValuationError
from tratado.value.held import HELD
from tratado.words import Place, Problem, Said

REMANUFACTURED = "remanufactured"
"""The fact that a good is made of recovered materials as section 4(1) has it."""

NO_GOOD = -1
"""A part that is no good of the book."""

_OF_DECISION = np.array([NON_ORIGINATING, UNSETTLED, ORIGINATING], dtype=np.int8)
"""The status that the answer about a part gives to the line that uses it."""


@dataclass
class Level:
    """Goods of one depth, decided together: their numbers in the book and what was found.

    `worst` counts parts whole where it is open who made them; `best` holds the same decisions
    with every unsettled material taken as originating, where there was one. `state` is open
    where the two differ, or where it matters who made a part: `unclear` then has the rows of
    the lines of such parts, by the good's number in the level. `outermost` are the least and
    the most that the non-originating materials of each good may then be worth.
    """

    goods: Int
    worst: Decisions
    best: Decisions | None
    state: Column
    criterion: Column
    unclear: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    outermost: tuple[Int, Int] | None = None

    def non_originating(self, place: int) -> tuple[int, int]:
        """The least and the most that a good's non-originating materials may be worth."""
        if self.outermost is not None:
            least, most = self.outermost
            return int(least[place]), int(most[place])
        worst = int(self.worst.non_originating[place])
        return (int(self.best.non_originating[place]) if self.best else worst), worst


@dataclass
class RolledUp:
    """Every good of a book decided, deepest parts first.

    `state` and `criterion` are columns over the book's goods; `level[g]` and `place[g]`
    say in which level and where in it good g was decided. `makers` tells of every line of the
    book whose part is a good how that part counts, `costs` what such parts add to costs.
    `apart` tells, by row, whether its units are told from those of other sources (8(18)).
    """

    levels: list[Level]
    level: Int
    place: Int
    state: Column
    criterion: Column
    makers: Makers
    costs: PartCosts
    apart: Column

    def verdict(self, good: int) -> Verdict:
        return VERDICTS[int(self.state[good])]


@dataclass(frozen=True)
class _BookLines:
    """The book's lines as columns, with what only roll-up needs; `names` has their goods and
    parts, `apart` whether their sources are told apart, by the rows of the book."""

    lines: LineColumns
    sub: Index
    quantity: Int
    names: pl.DataFrame
    makers: Makers
    whole: Bools
    apart: Column

    def makers_by_row(self) -> Makers:
        """How parts count, by the rows of the book's frame."""
        order = np.empty(len(self.sub), dtype=np.int64)
        order[self.lines.row] = np.arange(len(self.sub))
        return self.makers.taken(order)


def roll_up(
    costs: BookCosts, facts: Facts, evaluator: Evaluator, status: Small | None = None
) -> RolledUp:
    """Decide every good of a book.

    Parts may be goods to any depth, without cycles. `status` replaces the origin that the
    lines state (by row), to ask what another would do.
    """
    goods = costs.goods
    columns = with_sets(good_columns(goods, facts, evaluator.text), evaluator.text)
    book = _book_lines(costs, facts, columns, evaluator.text, status)
    levels = _depths(book, len(goods), together(columns.averaged))
    designated = answers(goods["intermediate"]) == Answer.MET
    as_material = answers(goods["as_material"]) == Answer.MET
    of_parts = PartCosts(
        costs, book.lines.good, book.sub, book.lines.row, book.quantity, designated
    )
    state = np.full(len(goods), Answer.OPEN, dtype=np.uint8)
    criterion = np.zeros(len(goods), dtype=np.uint8)
    place = np.zeros(len(goods), dtype=np.int64)
    effective: list[LineColumns] = []
    found: list[Level] = []
    for depth in range(int(levels.max(initial=0)) + 1):
        chosen = np.flatnonzero(levels == depth)
        place[chosen] = np.arange(len(chosen))
        own = levels[book.lines.good] == depth
        resolved = _resolved(book, own, state, designated, as_material, effective)
        if depth < int(levels.max(initial=0)):
            effective.append(resolved)
        _refuse_unsummable(resolved, goods["id"])
        costed = of_parts.of_level(
            columns.taken(chosen), chosen, own, book.makers.self_produced(), state
        )
        level = _decide_level(costed, len(goods), chosen, resolved, evaluator)
        state[chosen], criterion[chosen] = level.state, level.criterion
        book.makers.stayed[chosen] = stayed(level.worst)
        found.append(level)
    makers = book.makers_by_row()
    return RolledUp(found, levels, place, state, criterion, makers, of_parts, book.apart)


def _decide_level(
    costs: LevelCosts, goods: int, chosen: Int, lines: LineColumns, evaluator: Evaluator
) -> Level:
    number = np.full(goods, NONE, dtype=np.int32)
    number[chosen] = np.arange(len(chosen), dtype=np.int32)
    lines = replace(lines, good=number[lines.good])
    if lines.where is None:
        return Level(chosen, *_decided(costs.whole, lines, evaluator))
    return _by_readings(chosen, costs, lines, evaluator)


def _decided(
    costs: tuple[GoodColumns, GoodColumns], lines: LineColumns, evaluator: Evaluator
) -> tuple[Decisions, Decisions | None, Column, Column]:
    """The worst and the best case, the answers in which they agree, and the criteria.

    `costs` are the goods with their lowest and with their highest costs.
    """
    lowest, highest = costs
    worst = evaluator.decide(Batch(lowest, lines).with_averages())
    state, criterion = conclude_goods(worst, evaluator.limits)
    unsettled = lines.status == UNSETTLED
    if not unsettled.any() and lowest is highest:
        return worst, None, state, criterion
    settled = np.where(unsettled, ORIGINATING, lines.status).astype(np.int8)
    best = evaluator.decide(Batch(highest, replace(lines, status=settled)).with_averages())
    best_state, _ = conclude_goods(best, evaluator.limits)
    agreed = np.where(best_state == state, state, Answer.OPEN).astype(np.uint8)
    criterion[agreed != Answer.MET] = CRITERIA.index(Criterion.NONE)
    return worst, best, agreed, criterion


def _by_readings(chosen: Int, costs: LevelCosts, lines: LineColumns, evaluator: Evaluator) -> Level:
    """Goods decided with the parts of which it is open who made them whole, and by materials.

    Where a good has several such parts, some may be the one and some the other: two bounds, with
    everything that may count and with nothing of it, stand for the mixtures.
    """
    where = lines.readings
    favorable = np.where(where == SURELY, lines.status, ORIGINATING).astype(np.int8)
    mixed = costs.mixed()
    whole, by_materials, everything, nothing = (
        _decided(figures, read, evaluator)
        for figures, read in (
            (costs.whole, lines.taken(where & IF_WHOLE != 0)),
            (costs.own, lines.taken(where & IF_BY_MATERIALS != 0)),
            (mixed, lines),
            (mixed, replace(lines, status=favorable)),
        )
    )
    goods = len(chosen)
    parts = ByGood(lines.good, goods).total(where == IF_WHOLE)
    nested = ByGood(lines.good, goods).total(where == 0) > 0
    states = np.stack([whole[2], by_materials[2]])
    bounds = np.stack([*states, everything[2], nothing[2]])
    several = (parts > 1) | nested
    low = np.where(several, bounds.min(axis=0), states.min(axis=0))
    high = np.where(several, bounds.max(axis=0), states.max(axis=0))
    state = np.where(low == high, low, Answer.OPEN).astype(np.uint8)
    criterion = whole[3]
    criterion[state != Answer.MET] = CRITERIA.index(Criterion.NONE)
    unclear = {
        good: tuple(lines.row[(lines.good == good) & (where == IF_WHOLE)].tolist())
        for good in np.flatnonzero(low != high).tolist()
    }
    outermost = (
        (nothing[1] or nothing[0]).non_originating,
        everything[0].non_originating,
    )
    return Level(chosen, whole[0], whole[1], state, criterion, unclear, outermost)


def _book_lines(
    costs: BookCosts,
    facts: Facts,
    columns: GoodColumns,
    text: TextInForce,
    status: Small | None,
) -> _BookLines:
    goods, lines = costs.goods, costs.lines
    number = pl.DataFrame({"id": goods["id"], "number": np.arange(len(goods), dtype=np.int32)})
    of_good = _goods_of(lines["good"], number)
    subs = _numbers_of(lines["part"], number)
    material, materials = material_columns(lines, facts, text)
    foreign = (lines["origin"] != "originating").to_numpy()
    stated = np.where(foreign, NON_ORIGINATING, ORIGINATING) if status is None else status
    role = lines["role"]
    disregarded = (role == "shipping_packing").to_numpy()
    apart = ((role == "retail_packaging") | (role == "accessory")).to_numpy()
    made = LineColumns(
        good=of_good,
        material=material,
        materials=materials,
        value=lines["value"].to_numpy(),
        status=np.where((role == "indirect").to_numpy(), ORIGINATING, stated).astype(np.int8),
        in_shift=~(disregarded | apart),
        in_value=~disregarded,
        component=answers(lines["component"]),
        weight=known(lines["weight"]),
        row=np.arange(len(lines), dtype=np.int64),
        full_value=_full_values(lines),
    )
    made = _with_recovered(made, lines, columns, text)
    # A part that is a good of the book has the origin of that good, whatever its lines say.
    makers = Makers.of(goods, lines, columns, subs, costs.made)
    opened = (subs != NO_GOOD) & (makers.by_materials() != Answer.NOT_MET)
    inside = pl.DataFrame({"part": subs[opened], "good": made.good[opened]}).unique()
    told = told_apart(made, lines, inside)
    apart = np.where(subs == NO_GOOD, told, Answer.MET).astype(np.uint8)
    sourced = np.where(apart == Answer.MET, made.status, UNSETTLED).astype(np.int8)
    made = replace(made, status=sourced)
    # Each good of a set is a good, with an origin of its own (6(2)).
    of_set = columns.is_set[np.maximum(made.good, 0)]
    names, quantity = lines.select("good", "part"), lines["quantity"].to_numpy()
    book = _BookLines(made, subs, quantity, names, makers, of_set, apart)
    if (np.diff(of_good) >= 0).all():
        return book
    order = np.argsort(made.good, kind="stable")
    by_good = makers.taken(order)
    return _BookLines(
        made.taken(order), subs[order], quantity[order], names, by_good, of_set[order], apart
    )


def _full_values(lines: pl.DataFrame) -> Int | None:
    """Values before accumulation, where the book accumulates suppliers' production."""
    if "full_value" not in lines.columns:
        return None
    found: Int = lines.select(pl.coalesce("full_value", "value")).to_series().to_numpy()
    return found


def _goods_of(names: pl.Series, number: pl.DataFrame) -> Index:
    """The number of each line's good; lines of one good mostly stand together."""
    if not len(names):
        return np.zeros(0, dtype=np.int32)
    runs = names.rle_id()
    heads = names.filter(runs.diff().fill_null(1) != 0)
    found: Index = _numbers_of(heads, number)[runs.to_numpy()]
    return found


def _numbers_of(names: pl.Series, number: pl.DataFrame) -> Index:
    """The numbers of goods by name; NO_GOOD for a name that is no good's."""
    joined = names.to_frame("id").join(number, on="id", how="left", maintain_order="left")
    return joined["number"].fill_null(NO_GOOD).to_numpy()


def _with_recovered(
    made: LineColumns, lines: pl.DataFrame, columns: GoodColumns, text: TextInForce
) -> LineColumns:
    """Section 4(1): recovered materials in a remanufactured good count as originating."""
    recovered = lines["recovered"].fill_null(False).to_numpy()
    if not recovered.any() or "remanufactured_goods.goods" not in text.agreement.terms:
        return made
    status = made.status.copy()
    within = parse_provisions(str(text.term("remanufactured_goods.goods")))
    without = parse_provisions(str(text.term("remanufactured_goods.except")))

    def can_be(code: Code) -> bool:
        return any(p.covers(code) for p in within) and not any(p.covers(code) for p in without)

    for line in np.flatnonzero(recovered & (status != ORIGINATING)).tolist():
        good = int(made.good[line])
        fact = columns.facts_of(good).get(REMANUFACTURED)
        if fact is False or not all(map(can_be, columns.keys[int(columns.key[good])].codes)):
            continue
        status[line] = ORIGINATING if fact else UNSETTLED
    return replace(made, status=status)


def _depths(book: _BookLines, goods: int, averaged: Sequence[Index]) -> Int:
    """How many levels of goods lie below each good; goods averaged together share one level.

    Raises ValuationError where a good contains one that it is averaged with.
    """
    depth = np.zeros(goods, dtype=np.int64)
    inner = book.sub != NO_GOOD
    parents, parts = book.lines.good[inner], book.sub[inner]
    while True:
        deeper = depth.copy()
        np.maximum.at(deeper, parents, depth[parts] + 1)
        for members in averaged:
            deeper[members] = deeper[members].max()
        if (deeper == depth).all():
            return depth
        if deeper.max() > goods:
            raise ValuationError([
                Problem(Place(sheet="goods", column="averaged_with"),
                        Said("origin-averaged-with-material"), Said("origin-average-similar"),
                        "Uniform Regulations 1(1), similar goods")
            ])  # fmt: skip
        depth = deeper


def _resolved(
    book: _BookLines,
    own: Bools,
    state: Column,
    designated: Bools,
    as_material: Bools,
    effective: list[LineColumns],
) -> LineColumns:
    """The lines of a level as the evaluator counts them, parts resolved."""
    lines = book.lines
    inner = own & (book.sub != NO_GOOD)
    if not inner.any():
        return lines.taken(own)
    part = np.maximum(book.sub, 0)
    status = np.where(inner, _OF_DECISION[state[part]], lines.status).astype(np.int8)
    status = np.where(lines.in_shift | lines.in_value, status, lines.status).astype(np.int8)
    by_materials = np.where(inner & ~book.whole, book.makers.by_materials(), Answer.NOT_MET)
    mine = by_materials != Answer.NOT_MET
    designated_part = mine & designated[part] & (state[part] == Answer.MET)
    # Designated but not settled: its own materials count if it turns out not to originate.
    unsettled_part = mine & designated[part] & (state[part] == Answer.OPEN)
    opened_value = mine & ~designated_part
    opened_shift = mine & ~as_material[part]
    opened = replace(
        lines,
        status=status,
        in_value=lines.in_value & ~opened_value,
        in_shift=lines.in_shift & ~opened_shift,
    )
    unclear = (by_materials == Answer.OPEN) & (opened_value | opened_shift)
    pieces = [opened.taken(own & ~unclear)]
    if unclear.any():
        # Made by the producer for sure, and not in the territory: it does not originate.
        outside = (book.makers.by_producer == Answer.MET) & (state[part] != Answer.MET)
        whole = np.where(outside, NON_ORIGINATING, status).astype(np.int8)
        pieces += [
            _read(replace(lines, status=whole).taken(unclear), IF_WHOLE),
            _read(opened.taken(unclear), IF_BY_MATERIALS),
        ]
    for line in np.flatnonzero(opened_value | opened_shift).tolist():
        within = _opened(book, line, effective)
        if within is None:
            continue
        inside = within.status
        if unsettled_part[line]:
            inside = np.where(inside == ORIGINATING, ORIGINATING, UNSETTLED).astype(np.int8)
        counted = replace(
            within,
            status=inside,
            in_value=within.in_value & bool(opened_value[line] and lines.in_value[line]),
            in_shift=within.in_shift & bool(opened_shift[line] and lines.in_shift[line]),
        )
        pieces.append(_read(counted, IF_BY_MATERIALS) if unclear[line] else counted)
    return joined(pieces)


def _read(lines: LineColumns, reading: int) -> LineColumns:
    """Lines that count only under a reading, or under fewer where they did so already."""
    return replace(lines, where=(lines.readings & reading).astype(np.int8))


def _opened(book: _BookLines, line: int, effective: list[LineColumns]) -> LineColumns | None:
    """The lines of a self-produced part, as lines of the good that contains it.

    Raises ValuationError where the part's quantity makes more of them than can be kept.
    """
    lines, quantity = book.lines, int(book.quantity[line])
    for level in effective:
        inside = level.of(int(book.sub[line]))
        if not len(inside):
            continue
        full = inside.full_value
        try:
            value = times(inside.value, quantity)
            full = None if full is None else times(full, quantity)
            weight = np.where(inside.weight == NONE, NONE, times(inside.weight, quantity))
        except OverflowError:
            good, part = book.names.row(int(lines.row[line]))
            raise ValuationError([
                Problem(Said("origin-part-of-good", part=part, good=good),
                        Said("origin-product-too-large"), Said("origin-state-smaller-unit")),
            ]) from None  # fmt: skip
        return replace(
            inside,
            good=np.full(len(inside), lines.good[line], dtype=np.int32),
            value=value,
            full_value=full,
            weight=weight,
            component=np.full(len(inside), lines.component[line], dtype=np.int8),
        )
    return None


def times(value: Int, quantity: int) -> Int:
    """A value by a quantity in millionths, rounded half up to the value's own unit.

    The value is divided before it is multiplied by what is less than one, so that no product
    leaves 64 bits. Raises OverflowError where the result would.
    """
    whole, rest = divmod(quantity, MILLIONTHS)
    if int(value.max(initial=0)) * (whole + 1) > HELD:
        raise OverflowError
    ones, millionths = value // MILLIONTHS, value % MILLIONTHS
    scaled: Int = value * whole + ones * rest + (millionths * rest + MILLIONTHS // 2) // MILLIONTHS
    return scaled


def _refuse_unsummable(lines: LineColumns, names: pl.Series) -> None:
    """Raise ValuationError for goods whose lines add up to more than 64 bits hold.

    Every sum that the evaluator makes is of some lines of one good, so none leaves them then.
    """
    for values in (lines.value, lines.before_accumulation, np.maximum(lines.weight, 0)):
        if int(values.max(initial=0)) <= HELD // max(1, len(values)):
            continue
        # Two halves of 32 bits, whose sums cannot leave 64.
        by_good = ByGood(lines.good, len(names))
        upper, lower = by_good.total(values >> 32), by_good.total(values & (2**32 - 1))
        beyond = np.flatnonzero(upper + (lower >> 32) >= 2**31)
        if len(beyond):
            raise ValuationError([
                Problem(Said("origin-good", good=names[good]), Said("origin-sum-too-large"),
                        Said("origin-state-smaller-or-larger"))
                for good in beyond.tolist()
            ])  # fmt: skip
