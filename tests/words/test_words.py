"""What is said is the same in every language: messages, places, problems, amounts, citations."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.locale import Language
from tratado.words import Money, Percent, Place, Problem, Said, TratadoError
from tratado.words.citation import citation

EN, ES, FR = Language.EN, Language.ES, Language.FR
NO_BREAK = "\u00a0"


def test_a_place_from_the_outside_in() -> None:
    place = Place("book.xlsx", "bom", (3,), "hs")
    assert str(place) == "book.xlsx, sheet bom, row 3, column hs"
    assert place.words(ES) == "book.xlsx, hoja bom, renglón 3, columna hs"
    assert place.words(FR) == "book.xlsx, feuille bom, ligne 3, colonne hs"
    assert str(Place(sheet="bom", rows=(3, 4))) == "sheet bom, rows 3, 4"
    assert str(Place(item="--date")) == "--date"
    assert Place(sheet="bom").within("b.xlsx") == Place("b.xlsx", "bom")


def test_a_problem_says_where_what_remedy_and_law() -> None:
    problem = Problem(
        Place(sheet="costs", rows=(2,)),
        Said("cite-and"),
        Said("cite-or"),
        "Uniform Regulations 7(2)",
    )
    assert str(problem) == "sheet costs, row 2: and; or [Uniform Regulations 7(2)]"
    assert (
        problem.words(ES)
        == "hoja costs, renglón 2: y; o [Reglamentaciones Uniformes, sección 7(2)]"
    )
    error = TratadoError([problem, Problem(Place(), Said("cite-to"))])
    assert error.words(FR).splitlines()[1] == "à"


@pytest.mark.parametrize(
    ("amount", "en", "fr"),
    [
        (12_345_000, "USD~1,234.50", "1~234,50~USD"),
        (1, "USD~0.0001", "0,0001~USD"),
        (-5_000, "-USD~0.50", "-0,50~USD"),
    ],
)
def test_money(amount: int, en: str, fr: str) -> None:
    money = Money.of_frame(amount, "USD")
    assert money.words(EN) == en.replace("~", NO_BREAK)
    assert money.words(FR) == fr.replace("~", NO_BREAK)


@given(st.integers(-(2**80), 2**80))
def test_money_is_exact(amount: int) -> None:
    assert Money.of_frame(amount, "MXN").amount * 10_000 == amount


@given(st.fractions(min_value=-2, max_value=2))
def test_a_share_never_looks_larger_than_it_is(share: Fraction) -> None:
    shown = Fraction(Percent.of(share).value)
    assert shown <= share * 100 < shown + Fraction(1, 100)


def test_percent() -> None:
    assert Percent(Decimal("59.999")).words(EN) == f"59.99{NO_BREAK}%"
    assert Percent.of_frame(6250).words(FR) == f"62,5{NO_BREAK}%"


def test_parts_of_every_kind() -> None:
    inner = Said("place-sheet", sheet=Place(sheet="bom"))
    assert inner.words(ES) == "hoja hoja bom"
    day = Said("place-sheet", sheet=dt.date(2020, 7, 1))
    assert day.words(FR) == "feuille 1er juillet 2020"
    assert Said("place-sheet", sheet=("a", Said("cite-and"))).words(ES) == "hoja a, y"
    assert Said("place-sheet", sheet=Fraction(1, 2)).words(EN) == "sheet 0.5"
    assert [each.id for each in Said("place-sheet", sheet=(Said("cite-and"), "x"))] == [
        "place-sheet",
        "cite-and",
    ]


def test_what_is_said_is_compared_by_what_it_says() -> None:
    assert Said("place-sheet", sheet="a") == Said("place-sheet", sheet="a")
    assert Said("place-sheet", sheet="a") != Said("place-sheet", sheet="b")
    assert len({Said("cite-and"), Said("cite-and")}) == 1


def test_citations() -> None:
    cite = "General Note 11(o), chapter 85, rule 114, route A"
    assert citation(cite, EN) == cite
    assert citation(cite, ES) == "Nota General 11(o), capítulo 85, regla 114, vía A"
    assert citation("Uniform Regulations Schedule 8, 9(1)", FR) == (
        "Réglementation uniforme annexe 8, 9(1)"
    )
