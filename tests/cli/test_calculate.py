"""`tratado calculate`: single calculations of the regulations, made from a file of figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import printed, tratado

from tratado.cli.calculate import _word
from tratado.locale import messages

GREATEST = "- calculation: greatest_aggregate_quantity\n"


def file_of(folder: Path, text: str) -> Path:
    path = folder / "figures.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_figures_are_shown_by_their_names(tmp_path: Path) -> None:
    path = file_of(tmp_path, f"{GREATEST}  given: {{sales: [[100, 500, 1], [95, 1000, 2]]}}\n")
    shown = printed("calculate", path)
    assert shown.startswith("1 (greatest_aggregate_quantity)\n")
    (found,) = json.loads(printed("calculate", path, "--format", "json"))
    assert found["calculation"] == "greatest_aggregate_quantity"
    assert found["figures"] == {"units_at_100": "500", "units_at_95": "2000", "price": "95"}
    assert shown.splitlines()[1:] == ["  units_at_100: 500", "  units_at_95: 2000", "  price: 95"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- 3\n", "figures.yaml: la entrada 1 no es un mapa con calculation y given"),
        ("a: 1\n", "figures.yaml: un archivo de casos es una lista"),
        ("- calculation: sum\n  given: {}\n", "línea 1: no existe el cálculo 'sum'"),
        ("- calculation: related_persons\n", "línea 1: no se da nada a related_persons"),
        (
            "- calculation: greatest_aggregate_quantity\n  given: {sales: 7}\n",
            "no admite lo que se da",
        ),
    ],
)
def test_what_cannot_be_calculated_is_told(tmp_path: Path, text: str, words: str) -> None:
    result = tratado("calculate", file_of(tmp_path, text), "--lang", "es")
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr


def test_every_problem_of_a_file_is_told_and_nothing_shown(tmp_path: Path) -> None:
    text = "- calculation: sum\n  given: {}\n- calculation: related_persons\n"
    result = tratado("calculate", file_of(tmp_path, text))
    assert "line 1: no calculation 'sum'" in result.stderr
    assert "line 3: nothing is given to related_persons" in result.stderr


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = tratado("calculate", tmp_path / "none.yaml")
    assert result.exit_code == 1
    assert "none.yaml" in result.stderr


@pytest.mark.parametrize(
    ("lang", "yes_no"), [("en", "yes, no"), ("es", "sí, no"), ("fr", "oui, non")]
)
def test_yes_and_no_are_those_of_the_language(lang: str, yes_no: str) -> None:
    assert _word([True, False], messages(lang).format) == yes_no
