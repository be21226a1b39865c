"""Rules, terms and questions in readable English, Spanish and French.

Every sentence is generated from the tables: codes and figures come from the rows, the
words from the catalogues under `tratado/locale`. What the tables describe in English
(which goods of a provision, which fabric) is translated phrase by phrase; a phrase that a
catalogue lacks, such as one that a proposal brings, is given as written.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from tratado.agreement.notes import Note
from tratado.agreement.rules import USES, Route, Tag, parse_tags
from tratado.agreement.terms import Term
from tratado.hs import InvalidCode, Provision, parse_provisions
from tratado.locale import Language, messages
from tratado.words import Money, Percent, day_words, number_words

TAG_ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "all_pcas_originating_if_fewer_than_three": ("provisions",),
    "change_not_by_listed_processes": ("provisions", "words"),
    "cross_section_reduced_if_bar_or_rod_used": ("percent",),
    "disregard_materials_of": ("provisions",),
    "except_more_than_one_of": ("groups",),
    "exempt_from_chapter_rules": ("rules",),
    "for_vehicle_of": ("provisions",),
    "from_more_than_one_of": ("groups",),
    "further_production_outside_territory_ok_if_same_group": ("provisions",),
    "good_wholly_of_named_fabric_excluding": ("words",),
    "max_one_nonoriginating_pca_per_nine_or_part_thereof": ("provisions",),
    "no_nonoriginating_component_of": ("provisions",),
    "nonoriginating_alcohol_max_share_of_alcoholic_content_by_volume": ("percent",),
    "nonoriginating_feedstock_max_volume": ("percent", "provisions"),
    "nonoriginating_max_share_by_weight_of_cocoa_powder": ("percent", "provisions"),
    "nonoriginating_max_share_by_weight_of_good": ("percent", "provisions"),
    "nonoriginating_max_share_by_weight_of_sugar": ("percent", "provisions"),
    "nonoriginating_max_volume": ("percent",),
    "nonoriginating_only_of": ("provisions",),
    "not_for_vehicle_of": ("provisions",),
    "not_if_used_to_make": ("provisions",),
    "or_also_from": ("provisions",),
    "originating_active_ingredient_by_weight": ("percent",),
    "originating_by_weight": ("percent", "provisions"),
    "originating_polymer_by_weight": ("percent", "provisions"),
    "outer_shell_excludes": ("words",),
    "outer_shell_wholly_of": ("provisions",),
    "refinery_process_any_of": ("words",),
    "single_juice_or_single_nonparty_country_juice_max_volume_single_strength": ("percent",),
    "trade_between": ("countries",),
    "trade_other_than": ("countries",),
}
"""What each argument of a tag is; a tag that is not here has none."""

ALSO_CHANGES = {
    "or_also_other_chapter": "CC",
    "or_also_other_heading": "CTH",
    "or_also_other_subheading": "CTSH",
    "or_also_other_tariff_item": "CTI",
}
"""Tags that let in a further change, and the change that it is."""

_IN_THE_CHANGE = {*ALSO_CHANGES, "or_also_from", "except_more_than_one_of", "from_more_than_one_of"}
"""Tags that are worded within the change itself, not as a condition after it."""

_ABOUT_A_MATERIAL = {
    "component", "elastomeric", "milk_solids_over_10_percent", "butterfat_over_25_percent"
}  # fmt: skip
"""Facts that are asked of a material, not of the good."""

_SUBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for the user's own text while a sentence is put together."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_VEHICLE_HEADINGS = ("8701", "8702", "8703", "8704", "8705")

_CONTRACTIONS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    Language.EN: (),
    Language.ES: ((r"\ba el\b", "al"), (r"\bde el\b", "del")),
    Language.FR: (
        (r"\bà le\b", "au"),
        (r"\bà les\b", "aux"),
        (r"\bde le\b", "du"),
        (r"\bde les\b", "des"),
        (r"\bde (?=[aâeéèêiîoôuœAÂEÉÈÊIÎOÔUŒ]|hu)", "d'"),
    ),
}


# Provisions and the goods in them


def provision_words(provisions: Iterable[Provision], lang: Language) -> str:
    """Provisions as one would say them: `8501, 8503.00.35 or 8504`.

    Neighbours that share a description are said together: `housings of 8508.11 or 8508.19`.
    """
    said: list[str] = []
    for part, group in itertools.groupby(provisions, key=lambda provision: provision.part):
        codes = [_code_words(provision, lang) for provision in group]
        if part:
            said.append(_part_words(part, any_of(codes, lang), lang))
        else:
            said.extend(codes)
    return _finished(any_of(said, lang), lang)


def kind_words(phrase: str, lang: Language) -> str:
    """A description of goods, as `good_only` and the parts of provisions have it.

    A phrase that the catalogue lacks is given as written, in quotes where it is not in the
    language.
    """
    return _phrase(phrase, lang).rstrip(",")


def use_words(use: str | Iterable[str], lang: Language) -> str:
    """What a good is for: `passenger vehicles or light trucks`."""
    uses = use.split() if isinstance(use, str) else use
    return any_of([_named("use", each, lang) for each in uses], lang)


def gap_words(reason: str | None, lang: Language) -> str:
    """Why no rule reaches a provision, for a reason of `gaps.csv`; None for no reason."""
    return messages(lang).format(f"note-gap-{reason or 'unexplained'}")


def _code_words(provision: Provision, lang: Language) -> str:
    if provision.level > 2:
        return str(Provision(provision.first, provision.last))
    first, last = (code.digits.lstrip("0") for code in (provision.first, provision.last))
    if first == last:
        return messages(lang).format("rule-chapter", chapters=first)
    return messages(lang).format("rule-chapters", chapters=f"{first}-{last}")


def _part_words(part: str, codes: str, lang: Language) -> str:
    attributes = [_attribute(each, lang) for each in part.split(" & ")]
    if all(attributes):
        return messages(lang).format(
            "rule-attributes", provisions=codes, attributes="; ".join(filter(None, attributes))
        )
    return messages(lang).format("rule-part", part=_phrase(part, lang), provisions=codes)


def _attribute(text: str, lang: Language) -> str | None:
    """A property of a fabric, its figures read from the text; None where it is another thing."""
    figures = _FIGURE.findall(text)
    id_ = attribute_id(text)
    if id_ not in messages(lang):
        return None
    values = (number_words(Decimal(figure), lang) for figure in figures)
    return messages(lang).format(id_, **dict(zip(_LETTERS, values, strict=False)))


_FIGURE = re.compile(r"(?<![a-z0-9.])\d+(?:\.\d+)?")
"""A figure of its own, unlike the 2 of g/m2."""


def _phrase(phrase: str, lang: Language) -> str:
    phrase = phrase.replace("_", " ")
    id_ = goods_id(phrase)
    if id_ in messages(lang):
        return messages(lang).format(id_)
    return messages(lang).format("rule-untranslated", phrase=phrase)


def goods_id(phrase: str) -> str:
    """The message for a description of goods."""
    return f"rule-goods-{_slug(phrase)}"


def attribute_id(text: str) -> str:
    """The message for a property of a fabric; its figures are the message's arguments."""
    return f"rule-attribute-{_slug(_FIGURE.sub('n', text))}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _named(group: str, name: str, lang: Language) -> str:
    """A name of the tables in words, or as it stands where the catalogue lacks it."""
    id_ = f"{group}-{name}"
    return messages(lang).format(id_) if id_ in messages(lang) else name.replace("_", " ")


