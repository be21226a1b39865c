"""A case among the others: what is entered must fit the ladder of remedies and the course.

The mechanism refuses what cannot follow. What is told here can stand in a record, entered when
less was known of other cases; it is refused where it is entered, and told where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tratado.labor.case import Case
from tratado.labor.events import Event, EventNamed
from tratado.labor.ladder import Ladder, ladder
from tratado.labor.law import Mechanism, Step
from tratado.labor.states import after, early, refusal, step_of
from tratado.words import Said


@dataclass(frozen=True, slots=True)
class Doubt:
    """An entry that does not fit, and why; `perhaps`: by facts that are not known."""

    entry: int
    event: Event
    reason: Said
    cite: str
    perhaps: bool


def appended(law: Mechanism, case: Case, event: Event, others: Sequence[Case]) -> Case:
    """The case after one more entry, held to the other cases too. Raises labor's Refused."""
    found = after(law, case, event)
    known = {(each.entry, each.event) for each in doubts(law, case, others)}
    for doubt in doubts(law, found, others):
        if not doubt.perhaps and (doubt.entry, doubt.event) not in known:
            raise refusal(law, case, event, _governing(law, found, doubt), doubt.reason)
    return found


def _governing(law: Mechanism, case: Case, doubt: Doubt) -> Step:
    return step_of(law, before(law, case, doubt.entry), doubt.event)


def before(law: Mechanism, case: Case, entry: int) -> Case:
    """The case as the event of an entry found it."""
    found = case.begun
    for number, event in zip(case.numbers, case.events, strict=True):
        if number == entry:
            break
        found = after(law, found, event)
    return found


def doubts(law: Mechanism, case: Case, others: Sequence[Case]) -> Iterator[Doubt]:
    """Every entry that does not fit the ladder, the course or the day of the course."""
    found = case.begun
    for number, event in zip(case.numbers, case.events, strict=True):
        step = step_of(law, found, event)
        if event.event == "remedies_imposed":
            standing = ladder(law, found, others)
            yield from _off_the_ladder(law, standing, number, event)
        elif found.state in step.awaits and (reason := early(law, found, event, step)):
            yield Doubt(number, event, reason, step.article(case.annex), False)
        for each in event.commitments:
            if each.due < event.when.first:
                reason = Said(
                    "labor-doubt-promised-before",
                    what=repr(each.what),
                    due=each.due,
                    event=EventNamed(event.event),
                    when=event.when.said,
                )
                yield Doubt(number, event, reason, step.article(case.annex), False)
        found = after(law, found, event)


def _off_the_ladder(law: Mechanism, standing: Ladder, number: int, event: Event) -> Iterator[Doubt]:
    for measure in event.measures:
        allows = standing.allows(measure)
        needed = min(
            (each.earlier for each in law.levels if measure in each.measures), default=None
        )
        if allows is True or needed is None:
            continue
        sure = sum(each.counts for each in standing.earlier)
        reason = Said("labor-doubt-measure", measure=measure, needed=needed, count=sure)
        for each in standing.earlier:
            if each.lacking:
                lacks = tuple(Said(f"labor-lacking-{name}") for name in each.lacking)
                reason = Said("labor-doubt-may-count", so=reason, case=each.case, lacking=lacks)
        if allows is False:
            level = str(standing.rungs[-1].level)
            first = standing.measures[-1]
            reason = Said("labor-doubt-level", so=reason, level=level, measures=first)
        yield Doubt(number, event, reason, standing.cite, allows is None)


def held_to(law: Mechanism, cases: Sequence[Case], kept: Sequence[Case]) -> None:
    """Hold new cases to the ladder among each other and those kept. Raises labor's Refused."""
    for case in cases:
        for doubt in doubts(law, case, [*cases, *kept]):
            if not doubt.perhaps:
                found = before(law, case, doubt.entry)
                reason = Said(
                    "labor-doubt-in-case",
                    case=case.id,
                    entry=str(doubt.entry),
                    reason=doubt.reason,
                )
                step = step_of(law, found, doubt.event)
                raise refusal(law, found, doubt.event, step, reason)
