"""`tratado verify` and `tratado key`: credentials checked, and keys to sign them made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import LangOption, fail
from tratado.cli.workspace import NOT_WHOLE
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.proof.certificate import Certificate

PassphraseOption = Annotated[
    str | None,
    typer.Option(
        "--passphrase",
        envvar="TRATADO_PASSPHRASE",
        help="Passphrase of the key; better given in the environment variable.",
    ),
]


def register(app: typer.Typer) -> None:
    app.command("verify")(verify)
    app.command("key")(key)


def verify(
    file: Annotated[Path, typer.Argument(help="Credential of a certification, or audit file.")],
    expected: Annotated[
        str | None,
        typer.Option("--key", help="Key of the certifier: its did:key, or a public key in PEM."),
    ] = None,
    lang: LangOption = Language.EN,
) -> None:
    """Check a credential or an audit file: is it whole, and who signed the credential?

    Exit code 0: whole; 1: the file or the key cannot be used; 4: something does not hold, and
    what is named. Needs no network and no workspace.
    """
    from tratado.files import read_bytes, why
    from tratado.locale import messages
    from tratado.proof import credential
    from tratado.proof.audit_file import is_audit_file
    from tratado.proof.keys import KeyProblem, public_key
    from tratado.words import Place, Problem, Said, day_words

    say = messages(lang).format
    try:
        data = read_bytes(file)
        if is_audit_file(data):
            if expected is not None:
                raise fail(Said("verify-key-not-asked"))
            _verify_audit_file(data, lang)
            return
        found = credential.verify(data, None if expected is None else public_key(expected))
    except OSError as error:
        raise fail(Said("file-unreadable", file=str(file), why=why(error))) from None
    except KeyProblem as error:
        raise fail(Problem(Place(item="--key"), error.said)) from None
    for fault in found.faults:
        typer.echo(say("fault", found=fault.words(lang)))
    if found.faults or found.certificate is None:
        raise typer.Exit(NOT_WHOLE)
    signature = found.certificate.signature
    typer.echo(say("credential-sound"))
    typer.echo(f"  {found.certificate.parties.certifier.name}")
    typer.echo(f"  {say('credential-goods', count=len(found.certificate.goods))}")
    typer.echo(f"  {say('credential-valid', day=day_words(signature.day, lang))}")
    typer.echo(f"  {say('credential-issuer', did=found.issuer or '')}")
    for sentence in _of_time(found.certificate, found.created, lang):
        typer.echo(f"  {sentence}")
    if found.relaid:
        typer.echo(say("credential-relaid"))
    if expected is None:
        typer.echo(say("credential-whose"))


def _of_time(
    certificate: Certificate, created: dt.datetime | None, language: Language
) -> Iterator[str]:
    """Which days are certified, what of them is over, and when the proof was made."""
    from tratado.locale import messages
    from tratado.words import day_words
    from tratado.workspace.days import day_at

    say = messages(language).format
    days, today = certificate.covered, dt.date.today()
    first, last = day_words(days.first, language), day_words(days.last, language)
    yield say("credential-period", first=first, last=last)
    if days.last < today:
        yield say("credential-ended", last=last)
    valid = certificate.valid_until
    if valid is not None and valid < today:
        yield say("credential-no-longer", day=day_words(valid, language))
    # The day of the signature is one of the signer's calendar, which may be a day off.
    if created is not None and abs((day_at(created) - certificate.signature.day).days) > 1:
        signed, made = certificate.signature.day, day_at(created)
        yield say(
            "credential-made", signed=day_words(signed, language), made=day_words(made, language)
        )


def _verify_audit_file(data: bytes, language: Language) -> None:
    from tratado.locale import messages
    from tratado.proof.audit_file import checked

    say = messages(language).format
    found = checked(data)
    for fault in found.faults:
        typer.echo(say("fault", found=fault.words(language)))
    if found.faults:
        raise typer.Exit(NOT_WHOLE)
    records = found.records or {}
    counts = {"files": str(found.files), "records": str(len(records))}
    typer.echo(say("audit-sound", good=found.good, **counts))
    typer.echo(say("audit-manifest", digest=found.manifest))
    if records:
        last = max(records)
        typer.echo(say("audit-last-record", number=str(last), digest=records[last]))
    typer.echo(say("audit-sound-limit"))


def key(
    file: Annotated[Path, typer.Argument(help="File to make for the key, such as key.pem.")],
    passphrase: PassphraseOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Make a key that signs certifications, in a file that only its owner may read."""
    from tratado.locale import messages
    from tratado.proof.keys import create_key, did_of

    made = create_key(file, passphrase)
    say = messages(lang).format
    typer.echo(say("key-made", did=did_of(made.public_key()), path=str(file)))
