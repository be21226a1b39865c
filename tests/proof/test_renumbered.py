"""Items that the rules name and today's tariff lost, found again by an earlier tariff's words."""

from __future__ import annotations

import pytest

from tratado.hs import Code
from tratado.proof.renumbered import earlier_items
from tratado.proof.tariff import tariff_of

HEAD = "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty\n"


def export(*items: tuple[str, int, str, str]) -> bytes:
    """A heading, its subheading and rows below it: number, depth, words, unit."""
    rows = [("1901", 0, "Malt extract:", ""), ("1901.90", 1, "Other:", ""), *items]
    lines = (f'"{code}","{depth}","{words}","{unit}","10%",""' for code, depth, words, unit in rows)
    return (HEAD + "\n".join(lines) + "\n").encode()


def found(
    before: tuple[tuple[str, int, str, str], ...], after: tuple[tuple[str, int, str, str], ...]
) -> dict[str, str]:
    tariffs = tariff_of("old.csv", export(*before)), tariff_of("new.csv", export(*after))
    items = earlier_items(*tariffs, Code("190190"))
    return {str(today): str(old or "") for today, old in items.items()}


DAIRY = (("", 2, "Dairy preparations over 10 percent:", ""),)
OLD = (*DAIRY, ("1901.90.42", 3, "Described in note 10", "kg"), ("1901.90.43", 3, "Other", "kg"))


def test_items_under_other_numbers_are_those_of_the_same_words() -> None:
    new = (*DAIRY, ("1901.90.61.00", 3, "Described in NOTE  10", "kg"),
           ("1901.90.62.00", 3, "Other", "kg"))  # fmt: skip
    assert found(OLD, new) == {"1901.90.61": "1901.90.42", "1901.90.62": "1901.90.43"}


def test_what_is_called_other_is_asked_where_its_neighbors_changed() -> None:
    new = (*DAIRY, ("1901.90.60", 3, "Described in note 15", "kg"),
           ("1901.90.61", 3, "Described in note 10", "kg"),
           ("1901.90.62", 3, "Other", "kg"))  # fmt: skip
    assert found(OLD, new) == {
        "1901.90.60": "", "1901.90.61": "1901.90.42", "1901.90.62": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    "changed",
    [("1901.90.61", 3, "Described in note 11", "kg"),
     ("1901.90.61", 3, "Described in note 10", "liters"),
     ("1901.90.61", 2, "Described in note 10", "kg")],
    ids=["words", "unit", "place"],
)  # fmt: skip
def test_another_word_unit_or_place_is_asked(changed: tuple[str, int, str, str]) -> None:
    assert found(OLD, (*DAIRY, changed))["1901.90.61"] == ""


def test_two_of_the_same_words_are_asked() -> None:
    twice = (
        ("1901.90.42", 2, "Described in note 10", "kg"),
        ("1901.90.44", 2, "Described in note 10", "kg"),
    )
    once = (("1901.90.61", 2, "Described in note 10", "kg"),)
    assert found(twice, once) == {"1901.90.61": ""}
    assert found(once, twice) == {"1901.90.42": "", "1901.90.44": ""}


def test_an_export_without_descriptions_shows_nothing() -> None:
    bare = HEAD.replace("Description,", "").encode() + b"1901.90.42,2,kg,10%,\n"
    tariff = tariff_of("x.csv", bare)
    assert earlier_items(tariff, tariff, Code("190190")) == {Code("19019042"): None}
