"""`tratado marking`: the country goods are marked with, beside their preference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from tratado.cli.app import (
    AgreementOption,
    BookArgument,
    DateOption,
    LangOption,
    MappingOption,
    book_of,
    console,
    text_in_force,
)
from tratado.cli.deciding import decided
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.origin.findings import Findings
    from tratado.proof.marking import Marking


def register(app: typer.Typer) -> None:
    app.command("marking")(marking)


def marking(
    book: BookArgument,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Show the country of marking of goods from Canada and Mexico in the United States.

    Needs the extra `marking`. Marking and preference do not decide each other.
    """
    from tratado.report import claims as pieces
    from tratado.report import terminal
    from tratado.words import Said

    text = text_in_force(agreement, date)
    found_book = book_of(book, mapping, Said("unused-decided"))
    findings = decided(found_book, text).findings
    found = _markings(findings)
    verdicts = {good: findings.verdict(at).value for at, good in enumerate(findings.goods["id"])}
    shown = pieces.marking(found_book.name, found, verdicts, lang)
    terminal.show(console(), shown)


def _markings(findings: Findings) -> list[Marking]:
    from tratado.proof.marking import marking as marked

    lines = findings.lines.partition_by("good", as_dict=True, maintain_order=True)
    return [
        marked(good, lines[(good["id"],)].iter_rows(named=True) if (good["id"],) in lines else ())
        for good in findings.goods.iter_rows(named=True)
    ]
