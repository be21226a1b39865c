"""What a workspace keeps of notices: which certifications broke, who was told of it, and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from tratado.proof.certificate import Decision
from tratado.proof.certificate_json import of_body
from tratado.proof.corrections import Broken, over_period, to_body
from tratado.proof.corrections import Notice as NoticeGiven
from tratado.proof.countries import imported_into
from tratado.proof.deadlines import Notice
from tratado.proof.periods import Outlook
from tratado.store import DataVersion, Record, Store
from tratado.workspace.days import day_at


def told_of(store: Store) -> dict[str, frozenset[str]]:
    """For each certification of which notice was given, the goods told of."""
    found: dict[str, frozenset[str]] = {}
    for record in store.records(kind="notice"):
        goods = frozenset(each["good"] for each in record.body["broken"])
        found[record.subject] = found.get(record.subject, frozenset()) | goods
    return found


def untold(
    record: Record, decided: list[Decision], outlook: Outlook, told: dict[str, frozenset[str]]
) -> tuple[Broken, ...]:
    """The goods that a certification does not carry, without those of which notice was given."""
    before = told.get(record.subject, frozenset())
    found = over_period(of_body(record.body), decided, outlook)
    return tuple(each for each in found if each.good not in before)


def known_on(store: Store, broken: Sequence[Broken]) -> dt.date | None:
    """The day on which the first decision that breaks it was recorded; None where none was."""
    days = [day_at(store.record(each.record).at) for each in broken if each.record]
    return min(days, default=None)


def broken(store: Store, decided: list[Decision], outlook: Outlook) -> Iterator[Notice]:
    """Certifications that a recorded decision broke and of which no notice was given yet."""
    told = told_of(store)
    for record in store.records(kind="certificate"):
        known = known_on(store, untold(record, decided, outlook, told))
        if known is not None:
            yield Notice(record.subject, known, imported_into(of_body(record.body)))


def keep(
    store: Store,
    given: NoticeGiven,
    letters: Mapping[str, bytes],
    certificate: Record,
    who: str,
    at: dt.datetime,
) -> Record:
    """Record that notice was given about a certification, with its letters by file name."""
    files = [store.files.keep_bytes(data, name) for name, data in letters.items()]
    before = store.latest("notice", certificate.subject)
    return store.append(
        "notice",
        certificate.subject,
        to_body(given),
        who,
        at=at,
        data_version=DataVersion(certificate.data_version.agreement),
        attachments=files,
        expects=0 if before is None else before.number,
    )
