"""Rounds played by NegMAS, beside our own."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator

import numpy as np
import pytest

from tratado.extras import MissingExtra
from tratado.talks.offers import Bargainer, play
from tratado.talks.rounds import Manner, negotiate

UP = np.arange(0, 101, 5, dtype=np.int64)
DOWN = UP[::-1].copy()


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def test_even_parties_meet_near_the_middle_as_in_our_own_rounds() -> None:
    parties = [Bargainer("A", UP, 0), Bargainer("B", DOWN, 0)]
    theirs, ours = negotiate(parties, 100, {}), play(parties, 100)
    assert theirs.deal is not None and ours.deal is not None
    assert abs(int(UP[theirs.deal]) - int(UP[ours.deal])) <= 5
    assert theirs.offers[0][2] == ours.offers[0][2] == 20


def test_who_holds_firm_gets_more() -> None:
    parties = [Bargainer("A", UP, 0), Bargainer("B", DOWN, 0)]
    found = negotiate(parties, 100, {"A": Manner.FIRM, "B": Manner.EARLY})
    assert found.deal is not None and UP[found.deal] > 60


def test_no_deal_is_better_than_one_below_the_reservation() -> None:
    parties = [Bargainer("A", UP, 60), Bargainer("B", DOWN, 60)]
    assert negotiate(parties, 30, {}).deal is None


def test_without_negmas_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "negmas", None)
    with pytest.raises(MissingExtra, match=r'pip install "tratado\[rounds\]"'):
        negotiate([Bargainer("A", UP, 0), Bargainer("B", DOWN, 0)], 3, {})
