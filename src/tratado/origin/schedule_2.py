"""Goods of Schedule 2: computers, their units, parts and power supplies.

Uniform Regulations 3(7): they originate when they are imported from a party, whatever
their materials.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tratado.agreement.tables import TableRow
from tratado.origin.answer import Answer, answer
from tratado.origin.good_key import PARTIES, GoodKey

OBTAINED_FROM_PARTY = "obtained_from_party"
"""The fact that a good of Schedule 2 is imported from the territory of a party."""


def listed_parts(key: GoodKey, rows: Sequence[TableRow]) -> tuple[str, ...]:
    """The facts that say that a good is in Schedule 2: "" for its whole provision.

    Empty where none of its possible codes is in the schedule, or only some are.
    """
    of_codes = [
        tuple(
            f"{provision}[{row.part}]" if row.part else ""
            for row in rows
            for provision in row.provision
            if provision.covers(code)
        )
        for code in key.codes
    ]
    return tuple(dict.fromkeys(of_codes[0])) if all(of_codes) else ()


def state(key: GoodKey, parts: Sequence[str], facts: Mapping[str, bool]) -> Answer:
    """Whether a good with these parts in the schedule originates by it."""
    belongs = max(Answer.MET if not part else answer(facts.get(part)) for part in parts)
    return min(belongs, from_party(key, facts))


def from_party(key: GoodKey, facts: Mapping[str, bool]) -> Answer:
    """Whether it is imported from a party: as stated, or shipped from one to another."""
    if OBTAINED_FROM_PARTY in facts:
        return answer(facts[OBTAINED_FROM_PARTY])
    if key.produced_in in PARTIES and key.destination in PARTIES:
        return answer(key.produced_in != key.destination)
    return Answer.OPEN
