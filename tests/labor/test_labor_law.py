"""The data of the mechanism: whole, cited, and refused where it contradicts itself."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from tratado.agreement.problems import MalformedLaw
from tratado.labor.law import SAME, Counted, Sure, mechanism, read_mechanism
from tratado.labor.parties import NoAnnex, annex_between

LAW = mechanism()
SOURCE = (resources.files("tratado.agreement") / "usmca" / "labor.yaml").read_text("utf-8")


def test_every_state_is_reached_and_every_open_one_left() -> None:
    reached = {step.to for step in LAW.steps} - {SAME} | {"new"}
    left = {state for step in LAW.steps if step.to != SAME for state in step.sources}
    assert reached == set(LAW.states)
    assert {name for name, state in LAW.states.items() if state.open} == left


def test_a_number_is_never_without_certainty() -> None:
    numbers = {name: clock for name, clock in LAW.clocks.items() if clock.days}
    assert len(numbers) == 13
    for name, clock in numbers.items():
        assert clock.sure in (Sure.A, Sure.B, Sure.C), name
        assert (clock.unit_sure is Sure.N) == (clock.counted is Counted.UNSTATED), name
    for name in set(LAW.clocks) - set(numbers):
        assert LAW.clocks[name].sure is Sure.N


def test_every_open_state_but_the_first_waits_for_a_clock_that_runs_in_it() -> None:
    for name, state in LAW.states.items():
        if state.open and name != "new":
            assert state.waits_for, name
        for clock in state.waits_for:
            assert name in LAW.clocks[clock].states, (name, clock)


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("to: screening, stage", "to: nowhere, stage", "petition_filed: no state 'nowhere'"),
        ("opens: [panel_requested]", "opens: [arbitration]", "no event 'arbitration'"),
        ("waits_for: [answer]", "waits_for: [patience]", "requested: no clock 'patience'"),
        (
            "from: [requested], to: refused",
            "from: [requested, review], to: refused, by: [both]",
            "'by' is given twice",
        ),
        ("{requested: [answer]", "{requested: [patience]", "panel_requested: no clock"),
        ("event: claim_declined", "event: claim_accepted", "a second way out of claim_screening"),
        (
            "in: [denial_determined],\n",
            "in: [denial_determined],\n    days: {2020-07-01: 10},\n",
            "consultations: a number that was not found has no timer",
        ),
        ("sure: A, complainant: US}", "sure: Z, complainant: US}", "ValueError"),
    ],
)
def test_contradictions_are_named(tmp_path: Path, before: str, after: str, message: str) -> None:
    assert before in SOURCE
    path = tmp_path / "labor.yaml"
    path.write_text(SOURCE.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(MalformedLaw) as raised:
        read_mechanism(path)
    assert message in str(raised.value)


def test_there_is_no_mechanism_between_the_united_states_and_canada() -> None:
    assert annex_between(LAW, "US", "MX") == annex_between(LAW, "MX", "US") == "31-A"
    assert annex_between(LAW, "CA", "MX") == annex_between(LAW, "MX", "CA") == "31-B"
    with pytest.raises(NoAnnex, match=r"31-B\.1\.4"):
        annex_between(LAW, "US", "CA")


@pytest.mark.parametrize(
    ("clock", "days"),
    [
        ("screening", 30), ("claim_screening", 30), ("action_decision", 60),
        ("panel_decision", 60), ("answer", 10), ("review", 45), ("course", 10), ("draw", 3),
        ("confirmation", 5), ("consent", 7), ("determination", 30),
        ("determination_with_verification", 60),
    ],
)  # fmt: skip
def test_lengths(clock: str, days: int) -> None:
    assert [length for _, length in LAW.clocks[clock].days] == [days]
