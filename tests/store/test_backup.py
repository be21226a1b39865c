"""Backups and exports hold everything, and what is not whole is not restored."""

from __future__ import annotations

import csv
import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import AT, entries, filled, kinds, tamper

from tratado.store import Entry, Refused, Store, StoreError, create_store, open_store
from tratado.store.attachments import DamagedFile
from tratado.store.backup import Damaged, back_up, restore
from tratado.store.export import export


@pytest.fixture
def full(store: Store) -> Store:
    """A workspace with records and two files, one of them attached twice."""
    scan = store.files.keep_bytes(b"scan" * 1000, "scan.pdf")
    filled(store, 3, [scan])
    other = store.files.keep_bytes(b"sheet", "sheets/a.bin")
    store.append_all(entries(2, [scan, other]), "broker", at=AT)
    store.files.keep_bytes(b"no record names it", "left.bin")
    return store


def test_a_backup_restores_to_the_same_workspace(full: Store, tmp_path: Path) -> None:
    head = back_up(full, tmp_path / "b.zip", AT)
    assert head == full.head()
    assert restore(tmp_path / "b.zip", tmp_path / "restored") == head
    with open_store(tmp_path / "restored") as again:
        assert again.records() == full.records()
        assert again.verify(head.digest) == []
        for record in again.records():
            for attachment in record.attachments:
                assert again.files.read(attachment) == full.files.read(attachment)
        again.append("note", "s", {}, "analyst", at=AT)
        assert again.verify(head.digest) == []
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b.zip", "restored", "workspace"]
    assert not [p for p in full.folder.iterdir() if p.name.startswith(".")]


def test_a_backup_of_sqlite_can_move_to_postgresql(new_database: Any, tmp_path: Path) -> None:
    with create_store(tmp_path / "w") as store:
        filled(store, 5, [store.files.keep_bytes(b"scan", "scan.pdf")])
        head = back_up(store, tmp_path / "b.zip", AT)
    address = new_database()
    restore(tmp_path / "b.zip", tmp_path / "r", address)
    with open_store(tmp_path / "r") as again:
        assert not again.database.is_sqlite
        assert again.verify(head.digest) == []
        assert again.head() == head
    with pytest.raises(Refused, match="the database has records already"):
        restore(tmp_path / "b.zip", tmp_path / "r2", address)
    assert not (tmp_path / "r2").exists()


def test_an_empty_workspace_can_be_backed_up(store: Store, tmp_path: Path) -> None:
    head = back_up(store, tmp_path / "b.zip", AT)
    assert restore(tmp_path / "b.zip", tmp_path / "r") == head


def test_nothing_is_overwritten(full: Store, tmp_path: Path) -> None:
    back_up(full, tmp_path / "b.zip", AT)
    with pytest.raises(Refused, match="is there already"):
        back_up(full, tmp_path / "b.zip", AT)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes").write_text("mine")
    with pytest.raises(Refused, match="not an empty folder"):
        restore(tmp_path / "b.zip", tmp_path / "mine")
    with pytest.raises(Refused, match="not an empty folder"):
        export(full, tmp_path / "mine")
    assert (tmp_path / "mine" / "notes").read_text() == "mine"
    with pytest.raises(Refused, match="is not there"):
        restore(tmp_path / "none.zip", tmp_path / "r")


def test_an_empty_folder_takes_a_backup(full: Store, tmp_path: Path) -> None:
    back_up(full, tmp_path / "b.zip", AT)
    (tmp_path / "r").mkdir()
    restore(tmp_path / "b.zip", tmp_path / "r")
    with open_store(tmp_path / "r") as again:
        assert again.head() == full.head()


def test_a_workspace_with_a_damaged_file_gives_no_backup(full: Store, tmp_path: Path) -> None:
    attachment = full.record(1).attachments[0]
    full.files.place(attachment.digest).write_bytes(b"other")
    with pytest.raises(DamagedFile, match=r"scan\.pdf: the file was changed"):
        back_up(full, tmp_path / "b.zip", AT)
    full.files.place(attachment.digest).unlink()
    with pytest.raises(DamagedFile, match=r"scan\.pdf: the file is missing"):
        back_up(full, tmp_path / "b.zip", AT)
    assert not [p for p in tmp_path.iterdir() if p.suffix in (".zip", ".part")]


def test_a_tampered_workspace_is_backed_up_and_not_restored(full: Store, tmp_path: Path) -> None:
    tamper(full, "UPDATE records SET who = 'Eva' WHERE number = 2")
    back_up(full, tmp_path / "b.zip", AT)
    with pytest.raises(Damaged, match="is not whole") as caught:
        restore(tmp_path / "b.zip", tmp_path / "r")
    assert [number for _, number in kinds(caught.value.faults)] == [2]
    assert not (tmp_path / "r").exists()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("archive")
    with create_store(place / "w") as store:
        filled(store, 3, [store.files.keep_bytes(b"scan" * 50, "scan.pdf")])
        back_up(store, place / "b.zip", AT)
    return place / "b.zip"


