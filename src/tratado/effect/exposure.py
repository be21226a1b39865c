"""What hangs on each plant: goods made there, goods with its parts, duty, origin.

A labor case at a plant can take the preference from what is made there, and the plant's parts
from what is made elsewhere. For every plant the goods of both kinds are told, what duty they
would owe, and which would stop originating were the plant's parts replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.deciding import Decided
from tratado.deciding.suspended import NO_PLANTS
from tratado.effect.alternatives import affected_by, replaced
from tratado.hs import Code
from tratado.labor.made_at import MILLIONTHS, reach
from tratado.labor.units import YearlyUnits, yearly_units
from tratado.origin.answer import Verdict
from tratado.origin.territory import DISPUTED
from tratado.proof.duty import Rate, Specific, duty
from tratado.proof.rates import CURRENCIES, Rates, rate_in
from tratado.value.errors import ValuationError
from tratado.words import Said


class Consequence(StrEnum):
    """What a good loses once the plant's goods and parts can no longer be had with preference."""

    LOSES_PREFERENCE = "loses_preference"
    """Made there: it keeps its origin and can claim no preference."""
    MAY_LOSE = "may_lose"
    """Made there, and a fact is missing that decides whether it originates."""
    STOPS_ORIGINATING = "stops_originating"
    MAY_STOP = "may_stop"
    """A fact is missing that decides whether it originates, or whether it still would."""
    KEEPS = "keeps"
    NOTHING = "nothing"
    """It does not originate as it is."""


class Needed(StrEnum):
    """What a figure may lack."""

    VALUE = "value"
    DESTINATION = "destination"
    PRODUCED_IN = "produced_in"
    GENERAL_RATE = "general_rate"
    PREFERENTIAL_RATE = "preferential_rate"
    RATE_FIGURE = "rate_figure"
    """What the rate is applied to, or the rate itself where it is no sum."""
    AMOUNTS = "amounts"
    """Amounts in the currency of the tariff."""
    UNITS = "units"
    UNITS_APART = "units_apart"
    """How many units of a part are traded by themselves."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something that has to be known; `of` names the code, figure or currency, `country` whose
    tariff it is about."""

    kind: Needed
    of: str | Said = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Exposed:
    """A good that hangs on a plant.

    `value` is, per unit in ten-thousandths, that of the good where it is made there, else of
    the plant's parts in it; None where not known. `depth` is 0 for a good made there. `units`
    are those of a year, None where not known. `duty` is what a unit owes more without
    preference, `needs` what has to be known for the figures that are None. `final`: it is no
    part of another good of the book.
    """

    good: str
    description: str
    depth: int
    path: tuple[str, ...]
    value: int | None
    units: YearlyUnits | None
    final: bool
    now: Verdict
    then: Verdict | None
    consequence: Consequence
    general: str
    preferential: str
    duty: Fraction | None
    needs: tuple[Need, ...]

    @property
    def made_there(self) -> bool:
        return self.depth == 0

    @property
    def at_risk(self) -> bool:
        """Whether it loses preference, or may."""
        return self.consequence not in (Consequence.KEEPS, Consequence.NOTHING)

    @property
    def yearly_value(self) -> Fraction | None:
        return self._yearly(None if self.value is None else Fraction(self.value))

    @property
    def yearly_duty(self) -> Fraction | None:
        """What a year owes more, in ten-thousandths; nothing where nothing is at risk."""
        if not self.at_risk or self.duty == 0:
            return Fraction(0)
        return self._yearly(self.duty)

    def _yearly(self, amount: Fraction | None) -> Fraction | None:
        if amount is None or self.units is None:
            return None
        return amount * self.units.quantity / MILLIONTHS


