"""`tratado rule`, `tratado terms`, `tratado coverage`: reading the law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    AgreementOption,
    DateOption,
    LangOption,
    console,
    fail,
    text_of,
)
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.hs import Code, Edition


def register(app: typer.Typer) -> None:
    app.command("rule")(rule)
    app.command("terms")(terms)
    app.command("coverage")(coverage)


def rule(
    code: Annotated[str, typer.Argument(help="Code of the Harmonized System, e.g. 8708.29.")],
    use: Annotated[
        str | None, typer.Option("--use", help="What the good is for, e.g. light_truck.")
    ] = None,
    edition: Annotated[
        int | None, typer.Option("--edition", help="Edition of the code: 2012, 2017 or 2022.")
    ] = None,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    lang: LangOption = Language.EN,
) -> None:
    """Show every route by which goods of a code can originate."""
    from tratado.origin.uses import USES
    from tratado.report.law import rule_pieces

    text = text_of(agreement, date)
    if use is not None and use not in USES:
        raise fail(f"--use: {use!r} is none of {', '.join(USES)}")
    out = console()
    for piece in rule_pieces(text, _code(code), _edition(edition), use, lang):
        out.print(piece)


def _code(text: str) -> Code:
    from tratado.hs import InvalidCode, parse_code

    try:
        return parse_code(text)
    except InvalidCode as error:
        raise fail(str(error)) from None


def _edition(year: int | None) -> Edition | None:
    from tratado.hs import Edition

    try:
        return None if year is None else Edition(year)
    except ValueError as error:
        raise fail(f"--edition: {error}") from None


def terms(
    path: Annotated[
        str, typer.Argument(help="A term or a group, e.g. de_minimis; all if left out.")
    ] = "",
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    lang: LangOption = Language.EN,
) -> None:
    """Show terms with their stages and citations."""
    from tratado.report.law import terms_table

    text = text_of(agreement, date)
    found = list(text.agreement.terms.under(path))
    if not found:
        near = [p for p in text.agreement.terms if path.split(".")[-1] in p]
        hint = f"; near: {', '.join(near[:6])}" if near else ""
        raise fail(f"no term or group {path!r} in the {text.agreement.title}{hint}")
    console().print(terms_table(found, text.day, lang))


def coverage(
    date: DateOption = None, agreement: AgreementOption = "usmca", lang: LangOption = Language.EN
) -> None:
    """Count the provisions with and without a rule, and list the gaps."""
    from tratado.report.law import coverage_pieces

    text = text_of(agreement, date)
    out = console()
    for piece in coverage_pieces(text, lang):
        out.print(piece)
