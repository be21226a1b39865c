"""A ruling: everything about one good's verdict, read off the decisions.

Nothing is decided here. A ruling is plain data, so that it can be printed, written as
JSON, and re-derived years later from the data it cites.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import numpy as np
import polars as pl

from tratado.agreement.rules import Route
from tratado.agreement.wording import route_words
from tratado.hs import UNKNOWN_CODE, Code
from tratado.locale import Language
from tratado.origin.answer import Answer, Column, Verdict
from tratado.origin.averaged import Averaged
from tratado.origin.batch import LineColumns
from tratado.origin.change import line_answers
from tratado.origin.columns import NONE, ORIGINATING
from tratado.origin.conditions import Condition
from tratado.origin.criteria import CRITERION_CITES, Criterion
from tratado.origin.de_minimis import by_weight_of_component, by_weight_of_good
from tratado.origin.decide import Decisions, condition_answer
from tratado.origin.elections import Election, elections_of
from tratado.origin.findings import Findings, deciding_row, without_evidence
from tratado.origin.mend import fewest_lines
from tratado.origin.needs import Need
from tratado.origin.old_codes import with_outcomes
from tratado.origin.plans import Plan
from tratado.origin.readings import Reading
from tratado.origin.reasons import Reason, reasons_of
from tratado.origin.slack import Content, content
from tratado.origin.value_content import CALCULATED, NO_METHOD


@dataclass(frozen=True, slots=True)
class ConditionFound:
    """A condition of a route and its answer."""

    condition: Condition
    state: Answer


@dataclass(frozen=True, slots=True)
class RouteFound:
    """One route tried for a good.

    `tv` and `nc` are the percentages required on the day. `n_changed` of `n_tested`
    non-originating materials make the change; those of `failing_rows` of the book's lines
    do not, at a value of `failing`. `waived` tells that de minimis let them pass,
    `content_waived` that 5(4) did away with the value content. Money in ten-thousandths.
    """

    plan: Plan
    reading: Reading
    state: Answer
    change: Answer
    content: Answer
    conditions: tuple[ConditionFound, ...]
    n_tested: int
    n_changed: int
    failing: int
    failing_rows: tuple[int, ...]
    waived: bool
    content_waived: bool
    contents: tuple[Content, ...]
    failing_weight: Decimal | None = None

    def words(self, language: Language) -> str:
        """The route in words, with the percentages of the day.

        Under 3(4) the rule's own percentages, which the plan does not use, as printed.
        """
        assert self.route is not None
        if self.plan.same_provision or self.plan.unassembled:
            return route_words(self.route, language)
        return route_words(self.route, language, tv=self.tv, nc=self.nc)

    @property
    def route(self) -> Route | None:
        return self.plan.route

    @property
    def tv(self) -> Decimal | None:
        return None if self.plan.tv == NO_METHOD else Decimal(self.plan.tv) / 100

    @property
    def nc(self) -> Decimal | None:
        return None if self.plan.nc == NO_METHOD else Decimal(self.plan.nc) / 100


@dataclass(frozen=True, slots=True)
class MaterialFound:
    """One line as it counted for the route that the verdict is told by.

    `row` is its place in the book's lines; `status` its origin as counted; `change`
    whether it makes the change, None where it is not tested; `codes` the numbers of the
    rules it was compared in; `through` the self-produced part it came with. `opened`: its own
    materials count in its place.
    """

    row: int
    part: str
    description: str | None
    hs: Code
    codes: tuple[Code, ...]
    role: str
    origin: str
    status: int
    value: int
    in_value: bool
    change: Answer | None
    through: str | None
    opened: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """Everything about the verdict on one good. Money in ten-thousandths.

    `confirmation` is the source by which the user confirmed a rule that is in doubt.
    `non_originating` is the average where the good is `averaged` with others.
    """

    good: str
    description: str | None
    hs: Code
    hs_edition: int | None
    codes: tuple[Code, ...]
    produced_in: str | None
    day: dt.date
    agreement: str
    amendments: tuple[str, ...]
    digest: str
    verdict: Verdict
    criterion: Criterion
    routes: tuple[RouteFound, ...]
    deciding: RouteFound | None
    materials: tuple[MaterialFound, ...]
    tv: int | None
    nc: int | None
    total_cost: int | None
    non_originating: int
    needs: tuple[Need, ...]
    mend: tuple[str, ...] | None
    if_proven: Verdict
    unknown_lines: int
    without_evidence: Verdict
    unevidenced_lines: int
    originating_lines: int
    by_second_text: Verdict
    elections: tuple[Election, ...]
    confirmation: str | None = None
    reasons: tuple[Reason, ...] = ()
    averaged: Averaged | None = None

    def cites(self) -> list[str]:
        """The citations this verdict rests on."""
        return cites_of(self.criterion, self.deciding, self.reasons, averaged=bool(self.averaged))


def cites_of(
    criterion: Criterion, told: RouteFound | None, reasons: Sequence[Reason], *, averaged: bool
) -> list[str]:
    """The citations that a verdict told by a route, and its reasons, rest on."""
    found = [CRITERION_CITES[criterion]]
    if criterion in (Criterion.B, Criterion.D, Criterion.NONE) and told:
        if told.route:
            found.append(told.route.cite)
        found.append(told.plan.appendix.cite)
        found.extend(c.condition.cite for c in told.conditions)
        if not told.content_waived and told.plan.has_value_content:
            found.append("Uniform Regulations 7")
            found.append("Uniform Regulations 7(15)" if averaged else "")
    found += [each.cite for each in reasons]
    return [cite for cite in dict.fromkeys(found) if cite]


def grounds(findings: Findings, good: int) -> tuple[tuple[Reason, ...], list[str]]:
    """The reasons of a verdict and its citations, without the rest of the ruling."""
    decisions, place = findings.measured(good)
    goods = decisions.batch.goods
    chosen = deciding_row(decisions, place, Answer(int(findings.rolled.state[good])))
    by_route = chosen != NONE and not goods.is_set[place]
    told = _route(decisions, place, chosen) if by_route else None
    reasons = _reasons(findings, decisions, good, place, chosen)
    averaged = bool(goods.averaged and goods.averaged[place])
    return reasons, cites_of(findings.criterion(good), told, reasons, averaged=averaged)


def _reasons(
    findings: Findings, decisions: Decisions, good: int, place: int, chosen: int
) -> tuple[Reason, ...]:
    return reasons_of(
        decisions,
        place,
        chosen,
        findings.verdict(good),
        findings.criterion(good),
        findings.evaluator.waiver,
        stated_set=bool(findings.goods["is_set"][good]),
    )


def ruling(findings: Findings, good: int) -> Ruling:
    """Read the ruling on a good off the findings."""
    row = findings.goods.row(good, named=True)
    decisions, place = findings.measured(good)
    batch = decisions.batch
    key = batch.goods.keys[int(batch.goods.key[place])]
    own = decisions.rows_of(place)
    routes = tuple(_route(decisions, place, r) for r in own)
    chosen = deciding_row(decisions, place, Answer(int(findings.rolled.state[good])))
    deciding = routes[chosen - own.start] if chosen != NONE else None
    agreement = findings.text.agreement
    materials = _materials(findings, decisions, place, chosen, row["id"])
    lines = _lines_below(findings, row["id"])
    bare = without_evidence(findings.goods, lines)
    is_set = bool(batch.goods.is_set[place])
    return Ruling(
        good=row["id"],
        description=row["description"],
        hs=Code(row["hs"]),
        hs_edition=row["hs_edition"],
        codes=key.codes,
        produced_in=row["produced_in"],
        day=findings.text.day,
        agreement=agreement.title,
        amendments=agreement.amendments,
        digest=agreement.digest,
        verdict=findings.verdict(good),
        criterion=findings.criterion(good),
        routes=() if is_set else routes,
        deciding=None if is_set else deciding,
        materials=tuple(replace(m, change=None) for m in materials) if is_set else materials,
        tv=_known(int(batch.goods.tv[place])),
        nc=_known(int(batch.goods.nc[place])),
        total_cost=_known(int(batch.goods.total_cost[place])),
        non_originating=int(decisions.non_originating[place]),
        needs=tuple(with_outcomes(findings, [good], need) for need in findings.needs(good)),
        mend=(
            _mend(findings, decisions, place)
            if findings.verdict(good) is Verdict.NOT_ORIGINATING
            else None
        ),
        if_proven=(findings.proven or findings.rolled).verdict(good),
        unknown_lines=int((lines["origin"] == "unknown").sum()),
        without_evidence=(findings.unevidenced or findings.rolled).verdict(good),
        unevidenced_lines=int(bare.sum()),
        originating_lines=int((lines["origin"] == "originating").sum()),
        reasons=_reasons(findings, decisions, good, place, chosen),
        elections=tuple(elections_of(row, findings.goods, findings.lines)),
        by_second_text=(findings.second_text or findings.rolled).verdict(good),
        confirmation=_confirmation(findings, row, routes),
        averaged=batch.goods.averaged[place] if batch.goods.averaged else None,
    )


def _confirmation(
    findings: Findings, row: Mapping[str, Any], routes: Iterable[RouteFound]
) -> str | None:
    """By what source the user confirmed the rule of a good, where it is in doubt."""
    if not any(route.plan.unreliable for route in routes):
        return None
    return findings.facts.confirmation(row["id"], row["hs"])


def _lines_below(findings: Findings, good: str) -> pl.DataFrame:
    """The lines of a good and of its parts to any depth, parts themselves left out."""
    goods = findings.goods["id"].implode()
    found, wanted, seen = [], [good], {good}
    while wanted:
        lines = findings.lines.filter(pl.col("good").is_in(wanted))
        found.append(lines.filter(~pl.col("part").is_in(goods)))
        parts = lines.filter(pl.col("part").is_in(goods))["part"].unique().to_list()
        wanted = [part for part in parts if part not in seen]
        seen.update(wanted)
    return pl.concat(found)


def _known(value: int) -> int | None:
    return None if value == NONE else value


def _route(decisions: Decisions, good: int, row: int) -> RouteFound:
    rows, goods = decisions.candidates, decisions.batch.goods
    plan = decisions.plans[rows.plan[row]]
    readings = decisions.readings[int(goods.key[good])]
    vnm = int(decisions.non_originating[good])
    by_method = (
        content("tv", int(goods.tv[good]), vnm, plan.tv if goods.method[good] != 2 else NO_METHOD),
        content("nc", int(goods.nc[good]), vnm, plan.nc if goods.method[good] != 1 else NO_METHOD),
    )
    # What Part 6 calculates of a vehicle is no share of these figures.
    calculated = decisions.batch.goods.facts_of(good).get(CALCULATED)
    contents = () if calculated else tuple(found for found in by_method if found is not None)
    tested = decisions.batch.lines.of(good)
    tested = tested.taken((tested.status != ORIGINATING) & tested.in_shift)
    answers = line_answers(plan, decisions.shift[rows.plan[row]], tested, decisions.index)
    change, reached = Answer(int(rows.change[row])), Answer(int(rows.content[row]))
    asked = [c for c in contents if c.required is not None]
    return RouteFound(
        plan=plan,
        reading=readings[int(rows.reading[row])],
        state=Answer(int(rows.state[row])),
        change=change,
        content=reached,
        conditions=tuple(
            ConditionFound(
                condition, condition_answer(condition, decisions.batch, good, decisions.index)
            )
            for condition in plan.conditions
        ),
        n_tested=len(tested),
        n_changed=int((answers == Answer.MET).sum()),
        failing=int(rows.failing[row]),
        failing_rows=tuple(tested.row[answers == Answer.NOT_MET].tolist()),
        waived=change is Answer.MET and bool(rows.n_failing[row]),
        content_waived=plan.has_value_content
        and reached is Answer.MET
        and not calculated
        and not any(c.reached for c in asked),
        contents=contents,
        failing_weight=_failing_weight(decisions, good, plan, tested, answers),
    )


def _failing_weight(
    decisions: Decisions, good: int, plan: Plan, tested: LineColumns, answers: Column
) -> Decimal | None:
    """The share in percent of a textile's weight that does not make the change (5(6), 5(7))."""
    failing = answers == Answer.NOT_MET
    if not failing.any() or (tested.weight[failing] == NONE).any():
        return None
    if by_weight_of_component(plan.code):
        lines = decisions.batch.lines.of(good)
        own = lines.weight[lines.component == Answer.MET]
        whole = NONE if (own == NONE).any() else int(own.sum())
    elif by_weight_of_good(plan.code):
        whole = int(decisions.batch.goods.weight[good])
    else:
        return None
    return None if whole <= 0 else Decimal(int(tested.weight[failing].sum())) / whole * 100


