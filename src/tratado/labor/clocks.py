"""Clocks: what runs in a case, until when, and how sure that is.

The day of the event is day 0 and a period ends with its last day; no source says that it moves
where that day is no business day. A passed deadline never moves a case: it opens what a party
may then do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from tratado.labor.case import Case
from tratado.labor.events import When
from tratado.labor.law import Clock, Counted, Mechanism
from tratado.labor.working_days import business_days_later
from tratado.words import Said, TratadoError

COMMITMENTS = "commitments"
"""The clock of what a course promises: each commitment has its own day."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment of the course as it stands: its day, and by which event that was agreed.

    `kept` is the place of the event by which it was kept, None while it is open.
    """

    what: str
    due: dt.date
    agreed: int
    kept: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a clock: counted so, from that event, it ends between two days.

    The two are the same where the day of the event is known.
    """

    counted: Counted
    start: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a clock of a case ends, under every reading; or a commitment's own day.

    `confirmed` is false where the unit or the start is not stated, or where the day of the
    event is not known. No readings: no number is stated, or the start has no date.
    """

    clock: str
    stage: str
    whose: str
    subject: str
    readings: tuple[Reading, ...]
    confirmed: bool
    stated: bool
    cite: str
    sure: str
    opens: tuple[str, ...]

    @property
    def first(self) -> dt.date | None:
        """The earliest day on which it may end."""
        return min((each.first for each in self.readings), default=None)

    @property
    def last(self) -> dt.date | None:
        """The latest day on which it may end."""
        return max((each.last for each in self.readings), default=None)


class Lapse(StrEnum):
    """Whether a clock has run out on a day."""

    RUNS = "runs"
    PERHAPS = "perhaps"
    PASSED = "passed"
    UNKNOWN = "unknown"


class NoDate(StrEnum):
    """Why an open case has no next deadline."""

    NOT_STATED = "not_stated"
    START_UNKNOWN = "start_unknown"
    ALL_PASSED = "all_passed"
    NOT_STARTED = "not_started"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Next:
    """The one next deadline of a case, or why it has none."""

    deadline: Deadline | None
    reason: NoDate | None


def due(clock: Clock, start: dt.date, counted: Counted, country: str) -> dt.date | None:
    """The last day of a clock; None where no number is stated for then.

    Raises TratadoError for `unstated`: choose a unit.
    """
    days = clock.length(start)
    if days is None:
        return None
    if counted is Counted.CALENDAR:
        return start + dt.timedelta(days=days)
    if counted is Counted.BUSINESS:
        return business_days_later(start, days, country)
    raise TratadoError([Said("labor-clock-unit", clock=clock.name)])


def units(clock: Clock) -> tuple[Counted, ...]:
    """The units under which a clock's end is shown."""
    if clock.counted is Counted.UNSTATED:
        return (Counted.CALENDAR, Counted.BUSINESS)
    return (clock.counted,)


def deadline(case: Case, clock: Clock) -> Deadline | None:
    """When a clock of a case ends; None where it has not started."""
    found: list[Reading] = []
    if (agreed := _extended(case, clock)) is not None:
        return agreed
    started = exact = False
    for name in clock.starts:
        place = case.last(name)
        if place is None:
            continue
        started = True
        when = case.bounds(place)
        if when.first == dt.date.min or when.last == dt.date.max:
            continue
        exact = when.exact
        found.extend(_readings(clock, name, when, case))
        if clock.start_stated:
            break
    if not started:
        return None
    return Deadline(
        clock=clock.name,
        stage=clock.stage,
        whose=clock.whose,
        subject="",
        readings=tuple(found),
        confirmed=clock.start_stated and exact and clock.counted is not Counted.UNSTATED,
        stated=bool(clock.days),
        cite=clock.article(case.annex),
        sure=clock.sure.value,
        opens=clock.opens,
    )


def _extended(case: Case, clock: Clock) -> Deadline | None:
    """The last day that the governments agreed on for a period, in place of its own."""
    start = case.last(*clock.starts)
    for place in range(len(case.events) - 1, -1 if start is None else start, -1):
        event = case.events[place]
        if event.clock == clock.name and event.until is not None:
            reading = Reading(Counted.AGREED, event.event, event.until, event.until)
            return Deadline(
                clock.name, clock.stage, clock.whose, "", (reading,), True, True,
                clock.article(case.annex), "A", clock.opens,
            )  # fmt: skip
    return None


def _readings(clock: Clock, start: str, when: When, case: Case) -> Iterator[Reading]:
    country = case.respondent if clock.holidays == "respondent" else case.complainant
    for counted in units(clock):
        first = due(clock, when.first, counted, country)
        last = due(clock, when.last, counted, country)
        if first is not None and last is not None:
            yield Reading(counted, start, first, last)


def running(law: Mechanism, case: Case) -> tuple[Deadline, ...]:
    """Every clock that runs in the state of the case, by day; those without a day last."""
    found: list[Deadline] = []
    for clock in law.clocks.values():
        if case.state not in clock.states or _ended(case, clock):
            continue
        if clock.name == COMMITMENTS:
            found.extend(_commitments(case, clock))
        elif (each := deadline(case, clock)) is not None:
            found.append(each)
    return tuple(sorted(found, key=lambda each: each.first or dt.date.max))


def _ended(case: Case, clock: Clock) -> bool:
    start, end = case.last(*clock.starts), case.last(*clock.ends)
    return start is not None and end is not None and end > start


def _commitments(case: Case, clock: Clock) -> Iterator[Deadline]:
    """The dates that the agreed course itself carries; what was done is left out."""
    for each in promises(case):
        if each.kept is None:
            agreed = case.events[each.agreed].event
            reading = Reading(Counted.CALENDAR, agreed, each.due, each.due)
            yield Deadline(
                clock.name, clock.stage, clock.whose, each.what, (reading,), True, True,
                clock.article(case.annex), "A", clock.opens,
            )  # fmt: skip


def promises(case: Case) -> tuple[Promise, ...]:
    """What the latest course promises, as later agreed: dated anew, added to, given up."""
    begin = case.last("course_agreed")
    found: dict[str, Promise] = {}
    for place in range(len(case.events) if begin is None else begin, len(case.events)):
        event = case.events[place]
        if event.event in ("course_agreed", "course_amended"):
            for what in event.dropped:
                del found[what]
            found |= {e.what: Promise(e.what, e.due, place, None) for e in event.commitments}
        elif event.event == "commitment_done":
            found[event.note] = replace(found[event.note], kept=place)
    return tuple(found.values())


def lapse(found: Deadline | None, when: When) -> Lapse:
    """Whether a clock had run out by the time of an event."""
    if found is None or found.first is None or found.last is None:
        return Lapse.UNKNOWN
    if when.first > found.last:
        return Lapse.PASSED
    return Lapse.RUNS if when.last <= found.first else Lapse.PERHAPS


def next_deadline(law: Mechanism, case: Case, day: dt.date) -> Next:
    """The earliest deadline that is still ahead on a day, or why there is none."""
    state = law.states[case.state]
    if not state.open:
        return Next(None, NoDate.CLOSED)
    clocks = running(law, case)
    dated = [each for each in clocks if each.last is not None]
    for each in dated:
        if each.last is not None and each.last >= day:
            return Next(each, None)
    if dated:
        return Next(None, NoDate.ALL_PASSED)
    if any(each.stated for each in clocks):
        return Next(None, NoDate.START_UNKNOWN)
    if case.state == "new":
        return Next(None, NoDate.NOT_STARTED)
    return Next(None, NoDate.NOT_STATED)
