"""The parts that look ahead: what fails as stages rise, and what is due by which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import islice

from tratado.agreement import wording
from tratado.auto.requirements import Requirement
from tratado.auto.stages import Change, Outlook, concerns
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.documents import Block, Cell, Column, Grid, Part, Tone
from tratado.origin.answer import Answer
from tratado.report.vehicle_report import VehicleReport
from tratado.report.vehicle_words import VehicleWords


def stages_part(words: VehicleWords, report: VehicleReport, vehicle: VehicleFinding) -> Part | None:
    """Today's figures against what each later stage asks; what fails first."""
    if report.outlooks is None:
        return None
    if not report.outlooks:
        return Part(words("part-stages"), (words("stages-none"),))
    blocks: list[Block] = [*_first(words, report.outlooks, vehicle)]
    for each in report.outlooks:
        blocks += _stage(words, report, each, vehicle)
    return Part(words("part-stages"), (*blocks, words("stages-note")))


def _first(
    words: VehicleWords, outlooks: Sequence[Outlook], vehicle: VehicleFinding
) -> Iterator[str]:
    """What fails first, and what is open first; or that all hold."""
    fails = ((each.stage.day, each.no_longer_met(vehicle)) for each in outlooks)
    opens = ((each.stage.day, each.open_then(vehicle)) for each in outlooks)
    found = [
        words(message, day=words.day(day), names=words.listing([words.kind(r.kind) for r in then]))
        for message, days in (("stages-first", fails), ("stages-first-open", opens))
        for day, then in islice(((day, then) for day, then in days if then), 1)
    ]
    yield from found or [words("stages-hold")]


def _stage(
    words: VehicleWords, report: VehicleReport, outlook: Outlook, vehicle: VehicleFinding
) -> Iterator[Block]:
    day = outlook.stage.day
    changes = [
        _change(words, report, change, day)
        for change in outlook.stage.changes
        if concerns(change, vehicle.classified.vehicle_class)
    ]
    if changes:
        yield words("stage-changes", day=words.day(day), changes=words.listing(changes))
    else:
        yield words("stage-no-changes", day=words.day(day))
        return
    columns = (
        Column(words("column-requirement")),
        Column(words("column-today"), right=True),
        Column(words("column-then"), right=True),
        Column(words("column-required"), right=True),
        Column(words("column-margin"), right=True),
        Column(words("column-verdict")),
    )
    rows = tuple(_then(words, vehicle, then) for then in outlook.requirements.get(vehicle.good, ()))
    yield Grid(columns, rows, words.day(day))


def _then(words: VehicleWords, vehicle: VehicleFinding, then: Requirement) -> tuple[Cell, ...]:
    today = vehicle.requirement(then.kind)
    lost = today is not None and today.answer is Answer.MET and then.answer is not Answer.MET
    return (
        Cell(words.kind(then.kind), strong=lost),
        Cell("–" if today is None else words.bounds(today.lowest, today.highest)),
        Cell(words.bounds(then.lowest, then.highest)),
        Cell(words.share(then.required)),
        Cell(words.points(then.margin)),
        words.answered(then.answer),
    )


def _change(words: VehicleWords, report: VehicleReport, change: Change, day: dt.date) -> str:
    term = report.text.agreement.terms[change.path]
    before, after = (
        wording.term_words(term, each, words.language) for each in (day - dt.timedelta(days=1), day)
    )
    return words("stage-change", path=change.path, before=before, after=after)


def calendar_part(
    words: VehicleWords, report: VehicleReport, vehicle: VehicleFinding
) -> Part | None:
    """What is due, by day."""
    due = report.due.get(vehicle.good, ())
    if not due:
        return None
    columns = (
        Column(words("column-day")),
        Column(words("column-due")),
        Column(words("column-period")),
        Column(words("column-cite")),
    )
    rows = []
    for each in due:
        what = words.named("due", each.duty)
        if each.subject and each.subject != vehicle.good:
            what = f"{what}: {each.subject}"
        past = each.day < report.text.day
        if past:
            what = words("due-past", what=what)
        period = f"{each.first or ''} – {each.last or ''}" if each.last else ""
        tone = Tone.NOT_MET if past else None
        rows.append((Cell(each.day.isoformat(), tone), Cell(what, tone), Cell(period),
                     Cell(words.cite(each.cite))))  # fmt: skip
    return Part(words("part-calendar"), (Grid(columns, tuple(rows)), words("calendar-note")))
