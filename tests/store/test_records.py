"""Appending and reading records, on both databases."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import AT, entries, filled

from tratado.canonical import canonical
from tratado.store import (
    Conflict,
    DataVersion,
    Entry,
    NewerWorkspace,
    NoWorkspace,
    Refused,
    Settings,
    Store,
    StoreError,
    create_store,
    open_store,
)
from tratado.store.models import SCHEMA
from tratado.store.records import START

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_a_record_comes_back_as_it_was_appended(store: Store) -> None:
    kept = store.files.keep_bytes(b"scan", "scan.pdf")
    version = DataVersion("a" * 64, "b" * 64)
    made = store.append(
        "certificate", "PUMP", {"n": 1, "text": "ñ 漢 \U0001f600"}, "analyst", at=AT,
        data_version=version, attachments=[kept],
    )  # fmt: skip
    assert made.number == 1
    assert made.previous == START
    assert made.at == AT
    assert made.data_version == version
    assert made.attachments == (kept,)
    assert store.record(1) == store.record(made.digest) == made
    assert store.records() == (made,)
    assert store.head().digest == made.digest


def test_the_digest_can_be_calculated_with_other_tools(store: Store) -> None:
    for record in filled(store, 3):
        content = {
            "number": record.number,
            "kind": record.kind,
            "subject": record.subject,
            "body": record.body,
            "who": "analyst",
            "at": "2026-11-24T12:00:00.123456Z",
            "data_version": {"agreement": "", "book": ""},
            "attachments": [],
            "previous": record.previous,
        }
        text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert record.digest == hashlib.sha256(text.encode()).hexdigest()


def test_records_are_chained_over_actions_and_openings(settings: Settings, tmp_path: Path) -> None:
    with create_store(tmp_path / "w", settings) as store:
        first = filled(store, 2)
    with open_store(tmp_path / "w") as store:
        second = filled(store, 2)
        found = store.records()
        assert found == first + second
        assert [r.previous for r in found] == [START, *(r.digest for r in found[:-1])]
        assert [r.number for r in found] == [1, 2, 3, 4]
        assert store.verify(first[0].digest) == []


def test_records_are_found_by_kind_subject_and_moment(store: Store) -> None:
    for n, (kind, subject) in enumerate([("book", "A"), ("decision", "A"), ("decision", "B")]):
        store.append(kind, subject, {}, "analyst", at=AT + dt.timedelta(hours=n))
    assert [r.number for r in store.records(kind="decision")] == [2, 3]
    assert [r.number for r in store.records(subject="A")] == [1, 2]
    assert [r.number for r in store.records(until=AT + dt.timedelta(hours=1))] == [1, 2]
    montreal = dt.timezone(dt.timedelta(hours=-5))
    assert [r.number for r in store.records(until=AT.astimezone(montreal))] == [1]
    assert store.last_numbers("decision") == {"A": 2, "B": 3}
    latest = store.latest("decision")
    assert latest is not None
    assert latest.number == 3
    assert store.latest("decision", "C") is None
    for which in (4, "f" * 64):
        with pytest.raises(LookupError, match="has no record"):
            store.record(which)


def test_expecting_what_is_there_appends(store: Store) -> None:
    first = store.append("decision", "PUMP", {}, "analyst", at=AT, expects=0)
    store.append("decision", "VALVE", {}, "analyst", at=AT, expects=0)
    store.append("decision", "PUMP", {}, "analyst", at=AT, expects=first.number)
    assert len(store.records()) == 3


@pytest.mark.parametrize(
    ("expects", "seen"), [(0, "none was seen before"), (1, "record 1 was the last one seen")]
)
def test_a_change_by_another_is_a_conflict_and_nothing_is_written(
    store: Store, expects: int, seen: str
) -> None:
    store.append("decision", "PUMP", {}, "analyst", at=AT)
    store.append("decision", "PUMP", {}, "broker", at=AT)
    batch = [*entries(2), Entry("decision", "PUMP", {}, expects=expects)]
    with pytest.raises(Conflict) as caught:
        store.append_all(batch, "analyst", at=AT)
    message = str(caught.value)
    assert "decision of PUMP: broker wrote record 2 on 2026-11-24 12:00:00 UTC" in message
    assert seen in message
    assert len(store.records()) == 2


def test_expecting_a_record_that_never_was(store: Store) -> None:
    with pytest.raises(Refused, match="record 7 was expected and there is none"):
        store.append("decision", "PUMP", {}, "analyst", at=AT, expects=7)


BAD: list[tuple[dict[str, Any], str]] = [
    ({"body": {"x": 1.5}}, "body.x: 1.5 is a float"),
    ({"body": {"x": [{"y": 2**53}]}}, "is too large; write it as a text"),
    ({"body": {1: "x"}}, "the key 1 is no text"),
    ({"body": {"x": dt.date(2026, 1, 1)}}, "is a date; write decimals and dates as texts"),
    ({"body": {"x": "\ud800"}}, "half of a character"),
    ({"body": {"\ud800": 1}}, "half of a character"),
    ({"kind": "Decision"}, "is no kind of record"),
    ({"subject": " "}, "the subject of the note is blank"),
    ({"subject": "a\nb"}, "has the control character"),
    ({"subject": "a\0b"}, "has the control character"),
    ({"subject": "x" * 1001}, "has 1,001 characters"),
    ({"who": ""}, "the name of who acts is blank"),
    ({"at": dt.datetime(2026, 1, 1)}, "names no time zone"),
]


@pytest.mark.parametrize(("wrong", "message"), BAD)
def test_what_no_record_may_hold_is_refused(
    store: Store, wrong: dict[str, Any], message: str
) -> None:
    good: dict[str, Any] = {"kind": "note", "subject": "s", "body": {}, "who": "analyst", "at": AT}
    given = good | wrong
    who, at = given.pop("who"), given.pop("at")
    with pytest.raises(Refused, match=message):
        store.append_all([Entry("note", "fine", {}), Entry(**given)], who, at=at)
    assert store.records() == ()
    assert store.verify() == []


def test_a_body_nested_without_end_is_refused(store: Store) -> None:
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(Refused, match="nested more than 100 deep"):
        store.append("note", "s", {"x": deep}, "analyst", at=AT)


@given(VALUES)
def test_canonical_json_is_one_text_for_one_value(value: object) -> None:
    try:
        text = canonical(value)
    except ValueError as error:
        assert "half of a character" in str(error)
        return
    assert json.loads(text) == value
    assert canonical(json.loads(text)) == text


def test_keys_are_ordered_by_their_utf_16_units() -> None:
    # RFC 8785 3.2.3: U+1F600 is written D83D DE00, which comes before U+FB33.
    assert canonical({"\ufb33": 1, "\U0001f600": 2}) == '{"\U0001f600":2,"\ufb33":1}'


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE records SET who = 'broker' WHERE number = 1",
        "DELETE FROM records WHERE number = 3",
        "UPDATE head SET last = 1",
        "DELETE FROM head",
    ],
)
def test_the_database_refuses_changes_of_records(store: Store, statement: str) -> None:
    filled(store, 3)
    with (
        pytest.raises(StoreError, match=r"never|only moves forward"),
        store.database.writing() as connection,
    ):
        connection.exec_driver_sql(statement)
    assert store.verify() == []


def test_sqlite_refuses_to_replace_a_record(tmp_path: Path) -> None:
    with create_store(tmp_path / "w") as store:
        filled(store, 2)
        columns = "kind, subject, body, 'broker', at, data_version, attachments, previous, digest"
        with (
            pytest.raises(StoreError, match="never replaced"),
            store.database.writing() as connection,
        ):
            connection.exec_driver_sql(
                f"INSERT OR REPLACE INTO records SELECT number, {columns} FROM records"
            )
        assert store.verify() == []


def test_postgresql_refuses_to_empty_the_table(new_database: Any, tmp_path: Path) -> None:
    with create_store(tmp_path / "w", Settings(new_database())) as store:
        filled(store, 2)
        with (
            pytest.raises(StoreError, match="never changed or removed"),
            store.database.writing() as connection,
        ):
            connection.exec_driver_sql("TRUNCATE records CASCADE")
        assert store.verify() == []


def test_writers_at_once_lose_nothing(settings: Settings, tmp_path: Path) -> None:
    create_store(tmp_path / "w", settings).close()
    failures: list[Exception] = []

    def write(who: str) -> None:
        try:
            with open_store(tmp_path / "w") as store:
                for _ in range(15):
                    store.append_all(entries(2), who, at=AT)
        except Exception as error:
            failures.append(error)

    writers = [threading.Thread(target=write, args=(f"writer {n}",)) for n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    with open_store(tmp_path / "w") as store:
        found = store.records()
        assert len(found) == 4 * 15 * 2
        assert all(a.who == b.who for a, b in zip(found[::2], found[1::2], strict=True))
        assert store.verify() == []


def test_of_two_who_saw_the_same_one_is_told(settings: Settings, tmp_path: Path) -> None:
    create_store(tmp_path / "w", settings).close()
    outcomes: list[str] = []
    start = threading.Barrier(2)

    def decide(who: str) -> None:
        with open_store(tmp_path / "w") as store:
            start.wait()
            try:
                store.append("decision", "PUMP", {}, who, at=AT, expects=0)
                outcomes.append("written")
            except Conflict:
                outcomes.append("conflict")

    both = [threading.Thread(target=decide, args=(who,)) for who in ("analyst", "broker")]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert sorted(outcomes) == ["conflict", "written"]


def test_a_workspace_of_a_later_version_is_refused(settings: Settings, tmp_path: Path) -> None:
    with create_store(tmp_path / "w", settings) as store:
        filled(store, 1)
        with store.database.writing() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerWorkspace, match=f"version 9999, and this program knows .* {SCHEMA}"):
        open_store(tmp_path / "w")


def test_places_that_are_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspace, match="tratado init"):
        open_store(tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(NoWorkspace, match="not an empty folder"):
        create_store(tmp_path)
    create_store(tmp_path / "w").close()
    (tmp_path / "w" / "tratado.db").unlink()
    with pytest.raises(NoWorkspace, match=r"tratado\.db is missing; restore a backup"):
        open_store(tmp_path / "w")
    (tmp_path / "w" / "workspace.json").write_text("{")
    with pytest.raises(NoWorkspace, match="cannot be read; expected JSON"):
        open_store(tmp_path / "w")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("mysql://host/name", "mysql: workspaces are kept in SQLite"),
        ("postgresql+psycopg://user:secret@host/name", "has a password in it"),
        ("postgresql+psycopg://host/name?password=secret", "has a password in it"),
        ("nonsense", "is no address of a database"),
    ],
)
def test_addresses_that_cannot_be_used(tmp_path: Path, address: str, message: str) -> None:
    with pytest.raises(NoWorkspace, match=message) as caught:
        create_store(tmp_path / "w", Settings(address))
    assert "secret" not in str(caught.value)
    assert not (tmp_path / "w").exists()


def test_a_database_is_the_records_of_one_workspace(new_database: Any, tmp_path: Path) -> None:
    address = new_database()
    with create_store(tmp_path / "a", Settings(address)) as store:
        filled(store, 2)
        with open_store(address, tmp_path / "a") as again:
            assert again.head() == store.head()
    with pytest.raises(NoWorkspace, match="has the records of a workspace already"):
        create_store(tmp_path / "b", Settings(address))
    with pytest.raises(NoWorkspace, match="give the workspace's folder too"):
        open_store(address)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    with create_store(tmp_path / "w") as store:
        filled(store, 1)
    (tmp_path / "w" / "tratado.db").write_bytes(b"something else " * 1000)
    with pytest.raises(StoreError, match="no SQLite database; restore a backup"):
        open_store(tmp_path / "w")
