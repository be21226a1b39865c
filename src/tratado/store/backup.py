"""Backups: one archive of a workspace, with a list of digests, and the way back.

The archive holds the records as a SQLite database, whichever database they come from, so
that a backup can be restored anywhere.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import IO, Any

from sqlalchemy import insert, update

from tratado.files import OWNER_AND_GROUP, sync_folder, work_beside, written_whole
from tratado.store.attachments import BLOCK
from tratado.store.errors import Refused, StoreError, told
from tratado.store.models import HeadRow, RecordRow
from tratado.store.records import Attachment
from tratado.store.verification import Head
from tratado.store.workspace import (
    CLOSED,
    DATABASE,
    FILES,
    PAGE,
    Settings,
    Store,
    take_permissions,
    write_settings,
)
from tratado.version import VERSION
from tratado.words import Problem, Said

MANIFEST = "manifest.json"
FORMAT = 1
LARGEST_MANIFEST = 2**28
"""Bytes of the list of files; some 200 for each."""

_MEMBER = re.compile(r"tratado\.db|attachments/[0-9a-f]{2}/[0-9a-f]{62}")


class Damaged(StoreError):
    """A backup that is not whole; `faults` lists what the check of its records found."""

    def __init__(self, what: Said, faults: Sequence[Problem] = ()) -> None:
        super().__init__(what)
        self.faults = tuple(faults)


def back_up(store: Store, archive: Path, at: dt.datetime) -> Head:
    """Write a workspace into a new archive, while others may go on writing.

    Returns the head that the archive holds. Raises Refused where the file is there
    already, DamagedFile where an attached file is not whole, Unavailable.
    """
    if not archive.parent.is_dir():
        raise Refused(Said("store-no-folder", folder=str(archive.parent)))
    with told(), work_beside(archive) as folder:
        if archive.exists():
            raise Refused(Said("store-there-already", name=str(archive)))
        if store.database.is_sqlite:
            store.database.copy_to(folder / DATABASE)
        with Store(folder, Settings()) as copied:
            if not store.database.is_sqlite:
                copy_records(store, copied)
            head, files = copied.head(), _attached(copied)
        _pack(store, archive, folder / DATABASE, files, head, at)
    return head


def copy_records(source: Store, target: Store) -> None:
    """Copy all records, as of one moment, into a store that has none. Raises Refused."""
    with source.each() as rows, target.database.writing() as connection:
        if target.head().count:
            raise Refused(Said("store-restore-into-records"))
        while page := list(islice(rows, PAGE)):
            connection.execute(insert(RecordRow), [asdict(row) for row in page])
            end = page[-1]
            connection.execute(update(HeadRow).values(last=end.number, digest=end.digest))


def restore(archive: Path, folder: Path, database: str = "") -> Head:
    """Unpack a backup into a folder that is empty or not there yet, once it has been checked.

    With `database` the records go into that PostgreSQL database, which must have none.
    Raises Damaged where the archive is not whole, Refused and Unavailable.
    """
    with told():
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Refused(Said("store-restore-into-folder", folder=str(folder)))
        parent = folder.resolve().parent
        parent.mkdir(parents=True, exist_ok=True)
        with work_beside(folder) as place:
            whole = place / "workspace"
            whole.mkdir(mode=CLOSED)
            head, largest = _unpack(archive, whole)
            with Store(whole, Settings()) as found:
                faults = found.verify(head.digest)
                if faults or found.head() != head:
                    raise Damaged(Said("store-backup-not-whole", name=str(archive)), faults)
                if database:
                    with Store(whole, Settings(database)) as target:
                        copy_records(found, target)
            if database:
                (whole / DATABASE).unlink()
            write_settings(whole, Settings(database, largest))
            take_permissions(whole)
            if folder.exists():
                folder.rmdir()
            whole.replace(folder)
            sync_folder(parent)
    return head


def _attached(store: Store) -> list[Attachment]:
    """Every attached file that the records name, once."""
    found: dict[str, Attachment] = {}
    with store.each() as rows:
        for row in rows:
            for each in json.loads(row.attachments):
                found[each["digest"]] = Attachment(**each)
    return list(found.values())


def _pack(
    store: Store,
    archive: Path,
    database: Path,
    files: Sequence[Attachment],
    head: Head,
    at: dt.datetime,
) -> None:
    with database.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    listed = {DATABASE: {"sha256": digest, "size": database.stat().st_size}}
    listed |= {_member(each): {"sha256": each.digest, "size": each.size} for each in files}
    manifest = {
        "tratado_backup": FORMAT,
        "tratado": VERSION,
        "at": at.astimezone(dt.UTC).isoformat(),
        "largest_attachment": store.settings.largest_attachment,
        "head": asdict(head),
        "files": listed,
    }
    try:
        with written_whole(archive, new=True, mode=OWNER_AND_GROUP) as target:
            with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
                packed.writestr(MANIFEST, json.dumps(manifest, indent=1))
                packed.write(database, DATABASE)
                for each in files:
                    with packed.open(_member(each), "w", force_zip64=True) as member:
                        store.files.copy(each, member)
            target.flush()
            _read_back(target, archive, listed)
    except FileExistsError:
        raise Refused(Said("store-there-already", name=str(archive))) from None


def _member(attachment: Attachment) -> str:
    return f"{FILES}/{attachment.digest[:2]}/{attachment.digest[2:]}"


def _read_back(target: IO[bytes], archive: Path, listed: dict[str, dict[str, Any]]) -> None:
    """Read what was written. Raises Damaged where it is not what was to be written."""
    try:
        target.seek(0)
        with zipfile.ZipFile(target) as packed:
            for name, expected in listed.items():
                for _ in _checked_blocks(packed, name, expected):
                    pass
    except (Damaged, zipfile.BadZipFile, zlib.error, EOFError, LookupError):
        raise Damaged(Said("store-backup-not-read-back", name=str(archive))) from None


def _unpack(archive: Path, folder: Path) -> tuple[Head, int]:
    """Unpack the files of a manifest, each against its size and digest. Raises Damaged."""
    try:
        with zipfile.ZipFile(archive) as packed:
            manifest = _manifest(packed)
            listed: dict[str, dict[str, Any]] = manifest["files"]
            names = packed.namelist()
            if sorted(names) != sorted([MANIFEST, *listed]):
                raise Damaged(Said("store-backup-other-files", name=str(archive)))
            (folder / FILES).mkdir(parents=True)
            for name, expected in listed.items():
                if not _MEMBER.fullmatch(name):
                    raise Damaged(
                        Said("store-backup-foreign-file", archive=str(archive), name=name)
                    )
                _unpack_one(packed, name, folder / name, expected)
            return Head(**manifest["head"]), int(manifest["largest_attachment"])
    except StoreError:
        raise
    except FileNotFoundError:
        raise Refused(Said("store-not-there", name=str(archive))) from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
    ):
        raise Damaged(Said("store-no-backup", name=str(archive))) from None


def _manifest(packed: zipfile.ZipFile) -> dict[str, Any]:
    if packed.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
        raise Damaged(Said("store-manifest-large"))
    manifest: dict[str, Any] = json.loads(packed.read(MANIFEST))
    if manifest["tratado_backup"] != FORMAT:
        found = str(manifest["tratado_backup"])
        raise Damaged(Said("store-backup-format", found=found, known=str(FORMAT)))
    return manifest


def _unpack_one(packed: zipfile.ZipFile, name: str, target: Path, expected: dict[str, Any]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        for block in _checked_blocks(packed, name, expected):
            file.write(block)
        file.flush()
        os.fsync(file.fileno())


def _checked_blocks(
    packed: zipfile.ZipFile, name: str, expected: dict[str, Any]
) -> Iterator[bytes]:
    """A member block by block, no more bytes than the manifest allows. Raises Damaged."""
    digest, left = hashlib.sha256(), int(expected["size"])
    with packed.open(name) as member:
        while block := member.read(BLOCK):
            left -= len(block)
            if left < 0:
                break
            digest.update(block)
            yield block
    if left or digest.hexdigest() != expected["sha256"]:
        raise Damaged(Said("store-backup-changed", name=name))
