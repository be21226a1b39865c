"""Plans: one route, for goods of one code, with everything about it that lines don't change.

A batch of a hundred thousand goods has a few thousand plans. Each knows its percentages
on the day, its conditions, and which materials make its change.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from tratado.agreement.agreement import TextInForce
from tratado.agreement.rules import Route
from tratado.hs import Code, Provision, parse_provisions
from tratado.origin.answer import Answer, Column
from tratado.origin.appendix import Appendix
from tratado.origin.conditions import Condition, conditions_of, disregarded
from tratado.origin.materials import MaterialIndex
from tratado.origin.shift import change_of_classification
from tratado.origin.value_content import NO_METHOD, hundredths

_LIGHT_VEHICLE = (
    "core_parts_met",
    "steel_purchases_met",
    "aluminum_purchases_met",
    "labor_value_content_met",
)

VEHICLE_FACTS: Mapping[str, tuple[str, ...]] = {
    "passenger_vehicle": _LIGHT_VEHICLE,
    "light_truck": _LIGHT_VEHICLE,
    "heavy_truck": _LIGHT_VEHICLE[1:],
}
"""What a whole vehicle must meet beside its rule: Uniform Regulations 14(4), 17(1), 18."""

_VEHICLE_CITES = {
    "core_parts_met": "Uniform Regulations 14(4)",
    "steel_purchases_met": "Uniform Regulations 17(1)",
    "aluminum_purchases_met": "Uniform Regulations 17(1)",
    "labor_value_content_met": "Uniform Regulations 18(1), 18(2)",
}


CONFIRMED_RULE = "confirmed_rule"
"""The user's statement, with its source, that the print has a rule as the tables have it."""

HAS_PARTS = "provides_for_good_and_parts"
"""The fact that a heading or subheading covers both a good and its parts (3(4)(a))."""

UNASSEMBLED = "unassembled"
"""The fact that a good comes unassembled and is classified as assembled (3(4)(b))."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A way to originate for goods of one code: a route of its rule, or section 3(4).

    `route` is None where no rule was found; `same_provision` marks 3(4)(a) on top of a
    route and `unassembled` 3(4)(b). `tv` and `nc` are the required hundredths of a
    percent, NO_METHOD where the plan has no such method. Materials may come from no more
    than one of `excepted_groups`.
    """

    code: Code
    route: Route | None
    appendix: Appendix
    tv: int
    nc: int
    conditions: tuple[Condition, ...]
    disregarded: tuple[Provision, ...]
    excepted_groups: tuple[tuple[Provision, ...], ...] = ()
    same_provision: bool = False
    unassembled: bool = False

    @property
    def has_value_content(self) -> bool:
        return self.tv != NO_METHOD or self.nc != NO_METHOD

    @property
    def unreliable(self) -> bool:
        """Whether the rule is in doubt, so that nothing is decided by it unconfirmed.

        3(4)(b) does not look at the rule.
        """
        return self.route is not None and self.route.in_doubt and not self.unassembled

    @property
    def without_effect(self) -> bool:
        """Whether only the appendix's value content helps, and this is another (14(2), 15(4))."""
        own = self.has_value_content and not (self.same_provision or self.unassembled)
        return self.appendix.only_value_content and not own

    def shift(self, index: MaterialIndex) -> Column:
        """For each material, whether it makes the change that the plan asks for."""
        if self.route is None:
            return np.full(len(index.materials), Answer.OPEN, dtype=np.uint8)
        if self.unassembled:
            return np.full(len(index.materials), Answer.MET, dtype=np.uint8)
        answers = change_of_classification(self.route, self.code, index, self.disregarded)
        if self.same_provision:
            answers = np.maximum(answers, same_subheading(self.code, index))
        return answers


def same_subheading(code: Code, index: MaterialIndex) -> Column:
    """For each material, whether it is classified in the good's own subheading."""
    answers = np.zeros(len(index), dtype=np.uint8)
    first, last = index.within(code.truncated(6))
    answers[first:last] = Answer.MET
    for place in index.ancestors(code.subheading):
        answers[place] = Answer.OPEN
    return index.by_material(answers)


