"""What calculations say: no English is left, and no name of a user is taken for a place."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.english_left import english_left

from tratado.locale import Language
from tratado.value.errors import ValuationError
from tratado.words import Place, Problem, Said

LOCALE = Path(__file__).parent.parent.parent / "src" / "tratado" / "locale"
FILES = ("value-errors", "cost-errors", "value-needs", "stock-errors", "value_steps")
IN_CODE = ["goods", "bom", "prices", "costs", "settings"]
"""Sheets as the book calls them."""


def ids(file: str) -> list[str]:
    lines = (LOCALE / "en" / f"{file}.ftl").read_text(encoding="utf-8").splitlines()
    return [line.split(" = ")[0] for line in lines if " = " in line and line[0].isalpha()]


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
@pytest.mark.parametrize("file", FILES)
def test_no_english_is_left(file: str, language: Language) -> None:
    text = (LOCALE / language / f"{file}.ftl").read_text(encoding="utf-8")
    for line in text.splitlines():
        said = line.partition(" = ")[2] if line[:1].isalpha() else ""
        for sheet in IN_CODE:
            said = said.replace(f"hoja {sheet}", "hoja").replace(f"feuille {sheet}", "feuille")
        while "{" in said:
            head, _, rest = said.partition("{")
            said = head + rest.partition("}")[2]
        assert not english_left(said, language, quoted=["Diario Oficial", "other"]), line


def test_a_fault_takes_the_place_of_what_was_calculated() -> None:
    place = Place(sheet="prices", rows=(4,))
    fault = Problem(
        Said("value-figure-price"), Said("value-too-large"), Said("value-correct-amounts")
    )
    assert str(fault.at(place)) == (
        "sheet prices, row 4, price: gives a value that is too large to keep; correct the amounts"
    )
    assert fault.at(place).at(Place(sheet="bom", rows=(9,))) == fault.at(place)
    assert ValuationError([fault.at(place)]).words(Language.ES) == (
        "hoja prices, renglón 4, precio: da un valor demasiado grande para guardarse; "
        "corrija los importes"
    )


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place.of_rows("bom", [2], 3), "sheet bom, row 2"),
        (Place.of_rows("bom", [2, 3, 4], 3), "sheet bom, rows 2, 3, 4"),
        (Place.of_rows("bom", [2, 3, 4, 5], 3), "sheet bom, rows 2, 3, 4 and 1 more"),
    ],
)
def test_many_rows_are_counted(place: Place, words: str) -> None:
    assert str(place) == words
    assert "more" not in place.words(Language.ES) + place.words(Language.FR)
