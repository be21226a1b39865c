"""A certification of origin on paper, in English, Spanish or French."""

from __future__ import annotations

from collections.abc import Iterable

from tratado.locale import Language, messages
from tratado.proof.certificate import (
    Certificate,
    CertifiedGood,
    Certifier,
    Person,
    Unnamed,
    own_statement,
)
from tratado.proof.certificate_json import digest_of
from tratado.proof.paper import Box, Columns, Paper, Signed, pdf
from tratado.words import day_words

SHOWN = 12
"""Digits of a digest that are enough to tell documents of one company apart."""


def certificate_pdf(certificate: Certificate, language: Language) -> bytes:
    """The certification as PDF; the same one gives the same bytes.

    In a language other than that of its statement it is a translation, and says so.
    """
    return pdf(paper(certificate, language))


def paper(certificate: Certificate, language: Language) -> Paper:
    """What the PDF says: the nine elements of Annex 5-A, each labelled."""
    say = messages(language).format
    signature = certificate.signature
    translated = language is not certificate.language
    above = []
    if certificate.replaces is not None:
        above.append(say("certificate-replaces", digest=certificate.replaces[:SHOWN]))
    if translated:
        given = say(f"certificate-language-{certificate.language.value}")
        above.append(say("certificate-translation", language=given))
    return Paper(
        language=language,
        title=say("certificate-title"),
        subtitle=say("certificate-agreement"),
        number=say("certificate-number", number=digest_of(certificate)[:SHOWN]),
        author=certificate.parties.certifier.name,
        above=tuple(above),
        boxes=_boxes(certificate, language),
        table=_goods(certificate, language),
        statement=own_statement(language) if translated else certificate.statement,
        signed=Signed(signature.name, signature.title, signature.day),
        below=(
            say(
                "certificate-rests",
                records=_short(good.record for good in certificate.goods),
                books=_short(good.book for good in certificate.goods),
            ),
        ),
    )


def _short(digests: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(digest[:SHOWN] for digest in digests))


def _boxes(certificate: Certificate, language: Language) -> tuple[Box, ...]:
    say = messages(language).format
    parties, blanket = certificate.parties, certificate.blanket
    period = say("certificate-single")
    if blanket is not None:
        days = (day_words(blanket.first, language), day_words(blanket.last, language))
        period = say("certificate-period-days", first=days[0], last=days[1])
    kind = say(f"certificate-kind-{parties.kind.value}")
    boxes = [
        Box(f"1. {say('certificate-certifier-kind')}", (kind,), strong=True),
        Box(f"8. {say('certificate-period')}", (period,), strong=True),
        Box(f"2. {say('certificate-certifier')}", person(parties.certifier, language), strong=True),
        Box(f"3. {say('certificate-exporter')}", _party(certificate, Certifier.EXPORTER, language),
            strong=True),
        Box(f"4. {say('certificate-producer')}", _party(certificate, Certifier.PRODUCER, language),
            strong=True),
        Box(f"5. {say('certificate-importer')}", _party(certificate, Certifier.IMPORTER, language),
            strong=True),
    ]  # fmt: skip
    if blanket is None:
        invoice = certificate.invoice or say("certificate-no-invoice")
        boxes.append(Box(f"6. {say('certificate-invoice')}", (invoice,), strong=True))
    return tuple(boxes)


def person(found: Person, language: Language) -> tuple[str, ...]:
    """The details of a person, a line each."""
    say = messages(language).format
    return (
        found.name,
        f"{found.address}, {found.country}",
        f"{say('certificate-telephone')} {found.telephone}",
        f"{say('certificate-email')} {found.email}",
    )


def _party(certificate: Certificate, role: Certifier, language: Language) -> tuple[str, ...]:
    """Who exports, produces or imports; a certifier in that role is not written out twice."""
    say = messages(language).format
    parties = certificate.parties
    found: Person | Unnamed | tuple[Person, ...] = {
        Certifier.EXPORTER: parties.exporter,
        Certifier.PRODUCER: parties.producers,
        Certifier.IMPORTER: parties.importer,
    }[role]
    if isinstance(found, Unnamed):
        return (say(f"certificate-{found.value.replace('_', '-')}"),)
    lines: list[str] = []
    for each in (found,) if isinstance(found, Person) else found:
        if lines:
            lines.append("")
        same = each == parties.certifier
        lines.extend((each.name, say("certificate-same")) if same else person(each, language))
    return tuple(lines)


def _goods(certificate: Certificate, language: Language) -> Columns:
    say = messages(language).format
    editions = ", ".join(str(e) for e in sorted({good.hs_edition for good in certificate.goods}))
    label = f"6, 7. {say('certificate-goods')}. {say('certificate-hs-edition', edition=editions)}."
    return Columns(
        label=label,
        head=(
            say("certificate-place"),
            say("certificate-good"),
            say("certificate-description"),
            say("certificate-hs"),
            say("certificate-criterion"),
        ),
        widths=("auto", "1.1", "3", "auto", "auto"),
        aligned=("right", "left", "left", "left", "center"),
        rows=tuple(_row(place, good) for place, good in enumerate(certificate.goods, start=1)),
    )


def _row(place: int, good: CertifiedGood) -> tuple[str, ...]:
    criterion = f"{good.criterion} (SET)" if good.of_set else good.criterion
    return (str(place), good.id, good.description, good.hs, criterion)
