"""The log of the talks, and where they stand on any day."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tratado.talks.log import Entry, MalformedLog, append, read_log
from tratado.talks.state_of_play import Move, Withdrawal, as_known, state_of_play
from tratado.talks.table import BEST, Range, Table
from tratado.talks.table_reading import read_table

TABLE = """
table: two issues
as_of: 2019-12-07
weights: equal
parties:
  US: {signs: true, no_deal: {value: 40}}
  MX: {signs: true, no_deal: {value: 40}}
issues:
  STEEL: {options: {S0: as signed, S1: melted and poured}}
  LABOR: {options: {L0: between states, L1: inspectors, L2: panels}}
positions:
  US:
    STEEL:
      ranks: [S1, S0]
      stated: S1
      evidence: {who: US, when: 2019-12-06, where: press, certainty: reported}
    LABOR:
      ranks: [L1, L2, L0]
      stated: L1
      evidence: {who: US, when: 2019-11-20, where: press, certainty: stated}
  MX:
    STEEL: {unknown: true}
    LABOR: {ranks: [L0, L2, L1], stated: L0}
red_lines:
  MX-INSPECTORS:
    party: MX
    never: {LABOR: L1}
    evidence: {who: MX, when: 2019-11-25, where: press, certainty: stated}
"""

LOG = """
- {date: 2019-12-05, kind: agreed, options: {LABOR: L2}, source: press}
- {date: 2019-11-27, kind: session, by: [US, MX], source: press}
- date: 2019-12-03
  kind: offer
  by: MX
  options: {LABOR: L2}
  source: press
- {date: 2019-12-06, kind: statement, by: MX, refuses: {STEEL: S1}, source: press}
- {date: 2019-12-07, kind: reopened, issues: LABOR, source: press}
- {date: 2019-12-08, kind: statement, by: MX, lifts: MX-STEEL-2019-12-06, source: press}
- {date: 2019-12-08, kind: withdrawn, by: MX, issues: [LABOR], source: press}
"""


def day(number: int, month: int = 12) -> dt.date:
    return dt.date(2019, month, number)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    path = tmp_path / "table.yaml"
    path.write_text(TABLE, encoding="utf-8")
    return read_table(path)


@pytest.fixture
def log(tmp_path: Path, table: Table) -> tuple[Entry, ...]:
    path = tmp_path / "log.yaml"
    path.write_text(LOG, encoding="utf-8")
    return read_log(path, table)


def test_entries_come_in_order_of_days(log: tuple[Entry, ...]) -> None:
    assert [entry.kind for entry in log][:4] == ["session", "offer", "agreed", "statement"]
    assert log[1].by == ("MX",)


def test_what_is_agreed_open_and_reopened(table: Table, log: tuple[Entry, ...]) -> None:
    assert state_of_play(table, log, day(4)).agreed == {}
    on_the_5th = state_of_play(table, log, day(5))
    assert on_the_5th.agreed == {"LABOR": "L2"}
    assert on_the_5th.issues[1].since == day(5)
    assert on_the_5th.open == ("STEEL",)
    assert state_of_play(table, log, day(7)).open == ("STEEL", "LABOR")
    assert [entry.by for entry in on_the_5th.sessions] == [("US", "MX")]


def test_who_moved_where_and_what_was_withdrawn(table: Table, log: tuple[Entry, ...]) -> None:
    state = state_of_play(table, log, day(9))
    assert state.moves == (Move(day(3), "MX", "LABOR", "L0", "L2", "press"),)
    assert state.withdrawals == (Withdrawal(day(8), "MX", "LABOR", "L2", "press"),)
    assert state.issues[1].asked == {"US": "L1"}


def test_the_table_as_known_on_a_day(table: Table, log: tuple[Entry, ...]) -> None:
    early = as_known(table, log, day(22, month=11))
    assert early.as_of == day(22, month=11)
    assert early.positions["US", "STEEL"].stated is None
    assert early.positions["US", "STEEL"].utilities == (Range(0, BEST),) * 2
    assert early.positions["US", "LABOR"] == table.positions["US", "LABOR"]
    assert early.red_lines == ()
    late = as_known(table, log, day(7))
    assert late.positions["MX", "LABOR"].stated == "L2"
    assert late.positions["MX", "LABOR"].evidence[-1].when == day(3)
    assert [line.id for line in late.red_lines] == ["MX-INSPECTORS", "MX-STEEL-2019-12-06"]
    assert late.red_lines[1].when == {"STEEL": frozenset({"S1"})}
    after = as_known(table, log, day(8))
    assert [line.id for line in after.red_lines] == ["MX-INSPECTORS"]
    assert after.positions["MX", "LABOR"].stated is None


def test_a_red_line_of_the_table_counts_from_when_the_log_first_has_it(table: Table) -> None:
    said = Entry(
        day(20, month=11), "statement", ("MX",), "press", refuses={"LABOR": frozenset({"L1"})}
    )
    assert as_known(table, [said], day(19, month=11)).red_lines == ()
    assert as_known(table, [said], day(20, month=11)).red_lines == table.red_lines


def test_every_problem_of_a_log_at_once(tmp_path: Path, table: Table) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(
        """