@given(data=st.data())
def test_a_changed_byte_of_a_backup_is_found_or_without_effect(
    archive: Path, data: st.DataObject
) -> None:
    raw = bytearray(archive.read_bytes())
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    place = archive.with_name("changed.zip")
    place.write_bytes(raw)
    target = archive.with_name(f"r{at}-{raw[at]}")
    try:
        restore(place, target)
    except StoreError:
        assert not target.exists()
        return
    with open_store(target) as again, open_store(archive.with_name("w")) as true:
        assert again.records() == true.records()
        assert again.verify() == []


@given(st.integers(0, 10**6))
def test_a_backup_cut_short_is_refused(archive: Path, length: int) -> None:
    raw = archive.read_bytes()
    place = archive.with_name("short.zip")
    place.write_bytes(raw[: length % len(raw)])
    with pytest.raises(Damaged):
        restore(place, archive.with_name("short"))
    assert not archive.with_name("short").exists()


def rewritten(archive: Path, target: Path, change: Any) -> Path:
    """The archive with its manifest and parts changed by a function."""
    with zipfile.ZipFile(archive) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    manifest = json.loads(parts.pop("manifest.json"))
    change(manifest, parts)
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("manifest.json", json.dumps(manifest))
        for name, content in parts.items():
            packed.writestr(name, content)
    return target


def put_outside(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
    parts["../outside"] = b"x"
    manifest["files"]["../outside"] = {"sha256": hashlib.sha256(b"x").hexdigest(), "size": 1}


def unlisted(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
    parts["attachments/ab/" + "0" * 62] = b"x"


def without_file(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
    (name,) = (name for name in parts if name.startswith("attachments"))
    del parts[name], manifest["files"][name]


def larger_than_said(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
    (name,) = (name for name in parts if name.startswith("attachments"))
    parts[name] = bytes(10**6)


def of_later_format(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
    manifest["tratado_backup"] = 2


def of_other_head(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
    manifest["head"]["count"] = 2


def without_head(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
    del manifest["head"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (put_outside, "is no file of a workspace"),
        (unlisted, "other files than its manifest lists"),
        (without_file, "is not whole"),
        (larger_than_said, "was changed; nothing was restored"),
        (of_later_format, "has format 2, and this program reads 1"),
        (of_other_head, "is not whole"),
        (without_head, "is no whole backup"),
    ],
)
def test_a_forged_backup_is_refused(
    archive: Path, tmp_path: Path, change: Any, message: str
) -> None:
    forged = rewritten(archive, tmp_path / "forged.zip", change)
    with pytest.raises(Damaged, match=message):
        restore(forged, tmp_path / "deep" / "r")
    assert [p.name for p in tmp_path.rglob("*")] == ["forged.zip", "deep"]


def test_an_export_can_be_checked_with_other_tools(full: Store, tmp_path: Path) -> None:
    head = export(full, tmp_path / "out")
    assert head == full.head()
    lines = (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    previous = "0" * 64
    for line in lines:
        record = json.loads(line)
        digest = record.pop("digest")
        text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert hashlib.sha256(text.encode()).hexdigest() == digest
        assert record["previous"] == previous
        previous = digest
        for attachment in record["attachments"]:
            file = tmp_path / "out" / "files" / str(record["number"]) / attachment["name"]
            assert hashlib.sha256(file.read_bytes()).hexdigest() == attachment["digest"]
    assert json.loads((tmp_path / "out" / "head.json").read_text()) == {
        "count": len(lines),
        "digest": previous,
    }


def test_an_exported_table_runs_no_formula(store: Store, tmp_path: Path) -> None:
    store.append_all([Entry("note", "=1+1", {}), Entry("note", "@x", {})], "+analyst", at=AT)
    export(store, tmp_path / "out")
    with (tmp_path / "out" / "records.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["subject"], row["who"]) for row in rows] == [
        ("'=1+1", "'+analyst"),
        ("'@x", "'+analyst"),
    ]
    assert [row["number"] for row in rows] == ["1", "2"]


def test_an_export_that_fails_leaves_nothing(full: Store, tmp_path: Path) -> None:
    full.files.place(full.record(1).attachments[0].digest).unlink()
    with pytest.raises(DamagedFile):
        export(full, tmp_path / "out")
    assert not (tmp_path / "out").exists()
