"""A workspace: its folder, its database, and the records that are appended to it.

The folder holds `workspace.json`, the attached files, and `tratado.db` unless the settings
name a PostgreSQL database. Those who share a database share the folder too.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import stat
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, insert, select, text, update
from sqlalchemy.engine import URL

from tratado.files import EVERYONE, sync_folder
from tratado.store.attachments import Attachments
from tratado.store.database import Database, database_url
from tratado.store.errors import Conflict, NoSuchRecord, NoWorkspace, Refused, Unavailable, told
from tratado.store.leftovers import sweep
from tratado.store.models import HeadRow, RecordRow
from tratado.store.records import (
    Attachment,
    DataVersion,
    Entry,
    Record,
    StoredRecord,
    instant,
    of_instant,
    stored,
)
from tratado.store.verification import FaultKind, Head, chain_faults, fault, file_faults, set_back
from tratado.words import Problem, Said

SETTINGS = "workspace.json"
DATABASE = "tratado.db"
FILES = "attachments"
LARGEST_ATTACHMENT = 2**30
"""Bytes up to which a file is taken in, unless the workspace says otherwise."""

CLOSED = 0o770
"""Who may enter a folder with all that a company recorded, as far as the umask allows."""

PAGE = 2000
"""Records read or subjects asked for at a time."""

_COLUMNS = [RecordRow.__table__.c[field.name] for field in fields(StoredRecord)]


@dataclass(frozen=True, slots=True)
class Settings:
    """What `workspace.json` says: the address of the database (empty: SQLite) and the size."""

    database: str = ""
    largest_attachment: int = LARGEST_ATTACHMENT


def create_store(folder: Path, settings: Settings | None = None) -> Store:
    """A new workspace in a folder that is empty or not there yet, opened.

    Raises NoWorkspace where it has something in it, Unavailable where disk or database fail.
    """
    settings = settings or Settings()
    if settings.database:
        database_url(settings.database)
    with told():
        if folder.exists() and not _may_become_one(folder):
            raise NoWorkspace(Said("store-not-empty", folder=str(folder)))
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=CLOSED, exist_ok=True)
        (folder / FILES).mkdir(exist_ok=True)
        store = Store(folder, settings)
        try:
            if store.head().count:
                raise NoWorkspace(Said("store-database-taken"))
            # The settings make it a workspace; they come last, so that a crash leaves none.
            write_settings(folder, settings)
            take_permissions(folder)
        except BaseException:
            store.close()
            raise
    return store


def _may_become_one(folder: Path) -> bool:
    """Whether nothing is in a place but what a killed `init` left: tables without records."""
    if not folder.is_dir():
        return False
    names = {each.name for each in folder.iterdir()}
    database = {DATABASE, *(f"{DATABASE}-{log}" for log in ("wal", "shm", "journal"))}
    if not names <= {FILES, *database}:
        return False
    files = folder / FILES
    return not files.exists() or (files.is_dir() and not any(files.iterdir()))


def take_permissions(folder: Path) -> None:
    """Give everything in a workspace the permissions of its folder.

    Who may read or write in the folder may read or write all that is in it, whatever the umask
    of the colleague who made it.
    """
    mode = stat.S_IMODE(folder.stat().st_mode)
    for path in folder.rglob("*"):
        path.chmod(mode if path.is_dir() else mode & EVERYONE)


def write_settings(folder: Path, settings: Settings) -> None:
    """Write `workspace.json`, which makes a folder a workspace."""
    content = {"tratado_workspace": 1} | asdict(settings)
    with (folder / SETTINGS).open("x", encoding="utf-8") as file:
        file.write(json.dumps(content, indent=2) + "\n")
        file.flush()
        os.fsync(file.fileno())
    sync_folder(folder)


def open_store(place: Path | str, files: Path | None = None) -> Store:
    """Open a workspace by its folder, or by a PostgreSQL address and its folder of files.

    What crashes left in the folder more than a day ago is removed.
    Raises NoWorkspace where there is none, NewerWorkspace where a later version of the
    program wrote it, Unavailable where the database cannot be reached.
    """
    if isinstance(place, str) and "://" in place:
        if files is None:
            raise NoWorkspace(Said("store-give-folder"))
        database_url(place)
        sweep(files, files / FILES)
        return Store(files, Settings(place))
    folder = Path(place)
    settings = read_settings(folder)
    sweep(folder, folder / FILES)
    return Store(folder, settings)


def read_settings(folder: Path) -> Settings:
    """The settings of a workspace. Raises NoWorkspace where there are none that can be read."""
    path = folder / SETTINGS
    if not path.is_file():
        raise NoWorkspace(Said("store-no-workspace", folder=str(folder)))
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        found = Settings(content["database"], content["largest_attachment"])
        if not isinstance(found.database, str) or not isinstance(found.largest_attachment, int):
            raise TypeError
    except (OSError, ValueError, KeyError, TypeError):
        raise NoWorkspace(Said("store-settings", name=str(path))) from None
    if not found.database and not (folder / DATABASE).is_file():
        raise NoWorkspace(Said("store-database-missing", name=str(folder / DATABASE)))
    return found


class Store:
    """An open workspace. Close it, or use it as a context."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.settings = settings
        self.files = Attachments(folder / FILES, settings.largest_attachment)
        sqlite = URL.create("sqlite", database=str(folder / DATABASE))
        self.database = Database(database_url(settings.database) if settings.database else sqlite)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self.database.close()

    def append(
        self,
        kind: str,
        subject: str,
        body: Mapping[str, Any],
        who: str,
        *,
        at: dt.datetime,
        data_version: DataVersion | None = None,
        attachments: Sequence[Attachment] = (),
        expects: int | None = None,
    ) -> Record:
        """Append one record. Raises Refused, Conflict and Unavailable, with nothing written."""
        version = data_version or DataVersion()
        entry = Entry(kind, subject, body, version, attachments, expects)
        return self.append_all([entry], who, at=at)[0]

    def append_all(
        self,
        entries: Sequence[Entry],
        who: str,
        *,
        at: dt.datetime,
        rests_on: Mapping[tuple[str, str], int] | None = None,
    ) -> tuple[Record, ...]:
        """Append the records of one action: all of them, or none.

        `rests_on` are the records of other kinds and subjects that the action was taken by:
        the number of the last one seen of each, 0 for none; with an empty subject, the last
        of the kind. Raises Refused where an entry cannot be a record, Conflict where one
        `expects` or the action rests on another last record than there is, Unavailable where
        disk or database fail.
        """
        with self.database.writing() as connection:
            # The lock on the head puts one writer after the other.
            head = _head(connection, lock=True)
            if head is None:
                raise Unavailable(Said("store-head-missing"))
            _check_expected(connection, entries, rests_on or {})
            rows: list[StoredRecord] = []
            previous = head.digest
            for number, entry in enumerate(entries, head.count + 1):
                rows.append(stored(entry, number, who, at, previous))
                previous = rows[-1].digest
            if rows:
                connection.execute(insert(RecordRow), [asdict(row) for row in rows])
                connection.execute(update(HeadRow).values(last=rows[-1].number, digest=previous))
        return tuple(_record(row) for row in rows)

    def records(
        self,
        *,
        kind: str | None = None,
        subject: str | None = None,
        until: dt.datetime | None = None,
    ) -> tuple[Record, ...]:
        """Records in order, of a kind, of a subject, and up to a moment. Raises Unavailable."""
        query = _rows()
        if kind is not None:
            query = query.where(RecordRow.kind == kind)
        if subject is not None:
            query = query.where(RecordRow.subject == subject)
        if until is not None:
            query = query.where(RecordRow.at <= instant(until))
        with self.database.reading() as connection:
            return tuple(_record(_stored(row)) for row in connection.execute(query).mappings())

    def record(self, which: int | str) -> Record:
        """The record of a number or a digest. Raises LookupError."""
        column = RecordRow.number if isinstance(which, int) else RecordRow.digest
        with self.database.reading() as connection:
            found = connection.execute(_rows().where(column == which)).mappings().one_or_none()
        if found is None:
            raise NoSuchRecord(Said("store-no-record", which=repr(which)))
        return _record(_stored(found))

    def latest(self, kind: str, subject: str | None = None) -> Record | None:
        """The last record of a kind, or of a kind and subject; None where there is none."""
        query = _rows().where(RecordRow.kind == kind)
        if subject is not None:
            query = query.where(RecordRow.subject == subject)
        query = query.order_by(None).order_by(RecordRow.number.desc()).limit(1)
        with self.database.reading() as connection:
            found = connection.execute(query).mappings().one_or_none()
        return None if found is None else _record(_stored(found))

    def last_numbers(self, kind: str) -> dict[str, int]:
        """For each subject of a kind, the number of its last record: what `expects` takes."""
        query = select(RecordRow.subject, func.max(RecordRow.number))
        query = query.where(RecordRow.kind == kind).group_by(RecordRow.subject)
        with self.database.reading() as connection:
            return dict(connection.execute(query).all())

    def head(self) -> Head:
        """How many records there are, and the digest of the last, to be noted as an anchor."""
        with self.database.reading() as connection:
            found = _head(connection)
        if found is None:
            raise Unavailable(Said("store-head-missing"))
        return found

    def verify(self, anchor: str | None = None) -> list[Problem]:
        """Everything found changed, removed, moved or damaged; empty where all is whole.

        `anchor` is a record's digest that was noted elsewhere earlier. Without one, records
        cut off at the end together with the head, or a whole chain written anew by someone
        who can write into the database, cannot be told from a true one.
        """
        try:
            with self.database.reading() as connection:
                faults = self._damage(connection)
                head = _head(connection)
                with closing(_pages(connection)) as rows:
                    faults += chain_faults(rows, head, anchor)
                with closing(_pages(connection)) as rows:
                    return faults + list(file_faults(rows, self.files))
        except Unavailable as error:
            return [fault(FaultKind.DATABASE, 0, error)]

    def set_back(self) -> list[int]:
        """The records that bear an earlier time than one before them: no fault, but to be told."""
        with self.each() as rows:
            return list(set_back(rows))

    @contextmanager
    def each(self) -> Iterator[Iterator[StoredRecord]]:
        """All records as stored, as of one moment, in order. Raises Unavailable."""
        with self.database.reading() as connection, closing(_pages(connection)) as rows:
            yield rows

    def _damage(self, connection: Connection) -> list[Problem]:
        """What SQLite itself finds wrong with its file."""
        if not self.database.is_sqlite:
            return []
        told_by_sqlite = connection.execute(text("PRAGMA integrity_check")).scalars().all()
        return [fault(FaultKind.DATABASE, 0, str(t)) for t in told_by_sqlite if t != "ok"]


