"""The group decision model against the figures of Scholz, Calbert and Smith (2011).

The data are the years until emission standards for medium cars, ten members of the European
Community. Published figures are met within the digits that were published, but for two: the
published median of round 2 is 9.9 and ours 9.61, and one plotted point of figure 9 (Greece)
is not ours. Rounds 9 and 10 are beyond the published table.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.talks.group_decision import (
    Actor,
    Eyes,
    Opposition,
    Preferred,
    Reading,
    forecast,
    votes,
    weighted_median,
)

EMISSIONS = [
    Actor("Netherlands", 0.08, 4, 0.80),
    Actor("Belgium", 0.08, 7, 0.40),
    Actor("Luxembourg", 0.03, 4, 0.20),
    Actor("Germany", 0.16, 4, 0.80),
    Actor("France", 0.16, 10, 0.60),
    Actor("Italy", 0.16, 10, 0.60),
    Actor("United Kingdom", 0.16, 10, 0.90),
    Actor("Ireland", 0.05, 7, 0.10),
    Actor("Denmark", 0.05, 4, 1.00),
    Actor("Greece", 0.08, 7, 0.70),
]
NL, BE, LU, DE, FR, IT, UK, IE, DK, GR = range(10)

FIGURES: dict[int, dict[int, tuple[float, float]]] = {
    BE: {
        **dict.fromkeys((FR, IT), (-0.115, 0.243)),
        **dict.fromkeys((NL, DE), (-0.473, 0.242)),
        UK: (-0.655, 0.243),
        DK: (-0.832, 0.242),
        LU: (0.606, 0.242),
        **dict.fromkeys((IE, GR), (0, 0)),
    },
    FR: {
        BE: (0.194, -0.206),
        IE: (0.798, -0.206),
        LU: (1.146, -0.442),
        GR: (-0.410, -0.206),
        **dict.fromkeys((NL, DE), (-1.226, -0.442)),
        DK: (-2.016, -0.442),
        **dict.fromkeys((UK, IT), (0, 0)),
    },
    NL: {
        **dict.fromkeys((FR, IT), (-0.869, -1.652)),
        UK: (-2.059, -1.652),
        BE: (0.103, -0.725),
        IE: (0.731, -0.725),
    },
}
"""Figures 7, 8 and 9: what a challenge is worth, and what the other's is, in one's own eyes."""

EXPONENTS = (1.4057, 0.7542, 0.5089, 1.4057, 1.0465, 1.0465, 1.9649, 0.5, 2.0, 1.1121)
DANGER = (-5.2493, 1.4283, 5.4377, -5.2493, -2.0939, -2.0939, -8.6409, 5.6071, -8.8116, -2.7504)

PUBLISHED_MEDIANS = {1: 8.4, 3: 9.9, 4: 9.9, 5: 9.9, 6: 7.4, 7: 8.8, 8: 9.6}
PUBLISHED_MEANS = {1: 7.4, 2: 7.5, 3: 7.6, 4: 7.3, 5: 7.3, 6: 7.4, 7: 7.5, 8: 7.6}
MEDIANS = (7, 8.4159, 9.6109, 9.9620, 9.9620, 9.9620, 7.4720, 8.8246, 9.6711, 9.6711, 7.0)
MEANS = (7.38996, 7.4613, 7.5525, 7.5901, 7.3581, 7.3492, 7.4149, 7.5105, 7.5724, 7.3250, 7.2421)


def medians(reading: Reading) -> list[float]:
    found = forecast(EMISSIONS, 10, reading)
    return [*(each.median for each in found.rounds), found.median]


@pytest.mark.parametrize(
    ("viewer", "other", "worth"),
    [(i, j, worth) for i, seen in FIGURES.items() for j, worth in seen.items()],
)
def test_expected_values_of_the_figures(
    viewer: int, other: int, worth: tuple[float, float]
) -> None:
    first = forecast(EMISSIONS, 1).rounds[0]
    seen = (first.expected[viewer, other], first.received[viewer, other])
    assert seen == pytest.approx(worth, abs=0.001)


def test_chances_before_risk_and_that_they_do_not_add_up_to_one() -> None:
    chances = forecast(EMISSIONS, 1).rounds[0].neutral
    assert chances[FR, NL] == pytest.approx(0.011901, abs=1e-6)
    assert chances[NL, FR] == pytest.approx(0.008784, abs=1e-6)
    assert chances[BE, FR] == pytest.approx(0.006039, abs=1e-6)
    assert chances[FR, BE] == pytest.approx(0.005950, abs=1e-6)
    assert chances[FR, IT] == 0


def test_danger_and_attitudes_to_risk() -> None:
    first = forecast(EMISSIONS, 1).rounds[0]
    assert first.danger == pytest.approx(DANGER, abs=5e-5)
    assert first.risk == pytest.approx(EXPONENTS, abs=5e-5)


def test_table_2_within_its_digit_but_for_round_2() -> None:
    found = forecast(EMISSIONS, 10)
    for after, published in PUBLISHED_MEDIANS.items():
        assert found.rounds[after].median == pytest.approx(published, abs=0.1)
    for after, published in PUBLISHED_MEANS.items():
        assert found.rounds[after].mean == pytest.approx(published, abs=0.1)
    assert abs(found.rounds[2].median - 9.9) > 0.1


def test_rounds_of_the_default_reading() -> None:
    found = forecast(EMISSIONS, 10)
    assert medians(Reading()) == pytest.approx(MEDIANS, abs=1e-4)
    means = [*(each.mean for each in found.rounds), found.mean]
    assert means == pytest.approx(MEANS, abs=1e-4)
    assert found.first_mean == pytest.approx(7.38996, abs=1e-5)
    held = [i for i in range(10) if i not in (BE, LU, IE)]
    assert found.positions[held].tolist() == [EMISSIONS[i].position for i in held]


def test_who_moves_in_the_first_round_and_why() -> None:
    offers = forecast(EMISSIONS, 1).rounds[0].offers
    assert {i for i, offer in enumerate(offers) if offer} == {BE, LU, IE}
    belgium, luxembourg, ireland = offers[BE], offers[LU], offers[IE]
    assert belgium is not None and (belgium.kind, belgium.by) == ("compromise", FR)
    assert luxembourg is not None and (luxembourg.kind, luxembourg.by) == ("conflict", BE)
    assert ireland is not None and (ireland.kind, ireland.by) == ("conflict", LU)


def test_the_least_move_of_the_papers_text_gives_other_medians() -> None:
    found = medians(Reading(preferred=Preferred.LEAST_MOVE))
    assert found[1:] == pytest.approx(
        [8.416, 9.611, 9.962, 10.000, 10, 10, 10, 8.179, 9.300, 9.876], abs=6e-4
    )


def test_the_printed_denominator_does_not_give_figure_7() -> None:
    first = forecast(EMISSIONS, 1, Reading(opposition=Opposition.CONTENDERS)).rounds[0]
    seen = (first.expected[BE, FR], first.received[BE, FR])
    assert seen == pytest.approx((0.40, 0.60), abs=0.005)


def test_the_other_readings_change_the_result() -> None:
    default = forecast(EMISSIONS, 1).rounds[0]
    own = forecast(EMISSIONS, 1, Reading(eyes=Eyes.CHALLENGER)).rounds[0]
    assert own.received == pytest.approx(own.expected.T)
    assert not np.allclose(own.received, default.received)
    doubtful = forecast(EMISSIONS, 1, Reading(status_quo=0.5)).rounds[0]
    assert not np.allclose(doubtful.expected, default.expected)


def test_votes_and_the_position_that_beats_all_others() -> None:
    found = votes(EMISSIONS)
    assert found[BE, NL] == pytest.approx(0.0905)
    assert found[BE, FR] == pytest.approx(0.0025)
    assert found[FR, NL] == pytest.approx(0.0880)
    assert found == pytest.approx(-found.T)


def test_weights_that_mean_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="two actors or more, not 1"):
        forecast(EMISSIONS[:1])
    with pytest.raises(ValueError, match=r"Nobody: capability must be above 0 .* not 1 and 0"):
        forecast([*EMISSIONS, Actor("Nobody", 1, 5, 0)])


actors = st.lists(
    st.builds(
        Actor,
        st.just("actor"),
        st.integers(1, 100).map(float),
        st.integers(0, 10).map(float),
        st.integers(1, 10).map(lambda tenths: tenths / 10),
    ),
    min_size=2,
    max_size=6,
)


@given(actors)
def test_the_median_beats_every_other_position(group: list[Actor]) -> None:
    positions = np.array([actor.position for actor in group])
    weights = np.array([actor.capability * actor.salience for actor in group])
    median = weighted_median(positions, weights)
    at = positions.tolist().index(median)
    assert (votes(group)[at] >= -1e-9).all()


@given(actors, st.sampled_from(Opposition), st.sampled_from(Eyes), st.sampled_from(Preferred))
def test_nobody_leaves_the_range_of_stated_positions(
    group: list[Actor], opposition: Opposition, eyes: Eyes, preferred: Preferred
) -> None:
    found = forecast(group, 4, Reading(opposition, eyes, preferred))
    stated = [actor.position for actor in group]
    assert (found.positions >= min(stated) - 1e-9).all()
    assert (found.positions <= max(stated) + 1e-9).all()
