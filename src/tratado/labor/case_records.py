"""Cases as records: what a case is about first, then each of its events, under the case's id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tratado.labor.case import Case
from tratado.labor.events import Event
from tratado.labor.folder import UnusableCase
from tratado.labor.law import Mechanism
from tratado.labor.plain import case_of, header_body
from tratado.words import Said, TratadoError, Within

KIND = "case_event"
"""The kind of these records; their subject is the id of the case."""


def opening(case: Case) -> dict[str, Any]:
    """The body of a case's first record: what it is about."""
    return {"case": header_body(case)}


def happened(event: Event) -> dict[str, Any]:
    """The body of a record of an event."""
    return {"event": event.body()}


def case_of_records(law: Mechanism, id_: str, bodies: Sequence[Mapping[str, Any]]) -> Case:
    """The case that the bodies of its records make, in their order, replayed.

    Raises UnusableCase where they are none, or where the mechanism does not allow an event.
    """
    place = Said("labor-case-of-workspace", case=id_)
    try:
        case = case_of(law, *_contents(bodies))
    except TratadoError as error:
        raise UnusableCase(Within(place, error)) from None
    if case.id != id_:
        raise UnusableCase(Said("labor-case-of-other-id", case=id_, other=case.id))
    return case


def _contents(bodies: Sequence[Mapping[str, Any]]) -> tuple[Any, list[Any]]:
    """The header and the events that records hold. Raises UnusableCase for other records."""
    names = ["case", *("event" for _ in bodies[1:])]
    found = [body.get(name) for body, name in zip(bodies, names, strict=False)]
    if not found or None in found:
        raise UnusableCase(Said("labor-case-records"))
    return found[0], found[1:]
