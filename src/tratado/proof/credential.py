"""A certification as a verifiable credential of the W3C, signed and checked without a network.

The proof is a Data Integrity proof of the suite `eddsa-jcs-2022`: the SHA-256 digests of the
canonical proof options and of the canonical credential, one after the other, signed with
Ed25519. The contexts are named, never fetched: the suite signs the JSON as it stands.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from tratado.canonical import NotCanonical, canonical, parsed
from tratado.proof.certificate import Certificate
from tratado.proof.certificate_json import SCHEMA, of_body, to_body
from tratado.proof.keys import KeyProblem, did_of, of_did, of_multibase, signed_by
from tratado.proof.keys import multibase as written_multibase
from tratado.proof.reading import MalformedDocument
from tratado.words import Place, Problem, Said, Within, Worded

CONTEXTS = ("https://www.w3.org/ns/credentials/v2", "https://w3id.org/traceability/v1")
"""The vocabularies of the credential: the W3C's, and the traceability vocabulary of its
Credentials Community Group, which has certifications of origin of the USMCA."""

TYPES = ("VerifiableCredential", "USMCACertificationOfOrigin")

PROOF, SUITE, PURPOSE = "DataIntegrityProof", "eddsa-jcs-2022", "assertionMethod"


class Failing(StrEnum):
    """What of a credential does not hold; the messages that name it."""

    TEXT = "credential-text"
    SHAPE = "credential-shape"
    PROOF = "credential-proof"
    ISSUER = "credential-issuer-named"
    SIGNATURE = "credential-signature"
    KEY = "credential-key"
    CONTENT = "credential-content"


def _fault(failing: Failing, found: Worded) -> Within:
    """Something that does not hold, with what was found."""
    return Within(Said(failing.value), found)


@dataclass(frozen=True, slots=True)
class Verified:
    """What checking a credential gave; sound where there are no faults.

    `issuer` is the did:key that signed, `certificate` what it signed, `created` when the proof
    says that it was made; None where that could not be read. `relaid` tells that the file is
    not laid out as it was issued, which changes nothing of what is signed.
    """

    faults: tuple[Within, ...]
    issuer: str | None = None
    certificate: Certificate | None = None
    created: dt.datetime | None = None
    relaid: bool = False


def credential(
    certificate: Certificate, key: Ed25519PrivateKey, created: dt.datetime
) -> dict[str, Any]:
    """The signed credential of a certification; `created` is the time of signing, in UTC."""
    body = to_body(certificate)
    subject = {name: value for name, value in body.items() if name != "$schema"}
    issuer = did_of(key.public_key())
    unsigned: dict[str, Any] = {
        "@context": list(CONTEXTS),
        "id": body["id"],
        "type": list(TYPES),
        "issuer": issuer,
        "validFrom": f"{certificate.signature.day.isoformat()}T00:00:00Z",
        "credentialSchema": {"id": SCHEMA, "type": "JsonSchema"},
        "credentialSubject": subject,
    }
    if certificate.valid_until is not None:
        unsigned["validUntil"] = f"{certificate.valid_until.isoformat()}T23:59:59Z"
    return signed(unsigned, key, created)


def signed(
    document: Mapping[str, Any], key: Ed25519PrivateKey, created: dt.datetime
) -> dict[str, Any]:
    """A document with its proof. Raises NotCanonical for what canonical JSON does not hold."""
    did = did_of(key.public_key())
    options = {
        "type": PROOF,
        "cryptosuite": SUITE,
        "created": created.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "verificationMethod": f"{did}#{did.removeprefix('did:key:')}",
        "proofPurpose": PURPOSE,
        "@context": document["@context"],
    }
    value = written_multibase(key.sign(_hashed(document, options)))
    return {**document, "proof": {**options, "proofValue": value}}


def _hashed(document: Mapping[str, Any], options: Mapping[str, Any]) -> bytes:
    """What is signed: the digest of the options before that of the document."""
    return b"".join(
        hashlib.sha256(canonical(part).encode()).digest() for part in (options, document)
    )


def to_file(signed_credential: Mapping[str, Any]) -> bytes:
    """The bytes of a credential's file: its canonical form and the end of the line."""
    return canonical(signed_credential).encode() + b"\n"


