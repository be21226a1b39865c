"""Deadlines and their calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tratado.agreement.agreement import load
from tratado.auto.calendar import Due as VehicleDue
from tratado.auto.calendar import Duty
from tratado.locale import Language, messages
from tratado.origin.answer import Verdict
from tratado.proof.calendar_file import calendar
from tratado.proof.certificate import Decision, Period
from tratado.proof.claims import Held, reconcile
from tratado.proof.deadlines import (
    Deadline,
    Due,
    Notice,
    next_fiscal_year,
    of_certificates,
    of_declarations,
    of_entries,
    of_fiscal_year,
    of_notices,
    of_requests,
    of_vehicles,
    upcoming,
)
from tratado.proof.declarations import Asked, Declaration, Request

AGREEMENT = load("usmca")
DAY = dt.date(2026, 3, 2)
MADE = dt.date(2026, 11, 24)

DECLARATION = Declaration(
    "R-1", "0" * 64, "Northern Plate", "A Person", "", DAY, DAY, dt.date(2027, 3, 1)
)


def test_a_certification_ends_and_its_records_are_kept_five_years() -> None:
    period = Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    held = Held("C-1", frozenset({"BODY"}), period, dt.date(2025, 12, 20), DAY, country="US")
    assert {each.due: each.day for each in of_certificates([held], AGREEMENT)} == {
        Due.CERTIFICATE_END: dt.date(2026, 12, 31), Due.RETENTION: dt.date(2030, 12, 20),
    }  # fmt: skip
    single = replace(held, period=Period(DAY, DAY))
    assert [each.due for each in of_certificates([single], AGREEMENT)] == [Due.RETENTION]


def test_declarations_end_unless_declined() -> None:
    (found,) = of_declarations([DECLARATION, replace(DECLARATION, declined="no")], AGREEMENT)
    assert (found.day, found.subject) == (dt.date(2027, 3, 1), "Northern Plate")


def test_requests_are_due_until_they_are_answered() -> None:
    request = Request("Northern Plate", "B", DAY, dt.date(2026, 4, 1), "", (Asked.ORIGIN,), ())
    assert [each.day for each in of_requests([request], [])] == [dt.date(2026, 4, 1)]
    assert list(of_requests([request], [replace(DECLARATION, request=request.id)])) == []


def test_holders_are_told_within_thirty_days() -> None:
    (found,) = of_notices([Notice("C-1", DAY, "US")], AGREEMENT)
    assert (found.day, found.due) == (dt.date(2026, 4, 1), Due.NOTICE)


def test_each_country_has_its_days_to_tell_holders() -> None:
    (at_once,) = of_notices([Notice("C-1", DAY, "CA")], AGREEMENT)
    assert at_once.day == DAY
    both = list(of_notices([Notice("C-1", DAY, None)], AGREEMENT))
    assert [(each.day, each.subject) for each in both] == [
        (DAY, "C-1 (CA)"), (dt.date(2026, 4, 1), "C-1 (MX, US)"),
    ]  # fmt: skip


def test_each_country_has_its_years_to_keep_records() -> None:
    day = dt.date(2026, 1, 1)
    one = Held("C-1", frozenset({"BODY"}), Period(day, day), day, day)
    for country, years in (("US", {5}), ("MX", {5}), ("CA", {6}), (None, {5, 6})):
        found = of_certificates([replace(one, country=country)], AGREEMENT)
        assert {each.day.year - 2026 for each in found} == years


def test_a_certified_good_that_stops_to_originate_is_due() -> None:
    stops = dt.date(2026, 7, 1)
    held = Held("C-1", frozenset({"BODY"}), Period(DAY, dt.date(2026, 12, 31)), DAY, DAY, stops)
    found = {each.due: each.day for each in of_certificates([held], AGREEMENT)}
    assert found[Due.STOPS] == stops
    assert Due.STOPS not in {each.due for each in of_certificates([held], AGREEMENT, {"C-1"})}


def test_deadlines_end_with_the_calendar() -> None:
    last = dt.date.max
    held = Held("C-1", frozenset({"BODY"}), Period(last, last), last, last, country="US")
    assert [each.day for each in of_certificates([held], AGREEMENT)] == [last]
    assert [each.day for each in of_notices([Notice("C-1", last, "US")], AGREEMENT)] == [last]


def test_an_entry_may_be_claimed_for_a_year_and_is_kept_for_five() -> None:
    row = {
        "entry": "E-1", "line": "1", "date": DAY, "hs": "840290", "country": "MX",
        "destination": "us", "importer": None, "producer": None, "value": 100, "duty": 5,
        "preference": False, "good": "BODY",
        "quantity": None, "unit": None, "weight": None, "row": 2,
    }  # fmt: skip
    decision = Decision("BODY", "", "8402.90", 2022, Verdict.ORIGINATING, "B", DAY, 1, "", "", "",
                        "usmca")  # fmt: skip
    rows = [row, row | {"line": "2", "duty": 0}]
    found = list(of_entries(reconcile(rows, [decision], [], AGREEMENT, [], MADE), AGREEMENT))
    assert sorted((each.due, each.day, each.reference) for each in found) == [
        (Due.CLAIM, dt.date(2027, 3, 2), "E-1/1"), (Due.RETENTION, dt.date(2031, 3, 2), "E-1"),
    ]  # fmt: skip


def test_vehicle_producers_file_before_their_fiscal_year() -> None:
    first = dt.date(2027, 1, 1)
    assert {each.due: each.day for each in of_fiscal_year("Maker", first, AGREEMENT)} == {
        Due.VEHICLE_CERTIFICATION: dt.date(2026, 10, 3),
        Due.AVERAGING: dt.date(2026, 12, 22),
        Due.LABOR_AVERAGING: dt.date(2026, 12, 22),
    }


@pytest.mark.parametrize(
    ("start", "after", "first"),
    [
        ("01-01", dt.date(2026, 11, 24), dt.date(2027, 1, 1)),
        ("11-24", dt.date(2026, 11, 24), dt.date(2027, 11, 24)),
        ("11-25", dt.date(2026, 11, 24), dt.date(2026, 11, 25)),
    ],
)
def test_the_next_fiscal_year(start: str, after: dt.date, first: dt.date) -> None:
    assert next_fiscal_year(start, after) == first


drawn = st.builds(
    Deadline, st.dates(dt.date(2026, 1, 1), dt.date(2027, 1, 1)), st.sampled_from(list(Due)),
    st.sampled_from(["A", "B, C", "Ñandú; \n"]), st.sampled_from(["", "C-1"]), st.just("Article 5"),
)  # fmt: skip


@given(st.lists(drawn), st.dates(dt.date(2026, 1, 1), dt.date(2027, 1, 1)))
def test_upcoming_is_in_order_each_once_and_within(found: list[Deadline], first: dt.date) -> None:
    last = first + dt.timedelta(days=60)
    shown = upcoming([*found, *found], first, last)
    assert list(shown) == sorted(set(shown))
    assert set(shown) == {each for each in found if first <= each.day <= last}


@given(st.lists(drawn, unique_by=lambda each: each.uid), st.sampled_from(list(Language)))
def test_a_calendar_has_an_event_for_each_deadline(
    found: list[Deadline], language: Language
) -> None:
    data = calendar(found, MADE, language)
    assert data == calendar(found, MADE, language)
    events = Calendar.from_ical(data).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [each.day for each in found]
    assert [str(event["uid"]) for event in events] == [f"{each.uid}@tratado" for each in found]
    say = messages(language).format
    assert [str(event["summary"]) for event in events] == [
        say(f"due-{each.due.value.replace('_', '-')}", subject=each.subject) for each in found
    ]


@given(drawn, st.dates())
def test_an_event_keeps_its_name_when_its_day_moves(deadline: Deadline, day: dt.date) -> None:
    assert replace(deadline, day=day).uid == deadline.uid


def test_what_vehicles_owe_is_of_the_plant_or_else_of_the_producer() -> None:
    first, last = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
    owed = [
        VehicleDue(last, Duty.YEAR_END_CONTENT, "", first, last, "Uniform Regulations 16(9)"),
        VehicleDue(last, Duty.WAGES, "P1", None, None, "Uniform Regulations 18(5)"),
    ]
    found = list(of_vehicles(owed, "Maker"))
    assert [(each.due, each.subject) for each in found] == [
        (Due.YEAR_END_CONTENT, "Maker"),
        (Due.WAGES, "P1"),
    ]
    assert [each.reference for each in found] == ["2026-01-01 – 2026-12-31", ""]
