"""What a workspace keeps of proof: decisions, certifications, requests and declarations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tratado.proof.certificate import Certificate, Decision
    from tratado.proof.claims import Held
    from tratado.proof.comparing import Certified
    from tratado.proof.corrections import Broken
    from tratado.proof.deadlines import Notice
    from tratado.proof.declarations import Declaration, Request
    from tratado.proof.periods import Outlook
    from tratado.store import Record, Store


def decisions(store: Store) -> list[Decision]:
    """Everything that was decided, in order."""
    from tratado.proof.decided import decision_in

    return [
        decision_in(record.body, record.number, record.digest)
        for record in store.records(kind="decision")
    ]


def requests(store: Store) -> dict[str, Request]:
    """Requests to suppliers by id, in order."""
    from tratado.proof.declarations import Request

    found = [Request.of_body(record.body) for record in store.records(kind="request")]
    return {request.id: request for request in found}


def declarations(store: Store) -> list[Declaration]:
    """Declarations of suppliers, in order."""
    from tratado.proof.declarations import Declaration

    return [Declaration.of_body(record.body) for record in store.records(kind="declaration")]


def held(store: Store, decided: list[Decision], outlook: Outlook) -> Iterator[Held]:
    """Certifications as held, one for each good of them: those issued, and those received.

    In hand from the day on which they were signed and kept here, or came; broken from the
    first day of their period for which the good no longer is what was certified. What breaks
    one of another's is known to its certifier alone.
    """
    from tratado.cli.workspace import day_at
    from tratado.proof.certificate_json import of_body
    from tratado.proof.claims import Held
    from tratado.proof.comparing import certified
    from tratado.proof.corrections import over_period
    from tratado.proof.countries import imported_into
    from tratado.proof.received import ReceivedCertificate

    for record in store.records(kind="certificate"):
        found = of_body(record.body)
        since = {each.good: each.since for each in over_period(found, decided, outlook)}
        for good in found.goods:
            yield Held(
                id=record.subject,
                goods=frozenset((good.id,)),
                period=found.covered,
                issued=found.signature.day,
                received=max(found.signature.day, day_at(record.at)),
                broken=since.get(good.id),
                says=certified(found, good),
                country=imported_into(found),
            )
    for record in store.records(kind="received"):
        came = ReceivedCertificate.of_body(record.body)
        credential = _credential(store, record)
        for name in came.goods:
            goods = frozenset((name,))
            yield Held(
                id=record.subject,
                goods=goods,
                period=came.period,
                issued=came.signed,
                received=came.received,
                says=None if credential is None else _said_of(credential, name),
                country=None if credential is None else imported_into(credential),
            )


def told_of(store: Store) -> dict[str, frozenset[str]]:
    """For each certification of which notice was given, the goods told of."""
    found: dict[str, frozenset[str]] = {}
    for record in store.records(kind="notice"):
        goods = frozenset(each["good"] for each in record.body["broken"])
        found[record.subject] = found.get(record.subject, frozenset()) | goods
    return found


def _credential(store: Store, record: Record) -> Certificate | None:
    """What a certification received says, where it came as a credential of this program."""
    from tratado.proof.credential import is_ours, verify

    data = store.files.read(record.attachments[0])
    return verify(data, None).certificate if is_ours(data) else None


def _said_of(certificate: Certificate, name: str) -> Certified | None:
    """What it says of a good: the one of that id, or the only one that it has."""
    from tratado.proof.comparing import certified

    same = [good for good in certificate.goods if good.id == name]
    good = same[0] if same else certificate.goods[0]
    return certified(certificate, good) if same or len(certificate.goods) == 1 else None


def untold(
    record: Record, decided: list[Decision], outlook: Outlook, told: dict[str, frozenset[str]]
) -> tuple[Broken, ...]:
    """The goods that a certification does not carry, without those of which notice was given."""
    from tratado.proof.certificate_json import of_body
    from tratado.proof.corrections import over_period

    before = told.get(record.subject, frozenset())
    found = over_period(of_body(record.body), decided, outlook)
    return tuple(each for each in found if each.good not in before)


def known_on(store: Store, broken: Sequence[Broken]) -> dt.date | None:
    """The day on which the first decision that breaks it was recorded; None where none was."""
    from tratado.cli.workspace import day_at

    days = [day_at(store.record(each.record).at) for each in broken if each.record]
    return min(days, default=None)


def broken(store: Store, decided: list[Decision], outlook: Outlook) -> Iterator[Notice]:
    """Certifications that a recorded decision broke and of which no notice was given yet."""
    from tratado.proof.certificate_json import of_body
    from tratado.proof.countries import imported_into
    from tratado.proof.deadlines import Notice

    told = told_of(store)
    for record in store.records(kind="certificate"):
        known = known_on(store, untold(record, decided, outlook, told))
        if known is not None:
            yield Notice(record.subject, known, imported_into(of_body(record.body)))
