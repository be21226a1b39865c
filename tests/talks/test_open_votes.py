"""Blocs of whose wishes nothing is known: their votes are open, and that is said."""

from __future__ import annotations

import pytest
from test_table import TABLE, read
from tests.english_left import english_left

from tratado.language import Language
from tratado.report.talks import deals_json
from tratado.report.talks_figures import deal_figures
from tratado.report.talks_words import TalksWords
from tratado.talks.table import Table


def ratified(steel: str, labor: str) -> Table:
    """The table with a Mexican senate of a bloc with these positions."""
    text = TABLE.replace(
        "positions:\n", f"positions:\n  OPP:\n    STEEL: {steel}\n    LABOR: {labor}\n"
    )
    text = text.replace("issues:\n", "  OPP: {signs: false, no_deal: {value: 40}}\nissues:\n", 1)
    senate = "  MX-SENATE: {of: MX, threshold: 1, blocs: {OPP: 9}}\n"
    return read(text.replace("ratifiers:\n", f"ratifiers:\n{senate}"))


UNKNOWN = "{weight: [0.1, 1], unknown: true}"


def test_a_bloc_of_which_nothing_is_known_is_open() -> None:
    table = ratified(UNKNOWN, UNKNOWN)
    assert [(c.id, b.party, b.seats) for c, b in table.open_votes] == [("MX-SENATE", "OPP", 9)]
    assert (
        "The vote of OPP (9 seats, MX-SENATE) is open"
        in TalksWords(table, Language.EN).unratified()
    )
    open_votes = [{"chamber": "MX-SENATE", "party": "OPP", "seats": 9}]
    assert deals_json(deal_figures(table))["open_votes"] == open_votes


@pytest.mark.parametrize(
    ("steel", "labor"),
    [
        (UNKNOWN, "{weight: 1, ranks: [L0, L1, L2]}"),
        ("{weight: 1, utilities: {S0: 0, S1: [0, 100]}}", UNKNOWN),
        ("{weight: 1, utilities: {S0: [0, 100], S1: [0, 99.99]}}", UNKNOWN),
    ],
)
def test_a_bloc_of_which_something_is_known_is_not(steel: str, labor: str) -> None:
    table = ratified(steel, labor)
    assert table.open_votes == ()
    assert TalksWords(table, Language.EN).unratified() == ""


def test_an_issue_that_weighs_nothing_tells_nothing() -> None:
    assert ratified(UNKNOWN, "{indifferent: true}").open_votes


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
def test_open_votes_in_other_languages(language: Language) -> None:
    said = TalksWords(ratified(UNKNOWN, UNKNOWN), language).unratified()
    assert "OPP" in said and not english_left(said, language.value)