def _rows() -> Select[Any]:
    return select(*_COLUMNS).order_by(RecordRow.number)


def _pages(connection: Connection) -> Generator[StoredRecord, None, None]:
    """All rows in order, a page at a time."""
    with connection.execute(_rows(), execution_options={"yield_per": PAGE}) as found:
        yield from map(_stored, found.mappings())


def _stored(row: RowMapping) -> StoredRecord:
    return StoredRecord(**row)


def _record(row: StoredRecord) -> Record:
    """Raises Unavailable where the row is damaged."""
    try:
        return Record(
            number=row.number,
            kind=row.kind,
            subject=row.subject,
            body=json.loads(row.body),
            who=row.who,
            at=of_instant(row.at),
            data_version=DataVersion(**json.loads(row.data_version)),
            attachments=tuple(Attachment(**each) for each in json.loads(row.attachments)),
            previous=row.previous,
            digest=row.digest,
        )
    except (ValueError, TypeError) as error:
        raise Unavailable(
            Said("store-record-damaged", record=str(row.number), reason=str(error))
        ) from None


def _head(connection: Connection, *, lock: bool = False) -> Head | None:
    query = select(HeadRow.last, HeadRow.digest).where(HeadRow.id == 1)
    if lock:
        query = query.with_for_update()
    found = connection.execute(query).one_or_none()
    return None if found is None else Head(found.last or 0, found.digest)


