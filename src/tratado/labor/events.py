"""Events of a case and when they happened, as exactly as it is known."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from tratado.language import Language
from tratado.words import Said, TratadoError

UNDATED = "?"
"""How a day that is not known is written."""

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})-(\d{2})")

ALWAYS = (dt.date.min, dt.date.max)


class UnreadableEvent(TratadoError):
    """What is not written as an event, or as the time of one."""

    def __init__(self, what: Said) -> None:
        super().__init__([what])


@dataclass(frozen=True, slots=True)
class EventNamed:
    """An event by its key, which English can read, and in words in another language."""

    key: str

    def words(self, language: Language) -> str:
        if language is Language.EN:
            return self.key
        named = Said(f"labor-event-{self.key.replace('_', '-')}")
        return Said("labor-key", key=self.key, words=named).words(language)


@dataclass(frozen=True, slots=True)
class When:
    """The first and the last day on which something may have happened.

    A month stays a month: no day of it is made up.
    """

    first: dt.date
    last: dt.date

    @classmethod
    def of(cls, text: str) -> When:
        """Read a day, a month, a year, two days with a slash between, or `?`.

        Raises UnreadableEvent for anything else.
        """
        if text == UNDATED:
            return cls(*ALWAYS)
        if _YEAR.fullmatch(text):
            year = int(text)
            if not year:
                raise UnreadableEvent(Said("labor-when-no-date", text=repr(text)))
            return cls(dt.date(year, 1, 1), dt.date(year, 12, 31))
        if found := _MONTH.fullmatch(text):
            year, month = int(found[1]), int(found[2])
            if not year or not 1 <= month <= 12:
                raise UnreadableEvent(Said("labor-when-no-month", text=repr(text)))
            last = calendar.monthrange(year, month)[1]
            return cls(dt.date(year, month, 1), dt.date(year, month, last))
        begin, slash, end = text.partition("/")
        try:
            day = dt.date.fromisoformat(begin)
            until = dt.date.fromisoformat(end) if slash else day
        except ValueError:
            raise UnreadableEvent(Said("labor-when-no-date", text=repr(text))) from None
        if until < day:
            raise UnreadableEvent(Said("labor-when-backwards", text=repr(text)))
        return cls(day, until)

    @classmethod
    def on(cls, day: dt.date) -> When:
        return cls(day, day)

    @property
    def exact(self) -> bool:
        return self.first == self.last

    @property
    def dated(self) -> bool:
        """Whether anything is known of the day."""
        return (self.first, self.last) != ALWAYS

    @property
    def said(self) -> dt.date | str:
        """The day as a sentence has it; what is no day, as events are written."""
        return self.first if self.exact else str(self)

    def __str__(self) -> str:
        if self.exact:
            return self.first.isoformat()
        if not self.dated:
            return UNDATED
        for text in (f"{self.first.year:04}", f"{self.first:%Y-%m}"):
            if When.of(text) == self:
                return text
        return f"{self.first}/{self.last}"


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a course of remediation promises, and by when."""

    what: str
    due: dt.date


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: when, what, by whom, in which document.

    `actor` is a role (`complainant`, `panel`) or a country of the case; empty means whoever
    usually acts. `commitments` belong to a course of remediation, and `dropped` are those that
    an amended course gives up; `measures` belong to remedies; `clock` and `until` say which
    period was extended, and to which last day. `entry` is the number of the entry that is put
    right, and `instead` what it should have said.
    """

    when: When
    event: str
    actor: str = ""
    document: str = ""
    note: str = ""
    commitments: tuple[Commitment, ...] = ()
    measures: tuple[str, ...] = field(default=())
    dropped: tuple[str, ...] = ()
    clock: str = ""
    until: dt.date | None = None
    entry: int = 0
    instead: Event | None = None

    def body(self) -> dict[str, Any]:
        """The event as plain data, empty fields left out."""
        found: dict[str, Any] = {"date": str(self.when), "event": self.event}
        for name in ("actor", "document", "note"):
            if value := getattr(self, name):
                found[name] = value
        if self.commitments:
            found["commitments"] = [
                {"what": each.what, "due": each.due.isoformat()} for each in self.commitments
            ]
        for name in ("measures", "dropped"):
            if values := getattr(self, name):
                found[name] = list(values)
        if self.clock:
            found["clock"] = self.clock
        if self.until is not None:
            found["until"] = self.until.isoformat()
        if self.entry:
            found["entry"] = self.entry
        if self.instead is not None:
            found["instead"] = self.instead.body()
        return found

    @classmethod
    def of_body(cls, body: Mapping[str, Any]) -> Event:
        """Read what `body` gives. Raises UnreadableEvent."""
        if not isinstance(body, Mapping):
            raise UnreadableEvent(Said("labor-event-object", given=repr(body)))
        known = {each.name for each in fields(cls)} - {"when"} | {"date"}
        if unknown := sorted(map(str, body.keys() - known)):
            raise UnreadableEvent(
                Said("labor-event-fields", unknown=tuple(unknown), known=tuple(sorted(known)))
            )
        for name in ("date", "event"):
            if not isinstance(body.get(name), str):
                raise UnreadableEvent(Said("labor-event-needs", name=name))
        until, instead = body.get("until"), body.get("instead")
        return cls(
            when=When.of(body["date"]),
            event=body["event"],
            actor=str(body.get("actor", "")),
            document=str(body.get("document", "")),
            note=str(body.get("note", "")),
            commitments=tuple(map(_commitment, _list(body, "commitments"))),
            measures=tuple(map(str, _list(body, "measures"))),
            dropped=tuple(map(str, _list(body, "dropped"))),
            clock=str(body.get("clock", "")),
            until=None if until is None else day_of("until", until),
            entry=_number(body.get("entry", 0)),
            instead=None if instead is None else cls.of_body(instead),
        )


def day_of(name: str, given: object) -> dt.date:
    """A day that is written as 2026-11-24. Raises UnreadableEvent."""
    try:
        return dt.date.fromisoformat(str(given))
    except ValueError:
        raise UnreadableEvent(Said("labor-day-wanted", name=name, given=repr(given))) from None


def _list(body: Mapping[str, Any], name: str) -> list[Any] | tuple[Any, ...]:
    found = body.get(name, ())
    if not isinstance(found, list | tuple):
        raise UnreadableEvent(Said("labor-event-list", name=name, given=repr(found)))
    return found


def _commitment(body: object) -> Commitment:
    if not isinstance(body, Mapping) or not {"what", "due"} <= body.keys():
        raise UnreadableEvent(Said("labor-event-commitment", given=repr(body)))
    return Commitment(str(body["what"]), day_of("due", body["due"]))


def _number(given: object) -> int:
    """The number of an entry; files of cases in CSV have it as text."""
    text = str(given)
    if isinstance(given, bool) or not re.fullmatch(r"[0-9]{1,9}", text):
        raise UnreadableEvent(Said("labor-event-entry", given=repr(given)))
    return int(text)
