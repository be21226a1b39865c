"""A case and lists of cases on a terminal, and cases as lines in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from tratado.labor.case import Case
from tratado.labor.clocks import Deadline, next_deadline, running
from tratado.labor.law import Mechanism
from tratado.labor.picture import Line, Mark, drawn
from tratado.labor.remedies import suspended
from tratado.labor.scope import conditions
from tratado.labor.states import allowed
from tratado.labor.wording import LaborWords

if TYPE_CHECKING:
    import polars as pl

    from tratado.labor.facilities import Register
    from tratado.labor.history import RealCase


def _table(*headers: str) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for header in headers:
        table.add_column(header, overflow="fold")
    return table


def listed(law: Mechanism, cases: Iterable[Case], day: dt.date, words: LaborWords) -> Table:
    """Cases with their states and next deadlines."""
    table = _table(*map(words, ("case", "facility", "state", "since", "next")))
    for case in cases:
        table.add_row(
            case.id,
            case.facility.name,
            words.of("state", case.state),
            "" if case.since is None else str(case.since),
            words.next(next_deadline(law, case, day)),
        )
    return table


def shown(law: Mechanism, case: Case, day: dt.date, words: LaborWords) -> Iterator[Table | Text]:
    """A case on a day: what happened, what runs, what may happen, what is in force."""
    place = f", {case.facility.place}" if case.facility.place else ""
    yield Text(f"{case.id}: {case.facility.name}{place} ({case.annex})", style="bold")
    head = _table("", "")
    head.show_header = False
    head.add_row(words("state"), words.of("state", case.state))
    head.add_row(words("next"), words.next(next_deadline(law, case, day)))
    head.add_row(words("accounts"), words.of("accounts", case.accounts))
    yield head
    yield Text("")
    events = _table(*map(words, ("day", "event", "actor", "note", "document")))
    for event in case.events:
        actor = words.of("who", event.actor) if _is_role(law, event.actor) else event.actor
        name = words.of("event", event.event)
        extra = "; ".join(
            [
                *(f"{each.due}: {each.what}" for each in event.commitments),
                *(words.of("kind", each) for each in event.measures),
                *([event.note] if event.note else []),
            ]
        )
        events.add_row(str(event.when), name, actor, extra, event.document)
    yield events
    yield from _ahead(law, case, day, words)


def _is_role(law: Mechanism, actor: str) -> bool:
    """Whether an actor is a role of the mechanism, and not a country."""
    return any(actor in step.by for step in law.steps)


def _ahead(law: Mechanism, case: Case, day: dt.date, words: LaborWords) -> Iterator[Table | Text]:
    clocks = running(law, case)
    if clocks:
        yield Text("")
        yield Text(words("running"), style="bold")
        yield clock_table([(case, each) for each in clocks], words)
    steps = allowed(law, case, day)
    if steps:
        yield Text("")
        yield Text(words("may_now"), style="bold")
        table = _table(*map(words, ("event", "actor", "article", "certainty")))
        for each in steps:
            step = each.step
            name = f"{step.event}: {words.of('event', step.event)}"
            if each.unconfirmed:
                name = words("perhaps", event=name)
            roles = ", ".join(words.of("who", role) for role in step.by)
            table.add_row(name, roles, step.article(case.annex), step.sure.value)
        yield table
    yield Text("")
    yield Text(words("conditions"), style="bold")
    table = _table("", "", words("article"), words("certainty"))
    for met in conditions(law, case):
        answer = words("met") if met.met else words("not_met")
        if met.met is None:
            answer = words("open", need=met.need)
        table.add_row(words.of("condition", met.name), answer, met.cite, met.sure)
    yield table
    held = suspended(law, case, day)
    yield Text("")
    title = "in_force" if held else "nothing_in_force"
    yield Text(words(title, day=day.isoformat()), style="bold")
    for thing in held:
        since = "" if thing.since is None else f", {words('since')} {thing.since}"
        sure = "" if thing.certain else f" ({words('unconfirmed')})"
        yield Text(f"{thing.facility}: {words.of('kind', thing.kind.value)}{since}{sure}")


def clock_table(found: Iterable[tuple[Case, Deadline]], words: LaborWords) -> Table:
    """Clocks of cases: whose they are, until when, by which article."""
    table = _table(*map(words, ("case", "clock", "whose", "day", "article", "certainty")))
    for case, each in found:
        name = words.of("clock", each.clock)
        subject = f" ({each.subject})" if each.subject else ""
        whose = words.of("who", each.whose)
        table.add_row(case.id, f"{name}{subject}", whose, words.due(each), each.cite, each.sure)
    return table


def line_of(case: Case, end: str, kind: str, words: LaborWords) -> Line:
    """A case as a line in time; its points are the events whose day is known."""
    days = [event.when for event in case.events if event.when.dated]
    marks = tuple(
        Mark(event.when.first, f"{event.when}: {words.of('event', event.event)}")
        for event in case.events
        if event.when.dated
    )
    first = days[0].first if days else None
    last = days[-1].last if days and kind not in ("open", "panel", "denial", "course") else None
    if first is None or (last is not None and last == first):
        marks = marks[:1]
    return Line(case.facility.name, first, last, end, kind, marks)


def picture(cases: Sequence[tuple[Case, str, str]], until: dt.date, words: LaborWords) -> str:
    """Cases, each with its end in words and its kind, drawn as SVG."""
    lines = [line_of(case, end, kind, words) for case, end, kind in cases]
    return drawn(lines, words("picture"), until)


def kind_of(law: Mechanism, case: Case) -> str:
    """How a case's line is colored, by its state."""
    state = case.state
    if state.startswith(("panel", "petition_conf", "petition_not", "verif", "second")):
        return "panel"
    if state in ("denial_determined", "remedies_notified", "remedies", "cure_found"):
        return "denial"
    if state in ("closed_cured", "closed_no_denial", "settled_early"):
        return "good"
    if not law.states[state].open:
        return "other"
    return "course" if state == "course" else "open"


