"""Facts that a book states: unknown ones are refused by every command, idle ones are told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import vehicle_book
from commands import tratado
from tests.places import where

import tratado as product
from tratado.book import BookErrors, read_book
from tratado.language import Language
from tratado.origin.findings import evaluator_of
from tratado.origin.intake import asked_of

GOODS = "id,hs,produced_in,destination,tv,facts\n"
COSMETIC = "COS1,3304.99,MX,US,100,{facts}\n"
BOM = "good,part,hs,quantity,unit_value,origin,facts\nCOS1,A,3304.91,1,10,non_originating,{facts}\n"
DAY = ("--date", "2026-11-24")


@pytest.fixture(autouse=True)
def nothing_asked_yet() -> None:
    evaluator_of.cache_clear()
    asked_of.cache_clear()


def book(folder: Path, column: str = "", sheet: str = "", line: str = "", more: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    content = {
        "goods": GOODS + COSMETIC.format(facts=column) + more,
        "bom": BOM.format(facts=line),
        "settings": "key,value\ncurrency,USD\nhs_edition,2022\n",
    }
    if sheet:
        content["facts"] = f"subject,fact,value,evidence\n{sheet}\n"
    for name, text in content.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def test_a_misspelt_fact_is_refused_with_the_name_it_comes_near(tmp_path: Path) -> None:
    path = book(tmp_path / "b", "no_seperation_from_mixture=yes", "COS1,chemical_reactoin,yes,")
    result = tratado("check", path, *DAY)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "goods.csv, sheet goods, row 2, column facts: no_seperation" in result.stderr
    assert "Did you mean no_separation_from_mixture?" in result.stderr
    assert "facts.csv, sheet facts, row 2, column fact: chemical_reactoin" in result.stderr
    assert "2 problems; nothing was decided." in result.stderr


@pytest.mark.parametrize(
    "fact", ["no_seperation_from_mixture", "melted", "hs_rules", "Cut_and_sew"]
)
def test_unknown_facts_of_parts_are_refused(tmp_path: Path, fact: str) -> None:
    found = read_book(book(tmp_path / "b", line=f"{fact}=yes"))
    with pytest.raises(BookErrors) as caught:
        product.decide(found, product.law("usmca", "2026-11-24"))
    (problem,) = caught.value.problems
    assert where(problem) == ("bom", 2, "facts")
    assert fact in str(problem)


@pytest.mark.parametrize("command", ["check", "vehicle", "marking", "netcost", "exposure"])
def test_no_command_decides_by_a_book_with_an_unknown_fact(tmp_path: Path, command: str) -> None:
    result = tratado(command, book(tmp_path / "b", "cut_and_sewed=yes"), *DAY)
    assert result.exit_code == 1


def test_a_workspace_takes_no_book_in_with_an_unknown_fact(tmp_path: Path) -> None:
    tratado("init", tmp_path / "ws", "--as", "Ana")
    path = book(tmp_path / "b", "cut_and_sewed=yes")
    result = tratado("import", tmp_path / "ws", path, "--as", "Ana")
    assert result.exit_code == 1
    assert "Did you mean cut_and_sewn?" in result.stderr
    path = book(tmp_path / "b", "purification=yes")
    assert tratado("import", tmp_path / "ws", path, "--as", "Ana").exit_code == 0


def test_a_number_is_no_answer_to_yes_or_no(tmp_path: Path) -> None:
    result = tratado("check", book(tmp_path / "b", sheet="COS1,purification,12,"), *DAY)
    assert result.exit_code == 1
    assert "column value: purification is answered by yes or no, not by 12" in result.stderr


def decided(path: Path) -> product.Decided:
    return product.decide(read_book(path), product.law("usmca", "2026-11-24"))


def test_a_fact_that_no_verdict_turned_on_is_told(tmp_path: Path) -> None:
    found = decided(book(
        tmp_path / "b", "no_separation_from_mixture=yes;cut_and_sewn=yes",
        "A,elastomeric,yes,\n8507,chemical_reaction,yes,",
    ))  # fmt: skip
    told = {where(note) for note in found.notes}
    assert told == {("goods", 2, "facts"), ("facts", 2, "fact"), ("facts", 3, "fact")}
    assert found["COS1"].verdict is product.Verdict.ORIGINATING


@pytest.mark.parametrize(
    "stated",
    ["COS1,no_separation_from_mixture,yes,", "COS1,purification,no,", "33,purification,yes,",
     "3304.99,chemical_reaction,no,", "COS1,mere_dilution,no,"],
)  # fmt: skip
def test_a_fact_that_was_asked_for_is_not_told(tmp_path: Path, stated: str) -> None:
    assert decided(book(tmp_path / "b", sheet=stated)).notes == ()


def test_a_pick_of_an_old_code_is_told_where_no_good_has_the_new_one(tmp_path: Path) -> None:
    drone = "DRONE,8806.22,MX,US,100,\n"
    found = decided(book(tmp_path / "b", "", "8806.22,hs_rule,880220,", more=drone))
    assert found.notes == ()
    found = decided(book(tmp_path / "c", "", "8806.22,hs_rule,880220,"))
    assert len(found.notes) == 1


def test_a_confirmation_without_its_source_is_told(tmp_path: Path) -> None:
    fan = "FAN,8414.59,MX,US,100,\n"
    without = decided(book(tmp_path / "b", "", "FAN,confirmed_rule,yes,", more=fan))
    assert "counts with its source only" in str(without.notes[0])
    given = decided(book(tmp_path / "c", "", "FAN,confirmed_rule,yes,print p. 4", more=fan))
    assert [str(note) for note in given.notes if "source" in str(note)] == []


def test_the_fact_of_another_agreement_is_known_and_told(tmp_path: Path) -> None:
    path = book(tmp_path / "b", "purification=yes")
    found = product.decide(read_book(path), product.law("nafta", "2019-01-01"))
    assert [where(note).column for note in found.notes] == ["facts"]


@pytest.mark.parametrize("language", list(Language))
def test_problems_and_notes_of_facts_are_said_in_each_language(
    tmp_path: Path, language: Language
) -> None:
    notes = decided(book(tmp_path / "b", "cut_and_sewn=yes")).notes
    english = language is Language.EN
    assert ("no verdict turned on" in notes[0].words(language)) is english
    result = tratado("check", book(tmp_path / "c", "melted_=yes"), "--lang", language.value)
    assert ("is the name of no fact" in result.stderr) is english


IDLE = "no verdict turned on cut_and_sewn of COS1"
SHEETS: Mapping[str, Mapping[str, str]] = {
    "whatif": {},
    "exposure": {"plants": "plant,name,country\nP1,Uno,MX\n"},
}


@pytest.mark.parametrize("command", SHEETS)
def test_an_idle_fact_is_told_by_every_command_that_decides(tmp_path: Path, command: str) -> None:
    path = book(tmp_path / "b", "cut_and_sewn=yes")
    for name, text in SHEETS[command].items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8")
    proposal = Path(__file__).parents[2] / "examples" / "proposals" / "light-vehicles-80.yaml"
    more = ("--proposal", proposal) if command == "whatif" else ()
    result = tratado(command, path, *DAY, *more)
    assert result.exit_code in (0, 3), result.stderr
    assert IDLE in result.stderr


def test_an_idle_fact_is_told_of_vehicles(tmp_path: Path) -> None:
    path = vehicle_book.write(tmp_path / "b")
    facts = path / "facts.csv"
    old = facts.read_text(encoding="utf-8") if facts.exists() else "subject,fact,value\n"
    facts.write_text(old + "TRUCK,cut_and_sewn,yes\n", encoding="utf-8")
    result = tratado("vehicle", path, *DAY)
    assert result.exit_code in (0, 3), result.stderr
    assert "no verdict turned on cut_and_sewn of TRUCK" in result.stderr
