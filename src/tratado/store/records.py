"""Records: who decided, issued or received what, when, and on which data.

A record is never changed or removed; what turns out wrong is followed by another record. Its
digest is the SHA-256 of its canonical JSON, in which the digest of the record before stands:
the chain makes a change of any record visible, and whoever has the records can calculate all
of it again with other tools.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from tratado.canonical import NotCanonical, canonical
from tratado.store.errors import Refused
from tratado.words import Said

_KIND = re.compile(r"[a-z][a-z0-9_]{0,62}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")

START = "0" * 64
"""What stands for the digest before the first record."""

LONGEST_TEXT = 1000
"""Characters of a subject or a name."""


@dataclass(frozen=True, slots=True)
class DataVersion:
    """The digests of the agreement and of the book that a record rests on; empty for none."""

    agreement: str = ""
    book: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a record rests on: its name, the SHA-256 of its bytes, and their number."""

    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A record to be appended.

    `expects` is the number of the record of the same kind and subject that the caller saw
    last, 0 where there was none; None where it does not matter what others did meanwhile.
    """

    kind: str
    subject: str
    body: Mapping[str, Any]
    data_version: DataVersion = DataVersion()
    attachments: Sequence[Attachment] = ()
    expects: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stands in the chain; `at` is in UTC, `previous` the digest before."""

    number: int
    kind: str
    subject: str
    body: dict[str, Any]
    who: str
    at: dt.datetime
    data_version: DataVersion
    attachments: tuple[Attachment, ...]
    previous: str
    digest: str


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record as the database holds it: everything but the number is text."""

    number: int
    kind: str
    subject: str
    body: str
    who: str
    at: str
    data_version: str
    attachments: str
    previous: str
    digest: str = ""

    def expected_digest(self) -> str:
        """The digest that the content has. Raises NotCanonical."""
        return hashlib.sha256(self._text("").encode()).hexdigest()

    def line(self) -> str:
        """The record with its digest, as one line of canonical JSON."""
        return self._text(f'"digest":"{self.digest}",')

    def _text(self, digest: str) -> str:
        """Canonical JSON of the record: its keys in order, its parts as they are stored."""
        return (
            f'{{"at":{canonical(self.at)},"attachments":{self.attachments},"body":{self.body},'
            f'"data_version":{self.data_version},{digest}"kind":{canonical(self.kind)},'
            f'"number":{canonical(self.number)},"previous":{canonical(self.previous)},'
            f'"subject":{canonical(self.subject)},"who":{canonical(self.who)}}}'
        )


def line_of(record: Record) -> str:
    """A record as its chain has it: canonical JSON with its digest, as `StoredRecord.line`."""
    content = asdict(record) | {"at": instant(record.at)}
    return canonical(content)


def instant(at: dt.datetime) -> str:
    """A moment as records write it: UTC with microseconds. Raises Refused without a zone."""
    if at.tzinfo is None:
        raise Refused(Said("store-no-zone", time=at.isoformat()))
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def of_instant(text: str) -> dt.datetime:
    """The moment that a record writes. Raises ValueError for another text."""
    if not _INSTANT.fullmatch(text):
        raise ValueError(text)
    return dt.datetime.fromisoformat(text)


def checked(text: str, what: Said) -> str:
    """A subject or a name: one line that can be seen. Raises Refused."""
    if not text.strip():
        raise Refused(Said("store-blank", what=what))
    if len(text) > LONGEST_TEXT:
        raise Refused(Said("store-text-long", what=what, length=len(text), most=LONGEST_TEXT))
    for letter in text:
        if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp"):
            raise Refused(
                Said("store-control-character", what=what, text=repr(text), letter=repr(letter))
            )
    return text


def stored(entry: Entry, number: int, who: str, at: dt.datetime, previous: str) -> StoredRecord:
    """An entry as the next record of the chain. Raises Refused for what no record may hold."""
    if not _KIND.fullmatch(entry.kind):
        raise Refused(Said("store-no-kind", kind=repr(entry.kind)))
    for attachment in entry.attachments:
        if not _DIGEST.fullmatch(attachment.digest):
            raise Refused(Said("store-no-digest", name=attachment.digest))
    try:
        found = StoredRecord(
            number=number,
            kind=entry.kind,
            subject=checked(entry.subject, Said("store-the-subject", kind=entry.kind)),
            body=canonical(entry.body),
            who=checked(who, Said("store-who-acts")),
            at=instant(at),
            data_version=canonical(asdict(entry.data_version)),
            attachments=canonical([asdict(each) for each in entry.attachments]),
            previous=previous,
        )
        return replace(found, digest=found.expected_digest())
    except NotCanonical as error:
        raise Refused(
            Said("store-not-canonical", kind=entry.kind, subject=entry.subject, reason=str(error))
        ) from None
