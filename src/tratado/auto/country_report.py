"""The content of countries in the vehicles of a book: by line, on average, and what is claimed.

Measures of one country may ask for its own content, as its duties on vehicles do that fall on
what is not its own; the agreement asks for the region's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import polars as pl

from tratado.auto.country_content import (
    CountryContent,
    Exposure,
    Share,
    averaged_share,
    country_content,
    exposure,
)
from tratado.auto.vehicle_findings import VehicleFinding

MILLIONTHS = 10**6


@dataclass(frozen=True, slots=True)
class Claim:
    """A share of a country's content that is claimed, and the duty on what is not of it.

    `claimed` is in hundredths of a percent, `rate` a fraction; both are the user's.
    """

    country: str
    claimed: int
    rate: Fraction


@dataclass(frozen=True)
class CountryReport:
    """Contents by vehicle, shares of each country on average by model line, and what is at stake.

    `exposures` are those of a claim by vehicle, for its units of a year, with the share taken of
    the net cost; `exposures_by_price` with that of the price, as a duty counts it that is due on
    what is not of a country in the total value. A vehicle is not there whose share, value or
    number is not known.
    """

    countries: tuple[str, ...]
    contents: Mapping[str, CountryContent]
    averages: Mapping[str, Mapping[str, Share]]
    claim: Claim | None = None
    exposures: Mapping[str, Exposure] = field(default_factory=dict)
    exposures_by_price: Mapping[str, Exposure] = field(default_factory=dict)

    def shares(self, vehicle: str) -> dict[str, Share | None]:
        """The share of each country in a vehicle."""
        return {country: self.contents[vehicle].share(country) for country in self.countries}


def country_report(
    goods: pl.DataFrame,
    lines: pl.DataFrame,
    vehicles: Sequence[VehicleFinding],
    units: Mapping[str, int],
    countries: Iterable[str],
    claim: Claim | None = None,
) -> CountryReport:
    """The content of countries in vehicles; `units` are those of a year, in millionths."""
    wanted = tuple(dict.fromkeys((*countries, *((claim.country,) if claim else ()))))
    contents = {each.good: country_content(goods, lines, each.good) for each in vehicles}
    by_price = {each.good: country_content(goods, lines, each.good, "tv") for each in vehicles}
    return CountryReport(
        wanted,
        contents,
        _averages(vehicles, contents, units, wanted),
        claim,
        {} if claim is None else _exposures(goods, contents, units, claim),
        {} if claim is None else _exposures(goods, by_price, units, claim),
    )


def _averages(
    vehicles: Sequence[VehicleFinding],
    contents: Mapping[str, CountryContent],
    units: Mapping[str, int],
    countries: Sequence[str],
) -> dict[str, dict[str, Share]]:
    """By model line, where the share and number of each of its vehicles is known."""
    by_line: dict[str, list[str]] = {}
    for each in vehicles:
        if each.model_line is not None:
            by_line.setdefault(each.model_line, []).append(each.good)
    found: dict[str, dict[str, Share]] = {}
    for line, own in by_line.items():
        if any(good not in units for good in own):
            continue
        for country in countries:
            shares = [(contents[good].share(country), units[good] // MILLIONTHS) for good in own]
            known = [(share, count) for share, count in shares if share is not None]
            average = averaged_share(known, country) if len(known) == len(own) else None
            if average is not None:
                found.setdefault(line, {})[country] = average
    return found


def _exposures(
    goods: pl.DataFrame,
    contents: Mapping[str, CountryContent],
    units: Mapping[str, int],
    claim: Claim,
) -> dict[str, Exposure]:
    values = dict(goods.select("id", "tv").iter_rows())
    found = {}
    for good, content in contents.items():
        share, value, count = content.share(claim.country), values[good], units.get(good)
        if share is not None and value is not None and count is not None:
            whole = count // MILLIONTHS
            found[good] = exposure(claim.claimed, share, value, whole, claim.rate)
    return found
