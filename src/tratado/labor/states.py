"""The state of a case, folded from its events; what the mechanism does not allow is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tratado.labor import clocks
from tratado.labor.case import Case, Facility, Passed
from tratado.labor.clocks import Lapse
from tratado.labor.events import Event, When
from tratado.labor.law import SAME, Mechanism, Step
from tratado.labor.parties import annex_between, fits
from tratado.labor.remedies import unfit_measures


class Refused(ValueError):
    """An event that the mechanism does not allow then; the case stays as it is.

    `cite` is the article that would govern the event, `allowed` what may happen instead.
    """

    def __init__(self, reason: str, cite: str, allowed: tuple[str, ...]) -> None:
        instead = ", ".join(allowed) or "nothing; the case is closed"
        super().__init__(f"{reason} ({cite}); allowed instead: {instead}")
        self.reason = reason
        self.cite = cite
        self.allowed = allowed


@dataclass(frozen=True, slots=True)
class Allowed:
    """A step that may be taken on a day.

    `unconfirmed`: it opens with a deadline that may or may not have passed yet.
    """

    step: Step
    unconfirmed: bool


def begun(
    law: Mechanism,
    id_: str,
    complainant: str,
    facility: Facility,
    recurs: str = "",
) -> Case:
    """A new case, nothing done yet. Raises NoAnnex where the countries have no mechanism."""
    annex = annex_between(law, complainant, facility.country)
    return Case(id_, annex, complainant, facility.country, facility, recurs)


def replayed(law: Mechanism, case: Case, events: Iterable[Event]) -> Case:
    """The case after further events. Raises Refused at the first that is not allowed."""
    for event in events:
        case = after(law, case, event)
    return case


def after(law: Mechanism, case: Case, event: Event) -> Case:
    """The case after one more event. Raises Refused where it is not allowed then."""
    step = _step(law, case, event)
    _in_order(law, case, event, step)
    if event.actor and not fits(event.actor, step.by, case.complainant, case.respondent):
        reason = f"{event.actor} does not act here; {' or '.join(step.by)} does"
        raise _refused(law, case, event, step, reason)
    _waited(law, case, event, step)
    _fitting(law, case, event, step)
    state = case.state if step.to == SAME else step.to
    track = case.track
    if step.to != SAME:
        track = (*track, Passed(state, len(case.events)))
    accounts = case.accounts if step.accounts is None else step.accounts[1]
    return replace(case, events=(*case.events, event), state=state, accounts=accounts, track=track)


def allowed(law: Mechanism, case: Case, day: dt.date) -> tuple[Allowed, ...]:
    """Every step that may be taken on a day, notes left out."""
    when = When.on(day)
    found: list[Allowed] = []
    for step in law.steps:
        if step.event == "note" or not _open_to(case, step):
            continue
        lapsed = _lapsed(law, case, step, when)
        if lapsed is not Lapse.RUNS:
            found.append(Allowed(step, lapsed is not Lapse.PASSED))
    return tuple(found)


def _open_to(case: Case, step: Step) -> bool:
    """Whether the state, the complainant and the accounts allow a step, clocks aside."""
    if case.state not in step.sources or step.complainant not in (None, case.complainant):
        return False
    if step.needs and case.last(*step.needs) is None:
        return False
    if step.accounts is not None:
        # Accounts whose settlement was resumed may be held again while a request is live.
        now = "open" if case.accounts == "resumed" else case.accounts
        if now != step.accounts[0]:
            return False
    return not (
        step.event == "review_requested"
        and case.respondent == "US"
        and case.facility.enforced_order is False
    )


def _step(law: Mechanism, case: Case, event: Event) -> Step:
    steps = law.steps_of(event.event)
    if not steps:
        raise Refused(
            f"the mechanism knows no event {event.event!r}",
            law.annex_cites[case.annex],
            _names(law, case, event.when),
        )
    for step in steps:
        if _open_to(case, step):
            return step
    step = steps[0]
    if step.complainant not in (None, case.complainant):
        reason = f"{event.event} is a step of {step.complainant} law, not of this complainant"
    elif case.state not in frozenset().union(*(each.sources for each in steps)):
        reason = f"{event.event} cannot follow the state {case.state}"
    elif step.needs and case.last(*step.needs) is None:
        reason = f"{event.event} needs {' or '.join(step.needs)} before it"
    elif step.accounts is not None:
        reason = f"{event.event} needs accounts that are {step.accounts[0]}; they are "
        reason += case.accounts
    else:
        reason = "a facility in the United States must be under an enforced order"
    raise _refused(law, case, event, step, reason)


def _in_order(law: Mechanism, case: Case, event: Event, step: Step) -> None:
    before = max((each.when.first for each in case.events), default=dt.date.min)
    if event.when.last < before:
        reason = f"{event.event} of {event.when} is earlier than what happened on {before}"
        raise _refused(law, case, event, step, reason)


def _lapsed(law: Mechanism, case: Case, step: Step, when: When) -> Lapse:
    """Whether a step that waits for a clock may be taken; PASSED where it waits for none."""
    names = step.after.get(case.state, ())
    states = [clocks.lapse(clocks.deadline(case, law.clocks[name]), when) for name in names]
    for state in (Lapse.PASSED, Lapse.PERHAPS, Lapse.UNKNOWN, Lapse.RUNS):
        if state in states:
            return state
    return Lapse.PASSED


def _waited(law: Mechanism, case: Case, event: Event, step: Step) -> None:
    if _lapsed(law, case, step, event.when) is Lapse.RUNS:
        names = step.after[case.state]
        ends = [clocks.deadline(case, law.clocks[name]) for name in names]
        day = min(each.first for each in ends if each is not None and each.first is not None)
        reason = f"{event.event} opens when {' or '.join(names)} has passed, after {day}"
        raise _refused(law, case, event, step, reason)


def _fitting(law: Mechanism, case: Case, event: Event, step: Step) -> None:
    """What an event carries must belong to it: measures to remedies, deeds to commitments."""
    reason = ""
    if event.measures and event.event != "remedies_imposed":
        reason = f"{event.event} imposes no measures"
    elif event.commitments and event.event != "course_agreed":
        reason = f"{event.event} carries no commitments"
    elif event.event == "remedies_imposed":
        if not event.measures:
            reason = "remedies_imposed must name its measures"
        elif unfit := unfit_measures(law, case, event.measures):
            reason = f"not among the remedies: {', '.join(unfit)}"
    elif event.event == "commitment_done":
        open_ = [each.subject for each in clocks.running(law, case) if each.subject]
        if event.note not in open_:
            reason = f"no open commitment {event.note!r}; open: {', '.join(open_) or 'none'}"
    if reason:
        raise _refused(law, case, event, step, reason)


def _names(law: Mechanism, case: Case, when: When) -> tuple[str, ...]:
    day = when.last if when.last != dt.date.max else when.first
    return tuple(dict.fromkeys(each.step.event for each in allowed(law, case, day)))


def _refused(law: Mechanism, case: Case, event: Event, step: Step, reason: str) -> Refused:
    return Refused(reason, step.article(case.annex), _names(law, case, event.when))
