"""The records of a workspace, and what is wrong with them, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.table import Table
from rich.text import Text

from tratado.labor.events import When
from tratado.labor.wording import LaborWords
from tratado.locale import Language, Messages, messages
from tratado.store import Head, Record
from tratado.words.citation import citation
from tratado.words.said import day_words, words_of

DIGITS = 12
"""Digits of a digest that a table shows."""


def history(records: Iterable[Record], language: Language) -> Iterator[Table | Text]:
    """Records as a table, first to last."""
    say = messages(language)
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column(say.format("store-column-number"), justify="right", no_wrap=True)
    for name in ("at", "who", "kind", "subject", "summary", "digest"):
        wide = name == "summary"
        table.add_column(say.format(f"store-column-{name}"), no_wrap=not wide, overflow="fold")
    count = 0
    for record in records:
        count += 1
        cells = (
            str(record.number),
            f"{record.at:%Y-%m-%d %H:%M} UTC",
            record.who,
            _kind(record.kind, say),
            record.subject,
            summary(record, language),
            record.digest[:DIGITS],
        )
        table.add_row(*map(Text, cells))
    if count:
        yield table
    yield Text(say.format("store-count", count=count))


def summary(record: Record, language: Language) -> str:
    """What a record says, in a few words; empty for kinds that this report does not know."""
    say = messages(language)
    body = record.body
    match record.kind:
        case "decision":
            good = body["good"]
            words = say.format(f"verdict-{str(good['verdict']).replace('_', '-')}")
            criterion = good["criterion"]
            date = {
                "date": _day(body["date"], language),
                "book": body["book"]["name"],
                "verdict": words,
            }
            if criterion is None:
                return say.format("store-decision", **date)
            return say.format("store-decision-criterion", criterion=criterion, **date)
        case "book":
            return say.format("store-book", goods=body["goods"], lines=body["lines"])
        case "agreement":
            title = citation(body["title"], language)
            return ", ".join((title, *body["amendments"], body["digest"][:DIGITS]))
        case "election":
            return say.format("store-election", goods=len(body["goods"]))
        case "case_event":
            return _of_case(body, language)
        case "talk_table":
            return say.format("store-talk-table", version=str(body["version"]))
        case "talk_event":
            entry = body["entry"]
            kind = say.format(f"talks-kind-{entry['kind']}")
            return f"{_day(entry['date'], language)}: {' '.join((kind, *entry.get('by', ())))}"
        case _:
            return ""


def _of_case(body: Mapping[str, Any], language: Language) -> str:
    """The event of a case with its day, or the facility that a case was opened about."""
    if "event" not in body:
        return str(body["case"]["facility"]["name"])
    event = body["event"]
    when = words_of(When.of(event["date"]).said, language)
    return f"{when}: {LaborWords(language).of('event', event['event'])}"


def _day(text: str, language: Language) -> str:
    """A day of a record, in words."""
    return day_words(dt.date.fromisoformat(text), language)


def as_json(record: Record) -> dict[str, Any]:
    """A record as an export has it."""
    return {
        "number": record.number,
        "kind": record.kind,
        "subject": record.subject,
        "body": record.body,
        "who": record.who,
        "at": record.at.isoformat(),
        "data_version": {
            "agreement": record.data_version.agreement,
            "book": record.data_version.book,
        },
        "attachments": [
            {"name": each.name, "digest": each.digest, "size": each.size}
            for each in record.attachments
        ],
        "previous": record.previous,
        "digest": record.digest,
    }


def whole(head: Head, anchor: str | None, language: Language) -> Iterator[str]:
    """What a check that found nothing has shown, and what it cannot show."""
    say = messages(language)
    yield say.format("store-whole", count=head.count)
    yield say.format("store-anchored" if anchor else "store-not-anchored")
    yield say.format("store-anchor", digest=head.digest)


def _kind(kind: str, say: Messages) -> str:
    id_ = f"store-kind-{kind.replace('_', '-')}"
    return say.format(id_) if id_ in say else kind
