"""`tratado certify`, `certified`, `key` and `verify`, on a workspace of one small book."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pypdfium2
import pytest
from commands import GOODS, tratado, workbook
from typer.testing import Result

from tratado.cli import certify, verify, workspace
from tratado.cli.app import app

for _module in (workspace, certify, verify):
    _module.register(app)

DAY = "2025-03-01"
PERSONS = """\
persons:
  plant:
    name: Calderas de Ejemplo, S.A. de C.V.
    address: Avenida Uno 100, 64000 Monterrey
    country: MX
    email: origen@calderas.example
    telephone: +52 81 5555 0100
  buyer:
    name: Sample Imports Inc.
    address: 300 Third Street, Detroit, MI 48201
    country: US
    email: customs@imports.example
    telephone: 13135550102
"""


@pytest.fixture(autouse=True)
def _nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRATADO_USER", raising=False)
    monkeypatch.delenv("TRATADO_PASSPHRASE", raising=False)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with a decided book, and the persons beside it."""
    (tmp_path / "persons.yaml").write_text(PERSONS, encoding="utf-8")
    done("init", tmp_path / "work", "--as", "analyst")
    done("import", tmp_path / "work", workbook(tmp_path / "book.xlsx"), "--as", "analyst")
    decided = tratado("decide", tmp_path / "work", "--date", DAY, "--as", "analyst")
    assert decided.exit_code == 3, decided.stderr
    return tmp_path


def done(*arguments: object) -> str:
    result = tratado(*arguments)
    assert result.exit_code == 0, result.stdout + result.stderr
    return str(result.stdout)


def issue(place: Path, *more: object, good: str = "BODY", producer: str = "plant") -> Result:
    return tratado(
        "certify", place / "work", "--good", good, "--persons", place / "persons.yaml",
        "--certifier", "producer", "--producer", producer, "--exporter", "plant",
        "--importer", "buyer", "--signer", "Firmante Núm. 5", "--title", "Gerente",
        "--output", place / "out", "--signed", DAY, "--as", "analyst", *more,
    )  # fmt: skip


BLANKET = ("--from", "2025-03-01", "--until", "2026-02-28")


def test_a_certification_is_issued_kept_and_verified(place: Path) -> None:
    key = place / "key.pem"
    did = done("key", key).split()[2]
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    issued = issue(place, *BLANKET, "--key", key)
    assert issued.exit_code == 0, issued.stderr
    pdf, plain, signed = sorted((place / "out").iterdir(), key=lambda path: len(path.name))
    pdf, plain = sorted((pdf, plain), key=lambda path: path.suffix, reverse=True)
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert "Calderas de Ejemplo" in text
    assert json.loads(plain.read_text(encoding="utf-8"))["goods"][0]["criterion"] == "B"
    (record,) = (
        json.loads(line)
        for line in done(
            "history", place / "work", "--kind", "certificate", "--format", "json"
        ).splitlines()
    )
    assert record["body"] == json.loads(plain.read_text(encoding="utf-8"))
    assert [each["name"] for each in record["attachments"]] == [pdf.name, plain.name, signed.name]
    assert "The credential is whole." in done("verify", signed, "--key", did)
    assert "only --key can tell" in done("verify", signed)
    assert "whole" in done("audit", "verify", place / "work")
    assert "every good holds" in done("certified", place / "work")


def test_a_changed_credential_is_named(place: Path) -> None:
    key = place / "key.pem"
    done("key", key)
    assert issue(place, "--key", key).exit_code == 0
    (signed,) = (place / "out").glob("*.credential.json")
    signed.write_bytes(signed.read_bytes().replace(b'"criterion":"B"', b'"criterion":"A"'))
    result = tratado("verify", signed, "--lang", "es")
    assert result.exit_code == 4
    assert "no se sostiene: la firma" in result.stdout
    assert "no se sostiene: la certificación" in result.stdout
    other = done("key", place / "other.pem").split()[2]
    assert "does not hold: the key" in tratado("verify", signed, "--key", other).stdout
    assert tratado("verify", place / "none.json").exit_code == 1
    assert tratado("verify", signed, "--key", "did:key:z").exit_code == 1


def test_what_does_not_originate_is_refused_and_nothing_is_kept(place: Path) -> None:
    result = issue(place, "--good", "DOOR", "--good", "CASE", "--good", "NONE")
    assert result.exit_code == 1
    assert "DOOR: decided as not originating on March 1, 2025" in result.stderr
    assert "CASE: undetermined on March 1, 2025" in result.stderr
    assert "NONE: no decision is recorded for March 1, 2025" in result.stderr
    assert "No certification was issued" in done("certified", place / "work")
    assert not (place / "out").exists()


def test_later_decisions_break_it_and_a_correction_takes_its_place(place: Path) -> None:
    assert issue(place, *BLANKET).exit_code == 0
    worse = [[*row[:6], 40, *row[7:]] if row[0] == "BODY" else row for row in GOODS]
    book = workbook(place / "later.xlsx", {"goods": worse})
    done("import", place / "work", book, "--as", "analyst")
    tratado("decide", place / "work", "--date", "2025-06-01", "--as", "analyst")
    result = tratado("certified", place / "work")
    assert result.exit_code == 4
    assert "BODY: no longer originates on June 1, 2025" in result.stdout
    number = result.stdout.split("certification ")[1].split(":")[0]
    again = issue(place, "--invoice", "F-9", "--replaces", number)
    assert again.exit_code == 0, again.stderr
    marks = done("history", place / "work", "--kind", "correction", "--format", "json")
    assert json.loads(marks)["subject"].startswith(number)
    listed = done("certified", place / "work")
    assert f"certification {number}: replaced by a later one" in listed
    assert issue(place, "--replaces", "zz").exit_code == 1


def test_the_same_certification_is_not_issued_twice(place: Path) -> None:
    assert issue(place).exit_code == 0
    assert "issued already, as record" in issue(place).stderr


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--from", "2025-03-01"), "go together"),
        (("--from", "2025-03-01", "--until", "soon"), "--until: 'soon' is not a date"),
        (("--from", "2025-03-01", "--until", "2026-03-01"), "longer than 12 months"),
        (("--importer", "nobody"), "--importer: 'nobody' is no person"),
        (("--importer", "on-request"), "name the importer, or say"),
        (("--producer", "various"), "do not go together"),
        (("--signed", "2025-03-02"), "no decision is recorded for March 2, 2025"),
        (("--key", "none.pem"), "--key: none.pem cannot be read"),
        (("--statement", "none.txt"), "--statement"),
    ],
)
def test_what_cannot_be_used_is_told(place: Path, more: tuple[str, ...], told: str) -> None:
    result = issue(place, *more)
    assert result.exit_code == 1
    assert told in result.stderr


def test_who_certifies_must_be_named(place: Path) -> None:
    result = issue(place, producer="various")
    assert "--producer: who certifies must be named" in result.stderr


def test_persons_are_read_with_all_their_problems(place: Path) -> None:
    (place / "persons.yaml").write_text("persons:\n  plant: {name: X, fax: 1}\n")
    told = issue(place).stderr
    assert "persons.yaml: persons.plant.email: missing" in told
    assert "persons.yaml: persons.plant.fax: not a key of this document" in told
    assert "known here are name, address, country, email, telephone" in told
