"""Deals in spaces too large to go through, by constraint programming (CP-SAT).

The same conditions as in `feasible`, as a model: one option of every issue, utilities as
sums of integers, consent and red lines of the signatories, votes of blocs and thresholds of
chambers. A search that ends says so: `proved` means that the solver has shown that nothing
better, or nothing at all, exists.

The product of gains (Nash) is not linear. Its logarithm is bounded from above by tangents;
the model is solved with them, tangents are added at the gains found, and so on until the bound
and the best product found differ by no more than `NASH_TOLERANCE` in the logarithm (or by the
rounding of gains, where they are beyond a hundred million).
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from tratado.talks.packages import Options
from tratado.talks.positions import Box, Values, values_of
from tratado.talks.red_lines import refusals
from tratado.talks.table import Chamber, Table

NASH_TOLERANCE = 1e-6
"""Natural logarithm of the product of gains: how far below the bound a proof may end."""

_FITS = 2**60
"""Terms of a model stay below this, so that their sums fit 64 bits."""

_LOG_UNIT = 10**8
_STEPS = 10**8
_SHARES = 10**6
_SEED = 7


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold: a signatory's gain, someone's red line, a chamber's approval.

    `kind` is consent, red_line or chamber; `weight` is what giving it up costs.
    """

    kind: str
    id: str
    party: str
    weight: int


@dataclass(frozen=True)
class Found:
    """What a search came to.

    `package` is None where there is none. `proved` says that there is none, or none better;
    otherwise time ran out. `gains` are the signatories', in the integers of `Values`;
    `value` is what was maximised and `bound` what no package can exceed.
    """

    package: Options | None
    gains: tuple[int, ...]
    value: float | None
    bound: float | None
    proved: bool


def conditions(table: Table) -> tuple[Condition, ...]:
    """Everything that a deal must meet, in the table's order.

    A red line of a party that neither signs nor votes binds nobody and is left out.
    """
    voters = {b.party for c in table.chambers for b in c.blocs if b.votes == "free"}
    bound = voters | set(table.signatories)
    return (
        *(Condition("consent", party, party, 100) for party in table.signatories),
        *(
            Condition("red_line", line.id, line.party, line.weight)
            for line in table.red_lines
            if line.party in bound
        ),
        *(Condition("chamber", chamber.id, chamber.of, 100) for chamber in table.chambers),
    )


