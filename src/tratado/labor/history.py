"""The real cases: `data/cases.csv` turned into events and replayed.

Days that were not read stay out: a month is a month, and a step that a later one implies is an
undated event with a note that says so.
"""

from __future__ import annotations

import csv
import datetime as dt
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from tratado.labor.case import Case, Facility
from tratado.labor.clocks import deadline
from tratado.labor.events import UNDATED, Commitment, Event, When
from tratado.labor.law import Clock, Mechanism
from tratado.labor.states import after, begun

Row = Mapping[str, str]

REPORTED = "day of a report, not of the act"
IMPLIED = "day not read; a later step implies it"


@dataclass(frozen=True, slots=True)
class RealCase:
    """A real case as replayed, and what is known of its end.

    `state` is the state that the sources tell, `unread` what they do not tell.
    """

    case: Case
    outcome: str
    state: str
    unread: str
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Delay:
    """How far a step was from a clock's last day: days after it, at least and at most.

    Negative: before it. `ended_by` is the event that stopped the clock;
    `reported`: its day is that of a report.
    """

    case: str
    clock: str
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


@functools.cache
def rows() -> tuple[Row, ...]:
    """The rows of the shipped table."""
    source = resources.files("tratado.labor") / "data" / "cases.csv"
    with source.open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def real_cases(law: Mechanism) -> tuple[RealCase, ...]:
    """Every real case, replayed. Raises Refused where the mechanism does not know its course."""
    return tuple(_replayed(law, row) for row in rows())


def _replayed(law: Mechanism, row: Row) -> RealCase:
    facility = Facility(
        name=row["facility"],
        country="MX",
        place=row["place"],
        sector=row["sector"],
        goods=tuple(filter(None, (row["product"],))),
        services=True if row["services"] == "yes" else None,
    )
    case = begun(law, row["case"], row["complainant"], facility, row["recurs"])
    for event in events_of(row):
        case = after(law, case, event)
    return RealCase(
        case,
        row["outcome"],
        row["state"],
        row["unread"],
        row["note"],
        tuple(each.strip() for each in row["sources"].split("|")),
    )


def events_of(row: Row) -> Iterator[Event]:
    """The events of a row, in the order of the mechanism."""
    yield from _before_the_request(row)
    if not row["request"]:
        yield from _closing(row)
        return
    yield _event(row, "request", "review_requested")
    if row["held"]:
        yield _event(row, "held", "settlement_suspended")
    yield from _the_review(row)
    yield from _the_panel(row)
    yield from _closing(row)


def _before_the_request(row: Row) -> Iterator[Event]:
    if not row["petition"]:
        return
    canada = row["complainant"] == "CA"
    yield _event(row, "petition", "claim_filed" if canada else "petition_filed")
    if row["request"]:
        yield _implied("claim_accepted" if canada else "evidence_found")


def _the_review(row: Row) -> Iterator[Event]:
    if row["answer"]:
        yield _event(row, "answer", row["answer_kind"])
    elif row["finding"]:
        yield _implied("review_accepted")
    if row["finding"]:
        yield _event(row, "finding", row["finding_kind"])
    if row["course"]:
        due = row["commitment_due"]
        promised = (Commitment(row["commitment"], dt.date.fromisoformat(due)),) if due else ()
        yield Event(When.of(row["course"]), "course_agreed", commitments=promised)
    if row["commitment_done"]:
        yield Event(When.of(row["commitment_done"]), "commitment_done", note=row["commitment"])


def _the_panel(row: Row) -> Iterator[Event]:
    if row["panel_requested"]:
        yield _event(row, "panel_requested", "panel_requested")
    if row["panel_constituted"]:
        yield _event(row, "panel_constituted", "panel_constituted")
        yield _implied("petition_confirmed")
    if row["verification"]:
        yield _implied("verification_requested")
        yield _implied("verification_agreed")
        yield _event(row, "verification", "verification_done")
    if row["hearing"]:
        yield _event(row, "hearing", "hearing_held")
    if row["determination"]:
        yield _event(row, "determination", row["determination_kind"])
    if row["published"]:
        yield _event(row, "published", "report_published")


def _closing(row: Row) -> Iterator[Event]:
    if row["closing"]:
        yield _event(row, "closed", row["closing"])
    if row["released"]:
        yield _event(row, "released", "settlement_resumed")


def _event(row: Row, column: str, name: str) -> Event:
    note = REPORTED if column in row["reported"].split() else ""
    if row[column] == UNDATED:
        note = "day not read"
    return Event(When.of(row[column]), name, note=note)


def _implied(name: str) -> Event:
    return Event(When.of(UNDATED), name, note=IMPLIED)


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
                case.id, name, reading.counted.value, reading.start,
                When(reading.first, reading.last), case.events[ended].event, when,
                (when.first - reading.last).days, (when.last - reading.first).days,
                found.cite, found.sure, case.events[ended].note == REPORTED,
            )  # fmt: skip
    yield from _of_commitments(law, case)


def _of_commitments(law: Mechanism, case: Case) -> Iterator[Delay]:
    place = case.last("course_agreed")
    if place is None:
        return
    clock = law.clocks["commitments"]
    for promised in case.events[place].commitments:
        for at in range(place + 1, len(case.events)):
            event = case.events[at]
            done = event.event == "commitment_done" and event.note == promised.what
            if done or event.event == "course_completed":
                when = case.bounds(at)
                yield Delay(
                    case.id, clock.name, "calendar", "course_agreed", When.on(promised.due),
                    event.event, when, (when.first - promised.due).days,
                    (when.last - promised.due).days, clock.article(case.annex), "A",
                    event.note == REPORTED,
                )  # fmt: skip
                break


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
