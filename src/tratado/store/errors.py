"""What can go wrong with a workspace; every message says what was found and the remedy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from tratado.files import FULL, why


class StoreError(Exception):
    """Something that the store cannot do; nothing was written."""


class NoWorkspace(StoreError):
    """A place that is no workspace, or that cannot become one."""


class NewerWorkspace(StoreError):
    """A workspace that a later version of the program has written."""


class Refused(StoreError):
    """Input that is not taken in: its content, its name or its size."""


class Conflict(StoreError):
    """Someone else changed the subject after the caller last saw it."""


class Unavailable(StoreError):
    """The disk or the database did not do its part: full, locked, damaged, not reachable."""


_NOTHING = "Nothing of this action was written, and nothing written before is lost"

_SQLITE = {
    "SQLITE_FULL": str(FULL),
    "SQLITE_IOERR": f"the disk did not take or give the data; {FULL}",
    "SQLITE_BUSY": "another program has been writing for a long time; try again later",
    "SQLITE_READONLY": "the database may not be written; check its permissions and the disk's",
    "SQLITE_CANTOPEN": "the database cannot be opened; check that it is there and its permissions",
    "SQLITE_CORRUPT": "the database is damaged; restore a backup, and keep the damaged files",
    "SQLITE_NOTADB": "the file is no SQLite database; restore a backup, and keep the file",
}
"""By the start of the name that SQLite gives an error."""

_POSTGRES = {
    "53": str(FULL),
    "55P03": "another program has been writing for a long time; try again later",
    "25006": "the database may not be written; it is read-only",
    "28": "the database refuses the user; check the name, and the password in PGPASSWORD or "
    "the password file",
    "3D": "the database of that name does not exist; create it first",
    "42501": "the database user lacks the rights for this",
    "42P01": "the tables of the workspace are not there",
}
"""By the start of the SQLSTATE that PostgreSQL gives an error."""


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
        raise Unavailable(f"the database cannot be used: {_first_line(error)}") from error
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        raise Unavailable(f"{place}{why(error)}. {_NOTHING}") from error


@contextmanager
def told_of_database() -> Iterator[None]:
    """The same, for what is read from a database only."""
    try:
        with told():
            yield
    except UnicodeDecodeError as error:
        # Texts of the records are read whatever their bytes; this is of the tables' own.
        raise Unavailable(f"{_SQLITE['SQLITE_CORRUPT']} ({error.reason})") from error


def _sqlite_message(error: BaseException | None) -> str:
    return _coded(_SQLITE, getattr(error, "sqlite_errorname", None), error) or (
        f"the database refused: {_first_line(error)}. {_NOTHING}"
    )


def _coded(table: Mapping[str, str], code: str | None, error: BaseException | None) -> str:
    """The message of an error's code; nothing where the table does not know it."""
    for start, reason in table.items():
        if code and code.startswith(start):
            return f"{reason} ({_first_line(error)}). {_NOTHING}"
    return ""


def _database_message(error: DBAPIError) -> str:
    original = error.orig
    if isinstance(original, sqlite3.Error):
        return _sqlite_message(original)
    if message := _coded(_POSTGRES, getattr(original, "sqlstate", None), original):
        return message
    if error.connection_invalidated:
        return (
            "the connection to the database was lost; whether the last action was written is "
            f"shown by `tratado history` ({_first_line(original)})"
        )
    return f"the database refused: {_first_line(original)}. {_NOTHING}"


def _first_line(error: BaseException | None) -> str:
    return (str(error).splitlines() or ["unknown reason"])[0]
