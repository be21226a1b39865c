"""What later decisions break, and the notice that follows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from certificates import DAY, IMPORTER, REQUEST, USMCA, YEAR, certificate, decision, digest

from tratado.agreement.agreement import load
from tratado.locale import Language, messages
from tratado.origin.answer import Verdict
from tratado.proof.automotive_certificates import Basis, Metal, VehicleClass
from tratado.proof.certificate import Certifier, Decision, Unnamed, certify
from tratado.proof.certificate_json import digest_of
from tratado.proof.corrections import (
    Breaks,
    broken_by,
    letter,
    notice,
    of_body,
    to_body,
)
from tratado.proof.credential import Failing
from tratado.proof.reading import MalformedDocument

IN_YEAR = YEAR.first + dt.timedelta(days=40)


def later(good: str, number: int, **changed: Any) -> Decision:
    values: dict[str, Any] = {"day": IN_YEAR} | changed
    return replace(decision(good, number), **values)


GONE = Verdict.NOT_ORIGINATING


def test_decisions_that_uphold_a_certification_leave_it_alone() -> None:
    assert broken_by(certificate(), [later("HARNESS-1", 9), later("ELSE", 10, verdict=GONE)]) == ()


@pytest.mark.parametrize(
    ("changed", "breaks", "words"),
    [
        (
            {"verdict": GONE, "criterion": ""},
            Breaks.NOT_ORIGINATING,
            "HARNESS-2: no longer originates on January 10, 2027",
        ),
        (
            {"verdict": Verdict.UNDETERMINED, "criterion": ""},
            Breaks.UNDETERMINED,
            "HARNESS-2: its origin is undetermined on January 10, 2027",
        ),
        (
            {"criterion": "D"},
            Breaks.CRITERION,
            "HARNESS-2: originates under D on January 10, 2027, not under B",
        ),
        (
            {"hs": "8544.42.10"},
            Breaks.CLASSIFICATION,
            "HARNESS-2: classified in 8544.42 on January 10, 2027, not in 8544.30",
        ),
    ],
)
def test_what_breaks_a_good(changed: dict[str, object], breaks: Breaks, words: str) -> None:
    (found,) = broken_by(certificate(), [later("HARNESS-2", 9, **changed)])
    assert (found.good, found.breaks, found.since) == ("HARNESS-2", breaks, IN_YEAR)
    assert found.record == digest("record 9")
    assert found.words(Language.EN) == words


def test_codes_of_two_editions_are_not_held_against_each_other() -> None:
    assert broken_by(certificate(), [later("HARNESS-1", 9, hs="8544.31", hs_edition=2017)]) == ()


def test_days_that_are_not_covered_break_nothing() -> None:
    for day in (YEAR.first - dt.timedelta(days=1), YEAR.last + dt.timedelta(days=1)):
        assert broken_by(certificate(), [later("HARNESS-1", 9, day=day, verdict=GONE)]) == ()
    for day in (YEAR.first, YEAR.last):
        assert broken_by(certificate(), [later("HARNESS-1", 9, day=day, verdict=GONE)])


def test_a_single_shipment_is_broken_on_its_day_alone() -> None:
    single = certify(replace(REQUEST, blanket=None), ["X"], [decision("X")], USMCA)
    assert broken_by(single, [later("X", 9, day=DAY, verdict=GONE)])
    assert broken_by(single, [later("X", 9, day=DAY + dt.timedelta(days=1), verdict=GONE)]) == ()


def test_the_last_decision_of_a_day_counts_and_the_first_day_is_told() -> None:
    next_day = IN_YEAR + dt.timedelta(days=1)
    decisions = [
        later("HARNESS-1", 12, verdict=Verdict.UNDETERMINED, day=next_day),
        later("HARNESS-1", 11),
        later("HARNESS-1", 10, verdict=GONE),
    ]
    (found,) = broken_by(certificate(), decisions)
    assert (found.since, found.breaks) == (next_day, Breaks.UNDETERMINED)


def test_what_a_proposal_would_bring_breaks_nothing() -> None:
    assert broken_by(certificate(), [later("HARNESS-1", 9, verdict=GONE, amendments=("p",))]) == ()


def test_the_notice_tells_its_holders_in_time() -> None:
    broken = broken_by(certificate(), [later("HARNESS-1", 9, verdict=GONE)])
    found = notice(certificate(), broken, [IMPORTER], USMCA.on(dt.date(2027, 2, 1)), "US")
    assert (found.days, found.due) == (30, dt.date(2027, 3, 3))
    told = letter(found, Language.ES)
    for words in (
        digest_of(certificate()),
        "HARNESS-1: ya no es originaria al 10 de enero de 2027",
        "a más tardar el 3 de marzo de 2027, 30 días",
        "customs@imports.example",
    ):
        assert words in told
    assert of_body(to_body(found)) == found


def test_without_the_term_no_day_is_made_up() -> None:
    broken = broken_by(certificate(), [later("HARNESS-1", 9, verdict=GONE)])
    found = notice(certificate(), broken, [IMPORTER], load("nafta").on(DAY), "US")
    assert (found.days, found.due) == (None, None)
    assert "is to be told in writing" not in letter(found, Language.EN)
    assert of_body(to_body(found)) == found


def test_a_notice_about_nothing_or_to_nobody_is_refused() -> None:
    broken = broken_by(certificate(), [later("HARNESS-1", 9, verdict=GONE)])
    with pytest.raises(AssertionError, match="nothing to notify"):
        notice(certificate(), [], [IMPORTER], USMCA.on(DAY), "US")
    with pytest.raises(AssertionError, match="name its holders"):
        notice(certificate(), broken, [], USMCA.on(DAY), "US")


def test_a_changed_notice_is_found() -> None:
    broken = broken_by(certificate(), [later("HARNESS-1", 9, verdict=GONE)])
    body = to_body(notice(certificate(), broken, [IMPORTER], USMCA.on(DAY), "US"))
    body["due"] = "2030-01-01"
    with pytest.raises(MalformedDocument, match="it was changed"):
        of_body(body)


@pytest.mark.parametrize("language", list(Language))
def test_everything_that_can_be_told_has_its_words(language: Language) -> None:
    known = messages(language).ids
    for prefix, members in (
        ("certificate-kind", Certifier),
        ("certificate", Unnamed),
        ("certificate-language", Language),
        ("correction", Breaks),
        ("vehicles-basis", Basis),
        ("vehicles-class", VehicleClass),
        ("vehicles-title", Metal),
    ):
        for member in members:
            assert f"{prefix}-{member.value.replace('_', '-')}" in known
    for failing in Failing:
        assert failing.value in known
