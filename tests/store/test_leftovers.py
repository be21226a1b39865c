"""What crashes left behind is removed once nobody can be working on it any more."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from records import filled

from tratado.store import create_store, open_store

DAY = 24 * 60 * 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with create_store(tmp_path / "w") as store:
        filled(store, 1, [store.files.keep_bytes(b"scan", "scan.pdf")])
    return tmp_path / "w"


def left(folder: Path, days: float) -> list[Path]:
    """A file and folders of work that a crash left that many days ago."""
    part = folder / "attachments" / f".part-{days}"
    part.write_bytes(b"half")
    works = [folder / f"{name}{days}" for name in (".incoming-", ".book-", ".backup-")]
    for work in works:
        (work / "book").mkdir(parents=True)
        (work / "book" / "goods.csv").write_text("id\n", encoding="utf-8")
    at = time.time() - days * DAY
    for path in (part, *(each for work in works for each in (work, *work.rglob("*")))):
        os.utime(path, (at, at))
    return [part, *works]


def test_what_was_left_more_than_a_day_ago_is_removed(folder: Path) -> None:
    old, new = left(folder, 1.1), left(folder, 0.9)
    with open_store(folder) as store:
        assert [path.exists() for path in old] == [False] * 4
        assert [path.exists() for path in new] == [True] * 4
        assert store.verify() == []


def test_a_folder_in_which_something_was_written_lately_stays(folder: Path) -> None:
    _, work, *_ = left(folder, 3)
    (work / "book" / "bom.csv").write_text("good\n", encoding="utf-8")
    at = time.time() - 3 * DAY
    os.utime(work / "book", (at, at))
    open_store(folder).close()
    assert work.exists()


def test_nothing_else_is_removed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "goods.csv").write_text("id\n", encoding="utf-8")
    (folder / ".book-link").symlink_to(elsewhere)
    (folder / "notes").mkdir()
    at = time.time() - 9 * DAY
    for path in (elsewhere, elsewhere / "goods.csv", folder / "notes", *files_of(folder)):
        os.utime(path, (at, at))
    with open_store(folder) as store:
        assert (elsewhere / "goods.csv").exists()
        assert (folder / "notes").exists()
        assert store.verify() == []


def files_of(folder: Path) -> list[Path]:
    with open_store(folder) as store:
        return [store.files.place(each.digest) for r in store.records() for each in r.attachments]
