"""`tratado notice` and `tratado receive`: holders told, and certifications of others kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import DateOption, LangOption, day_of, fail, note, write_into
from tratado.cli.workspace import FolderArgument, WhoOption, actor, now
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.proof.certificate import Certificate, Person
    from tratado.proof.corrections import Broken, Notice
    from tratado.proof.received import ReceivedCertificate
    from tratado.store import Store


class Into(StrEnum):
    """Country of importation."""

    US = "us"
    MX = "mx"
    CA = "ca"


def register(app: typer.Typer) -> None:
    app.command("notice")(notice)
    app.command("receive")(receive)


def notice(
    folder: FolderArgument,
    certificate: Annotated[
        str, typer.Argument(help="Number of the certification, or how it begins.")
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Folder for the letters; without it, a list."),
    ] = None,
    persons: Annotated[
        Path | None, typer.Option("--persons", help="YAML file with further persons to tell.")
    ] = None,
    holder: Annotated[
        list[str] | None,
        typer.Option("--holder", help="Person of the file who was given it; may be repeated."),
    ] = None,
    found: Annotated[
        str | None,
        typer.Option(
            "--found",
            help="Day on which it came to be known; that of the decision's record if left out.",
        ),
    ] = None,
    into: Annotated[
        Into | None,
        typer.Option(
            "--into", help="Country of importation; that of the importer named if left out."
        ),
    ] = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Tell everyone who was given a certification for which goods it no longer holds.

    With --output writes a letter for each and records the notice. Whom the certification
    names besides the certifier is told, and every --holder. Exit code 0: told, or listed;
    1: nothing is broken that was not told already, or there is nobody to tell.
    """
    from tratado.agreement.agreement import load
    from tratado.locale import messages
    from tratado.proof.certificate import days_later
    from tratado.proof.certificate_json import of_body
    from tratado.proof.certificate_pdf import SHOWN
    from tratado.proof.corrections import notice as notice_of
    from tratado.proof.countries import imported_into, of_countries
    from tratado.store import open_store
    from tratado.words import Said, day_words
    from tratado.workspace import notices as kept
    from tratado.workspace.certificates import issued
    from tratado.workspace.decisions import decisions
    from tratado.workspace.outlook import outlook

    say = messages(lang).format
    name = actor(who) if output is not None else ""
    known = _persons(persons)
    with open_store(folder) as store:
        record = issued(store, certificate, "CERTIFICATE")
        content = of_body(record.body)
        decided, given = decisions(store), kept.told_of(store)
        without = kept.untold(record, decided, outlook(store, note), given)
        broken = [each for each in without if each.record]
        if without and not broken:
            raise fail(*(_undecided(each, folder, lang) for each in without))
        if not broken:
            raise fail(say("notice-nothing", number=record.subject[:SHOWN]))
        holders = _holders(content, known, holder or [])
        if not holders:
            raise fail(say("notice-nobody", number=record.subject[:SHOWN]))
        known_on = kept.known_on(store, broken) if found is None else day_of(found, "--found")
        assert known_on is not None  # Each of them has its record.
        text = load("usmca").on(known_on)
        country = into.value.upper() if into is not None else imported_into(content)
        made = notice_of(content, broken, holders, text, country)
        if output is not None:
            letters = _letters(made, record.subject[:SHOWN], lang)
            entry = kept.keep(store, made, letters, record, name, now())
    for each in made.broken:
        typer.echo(each.words(lang))
    typer.echo(say("notice-known", day=day_words(made.found_on, lang)))
    for days, countries in of_countries(text, "certification.notify_days", country).items():
        due = day_words(days_later(made.found_on, days), lang)
        typer.echo(say("notice-due", countries=", ".join(countries), days=days, due=due))
    for person in made.holders:
        typer.echo(f"  {person.name}, {person.email}")
    if output is not None:
        typer.echo(say("notice-kept", record=str(entry.number)))
        unwritten = Said("notice-kept-unwritten", record=str(entry.number))
        write_into(output, letters, unwritten.words(lang))
        for written in letters:
            typer.echo(f"  {output / written}")