def any_of(items: Sequence[str], lang: Language) -> str:
    """`a, b or c`."""
    if len(items) < 2:
        return "".join(items)
    # Spanish says u, not o, before the sound o; so it does before 8 (ocho, ochenta).
    before_o = re.match(r"h?[oó8]", items[-1], re.IGNORECASE)
    id_ = "rule-list-or-before-o" if before_o else "rule-list-or"
    return messages(lang).format(id_, head=", ".join(items[:-1]), last=items[-1])


def _finished(text: str, lang: Language) -> str:
    """A text put together from pieces: articles contracted, no comma before another stop.

    A piece that has to be set off from what follows ends in a comma of its own.
    """
    for apart, together in _CONTRACTIONS[Language(lang)]:
        text = re.sub(apart, together, text)
    return re.sub(r",(?=\s?[,;:.?)]|$)", "", text)


# Rules


def route_words(
    route: Route, lang: Language, tv: Decimal | None = None, nc: Decimal | None = None
) -> str:
    """A route as one sentence, in the manner of the printed rules.

    `tv` and `nc`, where either is given, stand in for the percentages of the row: those of the
    automotive rules depend on the day. Raises InvalidCode where a tag of the change names no
    provisions.
    """
    clauses = [_change_words(route, lang)]
    if tv is None and nc is None:
        tv, nc = route.tv, route.nc
    value_content = _value_content_words(tv, nc, lang)
    if value_content:
        clauses.append(value_content)
    clauses += [tag_words(tag, lang) for tag in route.also if tag.name not in _IN_THE_CHANGE]
    sentence = "; ".join(clauses[:-1]) or clauses[0]
    if len(clauses) > 1:
        sentence = messages(lang).format("rule-and-also", sentence=sentence, last=clauses[-1])
    sentence = _finished(_in_days(sentence, route, lang), lang)
    return f"{sentence[0].upper()}{sentence[1:]}."


