"""The mechanism as data: its states, steps, clocks, remedies and duties, with their certainty."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from pathlib import Path
from typing import Any

from tratado.agreement.problems import MalformedLaw, in_line
from tratado.agreement.terms import read_yaml
from tratado.words import Said
from tratado.yaml_files import line_of

SAME = "same"
"""The destination of a step that leaves the state as it is."""


class Sure(StrEnum):
    """How certain a statement about the mechanism is, from read (A) to not found (N)."""

    A = "A"
    B = "B"
    C = "C"
    N = "N"


class Counted(StrEnum):
    """Which days a clock counts."""

    CALENDAR = "calendar"
    BUSINESS = "business"
    UNSTATED = "unstated"
    AGREED = "agreed"
    """None: the governments agreed on the last day."""


@dataclass(frozen=True, slots=True)
class State:
    """A state of a case. `live`: a request for review is on the table."""

    name: str
    stage: str
    open: bool
    live: bool
    waits_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What an event does: who may act, from which states, to which, by which article.

    `after` names clocks, by state, one of which must have run out before the step; `awaits`
    likewise, for steps that may stand in a record without it and are told there. `accounts`
    is the standing of customs accounts that the step needs and the one it leaves. `needs` names
    events one of which must have happened.
    """

    event: str
    by: tuple[str, ...]
    sources: frozenset[str]
    to: str
    stage: str
    cite: str
    cite_b: str
    sure: Sure
    complainant: str | None
    after: Mapping[str, tuple[str, ...]]
    awaits: Mapping[str, tuple[str, ...]]
    accounts: tuple[str, str] | None
    needs: tuple[str, ...]

    def article(self, annex: str) -> str:
        return self.cite_b if annex == "31-B" else self.cite


@dataclass(frozen=True, slots=True)
class Clock:
    """A period of the mechanism. `days` gives its length from a day on; empty: none is stated."""

    name: str
    stage: str
    whose: str
    starts: tuple[str, ...]
    start_stated: bool
    states: frozenset[str]
    ends: frozenset[str]
    met_by: frozenset[str]
    days: tuple[tuple[dt.date, int], ...]
    counted: Counted
    holidays: str
    cite: str
    cite_b: str
    sure: Sure
    unit_sure: Sure
    opens: tuple[str, ...]
    extendable: bool

    def length(self, day: dt.date) -> int | None:
        """Days it runs where it starts on `day`; None where no number is stated for then."""
        found = None
        for start, days in self.days:
            if start <= day:
                found = days
        return found

    def article(self, annex: str) -> str:
        return self.cite_b if annex == "31-B" else self.cite


@dataclass(frozen=True, slots=True)
class Level:
    """A rung of the remedies: what may be imposed after so many earlier determinations."""

    level: int
    earlier: int
    same_owner: bool
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """What a plant must show under the Mexican labor reform.

    `due` is the day the reform set, `latest` the day by which what was under way could end.
    """

    name: str
    cite: str
    sure: Sure
    due: dt.date | None
    latest: dt.date | None
    latest_sure: Sure | None
    applies_until: dt.date | None
    applies_from: dt.date | None
    months: int | None
    percent: int | None


@dataclass(frozen=True, eq=False)
class Mechanism:
    """Everything that the two annexes and the laws around them say, as it was found."""

    parties: Mapping[str, frozenset[str]]
    annex_cites: Mapping[str, str]
    definitions: Mapping[str, Mapping[str, Any]]
    sectors: Mapping[str, bool]
    sector_heads: Mapping[str, bool]
    sector_kinds: tuple[str, ...]
    sector_cite: str
    focus: tuple[str, ...]
    states: Mapping[str, State]
    steps: tuple[Step, ...]
    clocks: Mapping[str, Clock]
    levels: tuple[Level, ...]
    remedies_cite: str
    remedies_cite_b: str
    remedies_sure: Sure
    service_measures: tuple[str, ...]
    duties: Mapping[str, Duty]

    @functools.cached_property
    def events(self) -> tuple[str, ...]:
        """Every event the mechanism knows, in its order."""
        return tuple(dict.fromkeys(step.event for step in self.steps))

    def steps_of(self, event: str) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.event == event)


@functools.cache
def mechanism() -> Mechanism:
    """The shipped data. Raises MalformedLaw where it contradicts itself."""
    source = resources.files("tratado.agreement") / "usmca" / "labor.yaml"
    with resources.as_file(source) as path:
        return read_mechanism(path)


def read_mechanism(path: Path) -> Mechanism:
    """Read a file of the mechanism. Raises MalformedLaw with every contradiction found."""
    data = read_yaml(path)
    try:
        found = _mechanism(data)
    except (KeyError, TypeError, ValueError) as error:
        what = Said("labor-data-shape", kind=type(error).__name__, error=str(error))
        raise MalformedLaw([in_line(path.name, 1, what)]) from None
    problems = [in_line(path.name, line, text) for line, text in _contradictions(found, data)]
    if problems:
        raise MalformedLaw(problems)
    return found


