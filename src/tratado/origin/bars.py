"""What keeps a good from originating whatever its rule says: sections 10 and 11.

Goods are presumed to stay within the territory and to be no mere dilution until the user
says otherwise by a fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tratado.agreement.rules import Route
from tratado.origin.answer import Answer, answer

TRANSPORTED = "transported_outside_territory"
"""The good travels outside the territory of the parties (10(1))."""

UNDER_CONTROL = "remained_under_customs_control"
NO_OPERATION = "no_operation_outside_territory"
SAME_CLASSIFICATION = "same_classification_after_operation"
"""Under which it keeps its origin: 10(1)(a), 10(1)(b), and for some electronics 10(3)."""

DILUTED = "mere_dilution"
CIRCUMVENTED = "circumvention_practice"
"""What never gives origin: 11(a), 11(b)."""

ALL = (TRANSPORTED, DILUTED, CIRCUMVENTED)
"""Facts that set off a bar."""

_MAY_BE_WORKED_ON = (
    "further_production_outside_territory_ok_if_same_group",
    "further_production_outside_territory_ok_if_same_subheading",
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, its answer (met where it does not stand in the way) and what would settle it."""

    kind: str
    state: Answer
    cite: str
    needs: tuple[str, ...] = ()


def bars(facts: Mapping[str, bool], route: Route | None) -> Iterator[Bar]:
    """The bars that the facts about a good set off; none for a good of which nothing is said."""
    if facts.get(DILUTED):
        yield Bar("dilution", Answer.NOT_MET, "Uniform Regulations 11(a)")
    if facts.get(CIRCUMVENTED):
        yield Bar("circumvention", Answer.NOT_MET, "Uniform Regulations 11(b)")
    if facts.get(TRANSPORTED):
        yield transport(facts, route)


def transport(facts: Mapping[str, bool], route: Route | None) -> Bar:
    """10(1): under customs control, and nothing done but to keep and move the good."""
    untouched, control = answer(facts.get(NO_OPERATION)), answer(facts.get(UNDER_CONTROL))
    kept = min(untouched, control)
    if route is not None and any(map(route.has_tag, _MAY_BE_WORKED_ON)):
        # 10(3): for these goods 10(1) does not apply while the classification stays.
        same = answer(facts.get(SAME_CLASSIFICATION))
        asked = (SAME_CLASSIFICATION,) if same is Answer.OPEN else ()
        return Bar("transport", max(kept, same), "Uniform Regulations 10(3)", asked)
    needs = tuple(key for key in (NO_OPERATION, UNDER_CONTROL) if key not in facts)
    return Bar("transport", kept, "Uniform Regulations 10(1)", needs if kept is Answer.OPEN else ())
