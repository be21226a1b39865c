"""The alternative staging of passenger vehicles and light trucks: Uniform Regulations 19."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tratado.agreement.agreement import TextInForce
from tratado.auto.classes import Percentages, VehicleClass, percentages_of
from tratado.auto.vehicle_content import Amount, Bounds, Content
from tratado.origin.answer import Answer, answer
from tratado.origin.value_content import hundredths
from tratado.value.averaging import Span
from tratado.value.finding import Missing


@dataclass(frozen=True, slots=True)
class Approval:
    """What the parties approved for a vehicle; None where nobody said.

    `start` and `end` are the days of the approval where it gives others than the text.
    `metals_exempt`: it exempts the producer from the purchases of steel and aluminum.
    `nafta_regime`: the vehicle was under the older regime on the day the text names, whose
    period ended on `nafta_end` (19(7)).
    """

    approved: bool | None
    start: dt.date | None = None
    end: dt.date | None = None
    metals_exempt: bool = False
    nafta_regime: bool = False
    nafta_end: dt.date | None = None


class Requirement(StrEnum):
    """What an eligible vehicle must meet: 19(4)."""

    VALUE_CONTENT = "value_content"
    CORE_PARTS_OF_A1 = "core_parts_of_a1"
    STEEL = "steel"
    ALUMINUM = "aluminum"
    LABOR_VALUE = "labor_value"


_CITES: Mapping[Requirement, str] = {
    Requirement.VALUE_CONTENT: "Uniform Regulations 19(4)(a)",
    Requirement.CORE_PARTS_OF_A1: "Uniform Regulations 19(4)(b)",
    Requirement.STEEL: "Uniform Regulations 19(4)(c)",
    Requirement.ALUMINUM: "Uniform Regulations 19(4)(c)",
    Requirement.LABOR_VALUE: "Uniform Regulations 19(4)(d)",
}


@dataclass(frozen=True, slots=True)
class AlternativeStaging:
    """Whether a vehicle is eligible on the day, and what then holds instead of 13 to 18.

    Shares and points are in hundredths. `metals` are the shares of purchases by metal,
    empty where the approval exempts from them. The core-part requirement of section 14
    does not hold (19(5)) unless `core_required`.
    """

    eligible: Answer
    first_day: dt.date
    last_day: dt.date
    vehicle: Percentages
    parts: Percentages
    battery_by_change: bool
    metals: Mapping[Requirement, int]
    labor_share: int
    labor_material_points: int
    core_required: bool
    missing: tuple[Missing, ...]


def alternative_staging(
    text: TextInForce, vehicle_class: VehicleClass, approval: Approval, subject: str = ""
) -> AlternativeStaging:
    """The alternative staging of a vehicle on the text's day: 19(1), 19(2), 19(4) to 19(7)."""
    first = approval.start or text.date("alternative_staging.start")
    last = approval.end or text.date("alternative_staging.end")
    eligible = _eligible(text.day, vehicle_class, approval, Span(first, last))
    term = "alternative_staging"
    metals = (
        {}
        if approval.metals_exempt
        else {
            each: _share(text, f"{term}.metal_purchases.{each}")
            for each in (Requirement.STEEL, Requirement.ALUMINUM)
        }
    )
    missing = (
        (Missing("alternative_staging", subject, "Uniform Regulations 19(1)"),)
        if eligible is Answer.OPEN
        else ()
    )
    return AlternativeStaging(
        eligible=eligible,
        first_day=first,
        last_day=last,
        vehicle=percentages_of(text, f"{term}.rvc.vehicle"),
        parts=percentages_of(text, f"{term}.rvc.core"),
        battery_by_change=bool(text.term(f"{term}.battery_by_change")),
        metals=metals,
        labor_share=_share(text, f"{term}.labor_value.share"),
        labor_material_points=_share(text, f"{term}.labor_value.material_and_labor"),
        core_required=bool(text.term(f"{term}.core_required")),
        missing=missing,
    )


def _eligible(day: dt.date, vehicle_class: VehicleClass, approval: Approval, days: Span) -> Answer:
    if not vehicle_class.is_light or day not in days:
        return Answer.NOT_MET
    # A vehicle still under the older regime comes under this one when that period ends.
    if approval.nafta_regime and (approval.nafta_end is None or day <= approval.nafta_end):
        return Answer.OPEN if approval.nafta_end is None else Answer.NOT_MET
    return answer(approval.approved)


def eligible_content(found: AlternativeStaging, net_cost: Amount | None, vnm: Bounds) -> Content:
    """The value content of an eligible vehicle: 19(4)(a)."""
    if found.vehicle.net_cost is None:
        raise KeyError(Requirement.VALUE_CONTENT)
    return Content(net_cost, vnm, found.vehicle.net_cost, _CITES[Requirement.VALUE_CONTENT])


def alternative_answer(
    found: AlternativeStaging, answers: Mapping[Requirement, Answer]
) -> tuple[Answer, tuple[Missing, ...]]:
    """Whether an eligible vehicle meets all of 19(4); open for a requirement without answer.

    Requirements that the approval lifts are not asked for.
    """
    asked = [
        each
        for each in Requirement
        if each not in (Requirement.STEEL, Requirement.ALUMINUM) or each in found.metals
    ]
    states = {each: answers.get(each, Answer.OPEN) for each in asked}
    outcome = min(found.eligible, *states.values())
    if outcome is not Answer.OPEN:
        return outcome, ()
    needs = [Missing(str(e), "", _CITES[e]) for e, state in states.items() if state is Answer.OPEN]
    return outcome, (*found.missing, *needs)


def _share(text: TextInForce, path: str) -> int:
    return hundredths(text.percent(path))