def _mechanism(data: Mapping[str, Any]) -> Mechanism:
    states = {
        name: State(name, row["stage"], row["open"], row["live"], tuple(row["waits_for"]))
        for name, row in data["states"].items()
    }
    groups: dict[str, list[str]] = data["groups"]
    remedies = data["remedies"]
    kinds = [(True, *each) for each in data["sectors"].items()]
    kinds += [(False, *each) for each in data["outside_sectors"].items()]
    sectors = {
        word.replace("_", " "): inside
        for inside, name, row in kinds
        for word in (name, *row["examples"], *(w for each in row["words"].values() for w in each))
    }
    return Mechanism(
        parties={name: frozenset(row["parties"]) for name, row in data["annexes"].items()},
        annex_cites={name: row["cite"] for name, row in data["annexes"].items()},
        definitions=data["definitions"],
        sectors=sectors,
        sector_heads={word: inside for inside, _, row in kinds for word in row["head_words"]},
        sector_kinds=tuple(name.replace("_", " ") for _, name, _ in kinds),
        sector_cite=data["sectors"]["manufactured_goods"]["cite"],
        focus=tuple(data["enforcement_focus"]["values"]),
        states=states,
        steps=tuple(_step(row, groups) for row in data["transitions"]),
        clocks={name: _clock(name, row, groups) for name, row in data["clocks"].items()},
        levels=tuple(
            Level(row["level"], row["earlier"], row["reach"] == "same_owner", (*row["measures"],))
            for row in remedies["levels"]
        ),
        remedies_cite=remedies["cite"],
        remedies_cite_b=remedies["cite_b"],
        remedies_sure=Sure(remedies["sure"]),
        service_measures=tuple(remedies["service_measures"]),
        duties={name: _duty(name, row) for name, row in data["duties"].items()},
    )


def _names(listed: Iterable[str], groups: Mapping[str, list[str]]) -> Iterator[str]:
    for name in listed:
        if name in groups:
            yield from _names(groups[name], groups)
        else:
            yield name


def _step(row: Mapping[str, Any], groups: Mapping[str, list[str]]) -> Step:
    accounts = row.get("accounts")
    return Step(
        event=row["event"],
        by=tuple(row["by"]),
        sources=frozenset(_names(row["from"], groups)),
        to=row["to"],
        stage=row["stage"],
        cite=row["cite"],
        cite_b=row.get("cite_b", row["cite"]),
        sure=Sure(row["sure"]),
        complainant=row.get("complainant"),
        after={state: tuple(clocks) for state, clocks in row.get("after", {}).items()},
        awaits={state: tuple(clocks) for state, clocks in row.get("awaits", {}).items()},
        accounts=None if accounts is None else (accounts[0], accounts[1]),
        needs=tuple(row.get("needs", ())),
    )


def _clock(name: str, row: Mapping[str, Any], groups: Mapping[str, list[str]]) -> Clock:
    return Clock(
        name=name,
        stage=row["stage"],
        whose=row["whose"],
        starts=tuple(row["starts"]),
        start_stated=row.get("start_stated", True),
        states=frozenset(_names(row["in"], groups)),
        ends=frozenset(row.get("ends", ())),
        met_by=frozenset(row["met_by"]),
        days=tuple(sorted(row.get("days", {}).items())),
        counted=Counted(row.get("counted", "unstated")),
        holidays=row.get("holidays", "respondent"),
        cite=row["cite"],
        cite_b=row.get("cite_b", row["cite"]),
        sure=Sure(row["sure"]),
        unit_sure=Sure(row.get("unit_sure", "N")),
        opens=tuple(row["opens"]),
        extendable=row.get("extendable", False),
    )


def _duty(name: str, row: Mapping[str, Any]) -> Duty:
    latest_sure = row.get("latest_sure")
    return Duty(
        name=name,
        cite=row["cite"],
        sure=Sure(row["sure"]),
        due=row.get("due"),
        latest=row.get("latest"),
        latest_sure=None if latest_sure is None else Sure(latest_sure),
        applies_until=row.get("applies_until"),
        applies_from=row.get("applies_from"),
        months=row.get("months"),
        percent=row.get("percent"),
    )


def _contradictions(found: Mechanism, data: Mapping[str, Any]) -> Iterator[tuple[int, Said]]:
    """Names that nothing has, two ways out of one state by one event, numbers without a source."""
    seen: set[tuple[str, str, str | None]] = set()
    for row, step in zip(data["transitions"], found.steps, strict=True):
        line = line_of(row)
        unknown = (
            (step.sources | step.after.keys() | step.awaits.keys() | {step.to})
            - found.states.keys()
            - {SAME}
        )
        for name in sorted(unknown):
            yield line, Said("labor-data-no-state", name=step.event, state=repr(name))
        for state in step.sources:
            key = (step.event, state, step.complainant)
            if key in seen:
                yield line, Said("labor-data-second-way", name=step.event, state=state)
            seen.add(key)
        waited = (*step.after.values(), *step.awaits.values())
        for name in {clock for clocks in waited for clock in clocks}:
            if name not in found.clocks:
                yield line, Said("labor-data-no-clock", name=step.event, clock=repr(name))
    yield from _clock_contradictions(found, data)


def _clock_contradictions(found: Mechanism, data: Mapping[str, Any]) -> Iterator[tuple[int, Said]]:
    for name, clock in found.clocks.items():
        line = line_of(data["clocks"], name)
        for state in sorted(clock.states - found.states.keys()):
            yield line, Said("labor-data-no-state", name=name, state=repr(state))
        for event in sorted(
            {*clock.starts, *clock.opens, *clock.ends, *clock.met_by} - set(found.events)
        ):
            yield line, Said("labor-data-no-event", name=name, event=repr(event))
        if clock.days and clock.sure is Sure.N:
            yield line, Said("labor-data-no-timer", name=name)
    for name, each in found.states.items():
        for waited in each.waits_for:
            if waited not in found.clocks:
                yield (
                    line_of(data["states"], name),
                    Said("labor-data-no-clock", name=name, clock=repr(waited)),
                )
