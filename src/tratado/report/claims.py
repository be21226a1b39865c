"""Claims, deadlines and marking, as tables and JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from rich.table import Table
from rich.text import Text

from tratado.locale import Language, messages
from tratado.proof.claims import BACK, OF_MONEY, TO_ASK, WEAK, Finding, Found, Reconciled
from tratado.proof.deadlines import Deadline
from tratado.proof.entries import ENTRIES
from tratado.proof.marking import Marked, Marking
from tratado.report import amounts
from tratado.version import VERSION
from tratado.words import day_words
from tratado.words.citation import citation

LINES_SHOWN = 60

DIGITS = 14
"""Digits of a certification's number that a table shows."""

_MONEY = Decimal(10_000)


def _table(headers: Sequence[str], right: Sequence[int] = ()) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for at, header in enumerate(headers):
        table.add_column(header, justify="right" if at in right else "left", overflow="fold")
    return table


def claims(name: str, found: Reconciled, language: Language) -> Iterator[Table | Text]:
    """What was found of each entry line, and the totals."""
    say = messages(language).format
    yield Text(say("claims-title", entries=name, day=day_words(found.day, language)), style="bold")
    columns = ("entry", "date", "good", "found", "duty", "amount", "until", "needs")
    shown = _table([say(f"claims-column-{each}") for each in columns], right=(4, 5))
    for each in found.findings[:LINES_SHOWN]:
        shown.add_row(*map(Text, _line(each, language)))
    yield shown
    if len(found.findings) > LINES_SHOWN:
        yield Text(say("claims-more", count=len(found.findings) - LINES_SHOWN), style="dim")
    yield _totals(found, language)
    for id_, sums, kinds in (
        ("claims-claimable", found.claimable(), BACK),
        ("claims-to-ask-for", found.to_ask_for(), TO_ASK),
        ("claims-at-stake", found.at_stake(), WEAK),
    ):
        without = found.without_figure(kinds)
        for currency, amount in sums.items():
            money = _known(amount, currency, without.get(currency, 0), language)
            yield Text(say(id_, money=money), style="bold")
    yield Text(say("claims-note"), style="dim")


def _known(amount: int | None, currency: str, without: int, language: Language) -> str:
    """A sum with the number of lines that it leaves out; never zero for what is unknown."""
    say = messages(language).format
    if amount is None:
        return say("claims-none-known", currency=currency, lines=without)
    money = amounts.money(amount, currency, language)
    return say("claims-some-known", money=money, lines=without) if without else money


def _line(each: Finding, language: Language) -> tuple[str, ...]:
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

    def money(amount: int | None) -> str:
        return "" if amount is None else amounts.money(amount, each.currency, language)

    return (
        each.entry if each.line is None else f"{each.entry}/{each.line}",
        each.date.isoformat(),
        each.good or "",
        "; ".join(told),
        money(each.duty),
        money(each.amount),
        "" if each.claim_until is None else each.claim_until.isoformat(),
        "; ".join(need.words(language) for need in each.needs),
    )


def _label(column: str, language: Language) -> str:
    """What a column of the entry lines is called."""
    en, es, fr = ENTRIES.column(column).label.all()
    return {Language.EN: en, Language.ES: es, Language.FR: fr}[language]


def _totals(found: Reconciled, language: Language) -> Table:
    say = messages(language).format
    columns = ("found", "currency", "lines", "amount", "unknown")
    shown = _table([say(f"claims-column-{each}") for each in columns], right=(2, 3, 4))
    for (kind, currency), (lines, money, unknown) in found.totals().items():
        shown.add_row(
            say(f"claims-found-{kind.value.replace('_', '-')}"),
            currency,
            str(lines),
            say("claims-not-known")
            if unknown == lines
            else _total(kind, money, currency, language),
            str(unknown) if unknown else "",
        )
    return shown


def _total(kind: Found, money: int, currency: str, language: Language) -> str:
    """The known money of a kind of line; blank for a kind that has none."""
    return amounts.money(money, currency, language) if kind in OF_MONEY else ""


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


def _sums(found: Mapping[str, int | None]) -> dict[str, str | None]:
    return {
        currency: None if amount is None else _amount(amount) for currency, amount in found.items()
    }


def _amount(amount: int) -> str:
    return f"{Decimal(amount) / _MONEY:.4f}"


def due(found: Sequence[Deadline], first: dt.date, language: Language) -> Iterator[Table | Text]:
    """Deadlines in order."""
    say = messages(language).format
    yield Text(say("due-title", first=day_words(first, language)), style="bold")
    if not found:
        yield Text(say("due-none"))
        return
    shown = _table([say(f"due-column-{each}") for each in ("day", "what", "reference", "cite")])
    for each in found:
        what = say(f"due-{each.due.value.replace('_', '-')}", subject=each.subject)
        shown.add_row(
            *map(Text, (each.day.isoformat(), what, each.reference, citation(each.cite, language)))
        )
    yield shown


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
) -> Iterator[Table | Text]:
    """The country of marking of each good beside its verdict."""
    say = messages(language).format
    yield Text(say("marking-title", book=name), style="bold")
    columns = ("good", "preference", "country", "rule")
    shown = _table([*(say(f"marking-column-{each}") for each in columns),
                    say("claims-column-needs")])  # fmt: skip
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
        shown.add_row(*map(Text, row))
    yield shown
    yield Text(say("marking-note"), style="dim")
