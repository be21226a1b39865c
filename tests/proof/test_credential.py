"""Credentials: signed as the W3C's suite says, checked by other hands, and no byte unguarded."""

from __future__ import annotations

import copy
import datetime as dt
import hashlib
import json
import stat
from pathlib import Path
from typing import Any

import nacl.signing
import pytest
from certificates import certificate, digest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.canonical import canonical
from tratado.proof.certificate_json import to_body
from tratado.proof.credential import Failing, credential, signed, to_file, verify
from tratado.proof.keys import (
    KeyProblem,
    create_key,
    did_of,
    load_key,
    multibase,
    of_did,
    of_multibase,
    public_key,
)

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
CREATED = dt.datetime(2026, 11, 24, 12, 30, tzinfo=dt.UTC)
ISSUED = credential(certificate(), KEY, CREATED)
FILE = to_file(ISSUED)


# The suite's published example (Data Integrity EdDSA Cryptosuites, representation of
# eddsa-jcs-2022): the key, the credential, the options and the value that they give.

SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"
METHOD = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
ALUMNI = {
    "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://www.w3.org/ns/credentials/examples/v2",
    ],
    "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
    "type": ["VerifiableCredential", "AlumniCredential"],
    "name": "Alumni Credential",
    "description": "A minimum viable example of an Alumni Credential.",
    "issuer": "https://vc.example/issuers/5678",
    "validFrom": "2023-01-01T00:00:00Z",
    "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"},
}
VALUE = "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX"


def test_the_published_example_gives_the_published_value() -> None:
    key = Ed25519PrivateKey.from_private_bytes(of_multibase(SECRET)[2:])
    created = dt.datetime(2023, 2, 24, 23, 36, 38, tzinfo=dt.UTC)
    proof = signed(ALUMNI, key, created)["proof"]
    assert proof["verificationMethod"] == f"did:key:{METHOD}#{METHOD}"
    assert proof["proofValue"] == VALUE


def test_the_published_digest_of_the_canonical_example() -> None:
    published = "59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19"
    assert hashlib.sha256(canonical(ALUMNI).encode()).hexdigest() == published


def test_keys_stand_in_the_order_of_rfc_8785() -> None:
    """The sorting example of RFC 8785, 3.2.3, with a key beyond the basic plane."""
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    written = canonical(dict.fromkeys(keys, 0))
    assert written == ('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\U0001f600":0,"\ufb33":0}')


def test_strings_are_escaped_as_rfc_8785_says() -> None:
    """The example of RFC 8785, 3.2.2: the shortest escapes, lower-case hexadecimal."""
    text = '\u20ac$\u000f\nA\'B"\\\\"/\x7f\u2028'
    assert canonical(text) == '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\x7f\u2028"'


# Checked without any of the product's code: PyNaCl for the signature, base 58 and canonical
# JSON as written here.

LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def of_base58(text: str) -> bytes:
    number = 0
    for letter in text:
        number = 58 * number + LETTERS.index(letter)
    return number.to_bytes(200).lstrip(b"\0")


