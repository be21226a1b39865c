"""What reports on the talks show, worked out once: deals, choices, votes, chances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from tratado.talks import solver
from tratado.talks.feasible import MOST_PACKAGES, Deals, deals, undecided
from tratado.talks.forecast import Forecast
from tratado.talks.frontier import Frontier, frontier
from tratado.talks.logrolls import Logroll, logrolls
from tratado.talks.packages import Options, Verdict, digits, verdict
from tratado.talks.positions import Values, values_of
from tratado.talks.ratification import WinSets, win_sets
from tratado.talks.relaxation import Clashes, Relaxation, cheapest_relaxations, clashes
from tratado.talks.solutions import solutions
from tratado.talks.table import HUNDREDTHS, Table

LOGROLLS = 5
CLASHES = 5
SEARCHED = {
    "nash": solver.nash,
    "kalai_smorodinsky": solver.kalai_smorodinsky,
    "egalitarian": solver.egalitarian,
    "utilitarian": solver.utilitarian,
}
"""Rules that spaces too large to go through are searched by."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a rule chooses.

    `options` has for every issue the option chosen, and after it the other options of the
    deals that tie with it. `reason` says why nothing is chosen; `proved` whether that nothing
    is better has been shown. `tied` is None where ties were not counted.
    """

    rule: str
    package: Options | None
    options: tuple[tuple[str, ...], ...]
    gains: Mapping[str, Decimal]
    tied: int | None
    reason: str = ""
    proved: bool = True


@dataclass(frozen=True)
class DealFigures:
    """A table's deals. `found`, `edge` and `win_sets` are None for spaces too large for them.

    `undecided` counts the packages that what was rounded on import makes deals or not.
    """

    table: Table
    values: Values
    found: Deals | None
    edge: Frontier | None
    win_sets: WinSets | None
    choices: tuple[Choice, ...]
    verdict: Verdict | None
    logrolls: tuple[Logroll, ...]
    clashes: Clashes | None
    relaxations: tuple[Relaxation, ...]
    undecided: int | None

    def points(self, utility: int) -> Decimal:
        """A utility or gain in points of 100, cut off to a tenth."""
        return tenth(utility, self.values.scale)


def deal_figures(table: Table) -> DealFigures:
    """Everything about a table's deals; why there is none, where there is none."""
    values = values_of(table)
    found = deals(table, values) if table.size <= MOST_PACKAGES else None
    if found is None:
        choices = tuple(_searched(table, values, rule) for rule in SEARCHED)
    else:
        choices = tuple(_chosen(found))
    first = next((each.package for each in choices if each.package is not None), None)
    return DealFigures(
        table=table,
        values=values,
        found=found,
        edge=None if found is None else frontier(found),
        win_sets=None if found is None else win_sets(table, values),
        choices=choices,
        verdict=None if first is None else verdict(table, first, values),
        logrolls=() if first is None else tuple(logrolls(table, first, LOGROLLS, values)),
        clashes=clashes(table, CLASHES, values) if first is None else None,
        relaxations=cheapest_relaxations(table, CLASHES, values) if first is None else (),
        undecided=None if found is None else undecided(table, values),
    )


def _chosen(found: Deals) -> list[Choice]:
    issues = list(found.table.issues.values())
    made = []
    for rule, solution in solutions(found).items():
        if solution.chosen is None:
            made.append(Choice(rule, None, (), {}, 0, solution.reason))
            continue
        package = found.options(solution.chosen)
        tied = digits(found.numbers[list(solution.tied)], found.values.radices)
        options = []
        for issue, place, row in zip(issues, package, tied, strict=True):
            others = [o for o in np.unique(row).tolist() if o != place]
            options.append(tuple(issue.options[o].id for o in (place, *others)))
        gains = found.gains[:, solution.chosen].tolist()
        made.append(
            Choice(
                rule,
                package,
                tuple(options),
                _gains(found.table, gains, found.values.scale),
                len(solution.tied),
            )
        )
    return made


def _searched(table: Table, values: Values, rule: str) -> Choice:
    sought = SEARCHED[rule](table, values)
    if sought.package is None:
        reason = "no_deals" if sought.proved else "out_of_time"
        return Choice(rule, None, (), {}, None, reason, sought.proved)
    options = tuple(
        (issue.options[place].id,)
        for issue, place in zip(table.issues.values(), sought.package, strict=True)
    )
    gains = _gains(table, sought.gains, values.scale)
    return Choice(rule, sought.package, options, gains, None, proved=sought.proved)


def _gains(table: Table, gains: Sequence[int], scale: int) -> dict[str, Decimal]:
    return {s: tenth(gain, scale) for s, gain in zip(table.signatories, gains, strict=True)}


def tenth(number: int, whole: int) -> Decimal:
    """A quotient cut off to a tenth, toward zero."""
    tenths = abs(number) * 10 // whole
    return Decimal(tenths if number >= 0 else -tenths) / 10


def weight(hundredths: int) -> Decimal:
    """Hundredths as a number."""
    return Decimal(hundredths) / HUNDREDTHS


def option_shares(table: Table, found: Forecast, rule: str) -> dict[str, dict[str, int]]:
    """In how many draws a rule chose each option of each issue."""
    shares = {
        issue.id: dict.fromkeys((o.id for o in issue.options), 0) for issue in table.issues.values()
    }
    for package, count in found.outcomes[rule].items():
        if package is None:
            continue
        for issue, place in zip(table.issues.values(), package, strict=True):
            shares[issue.id][issue.options[place].id] += count
    return shares
