"""The files that records rest on, each kept once, under the SHA-256 of its bytes.

A file is written beside its place, made durable, and moved into it before the record that
names it is written: a record never names a file that is not there. What a crash leaves
behind is at most a file that no record names.

Files and folders in it take the permissions of the folder itself: whoever may read or write in
it may read or write all of it, whichever colleague kept a file.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO

from tratado.files import EVERYONE, sync_folder, why
from tratado.store.errors import Refused, StoreError, told
from tratado.store.inspection import check_content, check_size, checked_name
from tratado.store.leftovers import PART
from tratado.store.records import Attachment
from tratado.words import Said

BLOCK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")


class DamagedFile(StoreError):
    """A file that is missing or has other bytes than its digest says."""


class Failing(StrEnum):
    """How a file may not be as it was kept."""

    MISSING = "missing"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Damage:
    """How a file is not as it was kept, and what the disk says about it."""

    failing: Failing
    reason: str = ""

    def __str__(self) -> str:
        if self.failing is Failing.UNREADABLE:
            return f"cannot be read: {self.reason}"
        return self.failing.value


class Attachments:
    """The folder of attached files."""

    def __init__(self, folder: Path, largest: int) -> None:
        """`largest` is the number of bytes up to which a file is taken."""
        self.folder = folder
        self.largest = largest

    def place(self, digest: str) -> Path:
        """Where the file of a digest is kept. Raises Refused for what is no SHA-256."""
        if not _DIGEST.fullmatch(digest):
            raise Refused(Said("store-no-digest", name=digest))
        return self.folder / digest[:2] / digest[2:]

    def keep(self, source: Path, name: str | None = None) -> Attachment:
        """Take a file in, under its own name or another.

        Raises Refused for its name, size or content, with nothing kept; Unavailable where
        the disk does not take it.
        """
        name = checked_name(source.name if name is None else name)
        with told():
            try:
                status = source.stat()
            except ValueError:
                raise Refused(Said("store-no-file-name", name=str(source))) from None
            if not stat.S_ISREG(status.st_mode):
                raise Refused(Said("store-no-file", name=name))
            check_size(name, status.st_size, self.largest)
            with source.open("rb") as content:
                return self._keep(content, name)

    def keep_bytes(self, data: bytes, name: str) -> Attachment:
        """Take bytes in as a file of that name. Raises Refused and Unavailable."""
        check_size(checked_name(name), len(data), self.largest)
        with told():
            return self._keep(io.BytesIO(data), name)

    def read(self, attachment: Attachment) -> bytes:
        """The bytes of a file. Raises DamagedFile where they are not those that were kept."""
        damage = self.damage(attachment)
        if damage is not None:
            raise DamagedFile(Said("store-file-damaged", name=attachment.name, damage=str(damage)))
        with told():
            return self.place(attachment.digest).read_bytes()

    def copy(self, attachment: Attachment, target: IO[bytes]) -> None:
        """Write the bytes of a file. Raises DamagedFile where they are not those kept."""
        digest = hashlib.sha256()
        try:
            with self.place(attachment.digest).open("rb") as file:
                while block := file.read(BLOCK):
                    digest.update(block)
                    target.write(block)
        except (FileNotFoundError, NotADirectoryError):
            raise DamagedFile(Said("store-file-missing", name=attachment.name)) from None
        if digest.hexdigest() != attachment.digest:
            raise DamagedFile(Said("store-file-changed", name=attachment.name))

    def damage(self, attachment: Attachment) -> Damage | None:
        """What is not as it was kept about a file; None where all is."""
        try:
            with self.place(attachment.digest).open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except (FileNotFoundError, NotADirectoryError):
            return Damage(Failing.MISSING)
        except OSError as error:
            return Damage(Failing.UNREADABLE, str(why(error)))
        same = found == attachment.digest and size == attachment.size
        return None if same else Damage(Failing.CHANGED)

    def _keep(self, content: IO[bytes], name: str) -> Attachment:
        digest, size = hashlib.sha256(), 0
        with self._beside() as (part, target):
            while block := content.read(BLOCK):
                digest.update(block)
                size += len(block)
                check_size(name, size, self.largest)
                target.write(block)
            target.flush()
            # The bytes looked at are the bytes kept, whatever happens to the source.
            check_content(part, name)
            os.fsync(target.fileno())
            place = self.place(digest.hexdigest())
            if not place.parent.exists():
                place.parent.mkdir(exist_ok=True)
                place.parent.chmod(self._permissions())
            part.replace(place)
        sync_folder(place.parent)
        sync_folder(self.folder)
        return Attachment(name, digest.hexdigest(), size)

    @contextmanager
    def _beside(self) -> Iterator[tuple[Path, IO[bytes]]]:
        """A file being written; removed unless it was moved away."""
        part = self.folder / f"{PART}{secrets.token_hex(8)}"
        try:
            with part.open("xb") as target:
                part.chmod(self._permissions() & EVERYONE)
                yield part, target
        finally:
            part.unlink(missing_ok=True)

    def _permissions(self) -> int:
        return stat.S_IMODE(self.folder.stat().st_mode)
