"""A case at one facility: what it is about, what happened, and where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tratado.labor.events import Event, When


@dataclass(frozen=True, slots=True)
class Facility:
    """A facility, and what its coverage turns on; None means that it is not known.

    `goods` are goods, or services where `services` is yes, as the case names them. `owner` is
    the person that owns or controls it. `enforced_order`: for a facility in the United States,
    whether it is under an enforced order of its labor relations board.
    """

    name: str
    country: str
    place: str = ""
    owner: str = ""
    sector: str = ""
    goods: tuple[str, ...] = ()
    services: bool | None = None
    traded: bool | None = None
    competes: bool | None = None
    enforced_order: bool | None = None
    facts_from: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """A state that the case reached, by which of its events (none for the first)."""

    state: str
    event: int | None


@dataclass(frozen=True, slots=True)
class Case:
    """A case: its header, its events in order, and what follows from them.

    `accounts`: whether the final settlement of customs accounts is `open` (not touched),
    `suspended`, `resumed` or `charged`. `recurs` is the id of an earlier case at the same
    facility: what comes back is a new case. `entries` is everything that was written down, and
    `events` what stands of it after what was put right; `numbers` are the entries, from 1 on, by
    which the events stand.
    """

    id: str
    annex: str
    complainant: str
    respondent: str
    facility: Facility
    recurs: str = ""
    events: tuple[Event, ...] = ()
    state: str = "new"
    accounts: str = "open"
    track: tuple[Passed, ...] = (Passed("new", None),)
    entries: tuple[Event, ...] = ()
    numbers: tuple[int, ...] = ()

    @property
    def begun(self) -> Case:
        """The case as it was opened, nothing done yet."""
        return Case(self.id, self.annex, self.complainant, self.respondent, self.facility,
                    self.recurs)  # fmt: skip

    def last(self, *names: str) -> int | None:
        """The place of the latest event of one of the names."""
        for place in range(len(self.events) - 1, -1, -1):
            if self.events[place].event in names:
                return place
        return None

    def all(self, name: str) -> Iterator[Event]:
        return (event for event in self.events if event.event == name)

    def bounds(self, place: int) -> When:
        """When an event happened, narrowed by the events before and after it."""
        first = max(event.when.first for event in self.events[: place + 1])
        last = min(event.when.last for event in self.events[place:])
        return When(first, last) if first <= last else self.events[place].when

    def state_before(self, place: int) -> str:
        """The state in which an event found the case."""
        return [each.state for each in self.track if each.event is None or each.event < place][-1]

    @property
    def since(self) -> When | None:
        """When the case reached its state; None where it has just been opened."""
        place = self.track[-1].event
        return None if place is None else self.bounds(place)
