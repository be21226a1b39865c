"""Labor cases in a workspace: kept as records, conflicts, documents, and what decisions say."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from commands import printed, tratado
from test_exposure import PERSONS
from test_exposure import opened as with_remedies

from tratado.cli.workspace import now
from tratado.labor.case_records import KIND, happened
from tratado.labor.events import Event, When
from tratado.labor.folder import open_new, read_all
from tratado.labor.history import real_cases
from tratado.labor.law import mechanism
from tratado.store import open_store
from tratado.workspace import cases as kept_cases
from tratado.workspace.cases import RecordedCases, cases_kept

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "exposure"
DAY = "2026-11-24"

EVENTS = (
    ("petition_filed", "2024-03-04"),
    ("evidence_found", "2024-04-03"),
    ("review_requested", "2024-04-03"),
    ("review_accepted", "2024-04-12"),
)

SUSPENDED = (
    ("petition_filed", "2024-12-01"),
    ("evidence_found", "2024-12-20"),
    ("review_requested", "2025-01-01"),
    ("settlement_suspended", "2025-01-01"),
)


@pytest.fixture(params=["sqlite", "postgresql"])
def work(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An empty workspace, in either database."""
    return made(tmp_path, request)


@pytest.fixture
def sqlite(tmp_path: Path) -> Path:
    printed("init", tmp_path / "w", "--as", "analyst")
    return tmp_path / "w"


def made(place: Path, request: pytest.FixtureRequest) -> Path:
    more: tuple[object, ...] = ()
    if request.param == "postgresql":
        new_database: Callable[[], str] = request.getfixturevalue("new_database")
        more = ("--database", new_database())
    printed("init", place / "w", "--as", "analyst", *more)
    return place / "w"


def opened(
    *where: object,
    facility: str = "Plant A",
    events: Iterable[tuple[str, str]] = EVENTS,
) -> None:
    printed("case", "open", "c-1", "--facility", facility, "--sector", "auto parts",
            "--traded", "yes", *where)  # fmt: skip
    for name, day in events:
        printed("case", "event", "c-1", name, "--date", day, *where)


def records(work: Path, kind: str = "case_event") -> list[dict[str, Any]]:
    shown = printed("history", work, "--kind", kind, "--format", "json")
    return [json.loads(line) for line in shown.splitlines()]


def test_a_case_of_a_workspace_is_shown_as_one_of_a_folder(work: Path, tmp_path: Path) -> None:
    opened("--in", work, "--as", "analyst")
    opened("--dir", tmp_path / "f")
    for command in (("show", "c-1"), ("list",), ("due", "--all"), ("due", "--format", "json")):
        asked = ("case", *command, "--date", "2024-05-19")
        assert printed(*asked, "--in", work) == printed(*asked, "--dir", tmp_path / "f")
    kept = records(work)
    assert [each["body"].get("event", {}).get("event") for each in kept] == [
        None, *(name for name, _ in EVENTS)]  # fmt: skip
    assert {each["subject"] for each in kept} == {"c-1"}
    assert "review accepted" in printed("history", work, "--subject", "c-1")
    assert tratado("audit", "verify", work).exit_code == 0