def tag_words(tag: Tag, lang: Language) -> str:
    """A condition of a route, as a clause.

    A tag that the catalogue lacks, or whose arguments cannot be read, is given as written.
    """
    id_ = f"rule-tag-{tag.name}"
    arguments = _tag_arguments(tag, lang)
    if id_ not in messages(lang) or arguments is None:
        return _spelled_out(tag)
    return _finished(messages(lang).format(id_, **arguments), lang)


def _change_words(route: Route, lang: Language) -> str:
    good = _good_words(route, lang)
    of_goods = "-of-goods" if route.good_only else ""
    if route.change == "WO":
        return messages(lang).format("rule-wholly-obtained", good=good)
    if route.change == "NONE":
        change = messages(lang).format(f"rule-no-change{of_goods}", good=good)
    else:
        change = messages(lang).format(
            f"rule-change{of_goods}", good=good, source=_source_words(route, lang)
        )
    also = _also_words(route, lang)
    return messages(lang).format("rule-also", change=change, also=also) if also else change


def _good_words(route: Route, lang: Language) -> str:
    codes = provision_words(route.good, lang)
    good = _part_words(route.good_only, codes, lang) if route.good_only else codes
    vehicles_themselves = all(p.first.heading in _VEHICLE_HEADINGS for p in route.good)
    by_vehicle = route.has_tag("for_vehicle_of") or route.has_tag("not_for_vehicle_of")
    if not route.use or by_vehicle or (vehicles_themselves and route.good_only):
        return good
    return messages(lang).format("rule-good-for-use", good=good, use=use_words(route.use, lang))


def _source_words(route: Route, lang: Language) -> str:
    """Where the change may come from, apart from the further change that is let in."""
    catalogue = messages(lang)
    if route.change == "FROM":
        source = provision_words(route.from_, lang)
        for tag in route.tags("from_more_than_one_of"):
            source = catalogue.format(
                "rule-from-more-than-one", groups=_groups_words(tag.arguments[0], lang)
            )
    else:
        source = catalogue.format(f"rule-class-{route.change}")
    grouped = not _limits_the_also_change(route, "group")
    if grouped and route.change != "CC":
        source = _grouped(source, route, route.change, lang)
    if route.from_ and route.change != "FROM":
        named = provision_words(route.from_, lang)
        if route.change == "CC":  # a group lies within one chapter
            named = _grouped(named, route, route.change, lang)
        source = catalogue.format("rule-from-or-class", named=named, other=source)
    if not _limits_the_also_change(route, "except"):
        source = _excepted(source, route, lang)
    return source


def _also_words(route: Route, lang: Language) -> str:
    """The further change that is let in beside the first, or nothing."""
    sources = [
        provision_words(parse_provisions(tag.arguments[0]), lang)
        for tag in route.tags("or_also_from")
    ]
    for tag in route.also:
        change = ALSO_CHANGES.get(tag.name)
        if change is None:
            continue
        source = messages(lang).format(f"rule-class-{change}")
        if _limits_the_also_change(route, "group"):
            source = _grouped(source, route, change, lang)
        sources.append(source)
    also = any_of(sources, lang)
    return _excepted(also, route, lang) if _limits_the_also_change(route, "except") else also


