"""What is suspended on a day: accounts that are held, and remedies that are imposed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tratado.labor.case import Case
from tratado.labor.events import Event
from tratado.labor.ladder import Related, ladder
from tratado.labor.law import Mechanism


class Kind(StrEnum):
    """What is suspended, charged or refused."""

    SETTLEMENT = "settlement"
    """Final settlement of entries waits; preference still applies at entry."""
    SUSPENSION_OF_PREFERENCE = "suspension_of_preference"
    PENALTY = "penalty"
    DENIAL_OF_ENTRY = "denial_of_entry"


@dataclass(frozen=True, slots=True)
class Suspension:
    """What is in force against goods or services of a facility on a day, and since when.

    `since` is None where the day on which it began is not known; `goods` empty means all of
    the facility. `certain` is false where the day asked for may lie before its start or after
    its end, or where it is not known whether the facility is covered or makes related goods.
    """

    facility: str
    goods: tuple[str, ...]
    since: dt.date | None
    case: str
    kind: Kind
    certain: bool


def suspended(
    law: Mechanism,
    case: Case,
    day: dt.date,
    earlier: Iterable[Case] = (),
    related: Sequence[Related] = (),
) -> tuple[Suspension, ...]:
    """What is suspended on a day by a case, at its facility and at those of the same owner.

    Other facilities are reached from the second rung on, where they are covered and make the
    same or related goods; where that is not known they are listed as not certain, as is a
    measure that the ladder does not allow.
    """
    found = list(_held(case, day))
    ladder_ = ladder(law, case, earlier, related)
    rungs = ladder_.rungs
    for event, end in _imposed(case):
        in_force = _active(event, end, day)
        if in_force is None:
            continue
        for measure in event.measures:
            since = event.when.first if event.when.exact else None
            kind = Kind(measure)
            goods = case.facility.goods
            active = in_force and ladder_.allows(measure) is not False
            found.append(Suspension(case.facility.name, goods, since, case.id, kind, active))
            for each in related:
                if each.covered is False or each.same_or_related is False:
                    continue
                if not any(rung.same_owner for rung in rungs):
                    continue
                sure = bool(each.covered and each.same_or_related)
                certain = active and sure and all(rung.same_owner for rung in rungs)
                found.append(
                    Suspension(
                        each.facility.name, each.facility.goods, since, case.id, kind, certain
                    )
                )
    return tuple(found)


def _held(case: Case, day: dt.date) -> Iterator[Suspension]:
    """Accounts whose final settlement waits, each spell from its start to its end."""
    start: Event | None = None
    spells: list[tuple[Event, Event | None]] = []
    for event in case.events:
        if event.event == "settlement_suspended":
            start = event
        elif event.event in ("settlement_resumed", "settlement_charged") and start is not None:
            spells.append((start, event))
            start = None
    if start is not None:
        spells.append((start, None))
    for begin, end in spells:
        active = _active(begin, end, day)
        if active is not None:
            since = begin.when.first if begin.when.exact else None
            goods = case.facility.goods
            yield Suspension(case.facility.name, goods, since, case.id, Kind.SETTLEMENT, active)


def _imposed(case: Case) -> Iterator[tuple[Event, Event | None]]:
    """Remedies as imposed, each with the event that ends it."""
    for place, event in enumerate(case.events):
        if event.event != "remedies_imposed":
            continue
        later = case.events[place + 1 :]
        ends = [each for each in later if each.event == "remedies_lifted"]
        yield event, ends[0] if ends else None


def _active(start: Event, end: Event | None, day: dt.date) -> bool | None:
    """True: in force; False: perhaps in force; None: not in force."""
    if day < start.when.first or (end is not None and day >= end.when.last):
        return None
    return day >= start.when.last and (end is None or day < end.when.first)
