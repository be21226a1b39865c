"""Goods of Schedule 2: computers, their units, parts and power supplies.

Uniform Regulations 3(7): they originate when they are imported from a party, whatever
their materials.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tratado.agreement.tables import TableRow, Tables
from tratado.hs import Code, Provision
from tratado.origin.answer import Answer, answer
from tratado.origin.good_key import PARTIES, GoodKey

OBTAINED_FROM_PARTY = "obtained_from_party"
"""The fact that a good of Schedule 2 is imported from the territory of a party."""


IN_NATIONAL_LIST = "importing_country_list_relied_on"
"""Whether the user relies on the list of the importing country where it has more goods than
Schedule 2 of the regulations."""


def listed_parts(key: GoodKey, code: Code, tables: Tables) -> tuple[str, ...]:
    """The facts that say that a good of a code is in Schedule 2: "" for its whole provision.

    Empty where the code is not in the schedule, nor in the list of the importing country.
    """
    found = [
        _part_name(row, provision)
        for row in tables.schedule_2
        for provision in row.provision
        if provision.covers(code)
    ]
    found += [
        IN_NATIONAL_LIST
        for row in tables.importing_country_lists
        for provision in row.provision
        if provision.covers(code) and key.destination in (None, row.group)
    ]
    return tuple(dict.fromkeys(found))


def part_names(tables: Tables) -> set[str]:
    """The facts that say that a good is one of the parts of provisions that are listed."""
    return {_part_name(row, each) for row in tables.schedule_2 for each in row.provision} - {""}


def _part_name(row: TableRow, provision: Provision) -> str:
    return f"{provision}[{row.part}]" if row.part else ""


def listed(key: GoodKey, tables: Tables) -> tuple[tuple[str, ...], ...]:
    """For each of its possible codes, the facts that say that a good is in Schedule 2."""
    return tuple(listed_parts(key, code, tables) for code in key.codes)


def state(key: GoodKey, parts: Sequence[Sequence[str]], facts: Mapping[str, bool]) -> Answer:
    """Whether a good with these parts in the schedule, by code, originates by it."""
    states = {_belongs(of_code, facts) for of_code in parts}
    belongs = states.pop() if len(states) == 1 else Answer.OPEN
    return min(belongs, from_party(key, facts))


def _belongs(parts: Sequence[str], facts: Mapping[str, bool]) -> Answer:
    return max(
        (Answer.MET if not part else answer(facts.get(part)) for part in parts),
        default=Answer.NOT_MET,
    )


def from_party(key: GoodKey, facts: Mapping[str, bool]) -> Answer:
    """Whether it is imported from a party: as stated, or shipped from one to another."""
    if OBTAINED_FROM_PARTY in facts:
        return answer(facts[OBTAINED_FROM_PARTY])
    if key.produced_in in PARTIES and key.destination in PARTIES:
        return answer(key.produced_in != key.destination)
    return Answer.OPEN
