"""How a verdict was reached, as text: for notebooks, letters and logs."""

from __future__ import annotations

import io

from rich.console import Console

from tratado.book import Book
from tratado.deciding import Decided
from tratado.locale import Language
from tratado.origin.ruling import ruling
from tratado.report.rulings import RulingWords
from tratado.report.terminal import RulingText

WIDTH = 100


def explain(decided: Decided, good: str, language: str = "en", width: int = WIDTH) -> str:
    """The ruling on one good, with every figure's steps, in English, Spanish or French.

    Raises KeyError for a good that the book does not have, and TypeError for a decision of
    sheets that are no Book.
    """
    if not isinstance(decided.book, Book):
        raise TypeError("explain needs what was decided of a Book (read_book, read_frames)")
    findings = decided.findings
    words = RulingWords(
        decided.book,
        findings,
        Language(language),
        decided.figures.ledgers,
        decided.suspended.preferences,
    )
    paper = io.StringIO()
    console = Console(file=paper, width=width, highlight=False, emoji=False)
    console.print(RulingText(words, ruling(findings, findings.number(good))))
    return paper.getvalue()
