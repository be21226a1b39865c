"""A certification is judged over its whole period: stages, declarations and decisions in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from commands import BOM, DENIED, Rows, printed, tratado, workbook
from openpyxl import load_workbook
from typer.testing import Result

WHO = ("--as", "analyst")
PERSONS = """\
persons:
  plant: {name: Plant, address: "Uno 100, Monterrey", country: MX, email: a@plant.example,
          telephone: "+52 81 5555 0100"}
  buyer: {name: Great Lakes Motors, address: "3 Third St, Detroit", country: US,
          email: b@buyer.example, telephone: "13135550102"}
"""
TRUCK: Rows = [
    ["id", "description", "hs", "hs edition", "hs tariff", "use", "produced in", "tv", "nc",
     "method"],
    ["GBX", "gear box", "8708.40.11.00", 2022, "us", "heavy_truck", "MX", 1200, 1000, "nc"],
]  # fmt: skip
GEAR: Rows = [
    ["good", "part", "hs", "hs edition", "quantity", "unit value", "origin"],
    ["GBX", "GEAR", "8708.40", 2022, 1, 350, "non-originating"],
]
DOOR: Rows = [
    ["id", "description", "hs", "hs edition", "produced in", "destination", "tv", "method",
     "facts"],
    ["DOOR", "fire door", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
]  # fmt: skip
FRAME: Rows = [
    [*BOM[0], "supplier"],
    ["DOOR", "FRAME", "8402.90", 2012, 1, 45, "unknown", "B Mill"],
]
ENTRIES = "entry,date,importer,producer,hts,country,value,duty,preference,good\n"


def issue(place: Path, good: str, signed: str, *more: object) -> Result:
    return tratado(
        "certify", place / "w", "--good", good, "--persons", place / "persons.yaml",
        "--certifier", "producer", "--producer", "plant", "--exporter", "plant", "--importer",
        "buyer", "--signer", "analyst", "--title", "Manager", "--signed", signed,
        "-o", place / "out", *more, *WHO,
    )  # fmt: skip


def period(first: str, last: str) -> tuple[str, ...]:
    return ("--from", first, "--until", last)


def records(place: Path, kind: str) -> list[dict[str, Any]]:
    shown = printed("history", place / "w", "--kind", kind, "--format", "json")
    return [json.loads(line) for line in shown.splitlines()]


def claimed(place: Path, *rows: str) -> list[dict[str, Any]]:
    path = place / "entries.csv"
    path.write_text(ENTRIES + "\n".join(rows) + "\n", encoding="utf-8")
    result = tratado("claims", place / "w", path, "--date", "2027-12-01", "--format", "json")
    return list(json.loads(result.stdout)["lines"])


def due(place: Path) -> list[tuple[str, str, str]]:
    shown = printed("due", place / "w", "--from", "2026-01-01", "--format", "json")
    return [(each["due"], each["day"], each["subject"]) for each in json.loads(shown)]


@pytest.fixture
def truck(tmp_path: Path) -> Path:
    """A gear box with 65 % of value content: 64 % are asked for until 2027-06-30, then 70 %."""
    (tmp_path / "persons.yaml").write_text(PERSONS, encoding="utf-8")
    printed("init", tmp_path / "w", *WHO)
    book = workbook(tmp_path / "truck.xlsx", {"goods": TRUCK, "bom": GEAR})
    printed("import", tmp_path / "w", book, *WHO)
    printed("decide", tmp_path / "w", "--date", "2026-12-01", *WHO)
    return tmp_path


ACROSS = period("2026-12-01", "2027-11-30")
UP_TO = period("2026-12-01", "2027-06-30")


def test_a_period_across_a_stage_that_the_good_fails_is_refused(truck: Path) -> None:
    result = issue(truck, "GBX", "2026-12-01", *ACROSS)
    assert result.exit_code == 1
    assert "GBX: no longer originates on July 1, 2027" in result.stderr
    assert "a stage of the agreement begins on July 1, 2027" in result.stderr
    assert "can be certified until 2027-06-30" in result.stderr
    assert records(truck, "certificate") == []
    assert not (truck / "out").exists()


@pytest.mark.parametrize("lang", ["es", "fr"])
def test_it_is_refused_in_every_language(truck: Path, lang: str) -> None:
    assert "--until" in issue(truck, "GBX", "2026-12-01", *ACROSS, "--lang", lang).stderr


def test_the_last_day_before_the_stage_is_certified_and_the_first_of_it_is_not(
    truck: Path,
) -> None:
    assert issue(truck, "GBX", "2026-12-01", *period("2026-12-01", "2027-07-01")).exit_code == 1
    assert issue(truck, "GBX", "2026-12-01", *UP_TO).exit_code == 0
    assert "every good holds" in printed("certified", truck / "w")
    assert "stops" not in {what for what, _, _ in due(truck)}


def test_a_period_is_cut_where_that_is_asked_for(truck: Path) -> None:
    result = issue(truck, "GBX", "2026-12-01", *ACROSS, "--cut")
    assert result.exit_code == 0, result.stderr
    assert "the period ends on June 30, 2027 in its stead" in result.stderr
    (kept,) = records(truck, "certificate")
    assert kept["body"]["blanket_period"] == {"first": "2026-12-01", "last": "2027-06-30"}


def test_what_fails_from_its_first_day_is_not_cut(truck: Path) -> None:
    whole = period("2027-07-01", "2028-06-30")
    for more in ((), ("--cut",)):
        result = issue(truck, "GBX", "2026-12-01", *whole, *more)
        assert result.exit_code == 1
        assert "does not hold on July 1, 2027, the first day of the period" in result.stderr
    assert records(truck, "certificate") == []


def test_one_shipment_is_certified_for_its_day_alone(truck: Path) -> None:
    assert issue(truck, "GBX", "2026-12-01").exit_code == 0


def test_a_certification_given_before_is_told_not_to_hold(
    truck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As certifications were issued that nobody held against the stages of their period."""
    with monkeypatch.context() as earlier:
        earlier.setattr("tratado.proof.corrections.over_period", lambda *_: ())
        assert issue(truck, "GBX", "2026-12-01", *ACROSS).exit_code == 0
    result = tratado("certified", truck / "w")
    assert result.exit_code == 4
    assert "GBX: no longer originates on July 1, 2027" in result.stdout
    assert "No record says so yet; `tratado decide --date 2027-07-01`" in result.stdout
    assert ("stops", "2027-07-01", "GBX") in due(truck)
    number = records(truck, "certificate")[0]["subject"]
    told = tratado("notice", truck / "w", number[:12])
    assert (told.exit_code, "--date 2027-07-01` makes it" in told.stderr) == (1, True)
    printed("decide", truck / "w", "--date", "2027-08-02", *WHO)
    shown = printed("notice", truck / "w", number[:12])
    assert "GBX: no longer originates on July 1, 2027" in shown

    lines = claimed(
        truck,
        "E-1,2027-06-30,Great Lakes Motors,Plant,8708.40.11.00,MX,9000,0,yes,GBX",
        "E-2,2027-07-01,Great Lakes Motors,Plant,8708.40.11.00,MX,9000,0,yes,GBX",
    )
    assert [each["found"] for each in lines] == [["supported"], ["not_originating", "after_break"]]