def real(cases: Iterable[RealCase], words: LaborWords) -> Table:
    """The real cases as replayed."""
    table = _table(*map(words, ("case", "facility", "state", "since", "outcome")))
    for each in cases:
        case = each.case
        place = case.last("review_requested")
        since = "" if place is None else str(case.events[place].when)
        table.add_row(
            case.id,
            case.facility.name,
            words.of("state", case.state),
            since,
            words.of("outcome", each.outcome),
        )
    return table


def sums(frame: pl.DataFrame, words: LaborWords) -> Table:
    """Real cases added up; the first column is what they are added up by."""
    by, *columns = frame.columns
    table = _table("", *(words.of("sum", name) for name in columns))
    for key, *figures in frame.iter_rows():
        name = words.of("outcome", key) if by == "outcome" else str(key or words("not_known"))
        table.add_row(name, *("" if each is None else str(each) for each in figures))
    return table


def register_tables(found: Register, words: LaborWords) -> Iterator[Table | Text]:
    """Plants with their duties, and what cases started from."""
    plants = _table(*map(words, ("facility", "condition_priority_sector")))
    for plant in found.plants:
        answer = "not_known" if plant.priority is None else "met" if plant.priority else "not_met"
        plants.add_row(plant.plant, words(answer))
    yield plants
    if found.duties:
        yield Text("")
        columns = ("facility", "agreement", "duty", "standing", "day", "article", "certainty")
        table = _table(*map(words, columns))
        for each in found.duties:
            standing = words.of("standing", each.standing.value)
            if each.need:
                standing = f"{standing} ({words('needs', column=each.need)})"
            day = "" if each.due is None else each.due.isoformat()
            if each.unconfirmed:
                day = f"{day} ({words('unconfirmed')})".strip()
            duty = words.of("duty", each.duty)
            table.add_row(each.plant, each.agreement, duty, standing, day, each.cite, each.sure)
        yield table
    for flag in found.flags:
        yield Text(f"{flag.plant} {flag.agreement}: {words.of('flag', flag.flag)}", style="yellow")
    for name in found.without_agreement:
        yield Text(f"{name}: {words('no_agreement')}", style="yellow")