def _limits_the_also_change(route: Route, what: str) -> bool:
    """Whether the group or the exceptions of a FROM route are about its further change.

    They are where only the further change could reach them: a group of subheadings where
    it is from any other subheading; excepted provisions outside the good's own chapter,
    heading or subheading, whichever the further change must leave.
    """
    further = {ALSO_CHANGES[tag.name] for tag in route.also if tag.name in ALSO_CHANGES}
    if route.change != "FROM" or not further:
        return False
    if what == "group":
        return _group_level(route, "") in further
    digits = min({"CC": 2, "CTH": 4, "CTSH": 6, "CTI": 8}[change] for change in further)
    left = {provision.first.digits[:digits] for provision in route.good}
    return all(p.first.digits[:digits] not in left for p in route.except_)


def _group_level(route: Route, change: str) -> str:
    """CTH where the group of a route is one of headings, CTSH where of subheadings."""
    if change in ("CTH", "CTSH"):
        return change
    return "CTH" if all(provision.level <= 4 for provision in route.good) else "CTSH"


def _grouped(source: str, route: Route, change: str, lang: Language) -> str:
    if route.group == "inside":
        level = {"CTH": "heading", "CTSH": "subheading"}[_group_level(route, change)]
        return messages(lang).format(f"rule-inside-{level}", source=source)
    if route.group == "outside":
        return messages(lang).format("rule-outside", source=source)
    return source


def _excepted(source: str, route: Route, lang: Language) -> str:
    if route.except_:
        source = messages(lang).format(
            "rule-except", source=source, exceptions=provision_words(route.except_, lang)
        )
    for tag in route.tags("except_more_than_one_of"):
        source = messages(lang).format(
            "rule-except-more-than-one",
            source=source,
            groups=_groups_words(tag.arguments[0], lang),
        )
    return source


def _groups_words(text: str, lang: Language) -> str:
    """`(a) 8413.50-8413.60, (b) 8466.93.15 or 8466.93.30`."""
    groups = (provision_words(parse_provisions(group), lang) for group in text.split("|"))
    return ", ".join(f"({letter}) {group}" for letter, group in zip(_LETTERS, groups, strict=False))


def _value_content_words(tv: Decimal | None, nc: Decimal | None, lang: Language) -> str:
    shares = {
        name: Percent(value).words(lang)
        for name, value in (("tv", tv), ("nc", nc))
        if value is not None
    }
    if not shares:
        return ""
    which = "both" if len(shares) == 2 else next(iter(shares))
    return messages(lang).format(f"rule-value-{which}", **shares)


def _in_days(sentence: str, route: Route, lang: Language) -> str:
    """The sentence with the first and the last day of a route that has them."""
    days: dict[str, str] = {}
    if route.start:
        days["first"] = day_words(route.start, lang)
    if route.end:
        days["last"] = day_words(route.end - dt.timedelta(days=1), lang)
    if not days:
        return sentence
    sentence = sentence.rstrip(",")
    if len(days) == 2:
        return messages(lang).format("rule-between-days", sentence=sentence, **days)
    which = "from" if route.start else "until"
    return messages(lang).format(f"rule-{which}-day", sentence=sentence, **days)


def _tag_arguments(tag: Tag, lang: Language) -> dict[str, str] | None:
    """The arguments of a tag in words, by what they are; None where they cannot be read."""
    kinds = TAG_ARGUMENTS.get(tag.name, ())
    if len(kinds) != len(tag.arguments):
        return None
    try:
        return {
            kind: _argument_words(kind, text, lang)
            for kind, text in zip(kinds, tag.arguments, strict=True)
        }
    except (InvalidOperation, ValueError):
        return None


def _argument_words(kind: str, text: str, lang: Language) -> str:
    match kind:
        case "provisions":
            return provision_words(parse_provisions(text), lang)
        case "percent":
            return Percent(Decimal(text)).words(lang)
        case "words":
            return ", ".join(kind_words(word, lang) for word in text.split())
        case "groups":
            return _groups_words(text, lang)
        case "countries":
            first, last = (_named("rule-country", code, lang) for code in text.split("_", 1))
            return messages(lang).format("rule-list-and", head=first, last=last)
        case _:
            return text


