"""Whether a vehicle has the value content it must have: Uniform Regulations 13 to 16, 19, 20."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tratado.agreement.agreement import TextInForce
from tratado.auto.averaging import GroupAverage
from tratado.auto.averaging_elections import AveragingPeriod, vehicle_periods
from tratado.auto.classes import VehicleClass
from tratado.auto.heavy_trucks import HeavyTruckContent
from tratado.auto.other_vehicles import ReliefResult, required_on_the_day
from tratado.auto.requirements import Kind, Requirement, by_choices, elections_wanted
from tratado.auto.roll_up import Reading
from tratado.auto.sheet_vehicles import SheetVehicle
from tratado.auto.vehicle_content import Content, together
from tratado.auto.vehicle_elections import VehicleElections
from tratado.origin.answer import Answer
from tratado.value.finding import Missing
from tratado.words import Said

PRODUCTION = "vehicle_production"


@dataclass(frozen=True)
class CountedContent:
    """The content of a vehicle that counts, by both readings of roll-up.

    `contents` are those of the `average` where one was elected, else the vehicle's own.
    `heavy` is the content of a heavy truck with what labor lends it; `reliefs` are those of
    section 20.
    """

    vehicle: SheetVehicle
    contents: Mapping[Reading, Content]
    average: Mapping[Reading, GroupAverage] | None
    heavy: HeavyTruckContent | None
    reliefs: tuple[ReliefResult, ...]

    @property
    def unsure(self) -> bool:
        """Whether an average is open, whatever its content comes to."""
        return self.average is not None and any(
            each.answer is Answer.OPEN for each in self.average.values()
        )


def averaging_periods(
    vehicle: SheetVehicle, text: TextInForce, elected: VehicleElections
) -> tuple[AveragingPeriod, ...]:
    """The periods over which a vehicle may be averaged on the day: 16(4), 16(5)."""
    of_class = vehicle.of_class or VehicleClass.RULE_ONLY
    return vehicle_periods(text, of_class, elected.fiscal_years, text.day)


def of_every_place(
    counted: Sequence[CountedContent], text: TextInForce, elected: VehicleElections
) -> tuple[Requirement, CountedContent]:
    """The value content of a vehicle in each place that makes it, and the lowest of them.

    Each has an answer of its own (16(1)(a) to (c)); where they differ the plant of the vehicle
    decides.
    """
    found = [(value_content_requirement(each, text, elected), each) for each in counted]
    worst, deciding = min(found, key=lambda one: (one[0].lowest is not None, one[0].lowest or 0))
    answers = {each.answer for each, _ in found}
    if len(answers) == 1:
        return worst, deciding
    best = [each.highest for each, _ in found]
    needs = together(need for each, _ in found for need in each.needs)
    of_plant = Missing("plant", deciding.vehicle.good, "Uniform Regulations 16(1)")
    open_ = replace(
        worst,
        answer=Answer.OPEN,
        highest=None if None in best else max(high for high in best if high is not None),
        needs=(of_plant, *needs),
    )
    return open_, deciding


def value_content_requirement(
    counted: CountedContent, text: TextInForce, elected: VehicleElections
) -> Requirement:
    """Whether the value content is met, by what was elected or else by every choice."""
    vehicle = counted.vehicle
    if counted.average is None and elected.average is not None:
        return _without_average(vehicle, text, elected)
    chosen = _chosen(elected)
    if counted.heavy is not None:
        return _of_heavy_truck(counted, counted.heavy, chosen)
    if vehicle.of_class is not None and vehicle.of_class.is_other:
        return _of_other_vehicle(counted, vehicle.of_class, text, chosen)
    if elected.reading is not None:
        content = counted.contents[elected.reading]
        answer = Answer.OPEN if counted.unsure else content.answer
        return _of_content(content, answer, (str(elected.reading), *chosen))
    return _by_both_readings(counted, chosen)


def _without_average(
    vehicle: SheetVehicle, text: TextInForce, elected: VehicleElections
) -> Requirement:
    """An average was elected, and its period is not open or has none of the vehicle."""
    cite = "Uniform Regulations 16(1), 16(4), 16(5)"
    needs: tuple[Missing, ...] = elections_wanted(("rvc_period",), cite)
    periods = averaging_periods(vehicle, text, elected)
    if elected.average is not None and any(p.kind is elected.average.period for p in periods):
        needs = (Missing(PRODUCTION, Said("auto-in-average-period", vehicle=vehicle.good), cite),)
    return Requirement(
        kind=Kind.VALUE_CONTENT,
        answer=Answer.OPEN,
        lowest=None,
        highest=None,
        required=vehicle.required(text),
        cite=cite,
        chosen=_chosen(elected),
        needs=needs,
    )


def _of_heavy_truck(
    counted: CountedContent, heavy: HeavyTruckContent, chosen: tuple[str, ...]
) -> Requirement:
    """With the points that labor lends, where the plain content falls short: 18(22)."""
    answer = Answer.OPEN if counted.unsure else heavy.answer
    content = heavy.credited if heavy.needs_credit and heavy.credited else heavy.plain
    return _of_content(content, answer, chosen)


def _of_other_vehicle(
    counted: CountedContent, of_class: VehicleClass, text: TextInForce, chosen: tuple[str, ...]
) -> Requirement:
    """By the percentages of section 20: between what reliefs may ask and what they surely do."""
    content = counted.contents[Reading.PANEL]
    low, high = required_on_the_day(text, of_class, counted.reliefs)
    content = content.against(high.net_cost or 0, high.cite)
    easier = content.against(low.net_cost or 0, low.cite)
    answer = content.answer
    if counted.unsure or easier.answer is not answer:
        answer = Answer.OPEN
    needs = tuple(m for each in counted.reliefs for m in each.missing)
    return _of_content(content, answer, chosen, needs)


def _by_both_readings(counted: CountedContent, chosen: tuple[str, ...]) -> Requirement:
    """No reading of roll-up was elected: settled where both agree."""
    answers = [content.answer for content in counted.contents.values()]
    answer = Answer.OPEN if counted.unsure else by_choices(answers)
    needs: tuple[Missing, ...] = ()
    if len(set(answers)) > 1:
        cite = "Uniform Regulations 14(1), 14(7) to 14(12)"
        needs = elections_wanted(("roll_up_reading",), cite)
    # The worst case is that of the stricter reading, the best that of the other.
    stricter = _of_content(counted.contents[Reading.OWN_MATERIALS], answer, chosen, needs)
    return replace(stricter, highest=counted.contents[Reading.PANEL].highest)


def _chosen(elected: VehicleElections) -> tuple[str, ...]:
    average = elected.average
    if average is None:
        return ()
    return (str(average.category), str(average.basis), str(average.period))


def _of_content(
    content: Content, answer: Answer, chosen: tuple[str, ...], needs: tuple[Missing, ...] = ()
) -> Requirement:
    return Requirement(
        kind=Kind.VALUE_CONTENT,
        answer=answer,
        lowest=content.lowest,
        highest=content.highest,
        required=content.required,
        cite=content.cite,
        chosen=chosen,
        needs=(*needs, *content.missing) if answer is Answer.OPEN else (),
        room=content.room,
    )