class TableModel:
    """A table as a CP-SAT model.

    `held` has a literal for every condition: true makes the condition bind. `hold_all` fixes
    them; a search for what to give up leaves them free.
    """

    def __init__(self, table: Table, values: Values | None = None) -> None:
        self.table = table
        self.values = values or values_of(table)
        self.model: Any = cp_model.CpModel()
        self.chosen = [
            [self.model.new_bool_var(f"{issue.id}={option.id}") for option in issue.options]
            for issue in table.issues.values()
        ]
        for options in self.chosen:
            self.model.add_exactly_one(options)
        self.held = {c: self.model.new_bool_var(c.id) for c in conditions(table)}
        self._inside: dict[Box, Any] = {}
        self.utility = [self._utility(actor) for actor in range(len(self.values.actors))]
        self._crossed = self._red_lines()
        for condition, literal in self.held.items():
            if condition.kind == "consent":
                actor = self.values.place[condition.party]
                no_deal = int(self.values.no_deal[actor])
                self.model.add(self.utility[actor] >= no_deal).only_enforce_if(literal)
        approvals: dict[str, Any] = {}
        for chamber in table.chambers:
            self._chamber(chamber, approvals)

    def hold_all(self) -> None:
        """Make every condition bind."""
        for literal in self.held.values():
            self.model.add(literal == 1)

    def gain(self, signatory: int) -> Any:
        """A signatory's gain over no deal, by its row."""
        return self.utility[signatory] - int(self.values.no_deal[signatory])

    def most(self, actor: int) -> int:
        """The most that an actor's utility could be."""
        top = sum(int(points[actor].max()) for points in self.values.points)
        return top + sum(max(v, 0) for whose, _, v in self.values.interactions if whose == actor)

    def _utility(self, actor: int) -> Any:
        terms = [
            int(self.values.points[issue][actor, option]) * literal
            for issue, options in enumerate(self.chosen)
            for option, literal in enumerate(options)
            if self.values.points[issue][actor, option]
        ]
        terms += [
            value * self._lies_in(box)
            for whose, box, value in self.values.interactions
            if whose == actor
        ]
        return sum(terms)

    def _lies_in(self, box: Box) -> Any:
        """A literal that is true exactly where the package lies in a box."""
        if box not in self._inside:
            literal = self.model.new_bool_var(f"box {len(self._inside)}")
            sides = self._sides(box)
            for side in sides:
                self.model.add(side >= literal)
            self.model.add(sum(sides) <= len(sides) - 1 + literal)
            self._inside[box] = literal
        return self._inside[box]

    def _sides(self, box: Box) -> list[Any]:
        return [sum(self.chosen[issue][o] for o in sorted(allowed)) for issue, allowed in box]

    def _red_lines(self) -> dict[int, Any]:
        """For every voter that has red lines, a literal that is true where it crosses one."""
        by_id = {c.id: literal for c, literal in self.held.items() if c.kind == "red_line"}
        voters = {b.party for c in self.table.chambers for b in c.blocs if b.votes == "free"}
        crossed: dict[int, Any] = {}
        for refusal in refusals(self.table):
            if refusal.red_line not in by_id:
                continue
            held, sides = by_id[refusal.red_line], self._sides(refusal.box)
            if refusal.actor in self.values.signatories:
                self.model.add(sum(sides) <= len(sides) - 1).only_enforce_if(held)
            if self.values.actors[refusal.actor] in voters:
                if refusal.actor not in crossed:
                    name = f"{self.values.actors[refusal.actor]} crosses"
                    crossed[refusal.actor] = self.model.new_bool_var(name)
                self.model.add(sum(sides) <= len(sides) - 1).only_enforce_if(
                    held, crossed[refusal.actor].negated()
                )
        return crossed

    def _chamber(self, chamber: Chamber, approvals: dict[str, Any]) -> None:
        seats: Any = sum(bloc.seats for bloc in chamber.blocs if bloc.votes == "yes")
        for bloc in chamber.blocs:
            if bloc.votes != "free":
                continue
            if bloc.party not in approvals:
                actor = self.values.place[bloc.party]
                literal = self.model.new_bool_var(f"{bloc.party} approves")
                no_deal = int(self.values.no_deal[actor])
                self.model.add(self.utility[actor] >= no_deal).only_enforce_if(literal)
                if actor in self._crossed:
                    self.model.add_implication(literal, self._crossed[actor].negated())
                approvals[bloc.party] = literal
            seats = seats + bloc.seats * approvals[bloc.party]
        held = next(x for c, x in self.held.items() if (c.kind, c.id) == ("chamber", chamber.id))
        self.model.add(seats >= chamber.threshold).only_enforce_if(held)

    def maximize(self, aim: Any, seconds: float) -> Found:
        """The package with the most of a linear aim."""
        self.model.maximize(aim)
        solver = new_solver(seconds)
        status = solver.solve(self.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Found(None, (), None, None, status == cp_model.INFEASIBLE)
        return self._found(
            solver,
            solver.objective_value,
            solver.best_objective_bound,
            status == cp_model.OPTIMAL,
        )

    def _found(self, solver: Any, value: float, bound: float, proved: bool) -> Found:
        package = tuple(
            next(place for place, literal in enumerate(options) if solver.boolean_value(literal))
            for options in self.chosen
        )
        utilities = self.values.utilities(package)
        gains = tuple(int(utilities[s] - self.values.no_deal[s]) for s in self.values.signatories)
        return Found(package, gains, value, bound, proved)


def new_solver(seconds: float) -> Any:
    """A solver that gives the same answer every time, as long as time does not run out."""
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = _SEED
    # Levels and shares have large ranges; bounds from linear programs keep them from creeping.
    solver.parameters.linearization_level = 2
    return solver


def _model(table: Table, values: Values | None) -> TableModel:
    model = TableModel(table, values)
    model.hold_all()
    return model


def any_deal(table: Table, values: Values | None = None, seconds: float = 60) -> Found:
    """A deal, or the proof that there is none."""
    return _model(table, values).maximize(0, seconds)


def utilitarian(table: Table, values: Values | None = None, seconds: float = 60) -> Found:
    """A deal with the largest sum of gains."""
    model = _model(table, values)
    return model.maximize(sum(model.gain(s) for s in model.values.signatories), seconds)


def best_for(
    table: Table, signatory: str, values: Values | None = None, seconds: float = 60
) -> Found:
    """The deal that a signatory likes best."""
    model = _model(table, values)
    return model.maximize(model.gain(model.values.place[signatory]), seconds)


def egalitarian(table: Table, values: Values | None = None, seconds: float = 60) -> Found:
    """A deal whose least gain is largest, then its next least, and so on."""
    model = _model(table, values)
    gains = [(model.gain(s), 1) for s in model.values.signatories]
    tops = [model.most(s) - int(model.values.no_deal[s]) for s in model.values.signatories]
    return _leximin(model, gains, max(tops), seconds)


def kalai_smorodinsky(table: Table, values: Values | None = None, seconds: float = 60) -> Found:
    """A deal whose least share of the best gains is largest, then its next least, and so on.

    Shares are cut off to millionths (coarser only where gains exceed a million millions).
    `value` is the least share. No package where nobody can gain.
    """
    model = _model(table, values)
    bests = [best_for(table, s, model.values, seconds) for s in table.signatories]
    if any(best.package is None for best in bests):
        return next(best for best in bests if best.package is None)
    tops = [best.gains[number] for number, best in enumerate(bests)]
    proved = all(best.proved for best in bests)
    if not any(tops):
        return Found(None, (), None, None, proved)
    unit = min(_SHARES, _FITS // max(tops))
    shares = [
        (model.gain(signatory) * unit, top)
        for signatory, top in zip(model.values.signatories, tops, strict=True)
        if top > 0
    ]
    found = _leximin(model, shares, unit, seconds)
    value = None if found.value is None else found.value / unit
    bound = None if found.bound is None else found.bound / unit
    return Found(found.package, found.gains, value, bound, found.proved and proved)


def _leximin(model: TableModel, aims: list[tuple[Any, int]], top: int, seconds: float) -> Found:
    """Largest least aim first; at the k-th step all but k - 1 aims must reach the level.

    An aim is an expression and what to divide it by.
    """
    first: Found | None = None
    last = Found(None, (), None, None, proved=False)
    proved = True
    for step in range(len(aims)):
        level = model.model.new_int_var(0, max(top, 0), f"level {step}")
        reaching = []
        for number, (aim, divisor) in enumerate(aims):
            reaches = model.model.new_bool_var(f"aim {number} reaches level {step}")
            model.model.add(aim >= level * divisor).only_enforce_if(reaches)
            reaching.append(reaches)
        model.model.add(sum(reaching) >= len(aims) - step)
        found = model.maximize(level, seconds)
        proved &= found.proved
        if found.package is None or found.value is None:
            break
        last, first = found, first or found
        model.model.add(level >= round(found.value))
    if first is None:
        return Found(None, (), None, None, proved)
    return Found(last.package, last.gains, first.value, first.bound, proved)


def nash(table: Table, values: Values | None = None, seconds: float = 60) -> Found:
    """A deal with the largest product of gains, proved to `NASH_TOLERANCE`.

    `value` and `bound` are natural logarithms of the product. No package where no deal gives
    every signatory a gain. `seconds` is the limit of the whole search.
    """
    model = _model(table, values)
    rows = model.values.signatories
    logs = [_Logarithm(model, row) for row in rows]
    until = time.monotonic() + seconds
    best = Found(None, (), None, None, proved=False)
    bound, seen = math.inf, set()
    while (left := until - time.monotonic()) > 0:
        found = model.maximize(sum(log.variable for log in logs), left)
        if found.package is None or found.bound is None:
            return found if best.package is None else best
        bound = min(bound, found.bound / _LOG_UNIT)
        value = sum(map(math.log, found.gains))
        if best.value is None or value > best.value:
            best = found
        else:
            value = best.value
        rounding = sum(log.rounding(gain) for log, gain in zip(logs, best.gains, strict=True))
        proved = bound - value <= NASH_TOLERANCE + rounding
        best = Found(best.package, best.gains, value, bound, proved)
        if best.proved or not found.proved or found.gains in seen:
            break
        seen.add(found.gains)
        for log, gain in zip(logs, found.gains, strict=True):
            log.touch(gain)
    return best


class _Logarithm:
    """The logarithm of a signatory's gain, kept from above by tangents.

    Gains are counted in steps, so that products with the logarithm fit 64 bits: a hundred
    million steps up to the largest gain. A part of a step counts as a whole one, so that the
    bound stays a bound.
    """

    def __init__(self, model: TableModel, row: int) -> None:
        self.model = model.model
        top = max(2, model.most(row) - int(model.values.no_deal[row]))
        self.step = -(-top // _STEPS)
        self.part = 0 if self.step == 1 else 1
        most = top // self.step + self.part
        self.steps = self.model.new_int_var(0, most, f"steps {row}")
        self.model.add(self.steps * self.step <= model.gain(row))
        self.model.add(model.gain(row) >= 1)
        ceiling = math.ceil(_LOG_UNIT * math.log(most * self.step))
        self.variable = self.model.new_int_var(0, ceiling, f"log {row}")
        # Tangents at steps from one to the most, each a fifth above the last.
        at = 1.0
        while at < most:
            self._tangent(math.ceil(at))
            at = max(at * 1.2, at + 1)
        self._tangent(most)

    def touch(self, gain: int) -> None:
        """Add the tangent at a gain."""
        self._tangent(gain // self.step + self.part)

    def rounding(self, gain: int) -> float:
        """How much counting in steps may add to the bound at a gain."""
        return self.part / max(gain // self.step, 1) + 2 / _LOG_UNIT

    def _tangent(self, at: int) -> None:
        # Rounded up, so that it never cuts the curve.
        constant = math.ceil(_LOG_UNIT * at * (math.log(at * self.step) - 1) + at)
        self.model.add(self.variable * at <= constant + _LOG_UNIT * (self.steps + self.part))


@dataclass(frozen=True)
class FrontierFound:
    """Deals that none dominates; `complete` says that there are no others."""

    found: tuple[Found, ...]
    complete: bool


def frontier(
    table: Table, most: int = 100, values: Values | None = None, seconds: float = 60
) -> FrontierFound:
    """Points of the Pareto frontier, largest sum of gains first.

    Each is the largest sum among the deals that no earlier point weakly dominates, so none can
    dominate it. `seconds` is the limit of each search.
    """
    model = _model(table, values)
    rows = model.values.signatories
    found: list[Found] = []
    total = sum(model.gain(s) for s in rows)
    while len(found) < most:
        last = model.maximize(total, seconds)
        if last.package is None:
            return FrontierFound(tuple(found), last.proved)
        if not last.proved:
            return FrontierFound(tuple(found), complete=False)
        found.append(last)
        better = []
        for row, gain in zip(rows, last.gains, strict=True):
            exceeds = model.model.new_bool_var(f"{row} exceeds point {len(found)}")
            model.model.add(model.gain(row) >= gain + 1).only_enforce_if(exceeds)
            better.append(exceeds)
        model.model.add_bool_or(better)
    return FrontierFound(tuple(found), complete=False)
