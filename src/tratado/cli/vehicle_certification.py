"""`tratado vehicle --certification`: certifications of labor value, steel and aluminum."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from tratado.cli.app import day_of, fail
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.auto.requirements import Kind
    from tratado.auto.vehicle_findings import VehicleFinding
    from tratado.proof.automotive_certificates import VehicleCertificate
    from tratado.proof.certificate import Period, Person
    from tratado.report.vehicle_report import VehicleReport
    from tratado.words import Problem


class Certification(StrEnum):
    """What is certified."""

    LVC = "lvc"
    STEEL = "steel"
    ALUMINUM = "aluminum"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options that a certification asks for, as they were given."""

    what: Certification
    persons: Path | None
    producer: str | None
    certifier: str | None
    identifiers: tuple[str, ...]
    signer: str | None
    title: str | None
    signed: str | None
    first: str | None
    until: str | None


def certified(report: VehicleReport, wanted: Wanted) -> VehicleCertificate:
    """The certification of the vehicles of a report. Exits where it is refused."""
    from tratado.auto.classes import VehicleClass as FoundClass
    from tratado.proof.automotive_certificates import (
        VehicleClass,
        VehicleRequest,
        certify_vehicles,
    )
    from tratado.proof.certificate import Refused, Signature
    from tratado.proof.vehicle_figures import (
        KINDS,
        NotCertifiable,
        certified_period,
        figures_of,
        plants_of,
    )
    from tratado.words import Said

    nothing = Said("certify-nothing")
    if len(report.vehicles) != 1:
        raise fail(Said("vehicles-several"))
    (vehicle,) = report.vehicles
    of_class = vehicle.classified.vehicle_class
    certifiable = (FoundClass.PASSENGER_VEHICLE, FoundClass.LIGHT_TRUCK, FoundClass.HEAVY_TRUCK)
    if of_class not in certifiable:
        raise fail(Said("vehicles-not-certified", good=vehicle.good), nothing)
    kind = KINDS[wanted.what]
    years = report.found.elections.fiscal_years
    following = years.next_first_day(report.text.day)
    first = None if wanted.first is None else day_of(wanted.first, "--from")
    until = None if wanted.until is None else day_of(wanted.until, "--until")
    period = certified_period(first, until, following, years.next_first_day(first or following))
    judged = _on_days(report, vehicle, period)
    refused = tuple(_days_refused(judged, kind, period))
    try:
        if not refused:
            vehicle = min((each for _, each in judged), key=lambda each: _margin(each, kind))
        figures, basis, calculation, category = figures_of(vehicle, kind, report.book.currency)
    except NotCertifiable as error:
        raise fail(*refused, error, nothing) from None
    staged = vehicle.staging is not None and vehicle.staging.eligible.word == "met"
    asked = vehicle.requirement(kind)
    hundredths = asked.required if staged and asked is not None else None
    request = VehicleRequest(
        producer=_person(wanted, "--producer", wanted.producer),
        identifiers=wanted.identifiers,
        certifier=_person(wanted, "--certifier", wanted.certifier or wanted.producer),
        vehicles=VehicleClass(str(of_class)),
        model_lines=() if vehicle.model_line is None else (vehicle.model_line,),
        category=category,
        plants=plants_of((vehicle,), report.book.tables, kind),
        basis=basis,
        calculation=calculation,
        period=period,
        figures=figures,
        signature=Signature(wanted.signer or "", wanted.title or "", _signed(wanted)),
        required=None if hundredths is None else _percent(hundredths),
    )
    try:
        found = certify_vehicles(request, report.text.agreement)
    except Refused as error:
        raise fail(*refused, error, nothing) from None
    if refused:
        raise fail(*refused, nothing)
    return found


def _on_days(
    report: VehicleReport, vehicle: VehicleFinding, period: Period
) -> list[tuple[dt.date, VehicleFinding]]:
    """The vehicle by the terms of the first day certified and of each on which they change.

    The figures are those of the report; only what is asked of them is that of the day.
    """
    from tratado.auto.stages import days_of_terms, with_terms_of
    from tratado.deciding import decide

    found = []
    for day in days_of_terms(report.text, period.first, max(period.first, period.last)):
        text = with_terms_of(report.text, day)
        then = vehicle
        if text is not report.text:
            vehicles = decide(report.book, text).vehicles
            then = (vehicles and vehicles.of(vehicle.good)) or vehicle
        found.append((day, then))
    return found


def _days_refused(
    judged: Sequence[tuple[dt.date, VehicleFinding]], kind: Kind, period: Period
) -> Iterator[Problem]:
    """The first day of the period on which the requirement is not met or open, with the remedy."""
    from tratado.origin.answer import Answer
    from tratado.proof.automotive_certificates import day_open, day_refusal
    from tratado.proof.vehicle_figures import wanted

    for day, vehicle in judged:
        asked = vehicle.requirement(kind)
        if asked is not None and asked.answer is Answer.OPEN:
            yield day_open(kind, day, wanted(asked))
            return
        if asked is not None and asked.answer is not Answer.MET:
            yield day_refusal(kind, day, period.first, asked.lowest, asked.required)
            return
    staging = judged[0][1].staging
    if staging is not None and staging.eligible is Answer.MET and period.last > staging.last_day:
        day = max(period.first, staging.last_day + dt.timedelta(days=1))
        yield day_refusal(kind, day, period.first, None, None)


def _margin(vehicle: VehicleFinding, kind: Kind) -> int:
    """The requirement's margin in hundredths; the lowest where it is not known."""
    asked = vehicle.requirement(kind)
    margin = None if asked is None else asked.margin
    return -(10**9) if margin is None else margin


def document(found: VehicleCertificate, language: Language, output: Path) -> bytes:
    """The certification as the ending of the file's name says: .pdf or .json."""
    from tratado.proof.automotive_documents import to_body, vehicle_pdf
    from tratado.proof.paper import Unprintable
    from tratado.words import Said

    if output.suffix.lower() == ".json":
        return f"{json.dumps(to_body(found), ensure_ascii=False, indent=2)}\n".encode()
    if output.suffix.lower() != ".pdf":
        raise fail(Said("vehicles-written-as"))
    try:
        return vehicle_pdf(found, language)
    except Unprintable as error:
        raise fail(error, Said("certify-nothing")) from None


def _percent(hundredths: int) -> Decimal:
    return Decimal(hundredths) / 100


def _signed(wanted: Wanted) -> dt.date:
    return day_of(wanted.signed, "--signed")


def _person(wanted: Wanted, option: str, name: str | None) -> Person:
    from tratado.cli.certify import no_person, read
    from tratado.words import Said

    if wanted.persons is None or name is None:
        raise fail(Said("vehicles-person-not-given", option=option))
    known = read(wanted.persons)
    if name not in known:
        raise no_person(option, name, tuple(known))
    return known[name]
