"""`tratado whatif`: proposals beside the text in force, on a book of CSV files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import printed, tratado, workbook

PROPOSAL = "proposal: other\nrules:\n  - {change: 84/4/B, from: 2020-07-01, set: {tv: 90}}\n"


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    proposal = tmp_path / "other.yaml"
    proposal.write_text(PROPOSAL, encoding="utf-8")
    return workbook(tmp_path / "book.xlsx"), proposal


@pytest.mark.parametrize(
    ("lang", "word"), [("en", "lose origin"), ("es", "pierden origen"), ("fr", "perdent l'origine")]
)
def test_what_is_lost_is_told_in_three_languages(
    paths: tuple[Path, Path], lang: str, word: str
) -> None:
    book, proposal = paths
    told = printed("whatif", book, "--proposal", proposal, "--date", "2025-03-01", "--lang", lang)
    assert word in told
    assert "BODY" in told


def test_json_names_what_is_lost(paths: tuple[Path, Path]) -> None:
    book, proposal = paths
    args = ("--proposal", proposal, "--date", "2025-03-01", "--format", "json")
    data = json.loads(printed("whatif", book, *args))
    assert data["proposals"][0]["lost"] == ["BODY"]
    body = data["proposals"][0]["goods"][0]
    assert (body["content_before"], body["required_after"]) == ("70.00", "90.00")


def test_csv_has_a_row_for_each_good_and_proposal(paths: tuple[Path, Path]) -> None:
    book, proposal = paths
    args = ("--proposal", proposal, "--proposal", proposal, "--date", "2025-03-01")
    rows = printed("whatif", book, *args, "--format", "csv").splitlines()
    assert len(rows) == 1 + 2 * 3


def test_a_proposal_that_is_no_law_is_refused(paths: tuple[Path, Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("proposal: bad\nterms:\n  no.such.term: [{from: 2020-01-01, value: 1}]\n")
    told = tratado("whatif", paths[0], "--proposal", bad)
    assert told.exit_code == 1
    assert "no.such.term" in told.stderr