def test_claims_decide_by_the_day_of_importation(truck: Path) -> None:
    assert issue(truck, "GBX", "2026-12-01", *UP_TO).exit_code == 0
    lines = claimed(
        truck,
        "E-1,2027-06-30,Great Lakes Motors,Plant,8708.40.11.00,MX,9000,0,yes,GBX",
        "E-2,2027-08-10,Great Lakes Motors,Plant,8708.40.11.00,MX,9000,0,yes,GBX",
        "E-3,2027-08-10,Great Lakes Motors,Plant,8708.40.11.00,MX,9000,225,no,GBX",
    )
    assert [(each["found"], each["anew"]) for each in lines] == [
        (["supported"], False),
        (["not_originating", "outside_period"], True),
        (["no_preference"], True),
    ]


def answered(place: Path, start: str, end: str, *, originating: bool = True) -> Path:
    """A form for the last request, filled in."""
    (form,) = (place / f"asked-{start}").glob("*.xlsx")
    book = openpyxl.load_workbook(form)
    given = ("A Person", "Manager", "2026-12-01", start, end)
    for row, value in enumerate(given, start=3):
        book["signature"].cell(row, 2, value)
    at = [cell.value for cell in book["parts"]["A"]].index("FRAME") + 1
    words = ("yes", "B", "MX", "8402.90") if originating else ("no", None, "MX", "8402.90")
    for column, word in enumerate(words, start=4):
        book["parts"].cell(at, column, word)
    path = form.with_name("answer.xlsx")
    book.save(path)
    return path


def declared(place: Path, start: str, end: str, *, originating: bool = True) -> None:
    asked = place / f"asked-{start}"
    # A day on which the supplier is to be asked, since nothing is declared for it yet.
    printed("request", place / "w", "-o", asked, "--date", "2026-11-01", "--by", end, *WHO)
    answer = answered(place, start, end, originating=originating)
    printed("declare", place / "w", answer, "--date", "2026-12-01", *WHO)


@pytest.fixture
def door(tmp_path: Path) -> Path:
    """A door that originates by its supplier's declaration alone, which ends in December."""
    (tmp_path / "persons.yaml").write_text(PERSONS, encoding="utf-8")
    printed("init", tmp_path / "w", *WHO)
    book = workbook(tmp_path / "doors.xlsx", {"goods": DOOR, "bom": FRAME})
    printed("import", tmp_path / "w", book, *WHO)
    declared(tmp_path, "2026-12-01", "2026-12-31")
    printed("decide", tmp_path / "w", "--date", "2026-12-01", *WHO)
    return tmp_path


