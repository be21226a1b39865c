"""`tratado request`, `declare` and `campaign`: suppliers' declarations of origin."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    DateOption,
    LangOption,
    console,
    day_of,
    fail,
    note,
    text_in_force,
    write_into,
)
from tratado.cli.workspace import FolderArgument, WhoOption, actor, now
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.proof.declarations import Declaration, Request
    from tratado.store import Store

ANSWER_DAYS = 30
"""Days that a supplier is given where no day is named."""

WARNING_DAYS = 60
"""Days before its end from which a declaration is told as expiring."""


class AskedFor(StrEnum):
    """What a request asks for besides origin."""

    ACCUMULATION = "accumulation"
    METAL = "metal"
    WAGES = "wages"


def register(app: typer.Typer) -> None:
    app.command("request")(request)
    app.command("declare")(declare)
    app.command("campaign")(campaign)


def request(
    folder: FolderArgument,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Folder for forms and messages; without it, a list."),
    ] = None,
    supplier: Annotated[
        list[str] | None, typer.Option("--supplier", help="Only this one; may be repeated.")
    ] = None,
    also: Annotated[
        list[AskedFor] | None, typer.Option("--also", help="Asked for besides; may be repeated.")
    ] = None,
    answer_by: Annotated[
        str | None, typer.Option("--by", help="Day to answer by; 30 days on if left out.")
    ] = None,
    date: DateOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Tell whose declarations would change a verdict; with --output, write forms to send.

    For each supplier a workbook to fill in and the text of a message; each request is
    recorded.
    """
    from tratado.cli.deciding import decided
    from tratado.proof.asks import asks, requests
    from tratado.proof.certificate import days_later
    from tratado.proof.declarations import Asked
    from tratado.report import declarations as pieces
    from tratado.report import terminal
    from tratado.store import open_store
    from tratado.words import Said
    from tratado.workspace.books import kept_book
    from tratado.workspace.declarations import declarations

    text = text_in_force("usmca", date)
    by = days_later(text.day, ANSWER_DAYS) if answer_by is None else day_of(answer_by, "--by")
    with open_store(folder) as store, kept_book(store) as book:
        findings = decided(book, text, declarations(store)).findings
        found = asks(findings)
        unknown = set(supplier or ()) - found.by_supplier.keys()
        if unknown:
            known = tuple(list(found.by_supplier)[:10]) or Said("request-nobody")
            raise fail(Said("request-not-asked", supplier=repr(min(unknown)), known=known))
        if output is None:
            terminal.show(console(), pieces.asked(book.name, found, book.currency, lang))
            return
        made = requests(
            found,
            buyer=book.settings.get("company", book.name),
            book=book.digest,
            day=text.day,
            answer_by=by,
            kinds=[Asked(kind.value) for kind in also or ()],
            only=supplier or (),
        )
        _send(store, made, output, actor(who), lang)


def _send(
    store: Store, made: Sequence[Request], output: Path, who: str, language: Language
) -> None:
    """Record requests and write their forms and messages."""
    from tratado.proof.declaration_forms import form, letter
    from tratado.store import DataVersion, Entry

    entries, files = [], {}
    before = {record.subject for record in store.records(kind="request")}
    for each in made:
        content, message = form(each, language), letter(each, language)
        files[f"{each.id}.xlsx"] = content
        files[f"{each.id}.txt"] = f"{message.subject}\n\n{message.text}".encode()
        if each.id not in before:
            kept = store.files.keep_bytes(content, f"{each.id}.xlsx")
            version = DataVersion("", each.book)
            entries.append(Entry("request", each.id, each.to_body(), version, [kept]))
    store.append_all(entries, who, at=now())
    write_into(output, files)
    for each in made:
        typer.echo(f"{each.supplier}: {output / each.id}.xlsx")


def declare(
    folder: FolderArgument,
    file: Annotated[Path, typer.Argument(help="The form that a supplier filled in.")],
    date: DateOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Take in a supplier's answer; one with problems is not, and all of them are told."""
    from tratado.book import BookErrors
    from tratado.files import read_bytes, why
    from tratado.locale import messages
    from tratado.proof.certificate import whole_term
    from tratado.proof.declaration_answers import read_answer
    from tratado.store import open_store
    from tratado.words import Said
    from tratado.workspace.declarations import requests

    name, text = actor(who), text_in_force("usmca", date)
    months = whole_term(text, "supplier_declarations.validity")
    if months is None:
        raise fail(Said("declare-too-early", day=text.day))
    say = messages(lang).format
    with open_store(folder) as store:
        try:
            data = read_bytes(file)
            answer = read_answer(file.name, data, requests(store), months, text.day)
        except OSError as error:
            raise fail(Said("file-unreadable", file=str(file), why=why(error))) from None
        except BookErrors as error:
            raise fail(error, Said("taken-in-nothing")) from None
        for notice in answer.notices:
            note(notice)
        found = answer.declaration
        if store.latest("declaration", found.id) is not None:
            raise fail(Said("declare-before", declaration=found.id))
        # All is said before anything is kept, so that nothing can fail once it is.
        shown = [_read(found, lang)]
        if answer.unanswered:
            shown.append(say("declaration-read-left", parts=", ".join(answer.unanswered)))
        files = [store.files.keep_bytes(data, file.name)]
        at = now()
        store.append("declaration", found.id, found.to_body(), name, at=at, attachments=files)
    typer.echo("\n".join(shown))


def _read(found: Declaration, language: Language) -> str:
    """What was taken in, in one sentence."""
    from tratado.locale import messages
    from tratado.words import day_words

    say = messages(language).format
    if found.declined:
        return say("declaration-read-declined", supplier=found.supplier, reason=found.declined)
    start, end = found.start, found.end
    assert start is not None and end is not None  # Asked of every answer that declares.
    statements = (found.origins, found.accumulations, found.metals, found.wages)
    return say(
        "declaration-read",
        declaration=found.id,
        supplier=found.supplier,
        start=day_words(start, language),
        end=day_words(end, language),
        count=sum(map(len, statements)),
    )


def campaign(
    folder: FolderArgument, date: DateOption = None, lang: LangOption = Language.EN
) -> None:
    """Show who answered, what is covered, which verdicts still hang, and what contradicts."""
    from tratado.deciding.declared import with_declared
    from tratado.proof.campaign import progress
    from tratado.report import declarations as pieces
    from tratado.report import terminal
    from tratado.store import open_store
    from tratado.workspace.books import kept_book
    from tratado.workspace.declarations import declarations, requests

    text = text_in_force("usmca", date)
    with open_store(folder) as store:
        made, answers = requests(store), declarations(store)
        found = progress(made.values(), answers, text.day, WARNING_DAYS)
        with kept_book(store) as book:
            differing = with_declared(book, answers, text.day).contradictions
            currency = book.currency
    out = console()
    terminal.show(out, pieces.progress(found, currency, lang))
    terminal.show(out, pieces.contradictions(differing, lang))
