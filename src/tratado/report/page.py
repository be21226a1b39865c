"""Verdicts as one page of HTML that stands alone: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from tratado.origin.questions import Question
from tratado.origin.ruling import Ruling
from tratado.renderers.bars import table as bars
from tratado.report.rulings import RulingWords
from tratado.report.tables import VerdictTable
from tratado.value.ledger import Ledger


def page(
    table: VerdictTable,
    asked: list[Question],
    rulings: Iterable[Ruling],
    ledgers: Mapping[str, Sequence[Ledger]],
) -> str:
    """The table of verdicts, the questions, and each ruling with its figures, as HTML."""
    environment = Environment(
        loader=PackageLoader("tratado.report"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = RulingWords(table.book, table.findings, table.language, ledgers, table.preferences)
    ledger_words = words.ledger_words
    told = [
        {
            "number": table.findings.number(found.good),
            "verdict": found.verdict.value,
            "head": words.head(found),
            "paragraphs": [
                (label, [paragraph.text for paragraph in same])
                for label, same in groupby(words.paragraphs(found), key=lambda p: p.label)
            ],
            "ledgers": [
                (ledger_words.said(ledger.title), [row.cells for row in ledger_words.rows(ledger)])
                for ledger in words.ledgers(found)
            ],
        }
        for found in rulings
    ]
    margins = table.margins()
    return environment.get_template("verdicts.html").render(
        # Everything in the bars is a number or escaped.
        margins="" if margins is None else Markup(bars(margins, table.language)),
        language=table.language.value,
        say=table.say.format,
        heading=table.heading(),
        law=table.law(),
        counts=table.counts(),
        headers=table.headers(),
        rows=list(table.rows()),
        question_headers=table.question_headers(),
        note_headers=table.note_headers(),
        notes=list(map(table.note_row, table.notes)),
        questions=[table.question_row(question) for question in asked],
        rulings=told,
        ledger_headings=ledger_words.headings(),
    )