def test_a_declaration_that_ends_within_the_period_is_a_gap(door: Path) -> None:
    result = issue(door, "DOOR", "2026-12-01", *ACROSS)
    assert result.exit_code == 1
    assert "DOOR: no longer originates on January 1, 2027" in result.stderr
    assert "of B Mill ends on December 31, 2026" in result.stderr
    assert "until 2026-12-31: give that day" in result.stderr


def test_up_to_the_last_day_of_the_declaration_it_is_certified(door: Path) -> None:
    assert issue(door, "DOOR", "2026-12-01", *period("2026-12-01", "2026-12-31")).exit_code == 0


def test_the_next_declaration_closes_the_gap(door: Path) -> None:
    declared(door, "2027-01-01", "2027-12-31")
    assert issue(door, "DOOR", "2026-12-01", *ACROSS).exit_code == 0
    assert "every good holds" in printed("certified", door / "w")


def test_a_day_between_two_declarations_is_a_gap(door: Path) -> None:
    declared(door, "2027-01-02", "2027-12-31")
    result = issue(door, "DOOR", "2026-12-01", *ACROSS)
    assert "no longer originates on January 1, 2027" in result.stderr


def test_a_period_in_the_future_without_declaration_is_refused(door: Path) -> None:
    result = issue(door, "DOOR", "2026-12-01", *period("2027-03-01", "2028-02-29"))
    assert result.exit_code == 1
    assert "does not hold on March 1, 2027, the first day of the period" in result.stderr


def test_a_later_declaration_that_says_otherwise_counts(door: Path) -> None:
    declared(door, "2027-01-01", "2027-05-31", originating=False)
    result = issue(door, "DOOR", "2026-12-01", *ACROSS)
    assert "no longer originates on January 1, 2027" in result.stderr
    assert "begins on January 1, 2027" in result.stderr


def test_a_decision_recorded_before_the_certification_counts(door: Path) -> None:
    declared(door, "2027-01-01", "2027-12-31")
    worse = [FRAME[0], ["DOOR", "FRAME", "8402.90", 2012, 1, 45, "non-originating", "C Mill"]]
    book = workbook(door / "worse.xlsx", {"goods": DOOR, "bom": worse})
    printed("import", door / "w", book, *WHO)
    tratado("decide", door / "w", "--date", "2027-02-01", *WHO)
    number = records(door, "decision")[-1]["number"]
    result = issue(door, "DOOR", "2026-12-01", *ACROSS)
    assert result.exit_code == 1
    assert "no longer originates on February 1, 2027" in result.stderr
    assert f"(record {number})" in result.stderr


def test_a_decision_older_than_the_one_relied_on_does_not(door: Path) -> None:
    declared(door, "2027-01-01", "2027-12-31")
    tratado("decide", door / "w", "--date", "2027-02-01", *WHO)
    printed("decide", door / "w", "--date", "2026-12-01", *WHO)
    assert issue(door, "DOOR", "2026-12-01", *ACROSS).exit_code == 0


def test_claims_after_the_declarations_end_are_not_supported(door: Path) -> None:
    short = period("2026-12-01", "2026-12-31")
    assert issue(door, "DOOR", "2026-12-01", *short).exit_code == 0
    lines = claimed(
        door,
        "E-1,2026-12-31,Great Lakes Motors,Plant,8402.90.00,MX,9000,0,yes,DOOR",
        "E-2,2027-01-01,Great Lakes Motors,Plant,8402.90.00,MX,9000,0,yes,DOOR",
    )
    assert [each["found"] for each in lines] == [
        ["supported"], ["not_originating", "outside_period"],
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
@pytest.mark.parametrize("form", ["csv", "xlsx", "html", "pdf"])
def test_claims_and_deadlines_are_written_in_every_format(
    truck: Path, form: str, lang: str
) -> None:
    assert issue(truck, "GBX", "2026-12-01", *UP_TO).exit_code == 0
    entries = truck / "entries.csv"
    rows = ENTRIES + "E-1,2026-12-20,buyer,plant,8708.40.11,MX,1000,25,no,GBX\n"
    entries.write_text(rows, encoding="utf-8")
    for name, arguments in {
        "claims": ("claims", truck / "w", entries, "--date", "2027-12-01"),
        "due": ("due", truck / "w", "--from", "2026-01-01"),
    }.items():
        file = truck / f"{name}.{form}"
        result = tratado(*arguments, "--format", form, "-o", file, "--lang", lang)
        assert result.exit_code in (0, 3), result.stderr
        assert shown_in(file), name


def shown_in(file: Path) -> bool:
    """Whether a file can be opened and tells of the good."""
    match file.suffix:
        case ".xlsx":
            cells = [c for sheet in load_workbook(file) for row in sheet.values for c in row]
            return any("GBX" in str(cell) for cell in cells)
        case ".pdf":
            pages = pypdfium2.PdfDocument(file)
            return "GBX" in "".join(p.get_textpage().get_text_range() for p in pages)
        case _:
            text = file.read_text(encoding="utf-8")
            return "GBX" in text and "<script" not in text
