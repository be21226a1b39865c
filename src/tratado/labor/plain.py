"""Cases and facilities as plain data: what files hold, read back with every problem named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from tratado.labor.case import Case, Facility
from tratado.labor.events import Event, day_of
from tratado.labor.law import Mechanism
from tratado.labor.states import begun, replayed
from tratado.words import Said, TratadoError

_TEXTS = ("name", "country", "place", "owner", "sector")
_FLAGS = ("services", "traded", "competes", "enforced_order")
HEADER = ("case", "complainant", "recurs", "facility")


class UnreadableCase(TratadoError):
    """What is not written as a case or as its facility."""

    def __init__(self, what: Said) -> None:
        super().__init__([what])


def facility_of(body: Mapping[str, Any]) -> Facility:
    """A facility from `body`. Raises UnreadableCase."""
    if not isinstance(body, Mapping):
        raise UnreadableCase(Said("labor-facility-object", given=repr(body)))
    if unknown := sorted(map(str, body.keys() - {*_TEXTS, *_FLAGS, "goods", "facts_from"})):
        raise UnreadableCase(Said("labor-facility-fields", unknown=tuple(unknown)))
    for name in ("name", "country"):
        if not body.get(name):
            raise UnreadableCase(Said("labor-facility-needs", name=name))
    for name in _FLAGS:
        if not isinstance(body.get(name), bool | None):
            raise UnreadableCase(Said("labor-facility-flag", name=name))
    since, goods = body.get("facts_from"), body.get("goods", ())
    if not isinstance(goods, list | tuple):
        raise UnreadableCase(Said("labor-facility-goods", given=repr(goods)))
    if not isinstance(since, str | dt.date | None):
        raise UnreadableCase(Said("labor-facility-facts-from", given=repr(since)))
    return Facility(
        name=str(body["name"]),
        country=str(body["country"]),
        place=str(body.get("place", "")),
        owner=str(body.get("owner", "")),
        sector=str(body.get("sector", "")),
        goods=tuple(map(str, goods)),
        services=body.get("services"),
        traded=body.get("traded"),
        competes=body.get("competes"),
        enforced_order=body.get("enforced_order"),
        facts_from=day_of("facts_from", since) if isinstance(since, str) else since,
    )


def facility_body(facility: Facility) -> dict[str, Any]:
    """The facility as plain data; what is empty or not known is left out."""
    found: dict[str, Any] = {name: value for name in _TEXTS if (value := getattr(facility, name))}
    if facility.goods:
        found["goods"] = list(facility.goods)
    for name in _FLAGS:
        if (flag := getattr(facility, name)) is not None:
            found[name] = flag
    if facility.facts_from is not None:
        found["facts_from"] = facility.facts_from.isoformat()
    return found


def header_body(case: Case) -> dict[str, Any]:
    """What a case is about, without its events."""
    found: dict[str, Any] = {"case": case.id, "complainant": case.complainant}
    if case.recurs:
        found["recurs"] = case.recurs
    found["facility"] = facility_body(case.facility)
    return found


def case_of(law: Mechanism, header: Mapping[str, Any], events: Sequence[Mapping[str, Any]]) -> Case:
    """A case from plain data, replayed.

    Raises UnreadableCase, UnreadableEvent, NoAnnex; Refused where an event is.
    """
    if not isinstance(header, Mapping):
        raise UnreadableCase(Said("labor-case-object", given=repr(header)))
    if unknown := sorted(map(str, header.keys() - set(HEADER))):
        raise UnreadableCase(Said("labor-case-fields", unknown=tuple(unknown), known=HEADER))
    for name in ("case", "complainant", "facility"):
        if not header.get(name):
            raise UnreadableCase(Said("labor-case-needs", name=name))
    begin = begun(
        law,
        str(header["case"]),
        str(header["complainant"]),
        facility_of(header["facility"]),
        str(header.get("recurs", "")),
    )
    if not isinstance(events, list | tuple):
        raise UnreadableCase(Said("labor-case-events", given=repr(events)))
    return replayed(law, begin, map(Event.of_body, events))
