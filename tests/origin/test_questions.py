"""The questions of a book: what settles most first, and where each answer goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from drawn import UNIT, Drawn, book, good, line, text_on

from tratado.locale import Language
from tratado.origin.places import Place
from tratado.origin.questions import Question, questions
from tratado.report.places import where_words

TEXT = text_on(dt.date(2026, 12, 1))


def asked(drawn: Drawn) -> Mapping[str, Question]:
    found = questions(drawn.decided(TEXT), range(len(drawn.goods)))
    return {question.fact: question for question in found}


COSMETIC = book([good("CREAM", "3304.99", nc=None)], [line("CREAM", "BASE", "3304.91", 30)])


def test_each_of_several_facts_that_would_do_settles_the_good() -> None:
    found = asked(COSMETIC)
    assert found["no_separation_from_mixture"].settles == 1
    assert found["chemical_reaction"].settles == 1


def test_the_country_of_a_part_is_asked_with_that_of_its_good() -> None:
    drawn = book(
        [
            good("BLADE", "8211.94", produced_in=None),
            good("KNIFE", "8211.92", produced_in=None),
        ],
        [
            line("BLADE", "STEEL", "7220.20", 10),
            line("KNIFE", "BLADE", "8211.94", 40, origin="unknown"),
        ],
    )
    found = questions(drawn.decided(TEXT), range(len(drawn.goods)))
    (question,) = [each for each in found if each.fact == "produced_in"]
    assert sorted(question.subjects) == ["BLADE", "KNIFE"]
    assert len(question.places) == 2
    assert sorted(question.goods) == [0, 1]


def test_one_of_two_facts_that_are_needed_together_settles_nothing() -> None:
    drawn = book(
        [good("SUIT", "6203.42", destination="CA", tv=None, nc=None)],
        [line("SUIT", "CLOTH", "5209.31", 30, component=True)],
    )
    found = asked(drawn)
    assert len(found) > 1
    assert not any(question.settles for question in found.values())


def test_a_fact_goes_into_the_sheet_facts() -> None:
    (place,) = asked(COSMETIC)["chemical_reaction"].places
    row = (("subject", "CREAM"), ("fact", "chemical_reaction"))
    assert place == Place("facts", "value", row, ("yes", "no"))
    assert where_words(place, Language.EN) == "facts: CREAM,chemical_reaction,yes | no"
    assert where_words(place, Language.ES).startswith("hechos: CREAM,")


@pytest.mark.parametrize(
    ("columns", "blank"),
    [
        ({"total_cost": None}, ()),
        ({}, ("sales_promotion", "royalties", "shipping_packing", "non_allowable_interest")),
        ({"royalties": 0}, ("sales_promotion", "shipping_packing", "non_allowable_interest")),
    ],
)
def test_net_cost_names_the_blank_exclusions(
    columns: Mapping[str, int | None], blank: tuple[str, ...]
) -> None:
    drawn = book(
        [good("VALVE", "8481.30", use="any_other_use", nc=None, **columns)],
        [line("VALVE", "BODY", "8481.90", 45)],
    )
    (place,) = asked(drawn)["net_cost"].places
    assert (place.sheet, place.column, place.blank) == ("goods", "nc", blank)


@pytest.mark.parametrize(("royalties", "verdict"), [(4, "originating"), (6, "not_originating")])
def test_total_cost_less_all_exclusions_is_the_net_cost(royalties: int, verdict: str) -> None:
    # Net cost of 90 less 0, 0, 0 and royalties: 43 of 86 are half, 43 of 84 more than half.
    drawn = book(
        [
            good(
                "VALVE",
                "8481.30",
                use="any_other_use",
                nc=None,
                sales_promotion=0,
                royalties=royalties * UNIT,
                shipping_packing=0,
                non_allowable_interest=0,
            )
        ],
        [line("VALVE", "BODY", "8481.90", 43)],
    )
    assert drawn.decided(TEXT).verdict(0) == verdict


def test_a_use_goes_into_its_column_with_every_choice() -> None:
    drawn = book([good("VALVE", "8481.30", nc=None)], [line("VALVE", "BODY", "8481.90", 30)])
    (place,) = asked(drawn)["use"].places
    assert (place.sheet, place.column, place.row) == ("goods", "use", (("id", "VALVE"),))
    assert "any_other_use" in place.answers


def test_a_reading_goes_into_the_settings() -> None:
    drawn = book(
        [good("STARTER", "8511.40", use="heavy_truck")], [line("STARTER", "STEEL", "7226.99", 50)]
    )
    (place,) = asked(drawn)["heavy_truck_parts_reading"].places
    assert place == Place(
        "settings",
        "value",
        (("key", "heavy_truck_parts_reading"),),
        ("content_required", "change_alone"),
    )


def test_an_item_in_the_numbers_of_the_rules_is_given_for_its_code() -> None:
    drawn = book(
        [good("CHEESE", "0406.30")],
        [line("CHEESE", "MIX", "1901.90.61", 30, hs_tariff="us")],
        CHEESE={"provides_for_good_and_parts": "no"},
    )
    (place,) = asked(drawn)["hs_rule"].places
    assert place.row == (("subject", "1901.90.61"), ("fact", "hs_rule"))
    assert place.answers == ("19019061", "19019038", "19019042", "19019043")
    assert drawn.decided(TEXT).verdict(0) == "undetermined"


def test_an_item_of_a_tariff_goes_into_the_cell_of_the_code() -> None:
    of_good = book(
        [good("DRINK", "2202.99", hs_edition=2022)], [line("DRINK", "JUICE", "2009.12", 30)]
    )
    (place,) = asked(of_good)["tariff_item"].places
    # The items of the rules (2202.90.30) are none of an edition that has 2202.99.
    assert place == Place("goods", "hs", (("hs", "2202.99"),))
    of_part = book([good("CHEESE", "0406.30")], [line("CHEESE", "MIX", "1901.90", 30)])
    (place,) = asked(of_part)["tariff_item"].places
    assert place == Place("bom", "hs", (("hs", "1901.90"),))


def test_where_a_part_is_made_stands_beside_its_id_in_goods() -> None:
    drawn = book(
        [good("BLADE", "8211.94", produced_in=None), good("KNIFE", "8211.92")],
        [
            line("BLADE", "STEEL", "7220.20", 10),
            line("KNIFE", "BLADE", "8211.94", 40, origin="unknown"),
            line("KNIFE", "HANDLE", "8211.95", 20, origin="originating"),
        ],
    )
    findings = drawn.decided(TEXT)
    found = questions(findings, [1])
    places = [place for q in found if q.fact == "produced_in" for place in q.places]
    assert places == [Place("goods", "produced_in", (("id", "BLADE"),))]


@pytest.mark.parametrize(("hs", "asks"), [("1905.90", False), ("8413.70", True)])
def test_parts_of_goods_are_asked_about_where_headings_have_them(hs: str, asks: bool) -> None:
    drawn = book([good("G", hs, tv=None, nc=None)], [line("G", "M", hs, 30)])
    assert ("provides_for_good_and_parts" in asked(drawn)) == asks


DAIRY = "1901.90[dairy preparations over 10 % milk solids by dry weight]"


@pytest.mark.parametrize(("value", "matters"), [(10, True), (10.01, False), (30, False)])
def test_a_fact_of_de_minimis_is_asked_where_so_much_may_be_waived(
    value: float, matters: bool
) -> None:
    cheese = good("CHEESE", "0406.30", tv=100 * UNIT, nc=None, total_cost=None)
    mix = line("CHEESE", "MIX", "1901.90.61", value, hs_tariff="us", hs_edition=2022)
    found = asked(book([cheese], [mix]))
    assert (DAIRY in found) is matters
    assert "hs_rule" in found


def test_what_is_surely_too_much_with_another_material_is_not_asked_for() -> None:
    cheese = good("CHEESE", "0406.30", tv=100 * UNIT, nc=None, total_cost=None)
    mix = line("CHEESE", "MIX", "1901.90.61", 6, hs_tariff="us", hs_edition=2022)
    milk = line("CHEESE", "MILK", "0406.10", 5)
    assert DAIRY not in asked(book([cheese], [mix, milk]))
