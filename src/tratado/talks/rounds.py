"""Stacked alternating offers, played by NegMAS: the optional extra `tratado[rounds]`.

`offers` plays the same protocol with one plain way of conceding. NegMAS brings strategies
that many have studied, and its own reading of the protocol to compare with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from tratado import extras
from tratado.talks.offers import Bargainer, Played


class Manner(StrEnum):
    """How a simulated party comes down over time."""

    FIRM = "firm"
    EVEN = "even"
    EARLY = "early"


_NEGOTIATORS = {
    Manner.FIRM: "BoulwareTBNegotiator",
    Manner.EVEN: "LinearTBNegotiator",
    Manner.EARLY: "ConcederTBNegotiator",
}


def negotiate(parties: Sequence[Bargainer], rounds: int, manners: Mapping[str, Manner]) -> Played:
    """Let parties alternate offers over their packages for so many rounds.

    A party not in `manners` comes down evenly. Raises MissingExtra without NegMAS.
    """
    negmas, sao = extras.module("negmas"), extras.module("negmas.sao")
    preferences = extras.module("negmas.preferences")
    packages = range(len(parties[0].utilities))
    issue = negmas.make_issue([str(package) for package in packages], "package")
    session = sao.SAOMechanism(issues=[issue], n_steps=rounds)
    for party in parties:
        worth = {(str(package),): float(party.utilities[package]) for package in packages}
        function = preferences.MappingUtilityFunction(
            worth, issues=[issue], reserved_value=float(party.no_deal)
        )
        kind = getattr(sao, _NEGOTIATORS[manners.get(party.name, Manner.EVEN)])
        session.add(kind(name=party.name), preferences=function)
    state = session.run()
    names = {negotiator.id: negotiator.name for negotiator in session.negotiators}
    offers = tuple(
        (step + 1, names[who], int(offer[0]))
        for step, who, offer in session.extended_trace
        if offer is not None
    )
    deal = None if state.agreement is None else int(state.agreement[0])
    return Played(offers, deal, min(state.step + 1, rounds))
