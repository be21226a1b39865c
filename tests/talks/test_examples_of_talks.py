"""The shipped tables: nothing later than their day, everything cited, numbers by their rules."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tratado.agreement.agreement import load
from tratado.report.talks_figures import deal_figures
from tratado.talks.log import read_log
from tratado.talks.state_of_play import as_known, state_of_play
from tratado.talks.table import BEST, Evidence, Range, Table
from tratado.talks.table_reading import read_table

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
TABLES = {
    "usmca-2019": dt.date(2019, 12, 7),
    "review-2026": dt.date(2026, 7, 2),
}

BY_RULE = {
    Range(0, 0), Range(0, 5000), Range(0, BEST), Range(5000, BEST), Range(BEST, BEST),
}  # fmt: skip
"""Refused, asked to be changed, nothing known, open to, asked for."""


def table_of(name: str) -> Table:
    return read_table(EXAMPLES / name / "table.yaml")


def evidence_of(table: Table) -> list[Evidence]:
    found = [e for position in table.positions.values() for e in position.evidence]
    found += [e for line in table.red_lines for e in line.evidence]
    return found + [e for p in table.parties.values() if p.no_deal for e in p.no_deal.evidence]


@pytest.mark.parametrize("name", TABLES)
def test_nothing_is_later_than_the_day_of_the_table(name: str) -> None:
    table = table_of(name)
    assert table.as_of == TABLES[name]
    assert all(e.when is None or e.when <= TABLES[name] for e in evidence_of(table))


@pytest.mark.parametrize("name", TABLES)
def test_every_position_is_cited_and_what_is_not_is_unknown(name: str) -> None:
    for position in table_of(name).positions.values():
        silent = all(utility == Range(0, BEST) for utility in position.utilities)
        assert bool(position.evidence) or silent, (position.party, position.issue)
        assert position.weight == (Range(100, 300) if position.evidence else Range(10, 100))


@pytest.mark.parametrize("name", TABLES)
def test_numbers_and_red_lines_follow_the_rules_that_the_table_states(name: str) -> None:
    table = table_of(name)
    for position in table.positions.values():
        assert set(position.utilities) <= BY_RULE
        if position.stated is not None:
            place = table.issues[position.issue].index(position.stated)
            assert position.utilities[place].high == BEST
    for line in table.red_lines:
        ((issue, options),) = line.when.items()
        assert line.evidence
        for option in options:
            utilities = table.positions[line.party, issue].utilities
            assert utilities[table.issues[issue].index(option)] == Range(0, 0)


@pytest.mark.parametrize("name", TABLES)
def test_what_options_set_are_terms_of_the_agreement(name: str) -> None:
    table = table_of(name)
    package = {issue.id: issue.options[-1].id for issue in table.issues.values()}
    for issue in table.issues.values():
        for option in issue.options:
            proposal = table.proposal({**package, issue.id: option.id})
            assert load("usmca").amended(proposal) is not None


def test_seats_of_2019() -> None:
    chambers = {chamber.id: chamber for chamber in table_of("usmca-2019").chambers}
    assert (chambers["US-HOUSE"].seats, chambers["US-HOUSE"].threshold) == (431, 216)
    assert (chambers["US-SENATE"].seats, chambers["US-SENATE"].threshold) == (100, 51)
    assert chambers["MX-SENATE"].seats == 128
    assert (chambers["CA-COMMONS"].seats, chambers["CA-COMMONS"].threshold) == (338, 170)
    liberals = next(b for b in chambers["CA-COMMONS"].blocs if b.party == "CA-EXEC").seats
    others = {b.party: b.seats for b in chambers["CA-COMMONS"].blocs}
    for partner in ("CA-CON", "CA-BQ", "CA-NDP"):
        assert liberals + others[partner] >= 170


def test_deals_of_2019_keep_to_the_red_lines() -> None:
    figures = deal_figures(table_of("usmca-2019"))
    assert figures.found is not None and len(figures.found) == 10177
    for choice in figures.choices:
        options = dict(zip(figures.table.issues, choice.options, strict=True))
        assert options["INSPECT"] == ("L2",)
        assert options["PANEL"] == ("B2",)
        assert "D10" not in options["BIO"]


def test_the_log_of_2019_says_what_the_table_says_and_nothing_later() -> None:
    table = table_of("usmca-2019")
    log = read_log(EXAMPLES / "usmca-2019" / "log.yaml", table)
    assert max(entry.day for entry in log) <= TABLES["usmca-2019"]
    state = state_of_play(table, log, TABLES["usmca-2019"])
    for each in state.issues:
        stated = {
            p: table.positions[p, each.issue].stated
            for p in table.parties
            if table.positions[p, each.issue].stated is not None
        }
        assert each.asked == stated
    assert as_known(table, log, TABLES["usmca-2019"]).red_lines == table.red_lines
    in_october = as_known(table, log, dt.date(2019, 10, 31))
    assert {line.id for line in in_october.red_lines} == {
        "US-HD-PANEL", "US-HR-PANEL", "AFL-LABOR",
    }  # fmt: skip
