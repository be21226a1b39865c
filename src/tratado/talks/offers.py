"""Offers over rounds: whose turn it is, what a patient or an impatient party would take.

The stacked alternating offers protocol (Aydogan, Festen, Hindriks and Jonker): parties in a
fixed circle; only the latest offer stands; agreement once all others have accepted it in
succession. The shares of rational parties who discount the future are Rubinstein's (1982);
how far a party has come down by a moment is Faratin, Sierra and Jennings's (1998).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from tratado.words import Said, TratadoError


class OutOfTurn(TratadoError):
    """An action that the protocol does not allow now; the message says what it allows."""


class Answer(Enum):
    """What a party may do besides making an offer."""

    ACCEPT = "accept"
    WALK_AWAY = "walk away"


@dataclass(slots=True)
class Talks:
    """Talks in progress between parties in a fixed circle.

    `standing` is the offer on the table (a package's number) and `accepted_by` who stands
    behind it, its proposer first. `agreed` and `ended` tell how the talks went.
    """

    parties: Sequence[str]
    turn: int = 0
    standing: int | None = None
    accepted_by: list[str] = field(default_factory=list)
    agreed: int | None = None
    ended: bool = False

    def act(self, party: str, action: int | Answer) -> None:
        """Make an offer, accept the standing one, or walk away. Raises OutOfTurn."""
        if self.ended:
            raise OutOfTurn([Said("talks-turn-over", party=party)])
        due = self.parties[self.turn % len(self.parties)]
        if party != due:
            raise OutOfTurn([Said("talks-turn-of", party=party, due=due)])
        if action is Answer.WALK_AWAY:
            self.ended = True
        elif action is Answer.ACCEPT:
            if self.standing is None:
                raise OutOfTurn([Said("talks-turn-no-offer", party=party)])
            self.accepted_by.append(party)
            if len(self.accepted_by) == len(self.parties):
                self.agreed, self.ended = self.standing, True
        else:
            assert isinstance(action, int)
            self.standing, self.accepted_by = action, [party]
        self.turn += 1


def first_share(patience_of_first: Fraction, patience_of_other: Fraction) -> Fraction:
    """The share of a pie that the first proposer gets, at once, where offers may go on for ever.

    Patience is the discount factor, 0 up to but not including 1: what a share tomorrow is
    worth today. Rubinstein, Econometrica 50 (1982).
    """
    for patience in (patience_of_first, patience_of_other):
        if not 0 <= patience < 1:
            raise TratadoError([Said("talks-patience", given=str(patience))])
    return (1 - patience_of_other) / (1 - patience_of_first * patience_of_other)


def first_share_of_periods(
    periods: int, patience_of_first: Fraction, patience_of_other: Fraction
) -> Fraction:
    """The first proposer's share where there are only so many periods, in turns.

    Who proposes last takes all; each before him leaves the other what waiting is worth.
    """
    if periods < 1:
        raise TratadoError([Said("talks-no-period", given=str(periods))])
    share = Fraction(1)
    for period in range(periods - 1, 0, -1):
        # Period 1 is proposed in by the first, period 2 by the other, and so on.
        answering = patience_of_other if period % 2 else patience_of_first
        share = 1 - answering * share
    return share


def target(moment: float, least: float, most: float, readiness: float) -> float:
    """The least utility that a party still asks for at a moment between 0 and 1.

    `readiness` below 1 holds firm until the end; above 1 concedes early.
    """
    gone: float = moment ** (1 / readiness)
    return least + (1 - gone) * (most - least)


@dataclass(frozen=True, slots=True)
class Bargainer:
    """A simulated party: its utility of every package, of no deal, and how it comes down."""

    name: str
    utilities: NDArray[np.int64]
    no_deal: int
    readiness: float = 1.0

    def asks(self, moment: float) -> float:
        """What it asks for; never less than no deal gives."""
        most = max(int(self.utilities.max()), self.no_deal)
        return target(moment, self.no_deal, most, self.readiness)


@dataclass(frozen=True, slots=True)
class Played:
    """How simulated talks went: every offer (round, party, package), and the deal if any."""

    offers: tuple[tuple[int, str, int], ...]
    deal: int | None
    rounds: int


def play(parties: Sequence[Bargainer], rounds: int) -> Played:
    """Alternate offers for so many rounds.

    Each accepts what gives at least what it asks for at that moment; otherwise it offers,
    among packages that do, the one that gives the others most in sum (the first such). Who
    has no package that is worth as much as no deal walks away.
    """
    if rounds < 1:
        raise TratadoError([Said("talks-no-round", given=str(rounds))])
    utilities = np.vstack([party.utilities for party in parties])
    total = utilities.sum(axis=0)
    talks = Talks([party.name for party in parties])
    offers: list[tuple[int, str, int]] = []
    for number in range(rounds):
        moment = number / (rounds - 1) if rounds > 1 else 1.0
        for at, party in enumerate(parties):
            asked = party.asks(moment)
            standing = talks.standing
            if standing is not None and utilities[at, standing] >= asked:
                talks.act(party.name, Answer.ACCEPT)
                if talks.ended:
                    return Played(tuple(offers), talks.agreed, number + 1)
                continue
            enough = np.flatnonzero(utilities[at] >= asked)
            if not enough.size:
                talks.act(party.name, Answer.WALK_AWAY)
                return Played(tuple(offers), None, number + 1)
            offer = int(enough[np.argmax((total - utilities[at])[enough])])
            talks.act(party.name, offer)
            offers.append((number + 1, party.name, offer))
    return Played(tuple(offers), None, rounds)
