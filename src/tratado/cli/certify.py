"""`tratado certify` and `tratado certified`: certifications issued, and whether they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import Lang, LangOption, day_of, fail
from tratado.cli.verify import PassphraseOption
from tratado.cli.workspace import NOT_WHOLE, FolderArgument, WhoOption, actor, now, told

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from tratado.locale import Language
    from tratado.proof.certificate import Certificate, Decision, Parties, Period, Person, Unnamed
    from tratado.store import Record, Store


class CertifierKind(StrEnum):
    """Who certifies."""

    IMPORTER = "importer"
    EXPORTER = "exporter"
    PRODUCER = "producer"


UNNAMED = {
    "various": "various",
    "on-request": "available_upon_request",
    "unknown": "unknown",
}
"""Words of the options that stand in the place of a person."""


def register(app: typer.Typer) -> None:
    app.command("certify")(certify)
    app.command("certified")(certified)


def certify(
    folder: FolderArgument,
    good: Annotated[list[str], typer.Option("--good", help="A good to certify; may be repeated.")],
    persons: Annotated[Path, typer.Option("--persons", help="YAML file with the persons to name.")],
    certifier: Annotated[CertifierKind, typer.Option("--certifier", help="Who certifies.")],
    producer: Annotated[
        list[str],
        typer.Option("--producer", help="Person of the file; or various, on-request."),
    ],
    exporter: Annotated[
        str, typer.Option("--exporter", help="Person of the file; or unknown to a producer.")
    ],
    importer: Annotated[
        str, typer.Option("--importer", help="Person of the file; or various, unknown.")
    ],
    signer: Annotated[str, typer.Option("--signer", help="Name of who signs.")],
    title: Annotated[str, typer.Option("--title", help="In what capacity.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder to write the documents to.")
    ],
    signed: Annotated[
        str | None, typer.Option("--signed", help="Day of the signature; today if left out.")
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", help="First day of a blanket period.")
    ] = None,
    until: Annotated[str | None, typer.Option("--until", help="Its last day, included.")] = None,
    invoice: Annotated[
        str, typer.Option("--invoice", help="Invoice of a single shipment, where known.")
    ] = "",
    statement: Annotated[
        Path | None,
        typer.Option("--statement", help="Text file with a statement of your own wording."),
    ] = None,
    replaces: Annotated[
        str | None,
        typer.Option("--replaces", help="Number of the certification that this one corrects."),
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", help="Key to sign a credential with (tratado key).")
    ] = None,
    passphrase: PassphraseOption = None,
    who: WhoOption = None,
    lang: LangOption = Lang.EN,
) -> None:
    """Issue a certification of origin for goods decided as originating on its day.

    Writes it as PDF, as JSON and, with --key, as a signed credential; keeps all of them in
    the workspace. Exit code 0: issued; 1: refused, every reason told, nothing kept.
    """
    from tratado.agreement.agreement import load
    from tratado.locale import Language
    from tratado.proof.certificate import Refused, Request, Signature
    from tratado.proof.certificate import certify as certified_goods
    from tratado.proof.paper import Unprintable
    from tratado.store import open_store

    name, language = actor(who), Language(lang.value)
    known = read(persons)
    request = Request(
        parties=_parties(known, certifier, producer, exporter, importer),
        signature=Signature(signer, title, day_of(signed)),
        language=language,
        blanket=_period(first, until),
        invoice=invoice,
        statement="" if statement is None else _text(statement),
    )
    signing = None if key is None else _key(key, passphrase)
    with told(), open_store(folder) as store:
        if replaces is not None:
            from dataclasses import replace

            request = replace(request, replaces=issued(store, replaces, "--replaces").subject)
        decisions = [d for each in dict.fromkeys(good) for d in _decisions(store, each)]
        try:
            found = certified_goods(request, good, decisions, load("usmca"))
        except Refused as error:
            reasons = "\n".join(refusal.words(language) for refusal in error.refusals)
            raise fail(f"{reasons}\nnothing was certified.") from None
        for warning in _suspended(store, good, request.signature.day, language):
            typer.echo(f"note: {warning}", err=True)
        moment = now()
        try:
            files = _files(found, language, signing, moment)
        except Unprintable as error:
            raise fail(f"{error}\nnothing was certified.") from None
        record = _kept(store, found, files, name, moment)
    _written(found, record, files, output, lang)


def certified(folder: FolderArgument, lang: LangOption = Lang.EN) -> None:
    """List the certifications issued, and for which goods later decisions break them.

    Exit code 0: all that were not replaced hold; 1: the workspace cannot be opened; 4: some do not.
    """
    from tratado.locale import Language, messages
    from tratado.proof.certificate_json import of_body
    from tratado.proof.certificate_pdf import SHOWN
    from tratado.proof.corrections import broken_by
    from tratado.proof.paper import long_day
    from tratado.store import open_store

    language = Language(lang.value)
    say = messages(language).format
    holding = True
    with told(), open_store(folder) as store:
        records = store.records(kind="certificate")
        if not records:
            typer.echo(say("certify-none"))
        replaced = {record.subject for record in store.records(kind="correction")}
        for record in records:
            found = of_body(record.body)
            head = {
                "day": long_day(found.signature.day, language),
                "number": record.subject[:SHOWN],
            }
            if record.subject in replaced:
                typer.echo(say("certify-replaced", **head))
                continue
            later = [
                decision
                for good in found.goods
                for decision in _decisions(store, good.id)
                if decision.number > record.number
            ]
            broken = broken_by(found, later)
            if not broken:
                typer.echo(say("certify-held", **head))
                continue
            holding = False
            typer.echo(say("certify-broken-by", count=len(broken), **head))
            for each in broken:
                typer.echo(f"  {each.words(language)}")
    raise typer.Exit(0 if holding else NOT_WHOLE)


def _suspended(store: Store, goods: list[str], day: dt.date, language: Language) -> list[str]:
    """Goods whose preference a labor case suspends; their origin can be certified all the same."""
    from tratado.cli.suspensions import warned

    try:
        with store.book() as book:
            return warned(store, book, goods, day, language)
    except LookupError:
        return []  # A workspace without a book names no plants.


def read(path: Path) -> Mapping[str, Person]:
    """The persons of a file. Exits where it cannot be used."""
    from tratado.proof.parties_file import read_persons
    from tratado.proof.reading import MalformedDocument

    try:
        return read_persons(path)
    except OSError as error:
        raise fail(f"--persons: {path} cannot be read: {error.strerror}") from None
    except MalformedDocument as error:
        problems = "\n".join(f"{path.name}: {problem}" for problem in error.problems)
        raise fail(problems) from None


def _parties(
    known: Mapping[str, Person],
    kind: CertifierKind,
    producers: list[str],
    exporter: str,
    importer: str,
) -> Parties:
    """The parties as the options name them; the certifier is the person in its role."""
    from tratado.proof.certificate import Certifier, Parties, Person, Unnamed

    found = [_person(known, "--producer", word) for word in producers]
    named = tuple(each for each in found if isinstance(each, Person))
    unnamed = [each for each in found if isinstance(each, Unnamed)]
    if unnamed and len(found) > 1:
        raise fail(f"--producer: {producers[0]!r} and {producers[1]!r} do not go together")
    exports = _person(known, "--exporter", exporter)
    imports = _person(known, "--importer", importer)
    in_role = {
        CertifierKind.PRODUCER: found[0],
        CertifierKind.EXPORTER: exports,
        CertifierKind.IMPORTER: imports,
    }[kind]
    if not isinstance(in_role, Person):
        raise fail(f"--{kind.value}: who certifies must be named; give a person of the file")
    return Parties(
        kind=Certifier(kind.value),
        certifier=in_role,
        exporter=exports,
        producers=unnamed[0] if unnamed else named,
        importer=imports,
    )


def _person(known: Mapping[str, Person], option: str, word: str) -> Person | Unnamed:
    from tratado.proof.certificate import Unnamed

    if word in known:
        return known[word]
    if word in UNNAMED:
        return Unnamed(UNNAMED[word])
    names = ", ".join([*list(known)[:10], *UNNAMED])
    raise fail(f"{option}: {word!r} is no person of the file; there are {names}")


def _period(first: str | None, until: str | None) -> Period | None:
    from tratado.proof.certificate import Period

    if first is None and until is None:
        return None
    if first is None or until is None:
        raise fail("--from and --until go together: a blanket period has both of its days")
    days = []
    for option, text in (("--from", first), ("--until", until)):
        try:
            days.append(dt.date.fromisoformat(text))
        except ValueError:
            raise fail(f"{option}: {text!r} is not a date; write it as 2026-11-24") from None
    return Period(days[0], days[1])


def _text(path: Path) -> str:
    try:
        found = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise fail(f"--statement: {path} cannot be read: {error}") from None
    if not found:
        raise fail(f"--statement: {path} is empty")
    return found


def _key(path: Path, passphrase: str | None) -> Ed25519PrivateKey:
    from tratado.proof.keys import KeyProblem, load_key

    try:
        return load_key(path, passphrase)
    except KeyProblem as error:
        raise fail(f"--key: {error}") from None


def _decisions(store: Store, good: str) -> Iterable[Decision]:
    """Everything that was decided about a good, in order."""
    from tratado.proof.decided import decision_in

    return [
        decision_in(record.body, record.number, record.digest)
        for record in store.records(kind="decision", subject=good)
    ]


def issued(store: Store, number: str, option: str) -> Record:
    """The certification whose number begins so. Exits where there is none, or several."""
    found = [r for r in store.records(kind="certificate") if r.subject.startswith(number)]
    if len(found) != 1 or not number:
        count = "several certifications begin" if found else "no certification issued here begins"
        raise fail(f"{option}: {count} with {number!r}; `tratado certified` lists them")
    return found[0]


def _files(
    found: Certificate, language: Language, signing: Ed25519PrivateKey | None, moment: dt.datetime
) -> dict[str, bytes]:
    """The documents of a certification, by the names of their files."""
    from tratado.proof.certificate_json import digest_of, to_json
    from tratado.proof.certificate_pdf import SHOWN, certificate_pdf
    from tratado.proof.credential import credential, to_file

    name = f"certificate-{digest_of(found)[:SHOWN]}"
    files = {
        f"{name}.pdf": certificate_pdf(found, language),
        f"{name}.json": to_json(found).encode(),
    }
    if signing is not None:
        files[f"{name}.credential.json"] = to_file(credential(found, signing, moment))
    return files


def _kept(
    store: Store, found: Certificate, files: Mapping[str, bytes], who: str, moment: dt.datetime
) -> Record:
    """Keep a certification and its files, and the mark on the one that it replaces."""
    from tratado.proof.certificate_json import digest_of, to_body
    from tratado.store import DataVersion, Entry

    digest = digest_of(found)
    before = store.latest("certificate", digest)
    if before is not None:
        raise fail(f"this certification was issued already, as record {before.number}")
    # The books differ where goods were decided on different ones; each good names its own.
    books = {good.book for good in found.goods}
    version = DataVersion(found.goods[0].agreement, books.pop() if len(books) == 1 else "")
    attachments = [store.files.keep_bytes(data, name) for name, data in files.items()]
    entries = [Entry("certificate", digest, to_body(found), version, attachments, expects=0)]
    if found.replaces is not None:
        entries.append(Entry("correction", found.replaces, {"replaced_by": digest}, version))
    return store.append_all(entries, who, at=moment)[0]


def _written(
    found: Certificate, record: Record, files: Mapping[str, bytes], output: Path, lang: Lang
) -> None:
    from tratado.locale import Language, messages
    from tratado.proof.certificate_pdf import SHOWN

    say = messages(Language(lang.value)).format
    number = record.subject[:SHOWN]
    count, kept = len(found.goods), str(record.number)
    typer.echo(say("certify-issued", number=number, count=count, record=kept))
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (output / name).write_bytes(data)
            typer.echo(say("certify-written", path=str(output / name)))
    except OSError as error:
        raise fail(
            f"--output: {output} cannot be written ({error.strerror}); the certification is "
            f"kept as record {record.number} with its files"
        ) from None
