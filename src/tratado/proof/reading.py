"""Reading the body of a document strictly: every problem named by where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class MalformedDocument(ValueError):
    """A body that is not what its schema says; `problems` has all that was found."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class Reader:
    """An object of a document, read key by key.

    What is wrong is collected, so that all of it can be told at once; a value that cannot be
    read is given as a stand-in of its type, which `finish` keeps anybody from using.
    """

    def __init__(self, value: object, path: str = "", problems: list[str] | None = None) -> None:
        self.problems: list[str] = [] if problems is None else problems
        self.path = path
        self._read: set[str] = set()
        self._is_object = isinstance(value, dict)
        self._object: Mapping[str, object] = value if isinstance(value, dict) else {}
        if not self._is_object:
            self.problem("", f"expected an object, found {kind(value)}")

    def problem(self, key: str, message: str) -> None:
        at = f"{self.path}.{key}" if self.path and key else self.path or key or "document"
        self.problems.append(f"{at}: {message}")

    @property
    def names(self) -> list[str]:
        """The keys that stand in the object."""
        return list(self._object)

    def value(self, key: str) -> object:
        """Whatever stands at the key; None with a problem where nothing does."""
        self._read.add(key)
        if self._is_object and key not in self._object:
            self.problem(key, "missing")
        return self._object.get(key)

    def text(self, key: str) -> str:
        found = self.value(key)
        if isinstance(found, str):
            return found
        if key in self._object:
            self.problem(key, f"expected a string, found {kind(found)}")
        return ""

    def number(self, key: str) -> int:
        found = self.value(key)
        if isinstance(found, int) and not isinstance(found, bool):
            return found
        if key in self._object:
            self.problem(key, f"expected a whole number, found {kind(found)}")
        return 0

    def one_of(self, key: str, among: Collection[str]) -> str:
        found = self.text(key)
        if found not in among and isinstance(self._object.get(key), str):
            self.problem(key, f"{found!r} is none of {', '.join(among)}")
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
                self.problem(key, f"{found!r} is no date; expected as in 2026-11-24")
            return dt.date.min
        return day

    def object(self, key: str) -> Reader:
        return Reader(self.value(key), self._at(key), self.problems)

    def list(self, key: str, read: Callable[[Reader], T]) -> tuple[T, ...]:
        """What `read` makes of every object of the list at the key."""
        found = self.value(key)
        if not isinstance(found, list):
            if key in self._object:
                self.problem(key, f"expected a list, found {kind(found)}")
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
                self.problem(key, f"expected a list of strings, found {kind(found)}")
            return ()
        return tuple(found)

    def optional(self, key: str, read: Callable[[str], T]) -> T | None:
        """What `read` makes of the key; None where null stands there."""
        self._read.add(key)
        if key in self._object and self._object[key] is None:
            return None
        return read(key)

    def end(self) -> None:
        """Every key of the object has been read: any other has no business here."""
        for key in self._object:
            if key not in self._read:
                self.problem(key, "not a key of this document")

    def finish(self) -> None:
        """Raise MalformedDocument where anything was wrong, here or further in."""
        self.end()
        if self.problems:
            raise MalformedDocument(self.problems)

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def kind(value: object) -> str:
    """What JSON calls a value."""
    if value is None:
        return "null"
    names = {bool: "true or false", int: "a number", str: "a string", list: "a list"}
    return names.get(type(value), "an object")


def _day(text: str) -> dt.date | None:
    if len(text) != 10:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
