"""The spatial model of politics: who prevails when every actor votes on every pair.

The probabilistic Condorcet election of KAPSARC's open KTAB (kmodel, smp), and Efird, Lester
and Wise, "Analyzing coalitions in China's policy formulation", Journal of East Asian Studies
16 (2016). Actors hold positions in one or several dimensions, 0 to 100, with a salience for
each; capability weighs their votes. What is computed is the first turn: how actors value each
other's positions, how they stand towards risk, and how likely each position is to prevail.
The bargaining of later turns has rules that were published as a program only; it is not here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from tratado.words import Said, TratadoError

Numbers = NDArray[np.float64]

_SOME_VOTE = 1e-8
"""Every coalition has at least this strength, so that no chance is 0 divided by 0."""
_OWN_INCENTIVE = 1e-10
_SETTLED = 1e-8
_STEPS = 100_000


@dataclass(frozen=True, slots=True)
class SpatialActor:
    """A name, capability (any scale), and position and salience (0 to 100) by dimension."""

    name: str
    capability: float
    position: tuple[float, ...]
    salience: tuple[float, ...]


class Vote(StrEnum):
    """How much of his capability an actor votes with, by how much he prefers one of two."""

    PROPORTIONAL = "proportional"
    CUBIC = "cubic"
    PROPORTIONAL_CUBIC = "proportional and cubic"
    PROPORTIONAL_BINARY = "proportional and binary"
    BINARY = "binary"
    ASYMMETRIC = "asymmetric"
    """Proportional; what is gained counts two thirds of what is lost."""


_VOTES: Mapping[Vote, Callable[[Numbers], Numbers]] = {
    Vote.PROPORTIONAL: lambda du: du,
    Vote.CUBIC: lambda du: du**3,
    Vote.PROPORTIONAL_CUBIC: lambda du: 0.5 * du + 0.5 * du**3,
    Vote.PROPORTIONAL_BINARY: lambda du: 0.8 * du + 0.2 * np.sign(du),
    Vote.BINARY: np.sign,
    Vote.ASYMMETRIC: lambda du: np.where(du > 0, du * 2 / 3, du),
}


class Election(StrEnum):
    """How chances against each other become one probability for each."""

    CONDITIONAL = "conditional"
    """In proportion to the chance of beating all others."""
    MARKOV_INCENTIVE = "Markov, incentive"
    """The long run of challenges, each as likely as the challenger's incentive."""


class RiskScale(StrEnum):
    """Between which bounds attitudes to risk lie: a likelier winner shuns it more."""

    MIN = "0 to 1"
    MID = "-0.5 to 1"
    MAX = "-1 to 1"


@dataclass(frozen=True, slots=True)
class Rules:
    """The choices of the model.

    `victory` is the exponent of a coalition's strength in its chance to win: 1 (linear),
    2, 4 or 8; the larger, the surer the stronger.
    """

    vote: Vote = Vote.PROPORTIONAL_CUBIC
    victory: int = 1
    election: Election = Election.MARKOV_INCENTIVE
    risk: RiskScale = RiskScale.MID


DEFAULT = Rules()


@dataclass(frozen=True, slots=True)
class Standing:
    """How the actors stand before any bargain.

    `values[i, j]` is what j's position is worth to i (1 his own) and `utilities` the same
    with i's attitude to `risk`; `neutral` are the probabilities that give those attitudes;
    `probabilities` are those that each actor's position prevails, where actors of one
    position share it (each shows the whole).
    """

    values: Numbers
    neutral: Numbers
    risk: Numbers
    utilities: Numbers
    probabilities: Numbers
    mean: tuple[float, ...]


