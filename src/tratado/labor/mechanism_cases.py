"""Calculations of the labor mechanism that conformance cases ask for, from plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tratado.labor.case import Case
from tratado.labor.clocks import due, next_deadline, running, units
from tratado.labor.docket import appended
from tratado.labor.events import Event
from tratado.labor.ladder import Related, ladder
from tratado.labor.lateness import delays
from tratado.labor.law import Counted, mechanism
from tratado.labor.plain import case_of, facility_of
from tratado.labor.record import PUTS_RIGHT
from tratado.labor.remedies import suspended
from tratado.labor.states import Refused, allowed, on_day, step_of

Given = Mapping[str, Any]
Found = Mapping[str, Any]


def _event(given: Given) -> dict[str, Any]:
    found = {**given, "date": str(given["date"])}
    if "commitments" in given:
        found["commitments"] = [
            {"what": each["what"], "due": str(each["due"])} for each in given["commitments"]
        ]
    if "until" in given:
        found["until"] = str(given["until"])
    if "instead" in given:
        found["instead"] = _event(given["instead"])
    return found


def _case(given: Given, id_: str = "case") -> Case:
    facility = {"name": "Plant A", "country": "MX", **given.get("facility", {})}
    header = {"case": id_, "complainant": given.get("complainant", "US"), "facility": facility}
    return case_of(mechanism(), header, [_event(each) for each in given.get("events", ())])


def labor_step(given: Given) -> Found:
    """One more event after others: the state and the article, or the refusal of it."""
    law, case = mechanism(), _case(given)
    event = Event.of_body(_event(given["then"]))
    try:
        found = appended(law, case, event, _earlier(given))
    except Refused as refusal:
        return {"refused": True, "cite": refusal.cite, "allowed": list(refusal.allowed)}
    answer = {"refused": False, "state": found.state, "accounts": found.accounts}
    if event.event in PUTS_RIGHT:
        return answer
    step = step_of(law, case, event)
    return answer | {
        "stage": step.stage,
        "cite": step.article(case.annex),
        "sure": step.sure.value,
    }


def _earlier(given: Given) -> list[Case]:
    return [_case(each, f"earlier-{n}") for n, each in enumerate(given.get("earlier", ()))]


def labor_clock(given: Given) -> Found:
    """The last day of a clock that starts on a day, under every unit it may be counted in."""
    clock = mechanism().clocks[given["clock"]]
    country = given.get("country", "MX")
    ends = {each: due(clock, given["start"], each, country) for each in units(clock)}
    return {
        "calendar": ends.get(Counted.CALENDAR),
        "business": ends.get(Counted.BUSINESS),
        "stated": any(end is not None for end in ends.values()),
        "unit_confirmed": clock.counted is not Counted.UNSTATED,
        "cite": clock.article(given.get("annex", "31-A")),
        "sure": clock.sure.value,
    }


def labor_standing(given: Given) -> Found:
    """A case on a day: its state, the next deadline or why none, what runs, what is allowed.

    As it stood on that day; `now` is the day on which the record is read, that day where left out.
    """
    law, day = mechanism(), given["day"]
    then = on_day(law, _case(given), day, given.get("now", day))
    case = then.case
    next_ = next_deadline(law, case, day)
    return {
        "state": case.state,
        "accounts": case.accounts,
        "next": None if next_.deadline is None else next_.deadline.clock,
        "due": None if next_.deadline is None else next_.deadline.first,
        "latest": None if next_.deadline is None else next_.deadline.last,
        "confirmed": None if next_.deadline is None else next_.deadline.confirmed,
        "reason": None if next_.reason is None else next_.reason.value,
        "perhaps": list(then.perhaps_states),
        "running": [each.clock for each in running(law, case)],
        "may": {each.step.event: True for each in allowed(law, case, day)},
        "may_not": {
            event: event not in {each.step.event for each in allowed(law, case, day)}
            for event in law.events
        },
    }


def _related(given: Given) -> list[Related]:
    return [
        Related(
            facility_of({"country": "MX", **each["facility"]}),
            each.get("covered"),
            each.get("same_or_related"),
        )
        for each in given.get("related", ())
    ]


def labor_suspensions(given: Given) -> Found:
    """What is suspended on a day, by facility and kind; earlier cases and related plants count."""
    earlier, related = _earlier(given), _related(given)
    found: dict[str, dict[str, Any]] = {}
    for each in suspended(mechanism(), _case(given), given["day"], earlier, related):
        kinds = found.setdefault(each.facility, {})
        kinds[each.kind.value] = {"since": each.since, "certain": each.certain}
    return {"facilities": sorted(found), "suspended": found}


def labor_levels(given: Given) -> Found:
    """The rungs of remedies that may apply, and the measures of the highest of them.

    `counts` and `may_count` are the cases whose determinations count, or may; `lacking` is what
    is not known of those that may.
    """
    found = ladder(mechanism(), _case(given), _earlier(given), _related(given))
    return {
        "levels": [each.level for each in found.rungs],
        "measures": list(found.measures[-1]),
        "counts": [each.case for each in found.earlier if each.counts],
        "may_count": [each.case for each in found.earlier if not each.counts],
        "lacking": {each.case: list(map(str, each.lacking)) for each in found.earlier},
    }


def labor_lateness(given: Given) -> Found:
    """How late each step was: days after the last day of its clock, by clock or commitment.

    `least` and `most` differ where days are not known exactly; under each unit where the unit is
    not stated.
    """
    found: dict[str, dict[str, Any]] = {}
    for each in delays(mechanism(), _case(given)):
        name = each.subject or each.clock
        found.setdefault(name, {})[each.counted] = {"least": each.least, "most": each.most}
    return {"late": found}


CALCULATIONS: dict[str, Callable[[Given], Found]] = {
    "labor_step": labor_step,
    "labor_clock": labor_clock,
    "labor_standing": labor_standing,
    "labor_suspensions": labor_suspensions,
    "labor_levels": labor_levels,
    "labor_lateness": labor_lateness,
}
