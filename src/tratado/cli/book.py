"""`tratado template`: an empty workbook to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from tratado.cli.app import LangOption, fail
from tratado.language import Language


def register(app: typer.Typer) -> None:
    app.command("template")(template)


def template(
    output: Annotated[Path, typer.Argument(help="Workbook to write, e.g. book.xlsx.")],
    job: Annotated[
        Literal["origin", "costs", "vehicle", "labor", "proof", "all"],
        typer.Option("--for", help="What the book is for: the sheets it needs, or all."),
    ] = "origin",
    lang: LangOption = Language.EN,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Write an empty workbook with drop-downs, notes and an example row."""
    from tratado.book import write_template
    from tratado.words import Said

    if output.exists() and not force:
        raise fail(Said("cli-there-already", name=str(output)))
    sheets = write_template(output, lang, job)
    typer.echo(Said("cli-wrote", name=str(output)).words(lang))
    typer.echo(Said("cli-template-sheets", sheets=sheets, job=job).words(lang))
