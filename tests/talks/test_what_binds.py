"""What is agreed binds; what is known has a day; contradictions are told; nothing is ratified
without who ratifies."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tratado.agreement.problems import MalformedLaw
from tratado.locale import Language
from tratado.report.talks_figures import deal_figures, option_shares
from tratado.report.talks_words import TalksWords
from tratado.talks.feasible import deals
from tratado.talks.forecast import forecast
from tratado.talks.log import Entry, MalformedLog, check
from tratado.talks.packages import package_of
from tratado.talks.solver import any_deal
from tratado.talks.state_of_play import as_known, state_of_play
from tratado.talks.table import Table
from tratado.talks.table_reading import read_table

TEXT = """
table: small
as_of: 2026-07-02
weights: equal
parties:
  US: {name: United States, signs: true, no_deal: {value: 20}}
  MX: {name: Mexico, signs: true, no_deal: {value: 20}}
  CA: {name: Canada, signs: true, no_deal: {value: 20}}
issues:
  PANELS: {options: {P0: out, P1: "in"}}
  DAIRY: {options: {M0: as it is, M1: opened}}
positions:
  US: {PANELS: {utilities: {P0: 60, P1: 100}}, DAIRY: {ranks: [M1, M0]}}
  MX: {PANELS: {ranks: [P1, P0]}, DAIRY: {unknown: true}}
  CA: {PANELS: {ranks: [P1, P0]}, DAIRY: {utilities: {M0: 100, M1: [0, 40]}, stated: M0}}
red_lines:
  CA-DAIRY:
    party: CA
    never: {DAIRY: M1}
    evidence: {who: CA, when: 2026-06-01, where: press, certainty: stated}
