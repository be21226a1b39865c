"""Answers that are given as facts and belong in a column are told where they go."""

from pathlib import Path

import pytest
from tests.places import where

from tratado.book import BookErrors, read_book


def book(folder: Path, facts: str, column: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    goods = f"id,hs,produced_in,facts\nPUMP,8413.70,MX,{column}\n"
    bom = "good,part,hs,quantity,unit_value\nPUMP,SEAL,4016.93,1,10\n"
    for name, text in (("goods", goods), ("bom", bom), ("settings", "key,value\ncurrency,USD\n")):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    if facts:
        (folder / "facts.csv").write_text(f"subject,fact,value\n{facts}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("fact", "value", "place"),
    [
        ("net_cost", "120", "give 120 for PUMP in the sheet goods, column nc"),
        ("transaction_value", "120", "in the sheet goods, column tv"),
        ("value_content_base", "120", "in the sheet goods, column tv or nc"),
        ("tv", "120", "in the sheet goods, column tv"),
        ("wholly_obtained", "yes", "in the sheet goods, column wholly_obtained"),
        ("is_set", "yes", "in the sheet goods, column is_set"),
        ("weight", "2", "in the sheet goods, column weight"),
        ("component", "yes", "in the sheet bom, column component"),
        ("recovered", "yes", "in the sheet bom, column recovered"),
    ],
)
def test_what_belongs_in_a_column_is_told_so(
    tmp_path: Path, fact: str, value: str, place: str
) -> None:
    with pytest.raises(BookErrors) as caught:
        read_book(book(tmp_path / "a", f"PUMP,{fact},{value}"))
    (problem,) = caught.value.problems
    assert where(problem) == ("facts", 2, "fact")
    assert place in str(problem)
    with pytest.raises(BookErrors) as caught:
        read_book(book(tmp_path / "b", "", f"{fact}={value}"))
    (problem,) = caught.value.problems
    assert where(problem) == ("goods", 2, "facts")
    assert place in str(problem)


@pytest.mark.parametrize("fact", ["hs_rule,841370", "unassembled,no", "mere_dilution,no"])
def test_facts_that_rules_ask_for_are_read(tmp_path: Path, fact: str) -> None:
    assert len(read_book(book(tmp_path / "a", f"PUMP,{fact}")).facts) == 1
