"""What a certification rests on, when things were known, and documents kept or received."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from commands import DAY, GOODS, Rows, printed, tratado, workbook
from typer.testing import Result

from tratado.cli import certify as certify_command
from tratado.cli import workspace
from tratado.language import Language
from tratado.store import Conflict, Entry, open_store
from tratado.words import day_words
from tratado.workspace.days import day_at

WHO, BROKER = ("--as", "analyst"), ("--as", "broker")
PERSONS = """\
persons:
  plant: {name: Plant, address: "Uno 100, Monterrey", country: MX, email: a@plant.example,
          telephone: "+52 81 5555 0100"}
  buyer: {name: Buyer, address: "3 Third St, Detroit", country: US, email: b@buyer.example,
          telephone: "13135550102"}
  northern: {name: Northern, address: "1 King St, Toronto", country: CA, email: c@north.example,
             telephone: "14165550102"}
"""
TOLD = ("--certifier", "Maker", "--signed", "2025-02-01", "--date", "2025-02-03")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with a decided book: BODY originates."""
    (tmp_path / "persons.yaml").write_text(PERSONS, encoding="utf-8")
    printed("init", tmp_path / "w", *WHO)
    printed("import", tmp_path / "w", workbook(tmp_path / "book.xlsx"), *WHO)
    assert tratado("decide", tmp_path / "w", "--date", DAY, *WHO).exit_code == 3
    return tmp_path


def issue(place: Path, *more: object, importer: str = "buyer") -> Result:
    return tratado(
        "certify", place / "w", "--good", "BODY", "--persons", place / "persons.yaml",
        "--certifier", "producer", "--producer", "plant", "--exporter", "plant", "--importer",
        importer, "--signer", "analyst", "--title", "Manager", "-o", place / "out", *WHO,
        *(more if "--signed" in more else (*more, "--signed", DAY)),
    )  # fmt: skip


def records(place: Path, kind: str) -> list[dict[str, Any]]:
    shown = printed("history", place / "w", "--kind", kind, "--format", "json")
    return [json.loads(line) for line in shown.splitlines()]


def worse(place: Path) -> None:
    """A colleague takes in a book by which BODY does not originate, and decides it."""
    rows = [[*row[:6], 40, *row[7:]] if row[0] == "BODY" else row for row in GOODS]
    printed("import", place / "w", workbook(place / "worse.xlsx", {"goods": rows}), *BROKER)
    tratado("decide", place / "w", "--date", DAY, *BROKER)


@contextmanager
def while_it_is_set(monkeypatch: pytest.MonkeyPatch, other: Callable[[], None]) -> Iterator[None]:
    """While the pages of a certification are set, a colleague works on."""
    before = certify_command._files
    others = [other]

    def files(*given: Any) -> dict[str, bytes]:
        if others:
            others.pop()()
        return before(*given)

    with monkeypatch.context() as change:
        change.setattr(certify_command, "_files", files)
        yield


