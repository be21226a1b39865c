"""`tratado request`, `declare`, `campaign`, `claims`, `due` and `marking` on a workspace."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from commands import BOM, GOODS, Rows, printed, tratado, workbook
from icalendar import Calendar

from tratado.cli import claims, due, marking, request, workspace
from tratado.cli.app import app

for _module in (request, claims, due, marking, workspace):
    _module.register(app)

WITH_SUPPLIERS: Rows = [
    [*BOM[0], "supplier"],
    *([*row, supplier] for row, supplier in zip(BOM[1:], ["A Mill", "B Mill", "B Mill", None],
                                                strict=True)),
]  # fmt: skip
DUTIES: Rows = [
    ["hs", "imported into", "treatment", "rate"],
    ["8402.90", "us", "mfn", "4.3%"],
    ["8402.90", "us", "preferential", "Free"],
]
AS = ("--as", "tester")
DAY = ("--date", "2026-03-01")
ENTRIES = """entry,date,hts,country,value,duty,preference,good
E-1,2026-03-02,8402.90.00,MX,1000.00,43.00,no,BODY
E-2,2026-03-02,8402.90.00,MX,5000.00,0,yes,BODY
E-3,2026-03-02,8402.90.00,MX,2000.00,86.00,no,DOOR
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    book = workbook(tmp_path / "boilers.xlsx", {"bom": WITH_SUPPLIERS, "duties": DUTIES})
    folder = tmp_path / "work"
    printed("init", folder, *AS)
    printed("import", folder, book, *AS)
    return folder


@pytest.fixture
def entries(tmp_path: Path) -> Path:
    path = tmp_path / "entries.csv"
    path.write_text(ENTRIES, encoding="utf-8")
    return path


def sent(folder: Path, output: Path) -> Path:
    """The form for the supplier of FRAME."""
    printed("request", folder, "--output", output, "--supplier", "B Mill", *DAY, *AS)
    (form,) = output.glob("*.xlsx")
    return form


def answered(form: Path, originating: str = "yes") -> Path:
    book = openpyxl.load_workbook(form)
    for row, value in enumerate(("A Person", "Manager", "2026-03-02", "2026-03-01",
                                 "2027-02-28"), start=3):  # fmt: skip
        book["signature"].cell(row, 2, value)
    parts = [cell.value for cell in book["parts"]["A"]]
    at = parts.index("FRAME") + 1
    for column, value in enumerate((originating, "B", "MX", "8402.90"), start=4):
        if originating == "yes" or column != 5:
            book["parts"].cell(at, column, value)
    path = form.with_name("answer.xlsx")
    book.save(path)
    return path


def kept(kind: str, folder: Path) -> str:
    """The records of a kind, one a line."""
    return printed("history", folder, "--kind", kind, "--format", "json")


def test_those_to_ask_are_listed_and_nothing_is_recorded(folder: Path) -> None:
    shown = printed("request", folder, *DAY)
    assert shown.index("B Mill") < shown.index("FRAME")
    assert "PLATE" not in shown
    assert printed("history", folder, "--kind", "request", "--format", "json") == ""


def test_an_answer_changes_what_is_decided_and_the_campaign(folder: Path, tmp_path: Path) -> None:
    form = sent(folder, tmp_path / "out")
    (message,) = (tmp_path / "out").glob("*.txt")
    assert "FRAME" in message.read_text(encoding="utf-8")
    assert "DOOR" in printed("campaign", folder, *DAY)
    answer = answered(form)
    shown = printed("declare", folder, answer, "--date", "2026-03-05", *AS)
    assert "one statement" in shown
    again = tratado("declare", folder, answer, "--date", "2026-03-05", *AS)
    assert (again.exit_code, "taken in before" in again.stderr) == (1, True)
    later = ("--date", "2026-03-05")
    assert "0/" not in printed("campaign", folder, *later)
    result = tratado("decide", folder, *later, *AS)
    assert result.exit_code == 3, result.stderr
    records = printed("history", folder, "--kind", "decision", "--format", "json").splitlines()
    verdicts = {r["subject"]: r["body"]["good"]["verdict"] for r in map(json.loads, records)}
    assert verdicts["DOOR"] == "originating"
    used = {declaration for r in map(json.loads, records) for declaration in
            r["body"]["declarations"]}  # fmt: skip
    assert used == {json.loads(kept("declaration", folder))["subject"]}


def test_a_wrong_answer_is_told_whole_and_not_taken_in(folder: Path, tmp_path: Path) -> None:
    form = sent(folder, tmp_path / "out")
    result = tratado("declare", folder, form, "--date", "2026-03-05", *AS)
    assert result.exit_code == 1
    assert "signed by is blank" in result.stderr
    assert "nothing is declared" in result.stderr
    assert printed("history", folder, "--kind", "declaration", "--format", "json") == ""


