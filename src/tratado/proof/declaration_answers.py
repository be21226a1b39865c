"""Reading the form that came back: every problem with its place, and the declaration it makes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from tratado.book.countries import PARTIES
from tratado.book.errors import Notice, SheetFindings
from tratado.book.sheet_file import SheetFile, read_sheets
from tratado.book.spec import plain
from tratado.proof.certificate import last_day
from tratado.proof.declaration_sheets import FORM, REQUEST, SIGNATURE_ITEMS
from tratado.proof.declarations import (
    AccumulationStatement,
    Declaration,
    MetalStatement,
    OriginStatement,
    Request,
    WageStatement,
)
from tratado.words import Said

_TERRITORIES = frozenset(PARTIES.values())
_DATES = ("signed", "start", "end")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T]00:00:00(?:\.0+)?)?")

_ANSWERS: Mapping[str, tuple[str, ...]] = {
    "parts": ("originating", "criterion", "country", "hs"),
    "accumulation": ("net_cost", "non_originating", "regional"),
    "metal": ("metal", "country", "certificate"),
    "plants": ("start", "end", "reached"),
}
"""The columns of each sheet in which a supplier answers."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """A returned form: its declaration, the parts it says nothing about, and what was handled."""

    declaration: Declaration
    unanswered: tuple[str, ...]
    notices: tuple[Notice, ...]


def read_answer(
    name: str, data: bytes, requests: Mapping[str, Request], months: int, received: dt.date
) -> Answer:
    """Read a returned form.

    `requests` are those sent, by id; `months` the longest time that a declaration holds;
    `received` the day it came. Raises BookErrors with all that is wrong with it.
    """
    file = read_sheets(name, data, FORM)
    request = _request(file, requests)
    signature = _signature(file, months, received, request)
    origins = _origins(file, request)
    accumulations = _accumulations(file, request)
    metals = _metals(file, request)
    wages = _wages(file)
    said = len(origins) + len(accumulations) + len(metals) + len(wages)
    if "parts" in file.tables and "signature" in file.tables:
        if signature.get("declined") and said:
            file.place("signature").problem(Said("answer-declined-and-declared"))
        elif not signature.get("declined") and not said and not _any_row(file):
            file.place("parts").problem(Said("answer-nothing-declared"))
    # The sheet that names the request is hidden by the form itself.
    notices = tuple(n for n in file.settled() if n.place.sheet != REQUEST.name)
    assert request is not None
    answered = {each.part for each in origins}
    declaration = Declaration(
        request=request.id,
        request_digest=request.digest,
        supplier=request.supplier,
        signer=signature["signer"],
        position=signature.get("position", ""),
        signed=signature["signed"],
        start=signature.get("start"),
        end=signature.get("end"),
        declined=signature.get("declined", ""),
        origins=origins,
        accumulations=accumulations,
        metals=metals,
        wages=wages,
    )
    left = () if declaration.declined else tuple(p.part for p in request.parts)
    return Answer(declaration, tuple(part for part in left if part not in answered), notices)


def _request(file: SheetFile, requests: Mapping[str, Request]) -> Request | None:
    """The request that the hidden sheet names."""
    if "tratado_request" not in file.frames:
        return None
    place = file.place("tratado_request")
    cells = dict(file.frames["tratado_request"].select("key", "value").iter_rows())
    request = requests.get(cells.get("id") or "")
    if request is None:
        place.problem(Said("answer-unknown-request", request=repr(cells.get("id"))))
        return None
    if cells.get("digest") != request.digest:
        place.problem(Said("answer-other-form", request=request.id))
        return None
    return request


def _signature(
    file: SheetFile, months: int, received: dt.date, request: Request | None
) -> dict[str, Any]:
    """Who signed, when, and for which period, each checked."""
    if "signature" not in file.frames:
        return {}
    place = file.place("signature")
    column = file.label("signature", "value")
    found, rows = _items(file)
    needed = ["signer", "signed", *([] if found.get("declined") else ["start", "end"])]
    for name in needed:
        if name not in found:
            place.problem(Said(f"answer-blank-{name}"), rows.get(name), column)
    for name in _DATES:
        day = _day(found.pop(name), place, rows[name], column) if name in found else None
        if day is not None:
            found[name] = day
    for name, message in _wrong_in_signature(found, months, received, request):
        place.problem(message, rows[name], column)
    return found


def _items(file: SheetFile) -> tuple[dict[str, Any], dict[str, int]]:
    """The items of the signature that are filled in, and the row of each."""
    known = {plain(word): item.name for item in SIGNATURE_ITEMS for word in item.spellings()}
    found: dict[str, Any] = {}
    rows: dict[str, int] = {}
    place = file.place("signature")
    for key, value, row in file.frames["signature"].select("key", "value", "row").iter_rows():
        name = known.get(plain(key or ""))
        if name is None:
            place.problem(Said("answer-unknown-item", item=repr(key)), row)
        elif name in rows:
            place.problem(Said("answer-item-twice", item=repr(key)), row)
        else:
            rows[name] = row
            if value is not None:
                found[name] = value
    return found, rows


def _wrong_in_signature(
    found: Mapping[str, Any], months: int, received: dt.date, request: Request | None
) -> Iterator[tuple[str, Said]]:
    """What cannot be in a signature: the item, and the message."""
    signed, start, end = (found.get(name) for name in _DATES)
    if signed is not None and signed > received:
        yield (
            "signed",
            Said("answer-signed-later", signed=signed, received=received),
        )
    if signed is not None and request is not None and signed < request.day:
        yield (
            "signed",
            Said("answer-signed-before", signed=signed, asked=request.day),
        )
    if start is not None and end is not None and end < start:
        yield "end", Said("answer-valid-backwards", end=end, start=start)
    elif start is not None and end is not None and end > last_day(start, months):
        yield (
            "end",
            Said(
                "answer-valid-long",
                start=start,
                end=end,
                months=months,
                latest=last_day(start, months),
            ),
        )
    supplier = found.get("supplier")
    if request is not None and supplier is not None and plain(supplier) != plain(request.supplier):
        yield (
            "supplier",
            Said("answer-other-supplier", supplier=repr(supplier), asked=repr(request.supplier)),
        )


def _day(text: str, place: SheetFindings, row: int, column: str) -> dt.date | None:
    match = _DAY.fullmatch(text.strip())
    try:
        if match is not None:
            return dt.date.fromisoformat(match[1])
    except ValueError:
        pass
    place.problem(Said("answer-no-date", text=repr(text)), row, column)
    return None


def _rows(file: SheetFile, sheet: str, answers: tuple[str, ...]) -> pl.DataFrame:
    """The rows of a sheet in which something was answered."""
    if sheet not in file.frames:
        return pl.DataFrame()
    frame = file.frames[sheet]
    return frame.filter(pl.any_horizontal(pl.col(answers).is_not_null()))


def _any_row(file: SheetFile) -> bool:
    """Whether anything was answered at all, be it with a mistake."""
    return any(len(_rows(file, sheet, answers)) for sheet, answers in _ANSWERS.items())


def _needs(file: SheetFile, sheet: str, row: Row, columns: tuple[str, ...], why: str) -> bool:
    """Whether the row has every column; each that it lacks is a problem, `why` its message."""
    missing = [column for column in columns if row[column] is None]
    for column in missing:
        file.place(sheet).problem(
            Said("answer-cell-blank", why=Said(why)), row["row"], file.label(sheet, column)
        )
    return not missing


def _is_asked(
    file: SheetFile, sheet: str, row: Row, request: Request | None, seen: set[str]
) -> bool:
    """Whether the part is one of the request, and this its first row."""
    part = row["part"]
    label = file.label(sheet, "part")
    if part in seen:
        file.place(sheet).problem(Said("answer-part-twice", part=repr(part)), row["row"], label)
        return False
    seen.add(part)
    if request is not None and part not in {each.part for each in request.parts}:
        file.place(sheet).problem(Said("answer-part-not-asked", part=repr(part)), row["row"], label)
        return False
    return part is not None


def _origins(file: SheetFile, request: Request | None) -> tuple[OriginStatement, ...]:
    found: list[OriginStatement] = []
    seen: set[str] = set()
    for row in _rows(file, "parts", _ANSWERS["parts"]).iter_rows(named=True):
        asked = _is_asked(file, "parts", row, request, seen)
        needed = ("originating", "country", "hs")
        complete = _needs(file, "parts", row, needed, "answer-needed-of-part")
        originating = row["originating"] == "yes"
        if originating and row["criterion"] is None:
            _needs(file, "parts", row, ("criterion",), "answer-needed-criterion")
            continue
        if row["originating"] == "no" and row["criterion"] is not None:
            file.place("parts").problem(
                Said("answer-criterion-not-originating"),
                row["row"],
                file.label("parts", "criterion"),
            )
            continue
        if originating and row["country"] is not None and row["country"] not in _TERRITORIES:
            file.place("parts").problem(
                Said("answer-outside", allowed=tuple(sorted(_TERRITORIES)), country=row["country"]),
                row["row"],
                file.label("parts", "country"),
            )
            continue
        if row["hs"] is not None and len(row["hs"]) < 6:
            file.place("parts").problem(
                Said("answer-few-digits", hs=row["hs"], digits=len(row["hs"])),
                row["row"],
                file.label("parts", "hs"),
            )
            continue
        if asked and complete:
            found.append(
                OriginStatement(
                    row["part"], originating, row["criterion"], row["country"], row["hs"]
                )
            )
    return tuple(found)


def _accumulations(file: SheetFile, request: Request | None) -> tuple[AccumulationStatement, ...]:
    found: list[AccumulationStatement] = []
    seen: set[str] = set()
    for row in _rows(file, "accumulation", _ANSWERS["accumulation"]).iter_rows(named=True):
        asked = _is_asked(file, "accumulation", row, request, seen)
        place, label = file.place("accumulation"), file.label
        if row["regional"] is not None:
            complete = _needs(file, "accumulation", row, ("currency",), "answer-needed-currency")
            if row["net_cost"] is not None or row["non_originating"] is not None:
                place.problem(
                    Said("answer-regional-and-cost"),
                    row["row"],
                    label("accumulation", "regional"),
                )
                continue
        else:
            needed = ("currency", "net_cost", "non_originating")
            complete = _needs(file, "accumulation", row, needed, "answer-needed-together")
            if complete and row["non_originating"] > row["net_cost"]:
                place.problem(
                    Said("answer-more-than-net-cost"),
                    row["row"],
                    label("accumulation", "non_originating"),
                )
                continue
        if asked and complete:
            found.append(
                AccumulationStatement(
                    row["part"],
                    row["currency"],
                    row["net_cost"],
                    row["non_originating"],
                    row["regional"],
                )
            )
    return tuple(found)


def _metals(file: SheetFile, request: Request | None) -> tuple[MetalStatement, ...]:
    found: list[MetalStatement] = []
    seen: set[str] = set()
    needed = _ANSWERS["metal"]
    for row in _rows(file, "metal", needed).iter_rows(named=True):
        asked = _is_asked(file, "metal", row, request, seen)
        if _needs(file, "metal", row, needed, "answer-needed-of-metal") and asked:
            found.append(
                MetalStatement(row["part"], row["metal"], row["country"], row["certificate"])
            )
    return tuple(found)


def _wages(file: SheetFile) -> tuple[WageStatement, ...]:
    found: list[WageStatement] = []
    needed = _ANSWERS["plants"]
    for row in _rows(file, "plants", needed).iter_rows(named=True):
        if not _needs(file, "plants", row, needed, "answer-needed-of-plant"):
            continue
        if row["end"] < row["start"]:
            file.place("plants").problem(
                Said("answer-period-backwards", end=row["end"], start=row["start"]),
                row["row"],
                file.label("plants", "end"),
            )
            continue
        if row["plant"] is not None:
            found.append(
                WageStatement(row["plant"], row["start"], row["end"], row["reached"] == "yes")
            )
    return tuple(found)
