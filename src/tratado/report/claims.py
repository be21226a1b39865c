"""Claims and deadlines as documents and as JSON, marking as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from rich.table import Table
from rich.text import Text as Line

from tratado.documents import (
    Block,
    Cell,
    Column,
    Document,
    Grid,
    Part,
    Section,
    Text,
    Tone,
    Value,
)
from tratado.locale import Language, messages
from tratado.proof.claims import BACK, OF_MONEY, OPEN, TO_ASK, WEAK, Finding, Found, Reconciled
from tratado.proof.deadlines import Deadline
from tratado.proof.entries import ENTRIES
from tratado.proof.marking import Marked, Marking
from tratado.report import amounts
from tratado.version import VERSION
from tratado.words import Money, Said, day_words
from tratado.words.citation import citation

LINES_SHOWN = 60

DIGITS = 14
"""Digits of a certification's number that a table shows."""

_MONEY = Decimal(10_000)


def claims_document(name: str, found: Reconciled, law: Text, language: Language) -> Document:
    """What was found of each entry line, and the totals."""
    columns = ("entry", "date", "good", "found", "duty", "amount", "until", "needs")
    lines = Grid(
        _columns(columns, right=("duty", "amount")),
        tuple(_line(each, language) for each in found.findings),
        few=LINES_SHOWN,
    )
    whole = Section(
        Said("claims-lines"),
        Said("claims-title", entries=name, day=day_words(found.day, language)),
        (
            Part(Said("claims-lines"), (lines,)),
            Part(Said("claims-totals"), (_totals(found), *_sentences(found, language))),
        ),
    )
    return Document(
        title=whole.head,
        law=law,
        day=found.day,
        sections=(whole,),
        about=((Said("report-about-version"), VERSION),),
        table=_plain(map(_finding_row, found.findings), _CLAIMED),
    )


def _sentences(found: Reconciled, language: Language) -> Iterator[Text]:
    """The sums by currency, and what they are of."""
    for id_, sums, kinds in (
        ("claims-claimable", found.claimable(), BACK),
        ("claims-to-ask-for", found.to_ask_for(), TO_ASK),
        ("claims-at-stake", found.at_stake(), WEAK),
    ):
        without = found.without_figure(kinds)
        for currency, amount in sums.items():
            money = _known(amount, currency, without.get(currency, 0), language)
            yield Said(id_, money=money)
    yield Said("claims-note")


def _columns(names: Sequence[str], right: Sequence[str] = ()) -> tuple[Column, ...]:
    return tuple(Column(Said(f"claims-column-{each}"), right=each in right) for each in names)


def _plain(rows: Iterable[Mapping[str, Value]], names: Sequence[str]) -> Grid:
    """A table for programs, with the columns of some names."""
    cells = (tuple(Cell(row[name]) for name in names) for row in rows)
    return Grid(tuple(Column(name, name=name) for name in names), tuple(cells))


def _known(amount: int | None, currency: str, without: int, language: Language) -> str:
    """A sum with the number of lines that it leaves out; never zero for what is unknown."""
    say = messages(language).format
    if amount is None:
        return say("claims-none-known", currency=currency, lines=without)
    money = amounts.money(amount, currency, language)
    return say("claims-some-known", money=money, lines=without) if without else money


def _line(each: Finding, language: Language) -> tuple[Cell, ...]:
    say = messages(language).format
    told = [say(f"claims-found-{kind.value.replace('_', '-')}") for kind in each.found]
    if each.by_code:
        told.append(say("claims-by-code"))
    if each.decided_for is not None:
        told.append(say("claims-decided-for", day=day_words(each.decided_for, language)))
    if each.anew:
        told.append(say("claims-anew"))
    for difference in each.differences:
        told.append(
            say(
                "claims-difference",
                row=str(each.row),
                column=_label(difference.column, language),
                entered=difference.entered,
                certified=difference.certified,
            )
        )
    if each.certificate is not None:
        told.append(say("claims-by-certificate", number=each.certificate[:DIGITS]))
    elif each.exempt and Found.SUPPORTED in each.found:
        told.append(say("claims-exempt"))
    if each.split and each.certificate is None and Found.SUPPORTED in each.found:
        told.append(say("claims-split"))

    return (
        Cell(each.entry if each.line is None else f"{each.entry}/{each.line}"),
        Cell(each.date),
        Cell(each.good),
        Cell("; ".join(told), _tone(each)),
        Cell(_money(each.duty, each.currency)),
        Cell(_money(each.amount, each.currency)),
        Cell(each.claim_until),
        Cell("; ".join(need.words(language) for need in each.needs)),
    )


def _tone(each: Finding) -> Tone | None:
    """A claim that nothing supports is not met, one that is supported is met."""
    found = frozenset(each.found)
    if found & WEAK:
        return Tone.NOT_MET
    if each.needs or found & OPEN:
        return Tone.OPEN
    return Tone.MET if Found.SUPPORTED in found else None


def _money(amount: int | None, currency: str) -> Money | None:
    return None if amount is None else Money.of_frame(amount, currency)


def _label(column: str, language: Language) -> str:
    """What a column of the entry lines is called."""
    en, es, fr = ENTRIES.column(column).label.all()
    return {Language.EN: en, Language.ES: es, Language.FR: fr}[language]


