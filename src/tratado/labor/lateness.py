"""How late each step of a case was, by every clock that it met.

A deadline that passes changes nothing by itself; it opens what a party may do next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tratado.labor.case import Case
from tratado.labor.clocks import COMMITMENTS, deadline, promises
from tratado.labor.events import When
from tratado.labor.law import Clock, Mechanism

REPORTED = "day of a report, not of the act"


@dataclass(frozen=True, slots=True)
class Delay:
    """How far a step was from a clock's last day: days after it, at least and at most.

    Negative: before it. `subject` is the commitment, where it is one's. `ended_by` is the event
    that stopped the clock; `reported`: its day is that of a report.
    """

    case: str
    clock: str
    subject: str
    counted: str
    start: str
    due: When
    ended_by: str
    ended: When
    least: int
    most: int
    cite: str
    sure: str
    reported: bool

    @property
    def late(self) -> bool | None:
        """Whether the step came too late; None where the dates leave it open."""
        if self.least > 0:
            return True
        return False if self.most <= 0 else None


def delays(law: Mechanism, case: Case) -> Iterator[Delay]:
    """Every clock that a step of the case met, under every reading, against the step's day.

    Where the day of the start or of the step was not read nothing is said.
    """
    for name, clock in law.clocks.items():
        ended = _met(case, clock)
        found = deadline(case, clock)
        if ended is None or found is None:
            continue
        when = case.bounds(ended)
        for reading in found.readings:
            start = case.last(reading.start)
            if start is None or not case.events[start].when.dated:
                continue
            yield Delay(
                case.id, name, "", reading.counted.value, reading.start,
                When(reading.first, reading.last), case.events[ended].event, when,
                (when.first - reading.last).days, (when.last - reading.first).days,
                found.cite, found.sure, case.events[ended].note == REPORTED,
            )  # fmt: skip
    yield from _of_commitments(law, case)


def _of_commitments(law: Mechanism, case: Case) -> Iterator[Delay]:
    """Each commitment of the course as it stands, against the event that kept it.

    One that was not told of by itself was kept when the course was completed.
    """
    clock, done = law.clocks[COMMITMENTS], case.last("course_completed")
    for promise in promises(case):
        at = done if promise.kept is None else promise.kept
        if at is None:
            continue
        when, event = case.bounds(at), case.events[at]
        yield Delay(
            case.id, clock.name, promise.what, "calendar", case.events[promise.agreed].event,
            When.on(promise.due), event.event, when, (when.first - promise.due).days,
            (when.last - promise.due).days, clock.article(case.annex), "A",
            event.note == REPORTED,
        )  # fmt: skip


def _met(case: Case, clock: Clock) -> int | None:
    """The place of the event that met a clock, where its own day is known.

    The answer to a petition is also taken where it is only implied: the request that followed
    tells by when it was given.
    """
    start = case.last(*clock.starts)
    if start is None:
        return None
    for place in range(start + 1, len(case.events)):
        event = case.events[place]
        if event.event in clock.met_by and case.state_before(place) in clock.states:
            implied = event.event in ("evidence_found", "claim_accepted")
            return place if event.when.dated or implied else None
    return None
