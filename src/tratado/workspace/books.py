"""The book that a workspace took in last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tratado.book import Book
from tratado.store import Store
from tratado.store.books import book_of, book_versions


@contextmanager
def last_book(store: Store) -> Iterator[Book | None]:
    """The last book, read again from its files; None of a workspace that has none.

    Raises what `store.books.book_of` does.
    """
    versions = book_versions(store)
    if not versions:
        yield None
        return
    with book_of(store, versions[-1]) as book:
        yield book
