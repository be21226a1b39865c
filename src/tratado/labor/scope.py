"""Scope: whether a facility and what is claimed about it fall under the mechanism."""

from __future__ import annotations

import re
import unicodedata
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
    need = f"sector:{facility.sector}" if facility.sector.strip() else "sector"
    yield Condition("priority_sector", sector, need, law.sector_cite, "B")
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
    """Whether a sector has priority; None where it is not given, or in words that no list has.

    Priority sectors make manufactured goods, supply services or involve mining (31-A.15); the
    goods that the annex names are examples. Several sectors in one text must agree.
    """
    whole = _plain(sector)
    if not whole:
        return None
    answers = [_listed(law, whole)]
    if answers == [None]:
        parts = re.split(r"[,;/()&]| and | y | et ", re.sub(r"[-_]", " ", sector.casefold()))
        answers = [_listed(law, each) for part in parts if (each := _plain(part))]
    return answers[0] if len(set(answers)) == 1 else None


def _listed(law: Mechanism, words: str) -> bool | None:
    """What the lists say of a sector by its whole name, else by a word that says its kind."""
    if words in law.sectors:
        return law.sectors[words]
    found = {law.sector_heads[each] for each in words.split() if each in law.sector_heads}
    return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    """A sector in small letters without accents, its words apart by one space."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    return " ".join(re.findall(r"[a-z0-9]+", plain))


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
