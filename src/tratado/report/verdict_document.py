"""Verdicts as a document: the list, their margins, what is asked, and rulings in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tratado.documents import Cell, Column, Document, Grid, Part, Section
from tratado.origin.questions import Question
from tratado.origin.ruling import Ruling
from tratado.report.about import about
from tratado.report.rulings import RulingWords
from tratado.report.tables import TONES, VerdictTable
from tratado.words import Said


def verdict_document(
    table: VerdictTable, asked: Sequence[Question], words: RulingWords, rulings: Iterable[Ruling]
) -> Document:
    """The verdicts of a book, with a section for each of `rulings`."""
    company = table.book.settings.get("company")
    prepared = () if company is None else ((Said("report-about-prepared"), company),)
    whole = Section(table.say.format("page-title"), table.counts(), tuple(_whole(table, asked)))
    return Document(
        title=table.heading(),
        law=table.law(),
        day=table.findings.text.day,
        sections=(whole, *(_ruling(words, each) for each in rulings)),
        about=(*prepared, *about(table.book)),
    )


def _whole(table: VerdictTable, asked: Sequence[Question]) -> Iterator[Part]:
    yield Part("", (_verdicts(table),))
    if (margins := table.margins()) is not None:
        yield Part(Said("verdicts-margins"), (margins,))
    if asked:
        rows = map(table.question_row, asked)
        yield Part(Said("questions-title"), (_texts(table.question_headers(), rows, right=3),))
    yield Part(Said("verdicts-reasons"), (_grounds(table),))
    if table.notes:
        rows = map(table.note_row, table.notes)
        yield Part(Said("notes-title"), (_texts(table.note_headers(), rows),))
    yield Part("", (Said("page-no-model"),))


def _verdicts(table: VerdictTable) -> Grid:
    rows = []
    for row in table.rows():
        of_cases = () if row.preference is None else (Cell(row.preference),)
        rows.append(
            (
                *map(Cell, (row.good, row.description, row.hs)),
                Cell(row.verdict_words, TONES[row.verdict]),
                *map(Cell, (row.criterion, row.route, row.content, row.margin, row.next)),
                *of_cases,
            )
        )
    return Grid(tuple(map(Column, table.headers())), tuple(rows))


def _grounds(table: VerdictTable) -> Grid:
    """The reason of each verdict and the provisions that it rests on."""
    heads = (table.say.format(f"table-{name}") for name in ("good", "reasons", "law"))
    ids = table.frame["id"]
    rows = ([good, *table.grounds(at)] for good, at in zip(ids, table.chosen, strict=True))
    return _texts(list(heads), rows)


def _texts(heads: Sequence[str], rows: Iterable[Sequence[str]], right: int = 0) -> Grid:
    """A table of words; its first `right` columns are set to the right."""
    columns = (Column(head, right=at < right) for at, head in enumerate(heads))
    return Grid(tuple(columns), tuple(tuple(map(Cell, row)) for row in rows))


def _ruling(words: RulingWords, ruling: Ruling) -> Section:
    return Section(
        ruling.good, words.head(ruling), tuple(_parts(words, ruling)), TONES[ruling.verdict]
    )


def _parts(words: RulingWords, ruling: Ruling) -> Iterator[Part]:
    """What a ruling says, paragraph by paragraph, and how its figures came about."""
    said = words.paragraphs(ruling)
    rows = [
        ["" if at else label, paragraph.text]
        for label, same in groupby(said, key=lambda each: each.label)
        for at, paragraph in enumerate(same)
    ]
    heads = [words.say.format(f"basis-{name}") for name in ("what", "said")]
    yield Part("", (_texts(heads, rows),))
    ledgers = tuple(map(words.ledger_words.grid, words.ledgers(ruling)))
    if ledgers:
        yield Part("", (*ledgers, Said("ledger-rounded")))
