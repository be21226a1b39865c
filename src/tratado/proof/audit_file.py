"""The audit file: one archive with everything that a good's origin rests on, and its check.

The archive is the same, byte for byte, for the same records: its files are stored, not
compressed, in order, dated by their records. `manifest.json` has the SHA-256 of each, and
`records.jsonl` the records themselves, each with the digest that chains it to the one before.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from tratado.canonical import NotCanonical, canonical, digest, parsed
from tratado.locale import Language, messages
from tratado.proof.credential import verify
from tratado.words import Place, Said, TratadoError, Within, Worded

FORMAT = 1
MANIFEST, INDEX, RECORDS = "manifest.json", "index.html", "records.jsonl"
_FIRST_DAY = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_CREDENTIAL = ".credential.json"


class Kind(StrEnum):
    """What a file is, in the order in which the index lists them."""

    DECISION = "decision"
    CALCULATION = "calculation"
    RULES = "rules"
    BOOK = "book"
    LAW = "law"
    EVIDENCE = "evidence"
    REQUEST = "request"
    CERTIFICATE = "certificate"
    RECEIVED = "received"
    NOTICE = "notice"
    CASE = "case"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the archive: its place there, what it is, what it is about, and when it came."""

    path: str
    data: bytes
    kind: Kind
    about: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as the index shows it; `again` tells what deciding it anew gave."""

    day: str
    verdict: str
    criterion: str
    record: str
    page: str
    again: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into an audit file: the good, its decisions, files, and lines of records.

    `lines` are records as their chain has them, in canonical JSON with their digests;
    `elections` what the book elects, in words.
    """

    good: str
    description: str
    decisions: tuple[Decided, ...]
    parts: tuple[Part, ...]
    lines: tuple[str, ...]
    elections: tuple[str, ...]
    at: dt.datetime


def packed(contents: Contents, language: Language) -> bytes:
    """The archive. Raises AssertionError where two files have one place."""
    records = "".join(f"{line}\n" for line in contents.lines).encode()
    parts = [*contents.parts, Part(RECORDS, records, Kind.RECORDS, "", contents.at)]
    parts.sort(key=lambda part: part.path)
    paths = [part.path for part in parts]
    if len(set(paths)) < len(paths):
        raise AssertionError("two files of the archive have one place")
    files = {part.path: (part.data, part.at) for part in parts}
    files[INDEX] = (_index(contents, parts, language).encode(), contents.at)
    manifest = {
        "tratado_audit_file": FORMAT,
        "good": contents.good,
        "at": _moment(contents.at),
        "files": {
            path: {"sha256": _sha(data), "size": len(data), "at": _moment(at)}
            for path, (data, at) in files.items()
        },
    }
    return _archive({path: data for path, (data, _) in files.items()}, manifest)


def _archive(files: Mapping[str, bytes], manifest: Mapping[str, Any]) -> bytes:
    """The one archive of files and their manifest."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        listed = manifest["files"]
        for path in sorted(files):
            archive.writestr(_entry(path, listed[path]["at"]), files[path])
        archive.writestr(_entry(MANIFEST, manifest["at"]), canonical(manifest).encode() + b"\n")
    return data.getvalue()


def _entry(path: str, at: str) -> zipfile.ZipInfo:
    moment = max(dt.datetime.fromisoformat(at), _FIRST_DAY)
    entry = zipfile.ZipInfo(path, moment.timetuple()[:6])
    # Whatever system writes it, the bytes are the same: Unix, a file that its owner may write.
    entry.create_system, entry.external_attr = 3, 0o100644 << 16
    return entry


def _moment(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).replace(microsecond=0).isoformat()


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _index(contents: Contents, parts: Sequence[Part], language: Language) -> str:
    """The page that lists everything; it stands alone, with links into the archive."""
    environment = Environment(
        loader=PackageLoader("tratado.proof"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    shown = [
        (kind, [(part, _sha(part.data)) for part in parts if part.kind is kind]) for kind in Kind
    ]
    return environment.get_template("audit_index.html").render(
        language=language.value,
        say=messages(language).format,
        contents=contents,
        at=f"{contents.at.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S} UTC",
        kinds=[(kind, files) for kind, files in shown if files],
    )


class Failing(StrEnum):
    """What of an audit file does not hold; the messages that name it."""

    ARCHIVE = "audit-fault-archive"
    MANIFEST = "audit-fault-manifest"
    MISSING = "audit-fault-missing"
    UNLISTED = "audit-fault-unlisted"
    CHANGED = "audit-fault-changed"
    RECORD = "audit-fault-record"
    ATTACHMENT = "audit-fault-attachment"
    CREDENTIAL = "audit-fault-credential"


def _fault(failing: Failing, found: Worded, within: Place | None = None) -> Within:
    """Something that does not hold, and about what; `within` is the file that it is found in."""
    return Within(Said(failing.value), found if within is None else Within(within, found))


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking an audit file gave; whole where there are no faults.

    `records` are the digests of its records by their numbers: a workspace that has them, or
    an anchor noted earlier, shows that they are not made up.
    """

    faults: tuple[Within, ...]
    good: str = ""
    files: int = 0
    records: Mapping[int, str] | None = None
    manifest: str = ""


class _NotStored(TratadoError):
    """An archive whose files are not stored as they are, each once."""


def is_audit_file(data: bytes) -> bool:
    """Whether the bytes look like an audit file rather than a document."""
    return data.startswith(b"PK")


