"""`tratado certify` and `tratado certified`: certifications issued, and whether they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import LangOption, day_of, fail, note, write_into
from tratado.cli.deciding import refusals
from tratado.cli.suspensions import told_of_elsewhere
from tratado.cli.verify import PassphraseOption
from tratado.cli.workspace import (
    NOT_WHOLE,
    FolderArgument,
    WhoOption,
    actor,
    now,
)
from tratado.language import Language

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from tratado.proof.certificate import Certificate, Parties, Period, Person, Unnamed
    from tratado.proof.corrections import Broken
    from tratado.proof.periods import Outlook
    from tratado.store import Store
    from tratado.words import Worded


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
    app.command("certificate")(certificate)
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
        typer.Option(
            "--statement", help="Text file with the statement to sign, as Annex 5-A words it."
        ),
    ] = None,
    replaces: Annotated[
        str | None,
        typer.Option("--replaces", help="Number of the certification that this one corrects."),
    ] = None,
    cut: Annotated[
        bool,
        typer.Option(
            "--cut", help="End the period the day before the first on which a good does not hold."
        ),
    ] = False,
    set_criterion: Annotated[
        str,
        typer.Option(
            "--set-criterion",
            help="Letter for sets of section 6, which the regulations leave open: B, or C where "
            "each good in them originates.",
        ),
    ] = "",
    key: Annotated[
        Path | None, typer.Option("--key", help="Key to sign a credential with (tratado key).")
    ] = None,
    passphrase: PassphraseOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Issue a certification of origin for goods that originate on every day it covers.

    They must be decided as originating for the day of the signature; for the rest of a blanket
    period every stage of the agreement, every declaration and every decision in it are looked
    at. Writes PDF, JSON and, with --key, a signed credential; keeps all of them in the
    workspace. Exit code 0: issued; 1: refused, every reason told, nothing kept.
    """
    from dataclasses import replace

    from tratado.agreement.agreement import load
    from tratado.locale import messages
    from tratado.proof.certificate import Refused, Request, Signature
    from tratado.proof.certificate import certify as certified_goods
    from tratado.proof.certificate_pdf import SHOWN
    from tratado.proof.corrections import over_period
    from tratado.proof.paper import Unprintable
    from tratado.store import open_store
    from tratado.words import Said, day_words
    from tratado.workspace.certificates import keep, rests_on, to_replace
    from tratado.workspace.decisions import decisions as decisions_on
    from tratado.workspace.outlook import outlook

    name = actor(who)
    say = messages(lang).format
    known = read(persons)
    request = Request(
        parties=_parties(known, certifier, producer, exporter, importer),
        signature=Signature(signer, title, day_of(signed, "--signed")),
        language=lang,
        blanket=_period(first, until),
        invoice=invoice,
        statement="" if statement is None else _text(statement),
        set_criterion=set_criterion.upper(),
    )
    signing = None if key is None else _key(key, passphrase)
    with open_store(folder) as store:
        given_by = rests_on(store, good)
        if replaces is not None:
            request = replace(request, replaces=to_replace(store, replaces, "--replaces").subject)
        decisions = [d for each in dict.fromkeys(good) for d in decisions_on(store, each)]

        def made() -> Certificate:
            try:
                return certified_goods(request, good, decisions, load("usmca"))
            except Refused as error:
                raise fail(error, Said("certify-nothing")) from None

        found, over = made(), outlook(store, note)
        broken = over_period(found, decisions, over)
        if broken:
            last = min(each.since for each in broken) - dt.timedelta(days=1)
            reasons = "\n".join(_why(store, each, over, lang) for each in broken)
            if not cut or request.blanket is None or last < found.covered.first:
                raise fail(f"{reasons}\n{_remedy(found, last, lang)}")
            typer.echo(f"{reasons}\n{say('certify-cut', last=day_words(last, lang))}", err=True)
            request = replace(request, blanket=replace(request.blanket, last=last))
            found = made()
        moment = now()
        for warning in (
            *(
                say("certify-set", good=each.id, criterion=each.criterion)
                for each in found.goods
                if each.of_set
            ),
            *_signed_on_another_day(found.signature.day, moment, lang),
            *_ending_within(store, found, lang),
            *_suspended(store, good, request.signature.day, lang),
        ):
            note(warning)
        try:
            files = _files(found, lang, signing, moment)
        except Unprintable as error:
            raise fail(error, Said("certify-nothing")) from None
        record = keep(store, found, files, name, moment, given_by)
    number = record.subject[:SHOWN]
    typer.echo(say("certify-issued", number=number, count=len(found.goods), record=record.number))
    kept = Said("certify-kept-unwritten", folder=str(folder), number=number)
    _write(output, files, kept.words(lang), lang)


