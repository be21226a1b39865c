"""Cases and facilities as plain data: what files hold, read back with every problem named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from tratado.labor.case import Case, Facility
from tratado.labor.events import Event
from tratado.labor.law import Mechanism
from tratado.labor.states import begun, replayed

_TEXTS = ("name", "country", "place", "owner", "sector")
_FLAGS = ("services", "traded", "competes", "enforced_order")
HEADER = ("case", "complainant", "recurs", "facility")


def facility_of(body: Mapping[str, Any]) -> Facility:
    """A facility from `body`. Raises ValueError naming what is missing or of another kind."""
    if not isinstance(body, Mapping):
        raise ValueError(f"the facility of a case is an object with name and country, not {body!r}")
    if unknown := sorted(map(str, body.keys() - {*_TEXTS, *_FLAGS, "goods", "facts_from"})):
        raise ValueError(f"a facility has no {', '.join(unknown)}")
    for name in ("name", "country"):
        if not body.get(name):
            raise ValueError(f"a facility needs {name}")
    for name in _FLAGS:
        if not isinstance(body.get(name), bool | None):
            raise ValueError(f"{name} of a facility is true, false or left out")
    since, goods = body.get("facts_from"), body.get("goods", ())
    if not isinstance(goods, list | tuple):
        raise ValueError(f"goods of a facility are a list, not {goods!r}")
    if not isinstance(since, str | dt.date | None):
        raise ValueError(f"facts_from of a facility is a day, not {since!r}")
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
        facts_from=dt.date.fromisoformat(since) if isinstance(since, str) else since,
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


def case_of(law: Mechanism, header: Mapping[str, Any], events: Iterable[Mapping[str, Any]]) -> Case:
    """A case from plain data, replayed. Raises ValueError; Refused where an event is."""
    if unknown := sorted(map(str, header.keys() - set(HEADER))):
        raise ValueError(f"a case has no {', '.join(unknown)}; it has {', '.join(HEADER)}")
    for name in ("case", "complainant", "facility"):
        if not header.get(name):
            raise ValueError(f"a case needs {name}")
    begin = begun(
        law,
        str(header["case"]),
        str(header["complainant"]),
        facility_of(header["facility"]),
        str(header.get("recurs", "")),
    )
    return replayed(law, begin, map(Event.of_body, events))
