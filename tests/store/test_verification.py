"""Whatever is changed, removed or moved in records or files is found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import AT, entries, filled, kinds, shown_by, tamper

from tratado.store import FaultKind, Head, Store, create_store, kind_of
from tratado.store.records import StoredRecord, stored
from tratado.store.verification import chain_faults

DATA = bytes(range(256)) * 4


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Store]:
    with create_store(tmp_path / "sqlite") as made:
        yield made


def chain(count: int) -> list[StoredRecord]:
    rows: list[StoredRecord] = []
    for number, entry in enumerate(entries(count), 1):
        previous = rows[-1].digest if rows else "0" * 64
        rows.append(stored(entry, number, "analyst", AT, previous))
    return rows


CHAIN = chain(5)
HEAD = Head(5, CHAIN[-1].digest)
TEXTS = [field.name for field in fields(StoredRecord) if field.name != "number"]


def test_a_whole_chain_has_no_fault(store: Store) -> None:
    filled(store, 6, [store.files.keep_bytes(DATA, "data.bin")])
    assert store.verify() == []
    assert all(store.verify(record.digest) == [] for record in store.records())
    assert store.verify("0" * 64) == []


@given(st.data())
def test_one_flipped_byte_anywhere_in_a_row_is_found(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, 4))
    name = data.draw(st.sampled_from(TEXTS))
    raw = bytearray(getattr(CHAIN[place], name).encode())
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    text = raw.decode("utf-8", "surrogateescape")
    rows = list(CHAIN)
    change: dict[str, Any] = {name: text}
    rows[place] = replace(CHAIN[place], **change)
    assert (FaultKind.CHANGED, place + 1) in kinds(chain_faults(rows, HEAD))


@pytest.mark.parametrize("name", TEXTS)
def test_a_changed_column_is_found_in_the_database(store: Store, name: str) -> None:
    filled(store, 4)
    other = "'x' || " if name in ("digest", "previous") else ""
    tamper(store, f"UPDATE records SET {name} = {other}{name} || ' ' WHERE number = 2")
    assert (FaultKind.CHANGED, 2) in kinds(store.verify())


@given(st.data())
def test_one_flipped_byte_of_the_stored_row_is_found(data: st.DataObject) -> None:
    """Bytes are put into SQLite as they are, whether they are UTF-8 or not."""
    place, name = data.draw(st.integers(1, 3)), data.draw(st.sampled_from(TEXTS))
    store = _scratch()
    with store.database.reading() as connection:
        query = f"SELECT CAST({name} AS BLOB) FROM records WHERE number = {place}"
        before = connection.exec_driver_sql(query).scalar_one()
    raw = bytearray(before)
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    put = f"UPDATE records SET {name} = CAST(x'{{}}' AS TEXT) WHERE number = {place}"
    tamper(store, put.format(raw.hex()))
    try:
        assert store.verify() != []
    finally:
        tamper(store, put.format(before.hex()))
        assert store.verify() == []


_STORES: list[Store] = []


@pytest.fixture(scope="module", autouse=True)
def scratch_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One workspace whose rows are changed and changed back."""
    with create_store(tmp_path_factory.mktemp("scratch") / "w") as made:
        filled(made, 3)
        _STORES.append(made)
        yield
        _STORES.clear()


def _scratch() -> Store:
    return _STORES[0]


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_one_flipped_byte_of_a_file_is_found(at: int, flip: int) -> None:
    store = _scratch()
    kept = store.files.keep_bytes(DATA, "data.bin")
    if not any(record.attachments for record in store.records()):
        store.append("file", "F", {}, "analyst", at=AT, attachments=[kept])
    place = store.files.place(kept.digest)
    raw = bytearray(DATA)
    raw[at] ^= flip
    place.write_bytes(raw)
    assert kinds(store.verify()) == [(FaultKind.FILE_CHANGED, 4)]


@pytest.mark.parametrize("end", [b"", DATA[:-1], DATA + b"\0"])
def test_a_file_cut_or_lengthened_is_found(sqlite: Store, end: bytes) -> None:
    kept = sqlite.files.keep_bytes(DATA, "data.bin")
    filled(sqlite, 2, [kept])
    sqlite.files.place(kept.digest).write_bytes(end)
    (fault,) = sqlite.verify()
    assert shown_by(fault) == (FaultKind.FILE_CHANGED, 1, "data.bin")
    sqlite.files.place(kept.digest).unlink()
    assert kinds(sqlite.verify()) == [(FaultKind.FILE_MISSING, 1)]


def test_a_removed_record_is_found(store: Store) -> None:
    filled(store, 6)
    tamper(store, "DELETE FROM records WHERE number IN (3, 4)")
    (fault,) = store.verify()
    assert shown_by(fault) == (FaultKind.MISSING, 3, "4")


