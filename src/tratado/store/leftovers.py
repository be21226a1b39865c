"""What a crash left behind: files being written, and folders being read, that nobody finishes.

No record names any of it: a record names a file by the place under its digest, into which the
file was moved first.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tratado.files import LEFT_AFTER, last_change, remove

PART = ".part-"
"""What the name of a file being written among the attachments starts with."""

INCOMING, READING, _PACKING = ".incoming-", ".book-", ".backup-"
"""What the names of folders of work in the workspace start with."""


def sweep(folder: Path, files: Path) -> None:
    """Remove what crashes left in a workspace and in its folder of attached files.

    A workspace that may only be read is left as it is.
    """
    found = [*_left(files, (PART,)), *_left(folder, (INCOMING, READING, _PACKING))]
    if not found:
        return
    try:
        # The clock that dated the leftovers is that of the disk, which may be another machine's.
        with tempfile.NamedTemporaryFile(prefix=PART, dir=files) as probe:
            now = os.fstat(probe.fileno()).st_mtime
    except OSError:
        return
    for path in found:
        if now - last_change(path) > LEFT_AFTER:
            remove(path)


def _left(folder: Path, starts: tuple[str, ...]) -> Iterator[Path]:
    """Entries that look like work; a link is none, since work makes no links."""
    try:
        with os.scandir(folder) as entries:
            names = [e.name for e in entries if e.name.startswith(starts) and not e.is_symlink()]
    except OSError:
        return
    yield from (folder / name for name in names)