def certificate(
    folder: FolderArgument,
    number: Annotated[str, typer.Argument(help="Number of the certification, or how it begins.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder to write the documents to.")
    ],
    lang: LangOption = Language.EN,
) -> None:
    """Write the documents of a certification again, as they were issued."""
    from tratado.store import open_store
    from tratado.workspace.certificates import issued

    with open_store(folder) as store:
        record = issued(store, number, "NUMBER")
        files = {each.name: store.files.read(each) for each in record.attachments}
    _write(output, files, "", lang)


def certified(folder: FolderArgument, lang: LangOption = Language.EN) -> None:
    """List the certifications issued, and which goods they do not carry over their whole period.

    Exit code 0: all that were not replaced hold; 1: the workspace cannot be opened; 4: some do not.
    """
    from tratado.locale import messages
    from tratado.proof.certificate_json import of_body
    from tratado.proof.certificate_pdf import SHOWN
    from tratado.proof.corrections import over_period
    from tratado.store import open_store
    from tratado.words import day_words
    from tratado.workspace.decisions import decisions
    from tratado.workspace.outlook import outlook

    say = messages(lang).format
    holding = True
    with open_store(folder) as store:
        records = store.records(kind="certificate")
        if not records:
            typer.echo(say("certify-none"))
        replaced = {record.subject for record in store.records(kind="correction")}
        decided, over = decisions(store), outlook(store, note)
        for record in records:
            found = of_body(record.body)
            head = {
                "day": day_words(found.signature.day, lang),
                "number": record.subject[:SHOWN],
            }
            if record.subject in replaced:
                typer.echo(say("certify-replaced", **head))
                continue
            broken = over_period(found, decided, over)
            if not broken:
                typer.echo(say("certify-held", **head))
                continue
            holding = False
            typer.echo(say("certify-broken-by", count=len(broken), **head))
            for each in broken:
                typer.echo(f"  {_why(store, each, over, lang)}")
                if not each.record:
                    typer.echo(f"    {say('certify-not-recorded', day=each.since.isoformat())}")
    raise typer.Exit(0 if holding else NOT_WHOLE)


def _suspended(store: Store, goods: list[str], day: dt.date, language: Language) -> list[str]:
    """Goods whose preference a labor case suspends; their origin can be certified all the same."""
    from tratado.report.preferences import PreferenceWords
    from tratado.words import Said
    from tratado.workspace.books import last_book
    from tratado.workspace.suspensions import to_be_warned_of

    with last_book(store) as book:
        if book is None:
            return []  # A workspace without a book names no plants.
        with refusals(book.path, Said("unused-certified")):
            found = to_be_warned_of(store, book, goods, day)
    told_of_elsewhere(found.elsewhere)
    words = PreferenceWords(language)
    return [words.warning(each) for each in found.goods]


def read(path: Path) -> Mapping[str, Person]:
    """The persons of a file. Exits where it cannot be used."""
    from tratado.proof.parties_file import read_persons
    from tratado.proof.reading import MalformedDocument

    try:
        return read_persons(path)
    except OSError as error:
        raise _unreadable("--persons", path, error) from None
    except MalformedDocument as error:
        raise fail(*(_InFile(path.name, problem) for problem in error.problems)) from None


def _parties(
    known: Mapping[str, Person],
    kind: CertifierKind,
    producers: list[str],
    exporter: str,
    importer: str,
) -> Parties:
    """The parties as the options name them; the certifier is the person in its role."""
    from tratado.proof.certificate import Certifier, Parties, Person, Unnamed
    from tratado.words import Said

    found = [_person(known, "--producer", word) for word in producers]
    named = tuple(each for each in found if isinstance(each, Person))
    unnamed = [each for each in found if isinstance(each, Unnamed)]
    if unnamed and len(found) > 1:
        both = {"first": repr(producers[0]), "second": repr(producers[1])}
        raise fail(Said("certify-producers-apart", **both))
    exports = _person(known, "--exporter", exporter)
    imports = _person(known, "--importer", importer)
    in_role = {
        CertifierKind.PRODUCER: found[0],
        CertifierKind.EXPORTER: exports,
        CertifierKind.IMPORTER: imports,
    }[kind]
    if not isinstance(in_role, Person):
        raise fail(Said("certify-certifier-unnamed", option=f"--{kind.value}"))
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
    raise no_person(option, word, (*list(known)[:10], *UNNAMED))


