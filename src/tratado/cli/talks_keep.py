"""`tratado talks keep`: the table of a negotiation and its log, taken into a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tratado.cli.app import LangOption
from tratado.cli.workspace import WhoOption, actor, now
from tratado.language import Language

WorkspaceOption = Annotated[
    Path | None,
    typer.Option("--in", help="Workspace that keeps the table, named by its name, and its log."),
]


def keep(
    table: Annotated[Path, typer.Argument(help="Table (YAML).")],
    workspace: Annotated[Path, typer.Option("--in", help="Workspace to keep it in.")],
    log_file: Annotated[
        Path | None, typer.Option("--log", help="Log of the talks (YAML) to take in too.")
    ] = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Keep a table in a workspace as its next version, and the entries of its log.

    What the workspace has already is not recorded again. A table that the kept log does not
    fit is refused.

    Exit code 0: kept; 1: something cannot be used, nothing was recorded.
    """
    from tratado.store import open_store
    from tratado.workspace.talks import take_in

    name = actor(who)
    with open_store(workspace) as store:
        notes = take_in(store, table, log_file, name, now())
    for each in notes:
        typer.echo(each.words(lang))