def _totals(found: Reconciled) -> Grid:
    columns = ("found", "currency", "lines", "amount", "unknown")
    rows = []
    for (kind, currency), (lines, money, unknown) in found.totals().items():
        known = _money(money, currency) if kind in OF_MONEY else None
        amount = Cell(Said("claims-not-known"), Tone.OPEN) if unknown == lines else Cell(known)
        told = Said(f"claims-found-{kind.value.replace('_', '-')}")
        rows.append((Cell(told), Cell(currency), Cell(lines), amount, Cell(unknown or None)))
    return Grid(_columns(columns, right=("lines", "amount", "unknown")), tuple(rows))


def claims_json(name: str, found: Reconciled, language: Language) -> dict[str, Any]:
    """Every line with what was found, and the totals; amounts are decimal strings.

    A sum is null where none of its lines has a figure; `without_figure` counts those left out.
    """
    return {
        "tratado": VERSION,
        "entries": name,
        "date": found.day.isoformat(),
        "lines": [_finding(each, language) for each in found.findings],
        "claimable": _sums(found.claimable()),
        "to_ask_for": _sums(found.to_ask_for()),
        "at_stake": _sums(found.at_stake()),
        "without_figure": {
            "claimable": found.without_figure(BACK),
            "to_ask_for": found.without_figure(TO_ASK),
            "at_stake": found.without_figure(WEAK),
        },
    }


def _finding(each: Finding, language: Language) -> dict[str, Any]:
    body = asdict(each)
    body["found"] = [kind.value for kind in each.found]
    body["needs"] = [need.words(language) for need in each.needs]
    body["differences"] = [asdict(difference) for difference in each.differences]
    for name in ("date", "claim_until", "decided_for"):
        body[name] = None if body[name] is None else body[name].isoformat()
    for name in ("duty", "amount"):
        body[name] = None if body[name] is None else _amount(body[name])
    return body


_CLAIMED = ("row", "entry", "line", "date", "country", "good", "found", "currency", "duty",
            "amount", "claim_until", "certificate", "needs")  # fmt: skip


def _finding_row(each: Finding) -> dict[str, Value]:
    """A finding as programs read it; several of one kind after another, by their names."""
    body = _finding(each, Language.EN)
    return body | {
        "found": "; ".join(body["found"]),
        "needs": "; ".join(need.id for need in each.needs),
    }


def _sums(found: Mapping[str, int | None]) -> dict[str, str | None]:
    return {
        currency: None if amount is None else _amount(amount) for currency, amount in found.items()
    }


def _amount(amount: int) -> str:
    return f"{Decimal(amount) / _MONEY:.4f}"


def due_document(
    found: Sequence[Deadline], first: dt.date, law: Text, language: Language
) -> Document:
    """Deadlines in order."""
    columns = tuple(Column(Said(f"due-column-{each}")) for each in _DUE)
    rows = (
        (
            Cell(each.day),
            Cell(Said(f"due-{each.due.value.replace('_', '-')}", subject=each.subject)),
            Cell(each.reference),
            Cell(citation(each.cite, language)),
        )
        for each in found
    )
    blocks: tuple[Block, ...] = (Grid(columns, tuple(rows)),) if found else (Said("due-none"),)
    return Document(
        title=Said("due-title", first=day_words(first, language)),
        law=law,
        day=first,
        sections=(Section(Said("due-column-what"), "", (Part("", blocks),)),),
        about=((Said("report-about-version"), VERSION),),
        table=_plain(due_json(found), _DUE_NAMES),
    )


_DUE = ("day", "what", "reference", "cite")
_DUE_NAMES = ("day", "due", "subject", "reference", "citation", "uid")


def due_json(found: Iterable[Deadline]) -> list[dict[str, str]]:
    """Deadlines with the names that the calendar gives them."""
    return [
        {
            "day": each.day.isoformat(),
            "due": each.due.value,
            "subject": each.subject,
            "reference": each.reference,
            "citation": each.cite,
            "uid": each.uid,
        }
        for each in found
    ]


def marking(
    name: str, found: Iterable[Marking], verdicts: Mapping[str, str], language: Language
) -> Iterator[Table | Line]:
    """The country of marking of each good beside its verdict."""
    say = messages(language).format
    yield Line(say("marking-title", book=name), style="bold")
    columns = ("good", "preference", "country", "rule")
    shown = Table(box=None, header_style="bold", pad_edge=False)
    for header in (*(f"marking-column-{each}" for each in columns), "claims-column-needs"):
        shown.add_column(say(header), overflow="fold")
    for each in found:
        words = {
            Marked.DECIDED: each.country or "",
            Marked.UNDETERMINED: say("marking-undetermined"),
            Marked.NOT_ASKED: say("marking-not-asked"),
        }
        preference = say(f"verdict-{verdicts[each.good].replace('_', '-')}")
        needed = "" if each.needs is None else each.needs.words(language)
        needs = "; ".join(filter(None, (needed, *each.caveats)))
        row = (each.good, preference, words[each.marked], each.rule or "", needs)
        shown.add_row(*map(Line, row))
    yield shown
    yield Line(say("marking-note"), style="dim")
