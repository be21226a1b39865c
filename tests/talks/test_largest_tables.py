"""Utilities at the largest points that a table may state, and tables of any number of packages."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.locale import Language
from tratado.report.talks_words import TalksWords
from tratado.talks.nodes import LARGEST
from tratado.talks.positions import values_of
from tratado.talks.table import (
    HUNDREDTHS,
    Interaction,
    Issue,
    Option,
    Party,
    Position,
    Table,
    exactly,
)

ISSUES = {f"I{n}": Issue(f"I{n}", "", (Option("O0", ""), Option("O1", ""))) for n in range(3)}
PARTIES = ("P0", "P1", "P2")
points = st.integers(0, LARGEST) | st.just(LARGEST)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    added = draw(st.lists(st.integers(-LARGEST, LARGEST) | st.just(LARGEST), max_size=150))
    return Table(
        name="large",
        parties={name: Party(name, name, True, None) for name in PARTIES},
        issues=ISSUES,
        positions={
            (name, issue): Position(
                name,
                issue,
                exactly(draw(st.integers(1, 10**5))),
                (exactly(draw(points)), exactly(draw(points))),
            )
            for name in PARTIES
            for issue in ISSUES
        },
        chambers=(),
        interactions=tuple(
            Interaction("P0", {"I0": frozenset(["O1"])}, exactly(value)) for value in added
        ),
    )


@settings(max_examples=60, deadline=None)
@given(tables())
def test_no_utility_and_no_sum_of_them_leaves_64_bits(table: Table) -> None:
    values = values_of(table)
    for options in ((0, 0, 0), (1, 1, 1), (1, 0, 1)):
        found = values.utilities(options)
        assert int(found.sum()) == sum(found.tolist())
        added = [int(each.value.low) for each in table.interactions] if options[0] else []
        for row, party in enumerate(PARTIES):
            positions = [table.positions[party, issue] for issue in ISSUES]
            whole = sum(each.weight.low for each in positions)
            mean = sum(
                (
                    Fraction(each.weight.low * each.utilities[option].low, whole)
                    for each, option in zip(positions, options, strict=True)
                ),
                Fraction(0),
            )
            exact = (mean + (sum(added) if party == "P0" else 0)) * values.scale // HUNDREDTHS
            # Weights rounded to parts of the scale move a mean by at most that many parts.
            apart = len(ISSUES) * LARGEST if values.rounded_weights else 0
            assert abs(int(found[row]) - exact) <= apart


def test_a_hundred_additions_of_the_most_points_do_not_wrap() -> None:
    one = exactly(LARGEST)
    weights = {("P0", "I0"): 999_983, ("P1", "I0"): 997, ("P2", "I0"): 1}
    table = Table(
        name="large",
        parties={name: Party(name, name, True, None) for name in PARTIES},
        issues=ISSUES,
        positions={
            (name, issue): Position(name, issue, exactly(weights.get((name, issue), 1)), (one, one))
            for name in PARTIES
            for issue in ISSUES
        },
        chambers=(),
        interactions=tuple(Interaction("P0", {"I0": frozenset(["O0"])}, one) for _ in range(100)),
    )
    values = values_of(table)
    mine, *others = values.utilities((0, 0, 0)).tolist()
    assert mine == 101 * LARGEST * values.scale // HUNDREDTHS
    assert others == [LARGEST * values.scale // HUNDREDTHS] * 2


def test_a_table_of_ten_to_the_fortieth_packages_is_told() -> None:
    options = tuple(Option(f"O{n}", "") for n in range(10))
    table = Table(
        name="vast",
        parties={},
        issues={f"I{n}": Issue(f"I{n}", "", options) for n in range(40)},
        positions={},
        chambers=(),
    )
    assert table.size == 10**40
    for language in Language:
        words = TalksWords(table, language)
        said = words.say("deals-searched", size=words.number(table.size))
        assert "1" + "0" * 40 in "".join(each for each in said if each.isdigit())
