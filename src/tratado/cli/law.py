"""`tratado rule`, `tratado terms`, `tratado coverage`: reading the law."""

from __future__ import annotations

from pathlib import Path
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
    from tratado.proof.tariff import Tariff


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
    tariff: Annotated[
        list[Path] | None,
        typer.Option(
            "--tariff",
            help="Tariff as exported (CSV); twice, an earlier one and today's, to find again "
            "items that the rules name and today's tariff lost.",
        ),
    ] = None,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    lang: LangOption = Language.EN,
) -> None:
    """Show every route by which goods of a code can originate.

    Exit code 0: shown; 1: the code, the edition or an option is none.
    """
    from tratado.agreement.problems import none_of
    from tratado.hs import UnknownCode
    from tratado.origin.uses import USES
    from tratado.report.law import rule_pieces
    from tratado.words import Place, Problem

    text = text_of(agreement, date)
    if use is not None and use not in USES:
        raise fail(Problem(Place(item="--use"), none_of(use, USES)))
    tariffs = _tariffs(tariff or [])
    try:
        pieces = list(rule_pieces(text, _code(code), _edition(edition), use, lang, tariffs))
    except UnknownCode as error:
        raise fail(Problem(Place(item=code), error.what)) from None
    out = console()
    for piece in pieces:
        out.print(piece)


def _code(text: str) -> Code:
    from tratado.hs import parse_code

    return parse_code(text)


def _tariffs(paths: list[Path]) -> tuple[Tariff, Tariff] | None:
    from tratado.proof.tariff import read_tariff
    from tratado.words import Said, TratadoError

    if not paths:
        return None
    if len(paths) != 2:
        raise fail(Said("law-tariffs-two"))
    try:
        earlier, today = map(read_tariff, paths)
    except TratadoError as error:
        raise fail(error) from None
    return earlier, today


def _edition(year: int | None) -> Edition | None:
    from tratado.hs import Edition, UnknownEdition
    from tratado.words import Place, Problem

    try:
        return None if year is None else Edition(year)
    except UnknownEdition as error:
        raise fail(Problem(Place(item="--edition"), error.what)) from None


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
    from tratado.words import Said

    text = text_of(agreement, date)
    found = list(text.agreement.terms.under(path))
    if not found:
        near = [p for p in text.agreement.terms if path.split(".")[-1] in p]
        none = Said("law-none-under", path=repr(path), agreement=text.agreement.named)
        said = Said("law-none-under-near", none=none, near=", ".join(near[:6]))
        raise fail(said if near else none)
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
