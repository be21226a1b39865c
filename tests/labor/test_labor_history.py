"""The real cases: replayed to their true ends, with the days they were late."""

from __future__ import annotations

import datetime as dt

import pytest

from tratado.labor.history import events_of, real_cases, rows
from tratado.labor.lateness import Delay, delays
from tratado.labor.law import mechanism
from tratado.labor.statistics import by, frame

LAW = mechanism()
CASES = {each.case.id: each for each in real_cases(LAW)}


def delay(case: str, clock: str, counted: str = "calendar") -> Delay:
    found = [d for d in delays(LAW, CASES[case].case) if (d.clock, d.counted) == (clock, counted)]
    assert len(found) == 1
    return found[0]


def test_there_are_the_cases_that_were_read() -> None:
    assert len(CASES) == 38
    assert [each.case.annex for each in CASES.values()].count("31-B") == 1
    requests = [e for e in CASES.values() if e.case.last("review_requested") is not None]
    assert len(requests) == 35


@pytest.mark.parametrize("id_", CASES)
def test_a_case_is_replayed_to_its_true_state(id_: str) -> None:
    real = CASES[id_]
    assert real.case.state == real.state
    assert LAW.states[real.state].open == (
        real.outcome in ("course_agreed", "denial_determined", "panel_requested", "not_read")
    )
    assert bool(real.unread) == LAW.states[real.state].open
    assert all(source.startswith("http") for source in real.sources)


def test_no_day_is_made_up() -> None:
    for row in rows():
        read = {row[c] for c in row if c not in ("note", "sources")} | {"?"}
        assert {str(event.when) for event in events_of(row)} <= read


@pytest.mark.parametrize(
    ("case", "days"),
    [
        ("us-02-tridonex", 0), ("us-10-goodyear", 0), ("us-23-sig", 0), ("us-11-draxton", -1),
        ("us-24-tizapa", -1), ("us-05-vu-1", -2), ("us-14-yazaki-1", 1),
    ],
)  # fmt: skip
def test_answers_against_the_tenth_day(case: str, days: int) -> None:
    found = delay(case, "answer")
    assert (found.least, found.most) == (days, days)
    assert found.late == (days > 0)


@pytest.mark.parametrize(
    ("case", "days"),
    [
        ("us-13-san-martin", 0), ("us-08-vu-2", 0), ("us-10-goodyear", 0), ("us-22-rv-fresh", 0),
        ("us-24-tizapa", -1), ("us-17-asiaway", 1),
    ],
)  # fmt: skip
def test_reviews_against_the_forty_fifth_day(case: str, days: int) -> None:
    found = delay(case, "review")
    assert (found.least, found.most) == (days, days)


@pytest.mark.parametrize(
    ("case", "most"),
    [
        ("us-02-tridonex", 0), ("us-15-mas-air", 0), ("us-22-rv-fresh", 0), ("us-24-tizapa", 0),
        ("us-31-odisa", 0), ("us-27-impro", 1), ("us-18-tecmo", 1), ("us-13-san-martin", 2),
        ("us-17-asiaway", 3), ("us-14-yazaki-1", 3), ("us-21-atento", 21),
    ],
)  # fmt: skip
def test_screenings_ended_at_the_latest_with_the_request(case: str, most: int) -> None:
    assert delay(case, "screening").most == most


def test_the_course_fits_business_days_where_it_does_not_fit_calendar_days() -> None:
    assert delay("us-10-goodyear", "course").late is True
    assert delay("us-10-goodyear", "course", "business").late is False


def test_panels_took_longer() -> None:
    found = delay("us-13-san-martin", "determination_with_verification")
    assert (found.least, str(found.ended)) == (180, "2024-04-26")
    assert delay("us-13-san-martin", "draw").least == 5
    assert delay("us-13-san-martin", "draw", "business").least == 5


def test_a_case_that_comes_back_is_a_new_case_at_the_same_facility() -> None:
    again = {id_: each.case.recurs for id_, each in CASES.items() if each.case.recurs}
    assert again == {"us-08-vu-2": "us-05-vu-1", "us-35-yazaki-2": "us-14-yazaki-1"}
    for id_, earlier in again.items():
        assert CASES[id_].case.facility.name == CASES[earlier].case.facility.name


def test_sums() -> None:
    cases = frame(CASES.values())
    outcomes = {row["outcome"]: row for row in by(cases, "outcome").iter_rows(named=True)}
    assert sum(row["cases"] for row in outcomes.values()) == 38
    assert outcomes["course_completed"]["median"] == 182
    assert outcomes["no_jurisdiction"]["longest"] == 315
    sectors = {row["sector"]: row for row in by(cases, "sector").iter_rows(named=True)}
    assert (sectors["mining"]["cases"], sectors["mining"]["panels"]) == (3, 2)
    assert (dt.date(2024, 4, 26) - dt.date(2023, 6, 16)).days == 315
    # Of 49, 54, 55, 57 and 57 days.
    assert outcomes["resolved"]["median"] == 55
