"""`tratado talks`: the day that is asked for, and what is priced when."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import printed, tratado

REVIEW = "examples/review-2026/table.yaml"
PICKUP = "examples/pickup/sheets"


def logged(folder: Path, *by: str) -> Path:
    path = folder / "log.yaml"
    names = [argument for each in by for argument in ("--by", each)]
    printed("talks", "log", REVIEW, path, "--add", "agreed", *names, "--option", "PANELS=P0",
            "--date", "2026-10-01", "--source", "press")  # fmt: skip
    return path


def test_entries_after_the_table_count_without_a_date(tmp_path: Path) -> None:
    log = logged(tmp_path, "US", "MX", "CA")
    data = json.loads(printed("talks", "deals", REVIEW, "--log", log, "--format", "json"))
    assert {choice["package"]["PANELS"] for choice in data["choices"]} == {"P0"}
    assert (data["as_of"], data["written"], data["logged"]) == (
        "2026-10-01", "2026-07-02", "2026-10-01",
    )  # fmt: skip
    assert data["unratified"] == ["US", "MX", "CA"]
    told = printed("talks", "log", REVIEW, log)
    assert "agreed on P0 since October 1, 2026" in told
    assert "table of July 2, 2026; log to October 1, 2026" in told


def test_the_brief_says_what_is_agreed(tmp_path: Path) -> None:
    log, brief = logged(tmp_path, "US", "MX", "CA"), tmp_path / "brief.html"
    printed("talks", "report", REVIEW, "--log", log, "-o", tmp_path / "p.html", "--brief", brief,
            "--draws", "5")  # fmt: skip
    text = brief.read_text("utf-8")
    assert "(agreed by all who sign)" in text
    assert "ratified" not in text
    assert "standard error" not in text


def test_a_clause_is_judged_on_its_own_first_day() -> None:
    arguments = ("talks", "impact", REVIEW, PICKUP, "--date", "2026-12-01")
    data = json.loads(printed(*arguments, "--format", "json"))
    (later,) = [each for each in data["impacts"] if each["option"] == "R1"]
    assert (later["starts"], later["day"]) == ("2027-07-01", "2027-07-01")
    assert later["books"][0]["lost_anyway"] == ["PICKUP", "PICKUP-TOURING"]
    (now,) = [each for each in data["impacts"] if each["option"] == "S1"]
    assert now["day"] == "2026-12-01"
    assert now["books"][0]["lost_anyway"] == []
    told = printed(*arguments, "--lang", "fr")
    assert "RVC R1 n’est pas en vigueur le" in told
    assert "PICKUP, PICKUP-TOURING" in told


def test_no_position_is_written_from_what_costs_nothing_yet() -> None:
    result = tratado("talks", "impact", REVIEW, PICKUP, "--date", "2026-12-01",
                     "--position", "MX:RVC")  # fmt: skip
    assert result.exit_code == 1
    assert "R0" not in result.stdout.replace("judged on", "")
    assert "lose origin by 2027-07-01 without it: PICKUP, PICKUP-TOURING" in result.stderr


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_a_forecast_tells_shares_of_assumptions(lang: str) -> None:
    told = printed("talks", "forecast", REVIEW, "--draws", "5", "--lang", lang)
    for word in ("standard error", "error estándar", "erreur type", "atified", "atificado"):
        assert word not in told
    data = json.loads(printed("talks", "forecast", REVIEW, "--draws", "5", "--format", "json"))
    assert data["shares_of"] == "assumptions"
