"""The versions of the books: each is a record with the files it was read from."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tratado.book import Book, Notice, read_book
from tratado.deciding.stated_facts import refuse_unread
from tratado.store import Store
from tratado.store.errors import NoSuchRecord, Refused, StoreError, told
from tratado.store.inspection import check_content, check_size, checked_name
from tratado.store.leftovers import INCOMING, READING
from tratado.store.records import DataVersion, Entry, Record
from tratado.version import VERSION
from tratado.words import Said

_ELECTED = ("method", "intermediate", "as_material", "accumulate")
"""Columns of the sheet goods in which a producer elects something."""

_OF_BOOK, _OF_MAPPING = "book/", "mapping/"
"""What the names of a book's files start with in its record."""

_SHEET_FILES = (".csv", ".parquet")


class ReadsDifferently(StoreError):
    """A kept book that this version of the program reads with another content."""


@dataclass(frozen=True, slots=True)
class BookVersion:
    """A version of the books, counted from 1: what it is called, its content, its record.

    `notices` tell how a new one was read.
    """

    version: int
    name: str
    digest: str
    record: Record
    is_new: bool = False
    notices: tuple[Notice, ...] = ()


def book_versions(store: Store) -> list[BookVersion]:
    """All versions, first to last. Raises Unavailable."""
    return [
        BookVersion(version, record.subject, record.data_version.book, record)
        for version, record in enumerate(store.records(kind="book"), 1)
    ]


def version_of(store: Store, version: int | None) -> BookVersion:
    """A version by its number, or the last. Raises LookupError where there is none."""
    found = book_versions(store)
    if not found:
        raise NoSuchRecord(Said("store-no-book"))
    if version is None:
        return found[-1]
    if not 1 <= version <= len(found):
        raise NoSuchRecord(Said("store-no-version", version=str(version), last=str(len(found))))
    return found[version - 1]


def import_book(
    store: Store, path: Path, mapping: Path | None, who: str, *, at: dt.datetime
) -> BookVersion:
    """Take in a book: a copy of its files is read, and kept if it has no problem.

    Raises BookErrors with all problems of the book, Refused for a hostile file, and
    Unavailable; in each case nothing is kept.
    """
    path = path.resolve()
    if not path.exists() or (mapping is not None and not mapping.exists()):
        read_book(path, mapping)
    with told(), tempfile.TemporaryDirectory(prefix=INCOMING, dir=store.folder) as incoming:
        # What is read is what is kept, whatever happens to the original meanwhile.
        copy = Path(incoming) / _OF_BOOK / checked_name(path.name)
        _copy(store, path, copy)
        mapping_copy = None
        if mapping is not None:
            mapping_copy = Path(incoming) / _OF_MAPPING / checked_name(mapping.name)
            _copy(store, mapping, mapping_copy)
        book = read_book(copy, mapping_copy)
        refuse_unread(book, ())
        return add_book(store, book, who, at=at, mapping=mapping_copy)


def add_book(
    store: Store, book: Book, who: str, *, at: dt.datetime, mapping: Path | None = None
) -> BookVersion:
    """Keep a book with its files, which must be those it was read from.

    The content of the last version again is no new version. Elections that the book makes
    otherwise than before are recorded with it.
    """
    found = book_versions(store)
    if found and found[-1].digest == book.digest:
        return found[-1]
    kept = [
        store.files.keep(path, f"{_OF_BOOK}{book.path.name}{inside}")
        for path, inside in _files(book.path)
    ]
    if mapping is not None:
        kept.append(store.files.keep(mapping, f"{_OF_MAPPING}{mapping.name}"))
    body = {
        "tratado": VERSION,
        "file": book.path.name,
        "digest": book.digest,
        "currency": book.currency,
        "goods": len(book.goods),
        "lines": len(book.lines),
        "notices": [str(notice) for notice in book.notices],
    }
    version = DataVersion(book=book.digest)
    entries = [Entry("book", book.name, body, version, kept)]
    elections = _elections(book)
    before = store.latest("election", book.name)
    if before is None or before.body != elections:
        entries.append(Entry("election", book.name, elections, version))
    record, *_ = store.append_all(entries, who, at=at)
    number = next(v.version for v in book_versions(store) if v.record.number == record.number)
    return BookVersion(number, book.name, book.digest, record, is_new=True, notices=book.notices)


@contextmanager
def book_of(store: Store, version: BookVersion) -> Iterator[Book]:
    """The book of a version, read again from its files; its path lives as long as the context.

    Raises DamagedFile where a file is not as it was kept, ReadsDifferently where this
    program finds another content in the same files.
    """
    # A workspace that may only be read is read elsewhere.
    place = store.folder if store.database.may_be_written else None
    with tempfile.TemporaryDirectory(prefix=READING, dir=place) as folder:
        mapping = None
        for attachment in version.record.attachments:
            place = Path(folder) / checked_name(attachment.name)
            place.parent.mkdir(parents=True, exist_ok=True)
            with told(), place.open("wb") as target:
                store.files.copy(attachment, target)
            if attachment.name.startswith(_OF_MAPPING):
                mapping = place
        book = read_book(Path(folder) / _OF_BOOK / version.record.body["file"], mapping)
        if book.digest != version.digest:
            raise ReadsDifferently(
                Said(
                    "store-reads-differently",
                    version=str(version.version),
                    name=version.name,
                    program=str(version.record.body["tratado"]),
                )
            )
        yield book


def kept_book(store: Store, version: int | None = None) -> AbstractContextManager[Book]:
    """The book of a version, or the last; see `book_of`. Raises LookupError."""
    return book_of(store, version_of(store, version))


@contextmanager
def last_book(store: Store) -> Iterator[Book | None]:
    """The last book; None of a workspace that has none. Raises what `book_of` does."""
    versions = book_versions(store)
    if not versions:
        yield None
        return
    with book_of(store, versions[-1]) as book:
        yield book


def _elections(book: Book) -> dict[str, Any]:
    """What the book elects: its settings, and what the goods have in columns of elections."""
    chosen = book.goods.select("id", *_ELECTED)
    goods: dict[str, dict[str, Any]] = {}
    for row in chosen.iter_rows(named=True):
        elected = {name: row[name] for name in _ELECTED if row[name] not in (None, False)}
        if elected:
            goods[row["id"]] = elected
    return {"settings": dict(book.settings), "goods": goods}


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    """The files of a book, and where each stands in its folder (nothing for a workbook)."""
    if not path.is_dir():
        yield path, ""
        return
    for entry in sorted(path.iterdir()):
        if entry.suffix.lower() not in _SHEET_FILES:
            continue
        for file in sorted(entry.glob("*.parquet")) if entry.is_dir() else [entry]:
            yield file, f"/{file.relative_to(path).as_posix()}"


def _copy(store: Store, path: Path, copy: Path) -> None:
    """Copy the files of a book, each looked at. Raises Refused."""
    if path.is_dir():
        copy.mkdir(parents=True)
    for file, inside in _files(path):
        name = checked_name(f"{path.name}{inside}")
        if not file.is_file():
            raise Refused(Said("store-no-file", name=name))
        check_size(name, file.stat().st_size, store.files.largest)
        target = copy.parent / f"{copy.name}{inside}"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
        check_size(name, target.stat().st_size, store.files.largest)
        if target.suffix.lower() not in _SHEET_FILES:
            check_content(target, name)
