"""Cases as records: what a case is about first, then each of its events, under the case's id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tratado.labor.case import Case
from tratado.labor.events import Event
from tratado.labor.folder import UnusableCase
from tratado.labor.law import Mechanism
from tratado.labor.plain import case_of, header_body

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
    try:
        case = case_of(law, bodies[0]["case"], [each["event"] for each in bodies[1:]])
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise UnusableCase(f"case {id_} of the workspace: {error}") from None
    if case.id != id_:
        raise UnusableCase(f"case {id_} of the workspace says that it is {case.id}")
    return case
