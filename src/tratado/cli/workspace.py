"""The commands that keep a workspace: its books, decisions, history and backups."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    DECIDED,
    UNDETERMINED,
    AgreementOption,
    BookArgument,
    DateOption,
    LangOption,
    MappingOption,
    console,
    fail,
    note,
    refused,
    text_in_force,
)
from tratado.cli.telling import tell
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce
    from tratado.book import Book
    from tratado.deciding import Decided
    from tratado.store import Store

NOT_WHOLE = 4
"""Exit code of a check that found records or files changed."""

FolderArgument = Annotated[Path, typer.Argument(help="Folder of the workspace.")]
WhoOption = Annotated[
    str | None,
    typer.Option("--as", envvar="TRATADO_USER", help="Who acts; recorded with what is done."),
]
DatabaseOption = Annotated[
    str,
    typer.Option(
        "--database",
        help="PostgreSQL to keep the records in (postgresql+psycopg://user@host/name); "
        "a SQLite file in the folder if left out.",
    ),
]

audit = typer.Typer(help="Show that the records are whole.", no_args_is_help=True)


class Format(StrEnum):
    """What a history is written as."""

    TABLE = "table"
    JSON = "json"


def register(app: typer.Typer) -> None:
    app.command("init")(init)
    app.command("import")(import_)
    app.command("decide")(decide)
    app.command("history")(history)
    app.add_typer(audit, name="audit")
    app.command("backup")(backup)
    app.command("restore")(restore)
    app.command("export")(export)


def actor(who: str | None) -> str:
    """Who acts. Exits where nobody was named."""
    from tratado.words import Said

    if who is None or not who.strip():
        raise fail(Said("cli-who-acts"))
    return who.strip()


def now() -> dt.datetime:
    """The moment of a command, as records keep it."""
    return dt.datetime.now(dt.UTC)


def init(
    folder: Annotated[Path, typer.Argument(help="Folder to make; empty if it is there.")],
    who: WhoOption = None,
    database: DatabaseOption = "",
    largest: Annotated[
        int | None, typer.Option("--largest", help="Bytes up to which files are taken in.")
    ] = None,
    lang: LangOption = Language.EN,
) -> None:
    """Make a workspace: a folder that keeps books, decisions and what is issued on them."""
    from tratado.store import Settings, create_store
    from tratado.store.workspace import LARGEST_ATTACHMENT

    name = actor(who)
    settings = Settings(database, LARGEST_ATTACHMENT if largest is None else largest)
    with create_store(folder, settings) as store:
        store.append("user", name, {"name": name}, name, at=now(), expects=0)
    _say(lang, "store-created", folder=str(folder))


def import_(
    folder: FolderArgument,
    book: BookArgument,
    who: WhoOption = None,
    mapping: MappingOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Take a book in as the next version; one with problems, or the same again, is not."""
    from tratado.book import BookErrors
    from tratado.store import open_store
    from tratado.words import Said
    from tratado.workspace.books import import_book

    name = actor(who)
    with open_store(folder) as store:
        try:
            found = import_book(store, book, mapping, name, at=now())
        except BookErrors as error:
            raise refused(error, book, Said("unused-taken-in")) from None
    tell(found.notices)
    if not found.is_new:
        _say(lang, "store-imported-again", version=str(found.version))
        return
    number = str(found.record.number)
    _say(lang, "store-imported", version=str(found.version), name=found.name, number=number)


