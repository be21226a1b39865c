"""What a command shows: a document in the format asked for, or the answer as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tratado.cli.app import console, fail, write
from tratado.documents import Extent
from tratado.language import Language
from tratado.words import Said

if TYPE_CHECKING:
    from tratado.documents import Document


class Format(StrEnum):
    """How a report is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    PDF = "pdf"


FormatOption = Annotated[Format, typer.Option("--format", help="Output format.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write; needed for xlsx and pdf.")
]

_BINARY = (Format.XLSX, Format.PDF)


def check_output(chosen: Format, output: Path | None) -> None:
    """Exit where the format wants a file and none is named, or goes to the terminal alone."""
    if chosen in _BINARY and output is None:
        raise fail(
            Said("cli-needs-output", option=f"--format {chosen}", example=f"report.{chosen}")
        )
    if chosen is Format.TABLE and output is not None:
        raise fail(Said("cli-output-with", formats="json, csv, xlsx, html, pdf"))


def extent(chosen: Format, *, named: bool) -> Extent:
    """What is asked for by name alone; else everything, of which a terminal has the overview."""
    if named:
        return Extent.DETAIL
    return Extent.OVERVIEW if chosen is Format.TABLE else Extent.WHOLE


def show(
    document: Document,
    body: Callable[[], Mapping[str, Any] | Sequence[Any]],
    chosen: Format,
    output: Path | None,
    lang: Language,
) -> None:
    """Print a document on the terminal, or write it. `body` is its answer as JSON.

    Exits where the output cannot be written.
    """
    match chosen:
        case Format.TABLE:
            from tratado.renderers.terminal import pieces

            out = console()
            for piece in pieces(document, lang, out.width):
                out.print(piece)
        case Format.JSON:
            import json

            write(f"{json.dumps(body(), ensure_ascii=False, indent=2)}\n".encode(), output)
        case Format.CSV:
            from tratado.renderers.csvs import table_csv

            write(table_csv(document, lang).encode(), output)
        case Format.XLSX:
            from tratado.renderers.workbook import workbook

            write(workbook(document, lang), output)
        case Format.HTML:
            from tratado.renderers.page import page

            write(page(document, lang).encode(), output)
        case Format.PDF:
            from tratado.proof.paper import Unprintable
            from tratado.renderers.pdf import pdf

            try:
                data = pdf(document, lang)
            except Unprintable as error:
                raise fail(error) from None
            write(data, output)
