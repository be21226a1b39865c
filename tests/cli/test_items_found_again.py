"""`tratado rule` with an earlier tariff and today's: what to give for an item of today."""

from __future__ import annotations

from pathlib import Path

from commands import tratado

HEAD = "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty\n"
ABOVE = "1901,0,Malt extract:,,,\n1901.90,1,Other:,,,\n,2,Dairy preparations over 10 percent:,,,\n"
OLD = (
    "1901.90.42,3,Described in note 10,kg,10%,\n1901.90.43,3,Other,kg,10%,\n"
    "1901.90.20,2,Cajeta,kg,10%,\n"
)
NEW = (
    "1901.90.61,3,Described in note 10,kg,10%,\n1901.90.62,3,Other,kg,10%,\n"
    "1901.90.99,2,Cajeta,kg,10%,\n"
)


def rule(*arguments: object) -> tuple[int, str]:
    result = tratado("rule", *arguments, "--date", "2026-12-01")
    return result.exit_code, " ".join((result.stdout + result.stderr).split())


def test_the_rule_says_what_to_give_for_an_item_of_today(tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_text(HEAD + ABOVE + OLD, encoding="utf-8")
    (tmp_path / "new.csv").write_text(HEAD + ABOVE + NEW, encoding="utf-8")
    both = ("--tariff", tmp_path / "old.csv", "--tariff", tmp_path / "new.csv")
    code, told = rule("1901.90", *both)
    assert code == 0, told
    assert "1901.90.61 1901.90.42 1901.90.42" in told
    assert "1901.90.62 1901.90.43 1901.90.43" in told
    assert "1901.90.99 1901.90.20 1901.90.00" in told, "under none of the items that rules name"
    assert "1901.90.62 1901.90.43" not in rule("1901.90.61", *both)[1]
    code, told = rule("1901.90", *both[:2])
    assert code == 1
    assert "--tariff goes twice" in told


def test_a_tariff_in_json_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text('[\n {"htsno": "1901.90"}\n]\n', encoding="utf-8")
    code, told = rule("1901.90", "--tariff", tmp_path / "t.json", "--tariff", tmp_path / "t.json")
    assert code == 1
    assert told.count("is JSON; give the tariff as exported in CSV") == 1
