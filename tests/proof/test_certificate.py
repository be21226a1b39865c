"""What a certification of origin may be built from, and its JSON."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from importlib import resources

import jsonschema
import pytest
from certificates import (
    DAY,
    EXPORTER,
    IMPORTER,
    PARTIES,
    PRODUCER,
    REQUEST,
    SECRET,
    USMCA,
    YEAR,
    certificate,
    decision,
    digest,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.canonical import NotCanonical, canonical
from tratado.locale import Language
from tratado.origin.answer import Verdict
from tratado.proof.certificate import (
    CRITERIA,
    Certificate,
    CertifiedGood,
    Certifier,
    Parties,
    Period,
    Person,
    Refused,
    Request,
    Signature,
    Unnamed,
    certify,
    corrected,
    last_day,
)
from tratado.proof.certificate_json import (
    digest_of,
    name_of,
    of_body,
    of_json,
    to_body,
    to_json,
)
from tratado.proof.corrections import Breaks, broken_by
from tratado.proof.decided import decision_in
from tratado.proof.reading import MalformedDocument

SCHEMA = json.loads(
    (resources.files("tratado.proof") / "certificate.schema.json").read_text(encoding="utf-8")
)


def refused(request: Request, *goods: str, decisions: object = ()) -> str:
    """Why a certification is refused, in English."""
    assert isinstance(decisions, tuple)
    with pytest.raises(Refused) as error:
        certify(request, goods, decisions, USMCA)
    return str(error.value)


def test_a_certification_has_what_was_decided_and_what_it_rests_on() -> None:
    made = replace(decision("HARNESS"), hs="8544.30.00.20")
    found = certify(REQUEST, ["HARNESS"], [made], USMCA)
    assert found.goods == (
        CertifiedGood(
            id="HARNESS",
            description="wiring set HARNESS",
            hs="8544.30",
            hs_edition=2022,
            criterion="B",
            record=digest("record 1"),
            book=digest("book"),
            agreement=USMCA.digest,
        ),
    )
    assert found.valid_until == dt.date(2030, 11, 23)
    assert found.covered == YEAR


def test_every_good_that_does_not_carry_is_told_at_once() -> None:
    bad = (
        replace(decision("GONE"), verdict=Verdict.NOT_ORIGINATING, criterion=""),
        replace(decision("OPEN"), verdict=Verdict.UNDETERMINED, criterion=""),
        replace(decision("KIT"), criterion="SET"),
        replace(decision("SHORT"), hs="8544"),
        replace(decision("BARE"), description=" "),
        replace(decision("OLD"), day=DAY - dt.timedelta(days=1)),
        replace(decision("DRAFT"), amendments=("higher content",)),
        replace(decision("BEFORE"), agreement_name="nafta"),
        decision("GOOD"),
    )
    wanted = [*(d.good for d in bad), "GOOD", "NEVER"]
    told = refused(REQUEST, *wanted, decisions=bad)
    assert told.splitlines() == [
        "GONE: decided as not originating on November 24, 2026",
        "OPEN: undetermined on November 24, 2026; supply the facts that its decision asks for",
        "KIT: it originates as a set by section 6, for which the regulations name none of the "
        "criteria A to D; choose with --set-criterion B, or C where each good in it originates",
        "SHORT: the code 8544 does not reach six digits",
        "BARE: it has no description that relates it to an invoice",
        "OLD: no decision is recorded for November 24, 2026, the day of the signature; "
        "decide it for that day first",
        "DRAFT: decided by a text amended by higher content, which is not law",
        "BEFORE: decided by the agreement nafta, not by the one in force",
        "GOOD: named twice; leave one out",
        "NEVER: no decision is recorded for November 24, 2026, the day of the signature; "
        "decide it for that day first",
    ]


@pytest.mark.parametrize("letter", ["B", "C"])
def test_a_set_is_certified_under_the_letter_that_the_certifier_chooses(letter: str) -> None:
    made = replace(decision("KIT"), criterion="SET", whole_set=letter == "C")
    found = certify(replace(REQUEST, set_criterion=letter), ["KIT"], [made], USMCA)
    (good,) = found.goods
    assert (good.criterion, good.of_set) == (letter, True)
    assert of_body(to_body(found)) == found
    assert broken_by(found, [replace(made, number=2, day=YEAR.first)]) == ()
    (broken,) = broken_by(found, [replace(decision("KIT"), number=2, day=YEAR.first)])
    assert broken.breaks is Breaks.CRITERION


@pytest.mark.parametrize("letter", ["", "A", "D", "SET"])
def test_a_set_is_not_certified_under_a_letter_that_cannot_be_its_own(letter: str) -> None:
    made = replace(decision("KIT"), criterion="SET")
    with pytest.raises(Refused, match="--set-criterion"):
        certify(replace(REQUEST, set_criterion=letter), ["KIT"], [made], USMCA)


def test_a_set_with_a_good_that_does_not_originate_is_not_certified_under_c() -> None:
    made = replace(decision("KIT"), criterion="SET")
    told = refused(replace(REQUEST, set_criterion="C"), "KIT", decisions=(made,))
    assert told.startswith("KIT: criterion C is for goods of originating materials alone")
    whole = certify(
        replace(REQUEST, set_criterion="C"), ["KIT"], [replace(made, whole_set=True)], USMCA
    )
    (broken,) = broken_by(whole, [replace(made, number=2, day=YEAR.first)])
    assert broken.breaks is Breaks.CRITERION


def test_the_letter_for_sets_changes_no_other_good() -> None:
    found = certify(replace(REQUEST, set_criterion="C"), ["GOOD"], [decision("GOOD")], USMCA)
    assert [(good.criterion, good.of_set) for good in found.goods] == [("B", False)]


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_the_last_decision_of_the_day_counts_in_whatever_order_they_come(
    order: tuple[int, int],
) -> None:
    made = {1: decision("X", 1), 2: replace(decision("X", 2), verdict=Verdict.NOT_ORIGINATING)}
    assert "not originating" in refused(REQUEST, "X", decisions=tuple(made[n] for n in order))


def test_no_goods_no_certification() -> None:
    assert refused(REQUEST).startswith("Goods, their HS codes and origin criteria: no good")


@pytest.mark.parametrize(
    ("parties", "told"),
    [
        (replace(PARTIES, certifier=replace(PRODUCER, telephone=" ")), "telephone number is m"),
        (replace(PARTIES, certifier=replace(PRODUCER, email="nobody")), "no e-mail address"),
        (replace(PARTIES, importer=replace(IMPORTER, country="XX")), "Importer: XX is no ISO"),
        (replace(PARTIES, importer=replace(IMPORTER, country="DE")), "not in DE"),
        (replace(PARTIES, exporter=replace(EXPORTER, country="CN")), "Exporter: the address"),
        (replace(PARTIES, producers=(replace(PRODUCER, country="CN"),)), "Producer: the addr"),
        (replace(PARTIES, producers=()), "Producer: name the producer"),
        (replace(PARTIES, producers=Unnamed.ON_REQUEST), "a producer who certifies is named"),
        (replace(SECRET, producers=Unnamed.UNKNOWN), "Producer: name the producer"),
        (replace(SECRET, exporter=Unnamed.UNKNOWN), "Exporter: name the exporter"),
        (replace(SECRET, importer=Unnamed.ON_REQUEST), "Importer: name the importer"),
        (
            Parties(Certifier.IMPORTER, IMPORTER, EXPORTER, (PRODUCER,), Unnamed.VARIOUS),
            "an importer who certifies is named",
        ),
    ],
)
def test_parties_that_the_annex_does_not_allow(parties: Parties, told: str) -> None:
    request = replace(REQUEST, parties=parties)
    assert told in refused(request, "X", decisions=(decision("X"),))


def test_parties_that_may_stay_unnamed() -> None:
    request = replace(REQUEST, parties=SECRET)
    assert certify(request, ["X"], [decision("X")], USMCA).parties == SECRET
    unknown = replace(PARTIES, exporter=Unnamed.UNKNOWN, importer=Unnamed.UNKNOWN)
    request = replace(REQUEST, parties=unknown)
    assert certify(request, ["X"], [decision("X")], USMCA).parties == unknown


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-12-01", "2027-11-30", None),
        ("2026-12-01", "2027-12-01", "longer than 12 months; it may last until November 30, 2027"),
        ("2026-01-01", "2026-11-23", "ended on November 23, 2026"),
        ("2027-01-02", "2027-01-01", "ends before it begins"),
        ("2028-02-29", "2029-02-28", None),
        ("2028-02-29", "2029-03-01", "until February 28, 2029"),
    ],
)
def test_the_blanket_period(first: str, last: str, told: str | None) -> None:
    period = Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    request = replace(REQUEST, blanket=period)
    if told is None:
        assert certify(request, ["X"], [decision("X")], USMCA).blanket == period
    else:
        assert told in refused(request, "X", decisions=(decision("X"),))


def test_a_period_and_an_invoice_do_not_go_together() -> None:
    told = refused(replace(REQUEST, invoice="F-1"), "X", decisions=(decision("X"),))
    assert "give one of the two" in told


def test_an_agreement_without_the_term_has_no_blanket_period() -> None:
    with pytest.raises(Refused, match="has no longest period"):
        certify(REQUEST, ["X"], [decision("X")], load("nafta"))


def test_refusals_are_told_in_every_language() -> None:
    with pytest.raises(Refused) as error:
        certify(replace(REQUEST, signature=replace(REQUEST.signature, title="")), [], [], USMCA)
    told = {lang: [r.words(lang) for r in error.value.problems] for lang in Language}
    assert told[Language.ES][0] == "Firma autorizada y fecha: falta el cargo de quien firma"
    assert told[Language.FR][0] == "Signature autorisée et date: le titre du signataire manque"


def test_a_correction_names_what_it_replaces() -> None:
    old = certificate()
    new = corrected(digest_of(old), REQUEST, ["HARNESS-1"], [decision("HARNESS-1")], USMCA)
    assert new.replaces == digest_of(old)
    assert name_of(new) != name_of(old)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), st.integers(1, 60))
def test_a_period_of_months_is_no_longer_than_its_months(first: dt.date, months: int) -> None:
    last = last_day(first, months)
    after = last + dt.timedelta(days=1)

    def passed(day: dt.date) -> int:
        return (day.year - first.year) * 12 + day.month - first.month

    same_day = after.day == first.day and passed(after) == months
    month_too_short = after.day == 1 and passed(last) == months and last.day < first.day
    assert same_day or month_too_short


def test_a_decision_is_read_from_its_record() -> None:
    body = {
        "book": {"digest": digest("book")},
        "agreement": {"name": "usmca", "digest": USMCA.digest, "amendments": []},
        "date": "2026-11-24",
        "good": {
            "id": "HARNESS",
            "description": "wiring set HARNESS",
            "hs": "8544.30",
            "hs_edition": 2022,
            "verdict": "originating",
            "criterion": "B",
        },
    }
    assert decision_in(body, 1, digest("record 1")) == decision("HARNESS")


# JSON

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
DAYS = st.dates(dt.date(2020, 7, 1), dt.date(2040, 1, 1))
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
PERSONS = st.builds(
    Person, name=TEXTS, address=TEXTS, country=st.just("MX"), email=TEXTS, telephone=TEXTS
)
UNNAMED = st.sampled_from(Unnamed)
GOODS = st.builds(
    CertifiedGood,
    id=TEXTS,
    description=TEXTS,
    hs=st.from_regex(r"[0-9]{4}\.[0-9]{2}", fullmatch=True).filter(str.isascii),
    hs_edition=st.sampled_from([2012, 2017, 2022]),
    criterion=st.sampled_from(CRITERIA),
    record=DIGESTS,
    book=DIGESTS,
    agreement=DIGESTS,
)
CERTIFICATES = st.builds(
    Certificate,
    parties=st.builds(
        Parties,
        kind=st.sampled_from(Certifier),
        certifier=PERSONS,
        exporter=PERSONS | UNNAMED,
        producers=st.lists(PERSONS, min_size=1, max_size=2).map(tuple) | UNNAMED,
        importer=PERSONS | UNNAMED,
    ),
    goods=st.lists(GOODS, min_size=1, max_size=2).map(tuple),
    blanket=st.none() | st.builds(Period, first=DAYS, last=DAYS),
    invoice=st.just("") | TEXTS,
    signature=st.builds(Signature, name=TEXTS, title=TEXTS, day=DAYS),
    valid_until=st.none() | DAYS,
    language=st.sampled_from(Language),
    statement=TEXTS,
    replaces=st.none() | DIGESTS,
)


@settings(max_examples=60)
@given(CERTIFICATES)
def test_json_gives_back_the_same_certification(found: Certificate) -> None:
    assert of_json(to_json(found).encode()) == found
    assert of_json(canonical(to_body(found)).encode()) == found
    jsonschema.validate(to_body(found), SCHEMA)


def test_the_schema_is_one_and_describes_the_document() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    body = to_body(certificate())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**body, "goods": []}, SCHEMA)


def test_a_changed_document_is_not_the_one_that_was_named() -> None:
    body = to_body(certificate())
    body["goods"][0]["criterion"] = "A"
    with pytest.raises(MalformedDocument, match="changed since it was issued"):
        of_body(body)


def test_every_problem_of_a_document_is_told_with_its_place() -> None:
    body = to_body(certificate())
    del body["statement"]
    body["goods"][1]["hs"] = "8544"
    body["signature"]["day"] = "24/11/2026"
    body["exporter"] = "nobody"
    body["extra"] = True
    body["importer"]["email"] = 5
    with pytest.raises(MalformedDocument) as error:
        of_body(body)
    assert list(map(str, error.value.problems)) == [
        "exporter: 'nobody' is none of various, available_upon_request, unknown",
        "importer.email: expected a string, found a number",
        "goods[1].hs: '8544' is no code of six digits, written as in 8708.30",
        "signature.day: '24/11/2026' is no date; expected as in 2026-11-24",
        "statement: missing",
        "extra: not a key of this document; known here are $schema, id, agreement, certifier_kind, "
        "certifier, exporter, producers, importer, goods, blanket_period, invoice, signature, "
        "valid_until, language, statement, replaces",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'{"a": 1.5}', "1.5 is not a whole number"),
        (b'{"a": 1e3}', "1e3 is not a whole number"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": 1, "a": 2}', "given twice"),
        (b'{"a": 9007199254740992}', "too large"),
        (b'{"a": "\xff"}', "not in UTF-8"),
        (b'{"a": "\\ud800"}', "half of a character"),
        (b'{"a": ', "not JSON at line 1"),
        (b"[" * 100_000, "nested"),
        (b"[" * 200 + b"]" * 200, "nested"),
        (b'{"a": 1' + b"0" * 5000 + b"}", "digits"),
    ],
)
def test_json_that_no_document_is_made_of(text: bytes, told: str) -> None:
    with pytest.raises(NotCanonical, match=told):
        of_json(text)