- {date: soon, kind: offer, by: MX, options: {LABOR: L2}, source: press}
- {date: 2019-12-03, kind: offer, by: CA, options: {LABOR: L9}}
- {date: 2019-12-03, kind: agreed, source: press, certainty: sure}
- {date: 2019-12-03, kind: session, by: MX, issues: LABOR, source: press}
- {date: 2019-12-03, kind: draft, by: MX, options: {LABOR: [L0, L2]}, source: press}
- {date: 2019-12-03, kind: statement, by: MX, lifts: MX-NOTHING, source: press}
""",
        encoding="utf-8",
    )
    with pytest.raises(MalformedLog) as caught:
        read_log(path, table)
    told = [str(problem) for problem in caught.value.problems]
    for line, words in [
        (2, "`date` must be a date"),
        (3, "'CA' in `by` is not on the table"),
        (3, "LABOR has no option 'L9'"),
        (3, "`source` must say where"),
        (4, "agreed needs `options`"),
        (4, "`certainty` is one of"),
        (5, "`issues` means nothing in an entry of session"),
        (6, "one option of LABOR, not 2"),
        (7, "no red line 'MX-NOTHING' to give up; there are MX-INSPECTORS"),
    ]:
        assert any(each.startswith(f"log.yaml, line {line}: ") and words in each for each in told)


def test_an_appended_entry_is_read_back_and_hand_written_lines_stay(
    tmp_path: Path, table: Table
) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG.rstrip("\n"), encoding="utf-8")
    entry = Entry(
        day(10), "statement", ("US",), "https://example.org/a?b=c#d", "reported",
        {"STEEL": "S0"}, {"LABOR": frozenset({"L0"})}, note='said: "n\u00famero" # 1',
    )  # fmt: skip
    append(path, entry, table)
    assert read_log(path, table)[-1] == entry
    assert path.read_text(encoding="utf-8").startswith(LOG.rstrip("\n"))


def test_an_entry_that_does_not_fit_is_not_written(tmp_path: Path, table: Table) -> None:
    path = tmp_path / "log.yaml"
    with pytest.raises(MalformedLog, match="'CA' in `by` is not on the table"):
        append(path, Entry(day(3), "offer", ("CA",), "press", options={"LABOR": "L2"}), table)
    assert not path.exists()


def test_entries_of_several_writers_are_all_kept(tmp_path: Path, table: Table) -> None:
    path = tmp_path / "log.yaml"

    def write(number: int) -> None:
        for each in range(5):
            append(path, Entry(day(3), "session", ("US",), f"{number}-{each}"), table)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    sources = {entry.source for entry in read_log(path, table)}
    assert sources == {f"{number}-{each}" for number in range(4) for each in range(5)}


entries = st.builds(
    Entry,
    st.dates(dt.date(2019, 11, 1), dt.date(2020, 1, 31)),
    st.sampled_from(["offer", "draft"]),
    st.sampled_from([("US",), ("MX",), ("US", "MX")]),
    st.text(min_size=1).filter(lambda text: text.isprintable()),
    st.just("stated"),
    st.fixed_dictionaries({"LABOR": st.sampled_from(["L0", "L2"])}),
)


@given(st.lists(entries, max_size=5))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_past_does_not_change(tmp_path: Path, table: Table, later: list[Entry]) -> None:
    path = tmp_path / "log.yaml"
    path.unlink(missing_ok=True)
    for entry in later:
        append(path, entry, table)
    log = read_log(path, table) if later else ()
    assert sorted(map(repr, log)) == sorted(map(repr, later))
    middle = dt.date(2019, 12, 15)
    earlier = [entry for entry in log if entry.day <= middle]
    assert state_of_play(table, log, middle) == state_of_play(table, earlier, middle)
    assert as_known(table, log, middle) == as_known(table, earlier, middle)
