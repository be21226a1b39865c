"""What proposed texts do to goods: for the terminal, as JSON and CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rich.table import Table
from rich.text import Text

from tratado.book import Book
from tratado.book.model import MONEY
from tratado.effect.compare import Compared, Comparison, Effect
from tratado.locale import Language, messages
from tratado.renderers.csvs import harmless
from tratado.report.amounts import money, points
from tratado.words import Percent, day_words

COLUMNS = (
    "proposal", "good", "before", "after", "content_before", "required_before",
    "content_after", "required_after", "because", "value", "duty", "needs",
)  # fmt: skip


class EffectWords:
    """A comparison in the words of one language."""

    def __init__(
        self,
        book: Book,
        found: Comparison,
        language: Language,
        day: dt.date,
        stage: dt.date | None = None,
    ) -> None:
        self.book = book
        self.found = found
        self.language = language
        self.day = day
        self.stage = stage
        self.say = messages(language)

    def pieces(self, *, every: bool) -> Iterator[Table | Text]:
        """A summary of all proposals, then the goods that each changes."""
        day = day_words(self.day, self.language)
        head = self.say.format("effect-head", book=self.book.name, date=day)
        yield Text(head, style="bold")
        if self.stage is not None:
            yield Text(self.say.format("effect-stage", day=day_words(self.stage, self.language)))
        yield self._summary()
        for compared in self.found.others:
            shown = [each for each in compared.effects if every or _matters(each)]
            yield Text(self.say.format("effect-of", proposal=compared.name), style="bold")
            if shown:
                yield self._goods(shown)
            else:
                yield Text(self.say.format("effect-none"), style="dim")

    def _summary(self) -> Table:
        table = Table(box=None, header_style="bold", pad_edge=False)
        for place, name in enumerate(("proposal", "lost", "gained", "value-lost", "duty")):
            table.add_column(
                self.say.format(f"effect-column-{name}"), justify="left" if not place else "right"
            )
        for compared in self.found.others:
            table.add_row(
                compared.name,
                counted(len(compared.lost()), len(compared.may_lose())),
                counted(len(compared.gained()), len(compared.may_gain())),
                self._money(compared.value_lost),
                self._duty(compared),
            )
        return table

    def _duty(self, compared: Compared) -> str:
        known = self._money(round(compared.duty))
        if not compared.unknown:
            return known
        return self.say.format("effect-duty-partly", duty=known, count=len(compared.unknown))

    def _goods(self, effects: list[Effect]) -> Table:
        table = Table(box=None, header_style="bold", pad_edge=False)
        for name in ("good", "before", "after", "content", "narrowed", "because", "duty"):
            table.add_column(self.say.format(f"effect-column-{name}"), overflow="fold")
        for each in effects:
            style = "red" if each.lost else "green" if each.gained else ""
            table.add_row(
                each.good,
                self._verdict(each.before),
                Text(self._verdict(each.after), style=style),
                self._content(each),
                self._narrowed(each),
                ", ".join(self.say.format(f"effect-because-{k.replace('_', '-')}")
                          for k in each.because),
                self._of_good(each),
            )  # fmt: skip
        return table

    def _verdict(self, verdict: str) -> str:
        return self.say.format(f"verdict-{verdict.replace('_', '-')}")

    def _content(self, each: Effect) -> str:
        pairs = (
            (each.content_before, each.required_before),
            (each.content_after, each.required_after),
        )
        shown = [
            self.say.format(
                "effect-content",
                found=Percent.of_frame(found).words(self.language),
                required=Percent.of_frame(required).words(self.language),
            )
            for found, required in dict.fromkeys(pairs)
            if found is not None and required is not None
        ]
        return " → ".join(shown)

    def _narrowed(self, each: Effect) -> str:
        if not each.narrowed:
            return ""
        sign = "−" if each.narrowed > 0 else "+"
        return sign + points(Decimal(abs(each.narrowed)) / 100, self.language)

    def _of_good(self, each: Effect) -> str:
        if each.duty is not None:
            return self._money(round(each.duty))
        if each.needs:
            needs = ", ".join(need.words(self.language) for need in each.needs)
            return self.say.format("effect-needs", needs=needs)
        return ""

    def _money(self, amount: int) -> str:
        sign = "−" if amount < 0 else ""
        return sign + money(abs(amount), self.book.currency, self.language)

    def data(self) -> dict[str, Any]:
        """The comparison for programs; money as decimal text, percentages as numbers."""
        return {
            "book": {"name": self.book.name, "digest": self.book.digest},
            "date": self.day.isoformat(),
            "stage": None if self.stage is None else self.stage.isoformat(),
            "currency": self.book.currency,
            "proposals": [
                {
                    "proposal": compared.name,
                    "agreement_digest": compared.text.agreement.digest,
                    "lost": [each.good for each in compared.lost()],
                    "may_lose": [each.good for each in compared.may_lose()],
                    "gained": [each.good for each in compared.gained()],
                    "may_gain": [each.good for each in compared.may_gain()],
                    "value_lost": _decimal(compared.value_lost),
                    "duty_of_a_year": _decimal(compared.duty),
                    "duty_unknown": [each.good for each in compared.unknown],
                    "goods": [
                        _row(compared.name, each, self.language) for each in compared.effects
                    ],
                }
                for compared in self.found.others
            ],
        }

    def csv(self) -> str:
        """One row a good and proposal."""
        out = io.StringIO()
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for compared in self.found.others:
            for each in compared.effects:
                row = _row(compared.name, each, self.language)
                row["because"] = " ".join(row["because"])
                row["needs"] = "; ".join(row["needs"])
                writer.writerow({name: harmless(str(v)) if isinstance(v, str) else v
                                 for name, v in row.items()})  # fmt: skip
        return out.getvalue()


def counted(certain: int, perhaps: int) -> str:
    """How many goods, and how many more where facts are missing: `2 (+1?)`."""
    return f"{certain}" + (f" (+{perhaps}?)" if perhaps else "")


def _matters(each: Effect) -> bool:
    return each.changed or bool(each.narrowed) or bool(each.because)


def _row(proposal: str, each: Effect, language: Language) -> dict[str, Any]:
    return {
        "proposal": proposal,
        "good": each.good,
        "before": str(each.before),
        "after": str(each.after),
        "content_before": _percent(each.content_before),
        "required_before": _percent(each.required_before),
        "content_after": _percent(each.content_after),
        "required_after": _percent(each.required_after),
        "because": [str(kind) for kind in each.because],
        "value": None if each.value is None else _decimal(each.value),
        "duty": None if each.duty is None else _decimal(each.duty),
        "needs": [need.words(language) for need in each.needs],
    }


def _percent(hundredths: int | None) -> float | None:
    return None if hundredths is None else hundredths / 100


def _decimal(amount: int | Fraction) -> str:
    return str((Decimal(round(amount)) / MONEY).quantize(Decimal("0.01")))
