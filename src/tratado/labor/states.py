"""The state of a case, folded from its events; what the mechanism does not allow is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tratado.labor import clocks
from tratado.labor.case import Case, Facility, Passed
from tratado.labor.clocks import Lapse
from tratado.labor.events import Event, EventNamed, When
from tratado.labor.ladder import unfit_measures
from tratado.labor.law import SAME, Mechanism, Step
from tratado.labor.parties import annex_between, fits
from tratado.labor.record import PUTS_RIGHT, Unfounded, record
from tratado.words import NOWHERE, Part, Problem, Said, TratadoError
from tratado.words.citation import Provision


class Refused(TratadoError):
    """An event that the mechanism does not allow then; the case stays as it is.

    `cite` would govern it, `allowed` may happen instead.
    """

    def __init__(self, reason: Said, cite: str, allowed: tuple[str, ...]) -> None:
        instead = Said("labor-refused", allowed=allowed or Said("labor-refused-closed"))
        what = Said("labor-refused-by", reason=reason, cite=Provision(cite))
        super().__init__([Problem(NOWHERE, what, instead)])
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


@dataclass(frozen=True, slots=True)
class OnDay:
    """A case on a day.

    `case` has what had certainly happened. `perhaps` are the numbers of the entries of what may
    have happened by then too, and `perhaps_states` the states that it may have led to.
    """

    case: Case
    perhaps: tuple[int, ...]
    perhaps_states: tuple[str, ...]

    @property
    def begun(self) -> bool:
        """Whether anything may have happened by then, or nothing has been written at all."""
        return bool(self.case.events or self.perhaps or not self.case.entries)


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
    """The case after one more entry. Raises Refused where it is not allowed then."""
    number = len(case.entries) + 1
    if event.event in PUTS_RIGHT:
        return _put_right(law, case, event)
    return replace(_happened(law, case, event, number), entries=(*case.entries, event))


def _put_right(law: Mechanism, case: Case, event: Event) -> Case:
    """The case folded anew from what stands once an entry is corrected or withdrawn."""
    entries = (*case.entries, event)
    cite = law.annex_cites[case.annex]
    try:
        written = record(entries)
    except Unfounded as error:
        raise Refused(error.what, cite, _names(law, case, event.when)) from None
    found = case.begun
    for each in written:
        if each.stands is None:
            continue
        try:
            found = _happened(law, found, each.stands, each.number)
        except Refused as error:
            reason = Said(
                "labor-refused-put-right",
                entry=str(event.entry),
                other=str(each.number),
                reason=error.reason,
            )
            raise Refused(reason, error.cite, error.allowed) from None
    return replace(found, entries=entries)


def on_day(law: Mechanism, case: Case, day: dt.date, now: dt.date) -> OnDay:
    """The case as it stood at the end of a day, what happened later left out.

    What was put right counts as corrected on every day. An event whose day is not known exactly
    has happened once its last possible day is over; what has been written down has happened by
    `now`, the day on which it is read, and no record is read before the last thing in it.
    """
    now = max([now, *(event.when.first for event in case.events)])
    found = case.begun
    perhaps: list[int] = []
    for place, event in enumerate(case.events):
        bounds = case.bounds(place)
        if bounds.first > day:
            break
        last = min(bounds.last, now)
        if perhaps or last > day:
            perhaps.append(place)
        else:
            found = _happened(law, found, event, case.numbers[place])
    states = []
    possible = found
    for place in perhaps:
        possible = _happened(law, possible, case.events[place], case.numbers[place])
        states.append(possible.state)
    return OnDay(
        replace(found, entries=case.entries),
        tuple(case.numbers[place] for place in perhaps),
        tuple(dict.fromkeys(state for state in states if state != found.state)),
    )


def _happened(law: Mechanism, case: Case, event: Event, number: int) -> Case:
    """The case after one more event about the facility. Raises Refused."""
    step = step_of(law, case, event)
    _in_order(law, case, event, step)
    if event.actor and not fits(event.actor, step.by, case.complainant, case.respondent):
        reason = Said("labor-refused-actor", actor=event.actor, by=either(step.by))
        raise refusal(law, case, event, step, reason)
    _waited(law, case, event, step)
    _fitting(law, case, event, step)
    state = case.state if step.to == SAME else step.to
    track = case.track
    if step.to != SAME:
        track = (*track, Passed(state, len(case.events)))
    accounts = case.accounts if step.accounts is None else step.accounts[1]
    return replace(
        case,
        events=(*case.events, event),
        numbers=(*case.numbers, number),
        state=state,
        accounts=accounts,
        track=track,
    )


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


def step_of(law: Mechanism, case: Case, event: Event) -> Step:
    """The step that an event takes in the state of a case. Raises Refused where it takes none."""
    steps = law.steps_of(event.event)
    if not steps:
        raise Refused(
            Said("labor-refused-no-event", event=repr(event.event)),
            law.annex_cites[case.annex],
            _names(law, case, event.when),
        )
    for step in steps:
        if _open_to(case, step):
            return step
    step = steps[0]
    if step.complainant not in (None, case.complainant):
        country = str(step.complainant)
        reason = Said("labor-refused-complainant", event=EventNamed(event.event), country=country)
    elif case.state not in frozenset().union(*(each.sources for each in steps)):
        reason = Said(
            "labor-refused-state", event=EventNamed(event.event), state=_named(case.state)
        )
    elif step.needs and case.last(*step.needs) is None:
        reason = Said(
            "labor-refused-needs",
            event=EventNamed(event.event),
            needs=either([EventNamed(each) for each in step.needs]),
        )
    elif step.accounts is not None:
        reason = Said(
            "labor-refused-accounts",
            event=EventNamed(event.event),
            needed=Said(f"labor-accounts-{step.accounts[0]}"),
            now=Said(f"labor-accounts-{case.accounts}"),
        )
    else:
        reason = Said("labor-refused-enforced-order")
    raise refusal(law, case, event, step, reason)


def _in_order(law: Mechanism, case: Case, event: Event, step: Step) -> None:
    before = max((each.when.first for each in case.events), default=dt.date.min)
    if event.when.last < before:
        reason = Said(
            "labor-refused-earlier",
            event=EventNamed(event.event),
            when=event.when.said,
            before=before,
        )
        raise refusal(law, case, event, step, reason)


def _lapsed(law: Mechanism, case: Case, step: Step, when: When) -> Lapse:
    """Whether a step that waits for a clock may be taken; PASSED where it waits for none."""
    names = (*step.after.get(case.state, ()), *step.awaits.get(case.state, ()))
    states = [clocks.lapse(each, when) for name in names for each in _ends(law, case, name)]
    for state in (Lapse.PASSED, Lapse.PERHAPS, Lapse.UNKNOWN, Lapse.RUNS):
        if state in states:
            return state
    return Lapse.PASSED


def _ends(law: Mechanism, case: Case, name: str) -> tuple[clocks.Deadline | None, ...]:
    """The deadlines of a clock; of a course, those of its open commitments."""
    if name == clocks.COMMITMENTS:
        open_ = [each for each in clocks.running(law, case) if each.clock == name]
        return (*open_,) or (None,)
    return (clocks.deadline(case, law.clocks[name]),)


def _waited(law: Mechanism, case: Case, event: Event, step: Step) -> None:
    if case.state in step.after and (reason := early(law, case, event, step)):
        raise refusal(law, case, event, step, reason)


def early(law: Mechanism, case: Case, event: Event, step: Step) -> Said | None:
    """Why an event comes before the clock that opens it has run out; None where it does not."""
    if _lapsed(law, case, step, event.when) is not Lapse.RUNS:
        return None
    names = step.after.get(case.state) or step.awaits[case.state]
    ends = [each for name in names for each in _ends(law, case, name)]
    day = min(each.first for each in ends if each is not None and each.first is not None)
    return Said("labor-refused-early", event=EventNamed(event.event), clocks=either(names), day=day)


def _fitting(law: Mechanism, case: Case, event: Event, step: Step) -> None:
    """What an event carries must belong to it: measures to remedies, deeds to commitments."""
    reason = _foreign(event)
    if reason:
        pass
    elif event.event == "remedies_imposed":
        if not event.measures:
            reason = Said("labor-refused-no-measures", event=EventNamed(event.event))
        elif unfit := unfit_measures(law, case, event.measures):
            reason = Said("labor-refused-unfit-measures", measures=unfit)
    elif event.event == "course_amended":
        reason = _not_open(law, case, event.dropped)
        if not (event.commitments or event.dropped):
            reason = Said("labor-refused-no-commitments", event=EventNamed(event.event))
    elif event.event == "commitment_done":
        reason = _not_open(law, case, (event.note,))
    elif event.event == "period_extended":
        reason = _not_extended(law, case, event)
    if reason:
        raise refusal(law, case, event, step, reason)


_CARRIES = {
    "measures": ("remedies_imposed",),
    "commitments": ("course_agreed", "course_amended"),
    "dropped": ("course_amended",),
    "clock": ("period_extended",),
    "until": ("period_extended",),
    "entry": (),
    "instead": (),
}
"""Which events may carry what."""


def _foreign(event: Event) -> Said | None:
    for name, events in _CARRIES.items():
        if getattr(event, name) and event.event not in events:
            return Said("labor-refused-carries", event=EventNamed(event.event), name=name)
    return None


def _not_open(law: Mechanism, case: Case, named: Iterable[str]) -> Said | None:
    open_ = tuple(each.subject for each in clocks.running(law, case) if each.subject)
    for name in named:
        if name not in open_:
            none = Said("labor-none")
            return Said("labor-refused-not-open", what=repr(name), open=open_ or none)
    return None


def _not_extended(law: Mechanism, case: Case, event: Event) -> Said | None:
    """An agreed extension names a period that runs, and a last day after its own."""
    may = [name for name, clock in law.clocks.items() if clock.extendable]
    if event.clock not in may or event.until is None:
        return Said("labor-refused-no-clock", event=EventNamed(event.event), clocks=tuple(may))
    if case.state not in law.clocks[event.clock].states:
        return Said("labor-refused-not-running", clock=event.clock, state=_named(case.state))
    found = clocks.deadline(case, law.clocks[event.clock])
    if found is not None and found.first is not None and event.until <= found.first:
        return Said("labor-refused-not-later", clock=event.clock, day=found.first)
    return None


def _named(state: str) -> Said:
    """A state by its key, as files have it, and in words."""
    return Said("labor-key", key=state, words=Said(f"labor-state-{state.replace('_', '-')}"))


def either(keys: Sequence[Part]) -> Part:
    """Keys of which one will do, the last after an or."""
    first, *more = keys
    found: Part = first
    for each in more:
        found = Said("labor-or", one=found, other=each)
    return found


def _names(law: Mechanism, case: Case, when: When) -> tuple[str, ...]:
    day = when.last if when.last != dt.date.max else when.first
    return tuple(dict.fromkeys(each.step.event for each in allowed(law, case, day)))


def refusal(law: Mechanism, case: Case, event: Event, step: Step, reason: Said) -> Refused:
    """The refusal of an event, with its article and what may happen instead."""
    return Refused(reason, step.article(case.annex), _names(law, case, event.when))
