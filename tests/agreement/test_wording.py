"""Rules, terms and questions in three languages, each derived from its row by hand."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.agreement.rules import COLUMNS, Route, Tag, route_from_row
from tratado.agreement.terms import Term, TermValue
from tratado.agreement.wording import (
    gap_words,
    kind_words,
    provision_words,
    question,
    route_words,
    tag_words,
    term_words,
    use_words,
)
from tratado.hs import parse_provisions
from tratado.locale import Language
from tratado.words import Money, Percent, day_words, number_words

EN, ES, FR = Language.EN, Language.ES, Language.FR
UNKNOWN = {EN: "Does this hold", ES: "¿Se cumple lo siguiente", FR: "Est-ce vrai pour"}
"""How the question for a key begins that has no words of its own."""

TEXT = st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"])
LANGUAGES = st.sampled_from(list(Language))


def shown(id_: str) -> Route:
    """The route of the shipped tables that has this id."""
    (route,) = (r for r in load("usmca").routes if r.id == id_)
    return route


def row(**columns: str) -> Route:
    """A route from table columns; `from_` and `except_` stand for their columns."""
    filled = dict.fromkeys(COLUMNS, "") | {
        "chapter": "84", "rule": "1", "route": "A", "good": "8413.11", "change": "CTH",
        "source": "one_source",
    } | {name.rstrip("_"): text for name, text in columns.items()}  # fmt: skip
    route = route_from_row(filled, "test.csv", 2, [])
    assert route is not None
    return route


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


class TestChanges:
    @pytest.mark.parametrize(
        ("change", "class_"),
        [
            ("CC", "any other chapter"),
            ("CTH", "any other heading"),
            ("CTSH", "any other subheading"),
            ("CTI", "any other tariff item"),
        ],
    )
    def test_each_class_of_change(self, change: str, class_: str) -> None:
        assert route_words(row(change=change), EN) == f"A change to 8413.11 from {class_}."

    def test_no_change_and_value_content(self) -> None:
        words = plain(route_words(row(change="NONE", tv="62.5", nc="50"), EN))
        assert words == (
            "No change in tariff classification is required for 8413.11; and regional value "
            "content of at least 62.5 % (transaction value) or 50 % (net cost)."
        )

    def test_wholly_obtained(self) -> None:
        assert route_words(row(chapter="1", change="WO", good="01"), EN) == (
            "Chapter 1: wholly obtained or produced in the territory of one or more of the Parties."
        )

    def test_named_sources_come_before_the_class_that_exceptions_limit(self) -> None:
        route = row(change="CTSH", from_="8413.11[any other good]", except_="8501 8503.00.35")
        assert route_words(route, EN) == (
            "A change to 8413.11 from any other good of 8413.11 or from any other subheading, "
            "except from 8501 or 8503.00.35."
        )

    @pytest.mark.parametrize(
        ("change", "group", "end"),
        [
            ("CTH", "inside", "any other heading, including another heading within that group."),
            ("CTH", "outside", "any other heading outside that group."),
            (
                "CTSH",
                "inside",
                "any other subheading, including another subheading within that group.",
            ),
            ("CTSH", "outside", "any other subheading outside that group."),
        ],
    )
    def test_groups(self, change: str, group: str, end: str) -> None:
        good = "8425-8426" if change == "CTH" else "8443.11-8443.19"
        words = route_words(row(change=change, group=group, good=good), EN)
        assert words == f"A change to {good} from {end}"

    def test_from_named_materials_whether_or_not_from_others(self) -> None:
        route = row(
            good="8413.11-8413.82",
            change="FROM",
            from_="8413.91-8413.92",
            tv="60",
            nc="50",
            also="or_also_other_heading",
        )
        assert plain(route_words(route, EN)) == (
            "A change to 8413.11-8413.82 from 8413.91-8413.92, whether or not there is also a "
            "change from any other heading; and regional value content of at least 60 % "
            "(transaction value) or 50 % (net cost)."
        )
        assert plain(route_words(route, ES)) == (
            "Un cambio a 8413.11-8413.82 desde 8413.91-8413.92, habiendo o no también un cambio "
            "desde cualquier otra partida; y valor de contenido regional de al menos 60 % (valor "
            "de transacción) o 50 % (costo neto)."
        )
        assert plain(route_words(route, FR)) == (
            "Un changement à 8413.11-8413.82 de 8413.91-8413.92, qu'il y ait ou non également "
            "un changement de toute autre position; et teneur en valeur régionale d'au moins "
            "60 % (valeur transactionnelle) ou 50 % (coût net)."
        )

    def test_an_exception_limits_the_change_that_could_reach_it(self) -> None:
        other_heading = route_words(shown("85/18/B"), EN)
        assert "from 8507.90, whether or not" in other_heading
        assert "any other heading, except from 8548.10.05 or 8548.10.15;" in other_heading
        same_chapter = route_words(shown("20/6/B"), EN)
        assert "of chapter 20, except from 2009.11-2009.39 or 2009.81, whether" in same_chapter
        assert "any other chapter;" in same_chapter

    def test_a_group_limits_the_change_of_its_own_level(self) -> None:
        outside = "whether or not there is also a change from any other subheading outside that"
        assert outside in route_words(shown("84/246/B"), EN)
        assert "or 8443.91, including another subheading within that group, whether" in (
            route_words(shown("84/113/B"), EN)
        )

    def test_groups_of_which_more_than_one_is_meant(self) -> None:
        groups = (
            "more than one of these groups: (a) 8413.50-8413.60, (b) 8466.93.15, 8466.93.30 or "
            "8466.93.53, (c) 8501.32 or 8501.52, (d) 8537.10"
        )
        assert route_words(shown("84/149/A"), EN).endswith(
            f"any other heading, except from {groups}."
        )
        assert f"A change to 8459.21 from {groups}, whether" in route_words(shown("84/149/B"), EN)

    def test_a_further_source_beside_a_further_class(self) -> None:
        assert "also a change from 8406.90.30 or 8406.90.60 or any other heading;" in (
            route_words(shown("84/13/B"), EN)
        )


class TestGoods:
    def test_a_kind_of_goods_and_its_use(self) -> None:
        route = shown("87/31/A")
        assert route_words(route, EN) == (
            "A change to gear boxes of 8708.40, for any other use, from any other heading."
        )
        assert route_words(route, ES) == (
            "Un cambio a cajas de cambio de 8708.40, para cualquier otro uso, desde cualquier "
            "otra partida."
        )
        assert plain(route_words(route, FR)) == (
            "Boîtes de vitesses de 8708.40, pour tout autre usage : un changement de toute "
            "autre position."
        )

    def test_vehicles_are_not_said_to_be_for_themselves(self) -> None:
        words = plain(route_words(shown("87/7/A"), EN))
        assert words.startswith("A change to passenger vehicles of 8703.21-8703.90 from any")

    def test_a_use_without_conditions_of_its_own_stands_at_the_end(self) -> None:
        words = plain(route_words(shown("87/29/A"), EN))
        assert "for 8708.40, for passenger vehicles or light trucks; and regional" in words

    def test_the_remainder(self) -> None:
        assert route_words(shown("41/1/B"), EN) == (
            "A change to any other good of 4101 from any other chapter."
        )

    def test_a_phrase_that_no_catalogue_has_is_given_as_written(self) -> None:
        route = row(good_only="left-handed pumps")
        assert "to left-handed pumps of 8413.11" in route_words(route, EN)
        assert "a «left-handed pumps» de 8413.11" in route_words(route, ES)
        assert "«left-handed pumps» de 8413.11" in plain(route_words(route, FR)).replace(
            "« ", "«"
        ).replace(" »", "»")

    def test_attributes_of_a_fabric_are_listed_with_their_figures(self) -> None:
        words = plain(route_words(shown("62/6207.11-boxers/C"), FR))
        assert (
            "tissu de 5208.51 (imprimé; 100 % de coton; 93-97 g/m²; titre moyen du fil de 38-42 "
            "numéros métriques)" in words
        )


class TestConditions:
    def test_percentages_of_the_day_take_the_place_of_those_of_the_row(self) -> None:
        route = shown("87/29/A")
        staged = plain(route_words(route, EN, tv=Decimal("76"), nc=Decimal("66")))
        assert "at least 76 % (transaction value) or 66 % (net cost)" in staged
        assert "at least 75 % (net cost)" in plain(route_words(route, EN))

    def test_one_method_alone(self) -> None:
        assert "at least 45 % (transaction value)." in plain(route_words(row(tv="45"), EN))

    def test_conditions_follow_each_other(self) -> None:
        route = row(change="NONE", nc="50", also="chemical_reaction;nonoriginating_max_volume:25")
        assert plain(route_words(route, EN)) == (
            "No change in tariff classification is required for 8413.11; regional value content "
            "of at least 50 % (net cost); the good results from a chemical reaction in the "
            "territory of the Parties; and non-originating material makes up at most 25 % of the "
            "good by volume."
        )

    @pytest.mark.parametrize(
        ("start", "end", "said"),
        [
            ("2023-07-01", "", "(from July 1, 2023)."),
            ("", "2023-07-01", "(until June 30, 2023)."),
            ("2020-07-01", "2022-07-01", "(from July 1, 2020 until June 30, 2022)."),
        ],
    )
    def test_the_last_day_is_the_one_before_the_end(self, start: str, end: str, said: str) -> None:
        assert route_words(row(start=start, end=end), EN).endswith(said)

    def test_weights_and_trade(self) -> None:
        tag = Tag("originating_by_weight", ("70", "7208-7229 7301-7326"))
        assert plain(tag_words(tag, ES)) == (
            "al menos 70 % en peso de los materiales de 7208-7229 o 7301-7326 es originario"
        )
        assert tag_words(Tag("trade_between", ("CA_US",)), FR) == (
            "uniquement pour le commerce entre le Canada et les États-Unis"
        )

    def test_a_tag_of_a_proposal_is_given_by_its_name(self) -> None:
        assert tag_words(Tag("assembled_by_robots", ("9",)), ES) == "assembled by robots (9)"

    def test_a_tag_with_an_unreadable_argument_is_given_as_written(self) -> None:
        tag = Tag("nonoriginating_max_volume", ("a quarter",))
        assert tag_words(tag, EN) == "nonoriginating max volume (a quarter)"


@pytest.mark.parametrize("language", list(Language))
def test_every_route_is_one_sentence_with_its_codes_and_figures(language: Language) -> None:
    rules = load("usmca").tables.vehicle_rules
    for route in (*load("usmca").routes, *(rule.route for rule in rules)):
        words = route_words(route, language)
        assert words.endswith(".") and words[0] == words[0].upper(), route.id
        assert not re.search(r"  |,[,;:.?)]| ;|_|\{|«", plain(words)), (route.id, words)
        for provision in (*route.good, *route.from_, *route.except_):
            if provision.level > 2 and not route.has_tag("from_more_than_one_of"):
                assert str(provision).partition("[")[0] in words, (route.id, words)
        for value in (route.tv, route.nc):
            assert value is None or Percent(value).words(language) in words, (route.id, words)


@pytest.mark.parametrize(
    ("language", "apart"),
    [(ES, r"\b(a|de) el\b"), (FR, r"\b(à|de) (le|les)\b|\b(de|le|la) [aeéiou]")],
)
def test_articles_are_contracted(language: Language, apart: str) -> None:
    for route in load("usmca").routes:
        assert not re.search(apart, route_words(route, language)), route.id


class TestProvisions:
    @pytest.mark.parametrize(
        ("text", "en", "es", "fr"),
        [
            ("8501", "8501", "8501", "8501"),
            (
                "8501 8503.00.35 8504",
                "8501, 8503.00.35 or 8504",
                "8501, 8503.00.35 u 8504",
                "8501, 8503.00.35 ou 8504",
            ),
            (
                "5204 54-55",
                "5204 or chapters 54-55",
                "5204 o los capítulos 54-55",
                "5204 ou les chapitres 54-55",
            ),
            ("01", "chapter 1", "el capítulo 1", "le chapitre 1"),
            (
                "8508.11[housings] 8508.19[housings]",
                "housings of 8508.11 or 8508.19",
                "carcasas de 8508.11 u 8508.19",
                "carters de 8508.11 ou 8508.19",
            ),
            (
                "09[coffee]",
                "coffee of chapter 9",
                "café del capítulo 9",
                "café du chapitre 9",
            ),
        ],
    )
    def test_examples(self, text: str, en: str, es: str, fr: str) -> None:
        provisions = parse_provisions(text)
        assert [provision_words(provisions, lang) for lang in (EN, ES, FR)] == [en, es, fr]

    @given(
        st.lists(st.integers(101, 9706).map("{:04d}".format), min_size=1, max_size=6, unique=True),
        LANGUAGES,
    )
    def test_every_code_is_said_once_in_order(self, codes: list[str], language: Language) -> None:
        words = provision_words(parse_provisions(" ".join(codes)), language)
        assert re.findall(r"\d+", words) == codes

    def test_nothing_is_said_of_no_provisions(self) -> None:
        assert provision_words((), EN) == ""

    def test_kinds_are_said_without_the_comma_that_sets_them_off(self) -> None:
        phrase = "suspension systems incl. shock absorbers"
        assert kind_words(phrase, EN) == "suspension systems, including shock absorbers"
        assert kind_words("any_other_good", ES) == "cualquier otra mercancía"

    def test_uses(self) -> None:
        uses = ("passenger_vehicle", "light_truck", "heavy_truck")
        assert use_words(uses, ES) == "vehículos de pasajeros, camiones ligeros o camiones pesados"
        assert use_words("light_truck off_road", EN) == "light trucks or off-road use"
        assert use_words("space_travel", FR) == "space travel"

    def test_gaps(self) -> None:
        assert "each unit" in gap_words("unit_by_unit", EN)
        assert "no reason is recorded" in gap_words(None, EN)


class TestFigures:
    def test_percentages_by_language(self) -> None:
        assert [Percent(Decimal("62.5")).words(lang) for lang in (EN, ES, FR)] == [
            "62.5\u00a0%",
            "62.5\u00a0%",
            "62,5\u00a0%",
        ]

    def test_amounts_name_their_currency(self) -> None:
        assert plain(Money.of_frame(12_345_000, "MXN").words(ES)) == "MXN 1,234.50"
        assert plain(Money.of_frame(160_000, "USD").words(EN)) == "USD 16.00"
        assert plain(Money.of_frame(12_345_001, "CAD").words(FR)) == "1 234,5001 CAD"

    def test_days(self) -> None:
        day = dt.date(2020, 7, 1)
        assert [day_words(day, lang) for lang in (EN, ES, FR)] == [
            "July 1, 2020",
            "1 de julio de 2020",
            "1er juillet 2020",
        ]
        assert day_words(dt.date(2020, 7, 31), FR) == "31 juillet 2020"

    @given(st.decimals(-10_000_000, 10_000_000, places=4), LANGUAGES)
    def test_numbers_keep_every_digit(self, value: Decimal, language: Language) -> None:
        text = re.sub(r"\s", "", number_words(value, language))
        text = text.replace(",", ".") if language is FR else text.replace(",", "")
        assert Decimal(text) == value

    @given(st.integers(-(10**13), 10**13), LANGUAGES)
    def test_amounts_keep_every_digit(self, amount: int, language: Language) -> None:
        text = re.sub(r"[\sA-Z]", "", Money.of_frame(amount, "USD").words(language))
        text = text.replace(",", ".") if language is FR else text.replace(",", "")
        assert Decimal(text) * 10_000 == amount


class TestQuestions:
    @pytest.mark.parametrize(
        ("fact", "asked"),
        [
            (
                "cut_and_sewn",
                "Is SHIRT-1 cut and sewn or otherwise assembled in the territory of the Parties?",
            ),
            (
                "originating_by_weight:70:7208-7229 7301-7326",
                "Is at least 70 % by weight of the materials of 7208-7229 or 7301-7326 in SHIRT-1 "
                "originating?",
            ),
            ("5903.10[man-made fiber fabric]", "Is SHIRT-1 man-made fiber fabric of 5903.10?"),
            ("net_cost", "What is the net cost of SHIRT-1?"),
            ("trade_between:MX_US", "Is SHIRT-1 traded between Mexico and the United States?"),
            ("glued_by_hand:3", "Does this hold for SHIRT-1: glued by hand (3)?"),
            ("originating_by_weight", "Does this hold for SHIRT-1: originating by weight?"),
        ],
    )
    def test_examples(self, fact: str, asked: str) -> None:
        assert plain(question(fact, EN, "SHIRT-1")) == asked

    def test_without_a_subject_the_good_or_the_material_is_meant(self) -> None:
        assert question("net_cost", FR) == "Quel est le coût net du produit?"
        assert (
            question("elastomeric", ES) == "¿Es elastomérico el material (hilado o fibra elástica)?"
        )
        assert question("5903.10[man-made fiber fabric]", EN).startswith("Is the material man-made")

    def test_kinds_are_offered_in_the_language(self) -> None:
        asked = question("kind", ES, "P-1", options=("gear boxes", "any other good"))
        assert asked == (
            "¿Cuál de las mercancías de su partida o subpartida es P-1? Elija: cajas de cambio; "
            "cualquier otra mercancía."
        )

    def test_uses_are_offered_even_where_none_are_named(self) -> None:
        assert "passenger vehicles; light trucks;" in question("use", EN)
        offered = question("use", EN, options=("heavy_truck", "any_other_use"))
        assert offered == "What is the good for? Choose one: heavy trucks; any other use."

    def test_codes_are_offered_as_they_are(self) -> None:
        offered = question("hs_rule", EN, options=("8517.70", "8529.90"))
        assert offered.endswith("Choose one: 8517.70; 8529.90.")

    def test_every_fact_that_a_note_needs_is_asked_in_words(self) -> None:
        facts = {n.argument for n in load("usmca").notes if n.kind == "requires"}
        facts |= {n.unless for n in load("usmca").notes if n.unless}
        for fact in facts:
            for language in Language:
                asked = question(fact, language)
                assert not asked.startswith(UNKNOWN[language]), fact

    @given(
        st.text(TEXT, max_size=40),
        LANGUAGES,
        st.text(TEXT, min_size=1, max_size=20),
    )
    def test_any_key_gives_a_question_with_the_subject_as_written(
        self, fact: str, language: Language, subject: str
    ) -> None:
        assert subject in question(fact, language, subject)


class TestTerms:
    @staticmethod
    def of(unit: str, value: TermValue) -> Term:
        return Term("a.b", "a term", unit, "the text", ((dt.date(2020, 7, 1), value),))

    @pytest.mark.parametrize(
        ("unit", "value", "en", "es", "fr"),
        [
            ("percent", Decimal("62.5"), "62.5 %", "62.5 %", "62,5 %"),
            ("switch", True, "yes", "sí", "oui"),
            ("switch", False, "no", "no", "non"),
            ("days", 1, "1 day", "1 día", "1 jour"),
            ("business_days", 5, "5 business days", "5 días hábiles", "5 jours ouvrables"),
            ("date", dt.date(2027, 7, 1), "July 1, 2027", "1 de julio de 2027", "1er juillet 2027"),
            ("basis_points", 700, "700 basis points", "700 puntos base", "700 points de base"),
            ("USD_per_hour", 16, "USD 16.00 per hour", "USD 16.00 por hora", "16,00 USD par heure"),
            ("CAD", Decimal("20.88"), "CAD 20.88", "CAD 20.88", "20,88 CAD"),
            ("text", "2012", "2012", "2012", "2012"),
            ("provisions", "84-85 9402", *(
                "chapters 84-85 or 9402",
                "los capítulos 84-85 o 9402",
                "les chapitres 84-85 ou 9402",
            )),
            ("percent", None, "no value", "sin valor", "aucune valeur"),
        ],
    )  # fmt: skip
    def test_examples(self, unit: str, value: TermValue, en: str, es: str, fr: str) -> None:
        term = self.of(unit, value)
        said = [plain(term_words(term, dt.date(2020, 7, 1), lang)) for lang in (EN, ES, FR)]
        assert said == [en, es, fr]

    def test_before_its_first_day_a_term_has_no_value(self) -> None:
        assert term_words(self.of("percent", 10), dt.date(2020, 6, 30), EN) == "no value"

    @pytest.mark.parametrize("name", ["usmca", "nafta"])
    def test_every_shipped_term_can_be_said_on_each_of_its_days(self, name: str) -> None:
        for term in load(name).terms.values():
            for day, value in term.values:
                for language in Language:
                    words = term_words(term, day, language)
                    assert words
                    if isinstance(value, Decimal | int) and not isinstance(value, bool):
                        figure = number_words(value, language)
                        assert words.startswith(figure) or term.unit[:3].isupper(), term.path
