"""What hangs on plants, as a document and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from tratado.agreement.agreement import TextInForce
from tratado.book import Book
from tratado.documents import (
    Cell,
    Column,
    Document,
    Extent,
    Grid,
    Note,
    Part,
    Section,
    Tone,
    Value,
)
from tratado.effect.exposure import Consequence, Exposed, Exposure, Need, goods_of
from tratado.locale import Language
from tratado.report.about import about, law_of
from tratado.report.amounts import printed
from tratado.report.effects import counted
from tratado.version import VERSION
from tratado.words import Money, Said

_MILLIONTHS = 1_000_000

_TONES = {
    Consequence.LOSES_PREFERENCE: Tone.NOT_MET,
    Consequence.MAY_LOSE: Tone.OPEN,
    Consequence.STOPS_ORIGINATING: Tone.NOT_MET,
    Consequence.MAY_STOP: Tone.OPEN,
    Consequence.KEEPS: Tone.MET,
}
_TABLE = ("good", "made_there", "depth", "path", "value", "units", "from", "to", "verdict",
          "verdict_if_replaced", "consequence", "general_rate", "preferential_rate",
          "duty_on_a_unit", "value_of_a_year", "duty_of_a_year", "needs")  # fmt: skip
_UNKNOWN = Said("exposure-unknown")


class ExposureReport:
    """What hangs on plants of a book, in the words of one language where it is no value."""

    def __init__(
        self, book: Book, found: Sequence[Exposure], text: TextInForce, language: Language
    ) -> None:
        self.book = book
        self.found = found
        self.text = text
        self.language = language

    def document(self, extent: Extent) -> Document:
        """Every plant, the most exposed first, and the goods of each with what becomes of them."""
        title = Said("exposure-title", book=self.book.name, date=self.text.day)
        notes = (Note(Said("exposure-note")), Note(Said("exposure-note-value")))
        ranked = Part("", (self._ranked(), *notes))
        sections = [Section(Said("exposure-plants"), title, (ranked,))]
        if extent is not Extent.OVERVIEW:
            sections += map(self._plant, self.found)
        return Document(
            title=title,
            law=law_of(self.text.agreement, self.language),
            day=self.text.day,
            sections=tuple(sections),
            about=about(self.book),
            table=self._table(),
        )

    def _ranked(self) -> Grid:
        columns = (
            *_columns("plant", "name", "country"),
            *_columns("made", "containing", "depth", "stops", "value", "duty", "unit-duty", "open",
                      right=True),
        )  # fmt: skip
        return Grid(columns, tuple(tuple(map(Cell, self._of_plant(e))) for e in self.found))

    def _of_plant(self, each: Exposure) -> tuple[Value, ...]:
        stops = len(each.of(Consequence.STOPS_ORIGINATING))
        may = len(each.of(Consequence.MAY_STOP))
        return (
            each.plant,
            each.name,
            each.country,
            len(each.made),
            len(each.containing),
            each.depth,
            counted(stops, may),
            self._sum(good.yearly_value for good in each.goods if good.final),
            self._sum(good.yearly_duty for good in each.goods),
            self._sum(good.duty for good in each.goods if good.at_risk),
            len(each.open) or None,
        )

    def _plant(self, each: Exposure) -> Section:
        columns = (
            *_columns("good", "description", "how"),
            *_columns("unit-value", "units", right=True),
            *_columns("consequence", "rates"),
            *_columns("duty-of-unit", "duty", right=True),
            *_columns("needs"),
        )
        goods = Grid(columns, tuple(map(self._of_good, each.goods)))
        head = " ".join(filter(None, (each.plant, each.name)))
        return Section(each.plant, head, (Part("", (_what_if(each), goods)),))

    def _of_good(self, each: Exposed) -> tuple[Cell, ...]:
        return (
            Cell(each.good, strong=True),
            Cell(each.description),
            Cell(Said("exposure-made-there") if each.made_there else " > ".join(each.path)),
            Cell(_UNKNOWN if each.value is None else self._money(Fraction(each.value))),
            Cell(None if each.units is None else _plain(each.units.quantity)),
            Cell(
                Said(
                    f"exposure-consequence-{each.consequence.replace('_', '-')}",
                    now=each.now.value,
                ),
                _TONES.get(each.consequence),
            ),
            Cell(" / ".join(filter(None, (each.general, each.preferential)))),
            Cell(self._risk(each, each.duty)),
            Cell(self._risk(each, each.yearly_duty)),
            Cell("; ".join(map(self._need, each.needs))),
        )

    def _risk(self, each: Exposed, amount: Fraction | None) -> Value:
        if not each.at_risk:
            return None
        return _UNKNOWN if amount is None else self._money(amount)

    def _sum(self, amounts: Iterable[Fraction | None]) -> Value:
        """What is known of a sum; that it may be more, where some of it is not known."""
        known = list(amounts)
        amount = sum((each for each in known if each is not None), Fraction(0))
        if None not in known:
            return self._money(amount)
        if amount == 0:
            return _UNKNOWN
        return Said("exposure-at-least", amount=self._money(amount))

    def _money(self, amount: Fraction) -> Money:
        return printed(floor(amount), self.book.currency)

    def _need(self, need: Need) -> str:
        """What has to be known, in words."""
        name = f"exposure-need-{need.kind.replace('_', '-')}"
        return Said(name, of=need.of, country=need.country).words(self.language)

    def _table(self) -> Grid:
        """A row for each good of each plant, as programs read it."""
        columns = tuple(Column(name, name=name) for name in ("plant", *_TABLE))
        return Grid(columns, tuple(self._rows()))

    def _rows(self) -> Iterator[tuple[Cell, ...]]:
        for plant, good in goods_of(self.found):
            body = self._good(good)
            body["path"] = " > ".join(good.path)
            body["needs"] = "; ".join(map(self._need, good.needs))
            yield (Cell(plant.plant), *(Cell(body[name]) for name in _TABLE))

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
                    "what_if": _what_if(each).words(self.language),
                    "goods": [self._good(good) for good in each.goods],
                }
                for each in self.found
            ],
        }

    def _good(self, each: Exposed) -> dict[str, Any]:
        units = each.units
        return {
            "good": each.good,
            "made_there": each.made_there,
            "depth": each.depth,
            "path": list(each.path),
            "value": None if each.value is None else _amount(Fraction(each.value)),
            "units": None if units is None else f"{_plain(units.quantity):f}",
            "from": None if units is None else units.first.isoformat(),
            "to": None if units is None else units.last.isoformat(),
            "verdict": each.now.value,
            "verdict_if_replaced": None if each.then is None else each.then.value,
            "consequence": each.consequence.value,
            "general_rate": each.general or None,
            "preferential_rate": each.preferential or None,
            "duty_on_a_unit": _amount(each.duty),
            "value_of_a_year": _amount(each.yearly_value),
            "duty_of_a_year": _amount(each.yearly_duty),
            "needs": [
                {
                    "need": need.kind.value,
                    "of": need.of if isinstance(need.of, str) else need.of.words(self.language),
                    "country": need.country,
                    "words": self._need(need),
                }
                for need in each.needs
            ],
        }


def _columns(*names: str, right: bool = False) -> tuple[Column, ...]:
    return tuple(Column(Said(f"exposure-column-{name}"), right=right) for name in names)


def _what_if(each: Exposure) -> Said:
    """What becomes of goods once a plant can no longer be used, in a sentence."""
    return Said(
        "exposure-what-if",
        plant=each.plant,
        loses=len(each.of(Consequence.LOSES_PREFERENCE)),
        perhaps=len(each.of(Consequence.MAY_LOSE)),
        stops=len(each.of(Consequence.STOPS_ORIGINATING)),
        may=len(each.of(Consequence.MAY_STOP)),
    )


def _amount(ten_thousandths: Fraction | None) -> str | None:
    """An amount cut off after four decimals."""
    return None if ten_thousandths is None else f"{Decimal(floor(ten_thousandths)).scaleb(-4):f}"


def _plain(millionths: int) -> Decimal:
    return (Decimal(millionths) / _MILLIONTHS).normalize()
