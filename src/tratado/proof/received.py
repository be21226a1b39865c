"""Certifications that others gave: the document as it came, and what it covers.

The reader of the document says for which of the book's goods it stands, and on which days;
whether it was right is for whoever certified to answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tratado.agreement.agreement import Agreement
from tratado.proof.certificate import Period, last_day, whole_term
from tratado.proof.certificate_json import period, period_body
from tratado.proof.reading import Reader
from tratado.words import Part, Problem, Said

DIGITS = 12
"""Digits of its file's digest by which a certification is called."""


@dataclass(frozen=True, slots=True)
class ReceivedCertificate:
    """A certification of another: who certified, when, for which goods of the book and days.

    `file` is the SHA-256 of the document; `received` the day on which it came.
    """

    file: str
    certifier: str
    goods: tuple[str, ...]
    signed: dt.date
    period: Period
    received: dt.date

    @property
    def id(self) -> str:
        """The same for the same document."""
        return f"R-{self.file[:DIGITS]}"

    def to_body(self) -> dict[str, Any]:
        return {
            "file": self.file,
            "certifier": self.certifier,
            "goods": list(self.goods),
            "signed": self.signed.isoformat(),
            "period": period_body(self.period),
            "received": self.received.isoformat(),
        }

    @classmethod
    def of_body(cls, body: object) -> ReceivedCertificate:
        """Raises MalformedDocument with every problem."""
        reader = Reader(body)
        found = cls(
            file=reader.text("file"),
            certifier=reader.text("certifier"),
            goods=reader.texts("goods"),
            signed=reader.day("signed"),
            period=period(reader.object("period")),
            received=reader.day("received"),
        )
        if not found.goods:
            reader.problem("goods", Said("document-no-goods"))
        reader.finish()
        return found


def refusals(found: ReceivedCertificate, agreement: Agreement) -> Iterator[Problem]:
    """What stands against taking a certification in, all of it."""
    days, signed = found.period, found.signed

    def wrong(element: str, reason: str, **arguments: Part) -> Problem:
        said = Said(f"received-refused-{reason}", **arguments)
        return Problem(Said(f"certificate-{element}"), said)

    if not found.certifier.strip():
        yield wrong("certifier", "blank")
    if signed > found.received:
        yield wrong("day", "later", signed=signed, received=found.received)
    if days.last < days.first:
        yield wrong("period", "backwards")
        return
    months = whole_term(agreement.on(signed), "certification.blanket_months")
    if months is None:
        yield wrong("day", "no-term", signed=signed)
    elif days.last > last_day(days.first, months):
        latest = last_day(days.first, months)
        yield wrong("period", "long", months=str(months), latest=latest)
