"""Small tables of every shape, for properties that must hold of all."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import hypothesis.strategies as st

from tratado.talks.packages import Options
from tratado.talks.table import (
    Bloc,
    Chamber,
    Interaction,
    Issue,
    NoDeal,
    Option,
    Party,
    Position,
    RedLine,
    Table,
    exactly,
)


def all_options(table: Table) -> Iterator[Options]:
    """Every package, in the order of the table."""
    return itertools.product(*(range(len(issue.options)) for issue in table.issues.values()))


@st.composite
def red_lines(draw: st.DrawFn, table: Table, name: str = "R") -> RedLine:
    """A red line of anyone, of either kind, on one to three issues."""
    places = draw(st.permutations(list(table.issues)))

    def some(issue: str) -> frozenset[str]:
        known = [option.id for option in table.issues[issue].options]
        return frozenset(draw(st.lists(st.sampled_from(known), min_size=1, max_size=2)))

    when = {places[0]: some(places[0])}
    if len(places) > 2 and draw(st.booleans()):
        when[places[2]] = some(places[2])
    only_with = {places[1]: some(places[1])} if draw(st.booleans()) else {}
    weight = draw(st.integers(1, 500))
    return RedLine(name, draw(st.sampled_from(list(table.parties))), when, only_with, weight=weight)


@st.composite
def tables(draw: st.DrawFn, most_no_deal: int = 70) -> Table:
    """Two to four signatories, two more who vote, up to 144 packages."""
    signatories = [f"P{number}" for number in range(draw(st.integers(2, 4)))]
    parties = [*signatories, "V0", "V1"]
    issues = {}
    for number in range(draw(st.integers(2, 4))):
        options = [Option(f"O{place}", "") for place in range(draw(st.integers(2, 3)))]
        issues[f"I{number}"] = Issue(f"I{number}", "", tuple(options))
    points = st.integers(0, 10).map(lambda tens: exactly(tens * 1000))
    positions = {
        (party, issue.id): Position(
            party,
            issue.id,
            exactly(draw(st.integers(1, 9)) * 100),
            tuple(draw(points) for _ in issue.options),
        )
        for party in parties
        for issue in issues.values()
    }
    no_deal = st.integers(0, most_no_deal).map(lambda value: NoDeal(exactly(value * 100), None))
    blocs = [
        Bloc(party, draw(st.integers(1, 9)), draw(st.sampled_from(["free", "free", "yes", "no"])))
        for party in ("P0", "V0", "V1")
    ]
    seats = sum(bloc.seats for bloc in blocs)
    table = Table(
        name="random",
        parties={p: Party(p, p, p in signatories, draw(no_deal)) for p in parties},
        issues=issues,
        positions=positions,
        chambers=(Chamber("C0", "P0", "", draw(st.integers(1, seats)), tuple(blocs)),),
    )
    when = {"I0": frozenset(["O0"]), "I1": frozenset(["O1"])}
    if draw(st.booleans()):
        bonus = exactly(draw(st.integers(-20, 20)) * 100)
        party = draw(st.sampled_from(parties))
        table = Table(
            name=table.name,
            parties=table.parties,
            issues=table.issues,
            positions=table.positions,
            chambers=table.chambers,
            interactions=(Interaction(party, when, bonus),),
        )
    lines = [draw(red_lines(table, f"R{n}")) for n in range(draw(st.integers(0, 3)))]
    return table.with_red_lines(tuple(lines))
