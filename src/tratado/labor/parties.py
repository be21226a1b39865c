"""Who takes part: the annex between two countries, and the roles in a case."""

from __future__ import annotations

from tratado.labor.law import Mechanism
from tratado.words import Said, TratadoError

OWN_BODIES = {"ustr": "US", "ilc": "US", "nao": "CA"}
"""Offices of a complainant's own government: the Trade Representative, the interagency
committee, the national administrative office."""


class NoAnnex(TratadoError):
    """Two countries between which the mechanism does not exist."""


def annex_between(law: Mechanism, complainant: str, respondent: str) -> str:
    """31-A or 31-B. Raises NoAnnex for any other pair (31-B.1.4)."""
    for name, parties in law.parties.items():
        if parties == {complainant, respondent}:
            return name
    pairs = tuple(
        Said("labor-pair", one=one, other=other, annex=name)
        for name, (one, other) in ((name, sorted(pair)) for name, pair in law.parties.items())
    )
    raise NoAnnex([
        Said("labor-no-annex", complainant=complainant, respondent=respondent, pairs=pairs)
    ])  # fmt: skip


def fits(actor: str, roles: tuple[str, ...], complainant: str, respondent: str) -> bool:
    """Whether an actor, named by role, office or country, may act in one of the roles."""
    if "anyone" in roles or actor in roles:
        return OWN_BODIES.get(actor, complainant) == complainant
    if actor == complainant or OWN_BODIES.get(actor) == complainant:
        return "complainant" in roles or (
            actor == complainant and any(OWN_BODIES.get(r) == complainant for r in roles)
        )
    return actor == respondent and "respondent" in roles
