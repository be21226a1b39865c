"""From a book to its proof and back: asked, declared, decided, certified, broken, told, mended."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import BOM, DENIED, Rows, printed, tratado, workbook

DAY, LATER, LAST = "2026-03-05", "2026-06-01", "2026-09-01"
WHO, LUIS = ("--as", "analyst"), ("--as", "broker")
GOODS: Rows = [
    ["id", "description", "hs", "hs edition", "produced in", "destination", "tv", "method",
     "facts"],
    ["DOOR", "fire door", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
]  # fmt: skip
PERSONS = """\
persons:
  plant: {name: Door Plant, address: "Uno 100, Monterrey", country: MX,
          email: origin@plant.example, telephone: "+52 81 5555 0100"}
  buyer: {name: Sample Imports, address: "300 Third St, Detroit", country: US,
          email: customs@imports.example, telephone: "13135550102"}
  broker: {name: Sample Broker, address: "1 Dock St, Laredo", country: US,
           email: desk@broker.example, telephone: "19565550103"}
"""
ENTRIES = """entry,date,hts,country,value,duty,preference,good
E-1,2026-03-10,8402.90.00,MX,1000.00,0,yes,DOOR
E-2,2026-06-10,8402.90.00,MX,1000.00,0,yes,DOOR
E-3,2026-03-10,8402.90.00,MX,1000.00,0,yes,GATE
E-4,2026-03-04,8402.90.00,MX,9000.00,0,yes,DOOR
"""


def bom(supplier: str, value: int) -> Rows:
    return [[*BOM[0], "supplier"],
            ["DOOR", "FRAME", "8402.90", 2012, 1, value, "unknown", supplier]]  # fmt: skip


def take_in(place: Path, name: str, supplier: str, value: int) -> None:
    book = workbook(place / f"{name}.xlsx", {"goods": GOODS, "bom": bom(supplier, value)})
    printed("import", place / "work", book, *WHO)


def decide(place: Path, day: str) -> str:
    return printed("decide", place / "work", "--date", day, *WHO)


def answer(form: Path) -> Path:
    book = openpyxl.load_workbook(form)
    for row, value in enumerate(("B Person", "Manager", DAY, "2026-03-01", "2027-02-28"), start=3):
        book["signature"].cell(row, 2, value)
    at = [cell.value for cell in book["parts"]["A"]].index("FRAME") + 1
    for column, value in enumerate(("yes", "B", "MX", "8402.90"), start=4):
        book["parts"].cell(at, column, value)
    path = form.with_name("answer.xlsx")
    book.save(path)
    return path


def certify(place: Path, day: str, *more: object) -> str:
    return printed(
        "certify", place / "work", "--good", "DOOR", "--persons", place / "persons.yaml",
        "--certifier", "producer", "--producer", "plant", "--exporter", "plant", "--importer",
        "buyer", "--signer", "analyst", "--title", "Manager", "-o", place / "issued",
        "--signed", day,
        "--until", "2027-02-28", "--key", place / "key.pem", *more, *WHO,
    )  # fmt: skip


def records(place: Path, kind: str) -> list[dict[str, Any]]:
    shown = printed("history", place / "work", "--kind", kind, "--format", "json")
    return [json.loads(line) for line in shown.splitlines()]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A book asked about, answered, decided and certified."""
    (tmp_path / "persons.yaml").write_text(PERSONS, encoding="utf-8")
    (tmp_path / "entries.csv").write_text(ENTRIES, encoding="utf-8")
    printed("init", tmp_path / "work", *WHO)
    take_in(tmp_path, "doors", "B Mill", 45)
    printed("request", tmp_path / "work", "-o", tmp_path / "asked", "--date", DAY, *WHO)
    (form,) = (tmp_path / "asked").glob("*.xlsx")
    printed("declare", tmp_path / "work", answer(form), "--date", DAY, *LUIS)
    decide(tmp_path, DAY)
    printed("key", tmp_path / "key.pem")
    certify(tmp_path, DAY, "--from", DAY)
    return tmp_path


def changed(place: Path) -> str:
    """Another supplier of the frame, who declared nothing; the certification's number."""
    take_in(place, "later", "C Mill", 45)
    decide(place, LATER)
    return str(records(place, "certificate")[0]["subject"])


