"""Looking for what was changed, removed, moved or damaged in the records and their files."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tratado.canonical import canonical
from tratado.store.attachments import Attachments, Failing
from tratado.store.records import START, Attachment, StoredRecord, of_instant
from tratado.words import NOWHERE, Part, Problem, Said

CLOCKS_DIFFER = dt.timedelta(minutes=5)
"""By how much the clocks of colleagues' computers may differ."""


class FaultKind(StrEnum):
    """What can be wrong, as the messages that say it.

    MISSING: records with no row; CHANGED: a record whose content does not have its digest;
    UNLINKED: a record that does not follow the one before it; HEAD: the count kept beside the
    records says otherwise, or is not there; ANCHOR: no record has the digest that was noted
    before; files of records; the database itself.
    """

    MISSING = "store-fault-missing"
    CHANGED = "store-fault-changed"
    UNLINKED = "store-fault-unlinked"
    HEAD = "store-fault-head"
    NO_HEAD = "store-fault-head-missing"
    ANCHOR = "store-fault-anchor"
    FILE_MISSING = "store-fault-file-missing"
    FILE_CHANGED = "store-fault-file-changed"
    FILE_UNREADABLE = "store-fault-file-unreadable"
    DATABASE = "store-fault-database"


_OF_FILES = {
    Failing.MISSING: FaultKind.FILE_MISSING,
    Failing.CHANGED: FaultKind.FILE_CHANGED,
    Failing.UNREADABLE: FaultKind.FILE_UNREADABLE,
}


def fault(kind: FaultKind, number: int, detail: Part = "") -> Problem:
    """One thing wrong: the record it is about (0 for none), and what shows it."""
    return Problem(NOWHERE, Said(kind.value, number=str(number), detail=detail))


def kind_of(problem: Problem) -> FaultKind:
    """Of which kind one of these problems is."""
    return FaultKind(problem.what.id)


@dataclass(frozen=True, slots=True)
class Head:
    """The number of records and the digest of the last: an anchor to note elsewhere."""

    count: int
    digest: str


def chain_faults(
    rows: Iterable[StoredRecord], head: Head | None, anchor: str | None = None
) -> Iterator[Problem]:
    """What is wrong with records given in order of their numbers, against their head.

    Records cut off at the end together with the head, and a chain written anew from some
    record on, are found only against an anchor: a digest noted while the record was there.
    """
    expected, previous = 1, START
    anchored = anchor is None or anchor == START
    for row in rows:
        if not isinstance(row.number, int) or row.number < expected:
            yield fault(FaultKind.CHANGED, expected, "number")
            continue
        if row.number > expected:
            yield fault(FaultKind.MISSING, expected, str(row.number - 1))
        elif row.previous != previous:
            yield fault(FaultKind.UNLINKED, row.number)
        if not _whole(row):
            yield fault(FaultKind.CHANGED, row.number, "digest")
        elif row.digest == anchor:
            anchored = True
        expected, previous = row.number + 1, row.digest
    if head is None or (head.count, head.digest) != (expected - 1, previous):
        yield (
            fault(FaultKind.NO_HEAD, 0)
            if head is None
            else fault(FaultKind.HEAD, 0, str(head.count))
        )
    if not anchored:
        yield fault(FaultKind.ANCHOR, 0, anchor or "")


def _whole(row: StoredRecord) -> bool:
    """Whether a row is, byte for byte, what was appended."""
    texts = (row.kind, row.subject, row.body, row.who, row.at, row.data_version, row.attachments)
    if not all(isinstance(text, str) for text in (*texts, row.previous, row.digest)):
        return False
    try:
        for part in (row.body, row.data_version, row.attachments):
            if canonical(json.loads(part)) != part:
                return False
        of_instant(row.at)
        return row.expected_digest() == row.digest
    except (ValueError, RecursionError, UnicodeError):
        # NotCanonical and JSONDecodeError are kinds of ValueError.
        return False


def set_back(rows: Iterable[StoredRecord]) -> Iterator[int]:
    """The records that bear an earlier time than one before them.

    The time is that of the computer that wrote. Where several write, their clocks differ;
    less than `CLOCKS_DIFFER` is not told.
    """
    latest: dt.datetime | None = None
    for row in rows:
        try:
            at = of_instant(row.at)
        except (ValueError, TypeError):
            continue  # A damaged row, which is told as that.
        if latest is not None and at < latest - CLOCKS_DIFFER:
            yield row.number
        latest = at if latest is None else max(latest, at)


def file_faults(rows: Iterable[StoredRecord], files: Attachments) -> Iterator[Problem]:
    """Files of the records that are missing or changed; each file is read once."""
    seen: set[str] = set()
    for row in rows:
        for attachment in _attachments(row):
            if attachment.digest in seen:
                continue
            seen.add(attachment.digest)
            damage = files.damage(attachment)
            if damage is not None:
                reason = f" ({damage.reason})" if damage.reason else ""
                yield fault(_OF_FILES[damage.failing], row.number, attachment.name + reason)


def _attachments(row: StoredRecord) -> list[Attachment]:
    """The attachments of a row; none where the row itself is damaged, which is told of it."""
    if row.attachments == "[]" or not _whole(row):
        return []
    return [Attachment(**each) for each in json.loads(row.attachments)]
