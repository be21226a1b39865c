"""Cases of the labor mechanism where they are kept: in a folder of files, or in a workspace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tratado.labor.case import Case
from tratado.labor.case_records import KIND, case_of_records, happened, opening
from tratado.labor.docket import appended, held_to
from tratado.labor.events import Event
from tratado.labor.folder import UnusableCase, append, case_path, open_new, read, read_all
from tratado.labor.law import Mechanism, mechanism
from tratado.store import Entry, Record, Store, open_store
from tratado.words import Said

HERE = Path("cases")
"""The folder of cases where none is named."""


class Cases(Protocol):
    """Cases that are kept. Each method raises UnusableCase, or StoreError of a workspace."""

    def read(self, id_: str) -> Case:
        """One case."""

    def all(self) -> tuple[Case, ...]:
        """Every case, by id."""

    def documents(self, id_: str) -> tuple[str, ...]:
        """The names of the documents kept with a case, each after the event it belongs to."""


class CasesToWrite(Cases, Protocol):
    """Cases that are kept and may be added to."""

    def open_all(self, cases: Sequence[Case]) -> None:
        """Keep new cases with the events they have; none is kept where one cannot be."""

    def append(self, id_: str, event: Event, documents: Sequence[Path]) -> Case:
        """Append an event, if it is allowed, with its documents. Raises labor's Refused."""


@dataclass(frozen=True)
class FolderCases:
    """Cases kept in a folder, a file for each."""

    law: Mechanism
    folder: Path

    def open_all(self, cases: Sequence[Case]) -> None:
        _each_once(cases)
        for case in cases:
            if case_path(self.folder, case.id).exists():
                raise UnusableCase(
                    Said("labor-case-in-folder", case=case.id, folder=str(self.folder))
                )
        held_to(self.law, cases, self.all() if self.folder.is_dir() else ())
        for case in cases:
            open_new(self.folder, case)

    def append(self, id_: str, event: Event, documents: Sequence[Path]) -> Case:
        if documents:
            raise UnusableCase(Said("labor-case-attach"))
        return append(self.law, self.folder, id_, event)

    def read(self, id_: str) -> Case:
        return read(self.law, case_path(self.folder, id_))

    def all(self) -> tuple[Case, ...]:
        if not self.folder.is_dir():
            raise UnusableCase(Said("labor-case-no-folder", folder=str(self.folder)))
        return read_all(self.law, self.folder)

    def documents(self, id_: str) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True)
class WorkspaceCases:
    """Cases kept in a workspace, to be read."""

    law: Mechanism
    store: Store

    def read(self, id_: str) -> Case:
        return self.case(id_, self.records(id_))

    def all(self) -> tuple[Case, ...]:
        return cases_kept(self.law, self.store)

    def documents(self, id_: str) -> tuple[str, ...]:
        return tuple(
            f"{record.body['event']['event']}: {each.name} ({each.digest[:12]})"
            for record in self.records(id_)
            for each in record.attachments
        )

    def records(self, id_: str) -> tuple[Record, ...]:
        """The records of a case. Raises UnusableCase where there is none."""
        found = self.store.records(kind=KIND, subject=id_)
        if not found:
            raise UnusableCase(Said("labor-case-none-in-workspace", case=id_))
        return found

    def case(self, id_: str, records: Sequence[Record]) -> Case:
        """The case that its records make. Raises UnusableCase."""
        return case_of_records(self.law, id_, [each.body for each in records])


@dataclass(frozen=True)
class RecordedCases(WorkspaceCases):
    """Cases kept in a workspace, to which somebody adds at a moment."""

    who: str
    at: dt.datetime

    def open_all(self, cases: Sequence[Case]) -> None:
        seen = self.store.last_numbers(KIND)
        _each_once(cases)
        for case in cases:
            if case.id in seen:
                raise UnusableCase(Said("labor-case-in-workspace", case=case.id))
        held_to(self.law, cases, self.all())
        entries = [entry for case in cases for entry in _entries(case)]
        self.store.append_all(entries, self.who, at=self.at)

    def append(self, id_: str, event: Event, documents: Sequence[Path]) -> Case:
        records = self.records(id_)
        found = appended(self.law, self.case(id_, records), event, self.all())
        kept = [self.store.files.keep(path) for path in documents]
        self.store.append(
            KIND,
            id_,
            happened(event),
            self.who,
            at=self.at,
            attachments=kept,
            expects=records[-1].number,
        )
        return found


@contextmanager
def cases_in(folder: Path | None, workspace: Path | None) -> Iterator[Cases]:
    """The cases of a workspace or a folder. Raises UnusableCase where both are named."""
    if workspace is None:
        yield FolderCases(mechanism(), folder or HERE)
        return
    _in_one_place(folder)
    with open_store(workspace) as store:
        yield WorkspaceCases(mechanism(), store)


@contextmanager
def cases_to_write(
    folder: Path | None, workspace: Path | None, who: str, at: dt.datetime
) -> Iterator[CasesToWrite]:
    """The same, to add to; `who` adds to a workspace, at a moment."""
    if workspace is None:
        yield FolderCases(mechanism(), folder or HERE)
        return
    _in_one_place(folder)
    with open_store(workspace) as store:
        yield RecordedCases(mechanism(), store, who, at)


def _in_one_place(folder: Path | None) -> None:
    if folder is not None:
        raise UnusableCase(Said("labor-case-two-places"))


def cases_kept_until(store: Store, until: int) -> tuple[Case, ...]:
    """The cases that a workspace keeps by the records up to `until`. Raises UnusableCase."""
    return cases_kept(mechanism(), store, until)


def cases_kept(law: Mechanism, store: Store, until: int | None = None) -> tuple[Case, ...]:
    """Every case that a workspace keeps, by id; by the records up to `until`, where it is given.

    Raises UnusableCase.
    """
    bodies: dict[str, list[dict[str, object]]] = {}
    for record in store.records(kind=KIND):
        if until is None or record.number <= until:
            bodies.setdefault(record.subject, []).append(record.body)
    return tuple(case_of_records(law, id_, bodies[id_]) for id_ in sorted(bodies))


def _each_once(cases: Sequence[Case]) -> None:
    """Raises UnusableCase where two cases have one id."""
    ids = set()
    for case in cases:
        if case.id in ids:
            raise UnusableCase(Said("labor-case-twice", case=case.id))
        ids.add(case.id)


def _entries(case: Case) -> Iterator[Entry]:
    """The records of a new case; its id must be free, and one that a folder can have too."""
    case_path(Path(), case.id)
    yield Entry(KIND, case.id, opening(case), expects=0)
    for event in case.entries:
        yield Entry(KIND, case.id, happened(event))
