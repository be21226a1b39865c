"""Certifications about vehicles: labor value content, steel and aluminum purchases.

A producer of passenger vehicles, light trucks or heavy trucks gives the customs administration
three certifications beside those of origin (19 CFR 182.95 to 182.97). Those sections are not
among the texts that the terms here were checked against: that the producer, the certifier,
the vehicles, the plants, the period, the calculation and a signed statement belong into them
is put down from general knowledge, and so are the terms of `certification.vehicles`. What the
figures must reach is read from sections 17 and 18 of the Uniform Regulations.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.agreement.agreement import Agreement, TextInForce
from tratado.auto.requirements import Kind
from tratado.proof.certificate import (
    Period,
    Person,
    Refused,
    Signature,
    last_day,
    whole_term,
)
from tratado.words import Part, Problem, Said


class VehicleClass(StrEnum):
    """The vehicles that the three requirements are about."""

    PASSENGER_VEHICLE = "passenger_vehicle"
    LIGHT_TRUCK = "light_truck"
    HEAVY_TRUCK = "heavy_truck"


class Metal(StrEnum):
    """The two metals of which purchases are certified."""

    STEEL = "steel"
    ALUMINUM = "aluminum"


class Basis(StrEnum):
    """The periods over which figures may be calculated (sections 17(7) and 18(19))."""

    PREVIOUS_FISCAL_YEAR = "previous_fiscal_year"
    PREVIOUS_CALENDAR_YEAR = "previous_calendar_year"
    QUARTER_TO_DATE = "quarter_to_date"
    MONTH_TO_DATE = "month_to_date"
    FISCAL_YEAR_TO_DATE = "fiscal_year_to_date"
    CALENDAR_YEAR_TO_DATE = "calendar_year_to_date"


@dataclass(frozen=True, slots=True)
class Plant:
    """A plant where the vehicles are made, or on whose wages a producer relies."""

    name: str
    address: str
    country: str
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LaborFigures:
    """What labor value content was calculated from (section 18).

    Money in ten-thousandths of the currency, credits in hundredths of a point. `base` is what
    the expenditures are divided by: net cost, or the plant's annual purchases.
    """

    currency: str
    base: int
    material: int
    manufacturing: int
    technology: int
    assembly: int

    @property
    def material_and_labor(self) -> Fraction:
        """Percentage points of high-wage material and labor, exact."""
        return Fraction(100 * (self.material + self.manufacturing), self.base)

    @property
    def share(self) -> Fraction:
        """The labor value content in percent, exact."""
        return self.material_and_labor + Fraction(self.technology + self.assembly, 100)


@dataclass(frozen=True, slots=True)
class MetalFigures:
    """Purchases of a metal and those of them that originate (section 17), in
    ten-thousandths of the currency."""

    metal: Metal
    currency: str
    purchases: int
    originating: int

    @property
    def share(self) -> Fraction:
        """The originating share of the purchases in percent, exact."""
        return Fraction(100 * self.originating, self.purchases)


@dataclass(frozen=True, slots=True)
class VehicleRequest:
    """What a producer certifies about vehicles.

    `category` names the vehicles over which the figures are averaged, blank where they are
    not; `basis` is the kind of period that `calculation` is. `required` is a share in percent
    that an approved alternative staging sets; None takes that of the text in force.
    """

    producer: Person
    identifiers: tuple[str, ...]
    certifier: Person
    vehicles: VehicleClass
    model_lines: tuple[str, ...]
    category: str
    plants: tuple[Plant, ...]
    basis: Basis
    calculation: Period
    period: Period
    figures: LaborFigures | MetalFigures
    signature: Signature
    required: Decimal | None = None


@dataclass(frozen=True, slots=True)
class VehicleCertificate:
    """A certification about vehicles, with the share in percent that it had to reach."""

    request: VehicleRequest
    required: Decimal


def certify_vehicles(request: VehicleRequest, agreement: Agreement) -> VehicleCertificate:
    """The certification that a request asks for.

    Raises Refused with every reason: details that are missing, figures that do not reach what
    the text in force asks, a period that is too long, a signature that comes too late.
    """
    text = agreement.on(request.signature.day)
    required = request.required
    if required is None:
        required = _strictest(_share_path(request), agreement, request.period)
    refusals = [
        *_missing(request),
        *_basis_refusals(request, text),
        *_period_refusals(request, text),
        *_figure_refusals(request, required, agreement),
    ]
    if refusals or required is None:
        raise Refused(refusals)
    return VehicleCertificate(request, required)


def day_refusal(
    kind: Kind, day: dt.date, first: dt.date, found: int | None, required: int | None
) -> Problem:
    """The requirement is not met on a day of the period certified.

    `found` and `required` are hundredths of a percent by the terms of that day.
    """
    before = day - dt.timedelta(days=1)
    parts: dict[str, Part] = {
        "day": day,
        "found": "–" if found is None else f"{Decimal(found) / 100:.2f} %",
        "required": "–" if required is None else f"{Decimal(required) / 100:.2f} %",
    }
    said = (
        Said("vehicles-refused-first-day", **parts)
        if day <= first
        else Said("vehicles-refused-day", until=before, **parts)
    )
    return Problem(Said(f"vehicle-kind-{str(kind).replace('_', '-')}"), said)


def day_open(kind: Kind, day: dt.date, wanted: Part) -> Problem:
    """It is not known whether the requirement is met on a day of the period certified."""
    said = Said("vehicles-open-day", day=day, wanted=wanted)
    return Problem(Said(f"vehicle-kind-{str(kind).replace('_', '-')}"), said)


def due_day(first: dt.date, text: TextInForce) -> dt.date | None:
    """The last day to submit a certification of a period that begins on `first`."""
    days = whole_term(text, "certification.vehicles.submitted_before")
    return None if days is None else first - dt.timedelta(days=days)


def _refusal(label: str, reason: str, **arguments: Part) -> Problem:
    return Problem(Said(label), Said(f"vehicles-refused-{reason}", **arguments))


def _percentage(text: TextInForce, path: str) -> Decimal | None:
    """A percentage or a number of points; None where the agreement has none on the day."""
    if path not in text.agreement.terms or text.term(path) is None:
        return None
    return text.percent(path)


def _share_path(request: VehicleRequest) -> str:
    if isinstance(request.figures, MetalFigures):
        return "metal_purchases.share"
    return f"labor_value.{request.vehicles.value}.share"


def _strictest(path: str, agreement: Agreement, period: Period) -> Decimal | None:
    """The most that a term asks on any day of a period; None where it asks nothing on one."""
    if path not in agreement.terms:
        return None
    starts = (day for day, _ in agreement.terms[path].values)
    days = [period.first, *(day for day in starts if period.first < day <= period.last)]
    found = [_percentage(agreement.on(day), path) for day in days]
    known = [each for each in found if each is not None]
    return max(known) if len(known) == len(found) else None


def _missing(request: VehicleRequest) -> Iterator[Problem]:
    persons = (
        ("vehicles-producer", request.producer),
        ("vehicles-certifier", request.certifier),
    )
    for label, person in persons:
        details = (person.name, person.address, person.country, person.email, person.telephone)
        if not all(detail.strip() for detail in details):
            yield _refusal(label, "missing")
    if not request.identifiers:
        yield _refusal("vehicles-identifiers", "missing")
    if not request.model_lines:
        yield _refusal("vehicles-model-lines", "missing")
    if not request.plants:
        yield _refusal("vehicles-plants", "missing")
    if not (request.signature.name.strip() and request.signature.title.strip()):
        yield _refusal("certificate-signature", "missing")


def _basis_refusals(request: VehicleRequest, text: TextInForce) -> Iterator[Problem]:
    """The period of the calculation is one that section 17(7) or 18(19) lists."""
    of_metal = isinstance(request.figures, MetalFigures)
    path = "metal_purchases.periods" if of_metal else "labor_value.periods"
    allowed = str(text.term(path) or "").split() if path in text.agreement.terms else []
    if request.basis not in allowed:
        known = ", ".join(allowed) or "-"
        yield _refusal("vehicles-basis", "basis", found=request.basis.value, allowed=known)
    if request.calculation.last < request.calculation.first:
        yield _refusal("vehicles-calculation-period", "backwards")


def _period_refusals(request: VehicleRequest, text: TextInForce) -> Iterator[Problem]:
    period, signed = request.period, request.signature.day
    if period.last < period.first:
        yield _refusal("vehicles-period", "backwards")
        return
    months = whole_term(text, "certification.vehicles.months")
    due = due_day(period.first, text)
    if months is None or due is None:
        yield _refusal("vehicles-period", "no-term")
        return
    latest = last_day(period.first, months)
    if period.last > latest:
        yield _refusal("vehicles-period", "long", months=str(months), latest=latest)
    if signed > due:
        days = (period.first - due).days
        yield _refusal(
            "certificate-day",
            "late",
            day=signed,
            due=due,
            days=str(days),
        )


def _figure_refusals(
    request: VehicleRequest, required: Decimal | None, agreement: Agreement
) -> Iterator[Problem]:
    figures = request.figures
    if required is None:
        yield _refusal("vehicles-required", "no-term")
        return
    if isinstance(figures, MetalFigures):
        yield from _metal_refusals(figures)
        known = figures.purchases > 0
    else:
        yield from _labor_refusals(figures, request, agreement)
        known = figures.base > 0
    if known and figures.share < Fraction(required):
        yield _refusal("vehicles-share", "share", found=cut(figures.share), least=f"{required:f}")


def _metal_refusals(figures: MetalFigures) -> Iterator[Problem]:
    if figures.purchases <= 0:
        yield _refusal("vehicles-figure-purchases", "missing")
    if figures.originating > figures.purchases:
        yield _refusal(
            "vehicles-figure-originating",
            "more",
            found=amount(figures.originating),
            most=amount(figures.purchases),
        )


def _labor_refusals(
    figures: LaborFigures, request: VehicleRequest, agreement: Agreement
) -> Iterator[Problem]:
    """The parts of labor value content: at least so much of wages, at most so much credit."""
    if figures.base <= 0:
        yield _refusal("vehicles-figure-base", "missing")
        return
    under = f"labor_value.{request.vehicles.value}"
    least = _strictest(f"{under}.material_and_labor", agreement, request.period)
    text = agreement.on(request.period.first)
    # An alternative staging has parts of its own, which its approval states.
    if request.required is None and least is not None:
        found = figures.material_and_labor
        if found < Fraction(least):
            label = "vehicles-figure-material-and-labor"
            yield _refusal(label, "less", found=cut(found), least=f"{least:f}")
    for credit, points in (("technology", figures.technology), ("assembly", figures.assembly)):
        most = _percentage(text, f"{under}.{credit}")
        if most is not None and Fraction(points, 100) > Fraction(most):
            shown = f"{Decimal(points) / 100:f}"
            yield _refusal(f"vehicles-figure-{credit}", "more", found=shown, most=f"{most:f}")


def cut(percent: Fraction) -> str:
    """A percentage with two decimals, cut off, so that none looks reached that is not."""
    hundredths = percent.numerator * 100 // percent.denominator
    return f"{Decimal(hundredths) / 100:.2f}"


def amount(ten_thousandths: int) -> str:
    """An amount of money as documents keep it: four decimals."""
    return f"{Decimal(ten_thousandths) / 10_000:.4f}"