def test_the_whole_story(place: Path) -> None:
    work = place / "work"
    number = changed(place)
    result = tratado("certified", work)
    assert (result.exit_code, "DOOR: no longer originates on June 1, 2026" in result.stdout) == (
        4, True,
    )  # fmt: skip
    assert "notice" in {each["due"] for each in json.loads(printed("due", work, "--format", "json",
                                                                   "--from", DAY))}  # fmt: skip
    shown = printed("notice", work, number[:12], "-o", place / "letters", "--persons",
                    place / "persons.yaml", "--holder", "broker", *LUIS)  # fmt: skip
    assert "within 30 days" in shown
    letters = sorted((place / "letters").iterdir())
    texts = [path.read_text(encoding="utf-8") for path in letters]
    assert ["Sample Imports" in texts[0], "Sample Broker" in texts[1]] == [True, True]
    assert "Sample Broker" not in texts[0]
    again = tratado("notice", work, number[:12], "-o", place / "letters", *LUIS)
    assert (again.exit_code, "no notice was given" not in again.stderr) == (1, False)
    assert "notice" not in {each["due"] for each in json.loads(
        printed("due", work, "--format", "json", "--from", DAY))}  # fmt: skip

    take_in(place, "mended", "C Mill", 30)
    decide(place, LAST)
    certify(place, LAST, "--from", LAST, "--replaces", number[:12])
    assert "every good holds" in printed("certified", work)

    printed("audit", "file", work, "DOOR", "-o", place / "door.zip", "--lang", "fr")
    assert "is whole" in printed("verify", place / "door.zip")
    for signed in (place / "issued").glob("*.credential.json"):
        assert "The credential is whole." in printed("verify", signed)
    anchor = records(place, "notice")[0]["digest"]
    assert "are whole" in printed("audit", "verify", work, "--anchor", anchor)

    with zipfile.ZipFile(place / "door.zip") as archive:
        names = archive.namelist()
        lines = [json.loads(line) for line in archive.read("records.jsonl").splitlines()]
        kinds = [line["kind"] for line in lines]
        asked = records(place, "declaration")[0]["subject"]
        assert f"evidence/{asked}/answer.xlsx" in names
        assert sum(name.startswith("notices/") for name in names) == 2
        assert sum(name.endswith(".credential.json") for name in names) == 2
        assert {"book-1/book/doors.xlsx", "book-2/book/later.xlsx"} <= set(names)
        assert kinds.count("decision") == 3
        assert {"agreement", "book", "election", "request", "declaration", "certificate",
                "notice", "correction"} <= set(kinds)  # fmt: skip
        known = {record["number"]: record["digest"] for kind in set(kinds)
                 for record in records(place, kind)}  # fmt: skip
        assert all(known[line["number"]] == line["digest"] for line in lines)
        pages = [name for name in names if name.endswith("decision.html")]
        assert "DOOR" in archive.read(pages[0]).decode()
        sheet = openpyxl.load_workbook(
            io.BytesIO(archive.read(pages[0].replace("decision.html", "calculation.xlsx")))
        )
        assert str(sheet["figures"]["B5"].value).startswith("=SUM(")
        index = archive.read("index.html").decode()
        assert index.count("décidée à nouveau, elle est la même") == 3


