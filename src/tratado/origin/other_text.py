"""The second text: section 13 of the regulations beside the rule tables.

For headings 8701 to 8708 the Uniform Regulations print rules of their own, which differ
here and there from General Note 11. The tables are used; where section 13 would give
another verdict, the report says so.
"""

from __future__ import annotations

import functools
from dataclasses import replace
from decimal import Decimal

from tratado.agreement.agreement import TextInForce
from tratado.agreement.rules import Route
from tratado.agreement.tables import VehicleRule
from tratado.hs import parse_provisions

NAME = "Uniform Regulations 13"
"""How reports name the second text."""

CONCERNED = parse_provisions("8701-8708")
"""The goods for which there is one."""


@functools.lru_cache(maxsize=32)
def by_section_13(text: TextInForce) -> TextInForce | None:
    """The same day's text with section 13 in place of the tables' rules for its headings.

    None where the agreement has no such section, or a proposal has changed its rules: what
    would be compared then is no longer law.
    """
    rules = text.tables.vehicle_rules
    if not rules or text.agreement.amendments:
        return None
    kept = tuple(
        route
        for route in text.agreement.routes
        if not all(CONCERNED[0].low <= p.low and p.high <= CONCERNED[0].high for p in route.good)
    )
    own = tuple(_on_the_day(rule, text) for rule in rules)
    other = replace(text.agreement, routes=(*kept, *own), _days={})
    return other.on(text.day)


def _on_the_day(rule: VehicleRule, text: TextInForce) -> Route:
    """A route of section 13 with the percentage of its stage."""
    if not rule.stage:
        return rule.route
    stage = text.term(rule.stage)
    return replace(rule.route, nc=None if stage is None else Decimal(str(stage)))