def _spelled_out(tag: Tag) -> str:
    words = tag.name.replace("_", " ")
    return f"{words} ({', '.join(tag.arguments)})" if tag.arguments else words


def _goods_or_spelled_out(tag: Tag, lang: Language) -> str:
    """The goods that a key describes, as `good_only` has them; another key as written."""
    of_goods = not tag.arguments and goods_id(tag.name) in messages(lang)
    return kind_words(tag.name, lang) if of_goods else _spelled_out(tag)


# Questions


OLD_CODES_LISTED = 8
"""As many old codes are listed one by one; of more, some and what they lead to are told."""

_CODES_NAMED = 4


def question(
    fact: str,
    lang: Language,
    subject: str = "",
    options: Sequence[str] = (),
    outcomes: Iterable[tuple[str, Sequence[str]]] = (),
) -> str:
    """The question to ask for a fact, about `subject` (the good or the material).

    `fact` is a tag of the tables, with its arguments where it has some
    (`originating_by_weight:70:7208-7229`), a partial provision (`5903.10[man-made fiber
    fabric]`), an argument of a note, or one of the facts that any good may need (`use`,
    `net_cost`). `options` are the answers to choose from: uses, kinds of goods, codes;
    `outcomes` are many old codes by the verdict that they lead to. A key that the
    catalogue lacks becomes a question made from its own words.
    """
    tag = Tag(*_name_and_arguments(fact))
    parts = _partial_provisions(fact)
    of_a_material = parts or tag.name in _ABOUT_A_MATERIAL
    default = messages(lang).format("fact-the-material" if of_a_material else "fact-the-good")
    # The user's own name for the good goes in last, so that nothing in it is changed.
    named = _SUBJECT if subject else default
    if parts:
        goods = provision_words(parts, lang)
        asked = messages(lang).format("fact-part", subject=named, goods=goods)
    else:
        asked = _fact_words(tag, named, lang)
    asked = _finished(asked, lang).replace(_SUBJECT, subject)
    options = options or (USES if tag.name == "use" else ())
    if not options:
        return asked
    if tag.name == "hs_rule" and len(options) > OLD_CODES_LISTED:
        return " ".join((asked, *_many_codes(options, outcomes, lang)))
    said = "; ".join(option_words(tag.name, option, lang) for option in options)
    return messages(lang).format("fact-options", question=asked, options=said)


def _many_codes(
    codes: Sequence[str], outcomes: Iterable[tuple[str, Sequence[str]]], lang: Language
) -> Iterator[str]:
    """How many old codes there are, the first of them, and how many lead to which verdict."""
    say = messages(lang).format
    first = ", ".join(codes[:_CODES_NAMED])
    yield say("fact-options-many", count=len(codes), codes=first)
    for verdict, leading in outcomes:
        first = ", ".join(leading[:_CODES_NAMED])
        more = "-more" if len(leading) > _CODES_NAMED else ""
        yield say(f"fact-outcome-{verdict}{more}", count=len(leading), codes=first)


def _name_and_arguments(fact: str) -> tuple[str, tuple[str, ...]]:
    name, *arguments = fact.split(":")
    return name, tuple(arguments)


def _partial_provisions(fact: str) -> tuple[Provision, ...]:
    """The provisions that a fact key is, or none where it is another key."""
    try:
        return parse_provisions(fact)
    except InvalidCode:
        return ()


def _fact_words(tag: Tag, subject: str, lang: Language) -> str:
    catalogue = messages(lang)
    id_ = f"fact-{tag.name}"
    arguments = _tag_arguments(tag, lang)
    if id_ not in catalogue or arguments is None:
        words = _goods_or_spelled_out(tag, lang)
        return catalogue.format("fact-unknown", subject=subject, words=words)
    return catalogue.format(id_, subject=subject, **arguments)


def fact_name(fact: str, lang: Language) -> str:
    """What a fact is called in a list, without the good or material that it is asked of.

    A key that the catalogue lacks, such as one that a proposal brings, is spelled out.
    """
    tag = Tag(*_name_and_arguments(fact))
    id_ = f"fact-name-{tag.name}"
    if id_ in messages(lang):
        return messages(lang).format(id_)
    parts = _partial_provisions(fact)
    return provision_words(parts, lang) if parts else _goods_or_spelled_out(tag, lang)


