"""Cases as a folder: one file of JSON lines for each, its header first, then its events.

An event is appended in one write that has reached the disk before the command ends; nothing
that was written is ever changed.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tratado.labor.case import Case
from tratado.labor.docket import appended
from tratado.labor.events import Event
from tratado.labor.law import Mechanism, mechanism
from tratado.labor.plain import case_of, header_body
from tratado.words import Place, Said, TratadoError, Within, Worded

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")


_TRIES, _PAUSE = 100, 0.02
"""How often, and after how many seconds, a case that another command writes is tried again."""


class UnusableCase(TratadoError):
    """A file of a case that cannot be read, or an id that cannot name one."""

    def __init__(self, what: Worded) -> None:
        super().__init__([what])


def case_path(folder: Path, id_: str) -> Path:
    """Where a case is kept. Raises UnusableCase for an id that is no file name."""
    if not _ID.fullmatch(id_):
        raise UnusableCase(Said("labor-case-id", id=repr(id_)))
    return folder / f"{id_}.jsonl"


def open_new(folder: Path, case: Case) -> Path:
    """Keep a new case with the events it has. Raises UnusableCase where the id is taken."""
    path = case_path(folder, case.id)
    folder.mkdir(parents=True, exist_ok=True)
    lines = [header_body(case), *(event.body() for event in case.entries)]
    content = "".join(f"{_line(each)}\n" for each in lines)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileExistsError:
        raise UnusableCase(Said("labor-case-taken", path=str(path))) from None
    _write(handle, content)
    return path


def append(law: Mechanism, folder: Path, id_: str, event: Event) -> Case:
    """Append an entry to a case, if it is allowed. Raises Refused; then nothing is written."""
    path = case_path(folder, id_)
    with _locked(path):
        found = appended(law, read(law, path), event, read_all(law, folder))
        handle = os.open(path, os.O_WRONLY | os.O_APPEND)
        _write(handle, f"{_line(event.body())}\n")
    return found


def read(law: Mechanism, path: Path) -> Case:
    """A case from its file. Raises UnusableCase naming file and line."""
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UnusableCase(Said("labor-case-none", case=str(path))) from None
    except UnicodeDecodeError:
        raise UnusableCase(Said("labor-file-not-utf8", path=str(path))) from None
    if not content.endswith("\n"):
        raise UnusableCase(Said("labor-case-cut-off", path=str(path)))
    bodies = []
    for number, line in enumerate(content.splitlines(), start=1):
        try:
            body = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UnusableCase(Within(Place(str(path), line=number), not_json(error))) from None
        if not isinstance(body, dict):
            place = Place(str(path), line=number)
            raise UnusableCase(Within(place, Said("labor-file-not-object")))
        bodies.append(body)
    if not bodies:
        raise UnusableCase(Said("labor-case-empty", path=str(path)))
    try:
        return case_of(law, bodies[0], bodies[1:])
    except TratadoError as error:
        raise UnusableCase(Within(Place(str(path)), error)) from None


def not_json(error: ValueError | RecursionError) -> Said:
    """Why a text is no JSON, by what reading it raised."""
    if isinstance(error, json.JSONDecodeError):
        return Said("labor-file-not-json", column=str(error.colno))
    return Said("labor-file-json-too-deep")


def read_all(law: Mechanism, folder: Path) -> tuple[Case, ...]:
    """Every case of a folder, by id."""
    return tuple(read(law, path) for path in sorted(folder.glob("*.jsonl")))


def read_cases(folder: Path | str) -> tuple[Case, ...]:
    """Every case of a folder, by id, under the mechanism as it is shipped.

    Raises UnusableCase for a file that is no case.
    """
    return read_all(mechanism(), Path(folder))


def _line(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(", ", ": "))


def _write(handle: int, content: str) -> None:
    try:
        os.write(handle, content.encode())
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Keep others from appending to a case until this is done."""
    if not path.is_file():
        raise UnusableCase(Said("labor-case-none", case=str(path)))
    lock = path.with_suffix(".lock")
    for _ in range(_TRIES):
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            time.sleep(_PAUSE)
    else:
        raise UnusableCase(Said("labor-case-locked", path=str(path), lock=str(lock)))
    try:
        yield
    finally:
        lock.unlink()
