"""The command line: its commands, and what they have in common."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from tratado.cli.configuration import configure
from tratado.cli.telling import INPUT_ERRORS, fail, note, speak, spoken, tell
from tratado.language import Language

__all__ = ["INPUT_ERRORS", "fail", "note", "spoken"]

if TYPE_CHECKING:
    from rich.console import Console

    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.words import Part, Said

DECIDED, UNDETERMINED = 0, 3
"""Exit codes: everything decided, something undetermined."""


BookArgument = Annotated[
    Path, typer.Argument(help="Workbook (.xlsx), or folder of CSV or Parquet files.")
]
MappingOption = Annotated[
    Path | None, typer.Option("--mapping", help="YAML that names an export's own columns.")
]
LangOption = Annotated[
    Language,
    typer.Option("--lang", help="Language of the output.", callback=speak, is_eager=True),
]
DateOption = Annotated[
    str | None, typer.Option("--date", help="Day to decide for (YYYY-MM-DD); today if left out.")
]
AgreementOption = Annotated[
    str,
    typer.Option("--agreement", help="usmca, nafta, or a proposal file that amends the USMCA."),
]


class _Told(TyperGroup):
    """The one exit of all commands: what disks and files do is told, not raised.

    A command tells what it expects itself. What comes here is of the operating system, says
    by its class that data cannot be used, or that an extra is not installed; any other error
    is a defect and stays one.
    """

    def invoke(self, ctx: Any) -> Any:
        speak(Language.EN)
        try:
            return super().invoke(ctx)
        except (BrokenPipeError, typer.Exit, typer.Abort):
            raise
        except OSError as error:
            raise _of_system(error) from None
        except MemoryError:
            raise fail(_said("cli-no-memory")) from None
        except Exception as error:
            from tratado.extras import missing
            from tratado.words import TratadoError

            told = missing(error) or error
            if not isinstance(told, TratadoError):
                raise
            raise fail(told) from None


def _of_system(error: OSError) -> typer.Exit:
    from tratado.files import why

    place = f"{error.filename}: " if error.filename else ""
    return fail(f"{place}{why(error)}")


def write(data: bytes, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to the standard output. Exits where it cannot."""
    from tratado.files import write_whole

    if output is None:
        typer.echo(data, nl=False)
        return
    try:
        write_whole(output, data)
    except OSError as error:
        raise unwritable(output, error) from None


def write_into(folder: Path, files: Mapping[str, bytes], kept: str = "") -> None:
    """Write files into a folder, which is made. Exits where it cannot, saying what is `kept`."""
    from tratado.files import write_whole

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            write_whole(folder / name, data)
    except OSError as error:
        raise unwritable(folder, error, kept) from None


def unwritable(output: Path, error: OSError, kept: str = "") -> typer.Exit:
    """Print that output cannot be written, and why; raise what this returns."""
    from tratado.files import why

    reason = why(error)
    if kept:
        return fail(_said("cli-unwritable-kept", name=str(output), why=reason, kept=kept))
    return fail(_said("cli-unwritable", name=str(output), why=reason))


app = typer.Typer(
    name="tratado",
    cls=_Told,
    help="The USMCA / T-MEC / CUSMA as software: decide origin, prove it, watch the factories, "
    "negotiate the text.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


LAST_DAY = dt.date(2199, 12, 31)
"""The last day for which anything is decided: terms, years and periods are counted on from it."""


def day_of(text: str | None, option: str = "--date") -> dt.date:
    """The day of an option; today where it is left out. Exits where it is no date."""
    if text is None:
        return dt.date.today()
    try:
        # Of the ways to write a day that Python reads, the one that the message names.
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return dt.date.fromisoformat(text)
        raise ValueError
    except ValueError:
        from tratado.words import Said

        raise fail(Said("option-no-date", option=option, text=repr(text))) from None


def day_to_decide_for(text: str | None, option: str) -> dt.date:
    """The day of an option for which goods are decided. Exits where it is beyond LAST_DAY."""
    day = day_of(text, option)
    if day > LAST_DAY:
        raise fail(
            _said("cli-too-far", option=option, day=day.isoformat(), last=LAST_DAY.isoformat())
        )
    return day


def text_of(agreement: str, date: str | None) -> TextInForce:
    """The text in force that --agreement and --date name. Exits where there is none."""
    day = day_to_decide_for(date, "--date")
    from tratado.agreement.agreement import UnknownAgreement, load_agreement
    from tratado.words import Place, Problem

    try:
        return load_agreement(agreement).on(day)
    except UnknownAgreement as error:
        raise fail(Problem(Place(item="--agreement"), error.what)) from None


def book_of(path: Path, mapping: Path | None, unused: str | Said) -> Book:
    """The book of a path, its notices told. Exits where it has problems.

    `unused` says what was not done with it, e.g. "nothing was decided".
    """
    from tratado.book import BookErrors, read_book

    try:
        book = read_book(path, mapping)
    except BookErrors as error:
        raise fail(error, _nothing(len(error.problems), unused)) from None
    tell(book.notices)
    return book


def refused(error: ValueError, path: Path, unused: str | Said) -> typer.Exit:
    """Print what is wrong with figures or elections, with their file; raise what this returns."""
    from tratado.book import BookErrors
    from tratado.value.errors import ValuationError
    from tratado.words import TratadoError

    if isinstance(error, BookErrors):
        return fail(error, _nothing(len(error.problems), unused))
    if isinstance(error, TratadoError) and not isinstance(error, ValuationError):
        return fail(error, _nothing(len(error.problems), unused))
    if not isinstance(error, ValuationError):
        what = error if isinstance(error, TratadoError) else str(error)
        return fail(what, _said("cli-unused", unused=unused))
    lines = (f"{path.name}, {fault.words(spoken())}" for fault in error.problems)
    return fail(*lines, _nothing(len(error.problems), unused))


def stopped(error: Exception, unused: Said) -> typer.Exit:
    """Print why a command ends, and what was not done; raise what this returns."""
    from tratado.files import why
    from tratado.words import Said, TratadoError

    told = why(error) if isinstance(error, OSError) else str(error)
    return fail(
        error if isinstance(error, TratadoError) else told, Said("effects-stop", said=unused)
    )


def _nothing(count: int, unused: str | Said) -> Said:
    return _said("cli-problems", count=count, unused=unused)


def _said(id_: str, **parts: Part) -> Said:
    """What is said by a command that may not need any of the words."""
    from tratado.words import Said

    return Said(id_, **parts)


def text_in_force(agreement: str, date: str | None) -> TextInForce:
    """The same, for what is decided by it. Exits where it was not yet in force on the day."""
    text = text_of(agreement, date)
    from tratado.words import Place, Problem, Said

    path = "agreement.entry_into_force"
    if text.term(path) is None:
        first = text.agreement.terms[path].values[0][0]
        what = Said("law-not-yet", agreement=text.agreement.named, day=text.day, first=first)
        raise fail(Problem(Place(item="--date"), what))
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
    """Tell the version; let a file of configuration stand in for options."""
    if show:
        from tratado.version import VERSION

        typer.echo(f"tratado {VERSION}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit
    configure(context, LAST_DAY)
