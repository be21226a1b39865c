"""A workspace that colleagues share, that may only be read, or whose disk is full."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from records import AT, filled
from sqlalchemy.pool import ConnectionPoolEntry

from tratado.store import FaultKind, Store, Unavailable, create_store, kind_of, open_store
from tratado.store import database as database_module
from tratado.store.backup import back_up, restore
from tratado.store.export import export

NOBODY = 65534
ONLY_POSIX = pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
pytestmark = ONLY_POSIX


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def without_rights() -> Iterator[None]:
    """As another user, where the tests run as one who may do everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that other users can reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for each in folder.rglob("*"):
        each.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture
def folder(place: Path) -> Path:
    """A workspace of two records with a file, which everybody may enter."""
    (place / "w").mkdir()
    (place / "w").chmod(0o755)
    with create_store(place / "w") as store:
        filled(store, 2, [store.files.keep_bytes(b"scan", "scan.pdf")])
    return place / "w"


def read_only(folder: Path) -> None:
    for each in (*folder.rglob("*"), folder):
        each.chmod(0o555 if each.is_dir() else 0o444)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def file_of(store: Store) -> Path:
    return store.files.place(store.record(1).attachments[0].digest)


@pytest.mark.parametrize(("mask", "shared"), [(0o022, 0o750), (0o002, 0o770), (0o077, 0o700)])
def test_init_closes_the_folder_to_others(tmp_path: Path, mask: int, shared: int) -> None:
    with umask(mask), create_store(tmp_path / "w"):
        pass
    assert mode(tmp_path / "w") == shared
    assert mode(tmp_path / "w" / "attachments") == shared
    assert mode(tmp_path / "w" / "tratado.db") == shared & 0o666


@pytest.mark.parametrize("opened", [0o755, 0o2770, 0o700])
def test_files_take_the_permissions_of_the_folder_whatever_the_umask(
    tmp_path: Path, opened: int
) -> None:
    (tmp_path / "w").mkdir()
    (tmp_path / "w").chmod(opened)
    with create_store(tmp_path / "w") as store, umask(0o077):
        filled(store, 1, [store.files.keep_bytes(b"scan", "scan.pdf")])
        kept = file_of(store)
    assert mode(kept) == opened & 0o666
    assert mode(kept.parent) & 0o777 == opened & 0o777


def test_a_colleague_reads_what_another_kept(folder: Path) -> None:
    with umask(0o077), open_store(folder) as store:
        filled(store, 1, [store.files.keep_bytes(b"more", "more.pdf")])
    with without_rights(), open_store(folder) as store:
        assert store.verify() == []


def test_a_file_that_may_not_be_read_is_not_told_as_missing(folder: Path) -> None:
    with open_store(folder) as store:
        file_of(store).chmod(0)
    with without_rights(), open_store(folder) as store:
        (fault,) = store.verify()
        assert kind_of(fault) is FaultKind.FILE_UNREADABLE
        assert fault.what.parts["detail"] == "scan.pdf (the permission is missing)"


def test_what_holds_everything_is_closed_to_others(folder: Path, place: Path) -> None:
    with umask(0o022), open_store(folder) as store:
        back_up(store, place / "b.zip", AT)
        export(store, place / "e")
        restore(place / "b.zip", place / "r")
    assert mode(place / "b.zip") == 0o640
    assert mode(place / "e") == 0o750
    assert mode(place / "r") == 0o750
    with open_store(place / "r") as again:
        assert mode(file_of(again)) == 0o640


def test_a_workspace_that_may_only_be_read_is_read(folder: Path, place: Path) -> None:
    read_only(folder)
    (place / "out").mkdir()
    (place / "out").chmod(0o777)
    before = sorted(folder.rglob("*"))
    with without_rights(), open_store(folder) as store:
        assert not store.database.may_be_written
        assert len(store.records()) == 2
        assert store.verify(store.head().digest) == []
        assert export(store, place / "out" / "e") == store.head()
        assert back_up(store, place / "out" / "b.zip", AT) == store.head()
        with pytest.raises(Unavailable, match="written"):
            store.append("note", "s", {}, "analyst", at=AT)
    assert sorted(folder.rglob("*")) == before
    restore(place / "out" / "b.zip", place / "r")


def refusing(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Opening a database to write ends in the error of a name."""

    def fail(*_: object) -> None:
        error = sqlite3.OperationalError("refused")
        error.sqlite_errorname = name
        raise error

    monkeypatch.setattr(database_module, "_set_up", fail)


@pytest.mark.parametrize(
    "name", ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_CANTOPEN", "SQLITE_READONLY_DBMOVED"]
)
def test_a_full_or_closed_disk_keeps_nobody_from_reading(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    refusing(monkeypatch, name)
    with open_store(folder) as store:
        assert len(store.records()) == 2
        assert store.verify() == []
        with pytest.raises(Unavailable):
            store.append("note", "s", {}, "analyst", at=AT)


@pytest.mark.parametrize("name", ["SQLITE_BUSY", "SQLITE_CORRUPT", "SQLITE_NOTADB"])
def test_other_errors_are_not_read_around(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    refusing(monkeypatch, name)
    with pytest.raises(Unavailable):
        open_store(folder)


def test_what_stands_only_in_the_log_of_changes_is_read(
    folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = place / "copied"
    with open_store(folder) as store:
        filled(store, 3)
        shutil.copytree(folder, copied, ignore=lambda *_: ["tratado.db-shm"])
    assert (copied / "tratado.db-wal").stat().st_size
    read_only(copied)
    refusing_once = iter([True])
    whole = database_module._set_up

    def set_up(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
        if next(refusing_once, False):
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorname = "SQLITE_CANTOPEN"
            raise error
        whole(connection, entry)

    monkeypatch.setattr(database_module, "_set_up", set_up)
    with open_store(copied) as store:
        assert not store.database.may_be_written
        assert len(store.records()) == 5
        assert store.verify() == []


def test_what_a_killed_init_left_becomes_a_workspace(tmp_path: Path) -> None:
    with create_store(tmp_path / "w"):
        pass
    (tmp_path / "w" / "workspace.json").unlink()
    with create_store(tmp_path / "w") as store:
        filled(store, 1)
    with open_store(tmp_path / "w") as store:
        assert store.verify() == []
    (tmp_path / "half" / "attachments").mkdir(parents=True)
    create_store(tmp_path / "half").close()


def test_a_workspace_that_lost_its_settings_is_not_made_anew(folder: Path, tmp_path: Path) -> None:
    (folder / "workspace.json").unlink()
    with pytest.raises(Exception, match="not an empty folder"):
        create_store(folder)
    with create_store(tmp_path / "w") as store:
        filled(store, 1)
    (tmp_path / "w" / "workspace.json").unlink()
    with pytest.raises(Exception, match="has the records of a workspace already"):
        create_store(tmp_path / "w")
