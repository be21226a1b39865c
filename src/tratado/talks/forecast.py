"""In how many tables within the ranges a package is signed and passes, and what rules choose.

The shares are of assumptions: they say how much of what was assumed leads to an outcome, not how
likely that is. Every uncertain number of the table is drawn by itself, evenly over its range;
each draw is a table without doubt, and goes through the same calculation as any other. The same
seed gives the same forecast.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tratado.talks.feasible import MOST_PACKAGES, TooManyPackages, deals
from tratado.talks.packages import Options, verdict
from tratado.talks.positions import Values, values_of
from tratado.talks.solutions import RULES, solve
from tratado.talks.table import Range, Table


@dataclass(frozen=True)
class PackageForecast:
    """In how many draws a package was signed, passed and a deal."""

    package: Options
    signed_by: dict[str, int]
    passed_by: dict[str, int]
    signed: int
    deal: int


@dataclass(frozen=True)
class Forecast:
    """Counts over draws: divide by `draws` for shares of the assumptions.

    `deals` counts the draws in which there is any deal, `outcomes` for each rule how often it
    chose each package (None: it chose none).
    """

    draws: int
    seed: int
    packages: tuple[PackageForecast, ...]
    deals: int
    outcomes: dict[str, dict[Options | None, int]]

    def options(self, rule: str) -> tuple[dict[int, int], ...]:
        """For each issue, in how many draws a rule's package had each option, by its place."""
        shares: list[Counter[int]] = []
        for package, count in self.outcomes[rule].items():
            for issue, option in enumerate(package or ()):
                while len(shares) <= issue:
                    shares.append(Counter())
                shares[issue][option] += count
        return tuple(dict(sorted(share.items())) for share in shares)


def drawn_values(table: Table, random: np.random.Generator) -> Values:
    """One table without doubt, out of those that the ranges allow."""

    def taken(number: Range) -> int:
        if number.certain:
            return number.low
        return int(random.integers(number.low, number.high, endpoint=True))

    return values_of(table, taken)


def package_forecast(
    table: Table, packages: Sequence[Options], draws: int = 1000, seed: int = 1
) -> tuple[PackageForecast, ...]:
    """How often each of some packages is signed and passed. For tables of any size."""
    tallies = [_Tally(table, package) for package in packages]
    for values in _drawn(table, draws, seed):
        for tally in tallies:
            tally.count(values)
    return tuple(tally.forecast() for tally in tallies)


def forecast(
    table: Table,
    packages: Sequence[Options],
    draws: int = 1000,
    seed: int = 1,
    rules: Sequence[str] = tuple(RULES),
) -> Forecast:
    """How often packages pass, and what each rule chooses over the draws.

    Goes through every package in every draw. Raises TooManyPackages.
    """
    if table.size > MOST_PACKAGES:
        raise TooManyPackages(table.size)
    tallies = [_Tally(table, package) for package in packages]
    outcomes: dict[str, Counter[Options | None]] = {rule: Counter() for rule in rules}
    with_deals = 0

    for values in _drawn(table, draws, seed):
        for tally in tallies:
            tally.count(values)
        found = deals(table, values)
        with_deals += len(found) > 0
        for rule in rules:
            chosen = solve(found, rule).chosen
            outcomes[rule][None if chosen is None else found.options(chosen)] += 1
    return Forecast(
        draws,
        seed,
        tuple(tally.forecast() for tally in tallies),
        with_deals,
        {rule: dict(count.most_common()) for rule, count in outcomes.items()},
    )


def _drawn(table: Table, draws: int, seed: int) -> Iterator[Values]:
    random = np.random.default_rng(seed)
    return (drawn_values(table, random) for _ in range(draws))


class _Tally:
    """The counts of one package so far."""

    def __init__(self, table: Table, package: Options) -> None:
        self.table = table
        self.package = package
        self.signed_by = dict.fromkeys(table.signatories, 0)
        self.passed_by = dict.fromkeys((chamber.id for chamber in table.chambers), 0)
        self.signed = 0
        self.deal = 0

    def count(self, values: Values) -> None:
        judged = verdict(self.table, self.package, values)
        for signatory in self.table.signatories:
            self.signed_by[signatory] += signatory not in judged.refusing
        for vote in judged.votes:
            self.passed_by[vote.chamber] += vote.passes
        self.signed += not judged.refusing
        self.deal += judged.is_deal

    def forecast(self) -> PackageForecast:
        return PackageForecast(self.package, self.signed_by, self.passed_by, self.signed, self.deal)
