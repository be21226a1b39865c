"""Where cases are kept: in a folder of files, or in a workspace as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol

import typer

from tratado.cli.app import fail
from tratado.cli.workspace import actor, now
from tratado.cli.workspace import told as store_told

if TYPE_CHECKING:
    from tratado.labor.case import Case
    from tratado.labor.events import Event
    from tratado.labor.law import Mechanism
    from tratado.store import Entry, Record, Store

FolderOption = Annotated[
    Path | None, typer.Option("--dir", help="Folder that keeps the cases; cases if left out.")
]
WorkspaceOption = Annotated[
    Path | None, typer.Option("--in", help="Workspace that keeps the cases, instead of a folder.")
]

HERE = Path("cases")


class Cases(Protocol):
    """Cases that are kept. Each method raises UnusableCase, or StoreError of a workspace."""

    def open_all(self, cases: Sequence[Case]) -> None:
        """Keep new cases with the events they have; none is kept where one cannot be."""

    def append(self, id_: str, event: Event, documents: Sequence[Path]) -> Case:
        """Append an event, if it is allowed, with its documents. Raises labor's Refused."""

    def read(self, id_: str) -> Case:
        """One case."""

    def all(self) -> tuple[Case, ...]:
        """Every case, by id."""

    def documents(self, id_: str) -> tuple[str, ...]:
        """The names of the documents kept with a case, each after the event it belongs to."""


@dataclass(frozen=True)
class FolderCases:
    """Cases kept in a folder, a file for each."""

    law: Mechanism
    folder: Path

    def open_all(self, cases: Sequence[Case]) -> None:
        from tratado.labor.docket import held_to
        from tratado.labor.folder import UnusableCase, case_path, open_new

        _each_once(cases)
        for case in cases:
            if case_path(self.folder, case.id).exists():
                raise UnusableCase(f"{case.id} is in {self.folder} already; nothing was kept")
        held_to(self.law, cases, self.all() if self.folder.is_dir() else ())
        for case in cases:
            open_new(self.folder, case)

    def append(self, id_: str, event: Event, documents: Sequence[Path]) -> Case:
        from tratado.labor.folder import UnusableCase, append

        if documents:
            raise UnusableCase("--attach: documents are kept in a workspace; name one with --in")
        return append(self.law, self.folder, id_, event)

    def read(self, id_: str) -> Case:
        from tratado.labor.folder import case_path, read

        return read(self.law, case_path(self.folder, id_))

    def all(self) -> tuple[Case, ...]:
        from tratado.labor.folder import UnusableCase, read_all

        if not self.folder.is_dir():
            raise UnusableCase(f"--dir: there is no folder {self.folder}")
        return read_all(self.law, self.folder)

    def documents(self, id_: str) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True)
class WorkspaceCases:
    """Cases kept in a workspace; `who` appends, and may be left out for reading."""

    law: Mechanism
    store: Store
    who: str | None

    def open_all(self, cases: Sequence[Case]) -> None:
        from tratado.labor.case_records import KIND
        from tratado.labor.docket import held_to
        from tratado.labor.folder import UnusableCase

        name, seen = actor(self.who), self.store.last_numbers(KIND)
        _each_once(cases)
        for case in cases:
            if case.id in seen:
                raise UnusableCase(f"{case.id} is in the workspace already; nothing was kept")
        held_to(self.law, cases, self.all())
        entries = [entry for case in cases for entry in _entries(case)]
        self.store.append_all(entries, name, at=now())

    def append(self, id_: str, event: Event, documents: Sequence[Path]) -> Case:
        from tratado.labor.case_records import KIND, happened
        from tratado.labor.docket import appended

        name, records = actor(self.who), self._records(id_)
        found = appended(self.law, self._case(id_, records), event, self.all())
        kept = [self.store.files.keep(path) for path in documents]
        self.store.append(
            KIND,
            id_,
            happened(event),
            name,
            at=now(),
            attachments=kept,
            expects=records[-1].number,
        )
        return found

    def read(self, id_: str) -> Case:
        return self._case(id_, self._records(id_))

    def all(self) -> tuple[Case, ...]:
        return cases_kept(self.law, self.store)

    def documents(self, id_: str) -> tuple[str, ...]:
        return tuple(
            f"{record.body['event']['event']}: {each.name} ({each.digest[:12]})"
            for record in self._records(id_)
            for each in record.attachments
        )

    def _records(self, id_: str) -> tuple[Record, ...]:
        from tratado.labor.case_records import KIND
        from tratado.labor.folder import UnusableCase

        found = self.store.records(kind=KIND, subject=id_)
        if not found:
            raise UnusableCase(f"there is no case {id_} in the workspace")
        return found

    def _case(self, id_: str, records: Sequence[Record]) -> Case:
        from tratado.labor.case_records import case_of_records

        return case_of_records(self.law, id_, [each.body for each in records])


def cases_kept(law: Mechanism, store: Store, until: int | None = None) -> tuple[Case, ...]:
    """Every case that a workspace keeps, by id; by the records up to `until`, where it is given.

    Raises UnusableCase.
    """
    from tratado.labor.case_records import KIND, case_of_records

    bodies: dict[str, list[dict[str, object]]] = {}
    for record in store.records(kind=KIND):
        if until is None or record.number <= until:
            bodies.setdefault(record.subject, []).append(record.body)
    return tuple(case_of_records(law, id_, bodies[id_]) for id_ in sorted(bodies))


def _each_once(cases: Sequence[Case]) -> None:
    """Raises UnusableCase where two cases have one id."""
    from tratado.labor.folder import UnusableCase

    ids = set()
    for case in cases:
        if case.id in ids:
            raise UnusableCase(f"{case.id} is given twice; nothing was kept")
        ids.add(case.id)


def _entries(case: Case) -> Iterator[Entry]:
    """The records of a new case; its id must be free, and one that a folder can have too."""
    from tratado.labor.case_records import KIND, happened, opening
    from tratado.labor.folder import case_path
    from tratado.store import Entry

    case_path(Path(), case.id)
    yield Entry(KIND, case.id, opening(case), expects=0)
    for event in case.entries:
        yield Entry(KIND, case.id, happened(event))


@contextmanager
def cases_in(
    folder: Path | None, workspace: Path | None, who: str | None = None
) -> Iterator[Cases]:
    """The cases of a workspace or a folder. Exits with what is wrong with any of them."""
    from tratado.labor.law import mechanism

    if folder is not None and workspace is not None:
        raise fail("--dir and --in: cases are kept in one of the two; leave one of them out")
    with told():
        if workspace is None:
            yield FolderCases(mechanism(), folder or HERE)
            return
        from tratado.store import open_store

        with store_told(), open_store(workspace) as store:
            yield WorkspaceCases(mechanism(), store, who)


@contextmanager
def told() -> Iterator[None]:
    """Tell what is wrong with a case or an event, and leave."""
    try:
        yield
    except ValueError as error:
        raise fail(str(error)) from None
