"""A certification of origin as JSON, in the shape of `certificate.schema.json`.

A certification is named by the digest of all that it says, so that a reference to it cannot
come to mean another text.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tratado.canonical import digest, parsed
from tratado.locale import Language
from tratado.proof.certificate import (
    CRITERIA,
    Certificate,
    CertifiedGood,
    Certifier,
    Parties,
    Period,
    Person,
    Signature,
    Unnamed,
)
from tratado.proof.reading import MalformedDocument, Reader
from tratado.words import Place, Problem, Said

SCHEMA = "urn:tratado:schema:certificate:1"
"""The name of the schema; a name, not an address that is ever fetched."""

NAMED = "urn:tratado:certificate:"
"""What comes before the digest in the name of a certification."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_SUBHEADING = re.compile(r"[0-9]{4}\.[0-9]{2}")


def to_body(certificate: Certificate) -> dict[str, Any]:
    """The certification as plain values, its name and schema among them."""
    content = _content(certificate)
    return {"$schema": SCHEMA, "id": f"{NAMED}{digest(content)}", **content}


def digest_of(certificate: Certificate) -> str:
    """The digest that names a certification."""
    return digest(_content(certificate))


def name_of(certificate: Certificate) -> str:
    """The name of a certification: a URN with its digest."""
    return f"{NAMED}{digest_of(certificate)}"


def to_json(certificate: Certificate) -> str:
    """The certification as a file of JSON, laid out for reading."""
    return json.dumps(to_body(certificate), ensure_ascii=False, indent=2) + "\n"


def of_json(data: bytes) -> Certificate:
    """Read a file of JSON. Raises NotCanonical for what is no JSON, else as `of_body`."""
    return of_body(parsed(data))


def of_body(body: object) -> Certificate:
    """Read a certification.

    Raises MalformedDocument for a body that the schema does not allow, with every problem,
    and for one that was changed since it was named.
    """
    reader = Reader(body)
    reader.one_of("$schema", [SCHEMA])
    name = reader.text("id")
    certificate = _certificate(reader)
    reader.finish()
    if name != name_of(certificate):
        raise MalformedDocument([Problem(Place(item="id"), Said("document-changed"))])
    return certificate


def _content(certificate: Certificate) -> dict[str, Any]:
    parties, signature = certificate.parties, certificate.signature
    blanket, valid_until = certificate.blanket, certificate.valid_until
    return {
        "agreement": "usmca",
        "certifier_kind": parties.kind.value,
        "certifier": person_body(parties.certifier),
        "exporter": _party(parties.exporter),
        "producers": (
            parties.producers.value
            if isinstance(parties.producers, Unnamed)
            else [person_body(producer) for producer in parties.producers]
        ),
        "importer": _party(parties.importer),
        "goods": [
            {
                "id": good.id,
                "description": good.description,
                "hs": good.hs,
                "hs_edition": good.hs_edition,
                "criterion": good.criterion,
                **({"section": "6"} if good.of_set else {}),
                "decision": good.record,
                "book": good.book,
                "agreement": good.agreement,
            }
            for good in certificate.goods
        ],
        "blanket_period": None if blanket is None else period_body(blanket),
        "invoice": certificate.invoice or None,
        "signature": signature_body(signature),
        "valid_until": None if valid_until is None else valid_until.isoformat(),
        "language": certificate.language.value,
        "statement": certificate.statement,
        "replaces": certificate.replaces,
    }


def person_body(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "address": person.address,
        "country": person.country,
        "email": person.email,
        "telephone": person.telephone,
    }


def period_body(period: Period) -> dict[str, Any]:
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}


def signature_body(signature: Signature) -> dict[str, Any]:
    return {
        "name": signature.name,
        "title": signature.title,
        "day": signature.day.isoformat(),
    }


def _party(party: Person | Unnamed) -> dict[str, Any] | str:
    return party.value if isinstance(party, Unnamed) else person_body(party)


def _certificate(reader: Reader) -> Certificate:
    reader.one_of("agreement", ["usmca"])
    return Certificate(
        parties=Parties(
            kind=reader.enum("certifier_kind", Certifier),
            certifier=person(reader.object("certifier")),
            exporter=_person_or_word(reader, "exporter"),
            producers=_producers(reader),
            importer=_person_or_word(reader, "importer"),
        ),
        goods=_goods(reader),
        blanket=reader.optional("blanket_period", lambda key: period(reader.object(key))),
        invoice=reader.optional("invoice", reader.text) or "",
        signature=signature(reader.object("signature")),
        valid_until=reader.optional("valid_until", reader.day),
        language=reader.enum("language", Language),
        statement=reader.text("statement"),
        replaces=reader.optional("replaces", lambda key: _digest(reader, key)),
    )


def person(reader: Reader) -> Person:
    found = Person(
        name=reader.text("name"),
        address=reader.text("address"),
        country=reader.text("country"),
        email=reader.text("email"),
        telephone=reader.text("telephone"),
    )
    reader.end()
    return found


def period(reader: Reader) -> Period:
    found = Period(first=reader.day("first"), last=reader.day("last"))
    reader.end()
    return found


def signature(reader: Reader) -> Signature:
    found = Signature(name=reader.text("name"), title=reader.text("title"), day=reader.day("day"))
    reader.end()
    return found


def _person_or_word(reader: Reader, key: str) -> Person | Unnamed:
    if isinstance(reader.value(key), str):
        return reader.enum(key, Unnamed)
    return person(reader.object(key))


def _producers(reader: Reader) -> tuple[Person, ...] | Unnamed:
    if isinstance(reader.value("producers"), str):
        return reader.enum("producers", Unnamed)
    return reader.list("producers", person)


def _goods(reader: Reader) -> tuple[CertifiedGood, ...]:
    goods = reader.list("goods", _good)
    if not goods:
        reader.problem("goods", Said("document-no-goods"))
    return goods


def _good(reader: Reader) -> CertifiedGood:
    hs = reader.text("hs")
    if not _SUBHEADING.fullmatch(hs):
        reader.problem("hs", Said("document-hs", found=repr(hs)))
    found = CertifiedGood(
        id=reader.text("id"),
        description=reader.text("description"),
        hs=hs,
        hs_edition=reader.number("hs_edition"),
        criterion=reader.one_of("criterion", CRITERIA),
        of_set="section" in reader.names and reader.one_of("section", ("6",)) == "6",
        record=_digest(reader, "decision"),
        book=_digest(reader, "book"),
        agreement=_digest(reader, "agreement"),
    )
    reader.end()
    return found


def _digest(reader: Reader, key: str) -> str:
    found = reader.text(key)
    if not _DIGEST.fullmatch(found):
        reader.problem(key, Said("document-digest", found=repr(found)))
    return found
