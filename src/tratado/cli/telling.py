"""What a command says beside its output: notes, and why it ends, in the language of --lang."""

from __future__ import annotations

from collections.abc import Iterable
from contextvars import ContextVar
from typing import TYPE_CHECKING

import typer

from tratado.language import Language

if TYPE_CHECKING:
    from tratado.book import Notice
    from tratado.words import Said, Worded

INPUT_ERRORS = 1
"""The exit code of input that cannot be used."""

_SPOKEN: ContextVar[Language] = ContextVar("spoken", default=Language.EN)


def spoken() -> Language:
    """The language that the command at hand was asked to speak."""
    return _SPOKEN.get()


def speak(language: str | None) -> str | None:
    """Speak a language from here on; what an option of that name calls."""
    if language is not None:
        _SPOKEN.set(Language(language))
    return language


def fail(*what: Worded | Said | str) -> typer.Exit:
    """Print what is wrong to the error output, a line each; raise what this returns."""
    for each in what:
        typer.echo(_in_words(each), err=True)
    return typer.Exit(INPUT_ERRORS)


def note(what: Worded | Said | str) -> None:
    """Tell something to the error output that is worth knowing and stops nothing."""
    from tratado.locale import messages

    typer.echo(messages(spoken()).format("cli-note", note=_in_words(what)), err=True)


def warn(what: Worded) -> None:
    """Tell something to the error output that is nearly always a slip, and stops nothing."""
    from tratado.locale import messages

    typer.echo(messages(spoken()).format("cli-warning", warning=_in_words(what)), err=True)


def tell(notices: Iterable[Notice]) -> None:
    """Tell what was found in a book: slips as warnings, the rest as notes."""
    from tratado.book.errors import Severity

    for notice in notices:
        (warn if notice.severity is Severity.WARNING else note)(notice)


def _in_words(what: Worded | Said | str) -> str:
    return what if isinstance(what, str) else what.words(spoken())
