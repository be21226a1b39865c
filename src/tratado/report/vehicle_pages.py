"""A report on vehicles in words: one page of parts for each."""

from __future__ import annotations

from collections.abc import Iterator

from tratado.auto.vehicle_findings import VehicleFinding
from tratado.hs import Code
from tratado.origin.answer import Answer, Verdict
from tratado.report.vehicle_labor import labor_part
from tratado.report.vehicle_outlook import calendar_part, stages_part
from tratado.report.vehicle_parts import Part, VehiclePage, VehicleReport
from tratado.report.vehicle_requirements import (
    class_part,
    core_part,
    requirements_part,
    roll_up_part,
)
from tratado.report.vehicle_shares import averages_part, countries_part, metal_parts
from tratado.report.vehicle_words import VehicleWords
from tratado.report.vehicle_year_end import year_end_part

_TONES = {
    Verdict.ORIGINATING: Answer.MET,
    Verdict.UNDETERMINED: Answer.OPEN,
    Verdict.NOT_ORIGINATING: Answer.NOT_MET,
}


def pages(report: VehicleReport, words: VehicleWords) -> Iterator[VehiclePage]:
    """One page for each vehicle of the report."""
    for vehicle in report.vehicles:
        number = report.findings.number(vehicle.good)
        verdict = report.findings.verdict(number)
        good = report.findings.goods.row(number, named=True)
        described = words.named_good(vehicle.good, good["description"])
        head = words(
            "head",
            name=described,
            hs=str(Code(good["hs"])),
            verdict=words.verdict(verdict),
            day=words.day(report.text.day),
        )
        yield VehiclePage(
            vehicle.good, head, _TONES[verdict], tuple(_parts(report, words, vehicle))
        )


def heading(report: VehicleReport, words: VehicleWords) -> str:
    """What the report is about."""
    return words(
        "heading",
        book=report.book.name,
        count=len(report.vehicles),
        day=words.day(report.text.day),
    )


def law(report: VehicleReport, words: VehicleWords) -> str:
    """Which agreement and data it rests on."""
    agreement = report.text.agreement
    title = words.cite(agreement.title)
    if agreement.amendments:
        title = f"{title} + {', '.join(agreement.amendments)}"
    return words("law", agreement=title, digest=agreement.digest[:12])


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
