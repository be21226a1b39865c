"""A report on vehicles as a document: a section for each."""

from __future__ import annotations

from collections.abc import Iterator

from tratado.auto.vehicle_findings import VehicleFinding
from tratado.documents import Document, Part, Section
from tratado.hs import Code
from tratado.report.about import about, law_of
from tratado.report.tones import VERDICT_TONES
from tratado.report.vehicle_labor import labor_part
from tratado.report.vehicle_outlook import calendar_part, stages_part
from tratado.report.vehicle_report import VehicleReport
from tratado.report.vehicle_requirements import (
    class_part,
    core_part,
    requirements_part,
    requirements_table,
    roll_up_part,
)
from tratado.report.vehicle_shares import averages_part, countries_part, metal_parts
from tratado.report.vehicle_words import VehicleWords
from tratado.report.vehicle_year_end import year_end_part


def vehicle_document(report: VehicleReport, words: VehicleWords) -> Document:
    """A report on vehicles: a section for each."""
    return Document(
        title=words(
            "heading",
            book=report.book.name,
            count=len(report.vehicles),
            day=words.day(report.text.day),
        ),
        law=law_of(report.text.agreement, words.language),
        day=report.text.day,
        sections=tuple(_section(report, words, vehicle) for vehicle in report.vehicles),
        about=about(report.book),
        table=requirements_table(report.vehicles),
    )


def _section(report: VehicleReport, words: VehicleWords, vehicle: VehicleFinding) -> Section:
    number = report.findings.number(vehicle.good)
    verdict = report.findings.verdict(number)
    good = report.findings.goods.row(number, named=True)
    head = words(
        "head",
        name=words.named_good(vehicle.good, good["description"]),
        hs=str(Code(good["hs"])),
        verdict=words.verdict(verdict),
        day=words.day(report.text.day),
    )
    parts = tuple(_parts(report, words, vehicle))
    return Section(vehicle.good, head, parts, VERDICT_TONES[verdict])


def _parts(report: VehicleReport, words: VehicleWords, vehicle: VehicleFinding) -> Iterator[Part]:
    if report.year_end is not None:
        yield class_part(words, vehicle)
        yield year_end_part(words, report.year_end.get(vehicle.good, ()))
        return
    found = (
        class_part(words, vehicle),
        requirements_part(words, vehicle),
        core_part(words, vehicle),
        roll_up_part(words, report, vehicle),
        *metal_parts(words, vehicle),
        labor_part(words, report, vehicle),
        averages_part(words, report, vehicle),
        countries_part(words, report, vehicle),
        stages_part(words, report, vehicle),
        calendar_part(words, report, vehicle),
    )
    yield from (part for part in found if part is not None)
