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
from tratado.labor.events import UNDATED, Commitment, Event, When
from tratado.labor.lateness import REPORTED
from tratado.labor.law import Mechanism
from tratado.labor.states import after, begun

Row = Mapping[str, str]

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
