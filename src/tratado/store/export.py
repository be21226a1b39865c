"""Everything of a workspace as open files: JSON Lines, CSV, and the attached files."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict, fields
from pathlib import Path

from tratado.files import sync_folder, work_beside
from tratado.store.errors import Refused, told
from tratado.store.inspection import checked_name
from tratado.store.records import Attachment, StoredRecord
from tratado.store.verification import Head
from tratado.store.workspace import CLOSED, Store
from tratado.words import Said

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def export(store: Store, folder: Path) -> Head:
    """Write all records and files into a folder that is empty or not there yet.

    `records.jsonl` has a record in each line, in canonical JSON with its digest, which is
    the SHA-256 of the line without it; `records.csv` has the same for a spreadsheet, a text
    that one would run as a formula preceded by an apostrophe; `files/NUMBER/` has the files
    of each record; `head.json` the number of records and the last digest. Raises Refused,
    DamagedFile and Unavailable; nothing stands under the folder's name unless all does.
    """
    with told():
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Refused(Said("store-not-empty", folder=str(folder)))
        parent = folder.resolve().parent
        parent.mkdir(parents=True, exist_ok=True)
        with work_beside(folder) as place:
            whole = place / "export"
            whole.mkdir(mode=CLOSED)
            head = _write(store, whole)
            if folder.exists():
                folder.rmdir()
            whole.replace(folder)
            sync_folder(parent)
    return head


def _write(store: Store, folder: Path) -> Head:
    names = [field.name for field in fields(StoredRecord)]
    head = Head(0, "")
    with (
        (folder / "records.jsonl").open("w", encoding="utf-8", newline="\n") as lines,
        (folder / "records.csv").open("w", encoding="utf-8", newline="") as table,
        store.each() as rows,
    ):
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(names)
        for row in rows:
            lines.write(f"{row.line()}\n")
            cells = asdict(row)
            writer.writerow([_cell(cells[name]) for name in names])
            _write_files(store, row, folder)
            head = Head(row.number, row.digest)
    (folder / "head.json").write_text(json.dumps(asdict(head), indent=2) + "\n", encoding="utf-8")
    return head


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_DANGEROUS) else value


def _write_files(store: Store, row: StoredRecord, folder: Path) -> None:
    for each in json.loads(row.attachments):
        attachment = Attachment(**each)
        target = folder / "files" / str(row.number) / checked_name(attachment.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            store.files.copy(attachment, file)
