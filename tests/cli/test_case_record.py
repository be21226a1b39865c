"""`tratado case`: the ladder of remedies, past days, what is put right, what is agreed anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Rows, printed, tratado, workbook

PANEL = (
    ("review_requested", "2025-10-01"),
    ("review_refused", "2025-10-08"),
    ("panel_requested", "2025-11-03"),
    ("panel_constituted", "2025-11-06"),
    ("petition_confirmed", "2025-11-12"),
    ("denial_determined", "2026-02-02"),
    ("remedies_notified", "2026-03-02"),
)


def opened(folder: Path, name: str, *more: str, years: int = 0) -> None:
    """A case with a determination, so many years before."""
    printed("case", "open", name, "--facility", name, "--dir", folder, *more)
    for event, day in PANEL:
        moved = f"{int(day[:4]) - years}{day[4:]}"
        printed("case", "event", name, event, "--date", moved, "--dir", folder)


def imposed(folder: Path, name: str, measure: str = "denial_of_entry") -> tuple[int, str]:
    result = tratado("case", "event", name, "remedies_imposed", "--date", "2026-04-01",
                     "--measure", measure, "--dir", folder)  # fmt: skip
    return result.exit_code, result.stderr + result.stdout


def test_denial_of_entry_is_refused_after_a_first_determination(tmp_path: Path) -> None:
    opened(tmp_path, "one")
    before = (tmp_path / "one.jsonl").read_bytes()
    code, told = imposed(tmp_path, "one")
    assert code == 1
    assert "needs at least 2 earlier determinations of a denial; 0 count" in told
    assert "level 1 allows suspension_of_preference, penalty (31-A, remedies" in told
    assert (tmp_path / "one.jsonl").read_bytes() == before
    assert imposed(tmp_path, "one", "penalty")[0] == 0


def test_it_is_entered_after_two_at_plants_of_the_owner(tmp_path: Path) -> None:
    about = ("--owner", "Owner A", "--good", "castings")
    opened(tmp_path, "one", *about, years=4)
    opened(tmp_path, "two", *about, years=2)
    opened(tmp_path, "three", *about)
    shown = printed("case", "show", "three", "--dir", tmp_path)
    assert (
        "level 3: suspension of preferential tariff treatment, penalties, denial of entry" in shown
    )
    assert "earlier determination, 2022-02-02: one, one" in shown
    assert imposed(tmp_path, "three")[0] == 0
    assert "level 1:" in printed("case", "show", "one", "--dir", tmp_path)


def test_where_owners_are_not_known_it_is_entered_and_told(tmp_path: Path) -> None:
    for name, years in (("one", 4), ("two", 2), ("three", 0)):
        opened(tmp_path, name, "--good", "castings", years=years)
    code, told = imposed(tmp_path, "three")
    assert code == 0
    assert "perhaps does not fit" in told
    for each in ("one", "two"):
        assert f"{each} may count, not known: who owns or controls both" in told
    shown = printed("case", "show", "three", "--dir", tmp_path, "--lang", "es")
    assert "no se sabe: quién posee o controla ambas" in shown


@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_a_measure_off_the_ladder_is_not_imported(tmp_path: Path, suffix: str) -> None:
    opened(tmp_path / "kept", "one")
    imposed(tmp_path / "kept", "one", "penalty")
    file = tmp_path / f"cases.{suffix}"
    printed("case", "export", file, "--dir", tmp_path / "kept")
    file.write_text(file.read_text("utf-8").replace("penalty", "denial_of_entry"), "utf-8")
    result = tratado("case", "import", file, "--dir", tmp_path / "new")
    assert result.exit_code == 1
    assert "case one, entry 8: denial_of_entry needs at least 2" in result.stderr
    assert not (tmp_path / "new").exists()


def test_a_record_off_the_ladder_is_read_and_told(tmp_path: Path) -> None:
    opened(tmp_path, "one")
    line = {"date": "2026-04-01", "event": "remedies_imposed", "measures": ["denial_of_entry"]}
    with (tmp_path / "one.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    shown = printed("case", "show", "one", "--dir", tmp_path)
    assert "entry 8 does not fit: denial_of_entry needs at least 2" in shown
    assert "denial of entry, since April 1, 2026 (unconfirmed)" in shown


def test_a_case_on_a_past_day_knows_nothing_later(tmp_path: Path) -> None:
    opened(tmp_path, "one")
    where = ("--dir", tmp_path, "--date", "2025-10-05")
    shown = printed("case", "show", "one", *where, "--svg", tmp_path / "one.svg")
    assert "review requested, answer awaited" in shown
    assert "answer to the request: 2025-10-11" in shown
    assert "panel" not in shown.split("may happen now")[0]
    assert "report_received" not in shown
    assert "panel" not in (tmp_path / "one.svg").read_text("utf-8")
    assert "2025-10-01" in printed("case", "list", *where)
    assert "2026" not in printed("case", "list", *where)
    assert [e["clock"] for e in json.loads(printed("case", "due", *where, "--format", "json"))] == [
        "answer", "review",
    ]  # fmt: skip


def test_before_anything_happened_there_is_no_case(tmp_path: Path) -> None:
    opened(tmp_path, "one")
    where = ("--dir", tmp_path, "--date", "2025-09-30")
    assert printed("case", "list", *where).strip() == "no cases"
    assert "nothing had happened by September 30, 2025" in printed("case", "show", "one", *where)


def test_an_entry_is_put_right_and_stays(tmp_path: Path) -> None:
    printed("case", "open", "c", "--facility", "Plant A", "--dir", tmp_path)
    printed("case", "event", "c", "review_requested", "--date", "2026-01-12", "--dir", tmp_path)
    late = printed("case", "event", "c", "review_accepted", "--date", "2026-02-20", "--by", "MX",
                   "--dir", tmp_path)  # fmt: skip
    assert "answer to the request: 2026-01-22, calendar days: 29 days late" in late
    before = (tmp_path / "c.jsonl").read_text("utf-8")
    printed("case", "correct", "c", "2", "--date", "2026-01-20", "--reason", "typing error",
            "--on", "2026-02-25", "--dir", tmp_path)  # fmt: skip
    assert (tmp_path / "c.jsonl").read_text("utf-8").startswith(before)
    shown = printed("case", "show", "c", "--date", "2026-02-26", "--dir", tmp_path)
    assert "put right on 2026-02-25: typing error; before: 2026-02-20 review accepted" in shown
    assert "MX" in shown
    assert "in time" in shown and "days late" not in shown
    printed("case", "withdraw", "c", "2", "--reason", "another plant", "--on", "2026-02-27",
            "--dir", tmp_path)  # fmt: skip
    shown = printed("case", "show", "c", "--date", "2026-02-28", "--dir", tmp_path)
    assert "withdrawn on 2026-02-27: another plant" in shown
    assert "review requested, answer awaited" in shown
    result = tratado("case", "withdraw", "c", "2", "--reason", "again", "--dir", tmp_path)
    assert result.exit_code == 1
    assert "withdrawn already" in result.stderr
    result = tratado("case", "correct", "c", "9", "--reason", "x", "--dir", tmp_path)
    assert "no entry 9 that stands; it has 1" in result.stderr


def test_what_was_put_right_is_exported_and_imported(tmp_path: Path) -> None:
    printed("case", "open", "c", "--facility", "Plant A", "--dir", tmp_path / "one")
    for name, *more in (
        ("review_requested", "--date", "2026-01-12"),
        ("review_accepted", "--date", "2026-01-20"),
        ("denial_found", "--date", "2026-02-20"),
        ("period_extended", "--date", "2026-02-27", "--clock", "course", "--until", "2026-03-20"),
        ("course_agreed", "--date", "2026-03-19", "--commitment", "2026-05-04=vote",
         "--commitment", "2026-06-01=training"),
        ("course_amended", "--date", "2026-04-01", "--commitment", "2026-07-01=vote",
         "--drop", "training"),
    ):  # fmt: skip
        printed("case", "event", "c", name, *more, "--dir", tmp_path / "one")
    printed("case", "correct", "c", "2", "--date", "2026-01-21", "--reason", "typing error",
            "--on", "2026-04-02", "--dir", tmp_path / "one")  # fmt: skip
    for suffix in ("json", "csv"):
        file = tmp_path / f"c.{suffix}"
        printed("case", "export", file, "--dir", tmp_path / "one")
        printed("case", "import", file, "--dir", tmp_path / suffix)
        kept = (tmp_path / suffix / "c.jsonl").read_text("utf-8")
        assert kept == (tmp_path / "one" / "c.jsonl").read_text("utf-8")
    shown = printed("case", "show", "c", "--date", "2026-04-03", "--dir", tmp_path / "csv")
    assert "commitment of the course (vote): 2026-07-01" in shown
    assert "given up: training" in shown
    assert "2026-05-04" in shown


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("course_failed", "--date", "2026-05-04"), "after May 4, 2026 (31-A.4)"),
        (("course_amended", "--date", "2026-04-01"), "must name commitments"),
        (("course_amended", "--date", "2026-04-01", "--drop", "x"), "no open commitment 'x'"),
        (("period_extended", "--date", "2026-04-01", "--clock", "draw"), "cannot follow the state"),
    ],
)
def test_what_a_course_does_not_allow(
    tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    printed("case", "open", "c", "--facility", "Plant A", "--dir", tmp_path)
    for name, *more in (
        ("review_requested", "--date", "2026-01-12"),
        ("review_accepted", "--date", "2026-01-20"),
        ("denial_found", "--date", "2026-02-20"),
        ("course_agreed", "--date", "2026-03-02", "--commitment", "2026-05-04=vote"),
    ):
        printed("case", "event", "c", name, *more, "--dir", tmp_path)
    result = tratado("case", "event", "c", *arguments, "--dir", tmp_path)
    assert result.exit_code == 1
    assert message in result.stderr


def test_a_commitment_before_the_course_is_refused(tmp_path: Path) -> None:
    printed("case", "open", "c", "--facility", "Plant A", "--dir", tmp_path)
    for name, day in (("review_requested", "2026-01-12"), ("review_refused", "2026-01-20")):
        printed("case", "event", "c", name, "--date", day, "--dir", tmp_path)
    result = tratado("case", "event", "c", "course_agreed", "--date", "2026-03-02",
                     "--commitment", "2026-03-01=vote", "--dir", tmp_path)  # fmt: skip
    assert result.exit_code == 1
    assert "'vote' is promised by March 1, 2026, before the course_agreed" in result.stderr


PLANTS: Rows = [
    ["plant", "country", "sector"],
    ["A", "MX", "llantas"],
    ["B", "MX", ""],
    ["C", "MX", "agriculture"],
    ["D", "MX", "xyz"],
]


def test_plants_without_the_sheet_agreements(tmp_path: Path) -> None:
    book = workbook(tmp_path / "b.xlsx", {"plants": PLANTS})
    shown = printed("plants", book, "--date", "2026-07-01", "--dir", tmp_path / "none")
    lines = {line.split()[0]: line for line in shown.splitlines()[:5]}
    assert lines["A"].split() == ["A", "yes"]
    assert lines["B"].split() == ["B", "not", "known"]
    assert lines["C"].split() == ["C", "no"]
    assert "“xyz” is on no list" in lines["D"]
    assert "A: no agreement is listed" in shown


def test_plants_of_the_shipped_example() -> None:
    shown = printed("plants", "examples/exposure", "--date", "2026-07-01")
    assert "not known" not in shown and "on no list" not in shown


def test_plants_of_a_book_without_plants_is_told(tmp_path: Path) -> None:
    result = tratado("plants", workbook(tmp_path / "b.xlsx", {}), "--date", "2026-07-01")
    assert result.exit_code == 1
    assert "sheet plants: is missing or empty" in result.stderr


def test_plants_on_a_past_day_know_nothing_later(tmp_path: Path) -> None:
    agreements: Rows = [
        ["plant", "number", "signed", "vote date", "result", "registration"],
        ["A", "CC-1", "2016-03-01", "2022-02-14", "approved", "2022-03-01"],
        ["A", "CC-2", "2024-03-01", "2024-02-14", "approved", "2024-03-02"],
    ]
    book = workbook(tmp_path / "b.xlsx", {"plants": PLANTS, "agreements": agreements})
    opened(tmp_path / "cases", "A")
    where = ("--dir", tmp_path / "cases")
    then = printed("plants", book, "--date", "2022-02-13", *where)
    assert "CC-2" not in then
    assert "an earlier case" not in then
    assert "not known (give vote_date)" in then
    now = printed("plants", book, "--date", "2026-02-13", *where)
    assert "CC-2" in now
    assert "A: an earlier case at this plant" in now
