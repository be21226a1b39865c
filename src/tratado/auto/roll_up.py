"""The value content of a vehicle under both readings of roll-up.

Where a core part is found originating, all of it counts as originating in the vehicle
(Uniform Regulations 14(1)). A dispute settlement panel of the parties held in its report
of January 2023 that this is so by whatever method the part was found originating. By the
other reading the alternative methods of 14(7)(b), 14(10) and 14(12) serve the core-part
requirement alone, and what is foreign in a part that only they let pass still counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tratado.agreement.agreement import TextInForce
from tratado.auto.core_parts import CorePart
from tratado.auto.super_core import CoreRequirement, PartResult, Route
from tratado.auto.vehicle_content import (
    NOTHING,
    Amount,
    Bounds,
    Content,
    any_of,
    together,
    total,
)
from tratado.origin.answer import Answer
from tratado.origin.findings import Findings
from tratado.value.finding import Missing


class Reading(StrEnum):
    """The two readings."""

    PANEL = "panel"
    """A core part found originating by any method counts whole."""
    OWN_MATERIALS = "own_materials"
    """One found so only by an alternative method counts its non-originating materials."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a core part adds to the vehicle's non-originating materials, per vehicle."""

    part: CorePart
    panel: Bounds
    own_materials: Bounds

    @property
    def differs(self) -> bool:
        return self.panel != self.own_materials


@dataclass(frozen=True, slots=True)
class BothReadings:
    """A vehicle's value content by either reading.

    `beside` are the non-originating materials of everything that is no core part.
    """

    vehicle: str
    panel: Content
    own_materials: Content
    beside: Bounds
    contributions: tuple[Contribution, ...]

    @property
    def depends(self) -> bool:
        """Whether the answer depends on the reading."""
        return self.panel.answer is not self.own_materials.answer

    def by(self, reading: Reading) -> Content:
        return self.panel if reading is Reading.PANEL else self.own_materials


def vehicle_materials(findings: Findings, vehicle: str) -> Bounds:
    """The non-originating materials of a vehicle as the book's decision has them."""
    level, place = findings.level(findings.number(vehicle))
    least, most = level.non_originating(place)
    return Bounds(min(least, most), most)


def both_readings(
    text: TextInForce,
    found: Bounds,
    net_cost: Amount | None,
    requirement: CoreRequirement,
    required: int,
    cite: str,
) -> BothReadings:
    """The content of a vehicle by both readings.

    `found` are its non-originating materials as decided, core parts as ordinary materials
    in them; `required` is in hundredths of a percent. A line that may be a core part nobody
    named counts as it stands in the worst case, and not at all in the best: it may be found
    originating.
    """
    contributions = tuple(_contributions(text, requirement))
    beside = _less(found, total(each.part.counted for each in contributions))
    unnamed = requirement.unnamed.high
    beside = Bounds(0 if unnamed is None else max(0, beside.low - unnamed), beside.high)
    missing = _missing(net_cost, requirement)

    def content(parts: Iterator[Bounds]) -> Content:
        return Content(net_cost, beside + total(parts), required, cite, missing)

    return BothReadings(
        vehicle=requirement.vehicle,
        panel=content(each.panel for each in contributions),
        own_materials=content(each.own_materials for each in contributions),
        beside=beside,
        contributions=contributions,
    )


def _missing(net_cost: Amount | None, requirement: CoreRequirement) -> tuple[Missing, ...]:
    own = (
        (Missing("nc", requirement.vehicle, "Uniform Regulations 7(3)"),)
        if net_cost is None
        else ()
    )
    return together((*own, *requirement.missing))


def _less(found: Bounds, counted: Bounds) -> Bounds:
    """What is left once the core parts are taken out; never below nothing."""
    if found.high is None or counted.high is None:
        return Bounds(0, found.high)
    low, high = found.low - counted.low, found.high - counted.high
    return Bounds(max(0, min(low, high)), max(0, low, high))


def _contributions(text: TextInForce, requirement: CoreRequirement) -> Iterator[Contribution]:
    jointly = found_jointly(requirement)
    for result in requirement.parts:
        yield contribution(text, result, jointly)


def found_jointly(requirement: CoreRequirement) -> Answer:
    """Whether all core parts originate as a super-core or on average."""
    return any_of(
        each.answer for each in requirement.routes if each.route is not Route.PART_BY_PART
    )


def contribution(text: TextInForce, result: PartResult, jointly: Answer) -> Contribution:
    """What a core part adds by either reading.

    `jointly` is whether it originates together with the others, whatever it is alone.
    """
    part = result.part
    if part.inside_whole:
        return Contribution(part, NOTHING, NOTHING)
    inside = _no_more_than(part.materials.times(part.quantity), part.value)
    if not text.term("automotive.roll_up"):
        return Contribution(part, inside, inside)
    own, anyhow = result.by_itself, max(result.answer, jointly)
    whole = _larger(inside, part.counted) if anyhow is Answer.OPEN else inside
    panel = {
        Answer.MET: NOTHING,
        Answer.OPEN: Bounds(0, part.counted.high),
        Answer.NOT_MET: part.counted,
    }[anyhow]
    if own is Answer.MET or anyhow is Answer.NOT_MET:
        return Contribution(part, panel, panel)
    # By an alternative method alone, what is foreign in the part still counts.
    return Contribution(part, panel, whole if own is Answer.NOT_MET else Bounds(0, whole.high))


def _no_more_than(bounds: Bounds, value: Amount) -> Bounds:
    """Materials of a part, which cannot be worth more to the vehicle than the part."""
    high = value if bounds.high is None else min(bounds.high, value)
    return Bounds(min(bounds.low, high), high)


def _larger(one: Bounds, other: Bounds) -> Bounds:
    """The least and the most of either of two amounts."""
    high = None if one.high is None or other.high is None else max(one.high, other.high)
    return Bounds(min(one.low, other.low), high)
