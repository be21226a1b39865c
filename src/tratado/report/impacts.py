"""What clauses and packages would do to books, as tables and JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rich.table import Table as RichTable
from rich.text import Text

from tratado.book import Book
from tratado.book.model import MONEY
from tratado.locale import Language, messages
from tratado.report.amounts import money
from tratado.report.effects import counted
from tratado.talks.impact import Impact, Measure, unbound
from tratado.talks.table import Table
from tratado.words import day_words

_COLUMNS = ("clause", "lost", "gained", "value-lost", "duty", "goods", "plants")
_NAMED = 4


class ImpactWords:
    """Impacts in the words of one language."""

    def __init__(
        self,
        table: Table,
        books: Mapping[str, Book],
        found: Sequence[Impact],
        day: dt.date,
        language: str,
        stage: dt.date | None = None,
    ) -> None:
        self.table = table
        self.books = books
        self.found = found
        self.day = day
        self.stage = stage
        self.language = Language(language)
        self.say = messages(self.language)

    def pieces(self) -> Iterator[RichTable | Text]:
        """Every clause by itself, then packages, each with what it does to the books."""
        day = day_words(self.day, self.language)
        names = ", ".join(self.books)
        title = self.table.title or self.table.name
        head = self.say.format("impact-head", table=title, books=names, date=day)
        yield Text(head, style="bold")
        if self.stage is not None:
            yield Text(self.say.format("effect-stage", day=day_words(self.stage, self.language)))
        clauses = [each for each in self.found if each.clause.issue]
        packages = [each for each in self.found if not each.clause.issue]
        yield Text(self.say.format("impact-clauses"), style="bold")
        yield self._table(clauses)
        if packages:
            yield Text(self.say.format("impact-packages"), style="bold")
            yield self._table(packages)
        yield from map(Text, self._later())
        yield Text(self.say.format("impact-unbound", options=", ".join(self._unbound())))

    def _later(self) -> Iterator[str]:
        """Clauses that are not in force on the day asked for, and goods lost without them."""
        anyway: dict[dt.date, dict[str, None]] = {}
        for each in self.found:
            if each.day == self.day:
                continue
            day = day_words(each.day, self.language)
            now = day_words(self.day, self.language)
            yield self.say.format("impact-later", clause=each.clause.name, now=now, day=day)
            lost = (good for book in each.books for good in book.lost_anyway)
            anyway.setdefault(each.day, {}).update(dict.fromkeys(lost))
        for on, goods in anyway.items():
            if goods:
                day = day_words(on, self.language)
                yield self.say.format("impact-anyway", day=day, goods=", ".join(goods))

    def _unbound(self) -> list[str]:
        """Options anywhere in the table that bind no text."""
        found: list[str] = []
        for issue in self.table.issues.values():
            for option in issue.options:
                base = {each.id: each.options[0].id for each in self.table.issues.values()}
                found.extend(
                    name
                    for name in unbound(self.table, {**base, issue.id: option.id})
                    if name == f"{issue.id} {option.id}"
                )
        return found

    def _table(self, impacts: Sequence[Impact]) -> RichTable:
        table = RichTable(box=None, header_style="bold", pad_edge=False)
        for name in _COLUMNS:
            table.add_column(self.say.format(f"impact-column-{name}"), overflow="fold")
        for each in impacts:
            effects = each.effects()
            lost = [one.good for one in effects if one.lost]
            shown = ", ".join(lost[:_NAMED]) + (" …" if len(lost) > _NAMED else "")
            plants = sum(len(book.plants) for book in each.books)
            table.add_row(
                each.clause.name,
                str(counted(len(lost), sum(e.may_lose for e in effects))),
                str(counted(sum(e.gained for e in effects), sum(e.may_gain for e in effects))),
                self._money(each.cost(Measure.VALUE_LOST)),
                self._duty(each),
                shown,
                str(plants) if plants else "",
            )
        return table

    def _duty(self, each: Impact) -> str:
        known = self._money(each.cost(Measure.DUTY))
        if not each.unknown:
            return known
        return self.say.format("effect-duty-partly", duty=known, count=len(each.unknown))

    def _money(self, amount: Fraction) -> str:
        currencies = sorted({book.currency for book in self.books.values()})
        if len(currencies) > 1:
            return self.say.format("impact-currencies", currencies=", ".join(currencies))
        sign = "−" if amount < 0 else ""
        return sign + money(abs(round(amount)), currencies[0], self.language)

    def data(self) -> dict[str, Any]:
        """The impacts for programs; money as decimal text in each book's currency."""
        return {
            "table": self.table.name,
            "date": self.day.isoformat(),
            "stage": None if self.stage is None else self.stage.isoformat(),
            "books": {
                name: {"digest": book.digest, "currency": book.currency}
                for name, book in self.books.items()
            },
            "impacts": [_row(each) for each in self.found],
        }


def _row(each: Impact) -> dict[str, Any]:
    return {
        "issue": each.clause.issue or None,
        "option": each.clause.option,
        "starts": None if each.clause.starts is None else each.clause.starts.isoformat(),
        "day": each.day.isoformat(),
        "books": [
            {
                "book": book.book,
                "lost": [one.good for one in book.compared.lost()],
                "lost_anyway": list(book.lost_anyway),
                "may_lose": [one.good for one in book.compared.may_lose()],
                "gained": [one.good for one in book.compared.gained()],
                "may_gain": [one.good for one in book.compared.may_gain()],
                "value_lost": _decimal(book.compared.value_lost),
                "duty_of_a_year": _decimal(book.compared.duty),
                "duty_unknown": [one.good for one in book.compared.unknown],
                "plants": list(book.plants),
            }
            for book in each.books
        ],
    }


def _decimal(amount: int | Fraction) -> str:
    return str((Decimal(round(amount)) / MONEY).quantize(Decimal("0.01")))
