"""What can go wrong with a workspace; every message says what was found and the remedy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from tratado.files import why
from tratado.words import Said, TratadoError


class StoreError(TratadoError):
    """Something that the store cannot do; nothing was written."""

    def __init__(self, what: Said) -> None:
        super().__init__([what])


class NoWorkspace(StoreError):
    """A place that is no workspace, or that cannot become one."""


class NewerWorkspace(StoreError):
    """A workspace that a later version of the program has written."""


class Refused(StoreError):
    """Input that is not taken in: its content, its name or its size."""


class Conflict(StoreError):
    """Someone else changed the subject after the caller last saw it."""


class NoSuchRecord(StoreError, LookupError):
    """A record, or a version of a book, that the workspace does not have."""


class Unavailable(StoreError):
    """The disk or the database did not do its part: full, locked, damaged, not reachable."""


_SQLITE = {
    "SQLITE_FULL": "file-disk-full",
    "SQLITE_IOERR": "store-disk-failed",
    "SQLITE_BUSY": "store-busy",
    "SQLITE_READONLY": "store-read-only",
    "SQLITE_CANTOPEN": "store-cannot-open",
    "SQLITE_CORRUPT": "store-damaged",
    "SQLITE_NOTADB": "store-no-sqlite",
}
"""Messages by the start of the name that SQLite gives an error."""

_POSTGRES = {
    "53": "file-disk-full",
    "55P03": "store-busy",
    "25006": "store-postgres-read-only",
    "28": "store-postgres-user",
    "3D": "store-postgres-no-database",
    "42501": "store-postgres-rights",
    "42P01": "store-postgres-no-tables",
}
"""Messages by the start of the SQLSTATE that PostgreSQL gives an error."""


@contextmanager
def told() -> Iterator[None]:
    """Turns what databases and disks raise into Unavailable, with its remedy."""
    try:
        yield
    except DBAPIError as error:
        raise Unavailable(_database_message(error)) from error
    except sqlite3.Error as error:
        raise Unavailable(_sqlite_message(error)) from error
    except SQLAlchemyError as error:
        raise Unavailable(Said("store-cannot-use", reason=_first_line(error))) from error
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        reason = Said("store-of-system", place=place, why=why(error))
        raise Unavailable(_nothing_written(reason)) from error


@contextmanager
def told_of_database() -> Iterator[None]:
    """The same, for what is read from a database only."""
    try:
        with told():
            yield
    except UnicodeDecodeError as error:
        # Texts of the records are read whatever their bytes; this is of the tables' own.
        damaged = Said(_SQLITE["SQLITE_CORRUPT"])
        raise Unavailable(Said("store-because", what=damaged, reason=error.reason)) from error


def _sqlite_message(error: BaseException | None) -> Said:
    return _coded(_SQLITE, getattr(error, "sqlite_errorname", None), error) or _refused(error)


def _coded(table: Mapping[str, str], code: str | None, error: BaseException | None) -> Said | None:
    """What an error's code says; None where the table does not know it."""
    for start, message in table.items():
        if code and code.startswith(start):
            because = Said("store-because", what=Said(message), reason=_first_line(error))
            return _nothing_written(because)
    return None


def _refused(error: BaseException | None) -> Said:
    return _nothing_written(Said("store-refused", reason=_first_line(error)))


def _nothing_written(what: Said) -> Said:
    return Said("store-nothing-written", what=what)


def _database_message(error: DBAPIError) -> Said:
    original = error.orig
    if isinstance(original, sqlite3.Error):
        return _sqlite_message(original)
    if message := _coded(_POSTGRES, getattr(original, "sqlstate", None), original):
        return message
    if error.connection_invalidated:
        return Said("store-connection-lost", reason=_first_line(original))
    return _refused(original)


def _first_line(error: BaseException | None) -> str:
    return (str(error).splitlines() or ["unknown reason"])[0]
