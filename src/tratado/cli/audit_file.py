"""`tratado audit file`: everything that a good's origin rests on, in one archive."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import LangOption, day_of, write
from tratado.cli.deciding import decided
from tratado.cli.suspensions import told_of
from tratado.cli.workspace import FolderArgument, audit
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.deciding import Decided
    from tratado.labor.case import Case
    from tratado.proof.declarations import Declaration


def register(_app: typer.Typer) -> None:
    """Add the command to the group `audit`, which is the workspace's."""
    audit.command("file")(file)


def file(
    folder: FolderArgument,
    good: Annotated[str, typer.Argument(help="The good whose origin is to be shown.")],
    since: Annotated[
        str | None, typer.Option("--from", help="First day decided for; all if left out.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", help="Last day decided for, included.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Archive to write; GOOD.zip if left out.")
    ] = None,
    lang: LangOption = Language.EN,
) -> None:
    """Write one archive: decisions, calculations, rules, books, evidence and certifications.

    Each decision is made anew from what was kept, and the archive says whether it came out
    the same. `tratado verify` checks the archive.
    """
    from tratado.locale import messages
    from tratado.proof.audit_file import checked, packed
    from tratado.store import open_store
    from tratado.store.inspection import checked_name
    from tratado.workspace.audit import contents, decisions_between

    first = None if since is None else day_of(since, "--from")
    last = None if until is None else day_of(until, "--until")
    with open_store(folder) as store:
        if output is None:
            output = Path(checked_name(f"{good}.zip"))
        decisions = decisions_between(store, good, first, last)
        gathered = contents(store, good, decisions, lang, _decided)
    data = packed(gathered, lang)
    write(data, output)
    say = messages(lang).format
    found = checked(data)
    typer.echo(say("audit-written", path=str(output), count=found.files + 1))
    for decision in gathered.decisions:
        typer.echo(f"  {decision.day}: {decision.verdict}; {decision.again}")
    typer.echo(say("audit-manifest", digest=found.manifest))


def _decided(
    book: Book, text: TextInForce, given: Sequence[Declaration], cases: Sequence[Case]
) -> Decided:
    """A decision made anew, and told what there is to note of it. Exits where it cannot be."""
    made = decided(book, text, given, cases)
    told_of(made.suspended)
    return made