def decide(
    folder: FolderArgument,
    date: DateOption = None,
    agreement: AgreementOption = "usmca",
    good: Annotated[
        list[str] | None, typer.Option("--good", help="Only this good; may be repeated.")
    ] = None,
    version: Annotated[
        int | None, typer.Option("--book", help="Version of the book; the last if left out.")
    ] = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Decide the goods of the last book and record the decisions, all of them or none.

    Exit code 0: everything decided; 1: something cannot be used; 3: something is
    undetermined (and recorded as that).
    """
    from tratado.cli.suspensions import told_of
    from tratado.origin.answer import Verdict
    from tratado.report import terminal
    from tratado.report.tables import VerdictTable
    from tratado.store import open_store
    from tratado.workspace.books import book_of, version_of
    from tratado.workspace.decisions import agreement_entries, decision_entries

    name, text = actor(who), text_in_force(agreement, date)
    proposal = Path(agreement) if text.agreement.amendments else None
    with open_store(folder) as store:
        seen, cases_until = store.last_numbers("decision"), store.head().count
        found_version = version_of(store, version)
        with _book(book_of(store, found_version)) as book:
            found, chosen = _decided(store, book, text, good, lang, cases_until)
            findings, preferences = found.findings, found.suspended.preferences
            told_of(found.suspended)
            entries = agreement_entries(store, text.agreement, proposal)
            before = len(entries)
            entries += decision_entries(
                book,
                findings,
                chosen,
                lang,
                seen,
                found.figures.ledgers,
                found.declared.used,
                preferences,
                cases_until,
            )
            records = store.append_all(entries, name, at=now())[before:]
            table = VerdictTable(book, findings, lang, chosen, preferences)
            out = console()
            terminal.show(out, terminal.verdicts(table, out.width))
    numbers = {"first": str(records[0].number), "last": str(records[-1].number)}
    _say(lang, "store-decided", count=len(records), version=str(found_version.version), **numbers)
    open_ = any(findings.verdict(number) is Verdict.UNDETERMINED for number in chosen)
    raise typer.Exit(UNDETERMINED if open_ else DECIDED)


@contextmanager
def _book(kept: AbstractContextManager[Book]) -> Iterator[Book]:
    """The book of a version. Exits where this program finds problems in it."""
    from tratado.book import BookErrors
    from tratado.words import Said

    try:
        with kept as book:
            yield book
    except BookErrors as error:
        raise refused(error, Path(), Said("unused-decided")) from None


def _decided(
    store: Store,
    book: Book,
    text: TextInForce,
    goods: list[str] | None,
    language: Language,
    cases_until: int,
) -> tuple[Decided, list[int]]:
    """The book decided with what suppliers declared and cases leave, and the goods asked for.

    Exits where the book cannot be decided, or lacks a good.
    """
    from tratado.cli.deciding import chosen_goods, decided
    from tratado.report.declarations import disagreements
    from tratado.workspace.cases import cases_kept_until
    from tratado.workspace.declarations import declarations

    cases = cases_kept_until(store, cases_until)
    tell(book.notices)
    found = decided(book, text, declarations(store), cases)
    for sentence in disagreements(found.declared.contradictions, language):
        note(sentence)
    return found, chosen_goods(found.findings, goods)


def history(
    folder: FolderArgument,
    subject: Annotated[
        str | None, typer.Option("--subject", help="Only records about this good, case or other.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="Only records of this kind: decision, book …")
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", help="Output format; json is one record a line, in full.")
    ] = Format.TABLE,
    lang: LangOption = Language.EN,
) -> None:
    """List what was recorded: who did what, when, and on which data."""
    import json

    from tratado.report import history as pieces
    from tratado.report import terminal
    from tratado.store import open_store

    with open_store(folder) as store:
        records = store.records(kind=kind, subject=subject)
    if output_format is Format.JSON:
        for record in records:
            typer.echo(json.dumps(pieces.as_json(record), ensure_ascii=False))
        return
    terminal.show(console(), pieces.history(records, lang))


@audit.command("verify")
def verify(
    folder: FolderArgument,
    anchor: Annotated[
        str | None,
        typer.Option("--anchor", help="Digest of a record that was noted elsewhere earlier."),
    ] = None,
    lang: LangOption = Language.EN,
) -> None:
    """Check every record and file: was anything changed, removed, moved or damaged?

    Exit code 0: whole; 1: the workspace cannot be opened; 4: something is not whole. What was
    cut off at the end together with its count, or written anew from some record on, is found
    only with --anchor.
    """
    from tratado.locale import messages
    from tratado.report import history as pieces
    from tratado.store import FaultKind, kind_of, open_store
    from tratado.words import Said

    if anchor is not None and not re.fullmatch("[0-9a-f]{64}", anchor):
        raise fail(Said("cli-no-anchor", anchor=anchor))
    say = messages(lang).format
    with open_store(folder) as store:
        found = store.verify(anchor)
        if FaultKind.DATABASE not in map(kind_of, found):
            for number in store.set_back():
                note(say("store-set-back", number=str(number)))
        if not found:
            for sentence in pieces.whole(store.head(), anchor, lang):
                typer.echo(sentence)
            return
    typer.echo(say("store-faults", count=len(found)))
    for each in found:
        typer.echo(f"  {each.words(lang)}")
    raise typer.Exit(NOT_WHOLE)


def backup(
    folder: FolderArgument,
    archive: Annotated[Path, typer.Argument(help="File to write, such as workspace.zip.")],
    lang: LangOption = Language.EN,
) -> None:
    """Write all records and files into one archive, while others may go on working."""
    from tratado.store import open_store
    from tratado.store.backup import back_up

    with open_store(folder) as store:
        head = back_up(store, archive, now())
    _say(lang, "store-backed-up", count=head.count, path=str(archive))
    _say(lang, "store-anchor", digest=head.digest)


def restore(
    archive: Annotated[Path, typer.Argument(help="Backup to restore.")],
    folder: Annotated[Path, typer.Argument(help="Folder to make; empty if it is there.")],
    database: DatabaseOption = "",
    lang: LangOption = Language.EN,
) -> None:
    """Check a backup and make a workspace of it; a backup that is not whole makes none."""
    from tratado.store.backup import Damaged
    from tratado.store.backup import restore as restored

    try:
        head = restored(archive, folder, database)
    except Damaged as error:
        raise fail(error, *error.faults) from None
    _say(lang, "store-restored", count=head.count, path=str(folder))


def export(
    folder: FolderArgument,
    target: Annotated[Path, typer.Argument(help="Folder to write; empty if it is there.")],
    lang: LangOption = Language.EN,
) -> None:
    """Write everything as open files: JSON Lines, CSV, and the files that were taken in."""
    from tratado.store import open_store
    from tratado.store.export import export as exported

    with open_store(folder) as store:
        head = exported(store, target)
    _say(lang, "store-exported", count=head.count, path=str(target))


def _say(lang: Language, id_: str, **arguments: str | int) -> None:
    """Print a sentence in the language asked for."""
    from tratado.locale import messages

    typer.echo(messages(lang).format(id_, **arguments))
