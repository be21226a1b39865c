"""A case and lists of cases on a terminal, and cases as lines in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from tratado.labor.case import Case
from tratado.labor.clocks import Deadline, next_deadline, running
from tratado.labor.docket import doubts
from tratado.labor.ladder import Earlier, Ladder, ladder
from tratado.labor.lateness import Delay, delays
from tratado.labor.law import Mechanism
from tratado.labor.picture import Line, Mark, drawn
from tratado.labor.record import record
from tratado.labor.remedies import suspended
from tratado.labor.scope import conditions
from tratado.labor.states import OnDay, allowed
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


def state_of(found: OnDay, words: LaborWords) -> str:
    """The state of a case on a day, and those that it may have reached already."""
    state = words.of("state", found.case.state)
    if not found.perhaps_states:
        return state
    others = ", ".join(words.of("state", each) for each in found.perhaps_states)
    return f"{state}; {words('perhaps_already', states=others)}"


def listed(law: Mechanism, cases: Iterable[OnDay], day: dt.date, words: LaborWords) -> Table:
    """Cases on a day, with their states and next deadlines."""
    table = _table(*map(words, ("case", "facility", "state", "since", "next")))
    for each in cases:
        case = each.case
        table.add_row(
            case.id,
            case.facility.name,
            state_of(each, words),
            "" if case.since is None else str(case.since),
            words.next(next_deadline(law, case, day)),
        )
    return table


def shown(
    law: Mechanism, found: OnDay, day: dt.date, words: LaborWords, others: Sequence[Case] = ()
) -> Iterator[Table | Text]:
    """A case on a day: what happened, what runs, what may happen, what is in force.

    `others` are the other cases, whose determinations count on the ladder of remedies.
    """
    case = found.case
    place = f", {case.facility.place}" if case.facility.place else ""
    yield Text(f"{case.id}: {case.facility.name}{place} ({case.annex})", style="bold")
    head = _table("", "")
    head.show_header = False
    head.add_row(words("state"), state_of(found, words))
    head.add_row(words("next"), words.next(next_deadline(law, case, day)))
    head.add_row(words("accounts"), words.of("accounts", case.accounts))
    standing = ladder(law, case, others)
    head.add_row(words("ladder"), rungs(standing, words))
    yield head
    for each in standing.earlier:
        yield Text(f"  {earlier(each, words)}")
    yield Text("")
    if not found.begun:
        yield Text(words("nothing_by", day=words.day(day)))
    yield _entries(law, found, day, words)
    for doubt in doubts(law, case, others):
        told = "does_not_fit_perhaps" if doubt.perhaps else "does_not_fit"
        what = words.doubt(doubt)
        yield Text(words(told, entry=str(doubt.entry), what=what), style="yellow")
    late = list(delays(law, case))
    if late:
        yield Text("")
        yield Text(words("lateness"), style="bold")
        yield _lateness(late, words)
    yield from _ahead(law, case, day, words, others)


def rungs(standing: Ladder, words: LaborWords) -> str:
    """The rungs of the ladder that may apply, and what each allows."""
    texts = []
    for rung, measures in zip(standing.rungs, standing.measures, strict=True):
        allowed_ = ", ".join(words.of("measure", each) for each in measures)
        texts.append(words("ladder_level", level=str(rung.level), measures=allowed_))
    text = f" {words('ladder_or')} ".join(texts)
    return f"{text} ({words.cite(standing.cite)}; {standing.sure})"


def earlier(each: Earlier, words: LaborWords) -> str:
    """A determination in another case, and whether it counts."""
    about = {"case": each.case, "facility": each.facility, "day": str(each.when)}
    if each.counts:
        return words("ladder_counts", **about)
    lacking = ", ".join(words.of("lacking", name) for name in each.lacking)
    return words("ladder_may_count", **about, lacking=lacking)


def _entries(law: Mechanism, found: OnDay, day: dt.date, words: LaborWords) -> Table:
    """What was written of the days up to this one, with what was put right of it since."""
    table = _table(*map(words, ("number", "day", "event", "actor", "note", "document")))
    seen = {*found.case.numbers, *found.perhaps}
    for entry in record(found.case.entries):
        if entry.stands is None and entry.written.when.first > day:
            continue
        if entry.stands is not None and entry.number not in seen:
            continue
        event = entry.stands or entry.written
        actor = words.of("who", event.actor) if _is_role(law, event.actor) else event.actor
        name = words.of("event", event.event)
        if entry.number in found.perhaps:
            name = words("perhaps_happened", event=name)
        extra = [
            *(f"{each.due}: {each.what}" for each in event.commitments),
            *(words("dropped", what=each) for each in event.dropped),
            *(words.of("kind", each) for each in event.measures),
        ]
        if event.until is not None:
            extra.append(f"{words.of('clock', event.clock)}: {event.until}")
        if event.note:
            extra.append(event.note)
        for each in entry.put_right_by:
            told = "withdrawn" if each.instead is None else "put_right"
            was = f"{entry.written.when} {words.of('event', entry.written.event)}"
            extra.append(words(told, day=str(each.when), reason=each.note, before=was))
        row = (str(entry.number), str(event.when), name, actor, "; ".join(extra), event.document)
        table.add_row(*row, style="strike" if entry.stands is None else "")
    return table


def _lateness(late: Iterable[Delay], words: LaborWords) -> Table:
    """Every step that met a clock, against its last day, under each unit."""
    table = _table(
        *map(words, ("clock", "counted", "last_day", "ended_by", "day", "lateness", "certainty"))
    )
    for each in late:
        subject = f" ({each.subject})" if each.subject else ""
        table.add_row(
            f"{words.of('clock', each.clock)}{subject}",
            words.of("counted", each.counted),
            str(each.due),
            words.of("event", each.ended_by),
            str(each.ended),
            words.late(each.least, each.most),
            each.sure,
        )
    return table


def _is_role(law: Mechanism, actor: str) -> bool:
    """Whether an actor is a role of the mechanism, and not a country."""
    return any(actor in step.by for step in law.steps)


def _ahead(
    law: Mechanism, case: Case, day: dt.date, words: LaborWords, others: Sequence[Case]
) -> Iterator[Table | Text]:
    clocks = running(law, case)
    if clocks:
        yield Text("")
        yield Text(words("running"), style="bold")
        yield clock_table([(case, each) for each in clocks], day, words)
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
            table.add_row(name, roles, words.cite(step.article(case.annex)), step.sure.value)
        yield table
    yield Text("")
    yield Text(words("conditions"), style="bold")
    table = _table("", "", words("article"), words("certainty"))
    for met in conditions(law, case):
        answer = words("met") if met.met else words("not_met")
        if met.met is None:
            answer = words.open(met.need)
        table.add_row(words.of("condition", met.name), answer, words.cite(met.cite), met.sure)
    yield table
    held = suspended(law, case, day, others)
    yield Text("")
    title = "in_force" if held else "nothing_in_force"
    yield Text(words(title, day=words.day(day)), style="bold")
    for thing in held:
        since = "" if thing.since is None else f", {words('since')} {words.day(thing.since)}"
        sure = "" if thing.certain else f" ({words('unconfirmed')})"
        yield Text(f"{thing.facility}: {words.of('kind', thing.kind.value)}{since}{sure}")


def clock_table(found: Iterable[tuple[Case, Deadline]], day: dt.date, words: LaborWords) -> Table:
    """Clocks of cases on a day: whose they are, until when or how far over, by which article."""
    table = _table(*map(words, ("case", "clock", "whose", "day", "article", "certainty")))
    for case, each in found:
        name = words.of("clock", each.clock)
        subject = f" ({each.subject})" if each.subject else ""
        whose = words.of("who", each.whose)
        until = words.due(each)
        if each.first is not None and each.last is not None and each.first < day:
            until = f"{until}; {words.late((day - each.last).days, (day - each.first).days)}"
        table.add_row(case.id, f"{name}{subject}", whose, until, words.cite(each.cite), each.sure)
    return table


def of_last(law: Mechanism, case: Case, words: LaborWords, others: Sequence[Case]) -> Iterator[str]:
    """What is to be told of the last entry: how late it was, what does not certainly fit."""
    last, when = case.events[-1], case.bounds(len(case.events) - 1)
    met: dict[tuple[str, str], list[Delay]] = {}
    for each in delays(law, case):
        if (each.ended_by, each.ended) == (last.event, when):
            met.setdefault((each.clock, each.subject), []).append(each)
    for (clock, subject), readings in met.items():
        if all(each.late is False for each in readings):
            continue
        name = f"{words.of('clock', clock)}{f' ({subject})' if subject else ''}"
        told = [
            f"{each.due}, {words.of('counted', each.counted)}: {words.late(each.least, each.most)}"
            for each in readings
        ]
        yield f"{name}: {'; '.join(told)}"
    for doubt in doubts(law, case, others):
        if doubt.entry == case.numbers[-1]:
            what = words.doubt(doubt)
            yield words("does_not_fit_perhaps", entry=str(doubt.entry), what=what)


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
        answer = words("met") if plant.priority else words("not_met")
        if plant.priority is None:
            given = plant.sector.strip()
            answer = words("open_sector", sector=given) if given else words("not_known")
        plants.add_row(plant.plant, answer)
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
            table.add_row(
                each.plant, each.agreement, duty, standing, day, words.cite(each.cite), each.sure
            )
        yield table
    for flag in found.flags:
        where = " ".join(filter(None, (flag.plant, flag.agreement)))
        yield Text(f"{where}: {words.of('flag', flag.flag)}", style="yellow")
    for name in found.without_agreement:
        yield Text(f"{name}: {words('no_agreement')}", style="yellow")
