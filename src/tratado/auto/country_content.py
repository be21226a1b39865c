"""What part of a vehicle's value is of one country, beside its regional value content.

The agreement asks for the content of the region; a measure of one country may ask for its
own. Lines are of the country that the bill of materials says, parts that are goods of the
book are opened, and what is left of a good's base is of the country that produces it.
Countries that nobody stated bound the share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Any

import polars as pl

from tratado.auto.vehicle_content import Amount, together
from tratado.origin.rollup import MILLIONTHS
from tratado.origin.value_content import WHOLE
from tratado.value.finding import Missing

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
    rows = {cells["id"]: cells for cells in goods.iter_rows(named=True)}
    by_good: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for cells in lines.iter_rows(named=True):
        if cells["role"] != "shipping_packing":
            by_good[cells["good"]].append(cells)
    amount = rows[good][base]
    no_base = Missing(base, good, "Uniform Regulations 7(2), 7(3)")
    if amount is None:
        return CountryContent(good, None, (), (no_base,))
    found = tuple(_merged(_within(rows, by_good, good, Fraction(amount), Fraction(1))))
    missing = [
        Missing("country", line.part or f"production of {line.of}", "")
        for line in found
        if line.country == UNKNOWN and line.value
    ]
    if any(line.value < 0 for line in found):
        missing.append(no_base)
    return CountryContent(good, amount, found, together(missing))


def _within(
    rows: Mapping[str, Mapping[str, Any]],
    by_good: Mapping[str, Sequence[Mapping[str, Any]]],
    good: str,
    worth: Fraction,
    times: Fraction,
) -> Iterable[CountryLine]:
    """What a good worth so much per unit consists of, for so many units of it."""
    own = by_good.get(good, ())
    for cells in own:
        value = Fraction(cells["value"])
        part = cells["part"]
        if part in rows and by_good.get(part):
            quantity = Fraction(cells["quantity"], MILLIONTHS)
            yield from _within(rows, by_good, part, value / quantity, times * quantity)
        else:
            country = cells["country"] or UNKNOWN
            yield CountryLine(good, part, country, value * times, cells.get("row"))
    left = worth - sum((Fraction(cells["value"]) for cells in own), Fraction(0))
    yield CountryLine(good, "", rows[good]["produced_in"] or UNKNOWN, left * times, None)


def _merged(lines: Iterable[CountryLine]) -> Iterable[CountryLine]:
    """Lines of the same material of the same good in one; the first row stands for them."""
    found: dict[tuple[str, str, str, int | None], CountryLine] = {}
    for line in lines:
        key = (line.of, line.part, line.country, line.row)
        before = found.get(key)
        value = line.value if before is None else before.value + line.value
        found[key] = CountryLine(line.of, line.part, line.country, value, line.row)
    return found.values()


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
    """Value and duty at stake where a claimed share is too high; ten-thousandths."""

    least_value: int
    most_value: int
    least_duty: int
    most_duty: int


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
    return Exposure(floor(least), floor(most), floor(least * rate), floor(most * rate))
