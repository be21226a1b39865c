"""The table of a negotiation and its log, kept in a workspace as records."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import LangOption, fail
from tratado.cli.workspace import WhoOption, actor, now, told
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.store import Entry as NewRecord
    from tratado.store import Store
    from tratado.talks.log import Entry
    from tratado.talks.table import Table

WorkspaceOption = Annotated[
    Path | None,
    typer.Option("--in", help="Workspace that keeps the table, named by its name, and its log."),
]

TABLE, EVENT = "talk_table", "talk_event"
"""Kinds of records; the subject of both is the name of the table."""


@dataclass(frozen=True)
class KeptTalks:
    """The last version of a table, and its log; `seen` is the record of its last entry, or 0."""

    table: Table
    version: int
    entries: tuple[Entry, ...]
    seen: int


@contextmanager
def talks_in(workspace: Path) -> Iterator[Store]:
    """The workspace. Exits with what is wrong with it, or with a table or log in it."""
    from tratado.agreement.problems import MalformedLaw
    from tratado.store import open_store

    with told(), open_store(workspace) as store:
        try:
            yield store
        except MalformedLaw as error:
            raise fail(str(error)) from None


def talks_of(store: Store, name: str) -> KeptTalks:
    """The table of a name with its log. Exits where the workspace has none.

    Raises MalformedLaw where it cannot be read, StoreError where its file was changed.
    """
    last = store.latest(TABLE, name)
    if last is None:
        names = ", ".join(store.last_numbers(TABLE)) or "none"
        raise fail(f"the workspace has no table {name!r}; it has {names}")
    (file,) = last.attachments
    table = _read(store.files.read(file), file.name)
    return KeptTalks(table, last.body["version"], *_log(store, table))


def next_version(store: Store, path: Path) -> tuple[KeptTalks, list[NewRecord]]:
    """A table as the next version with its record to append; none where the last is the same.

    Raises MalformedLaw where it cannot be read or the kept log does not fit it. Exits where
    there is no such file.
    """
    from tratado.store import Entry as NewRecord

    try:
        data = path.read_bytes()
    except OSError as error:
        raise fail(f"{path} cannot be read: {error.strerror}; name a table's file") from None
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
    """The records of further entries. Raises MalformedLaw where one does not fit the table."""
    from tratado.store import Entry as NewRecord
    from tratado.talks.log import check

    name = kept.table.name
    check(entries, kept.entries, kept.table, _log_of(name))
    return [
        NewRecord(
            EVENT, name, {"table_version": kept.version, "entry": each.body()}, expects=kept.seen
        )
        for each in entries
    ]


def record_entry(workspace: Path, table: Path, entry: Entry, who: str | None) -> Table:
    """Record an entry of the log, with the table where it is given as a file; the table."""
    name = actor(who)
    with talks_in(workspace) as store:
        kept, records = (
            next_version(store, table) if table.is_file() else (talks_of(store, str(table)), [])
        )
        store.append_all([*records, *log_records(kept, [entry])], name, at=now())
    return kept.table


def keep(
    table: Annotated[Path, typer.Argument(help="Table (YAML).")],
    workspace: Annotated[Path, typer.Option("--in", help="Workspace to keep it in.")],
    log_file: Annotated[
        Path | None, typer.Option("--log", help="Log of the talks (YAML) to take in too.")
    ] = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Keep a table in a workspace as its next version, and the entries of its log.

    What the workspace has already is not recorded again. A table that the kept log does not
    fit is refused.

    Exit code 0: kept; 1: something cannot be used, nothing was recorded.
    """
    from tratado.locale import messages
    from tratado.talks.log import read_log

    name, say = actor(who), messages(lang).format
    new: list[Entry] = []
    with talks_in(workspace) as store:
        kept, records = next_version(store, table)
        if log_file is not None:
            known = [entry.body() for entry in kept.entries]
            try:
                read = read_log(log_file, kept.table)
            except OSError as error:
                raise fail(f"{log_file} cannot be read: {error.strerror}") from None
            new = [entry for entry in read if entry.body() not in known]
        store.append_all([*records, *log_records(kept, new)], name, at=now())
    told_as = "talks-kept" if records else "talks-kept-again"
    typer.echo(say(told_as, table=kept.table.name, version=str(kept.version)))
    if log_file is not None:
        typer.echo(say("talks-kept-entries", count=len(new)))


def _log(store: Store, table: Table) -> tuple[tuple[Entry, ...], int]:
    """The kept log of a table, and the number of its last record. Raises MalformedLaw."""
    from tratado.talks.log import entries_of

    records = store.records(kind=EVENT, subject=table.name)
    entries = entries_of([each.body["entry"] for each in records], table, _log_of(table.name))
    return entries, records[-1].number if records else 0


def _log_of(name: str) -> str:
    return f"log of {name}"


def _read(data: bytes, name: str) -> Table:
    """A table from the bytes of its file. Raises MalformedLaw."""
    from tratado.talks.table_reading import read_table

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        # What a proposal's file is relative to is not kept.
        return replace(read_table(path), file=None)
