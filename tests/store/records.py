"""What the tests of the store have in common."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable

from tratado.store import Attachment, Entry, FaultKind, Record, Store, kind_of
from tratado.words import Problem

AT = dt.datetime(2026, 11, 24, 12, 0, 0, 123456, dt.UTC)

GUARDS = (
    "DROP TRIGGER IF EXISTS records_keep ON records",
    "DROP TRIGGER IF EXISTS head_forward ON head",
    "DROP TRIGGER IF EXISTS head_stays ON head",
    "ALTER TABLE head DROP CONSTRAINT IF EXISTS head_last_fkey",
)
"""What someone who may change the tables of PostgreSQL does first."""

SQLITE_GUARDS = ("records_keep", "records_stay", "records_not_replaced", "head_forward",
                 "head_stays")  # fmt: skip


def entries(count: int, attachments: Iterable[Attachment] = ()) -> list[Entry]:
    kept = tuple(attachments)
    return [
        Entry("note", f"good {i}", {"n": i, "text": "é"}, attachments=kept) for i in range(count)
    ]


def filled(
    store: Store, count: int = 6, attachments: Iterable[Attachment] = ()
) -> tuple[Record, ...]:
    return store.append_all(entries(count, attachments), "analyst", at=AT)


def tamper(store: Store, *statements: str) -> None:
    """Run statements on the tables after removing what guards them."""
    if store.database.is_sqlite:
        # A plain connection of SQLite does not look at foreign keys.
        connection = sqlite3.connect(store.folder / "tratado.db")
        with connection:
            for name in SQLITE_GUARDS:
                connection.execute(f"DROP TRIGGER IF EXISTS {name}")
            for statement in statements:
                connection.execute(statement)
        connection.close()
        return
    with store.database.writing() as transaction:
        for statement in (*GUARDS, *statements):
            transaction.exec_driver_sql(statement)


def kinds(faults: Iterable[Problem]) -> list[tuple[FaultKind, int]]:
    return [(kind_of(fault), int(str(fault.what.parts["number"]))) for fault in faults]


def shown_by(fault: Problem) -> tuple[FaultKind, int, str]:
    """A fault with what shows it."""
    ((kind, number),) = kinds([fault])
    return kind, number, str(fault.what.parts["detail"])