def test_removed_records_whose_gap_was_closed_are_found(store: Store) -> None:
    filled(store, 6)
    tamper(
        store,
        "DELETE FROM records WHERE number = 6",
        "UPDATE records SET number = -number WHERE number > 2",
        "DELETE FROM records WHERE number = -3",
        "UPDATE records SET number = -number - 1 WHERE number < 0",
        "UPDATE head SET last = 4, digest = (SELECT digest FROM records WHERE number = 4)",
    )
    assert (FaultKind.UNLINKED, 3) in kinds(store.verify())


def test_two_records_that_changed_places_are_found(store: Store) -> None:
    filled(store, 4)
    tamper(
        store,
        "UPDATE records SET number = 99 WHERE number = 2",
        "UPDATE records SET number = 2 WHERE number = 3",
        "UPDATE records SET number = 3 WHERE number = 99",
    )
    found = kinds(store.verify())
    assert (FaultKind.UNLINKED, 2) in found
    assert (FaultKind.CHANGED, 3) in found


def test_records_cut_off_at_the_end_are_found_by_the_head(store: Store) -> None:
    filled(store, 5)
    tamper(store, "DELETE FROM records WHERE number > 3")
    (fault,) = store.verify()
    assert shown_by(fault) == (FaultKind.HEAD, 0, "5")


def test_records_cut_off_together_with_the_head_are_found_by_an_anchor(store: Store) -> None:
    records = filled(store, 5)
    tamper(
        store,
        "DELETE FROM records WHERE number > 3",
        f"UPDATE head SET last = 3, digest = '{records[2].digest}'",
    )
    assert store.verify() == []
    assert store.verify(records[2].digest) == []
    assert kinds(store.verify(records[4].digest)) == [(FaultKind.ANCHOR, 0)]


def test_a_chain_written_anew_is_found_by_an_anchor() -> None:
    rows, previous = [], CHAIN[1].digest
    for number, row in enumerate(CHAIN[2:], 3):
        forged = replace(row, body='{"forged":true}', previous=previous, digest="")
        forged = replace(forged, digest=forged.expected_digest())
        rows.append(forged)
        previous = forged.digest
        assert forged.number == number
    whole = [*CHAIN[:2], *rows]
    head = Head(5, previous)
    assert list(chain_faults(whole, head)) == []
    assert list(chain_faults(whole, head, CHAIN[1].digest)) == []
    assert kinds(chain_faults(whole, head, CHAIN[2].digest)) == [(FaultKind.ANCHOR, 0)]


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("DELETE FROM head", FaultKind.NO_HEAD),
        ("UPDATE head SET last = 2", FaultKind.HEAD),
    ],
)
def test_a_changed_head_is_found(store: Store, statement: str, kind: FaultKind) -> None:
    filled(store, 3)
    tamper(store, statement)
    assert kinds(store.verify()) == [(kind, 0)]


ODD: list[dict[str, Any]] = [
    {"body": '{"n": 0,"text":"é"}'},
    {"body": '{"text":"é","n":0}'},
    {"body": '{"n":0,"n":0,"text":"é"}'},
    {"body": "{"},
    {"body": "[" * 100_000},
    {"body": None},
    {"at": "2026-11-24T12:00:00.123456+00:00"},
    {"number": "1"},
    {"number": 0},
    {"number": None},
]


@pytest.mark.parametrize("change", ODD, ids=lambda change: str(change)[:40])
def test_odd_contents_are_faults_and_no_crash(change: dict[str, Any]) -> None:
    rows = [replace(CHAIN[0], **change), *CHAIN[1:]]
    assert FaultKind.CHANGED in map(kind_of, chain_faults(rows, HEAD))


def test_damage_of_the_database_file_is_found(tmp_path: Path) -> None:
    with create_store(tmp_path / "w") as store:
        filled(store, 40)
    file = tmp_path / "w" / "tratado.db"
    whole = file.read_bytes()
    digests = [row.digest.encode() for row in chain(40)]
    places = [whole.index(digest) for digest in digests[::8]]
    for at in places:
        raw = bytearray(whole)
        raw[at] ^= 1
        file.write_bytes(raw)
        with Store(tmp_path / "w", store.settings) as damaged:
            assert damaged.verify() != []
    file.write_bytes(whole)
    with Store(tmp_path / "w", store.settings) as again:
        assert again.verify() == []


def test_a_stored_line_is_a_record_in_json() -> None:
    for row in CHAIN:
        line = json.loads(row.line())
        assert line.pop("digest") == row.expected_digest()
        assert line["number"] == row.number
        assert set(line) == set(asdict(row)) - {"digest"}