def standing(actors: Sequence[SpatialActor], rules: Rules = DEFAULT) -> Standing:
    """Value, risk and probability of every actor's position.

    Raises ValueError for fewer than two actors, unequal dimensions or saliences all 0.
    """
    _check(actors)
    capability = np.array([actor.capability for actor in actors], dtype=np.float64)
    positions = np.array([actor.position for actor in actors], dtype=np.float64)
    salience = np.array([actor.salience for actor in actors], dtype=np.float64)
    distance = _distances(positions, salience)
    values = 1 - distance
    neutral = _election(capability, values, rules)
    risk = _risk(neutral, rules.risk)
    utilities = values * (1 + distance * risk[:, None])
    # Actors of one position are one candidate; all of them vote.
    _, first, group = np.unique(positions, axis=0, return_index=True, return_inverse=True)
    prevailing = _election(capability, utilities[:, first], rules)
    weights = capability[:, None] * salience
    mean = (weights * positions).sum(axis=0) / weights.sum(axis=0)
    return Standing(
        values, neutral, risk, utilities, prevailing[group.ravel()], tuple(mean.tolist())
    )


def _check(actors: Sequence[SpatialActor]) -> None:
    if len(actors) < 2:
        raise TratadoError([Said("talks-election-of-two", count=str(len(actors)))])
    dimensions = len(actors[0].position)
    for actor in actors:
        if not len(actor.position) == len(actor.salience) == dimensions:
            what = Said(
                "talks-election-dimensions",
                actor=actor.name,
                dimensions=str(dimensions),
                positions=str(len(actor.position)),
                saliences=str(len(actor.salience)),
            )
            raise TratadoError([what])
        if not (actor.capability > 0 and any(s > 0 for s in actor.salience)):
            raise TratadoError([Said("talks-election-actor", actor=actor.name)])


def _distances(positions: Numbers, salience: Numbers) -> Numbers:
    """`[i, j]`: how far j's position is from i's, in i's eyes, 0 to 1."""
    apart = (positions[:, None, :] - positions) / 100
    squares = ((salience[:, None, :] * apart) ** 2).sum(axis=2)
    return np.asarray(np.sqrt(squares / (salience**2).sum(axis=1)[:, None]), dtype=np.float64)


def _election(capability: Numbers, utilities: Numbers, rules: Rules) -> Numbers:
    """The probability of each candidate; voters in rows, candidates in columns."""
    gain = utilities[:, :, None] - utilities[:, None, :]
    ballots = capability[:, None, None] * _VOTES[rules.vote](gain)
    coalition = _SOME_VOTE + np.maximum(ballots, 0).sum(axis=0)
    strength = coalition**rules.victory
    beats = strength / (strength + strength.T)
    np.fill_diagonal(beats, 0.5)
    if rules.election is Election.CONDITIONAL:
        chance = np.exp(np.log(beats).sum(axis=1))
        return np.asarray(chance / chance.sum(), dtype=np.float64)
    return _long_run(coalition, beats)


def _long_run(coalition: Numbers, beats: Numbers) -> Numbers:
    """Where challenges lead in the long run, half a step at a time."""
    incentive = coalition * beats
    np.fill_diagonal(incentive, _OWN_INCENTIVE)
    challenge = incentive / incentive.sum(axis=0)
    p = np.full(len(beats), 1 / len(beats))
    for _ in range(_STEPS):
        meets = p[:, None] * challenge.T + p * challenge
        after = (p + (beats * meets).sum(axis=1)) / 2
        change = np.abs(after - p).max()
        p = after
        if change < _SETTLED:
            break
    return np.asarray(p / p.sum(), dtype=np.float64)


def _risk(probabilities: Numbers, scale: RiskScale) -> Numbers:
    """Attitudes to risk: the likelier to win, the more there is to lose; 0 where all are equal."""
    most, least = float(probabilities.max()), float(probabilities.min())
    if most == least:
        return np.zeros_like(probabilities)
    share = (probabilities - least) / (most - least)
    low = {RiskScale.MIN: 0.0, RiskScale.MID: -0.5, RiskScale.MAX: -1.0}[scale]
    return np.asarray(low + (1 - low) * share, dtype=np.float64)
