"""Plants in Mexico: the duties of the reform on their days, and what cases started from."""

from __future__ import annotations

import datetime as dt
from typing import Any

import polars as pl
import pytest

from tratado.book.sheets import sheet_named
from tratado.labor.case import Facility
from tratado.labor.facilities import Checked, Register, months_later, register
from tratado.labor.law import mechanism
from tratado.labor.states import begun

LAW = mechanism()
TODAY = dt.date(2026, 11, 24)


def sheet(name: str, *rows: dict[str, Any]) -> pl.DataFrame:
    columns = {column.name: column.kind.dtype for column in sheet_named(name).columns}
    full = [dict.fromkeys(columns) | row for row in rows]
    return pl.DataFrame(full, schema=columns)


PLANTS = sheet(
    "plants",
    {"plant": "A", "name": "Plant A", "country": "MX", "sector": "auto parts"},
    {"plant": "B", "name": "Plant B", "country": "MX", "sector": "wine"},
    {"plant": "C", "name": "Plant C", "country": "MX", "sector": "agriculture"},
    {"plant": "D", "name": "Plant D", "country": "US", "sector": "auto parts"},
    {"plant": "E", "name": "Plant E", "country": "MX", "sector": "xyz"},
    {"plant": "F", "name": "Plant F", "country": "MX"},
)


def checked(**agreement: Any) -> Register:
    return register(LAW, PLANTS, sheet("agreements", {"plant": "A", **agreement}), TODAY)


def duty(name: str, **agreement: Any) -> Checked:
    (found,) = [each for each in checked(**agreement).duties if each.duty == name]
    return found


OLD = dt.date(2016, 3, 1)
NEW = dt.date(2022, 6, 1)


@pytest.mark.parametrize(
    ("signed", "vote", "result", "standing", "need", "unconfirmed"),
    [
        (OLD, dt.date(2023, 5, 1), "yes", "done", "", False),
        (OLD, dt.date(2023, 5, 2), "yes", "done", "", True),
        (OLD, dt.date(2023, 7, 31), "yes", "done", "", True),
        (OLD, dt.date(2023, 8, 1), "yes", "missing", "", False),
        (OLD, dt.date(2022, 5, 1), "no", "missing", "", False),
        (OLD, dt.date(2022, 5, 1), "tie", "missing", "", False),
        (OLD, dt.date(2022, 5, 1), None, "unknown", "result", False),
        (OLD, None, None, "unknown", "vote_date", False),
        (None, dt.date(2022, 5, 1), "yes", "unknown", "signed", False),
        (dt.date(2019, 5, 1), None, None, "unknown", "vote_date", False),
        (dt.date(2019, 5, 2), None, None, "not_applicable", "", False),
    ],
)
def test_legitimation(
    signed: dt.date | None,
    vote: dt.date | None,
    result: str | None,
    standing: str,
    need: str,
    unconfirmed: bool,
) -> None:
    found = duty("legitimation_vote", signed=signed, vote_date=vote, result=result)
    assert (found.standing, found.need, found.unconfirmed) == (standing, need, unconfirmed)


@pytest.mark.parametrize(
    ("signed", "certificate", "standing"),
    [
        (NEW, NEW, "done"),
        (NEW, NEW + dt.timedelta(days=1), "missing"),
        (NEW, None, "unknown"),
        (OLD, None, "not_applicable"),
        (None, NEW, "unknown"),
    ],
)
def test_representation(signed: dt.date, certificate: dt.date, standing: str) -> None:
    found = duty("representation_certificate", signed=signed, certificate=certificate)
    assert found.standing == standing


def test_a_revision_is_due_again_and_its_day_is_unconfirmed() -> None:
    found = duty("revision_vote", revised=dt.date(2022, 11, 24))
    assert (found.standing, found.due, found.unconfirmed) == ("done", TODAY, True)
    found = duty("revision_vote", revised=dt.date(2022, 11, 23))
    assert (found.standing, found.need) == ("unknown", "revised")
    found = duty("revision_vote", vote_date=TODAY, result="yes")
    assert (found.standing, found.due, found.need) == ("unknown", None, "revised")


def test_blank_is_unknown_and_no_is_missing() -> None:
    for name in ("text_handed_out", "published"):
        assert duty(name).standing == "unknown"
        assert duty(name, **{name: False}).standing == "missing"
        assert duty(name, **{name: True}).standing == "done"
    assert duty("registration").need == "registration"


def test_flags_say_what_cases_started_from() -> None:
    found = checked(result="no", kept=True, text_handed_out=False, dismissals=True, number="1")
    assert {each.flag for each in found.flags} == {
        "vote_lost_but_agreement_kept", "text_not_handed_out", "dismissals",
    }  # fmt: skip
    assert not checked(result="no", kept=False, dismissals=False).flags


def test_only_plants_in_mexico_are_checked_and_unlisted_sectors_are_not_known() -> None:
    found = register(
        LAW, PLANTS, sheet("agreements", {"plant": "A"}, {"plant": "D"}), TODAY,
        [begun(LAW, "case", "US", Facility("Plant B", "MX"))],
    )  # fmt: skip
    assert {each.plant: each.priority for each in found.plants} == {
        "A": True, "B": True, "C": False, "E": None, "F": None,
    }  # fmt: skip
    assert {each.plant for each in found.duties} == {"A"}
    assert found.without_agreement == ("B", "C", "E", "F")
    assert [(each.plant, each.flag) for each in found.flags] == [("B", "earlier_case")]


def test_months_later_stays_in_its_month() -> None:
    assert months_later(dt.date(2024, 2, 29), 48) == dt.date(2028, 2, 29)
    assert months_later(dt.date(2024, 2, 29), 12) == dt.date(2025, 2, 28)
    assert months_later(dt.date(2024, 12, 31), 2) == dt.date(2025, 2, 28)
