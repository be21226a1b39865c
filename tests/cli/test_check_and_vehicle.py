"""`check` and `vehicle` say the same of every vehicle."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import tratado
from vehicle_book import DAY, FILES, with_setting, write

BOOKS = {
    "whole": {},
    "no spending": {"labor_spending": "kind,plant,from,to,amount,country,good\n"},
    "class open": {"vehicles": "good,model_line,plant\nTRUCK,T,P1\n"},
    "core parts not named": {"core_parts": "part,core_part,listed_as\nENGINE,engine,part\n"},
    "no period of steel": {"settings": with_setting("steel_period", "")},
    "melted outside": {"metal_purchases": FILES["metal_purchases"].replace("MX,yes", "KR,no")},
}


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("day", [DAY, "2027-06-30", "2027-07-01"])
def test_both_commands_come_to_the_same_verdict(tmp_path: Path, name: str, day: str) -> None:
    book = write(tmp_path / "book", **BOOKS[name])
    asked = (book, "--date", day, "--format", "json")
    checked = json.loads(tratado("check", *asked).stdout)
    reported = json.loads(tratado("vehicle", *asked).stdout)
    verdicts = {each["id"]: each["verdict"] for each in checked["goods"]}
    (vehicle,) = reported["vehicles"]
    assert verdicts["TRUCK"] == vehicle["verdict"]
    answers = {each["answer"] for each in vehicle["requirements"]}
    if vehicle["verdict"] == "originating":
        assert answers == {"met"}
    if "not_met" in answers:
        assert vehicle["verdict"] == "not_originating"