def _period(first: str | None, until: str | None) -> Period | None:
    from tratado.proof.certificate import Period
    from tratado.words import Said

    if first is None and until is None:
        return None
    if first is None or until is None:
        raise fail(Said("certify-both-days"))
    return Period(day_of(first, "--from"), day_of(until, "--until"))


def _text(path: Path) -> str:
    from tratado.words import Said

    try:
        found = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise _unreadable("--statement", path, error) from None
    except UnicodeDecodeError:
        raise fail(Said("option-file-not-utf-8", option="--statement", file=str(path))) from None
    if not found:
        raise fail(Said("option-file-empty", option="--statement", file=str(path)))
    return found


def _unreadable(option: str, path: Path, error: OSError) -> typer.Exit:
    from tratado.files import why
    from tratado.words import Said

    return fail(Said("option-file-unreadable", option=option, file=str(path), why=why(error)))


def no_person(option: str, word: str, known: Sequence[str]) -> typer.Exit:
    """Print that a person is none of the file, which has the known; raise what this returns."""
    from tratado.words import Said

    asked = {"option": option, "name": repr(word)}
    if not known:
        return fail(Said("persons-not-given", **asked))
    return fail(Said("persons-without", known=tuple(known[:10]), **asked))


@dataclass(frozen=True, slots=True)
class _InFile:
    """A problem of a document, with the file that the document is in."""

    file: str
    problem: Worded

    def words(self, language: Language) -> str:
        return f"{self.file}: {self.problem.words(language)}"


def _key(path: Path, passphrase: str | None) -> Ed25519PrivateKey:
    from tratado.proof.keys import KeyProblem, load_key
    from tratado.words import Place, Problem

    try:
        return load_key(path, passphrase)
    except KeyProblem as error:
        raise fail(Problem(Place(item="--key"), error.said)) from None


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


def _why(store: Store, broken: Broken, over: Outlook, language: Language) -> str:
    """For which good and from which day it does not hold, and by what."""
    from tratado.locale import messages

    causes = [over.why(broken.since, language)]
    if broken.record:
        number = store.record(broken.record).number
        causes.append(messages(language).format("period-decided", record=str(number)))
    return f"{broken.words(language)} ({'; '.join(filter(None, causes))})"


def _remedy(found: Certificate, last: dt.date, language: Language) -> str:
    """What may be done where a period is not carried to its end."""
    from tratado.locale import messages
    from tratado.words import day_words

    say = messages(language).format
    if last < found.covered.first:
        return say("certify-not-at-all", first=day_words(found.covered.first, language))
    return say("certify-not-so-long", last=last.isoformat())


def _signed_on_another_day(day: dt.date, moment: dt.datetime, language: Language) -> Iterator[str]:
    """Told where a certification does not state the day on which it is made."""
    from tratado.locale import messages
    from tratado.words import day_words
    from tratado.workspace.days import day_at

    today = day_at(moment)
    if day != today:
        yield messages(language).format(
            "certify-other-day", day=day_words(day, language), today=day_words(today, language)
        )


def _ending_within(store: Store, found: Certificate, language: Language) -> Iterator[str]:
    """Told of declarations about materials of the goods that end before the period does."""
    from tratado.locale import messages
    from tratado.words import day_words
    from tratado.workspace.certificates import ending_within

    for each in ending_within(store, found):
        assert each.end is not None
        yield messages(language).format(
            "certify-ends-within",
            declaration=each.id,
            supplier=each.supplier,
            day=day_words(each.end, language),
        )


def _write(output: Path, files: Mapping[str, bytes], kept: str, language: Language) -> None:
    from tratado.locale import messages

    write_into(output, files, kept)
    for name in files:
        told_of = messages(language).format("certify-written", path=str(output / name))
        typer.echo(told_of)
