"""`tratado calculate`: a calculation of the regulations by itself, from a file of figures."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from tratado.cli.app import LangOption, fail
from tratado.language import Language


class Format(StrEnum):
    """What figures are written as."""

    TABLE = "table"
    JSON = "json"


def register(app: typer.Typer) -> None:
    app.command("calculate")(calculate)


def calculate(
    file: Annotated[
        Path, typer.Argument(help="YAML: a list of entries with calculation and given.")
    ],
    output_format: Annotated[
        Format, typer.Option("--format", help="Output format.")
    ] = Format.TABLE,
    lang: LangOption = Language.EN,
) -> None:
    """Make single calculations of the regulations: exchange rates, related persons, loan years.

    The names of the calculations, and what is given to each, are those of conformance cases
    (docs/conformance.md). Exit code 0: calculated; 1: something cannot be, nothing is shown.
    """
    import json

    from tratado.conformance.calculated import calculated, plain
    from tratado.files import why
    from tratado.locale import messages
    from tratado.words import Said

    try:
        found = calculated(file)
    except OSError as error:
        raise fail(Said("file-unreadable", file=str(file), why=why(error))) from None
    if output_format is Format.JSON:
        body = [
            {"name": e.name, "calculation": e.calculation, "figures": plain(e.figures)}
            for e in found
        ]
        typer.echo(json.dumps(body, ensure_ascii=False, indent=2))
        return
    for each in found:
        typer.echo(f"{each.name} ({each.calculation})")
        _shown(plain(each.figures), "  ", messages(lang).format)


def _shown(figures: dict[str, Any], margin: str, say: Callable[[str], str]) -> None:
    """Figures one below the other; what has parts of its own is set in."""
    for name, value in figures.items():
        if isinstance(value, dict) and value:
            typer.echo(f"{margin}{name}")
            _shown(value, f"{margin}  ", say)
        else:
            typer.echo(f"{margin}{name}: {_word(value, say)}")


def _word(value: Any, say: Callable[[str], str]) -> str:
    match value:
        case None | [] | {}:
            return "—"
        case bool():
            return say("answer-yes" if value else "answer-no")
        case list():
            return ", ".join(_word(each, say) for each in value)
        case _:
            return str(value)
