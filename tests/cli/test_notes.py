"""What is doubtful in a book, and idle, is told in every format and by workspaces."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import fastexcel
import pytest
from commands import tratado
from jsonschema import Draft202012Validator

GOODS = (
    "id,hs,produced_in,destination,tv,nc,facts,zzz\nP,8413.70,MX,US,100,120,cut_and_sewn=yes,1\n"
)
BOM = "good,part,hs,quantity,unit_value,origin\nP,B,4016.93,1,10,non_originating\n"
DAY = ("--date", "2026-11-24")
WORDS = {
    "en": ("sold below its cost?", "no verdict turned on cut_and_sewn of P", "is not known here"),
    "es": ("¿se vende por debajo del costo?", "ningún veredicto dependió de cut_and_sewn de P",
           "no se conoce aquí"),
    "fr": ("est-elle vendue à perte?", "aucun verdict n'a dépendu de cut_and_sewn de P",
           "n'est pas connue ici"),
}  # fmt: skip
VOICES = {
    "en": ("warning: ", "note: "),
    "es": ("advertencia: ", "nota: "),
    "fr": ("avertissement : ", "remarque : "),
}


def book(folder: Path, goods: str = GOODS) -> Path:
    folder.mkdir()
    settings = "key,value\ncurrency,USD\nhs_edition,2022\n"
    for name, text in (("goods", goods), ("bom", BOM), ("settings", settings)):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("lang", WORDS)
def test_the_terminal_tells_them_in_the_language(tmp_path: Path, lang: str) -> None:
    errors = tratado("check", book(tmp_path / "b"), *DAY, "--lang", lang).stderr
    assert all(words in errors for words in WORDS[lang])
    assert [errors.count(voice) for voice in VOICES[lang]] == [1, 2]


@pytest.mark.parametrize("lang", WORDS)
def test_json_has_them_by_the_schema(tmp_path: Path, lang: str) -> None:
    result = tratado("check", book(tmp_path / "b"), *DAY, "--format", "json", "--lang", lang)
    found = json.loads(result.stdout)
    schema = resources.files("tratado.report") / "verdicts.schema.json"
    Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(found)
    assert [(note["id"], note["severity"]) for note in found["notes"]] == [
        ("net-cost-above-price", "warning"),
        ("book-column-unread", "note"),
        ("book-fact-unasked", "note"),
    ]
    place = {"file": "goods.csv", "sheet": "goods", "rows": [2], "column": "nc"}
    assert found["notes"][0]["place"] == place
    assert WORDS[lang][0] in found["notes"][0]["words"]


def test_a_clean_book_has_none(tmp_path: Path) -> None:
    goods = "id,hs,produced_in,destination,tv,nc\nP,8413.70,MX,US,100,80\n"
    path = book(tmp_path / "b", goods)
    found = json.loads(tratado("check", path, *DAY, "--format", "json").stdout)
    assert found["notes"] == []
    assert "<h2>Notes</h2>" not in tratado("check", path, *DAY, "--format", "html").stdout
    assert len(sheets_of(path, tmp_path / "v.xlsx", "en")) == 4


@pytest.mark.parametrize("lang", WORDS)
def test_the_page_has_them(tmp_path: Path, lang: str) -> None:
    page = tratado("check", book(tmp_path / "b"), *DAY, "--format", "html", "--lang", lang).stdout
    assert all(words.replace("'", "&#39;") in page for words in WORDS[lang])


def sheets_of(path: Path, output: Path, lang: str) -> list[str]:
    options = ("--format", "xlsx", "--output", output, "--lang", lang)
    assert tratado("check", path, *DAY, *options).exit_code == 0
    return fastexcel.read_excel(output.read_bytes()).sheet_names


@pytest.mark.parametrize("lang", WORDS)
def test_the_workbook_has_a_sheet_of_them(tmp_path: Path, lang: str) -> None:
    output = tmp_path / "v.xlsx"
    *_, name, _ = sheets_of(book(tmp_path / "b"), output, lang)
    rows = fastexcel.read_excel(output.read_bytes()).load_sheet(name).to_polars()
    assert len(rows) == 3
    assert all(
        words in cell for words, cell in zip((WORDS[lang][0],), rows.to_series(2), strict=False)
    )


@pytest.mark.parametrize("lang", WORDS)
def test_workspaces_tell_them(tmp_path: Path, lang: str) -> None:
    tratado("init", tmp_path / "ws", "--as", "Ana")
    said = ("--as", "Ana", "--lang", lang)
    taken = tratado("import", tmp_path / "ws", book(tmp_path / "b"), *said).stderr
    assert WORDS[lang][0] in taken
    assert WORDS[lang][2] in taken
    errors = tratado("decide", tmp_path / "ws", *DAY, *said).stderr
    assert all(words in errors for words in WORDS[lang])


def test_marking_tells_idle_facts(tmp_path: Path) -> None:
    assert WORDS["en"][1] in tratado("marking", book(tmp_path / "b"), *DAY).stderr