def jcs(value: Any) -> bytes:
    """Canonical for documents whose keys are ASCII, as those of credentials are."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def test_another_implementation_finds_the_signature_right() -> None:
    read = json.loads(FILE)
    proof = read.pop("proof")
    value = proof.pop("proofValue")
    method = proof["verificationMethod"].split("#")[1]
    assert of_base58(method[1:])[:2] == b"\xed\x01"
    data = hashlib.sha256(jcs(proof)).digest() + hashlib.sha256(jcs(read)).digest()
    key = nacl.signing.VerifyKey(of_base58(method[1:])[2:])
    assert key.verify(data, of_base58(value[1:])) == data
    with pytest.raises(nacl.exceptions.BadSignatureError):
        key.verify(data[:-1] + b"\0", of_base58(value[1:]))


def test_a_signature_made_by_another_implementation_is_accepted() -> None:
    unsigned = {name: value for name, value in ISSUED.items() if name != "proof"}
    options = {name: value for name, value in ISSUED["proof"].items() if name != "proofValue"}
    key = nacl.signing.SigningKey(bytes(range(32)))
    data = hashlib.sha256(jcs(options)).digest() + hashlib.sha256(jcs(unsigned)).digest()
    number, value = int.from_bytes(key.sign(data).signature), ""
    while number:
        number, digit = divmod(number, 58)
        value = LETTERS[digit] + value
    file = jcs({**unsigned, "proof": {**options, "proofValue": f"z{value}"}})
    assert verify(file, KEY.public_key()).faults == ()


# What checking says


def test_a_credential_is_whole_and_says_what_was_certified() -> None:
    found = verify(FILE, KEY.public_key())
    assert found.faults == ()
    assert found.certificate == certificate()
    assert found.issuer == did_of(KEY.public_key())
    assert ISSUED["type"] == ["VerifiableCredential", "USMCACertificationOfOrigin"]
    assert ISSUED["validUntil"] == "2030-11-23T23:59:59Z"


@settings(max_examples=400)
@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_one_changed_byte_anywhere_is_found(place: int, change: int) -> None:
    changed = bytearray(FILE)
    changed[place] ^= change
    found = verify(bytes(changed), None)
    # A blank in place of the end of the line changes the layout alone.
    assert found.faults or (found.relaid and found.certificate == certificate())


@settings(max_examples=100)
@given(st.integers(0, len(FILE) - 2))
def test_a_credential_cut_short_is_found(length: int) -> None:
    assert verify(FILE[:length], None).faults


@settings(max_examples=100)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_other_file_is_refused_and_nothing_else_happens(data: bytes) -> None:
    assert verify(data, None).faults


def failing(file: bytes, key: Ed25519PrivateKey | None = None) -> set[Failing]:
    found = verify(file, None if key is None else key.public_key())
    return {Failing(str(getattr(fault.place, "id", ""))) for fault in found.faults}


def changed(*path: str | int, to: object) -> bytes:
    """The file with one value of the credential set to another."""
    made = copy.deepcopy(ISSUED)
    place: Any = made
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return to_file(made)


def test_each_fault_is_named_for_what_does_not_hold() -> None:
    goods = ("credentialSubject", "goods", 0, "criterion")
    assert failing(changed(*goods, to="A")) == {Failing.SIGNATURE, Failing.CONTENT}
    assert failing(changed("issuer", to="did:key:z6Mk")) == {Failing.ISSUER, Failing.SIGNATURE}
    assert failing(changed("proof", to=None)) == {Failing.PROOF}
    assert failing(changed("proof", "cryptosuite", to="other")) == {
        Failing.PROOF,
        Failing.SIGNATURE,
    }
    assert failing(changed("proof", "proofValue", to="z2")) == {Failing.SIGNATURE}
    assert failing(changed("type", to=["VerifiableCredential"])) == {
        Failing.SHAPE,
        Failing.SIGNATURE,
    }
    assert failing(changed("validUntil", to="2099-01-01T00:00:00Z")) == {Failing.SIGNATURE}
    assert failing(b"{") == {Failing.TEXT}
    assert failing(b"[]") == {Failing.SHAPE}


@pytest.mark.parametrize(
    "file",
    [
        json.dumps(ISSUED, indent=2).encode(),
        json.dumps(dict(reversed(ISSUED.items())), ensure_ascii=False).encode(),
        json.dumps(ISSUED, ensure_ascii=True).encode(),
        FILE.rstrip(b"\n") + b"\r\n",
    ],
)
def test_a_credential_laid_out_anew_is_whole(file: bytes) -> None:
    found = verify(file, KEY.public_key())
    assert (found.faults, found.relaid, found.certificate) == ((), True, certificate())
    assert not verify(FILE, KEY.public_key()).relaid
    assert verify(file.replace(b"Calderas", b"Calderos"), None).faults or b"Calderas" not in file


def test_when_the_proof_was_made_is_read() -> None:
    assert verify(FILE, None).created == CREATED
    for made in ("yesterday", "2026-11-24T12:30:00", 5):
        assert verify(changed("proof", "created", to=made), None).created is None


def test_a_credential_signed_anew_by_somebody_else_passes_only_without_the_key() -> None:
    forged = to_file(credential(certificate(), OTHER, CREATED))
    assert failing(forged) == set()
    assert failing(forged, KEY) == {Failing.KEY}


def test_a_signer_cannot_sign_a_document_that_was_changed_since_it_was_named() -> None:
    body = copy.deepcopy(ISSUED)
    del body["proof"]
    body["credentialSubject"]["statement"] = "nothing"
    assert failing(to_file(signed(body, KEY, CREATED))) == {Failing.CONTENT}


def test_the_credential_holds_the_certification_as_its_json_does() -> None:
    body = to_body(certificate())
    assert {"$schema": body["$schema"], **ISSUED["credentialSubject"]} == body
    assert ISSUED["id"] == body["id"]
    assert digest("x") not in FILE.decode()


# Keys


def test_a_key_is_kept_for_its_owner_alone_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    made = create_key(path, None)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert did_of(load_key(path, None).public_key()) == did_of(made.public_key())
    with pytest.raises(KeyProblem, match="is there already"):
        create_key(path, None)
    with pytest.raises(KeyProblem, match="leave the passphrase out"):
        load_key(path, "words")
    path.chmod(0o640)
    with pytest.raises(KeyProblem, match="chmod 600"):
        load_key(path, None)


def test_a_passphrase_guards_a_key(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    made = create_key(path, "ñandú")
    assert b"ENCRYPTED" in path.read_bytes()
    assert did_of(load_key(path, "ñandú").public_key()) == did_of(made.public_key())
    with pytest.raises(KeyProblem, match="passphrase is wrong"):
        load_key(path, "nandu")
    with pytest.raises(KeyProblem, match="give its passphrase"):
        load_key(path, None)
    with pytest.raises(KeyProblem, match="is empty"):
        create_key(tmp_path / "other.pem", "")


def test_what_is_no_key(tmp_path: Path) -> None:
    with pytest.raises(KeyProblem, match="cannot be read"):
        load_key(tmp_path / "none.pem", None)
    path = tmp_path / "text.pem"
    path.write_text("no key")
    path.chmod(0o600)
    with pytest.raises(KeyProblem, match="no private key"):
        load_key(path, None)
    with pytest.raises(KeyProblem, match="no public key"):
        public_key(str(path))
    for did in ("did:key:", "did:key:z", "did:key:zOO", "did:key:z6Mk", "did:web:x", ""):
        with pytest.raises(KeyProblem):
            of_did(did)


@given(st.binary(max_size=80))
def test_base_58_gives_back_the_bytes(data: bytes) -> None:
    assert of_multibase(multibase(data)) == data
    assert multibase(data)[1:].lstrip("1") == "" or of_base58(
        multibase(data)[1:].lstrip("1")
    ) == data.lstrip(b"\0")
