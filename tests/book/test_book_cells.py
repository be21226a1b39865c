"""Words, codes and dates: what is understood in three languages, what is refused and why."""

from pathlib import Path

import pytest
from book_files import bom_with, only_problem, problems, told, write_folder, write_workbook
from tests.places import where

from tratado.book import read_book
from tratado.book.cells import (
    Rejected,
    choice_reader,
    read_boolean,
    read_country,
    read_currency,
    read_edition,
    read_fact_value,
    read_hs,
    read_month_day,
)
from tratado.book.sheets import BOM, GOODS

ORIGINS, ROLES = BOM.column("origin").choices, BOM.column("role").choices
USES = GOODS.column("use").choices


@pytest.mark.parametrize(
    "text", ["yes", "Y", "sí", "SI", "oui", "x", "1", "true", "VERDADERO", "vrai"]
)
def test_yes(text: str) -> None:
    assert read_boolean(text) is True


@pytest.mark.parametrize("text", ["no", "N", "non", "0", "false", "FALSO", "Faux"])
def test_no(text: str) -> None:
    assert read_boolean(text) is False


@pytest.mark.parametrize("text", ["maybe", "2", "ja", "?"])
def test_neither_yes_nor_no(text: str) -> None:
    with pytest.raises(Rejected, match="neither yes nor no"):
        read_boolean(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Non-Originating", "non_originating"),
        ("NO ORIGINARIO", "non_originating"),
        ("non originaire", "non_originating"),
        ("Originaria", "originating"),
        ("inconnu", "unknown"),
    ],
)
def test_origin_in_three_languages(text: str, value: str) -> None:
    assert choice_reader(ORIGINS)(text) == value


def test_every_choice_is_read_in_every_spelling() -> None:
    for choices in (ORIGINS, ROLES, USES):
        for choice in choices:
            for spelling in choice.spellings():
                assert choice_reader(choices)(spelling.upper()) == choice.value


def test_an_unknown_word_names_the_known_ones() -> None:
    with pytest.raises(Rejected, match="expected one of originating, non_originating, unknown"):
        choice_reader(ORIGINS)("perhaps")


@pytest.mark.parametrize(
    ("text", "digits"),
    [("8708.30", "870830"), ("870830", "870830"), ("8708.30.50 20", "8708305020"), ("87", "87")],
)
def test_codes(text: str, digits: str) -> None:
    assert read_hs(text) == digits


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("8708.3", "five digits; Excel drops a trailing zero from numbers. Did you mean 8708.30?"),
        ("101.21", "five digits; Excel drops a leading zero from numbers. Did you mean 0101.21?"),
        ("10121", "Did you mean 0101.21 (or 1012.10)? Format the column as text."),
        ("870", "three digits"),
        ("8", "one digit"),
        ("8.7083E+05", "scientific notation"),
        ("8708-30", "characters other than digits"),
        ("00", "there is no chapter 00"),
        ("12345678901", "at most ten"),
    ],
)
def test_codes_that_lost_something(text: str, advice: str) -> None:
    with pytest.raises(Rejected) as caught:
        read_hs(text)
    assert advice in str(caught.value)


def test_editions_countries_currencies_and_days() -> None:
    assert [read_edition(text) for text in ("2012", "HS 2017", "SA-2022", "2022.0")] == [
        2012,
        2017,
        2022,
        2022,
    ]
    assert [read_country(text) for text in ("mx", "México", "USA", "États-Unis", "CN")] == [
        "MX",
        "MX",
        "US",
        "US",
        "CN",
    ]
    assert read_currency("usd") == "USD"
    assert read_month_day("10-01") == read_month_day("2026-10-01 00:00:00") == "10-01"


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (read_edition, "2020"),
        (read_country, "ZZ"),
        (read_country, "Ruritania"),
        (read_currency, "dollars"),
        (read_month_day, "13-01"),
        (read_month_day, "02-30"),
        (read_month_day, "January"),
        (read_fact_value, "maybe"),
        (read_fact_value, "1,234"),
        (read_fact_value, "35%"),
    ],
)
def test_refused(reader: object, text: str) -> None:
    assert callable(reader)
    with pytest.raises(Rejected, match="expected"):
        reader(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("Sí", "yes"), ("non", "no"), ("0.35", "0.35"), ("0,35", "0.35"), ("+1", "1"), ("-2", "-2")],
)
def test_values_of_facts(text: str, value: str) -> None:
    assert read_fact_value(text) == value


def test_blanks_are_trimmed_and_told(tmp_path: Path) -> None:
    bom = bom_with("supplier", " Acme\u00a0", "Two\u00a0words", "plain")
    book = read_book(write_folder(tmp_path / "b", {"bom.csv": bom}))
    assert book.lines["supplier"].to_list() == ["Acme", "Two words", "plain"]
    assert "column supplier: spaces trimmed (row 2)" in told(book)
    assert "column supplier: no-break spaces read as spaces (row 3)" in told(book)


def test_control_characters_are_refused(tmp_path: Path) -> None:
    bom = bom_with("supplier", "A\x07B")
    message = only_problem(write_folder(tmp_path / "b", {"bom.csv": bom}))
    assert message.startswith("bom.csv, sheet bom, row 2, column supplier: ")
    assert "control character" in message


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (8708.3, "'8708.3' has five digits; Excel drops a trailing zero from numbers. Did you mean "
         "8708.30? Format the column as text."),
        (10121, "Did you mean 0101.21"),
        (2847, "2847 or 2847.00"),
    ],
)  # fmt: skip
def test_codes_as_numbers_of_a_workbook(tmp_path: Path, number: float, advice: str) -> None:
    path = write_workbook(tmp_path / "b.xlsx", {"goods": [["id", "hs"], ["PUMP", number]]})
    message = only_problem(path)
    assert message.startswith("b.xlsx, sheet goods, row 2, column hs: ")
    assert advice in message


def test_whole_codes_as_numbers_are_read(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "b.xlsx", {"goods": [["id", "hs"], ["PUMP", 870830]]})
    assert read_book(path).goods["hs"].to_list() == ["870830"]
    folder = write_folder(tmp_path / "c", {"goods.csv": "id,hs\nPUMP,870830.0\n"})
    book = read_book(folder)
    assert book.goods["hs"].to_list() == ["870830"]
    assert "codes written as 870830.0 read as 870830" in told(book)


def test_ids_as_numbers(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "b.xlsx",
        {"goods": [["id", "hs"], [4711, "8413.30"], [1.5, "8413.30"], ["PUMP", "8413.30"]]},
    )
    book = read_book(path)
    assert book.goods["id"].to_list() == ["4711", "1.5", "PUMP"]
    assert "numbers read as text" in told(book)
    path = write_workbook(tmp_path / "c.xlsx", {"goods": [["id", "hs"], [10**19, "8413.30"]]})
    (problem,) = [found for found in problems(path) if where(found).sheet == "goods"]
    assert "more than fifteen digits" in str(problem.what)
