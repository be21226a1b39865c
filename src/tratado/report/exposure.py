"""What hangs on plants, as tables, JSON and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import Any

from rich.table import Table
from rich.text import Text

from tratado.agreement.agreement import TextInForce
from tratado.book import Book
from tratado.effect.exposure import Consequence, Exposed, Exposure, Need, goods_of
from tratado.locale import Language, messages
from tratado.renderers.csvs import harmless
from tratado.report.amounts import money
from tratado.report.effects import counted
from tratado.version import VERSION
from tratado.words import day_words, number_words

_MILLIONTHS = 1_000_000
_TEN_THOUSANDTH = Decimal("0.0001")

_PLANTS = ("plant", "name", "country", "made", "containing", "depth", "stops", "value", "duty",
           "unit-duty", "open")  # fmt: skip
_GOODS = ("good", "description", "how", "unit-value", "units", "consequence", "rates",
          "duty-of-unit", "duty", "needs")  # fmt: skip


class ExposureTables:
    """The exposure of plants in the words of one language."""

    def __init__(
        self, book: Book, found: Sequence[Exposure], text: TextInForce, language: Language
    ) -> None:
        self.book = book
        self.found = found
        self.text = text
        self.language = language
        self._say = messages(language).format

    def ranked(self) -> Iterator[Table | Text]:
        """Every plant, the most exposed first."""
        yield self._title()
        shown = self._table(_PLANTS, right=(3, 4, 5, 6, 7, 8, 9, 10))
        for each in self.found:
            stops = each.of(Consequence.STOPS_ORIGINATING)
            may = each.of(Consequence.MAY_STOP)
            cells = (
                each.plant,
                each.name,
                each.country,
                str(len(each.made)),
                str(len(each.containing)),
                str(each.depth),
                counted(len(stops), len(may)),
                self._sum(good.yearly_value for good in each.goods if good.final),
                self._sum(good.yearly_duty for good in each.goods),
                self._sum(good.duty for good in each.goods if good.at_risk),
                str(len(each.open)) if each.open else "",
            )
            shown.add_row(*map(Text, cells))
        yield shown
        yield from self._notes()

    def of_plants(self) -> Iterator[Table | Text]:
        """The goods of each plant, and what becomes of them."""
        yield self._title()
        for each in self.found:
            yield Text(" ".join(filter(None, (each.plant, each.name))), style="bold")
            yield Text(self.what_if(each))
            shown = self._table(_GOODS, right=(3, 4, 7, 8))
            for good in each.goods:
                shown.add_row(*map(Text, self._cells(good)))
            yield shown
        yield from self._notes()

    def what_if(self, each: Exposure) -> str:
        """What becomes of goods once a plant can no longer be used, in a sentence."""
        return self._say(
            "exposure-what-if",
            plant=each.plant,
            loses=len(each.of(Consequence.LOSES_PREFERENCE)),
            perhaps=len(each.of(Consequence.MAY_LOSE)),
            stops=len(each.of(Consequence.STOPS_ORIGINATING)),
            may=len(each.of(Consequence.MAY_STOP)),
        )

    def need(self, need: Need) -> str:
        """What has to be known, in words."""
        name = f"exposure-need-{need.kind.replace('_', '-')}"
        of = need.of if isinstance(need.of, str) else need.of.words(self.language)
        return self._say(name, of=of, country=need.country)

    def as_json(self) -> dict[str, Any]:
        """Plants with their goods; amounts are decimal strings, cut off after four decimals."""
        return {
            "tratado": VERSION,
            "book": {
                "name": self.book.name,
                "digest": self.book.digest,
                "currency": self.book.currency,
            },
            "date": self.text.day.isoformat(),
            "plants": [
                {
                    "plant": each.plant,
                    "name": each.name,
                    "country": each.country,
                    "made_there": len(each.made),
                    "containing": len(each.containing),
                    "value_of_a_year": _amount(each.yearly_value),
                    "duty_of_a_year": _amount(each.yearly_duty),
                    "duty_on_one_of_each": _amount(each.unit_duty),
                    "figures_missing": len(each.open),
                    "what_if": self.what_if(each),
                    "goods": [self._good(good) for good in each.goods],
                }
                for each in self.found
            ],
        }

    def as_csv(self) -> str:
        """A row for each good of each plant; texts that would run as formulas are disarmed."""
        names = ("good", "made_there", "depth", "path", "value", "units", "from", "to", "verdict",
                 "verdict_if_replaced", "consequence", "general_rate", "preferential_rate",
                 "duty_on_a_unit", "value_of_a_year", "duty_of_a_year", "needs")  # fmt: skip
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["plant", *names])
        for plant, good in goods_of(self.found):
            body = self._good(good)
            body["path"] = " > ".join(good.path)
            body["needs"] = "; ".join(each["words"] for each in body["needs"])
            cells = ("" if body[name] is None else str(body[name]) for name in names)
            writer.writerow([harmless(plant.plant), *map(harmless, cells)])
        return out.getvalue()

    def _good(self, each: Exposed) -> dict[str, Any]:
        units = each.units
        return {
            "good": each.good,
            "made_there": each.made_there,
            "depth": each.depth,
            "path": list(each.path),
            "value": None if each.value is None else _amount(Fraction(each.value)),
            "units": None if units is None else _plain(units.quantity),
            "from": None if units is None else units.first.isoformat(),
            "to": None if units is None else units.last.isoformat(),
            "verdict": each.now.value,
            "verdict_if_replaced": None if each.then is None else each.then.value,
            "consequence": each.consequence.value,
            "general_rate": each.general or None,
            "preferential_rate": each.preferential or None,
            "duty_on_a_unit": None if each.duty is None else _amount(each.duty),
            "value_of_a_year": _known(each.yearly_value),
            "duty_of_a_year": _known(each.yearly_duty),
            "needs": [
                {
                    "need": need.kind.value,
                    "of": need.of if isinstance(need.of, str) else need.of.words(self.language),
                    "country": need.country,
                    "words": self.need(need),
                }
                for need in each.needs
            ],
        }

    def _cells(self, each: Exposed) -> tuple[str, ...]:
        say = self._say
        unknown = say("exposure-unknown")
        rates = " / ".join(filter(None, (each.general, each.preferential)))
        units = each.units
        return (
            each.good,
            each.description,
            say("exposure-made-there") if each.made_there else " > ".join(each.path),
            unknown if each.value is None else self._money(Fraction(each.value)),
            "" if units is None else number_words(Decimal(_plain(units.quantity)), self.language),
            say(f"exposure-consequence-{each.consequence.replace('_', '-')}", now=each.now.value),
            rates,
            self._risk(each, each.duty),
            self._risk(each, each.yearly_duty),
            "; ".join(map(self.need, each.needs)),
        )

    def _risk(self, each: Exposed, amount: Fraction | None) -> str:
        if not each.at_risk:
            return ""
        return self._say("exposure-unknown") if amount is None else self._money(amount)

    def _sum(self, amounts: Iterable[Fraction | None]) -> str:
        """What is known of a sum; that it may be more, where some of it is not known."""
        known = list(amounts)
        amount = sum((each for each in known if each is not None), Fraction(0))
        if None not in known:
            return self._money(amount)
        if amount == 0:
            return self._say("exposure-unknown")
        return self._say("exposure-at-least", amount=self._money(amount))

    def _money(self, amount: Fraction) -> str:
        return money(amount.numerator // amount.denominator, self.book.currency, self.language)

    def _title(self) -> Text:
        day = day_words(self.text.day, self.language)
        return Text(self._say("exposure-title", book=self.book.name, date=day), style="bold")

    def _notes(self) -> Iterator[Text]:
        yield Text(self._say("exposure-note"), style="dim")
        yield Text(self._say("exposure-note-value"), style="dim")

    def _table(self, columns: Sequence[str], right: Sequence[int]) -> Table:
        shown = Table(box=None, header_style="bold", pad_edge=False)
        for at, name in enumerate(columns):
            header = self._say(f"exposure-column-{name}")
            shown.add_column(header, justify="right" if at in right else "left", overflow="fold")
        return shown


def _amount(amount: Fraction) -> str:
    """An amount given in ten-thousandths, cut off there."""
    whole = amount.numerator // amount.denominator
    return str((Decimal(whole) / 10_000).quantize(_TEN_THOUSANDTH, rounding=ROUND_FLOOR))


def _known(amount: Fraction | None) -> str | None:
    return None if amount is None else _amount(amount)


def _plain(millionths: int) -> str:
    return f"{(Decimal(millionths) / _MILLIONTHS).normalize():f}"
