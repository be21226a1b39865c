"""What is suspended against the plants of a book, for every command that tells of preference."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import fail, note

if TYPE_CHECKING:
    from tratado.deciding.suspended import Suspended
    from tratado.labor.case import Case

CasesOption = Annotated[
    Path | None,
    typer.Option("--cases", help="Folder of labor cases (tratado case) at plants of the book."),
]


def cases_of(folder: Path | None) -> tuple[Case, ...]:
    """The cases of the option. Exits where the folder cannot be used."""
    if folder is None:
        return ()
    from tratado.labor.folder import UnusableCase, read_all
    from tratado.labor.law import mechanism
    from tratado.words import Said

    if not folder.is_dir():
        raise fail(Said("option-no-folder", option="--cases", file=str(folder)))
    try:
        return read_all(mechanism(), folder)
    except UnusableCase as error:
        raise fail(Said("option-refused", option="--cases", why=error)) from None


def told_of(found: Suspended) -> None:
    """Tell of cases that reach no plant of the book."""
    from tratado.words import Said

    if found.unplaced:
        note(Said("preference-no-plants", count=len(found.unplaced)))
    told_of_elsewhere(found.elsewhere)


def told_of_elsewhere(cases: Iterable[tuple[str, str]]) -> None:
    """Tell of cases, each with its facility, that are no plant of the book."""
    from tratado.words import Said

    for case, facility in cases:
        note(Said("preference-elsewhere", case=case, facility=facility))
