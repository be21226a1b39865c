"""Two analysts on one PostgreSQL: whoever is late is told, and nothing of either is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from commands import DAY, GOODS, printed, tratado, workbook

from tratado.store import open_store
from tratado.store.workspace import Store

PERSONS = """\
persons:
  plant: {name: Plant, address: "Uno 100, Monterrey", country: MX, email: a@plant.example,
          telephone: "+52 81 5555 0100"}
"""


@pytest.fixture
def place(new_database: Callable[[], str], tmp_path: Path) -> Path:
    """A workspace with a decided book, in PostgreSQL."""
    printed("init", tmp_path / "w", "--database", new_database(), "--as", "analyst")
    printed("import", tmp_path / "w", workbook(tmp_path / "book.xlsx"), "--as", "analyst")
    (tmp_path / "persons.yaml").write_text(PERSONS, encoding="utf-8")
    return tmp_path


def records(place: Path, kind: str) -> list[dict[str, Any]]:
    shown = printed("history", place / "w", "--kind", kind, "--format", "json")
    return [json.loads(line) for line in shown.splitlines()]


def decide(place: Path, who: str, *more: object) -> Any:
    return tratado("decide", place / "w", "--date", DAY, "--good", "BODY", "--as", who, *more)


def certifying(place: Path, who: str) -> list[str]:
    given = (
        "certify", place / "w", "--good", "BODY", "--persons", place / "persons.yaml",
        "--certifier", "producer", "--producer", "plant", "--exporter", "plant", "--importer",
        "various", "--signer", "analyst", "--title", "Manager", "--signed", DAY, "-o",
        place / who, "--as", who,
    )  # fmt: skip
    return [str(each) for each in given]


@contextmanager
def after_reading(monkeypatch: pytest.MonkeyPatch, method: str, other: Any) -> Iterator[None]:
    """While one analyst's command runs, another's comes between its reading and its writing."""
    before = getattr(Store, method)
    others = [other]

    def reading(self: Store, *given: Any, **named: Any) -> Any:
        found = before(self, *given, **named)
        if others:
            others.pop()()
        return found

    with monkeypatch.context() as change:
        change.setattr(Store, method, reading)
        yield


def test_a_decision_made_meanwhile_is_not_overwritten(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert decide(place, "analyst").exit_code == 0

    def broker() -> None:
        assert decide(place, "broker").exit_code == 0

    with after_reading(monkeypatch, "last_numbers", broker):
        late = decide(place, "analyst")
    assert late.exit_code == 1
    assert "decision of BODY: broker wrote record" in late.stderr
    assert "Nothing was written" in late.stderr
    assert [record["who"] for record in records(place, "decision")] == ["analyst", "broker"]
    assert decide(place, "analyst").exit_code == 0
    assert [record["who"] for record in records(place, "decision")] == [
        "analyst",
        "broker",
        "analyst",
    ]


def test_one_certification_is_given_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert decide(place, "analyst").exit_code == 0

    def broker() -> None:
        assert tratado(*certifying(place, "broker")).exit_code == 0

    with after_reading(monkeypatch, "latest", broker):
        late = tratado(*certifying(place, "analyst"))
    assert late.exit_code == 1
    assert "broker wrote record" in late.stderr
    assert [record["who"] for record in records(place, "certificate")] == ["broker"]
    assert not (place / "analyst").exists()


def test_commands_of_two_processes_at_once(place: Path) -> None:
    assert decide(place, "analyst").exit_code == 0
    worse = [[*row[:6], 90, *row[7:]] if row[0] == "BODY" else row for row in GOODS]
    book = workbook(place / "later.xlsx", {"goods": worse})
    start = [sys.executable, "-c", "from tratado.cli import main; main()"]
    commands = [
        certifying(place, "broker"),
        certifying(place, "analyst"),
        ["import", str(place / "w"), str(book), "--as", "eva"],
        ["decide", str(place / "w"), "--date", DAY, "--book", "1", "--good", "DOOR", "--as", "eva"],
    ]
    running = [
        subprocess.Popen(
            [*start, *command],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=dict(os.environ),
        )
        for command in commands
    ]
    errors = [process.communicate(timeout=120)[1] for process in running]
    codes = [process.returncode for process in running]
    assert sorted(codes[:2]) == [0, 1], errors
    assert codes[2:] == [0, 0], errors
    late = errors[codes.index(1)]
    assert "wrote record" in late or "issued already, as record" in late
    assert len(records(place, "certificate")) == 1
    assert [record["who"] for record in records(place, "decision")] == ["analyst", "eva"]
    with open_store(place / "w") as store:
        assert store.verify() == []
