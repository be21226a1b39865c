"""What the commands of proof refuse, said in Spanish and French with no English left."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from commands import GOODS, tratado, workbook
from tests.english_left import english_left

from tratado.proof.certificate_json import SCHEMA

DAY = "2025-03-01"
PERSONS = """\
persons:
  plant: {name: Calderas de Ejemplo, address: Avenida Uno 100, country: MX,
    email: origen@calderas.example, telephone: "1"}
  buyer: {name: Importaciones, address: Calle Dos 3, country: US, email: a@b.example,
    telephone: "2"}
"""
ENTRIES = "entry,line,date,hts,value,preference"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a decided book and a certification, and files that are not right."""
    folder = tmp_path_factory.mktemp("place")
    goods = [*GOODS, *([name, *GOODS[1][1:]] for name in ("BODY2",))]
    book = workbook(folder / "book.xlsx", {"goods": goods})
    files = {
        "persons.yaml": PERSONS,
        "broken.yaml": "persons:\n  plant: {name: X, fax: 1}\n  buyer: 5\n",
        "empty.txt": " ",
        "latin.txt": "\xe9",
        "text.pem": "no key",
        "object.json": "[1]",
        "cut.json": '{"a": ',
        "twice.json": '{"a": 1, "a": 2}',
        "fraction.json": '{"a": 1.5}',
        "deep.json": "[" * 200 + "]" * 200,
        "credential.json": json.dumps({"credentialSchema": {"id": SCHEMA}, "proof": {"type": "x"}}),
        "subject.json": json.dumps(
            {"credentialSubject": {"id": 1, "goods": [{"hs": "84"}], "signature": 5}}
        ),
        "archive.zip": "PK nothing",
        "tariff.csv": "HTS Number,Indent\n0101,x\n",
        "indent.csv": "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,"
        "Special Rate of Duty,Column 2 Rate of Duty\n01,x,a,,Free,,\nX1,0,a,,Free,,\n"
        "0101,0,a,,Free,,\n0101,0,a,,Free,,\n",
        "short.csv": f"{ENTRIES}\nE-1,1,{DAY},8402,1,yes\n",
        "open.csv": f"{ENTRIES}\nE-1,1,9999-12-31,840290,1,yes\n",
        "lines.csv": f"{ENTRIES}\nE-1,1,{DAY},840290,1,yes\nE-1,1,{DAY},840290,1,yes\n",
        "blank.csv": f"{ENTRIES}\nE-1,1,{DAY},840290,1,\n",
        "none.csv": f"entry,date,hts,value\nE-1,{DAY},840290,1\n",
        "mark.csv": f"{ENTRIES},spi\nE-1,1,{DAY},840290,1,no,S\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="latin-1" if name == "latin.txt" else "utf-8")
    for command in (
        ("init", folder / "w"),
        ("import", folder / "w", book),
        ("decide", folder / "w", "--date", DAY),
        ("init", folder / "bare"),
        ("key", folder / "key.pem"),
    ):
        result = tratado(*command, *(() if command[0] == "key" else ("--as", "a")))
        assert result.exit_code in (0, 3), result.stderr
    issued = tratado(*_in(folder, certifying(good="BODY")))
    assert issued.exit_code == 0, issued.stderr
    return folder


ASKED = ("{w}", "--certifier", "producer", "--signer", "F", "--title", "G", "--as", "a")
SIGNED = (
    "--persons", "{persons.yaml}", "--producer", "plant", "--exporter", "plant",
    "--importer", "buyer", "--output", "{out}", "--signed", DAY,
)  # fmt: skip


def _in(folder: Path, arguments: Sequence[str]) -> list[str]:
    """Arguments with the paths of what is named in braces."""
    return [
        str(folder / each[1:-1]) if each.startswith("{") and each.endswith("}") else each
        for each in arguments
    ]


def certifying(*more: str, good: str = "BODY2") -> tuple[str, ...]:
    return ("certify", *ASKED, "--good", good, *SIGNED, *more)


REFUSED = {
    "not decided": certifying(good="XX9"),
    "not originating": certifying(good="DOOR"),
    "undetermined": certifying(good="CASE"),
    "day": certifying("--signed", "soon"),
    "other day": certifying("--signed", "2025-03-02"),
    "one day": certifying("--from", DAY),
    "no day": certifying("--from", DAY, "--until", "soon"),
    "long": certifying("--from", DAY, "--until", "2026-03-01"),
    "backwards": certifying("--from", DAY, "--until", "2025-02-01"),
    "with invoice": certifying("--from", DAY, "--until", "2025-04-01", "--invoice", "F-1"),
    "no person": certifying("--importer", "nobody"),
    "importer on request": certifying("--importer", "on-request"),
    "producers apart": certifying("--producer", "various"),
    "no persons file": certifying("--persons", "{nowhere.yaml}"),
    "broken persons": certifying("--persons", "{broken.yaml}"),
    "replaces none": certifying("--replaces", "zz"),
    "no key": certifying("--key", "{nowhere.pem}"),
    "encrypted": certifying("--key", "{key.pem}", "--passphrase", "x"),
    "no statement": certifying("--statement", "{nowhere.txt}"),
    "empty statement": certifying("--statement", "{empty.txt}"),
    "statement in latin": certifying("--statement", "{latin.txt}"),
    "unprintable": certifying("--invoice", "\u4e2d"),
    "certificate of none": ("certificate", "{w}", "zz", "-o", "{out}"),
    "key there": ("key", "{key.pem}"),
    "key empty": ("key", "{new.pem}", "--passphrase", ""),
    "verify nothing": ("verify", "{nowhere.json}"),
    "verify list": ("verify", "{object.json}"),
    "verify cut": ("verify", "{cut.json}"),
    "verify twice": ("verify", "{twice.json}"),
    "verify fraction": ("verify", "{fraction.json}"),
    "verify deep": ("verify", "{deep.json}"),
    "verify latin": ("verify", "{latin.txt}"),
    "verify shape": ("verify", "{credential.json}"),
    "verify content": ("verify", "{subject.json}"),
    "verify archive": ("verify", "{archive.zip}"),
    "verify archive with key": ("verify", "{archive.zip}", "--key", "did:key:z"),
    "verify did": ("verify", "{object.json}", "--key", "did:key:z"),
    "verify base": ("verify", "{object.json}", "--key", "did:key:x"),
    "verify digit": ("verify", "{object.json}", "--key", "did:key:z0"),
    "verify no pem": ("verify", "{object.json}", "--key", "{text.pem}"),
    "claims nowhere": ("claims", "{w}", "{nowhere.csv}"),
    "claims short": ("claims", "{w}", "{short.csv}"),
    "claims open": ("claims", "{w}", "{open.csv}"),
    "claims twice": ("claims", "{w}", "{lines.csv}"),
    "claims mark": ("claims", "{w}", "{mark.csv}"),
    "claims blank": ("claims", "{w}", "{blank.csv}"),
    "claims none": ("claims", "{w}", "{none.csv}"),
    "no tariff": ("claims", "{w}", "{lines.csv}", "--tariff", "{nowhere.csv}"),
    "tariff without columns": ("claims", "{w}", "{lines.csv}", "--tariff", "{tariff.csv}"),
    "tariff cells": ("claims", "{w}", "{lines.csv}", "--tariff", "{indent.csv}"),
    "due backwards": ("due", "{w}", "--from", "2026-01-02", "--until", "2026-01-01"),
    "due output": ("due", "{w}", "--output", "{x.json}"),
    "nobody to ask": ("request", "{w}", "--supplier", "X", "--date", DAY),
    "declare nowhere": ("declare", "{w}", "{nowhere.xlsx}", "--as", "a"),
    "notice of none": ("notice", "{w}", "zz"),
    "nothing to notify": ("notice", "{w}", ""),
    "receive nothing told": ("receive", "{w}", "{text.pem}", "--good", "BODY", "--as", "a"),
    "receive unknown good": ("receive", "{w}", "{text.pem}", "--good", "BODI", "--as", "a"),
    "receive broken": ("receive", "{w}", "{credential.json}", "--good", "BODY", "--as", "a"),
    "receive too late": ("receive", "{w}", "{text.pem}", "--good", "BODY", "--as", "a",
                         "--certifier", "X", "--signed", "2025-03-02", "--date", DAY),
    "audit of none": ("audit", "file", "{w}", "XX9", "-o", "{x.zip}"),
}  # fmt: skip


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) >= 60


@pytest.mark.parametrize("language", ["es", "fr"])
@pytest.mark.parametrize("arguments", REFUSED.values(), ids=REFUSED)
def test_no_english_is_left(place: Path, language: str, arguments: tuple[str, ...]) -> None:
    result = tratado(*_in(place, arguments), "--lang", language)
    assert result.exit_code in (1, 4), result.stdout + result.stderr
    told = result.stdout + result.stderr
    assert told.strip()
    # What users, files and standards call things.
    quoted = ("Description", "General Rate of Duty", "Special Rate of Duty", "HTS Number",
              "Unit of Quantity", "Column 2 Rate of Duty", "chmod 600", "on-request, unknown",
              "did:key", "columna line", "agreement:", "goods[0].book", "goods[0]")  # fmt: skip
    assert english_left(told, language, quoted) == []
