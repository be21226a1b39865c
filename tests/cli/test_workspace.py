"""The commands of a workspace: from a book to decisions, their history, backup and way back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands import BOM, DAY, tratado, workbook
from typer.testing import Result

from tratado.cli import workspace
from tratado.cli.app import app
from tratado.store import open_store

workspace.register(app)


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRATADO_USER", raising=False)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with a book of three goods."""
    folder = tmp_path / "w"
    done("init", folder, "--as", "analyst")
    done("import", folder, workbook(tmp_path / "boilers.xlsx"), "--as", "analyst")
    return folder


def done(*arguments: object, code: int = 0) -> str:
    """What a command prints that ends as expected."""
    result = tratado(*arguments)
    assert result.exit_code == code, result.output
    return result.stdout.replace("\u00a0", " ").replace("\u202f", " ")


def decided(place: Path, *arguments: object, code: int = 3) -> str:
    return done("decide", place, "--date", DAY, "--as", "analyst", *arguments, code=code)


def records(place: Path, *arguments: object) -> list[dict[str, Any]]:
    printed = done("history", place, "--format", "json", *arguments)
    return [json.loads(line) for line in printed.splitlines()]


def refused(result: Result) -> str:
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    return result.stderr


def test_decisions_are_recorded_with_book_law_and_day(place: Path) -> None:
    shown = decided(place)
    assert "3 decisions on book 1 recorded: records 5 to 7." in shown
    found = records(place, "--kind", "decision")
    assert [(r["subject"], r["body"]["good"]["verdict"]) for r in found] == [
        ("BODY", "originating"),
        ("DOOR", "not_originating"),
        ("CASE", "undetermined"),
    ]
    (book,) = records(place, "--kind", "book")
    (law,) = records(place, "--kind", "agreement")
    for record in found:
        body = record["body"]
        assert record["who"] == "analyst"
        assert record["data_version"] == {
            "agreement": law["body"]["digest"],
            "book": book["body"]["digest"],
        }
        assert body["date"] == DAY
        assert body["book"]["digest"] == book["body"]["digest"]
        assert body["good"]["routes"]
        assert body["good"]["materials"]
    assert "usmca/terms.yaml" in [each["name"] for each in law["attachments"]]


def test_the_same_law_is_kept_once(place: Path) -> None:
    decided(place)
    decided(place, "--good", "BODY", code=0)
    assert len(records(place, "--kind", "agreement")) == 1
    assert [r["subject"] for r in records(place, "--kind", "decision")][3:] == ["BODY"]


def test_a_proposal_is_kept_with_its_decisions(place: Path, tmp_path: Path) -> None:
    proposal = tmp_path / "later.yaml"
    proposal.write_text(
        "proposal: later\ntitle: Later\nterms:\n  metal_purchases.share:\n"
        "    - {from: 2022-01-01, value: 60}\n"
    )
    decided(place, "--agreement", proposal)
    (law,) = records(place, "--kind", "agreement")
    assert law["body"]["amendments"] == ["later"]
    assert law["attachments"][-1]["name"] == "proposal/later.yaml"
    with open_store(place) as store:
        (record,) = store.records(kind="agreement")
        assert store.files.read(record.attachments[-1]) == proposal.read_bytes()


def test_a_corrected_book_is_the_next_version(place: Path, tmp_path: Path) -> None:
    path = tmp_path / "boilers.xlsx"
    assert "Book 1 has this content already" in done("import", place, path, "--as", "analyst")
    workbook(path, {"bom": [*BOM[:2], BOM[4]]})
    assert "Book 2: boilers, record 4." in done("import", place, path, "--as", "broker")
    done("decide", place, "--date", DAY, "--good", "BODY", "--as", "broker")
    done("decide", place, "--date", DAY, "--good", "BODY", "--book", 1, "--as", "broker")
    later, earlier = records(place, "--subject", "BODY")
    books = records(place, "--kind", "book")
    assert earlier["data_version"]["book"] == books[0]["body"]["digest"]
    assert later["data_version"]["book"] == books[1]["body"]["digest"]


def test_nothing_is_recorded_without_a_name(place: Path, tmp_path: Path) -> None:
    for arguments in (
        ("init", tmp_path / "other"),
        ("import", place, tmp_path / "boilers.xlsx"),
        ("decide", place, "--date", DAY),
        ("decide", place, "--date", DAY, "--as", " "),
    ):
        assert "who acts? Give --as NAME" in refused(tratado(*arguments))
    assert len(records(place)) == 3
    assert not (tmp_path / "other").exists()


