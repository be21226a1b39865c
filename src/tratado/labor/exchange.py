"""Cases out to JSON and CSV, and back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tratado.labor.case import Case
from tratado.labor.folder import not_json
from tratado.labor.law import Mechanism
from tratado.labor.plain import case_of, facility_body, header_body
from tratado.words import Place, Said, TratadoError, Within, Worded

HEADER_COLUMNS = (
    *("case", "complainant", "recurs", "name", "country", "place", "owner", "sector", "goods"),
    *("services", "traded", "competes", "enforced_order", "facts_from"),
)
EVENT_COLUMNS = (
    *("date", "event", "actor", "document", "note", "commitments", "measures", "dropped"),
    *("clock", "until", "entry", "instead"),
)
_LAYOUT = {"about": HEADER_COLUMNS, "happened": EVENT_COLUMNS}
"""The columns as a refusal shows them."""
_AS_JSON = ("commitments", "measures", "dropped", "instead")
"""Columns whose cells hold JSON."""
_FLAGS = {"services", "traded", "competes", "enforced_order"}
_YES_NO = {"yes": True, "no": False, "": None}


class UnusableExchange(TratadoError):
    """A file of cases that cannot be read; the message names the case or row."""

    def __init__(self, what: Worded) -> None:
        super().__init__([what])


def to_json(cases: Iterable[Case]) -> str:
    """Cases as a JSON list: the header of each and its events."""
    found = [
        {**header_body(case), "events": [event.body() for event in case.entries]} for case in cases
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def from_json(law: Mechanism, text: str) -> tuple[Case, ...]:
    """Cases from what to_json writes. Raises UnusableExchange naming the case."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnusableExchange(Within(Place(line=error.lineno), not_json(error))) from None
    except (ValueError, RecursionError) as error:
        raise UnusableExchange(not_json(error)) from None
    if not isinstance(data, list) or not all(isinstance(each, dict) for each in data):
        raise UnusableExchange(Said("labor-exchange-list"))
    return tuple(
        _case(law, {k: v for k, v in each.items() if k != "events"}, each.get("events", []))
        for each in data
    )


def to_csv(cases: Iterable[Case]) -> str:
    """One row for each event, with its case's header; a case without events has one row."""
    out = io.StringIO()
    file = csv.DictWriter(out, (*HEADER_COLUMNS, *EVENT_COLUMNS), lineterminator="\n")
    file.writeheader()
    for case in cases:
        header = _header_row(case)
        for event in case.entries or (None,):
            row: dict[str, Any] = {} if event is None else event.body()
            for name in _AS_JSON:
                if name in row:
                    row[name] = json.dumps(row[name], ensure_ascii=False)
            file.writerow(header | row)
    return out.getvalue()


def from_csv(law: Mechanism, text: str) -> tuple[Case, ...]:
    """Cases from what to_csv writes. Raises UnusableExchange naming the row or case."""
    reader = csv.DictReader(io.StringIO(text))
    try:
        rows = list(reader)
    except csv.Error:
        what = Said("labor-exchange-line", line=str(reader.line_num))
        raise UnusableExchange(what) from None
    columns = set(rows[0]) if rows else set()
    unknown = sorted(str(each) for each in columns - {*HEADER_COLUMNS, *EVENT_COLUMNS})
    if unknown:
        raise UnusableExchange(Said("labor-exchange-columns", unknown=tuple(unknown), **_LAYOUT))
    if columns and "case" not in columns:
        raise UnusableExchange(Said("labor-exchange-no-case", **_LAYOUT))
    headers: dict[str, dict[str, Any]] = {}
    events: dict[str, list[dict[str, Any]]] = {}
    for number, row in enumerate(rows, start=2):
        id_ = row.get("case") or ""
        header = _header(row, number)
        if headers.setdefault(id_, header) != header:
            raise _in_row(number, Said("labor-exchange-described", case=id_))
        events.setdefault(id_, [])
        if row.get("event"):
            events[id_].append(_event(row, number))
    return tuple(_case(law, header, events[id_]) for id_, header in headers.items())


def _case(law: Mechanism, header: Mapping[str, Any], events: Sequence[Any]) -> Case:
    try:
        return case_of(law, header, events)
    except TratadoError as error:
        place = Said("labor-case-named", case=str(header.get("case", "?")))
        raise UnusableExchange(Within(place, error)) from None


def _in_row(number: int, what: Said, column: str = "") -> UnusableExchange:
    return UnusableExchange(Within(Place(rows=(number,), item=column), what))


def _header_row(case: Case) -> dict[str, Any]:
    body = facility_body(case.facility)
    for name in _FLAGS & body.keys():
        body[name] = "yes" if body[name] else "no"
    if "goods" in body:
        body["goods"] = json.dumps(body["goods"], ensure_ascii=False)
    return {"case": case.id, "complainant": case.complainant, "recurs": case.recurs} | body


def _header(row: Mapping[str, str | None], number: int) -> dict[str, Any]:
    facility: dict[str, Any] = {}
    for name in HEADER_COLUMNS[3:]:
        cell = row.get(name) or ""
        if name in _FLAGS:
            if cell not in _YES_NO:
                raise _in_row(number, Said("labor-exchange-flag", cell=repr(cell)), name)
            facility[name] = _YES_NO[cell]
        elif cell:
            facility[name] = _json(cell, number, name) if name == "goods" else cell
    found: dict[str, Any] = {name: row.get(name) or "" for name in HEADER_COLUMNS[:3]}
    return found | {"facility": facility}


def _event(row: Mapping[str, str | None], number: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in EVENT_COLUMNS:
        if cell := row.get(name):
            found[name] = _json(cell, number, name) if name in _AS_JSON else cell
    return found


def _json(cell: str, number: int, name: str) -> Any:
    """What a cell holds as JSON: a list, or of `instead` an object."""
    kind, what = (dict, "object") if name == "instead" else (list, "list")
    try:
        found = json.loads(cell)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, kind):
        raise _in_row(number, Said(f"labor-exchange-json-{what}", cell=repr(cell)), name)
    return found


def read_file(law: Mechanism, path: Path) -> tuple[Case, ...]:
    """Cases from a file. Raises UnusableExchange, or OSError where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UnusableExchange(Said("labor-file-not-utf8", path=path.name)) from None
    try:
        return read(law, text, path.suffix.lower())
    except UnusableExchange as error:
        raise UnusableExchange(Within(Place(path.name), error)) from None


def read(law: Mechanism, text: str, suffix: str) -> tuple[Case, ...]:
    """Cases from a file's text by its suffix. Raises UnusableExchange for another suffix."""
    readers = {".json": from_json, ".csv": from_csv}
    if suffix not in readers:
        given = suffix or Said("labor-exchange-no-suffix")
        raise UnusableExchange(Said("labor-exchange-suffix", suffix=given))
    return readers[suffix](law, text)
