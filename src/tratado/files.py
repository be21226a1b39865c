"""Files as the program reads and writes them: bounded, and whole or not at all.

A file is written beside its place under a name of its own and moved into it, so that a
crash, a full disk or another command at the same time leaves the old file or the new one.
What is no regular file (a pipe, a device, the standard output) is written through.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tratado.words import Said

WORKING = ".tratado-"
"""What the name of everything begins with that is being written beside its place."""

LEFT_AFTER = 24 * 60 * 60
"""Seconds without a change after which whoever wrote there is taken to be gone."""

LARGEST_STREAM = 2**30
"""Bytes that are read of what is no regular file, and therefore has no size."""

OWNER_AND_GROUP = 0o660
"""Who may open a file with everything that a company recorded, as far as the umask allows."""

EVERYONE = 0o666
"""Who may open any other file, as far as the umask allows."""

_DEVICES = (Path("/dev"), Path("/proc"))


_WHY = {
    errno.ENOENT: "file-missing",
    errno.ENOTDIR: "file-no-folder",
    errno.EISDIR: "file-folder",
    errno.EEXIST: "file-there",
    errno.EACCES: "file-permission",
    errno.EPERM: "file-permission",
    errno.EROFS: "file-read-only",
    errno.ENAMETOOLONG: "file-long-name",
    errno.EMFILE: "file-too-many-open",
}

FULL = Said("file-disk-full")


def why(error: OSError) -> Said:
    """What the operating system refused, and where there is one, the remedy."""
    # Too large for what the system allows; `read_bytes` says of its own bound what it is.
    limited = error.errno == errno.EFBIG and error.strerror == os.strerror(errno.EFBIG)
    if limited or error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FULL
    if isinstance(error, Endless):
        return Said("file-endless", largest=error.largest)
    if error.errno in _WHY:
        return Said(_WHY[error.errno])
    return Said("file-system-says", why=str(error.strerror or error))


class Endless(OSError):
    """What is no file, and gives more bytes than are read of it."""

    def __init__(self, path: Path, largest: int) -> None:
        said = Said("file-endless", largest=largest)
        super().__init__(errno.EFBIG, str(said), str(path))
        self.largest = largest


def read_bytes(path: Path, largest: int = LARGEST_STREAM) -> bytes:
    """The content of a file, or of a pipe. Raises OSError, also where it has no end.

    A regular file is read whatever its size; of anything else `largest` bytes are read.
    """
    with path.open("rb") as file:
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return file.read()
        data = file.read(largest + 1)
    if len(data) > largest:
        raise Endless(path, largest)
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all. Raises OSError."""
    with written_whole(path) as target:
        target.write(data)


@contextmanager
def written_whole(path: Path, *, new: bool = False, mode: int = EVERYONE) -> Iterator[IO[bytes]]:
    """A file that appears under its name when all of it is on the disk, or not at all.

    A file that is replaced hands on its permissions; a new one has `mode`, as far as the
    umask allows. With `new` nothing is replaced, not even a file that appeared meanwhile:
    FileExistsError. Raises OSError with the name of `path`.
    """
    if _is_stream(path):
        with path.open("wb") as target:
            yield target
        return
    place = path.resolve() if path.is_symlink() else path
    part = place.with_name(f"{WORKING}{secrets.token_hex(8)}")
    try:
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        sweep_beside(place.parent)
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode), "w+b") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        if new:
            _moved_anew(part, place)
        else:
            if place.exists():
                part.chmod(stat.S_IMODE(place.stat().st_mode))
            part.replace(place)
        sync_folder(place.parent)
    except OSError as error:
        # The name that the user knows, not the one of the part.
        if error.filename in (str(part), str(place)):
            raise type(error)(error.errno, error.strerror, str(path)) from None
        raise
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def work_beside(place: Path) -> Iterator[Path]:
    """A folder to work in beside a place, for its owner alone; removed afterwards."""
    sweep_beside(place.resolve().parent)
    with tempfile.TemporaryDirectory(prefix=WORKING, dir=place.resolve().parent) as folder:
        yield Path(folder)


def sweep_beside(folder: Path) -> None:
    """Remove what commands that were killed left in a folder more than a day ago."""
    try:
        with os.scandir(folder) as entries:
            found = [e.path for e in entries if e.name.startswith(WORKING) and not e.is_symlink()]
    except OSError:
        return
    now = time.time()
    for path in map(Path, found):
        if now - last_change(path) > LEFT_AFTER:
            remove(path)


def last_change(path: Path) -> float:
    """The last change of a file, or of anything in a folder; the future for what is gone."""
    try:
        return max(each.lstat().st_mtime for each in (path, *path.rglob("*")))
    except OSError:
        return float("inf")


def remove(path: Path) -> None:
    """Remove a file or a folder, if that is possible."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
        return
    try:
        path.unlink()
    except OSError:
        return


def sync_folder(folder: Path) -> None:
    """Make the entries of a folder durable; Windows does that by itself."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _is_stream(path: Path) -> bool:
    """Whether a path names a pipe, a device, or what this process has open."""
    if any(path.absolute().is_relative_to(devices) for devices in _DEVICES):
        return True
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _moved_anew(part: Path, place: Path) -> None:
    """Give a file its name, unless something has that name. Raises FileExistsError."""
    try:
        os.link(part, place)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links.
        if place.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(place)) from None
        part.replace(place)
