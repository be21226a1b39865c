"""Certifying decided goods over a whole period, without a workspace that records it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tratado.book import Book
from tratado.deciding.decide import Decided, decide
from tratado.locale import Language
from tratado.proof import certificate as proof
from tratado.proof.certificate import Certificate, Certifier, Decision, Parties, Person, Unnamed
from tratado.proof.certificate_json import to_json
from tratado.proof.certificate_pdf import certificate_pdf
from tratado.proof.corrections import over_period
from tratado.proof.decided import decisions_of
from tratado.proof.periods import Outlook, changes_of
from tratado.words import TratadoError

Party = Person | str
"""A person, or `unknown`, `various`, `available_upon_request` where none is named."""


class NotOverPeriod(TratadoError):
    """Goods that do not originate on every day that they would be certified for."""


@dataclass(frozen=True)
class Certification:
    """A certification of origin and its documents. Nothing keeps it but who asked for it."""

    certificate: Certificate

    def pdf(self, language: str = "en") -> bytes:
        """The certification as a page to sign. Raises Unprintable for signs that have no glyph."""
        return certificate_pdf(self.certificate, Language(language))

    def json(self) -> str:
        """The certification as data."""
        return to_json(self.certificate)


def certify(
    decided: Decided,
    goods: Sequence[str],
    *,
    certifier: str,
    producers: Sequence[Person] | str,
    exporter: Party,
    importer: Party,
    signer: str,
    title: str,
    period: tuple[dt.date, dt.date] | None = None,
    invoice: str = "",
    language: str = "en",
) -> Certification:
    """Certify goods that originate, signed on the day for which they were decided.

    `certifier` is `producer`, `exporter` or `importer`, who must be named. With a `period`
    (first and last day) the goods are decided anew for every stage of the agreement and every
    declaration in it.

    Raises Refused with every reason why none may be given, NotOverPeriod where a good does not
    originate on each day, TypeError for a decision of sheets that are no Book.
    """
    if not isinstance(decided.book, Book):
        raise TypeError("certify needs what was decided of a Book (read_book, read_frames)")
    parties = _parties(Certifier(certifier), producers, exporter, importer)
    request = proof.Request(
        parties=parties,
        signature=proof.Signature(signer, title, decided.text.day),
        language=Language(language),
        blanket=None if period is None else proof.Period(*period),
        invoice=invoice,
    )
    decisions = list(decisions_of(decided.findings, decided.book.digest).values())
    certificate = proof.certify(request, goods, decisions, decided.text.agreement)

    def anew(book: str, day: dt.date) -> Mapping[str, Decision]:
        text = decided.text.agreement.on(day)
        again = decide(decided.book, text, decided.declarations, decided.cases)
        return decisions_of(again.findings, book)

    outlook = Outlook(changes_of(decided.text.agreement, decided.declarations), anew)
    broken = over_period(certificate, decisions, outlook)
    if broken:
        raise NotOverPeriod(broken)
    return Certification(certificate)


def _parties(
    certifier: Certifier, producers: Sequence[Person] | str, exporter: Party, importer: Party
) -> Parties:
    unnamed = Unnamed(producers) if isinstance(producers, str) else None
    parties = Parties(
        kind=certifier,
        certifier=Person("", "", "", "", ""),
        exporter=_party(exporter),
        producers=unnamed or tuple(p for p in producers if isinstance(p, Person)),
        importer=_party(importer),
    )
    named = {
        Certifier.PRODUCER: producers[0] if producers and not isinstance(producers, str) else "",
        Certifier.EXPORTER: exporter,
        Certifier.IMPORTER: importer,
    }[certifier]
    # Who is not named is refused with all else that is missing.
    return replace(parties, certifier=named) if isinstance(named, Person) else parties


def _party(party: Party) -> Person | Unnamed:
    return party if isinstance(party, Person) else Unnamed(party)
