"""Offers over rounds: the protocol, rational shares, and simulated parties."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.talks.offers import (
    Answer,
    Bargainer,
    OutOfTurn,
    Talks,
    first_share,
    first_share_of_periods,
    play,
    target,
)


def test_the_published_example_of_three_parties() -> None:
    talks = Talks(["P1", "P2", "P3"])
    talks.act("P1", 1)
    talks.act("P2", 2)
    talks.act("P3", Answer.ACCEPT)
    assert not talks.ended
    talks.act("P1", Answer.ACCEPT)
    assert (talks.agreed, talks.accepted_by) == (2, ["P2", "P3", "P1"])


def test_what_the_protocol_does_not_allow() -> None:
    talks = Talks(["P1", "P2"])
    with pytest.raises(OutOfTurn, match="no offer to accept"):
        talks.act("P1", Answer.ACCEPT)
    with pytest.raises(OutOfTurn, match="it is the turn of P1"):
        talks.act("P2", 1)
    talks.act("P1", Answer.WALK_AWAY)
    assert (talks.agreed, talks.ended) == (None, True)
    with pytest.raises(OutOfTurn, match="the talks are over"):
        talks.act("P2", 1)


@given(
    st.integers(2, 5),
    st.lists(st.one_of(st.integers(0, 9), st.just(Answer.ACCEPT)), max_size=40),
)
def test_an_offer_resets_the_acceptances_and_only_unanimity_ends(
    count: int, actions: list[int | Answer]
) -> None:
    talks = Talks([f"P{i}" for i in range(count)])
    since_offer = 0
    for action in actions:
        party = talks.parties[talks.turn % count]
        if action is Answer.ACCEPT and talks.standing is None:
            continue
        talks.act(party, action)
        since_offer = since_offer + 1 if action is Answer.ACCEPT else 0
        assert talks.accepted_by[-1] == party
        assert len(talks.accepted_by) == since_offer + 1
        assert talks.ended == (since_offer == count - 1)
        if talks.ended:
            break


@pytest.mark.parametrize(
    ("first", "other", "share"),
    [("0.9", "0.9", 0.526316), ("0.9", "0.8", 0.714286), ("0.8", "0.9", 0.357143)],
)
def test_shares_of_patient_parties(first: str, other: str, share: float) -> None:
    assert float(first_share(Fraction(first), Fraction(other))) == pytest.approx(share, abs=1e-6)


def test_shares_where_there_is_a_last_period() -> None:
    d = Fraction("0.9")
    shares = [first_share_of_periods(n, d, d) for n in (1, 2, 3)]
    assert shares == [1, 1 - d, 1 - d + d * d]
    assert shares[2] == Fraction("0.91")
    long = first_share_of_periods(400, Fraction("0.9"), Fraction("0.8"))
    assert float(long) == pytest.approx(float(first_share(Fraction("0.9"), Fraction("0.8"))))


def test_the_limit_of_patience_is_one_half() -> None:
    assert abs(first_share(Fraction(999999, 1000000), Fraction(999999, 1000000)) - Fraction(1, 2)
               ) < Fraction(1, 10**6)  # fmt: skip
    with pytest.raises(ValueError, match="under 1, not 1"):
        first_share(Fraction(1), Fraction(1))


def test_targets_start_at_the_most_and_end_at_the_least() -> None:
    assert target(0, 20, 100, 0.2) == 100
    assert target(1, 20, 100, 0.2) == 20
    assert target(0.5, 20, 100, 0.2) > target(0.5, 20, 100, 1) > target(0.5, 20, 100, 5)


def line(*utilities: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(utilities, dtype=np.int64)


def test_equal_parties_meet_in_the_middle() -> None:
    up = line(*range(0, 101, 10))
    found = play([Bargainer("A", up, 0), Bargainer("B", up[::-1].copy(), 0)], 101)
    assert found.deal == 5
    assert found.offers[0] == (1, "A", 10)


def test_who_holds_firm_gets_more() -> None:
    up = line(*range(0, 101, 10))
    found = play([Bargainer("A", up, 0, 0.2), Bargainer("B", up[::-1].copy(), 0, 3)], 101)
    assert found.deal is not None and found.deal > 5


def test_no_deal_where_nothing_beats_it_for_both() -> None:
    parties = [Bargainer("A", line(10, 50), 40), Bargainer("B", line(50, 10), 40)]
    found = play(parties, 20)
    assert (found.deal, found.rounds) == (None, 20)
    assert {package for _, party, package in found.offers if party == "A"} == {1}


def test_who_has_nothing_to_gain_walks_away() -> None:
    parties = [Bargainer("A", line(10, 50), 40), Bargainer("B", line(30, 10), 40)]
    found = play(parties, 20)
    assert (found.deal, found.rounds) == (None, 1)
    assert found.offers == ((1, "A", 1),)


@given(
    st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=12),
    st.integers(0, 60),
    st.integers(1, 15),
)
def test_a_deal_gives_nobody_less_than_no_deal(
    pairs: list[tuple[int, int]], no_deal: int, rounds: int
) -> None:
    first, second = (line(*each) for each in zip(*pairs, strict=True))
    found = play([Bargainer("A", first, no_deal), Bargainer("B", second, no_deal)], rounds)
    if found.deal is not None:
        assert min(pairs[found.deal]) >= no_deal
