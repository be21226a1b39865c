"""Section 13 of the regulations beside the rule tables."""

from __future__ import annotations

import datetime as dt

from drawn import book, good, line

from tratado.agreement.agreement import load
from tratado.agreement.proposals import Proposal, TermChange
from tratado.origin.findings import decide_book
from tratado.origin.other_text import by_section_13
from tratado.origin.ruling import ruling

DAY = dt.date(2026, 11, 24)
NAMED = "8708.30[mounted brake linings or parts of brakes or servo-brakes]"


def test_the_second_text_may_give_another_verdict() -> None:
    """8708.30: the table names what may be non-originating, section 13 asks for content only."""
    brake = good("BRAKE", "8708.30", use="passenger_vehicle", kind="any other good")
    drawn = book(
        [brake],
        [line("BRAKE", "SERVO", "8708.30", 20)],
        BRAKE={"provides_for_good_and_parts": "no"},
        SERVO={NAMED: "no"},
    )
    found = ruling(drawn.decided(load("usmca").on(DAY)), 0)
    assert (found.verdict, found.by_second_text) == ("not_originating", "originating")


def test_stages_hold_in_the_second_text() -> None:
    for day, percent in ((dt.date(2021, 6, 30), 66), (dt.date(2021, 7, 1), 69)):
        other = by_section_13(load("usmca").on(day))
        assert other is not None
        (route,) = (r for r in other.routes if r.id.startswith("87/8704.21(1)"))
        assert route.nc == percent


def test_a_proposal_has_no_second_text() -> None:
    change = TermChange("de_minimis.share", 20, DAY)
    amended = load("usmca").amended(Proposal("p", terms=(change,)))
    assert by_section_13(amended.on(DAY)) is None
    assert by_section_13(load("nafta").on(DAY)) is None


def test_goods_of_other_headings_are_not_decided_twice() -> None:
    drawn = book([good("PUMP", "8413.70")], [line("PUMP", "CASE", "7325.99", 5)])
    findings = decide_book(*drawn.frames(), load("usmca").on(DAY))
    assert findings.second_text is None
