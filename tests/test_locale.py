"""The catalogues of the three languages say the same things."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from importlib import resources

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from tratado.agreement.agreement import load
from tratado.agreement.coverage import REASONS
from tratado.agreement.notes import Note
from tratado.agreement.rules import USES, Route, parse_tags
from tratado.agreement.terms import UNITS, Term
from tratado.agreement.wording import TAG_ARGUMENTS, attribute_id, description_id, goods_id
from tratado.hs import Provision, parse_provisions
from tratado.locale import Language, MessageError, Messages, messages
from tratado.origin.answer import VERDICTS
from tratado.words import Money, number_words

OWN_PREFIXES = ("rule-", "use-", "term-", "unit-", "fact-", "note-", "remark-")

SENTENCE_PIECES = {
    *("rule-list-or", "rule-list-or-before-o", "rule-list-and"),
    *("rule-chapter", "rule-chapters", "rule-part", "rule-attributes", "rule-untranslated"),
    *("rule-good-for-use", "rule-change", "rule-change-of-goods", "rule-no-change"),
    *("rule-no-change-of-goods", "rule-wholly-obtained"),
    *("rule-class-CC", "rule-class-CTH", "rule-class-CTSH", "rule-class-CTI"),
    *("rule-from-or-class", "rule-from-more-than-one", "rule-except", "rule-except-more-than-one"),
    *("rule-inside-heading", "rule-inside-subheading", "rule-outside", "rule-also"),
    *("rule-and-also", "rule-value-both", "rule-value-tv", "rule-value-nc"),
    *("rule-from-day", "rule-until-day", "rule-between-days"),
    *("rule-country-CA", "rule-country-MX", "rule-country-US"),
    *("term-none", "term-yes", "term-no", "unit-per-hour", "note-gap-unexplained"),
}

QUESTION_PIECES = {
    *(f"fact-{piece}" for piece in ("the-good", "the-material", "part", "unknown")),
    *("fact-options", "fact-options-many", "fact-named"),
    *(f"fact-outcome-{verdict}{more}" for verdict in VERDICTS for more in ("", "-more")),
}

FACTS_OF_ANY_GOOD = {
    *("hs", "use", "kind", "tariff_item", "hs_rule", "hs_edition", "produced_in", "destination"),
    *("transaction_value", "net_cost", "value_content_base", "weight", "component"),
    *("hs_tariff", "heavy_truck_parts_reading", "other_vehicle_parts_reading", "in_table_f"),
    *(
        "produced_beyond_packing",
        "produced_beyond_taking_apart",
        "importing_country_list_relied_on",
    ),
    *("wholly_obtained", "produced_entirely_in_territory", "obtained_from_party"),
    *("self_produced", "set_by_rule_3", "sources_kept_apart", "inventory_method"),
    *("provides_for_good_and_parts", "unassembled", "elastomeric", "remanufactured"),
    *("core_parts_met", "steel_purchases_met", "aluminum_purchases_met"),
    *("labor_value_content_met", "value_content_met"),
    *("off_road", "compression_ignition", "electric_motor", "persons", "special", "chassis_for"),
    *("no_separation_from_mixture", "undetermined_part", "undetermined_part_above"),
    *("rule", "bill_of_materials", "confirmed_rule"),
    *("transported_outside_territory", "remained_under_customs_control"),
    *("no_operation_outside_territory", "same_classification_after_operation"),
    *("mere_dilution", "circumvention_practice"),
    *("milk_solids_over_10_percent", "butterfat_over_25_percent"),
}

NOT_ASKED = {
    *("disregard_materials_of", "exempt_from_chapter_rules", "listed_fabrics_combinable"),
    *("further_production_outside_territory_ok_if_same_group", "separation_prohibition"),
    *("further_production_outside_territory_ok_if_same_subheading", "outer_shell_excludes"),
}
"""Tags that ease or explain a rule, or that are asked under another name."""

IN_THE_CHANGE = {"except_more_than_one_of", "from_more_than_one_of"}

UNITS_WITHOUT_A_MESSAGE = {"percent", "switch", "date", "text", "provisions"}


def routes_and_vehicle_rules() -> Iterator[Route]:
    agreement = load("usmca")
    yield from agreement.routes
    yield from (rule.route for rule in agreement.tables.vehicle_rules)


def provisions_of_routes() -> Iterator[Provision]:
    for route in routes_and_vehicle_rules():
        yield from (*route.good, *route.from_, *route.except_)
        for tag in route.also:
            for kind, text in zip(TAG_ARGUMENTS.get(tag.name, ()), tag.arguments, strict=True):
                if kind == "provisions":
                    yield from parse_provisions(text)


def provisions_of_note(note: Note) -> Iterator[Provision]:
    yield from (*note.applies_to, *note.except_)
    if note.kind == "disregards":
        yield from note.materials


def phrases() -> set[str]:
    """Every English description of goods that the data of the agreement has."""
    agreement = load("usmca")
    found = {route.good_only for route in routes_and_vehicle_rules()}
    found |= {provision.part for provision in provisions_of_routes()}
    found |= {p.part for note in agreement.notes for p in provisions_of_note(note)}
    tables = agreement.tables
    for row in tables.de_minimis_exceptions:
        found |= {provision.part for provision in (*row.material, *row.good)}
    for name in tables.__dataclass_fields__:
        found |= {getattr(row, "part", "") for row in getattr(tables, name)}
    for term in terms_of_both():
        if term.unit == "provisions":
            texts = [str(value) for _, value in term.values if value is not None]
            found |= {p.part for text in texts for p in parse_provisions(text)}
    return found - {""}


def terms_of_both() -> tuple[Term, ...]:
    return (*load("usmca").terms.values(), *load("nafta").terms.values())


def words_of_terms() -> set[str]:
    """The snake-case words that terms list, such as periods."""
    listed = [term for term in terms_of_both() if term.unit == "text"]
    words = {word for term in listed for _, value in term.values for word in str(value).split()}
    return {word for word in words if not word.isdigit()}


def words() -> set[str]:
    """The snake-case words that tags list: parts of garments, processes."""
    return {
        word
        for route in routes_and_vehicle_rules()
        for tag in route.also
        for kind, text in zip(TAG_ARGUMENTS.get(tag.name, ()), tag.arguments, strict=True)
        if kind == "words"
        for word in text.split()
    }


def phrase_ids() -> set[str]:
    """Each phrase is a description of goods or a list of attributes of a fabric."""
    known = messages(Language.EN)
    found = {goods_id(word) for word in words()}
    for phrase in phrases():
        attributes = {attribute_id(piece) for piece in phrase.split(" & ")}
        found |= attributes if all(id_ in known for id_ in attributes) else {goods_id(phrase)}
    return found


def tag_names() -> set[str]:
    tags = {tag.name for route in routes_and_vehicle_rules() for tag in route.also}
    return {name for name in tags if not name.startswith("or_also_")} - IN_THE_CHANGE


def remark_ids() -> set[str]:
    """What rows of the tables remark, and what notes of chapters and sections do."""
    remarks = {tag.name for route in routes_and_vehicle_rules() for tag in parse_tags(route.note)}
    effects = {tag.name for note in load("usmca").notes for tag in parse_tags(note.effect)}
    return {f"remark-{name}" for name in remarks} | {f"note-effect-{name}" for name in effects}


def description_ids() -> set[str]:
    return {description_id(term.description) for term in terms_of_both()}


def needed_ids() -> set[str]:
    notes = load("usmca").notes
    facts = {note.argument for note in notes if note.kind == "requires"}
    facts |= {note.unless for note in notes if note.unless}
    facts |= FACTS_OF_ANY_GOOD | (tag_names() - NOT_ASKED)
    units = {unit for unit in UNITS if not unit.split("_per_")[0].isupper()}
    return {
        *SENTENCE_PIECES,
        *QUESTION_PIECES,
        *phrase_ids(),
        *remark_ids(),
        *description_ids(),
        *(f"term-word-{word}" for word in words_of_terms()),
        *(f"rule-tag-{name}" for name in tag_names()),
        *(f"use-{use}" for use in USES),
        *(f"fact-{fact}" for fact in facts),
        *(f"fact-name-{fact}" for fact in facts),
        *(f"unit-{unit}" for unit in units - UNITS_WITHOUT_A_MESSAGE),
        *(f"note-gap-{reason}" for reason in REASONS),
    }


class Variables(Visitor):
    """Collects the arguments that a message uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def arguments_by_id(language: Language) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    folder = resources.files("tratado.locale") / language.value
    for file in folder.iterdir():
        if not file.name.endswith(".ftl"):
            continue
        for entry in FluentResource(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
def test_every_language_has_the_same_messages_with_the_same_arguments(language: Language) -> None:
    assert arguments_by_id(language) == arguments_by_id(Language.EN)


@pytest.mark.parametrize("language", list(Language))
def test_the_catalogue_has_what_the_agreement_needs_and_nothing_else(language: Language) -> None:
    own = {id_ for id_ in messages(language).ids if id_.startswith(OWN_PREFIXES)}
    needed = needed_ids()
    assert needed - own == set(), "missing"
    assert own - needed == set(), "unused"


def test_a_missing_message_says_which_and_in_what_language() -> None:
    with pytest.raises(MessageError, match=r"'rule-no-such' in language fr"):
        messages(Language.FR).format("rule-no-such")


def test_a_missing_argument_is_an_error_not_a_hole_in_the_sentence() -> None:
    with pytest.raises(MessageError, match=r"'rule-part' in language es.*provisions"):
        messages(Language.ES).format("rule-part", part="carcasas")


def test_arguments_are_inserted_without_marks_for_direction() -> None:
    assert messages(Language.EN).format("rule-chapter", chapters="87") == "chapter 87"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("length", [999, 1_000, 1_001, 2_500, 2_501, 400_000])
def test_no_text_is_too_long_for_a_message(language: Language, length: int) -> None:
    long = ("8413.11; ñ é { $provisions } " * 20_000)[:length]
    said = messages(language).format("rule-part", part=long, provisions="84.13")
    assert long in said
    assert said == messages(language).format("rule-part", part="@", provisions="84.13").replace(
        "@", long
    )


def test_a_long_text_may_hold_what_stands_for_another() -> None:
    marks = "\ufdd00\ufdd1\ufdd01\ufdd1\ufdd02\ufdd1" * 900
    said = messages(Language.EN).format("rule-part", part=marks, provisions=marks)
    assert said.count(marks) == 2
    short = messages(Language.EN).format("rule-part", part="\ufdd01\ufdd1", provisions="x" * 5_000)
    assert "\ufdd01\ufdd1" in short


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("digits", [24, 25, 28, 40, 400])
def test_a_number_of_any_size_is_written_digit_by_digit(language: Language, digits: int) -> None:
    size = 10**digits + 7
    for said in (
        number_words(size, language),
        number_words(-size, language),
        number_words(Decimal(size) + Decimal("0.5"), language) if digits < 27 else str(size),
        messages(language).format("talks-deals-searched", size=size),
        Money.of_frame(size * 10**4, "USD").words(language).removesuffix("00"),
    ):
        assert str(size) in "".join(each for each in said if each.isdigit())


def test_a_message_given_twice_is_refused() -> None:
    with pytest.raises(MessageError, match=r"en/b.ftl: hello is given twice"):
        Messages(Language.EN, {"a.ftl": "hello = Hello\n", "b.ftl": "hello = Good day\n"})


def test_a_line_that_is_not_fluent_is_refused() -> None:
    with pytest.raises(MessageError, match=r"en/a.ftl: not Fluent: 'hello Hello"):
        Messages(Language.EN, {"a.ftl": "hello Hello\n"})


def test_a_line_that_belongs_to_no_message_is_refused() -> None:
    with pytest.raises(MessageError, match=r"en/a.ftl: not Fluent: '    Hello"):
        Messages(Language.EN, {"a.ftl": "    Hello\n"})


def test_a_malformed_message_is_refused_when_it_is_asked_for() -> None:
    catalogue = Messages(Language.EN, {"a.ftl": "fine = Fine\nhello = Hello { $name\n"})
    assert catalogue.format("fine") == "Fine"
    for _ in range(2):
        with pytest.raises(MessageError, match=r"en/a.ftl: not Fluent: 'hello = Hello"):
            catalogue.format("hello", name="analyst")


def test_a_message_of_several_lines_keeps_them_and_not_the_comments_around() -> None:
    text = "# Above\n\nlines =\n    One\n\n    two { $n ->\n        [one] car\n"
    text += "       *[other] cars\n}\n\n# Below\nlast = Last\n"
    assert Messages(Language.EN, {"a.ftl": text}).format("lines", n=2) == "One\n\ntwo cars"


@pytest.mark.parametrize("language", list(Language))
def test_each_message_read_by_itself_is_the_message_of_its_file(language: Language) -> None:
    catalogue = messages(language)
    read = set()
    folder = resources.files("tratado.locale") / language.value
    for file in (f for f in folder.iterdir() if f.name.endswith(".ftl")):
        whole = FluentBundle([language.region.replace("_", "-")], use_isolating=False)
        resource = FluentResource(file.read_text(encoding="utf-8"))
        whole.add_resource(resource)
        for entry in resource.body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                id_ = entry.id.name
                alone, inside = catalogue.pattern(id_), whole.get_message(id_).value
                assert alone is not None and inside is not None
                assert alone.equals(inside), id_
                read.add(id_)
    assert catalogue.ids == read


def test_a_language_may_be_named_by_its_code() -> None:
    assert messages(Language("es")) is messages(Language.ES)