"""


def table_of(folder: Path, text: str = TEXT) -> Table:
    path = folder / "table.yaml"
    path.write_text(text, encoding="utf-8")
    return read_table(path)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    return table_of(tmp_path)


def day(number: int) -> dt.date:
    return dt.date(2026, 10, number)


def agreed(number: int, *by: str, option: str = "P0") -> Entry:
    return Entry(day(number), "agreed", by, "press", options={"PANELS": option})


ALL = ("US", "MX", "CA")


def options(table: Table) -> set[str]:
    found = deals(table)
    return {package_of(table, found.options(place))["PANELS"] for place in range(len(found))}


@pytest.mark.parametrize(
    ("log", "on", "left"),
    [
        ([agreed(1, *ALL)], 1, {"P0"}),
        ([agreed(1)], 1, {"P0"}),
        ([agreed(2, *ALL)], 1, {"P0", "P1"}),
        ([agreed(1, "US", "MX")], 9, {"P0", "P1"}),
        ([agreed(1, "US", "MX"), agreed(3, "CA")], 3, {"P0"}),
        ([agreed(1, "US", "MX"), agreed(3, "CA", option="P1")], 3, {"P0", "P1"}),
        ([agreed(1, *ALL), Entry(day(2), "reopened", (), "press", issues=("PANELS",))], 2,
         {"P0", "P1"}),
        ([agreed(1, *ALL), Entry(day(2), "withdrawn", ("CA",), "press", issues=("PANELS",))], 2,
         {"P0", "P1"}),
        ([agreed(1, *ALL), agreed(4, *ALL, option="P1")], 4, {"P1"}),
    ],
)  # fmt: skip
def test_only_what_all_who_sign_agreed_on_binds(
    table: Table, log: list[Entry], on: int, left: set[str]
) -> None:
    assert options(as_known(table, log, day(on))) == left


def test_it_binds_the_search_and_the_draws_too(table: Table) -> None:
    bound = as_known(table, [agreed(1, *ALL)], day(1))
    found = any_deal(bound).package
    assert found is not None and package_of(bound, found)["PANELS"] == "P0"
    shares = option_shares(bound, forecast(bound, [], draws=20, rules=["nash"]), "nash")
    assert shares["PANELS"]["P1"] == 0 < shares["PANELS"]["P0"]
    words = TalksWords(bound, Language.EN)
    assert "US is bound to PANELS P0 (out), which all who sign have agreed on" in {
        words.red_line(line) for line in bound.red_lines
    }


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.EN, "open; P0 agreed by US, MX, not by CA"),
        (Language.ES, "abierto; P0 acordado por US, MX, no por CA"),
        (Language.FR, "ouvert; P0 convenu par US, MX, pas par CA"),
    ],
)
def test_who_has_agreed_is_told(table: Table, language: Language, told: str) -> None:
    state = state_of_play(table, [agreed(1, "US", "MX")], day(9))
    assert state.agreed == {}
    assert TalksWords(table, language).states(state)[0][1] == told


@pytest.mark.parametrize(
    ("log", "asked", "known"),
    [
        ([], dt.date(2030, 1, 1), dt.date(2026, 7, 2)),
        ([agreed(5, "US")], dt.date(2030, 1, 1), day(5)),
        ([agreed(5, "US")], day(4), dt.date(2026, 7, 2)),
        ([], dt.date(2026, 6, 15), dt.date(2026, 6, 15)),
    ],
)
def test_the_day_is_that_of_the_knowledge(
    table: Table, log: list[Entry], asked: dt.date, known: dt.date
) -> None:
    then = as_known(table, log, asked)
    assert then.as_of == known
    assert then.written == dt.date(2026, 7, 2)


def test_the_heading_names_table_and_log(table: Table) -> None:
    heading = TalksWords(as_known(table, [agreed(5, "US")], day(9)), Language.EN).heading()
    assert heading == (
        "small: as known on October 5, 2026 (table of July 2, 2026; log to October 5, 2026)"
    )


@pytest.mark.parametrize("kind", ["offer", "draft", "statement", "agreed"])
def test_what_a_red_line_refuses_is_asked_for_only_by_giving_it_up(table: Table, kind: str) -> None:
    entry = Entry(day(2), kind, ("CA",), "press", options={"DAIRY": "M1"})
    with pytest.raises(MalformedLog, match=r"CA never takes DAIRY M1 by its red line CA-DAIRY"):
        check([entry], [], table, "log")
    lifting = Entry(day(2), kind, ("CA",), "press", options={"DAIRY": "M1"}, lifts=("CA-DAIRY",))
    check([lifting], [], table, "log")
    check([entry], [Entry(day(1), "statement", ("CA",), "p", lifts=("CA-DAIRY",))], table, "log")
    check([Entry(day(2), kind, ("US",), "press", options={"DAIRY": "M1"})], [], table, "log")
    early = Entry(dt.date(2026, 5, 31), kind, ("CA",), "press", options={"DAIRY": "M1"})
    check([early], [], table, "log")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("stated: M0", "stated: M1", "CA asks for DAIRY M1 (`stated`) and never takes it"),
        ("value: 20", "value: 130", "US, no_deal: a package is worth between 0 and 100 points"),
        ("value: 20", "value: -1", "US, no_deal: a package is worth between 0 and 100 points"),
        ("P0: out", "P0: no", "YAML reads yes, no, on and off as truth values"),
        ("{P0: out", "{no: out", "YAML reads yes, no, on and off as truth values"),
        ("ranks: [P1, P0]", "ranks: [yes, P0]", "YAML reads yes, no, on and off as truth values"),
        ("stated: M0", "stated: off", "YAML reads yes, no, on and off as truth values"),
        ("never: {DAIRY: M1}", "never: {DAIRY: no}", "YAML reads yes, no, on and off as truth"),
    ],
)
def test_contradictions_of_a_table_are_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in TEXT
    with pytest.raises(MalformedLaw) as raised:
        table_of(tmp_path, TEXT.replace(old, new, 1))
    assert told in str(raised.value)
    assert "line" in str(raised.value)


@pytest.mark.parametrize("value", ["0", "100", "[0, 100]"])
def test_no_deal_at_the_ends_of_the_scale(tmp_path: Path, value: str) -> None:
    table_of(tmp_path, TEXT.replace("value: 20", f"value: {value}", 1))


def test_an_interaction_widens_the_scale(tmp_path: Path) -> None:
    more = "interactions:\n  - {party: US, when: {DAIRY: M1}, value: 30}\n"
    table_of(tmp_path, TEXT.replace("value: 20", "value: 130", 1) + more)


def test_what_is_not_known_does_not_look_like_fifty(table: Table) -> None:
    cells = {option: row for _, option, row in TalksWords(table, Language.EN).matrix()}
    assert cells["M0 as it is"] == ["0", "?", "100*"]
    assert cells["M1 opened"] == ["100", "?", "0–40"]


def test_nothing_is_ratified_without_who_ratifies(table: Table, tmp_path: Path) -> None:
    words = TalksWords(table, Language.EN)
    assert "ratified" not in words.counted(deal_figures(table))
    assert words.unratified() == (
        "Ratification is open: the table has no body that ratifies for US, MX, CA."
    )
    bodies = "".join(
        f"  {each}-H: {{of: {each}, threshold: majority, blocs: {{{each}: 5}}}}\n" for each in ALL
    )
    whole = table_of(tmp_path, f"{TEXT}ratifiers:\n{bodies}")
    words = TalksWords(whole, Language.EN)
    assert "would be signed and ratified" in words.counted(deal_figures(whole))
    assert words.unratified() == ""
    assert table_of(tmp_path, f"{TEXT}ratifiers:\n{bodies[:len(bodies) // 3]}").unratified == (
        "MX", "CA",
    )  # fmt: skip
