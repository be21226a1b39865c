"""Verdicts, questions and rulings on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tratado.origin.answer import Verdict
from tratado.origin.questions import Question
from tratado.origin.ruling import Ruling
from tratado.report.rulings import RulingWords
from tratado.report.tables import VerdictTable

QUESTIONS_SHOWN = 8

WIDE = 120
"""Columns from which the table of verdicts has room for descriptions."""

_STYLES = {
    Verdict.ORIGINATING: "green",
    Verdict.NOT_ORIGINATING: "red",
    Verdict.UNDETERMINED: "yellow",
}


def verdicts(table: VerdictTable, width: int) -> Iterator[Table | Text]:
    """The table of verdicts with its heading and counts; descriptions where they fit."""
    yield Text(table.heading(), style="bold")
    yield Text(table.law(), style="dim")
    shown = Table(box=None, header_style="bold", pad_edge=False)
    with_description = width >= WIDE
    good, description, hs, verdict, *rest = table.headers()
    shown.add_column(good, no_wrap=True)
    if with_description:
        shown.add_column(description, overflow="fold", max_width=28)
    shown.add_column(hs, no_wrap=True)
    shown.add_column(verdict, no_wrap=True)
    for header in rest:
        shown.add_column(header, overflow="fold")
    for row in table.rows():
        cells = [Text(row.good)]
        if with_description:
            cells.append(Text(row.description))
        cells += [
            Text(row.hs),
            Text(row.verdict_words, style=_STYLES[row.verdict]),
            *map(Text, (row.criterion, row.route, row.content, row.margin, row.next)),
        ]
        if row.preference is not None:
            cells.append(Text(row.preference))
        shown.add_row(*cells)
    yield shown
    yield Text(table.counts())


def questions(table: VerdictTable, asked: list[Question]) -> Iterator[Table | Text]:
    """The questions that would settle most."""
    if not asked:
        return
    yield Text(table.say.format("questions-title"), style="bold")
    shown = Table(box=None, header_style="bold", pad_edge=False)
    for place, header in enumerate(table.question_headers()):
        shown.add_column(header, justify="right" if place < 3 else "left", overflow="fold")
    for question in asked[:QUESTIONS_SHOWN]:
        shown.add_row(*map(Text, table.question_row(question)))
    yield shown
    if len(asked) > QUESTIONS_SHOWN:
        more = len(asked) - QUESTIONS_SHOWN
        yield Text(table.say.format("questions-more", count=more), style="dim")


class RulingText:
    """A ruling as a heading and labelled lines."""

    def __init__(self, words: RulingWords, ruling: Ruling) -> None:
        self.words = words
        self.ruling = ruling

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(self.words.head(self.ruling), style=f"bold {_STYLES[self.ruling.verdict]}")
        lines = Table.grid(padding=(0, 2))
        lines.add_column(style="dim")
        lines.add_column(overflow="fold")
        earlier = ""
        for paragraph in self.words.paragraphs(self.ruling):
            label = paragraph.label if paragraph.label != earlier else ""
            lines.add_row(label, Text(paragraph.text))
            earlier = paragraph.label
        yield Padding(lines, (0, 0, 1, 2))
        words = self.words.ledger_words
        rounded = False
        for ledger in self.words.ledgers(self.ruling):
            rows = words.rows(ledger)
            rounded |= any(row.rounded for row in rows)
            yield Padding(Text(words.said(ledger.title), style="bold"), (0, 0, 0, 2))
            yield Padding(words.table(rows), (0, 0, 1, 2))
        if rounded:
            yield Padding(Text(self.words.say.format("ledger-rounded"), style="dim"), (0, 0, 1, 2))


def show(console: Console, pieces: Iterable[Table | Text | RulingText]) -> None:
    """Print pieces with an empty line between tables."""
    for piece in pieces:
        console.print(piece)
        if isinstance(piece, Table):
            console.print()
