"""What is decided of a good on every day of a period, not on one day of it alone.

A decision is for one day. What it says may be another from a stage of the agreement on, or
from the first day or after the last day of a supplier's declaration; such a good is decided
anew for the day, by the book of the decision that it would otherwise be told by.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from tratado.agreement.agreement import Agreement
from tratado.locale import Language, messages
from tratado.origin.answer import Verdict
from tratado.proof.certificate import Decision, Period
from tratado.proof.declarations import Declaration
from tratado.words import day_words


class Anew(Protocol):
    """The goods of a kept book, by the digest of its content, decided for a day.

    Goods that cannot be decided so are left out.
    """

    def __call__(self, book: str, day: dt.date) -> Mapping[str, Decision]: ...


class Cause(StrEnum):
    """Why another thing may be decided from a day on."""

    STAGE = "stage"
    BEGINS = "begins"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Change:
    """Something from which on a decision may be another: a stage, or a declaration.

    `supplier` and `declaration` are empty for a stage; `day` is that of the stage, the first
    of a declaration, or its last.
    """

    cause: Cause
    day: dt.date
    supplier: str = ""
    declaration: str = ""

    def words(self, language: Language) -> str:
        return messages(language).format(
            f"period-{self.cause.value}",
            day=day_words(self.day, language),
            supplier=self.supplier,
            declaration=self.declaration,
        )


def changes_of(
    agreement: Agreement, declarations: Iterable[Declaration]
) -> dict[dt.date, tuple[Change, ...]]:
    """The days from which something else may be decided, in order, and why."""
    found: dict[dt.date, list[Change]] = {
        day: [Change(Cause.STAGE, day)] for day in agreement.changes
    }
    for each in declarations:
        if each.declined or each.start is None or each.end is None:
            continue
        begins = Change(Cause.BEGINS, each.start, each.supplier, each.id)
        found.setdefault(each.start, []).append(begins)
        if each.end < dt.date.max:
            after = each.end + dt.timedelta(days=1)
            ended = Change(Cause.ENDED, each.end, each.supplier, each.id)
            found.setdefault(after, []).append(ended)
    return {day: tuple(found[day]) for day in sorted(found)}


def law_in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions by the agreement as it is law: none by a proposal or a predecessor."""
    return [d for d in decisions if not d.amendments and d.agreement_name == "usmca"]


@dataclass(frozen=True, eq=False)
class Outlook:
    """The days on which what is decided may change, and how a good is decided anew for one."""

    changes: Mapping[dt.date, tuple[Change, ...]]
    anew: Anew

    def on(self, decided: Sequence[Decision], day: dt.date) -> Decision | None:
        """What is decided of one good for a day, by what was decided of it by the law.

        The last decision for a day up to this one tells it, or the first later one, unless
        something changed in between. Undetermined where it cannot be decided anew.
        """
        recorded = recorded_for(decided, day)
        if recorded is None or recorded.day == day:
            return recorded
        if not self._between(*sorted((recorded.day, day))):
            return recorded
        found = self.anew(recorded.book, day).get(recorded.good)
        if found is None:
            open_ = Verdict.UNDETERMINED
            return replace(recorded, verdict=open_, criterion="", day=day, number=0, record="")
        return found

    def within(self, decided: Sequence[Decision], period: Period) -> list[Decision]:
        """What is decided of one good for the first day of a period and whenever it may change."""
        days = {
            period.first,
            *self._between(period.first, period.last),
            *(each.day for each in decided if each.day in period),
        }
        found = (self.on(decided, day) for day in sorted(days))
        return [each for each in found if each is not None]

    def why(self, day: dt.date, language: Language) -> str:
        """What changes on a day, in words; empty for nothing known here."""
        return "; ".join(each.words(language) for each in self.changes.get(day, ()))

    def _between(self, first: dt.date, last: dt.date) -> list[dt.date]:
        """The days of change after one day, up to another."""
        days = list(self.changes)
        return days[bisect.bisect_right(days, first) : bisect.bisect_right(days, last)]


def _not_decided(book: str, day: dt.date) -> Mapping[str, Decision]:
    return {}


UNCHANGING = Outlook({}, _not_decided)
"""For decisions that hold on every day."""


def recorded_for(decided: Sequence[Decision], day: dt.date) -> Decision | None:
    """The last decision of one good for a day up to this one; the first later one where none is.

    Of several for one day the last recorded counts.
    """
    ordered = sorted(decided, key=lambda d: (d.day, d.number))
    before = [each for each in ordered if each.day <= day]
    if before:
        return before[-1]
    first = [each for each in ordered if each.day == ordered[0].day]
    return first[-1] if first else None