def test_what_is_refused_leaves_no_record(sqlite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened("--in", sqlite, "--as", "analyst")
    before = len(records(sqlite))
    monkeypatch.delenv("TRATADO_USER", raising=False)
    event = ("case", "event", "c-1", "note", "--date", "2024-05-18")
    for arguments, message in (
        (("case", "event", "c-1", "panel_requested", "--date", "2024-05-18", "--as", "analyst",
          "--in", sqlite), "panel_requested opens when review has passed"),
        ((*event, "--in", sqlite), "who acts?"),
        ((*event, "--in", sqlite, "--dir", "cases", "--as", "analyst"), "leave one of them out"),
        (("case", "event", "c-2", "note", "--date", "2024-05-18", "--in", sqlite, "--as",
          "analyst"), "there is no case c-2"),
        (("case", "open", "c-1", "--facility", "B", "--in", sqlite, "--as", "analyst"),
         "c-1 is in the workspace already"),
        (("case", "open", "c/2", "--facility", "B", "--in", sqlite, "--as", "analyst"),
         "cannot name a case"),
    ):  # fmt: skip
        result = tratado(*arguments)
        assert result.exit_code == 1
        assert message in result.stderr
    assert len(records(sqlite)) == before


def test_an_event_recorded_meanwhile_is_a_conflict(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened("--in", work, "--as", "analyst")
    note = ("case", "event", "c-1", "note", "--date", "2024-05-02", "--in", work, "--note", "x")
    before = RecordedCases.case
    others = ["broker"]

    def reading(self: RecordedCases, *given: Any) -> Any:
        if others:
            printed(*note, "--as", others.pop())
        return before(self, *given)

    monkeypatch.setattr(RecordedCases, "case", reading)
    late = tratado(*note, "--as", "analyst")
    assert late.exit_code == 1
    assert "case_event of c-1: broker wrote record" in late.stderr
    assert [each["who"] for each in records(work)][-2:] == ["analyst", "broker"]


def test_real_cases_replayed_from_folder_and_workspace_are_equal(
    sqlite: Path, tmp_path: Path
) -> None:
    law = mechanism()
    real = sorted((each.case for each in real_cases(law)), key=lambda case: case.id)
    for case in real:
        open_new(tmp_path / "f", case)
    printed("case", "import", tmp_path / "f", "--in", sqlite, "--as", "analyst")
    with open_store(sqlite) as store:
        assert cases_kept(law, store) == read_all(law, tmp_path / "f") == tuple(real)
    again = tratado("case", "import", tmp_path / "f", "--in", sqlite, "--as", "analyst")
    assert again.exit_code == 1
    assert "nothing was kept" in again.stderr
    printed("case", "export", tmp_path / "back", "--in", sqlite)
    files = {path.name: path.read_bytes() for path in (tmp_path / "f").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "back").iterdir()} == files
    printed("case", "export", tmp_path / "all.csv", "--in", sqlite)
    printed("case", "import", tmp_path / "all.csv", "--dir", tmp_path / "csv")
    assert {path.name: path.read_bytes() for path in (tmp_path / "csv").iterdir()} == files


def test_a_document_is_kept_with_its_event_and_its_change_is_found(
    sqlite: Path, tmp_path: Path
) -> None:
    opened("--in", sqlite, "--as", "analyst")
    letter = tmp_path / "letter.txt"
    letter.write_text("What the union wrote.", encoding="utf-8")
    event = ("case", "event", "c-1", "note", "--date", "2024-05-02", "--attach", letter)
    printed(*event, "--in", sqlite, "--as", "analyst")
    assert re.search(r"note: letter\.txt \([0-9a-f]{12}\)",
                     printed("case", "show", "c-1", "--in", sqlite))  # fmt: skip
    (attached,) = records(sqlite)[-1]["attachments"]
    kept = sqlite / "attachments" / attached["digest"][:2] / attached["digest"][2:]
    assert kept.read_bytes() == letter.read_bytes()
    kept.write_text("What nobody wrote.", encoding="utf-8")
    found = tratado("audit", "verify", sqlite)
    assert found.exit_code == 4
    assert "letter.txt" in found.stdout
    opened("--dir", tmp_path / "f")
    refused = tratado(*event, "--dir", tmp_path / "f")
    assert refused.exit_code == 1
    assert "name one with --in" in refused.stderr


def test_a_file_that_has_a_case_twice_is_refused(sqlite: Path, tmp_path: Path) -> None:
    opened("--dir", tmp_path / "f")
    file = tmp_path / "cases.json"
    printed("case", "export", file, "--dir", tmp_path / "f")
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) * 2), encoding="utf-8")
    for where in (("--in", sqlite, "--as", "analyst"), ("--dir", tmp_path / "g")):
        result = tratado("case", "import", file, *where)
        assert result.exit_code == 1
        assert "c-1 is given twice; nothing was kept" in result.stderr
    assert records(sqlite) == []
    assert not list((tmp_path / "g").glob("*"))


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_deadlines_of_cases_are_among_the_others(sqlite: Path, lang: str) -> None:
    opened("--in", sqlite, "--as", "analyst")
    arguments = ("due", sqlite, "--from", "2024-05-10", "--lang", lang)
    found = json.loads(printed(*arguments, "--format", "json"))
    assert [(each["day"], each["due"], each["reference"]) for each in found] == [
        ("2024-05-18", "labor_case", "c-1"),
        ("2024-06-02", "labor_case", "c-1"),
    ]
    english = json.loads(printed("due", sqlite, "--from", "2024-05-10", "--format", "json"))
    assert [each["uid"] for each in found] == [each["uid"] for each in english]
    assert "Plant A" in printed(*arguments)
    assert "DTSTART;VALUE=DATE:20240602" in printed(*arguments, "--format", "ics")


