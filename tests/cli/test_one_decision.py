"""Every command that states a verdict states the one that `check` gives on that book and day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from commands import tratado

from tratado.locale import Language
from tratado.report import claims

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
BOOKS = {
    "pickup": EXAMPLES / "pickup" / "pickup.xlsx",
    "published": EXAMPLES / "published",
    "costs": EXAMPLES / "costs",
    "stock": EXAMPLES / "stock",
    "exposure": EXAMPLES / "exposure",
}
DAYS = ("2021-01-01", "2026-11-24", "2027-07-01")


def data(*arguments: object) -> Any:
    result = tratado(*arguments, "--format", "json")
    assert result.exit_code in (0, 3), result.stderr
    return json.loads(result.stdout)


@pytest.fixture(scope="module", params=[(book, day) for book in BOOKS for day in DAYS])
def checked(request: pytest.FixtureRequest) -> tuple[Path, str, dict[str, str]]:
    """A book, a day, and the verdicts of `check`."""
    name, day = request.param
    found = data("check", BOOKS[name], "--date", day)["goods"]
    return BOOKS[name], day, {each["id"]: each["verdict"] for each in found}


Checked = tuple[Path, str, dict[str, str]]


def test_marking(checked: Checked, monkeypatch: pytest.MonkeyPatch) -> None:
    book, day, verdicts = checked
    shown: list[Mapping[str, str]] = []
    of_report = claims.marking

    def seen(name: str, found: Any, said: Mapping[str, str], language: Language) -> Any:
        shown.append(said)
        return of_report(name, found, said, language)

    monkeypatch.setattr(claims, "marking", seen)
    result = tratado("marking", book, "--date", day)
    assert result.exit_code == 0, result.stderr
    assert shown == [verdicts]


def test_vehicle(checked: Checked) -> None:
    book, day, verdicts = checked
    if not (book / "vehicles.csv").exists() and book.suffix != ".xlsx":
        pytest.skip("a book without vehicles")
    found = data("vehicle", book, "--date", day)["vehicles"]
    assert found
    assert {each["good"]: each["verdict"] for each in found}.items() <= verdicts.items()


def test_exposure(checked: Checked) -> None:
    book, day, verdicts = checked
    result = tratado("exposure", book, "--date", day, "--format", "json")
    if result.exit_code == 1:
        assert "sheet plants" in result.stderr
        return
    for plant in json.loads(result.stdout)["plants"]:
        for each in plant["goods"]:
            assert each["verdict"] == verdicts[each["good"]], each


def test_a_proposal_that_changes_nothing(checked: Checked, tmp_path: Path) -> None:
    book, day, verdicts = checked
    proposal = tmp_path / "same.yaml"
    proposal.write_text(
        "proposal: same\nterms:\n  de_minimis.share: {from: 2090-01-01, value: 11}\n",
        encoding="utf-8",
    )
    amended = data("check", book, "--date", day, "--agreement", proposal)["goods"]
    assert {each["id"]: each["verdict"] for each in amended} == verdicts
    compared = data("whatif", book, "--date", day, "--proposal", proposal, "--all")
    for each in compared["proposals"][0]["goods"]:
        assert (each["before"], each["after"]) == (verdicts[each["good"]],) * 2


def test_what_is_recorded(checked: Checked, tmp_path: Path) -> None:
    book, day, verdicts = checked
    for command in (("init", tmp_path / "w"), ("import", tmp_path / "w", book)):
        result = tratado(*command, "--as", "analyst")
        assert result.exit_code == 0, result.stderr
    result = tratado("decide", tmp_path / "w", "--date", day, "--as", "analyst")
    assert result.exit_code in (0, 3), result.stderr
    history = tratado("history", tmp_path / "w", "--kind", "decision", "--format", "json")
    recorded = [json.loads(line)["body"]["good"] for line in history.stdout.splitlines()]
    assert {each["id"]: each["verdict"] for each in recorded} == verdicts
