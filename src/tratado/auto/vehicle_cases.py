"""Calculations of vehicles and their parts for conformance cases, from plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce, load
from tratado.auto import averaging
from tratado.auto.averaging_elections import (
    AveragingPeriod,
    PeriodKind,
    last_day_of_notice,
    long_first_period,
    part_periods,
    stage_year,
    vehicle_periods,
)
from tratado.auto.classes import (
    ChassisFor,
    Special,
    VehicleClass,
    VehicleFacts,
    classify,
    vehicle_percentages,
)
from tratado.auto.core_parts import CoreGroup, CorePart, CoreParts
from tratado.auto.lvc_periods import Basis, Category
from tratado.auto.roll_up import both_readings
from tratado.auto.staged_percentages import PartUse, both_texts, listings, staged
from tratado.auto.super_core import CoreMethod, CoreRequirement, averages, core_requirement
from tratado.auto.vehicle_content import Bounds, Content, percent
from tratado.hs import parse_code
from tratado.origin.answer import Answer
from tratado.origin.intake import candidate_codes
from tratado.value.averaging import Span
from tratado.value.movements import FiscalYears

Given = Mapping[str, Any]
Found = Mapping[str, Any]

_MONEY = 10_000
_MILLION = 10**6


def vehicle_class(given: Given) -> Found:
    """The class of a vehicle by `hs` and facts, and what it must reach on the `day`."""
    text = text_of(given)
    facts = {name: given.get(name) for name in
             ("off_road", "compression_ignition", "electric_motor", "persons")}  # fmt: skip
    special, chassis = given.get("special"), given.get("chassis_for")
    found = classify(
        text,
        candidate_codes(given["hs"].replace(".", ""), given.get("edition"), None, None),
        VehicleFacts(
            **facts,
            special=None if special is None else Special(special),
            chassis_for=None if chassis is None else ChassisFor(chassis),
        ),
    )
    asked = vehicle_percentages(text, found.vehicle_class) if found.vehicle_class else None
    return {
        "class": None if found.vehicle_class is None else str(found.vehicle_class),
        "motor_class": None if found.motor_class is None else str(found.motor_class),
        "possible": [str(each) for each in found.possible],
        "grounds": [ground.cite for ground in found.grounds],
        "needs": [fact.fact for fact in found.missing],
        "net_cost": None if asked is None else percent(asked.net_cost),
    }


def part_percentage(given: Given) -> Found:
    """The table and percentages of a part of an `hs` code for a `use` on the `day`."""
    text, code = text_of(given), parse_code(given["hs"])
    found = staged(text, code, PartUse(given["use"]), given.get("kind"))
    asked = found.percentages
    return {
        "table": found.table,
        "net_cost": None if asked is None else percent(asked.net_cost),
        "transaction_value": None if asked is None else percent(asked.transaction_value),
        "only_value_content": found.only_value_content,
        "needs": [fact.fact for fact in found.missing],
        "tables": list(dict.fromkeys(each.table for each in listings(text, code))),
    }


def two_texts(given: Given) -> Found:
    """The rule tables and section 13 for a good: which is the stricter."""
    found = both_texts(text_of(given), parse_code(given["hs"]), given.get("use"), given.get("kind"))
    return {
        "stricter": str(found.stricter),
        "rule_tables": len(found.rule_tables),
        "section_13": len(found.section_13),
    }


def core_parts(given: Given) -> Found:
    """The core-part requirement of a vehicle, and its content by both readings of roll-up.

    Each part has `group`, `net_cost`, `vnm`, `listed`, `origin`, and `counted`, the part's
    value among the vehicle's own `vnm`; a figure that is left out is not known.
    """
    text = text_of(given)
    found = CoreParts("V", tuple(map(_part, given["parts"])), _absent(given["parts"]), ())
    fleet = [(_fleet(each), each["quantity"]) for each in given.get("average", [])]
    method = CoreMethod(given.get("average_method", "own_materials"))
    jointly = averages(text, fleet, method) if fleet else None
    result = core_requirement(text, found, given.get("electric", False), jointly)
    outcome: dict[str, Any] = {
        "answer": result.answer.word,
        "best": str(result.best.route),
        "needs": list(dict.fromkeys(fact.fact for fact in result.missing)),
        "routes": {
            str(each.route): {"answer": each.answer.word, **figures_of(each.content)}
            for each in result.routes
        },
        "parts": {
            each.part.part: {
                "answer": each.answer.word,
                **{
                    str(m.method): m.answer.word
                    for m in each.methods
                    if m.base != "transaction_value"
                },
            }
            for each in result.parts
        },
    }
    if "vehicle" in given:
        outcome |= _readings(text, given["vehicle"], result)
    return outcome


def _readings(text: TextInForce, vehicle: Given, result: CoreRequirement) -> Found:
    asked = vehicle_percentages(text, VehicleClass.PASSENGER_VEHICLE)
    if asked is None or asked.net_cost is None:
        raise KeyError(VehicleClass.PASSENGER_VEHICLE)
    vnm = Bounds.exactly(ten_thousandths(vehicle["vnm"]))
    found = both_readings(
        text, vnm, ten_thousandths(vehicle["net_cost"]), result, asked.net_cost, asked.cite
    )
    return {
        "panel": {"answer": found.panel.answer.word, **figures_of(found.panel)},
        "own_materials": {
            "answer": found.own_materials.answer.word,
            **figures_of(found.own_materials),
        },
        "depends": found.depends,
    }


def _fleet(given: Given) -> CoreParts:
    parts = tuple(map(_part, given["parts"]))
    return CoreParts(given["vehicle"], parts, _absent(given["parts"]), ())


def _absent(parts: list[Given]) -> tuple[CoreGroup, ...]:
    have = {part["group"] for part in parts}
    return tuple(group for group in CoreGroup if group not in have)


def _part(given: Given) -> CorePart:
    def amount(name: str) -> Fraction | None:
        return None if given.get(name) is None else ten_thousandths(given[name])

    def bounds(name: str) -> Bounds:
        value = amount(name)
        return Bounds(0, None) if value is None else Bounds.exactly(value)

    states = {"yes": Answer.MET, "no": Answer.NOT_MET, None: Answer.OPEN}
    return CorePart(
        group=CoreGroup(given["group"]),
        part=given.get("part", given["group"]),
        row=None,
        quantity=Fraction(given.get("quantity", 1)),
        net_cost=amount("net_cost"),
        transaction_value=amount("transaction_value"),
        value=amount("value") or amount("net_cost") or Fraction(0),
        origin=states[given.get("origin", "no")],
        materials=bounds("vnm"),
        components=bounds("listed"),
        counted=Bounds.exactly(amount("counted") or 0),
        opened=False,
        inside_whole=False,
        lines=(),
        missing=(),
    )


_PRODUCTION: Mapping[str, pl.DataType] = {
    **dict.fromkeys(("good", "plant", "country", "model_line", "motor_class", "figures"),
                    pl.String()),
    **dict.fromkeys(("row", "required", "quantity", "nc", "vnm_low", "vnm_high"), pl.Int64()),
    **dict.fromkeys(("from", "to"), pl.Date()),
    "exported": pl.Boolean(),
}  # fmt: skip


def vehicle_averages(given: Given) -> Found:
    """Every group of a category, basis and period, and what the best choice would be."""
    text = text_of(given)
    production = _production(given)
    span = Span(given["period"]["start"], given["period"]["end"])
    period = AveragingPeriod(
        PeriodKind.FISCAL_YEAR, span, given.get("under", "Uniform Regulations 16(1)")
    )
    choice = averaging.Choice(
        Category(given["category"]),
        Basis(given["basis"]),
        period,
        given.get("separately", False),
    )
    groups = averaging.group_averages(production, choice)
    other = period.cite.endswith("20(6)")
    term = f"automotive.averaging.{'other_' if other else ''}categories"
    results = averaging.every_choice(production, [period], str(text.term(term)).split())
    best = averaging.best_choice(results)
    analyses = averaging.year_end(production, choice, given.get("certified_to", []))
    return {
        "groups": {
            " ".join(each.key): {
                "answer": each.answer.word,
                "vehicles": Fraction(each.quantity, _MILLION),
                "needs": [fact.fact for fact in each.content.missing],
                **figures_of(each.content),
            }
            for each in groups
        },
        "cite": choice.cite,
        "best": None if best is None else f"{best.choice.category} {best.choice.basis}",
        "best_qualifying": Fraction(0 if best is None else best.qualifying, _MILLION),
        "year_end": {
            " ".join(each.key): None
            if analysis is None
            else {
                "estimated": analysis.estimated,
                "actual": analysis.actual,
                "duty": str(analysis.duty),
                "recipients": list(analysis.recipients),
            }
            for each, analysis in analyses
        },
    }


def _production(given: Given) -> pl.DataFrame:
    rows = []
    for number, each in enumerate(given["production"], start=2):
        row = {name: each.get(name) for name in _PRODUCTION} | {"row": number}
        row["required"] = int(Decimal(str(each["required"])) * 100)
        row["quantity"] = int(Decimal(str(each["quantity"])) * _MILLION)
        row["from"] = each.get("from", given["period"]["start"])
        row["to"] = each.get("to", given["period"]["end"])
        row["figures"] = each.get("figures", "actual")
        row["nc"] = None if each.get("nc") is None else int(ten_thousandths(each["nc"]))
        vnm = None if each.get("vnm") is None else int(ten_thousandths(each["vnm"]))
        row |= {"vnm_low": vnm, "vnm_high": vnm}
        rows.append(row)
    return pl.DataFrame(rows, schema=_PRODUCTION)


def periods_of_averages(given: Given) -> Found:
    """The periods that a vehicle or a listed part of the `day` may be averaged over."""
    text = text_of(given)
    years = FiscalYears.starting(given["fiscal_year_start"])
    vehicle = VehicleClass(given.get("class", "passenger_vehicle"))
    long = long_first_period(text, years)
    stage = stage_year(text, vehicle, years, text.day)
    buyer = given.get("buyer_fiscal_year_start")
    parts = part_periods(years, None if buyer is None else FiscalYears.starting(buyer), text.day)
    periods = vehicle_periods(text, vehicle, years, text.day)
    return {
        "periods": {str(each.kind): [each.span.start, each.span.end] for each in periods},
        "long_first_period": None if long is None else [long.start, long.end],
        "stage_year": None if stage is None else [stage.start, stage.end],
        "part_periods": {str(each.kind): [each.span.start, each.span.end] for each in parts},
        "last_day_of_notice": last_day_of_notice(
            text, periods[0], years, given.get("accepted_days")
        ),
    }


CALCULATIONS: Mapping[str, Callable[[Given], Found]] = {
    "vehicle_class": vehicle_class,
    "part_percentage": part_percentage,
    "two_texts": two_texts,
    "core_parts": core_parts,
    "vehicle_averages": vehicle_averages,
    "vehicle_averaging_periods": periods_of_averages,
}
"""The calculations by the names that cases use."""


def text_of(given: Given) -> TextInForce:
    """The text of the case's `day`, or of a day after all stages."""
    return load("usmca").on(given["day"] if "day" in given else dt.date(2026, 1, 1))


def figures_of(content: Content | None) -> Found:
    """A content as cases compare it."""
    if content is None:
        return {"lowest": None, "highest": None, "required": None}
    return {
        "lowest": percent(content.lowest),
        "highest": percent(content.highest),
        "required": percent(content.required),
        "room": None if content.room is None else Fraction(content.room, _MONEY),
    }


def ten_thousandths(value: Any) -> Fraction:
    """An amount of a case in the units of frames."""
    return Fraction(str(value)) * _MONEY