def test_nobody_acts_without_a_name(folder: Path, tmp_path: Path) -> None:
    result = tratado("request", folder, "--output", tmp_path / "out", *DAY)
    assert (result.exit_code, "who acts?" in result.stderr) == (1, True)
    assert not (tmp_path / "out").exists()


def test_claims_are_held_against_decisions_and_the_books_rates(folder: Path, entries: Path) -> None:
    tratado("decide", folder, *DAY, *AS)
    result = tratado("claims", folder, entries, "--date", "2026-11-24", "--format", "json")
    found = json.loads(result.stdout)
    assert [each["found"] for each in found["lines"]] == [
        ["ask"], ["no_certificate"], ["no_preference"],
    ]  # fmt: skip
    assert (found["claimable"], found["to_ask_for"]) == ({}, {"USD": "43.0000"})
    assert found["at_stake"] == {"USD": "215.0000"}
    assert result.exit_code == 0
    shown = printed("claims", folder, entries, "--date", "2026-11-24", "--lang", "es")
    assert "ninguna certificación en poder la ampara" in " ".join(shown.split())


def test_claims_without_decisions_are_undecided(folder: Path, entries: Path) -> None:
    assert tratado("claims", folder, entries, "--date", "2026-11-24").exit_code == 3


def test_a_broken_entry_file_is_told(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("entry,date,hts,value,preference\nE-1,yesterday,84,x,no\n", encoding="utf-8")
    result = tratado("claims", folder, path)
    assert result.exit_code == 1
    assert "row 2, column date" in result.stderr
    assert "row 2, column value" in result.stderr


def test_what_is_due_is_listed_and_written_for_a_calendar(
    folder: Path, entries: Path, tmp_path: Path
) -> None:
    tratado("decide", folder, *DAY, *AS)
    printed("declare", folder, answered(sent(folder, tmp_path / "out")), "--date", "2026-03-05",
            *AS)  # fmt: skip
    options = ("--from", "2026-03-05", "--entries", entries)
    found = json.loads(printed("due", folder, *options, "--format", "json"))
    assert [(each["due"], each["day"]) for each in found] == [
        ("declaration_end", "2027-02-28"), ("claim", "2027-03-02"), ("retention", "2031-03-02"),
        ("retention", "2031-03-02"), ("retention", "2031-03-02"),
    ]  # fmt: skip
    path = tmp_path / "due.ics"
    printed("due", folder, *options, "--until", "2027-12-31", "--format", "ics", "-o", path)
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [str(event["uid"]) for event in events] == [f"{e['uid']}@tratado" for e in found[:2]]


def test_due_before_its_first_day_is_refused(folder: Path) -> None:
    result = tratado("due", folder, "--from", "2026-03-05", "--until", "2026-03-04")
    assert result.exit_code == 1


def test_marking_stands_beside_the_preference(tmp_path: Path) -> None:
    goods = [GOODS[0], *([row[0], row[1], row[2], 2022, *row[4:]] for row in GOODS[1:])]
    bom = [BOM[0], *([*row[:3], 2022, *row[4:]] for row in BOM[1:])]
    path = workbook(tmp_path / "boilers.xlsx", {"goods": goods, "bom": bom})
    shown = printed("marking", path, *DAY)
    body = next(line for line in shown.splitlines() if line.startswith("BODY"))
    assert "originating" in body
    assert "neither decides the other" in shown


def test_an_answer_with_hundreds_of_parts_left_is_taken_in_and_told(tmp_path: Path) -> None:
    left = [[f"FRAME-OF-A-BOILER-{number:04}", "7318.23"] for number in range(400)]
    bom: Rows = [
        *WITH_SUPPLIERS,
        *(["DOOR", part, hs, 2012, 1, 0.01, "unknown", "B Mill"] for part, hs in left),
    ]
    folder = tmp_path / "work"
    printed("init", folder, *AS)
    printed("import", folder, workbook(tmp_path / "boilers.xlsx", {"bom": bom}), *AS)
    answer = answered(sent(folder, tmp_path / "out"))
    shown = printed("declare", folder, answer, "--date", "2026-03-05", *AS)
    assert "FRAME-OF-A-BOILER-0000" in shown
    assert "FRAME-OF-A-BOILER-0399" in shown
    assert json.loads(kept("declaration", folder))["kind"] == "declaration"


@pytest.mark.parametrize("command", ["request", "campaign"])
def test_a_workspace_without_a_book_is_told_in_the_language_asked_for(
    tmp_path: Path, command: str
) -> None:
    printed("init", tmp_path / "w", *AS)
    for lang, words in (("es", "no tiene libro"), ("fr", "livre")):
        result = tratado(command, tmp_path / "w", *DAY, "--lang", lang)
        assert result.exit_code == 1
        assert words in result.stderr
        assert "has no book" not in result.stderr
