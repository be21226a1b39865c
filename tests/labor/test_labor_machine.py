"""Whatever is tried on a case, it stays within the mechanism."""

from __future__ import annotations

import datetime as dt

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tratado.labor.case import Case, Facility
from tratado.labor.clocks import next_deadline, running
from tratado.labor.events import Commitment, Event, When
from tratado.labor.law import mechanism
from tratado.labor.plain import case_of, header_body
from tratado.labor.remedies import suspended
from tratado.labor.states import Refused, after, allowed, begun

LAW = mechanism()
START = dt.date(2024, 1, 8)
PAIRS = [("US", "MX"), ("MX", "US"), ("CA", "MX"), ("MX", "CA")]
DAY = dt.timedelta(days=1)


def happening(name: str, when: When, case: Case) -> Event:
    """An event with what it must carry."""
    match name:
        case "course_agreed":
            return Event(when, name, commitments=(Commitment("vote", START + 400 * DAY),))
        case "course_amended":
            return Event(when, name, commitments=(Commitment("vote", START + 500 * DAY),))
        case "period_extended":
            clock = {"requested": "answer", "review": "review"}.get(case.state, "course")
            return Event(when, name, clock=clock, until=START + (len(case.events) + 9) * 999 * DAY)
        case "remedies_imposed":
            return Event(when, name, measures=("penalty",))
        case "commitment_done":
            return Event(when, name, note="vote")
        case _:
            return Event(when, name)


class Mechanism(RuleBasedStateMachine):
    """Days pass, events are tried in any order, by those who may act and by others."""

    @initialize(pair=st.sampled_from(PAIRS), order=st.sampled_from([None, True, False]))
    def opened(self, pair: tuple[str, str], order: bool | None) -> None:
        facility = Facility("Plant A", pair[1], enforced_order=order)
        self.begin = self.case = begun(LAW, "case", pair[0], facility)
        self.day = START

    @rule(days=st.integers(0, 50))
    def days_pass(self, days: int) -> None:
        self.day += days * DAY

    @rule(name=st.sampled_from(LAW.events), shape=st.sampled_from(["day", "month", "undated"]))
    def tried(self, name: str, shape: str) -> None:
        texts = {"day": f"{self.day}", "month": f"{self.day:%Y-%m}", "undated": "?"}
        self._try(happening(name, When.of(texts[shape]), self.case))

    @rule(data=st.data())
    def allowed_one(self, data: st.DataObject) -> None:
        """What is said to be allowed on the day is accepted on the day."""
        choices = allowed(LAW, self.case, self.day)
        if not choices:
            return
        name = data.draw(st.sampled_from(choices)).step.event
        if name != "commitment_done":
            self.case = after(LAW, self.case, happening(name, When.on(self.day), self.case))

    @rule(name=st.sampled_from(LAW.events), actor=st.sampled_from(["petitioner", "panel", "FR"]))
    def by_someone(self, name: str, actor: str) -> None:
        event = happening(name, When.on(self.day), self.case)
        before = self.case
        self._try(Event(event.when, name, actor, "", event.note, event.commitments,
                        event.measures))  # fmt: skip
        if self.case is not before:
            roles = {role for step in LAW.steps_of(name) for role in step.by}
            assert actor in roles or "anyone" in roles

    def _try(self, event: Event) -> None:
        before = self.case
        try:
            self.case = after(LAW, before, event)
        except Refused as refusal:
            assert self.case is before
            assert event.event not in refusal.allowed or event.actor or (
                event.event == "commitment_done"
            ) or event.when.last < max(each.when.first for each in before.events)  # fmt: skip
        else:
            assert self.case.events == (*before.events, event)
            steps = [s for s in LAW.steps_of(event.event) if before.state in s.sources]
            assert {s.to for s in steps} & {self.case.state, "same"}

    @invariant()
    def known(self) -> None:
        assert self.case.state in LAW.states
        assert self.case.annex == ("31-B" if "CA" in self._countries() else "31-A")

    @invariant()
    def replay_gives_the_same(self) -> None:
        bodies = [event.body() for event in self.case.events]
        assert case_of(LAW, header_body(self.begin), bodies) == self.case

    @invariant()
    def one_next_deadline_or_a_reason(self) -> None:
        found = next_deadline(LAW, self.case, self.day)
        assert (found.deadline is None) != (found.reason is None)
        if found.deadline is not None:
            assert found.deadline in running(LAW, self.case)
        assert (found.reason == "closed") == (not LAW.states[self.case.state].open)

    @invariant()
    def nothing_is_suspended_without_its_event(self) -> None:
        kinds = {each.kind.value for each in suspended(LAW, self.case, self.day)}
        names = {event.event for event in self.case.events}
        assert "settlement" not in kinds or "settlement_suspended" in names
        assert kinds <= {"settlement", "penalty"}
        assert "penalty" not in kinds or "denial_determined" in names

    def _countries(self) -> set[str]:
        return {self.case.complainant, self.case.respondent}


TestMechanism = Mechanism.TestCase
TestMechanism.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
