"""Scope: whether a facility and what is claimed about it fall under the mechanism."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tratado.labor.case import Case
from tratado.labor.law import Mechanism


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a claim: met, not met, or open (None) for want of `need`."""

    name: str
    met: bool | None
    need: str
    cite: str
    sure: str


def conditions(law: Mechanism, case: Case) -> Iterator[Condition]:
    """Every condition that a claim about the facility must meet."""
    facility = case.facility
    sector = priority_sector(law, facility.sector)
    yield Condition("priority_sector", sector, "sector", law.sector_cite, "B")
    covered = law.definitions["covered_facility"]
    trade = _either(facility.traded, facility.competes)
    yield Condition(
        "trade_or_competition", trade, "traded, competes", covered["cite"], covered["sure"]
    )
    since = law.definitions["facts_from"]
    late = None if facility.facts_from is None else facility.facts_from >= since["value"]
    yield Condition("facts_since_entry_into_force", late, "facts_from", since["cite"],
                    since["sure"])  # fmt: skip
    order = law.definitions["enforced_order_needed_in"]
    if case.respondent == order["value"]:
        yield Condition("enforced_order", facility.enforced_order, "enforced_order",
                        order["cite"], order["sure"])  # fmt: skip


def priority_sector(law: Mechanism, sector: str) -> bool | None:
    """Whether a sector has priority; None where it is not given or not known to the list.

    The list of manufactured goods is open: a sector that is not on it may still be in one.
    """
    return law.sectors.get(sector.strip().lower().replace(" ", "_").replace("-", "_"))


def covered(law: Mechanism, case: Case) -> bool | None:
    """Whether every condition is met; None where facts are missing and none is not met."""
    answers = [each.met for each in conditions(law, case)]
    if False in answers:
        return False
    return None if None in answers else True


def _either(*answers: bool | None) -> bool | None:
    if True in answers:
        return True
    return None if None in answers else False
