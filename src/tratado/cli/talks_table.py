"""The table of a negotiation as commands read it: of a file, a folder, or a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tratado.cli.app import day_of, fail
from tratado.language import Language
from tratado.words import Said

if TYPE_CHECKING:
    from tratado.talks.log import Entry
    from tratado.talks.table import Table

KEPT_THERE = Said("talks-kept-there")


def read_any(path: Path, lang: Language) -> Table:
    """The table of a file or folder. Exits where it cannot be used."""
    from tratado.report.talks_words import TalksWords
    from tratado.talks.genius import read_genius
    from tratado.talks.negmas_folder import read_negmas
    from tratado.talks.table_reading import read_table

    try:
        if not path.is_dir():
            return read_table(path)
        read = read_genius if any(path.glob("*.xml")) else read_negmas
        imported = read(path)
    except OSError as error:
        raise fail(unreadable(path, error)) from None
    words = TalksWords(imported.table, lang)
    for kind, name in imported.left_out:
        typer.echo(words.say(f"left-out-{kind}", name=name), err=True)
    return imported.table


def unreadable(path: Path, error: OSError) -> Said:
    from tratado.files import why

    return Said("talks-file-unreadable", file=str(path), why=why(error))


def table_on(
    path: Path, log_file: Path | None, workspace: Path | None, date: str | None, lang: Language
) -> Table:
    """The table, as known on a day where a day or a log is given; today where it has a log."""
    from tratado.talks.state_of_play import as_known

    table, entries = table_and_log(path, log_file, workspace, lang)
    if log_file is None and workspace is None and date is None:
        return table
    return as_known(table, entries, day_of(date))


def table_and_log(
    path: Path, log_file: Path | None, workspace: Path | None, lang: Language
) -> tuple[Table, tuple[Entry, ...]]:
    """A table and the entries of its log, from files or from a workspace."""
    if workspace is not None:
        from tratado.store import open_store
        from tratado.workspace.talks import talks_of

        if log_file is not None:
            raise fail(KEPT_THERE)
        with open_store(workspace) as store:
            kept = talks_of(store, str(path))
        return kept.table, kept.entries
    table = read_any(path, lang)
    return table, () if log_file is None else _entries(log_file, table)


def _entries(path: Path, table: Table) -> tuple[Entry, ...]:
    from tratado.talks.log import read_log

    try:
        return read_log(path, table)
    except OSError as error:
        raise fail(unreadable(path, error)) from None
