"""What counts as English left in a text of another language."""

from __future__ import annotations

import pytest
from tests.english_left import english_left


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Según el USMCA, la mercancía es originaria", "es", ["USMCA"]),
        ("Note générale 11(o), chapter 85, rule 114", "fr", ["chapter", "rule"]),
        ("la hoja costs: the value is blank", "es", ["the", "value", "is"]),
        ("Indique --date; tratado rule 8402.90; libro book/goods.csv (light_truck)", "es", []),
        ("On a vendu un four et des sections de file; or massif", "fr", []),
        ("T-MEC, datos 8b8be16cdc85", "es", []),
        ("No se decidió nada; la regla general dice que no", "es", []),
        ("pièce CASE OF THE PUMP: indéterminée", "fr", []),
    ],
)
def test_english_is_found_and_nothing_else(text: str, language: str, words: list[str]) -> None:
    found = english_left(text, language, quoted=["CASE OF THE PUMP"])
    assert [each.split(":")[0] for each in found] == words
