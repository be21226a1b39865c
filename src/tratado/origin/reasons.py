"""Why a verdict is what it is, beside its rule: place, bars, sets, de minimis, readings.

Nothing is decided here; every reason is read off what was decided, with the provision and the
figures that it rests on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tratado.origin import bars
from tratado.origin.answer import NOT_MET, Answer, Verdict
from tratado.origin.batch import GoodColumns
from tratado.origin.change import Waiver, line_answers
from tratado.origin.columns import NONE, ORIGINATING
from tratado.origin.conditions import not_produced
from tratado.origin.criteria import Criterion, first_route
from tratado.origin.de_minimis import barring
from tratado.origin.decide import Decisions
from tratado.origin.sets import SET_BY_RULE_3, named_as_set, set_found
from tratado.origin.value_content import WHOLE

WHOLE_SET = "set-all"
"""The kind of the reason that every good of a set originates (6(2))."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: `kind` names what is said, `cite` the provision.

    `money` are amounts in ten-thousandths, `shares` hundredths of a percent, `by` the base that
    a share is of (`tv`, `total_cost`, `nc`), `count` a number of readings, `countries` codes.
    """

    kind: str
    cite: str
    money: Mapping[str, int] = field(default_factory=dict)
    shares: Mapping[str, int] = field(default_factory=dict)
    by: str = ""
    count: int = 0
    country: str = ""
    code: str = ""


def reasons_of(
    decisions: Decisions,
    good: int,
    chosen: int,
    verdict: Verdict,
    criterion: Criterion,
    waiver: Waiver,
    *,
    stated_set: bool,
) -> tuple[Reason, ...]:
    """Every reason for the verdict on a good; `chosen` is the candidate it is told by."""
    found = [
        *_of_place(decisions, good, verdict),
        *_of_bars(decisions, good),
        *_of_production(decisions, good, verdict),
        *_of_set(decisions, good, waiver, verdict, stated_set=stated_set),
    ]
    by_rule = criterion in (Criterion.B, Criterion.D, Criterion.NONE)
    if by_rule and chosen != NONE and not decisions.batch.goods.is_set[good]:
        found += _of_change(decisions, good, chosen, waiver)
        found += _of_content(decisions, good, chosen, waiver)
        found += _of_readings(decisions, good, verdict)
    return tuple(found)


def _of_place(decisions: Decisions, good: int, verdict: Verdict) -> Iterator[Reason]:
    goods = decisions.batch.goods
    if goods.in_territory[good] == NOT_MET and verdict is Verdict.NOT_ORIGINATING:
        country = goods.keys[int(goods.key[good])].produced_in or ""
        yield Reason("outside", "Uniform Regulations 3(2), 3(3), 3(4)", country=country)


def _of_bars(decisions: Decisions, good: int) -> Iterator[Reason]:
    for bar in bars.bars(decisions.batch.goods.facts_of(good), first_route(decisions, good)):
        if bar.state is not Answer.MET:
            yield Reason(f"bar-{bar.kind}", bar.cite)


def _of_production(decisions: Decisions, good: int, verdict: Verdict) -> Iterator[Reason]:
    if verdict is _DENIED and not_produced(decisions.batch.goods.facts_of(good)):
        yield Reason("not-produced", "Uniform Regulations 1(1), 3(2)")


def _of_set(
    decisions: Decisions, good: int, waiver: Waiver, verdict: Verdict, *, stated_set: bool
) -> Iterator[Reason]:
    goods = decisions.batch.goods
    key, facts = goods.keys[int(goods.key[good])], goods.facts_of(good)
    if not goods.is_set[good]:
        if stated_set and SET_BY_RULE_3 not in facts and named_as_set(key.codes, decisions.text):
            yield Reason("set-by-name", "Uniform Regulations 6(1)", code=str(key.codes[0]))
        return
    found = set_found(decisions.batch, good, waiver.limits)
    assert found is not None
    shares = {"limit": found.limit}
    money = {"foreign": found.foreign, "unsettled": found.unsettled}
    if found.whole:
        yield Reason(WHOLE_SET, "Uniform Regulations 6(2)")
    elif found.base is None:
        yield Reason("set-no-base", "Uniform Regulations 6(3), 6(4)", money, shares)
    else:
        room = found.base * found.limit // WHOLE - found.foreign
        within = "within" if room >= 0 else "beyond" if verdict is _DENIED else "open"
        yield Reason(
            f"set-{within}",
            "Uniform Regulations 6(3), 6(4)",
            money | {"base": found.base, "room": abs(room)},
            shares | {"share": _share(found.foreign, found.base)},
            by=found.by,
        )


_DENIED = Verdict.NOT_ORIGINATING


def _of_change(decisions: Decisions, good: int, row: int, waiver: Waiver) -> Iterator[Reason]:
    """5(1): what de minimis let pass, what is too much for it, and what it is barred for."""
    rows, goods = decisions.candidates, decisions.batch.goods
    plan = decisions.plans[int(rows.plan[row])]
    failing = int(rows.failing[row])
    if not rows.n_failing[row] or plan.route is None or not waiver.limits.share:
        return
    lines = decisions.batch.lines.of(good)
    counted = lines.taken((lines.status != ORIGINATING) & lines.in_shift)
    column = decisions.shift[rows.plan[row]]
    answers = line_answers(plan, column, counted, decisions.index)
    chapter = int(plan.code.chapter)
    if 50 <= chapter <= 63:
        yield Reason("de-minimis-textile", "Uniform Regulations 5(3)(l), 5(6), 5(7)")
        return
    failing_materials = counted.material[answers == NOT_MET].tolist()
    barred = [
        cite
        for material in dict.fromkeys(failing_materials)
        for cite in barring(
            plan.code, goods.facts_of(good), material, waiver.exceptions, decisions.index
        )
    ]
    if barred:
        cites = ", ".join(sorted(dict.fromkeys(barred)))
        yield Reason("de-minimis-barred", cites, {"part": failing})
        return
    share = waiver.limits.share
    yield from _measured("de-minimis", "Uniform Regulations 5(1)", failing, goods, good, share)


def _of_content(decisions: Decisions, good: int, row: int, waiver: Waiver) -> Iterator[Reason]:
    """5(4): a value content that is not required, for so little does not originate."""
    plan = decisions.plans[int(decisions.candidates.plan[row])]
    goods, limit = decisions.batch.goods, waiver.limits.waiver
    if not plan.has_value_content or plan.same_provision or plan.unassembled or not limit:
        return
    lines = decisions.batch.lines.of(good)
    counted = (lines.status != ORIGINATING) & lines.in_value
    part = int((lines.before_accumulation * counted).sum())
    for found in _measured("waiver", "Uniform Regulations 5(4)", part, goods, good, limit):
        if found.kind == "waiver-within":
            yield found


def _measured(
    kind: str, cite: str, part: int, goods: GoodColumns, good: int, limit: int
) -> Iterator[Reason]:
    """A part of a good against a limit, by the base that leaves it the most room: 5(1)(a)."""
    cost = "total_cost" if goods.total_cost[good] != NONE else "nc"
    known = {"tv": int(goods.tv[good]), cost: int(getattr(goods, cost)[good])}
    by = max(known, key=lambda name: known[name])
    base, money, shares = known[by], {"part": part}, {"limit": limit}
    if base == NONE:
        yield Reason(f"{kind}-no-base", cite, money, shares)
        return
    room = base * limit // WHOLE - part
    paragraph = "(a)(i)" if by == "tv" else "(a)(ii)"
    yield Reason(
        f"{kind}-within" if part * WHOLE <= limit * base else f"{kind}-beyond",
        cite + paragraph,
        money | {"base": base, "room": abs(room)},
        shares | {"share": _share(part, base)},
        by=by,
    )


def _of_readings(decisions: Decisions, good: int, verdict: Verdict) -> Iterator[Reason]:
    """A verdict that is the same however the good is read."""
    rows = decisions.candidates
    readings = {int(rows.reading[row]) for row in decisions.rows_of(good)}
    if len(readings) > 1 and verdict is not Verdict.UNDETERMINED:
        yield Reason("readings", "", count=len(readings))


def _share(part: int, base: int) -> int:
    """Hundredths of a percent, rounded up, so that nothing looks within a limit that is not."""
    return -(-part * WHOLE // base) if base > 0 else 0
