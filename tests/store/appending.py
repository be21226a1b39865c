"""A program that appends until it is killed, many times over, and tells what it was told.

Each line of the input is a trial: the folder of a workspace, what to do, and after how many
acts, and which share of the time of one, to kill. The answer is a line of the numbers that
the killed process had been told were written. One process starts each trial by forking, so
that a trial takes milliseconds.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tratado.store import Entry, Store, open_store
from tratado.workspace.books import import_book

AT = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


def decide(store: Store, turn: int) -> int:
    """The decisions of a whole book: 20 goods, all or none."""
    batch = [Entry("decision", f"{turn} {i}", {"of": 20, "text": "x" * 300}) for i in range(20)]
    return store.append_all(batch, "analyst", at=AT)[-1].number


def certify(store: Store, turn: int) -> int:
    """A document and the record that names it."""
    kept = store.files.keep_bytes(os.urandom(3000), "certificate.pdf")
    return store.append("certificate", "PUMP", {}, "analyst", at=AT, attachments=[kept]).number


def take_in(store: Store, turn: int) -> int:
    """A version of a book with its files, and the elections that changed with it."""
    book = store.folder.parent / str(turn % 2) / "book"
    return import_book(store, book, None, "analyst", at=AT).record.number


ACTS: dict[str, Callable[[Store, int], int]] = {
    "decide": decide,
    "certify": certify,
    "import": take_in,
}


def trial(folder: Path, act: str, acts: int, share: float) -> list[str]:
    """Fork a process that appends without end, kill it, and tell the numbers it was told.

    It is killed after so many acts and a share of the time that the last one took.
    """
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        try:
            with open_store(folder) as store:
                os.write(tell, b"ready\n")
                for turn in itertools.count():
                    number = ACTS[act](store, turn)
                    os.write(tell, f"{number}\n".encode())
        finally:
            os._exit(1)
    os.close(tell)
    numbers, began, took = [], time.monotonic(), 0.05
    with os.fdopen(told) as lines:
        lines.readline()
        for _ in range(acts):
            began = time.monotonic()
            numbers.append(lines.readline().strip())
            took = time.monotonic() - began
        time.sleep(took * share)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        # A line that was being written when it was killed told nobody anything.
        left = lines.read().splitlines(keepends=True)
    numbers += [line.strip() for line in left if line.endswith("\n")]
    return ["killed" if os.WIFSIGNALED(status) else "failed", *numbers]


for given in sys.stdin:
    place, what, count, part = given.rstrip("\n").split("\t")
    print(*trial(Path(place), what, int(count), float(part)), flush=True)
