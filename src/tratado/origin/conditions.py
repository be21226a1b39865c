"""Conditions of a route beside the change and the value content: its tags and notes.

Most ask for a fact about the good; a few are answered by its lines. A condition that
only explains another part of the row (what a percentage is a share of, that shells are
judged without collars) decides nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from tratado.agreement.agreement import TextInForce
from tratado.agreement.notes import Note
from tratado.agreement.rules import Route, Tag
from tratado.agreement.tables import NoProduction
from tratado.hs import Code, Provision
from tratado.origin.answer import Answer, answer
from tratado.origin.computed import Computed, blended, computed_of, more_than

Facts = Mapping[str, bool]

_READ_ELSEWHERE = {
    # with the change of classification
    "or_also_other_chapter", "or_also_other_heading", "or_also_other_subheading",
    "or_also_other_tariff_item", "or_also_from", "disregard_materials_of",
    "except_more_than_one_of",
    # a change from several groups needs no more than the change from each of them
    "from_more_than_one_of",
    # with the readings
    "trade_between", "trade_other_than", "for_vehicle_of", "not_for_vehicle_of",
    # with the notes
    "exempt_from_chapter_rules",
}  # fmt: skip

_EXPLAINS_ONLY = {
    "outer_shell_excludes", "listed_fabrics_combinable",
    # s. 10(3): what happens to a good abroad after it originated
    "further_production_outside_territory_ok_if_same_group",
    "further_production_outside_territory_ok_if_same_subheading",
}  # fmt: skip

SEPARATION = "no_separation_from_mixture"
"""The fact that General Note 11(n)(iv)(H) turns on, put so that yes is harmless."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold for a route to be met.

    `fact` is the fact asked for; `unless` a fact that makes the condition pointless;
    `computed` tells how lines answer it where the user does not.
    """

    fact: str
    cite: str
    unless: str = ""
    computed: Computed | None = None
    is_process: bool = False

    def state(self, facts: Facts) -> Answer:
        """The answer from facts alone; a process is more than packing, and is none without it."""
        if self.is_process and fact_of(facts, BEYOND_PACKING) is False:
            return Answer.OPEN if fact_of(facts, self.fact) else Answer.NOT_MET
        if self.unless and fact_of(facts, self.unless):
            return Answer.MET
        given = answer(fact_of(facts, self.fact))
        if given is Answer.NOT_MET and self.unless and fact_of(facts, self.unless) is None:
            return Answer.OPEN
        return given

    def missing(self, facts: Facts) -> Iterator[str]:
        """The facts that would settle an open answer."""
        if self.is_process and fact_of(facts, BEYOND_PACKING) is False:
            yield from (self.fact, BEYOND_PACKING)
        elif fact_of(facts, self.fact) is None:
            yield self.fact
        elif self.unless and fact_of(facts, self.unless) is None:
            yield self.unless.removeprefix("not_")


def fact_of(facts: Facts, key: str) -> bool | None:
    """A fact by its key; `not_x` is the opposite of `x` where only that was given."""
    if key in facts:
        return facts[key]
    if key.startswith("not_"):
        opposite = facts.get(key.removeprefix("not_"))
    else:
        opposite = facts.get(f"not_{key}")
    return None if opposite is None else not opposite


def conditions_of(route: Route, code: Code, text: TextInForce) -> list[Condition]:
    """Every condition of a route for a good of a code: its tags, then notes that require."""
    found = [c for tag in route.also if (c := _of_tag(tag, route, code, text))]
    exempt = _exempt_rules(route)
    for note in text.notes:
        if note.kind != "requires" or not note.touches(code):
            continue
        if _rule_number(note) in exempt:
            continue
        found.append(Condition(note.argument, note.cite, unless=note.unless))
    found = _whatever_the_answer(found)
    if not is_additional(route):
        found.extend(_production(code, text))
    if route.good_only and is_additional(route) and not _is_apparel(route, code):
        found.append(Condition(route.good_only, route.cite))
    return found


BEYOND_PACKING = "produced_beyond_packing"
BEYOND_TAKING_APART = "produced_beyond_taking_apart"
"""What is done to a good is its production only if it is more than packing or taking apart."""

_PRODUCTION = {
    "put_up": BEYOND_PACKING,
    "same_good": BEYOND_PACKING,
    "taken_apart": BEYOND_TAKING_APART,
}


def _production(code: Code, text: TextInForce) -> Iterator[Condition]:
    """That a good is produced, where its materials leave that open.

    Packing, repacking and taking apart are not among what the regulations call production
    (1(1)); a change of number alone does not tell them from it.
    """
    own = Provision(code.truncated(6), code.truncated(6))
    materials: dict[tuple[str, str], list[Provision]] = {}
    for row in _rows(text):
        if row.kind in _PRODUCTION and any(provision.touches(code) for provision in row.good):
            of_fact = materials.setdefault((_PRODUCTION[row.kind], row.cite), [])
            of_fact.extend(row.material or (own,))
    for (fact, cite), provisions in materials.items():
        yield Condition(fact, cite, computed=more_than(tuple(provisions), _packing(text)))


def not_produced(facts: Facts) -> bool:
    """Whether no more was done to a good than packing, or than taking something else apart."""
    return any(facts.get(fact) is False for fact in (BEYOND_PACKING, BEYOND_TAKING_APART))


def _whatever_the_answer(conditions: list[Condition]) -> list[Condition]:
    """Conditions of one fact that a second fact lifts either way are one that it does not.

    Chapter 62's rules 5 and 6 ask the same of goods of blue denim and of all others.
    """
    found: list[Condition] = []
    for condition in conditions:
        for at, other in enumerate(found):
            if condition.fact == other.fact and _opposite(condition.unless, other.unless):
                found[at] = replace(other, cite=f"{other.cite}; {condition.cite}", unless="")
                break
        else:
            found.append(condition)
    return found


def _opposite(one: str, other: str) -> bool:
    """Whether one of two facts is the other denied."""
    return bool(one and other) and (one == f"not_{other}" or other == f"not_{one}")


def _rows(text: TextInForce) -> tuple[NoProduction, ...]:
    return text.tables.no_production


def _packing(text: TextInForce) -> tuple[Provision, ...]:
    return tuple(p for row in _rows(text) if row.kind == "packing" for p in row.material)


def _covers(provisions: Iterable[Provision], code: Code) -> bool:
    return any(provision.covers(code) for provision in provisions)


def is_additional(route: Route) -> bool:
    """Whether a route stands beside the numbered rules instead of being one of them.

    Process rules of sections VI and VII and chapter 27, chapter 62's rule 1 and the
    subheading rules for shirts and boxer shorts give origin whatever the numbered rule
    says (General Note 11(n)(iv) and (v); notes of chapters 27 and 62).
    """
    return route.rule.startswith(("sec", "ch27-", "chapter_rule")) or route.rule.endswith(
        ("-shirts", "-boxers")
    )


def _is_apparel(route: Route, code: Code) -> bool:
    """Whether the nomenclature says what chapter 62's rule 1 asks for: apparel goods.

    Headings 6201 to 6212 are garments; 6213 to 6217 are accessories and parts.
    """
    return route.rule == "chapter_rule_1" and "6201" <= code.heading <= "6212"


def disregarded(code: Code, text: TextInForce) -> list[Provision]:
    """The materials that notes leave out of account for a good of a code."""
    return [
        provision
        for note in text.notes
        if note.kind == "disregards" and note.touches(code)
        for provision in note.materials
    ]


def _exempt_rules(route: Route) -> set[int]:
    numbers: set[int] = set()
    for tag in route.tags("exempt_from_chapter_rules"):
        first, _, last = tag.arguments[0].partition("-")
        numbers.update(range(int(first), int(last or first) + 1))
    return numbers


def _rule_number(note: Note) -> int | None:
    match = re.match(r"chapter rule (\d+)", note.note)
    return int(match[1]) if match else None


def names_condition(tag: Tag) -> bool:
    """Whether a tag is a condition of its route, and so the name of a fact."""
    return tag.name not in _READ_ELSEWHERE and tag.name not in _EXPLAINS_ONLY


def _of_tag(tag: Tag, route: Route, code: Code, text: TextInForce) -> Condition | None:
    if not names_condition(tag):
        return None
    if tag.name == "separation_prohibition":
        # What is put together of several chapters was not separated out of a mixture.
        mixture = any(row.kind == "mixture" and _covers(row.good, code) for row in _rows(text))
        computed = blended(_packing(text)) if mixture else None
        return Condition(SEPARATION, "General Note 11(n)(iv)(H)", computed=computed)
    is_process = route.rule == f"sec6-{tag.name}"
    return Condition(str(tag), route.cite, computed=computed_of(tag), is_process=is_process)
