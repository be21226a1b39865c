"""The days on which more is asked of vehicles, and what today's figures meet by then.

Percentages, switches and points of the automotive terms have a value for each stage. A stage
is looked at with the figures of today: the text of the same day, with the values of the
stage in the place of those in force.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tratado.agreement.agreement import TextInForce
from tratado.agreement.proposals import Proposal, TermChange
from tratado.agreement.terms import Term, TermValue
from tratado.auto.classes import VehicleClass
from tratado.auto.requirements import Kind, Requirement
from tratado.auto.vehicle_findings import VehicleFinding, VehiclesFound
from tratado.auto.vehicles import vehicles_of_book
from tratado.book import Sheets
from tratado.origin.answer import Answer
from tratado.origin.findings import decide_book

GROUPS = ("automotive.rvc", "labor_value", "metal_purchases", "alternative_staging")
"""The terms that have stages."""


@dataclass(frozen=True, slots=True)
class Change:
    """A term that changes on a day of a stage."""

    path: str
    description: str
    unit: str
    before: TermValue
    after: TermValue
    cite: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A day on which terms change, and what they become."""

    day: dt.date
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the figures of today come to under the terms of a stage."""

    stage: Stage
    requirements: Mapping[str, tuple[Requirement, ...]]
    """By vehicle."""

    def no_longer_met(self, today: VehicleFinding) -> tuple[Requirement, ...]:
        """The requirements that a vehicle meets today and not at the stage, as they are then."""
        return self._once_met(today, Answer.NOT_MET)

    def open_then(self, today: VehicleFinding) -> tuple[Requirement, ...]:
        """The requirements that a vehicle meets today and that are open at the stage."""
        return self._once_met(today, Answer.OPEN)

    def _once_met(self, today: VehicleFinding, answer: Answer) -> tuple[Requirement, ...]:
        return tuple(
            then
            for then in self.requirements.get(today.good, ())
            if then.answer is answer and _is_met(today, then.kind)
        )


def _is_met(vehicle: VehicleFinding, kind: Kind) -> bool:
    """Whether figures meet it; a fact speaks of its own day alone."""
    found = vehicle.requirement(kind)
    return found is not None and found.answer is Answer.MET and not found.by_fact


def stages(text: TextInForce) -> tuple[Stage, ...]:
    """The days after the text's day on which an automotive term changes, in order."""
    days = sorted(
        {
            day
            for term in _terms(text)
            for day, _ in term.values
            if day > text.day and _change(term, day) is not None
        }
    )
    return tuple(Stage(day, tuple(_changes(text, day))) for day in days)


def _terms(text: TextInForce) -> Iterator[Term]:
    for group in GROUPS:
        yield from text.agreement.terms.under(group)


def _changes(text: TextInForce, day: dt.date) -> Iterator[Change]:
    for term in _terms(text):
        found = _change(term, day)
        if found is not None:
            yield found


def _change(term: Term, day: dt.date) -> Change | None:
    before, after = term.at(day - dt.timedelta(days=1)), term.at(day)
    if before == after:
        return None
    return Change(term.path, term.description, term.unit, before, after, term.source_at(day))


def on_stage(text: TextInForce, day: dt.date) -> TextInForce:
    """The text of the same day with the automotive values of a later one.

    They take the place of all earlier values: a purchase made before the stage is looked at
    by the rule of the stage too, since the figures stand for those of its own year. Stages
    after that day do not follow.
    """
    changes = tuple(
        TermChange(term.path, term.at(day), min(term.values[0][0], text.day))
        for term in _terms(text)
        if term.at(day) is not None and term.at(day) != term.at(text.day)
    )
    if not changes:
        return text
    amended = text.agreement.amended(
        Proposal(f"stage of {day}", terms=changes, base=text.agreement.name)
    )
    return amended.on(text.day)


def days_of_terms(text: TextInForce, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The first day of a period, and the days within it on which an automotive term changes."""
    changes = {
        day
        for term in _terms(text)
        for day, _ in term.values
        if first < day <= last and _change(term, day) is not None
    }
    return (first, *sorted(changes))


def with_terms_of(text: TextInForce, day: dt.date) -> TextInForce:
    """The text of the same day with the automotive values of another, from that day on.

    What a purchase or a period of earlier days is judged by stays as it was.
    """
    changes = tuple(
        TermChange(term.path, term.at(day), text.day)
        for term in _terms(text)
        if term.at(day) is not None and term.at(day) != term.at(text.day)
    )
    if not changes:
        return text
    proposal = Proposal(f"terms of {day}", terms=changes, base=text.agreement.name)
    return text.agreement.amended(proposal).on(text.day)


def outlooks(
    sheets: Sheets,
    text: TextInForce,
) -> tuple[Outlook, ...]:
    """Every vehicle of a book under each stage that is still to come.

    Parts are decided by the percentages of the stage too. Raises ForbiddenDesignations and
    ValuationError as the decision of today does.
    """
    found = []
    for stage in stages(text):
        staged = on_stage(text, stage.day)
        then = decide_book(sheets.goods, sheets.lines, sheets.facts, staged)
        of_vehicles = vehicles_of_book(then, sheets.tables, sheets.settings)
        found.append(Outlook(stage, _by_vehicle(of_vehicles)))
    return tuple(found)


def _by_vehicle(found: VehiclesFound) -> dict[str, tuple[Requirement, ...]]:
    return {each.good: each.requirements for each in found.vehicles}


def concerns(change: Change, vehicle_class: VehicleClass | None) -> bool:
    """Whether a change is about vehicles of a class; of an unknown class, any may be."""
    if vehicle_class is None:
        return True
    names = change.path.split(".")
    if "heavy" in names or "excess" in names or "heavy_truck" in names:
        return vehicle_class is VehicleClass.HEAVY_TRUCK
    if "light" in names:
        return vehicle_class.is_light
    for own in (VehicleClass.PASSENGER_VEHICLE, VehicleClass.LIGHT_TRUCK):
        if str(own) in names:
            return vehicle_class is own
    return not vehicle_class.is_other
