"""Backups to one name at once, on a full disk, and of a disk that does not keep what it takes."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import sqlite3
import zipfile
from pathlib import Path
from typing import IO, Any

import pytest
from records import AT, filled

from tratado import files as files_module
from tratado.store import FaultKind, Refused, Store, Unavailable, create_store, kind_of, open_store
from tratado.store import backup as backup_module
from tratado.store.backup import Damaged, back_up, restore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with create_store(tmp_path / "w") as store:
        filled(store, 20, [store.files.keep_bytes(os.urandom(300_000), "scan.pdf")])
    return tmp_path / "w"


def _backed_up(folder: Path, archive: Path, start: Any, done: Any) -> None:
    start.wait(30)
    with open_store(folder) as store:
        try:
            back_up(store, archive, AT)
        except Refused:
            done.put(False)
        else:
            done.put(True)


def test_of_backups_to_one_name_one_is_written_whole(folder: Path, tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    start, done = context.Barrier(3), context.Queue()
    archive = tmp_path / "same.zip"
    running = [
        context.Process(target=_backed_up, args=(folder, archive, start, done)) for _ in range(3)
    ]
    for each in running:
        each.start()
    assert sorted(done.get(timeout=60) for _ in running) == [False, False, True]
    for each in running:
        each.join(60)
    restore(archive, tmp_path / "r")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["r", "same.zip", "w"]


def test_a_file_that_appears_meanwhile_is_not_replaced(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = backup_module._pack

    def slow(store: Store, archive: Path, *rest: Any) -> None:
        archive.write_text("theirs")
        pack(store, archive, *rest)

    monkeypatch.setattr(backup_module, "_pack", slow)
    with open_store(folder) as store, pytest.raises(Refused, match="is there already"):
        back_up(store, tmp_path / "b.zip", AT)
    assert (tmp_path / "b.zip").read_text() == "theirs"


def test_a_disk_that_lies_is_found_out(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_back = backup_module._read_back

    def changed(target: IO[bytes], *rest: Any) -> None:
        target.seek(200_000)
        target.write(b"other bytes")
        read_back(target, *rest)

    monkeypatch.setattr(backup_module, "_read_back", changed)
    with open_store(folder) as store, pytest.raises(Damaged):
        back_up(store, tmp_path / "b.zip", AT)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["w"]


@pytest.mark.parametrize("step", ["copy", "pack"])
def test_a_full_disk_is_told_and_nothing_is_left(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error if step == "copy" else OSError(28, "No space left on device")

    with open_store(folder) as store:
        if step == "copy":
            monkeypatch.setattr(sqlite3, "connect", full)
        else:
            monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
        with pytest.raises(Unavailable, match="the disk is full"):
            back_up(store, tmp_path / "b.zip", AT)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["w"]


def test_nothing_is_packed_inside_the_workspace(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []
    beside = files_module.sweep_beside

    def noted(place: Path) -> None:
        seen.append(place)
        beside(place)

    monkeypatch.setattr(files_module, "sweep_beside", noted)
    (tmp_path / "other").mkdir()
    with open_store(folder) as store:
        back_up(store, tmp_path / "other" / "b.zip", AT)
    assert set(seen) == {tmp_path / "other"}
    with open_store(folder) as store, pytest.raises(Refused, match="is no folder"):
        back_up(store, tmp_path / "none" / "b.zip", AT)


def test_a_text_of_the_schema_that_is_no_utf_8_is_a_fault_of_the_database(folder: Path) -> None:
    file = folder / "tratado.db"
    data = bytearray(file.read_bytes())
    start = data.index(b"CREATE TABLE records")
    for at in range(start, start + 400, 7):
        file.write_bytes(data[:at] + b"\xff" + data[at + 1 :])
        try:
            with open_store(folder) as store:
                assert set(map(kind_of, store.verify())) <= {FaultKind.DATABASE}
        except Unavailable:
            continue


def test_a_clock_set_back_is_told_and_is_no_fault(tmp_path: Path) -> None:
    days = (0, 400, 100, 399, 401)
    with create_store(tmp_path / "w") as store:
        for day in days:
            store.append("note", "s", {}, "analyst", at=AT + dt.timedelta(days=day))
        assert store.verify() == []
        assert store.set_back() == [3, 4]


@pytest.mark.parametrize(("minutes", "told"), [(4, []), (6, [2])])
def test_clocks_of_colleagues_differ_a_little(
    tmp_path: Path, minutes: int, told: list[int]
) -> None:
    with create_store(tmp_path / "w") as store:
        store.append("note", "s", {}, "analyst", at=AT)
        store.append("note", "s", {}, "broker", at=AT - dt.timedelta(minutes=minutes))
        assert store.set_back() == told