def test_the_name_may_come_from_the_environment(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRATADO_USER", "broker")
    done("decide", place, "--date", DAY, "--good", "BODY")
    assert records(place, "--subject", "BODY")[0]["who"] == "broker"


def test_a_bad_book_is_refused_whole(place: Path, tmp_path: Path) -> None:
    bad = workbook(
        tmp_path / "bad.xlsx", {"goods": [["id", "hs"], ["BODY", "84"], ["", "8402.90"]]}
    )
    message = refused(tratado("import", place, bad, "--as", "analyst"))
    assert "bad.xlsx, sheet goods, row 2, column hs" in message
    assert "nothing was taken in" in message
    assert len(records(place)) == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--good", "NAIL"), "--good: no good 'NAIL' in the book"),
        (("--book", "9"), "has no book 9; it has 1 to 1"),
        (("--date", "soon"), "--date: 'soon' is not a date"),
        (("--agreement", "none"), "--agreement: 'none' is neither"),
    ],
)
def test_decisions_that_cannot_be_made(
    place: Path, arguments: tuple[str, ...], message: str
) -> None:
    assert message in refused(tratado("decide", place, "--as", "analyst", *arguments))
    assert len(records(place)) == 3


def test_places_that_are_no_workspace(tmp_path: Path) -> None:
    for command in (("history",), ("audit", "verify"), ("decide", "--as", "analyst")):
        assert "is no workspace; `tratado init" in refused(tratado(*command, tmp_path))
    done("init", tmp_path / "w", "--as", "analyst")
    assert "not an empty folder" in refused(tratado("init", tmp_path / "w", "--as", "analyst"))
    done("init", tmp_path / "v", "--as", "analyst")
    assert "has no book; `tratado import`" in refused(
        tratado("decide", tmp_path / "v", "--as", "analyst")
    )


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("what it says", "originating (criterion B), on March 1, 2025, by book boilers")),
        (
            "es",
            ("qué dice", "originaria (criterio B), al 1 de marzo de 2025, según el libro boilers"),
        ),
        (
            "fr",
            ("ce qu'il dit", "originaire (critère B), au 1er mars 2025, selon le livre boilers"),
        ),
    ],
)
def test_the_history_tells_who_did_what(place: Path, lang: str, words: tuple[str, ...]) -> None:
    decided(place)
    shown = done("history", place, "--lang", lang)
    for word in words:
        assert word in shown
    assert shown.rstrip().splitlines()[-1].startswith("7 ")
    assert "BODY" not in done("history", place, "--subject", "DOOR")


def test_a_whole_workspace_and_its_anchor(place: Path) -> None:
    decided(place)
    anchor = records(place)[-1]["digest"]
    shown = done("audit", "verify", place)
    assert "7 records and their files are whole." in shown
    assert "Without an anchor" in shown
    assert anchor in shown
    assert "The anchor is among them" in done("audit", "verify", place, "--anchor", anchor)
    other = "f" * 64
    shown = done("audit", "verify", place, "--anchor", other, code=4)
    assert f"no record has the digest {other}" in shown
    assert "is no digest" in refused(tratado("audit", "verify", place, "--anchor", "f"))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "file book/boilers.xlsx of record 2 was changed"),
        ("es", "el archivo book/boilers.xlsx del registro 2 fue cambiado"),
        ("fr", "le fichier book/boilers.xlsx de l'enregistrement 2 a été modifié"),
    ],
)
def test_a_changed_file_is_told(place: Path, lang: str, words: str) -> None:
    with open_store(place) as store:
        store.files.place(store.record(2).attachments[0].digest).write_bytes(b"other")
    assert words in done("audit", "verify", place, "--lang", lang, code=4)


def test_backup_restore_and_export(place: Path, tmp_path: Path) -> None:
    decided(place)
    before = records(place)
    shown = done("backup", place, tmp_path / "b.zip")
    assert "7 records and their files written to" in shown
    assert before[-1]["digest"] in shown
    assert "7 records" in done("restore", tmp_path / "b.zip", tmp_path / "r")
    assert records(tmp_path / "r") == before
    assert "7 registros" in done("export", tmp_path / "r", tmp_path / "out", "--lang", "es")
    lines = (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["digest"] for line in lines] == [r["digest"] for r in before]


def test_a_backup_that_is_not_whole_is_refused(place: Path, tmp_path: Path) -> None:
    done("backup", place, tmp_path / "b.zip")
    raw = (tmp_path / "b.zip").read_bytes()
    (tmp_path / "b.zip").write_bytes(raw[:-100])
    assert "is no whole backup" in refused(tratado("restore", tmp_path / "b.zip", tmp_path / "r"))
    assert not (tmp_path / "r").exists()
