"""Law that says nothing, or what its author cannot have meant, is refused with its line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tratado.agreement import notes, rules
from tratado.agreement.agreement import Agreement, load
from tratado.agreement.problems import MalformedLaw
from tratado.agreement.proposals import Proposal, TermChange, load_proposal

USMCA = load("usmca")
SHARE = "de_minimis.share"


def amended(folder: Path, text: str) -> Agreement:
    path = folder / "proposal.yaml"
    path.write_text(f"proposal: p\n{text}\n", encoding="utf-8")
    return USMCA.amended(load_proposal(path))


def test_stages_of_a_proposal_hold_in_whatever_order_they_are_written(tmp_path: Path) -> None:
    new = amended(
        tmp_path,
        f"terms:\n  {SHARE}:\n"
        "    - {from: 2028-01-01, value: 20}\n"
        "    - {from: 2027-01-01, value: 15}",
    )
    assert [new.on(dt.date(year, 6, 1)).term(SHARE) for year in (2026, 2027, 2028)] == [10, 15, 20]


def test_stages_of_a_rule_hold_in_whatever_order_they_are_written(tmp_path: Path) -> None:
    new = amended(
        tmp_path,
        "rules:\n"
        "  - {change: 84/4/B, from: 2028-01-01, set: {tv: 80}}\n"
        "  - {change: 84/4/B, from: 2027-01-01, set: {tv: 70}}",
    )
    stages = [
        route.tv
        for year in (2026, 2027, 2028)
        for route in new.on(dt.date(year, 6, 1)).routes
        if route.id == "84/4/B"
    ]
    assert stages == [60, 70, 80]


def test_after_a_second_proposals_until_the_first_one_is_cited_again() -> None:
    first = Proposal("first", terms=(TermChange(SHARE, 20, dt.date(2025, 1, 1)),))
    pause = TermChange(SHARE, 5, dt.date(2027, 1, 1), dt.date(2028, 1, 1))
    new = USMCA.amended(first).amended(Proposal("second", terms=(pause,)))
    after = new.on(dt.date(2028, 6, 1))
    assert after.term(SHARE) == 20
    assert after.cite(SHARE) == "first"


UNFIT = {
    "until of a rule": "rules:\n"
    "  - {change: 84/4/B, from: 2027-01-01, until: 2028-01-01, set: {tv: 70}}",
    "set of a removal": "rules:\n  - {remove: 84/4/B, from: 2027-01-01, set: {tv: 60}}",
    "end among the columns": "rules:\n"
    "  - {change: 84/4/B, from: 2027-01-01, set: {tv: 70, end: 2028-01-01}}",
    "start among the columns": "rules:\n"
    "  - {change: 84/4/B, from: 2027-01-01, set: {tv: 70, start: 2026-01-01}}",
    "another base": "base: nafta",
    "a use that is none": "rules:\n  - {add: {chapter: 84, rule: n, route: A, good: '8402.90', "
    "change: CTH, use: pasenger_vehicle}, from: 2027-01-01}",
    "no rule and no route": "rules:\n"
    "  - {add: {chapter: 84, good: '8402.90', change: CTH}, from: 2027-01-01}",
    "a route that is there": "rules:\n  - {add: {chapter: 84, rule: 4, route: B, good: '8402.90', "
    "change: CTH}, from: 2027-01-01}",
    "a heading that YAML reads as octal": "rules:\n  - {add: {chapter: 1, rule: n, route: A, "
    "good: 0102, change: CTH}, from: 2027-01-01}",
    "more than all": "terms: {de_minimis.share: {from: 2027-01-01, value: 150}}",
    "less than nothing": "terms: {de_minimis.share: {from: 2027-01-01, value: -3}}",
    "finer than a hundredth": "terms: {de_minimis.share: {from: 2027-01-01, value: 12.345}}",
    "finer than a hundredth in a rule": "rules:\n"
    "  - {change: 84/4/B, from: 2027-01-01, set: {tv: 70.125}}",
    "no value where there must be one": "terms: {de_minimis.share: {from: 2027-01-01, value: null}"
    "}",
    "not a number in a rule": "rules:\n  - {change: 84/4/B, from: 2027-01-01, set: {tv: nan}}",
    "not a number": "terms: {de_minimis.share: {from: 2027-01-01, value: .nan}}",
    "no such day": "terms: {de_minimis.share: {from: 2027-13-01, value: 3}}",
    "a list for a name": "? [a, b]\n: 1",
}


@pytest.mark.parametrize("what", UNFIT)
def test_what_a_proposal_says_is_obeyed_or_refused(tmp_path: Path, what: str) -> None:
    with pytest.raises(MalformedLaw, match=r"proposal\.yaml, line \d: "):
        amended(tmp_path, UNFIT[what])


def test_a_proposals_name_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "proposal.yaml"
    path.write_text("proposal: [a]\n", encoding="utf-8")
    with pytest.raises(MalformedLaw, match=r"proposal\.yaml, line 1: "):
        load_proposal(path)


HEADER = ",".join(rules.COLUMNS)
ROUTE = "84,7,A,8415,,,CTH,,,,,,,,,one_source,"


@pytest.mark.parametrize(
    "row",
    [
        ROUTE.replace("84,7,A", "84,,A"),
        ROUTE.replace("84,7,A", "84,7,"),
        ROUTE.replace("8415,,,", "8415,,pasenger_vehicle,"),
        ROUTE.replace(",,,,,,,one_source", ",,nan,,,,,one_source"),
        ROUTE.replace(",,,,,,,one_source", ",,62.555,,,,,one_source"),
        ROUTE.replace("84,7,A,8415", "84,7,A,0101"),
        ROUTE.replace(",,,,one_source", ",originating_by_weight:seventy:7208,,,one_source"),
    ],
    ids=["no rule", "no route", "no such use", "nan", "too fine", "other chapter", "bad tag"],
)
def test_a_row_that_can_never_apply_is_refused(tmp_path: Path, row: str) -> None:
    (tmp_path / "ch84.csv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    with pytest.raises(MalformedLaw, match=r"ch84\.csv, line 2: "):
        rules.load_routes(tmp_path)


NOTE = "61,rule 3,61,,requires,thread,,,,General Note 11(o),one_source,effect"


@pytest.mark.parametrize(
    "row",
    [
        "61,rule 3,61",
        NOTE + ",more",
        NOTE.replace("thread,,,,", "thread,,2022-01-01,2021-01-01,"),
        NOTE.replace("61,rule 3,61,", "61,rule 3,,"),
    ],
    ids=["too short", "too long", "ends before it starts", "applies to nothing"],
)
def test_a_malformed_note_is_refused(tmp_path: Path, row: str) -> None:
    path = tmp_path / "notes.csv"
    path.write_text(",".join(notes.COLUMNS) + f"\n{row}\n", encoding="utf-8")
    with pytest.raises(MalformedLaw, match=r"notes\.csv, line 2: "):
        notes.load_notes(path)


def test_a_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    text = f"{HEADER}\n{ROUTE}señal\n"
    (tmp_path / "ch84.csv").write_bytes(text.encode("latin-1"))
    with pytest.raises(MalformedLaw, match=r"ch84\.csv"):
        rules.load_routes(tmp_path)