def _check_expected(
    connection: Connection, entries: Sequence[Entry], rests_on: Mapping[tuple[str, str], int]
) -> None:
    expected: dict[str, dict[str, int]] = defaultdict(dict)
    for (kind, subject), number in rests_on.items():
        if subject:
            expected[kind][subject] = number
            continue
        of_kind = select(func.max(RecordRow.number)).where(RecordRow.kind == kind)
        last = connection.execute(of_kind).scalar_one() or 0
        if last != number:
            raise _conflict(connection, kind, subject, number, last)
    for entry in entries:
        if entry.expects is not None:
            expected[entry.kind][entry.subject] = entry.expects
    for kind, subjects in expected.items():
        names = list(subjects)
        found: dict[str, int] = {}
        for start in range(0, len(names), PAGE):
            query = select(RecordRow.subject, func.max(RecordRow.number)).where(
                RecordRow.kind == kind, RecordRow.subject.in_(names[start : start + PAGE])
            )
            found |= dict(connection.execute(query.group_by(RecordRow.subject)).all())
        for subject, number in subjects.items():
            if found.get(subject, 0) != number:
                raise _conflict(connection, kind, subject, number, found.get(subject, 0))


def _conflict(
    connection: Connection, kind: str, subject: str, expected: int, found: int
) -> Conflict | Refused:
    row = connection.execute(_rows().where(RecordRow.number == found)).mappings().one_or_none()
    if row is None:
        return Refused(Said("store-expected", kind=kind, subject=subject, expected=str(expected)))
    last = _record(_stored(row))
    seen = Said("store-seen", record=str(expected)) if expected else Said("store-none-seen")
    return Conflict(
        Said(
            "store-conflict",
            kind=kind,
            subject=subject or last.subject,
            who=last.who,
            record=str(last.number),
            at=f"{last.at:%Y-%m-%d %H:%M:%S}",
            seen=seen,
        )
    )
