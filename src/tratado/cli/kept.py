"""What a workspace keeps of proof: decisions, certifications, requests and declarations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tratado.proof.certificate import Certificate, Decision
    from tratado.proof.claims import Held
    from tratado.proof.corrections import Broken
    from tratado.proof.deadlines import Notice
    from tratado.proof.declarations import Declaration, Request
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


def held(store: Store, decided: list[Decision]) -> Iterator[Held]:
    """Certifications as held, one for each good of them: those issued, and those received.

    In hand from the day on which they were signed and kept here, or came; broken from the
    first day of which a later decision says that the good no longer is what was certified.
    What breaks one of another's is known to its certifier alone.
    """
    from tratado.proof.certificate_json import of_body
    from tratado.proof.claims import Held
    from tratado.proof.received import ReceivedCertificate

    for record in store.records(kind="certificate"):
        found = of_body(record.body)
        since = {each.good: each.since for each in broken_goods(record, found, decided)}
        for good in found.goods:
            yield Held(
                id=record.subject,
                goods=frozenset((good.id,)),
                period=found.covered,
                issued=found.signature.day,
                received=max(found.signature.day, record.at.date()),
                broken=since.get(good.id),
            )
    for record in store.records(kind="received"):
        came = ReceivedCertificate.of_body(record.body)
        for name in came.goods:
            goods = frozenset((name,))
            yield Held(record.subject, goods, came.period, came.signed, came.received)


def broken_goods(
    record: Record, certificate: Certificate, decided: list[Decision]
) -> tuple[Broken, ...]:
    """The goods of a certification that decisions recorded after it no longer carry."""
    from tratado.proof.corrections import broken_by

    return broken_by(certificate, [each for each in decided if each.number > record.number])


def told_of(store: Store) -> dict[str, frozenset[str]]:
    """For each certification of which notice was given, the goods told of."""
    found: dict[str, frozenset[str]] = {}
    for record in store.records(kind="notice"):
        goods = frozenset(each["good"] for each in record.body["broken"])
        found[record.subject] = found.get(record.subject, frozenset()) | goods
    return found


def broken(store: Store, decided: list[Decision]) -> Iterator[Notice]:
    """Certifications that a later decision broke and of which no notice was given yet."""
    from tratado.proof.certificate_json import of_body
    from tratado.proof.deadlines import Notice

    told = told_of(store)
    for record in store.records(kind="certificate"):
        before = told.get(record.subject, frozenset())
        goods = broken_goods(record, of_body(record.body), decided)
        breaks = {each.record for each in goods if each.good not in before}
        if breaks:
            known = min(store.record(digest).at.date() for digest in breaks)
            yield Notice(record.subject, known)
