"""Where there is no deal: which conditions clash, and what giving up would open one.

A clash is a smallest set of conditions that no package meets together: without any one of
them, some package meets the rest. A relaxation is a set of conditions whose loss opens a deal.
Clashes are listed by going through the maximal sets of conditions not yet explained (the
MARCO scheme of Liffiton, Previti, Malik and Marques-Silva, Constraints 21, 223-250, 2016), each
shrunk by leaving out one condition after another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from tratado.talks.packages import Options, verdict
from tratado.talks.positions import Values, values_of
from tratado.talks.solver import Condition, TableModel, new_solver
from tratado.talks.table import Table
from tratado.words import Said, TratadoError


class OutOfTime(TratadoError, RuntimeError):
    """A search that was not finished in the seconds it was given, so that nothing is proved."""


@dataclass(frozen=True)
class Clash:
    """Conditions that cannot be met together.

    `minimal` says that it is proved that none of them can be left out; otherwise the time for
    a proof ran out.
    """

    conditions: tuple[Condition, ...]
    minimal: bool


@dataclass(frozen=True)
class Clashes:
    """Sets of conditions that clash; `complete` if there are no others."""

    found: tuple[Clash, ...]
    complete: bool


@dataclass(frozen=True)
class Relaxation:
    """Conditions to give up, what that costs, and a package that meets all others.

    `short_by` says how far the package stays below what was given up: utility in the integers
    of `Values` for a signatory's consent, seats for a chamber.
    """

    given_up: tuple[Condition, ...]
    cost: int
    package: Options
    short_by: dict[str, int]


def clashes(
    table: Table, most: int = 20, values: Values | None = None, seconds: float = 30
) -> Clashes:
    """Up to `most` minimal clashes; none where there is a deal.

    `seconds` is the limit of each test of a set of conditions. The list ends, incomplete,
    where a set cannot be tested in that time.
    """
    model = TableModel(table, values)
    names = list(model.held)
    unexplained: Any = cp_model.CpModel()
    taken = {condition: unexplained.new_bool_var(condition.id) for condition in names}
    unexplained.maximize(sum(taken.values()))
    found: list[Clash] = []
    while len(found) < most:
        try:
            seed = _next_seed(unexplained, taken, seconds)
            if seed is None:
                return Clashes(tuple(found), complete=True)
            core = _core(model, seed, seconds)
        except OutOfTime:
            break
        if core is None:
            # The seed is maximal, so what is new must hold a condition that it lacks.
            unexplained.add_bool_or([taken[c] for c in names if c not in seed])
            continue
        clash = _shrunk(model, core, seconds)
        found.append(clash)
        unexplained.add_bool_or([taken[c].negated() for c in clash.conditions])
    return Clashes(tuple(found), complete=False)


def _shrunk(model: TableModel, core: list[Condition], seconds: float) -> Clash:
    """The clash that is left when conditions are left out one by one, as long as there is one."""
    left, minimal = core, True
    for condition in core:
        if condition not in left:
            continue
        try:
            smaller = _core(model, [c for c in left if c is not condition], seconds)
        except OutOfTime:
            minimal = False
            continue
        if smaller is not None:
            left = smaller
    return Clash(tuple(left), minimal)


def _next_seed(
    unexplained: Any, taken: dict[Condition, Any], seconds: float
) -> list[Condition] | None:
    solver = new_solver(seconds)
    status = solver.solve(unexplained)
    if status == cp_model.INFEASIBLE:
        return None
    if status != cp_model.OPTIMAL:
        raise OutOfTime([Said("talks-out-of-time-clashes", seconds=f"{seconds:g}")])
    return [condition for condition, literal in taken.items() if solver.boolean_value(literal)]


def _core(model: TableModel, kept: Iterable[Condition], seconds: float) -> list[Condition] | None:
    """Conditions among those kept that clash; None where a package meets all of them."""
    kept = list(kept)
    model.model.clear_assumptions()
    model.model.add_assumptions([model.held[condition] for condition in kept])
    solver = new_solver(seconds)
    status = solver.solve(model.model)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    if status != cp_model.INFEASIBLE:
        raise OutOfTime([Said("talks-out-of-time-conditions", seconds=f"{seconds:g}")])
    indices = set(solver.sufficient_assumptions_for_infeasibility())
    return [condition for condition in kept if model.held[condition].index in indices]


def cheapest_relaxations(
    table: Table, most: int = 5, values: Values | None = None, seconds: float = 30
) -> tuple[Relaxation, ...]:
    """Sets of conditions to give up by rising weight, none holding another."""
    return _relaxations(table, lambda condition: condition.weight, most, values, seconds)


def fewest_relaxations(
    table: Table, most: int = 5, values: Values | None = None, seconds: float = 30
) -> tuple[Relaxation, ...]:
    """Sets of conditions to give up by rising number, none holding another."""
    return _relaxations(table, lambda _: 1, most, values, seconds)


def _relaxations(
    table: Table,
    cost: Callable[[Condition], int],
    most: int,
    values: Values | None,
    seconds: float,
) -> tuple[Relaxation, ...]:
    """Raises OutOfTime where the least cost is not proved."""
    values = values or values_of(table)
    model = TableModel(table, values)
    lost = {c: literal.negated() for c, literal in model.held.items()}
    model.model.minimize(sum(cost(c) * literal for c, literal in lost.items()))
    found: list[Relaxation] = []
    while len(found) < most:
        solver = new_solver(seconds)
        status = solver.solve(model.model)
        if status == cp_model.INFEASIBLE:
            break
        if status != cp_model.OPTIMAL:
            raise OutOfTime([Said("talks-out-of-time-relaxations", seconds=f"{seconds:g}")])
        given_up = tuple(c for c, literal in lost.items() if solver.boolean_value(literal))
        package = tuple(
            next(place for place, literal in enumerate(options) if solver.boolean_value(literal))
            for options in model.chosen
        )
        short_by = unmet(table, package, given_up, values)
        if stray := short_by.keys() - {c.id for c in given_up}:
            raise AssertionError(f"{package} does not meet {', '.join(sorted(stray))}")
        found.append(Relaxation(given_up, sum(map(cost, given_up)), package, short_by))
        if not given_up:
            break
        model.model.add_bool_or([model.held[c] for c in given_up])
    return tuple(found)


def unmet(
    table: Table,
    package: Options,
    given_up: Iterable[Condition] = (),
    values: Values | None = None,
) -> dict[str, int]:
    """The conditions that a package does not meet once some red lines are given up.

    With each by how much: utility for consent, seats for a chamber, 1 for a red line.
    """
    dropped = {c.id for c in given_up if c.kind == "red_line"}
    lines = tuple(line for line in table.red_lines if line.id not in dropped)
    judged = verdict(table.with_red_lines(lines), package, values or values_of(table))
    missed = {line.id: 1 for line in lines if line.id in judged.crossed}
    voters_only = {line.id for line in lines if line.party not in table.signatories}
    found = {id_: 1 for id_ in missed if id_ not in voters_only}
    for signatory in table.signatories:
        if judged.gains[signatory] < 0:
            found[signatory] = -judged.gains[signatory]
    for vote in judged.votes:
        if not vote.passes:
            found[vote.chamber] = vote.threshold - vote.seats_for
    return found