class Planner:
    """Makes the plans of a text in force, each once."""

    def __init__(self, text: TextInForce) -> None:
        self.text = text

    @functools.cache  # noqa: B019 - lives as long as the text it belongs to
    def of_route(self, number: int, code: Code, appendix: Appendix) -> Plan:
        """The plan of a route (by its number in the text) for a code."""
        route = self.text.routes[number]
        tv, nc = self._required(route, appendix)
        conditions = conditions_of(route, code, self.text)
        for fact in VEHICLE_FACTS.get(appendix.vehicle, ()):
            conditions.append(Condition(fact, _VEHICLE_CITES[fact]))
        return Plan(
            code=code,
            route=route,
            appendix=appendix,
            tv=tv,
            nc=nc,
            conditions=tuple(conditions),
            disregarded=tuple(disregarded(code, self.text)),
            excepted_groups=_excepted_groups(route),
        )

    def without_rule(self, code: Code) -> Plan:
        """The plan of a code that no rule reaches: nothing can be decided."""
        return Plan(code, None, Appendix(), NO_METHOD, NO_METHOD, (), ())

    def same_provision(self, plan: Plan) -> Plan:
        """3(4)(a) on top of a route: materials of the good's own subheading are let in.

        What else the route asks for stays: the other materials come in by it.
        """
        tv, nc = self._same_provision_percentages()
        question = Condition(HAS_PARTS, "Uniform Regulations 3(4)(a), 3(5)")
        conditions = (*plan.conditions, question)
        return Plan(plan.code, plan.route, plan.appendix, tv, nc, conditions, plan.disregarded,
                    plan.excepted_groups, same_provision=True)  # fmt: skip

    def unassembled(self, plan: Plan) -> Plan:
        """3(4)(b): a good imported unassembled and classified as assembled."""
        tv, nc = self._same_provision_percentages()
        question = Condition(UNASSEMBLED, "Uniform Regulations 3(4)(b)")
        of_vehicles = VEHICLE_FACTS.get(plan.appendix.vehicle, ())
        kept = (c for c in plan.conditions if c.fact in of_vehicles)
        conditions = (*kept, question)
        return Plan(plan.code, plan.route, plan.appendix, tv, nc, conditions, plan.disregarded,
                    unassembled=True)  # fmt: skip

    @functools.cache  # noqa: B019 - lives as long as the text it belongs to
    def _same_provision_percentages(self) -> tuple[int, int]:
        return (
            hundredths(self.text.percent("same_provision.transaction_value")),
            hundredths(self.text.percent("same_provision.net_cost")),
        )

    def _required(self, route: Route, appendix: Appendix) -> tuple[int, int]:
        """The percentages of a route; those of the appendix where it has its own.

        Where the appendix asks value content of a route that has none, by net cost, and by
        transaction value if another route of the rule has that method (15(2), 15(3)). A part
        for an other vehicle has the net cost method alone (20(2), 20(3)).
        """
        added = appendix.content_on_every_route and not route.has_value_content

        def of(method: str, printed: Decimal | None, offered: bool) -> int:
            path = f"{appendix.term}.{method}"
            if offered and appendix.term and path in self.text.agreement.terms:
                return hundredths(self.text.percent(path))
            return NO_METHOD if appendix.by_net_cost_alone else hundredths(printed)

        tv = route.tv is not None or (added and self._rule_has_transaction_value(route))
        nc = route.nc is not None or added
        return of("transaction_value", route.tv, tv), of("net_cost", route.nc, nc)

    def _rule_has_transaction_value(self, route: Route) -> bool:
        return any(
            other.tv is not None and (other.chapter, other.rule) == (route.chapter, route.rule)
            for other in self.text.routes
        )


def _excepted_groups(route: Route) -> tuple[tuple[Provision, ...], ...]:
    return tuple(
        parse_provisions(group)
        for tag in route.tags("except_more_than_one_of")
        for group in tag.arguments[0].split("|")
    )


class Compiled:
    """Rules laid over the materials of a book: for each plan the answers of all materials."""

    def __init__(self, index: MaterialIndex) -> None:
        self.index = index
        self._columns: dict[Plan, Column] = {}

    def matrix(self, plans: Sequence[Plan]) -> Column:
        """Plans by materials: whether each material makes each plan's change."""
        found = np.empty((len(plans), len(self.index.materials)), dtype=np.uint8)
        for number, plan in enumerate(plans):
            column = self._columns.get(plan)
            if column is None:
                column = self._columns[plan] = plan.shift(self.index)
            found[number] = column
        return found
