"""Certifications about vehicles as JSON and as PDF."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from tratado.canonical import digest
from tratado.locale import Language, messages
from tratado.proof.automotive_certificates import (
    Basis,
    LaborFigures,
    Metal,
    MetalFigures,
    Plant,
    VehicleCertificate,
    VehicleClass,
    VehicleRequest,
    amount,
    cut,
)
from tratado.proof.certificate_json import (
    period,
    period_body,
    person,
    person_body,
    signature,
    signature_body,
)
from tratado.proof.certificate_pdf import SHOWN
from tratado.proof.certificate_pdf import person as person_lines
from tratado.proof.paper import Box, Columns, Paper, Signed, pdf
from tratado.proof.reading import MalformedDocument, Reader
from tratado.words import Money, Place, Problem, Said, day_words

SCHEMA = "urn:tratado:schema:vehicle-certificate:1"
"""The name of the schema; a name, not an address that is ever fetched."""

_AMOUNT = re.compile(r"[0-9]{1,14}\.[0-9]{4}")
_POINTS = re.compile(r"[0-9]{1,3}\.[0-9]{2}")
_PERCENT = re.compile(r"[0-9]{1,3}(\.[0-9]{1,6})?")


def to_body(certificate: VehicleCertificate) -> dict[str, Any]:
    """The certification as plain values, named by the digest of what it says."""
    content = _content(certificate)
    name = f"urn:tratado:vehicle-certificate:{digest(content)}"
    return {"$schema": SCHEMA, "id": name, **content}


def of_body(body: object) -> VehicleCertificate:
    """Read a certification about vehicles.

    Raises MalformedDocument with every problem, and for one changed since it was named.
    """
    reader = Reader(body)
    reader.one_of("$schema", [SCHEMA])
    name = reader.text("id")
    certificate = _certificate(reader)
    reader.finish()
    if to_body(certificate)["id"] != name:
        raise MalformedDocument([Problem(Place(item="id"), Said("document-changed"))])
    return certificate


def _content(certificate: VehicleCertificate) -> dict[str, Any]:
    asked = certificate.request
    return {
        "producer": person_body(asked.producer),
        "identifiers": list(asked.identifiers),
        "certifier": person_body(asked.certifier),
        "vehicles": asked.vehicles.value,
        "model_lines": list(asked.model_lines),
        "category": asked.category or None,
        "plants": [
            {
                "name": plant.name,
                "address": plant.address,
                "country": plant.country,
                "identifiers": list(plant.identifiers),
            }
            for plant in asked.plants
        ],
        "basis": asked.basis.value,
        "calculation": period_body(asked.calculation),
        "period": period_body(asked.period),
        "figures": _figures_body(asked.figures),
        "staged": asked.required is not None,
        "required": f"{certificate.required:f}",
        "signature": signature_body(asked.signature),
    }


def _figures_body(figures: LaborFigures | MetalFigures) -> dict[str, Any]:
    if isinstance(figures, MetalFigures):
        return {
            "of": figures.metal.value,
            "currency": figures.currency,
            "purchases": amount(figures.purchases),
            "originating": amount(figures.originating),
        }
    return {
        "of": "labor_value",
        "currency": figures.currency,
        "base": amount(figures.base),
        "material": amount(figures.material),
        "manufacturing": amount(figures.manufacturing),
        "technology": f"{Decimal(figures.technology) / 100:.2f}",
        "assembly": f"{Decimal(figures.assembly) / 100:.2f}",
    }


def _certificate(reader: Reader) -> VehicleCertificate:
    required = Decimal(_written(reader, "required", _PERCENT) or 0)
    staged = reader.value("staged")
    if not isinstance(staged, bool):
        reader.expected("staged", "boolean", staged)
    request = VehicleRequest(
        producer=person(reader.object("producer")),
        identifiers=reader.texts("identifiers"),
        certifier=person(reader.object("certifier")),
        vehicles=reader.enum("vehicles", VehicleClass),
        model_lines=reader.texts("model_lines"),
        category=reader.optional("category", reader.text) or "",
        plants=reader.list("plants", _plant),
        basis=reader.enum("basis", Basis),
        calculation=period(reader.object("calculation")),
        period=period(reader.object("period")),
        figures=_figures(reader.object("figures")),
        signature=signature(reader.object("signature")),
        required=required if staged is True else None,
    )
    return VehicleCertificate(request, required)


def _plant(reader: Reader) -> Plant:
    found = Plant(
        name=reader.text("name"),
        address=reader.text("address"),
        country=reader.text("country"),
        identifiers=reader.texts("identifiers"),
    )
    reader.end()
    return found


def _figures(reader: Reader) -> LaborFigures | MetalFigures:
    of = reader.one_of("of", ["labor_value", *Metal])
    currency = reader.text("currency")
    found: LaborFigures | MetalFigures
    if of in tuple(Metal):
        found = MetalFigures(
            Metal(of), currency, _money(reader, "purchases"), _money(reader, "originating")
        )
    else:
        found = LaborFigures(
            currency=currency,
            base=_money(reader, "base"),
            material=_money(reader, "material"),
            manufacturing=_money(reader, "manufacturing"),
            technology=int(Decimal(_written(reader, "technology", _POINTS) or 0) * 100),
            assembly=int(Decimal(_written(reader, "assembly", _POINTS) or 0) * 100),
        )
    reader.end()
    return found


def _money(reader: Reader, key: str) -> int:
    return int(Decimal(_written(reader, key, _AMOUNT) or 0) * 10_000)


def _written(reader: Reader, key: str, form: re.Pattern[str]) -> str:
    """A number written as a string of a form; empty, with a problem, where it is not."""
    found = reader.text(key)
    if form.fullmatch(found):
        return found
    reader.problem(key, Said("document-written-as", found=repr(found), form=form.pattern))
    return ""


def vehicle_pdf(certificate: VehicleCertificate, language: Language) -> bytes:
    """The certification as PDF; the same one gives the same bytes."""
    return pdf(paper(certificate, language))


def paper(certificate: VehicleCertificate, language: Language) -> Paper:
    """What the PDF says."""
    say = messages(language).format
    asked = certificate.request
    figures = asked.figures
    kind = "labor-value" if isinstance(figures, LaborFigures) else figures.metal.value
    signed = asked.signature
    return Paper(
        language=language,
        title=say(f"vehicles-title-{kind}"),
        subtitle=say("certificate-agreement"),
        number=say("certificate-number", number=digest(_content(certificate))[:SHOWN]),
        author=asked.producer.name,
        boxes=_boxes(asked, language),
        table=Columns(
            label=say("vehicles-figures"),
            head=(say("vehicles-figure"), say("vehicles-amount")),
            widths=("2", "1"),
            aligned=("left", "right"),
            rows=_rows(certificate, language),
        ),
        statement=say("vehicles-statement"),
        signed=Signed(signed.name, signed.title, signed.day),
    )


def _boxes(asked: VehicleRequest, language: Language) -> tuple[Box, ...]:
    say = messages(language).format
    spans = tuple(
        say(
            "certificate-period-days",
            first=day_words(span.first, language),
            last=day_words(span.last, language),
        )
        for span in (asked.period, asked.calculation)
    )
    kind = say(f"vehicles-class-{asked.vehicles.value.replace('_', '-')}")
    plants = tuple(
        ", ".join(filter(None, (plant.name, plant.address, plant.country, *plant.identifiers)))
        for plant in asked.plants
    )
    return (
        Box(say("vehicles-producer"), person_lines(asked.producer, language), strong=True),
        Box(say("vehicles-certifier"), person_lines(asked.certifier, language), strong=True),
        Box(say("vehicles-identifiers"), asked.identifiers),
        Box(say("vehicles-class"), (kind,)),
        Box(say("vehicles-model-lines"), (", ".join(asked.model_lines),)),
        Box(say("vehicles-category"), (asked.category or say("vehicles-no-category"),)),
        Box(say("vehicles-period"), (spans[0],), strong=True),
        Box(say("vehicles-calculation-period"), (spans[1], say(_basis(asked.basis)))),
        Box(say("vehicles-plants"), plants, wide=True),
    )


def _basis(basis: Basis) -> str:
    return f"vehicles-basis-{basis.value.replace('_', '-')}"


def _rows(certificate: VehicleCertificate, language: Language) -> tuple[tuple[str, ...], ...]:
    say = messages(language).format
    figures = certificate.request.figures

    def money(value: int) -> str:
        return Money.of_frame(value, figures.currency).words(language)

    def row(figure: str, shown: str) -> tuple[str, ...]:
        return (say(f"vehicles-{figure}"), shown)

    if isinstance(figures, MetalFigures):
        parts = [
            row("figure-purchases", money(figures.purchases)),
            row("figure-originating", money(figures.originating)),
        ]
    else:
        parts = [
            row("figure-base", money(figures.base)),
            row("figure-material", money(figures.material)),
            row("figure-manufacturing", money(figures.manufacturing)),
            row("figure-material-and-labor", f"{cut(figures.material_and_labor)} %"),
            row("figure-technology", f"{Decimal(figures.technology) / 100:.2f} %"),
            row("figure-assembly", f"{Decimal(figures.assembly) / 100:.2f} %"),
        ]
    return (
        *parts,
        row("share", f"{cut(figures.share)} %"),
        row("required", f"{certificate.required:f} %"),
    )
