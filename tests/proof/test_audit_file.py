"""The audit file: the same bytes for the same records, and no byte of it can be changed."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.canonical import canonical
from tratado.locale import Language
from tratado.proof.audit_file import (
    INDEX,
    MANIFEST,
    RECORDS,
    Contents,
    Decided,
    Failing,
    Kind,
    Part,
    checked,
    packed,
    unique,
)

AT = dt.datetime(2026, 11, 24, 12, 0, 1, 5, dt.UTC)
FORM = b"form <b>"


def line(number: int, attachments: list[dict[str, Any]]) -> str:
    content = {"number": number, "kind": "declaration", "attachments": attachments, "body": {}}
    digest = hashlib.sha256(canonical(content).encode()).hexdigest()
    return canonical(content | {"digest": digest})


FILE = {"name": "form.xlsx", "digest": hashlib.sha256(FORM).hexdigest(), "size": len(FORM)}
CONTENTS = Contents(
    good="PUMP & <b>",
    description="pump 8413.70",
    decisions=(Decided("2026-03-01", "originating", "B", "d" * 64, "decisions/4/decision.html",
                       "same"),),
    parts=(
        Part("evidence/D-1/form.xlsx", FORM, Kind.EVIDENCE, "Foundry <A>", AT),
        Part("decisions/4/decision.html", b"<p>", Kind.DECISION, "", AT),
    ),
    lines=(line(4, []), line(7, [FILE])),
    elections=("book: method = tv",),
    at=AT,
)  # fmt: skip
DATA = packed(CONTENTS, Language.EN)


def again(change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The archive with other content, written by another program."""
    with zipfile.ZipFile(io.BytesIO(DATA)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def failing(data: bytes) -> set[Failing]:
    return {Failing(str(getattr(fault.place, "id", ""))) for fault in checked(data).faults}


def test_a_whole_file_is_told_with_its_records() -> None:
    found = checked(DATA)
    assert found.faults == ()
    assert (found.good, found.files) == ("PUMP & <b>", 4)
    assert found.records == {n: json.loads(each)["digest"]
                             for n, each in zip((4, 7), CONTENTS.lines, strict=True)}  # fmt: skip


def test_it_is_the_same_bytes_for_the_same_contents() -> None:
    turned = replace(CONTENTS, parts=CONTENTS.parts[::-1])
    assert packed(turned, Language.EN) == DATA
    assert packed(replace(CONTENTS, at=AT + dt.timedelta(seconds=2)), Language.EN) != DATA


@given(st.data())
def test_a_flipped_bit_anywhere_is_found(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(DATA) - 1))
    bit = data.draw(st.integers(0, 7))
    changed = bytearray(DATA)
    changed[at] ^= 1 << bit
    assert checked(bytes(changed)).faults


@given(st.integers(0, len(DATA) - 1))
def test_a_file_cut_off_or_lengthened_is_found(length: int) -> None:
    assert checked(DATA[:length]).faults
    assert checked(DATA + b"\0" * (length + 1)).faults


def _without_a_file(files: dict[str, bytes]) -> None:
    del files["decisions/4/decision.html"]


def _with_a_file(files: dict[str, bytes]) -> None:
    files["extra.txt"] = b"x"


def _with_another_file(files: dict[str, bytes]) -> None:
    files["evidence/D-1/form.xlsx"] = b"other"


def _with_another_record(files: dict[str, bytes]) -> None:
    changed = files[RECORDS].replace(b"declaration", b"certificate")
    manifest = json.loads(files[MANIFEST])
    manifest["files"][RECORDS] |= {
        "sha256": hashlib.sha256(changed).hexdigest(), "size": len(changed),
    }  # fmt: skip
    files[RECORDS], files[MANIFEST] = changed, canonical(manifest).encode() + b"\n"


def _without_a_manifest(files: dict[str, bytes]) -> None:
    del files[MANIFEST]


def _with_a_foreign_manifest(files: dict[str, bytes]) -> None:
    files[MANIFEST] = b'{"tratado_audit_file": 1, "good": "x", "at": "never", "files": {"a": 1}}'


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_without_a_file, {Failing.MISSING}),
        (_with_a_file, {Failing.UNLISTED}),
        (_with_another_file, {Failing.CHANGED, Failing.ATTACHMENT}),
        (_with_another_record, {Failing.RECORD}),
        (_without_a_manifest, {Failing.MANIFEST}),
        (_with_a_foreign_manifest, {Failing.MANIFEST}),
        (lambda _: None, {Failing.ARCHIVE}),
    ],
)
def test_what_does_not_hold_is_named(
    change: Callable[[dict[str, bytes]], None], expected: set[Failing]
) -> None:
    assert failing(again(change)) == expected


def test_two_files_of_one_place_are_no_archive() -> None:
    part = CONTENTS.parts[0]
    with pytest.raises(AssertionError, match="one place"):
        packed(replace(CONTENTS, parts=(part, part)), Language.EN)
    assert unique([part, replace(part, data=b"")]) == (part,)


@pytest.mark.parametrize("language", list(Language))
def test_the_index_lists_every_file_and_runs_nothing(language: Language) -> None:
    with zipfile.ZipFile(io.BytesIO(packed(CONTENTS, language))) as archive:
        page = archive.read(INDEX).decode()
        names = set(archive.namelist()) - {INDEX, MANIFEST}
    for name in names:
        assert f'href="{name}"' in page
    assert "PUMP &amp; &lt;b&gt;" in page
    assert "<script" not in page
    assert "http" not in page
