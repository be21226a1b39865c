"""What was found about a book: verdicts as a table, and what each of them hangs on."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.hs import Code, Edition, in_rules_numbers
from tratado.origin.answer import VERDICTS, Answer, Column, Verdict
from tratado.origin.candidates import Candidates
from tratado.origin.columns import NON_ORIGINATING, NONE, ORIGINATING, Bools, Int, Small
from tratado.origin.criteria import CRITERIA, Criterion
from tratado.origin.decide import Decisions, Evaluator
from tratado.origin.designations import ForbiddenDesignations, nested_designations
from tratado.origin.intake import Facts, known
from tratado.origin.needs import Need, enough_for, needs_of
from tratado.origin.other_text import by_section_13
from tratado.origin.part_costs import BookCosts, book_costs
from tratado.origin.readings import Reading
from tratado.origin.rollup import REMANUFACTURED, Level, RolledUp, roll_up
from tratado.origin.sources import INVENTORY_METHOD, KEPT_APART
from tratado.origin.tariff_items import TARIFF_ITEM, tariff_items
from tratado.origin.value_content import (
    CALCULATED,
    NO_METHOD,
    NO_SHARE,
    at_least,
    hundredths_of,
)
from tratado.value.net_cost import EXCLUDED_COSTS


@dataclass(frozen=True, slots=True)
class CalculatedContent:
    """Value content of a vehicle as Part 6 calculates it, in hundredths of a percent.

    `room` is what its non-originating materials may still cost more, per vehicle.
    """

    found: int
    required: int
    room: int | None


@dataclass
class Findings:
    """A decided book.

    `goods` and `lines` are the book's frames, with costs worked out. `proven` is the same
    book with every origin called unknown taken as originating, `unevidenced` with every
    origin that nobody gave evidence for taken as non-originating, `second_text` by section
    13 of the regulations instead of the rule tables; None where the book has no such lines
    or goods. `calculated` is the value content of vehicles that is more than their own
    figures: averages, core parts, credits. `asked` are the facts without which that content
    cannot be calculated at all, by vehicle.
    """

    goods: pl.DataFrame
    lines: pl.DataFrame
    facts: Facts
    evaluator: Evaluator
    rolled: RolledUp
    proven: RolledUp | None
    unevidenced: RolledUp | None
    second_text: RolledUp | None
    calculated: Mapping[str, CalculatedContent] = field(default_factory=dict)
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def text(self) -> TextInForce:
        return self.evaluator.text

    def number(self, good: str) -> int:
        """The place of a good in the book. Raises KeyError for an id that is not there."""
        found = np.flatnonzero((self.goods["id"] == good).to_numpy())
        if not len(found):
            raise KeyError(f"no good {good!r} in the book")
        return int(found[0])

    def verdict(self, good: int) -> Verdict:
        return self.rolled.verdict(good)

    def criterion(self, good: int) -> Criterion:
        return CRITERIA[int(self.rolled.criterion[good])]

    def level(self, good: int) -> tuple[Level, int]:
        """The level a good was decided in, and its number there."""
        return self.rolled.levels[int(self.rolled.level[good])], int(self.rolled.place[good])

    def measured(self, good: int) -> tuple[Decisions, int]:
        """Where a good was measured last (the worst case), and its number there."""
        level, place = self.level(good)
        return level.worst.latest(place)

    def reading_told(self, good: int, ordinal: int) -> Reading:
        """The reading of a good by its place among its readings, as the table has it."""
        decisions, place = self.measured(good)
        return decisions.readings[int(decisions.batch.goods.key[place])][ordinal]

    def needs(self, good: int) -> list[Need]:
        """The facts that would settle an undetermined good; none for a settled one."""
        if self.rolled.state[good] != Answer.OPEN:
            return []
        level, place = self.level(good)
        found = needs_of(level.worst, place)
        if level.best is not None:
            found.extend(needs_of(level.best, place))
        costs = self.rolled.costs
        if rows := costs.unknown.get(good, ()):
            # What the good costs follows from its parts: theirs is the figure to ask for.
            of_parts = [Need("net_cost", row) for row in rows]
            found = [part for need in found
                     for part in (of_parts if need == Need("net_cost") else [need])]  # fmt: skip
        elif good in costs.doubtful:
            found.append(Need("net_cost"))
        for line in level.unclear.get(place, ()):
            missing = self.rolled.makers.missing(line)
            found.extend(Need(fact, line) for fact in missing)
        vehicle = self.asked.get(self.goods["id"][good])
        if vehicle:
            # Which rule and requirements there are is not known before.
            found = [*map(Need, vehicle), *(need for need in found if need.row is not None)]
        return list(dict.fromkeys(self._asked_of(good, need) for need in found))

    def enough(self, good: int) -> set[Need]:
        """The needs of an undetermined good of which one alone may let it originate."""
        level, place = self.level(good)
        if self.asked.get(self.goods["id"][good]) or place in level.unclear:
            return set()
        return {self._asked_of(good, need) for need in enough_for(level.worst, place)}

    def _asked_of(self, good: int, need: Need) -> Need:
        """A need of the decisions as it is asked of the user, who knows only the book."""
        need = self._as_asked(good, self._of_sources(self._of_recovered(need)))
        return need.same_number_first(
            self.goods["hs"][good] if need.row is None else self.lines["hs"][need.row]
        )

    def _as_asked(self, good: int, need: Need) -> Need:
        """A need as the book stands: what is given already is not asked for again.

        A tariff item that is there lacks its country, or what it is in the rules' numbers; a
        net cost, the excluded costs that are blank beside the total; a part that is no good of
        the book is settled by the good that it is in.
        """
        if need.fact == "net_cost" and need.row is None:
            return replace(need, blank=self._blank_exclusions(good))
        if need.fact == "undetermined_part" and need.row is not None:
            own = bool((self.goods["id"] == self.lines["part"][need.row]).any())
            return need if own else Need("undetermined_part_above", need.row)
        if need.fact != "tariff_item":
            return need
        frame, row = (self.goods, good) if need.row is None else (self.lines, need.row)
        given = Code(frame["hs"][row])
        if len(given.digits) < TARIFF_ITEM:
            return need
        if frame["hs_tariff"][row] is None:
            return Need("hs_tariff", need.row, ("us", "mx", "ca"))
        edition = frame["hs_edition"][row]
        codes = in_rules_numbers(given.truncated(6), None if edition is None else Edition(edition))
        items = tariff_items(self.text)
        named = (item for code in codes.codes for item in items.named_in(code))
        return Need("hs_rule", need.row, tuple(dict.fromkeys(named)))

    def _blank_exclusions(self, good: int) -> tuple[str, ...]:
        """The excluded costs that nobody gave of a good whose total cost is known."""
        row = self.goods.row(good, named=True)
        if row["total_cost"] is None:
            return ()
        return tuple(column for column in EXCLUDED_COSTS if row[column] is None)

    def _of_recovered(self, need: Need) -> Need:
        """A recovered material is settled by what its good is (4(1)), not by its own origin."""
        if (
            need.fact == "undetermined_part"
            and need.row is not None
            and self.lines["recovered"][need.row]
        ):
            return Need(REMANUFACTURED)
        return need

    def _of_sources(self, need: Need) -> Need:
        """A material from sources of different origin is settled by what tells them apart.

        Units that are not segregated (8(20)) need a method of managing their inventory (8(18)).
        """
        if need.fact != "undetermined_part" or need.row is None:
            return need
        apart = self.rolled.apart[need.row]
        if apart == Answer.MET:
            return need
        return Need(KEPT_APART if apart == Answer.OPEN else INVENTORY_METHOD, need.row)

    def table(self) -> pl.DataFrame:
        """One row for each good, in the book's order.

        `reading` is the place of the reading that the figures are of, where there are several.
        Money in ten-thousandths, percentages in hundredths (content rounded down, so that
        none looks reached that is not); nulls where there is no such figure.
        """
        parts = [_figures(level) for level in self.rolled.levels]
        figures = pl.concat(parts).sort("number")
        frame = self.goods.select("id", "description", "hs", "tv", "nc", "total_cost")
        return frame.with_columns(
            verdict=_verdicts(self.rolled),
            criterion=pl.Series([str(CRITERIA[c]) for c in self.rolled.criterion.tolist()]),
            if_proven=_verdicts(self.proven or self.rolled),
            without_evidence=_verdicts(self.unevidenced or self.rolled),
        ).hstack(self._as_calculated(frame["id"], figures.drop("number")))

    def _as_calculated(self, goods: pl.Series, figures: pl.DataFrame) -> pl.DataFrame:
        """The figures with a column `room`, and the value content of vehicles as calculated."""

        def of(name: str) -> pl.Expr:
            told = {good: getattr(each, name) for good, each in self.calculated.items()}
            return goods_column.replace_strict(told, default=None, return_dtype=pl.Int64)

        goods_column = pl.lit(goods)
        known = pl.lit(goods.is_in(list(self.calculated)))
        return figures.with_columns(
            rvc_nc=pl.when(known).then(of("found")).otherwise("rvc_nc"),
            required_nc=pl.when(known).then(of("required")).otherwise("required_nc"),
            room=of("room"),
        )


def decide_book(
    goods: pl.DataFrame, lines: pl.DataFrame, facts: pl.DataFrame, text: TextInForce
) -> Findings:
    """Decide every good of a book on the day of a text in force.

    Raises ForbiddenDesignations for intermediate materials that 8(6) does not allow.
    """
    evaluator = evaluator_of(text)
    known_facts = Facts(facts)
    costs = book_costs(goods, lines, known_facts)
    lines = costs.lines
    stated = lines["origin"]

    def with_origin(changed: Bools, status: int) -> RolledUp | None:
        if not changed.any():
            return None
        own = np.where((stated == "originating").to_numpy(), ORIGINATING, NON_ORIGINATING)
        other: Small = np.where(changed, status, own).astype(np.int8)
        return roll_up(costs, known_facts, evaluator, other)

    rolled = roll_up(costs, known_facts, evaluator)
    _refuse_nested_designations(goods, lines, rolled)
    return Findings(
        goods=_as_decided(rolled),
        lines=lines,
        facts=known_facts,
        evaluator=evaluator,
        rolled=rolled,
        proven=with_origin((stated == "unknown").to_numpy(), ORIGINATING),
        unevidenced=with_origin(without_evidence(goods, lines), NON_ORIGINATING),
        second_text=_by_second_text(costs, known_facts, text),
    )


def rolled_only(
    goods: pl.DataFrame, lines: pl.DataFrame, facts: pl.DataFrame, text: TextInForce
) -> Findings:
    """A book decided as it stands, without asking what other origins would do."""
    known_facts, evaluator = Facts(facts), evaluator_of(text)
    costs = book_costs(goods, lines, known_facts)
    rolled = roll_up(costs, known_facts, evaluator)
    decided = _as_decided(rolled)
    return Findings(decided, costs.lines, known_facts, evaluator, rolled, None, None, None)


def _as_decided(rolled: RolledUp) -> pl.DataFrame:
    """The goods with the costs on which they were decided, the lowest where several may be."""
    goods = rolled.costs.book.goods
    found = {name: known(goods[name]).copy() for name in ("nc", "total_cost")}
    for level in rolled.levels:
        of_level = level.worst.batch.goods
        found["nc"][level.goods] = of_level.nc
        found["total_cost"][level.goods] = of_level.total_cost
    return goods.with_columns(
        pl.Series(name, values).replace(NONE, None) for name, values in found.items()
    )


def _refuse_nested_designations(goods: pl.DataFrame, lines: pl.DataFrame, rolled: RolledUp) -> None:
    """Raise ForbiddenDesignations where 8(6) forbids what the goods designate."""
    if goods["intermediate"].null_count() == len(goods):
        return
    figures = pl.concat([_figures(level) for level in rolled.levels]).sort("number")
    asks = figures["required_tv"].is_not_null() | figures["required_nc"].is_not_null()
    by_good = dict(zip(goods["id"], asks, strict=True))
    made = rolled.makers.by_producer
    nested = list(nested_designations(goods, lines, by_good, made))
    if nested:
        raise ForbiddenDesignations(nested)


def _by_second_text(costs: BookCosts, facts: Facts, text: TextInForce) -> RolledUp | None:
    """The book by section 13, where it has goods of the headings that section is about."""
    heading = costs.goods["hs"].str.slice(0, 4)
    if not ((heading >= "8701") & (heading <= "8708")).any():
        return None
    other = by_section_13(text)
    return None if other is None else roll_up(costs, facts, evaluator_of(other))


@functools.lru_cache(maxsize=32)
def evaluator_of(text: TextInForce) -> Evaluator:
    """The evaluator of a text in force; compiled rules are kept for the next book."""
    return Evaluator(text)


def without_evidence(goods: pl.DataFrame, lines: pl.DataFrame) -> Bools:
    """Lines called originating without evidence, that are no goods of the book."""
    bare = (
        (pl.col("origin") == "originating")
        & pl.col("evidence").is_null()
        & ~pl.col("part").is_in(goods["id"].implode())
        & ~pl.col("role").is_in(["indirect", "shipping_packing"])
    )
    return lines.select(bare).to_series().to_numpy()


def deciding_rows(decisions: Decisions, state: Column) -> Int:
    """For each good the candidate that its verdict is told by; NONE for a good without.

    For an originating good the first route that is met; for an open one the first open;
    for one that does not originate the route that came nearest.
    """
    rows = decisions.candidates
    found = np.full(len(decisions.batch.goods), NONE, dtype=np.int64)
    if not len(rows):
        return found
    score = _nearness(rows, slice(None), state[rows.good])
    starts = np.flatnonzero(np.diff(rows.good, prepend=np.int32(-1)))
    best = np.maximum.reduceat(score, starts)
    of_row = np.repeat(best, np.diff(np.append(starts, len(rows))))
    hits = np.flatnonzero(score == of_row)
    goods, first = np.unique(rows.good[hits], return_index=True)
    found[goods] = hits[first]
    return found


def deciding_row(decisions: Decisions, good: int, state: Answer) -> int:
    """The candidate that the verdict on one good is told by, as `deciding_rows` has it."""
    own = decisions.rows_of(good)
    if not own:
        return NONE
    wanted = np.full(len(own), int(state), dtype=np.uint8)
    score = _nearness(decisions.candidates, slice(own.start, own.stop), wanted)
    return own.start + int(np.argmax(score))


def _nearness(rows: Candidates, chosen: slice, wanted: Column) -> Int:
    """How near candidates come to an answer; one whose condition was denied is told by last."""
    state, change = rows.state[chosen], rows.change[chosen].astype(np.int64)
    near = change * 4 + rows.content[chosen] * 2 + rows.conditions[chosen] * 8
    found: Int = np.where(state == wanted, 100, state.astype(np.int64) * 20) + np.where(
        wanted == Answer.NOT_MET, near, 0
    )
    return found


def _figures(level: Level) -> pl.DataFrame:
    worst = level.worst
    parts = [_figures_of(worst, level.state, level.goods)]
    if worst.again is not None and worst.place is not None:
        chosen = np.flatnonzero(worst.place >= 0)
        later = _figures_of(worst.again, level.state[chosen], level.goods[chosen])
        kept = ~pl.col("number").is_in(later["number"].implode())
        parts = [parts[0].filter(kept), later]
    return pl.concat(parts)


def _figures_of(decisions: Decisions, state: Column, numbers: Int) -> pl.DataFrame:
    rows, goods = decisions.candidates, decisions.batch.goods
    row = deciding_rows(decisions, state)
    has = (row != NONE) & ~goods.is_set
    plan = rows.plan[row]
    required_tv = np.array([p.tv for p in decisions.plans], dtype=np.int64)[plan]
    required_nc = np.array([p.nc for p in decisions.plans], dtype=np.int64)[plan]
    routes = [p.route.id if p.route else None for p in decisions.plans]
    vnm = decisions.non_originating
    rvc_tv, rvc_nc = _content(goods.tv, vnm), _content(goods.nc, vnm)
    sections = [
        "3(4)(a)" if p.same_provision else "3(4)(b)" if p.unassembled else None
        for p in decisions.plans
    ]
    asks = (required_tv != NO_METHOD) | (required_nc != NO_METHOD)
    calculated = np.array(
        [bool(facts.get(CALCULATED)) for facts in goods.fact_sets], dtype=np.bool_
    )
    reached = (
        calculated[goods.facts]
        | _reached(goods.tv, vnm, required_tv)
        | _reached(goods.nc, vnm, required_nc)
    )
    base = np.where(goods.tv != NONE, goods.tv, goods.total_cost)
    # Of the negative, so that a share is rounded up: none looks small enough that is not.
    share = hundredths_of(-rows.failing[row], np.maximum(base, 1))
    several = np.array([len(each) > 1 for each in decisions.readings], dtype=np.bool_)[goods.key]
    return pl.DataFrame(
        {
            "number": numbers,
            "route": [routes[p] if h else None for p, h in zip(plan.tolist(), has, strict=True)],
            "section_3_4": [
                sections[p] if h else None for p, h in zip(plan.tolist(), has, strict=True)
            ],
            "reading": _nullable(rows.reading[row].astype(np.int64), has & several),
            "content_waived": has & (rows.content[row] == Answer.MET) & asks & ~reached,
            "non_originating": vnm,
            "rvc_tv": _nullable(rvc_tv, rvc_tv != NO_SHARE),
            "rvc_nc": _nullable(rvc_nc, rvc_nc != NO_SHARE),
            "required_tv": _nullable(required_tv, has & (required_tv != NO_METHOD)),
            "required_nc": _nullable(required_nc, has & (required_nc != NO_METHOD)),
            "failing": _nullable(rows.failing[row], has),
            "failing_lines": _nullable(rows.n_failing[row], has),
            "failing_share": _nullable(-share, has & (base > 0) & (share != NO_SHARE)),
        },
        schema_overrides={"route": pl.String(), "section_3_4": pl.String(), "number": pl.Int64()},
    )


def _reached(base: Int, vnm: Int, required: Int) -> Bools:
    """Whether a required content is reached by a method."""
    reached: Bools = (required != NO_METHOD) & at_least(base, vnm, required)
    return reached


def _content(base: Int, vnm: Int) -> Int:
    known = base > 0
    share = hundredths_of(np.where(known, base - vnm, 0), np.where(known, base, 1))
    found: Int = np.where(known, share, NO_SHARE)
    return found


def _nullable(values: Int, present: Bools) -> pl.Series:
    series = pl.Series(values, dtype=pl.Int64)
    return pl.select(pl.when(pl.Series(present)).then(series)).to_series()


def _verdicts(rolled: RolledUp) -> pl.Series:
    names: Mapping[int, str] = {number: str(v) for number, v in enumerate(VERDICTS)}
    return pl.Series([names[s] for s in rolled.state.tolist()], dtype=pl.String)