def receive(
    folder: FolderArgument,
    file: Annotated[Path, typer.Argument(help="The certification as it came: PDF, picture, JSON.")],
    good: Annotated[
        list[str], typer.Option("--good", help="Good of yours that it covers; may be repeated.")
    ],
    certifier: Annotated[
        str | None, typer.Option("--certifier", help="Who certified, by name.")
    ] = None,
    signed: Annotated[str | None, typer.Option("--signed", help="Day of the signature.")] = None,
    first: Annotated[
        str | None, typer.Option("--from", help="First day covered; the signature's if left out.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", help="Last day covered; the first one if left out.")
    ] = None,
    date: DateOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Keep a certification that another gave, so that claims count it as in hand.

    A credential made by this program says itself who certified and when, and is checked; of
    any other document you say it. --date is the day on which it came, today if left out.
    """
    from tratado.agreement.agreement import load
    from tratado.locale import messages
    from tratado.proof.received import refusals
    from tratado.store import open_store
    from tratado.words import Said, day_words

    name = actor(who)
    say = messages(lang).format
    with open_store(folder) as store:
        _known_goods(store, good)
        kept = store.files.keep(file)
        data = store.files.read(kept)
        credential = _credential(data)
        made = _received(credential, kept.digest, certifier, signed, first, until, good, date)
        reasons = list(refusals(made, load("usmca")))
        if reasons:
            raise fail(*reasons, Said("taken-in-nothing"))
        before = store.latest("received", made.id)
        if before is not None:
            raise fail(Said("received-before", record=str(before.number)))
        record = store.append(
            "received", made.id, made.to_body(), name, at=now(), attachments=[kept], expects=0
        )
    if credential is None and data.lstrip().startswith((b"{", b"[")):
        note(Said("received-not-checked"))
    days = {name: day_words(getattr(made.period, name), lang) for name in ("first", "last")}
    typer.echo(say("received-kept", number=made.id, record=str(record.number), **days))


def _persons(path: Path | None) -> Mapping[str, Person]:
    from tratado.cli.certify import read

    return {} if path is None else read(path)


def _undecided(broken: Broken, folder: Path, language: Language) -> str:
    """What no record says yet, so that no notice can rest on it."""
    from tratado.locale import messages

    day = broken.since.isoformat()
    return messages(language).format(
        "notice-undecided", what=broken.words(language), day=day, folder=str(folder)
    )


def _holders(
    content: Certificate, known: Mapping[str, Person], wanted: Sequence[str]
) -> list[Person]:
    """Whom the certification names besides the certifier, and those asked for."""
    from tratado.cli.certify import no_person
    from tratado.proof.certificate import Person

    for word in wanted:
        if word not in known:
            raise no_person("--holder", word, tuple(known))
    parties = content.parties
    producers = parties.producers if isinstance(parties.producers, tuple) else ()
    named = [parties.importer, parties.exporter, *producers, *(known[word] for word in wanted)]
    persons = [each for each in named if isinstance(each, Person)]
    return [each for each in dict.fromkeys(persons) if each != parties.certifier]


def _letters(made: Notice, number: str, language: Language) -> dict[str, bytes]:
    """A letter for each holder, who does not learn of the others."""
    from dataclasses import replace

    from tratado.proof.corrections import letter

    return {
        f"notice-{number}-{at}.txt": letter(replace(made, holders=(person,)), language).encode()
        for at, person in enumerate(made.holders, 1)
    }


def _known_goods(store: Store, goods: Sequence[str]) -> None:
    """Exits where a good is in no book and was never decided, though others are or were.

    A document is taken in once: under a misspelled id no claim would ever find it.
    """
    import difflib

    from tratado.words import Place, Problem, Said
    from tratado.workspace.books import last_book

    known = set(store.last_numbers("decision"))
    with last_book(store) as book:
        if book is not None:  # A workspace without one may take in what others certified.
            known |= set(book.goods["id"])
    unknown = [good for good in dict.fromkeys(goods) if known and good not in known]
    by_plain = {name.casefold(): name for name in sorted(known)}
    said: list[Problem] = []
    for good in unknown:
        found = difflib.get_close_matches(good.casefold(), by_plain, n=3)
        near = ", ".join(by_plain[name] for name in found) or "none"
        said.append(Problem(Place(item=good), Said("received-unknown-good", near=near)))
    if said:
        raise fail(*said, Said("taken-in-nothing"))


def _credential(data: bytes) -> Certificate | None:
    """What a credential certifies; None where the file is none. Exits where it is not whole."""
    from tratado.proof.credential import is_ours, verify
    from tratado.words import Said

    if not is_ours(data):
        return None
    found = verify(data, None)
    if found.faults or found.certificate is None:
        faults = (Said("fault", found=each) for each in found.faults)
        raise fail(*faults, Said("taken-in-nothing"))
    return found.certificate


def _received(
    credential: Certificate | None,
    file: str,
    certifier: str | None,
    signed: str | None,
    first: str | None,
    until: str | None,
    goods: Sequence[str],
    date: str | None,
) -> ReceivedCertificate:
    """The certification as it was told, or as its credential says. Exits where it is not told."""
    from tratado.proof.certificate import Period
    from tratado.proof.received import ReceivedCertificate
    from tratado.words import Said

    told_days = (certifier, signed, first, until)
    if credential is not None:
        if any(each is not None for each in told_days):
            raise fail(Said("received-told-twice"))
        who, day = credential.parties.certifier.name, credential.signature.day
        days = credential.covered
    else:
        if certifier is None or signed is None:
            raise fail(Said("received-not-told"))
        who, day = certifier, day_of(signed, "--signed")
        start = day if first is None else day_of(first, "--from")
        days = Period(start, start if until is None else day_of(until, "--until"))
    return ReceivedCertificate(file, who, tuple(dict.fromkeys(goods)), day, days, day_of(date))
