"""A report on vehicles as JSON: percentages, points and money as decimal strings, exact rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from tratado.auto.averaging import best_choice
from tratado.auto.calendar import Due
from tratado.auto.country_content import Exposure, Share
from tratado.auto.country_report import CountryReport
from tratado.auto.lvc_results import LaborValue, best
from tratado.auto.metal_gauge import gauge
from tratado.auto.metal_share import MetalResult, Outcome
from tratado.auto.requirements import Requirement, in_hundredths
from tratado.auto.roll_up import Reading
from tratado.auto.stages import Outlook
from tratado.auto.super_core import CoreRequirement, MethodResult
from tratado.auto.vehicle_content import Bounds, Content
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.auto.vehicle_labor import points
from tratado.auto.year_end import Analysis, Consequence
from tratado.report.vehicle_report import VehicleReport
from tratado.report.vehicle_shares import left_out
from tratado.report.vehicle_words import VehicleWords
from tratado.value.averaging import Span
from tratado.value.finding import Missing
from tratado.version import VERSION

SCHEMA = "urn:tratado:schema:vehicles:1"
"""The name of the schema; a name, not an address that is ever fetched."""

Json = dict[str, Any]


def vehicles_json(report: VehicleReport, words: VehicleWords) -> Json:
    """Everything that was found about the vehicles of a report."""
    agreement = report.text.agreement
    book = report.book
    return {
        "$schema": SCHEMA,
        "tratado": VERSION,
        "book": {"name": book.name, "digest": book.digest, "currency": book.currency},
        "agreement": {
            "name": agreement.name,
            "amendments": list(agreement.amendments),
            "digest": agreement.digest,
        },
        "date": report.text.day.isoformat(),
        "language": words.language.value,
        "vehicles": [_vehicle(report, words, each) for each in report.vehicles],
    }


def _vehicle(report: VehicleReport, words: VehicleWords, vehicle: VehicleFinding) -> Json:
    number = report.findings.number(vehicle.good)
    return {
        "good": vehicle.good,
        "row": vehicle.row,
        "verdict": report.findings.verdict(number).value,
        "model_line": vehicle.model_line,
        "plant": vehicle.plant,
        "class": _class(vehicle),
        "requirements": [_requirement(words, each) for each in vehicle.requirements],
        "core": None if vehicle.core is None else _core(vehicle.core),
        "roll_up": _roll_up(vehicle),
        "metals": _metals(vehicle),
        "labor": [_labor(each, each is best(vehicle.labor)) for each in vehicle.labor],
        "averages": _averages(report, vehicle),
        "countries": {
            code: None if share is None else _share(share)
            for code, share in report.countries.shares(vehicle.good).items()
        },
        "countries_on_average": {
            code: _share(share)
            for code, share in report.countries.averages.get(vehicle.model_line or "", {}).items()
        },
        "claim": _claim(report.countries, vehicle.good),
        "stages": None
        if report.outlooks is None
        else [_outlook(words, each, vehicle) for each in report.outlooks],
        "year_end": None
        if report.year_end is None
        else [_analysis(words, each) for each in report.year_end.get(vehicle.good, ())],
        "calendar": [_due(each) for each in report.due.get(vehicle.good, ())],
    }


def _claim(found: CountryReport, vehicle: str) -> Json | None:
    """What a claimed share of a country overstates, for the units of a year."""
    if found.claim is None:
        return None
    return {
        "country": found.claim.country,
        "claimed": percent(found.claim.claimed),
        "by_net_cost": _at_stake(found.exposures.get(vehicle)),
        "by_price": _at_stake(found.exposures_by_price.get(vehicle)),
    }


def _at_stake(found: Exposure | None) -> Json | None:
    """What is overstated where the share is taken of one base; None where it is not known."""
    if found is None:
        return None
    amounts = ("least_value", "most_value", "least_duty", "most_duty", "whole_duty")
    return {name: money(getattr(found, name)) for name in amounts}


def _class(vehicle: VehicleFinding) -> Json:
    found = vehicle.classified
    return {
        "vehicle_class": found.vehicle_class,
        "motor_class": found.motor_class,
        "possible": list(found.possible),
        "grounds": [{"text": each.what, "citation": each.cite} for each in found.grounds],
        "needs": _needs(found.missing),
        "alternative_staging": None
        if vehicle.staging is None
        else {
            "answer": vehicle.staging.eligible.word,
            "from": vehicle.staging.first_day.isoformat(),
            "to": vehicle.staging.last_day.isoformat(),
        },
        "reliefs": [
            {
                "relief": each.relief,
                "answer": each.answer.word,
                "to": _day(each.last_day),
                "required": percent(each.percentages.net_cost),
            }
            for each in vehicle.reliefs
        ],
    }


def _requirement(words: VehicleWords, each: Requirement) -> Json:
    return {
        "kind": each.kind,
        "answer": each.answer.word,
        "lowest": percent(each.lowest),
        "highest": percent(each.highest),
        "required": percent(each.required),
        "margin": percent(each.margin),
        "money": money(each.room),
        "chosen": list(each.chosen),
        "chosen_words": words.chosen(each),
        "by_fact": each.by_fact,
        "needs": _needs(each.needs),
        "citation": each.cite,
    }


def _core(core: CoreRequirement) -> Json:
    return {
        "answer": core.answer.word,
        "best_route": core.best.route if core.routes else None,
        "absent": list(core.absent),
        "parts": [
            {
                "part": each.part.part,
                "core_part": each.part.group,
                "row": each.part.row,
                "value": money(each.part.value),
                "answer": each.answer.word,
                "best": each.best.method,
                "methods": [_method(method) for method in each.methods],
            }
            for each in core.parts
        ],
        "routes": [
            {
                "route": each.route,
                "answer": each.answer.word,
                "content": None if each.content is None else _content(each.content),
                "needs": _needs(each.missing),
                "citation": each.cite,
            }
            for each in core.routes
        ],
    }


def _method(found: MethodResult) -> Json:
    return {
        "method": found.method,
        "base": found.base,
        "answer": found.answer.word,
        "content": None if found.content is None else _content(found.content),
        "citation": found.cite,
    }


def _content(content: Content) -> Json:
    return {
        "base": money(content.base),
        "non_originating": _bounds(content.vnm),
        "lowest": percent(content.lowest),
        "highest": percent(content.highest),
        "required": percent(content.required),
        "margin": percent(content.margin),
        "money": money(content.room),
    }


def _roll_up(vehicle: VehicleFinding) -> Json | None:
    readings = vehicle.readings
    if readings is None:
        return None
    return {
        "depends": vehicle.depends_on_reading,
        "beside": _bounds(readings.beside),
        "readings": {
            str(reading): {
                "answer": readings.by(reading).answer.word,
                **_content(readings.by(reading)),
            }
            for reading in Reading
        },
        "contributions": [
            {
                "part": each.part.part,
                "panel": _bounds(each.panel),
                "own_materials": _bounds(each.own_materials),
            }
            for each in readings.contributions
        ],
    }


def _metals(vehicle: VehicleFinding) -> Json | None:
    if vehicle.metals is None or vehicle.metals.purchases is None:
        return None
    found = vehicle.metals.purchases
    return {"steel": _metal(found.steel), "aluminum": _metal(found.aluminum)}


def _metal(found: MetalResult) -> Json:
    return {
        "elected": _outcome(found.elected),
        "figures": found.figures,
        "best": None if found.best is None else _outcome(found.best),
        "alternatives": [_outcome(each) for each in found.alternatives],
        "against": [
            {
                "row": row["row"],
                "supplier": row["supplier"],
                "date": row["date"].isoformat(),
                "non_originating": money(row["non_originating"]),
                "open": money(row["open"]),
                "points": percent(row["points"]),
            }
            for row in found.against().iter_rows(named=True)
        ],
        "left_out": [
            {"reason": reason, "count": count, "value": money(value), "rows": rows}
            for reason, count, value, rows in left_out(found).iter_rows()
        ],
        "gauge": [
            {"date": day.isoformat(), "lowest": percent(low), "highest": percent(high)}
            for day, low, high in gauge(found.rows, "day")
            .select("date", "lowest", "highest")
            .iter_rows()
        ],
    }


def _outcome(one: Outcome) -> Json:
    bounds, required = one.bounds, one.threshold.share
    worst = None if bounds is None else bounds.low
    return {
        "period": one.choice.period,
        "basis": one.choice.basis.name,
        "days": None if one.period.span is None else _span(one.period.span),
        "answer": None if one.answer is None else one.answer.word,
        "exempted": one.exempted,
        "purchases": None if worst is None else money(worst.total),
        "originating": None if worst is None else money(worst.originating),
        "lowest": percent(in_hundredths(one.lowest)),
        "highest": percent(in_hundredths(one.highest)),
        "required": percent(in_hundredths(required)),
        "room_outside": None if worst is None else money(worst.room_outside(required)),
        "needed_inside": None if worst is None else money(worst.needed_inside(required)),
        "citations": list(one.cites),
    }


def _labor(one: LaborValue, is_best: bool) -> Json:
    content = one.content
    worst = None if content is None else content.worst
    return {
        "period": one.period,
        "days": _span(one.span),
        "category": one.group.category,
        "basis": one.group.basis,
        "method": one.method,
        "group": list(one.group.key),
        "elected": one.elected,
        "best": is_best,
        "answer": one.answer.word,
        "base": None if content is None else money(content.base),
        "points": None
        if worst is None
        else {
            name: percent(points(getattr(worst, name)))
            for name in (
                *("materials", "labor", "transport", "material_and_labor"),
                *("technology", "technology_used", "assembly", "assembly_used", "total"),
            )
        },
        "at_best": None
        if content is None or content.best is None
        else percent(points(content.best.total)),
        "required": None
        if content is None
        else {
            name: f"{Decimal(getattr(content.requirement, name)):.2f}"
            for name in ("share", "material_and_labor", "technology", "assembly")
        },
        "evidence": [
            {
                "tier": each.tier,
                "evidence": each.evidence,
                "amount": money(each.amount),
                "share": percent(floor(each.share * 10_000)),
            }
            for each in one.evidence
        ],
        "attested": percent(floor(one.attested * 10_000)),
        "needs": [
            {"kind": each.kind, "subject": each.subject, "sheet": each.sheet, "rows": each.rows}
            for each in one.needs
        ],
    }


def _averages(report: VehicleReport, vehicle: VehicleFinding) -> list[Json]:
    results = report.found.averages
    top = best_choice(results)
    return [
        {
            "category": result.choice.category,
            "basis": result.choice.basis,
            "period": result.choice.period.kind,
            "days": _span(result.choice.period.span),
            "separately": result.choice.separately,
            "group": list(group.key),
            "goods": list(group.goods),
            "answer": group.answer.word,
            **_content(group.content),
            "qualifying": quantity(result.qualifying),
            "qualifying_exported": quantity(result.qualifying_exported),
            "quantity": quantity(result.quantity),
            "best": result is top,
            "rows": list(group.rows),
            "citation": result.choice.cite,
        }
        for result in results
        for group in result.groups
        if vehicle.good in group.goods
    ]


def _share(share: Share) -> Json:
    return {
        "least": money(share.least),
        "most": money(share.most),
        "lowest": percent(share.lowest),
        "highest": percent(share.highest),
    }


def _outlook(words: VehicleWords, outlook: Outlook, vehicle: VehicleFinding) -> Json:
    today = {each.kind: each.cite for each in vehicle.requirements}
    return {
        "date": outlook.stage.day.isoformat(),
        "changes": [
            {
                "term": each.path,
                "before": _term(each.before),
                "after": _term(each.after),
                "citation": each.cite,
            }
            for each in outlook.stage.changes
        ],
        "requirements": [
            # The stage's own text is a thought, not a source to cite.
            {**_requirement(words, each), "citation": today.get(each.kind, "")}
            for each in outlook.requirements.get(vehicle.good, ())
        ],
        "no_longer_met": [each.kind for each in outlook.no_longer_met(vehicle)],
        "open_then": [each.kind for each in outlook.open_then(vehicle)],
    }


def _term(value: object) -> object:
    return value if isinstance(value, bool) or value is None else str(value)


def _analysis(words: VehicleWords, each: Analysis) -> Json:
    return {
        "kind": each.kind,
        "from": each.period.start.isoformat(),
        "to": each.period.end.isoformat(),
        "estimated": _requirement(words, each.estimated),
        "actual": _requirement(words, each.actual),
        "outcome": each.outcome,
        "inform_holders": each.outcome is Consequence.INFORM,
        "needs": _needs(each.needs),
        "analysis_due": each.due.isoformat(),
        "citation": each.cite,
    }


def _due(due: Due) -> Json:
    return {
        "date": due.day.isoformat(),
        "due": due.duty,
        "subject": due.subject,
        "from": _day(due.first),
        "to": _day(due.last),
        "citation": due.cite,
    }


def _needs(needs: Iterable[Missing]) -> list[Mapping[str, str]]:
    return [{"fact": n.fact, "of": str(n.what), "citation": n.cite} for n in needs]


def _bounds(bounds: Bounds) -> Json:
    return {"lowest": money(bounds.low), "highest": money(bounds.high)}


def _span(span: Span) -> Json:
    return {"from": span.start.isoformat(), "to": span.end.isoformat()}


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def percent(hundredths: int | None) -> str | None:
    """Hundredths of a percent or a point, with two decimals."""
    return None if hundredths is None else f"{Decimal(hundredths) / 100:.2f}"


def money(amount: int | Fraction | None) -> str | None:
    """Ten-thousandths with four decimals, cut off."""
    return None if amount is None else f"{Decimal(floor(amount)) / 10_000:.4f}"


def quantity(millionths: int) -> str:
    """A number of vehicles."""
    return f"{(Decimal(millionths) / 10**6).normalize():f}"
