"""Net costs and their ledgers, line by line: on a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rich.table import Table
from rich.text import Text

import tratado
from tratado.agreement import wording
from tratado.agreement.agreement import TextInForce
from tratado.book import Book
from tratado.locale import Language, messages
from tratado.value.cost_elections import CostDuty
from tratado.value.cost_sheets import Costed
from tratado.value.ledger import Entry, Ledger

_MONEY = 10_000
"""Ten-thousandths, in which amounts are kept and shown."""
_MILLIONTHS = 1_000_000


def net_cost_pieces(
    book: Book, costed: Costed, text: TextInForce, language: Language
) -> Iterator[Table | Text]:
    """What a unit of each good costs, and what the elections oblige to."""
    say = messages(language)
    day = wording.date(text.day, language)
    head = say.format("ledger-head", book=book.name, count=len(costed.goods), date=day)
    yield Text(head, style="bold")
    if costed.goods.is_empty():
        yield Text(say.format("ledger-none"))
        return
    shown = Table(box=None, header_style="bold", pad_edge=False)
    shown.add_column(say.format("ledger-good"), no_wrap=True)
    shown.add_column(say.format("ledger-period"))
    for name in ("units", "total-cost", "net-cost"):
        shown.add_column(say.format(f"ledger-{name}"), justify="right")
    for row in costed.goods.iter_rows(named=True):
        shown.add_row(
            Text(row["id"]),
            f"{row['start']} – {row['end']}",
            wording.number(Decimal(row["units"]) / _MILLIONTHS, language),
            *(wording.money(row[name], book.currency, language) for name in ("total_cost", "nc")),
        )
    yield shown
    yield from _duties(costed.duties, language)
    yield Text(say.format("ledger-hint"), style="dim")


def _duties(duties: Sequence[CostDuty], language: Language) -> Iterator[Text]:
    say = messages(language)
    yield Text(say.format("ledger-duties"), style="bold")
    for duty in duties:
        words = say.format(
            f"ledger-duty-{duty.owed.replace('_', '-')}",
            **{name: wording.date(getattr(duty, name), language)
               for name in ("start", "end", "until")},
        )  # fmt: skip
        yield Text.assemble(f"{', '.join(duty.goods)}: {words} ", (f"[{duty.cite}]", "dim"))


def ledger_pieces(
    costed: Costed, good: str, currency: str, language: Language
) -> Iterator[Table | Text]:
    """The ledger of one good: each entry with its amount, where it is from, its provision."""
    say = messages(language)
    (row,) = costed.goods.rows_by_key("id", named=True)[good]
    start, end = (wording.date(row[name], language) for name in ("start", "end"))
    yield Text(say.format("ledger-title", good=good, start=start, end=end), style="bold")
    shown = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("label", "amount", "unit", "from", "cite"):
        heading = say.format(f"ledger-{name}")
        shown.add_column(heading, justify="right" if name == "amount" else "left", overflow="fold")
    rounded = False
    for entry in costed.ledgers[good]:
        amount = _amount(entry, currency, language)
        rounded |= amount.startswith("≈")
        unit = "" if entry.unit == currency else entry.unit
        words = (entry.label, amount, unit, entry.source or entry.working, entry.cite)
        shown.add_row(*map(Text, words))
    yield shown
    if rounded:
        yield Text(say.format("ledger-rounded"), style="dim")


def _amount(entry: Entry, currency: str, language: Language) -> str:
    """An amount to four decimals, marked where that rounds it; money with its currency."""
    exact = Fraction(entry.amount)
    kept = round(exact * _MONEY)
    mark = "" if Fraction(kept, _MONEY) == exact else "≈\u00a0"
    if entry.unit == currency:
        return mark + wording.money(kept, currency, language)
    return mark + wording.number((Decimal(kept) / _MONEY).normalize(), language)


def net_costs(book: Book, costed: Costed, text: TextInForce) -> dict[str, Any]:
    """Net costs, ledgers and duties as JSON; amounts are decimal strings, exact ones fractions."""
    agreement = text.agreement
    return {
        "tratado": tratado.__version__,
        "book": {"name": book.name, "digest": book.digest, "currency": book.currency},
        "agreement": {
            "name": agreement.name,
            "amendments": list(agreement.amendments),
            "digest": agreement.digest,
        },
        "date": text.day.isoformat(),
        "goods": [
            {
                "id": row["id"],
                "start": row["start"].isoformat(),
                "end": row["end"].isoformat(),
                "units": f"{Decimal(row['units']) / _MILLIONTHS:f}",
                "total_cost": f"{Decimal(row['total_cost']) / _MONEY:.4f}",
                "net_cost": f"{Decimal(row['nc']) / _MONEY:.4f}",
                "ledger": _entries(costed.ledgers[row["id"]]),
            }
            for row in costed.goods.iter_rows(named=True)
        ],
        "duties": [
            {"goods": list(duty.goods), "text": duty.text, "citation": duty.cite}
            for duty in costed.duties
        ],
    }


def _entries(ledger: Ledger) -> list[dict[str, str]]:
    return [
        {
            "label": entry.label,
            "amount": f"{Decimal(round(Fraction(entry.amount) * _MONEY)) / _MONEY:.4f}",
            "exact": str(Fraction(entry.amount)),
            "unit": entry.unit,
            "source": entry.source,
            "working": entry.working,
            "citation": entry.cite,
        }
        for entry in ledger
    ]