def _materials(
    findings: Findings, decisions: Decisions, place: int, chosen: int, good: str
) -> tuple[MaterialFound, ...]:
    lines = decisions.batch.lines.of(place)
    answers: Column = np.full(len(lines), Answer.OPEN, dtype=np.uint8)
    if chosen != NONE:
        number = int(decisions.candidates.plan[chosen])
        plan = decisions.plans[number]
        counts = (lines.status != ORIGINATING) & lines.in_shift
        answers[counts] = line_answers(
            plan, decisions.shift[number], lines.taken(counts), decisions.index
        )
    found = []
    opens = findings.rolled.makers.by_materials() != Answer.NOT_MET
    for at in range(len(lines)):
        row = findings.lines.row(int(lines.row[at]), named=True)
        tested = bool(lines.in_shift[at]) and int(lines.status[at]) != ORIGINATING
        found.append(
            MaterialFound(
                row=int(lines.row[at]),
                part=row["part"],
                description=row["description"],
                hs=UNKNOWN_CODE if row["hs"] is None else Code(row["hs"]),
                codes=_if_known(decisions.index.materials[int(lines.material[at])].codes),
                role=row["role"],
                origin=row["origin"],
                status=int(lines.status[at]),
                value=int(lines.value[at]),
                in_value=bool(lines.in_value[at]),
                change=Answer(int(answers[at])) if tested else None,
                through=None if row["good"] == good else row["good"],
                opened=bool(opens[lines.row[at]]) and not lines.in_value[at],
            )
        )
    return tuple(found)


def _if_known(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    """The codes that a material may be of; none where nothing is known of it."""
    return () if UNKNOWN_CODE in codes else codes


def _mend(findings: Findings, decisions: Decisions, place: int) -> tuple[str, ...] | None:
    """The parts of the fewest lines that, made originating, would let the good originate."""
    places = fewest_lines(findings.evaluator, decisions.batch, place)
    if places is None:
        return None
    rows = decisions.batch.lines.of(place).row[places].tolist()
    return tuple(dict.fromkeys(findings.lines["part"].gather(rows).to_list()))
