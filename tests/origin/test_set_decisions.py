"""What a decision keeps of a set, for the letter of its certification."""

from __future__ import annotations

import datetime as dt

import pytest
from drawn import book, good, line

from tratado.agreement.agreement import load_agreement
from tratado.proof.decided import decisions_of

DAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("foreign", "value", "whole"),
    [
        ("originating", 9, True),
        ("originating", 0, True),
        ("non_originating", 9, False),
        ("non_originating", 0, False),
    ],
)
def test_a_decision_says_whether_each_good_of_a_set_originates(
    foreign: str, value: int, whole: bool
) -> None:
    drawn = book(
        [good("KIT", "8205.59", is_set=True)],
        [
            line("KIT", "WRENCH", "8205.59", 50, origin="originating"),
            line("KIT", "SOCKET", "8204.11", value, origin=foreign),
        ],
    )
    assert (
        decisions_of(drawn.decided(load_agreement("usmca").on(DAY)), "")["KIT"].whole_set is whole
    )
