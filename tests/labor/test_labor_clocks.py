"""Days: calendar, business, imprecise, and what a date may be."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.labor.clocks import due, units
from tratado.labor.events import When
from tratado.labor.law import Clock, Counted, mechanism
from tratado.labor.working_days import (
    business_days_between,
    business_days_later,
    is_business_day,
)

LAW = mechanism()
DAY = dt.timedelta(days=1)
days = st.dates(dt.date(2020, 7, 1), dt.date(2032, 12, 31))
countries = st.sampled_from(["US", "MX", "CA"])


@given(days, st.integers(0, 40), countries)
def test_business_days_count_back_to_where_they_began(
    day: dt.date, count: int, country: str
) -> None:
    end = business_days_later(day, count, country)
    assert business_days_between(day, end, country) == count
    assert count == 0 or is_business_day(end, country)


@given(days, countries)
def test_a_weekend_is_no_business_day(day: dt.date, country: str) -> None:
    assert day.weekday() < 5 or not is_business_day(day, country)


@pytest.mark.parametrize(
    ("day", "country"),
    [
        ("2024-09-16", "MX"), ("2024-05-01", "MX"), ("2024-10-01", "MX"), ("2024-07-04", "US"),
        ("2024-06-19", "US"), ("2024-07-01", "CA"), ("2024-05-20", "CA"), ("2024-09-30", "CA"),
    ],
)  # fmt: skip
def test_holidays(day: str, country: str) -> None:
    others = {"US", "MX", "CA"} - {country}
    assert not is_business_day(dt.date.fromisoformat(day), country)
    assert any(is_business_day(dt.date.fromisoformat(day), other) for other in others)


@given(days, countries, st.sampled_from([c for c in LAW.clocks.values() if c.days]))
def test_a_clock_ends_later_in_business_days_and_never_before_it_starts(
    start: dt.date, country: str, clock: Clock
) -> None:
    calendar = due(clock, start, Counted.CALENDAR, country)
    business = due(clock, start, Counted.BUSINESS, country)
    assert calendar is not None
    assert business is not None
    assert start < calendar <= business
    with pytest.raises(ValueError, match="the unit is not stated"):
        due(clock, start, Counted.UNSTATED, country)


def test_units_shown() -> None:
    assert units(LAW.clocks["course"]) == (Counted.CALENDAR, Counted.BUSINESS)
    assert units(LAW.clocks["confirmation"]) == (Counted.BUSINESS,)


@given(st.dates(dt.date(1000, 1, 1)), st.integers(0, 400))
def test_a_date_is_written_as_it_is_read(day: dt.date, length: int) -> None:
    last = min(day.toordinal() + length, dt.date.max.toordinal() - 1)
    for when in (
        When.on(day),
        When(day, dt.date.fromordinal(last)),
        When.of(f"{day:%Y-%m}"),
        When.of(f"{day.year}"),
        When.of("?"),
    ):
        assert When.of(str(when)) == when
        assert when.exact == (when.first == when.last)


@pytest.mark.parametrize("text", ["", "soon", "2024-13", "2024-02-30", "2024-05-02/2024-05-01"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|begins"):
        When.of(text)
