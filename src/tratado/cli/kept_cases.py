"""Which cases a command reads or adds to: those of a folder, or those of a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import fail
from tratado.cli.workspace import actor, now, told

if TYPE_CHECKING:
    from tratado.workspace.cases import Cases, CasesToWrite

FolderOption = Annotated[
    Path | None, typer.Option("--dir", help="Folder that keeps the cases; cases if left out.")
]
WorkspaceOption = Annotated[
    Path | None, typer.Option("--in", help="Workspace that keeps the cases, instead of a folder.")
]

HERE = Path("cases")


@contextmanager
def cases_in(folder: Path | None, workspace: Path | None) -> Iterator[Cases]:
    """The cases of a workspace or a folder. Exits where both are named."""
    from tratado.labor.law import mechanism
    from tratado.workspace.cases import FolderCases, WorkspaceCases

    _one_of(folder, workspace)
    if workspace is None:
        yield FolderCases(mechanism(), folder or HERE)
        return
    from tratado.store import open_store

    with told(), open_store(workspace) as store:
        yield WorkspaceCases(mechanism(), store)


@contextmanager
def cases_to_write(
    folder: Path | None, workspace: Path | None, who: str | None
) -> Iterator[CasesToWrite]:
    """The same, to add to. Exits where nobody is named to add to a workspace."""
    from tratado.labor.law import mechanism
    from tratado.workspace.cases import FolderCases, RecordedCases

    _one_of(folder, workspace)
    if workspace is None:
        yield FolderCases(mechanism(), folder or HERE)
        return
    from tratado.store import open_store

    name = actor(who)
    with told(), open_store(workspace) as store:
        yield RecordedCases(mechanism(), store, name, now())


def _one_of(folder: Path | None, workspace: Path | None) -> None:
    from tratado.words import Said

    if folder is not None and workspace is not None:
        raise fail(Said("labor-case-two-places"))