def verify(data: bytes, expected: Ed25519PublicKey | None) -> Verified:
    """Check the file of a credential, with everything that does not hold.

    What is signed is the canonical form of the content: any change of that is found by the
    signature, and a file that was only laid out anew, as programs on its way may do, is noted.
    `expected` is the key that must have signed; without one the credential is checked by the
    key that it names itself, which shows that it is whole, not whose it is.
    """
    try:
        found = parsed(data)
    except NotCanonical as error:
        return Verified(tuple(_fault(Failing.TEXT, problem) for problem in error.problems))
    if not isinstance(found, dict):
        return Verified((_fault(Failing.SHAPE, Said("document-not", what=Said("json-object"))),))
    relaid = data.removesuffix(b"\n") != canonical(found).encode()
    issuer, of_proof = _proof_faults(found, expected)
    certificate, of_content = _content(found)
    created = _created(found.get("proof"))
    return Verified((*of_proof, *of_content), issuer, certificate, created, relaid)


def is_ours(data: bytes) -> bool:
    """Whether a file is a credential of this program's certifications, whole or not."""
    return data.lstrip().startswith(b"{") and SCHEMA.encode() in data


def _created(proof: object) -> dt.datetime | None:
    """When a proof says that it was made."""
    try:
        found = dt.datetime.fromisoformat(proof["created"] if isinstance(proof, dict) else "")
    except (KeyError, TypeError, ValueError):
        return None
    return None if found.tzinfo is None else found


def _proof_faults(
    document: dict[str, Any], expected: Ed25519PublicKey | None
) -> tuple[str | None, list[Within]]:
    """Who signed, and what is wrong with the proof."""
    proof = document.get("proof")
    if not isinstance(proof, dict):
        return None, [_fault(Failing.PROOF, Said("credential-no-proof"))]
    faults = [
        _fault(Failing.PROOF, _otherwise(name, proof.get(name), value))
        for name, value in (("type", PROOF), ("cryptosuite", SUITE), ("proofPurpose", PURPOSE))
        if proof.get(name) != value
    ]
    if proof.get("@context") != document.get("@context"):
        faults.append(_fault(Failing.PROOF, Said("credential-other-context")))
    did, key = _method(proof.get("verificationMethod"))
    if key is None:
        return None, [*faults, _fault(Failing.PROOF, Said("credential-no-method"))]
    if document.get("issuer") != did:
        stated = repr(document.get("issuer"))
        faults.append(_fault(Failing.ISSUER, Said("credential-signed-by", issuer=stated, did=did)))
    if expected is not None and did_of(expected) != did:
        said = Said("credential-other-key", did=did, expected=did_of(expected))
        faults.append(_fault(Failing.KEY, said))
    unsigned = {name: value for name, value in document.items() if name != "proof"}
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    if not signed_by(key, _signature(proof.get("proofValue")), _hashed(unsigned, options)):
        faults.append(_fault(Failing.SIGNATURE, Said("credential-changed")))
    return did, faults


def _otherwise(name: str, found: object, wanted: object) -> Said:
    if found is None:
        return Said("credential-without", name=name)
    return Said("credential-otherwise", name=name, found=repr(found), wanted=repr(wanted))


def _method(value: object) -> tuple[str, Ed25519PublicKey | None]:
    """The did:key that a verification method is of, and its key."""
    did, _, fragment = str(value).partition("#")
    try:
        key = of_did(did)
    except KeyProblem:
        return did, None
    return did, key if did == f"did:key:{fragment}" else None


def _signature(value: object) -> bytes:
    """The bytes of a proof value; none where they are not written as the suite says."""
    try:
        return of_multibase(str(value))
    except KeyProblem:
        return b""


def _content(document: dict[str, Any]) -> tuple[Certificate | None, list[Within]]:
    """The certification that a credential holds, and what is wrong with it."""
    faults = [
        _fault(Failing.SHAPE, _otherwise(name, document.get(name), value))
        for name, value in (
            ("@context", list(CONTEXTS)),
            ("type", list(TYPES)),
            ("credentialSchema", {"id": SCHEMA, "type": "JsonSchema"}),
        )
        if document.get(name) != value
    ]
    subject = document.get("credentialSubject")
    if not isinstance(subject, dict):
        return None, [*faults, _fault(Failing.SHAPE, Said("credential-no-subject"))]
    try:
        certificate = of_body({"$schema": SCHEMA, **subject})
    except MalformedDocument as error:
        return None, [*faults, *(_fault(Failing.CONTENT, told) for told in error.problems)]
    if document.get("id") != subject["id"]:
        faults.append(
            _fault(Failing.CONTENT, Problem(Place(item="id"), Said("credential-other-id")))
        )
    return certificate, faults
