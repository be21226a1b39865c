"""`tratado case import` of tables that others keep: what they are refused for, what is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import printed, tratado

from tratado.labor.exchange import EVENT_COLUMNS, HEADER_COLUMNS

TRACKER = (
    "Facility,State,Sector,Petition filed,Review requested,Respondent accepts,Resolved\n"
    "Plant Q,Guanajuato,Auto parts,2024-03-01,2024-04-01,2024-04-11,2024-06-01\n"
)


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_a_table_with_a_row_for_each_case_is_told_the_layout(tmp_path: Path, lang: str) -> None:
    (tmp_path / "cases.csv").write_text(TRACKER, encoding="utf-8")
    result = tratado("case", "import", tmp_path / "cases.csv", "--dir", tmp_path / "kept",
                     "--lang", lang)  # fmt: skip
    assert result.exit_code == 1
    assert "Petition filed" in result.stderr
    assert all(name in result.stderr for name in (*HEADER_COLUMNS, *EVENT_COLUMNS))
    assert "event review_requested" in result.stderr
    assert not list((tmp_path / "kept").glob("*"))


def test_rows_that_do_not_say_of_which_case_they_are(tmp_path: Path) -> None:
    (tmp_path / "cases.csv").write_text("name,country,date,event\nPlant Q,MX,2024-03-01,\n")
    result = tratado("case", "import", tmp_path / "cases.csv", "--dir", tmp_path / "kept")
    assert result.exit_code == 1
    assert "there is no column case" in result.stderr


def test_the_table_laid_out_as_the_refusal_says_is_read(tmp_path: Path) -> None:
    header = "case,complainant,name,country,place,sector"
    rows = "".join(
        f"plant-q,US,Plant Q,MX,Guanajuato,Auto parts,{day},{event}\n"
        for day, event in (("2024-03-01", "petition_filed"), ("2024-03-30", "evidence_found"),
                           ("2024-04-01", "review_requested"), ("2024-04-11", "review_accepted"),
                           ("2024-06-01", "resolved"))
    )  # fmt: skip
    (tmp_path / "cases.csv").write_text(f"{header},date,event\n{rows}", encoding="utf-8")
    printed("case", "import", tmp_path / "cases.csv", "--dir", tmp_path / "kept")
    shown = printed("case", "show", "plant-q", "--date", "2024-07-01", "--dir", tmp_path / "kept")
    assert "2024-06-01" in shown
