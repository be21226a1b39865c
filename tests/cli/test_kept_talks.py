"""A negotiation in a workspace: versions of its table, its log, and what is told from them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commands import printed, tratado
from test_talks import SMALL

from tratado.workspace import talks as kept_talks

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "usmca-2019"
OFFER = ("--add", "offer", "--date", "2019-12-08", "--by", "MX", "--option", "LABOR=L2",
         "--source", "press")  # fmt: skip
LATER = ("--date", "2019-12-31")


@pytest.fixture(params=["sqlite", "postgresql"])
def work(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An empty workspace, in either database."""
    more: tuple[object, ...] = ()
    if request.param == "postgresql":
        new_database: Callable[[], str] = request.getfixturevalue("new_database")
        more = ("--database", new_database())
    printed("init", tmp_path / "w", "--as", "analyst", *more)
    return tmp_path / "w"


@pytest.fixture
def sqlite(tmp_path: Path) -> Path:
    printed("init", tmp_path / "w", "--as", "analyst")
    return tmp_path / "w"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def records(work: Path, kind: str) -> list[dict[str, Any]]:
    shown = printed("history", work, "--kind", kind, "--format", "json")
    return [json.loads(line) for line in shown.splitlines()]


def test_a_kept_table_and_log_tell_what_their_files_tell(work: Path, small: Path) -> None:
    assert "small: version 1 kept" in printed(
        "talks", "keep", small, "--in", work, "--as", "analyst"
    )
    log = small.with_name("log.yaml")
    for where in (("small", "--in", work, "--as", "broker"), (small, log)):
        assert "entered in" in printed("talks", "log", *where, *OFFER)
        printed("talks", "log", *where, "--add", "agreed", "--date", "2019-12-10", "--option",
                "LABOR=L2", "--source", "press")  # fmt: skip
    for command in (
        ("show", *LATER),
        ("deals", *LATER, "--format", "json"),
        ("forecast", *LATER, "--draws", 5, "--format", "json"),
    ):
        name, *more = command
        kept = printed("talks", name, "small", "--in", work, *more)
        assert kept == printed("talks", name, small, "--log", log, *more)
    assert printed("talks", "log", "small", "--in", work, *LATER) == printed(
        "talks", "log", small, log, *LATER
    )
    assert [(each["who"], each["subject"]) for each in records(work, "talk_event")] == [
        ("broker", "small")
    ] * 2
    assert "December 10, 2019: agreed" in printed("history", work, "--kind", "talk_event")
    assert tratado("audit", "verify", work).exit_code == 0


def test_a_table_given_as_a_file_is_kept_with_the_entry_once_for_its_content(
    sqlite: Path, small: Path
) -> None:
    for _ in range(2):
        printed("talks", "log", small, "--in", sqlite, "--as", "analyst", *OFFER)
    small.write_text(SMALL.replace("Steel</b>", "Iron</b>"), encoding="utf-8")
    printed("talks", "log", small, "--in", sqlite, "--as", "analyst", *OFFER)
    assert [each["body"]["version"] for each in records(sqlite, "talk_table")] == [1, 2]
    versions = [each["body"]["table_version"] for each in records(sqlite, "talk_event")]
    assert versions == [1, 1, 2]
    assert "Iron" in printed("talks", "show", "small", "--in", sqlite)


def test_the_log_of_a_file_is_taken_in_once(sqlite: Path) -> None:
    given = ("talks", "keep", EXAMPLE / "table.yaml", "--log", EXAMPLE / "log.yaml", "--in", sqlite)
    assert "entries of the log recorded" in printed(*given, "--as", "analyst")
    before = len(records(sqlite, "talk_event"))
    again = printed(*given, "--as", "analyst")
    assert "has this content already" in again
    assert "0 entries" in again
    assert len(records(sqlite, "talk_event")) == before > 20


def test_what_does_not_fit_is_refused_with_nothing_recorded(sqlite: Path, small: Path) -> None:
    wrong = ("--add", "offer", "--date", "2019-12-08", "--by", "MX", "--option", "LABOR=L9",
             "--source", "press")  # fmt: skip
    result = tratado("talks", "log", small, "--in", sqlite, "--as", "analyst", *wrong)
    assert result.exit_code == 1
    assert "L9" in result.stderr
    assert records(sqlite, "talk_table") == []
    printed("talks", "log", small, "--in", sqlite, "--as", "analyst", *OFFER)
    fewer = SMALL.replace(", L2: panels", "").replace("L1, L2, L0", "L1, L0")
    small.write_text(fewer.replace(", L2: 100", ""), encoding="utf-8")
    result = tratado("talks", "keep", small, "--in", sqlite, "--as", "analyst")
    assert result.exit_code == 1
    assert "log of small" in result.stderr
    assert "L2" in result.stderr
    assert len(records(sqlite, "talk_table")) == 1


def test_an_entry_recorded_meanwhile_is_a_conflict(
    work: Path, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed("talks", "keep", small, "--in", work, "--as", "analyst")
    before = kept_talks.log_records
    others = ["broker"]

    def checking(*given: Any) -> Any:
        if others:
            printed("talks", "log", "small", "--in", work, "--as", others.pop(), *OFFER)
        return before(*given)

    monkeypatch.setattr(kept_talks, "log_records", checking)
    late = tratado("talks", "log", "small", "--in", work, "--as", "analyst", *OFFER)
    assert late.exit_code == 1
    assert "talk_event of small: broker wrote record" in late.stderr
    assert [each["who"] for each in records(work, "talk_event")] == ["broker"]


def test_a_changed_table_is_found_and_not_used(sqlite: Path, small: Path) -> None:
    printed("talks", "keep", small, "--in", sqlite, "--as", "analyst")
    (file,) = records(sqlite, "talk_table")[0]["attachments"]
    kept = sqlite / "attachments" / file["digest"][:2] / file["digest"][2:]
    kept.write_text(SMALL.replace("Steel", "Straw"), encoding="utf-8")
    assert tratado("audit", "verify", sqlite).exit_code == 4
    result = tratado("talks", "show", "small", "--in", sqlite)
    assert result.exit_code == 1
    assert "small.yaml: changed" in result.stderr


def test_what_cannot_be_done_is_told(
    sqlite: Path, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRATADO_USER", raising=False)
    printed("talks", "keep", small, "--in", sqlite, "--as", "analyst")
    for arguments, message in (
        (("show", "other", "--in", sqlite), "no table 'other'; it has small"),
        (("show", "small", "--in", sqlite, "--log", small), "the workspace keeps the log"),
        (("log", "small", small, "--in", sqlite, *OFFER, "--as", "analyst"), "keeps the log"),
        (("log", "small", "--in", sqlite, *OFFER), "who acts?"),
        (("keep", "nowhere.yaml", "--in", sqlite, "--as", "analyst"), "cannot be read"),
        (("log", small, *OFFER), "name the log to add to"),
    ):
        result = tratado("talks", *arguments)
        assert result.exit_code == 1
        assert message in result.stderr
