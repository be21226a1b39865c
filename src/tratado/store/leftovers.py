"""What a crash left behind: files being written, and folders being read, that nobody finishes.

No record names any of it: a record names a file by the place under its digest, into which the
file was moved first.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

PART = ".part-"
"""What the name of a file being written among the attachments starts with."""

INCOMING, READING, PACKING = ".incoming-", ".book-", ".backup-"
"""What the names of folders of work in the workspace start with."""

LEFT_AFTER = 24 * 60 * 60
"""Seconds without a change after which whoever worked there is taken to be gone."""


def sweep(folder: Path, files: Path) -> None:
    """Remove what crashes left in a workspace and in its folder of attached files.

    A workspace that may only be read is left as it is.
    """
    found = [*_left(files, (PART,)), *_left(folder, (INCOMING, READING, PACKING))]
    if not found:
        return
    try:
        # The clock that dated the leftovers is that of the disk, which may be another machine's.
        with tempfile.NamedTemporaryFile(prefix=PART, dir=files) as probe:
            now = os.fstat(probe.fileno()).st_mtime
    except OSError:
        return
    for path in found:
        if now - _last_change(path) > LEFT_AFTER:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                _remove(path)


def _left(folder: Path, starts: tuple[str, ...]) -> Iterator[Path]:
    """Entries that look like work; a link is none, since work makes no links."""
    try:
        with os.scandir(folder) as entries:
            names = [e.name for e in entries if e.name.startswith(starts) and not e.is_symlink()]
    except OSError:
        return
    yield from (folder / name for name in names)


def _last_change(path: Path) -> float:
    """The last change of a file, or of anything in a folder; the future for what is gone."""
    try:
        return max(each.lstat().st_mtime for each in (path, *path.rglob("*")))
    except OSError:
        return float("inf")


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return
