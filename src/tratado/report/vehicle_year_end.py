"""The part on the end of the fiscal year: what was estimated against what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tratado.auto.year_end import Analysis, Consequence
from tratado.documents import Block, Cell, Column, Grid, Part, Tone
from tratado.report.vehicle_report import tone_of
from tratado.report.vehicle_words import VehicleWords

_TONES = {
    Consequence.HOLDS: Tone.MET,
    Consequence.HOLDS_NOW: Tone.MET,
    Consequence.INFORM: Tone.NOT_MET,
    Consequence.OPEN: Tone.OPEN,
}


def year_end_part(words: VehicleWords, found: Sequence[Analysis]) -> Part:
    """Each estimated requirement by both figures, what follows, whom to inform, what is missing."""
    return Part(words("part-year-end"), tuple(_blocks(words, found)))


def _blocks(words: VehicleWords, found: Sequence[Analysis]) -> Iterator[Block]:
    if not found:
        yield words("year-end-none")
        return
    columns = (
        Column(words("column-requirement")),
        Column(words("column-period")),
        Column(words("column-on-estimates"), right=True),
        Column(words("column-on-actual"), right=True),
        Column(words("column-required"), right=True),
        Column(words("column-follows")),
        Column(words("column-cite")),
    )
    yield Grid(columns, tuple(_row(words, each) for each in found))
    for each in found:
        needs = words.needs((*each.needs, *each.actual.needs))
        if each.outcome is Consequence.OPEN and needs:
            yield words("needs", name=words.kind(each.kind), needs=words.listing(needs))
    if any(each.outcome is Consequence.INFORM for each in found):
        yield words("year-end-holders")
    yield words("year-end-due", day=words.day(found[0].due))


def _row(words: VehicleWords, each: Analysis) -> tuple[Cell, ...]:
    before, after = each.estimated, each.actual
    return (
        Cell(words.kind(each.kind), strong=True),
        Cell(words.days(each.period)),
        Cell(words.bounds(before.lowest, before.highest), tone_of(before.answer)),
        Cell(
            words.bounds(after.lowest, after.highest),
            Tone.OPEN if each.needs else tone_of(after.answer),
        ),
        Cell(words.share(after.required)),
        Cell(words.named("consequence", each.outcome), _TONES[each.outcome]),
        Cell(words.cite(each.cite)),
    )