@dataclass(frozen=True, slots=True)
class Exposure:
    """A plant and the goods that hang on it, those made there first."""

    plant: str
    name: str
    country: str
    goods: tuple[Exposed, ...]

    @property
    def made(self) -> tuple[Exposed, ...]:
        return tuple(each for each in self.goods if each.made_there)

    @property
    def containing(self) -> tuple[Exposed, ...]:
        return tuple(each for each in self.goods if not each.made_there)

    def of(self, *consequences: Consequence) -> tuple[Exposed, ...]:
        return tuple(each for each in self.goods if each.consequence in consequences)

    @property
    def depth(self) -> int:
        return max((each.depth for each in self.goods), default=0)

    @property
    def yearly_value(self) -> Fraction:
        """What is known of the value of a year, of goods that are no part of another."""
        found = (each.yearly_value for each in self.goods if each.final)
        return sum((value for value in found if value is not None), Fraction(0))

    @property
    def yearly_duty(self) -> Fraction:
        """What is known of the duty of a year."""
        found = (each.yearly_duty for each in self.goods)
        return sum((amount for amount in found if amount is not None), Fraction(0))

    @property
    def unit_duty(self) -> Fraction:
        """What is known of the duty on one unit of each good at risk."""
        return sum((e.duty for e in self.goods if e.at_risk and e.duty is not None), Fraction(0))

    @property
    def open(self) -> tuple[Exposed, ...]:
        """The goods at risk of which a figure is missing."""
        return tuple(each for each in self.goods if each.needs)


def exposures(
    decided: Decided,
    rates: Sequence[Rates],
    plants: Sequence[str] | None = None,
) -> tuple[Exposure, ...]:
    """The exposure of every plant of the sheet `plants`, or of some, the largest first.

    Raises ValuationError where the book names no plants, and what deciding a book
    raises.
    """
    book = decided.sheets
    sheet = book.tables.get("plants")
    if sheet is None or sheet.is_empty():
        raise ValuationError([NO_PLANTS])
    chosen = sheet if plants is None else sheet.filter(pl.col("plant").is_in(list(plants)))
    reached = reach(book.goods, book.lines).filter(pl.col("plant").is_in(chosen["plant"].implode()))
    then = replaced(book, decided.text, dict(affected_by(reached, book.goods)))
    figures = _Figures(decided, rates)
    contained: dict[str, list[Mapping[str, Any]]] = {}
    for row in reached.iter_rows(named=True):
        contained.setdefault(row["plant"], []).append(row)
    made: dict[str, list[str]] = {}
    for good, plant in book.goods.select("id", "plant").iter_rows():
        made.setdefault(plant, []).append(good)
    found = []
    for plant, name, country in chosen.select("plant", "name", "country").iter_rows():
        own = [figures.made(good, country) for good in made.get(plant, ())]
        theirs = [
            figures.containing(row, then[plant, row["good"]])
            for row in contained.get(plant, ())
            if (plant, row["good"]) in then
        ]
        theirs.sort(key=lambda each: (each.depth, each.good))
        found.append(Exposure(plant, name or "", country, (*own, *theirs)))
    return tuple(sorted(found, key=_rank))


def _rank(each: Exposure) -> tuple[Fraction, Fraction, int, Fraction, str]:
    """Duty of a year, duty of a unit, goods that stop originating, value of a year."""
    stopping = len(each.of(Consequence.STOPS_ORIGINATING, Consequence.MAY_STOP))
    return (-each.yearly_duty, -each.unit_duty, -stopping, -each.yearly_value, each.plant)


