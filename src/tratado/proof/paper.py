"""Documents on paper: what a page says, and its setting by Typst.

The setting needs no network and no font of the system, and the same document of the same day
gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import resources

from tratado import extras
from tratado.locale import Language, messages
from tratado.words import Said, TratadoError, day_words


@dataclass(frozen=True, slots=True)
class Box:
    """A framed detail: its label and lines; `strong` sets the first of them apart."""

    label: str
    lines: tuple[str, ...]
    wide: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """A table that may run over pages; a width is a share of the line, or `auto`."""

    label: str
    head: tuple[str, ...]
    widths: tuple[str, ...]
    aligned: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """The place to sign, under the statement: who signs, in what capacity, when."""

    name: str
    title: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that a document says, in the words and the order in which it is set."""

    language: Language
    title: str
    subtitle: str
    number: str
    author: str
    boxes: tuple[Box, ...]
    table: Columns | None
    statement: str
    signed: Signed
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


_PRINTED = (
    range(0x20, 0x250),  # Latin
    range(0x300, 0x510),  # combining marks, Greek, Cyrillic
    range(0x1E00, 0x1F00),  # Latin, additional
    range(0x2010, 0x2028),  # punctuation
    range(0x202F, 0x203B),
    range(0x2070, 0x209D),  # superscripts and subscripts
    range(0x20A0, 0x20C0),  # currencies
    range(0x2200, 0x2300),  # mathematics
    {0x0A, 0x2116, 0x2122, 0x2126},  # end of line, numero, trade mark, ohm
)
"""The characters that the font of the documents has."""


class Unprintable(TratadoError):
    """A document with characters that its font does not have, and which they are."""


def check_characters(data: str) -> None:
    """Raise Unprintable, so that no name comes out as a row of empty squares."""
    missing = sorted(
        {
            letter
            for letter in data
            if not any(ord(letter) in span for span in _PRINTED)
            or (unicodedata.category(letter)[0] == "C" and letter not in "\n\u00ad")
        }
    )
    if missing:
        shown = tuple(f"{letter!r} (U+{ord(letter):04X})" for letter in missing[:10])
        raise Unprintable([Said("document-unprintable", letters=shown)])


def texts(value: object) -> Iterator[str]:
    """Every text of nested lists and objects."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


def pdf(paper: Paper) -> bytes:
    """The document as PDF. Raises Unprintable."""
    say = messages(paper.language).format
    signed = paper.signed
    before, between = say("certificate-page", page="\0", pages="\0").split("\0")[:2]
    data = {
        "lang": paper.language.value,
        "title": paper.title,
        "subtitle": paper.subtitle,
        "number": paper.number,
        "author": paper.author,
        "day": {"year": signed.day.year, "month": signed.day.month, "day": signed.day.day},
        "page": [before.strip(), between.strip()],
        "above": paper.above,
        "below": paper.below,
        "boxes": _filled(paper.boxes),
        "table": None if paper.table is None else asdict(paper.table),
        "statement": paper.statement,
        "signature": {
            "label": say("certificate-signature"),
            "signed": say("certificate-signed"),
            "fields": [
                {"label": say("certificate-name"), "words": signed.name},
                {"label": say("certificate-position"), "words": signed.title},
                {"label": say("certificate-day"), "words": day_words(signed.day, paper.language)},
            ],
        },
    }
    return typeset("tratado.proof", "document.typ", data, signed.day)


def typeset(room: str, template: str, data: Mapping[str, object], day: dt.date) -> bytes:
    """The PDF of a room's template; the same data of the same day give the same bytes.

    Raises Unprintable, and MissingExtra where nothing typesets.
    """
    check_characters("".join(texts(data)))
    midnight = dt.datetime.combine(day, dt.time(), dt.UTC)
    with resources.as_file(resources.files(room) / "templates") as folder:
        pages: bytes = extras.module("typst").compile(
            folder / template,
            root=folder,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            timestamp=int(midnight.timestamp()),
        )
    return pages


def _filled(boxes: Sequence[Box]) -> list[dict[str, object]]:
    """Boxes two to a row; one that would stand alone in its row is as wide as both."""
    found: list[dict[str, object]] = []
    column = 0
    for place, box in enumerate(boxes):
        last = place + 1 == len(boxes)
        wide = box.wide or (column == 0 and (last or boxes[place + 1].wide))
        found.append(asdict(box) | {"wide": wide})
        column = 0 if wide else 1 - column
    return found
