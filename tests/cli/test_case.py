"""`tratado case`: from opening a case to its deadlines, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Rows, printed, tratado, workbook


def opened(folder: Path) -> None:
    printed("case", "open", "c-1", "--facility", "Plant A", "--sector", "auto parts",
            "--traded", "yes", "--dir", folder)  # fmt: skip
    for name, day in (
        ("petition_filed", "2024-03-04"),
        ("evidence_found", "2024-04-03"),
        ("review_requested", "2024-04-03"),
        ("review_accepted", "2024-04-12"),
    ):
        printed("case", "event", "c-1", name, "--date", day, "--dir", folder)


def test_a_case_from_petition_to_course(tmp_path: Path) -> None:
    opened(tmp_path)
    found = printed("case", "event", "c-1", "denial_found", "--date", "2024-05-17", "--by", "MX",
                    "--dir", tmp_path)  # fmt: skip
    assert "2024-05-27 in calendar days; 2024-05-31 in business days; unconfirmed" in found
    found = printed("case", "event", "c-1", "course_agreed", "--date", "2024-05-30",
                    "--commitment", "2024-08-20=new vote", "--dir", tmp_path)  # fmt: skip
    assert "decision whether to ask for a panel: 2024-06-02" in found
    shown = printed("case", "show", "c-1", "--date", "2024-06-03", "--dir", tmp_path)
    assert "commitment of the course (new vote): 2024-08-20" in shown


def test_what_is_not_allowed_is_refused_with_the_article(tmp_path: Path) -> None:
    opened(tmp_path)
    before = (tmp_path / "c-1.jsonl").read_bytes()
    result = tratado("case", "event", "c-1", "panel_requested", "--date", "2024-05-18",
                     "--dir", tmp_path)  # fmt: skip
    assert result.exit_code == 1
    assert "panel_requested opens when review has passed, after May 18, 2024 (31-A.5)" in (
        result.stderr
    )
    assert "allowed instead: settlement_suspended, denial_found" in result.stderr
    assert (tmp_path / "c-1.jsonl").read_bytes() == before


def test_show_list_and_picture(tmp_path: Path) -> None:
    opened(tmp_path)
    shown = printed("case", "show", "c-1", "--date", "2024-05-20", "--dir", tmp_path,
                    "--svg", tmp_path / "c.svg")  # fmt: skip
    assert "every deadline has passed" not in shown
    assert "decision whether to ask for a panel: 2024-06-02" in shown
    assert "panel_requested: panel requested" in shown
    assert "facts since entry into force" in shown
    assert "not known: give facts_from" in shown
    assert (tmp_path / "c.svg").read_text("utf-8").startswith("<svg")
    listed = printed("case", "list", "--date", "2024-05-20", "--dir", tmp_path, "--lang", "es")
    assert "la Parte demandada revisa" in listed


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_due(tmp_path: Path, lang: str) -> None:
    opened(tmp_path)
    arguments = ("case", "due", "--date", "2024-05-19", "--dir", tmp_path, "--lang", lang)
    bodies = json.loads(printed(*arguments, "--format", "json"))
    assert [(each["clock"], each["readings"][0]["last"]) for each in bodies] == [
        ("panel_decision", "2024-06-02")
    ]
    bodies = json.loads(printed(*arguments, "--format", "json", "--all"))
    assert [each["clock"] for each in bodies] == ["review", "panel_decision"]
    assert "20240602" in printed(*arguments, "--format", "ics")
    assert "2024-06-02" in printed(*arguments)


def test_export_and_import(tmp_path: Path) -> None:
    opened(tmp_path / "one")
    for suffix in ("json", "csv"):
        file = tmp_path / f"cases.{suffix}"
        printed("case", "export", file, "--dir", tmp_path / "one")
        printed("case", "import", file, "--dir", tmp_path / suffix)
        kept = (tmp_path / suffix / "c-1.jsonl").read_text("utf-8")
        assert kept == (tmp_path / "one" / "c-1.jsonl").read_text("utf-8")
    again = tratado("case", "import", tmp_path / "cases.csv", "--dir", tmp_path / "csv")
    assert again.exit_code == 1
    assert "nothing was kept" in again.stderr


def test_history_is_listed_and_added_up() -> None:
    listed = printed("case", "history")
    assert listed.count("\n") == 39
    assert "us-21-atento" in listed
    assert printed("case", "history", "--by", "outcome").splitlines()[1].startswith("resolved")


def test_plants_of_a_book(tmp_path: Path) -> None:
    plants: Rows = [["plant", "country", "sector"], ["A", "MX", "auto parts"], ["B", "MX", "tea"]]
    agreements: Rows = [
        ["plant", "number", "signed", "vote date", "result", "in force"],
        ["A", "CC-1", "2016-03-01", "2022-02-14", "rejected", "yes"],
    ]
    book = workbook(tmp_path / "b.xlsx", {"plants": plants, "agreements": agreements})
    shown = printed("plants", book, "--date", "2026-11-24", "--dir", tmp_path / "none")
    assert "agreement kept although the vote was lost" in shown
    assert "B: no agreement is listed" in shown
    assert "not known (give registration)" in shown


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("open", "c-1", "--facility", "A", "--country", "CA"), "31-B.1.4"),
        (("open", "c/1", "--facility", "A"), "cannot name a case"),
        (("event", "none", "note", "--date", "2024-01-01"), "there is no case"),
        (("event", "none", "note", "--date", "soon"), "is no date"),
        (("show", "none"), "there is no case"),
        (("list", "--dir", "/nowhere"), "there is no folder"),
        (("export", "cases.txt"), "give a .json or .csv"),
    ],
)
def test_what_cannot_be_done_is_told(
    tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    place = () if "--dir" in arguments else ("--dir", tmp_path)
    result = tratado("case", *arguments, *place)
    assert result.exit_code == 1
    assert message in result.stderr