def test_a_deadline_that_is_not_confirmed_has_each_of_its_days(sqlite: Path) -> None:
    opened("--in", sqlite, "--as", "analyst")
    printed("case", "event", "c-1", "denial_found", "--date", "2024-05", "--by", "MX",
            "--in", sqlite, "--as", "analyst")  # fmt: skip
    found = json.loads(printed("due", sqlite, "--from", "2024-05-10", "--format", "json"))
    course = [each for each in found if "course of remediation" in each["subject"]]
    assert len({each["day"] for each in course}) == len({each["uid"] for each in course}) == 4
    assert all("unconfirmed" in each["subject"] for each in course)


def decided(work: Path, book: Path) -> dict[str, Any]:
    """The last decision on each good of a book, by good."""
    assert tratado("import", work, book, "--as", "analyst").exit_code == 0
    result = tratado("decide", work, "--date", DAY, "--as", "analyst")
    assert result.exit_code in (0, 3), result.stderr
    return {each["subject"]: each["body"]["good"] for each in records(work, "decision")}


def without_sheet(folder: Path, *left_out: str) -> Path:
    folder.mkdir()
    for file in EXAMPLE.glob("*.csv"):
        if file.stem not in left_out:
            (folder / file.name).write_bytes(file.read_bytes())
    return folder


def test_decisions_and_the_audit_file_tell_what_kept_cases_suspend(
    sqlite: Path, tmp_path: Path
) -> None:
    book = without_sheet(tmp_path / "b", "suspensions")
    assert "preference" not in decided(sqlite, book)["FORK"]
    opened("--in", sqlite, "--as", "analyst", facility="Bicycle assembly", events=SUSPENDED)
    letter = tmp_path / "letter.txt"
    letter.write_text("What the union wrote.", encoding="utf-8")
    event = ("case", "event", "c-1", "note", "--in", sqlite, "--as", "analyst")
    printed(*event, "--date", "2025-01-05", "--attach", letter)
    found = decided(sqlite, book)
    (measure,) = found["BIKE"]["preference"]["measures"]
    assert (measure["kind"], measure["case"]) == ("settlement", "c-1")
    assert found["FORK"]["preference"]["measures"] == []
    printed(*event, "--date", "2025-01-06", "--note", "after the decision")
    archive = tmp_path / "bike.zip"
    told = printed("audit", "file", sqlite, "BIKE", "-o", archive)
    assert told.count("decided anew, it came out the same") == 2
    assert "is whole" in printed("verify", archive)
    printed("audit", "file", sqlite, "FORK", "-o", tmp_path / "fork.zip")
    assert b"letter.txt" in archive.read_bytes()
    assert b"after the decision" not in archive.read_bytes()
    assert b"letter.txt" not in (tmp_path / "fork.zip").read_bytes()


