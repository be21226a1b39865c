"""Certifications to test with: made-up decisions and persons, named by what they are."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

from tratado.agreement.agreement import load
from tratado.locale import Language
from tratado.origin.answer import Verdict
from tratado.proof.certificate import (
    Certificate,
    Certifier,
    Decision,
    Parties,
    Period,
    Person,
    Request,
    Signature,
    Unnamed,
    certify,
)

DAY = dt.date(2026, 11, 24)
USMCA = load("usmca")

PRODUCER = Person(
    "Fábrica de Ejemplo, S.A. de C.V.",
    "Avenida Uno 100, 64000 Monterrey, Nuevo León",
    "MX",
    "origen@fabrica.example",
    "+52 81 5555 0100",
)
EXPORTER = Person(
    "Exportadora de Muestra",
    "Calle Dos 20, 22000 Tijuana, Baja California",
    "MX",
    "ventas@exportadora.example",
    "+52 664 555 0101",
)
IMPORTER = Person(
    "Sample Imports Inc.",
    "300 Third Street, Detroit, MI 48201",
    "US",
    "customs@imports.example",
    "+1 313 555 0102",
)

PARTIES = Parties(Certifier.PRODUCER, PRODUCER, EXPORTER, (PRODUCER,), IMPORTER)
YEAR = Period(dt.date(2026, 12, 1), dt.date(2027, 11, 30))
SIGNATURE = Signature("Firmante Núm. 5", "Gerente de comercio exterior", DAY)
REQUEST = Request(PARTIES, SIGNATURE, Language.EN, blanket=YEAR)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def decision(good: str, number: int = 1) -> Decision:
    """A decision that the good originates under B on the day."""
    return Decision(
        good=good,
        description=f"wiring set {good}",
        hs="8544.30",
        hs_edition=2022,
        verdict=Verdict.ORIGINATING,
        criterion="B",
        day=DAY,
        number=number,
        record=digest(f"record {number}"),
        book=digest("book"),
        agreement=USMCA.digest,
        agreement_name="usmca",
    )


def certificate(goods: int = 2, language: Language = Language.EN) -> Certificate:
    made = [decision(f"HARNESS-{n}", n) for n in range(1, goods + 1)]
    request = replace(REQUEST, language=language)
    return certify(request, [d.good for d in made], made, USMCA)


SECRET = replace(PARTIES, producers=Unnamed.ON_REQUEST, kind=Certifier.EXPORTER,
                 certifier=EXPORTER, importer=Unnamed.VARIOUS)  # fmt: skip
"""Parties of an exporter who keeps its producer and importers to itself."""
