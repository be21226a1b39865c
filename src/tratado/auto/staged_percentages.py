"""Which table of the appendix a part is in for a use, and the percentages of a day.

Uniform Regulations 13 to 15 and 20, tables A.1 to S. The rule tables and section 13 both
have rules for headings 8701 to 8708; they are set side by side, the stricter marked.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tratado.agreement.agreement import TextInForce
from tratado.agreement.rules import REMAINDER
from tratado.auto.classes import Percentages, percentages_of
from tratado.hs import Code, Provision, format_provisions
from tratado.origin.appendix import CHANGE_ALONE, PARTS_READINGS, appendix_for
from tratado.origin.good_key import GoodKey
from tratado.origin.other_text import by_section_13
from tratado.origin.plans import Planner
from tratado.origin.readings import RuleIndex
from tratado.origin.value_content import NO_METHOD
from tratado.value.finding import Missing

_TABLES = (
    "core_parts",
    "core_components",
    "principal_light",
    "complementary_light",
    "principal_heavy",
    "complementary_heavy",
    "other_vehicles",
    "other_vehicle_components",
    "steel_and_aluminum",
)


@dataclass(frozen=True, slots=True)
class Listing:
    """A row of a table that names the code; `part` is what of the code it means, or all."""

    table: str
    group: str
    component: str
    part: str
    cite: str


def listings(text: TextInForce, code: Code) -> tuple[Listing, ...]:
    """Every table that names a code, for any use: A.1, A.2, B to G and S."""
    return tuple(
        Listing(row.table, row.group, row.component, row.part, row.cite)
        for name in _TABLES
        for row in getattr(text.tables, name)
        if any(provision.covers(code) for provision in row.provision)
    )


class PartUse(StrEnum):
    """What a part is for, as percentages differ by it."""

    PASSENGER_VEHICLE = "passenger_vehicle"
    LIGHT_TRUCK = "light_truck"
    HEAVY_TRUCK = "heavy_truck"
    OTHER_VEHICLE = "other_vehicle"
    AFTERMARKET = "aftermarket"


@dataclass(frozen=True, slots=True)
class Staged:
    """The table of a part for a use, and its percentages on the day.

    `table` is empty where none has it for that use: then, and for aftermarket parts
    (14(18)), only its own rule counts. `only_value_content`: no change of classification
    helps (14(2), 15(4)). `rule_has_transaction_value` says whether the percentage by
    transaction value may be used, which for heavy trucks its rule must offer (15(2), 15(3)).
    """

    use: PartUse
    table: str
    percentages: Percentages | None
    only_value_content: bool
    rule_has_transaction_value: bool
    missing: tuple[Missing, ...] = ()


_NAMES = {
    "automotive.rvc.core.light": "A.1",
    "automotive.rvc.principal.light": "B",
    "automotive.rvc.complementary.light": "C",
    "automotive.rvc.principal.heavy": "D",
    "automotive.rvc.complementary.heavy": "E",
}


def staged(
    text: TextInForce, code: Code, use: PartUse, kind: str | None = None, subject: str = ""
) -> Staged:
    """The table and percentages of a part for a use.

    `kind` is which goods of the code it is, in the words of the table; where tables differ
    by it and it is None, it is named as missing.
    """
    if use in (PartUse.AFTERMARKET, PartUse.OTHER_VEHICLE):
        return Staged(use, "", None, only_value_content=False, rule_has_transaction_value=False)
    kinds = [kind] if kind is not None else _kinds(text, code)
    found = {each: appendix_for(text, code, str(use), each) for each in kinds}
    if len({(each.term, each.only_value_content) for each in found.values()}) > 1:
        cite = " or ".join(dict.fromkeys(each.cite for each in found.values() if each.cite))
        missing = (Missing("kind", subject, cite),)
        return Staged(use, "", None, False, False, missing)
    appendix = next(iter(found.values()))
    if appendix.term not in _NAMES:
        return Staged(use, "", None, only_value_content=False, rule_has_transaction_value=False)
    return Staged(
        use=use,
        table=_NAMES[appendix.term],
        percentages=percentages_of(text, appendix.term),
        only_value_content=appendix.only_value_content,
        rule_has_transaction_value=any(
            demand.transaction_value is not None for demand in _demands(text, code, use, kind)
        ),
    )


def _kinds(text: TextInForce, code: Code) -> list[str]:
    parts = (each.part for each in listings(text, code) if each.part)
    return [*dict.fromkeys(parts), REMAINDER]


@dataclass(frozen=True, slots=True, order=True)
class Demand:
    """What one route asks for: percentages in hundredths, None where it has no such method."""

    change: str
    net_cost: int | None
    transaction_value: int | None
    route: str

    def no_stricter_than(self, other: Demand) -> bool:
        """Whether whatever meets the other meets this, as far as the two can be compared."""
        if self.change not in (other.change, "NONE"):
            return False
        if self.net_cost is None and self.transaction_value is None:
            return True
        pairs = (
            (self.net_cost, other.net_cost),
            (self.transaction_value, other.transaction_value),
        )
        offered = [(own, theirs) for own, theirs in pairs if theirs is not None]
        return bool(offered) and all(own is not None and own <= theirs for own, theirs in offered)


class Stricter(StrEnum):
    """Which of the two texts asks for more."""

    ALIKE = "alike"
    RULE_TABLES = "rule_tables"
    SECTION_13 = "section_13"
    EACH_IN_SOMETHING = "each_in_something"
    """Either lets in goods that the other does not, or the two cannot be compared."""
    NO_SECOND_TEXT = "no_second_text"


@dataclass(frozen=True, slots=True)
class BothTexts:
    """The routes of a good under either text."""

    rule_tables: tuple[Demand, ...]
    section_13: tuple[Demand, ...]
    stricter: Stricter


def both_texts(text: TextInForce, code: Code, use: str | None, kind: str | None) -> BothTexts:
    """The rule tables and section 13 for a good of a code, use and kind, side by side."""
    own = _demands(text, code, use, kind)
    second = by_section_13(text)
    if second is None or not "8701" <= code.heading <= "8708":
        return BothTexts(own, (), Stricter.NO_SECOND_TEXT)
    other = _demands(second, code, use, kind)
    return BothTexts(own, other, _stricter(own, other))


def _stricter(own: tuple[Demand, ...], other: tuple[Demand, ...]) -> Stricter:
    own_lets_in = _lets_in(own, other)
    other_lets_in = _lets_in(other, own)
    if own_lets_in and other_lets_in:
        return Stricter.ALIKE
    if own_lets_in:
        return Stricter.SECTION_13
    return Stricter.RULE_TABLES if other_lets_in else Stricter.EACH_IN_SOMETHING


def _lets_in(some: tuple[Demand, ...], others: tuple[Demand, ...]) -> bool:
    """Whether every good that others let in is let in by some."""
    return all(any(own.no_stricter_than(each) for own in some) for each in others)


def _demands(
    text: TextInForce, code: Code, use: str | None, kind: str | None
) -> tuple[Demand, ...]:
    return tuple(sorted(set(_each_demand(text, code, use, kind)), key=repr))


def _each_demand(
    text: TextInForce, code: Code, use: str | None, kind: str | None
) -> Iterator[Demand]:
    rules, planner = _compiled(text)
    change_alone = tuple((setting, CHANGE_ALONE) for setting in PARTS_READINGS)
    key = GoodKey((code,), use, kind, parts_readings=change_alone)
    for reading in rules.readings(key):
        for number in reading.routes:
            plan = planner.of_route(number, reading.code, reading.appendix)
            if plan.route is None or plan.without_effect:
                continue
            yield Demand(
                _change(plan.route.change, plan.route.from_, plan.route.except_),
                None if plan.nc == NO_METHOD else plan.nc,
                None if plan.tv == NO_METHOD else plan.tv,
                plan.route.id,
            )


def _change(change: str, from_: tuple[Provision, ...], except_: tuple[Provision, ...]) -> str:
    """The change a route asks for, to be compared word for word."""
    parts = [change]
    if from_:
        parts.append(f"from {format_provisions(from_)}")
    if except_:
        parts.append(f"except {format_provisions(except_)}")
    return " ".join(parts)


@functools.lru_cache(maxsize=32)
def _compiled(text: TextInForce) -> tuple[RuleIndex, Planner]:
    return RuleIndex(text), Planner(text)
