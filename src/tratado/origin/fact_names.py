"""The names of facts: everything that a rule, a note, a table or an engine may ask about.

Read off the data and the names by which the evaluator asks, so that a name which is not here
is read by nothing.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from tratado.agreement.agreement import AGREEMENTS, Agreement, TextInForce, load
from tratado.agreement.rules import Route
from tratado.hs import Provision
from tratado.origin import bars, conditions, makers, plans, rollup, schedule_2, sets, sources
from tratado.origin.appendix import IN_TABLE_F, PARTS_READINGS
from tratado.origin.conditions import is_additional, names_condition
from tratado.origin.de_minimis import ELASTOMERIC
from tratado.origin.shift import named_materials
from tratado.origin.value_content import REACHED

HS_RULE = "hs_rule"
"""The fact that picks the old code of a good or material; its value is a code."""

_NO_YES_OR_NO = frozenset((HS_RULE, *PARTS_READINGS))

_OF_ENGINES = frozenset(
    (
        *bars.ALL,
        bars.UNDER_CONTROL,
        bars.NO_OPERATION,
        bars.SAME_CLASSIFICATION,
        conditions.SEPARATION,
        conditions.BEYOND_PACKING,
        conditions.BEYOND_TAKING_APART,
        makers.SELF_PRODUCED,
        plans.CONFIRMED_RULE,
        plans.HAS_PARTS,
        plans.UNASSEMBLED,
        rollup.REMANUFACTURED,
        schedule_2.OBTAINED_FROM_PARTY,
        schedule_2.IN_NATIONAL_LIST,
        sets.SET_BY_RULE_3,
        sources.KEPT_APART,
        ELASTOMERIC,
        REACHED,
        IN_TABLE_F,
        *PARTS_READINGS,
        HS_RULE,
        *(fact for facts in plans.VEHICLE_FACTS.values() for fact in facts),
    )
)
"""Facts that the evaluator asks for by a name of its own, whatever the rules say."""


def takes_yes_or_no(fact: str) -> bool:
    """Whether a fact is answered by yes or no; one that is not is answered by a code or a word."""
    return fact not in _NO_YES_OR_NO


def is_known(fact: str, texts: Iterable[TextInForce]) -> bool:
    """Whether one of the texts, or an agreement that ships, may ask for a fact on any day."""
    stated = {fact, fact.removeprefix("not_")}
    return any(stated & names for names in _names_of(texts))


def known_names(texts: Iterable[TextInForce]) -> frozenset[str]:
    """All names by which the texts and the agreements that ship may ask for a fact."""
    return frozenset().union(*_names_of(texts))


def _names_of(texts: Iterable[TextInForce]) -> Iterator[frozenset[str]]:
    yield _OF_ENGINES
    for text in texts:
        yield names_in(text.agreement)
    for name in AGREEMENTS:
        yield names_in(load(name))


@functools.lru_cache(maxsize=8)
def names_in(agreement: Agreement) -> frozenset[str]:
    """The facts that the rules, notes and tables of an agreement name, on whatever day."""
    tables = agreement.tables
    excepted = (p for row in tables.de_minimis_exceptions for p in (*row.good, *row.material))
    of_vehicles = (rule.route for rule in tables.vehicle_rules)
    routes = (*agreement.routes, *of_vehicles)
    found = {name for route in routes for name in _of_route(route)}
    found.update(_parts(excepted))
    found.update(schedule_2.part_names(tables))
    for note in agreement.notes:
        if note.kind == "requires":
            found.update((note.argument, note.unless))
        elif note.kind == "disregards":
            found.update(_parts(note.materials))
    return frozenset(name.removeprefix("not_") for name in found if name) | found - {""}


def _of_route(route: Route) -> Iterator[str]:
    yield from (str(tag) for tag in route.also if names_condition(tag))
    if route.good_only and is_additional(route):
        yield route.good_only
    yield from _parts(named_materials(route))


def _parts(provisions: Iterable[Provision]) -> Iterator[str]:
    """Partial provisions, by which whether something is the part is asked."""
    return (str(provision) for provision in provisions if provision.part)
