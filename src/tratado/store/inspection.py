"""What is not taken in as a file: names that lead elsewhere, bombs, macros, unreadable text."""

from __future__ import annotations

import unicodedata
import zipfile
from pathlib import Path

from tratado.book.errors import Findings, SheetFindings, first_line
from tratado.book.read_csv import BrokenText, decoded
from tratado.book.structure import DENSEST, LARGEST, MOST_PARTS, SUSPECT, BrokenWorkbook, Workbook
from tratado.store.errors import Refused
from tratado.words import Said

LONGEST_NAME = 255
"""Bytes of one part of a name, as file systems allow."""

_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"
}
"""Names that Windows gives to devices, whatever extension follows."""

_NOT_IN_NAMES = frozenset('<>:"|?*\\')

_TEXT = (".csv", ".tsv", ".txt")
_UTF_8 = (".json", ".jsonl", ".yaml", ".yml", ".xml")
_MACROS = (".xlsm", ".xlsb", ".xltm", ".docm", ".pptm")
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_VBA = "_VBA_PROJECT".encode("utf-16-le")


def checked_name(name: str) -> str:
    """A name under which a file may be kept and written again; parts are divided by `/`.

    Raises Refused for names that leave their folder, hide what they are, or that some
    operating system takes for something else.
    """
    for part in name.split("/"):
        why = _wrong(part)
        if why is not None:
            raise Refused(Said("store-file-name", name=name, why=why))
    return name


def _wrong(part: str) -> Said | None:
    if not part:
        return Said("store-name-empty")
    if part in (".", ".."):
        return Said("store-name-leads-out")
    try:
        if len(part.encode()) > LONGEST_NAME:
            return Said("store-name-long", most=LONGEST_NAME)
    except UnicodeEncodeError:
        return Said("store-name-no-text")
    if any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") for c in part):
        return Said("store-name-unseen")
    if found := _NOT_IN_NAMES.intersection(part):
        return Said("store-name-letters", letters=" ".join(sorted(found)))
    if part != part.strip() or part.endswith("."):
        return Said("store-name-space")
    if part.split(".", maxsplit=1)[0].strip().lower() in _RESERVED:
        return Said("store-name-device")
    return None


def check_size(name: str, size: int, largest: int) -> None:
    """Raises Refused for a file larger than the workspace takes."""
    if size > largest:
        raise Refused(Said("store-file-large", name=name, size=size, largest=largest))


def check_content(path: Path, name: str) -> None:
    """Raises Refused where the content is a bomb, has macros or is not what the name says."""
    suffix = Path(name).suffix.lower()
    if suffix in _MACROS:
        raise Refused(Said("store-file-macros", name=name))
    try:
        with path.open("rb") as file:
            head = file.read(8)
        if suffix == ".xlsx":
            Workbook(path.read_bytes())
        elif suffix in _TEXT:
            decoded(path.read_bytes(), SheetFindings(name, "", Findings()))
        elif suffix in _UTF_8:
            _check_utf_8(path.read_bytes())
        elif head.startswith(b"PK"):
            _check_archive(path)
        elif head == _OLE and _VBA in path.read_bytes():
            raise BrokenWorkbook(Said("book-file-macros"))
    except (BrokenWorkbook, BrokenText) as error:
        raise Refused(Said("store-file-damaged", name=name, damage=error.what)) from None


def _check_archive(path: Path) -> None:
    """An archive that is no workbook: its list of parts, without unpacking any."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise BrokenWorkbook(Said("book-archive-damaged", why=first_line(error))) from None
    if len(members) > MOST_PARTS or sum(member.file_size for member in members) > LARGEST:
        raise BrokenWorkbook(Said("book-archive-many", parts=MOST_PARTS, size=LARGEST // 2**30))
    for member in members:
        if member.filename.lower().endswith("vbaproject.bin"):
            raise BrokenWorkbook(Said("book-file-macros"))
        if member.file_size > SUSPECT and member.file_size > DENSEST * member.compress_size:
            raise BrokenWorkbook(Said("book-archive-bomb", part=member.filename, times=DENSEST))


def _check_utf_8(data: bytes) -> None:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BrokenText(Said("book-file-line-not-utf-8", line=str(line))) from None
    if b"\0" in data:
        raise BrokenText(Said("book-file-zero-bytes"))
