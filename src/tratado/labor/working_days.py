"""Business days of a country: neither a weekend nor a public holiday."""

from __future__ import annotations

import datetime as dt
import functools

from tratado import extras

_CATEGORIES = {"CA": ("public", "government")}
"""Canada's federal offices close on more days than are holidays in every province."""

DAY = dt.timedelta(days=1)


@functools.cache
def _holidays(country: str, year: int) -> frozenset[dt.date]:
    categories = _CATEGORIES.get(country, ("public",))
    holidays = extras.module("holidays")
    return frozenset(holidays.country_holidays(country, years=year, categories=categories))


def is_business_day(day: dt.date, country: str) -> bool:
    """Whether a day counts. Raises MissingExtra where the holidays are not installed."""
    return day.weekday() < 5 and day not in _holidays(country, day.year)


def business_days_later(day: dt.date, count: int, country: str) -> dt.date:
    """The `count`-th business day after `day`, which is day 0."""
    while count:
        day += DAY
        count -= is_business_day(day, country)
    return day


def business_days_between(first: dt.date, last: dt.date, country: str) -> int:
    """Business days after `first` up to and with `last`; 0 where `last` is not later."""
    days = (last - first).days
    return sum(is_business_day(first + n * DAY, country) for n in range(1, days + 1))