def test_a_decision_recorded_meanwhile_stops_a_certification(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with while_it_is_set(monkeypatch, lambda: worse(place)):
        result = issue(place)
    assert result.exit_code == 1
    assert "decision of BODY: broker wrote record" in result.stderr
    assert "Nothing was written" in result.stderr
    assert records(place, "certificate") == []
    assert not (place / "out").exists()


def test_a_decision_about_another_good_does_not(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other() -> None:
        tratado("decide", place / "w", "--date", DAY, "--good", "DOOR", *BROKER)

    with while_it_is_set(monkeypatch, other):
        assert issue(place).exit_code == 0


def test_an_action_may_rest_on_the_last_record_of_a_kind(place: Path) -> None:
    now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    note = [Entry("note", "x", {})]
    with open_store(place / "w") as store:
        last = max(store.last_numbers("decision").values())
        with pytest.raises(Conflict):
            store.append_all(note, "a", at=now, rests_on={("decision", ""): last - 1})
        with pytest.raises(Conflict):
            store.append_all(note, "a", at=now, rests_on={("decision", "BODY"): 0})
        assert store.records(kind="note") == ()
        store.append_all(note, "a", at=now, rests_on={("decision", ""): last, ("none", ""): 0})


def test_a_certification_is_replaced_once(place: Path) -> None:
    assert issue(place).exit_code == 0
    number = records(place, "certificate")[0]["subject"][:12]
    assert issue(place, "--invoice", "F-1", "--replaces", number).exit_code == 0
    by = records(place, "certificate")[1]["subject"][:12]
    again = issue(place, "--invoice", "F-2", "--replaces", number)
    assert again.exit_code == 1
    assert f"was replaced before, by {by}" in again.stderr
    assert len(records(place, "certificate")) == 2
    assert issue(place, "--invoice", "F-2", "--replaces", by).exit_code == 0


def test_two_replacements_at_once_are_one(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert issue(place).exit_code == 0
    number = records(place, "certificate")[0]["subject"][:12]

    def other() -> None:
        assert issue(place, "--invoice", "F-1", "--replaces", number).exit_code == 0

    with while_it_is_set(monkeypatch, other):
        late = issue(place, "--invoice", "F-2", "--replaces", number)
    assert (late.exit_code, "correction of" in late.stderr) == (1, True)
    assert len(records(place, "certificate")) == 2


PLAIN: Rows = [
    ["id", "description", "hs", "produced in", "destination", "tv", "method"],
    ["BODY", "boiler part", "8402.90", "MX", "US", 100, "tv"],
]
PLATE: Rows = [
    ["good", "part", "hs", "quantity", "unit value", "origin"],
    ["BODY", "PLATE", "7208.51", 1, 30, "non-originating"],
]


def test_a_book_without_an_edition_is_decided_and_certified(tmp_path: Path) -> None:
    (tmp_path / "persons.yaml").write_text(PERSONS, encoding="utf-8")
    printed("init", tmp_path / "w", *WHO)
    book = workbook(tmp_path / "b.xlsx", {"goods": PLAIN, "bom": PLATE})
    printed("import", tmp_path / "w", book, *WHO)
    printed("decide", tmp_path / "w", "--date", DAY, *WHO)
    assert records(tmp_path, "decision")[0]["body"]["good"]["hs_edition"] is None
    assert issue(tmp_path).exit_code == 0
    good = records(tmp_path, "certificate")[0]["body"]["goods"][0]
    assert (good["hs"], good["hs_edition"]) == ("8402.90", 2022)
    assert tratado("due", tmp_path / "w").exit_code == 0
    assert "every good holds" in printed("certified", tmp_path / "w")


@pytest.fixture
def in_mexico(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "America/Mexico_City")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_mexico")
def test_an_evening_belongs_to_the_users_day(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """19:31 of June 1 in Mexico City is June 2 in UTC."""
    assert issue(place).exit_code == 0
    evening = dt.datetime(2026, 6, 2, 1, 31, tzinfo=dt.UTC)
    monkeypatch.setattr(workspace, "now", lambda: evening)
    worse(place)
    number = records(place, "certificate")[0]["subject"][:12]
    shown = printed("notice", place / "w", number)
    assert "Known since June 1, 2026" in shown
    assert "by July 1, 2026" in shown
    due = json.loads(printed("due", place / "w", "--from", "2026-01-01", "--format", "json"))
    assert [each["day"] for each in due if each["due"] == "notice"] == ["2026-07-01"]
    assert day_at(evening) == dt.date(2026, 6, 1)
    assert day_at(evening.replace(hour=6)) == dt.date(2026, 6, 2)


@pytest.mark.parametrize(
    ("importer", "more", "told"),
    [
        ("buyer", (), ["Imported into US: within 30 days"]),
        ("northern", (), ["Imported into CA: immediately"]),
        ("various", (), ["Imported into CA: immediately", "Imported into MX, US: within 30 days"]),
        ("various", ("--into", "ca"), ["Imported into CA: immediately"]),
        ("buyer", ("--into", "mx"), ["Imported into MX: within 30 days"]),
    ],
)
def test_holders_are_told_by_the_country_of_importation(
    place: Path, importer: str, more: tuple[str, ...], told: list[str]
) -> None:
    assert issue(place, importer=importer).exit_code == 0
    worse(place)
    number = records(place, "certificate")[0]["subject"][:12]
    named = ("--persons", place / "persons.yaml", "--holder", "buyer")
    shown = printed("notice", place / "w", number, *named, *more)
    lines = [line for line in shown.splitlines() if line.startswith("Imported into")]
    assert len(lines) == len(told)
    assert all(line.startswith(words) for line, words in zip(lines, told, strict=True))


def test_the_documents_of_a_certification_can_be_had_again(place: Path) -> None:
    printed("key", place / "key.pem")
    (place / "out").write_text("no folder")
    failed = issue(place, "--key", place / "key.pem")
    assert failed.exit_code == 1
    number = records(place, "certificate")[0]["subject"][:12]
    assert f"{number} -o FOLDER` writes its documents" in failed.stderr
    shown = printed("certificate", place / "w", number, "-o", place / "again")
    names = sorted(path.name for path in (place / "again").iterdir())
    assert len(names) == 3
    assert all(name in shown for name in names)
    kept = records(place, "certificate")[0]["attachments"]
    assert names == sorted(each["name"] for each in kept)
    credential = place / "again" / f"certificate-{number}.credential.json"
    assert "is whole" in printed("verify", credential)
    assert tratado("certificate", place / "w", "zz", "-o", place / "x").exit_code == 1


def test_a_signature_of_another_day_is_told(place: Path) -> None:
    signed = day_words(dt.date.fromisoformat(DAY), Language.EN)
    assert f"the signature is dated {signed}, and today is" in issue(place).stderr
    today = dt.date.today().isoformat()
    printed("decide", place / "w", "--date", today, "--good", "BODY", *WHO)
    assert "the signature is dated" not in issue(place, "--signed", today).stderr


def test_verifying_tells_the_days_that_are_certified(place: Path) -> None:
    printed("key", place / "key.pem")
    period = ("--from", DAY, "--until", "2025-12-31")
    assert issue(place, "--key", place / "key.pem", *period).exit_code == 0
    (file,) = (place / "out").glob("*.credential.json")
    shown = printed("verify", file)
    assert "covers March 1, 2025 to December 31, 2025" in shown
    assert "that period ended on December 31, 2025" in shown
    assert "states March 1, 2025 as the day of the signature, and its proof says" in shown
    assert "laid out" not in shown
    file.write_text(json.dumps(json.loads(file.read_bytes()), indent=4), encoding="utf-8")
    assert "laid out otherwise than it was issued" in printed("verify", file)


def received(place: Path, name: str, data: bytes, *more: object) -> Result:
    (place / name).write_bytes(data)
    return tratado("receive", place / "w", place / name, *more, *WHO)


def test_a_good_that_is_not_there_is_told_with_its_near_name(place: Path) -> None:
    result = received(place, "c.pdf", b"%PDF-", "--good", "body", "--good", "NOPE", *TOLD)
    assert result.exit_code == 1
    assert "body: no book or decision here has a good of this id; near: BODY" in result.stderr
    assert "NOPE: no book or decision here has a good of this id. Claims" in result.stderr
    assert records(place, "received") == []
    assert received(place, "c.pdf", b"%PDF-", "--good", "BODY", *TOLD).exit_code == 0


def test_where_no_good_is_known_any_is_taken(tmp_path: Path) -> None:
    printed("init", tmp_path / "w", *WHO)
    assert received(tmp_path, "c.pdf", b"%PDF-", "--good", "BODY", *TOLD).exit_code == 0


@pytest.mark.parametrize(
    "types",
    [
        ["VerifiableCredential", "USMCACertificationOfOriginCredential"],
        ["VerifiableCredential", "USMCACertificationOfOrigin"],
        "VerifiableCredential",
    ],
)
def test_a_credential_of_another_system_is_kept_by_what_is_said(
    place: Path, types: list[str] | str
) -> None:
    document = {"type": types, "credentialSubject": {"product": {"originCriterion": "B"}}}
    result = received(place, "c.json", json.dumps(document).encode(), "--good", "BODY", *TOLD)
    assert result.exit_code == 0, result.stderr
    assert "its signature was not checked" in result.stderr
    untold = received(place, "d.json", json.dumps([document]).encode(), "--good", "BODY")
    assert (untold.exit_code, "give --certifier" in untold.stderr) == (1, True)


LAST_DECIDED = "2199-12-31"


@pytest.mark.parametrize("command", ["request", "certified", "due"])
def test_the_last_day_of_the_calendar_ends_no_command(place: Path, command: str) -> None:
    option = {"request": ("--date", LAST_DECIDED), "due": ("--from", "9999-12-31")}
    result = tratado(command, place / "w", *option.get(command, ()))
    assert (result.exit_code, result.exception) == (0, None)


def test_a_signature_on_the_last_day_of_the_calendar(place: Path) -> None:
    printed("decide", place / "w", "--date", LAST_DECIDED, "--good", "BODY", *WHO)
    assert issue(place, "--signed", LAST_DECIDED).exit_code == 0
    last = "9999-12-31"
    told = ("--certifier", "X", "--signed", last, "--date", last)
    assert received(place, "c.pdf", b"%PDF-", "--good", "BODY", *told).exit_code == 0
    assert tratado("due", place / "w", "--format", "ics").exit_code == 0


def test_an_entry_with_an_open_date_is_told(place: Path) -> None:
    path = place / "entries.csv"
    path.write_text("entry,date,hts,value,preference\nE-1,9999-12-31,840290,1,no\n")
    result = tratado("claims", place / "w", path)
    assert result.exit_code == 1
    assert "9999-12-31, which stands for an open date" in result.stderr


def test_a_received_credential_is_held_against_the_entry(place: Path) -> None:
    printed("key", place / "key.pem")
    assert issue(place, "--key", place / "key.pem").exit_code == 0
    (file,) = (place / "out").glob("*.credential.json")
    other = place / "other"
    printed("init", other, *WHO)
    printed("import", other, place / "book.xlsx", *WHO)
    tratado("decide", other, "--date", DAY, *WHO)
    printed("receive", other, file, "--good", "BODY", "--date", DAY, *WHO)
    path = place / "entries.csv"
    row = f"{DAY},8402.90.00,MX,9000,0,yes,BODY,Plant"
    path.write_text(
        "entry,date,hts,country,value,duty,preference,good,producer,importer\n"
        f"E-1,{row},Buyer\nE-2,{row},Somebody Else\nE-3,{row},\n"
    )
    result = tratado("claims", other, path, "--date", DAY, "--format", "json")
    lines = json.loads(result.stdout)["lines"]
    assert [each["found"] for each in lines] == [["supported"], ["differs"], ["not_compared"]]
    assert lines[1]["differences"] == [
        {"column": "importer", "entered": "Somebody Else", "certified": "Buyer"}
    ]
    for lang in ("en", "es", "fr"):
        assert "Somebody" in tratado("claims", other, path, "--date", DAY, "--lang", lang).stdout


def test_the_terms_of_each_country_are_shown() -> None:
    shown = printed("terms", "claims")
    for country in ("us", "ca", "mx"):
        assert f"claims.post_importation.{country}" in shown
    assert "section 74(1)(c.11)" in " ".join(shown.split())
