"""How far a campaign of declarations has come: who answered, what is covered, what still hangs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tratado.proof.declarations import AskedPart, Declaration, Request


class State(StrEnum):
    """Where a request stands on a day."""

    OPEN = "open"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    PARTLY = "partly"
    DECLINED = "declined"
    EXPIRED = "expired"
    EXPIRING = "expiring"


@dataclass(frozen=True, slots=True)
class Standing:
    """A request on a day.

    `answered` counts its parts that a holding declaration speaks of; `until` is the last
    day on which all of them still do. `value` and `covered` in ten-thousandths of the
    book's currency; `goods` are those that hang on the parts left.
    """

    request: Request
    state: State
    answered: int
    until: dt.date | None
    value: int
    covered: int
    goods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """A campaign on a day: each request, and the totals."""

    day: dt.date
    standings: tuple[Standing, ...]

    def count(self, *states: State) -> int:
        return sum(each.state in states for each in self.standings)

    @property
    def value(self) -> int:
        return sum(each.value for each in self.standings)

    @property
    def covered(self) -> int:
        return sum(each.covered for each in self.standings)

    @property
    def goods(self) -> tuple[str, ...]:
        """Goods whose verdict still hangs on an answer."""
        return tuple(sorted({good for each in self.standings for good in each.goods}))


def progress(
    requests: Iterable[Request],
    declarations: Sequence[Declaration],
    day: dt.date,
    warning_days: int,
) -> Progress:
    """How requests stand on a day; a declaration counts for the request that it answers.

    Where a supplier answered a request twice, parts are covered by whichever holds. A
    declaration that ends within `warning_days` is told as expiring.
    """
    standings = [
        _standing(request, [d for d in declarations if d.request == request.id], day, warning_days)
        for request in requests
    ]
    return Progress(day, tuple(standings))


def _standing(
    request: Request, answers: Sequence[Declaration], day: dt.date, warning_days: int
) -> Standing:
    until: dict[str, dt.date] = {}
    for declaration in answers:
        if declaration.holds_on(day) and declaration.end is not None:
            for statement in declaration.origins:
                end = until.get(statement.part, declaration.end)
                until[statement.part] = max(end, declaration.end)
    covered = [part for part in request.parts if part.part in until]
    left = [part for part in request.parts if part.part not in until]
    first_end = min((until[part.part] for part in covered), default=None)
    return Standing(
        request,
        _state(request, answers, covered, left, first_end, day, warning_days),
        len(covered),
        first_end,
        sum(part.value for part in request.parts),
        sum(part.value for part in covered),
        tuple(sorted({good for part in left for good in part.goods})),
    )


def _state(
    request: Request,
    answers: Sequence[Declaration],
    covered: Sequence[AskedPart],
    left: Sequence[AskedPart],
    first_end: dt.date | None,
    day: dt.date,
    warning_days: int,
) -> State:
    if first_end is not None:
        if first_end - day <= dt.timedelta(days=warning_days):
            return State.EXPIRING
        return State.PARTLY if left else State.ANSWERED
    if any(each.end is not None and each.end < day for each in answers):
        return State.EXPIRED
    if any(each.declined for each in answers):
        return State.DECLINED
    if answers:
        return State.ANSWERED
    return State.OVERDUE if day > request.answer_by else State.OPEN