class _Figures:
    """Values, duties and verdicts of the goods of one book."""

    def __init__(
        self,
        decided: Decided,
        rates: Sequence[Rates],
    ) -> None:
        book, findings, day = decided.sheets, decided.findings, decided.text.day
        self._rows = {row["id"]: row for row in findings.goods.iter_rows(named=True)}
        self._verdicts = {
            good: findings.verdict(number) for number, good in enumerate(findings.goods["id"])
        }
        self._parts = frozenset(book.lines["part"])
        self._units = yearly_units(book.goods, book.tables, book.settings, day)
        self._rates = rates
        self._currency = book.currency
        self._day = day

    def made(self, good: str, country: str) -> Exposed:
        """A good that the plant makes; `country` is where the plant stands."""
        now = self._verdicts[good]
        consequence = {
            Verdict.ORIGINATING: Consequence.LOSES_PREFERENCE,
            Verdict.UNDETERMINED: Consequence.MAY_LOSE,
            Verdict.NOT_ORIGINATING: Consequence.NOTHING,
        }[now]
        row = self._rows[good]
        value = next((row[name] for name in ("tv", "nc") if row[name] is not None), None)
        return self._exposed(good, 0, (), value, now, None, consequence, country)

    def containing(self, row: Mapping[str, Any], then: Verdict) -> Exposed:
        """A good with parts of the plant; `then` is the verdict with these replaced."""
        good = row["good"]
        now = self._verdicts[good]
        if now is Verdict.NOT_ORIGINATING:
            consequence = Consequence.NOTHING
        elif then is Verdict.ORIGINATING:
            consequence = Consequence.KEEPS
        elif now is Verdict.ORIGINATING and then is Verdict.NOT_ORIGINATING:
            consequence = Consequence.STOPS_ORIGINATING
        else:
            consequence = Consequence.MAY_STOP
        path = tuple(row["path"])
        return self._exposed(good, row["depth"], path, row["value"], now, then, consequence, None)

    def _exposed(
        self,
        good: str,
        depth: int,
        path: tuple[str, ...],
        value: int | None,
        now: Verdict,
        then: Verdict | None,
        consequence: Consequence,
        country: str | None,
    ) -> Exposed:
        final = good not in self._parts
        # A part of another good is not known to be traded by itself in the units produced.
        units = self._units.get(good) if final else None
        at_risk = consequence not in (Consequence.KEEPS, Consequence.NOTHING)
        general = preferential = ""
        owed: Fraction | None = None
        needs: tuple[Need, ...] = ()
        if at_risk:
            owed, general, preferential, needs = self._duty(self._rows[good], country, final)
            if units is None and owed != 0:
                needs = (*needs, Need(Needed.UNITS if final else Needed.UNITS_APART))
        return Exposed(
            good=good,
            description=self._rows[good]["description"] or "",
            depth=depth,
            path=path,
            value=value,
            units=units,
            final=final,
            now=now,
            then=then,
            consequence=consequence,
            general=general,
            preferential=preferential,
            duty=owed,
            needs=tuple(dict.fromkeys(needs)),
        )

    def _duty(
        self, row: Mapping[str, Any], country: str | None, final: bool
    ) -> tuple[Fraction | None, str, str, tuple[Need, ...]]:
        """What a unit owes more without preference, the two rates, and what is missing.

        A part of another good that has no destination is not imported by itself; a good whose
        destination is where it is made is not imported at all.
        """
        destination = row["destination"]
        if destination is None:
            if not final:
                return Fraction(0), "", "", ()
            return None, "", "", (Need(Needed.DESTINATION),)
        made_in = row["produced_in"] or (None if row.get(DISPUTED) else country)
        if made_in is None:
            return None, "", "", (Need(Needed.PRODUCED_IN),)
        if destination == made_in:
            return Fraction(0), "", "", ()
        code = Code(row["hs"])
        needs: list[Need] = []
        found: list[tuple[str, Fraction | None]] = []
        for preferential in (False, True):
            rate = rate_in(self._rates, code, destination, self._day, preferential=preferential)
            if rate is None:
                kind = Needed.PREFERENTIAL_RATE if preferential else Needed.GENERAL_RATE
                needs.append(Need(kind, str(code), destination))
                found.append(("", None))
                continue
            owed = duty(rate, row["tv"], weight=row["weight"])
            needs += map(_lacking, owed.needs)
            own = CURRENCIES.get(destination, "")
            foreign = self._currency != own and _has_amounts(rate)
            if foreign:
                needs.append(Need(Needed.AMOUNTS, own))
            found.append((rate.text, None if foreign else owed.amount))
        (general, full), (special, reduced) = found
        more = None if full is None or reduced is None else max(full - reduced, Fraction(0))
        return more, general, special, tuple(needs)


def _lacking(need: Said) -> Need:
    of_value = need == Said("needs-value")
    return Need(Needed.VALUE) if of_value else Need(Needed.RATE_FIGURE, need)


def _has_amounts(rate: Rate) -> bool:
    return any(isinstance(part, Specific) for part in rate.parts or ())


def goods_of(found: Sequence[Exposure]) -> Iterator[tuple[Exposure, Exposed]]:
    """Every good of every plant, in the order of the plants."""
    return ((plant, good) for plant in found for good in plant.goods)
