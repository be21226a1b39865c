"""The database of a workspace: how it is opened, read and written. SQLite and PostgreSQL."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from tratado.store.errors import NewerWorkspace, NoWorkspace, Unavailable, told, told_of_database
from tratado.store.models import SCHEMA
from tratado.words import Said

WAITS = 30
"""Seconds that a writer waits for another one."""

_MIGRATION_LOCK = 0x7472_6174_6164_6F00
"""The advisory lock of PostgreSQL under which tables are made."""


class Database:
    """A database of records, brought to the tables that this program knows."""

    def __init__(self, url: URL) -> None:
        """Open, and make or bring up the tables.

        A SQLite database that cannot be written is opened to be read. Raises NewerWorkspace
        where a later version of the program made the tables, Unavailable where the database
        cannot be reached.
        """
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self._engine = _sqlite(url) if self.is_sqlite else _postgres(url)
        # Readers of PostgreSQL see one state for as long as they read, as those of SQLite do.
        self._reader = (
            self._engine
            if self.is_sqlite
            else self._engine.execution_options(isolation_level="REPEATABLE READ")
        )
        self._writer = self._engine.execution_options(tratado_writes=True)
        self._unwritable: Unavailable | None = None
        self._copied: tempfile.TemporaryDirectory[str] | None = None
        try:
            self._bring_up()
        except Unavailable as error:
            self._engine.dispose()
            if not self.is_sqlite or not _refuses_writing(error):
                raise
            self._open_to_read(Path(url.database or ""), error)
        except BaseException:
            self.close()
            raise

    @property
    def may_be_written(self) -> bool:
        """Whether the disk and its permissions let records be appended."""
        return self._unwritable is None

    def close(self) -> None:
        self._engine.dispose()
        if self._copied is not None:
            self._copied.cleanup()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database. Raises Unavailable."""
        with told_of_database(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is written as a whole or not at all. Raises Unavailable.

        SQLite lets one writer in at a time (BEGIN IMMEDIATE).
        """
        if self._unwritable is not None:
            raise self._unwritable
        with told_of_database(), self._writer.begin() as connection:
            yield connection

    def copy_to(self, file: Path) -> None:
        """A copy of a SQLite database as it stands, made while others may write."""
        with told(), self._engine.connect() as connection:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            target = sqlite3.connect(file)
            try:
                source.backup(target)
            finally:
                target.close()

    def _open_to_read(self, file: Path, error: Unavailable) -> None:
        """Open a database that cannot be written: an archive disk, a full one, somebody else's.

        Without a log of changes beside it the file is all there is. With one, a copy of both is
        read, since SQLite must write to merge them. Raises `error` where neither can be read.
        """
        log = file.with_name(f"{file.name}-wal")
        try:
            if log.is_file() and log.stat().st_size:
                self._copied = tempfile.TemporaryDirectory()
                copy = Path(self._copied.name) / file.name
                for each in (file, log):
                    shutil.copyfile(each, copy.with_name(each.name))
                self._engine = _sqlite(URL.create("sqlite", database=str(copy)))
            else:
                self._engine = _immutable(file)
            self._reader = self._engine
            with self.reading() as connection:
                whole = _version(connection) == SCHEMA
        except (OSError, Unavailable):
            whole = False
        if not whole:
            self.close()
            raise error
        self._unwritable = error

    def _bring_up(self) -> None:
        with self.reading() as connection:
            if _version(connection) == SCHEMA:
                return
        with self.writing() as connection:
            if not self.is_sqlite:
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})"))
            if _version(connection) != SCHEMA:
                _migrate(connection)


def database_url(written: str) -> URL:
    """The URL of a PostgreSQL database. Raises NoWorkspace for anything else.

    A password does not belong into it: it would be written into the workspace.
    """
    try:
        url = make_url(written)
    except ArgumentError:
        raise NoWorkspace(Said("store-no-address", address=written)) from None
    if url.drivername not in ("postgresql", "postgresql+psycopg"):
        raise NoWorkspace(Said("store-other-database", name=url.drivername))
    if url.password or "password" in url.query:
        raise NoWorkspace(Said("store-password"))
    return url.set(drivername="postgresql+psycopg", password=None)


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": WAITS})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _immutable(file: Path) -> Engine:
    """A SQLite database that is read without making any file beside it."""
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    place = f"file:{quote(str(file.absolute()))}"
    engine = create_engine(URL.create("sqlite", database=place, query=query))
    event.listen(engine, "connect", _set_up_to_read)
    event.listen(engine, "begin", _begin)
    return engine


_UNWRITABLE = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR")
"""How the errors of SQLite begin that may only concern writing."""


def _refuses_writing(error: Unavailable) -> bool:
    cause = error.__cause__
    name = getattr(cause.orig if isinstance(cause, DBAPIError) else cause, "sqlite_errorname", "")
    return str(name).startswith(_UNWRITABLE)


def _set_up_to_read(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    # Transactions begin where `_begin` says, not where the driver guesses.
    connection.isolation_level = None
    # Bytes that are no UTF-8 are damage; they must reach the check that names the record.
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")


def _set_up(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
    _set_up_to_read(connection, entry)
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("tratado_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgres(url: URL) -> Engine:
    options = f"-c synchronous_commit=on -c lock_timeout={WAITS}s"
    arguments: dict[str, Any] = {"options": options, "connect_timeout": WAITS}
    try:
        return create_engine(url, connect_args=arguments)
    except ModuleNotFoundError:
        raise NoWorkspace(Said("store-no-driver")) from None


def _version(connection: Connection) -> str | None:
    """The migration the database is at; None where it has no tables. Raises NewerWorkspace."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is None or (str(found).isdigit() and str(found) <= SCHEMA):
        return None if found is None else str(found)
    raise NewerWorkspace(Said("store-newer", found=str(found), known=SCHEMA))


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
