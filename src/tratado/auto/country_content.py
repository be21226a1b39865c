"""What part of a vehicle's value is of one country, beside its regional value content.

The agreement asks for the content of the region; a measure of one country may ask for its
own. A part is of the country where it was made, with all that is in it: that the sheet goods
names for a part that is a good itself, else that of its line. Whether the book knows what such a
part is made of changes nothing. What is left of the vehicle's base is of the country that
produces it. A country that nobody stated, or that the sheets state differently, bounds the share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor

import polars as pl

from tratado.auto.vehicle_content import Amount, together
from tratado.origin.territory import DISPUTED
from tratado.origin.value_content import WHOLE
from tratado.value.finding import Missing
from tratado.words import Said

UNKNOWN = ""
"""The country of what nobody stated a country for."""


@dataclass(frozen=True, slots=True)
class CountryLine:
    """Value of a country in a good, and where it comes from.

    `part` is empty for labor, overhead, profit and whatever else is no material: `of` is
    the good whose production that is.
    """

    of: str
    part: str
    country: str
    value: Amount
    row: int | None


@dataclass(frozen=True, slots=True)
class CountryContent:
    """A good's base by country; amounts in ten-thousandths per unit.

    `base` is None where nobody gave the net cost or the transaction value.
    """

    good: str
    base: Amount | None
    lines: tuple[CountryLine, ...]
    missing: tuple[Missing, ...]

    @property
    def by_country(self) -> dict[str, Amount]:
        """Value by country, the unknown one under ``."""
        found: dict[str, Amount] = defaultdict(int)
        for line in self.lines:
            found[line.country] += line.value
        return dict(found)

    def share(self, country: str) -> Share | None:
        """The share of a country; None without a base, or where materials exceed it."""
        if not self.base or self.base <= 0 or any(line.value < 0 for line in self.lines):
            return None
        own, unknown = (self.by_country.get(each, 0) for each in (country, UNKNOWN))
        return Share(country, Fraction(own), Fraction(own + unknown), Fraction(self.base))


@dataclass(frozen=True, slots=True)
class Share:
    """The least and the most of a base that is of a country; amounts in ten-thousandths."""

    country: str
    least: Fraction
    most: Fraction
    base: Fraction

    @property
    def lowest(self) -> int:
        """Hundredths of a percent, cut off."""
        return floor(self.least * WHOLE / self.base)

    @property
    def highest(self) -> int:
        return floor(self.most * WHOLE / self.base)


def country_content(
    goods: pl.DataFrame, lines: pl.DataFrame, good: str, base: str = "nc"
) -> CountryContent:
    """The base of a good (`nc` or `tv`) by country, from the frames of a book with costs.

    Raises KeyError for a good that is not in the book.
    """
    of_goods = dict(goods.select("id", "produced_in").iter_rows())
    if DISPUTED in goods.columns:
        disputed = goods.filter(pl.col(DISPUTED).is_not_null())["id"]
        of_goods |= dict.fromkeys(disputed, UNKNOWN)
    of_goods[good]  # A good that is not in the book is refused here.
    (amount,) = goods.filter(pl.col("id") == good)[base]
    no_base = Missing(base, good, "Uniform Regulations 7(2), 7(3)")
    if amount is None:
        return CountryContent(good, None, (), (no_base,))
    own = lines.filter((pl.col("good") == good) & (pl.col("role") != "shipping_packing"))
    found = tuple(_lines(own, of_goods, good, Fraction(amount)))
    missing = [
        Missing("country", line.part or Said("auto-production-of", good=line.of), "")
        for line in found
        if line.country == UNKNOWN and line.value
    ]
    if any(line.value < 0 for line in found):
        missing.append(no_base)
    return CountryContent(good, amount, found, together(missing))


def _lines(
    own: pl.DataFrame, of_goods: Mapping[str, str | None], good: str, worth: Fraction
) -> Iterator[CountryLine]:
    """What a good worth so much consists of: its parts, each whole, and its own production."""
    left = worth
    for cells in own.iter_rows(named=True):
        value, part = Fraction(cells["value"]), cells["part"]
        country = _made_in(of_goods.get(part), cells["country"])
        left -= value
        yield CountryLine(good, part, country, value, cells.get("row"))
    yield CountryLine(good, "", of_goods[good] or UNKNOWN, left, None)


def _made_in(produced_in: str | None, country: str | None) -> str:
    """Where a part was made; unknown where its sheets do not agree."""
    if produced_in is None or country is None:
        return produced_in or country or UNKNOWN
    return country if produced_in == country else UNKNOWN


def averaged_share(shares: Iterable[tuple[Share, int]], country: str) -> Share | None:
    """The share of a model line: each vehicle's with how many were produced.

    None where none were produced.
    """
    least = most = base = Fraction(0)
    for share, count in shares:
        least, most, base = (
            least + share.least * count,
            most + share.most * count,
            base + share.base * count,
        )
    return Share(country, least, most, base) if base else None


@dataclass(frozen=True, slots=True)
class Exposure:
    """Value and duty at stake where a claimed share is too high; ten-thousandths.

    `whole_duty` is the duty on all of the value, 0 where nothing is overstated: what a measure
    may ask for instead of the duty on what was overstated.
    """

    least_value: int
    most_value: int
    least_duty: int
    most_duty: int
    whole_duty: int


def exposure(claimed: int, share: Share, value: int, units: int, rate: Fraction) -> Exposure:
    """What a claimed share (hundredths of a percent) overstates, and the duty on that.

    `value` is the customs value of a unit in ten-thousandths; `rate` the rate of duty on
    what is not of the country, as a fraction, which the user gives. Amounts are cut off.
    """
    claimed_part = Fraction(claimed, WHOLE)
    over = [
        max(Fraction(0), claimed_part - part / share.base) for part in (share.most, share.least)
    ]
    least, most = (part * value * units for part in over)
    whole = floor(value * units * rate) if most else 0
    return Exposure(floor(least), floor(most), floor(least * rate), floor(most * rate), whole)