def checked(data: bytes) -> Checked:
    """Check an audit file, with everything that does not hold.

    Any byte that differs from what was written is found, since the archive of the same files
    has one form. Who can write a whole new archive can make its digests fit; that is found
    only by the digests of its records.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files, faults = _files(archive)
    except _NotStored as error:
        return Checked((_fault(Failing.ARCHIVE, error),))
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, LookupError,
            RuntimeError, OSError):  # fmt: skip
        return Checked((_fault(Failing.ARCHIVE, Said("audit-no-archive")),))
    try:
        manifest = _manifest(files.pop(MANIFEST, b""))
    except NotCanonical as error:
        return Checked((*faults, _fault(Failing.MANIFEST, error)))
    except (ValueError, TypeError, KeyError):
        said = Said("audit-no-manifest", format=str(FORMAT))
        return Checked((*faults, _fault(Failing.MANIFEST, said)))
    listed = manifest["files"]
    missing, unlisted = listed.keys() - files.keys(), files.keys() - listed.keys()
    faults += [_fault(Failing.MISSING, Place(path)) for path in sorted(missing)]
    faults += [_fault(Failing.UNLISTED, Place(path)) for path in sorted(unlisted)]
    faults += [
        _fault(Failing.CHANGED, Place(path))
        for path in sorted(files.keys() & listed.keys())
        if (_sha(files[path]), len(files[path])) != (listed[path]["sha256"], listed[path]["size"])
    ]
    records, of_records = _records(files.get(RECORDS, b""), {_sha(each) for each in files.values()})
    faults += of_records
    faults += _credentials(files)
    if not faults and _archive(files, manifest) != data:
        faults.append(_fault(Failing.ARCHIVE, Said("audit-other-layout")))
    return Checked(tuple(faults), manifest["good"], len(files), records, digest(manifest))


def _files(archive: zipfile.ZipFile) -> tuple[dict[str, bytes], list[Within]]:
    """The files of an archive, none larger than what it has room for."""
    files: dict[str, bytes] = {}
    faults: list[Within] = []
    for entry in archive.infolist():
        if entry.compress_type != zipfile.ZIP_STORED or entry.filename in files:
            raise _NotStored([Said("audit-not-stored", file=entry.filename)])
        try:
            files[entry.filename] = archive.read(entry)
        except zipfile.BadZipFile:
            faults.append(_fault(Failing.CHANGED, Place(entry.filename)))
            files[entry.filename] = b""
    return files, faults


def _manifest(data: bytes) -> dict[str, Any]:
    """Raises ValueError, TypeError or KeyError where it is not one."""
    found = parsed(data)
    if not isinstance(found, dict) or found.get("tratado_audit_file") != FORMAT:
        raise TypeError("not a manifest")
    listed = found["files"]
    if not isinstance(listed, dict) or not isinstance(found["good"], str):
        raise TypeError("files or good are not what they should be")
    for each in (found, *listed.values()):
        if not isinstance(each, dict):
            raise TypeError("a file has no digest")
        if dt.datetime.fromisoformat(str(each["at"])).tzinfo is None:
            raise TypeError("a time has no zone")
    for each in listed.values():
        if not isinstance(each, dict) or not {"sha256", "size"} <= each.keys():
            raise TypeError("a file has no digest")
    return found


def _records(data: bytes, kept: set[str]) -> tuple[dict[int, str], list[Within]]:
    """The digests of records, those whose content has another, and files that are not there."""
    found: dict[int, str] = {}
    faults: list[Within] = []
    for at, line in enumerate(data.splitlines(), 1):
        try:
            record: Any = parsed(line)
            stated, number = record.pop("digest"), int(record["number"])
            attached = [(each["name"], each["digest"]) for each in record["attachments"]]
        except NotCanonical as error:
            faults.append(_fault(Failing.RECORD, error, Place(RECORDS, line=at)))
            continue
        except (TypeError, KeyError, AttributeError, ValueError):
            faults.append(_fault(Failing.RECORD, Said("audit-no-record"), Place(RECORDS, line=at)))
            continue
        if digest(record) != stated:
            faults.append(_fault(Failing.RECORD, Place(item=str(number))))
        found[number] = str(stated)
        faults += [
            _fault(Failing.ATTACHMENT, Place(name), Place(item=str(number)))
            for name, sha in attached
            if sha not in kept
        ]
    return found, faults


def _credentials(files: Mapping[str, bytes]) -> Iterator[Within]:
    for path in sorted(files):
        if path.endswith(_CREDENTIAL):
            for fault in verify(files[path], None).faults:
                yield _fault(Failing.CREDENTIAL, fault.problem, Place(path))


def rules_text(decision: Mapping[str, Any], language: Language) -> str:
    """The rules tried for a good, as the decision's record words them, with their citations."""
    say = messages(language).format
    agreement, good = decision["agreement"], decision["good"]
    names = " + ".join([agreement["title"], *agreement["amendments"]])
    lines = [
        say("audit-rules-title", good=good["id"], hs=good["hs"], day=decision["date"]),
        say("audit-rules-law", agreement=names, digest=agreement["digest"]),
        "",
    ]
    for route in good["routes"]:
        reading = ", ".join(f"{k}: {v}" for k, v in sorted(route["reading"].items()))
        lines += [
            f"{route['id'] or '-'} [{route['citation'] or '-'}] ({route['grade'] or '-'})",
            *([f"  ({reading})"] if reading else []),
            f"  {route['words'] or '-'}",
            f"  -> {route['state']}",
            "",
        ]
    lines += [say("audit-rules-cites", cites="; ".join(good["citations"])), ""]
    return "\n".join(lines)


def unique(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Each place once: the same file of several records is kept as the first has it."""
    found: dict[str, Part] = {}
    for part in parts:
        found.setdefault(part.path, part)
    return tuple(found.values())


def as_json(body: object) -> bytes:
    """A record's body laid out for reading."""
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()
