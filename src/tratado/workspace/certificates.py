"""What a workspace keeps of certifications: those issued, and those that others gave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from tratado.proof.certificate import Certificate, Decision
from tratado.proof.certificate_json import digest_of, of_body, to_body
from tratado.proof.certificate_pdf import SHOWN
from tratado.proof.claims import Held
from tratado.proof.comparing import Certified, certified
from tratado.proof.corrections import over_period
from tratado.proof.countries import imported_into
from tratado.proof.credential import is_ours, verify
from tratado.proof.declarations import Declaration
from tratado.proof.periods import Outlook
from tratado.proof.received import ReceivedCertificate
from tratado.store import DataVersion, Entry, Record, Store
from tratado.words import Said, TratadoError
from tratado.workspace.days import day_at
from tratado.workspace.declarations import declarations


class UnusableCertificate(TratadoError):
    """A certification that the workspace does not have, or that may not be kept."""

    def __init__(self, what: Said) -> None:
        super().__init__([what])


def held(store: Store, decided: list[Decision], outlook: Outlook) -> Iterator[Held]:
    """Certifications as held, one for each good of them: those issued, and those received.

    In hand from the day on which they were signed and kept here, or came; broken from the
    first day of their period for which the good no longer is what was certified. What breaks
    one of another's is known to its certifier alone.
    """
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


def _credential(store: Store, record: Record) -> Certificate | None:
    """What a certification received says, where it came as a credential of this program."""
    data = store.files.read(record.attachments[0])
    return verify(data, None).certificate if is_ours(data) else None


def _said_of(certificate: Certificate, name: str) -> Certified | None:
    """What it says of a good: the one of that id, or the only one that it has."""
    same = [good for good in certificate.goods if good.id == name]
    good = same[0] if same else certificate.goods[0]
    return certified(certificate, good) if same or len(certificate.goods) == 1 else None


def issued(store: Store, number: str, option: str) -> Record:
    """The certification whose number, given by an option, begins so.

    Raises UnusableCertificate where there is none, or several.
    """
    found = [r for r in store.records(kind="certificate") if r.subject.startswith(number)]
    if len(found) != 1 or not number:
        count = "several" if found else "none"
        raise UnusableCertificate(
            Said(f"certify-{count}-begins", option=option, number=repr(number))
        )
    return found[0]


def to_replace(store: Store, number: str, option: str) -> Record:
    """The certification that another is to replace.

    Raises UnusableCertificate where there is none, several, or it was replaced before.
    """
    found = issued(store, number, option)
    mark = store.latest("correction", found.subject)
    if mark is not None:
        by, record = mark.body["replaced_by"][:SHOWN], str(mark.number)
        raise UnusableCertificate(
            Said("certify-replaced-before", number=repr(number), by=by, record=record)
        )
    return found


def rests_on(store: Store, goods: Iterable[str]) -> dict[tuple[str, str], int]:
    """The last records that a certification is given by: decisions, and declarations."""
    decided, declared = store.last_numbers("decision"), store.last_numbers("declaration")
    found = {("decision", good): decided.get(good, 0) for good in goods}
    return found | {("declaration", ""): max(declared.values(), default=0)}


def ending_within(store: Store, found: Certificate) -> list[Declaration]:
    """Declarations about materials of the goods that end before the period does."""
    used: set[str] = set()
    parts: set[str] = set()
    for good in found.goods:
        body = store.record(good.record).body
        used |= set(body["declarations"])
        parts |= {each["part"] for each in body["good"]["materials"]}
    return [
        each
        for each in declarations(store)
        if each.id in used
        and each.end is not None
        and each.end < found.covered.last
        and {*(s.part for s in each.origins), *(s.part for s in each.accumulations)} & parts
    ]


def keep(
    store: Store,
    found: Certificate,
    files: Mapping[str, bytes],
    who: str,
    at: dt.datetime,
    given_by: Mapping[tuple[str, str], int],
) -> Record:
    """Keep a certification and its files, and the mark on the one that it replaces.

    Nothing is kept where a good was decided, or a declaration came, while it was made: `given_by`
    has what it rests on. Raises UnusableCertificate where it was issued before.
    """
    digest = digest_of(found)
    before = store.latest("certificate", digest)
    if before is not None:
        record, shown = str(before.number), digest[:SHOWN]
        raise UnusableCertificate(Said("certify-issued-before", record=record, number=shown))
    # The books differ where goods were decided on different ones; each good names its own.
    books = {good.book for good in found.goods}
    version = DataVersion(found.goods[0].agreement, books.pop() if len(books) == 1 else "")
    attachments = [store.files.keep_bytes(data, name) for name, data in files.items()]
    entries = [Entry("certificate", digest, to_body(found), version, attachments, expects=0)]
    if found.replaces is not None:
        mark = {"replaced_by": digest}
        entries.append(Entry("correction", found.replaces, mark, version, expects=0))
    return store.append_all(entries, who, at=at, rests_on=given_by)[0]
