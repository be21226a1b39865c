"""The workspace: books, decisions and everything issued, as records that are only appended.

What is decided belongs to `origin` and `value`, what is issued to `proof`; here it is kept,
with who did it, when and on which data, so that any later change of it can be seen.
"""

from tratado.store.errors import (
    Conflict,
    NewerWorkspace,
    NoWorkspace,
    Refused,
    StoreError,
    Unavailable,
)
from tratado.store.records import Attachment, DataVersion, Entry, Record
from tratado.store.verification import FaultKind, Head, kind_of
from tratado.store.workspace import Settings, Store, create_store, open_store

__all__ = [
    "Attachment",
    "Conflict",
    "DataVersion",
    "Entry",
    "FaultKind",
    "Head",
    "NewerWorkspace",
    "NoWorkspace",
    "Record",
    "Refused",
    "Settings",
    "Store",
    "StoreError",
    "Unavailable",
    "create_store",
    "kind_of",
    "open_store",
]
