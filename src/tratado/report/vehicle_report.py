"""What is reported of the vehicles of a book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tratado.agreement.agreement import TextInForce
from tratado.auto.calendar import Due
from tratado.auto.country_report import CountryReport
from tratado.auto.stages import Outlook
from tratado.auto.vehicle_findings import VehicleFinding, VehiclesFound
from tratado.auto.wage_attestations import Attestation, Unfit
from tratado.auto.year_end import Analysis
from tratado.book import Book
from tratado.documents import Tone
from tratado.origin.answer import Answer
from tratado.origin.findings import Findings


@dataclass(frozen=True, eq=False)
class VehicleReport:
    """What is reported: a decided book's vehicles, with stages and days due.

    `outlooks` is None where no look ahead was asked for; `due` is by vehicle. `unfit` are
    statements on wages that show nothing, with the reason. `year_end` has the analyses of
    estimates by vehicle, None where they were not asked for.
    """

    book: Book
    findings: Findings
    found: VehiclesFound
    vehicles: tuple[VehicleFinding, ...]
    text: TextInForce
    outlooks: tuple[Outlook, ...] | None
    due: Mapping[str, tuple[Due, ...]]
    countries: CountryReport
    unfit: tuple[tuple[Attestation, Unfit], ...]
    year_end: Mapping[str, tuple[Analysis, ...]] | None = None


def tone_of(answer: Answer) -> Tone:
    """How an answer looks in a document."""
    return Tone(answer.word)
