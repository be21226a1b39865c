"""The table of a negotiation and its log, kept in a workspace as records."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tratado.files import why
from tratado.store import Entry as NewRecord
from tratado.store import Store
from tratado.talks.log import Entry, MalformedLog, check, entries_of, read_log
from tratado.talks.table import Table
from tratado.talks.table_reading import read_table
from tratado.words import Said, TratadoError, Worded

TABLE, EVENT = "talk_table", "talk_event"
"""Kinds of records; the subject of both is the name of the table."""


class UnusableTalks(TratadoError):
    """A table or log that the workspace does not have, or of which something does not fit."""

    def __init__(self, *what: Worded) -> None:
        super().__init__(what)


@dataclass(frozen=True)
class KeptTalks:
    """The last version of a table, and its log; `seen` is the record of its last entry, or 0."""

    table: Table
    version: int
    entries: tuple[Entry, ...]
    seen: int


def talks_of(store: Store, name: str) -> KeptTalks:
    """The table of a name with its log. Raises UnusableTalks where the workspace has none.

    Raises MalformedLaw where it cannot be read, StoreError where its file was changed.
    """
    last = store.latest(TABLE, name)
    if last is None:
        names = tuple(store.last_numbers(TABLE)) or Said("talks-none")
        raise UnusableTalks(Said("talks-no-kept-table", table=repr(name), known=names))
    (file,) = last.attachments
    table = _read(store.files.read(file), file.name)
    return KeptTalks(table, last.body["version"], *_log(store, table))


def next_version(store: Store, path: Path) -> tuple[KeptTalks, list[NewRecord]]:
    """A table as the next version with its record to append; none where the last is the same.

    Raises MalformedLaw where it cannot be read or the kept log does not fit it,
    UnusableTalks where there is no such file.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        what = Said("talks-table-unreadable", file=str(path), why=why(error))
        raise UnusableTalks(what) from None
    table = _read(data, path.name)
    last = store.latest(TABLE, table.name)
    before = 0 if last is None else int(last.body["version"])
    entries, seen = _log(store, table)
    file = store.files.keep_bytes(data, path.name)
    if last is not None and last.attachments[0].digest == file.digest:
        return KeptTalks(table, before, entries, seen), []
    body = {"version": before + 1, "title": table.title}
    expects = 0 if last is None else last.number
    record = NewRecord(TABLE, table.name, body, attachments=(file,), expects=expects)
    return KeptTalks(table, before + 1, entries, seen), [record]


def log_records(kept: KeptTalks, entries: Sequence[Entry]) -> list[NewRecord]:
    """The records of further entries. Raises UnusableTalks where one does not fit the table."""
    name = kept.table.name
    with _log_of(name):
        check(entries, kept.entries, kept.table, "")
    return [
        NewRecord(
            EVENT, name, {"table_version": kept.version, "entry": each.body()}, expects=kept.seen
        )
        for each in entries
    ]


def record_entry(store: Store, table: Path, entry: Entry, who: str, at: dt.datetime) -> Table:
    """Record an entry of the log, with the table where it is given as a file; the table."""
    kept, records = (
        next_version(store, table) if table.is_file() else (talks_of(store, str(table)), [])
    )
    store.append_all([*records, *log_records(kept, [entry])], who, at=at)
    return kept.table


def take_in(
    store: Store, table: Path, log_file: Path | None, who: str, at: dt.datetime
) -> tuple[Said, ...]:
    """Keep a table as its next version, and what its log has new; what to tell of it.

    Raises MalformedLaw where one cannot be used, UnusableTalks where there is no such file.
    """
    kept, records = next_version(store, table)
    new: list[Entry] = []
    if log_file is not None:
        known = [entry.body() for entry in kept.entries]
        try:
            read = read_log(log_file, kept.table)
        except OSError as error:
            what = Said("talks-file-unreadable", file=str(log_file), why=why(error))
            raise UnusableTalks(what) from None
        new = [entry for entry in read if entry.body() not in known]
    store.append_all([*records, *log_records(kept, new)], who, at=at)
    again = "talks-kept" if records else "talks-kept-again"
    told = Said(again, table=kept.table.name, version=str(kept.version))
    if log_file is None:
        return (told,)
    return told, Said("talks-kept-entries", count=len(new))


def _log(store: Store, table: Table) -> tuple[tuple[Entry, ...], int]:
    """The kept log of a table, and the number of its last record. Raises MalformedLaw."""

    records = store.records(kind=EVENT, subject=table.name)
    with _log_of(table.name):
        entries = entries_of([each.body["entry"] for each in records], table, "")
    return entries, records[-1].number if records else 0


@contextmanager
def _log_of(name: str) -> Iterator[None]:
    """Raises UnusableTalks for what is wrong with the kept log of a table."""
    try:
        yield
    except MalformedLog as error:
        place = Said("talks-log-of", table=name)
        raise UnusableTalks(
            *(Said("talks-read-at", where=place, what=each.what) for each in error.problems)
        ) from None


def _read(data: bytes, name: str) -> Table:
    """A table from the bytes of its file. Raises MalformedLaw."""

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        # What a proposal's file is relative to is not kept.
        return replace(read_table(path), file=None)
