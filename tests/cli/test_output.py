"""Output is written whole or not at all; where it cannot be written, one sentence says why."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
import vehicle_book
from commands import check, tratado, workbook
from typer.testing import Result

from tratado.files import LEFT_AFTER, WORKING, read_bytes, sweep_beside, write_whole, written_whole

FORMATS = ("json", "csv", "html", "xlsx")


def told(result: Result, *parts: str) -> None:
    """The command ended with a message of one line, no traceback, and these words."""
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit), result.exception
    errors = result.stderr
    for part in parts:
        assert part in errors, errors


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "b.xlsx")


@pytest.mark.parametrize("form", FORMATS)
def test_into_a_folder_that_is_missing(tmp_path: Path, book: Path, form: str) -> None:
    result = check(book, "--format", form, "-o", tmp_path / "none" / "v")
    told(result, "none/v cannot be written: there is no such file, or a folder on the way")


@pytest.mark.parametrize("form", FORMATS)
def test_onto_a_folder(tmp_path: Path, book: Path, form: str) -> None:
    (tmp_path / "v").mkdir()
    told(check(book, "--format", form, "-o", tmp_path / "v"), "it is a folder; give the name of")
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_template_into_a_folder_that_is_missing(tmp_path: Path) -> None:
    told(tratado("template", tmp_path / "none" / "t.xlsx"), "there is no such file, or a folder")


def test_a_name_that_is_too_long(tmp_path: Path, book: Path) -> None:
    name = "v" * 300
    told(check(book, "--format", "json", "-o", tmp_path / name), "the name is too long")
    told(check(tmp_path / f"{name}.xlsx"), "the name is too long")
    told(tratado("rule", "8402.90", "--agreement", name), "neither usmca nor nafta")


@pytest.mark.parametrize("command", ["vehicle", "due", "report"])
def test_the_other_commands_that_write(tmp_path: Path, book: Path, command: str) -> None:
    place, truck = tmp_path / "none" / "x", vehicle_book.write(tmp_path / "t")
    as_json = ("--format", "json", "-o", place)
    tratado("init", tmp_path / "w", "--as", "analyst")
    table = Path(__file__).parents[2] / "examples" / "usmca-2019" / "table.yaml"
    arguments: dict[str, tuple[object, ...]] = {
        "vehicle": ("vehicle", truck, "--date", vehicle_book.DAY, *as_json),
        "due": ("due", tmp_path / "w", *as_json),
        "report": ("talks", "report", table, "-o", place, "--draws", "0"),
    }
    told(tratado(*arguments[command]), "cannot be written: there is no such file, or a folder")


def test_a_device_stays_a_device(tmp_path: Path, book: Path) -> None:
    result = check(book, "--format", "json", "-o", "/dev/null")
    assert result.exit_code == 3
    assert Path("/dev/null").is_char_device()
    told(check(book, "--format", "json", "-o", "/dev/full"), "the disk is full")
    assert Path("/dev/full").is_char_device()


def test_a_pipe_is_written_through(tmp_path: Path, book: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert check(book, "--format", "csv", "-o", pipe).exit_code == 3
    reader.join(10)
    assert got[0].startswith(b"good,") or b"BODY" in got[0]
    assert pipe.is_fifo()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "v"
    place.write_text("old")
    with pytest.raises(RuntimeError), written_whole(place) as target:
        target.write(b"half")
        raise RuntimeError
    assert place.read_text() == "old"
    assert list(tmp_path.iterdir()) == [place]


def test_a_new_file_does_not_replace_what_appeared_meanwhile(tmp_path: Path) -> None:
    place = tmp_path / "v"
    with pytest.raises(FileExistsError), written_whole(place, new=True) as target:
        target.write(b"mine")
        place.write_text("theirs")
    assert place.read_text() == "theirs"
    assert list(tmp_path.iterdir()) == [place]


def test_where_links_cannot_be_made_a_new_file_still_replaces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    with written_whole(tmp_path / "a", new=True) as target:
        target.write(b"mine")
    assert (tmp_path / "a").read_bytes() == b"mine"
    with pytest.raises(FileExistsError), written_whole(tmp_path / "a", new=True) as target:
        target.write(b"other")
    assert (tmp_path / "a").read_bytes() == b"mine"


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o027, 0o640), (0o077, 0o600)])
def test_permissions_follow_the_umask(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "v", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "v").stat().st_mode & 0o777 == mode


def test_a_file_that_is_replaced_hands_on_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "v").write_text("old")
    (tmp_path / "v").chmod(0o600)
    write_whole(tmp_path / "v", b"new")
    assert (tmp_path / "v").stat().st_mode & 0o777 == 0o600


def test_what_killed_commands_left_is_swept_after_a_day(tmp_path: Path) -> None:
    old, new = tmp_path / f"{WORKING}1", tmp_path / f"{WORKING}2"
    folder, other = tmp_path / f"{WORKING}3", tmp_path / ".other"
    for each in (old, new, other):
        each.write_text("half")
    folder.mkdir()
    (folder / "half").write_text("half")
    past = old.stat().st_mtime - LEFT_AFTER - 60
    for each in (old, other, folder / "half", folder):
        os.utime(each, (past, past))
    write_whole(tmp_path / "v", b"")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".other", f"{WORKING}2", "v"]
    sweep_beside(tmp_path / "none")


def test_a_stream_is_read_up_to_a_bound(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"12345")
    assert read_bytes(tmp_path / "f", 3) == b"12345"
    with pytest.raises(OSError, match="gives more than 10 bytes"):
        read_bytes(Path("/dev/zero"), 10)


@pytest.mark.parametrize("day", ["2026-W10-4", "20260305", "2026-3-5", "\uff19999-01-01"])
def test_a_day_is_written_in_one_form(book: Path, day: str) -> None:
    told(check(book, date=day), f"{day!r} is not a date; write it as 2026-11-24")


def test_a_book_is_not_read_from_a_pipe_or_a_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    for place in (tmp_path / "pipe.xlsx", Path("/dev/zero")):
        told(check(place), "is no file; a book is not read from a pipe or a device")
        tratado("init", tmp_path / "w", "--as", "analyst")
        told(tratado("import", tmp_path / "w", place, "--as", "analyst"), "is no file")


@pytest.mark.parametrize("name", ["b" * 300, "b\0"])
def test_a_book_under_a_name_that_no_system_takes(tmp_path: Path, name: str) -> None:
    tratado("init", tmp_path / "w", "--as", "analyst")
    result = tratado("import", tmp_path / "w", tmp_path / name, "--as", "analyst")
    assert result.exit_code in (1, 2)
    assert isinstance(result.exception, SystemExit), result.exception


@pytest.mark.parametrize(
    ("day", "command"),
    [
        (day, command)
        for day in ("9999-12-31", "9999-01-01", "2200-01-01")
        for command in ("check", "vehicle", "netcost", "exposure", "marking")
    ],
)
def test_nothing_is_decided_at_the_end_of_the_calendar(
    tmp_path: Path, command: str, day: str
) -> None:
    truck = vehicle_book.write(tmp_path / "t")
    told(
        tratado(command, truck, "--date", day), "too far ahead; nothing is decided after 2199-12-31"
    )


def test_a_stage_at_the_end_of_the_calendar(book: Path) -> None:
    for stage in ("9999-12-31", "20270701"):
        melted = Path(__file__).parents[2] / "examples" / "proposals" / "melted-now.yaml"
        given = ("--date", "2026-03-01", "--proposal", melted, "--stage", stage)
        result = tratado("whatif", book, *given)
        told(result, "--stage: ")


def test_years_are_counted_on_from_the_last_day(tmp_path: Path) -> None:
    truck = vehicle_book.write(tmp_path / "t")
    for command in ("vehicle", "check"):
        assert tratado(command, truck, "--date", "2199-12-31").exit_code in (0, 3)
