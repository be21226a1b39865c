"""The spatial model against figures that KTAB prints for two of its example cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.talks.spatial_model import (
    Election,
    RiskScale,
    Rules,
    SpatialActor,
    Vote,
    standing,
)

FIVE = [
    SpatialActor("Alice", 117.7, (52.8, 39.8, 39.6), (32.3, 22.4, 13.4)),
    SpatialActor("Bob", 93.2, (15.9, 61.4, 72.0), (25.2, 34.5, 26.5)),
    SpatialActor("Carol", 61.4, (61.1, 86.5, 44.5), (28.8, 28.6, 18.2)),
    SpatialActor("David", 135.4, (26.3, 16.5, 15.9), (15.6, 42.0, 14.3)),
    SpatialActor("Ellie", 63.8, (73.3, 61.1, 26.3), (39.7, 19.9, 15.8)),
]

REFORM = [
    SpatialActor("XJ", 100, (30, 20), (24.0, 48.0)),
    SpatialActor("LK", 60.2, (45, 65), (44.7, 41.3)),
    SpatialActor("ZG", 35, (30, 15), (28.9, 65.1)),
    SpatialActor("MK", 35, (45, 45), (20.6, 49.4)),
    SpatialActor("LH", 40, (50, 65), (44.7, 47.8)),
    SpatialActor("XS", 20, (15, 10), (32, 32)),
    SpatialActor("NEA", 15, (20, 15), (32, 32)),
    SpatialActor("MLR", 25, (60, 50), (43.9, 50.1)),
    SpatialActor("MEP", 20, (30, 15), (26.4, 17.6)),
    SpatialActor("MOF", 35, (45, 40), (35.9, 46.6)),
    SpatialActor("SHX", 20, (50, 50), (44.7, 47.8)),
    SpatialActor("HLJ", 20, (20, 30), (47.4, 40.6)),
    SpatialActor("WY", 40, (15, 60), (49, 46)),
]

CONDITIONAL = Rules(Vote.PROPORTIONAL, 1, Election.CONDITIONAL)


def test_values_risk_and_probabilities_of_five_actors() -> None:
    found = standing(FIVE)
    rows = [
        [1, 0.673, 0.739, 0.747, 0.799],
        [0.708, 1, 0.681, 0.570, 0.625],
        [0.694, 0.647, 1, 0.483, 0.804],
        [0.763, 0.563, 0.358, 1, 0.571],
        [0.800, 0.493, 0.839, 0.560, 1],
    ]
    for i, row in enumerate(rows):
        assert found.values[i] == pytest.approx(row, abs=6e-4)
    assert found.neutral == pytest.approx([0.5254, 0.0902, 0.0548, 0.2115, 0.1181], abs=6e-5)
    assert found.risk == pytest.approx([1.000, -0.387, -0.500, -0.001, -0.298], abs=6e-4)
    assert found.utilities[0, 1] == pytest.approx(0.8931, abs=6e-5)
    assert found.utilities[1, 0] == pytest.approx(0.6278, abs=6e-5)
    assert found.probabilities == pytest.approx([0.3154, 0.1668, 0.1082, 0.2216, 0.1880], abs=6e-5)


def test_risk_and_probabilities_of_thirteen_actors_two_of_one_position() -> None:
    found = standing(REFORM, CONDITIONAL)
    assert found.risk == pytest.approx(
        [1.000, -0.498, -0.452, 0.362, -0.500, -0.500, -0.497, -0.499, -0.452, 0.643, -0.383,
         -0.196, -0.500], abs=6e-4
    )  # fmt: skip
    assert found.probabilities == pytest.approx(
        [0.0618, 0.0156, 0.0117, 0.4340, 0.0028, 0.0000, 0.0020, 0.0013, 0.0117, 0.2481, 0.1533,
         0.0689, 0.0005], abs=6e-5
    )  # fmt: skip
    merged = [p for i, p in enumerate(found.probabilities) if REFORM[i].name != "MEP"]
    assert sum(merged) == pytest.approx(1)


@pytest.mark.parametrize("vote", Vote)
@pytest.mark.parametrize("election", Election)
def test_every_vote_and_election_gives_probabilities(vote: Vote, election: Election) -> None:
    found = standing(FIVE, Rules(vote=vote, election=election))
    assert found.probabilities.sum() == pytest.approx(1)
    assert (found.probabilities > 0).all()


@pytest.mark.parametrize(
    ("scale", "least"), [(RiskScale.MIN, 0), (RiskScale.MID, -0.5), (RiskScale.MAX, -1)]
)
def test_scales_of_risk(scale: RiskScale, least: float) -> None:
    risk = standing(FIVE, Rules(risk=scale)).risk
    assert (risk.min(), risk.max()) == pytest.approx((least, 1))
    halfway = standing(FIVE, Rules(risk=RiskScale.MIN)).risk
    assert risk == pytest.approx(least + (1 - least) * halfway)


def test_a_surer_victory_favors_the_stronger() -> None:
    linear = standing(REFORM, CONDITIONAL).neutral
    surer = standing(REFORM, Rules(Vote.PROPORTIONAL, 4, Election.CONDITIONAL)).neutral
    assert surer.max() > linear.max()


def test_the_weighted_mean_stands_beside() -> None:
    pair = [SpatialActor("A", 1, (0.0,), (50.0,)), SpatialActor("B", 3, (100.0,), (50.0,))]
    assert standing(pair).mean == (75.0,)


def test_what_cannot_be_an_actor_is_refused() -> None:
    with pytest.raises(ValueError, match="two actors or more"):
        standing(FIVE[:1])
    with pytest.raises(ValueError, match="Flat: a position and a salience for each of 3"):
        standing([*FIVE, SpatialActor("Flat", 1, (1.0,), (1.0,))])
    with pytest.raises(ValueError, match="Idle: capability and some salience"):
        standing([*FIVE, SpatialActor("Idle", 1, (1.0, 1.0, 1.0), (0.0, 0.0, 0.0))])


@given(st.permutations(range(5)), st.sampled_from(Election))
def test_the_order_of_actors_does_not_matter(order: list[int], election: Election) -> None:
    rules = Rules(election=election)
    straight = standing(FIVE, rules).probabilities
    mixed = standing([FIVE[i] for i in order], rules).probabilities
    assert mixed == pytest.approx(straight[order], abs=1e-6)
