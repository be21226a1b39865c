"""What was told to be written is there after a kill, a full disk and a restart; no half of it."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from records import AT, filled

from tratado.store import Settings, Unavailable, create_store, open_store

HERE = Path(__file__).parent
GOODS = "id,hs,method\nPUMP,8413.30,{method}\n"
BOM = "good,part,hs,quantity,unit value\nPUMP,SEAL,4016.93,2,0.5\n"

KILLS = 10
"""In one workspace, after each of which it is checked."""

Kill = Callable[[Path, str, int, float], list[str]]


@pytest.fixture(scope="session")
def kill() -> Iterator[Kill]:
    """Has a process append in a workspace and killed; tells what it had been told."""
    with subprocess.Popen(
        [sys.executable, str(HERE / "appending.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None

        def killed(folder: Path, act: str, acts: int, share: float) -> list[str]:
            assert program.stdin is not None
            assert program.stdout is not None
            program.stdin.write(f"{folder}\t{act}\t{acts}\t{share}\n")
            program.stdin.flush()
            return program.stdout.readline().split()

        yield killed
        program.stdin.close()


def books(place: Path) -> None:
    for turn, method in enumerate(("nc", "tv")):
        folder = place / str(turn) / "book"
        folder.mkdir(parents=True)
        (folder / "goods.csv").write_text(GOODS.format(method=method))
        (folder / "bom.csv").write_text(BOM)
        (folder / "settings.csv").write_text("key,value\ncurrency,USD\n")


def survive(kill: Kill, place: Path, settings: Settings, act: str, seed: int) -> None:
    """Kill again and again; what was told is there, actions are whole, the chain too."""
    books(place)
    folder = place / "w"
    create_store(folder, settings).close()
    moments = random.Random(seed)
    anchor = None
    for _ in range(KILLS):
        outcome, *told = kill(folder, act, moments.randrange(3), 2 * moments.random())
        assert outcome == "killed"
        with open_store(folder) as store:
            assert store.verify(anchor) == []
            head = store.head()
            assert head.count >= max(map(int, told), default=0)
            anchor = head.digest
            kinds = Counter(record.kind for record in store.records())
            assert kinds["decision"] % 20 == 0
            assert kinds["book"] == kinds["election"]
    with open_store(folder) as store:
        assert store.head().count > 0
        filled(store, 1)
        assert store.verify(anchor) == []


@pytest.mark.parametrize("seed", range(7))
@pytest.mark.parametrize("act", ["decide", "certify", "import"])
def test_kills_lose_nothing_in_sqlite(kill: Kill, tmp_path: Path, act: str, seed: int) -> None:
    survive(kill, tmp_path, Settings(), act, seed)


@pytest.mark.parametrize(
    ("act", "seed"), [("decide", 0), ("decide", 1), ("certify", 2), ("certify", 3), ("import", 4)]
)
def test_kills_lose_nothing_in_postgresql(
    kill: Kill, tmp_path: Path, new_database: Callable[[], str], act: str, seed: int
) -> None:
    survive(kill, tmp_path, Settings(new_database()), act, seed)


FULL = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from records import AT
from tratado.store import Unavailable, open_store

limit = int(sys.argv[3])
with open_store(Path(sys.argv[1])) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        for turn in range(10_000):
            files = [store.files.keep_bytes(bytes(40_000), "a.bin")] if sys.argv[4:] else []
            body = {"text": "x" * 3000}
            record = store.append("note", "s", body, "analyst", at=AT, attachments=files)
            print(record.number, flush=True)
    except Unavailable as error:
        print(error)
"""


@pytest.mark.parametrize(("limit", "with_file"), [(300_000, []), (60_000, []), (30_000, ["file"])])
def test_a_full_disk_is_told_and_loses_nothing(
    tmp_path: Path, limit: int, with_file: list[str]
) -> None:
    with create_store(tmp_path / "w") as store:
        filled(store, 2)
    arguments = [str(tmp_path / "w"), str(HERE), str(limit), *with_file]
    done = subprocess.run(
        [sys.executable, "-c", FULL, *arguments], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    *told, message = done.stdout.splitlines()
    assert "the disk is full, or a quota or size limit is reached; make room" in message
    assert "Nothing of this action was written" in message
    with open_store(tmp_path / "w") as store:
        assert store.verify() == []
        assert store.head().count == 2 + len(told)
        assert list(store.files.folder.rglob(".part-*")) == []
        filled(store, 2)
        assert store.verify() == []


def test_a_workspace_that_is_locked_for_long_is_told(tmp_path: Path) -> None:
    with create_store(tmp_path / "a") as store, open_store(tmp_path / "a") as other:
        with other.database.reading() as connection:
            connection.exec_driver_sql("SELECT * FROM records").close()
            # Readers see the state of their beginning and hold up nobody.
            filled(store, 1)
            assert connection.exec_driver_sql("SELECT count(*) FROM records").scalar() == 0
        with store.database.reading() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 1")
        with other.database.writing(), pytest.raises(Unavailable, match="try again later"):
            store.append("note", "s", {}, "analyst", at=AT)
        store.append("note", "s", {}, "analyst", at=AT)
        assert store.verify() == []
