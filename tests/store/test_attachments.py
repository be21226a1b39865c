"""Files: kept once, whole, and refused where they are not what they seem."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from records import AT

from tratado.store import Refused, Store, create_store
from tratado.store.attachments import Attachments, DamagedFile
from tratado.store.inspection import checked_name


@pytest.fixture
def files(tmp_path: Path) -> Attachments:
    (tmp_path / "kept").mkdir()
    return Attachments(tmp_path / "kept", 10_000)


def kept(files: Attachments) -> list[Path]:
    return [path for path in files.folder.rglob("*") if path.is_file()]


def test_a_file_is_kept_once_under_its_digest(files: Attachments, tmp_path: Path) -> None:
    source = tmp_path / "scan.pdf"
    source.write_bytes(b"hello")
    first = files.keep(source)
    second = files.keep_bytes(b"hello", "other name.pdf")
    assert (first.name, second.name) == ("scan.pdf", "other name.pdf")
    assert first.digest == second.digest
    digest = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    assert kept(files) == [files.folder / digest[:2] / digest[2:]]
    assert files.read(first) == b"hello"


def test_keeping_it_again_mends_a_damaged_file(files: Attachments) -> None:
    attachment = files.keep_bytes(b"hello", "a.pdf")
    files.place(attachment.digest).write_bytes(b"jello")
    with pytest.raises(DamagedFile, match=r"a\.pdf: changed"):
        files.read(attachment)
    with pytest.raises(DamagedFile, match="was changed"):
        files.copy(attachment, io.BytesIO())
    files.keep_bytes(b"hello", "a.pdf")
    assert files.read(attachment) == b"hello"


HOSTILE_NAMES = [
    "../a", "a/../b", "/etc/passwd", "a//b", "", ".", "..", "a\\b", "C:a", "a\0b", "a\nb",
    "con", "CON.txt", "Nul.csv", "com1.xlsx", "LPT9", "com¹.txt", "a.", "a ", " a", "a*b",
    "invoice\u202etxt.exe", "a\u200b", "x" * 256, "\ud800", "con .txt",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_names_that_lead_elsewhere_are_refused(files: Attachments, name: str) -> None:
    with pytest.raises(Refused, match="the file name"):
        files.keep_bytes(b"x", name)
    assert kept(files) == []


@given(st.text(min_size=1))
def test_a_name_that_is_let_through_stays_in_its_folder(name: str) -> None:
    try:
        checked_name(name)
    except Refused:
        return
    root = Path("/root-of-all")
    place = Path(os.path.normpath(root / name))
    assert place.is_relative_to(root)
    assert place != root


@pytest.mark.parametrize("name", ["año.pdf", "書類.csv.pdf", "a/b.parquet", ".hidden", "console"])
def test_ordinary_names_are_kept(name: str) -> None:
    assert checked_name(name) == name


def test_too_large_a_file_is_refused_before_it_is_read(files: Attachments, tmp_path: Path) -> None:
    source = tmp_path / "huge.bin"
    with source.open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(Refused, match=r"1,099,511,627,776 bytes; the workspace takes .* 10,000"):
        files.keep(source)
    with pytest.raises(Refused, match="10,001 bytes"):
        files.keep_bytes(bytes(10_001), "a.bin")
    files.keep_bytes(bytes(10_000), "a.bin")
    assert len(kept(files)) == 1


def test_what_is_no_file_is_refused(files: Attachments, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for source in (tmp_path / "pipe", tmp_path, Path("/dev/zero")):
        with pytest.raises(Refused, match="is no file"):
            files.keep(source)
    with pytest.raises(Refused, match="no name of a file"):
        files.keep(tmp_path / "a\0b", "a.txt")


def archive(members: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return data.getvalue()


def workbook(**extra: bytes) -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as made:
        made.add_worksheet("goods").write(0, 0, "id")
    with zipfile.ZipFile(data, "a") as packed:
        for name, content in extra.items():
            packed.writestr(name.replace("__", "/").replace("_bin", ".bin"), content)
    return data.getvalue()


def bomb(name: str) -> bytes:
    return archive({name: bytes(65 * 2**20)})


HOSTILE: list[tuple[str, Callable[[], bytes], str]] = [
    ("a.xlsx", lambda: workbook(xl__vbaProject_bin=b"x"), "contains macros"),
    ("a.xlsx", lambda: bomb("xl/workbook.xml"), "more than 400 times"),
    ("a.xlsx", lambda: b"not a workbook", "damaged"),
    ("a.xlsm", workbook, "files with macros are not taken in"),
    ("a.docx", lambda: archive({"word/vbaProject.bin": b"x"}), "contains macros"),
    ("a.pdf", lambda: bomb("inner"), "more than 400 times"),
    ("a.zip", lambda: archive({f"{i}": b"" for i in range(10_001)}), "more than 10,000 files"),
    ("a.zip", lambda: b"PK\x03\x04 and nothing", "damaged"),
    (
        "a.doc",
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "_VBA_PROJECT".encode("utf-16-le"),
        "contains macros",
    ),
    ("a.csv", lambda: b"id\n\x81\n", "line 2 is neither UTF-8 nor Windows-1252"),
    ("a.csv", workbook, "a workbook or an archive under the name"),
    ("a.txt", lambda: b"a\0b", "zero bytes"),
    ("a.csv", lambda: b"", "is empty"),
    ("a.json", lambda: '{"a":\n"ñ"}'.encode("latin-1"), "line 2 is not UTF-8"),
    ("a.yaml", lambda: b"a: b\0", "zero bytes"),
]


@pytest.mark.parametrize(
    ("name", "content", "message"), HOSTILE, ids=[f"{n} {m}" for n, _, m in HOSTILE]
)
def test_hostile_content_is_refused_and_nothing_is_kept(
    tmp_path: Path, name: str, content: Callable[[], bytes], message: str
) -> None:
    files = Attachments(tmp_path, 2**30)
    with pytest.raises(Refused, match=message):
        files.keep_bytes(content(), name)
    assert list(tmp_path.iterdir()) == []


def test_an_ordinary_workbook_is_kept(files: Attachments) -> None:
    data = workbook()
    assert files.read(files.keep_bytes(data, "a.xlsx")) == data


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with create_store(tmp_path / "w") as made:
        yield made


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "A" * 64, "0" * 63])
def test_a_digest_that_is_none_leads_nowhere(store: Store, digest: str) -> None:
    with pytest.raises(Refused, match="is no SHA-256"):
        store.files.place(digest)
    attachment = replace(store.files.keep_bytes(b"x", "a.bin"), digest=digest)
    with pytest.raises(Refused, match="is no SHA-256"):
        store.append("note", "s", {}, "analyst", at=AT, attachments=[attachment])
    assert store.records() == ()
