"""Reading the body of a document strictly: every problem named by where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from tratado.words import Place, Problem, Said, TratadoError

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class MalformedDocument(TratadoError):
    """A body that is not what its schema says; `problems` has all that was found."""


class Reader:
    """An object of a document, read key by key.

    What is wrong is collected, so that all of it can be told at once; a value that cannot be
    read is given as a stand-in of its type, which `finish` keeps anybody from using.
    """

    def __init__(
        self, value: object, path: str = "", problems: list[Problem] | None = None
    ) -> None:
        self.problems: list[Problem] = [] if problems is None else problems
        self.path = path
        self._asked: list[str] = []
        self._is_object = isinstance(value, dict)
        self._object: Mapping[str, object] = value if isinstance(value, dict) else {}
        if not self._is_object:
            self.expected("", "object", value)

    def problem(self, key: str, what: Said) -> None:
        at = f"{self.path}.{key}" if self.path and key else self.path or key
        place = Place(item=at) if at else Said("document-whole")
        self.problems.append(Problem(place, what))

    def expected(self, key: str, what: str, found: object) -> None:
        """Another kind of value stands at the key than is expected there."""
        self.problem(key, Said("document-expected", what=Said(f"json-{what}"), found=kind(found)))

    @property
    def names(self) -> list[str]:
        """The keys that stand in the object."""
        return list(self._object)

    def value(self, key: str) -> object:
        """Whatever stands at the key; None with a problem where nothing does."""
        self._asked.append(key)
        if self._is_object and key not in self._object:
            self.problem(key, Said("document-missing"))
        return self._object.get(key)

    def text(self, key: str) -> str:
        found = self.value(key)
        if isinstance(found, str):
            return found
        if key in self._object:
            self.expected(key, "string", found)
        return ""

    def number(self, key: str) -> int:
        found = self.value(key)
        if isinstance(found, int) and not isinstance(found, bool):
            return found
        if key in self._object:
            self.expected(key, "whole-number", found)
        return 0

    def one_of(self, key: str, among: Collection[str]) -> str:
        found = self.text(key)
        if found not in among and isinstance(self._object.get(key), str):
            self.problem(key, Said("document-none-of", found=repr(found), among=(*among,)))
        return found

    def enum(self, key: str, members: type[E]) -> E:
        found = self.one_of(key, [str(member) for member in members])
        try:
            return members(found)
        except ValueError:
            return next(iter(members))

    def day(self, key: str) -> dt.date:
        found = self.text(key)
        day = _day(found)
        if day is None:
            if isinstance(self._object.get(key), str):
                self.problem(key, Said("document-no-date", found=repr(found)))
            return dt.date.min
        return day

    def object(self, key: str) -> Reader:
        return Reader(self.value(key), self._at(key), self.problems)

    def list(self, key: str, read: Callable[[Reader], T]) -> tuple[T, ...]:
        """What `read` makes of every object of the list at the key."""
        found = self.value(key)
        if not isinstance(found, list):
            if key in self._object:
                self.expected(key, "list", found)
            return ()
        return tuple(
            read(Reader(each, f"{self._at(key)}[{place}]", self.problems))
            for place, each in enumerate(found)
        )

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings of the list at the key."""
        found = self.value(key)
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            if key in self._object:
                self.expected(key, "strings", found)
            return ()
        return tuple(found)

    def optional(self, key: str, read: Callable[[str], T]) -> T | None:
        """What `read` makes of the key; None where null stands there."""
        self._asked.append(key)
        if key in self._object and self._object[key] is None:
            return None
        return read(key)

    def end(self) -> None:
        """Every key of the object has been read: any other has no business here."""
        for key in self._object:
            if key not in self._asked:
                known = tuple(dict.fromkeys(self._asked))
                self.problem(key, Said("document-unknown-key", known=known))

    def finish(self) -> None:
        """Raise MalformedDocument where anything was wrong, here or further in."""
        self.end()
        if self.problems:
            raise MalformedDocument(self.problems)

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


_KINDS = {bool: "boolean", int: "number", str: "string", list: "list"}


def kind(value: object) -> Said:
    """What JSON calls a value."""
    return Said(f"json-{'null' if value is None else _KINDS.get(type(value), 'object')}")


def _day(text: str) -> dt.date | None:
    if len(text) != 10:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