def test_an_event_recorded_while_goods_are_decided_does_not_count(
    sqlite: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    *before, (name, day) = SUSPENDED
    opened("--in", sqlite, "--as", "analyst", facility="Bicycle assembly", events=before)
    of_kept_cases = kept_cases.cases_kept_until

    def late(*given: Any) -> Any:
        printed("case", "event", "c-1", name, "--date", day, "--in", sqlite, "--as", "broker")
        return of_kept_cases(*given)

    with monkeypatch.context() as change:
        change.setattr(kept_cases, "cases_kept_until", late)
        found = decided(sqlite, without_sheet(tmp_path / "b", "suspensions"))
    assert "preference" not in found["BIKE"]
    told = printed("audit", "file", sqlite, "BIKE", "-o", tmp_path / "bike.zip")
    assert "decided anew, it came out the same" in told


def test_a_good_that_a_kept_case_suspends_is_certified_with_a_warning(
    sqlite: Path, tmp_path: Path
) -> None:
    cases = with_remedies(tmp_path / "cases", "Frames and forks", "suspension_of_preference")
    printed("case", "import", cases, "--in", sqlite, "--as", "analyst")
    found = decided(sqlite, without_sheet(tmp_path / "b", "suspensions"))
    assert found["FORK"]["preference"]["standing"] == "suspended"
    assert found["FORK"]["verdict"] == "originating"
    persons = tmp_path / "persons.yaml"
    persons.write_text(PERSONS, encoding="utf-8")
    result = tratado(
        "certify", sqlite, "--good", "FORK", "--persons", persons, "--certifier", "producer",
        "--producer", "plant", "--exporter", "plant", "--importer", "unknown", "--signer",
        "analyst", "--title", "Gerente", "--output", tmp_path / "out", "--signed", DAY,
        "--as", "analyst",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    told = result.stderr.replace("\u00a0", " ")
    assert "note: FORK: " in told
    assert "preference suspended since February 10, 2026 (case CASE-9); its origin" in told


def test_decisions_tell_what_the_sheet_suspends(sqlite: Path) -> None:
    found = decided(sqlite, EXAMPLE)
    assert found["FORK"]["preference"]["standing"] == "suspended"
    assert found["BIKE-GIFT"]["preference"]["measures"] == []


def test_cases_that_no_plant_can_be_found_for_are_told(sqlite: Path, tmp_path: Path) -> None:
    opened("--in", sqlite, "--as", "analyst", events=SUSPENDED)
    book = without_sheet(tmp_path / "b", "suspensions", "plants")
    for name in ("goods.csv", "bom.csv"):
        text = (book / name).read_text(encoding="utf-8")
        (book / name).write_text(without_plant(text), encoding="utf-8")
    assert tratado("import", sqlite, book, "--as", "analyst").exit_code == 0
    result = tratado("decide", sqlite, "--date", DAY, "--as", "analyst")
    assert "1 labor case is kept, and the book has no sheet plants" in result.stderr
    assert "preference" not in records(sqlite, "decision")[0]["body"]["good"]


def without_plant(text: str) -> str:
    """A sheet without its column plant."""
    rows = list(csv.reader(io.StringIO(text)))
    at = rows[0].index("plant")
    out = io.StringIO()
    csv.writer(out).writerows([*row[:at], *row[at + 1 :]] for row in rows)
    return out.getvalue()


def test_a_changed_event_is_found(sqlite: Path) -> None:
    opened("--in", sqlite, "--as", "analyst")
    number = records(sqlite)[1]["number"]
    connection = sqlite3.connect(sqlite / "tratado.db")
    with connection:
        connection.execute("DROP TRIGGER records_keep")
        connection.execute(
            "UPDATE records SET body = replace(body, '2024-03-04', '2024-03-05') "
            "WHERE number = ?", (number,)
        )  # fmt: skip
    connection.close()
    found = tratado("audit", "verify", sqlite)
    assert found.exit_code == 4
    assert f"record {number} was changed" in found.stdout


def test_records_that_make_no_case_are_told(sqlite: Path) -> None:
    event = Event(When.of("2024-01-01"), "note")
    with open_store(sqlite) as store:
        store.append(KIND, "c-9", happened(event), "analyst", at=now())
    result = tratado("case", "list", "--in", sqlite)
    assert result.exit_code == 1
    assert "case c-9 of the workspace" in result.stderr


def test_due_of_a_workspace_on_a_day_has_the_cases_as_they_stood(sqlite: Path) -> None:
    opened("--in", sqlite, "--as", "analyst")
    before = printed("due", sqlite, "--from", "2024-05-10", "--format", "json")
    printed("case", "event", "c-1", "denial_found", "--date", "2024-05-20", "--in", sqlite,
            "--as", "analyst")  # fmt: skip
    assert printed("due", sqlite, "--date", "2024-05-10", "--format", "json") == before
    assert printed("due", sqlite, "--from", "2024-05-10", "--format", "json") != before
    after = printed("due", sqlite, "--date", "2024-05-21", "--format", "json")
    assert after == printed("due", sqlite, "--from", "2024-05-21", "--format", "json")
    far = printed("due", sqlite, "--date", "2024-05-10", "--from", "2199-01-01", "--format", "json")
    assert json.loads(far) == []
