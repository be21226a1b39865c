"""The command line: its commands, and what they have in common."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book

app = typer.Typer(
    name="tratado",
    help="The USMCA / T-MEC / CUSMA as software: decide origin, prove it, watch the factories, "
    "negotiate the text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

DECIDED, INPUT_ERRORS, UNDETERMINED = 0, 1, 3
"""Exit codes: everything decided, input that cannot be used, something undetermined."""


class Lang(StrEnum):
    """Languages of the output."""

    EN = "en"
    ES = "es"
    FR = "fr"


BookArgument = Annotated[
    Path, typer.Argument(help="Workbook (.xlsx), or folder of CSV or Parquet files.")
]
MappingOption = Annotated[
    Path | None, typer.Option("--mapping", help="YAML that names an export's own columns.")
]
LangOption = Annotated[Lang, typer.Option("--lang", help="Language of the output.")]
DateOption = Annotated[
    str | None, typer.Option("--date", help="Day to decide for (YYYY-MM-DD); today if left out.")
]
AgreementOption = Annotated[
    str,
    typer.Option("--agreement", help="usmca, nafta, or a proposal file that amends the USMCA."),
]


def fail(message: str) -> typer.Exit:
    """Print what is wrong to the error output; raise what this returns."""
    typer.echo(message, err=True)
    return typer.Exit(INPUT_ERRORS)


def day_of(text: str | None) -> dt.date:
    """The day of a --date option. Exits where it is no date."""
    if text is None:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise fail(f"--date: {text!r} is not a date; write it as 2026-11-24") from None


def text_of(agreement: str, date: str | None) -> TextInForce:
    """The text in force that --agreement and --date name. Exits where there is none."""
    from tratado.agreement.agreement import load_agreement
    from tratado.agreement.problems import MalformedLaw

    try:
        return load_agreement(agreement).on(day_of(date))
    except FileNotFoundError as error:
        raise fail(f"--agreement: {error}") from None
    except MalformedLaw as error:
        raise fail(str(error)) from None


def book_of(path: Path, mapping: Path | None, unused: str) -> Book:
    """The book of a path, its notices told. Exits where it has problems.

    `unused` says what was not done with it, e.g. "nothing was decided".
    """
    from tratado.book import BookErrors, read_book

    try:
        book = read_book(path, mapping)
    except BookErrors as error:
        raise fail(f"{error}\n{_problems(len(error.problems))}; {unused}.") from None
    for notice in book.notices:
        typer.echo(f"note: {notice}", err=True)
    return book


def refused(error: ValueError, path: Path, unused: str) -> typer.Exit:
    """Print what is wrong with figures or elections, with their file; raise what this returns."""
    from tratado.value.errors import ValuationError

    if not isinstance(error, ValuationError):
        return fail(f"{error}\n{unused}.")
    lines = "\n".join(f"{path.name}, {fault}" for fault in error.faults)
    return fail(f"{lines}\n{_problems(len(error.faults))}; {unused}.")


def _problems(count: int) -> str:
    return f"{count} problem" if count == 1 else f"{count} problems"


def text_in_force(agreement: str, date: str | None) -> TextInForce:
    """The same, for what is decided by it. Exits where it was not yet in force on the day."""
    text = text_of(agreement, date)
    path = "agreement.entry_into_force"
    if text.term(path) is None:
        first = text.agreement.terms[path].values[0][0]
        title = text.agreement.title
        raise fail(f"--date: the {title} was not in force on {text.day}; its first day is {first}")
    return text


def console() -> Console:
    """The terminal; as wide as it is, and wide enough for a table where it is no terminal."""
    from rich.console import Console

    found = Console(highlight=False, emoji=False)
    return found if found.is_terminal else Console(highlight=False, emoji=False, width=180)


@app.callback(invoke_without_command=True)
def version(
    context: typer.Context,
    show: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Tell the version."""
    if show:
        from tratado import __version__

        typer.echo(f"tratado {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit
