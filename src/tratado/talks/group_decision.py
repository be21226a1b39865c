"""The group decision model of Bueno de Mesquita: who challenges whom, and who gives way.

As written out by Scholz, Calbert and Smith, "Unravelling Bueno de Mesquita's group decision
model", ICAART 2011. Actors hold positions on one line; each has a capability and a salience,
the share of it that he would use on the issue. The printed formulas leave choices open, and
one of them does not give the paper's own figures: `Reading` names every choice. The default
reading is the one that gives figures 7 and 8 and table 2 of the paper.

The weighted mean of the positions stands beside every result: on recorded decisions it has
forecast better than this model (Thomson et al.'s issues), so read the model as an account of
pressure, not as the better number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tratado.words import Said, TratadoError

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Actor:
    """A name, capability (any scale), position (any scale) and salience (0 to 1)."""

    name: str
    capability: float
    position: float
    salience: float


class Opposition(StrEnum):
    """What the votes for a challenger are divided by to give his chance."""

    EVERY_PAIR = "every pair"
    """The votes over all ordered pairs of actors: gives the figures of the paper."""
    CONTENDERS = "contenders"
    """The votes between the two contenders, as the paper prints it: does not."""


class Eyes(StrEnum):
    """Whose willingness to take risks the value of a received challenge is reckoned with."""

    VIEWER = "viewer"
    """The one who looks at the challenge."""
    CHALLENGER = "challenger"
    """The one who makes it."""


class Preferred(StrEnum):
    """Which of several offers of a compromise an actor takes."""

    LOWEST_POINT = "lowest point"
    """The lowest point between the two, weighted as in the authors' program: gives table 2."""
    LEAST_MOVE = "least move"
    """The one that moves him least, as the text of the paper says: does not."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The choices that the paper leaves open.

    `status_quo` is the chance that no challenge leaves things as they are (Q, 0 to 1).
    """

    opposition: Opposition = Opposition.EVERY_PAIR
    eyes: Eyes = Eyes.VIEWER
    preferred: Preferred = Preferred.LOWEST_POINT
    status_quo: float = 1.0


DEFAULT = Reading()


class Offer(NamedTuple):
    """What an actor is made to do by another: `kind` is conflict, compromise or yield."""

    kind: str
    by: int
    point: float


@dataclass(frozen=True, slots=True)
class Round:
    """One round: the positions it starts from, and what is made of them.

    `expected[i, j]` is what a challenge of j is worth to i in i's eyes, `received[i, j]` what
    j's challenge of i is worth to j in i's eyes. `neutral[i, j]` is the chance that i beats j
    before anybody's attitude to risk counts, `chances[i, j]` with them. `offers` holds what
    each actor accepts; None where he stays.
    """

    positions: Numbers
    median: float
    mean: float
    danger: Numbers
    risk: Numbers
    neutral: Numbers
    chances: Numbers
    expected: Numbers
    received: Numbers
    offers: tuple[Offer | None, ...]

    @property
    def moved(self) -> Numbers:
        """The positions after the round; all actors move at once."""
        after = self.positions.copy()
        for actor, offer in enumerate(self.offers):
            if offer is not None:
                after[actor] = offer.point
        return after


@dataclass(frozen=True, slots=True)
class Forecast:
    """The rounds of an issue, and where it stands after the last."""

    rounds: tuple[Round, ...]
    positions: Numbers
    median: float
    mean: float

    @property
    def first_mean(self) -> float:
        """The weighted mean of the positions as stated: the baseline."""
        return self.rounds[0].mean


def weighted_mean(positions: Numbers, weights: Numbers) -> float:
    """The mean of positions by capability times salience."""
    return float(weights @ positions / weights.sum())


def weighted_median(positions: Numbers, weights: Numbers) -> float:
    """The position that no other beats; the lower one where two halves are equal."""
    order = np.argsort(positions, kind="stable")
    reached = np.cumsum(weights[order])
    # Half of a sum of weights is compared with room for the last bit of the sums.
    return float(positions[order][np.searchsorted(reached, reached[-1] / 2 * (1 - 1e-12))])


def votes(actors: Sequence[Actor]) -> Numbers:
    """`[j, k]`: the votes for the position of j over that of k (equation 1)."""
    positions, weights = _arrays(actors)
    near = np.abs(positions[:, None] - positions) / _spread(positions)
    ballots = weights[:, None, None] * (near[:, None, :] - near[:, :, None])
    return np.asarray(ballots.sum(axis=0), dtype=np.float64)


def forecast(actors: Sequence[Actor], rounds: int = 10, reading: Reading = DEFAULT) -> Forecast:
    """Play rounds until nobody moves, at most `rounds` of them.

    Raises ValueError for fewer than two actors, or weights that are not positive.
    """
    _check(actors)
    positions, weights = _arrays(actors)
    salience = np.array([actor.salience for actor in actors])
    spread = _spread(positions)  # of the issue: fixed at the start
    played: list[Round] = []
    for _ in range(rounds):
        one = _round(positions, weights, salience, spread, reading)
        played.append(one)
        positions = one.moved
        if all(offer is None for offer in one.offers):
            break
    return Forecast(
        tuple(played),
        positions,
        weighted_median(positions, weights),
        weighted_mean(positions, weights),
    )


def _check(actors: Sequence[Actor]) -> None:
    if len(actors) < 2:
        raise TratadoError([Said("talks-group-of-two", count=str(len(actors)))])
    for actor in actors:
        if not (actor.capability > 0 and 0 < actor.salience <= 1):
            figures = {"capability": str(actor.capability), "salience": str(actor.salience)}
            raise TratadoError([Said("talks-group-actor", actor=actor.name, **figures)])


def _arrays(actors: Sequence[Actor]) -> tuple[Numbers, Numbers]:
    positions = np.array([actor.position for actor in actors], dtype=np.float64)
    weights = np.array([actor.capability * actor.salience for actor in actors], dtype=np.float64)
    return positions, weights


def _spread(positions: Numbers) -> float:
    """The length of the issue; 1 where all agree, so that distances are 0."""
    return float(np.ptp(positions)) or 1.0


def _round(
    positions: Numbers, weights: Numbers, salience: Numbers, spread: float, reading: Reading
) -> Round:
    median = weighted_median(positions, weights)
    place = (positions, weights, salience, spread, median, reading)
    indifferent = np.ones(len(positions))
    neutral = _chances(positions, weights, indifferent, spread, reading)
    challenge = _values(*place, neutral, indifferent)
    danger = challenge.sum(axis=0) - np.diag(challenge)
    risk = _risk(danger)
    chances = _chances(positions, weights, risk, spread, reading)
    # Challenger in rows, his risk in force; a received challenge may be seen with the other's.
    expected = _values(*place, chances, risk)
    if reading.eyes is Eyes.VIEWER:
        received = np.vstack(
            [_values(*place, chances, np.full(len(risk), r))[:, i] for i, r in enumerate(risk)]
        )
    else:
        received = expected.T.copy()
    offers = tuple(
        _accepted(i, positions, expected[i], received[i], reading.preferred)
        for i in range(len(positions))
    )
    mean = weighted_mean(positions, weights)
    return Round(
        positions, median, mean, danger, risk, neutral, chances, expected, received, offers
    )


def _chances(
    positions: Numbers, weights: Numbers, risk: Numbers, spread: float, reading: Reading
) -> Numbers:
    """`[i, j]`: the chance that i beats j (step 3); 0 where they agree already."""
    near = np.abs(positions[:, None] - positions) / spread
    if reading.opposition is Opposition.EVERY_PAIR:
        near = near ** risk[:, None]
    pull = weights[:, None] * near
    ballots = pull[:, None, :] - pull[:, :, None]  # of k, for i over j
    support = np.maximum(ballots, 0).sum(axis=0)
    if reading.opposition is Opposition.EVERY_PAIR:
        total = np.full_like(support, np.abs(ballots).sum())
    else:
        total = np.abs(ballots).sum(axis=0)
    chances: Numbers = np.zeros_like(support)
    np.divide(support, total, out=chances, where=total > 0)
    return chances


def _values(
    positions: Numbers,
    weights: Numbers,
    salience: Numbers,
    spread: float,
    median: float,
    reading: Reading,
    chances: Numbers,
    risk: Numbers,
) -> Numbers:
    """`[i, j]`: what a challenge of j is worth to i at i's `risk` (steps 2 and 4)."""
    r = risk[:, None]
    apart = np.abs(positions[:, None] - positions) / spread
    won = 2 - 4 * (0.5 - 0.5 * apart) ** r
    lost = 2 - 4 * (0.5 + 0.5 * apart) ** r
    unchanged = 2 - 4 * 0.5**r
    contested = chances * won + (1 - chances) * lost
    value = salience * contested + (1 - salience) * won
    if reading.status_quo == 1:
        return value - unchanged
    from_median = np.abs(positions - median)[:, None] / spread
    change = 0.25 * (from_median + apart)
    better = 2 - 4 * (0.5 - change) ** r
    worse = 2 - 4 * (0.5 + change) ** r
    helped = from_median < apart
    left_alone = np.where(helped, better, worse)
    return value - reading.status_quo * unchanged - (1 - reading.status_quo) * left_alone


def _risk(danger: Numbers) -> Numbers:
    """The exponents r, 0.5 (seeks risk) to 2 (shuns it), from the danger of each (step 5)."""
    most, least = danger.max(), danger.min()
    if most == least:
        return np.ones_like(danger)
    share = (2 * danger - most - least) / (most - least)
    return np.asarray((1 - share / 3) / (1 + share / 3), dtype=np.float64)


def _accepted(
    i: int, positions: Numbers, expected: Numbers, received: Numbers, preferred: Preferred
) -> Offer | None:
    """The offer that i cannot refuse: a lost conflict, else a compromise, else he yields.

    Only offers that he receives count: where he would challenge, it is the other who moves
    (steps 6 and 7).
    """
    conflicts: list[tuple[float, Offer]] = []
    compromises: list[tuple[float, Offer]] = []
    yields: list[tuple[float, Offer]] = []
    for j, (a, b) in enumerate(zip(expected.tolist(), received.tolist(), strict=True)):
        here, there = float(positions[i]), float(positions[j])
        move = abs(there - here)
        if i == j or not move:
            continue
        if b > a > 0:
            conflicts.append((move, Offer("conflict", j, there)))
        elif b > 0 > a and b > -a:
            share = -a / b
            point = here + share * (there - here)
            if preferred is Preferred.LOWEST_POINT:
                rank = (-a * here + b * there) / (b - a)
            else:
                rank = share * move
            compromises.append((rank, Offer("compromise", j, point)))
        elif b > 0 > a:
            yields.append((move, Offer("yield", j, there)))
    for offers in (conflicts, compromises, yields):
        if offers:
            return min(offers, key=lambda each: each[0])[1]
    return None