def fact_words(fact: str, lang: Language) -> str:
    """A fact with the code that a book states it by: `country of production (produced_in)`.

    The code stands alone where its words are no others.
    """
    name = fact_name(fact, lang)
    if name == _spelled_out(Tag(*_name_and_arguments(fact))):
        return fact
    return messages(lang).format("fact-named", name=name, fact=fact)


@dataclass(frozen=True, slots=True)
class NamedFact:
    """A fact that is missing, as part of what is said: its words and its code."""

    fact: str

    def words(self, language: Language) -> str:
        say = messages(language)
        of_vehicles = f"vehicle-fact-{self.fact.replace('_', '-')}"
        if of_vehicles not in say:
            return fact_words(self.fact, language)
        return say.format("fact-named", name=say.format(of_vehicles), fact=self.fact)


def option_words(fact: str, option: str, lang: Language) -> str:
    """An answer that a question lets one choose, in words."""
    match fact:
        case "use":
            return use_words(option, lang)
        case "kind":
            return kind_words(option, lang)
        case "destination" if "_" in option:
            trade = "other" if option.startswith("not ") else "between"
            countries = _argument_words("countries", option.removeprefix("not "), lang)
            return messages(lang).format(f"answer-trade-{trade}", countries=countries)
        case "tariff_item" if option == "other":
            return messages(lang).format("reading-other-item")
        case "hs_rule" if re.fullmatch(r"\d{4}\.\d{2}\.00", option):
            return messages(lang).format("answer-none-of-items", code=option)
        case _:
            if option in ("yes", "no"):
                return messages(lang).format(f"term-{option}")
            answer = f"answer-{option}"
            return messages(lang).format(answer) if answer in messages(lang) else option


# Terms, and what the tables remark


def description_words(term: Term, lang: Language) -> str:
    """What a term is; a description that the catalogue lacks is given as written."""
    id_ = description_id(term.description)
    return messages(lang).format(id_) if id_ in messages(lang) else term.description


def description_id(description: str) -> str:
    """The message for the description of a term."""
    return f"term-what-{_slug(description)}"


def remark_words(remarks: str, lang: Language) -> str:
    """What a row of the tables remarks: `underscored; 7321.11.30 has its own rule`.

    The column note has names of messages with their arguments, like the tags of `also`. What
    is none, such as the remark of a proposal, is given as written.
    """
    said = [_remark("remark", tag, lang) for tag in parse_tags(remarks)]
    return remarks if None in said else "; ".join(filter(None, said))


def effect_words(note: Note, lang: Language) -> str:
    """What a note of a chapter or section does; what is no name of a message, as written."""
    return _remark("note-effect", parse_tags(note.effect)[0], lang) or note.effect


def _remark(group: str, tag: Tag, lang: Language) -> str | None:
    id_ = f"{group}-{tag.name}"
    if id_ not in messages(lang):
        return None
    return messages(lang).format(id_, **dict(zip(_LETTERS, tag.arguments, strict=False)))


def term_words(term: Term, day: dt.date, lang: Language) -> str:
    """The value of a term on a day, with its unit: `10 %`, `30 days`, `USD 16.00 per hour`."""
    value = term.at(day)
    match value:
        case None:
            return messages(lang).format("term-none")
        case bool():
            return messages(lang).format("term-yes" if value else "term-no")
        case dt.date():
            return day_words(value, lang)
        case str():
            if term.unit == "provisions":
                return provision_words(parse_provisions(value), lang)
            return ", ".join(_named("term-word", word, lang) for word in value.split())
        case _:
            return _quantity_words(value, term.unit, lang)


def _quantity_words(value: Decimal | int, unit: str, lang: Language) -> str:
    if unit == "percent":
        return Percent(Decimal(value)).words(lang)
    currency, _, hour = unit.partition("_per_")
    if currency.isupper():
        amount = Money(Decimal(value), currency).words(lang)
        return messages(lang).format("unit-per-hour", amount=amount) if hour else amount
    return messages(lang).format(f"unit-{unit}", number=number_words(value, lang), count=value)