def test_an_audit_file_is_of_the_days_asked_for_and_the_same_again(place: Path) -> None:
    changed(place)
    work, files = place / "work", (place / "a.zip", place / "b.zip")
    for path in files:
        printed("audit", "file", work, "DOOR", "--from", LATER, "--until", LATER, "-o", path)
    assert files[0].read_bytes() == files[1].read_bytes()
    with zipfile.ZipFile(files[0]) as archive:
        assert not [name for name in archive.namelist() if name.startswith(("evidence", "book-1"))]
    data = bytearray(files[0].read_bytes())
    data[len(data) // 2] ^= 1
    files[0].write_bytes(data)
    result = tratado("verify", files[0])
    assert (result.exit_code, "does not hold" in result.stdout) == (4, True)
    assert tratado("verify", files[1], "--key", "did:key:z").exit_code == 1
    none = tratado("audit", "file", work, "DOOR", "--until", "2026-01-01")
    assert (none.exit_code, "no decision about 'DOOR'" in none.stderr) == (1, True)


def test_a_received_certification_is_in_hand(place: Path) -> None:
    work, paper = place / "work", place / "paper.pdf"
    paper.write_bytes(b"%PDF-1.7 scan")

    def claimed() -> list[list[str]]:
        result = tratado("claims", work, place / "entries.csv", "--date", LAST, "--format", "json")
        return [each["found"] for each in json.loads(result.stdout)["lines"]]

    assert claimed()[2:] == [["undecided"], ["no_certificate"]]
    told = ("--certifier", "Gate Maker", "--signed", "2026-03-01", "--until", "2026-12-31")
    shown = printed("receive", work, paper, "--good", "DOOR", *told, "--date", "2026-03-02",
                    *WHO)  # fmt: skip
    assert "covering March 1, 2026 to December 31, 2026" in shown
    (record,) = records(place, "received")
    assert record["body"]["certifier"] == "Gate Maker"
    assert record["attachments"][0]["name"] == "paper.pdf"
    again = tratado("receive", work, paper, "--good", "DOOR", *told, *WHO)
    assert (again.exit_code, "taken in before, as record" in again.stderr) == (1, True)
    assert claimed()[2:] == [["undecided"], ["supported"]]
    due = json.loads(printed("due", work, "--format", "json", "--from", DAY))
    assert ("certificate_end", "DOOR", "2026-12-31") in {
        (each["due"], each["subject"], each["day"]) for each in due
    }


def test_a_received_credential_says_itself_what_it_covers(place: Path) -> None:
    (signed,) = (place / "issued").glob("*.credential.json")
    other = place / "other"
    printed("init", other, *LUIS)
    shown = printed("receive", other, signed, "--good", "DOOR", "--date", DAY, *LUIS)
    assert "covering March 5, 2026 to February 28, 2027" in shown
    refused = tratado("receive", other, signed, "--good", "DOOR", "--certifier", "X", *LUIS)
    assert (refused.exit_code, "leave out" in refused.stderr) == (1, True)
    broken = place / "broken.json"
    broken.write_bytes(signed.read_bytes().replace(b'"criterion":"C"', b'"criterion":"A"'))
    refused = tratado("receive", other, broken, "--good", "DOOR", *LUIS)
    assert (refused.exit_code, "does not hold" in refused.stderr) == (1, True)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "give --certifier and --signed"),
        (("--certifier", "X", "--signed", "2026-03-03"), "after March 2, 2026"),
        (("--certifier", " ", "--signed", "2026-03-01"), "the name is missing"),
        (("--certifier", "X", "--signed", "2026-03-01", "--until", "2027-03-01"),
         "longer than 12 months"),
        (("--certifier", "X", "--signed", "2026-03-01", "--from", "2026-04-01", "--until",
          "2026-03-01"), "ends before it begins"),
        (("--certifier", "X", "--signed", "2019-03-01"), "had no such certifications"),
    ],
)  # fmt: skip
def test_what_is_no_certification_is_not_taken_in(
    place: Path, more: tuple[str, ...], told: str
) -> None:
    paper = place / "paper.pdf"
    paper.write_bytes(b"%PDF-1.7 scan")
    result = tratado("receive", place / "work", paper, "--good", "DOOR", "--date", "2026-03-02",
                     *more, *WHO)  # fmt: skip
    assert (result.exit_code, told in re.sub(r"\s+", " ", result.stderr)) == (1, True)
    assert records(place, "received") == []


def test_a_notice_needs_something_broken_and_somebody_to_tell(place: Path) -> None:
    work = place / "work"
    number = str(records(place, "certificate")[0]["subject"])
    assert tratado("notice", work, number[:8]).exit_code == 1
    changed(place)
    listed = printed("notice", work, number[:8])
    assert "Sample Imports" in listed
    assert records(place, "notice") == []
    unknown = tratado("notice", work, number[:8], "--holder", "nobody")
    assert (unknown.exit_code, "--holder: 'nobody'" in unknown.stderr) == (1, True)
    assert "who acts?" in tratado("notice", work, number[:8], "-o", place / "x").stderr
    early = printed("notice", work, number[:8], "--found", "2026-06-02", "--lang", "es")
    assert "2 de julio de 2026" in early
