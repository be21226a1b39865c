"""Proposals: what they change and when, and what they leave alone."""

from __future__ import annotations

import datetime as dt
import textwrap
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tratado.agreement.agreement import Agreement, TextInForce, load, load_agreement
from tratado.agreement.problems import MalformedLaw
from tratado.agreement.proposals import Proposal, RuleChange, TermChange, load_proposal
from tratado.agreement.rules import Route
from tratado.conformance.cases import FACTS, GOODS, LINES
from tratado.hs import Code
from tratado.origin.answer import Column
from tratado.origin.findings import Findings, decide_book
from tratado.origin.materials import MaterialIndex
from tratado.origin.plans import Plan
from tratado.words import Place

MELTED = "metal_purchases.steel_melted_and_poured"
LIGHT = "automotive.rvc.vehicle.light.net_cost"
SHARE = "de_minimis.share"


def day(year: int, month: int = 1, of_month: int = 1) -> dt.date:
    return dt.date(year, month, of_month)


def proposal(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "proposal.yaml"
    path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
    return path


def amended(tmp_path: Path, text: str) -> Agreement:
    return load("usmca").amended(load_proposal(proposal(tmp_path, text)))


def decided(agreement: Agreement, on: dt.date, hs: str, part: str, value: int) -> Findings:
    """A good worth 100 with one non-originating material."""
    good: dict[str, Any] = dict.fromkeys(GOODS) | {
        "id": "G", "hs": hs, "hs_edition": 2012, "produced_in": "MX", "destination": "US",
        "tv": 1_000_000, "method": "tv",
    }  # fmt: skip
    line: dict[str, Any] = dict.fromkeys(LINES) | {
        "good": "G", "part": "P", "hs": part, "hs_edition": 2012, "quantity": 1_000_000,
        "value": value * 10_000, "origin": "non_originating", "role": "material",
    }  # fmt: skip
    denied = {"subject": "G", "fact": "provides_for_good_and_parts", "value": "no"}
    return decide_book(
        pl.DataFrame([good], schema=GOODS),
        pl.DataFrame([line], schema=LINES),
        pl.DataFrame([denied], schema=FACTS),
        agreement.on(on),
    )


def verdict(agreement: Agreement, on: dt.date, value: int) -> str:
    """Of a boiler part of 8402.90: 60 % by transaction value, rule 4."""
    return decided(agreement, on, "840290", "840290", value).verdict(0).value


# A change from a future day does not touch earlier days


def test_a_term_changed_from_a_day_is_the_old_one_until_its_eve(tmp_path: Path) -> None:
    new = amended(
        tmp_path,
        """
        proposal: p
        terms: {de_minimis.share: {from: 2027-01-01, value: 20}}
        """,
    )
    old = load("usmca")
    for on in (day(2020, 7), day(2026, 12, 31)):
        assert new.on(on).term(SHARE) == old.on(on).term(SHARE)
        assert new.on(on).cite(SHARE) == old.on(on).cite(SHARE)
    assert new.on(day(2027)).term(SHARE) == 20
    assert new.on(day(2027)).cite(SHARE) == "p"


def test_a_rule_changed_from_a_day_decides_the_old_way_until_its_eve(tmp_path: Path) -> None:
    new = amended(
        tmp_path,
        """
        proposal: p
        rules:
          - {change: 84/4/B, from: 2027-01-01, set: {tv: 75}}
        """,
    )
    assert verdict(new, day(2026, 12, 31), 40) == "originating"
    assert verdict(new, day(2027), 40) == "not_originating"
    assert verdict(new, day(2027), 25) == "originating"
    assert verdict(load("usmca"), day(2027), 40) == "originating"


def test_a_removed_rule_is_there_until_its_eve(tmp_path: Path) -> None:
    new = amended(
        tmp_path,
        """
        proposal: p
        rules:
          - {remove: 84/4/B, from: 2027-01-01}
        """,
    )
    assert verdict(new, day(2026, 12, 31), 40) == "originating"
    assert verdict(new, day(2027), 40) == "not_originating"


def test_an_added_rule_is_not_there_before_its_day(tmp_path: Path) -> None:
    new = amended(
        tmp_path,
        """
        proposal: p
        rules:
          - add: {chapter: 84, rule: new-1, route: A, good: "8402.90", change: NONE, tv: 30}
            from: 2027-01-01
        """,
    )
    assert verdict(new, day(2026, 12, 31), 70) == "not_originating"
    assert verdict(new, day(2027), 70) == "originating"
    assert decided(new, day(2027), "840290", "840290", 70).table()["route"][0] == "84/new-1/A"


def test_all_routes_of_a_rule_change_together(tmp_path: Path) -> None:
    new = amended(
        tmp_path,
        """
        proposal: p
        rules:
          - {remove: 84/4, from: 2027-01-01}
        """,
    )
    on = new.on(day(2027))
    assert not [r for r in on.routes if (r.chapter, r.rule) == (84, "4")]
    assert len([r for r in new.on(day(2026)).routes if (r.chapter, r.rule) == (84, "4")]) == 2


# A switch obeys its day, not the day of loading


def test_a_switch_is_what_it_is_on_the_day_asked_about(tmp_path: Path) -> None:
    old = load("usmca")
    assert [old.on(day(y, 7)).term(MELTED) for y in (2020, 2026, 2027, 2030)] == [
        *(False, False),
        *(True, True),
    ]
    new = amended(
        tmp_path,
        f"""
        proposal: earlier-melting
        terms:
          {MELTED}:
            - {{from: 2022-01-01, value: true}}
        """,
    )
    assert [new.on(d).term(MELTED) for d in (day(2021, 12, 31), day(2022), day(2027, 7))] == [
        *(False, True),
        True,
    ]


def test_days_are_asked_in_any_order(tmp_path: Path) -> None:
    """What was looked at first does not stay for other days."""
    new = amended(
        tmp_path,
        """
        proposal: p
        rules:
          - {change: 84/4/B, from: 2027-01-01, set: {tv: 75}}
        """,
    )
    order = [day(2027), day(2026), day(2028), day(2021)]
    assert [verdict(new, on, 40) for on in order] == [
        "not_originating",
        "originating",
        "not_originating",
        "originating",
    ]


# Nothing overrides the user's change silently


def test_later_stages_of_the_old_text_do_not_come_back(tmp_path: Path) -> None:
    """The content of light vehicles grows in 2021, 2022 and 2023; frozen it stays."""
    new = amended(
        tmp_path,
        f"""
        proposal: freeze
        terms: {{{LIGHT}: {{from: 2021-01-01, value: 66}}}}
        """,
    )
    assert {new.on(day(year, 7)).term(LIGHT) for year in range(2021, 2031)} == {66}
    assert {new.on(day(year, 7)).cite(LIGHT) for year in range(2021, 2031)} == {"freeze"}


def test_until_restores_the_text_that_would_hold_then(tmp_path: Path) -> None:
    new = amended(
        tmp_path,
        f"""
        proposal: pause
        terms:
          {LIGHT}:
            - {{from: 2021-01-01, value: 60, until: 2022-10-01}}
        """,
    )
    old = load("usmca")
    assert new.on(day(2020, 12)).term(LIGHT) == 66
    assert new.on(day(2022, 9, 30)).term(LIGHT) == 60
    for on in (day(2022, 10), day(2023, 7), day(2030)):
        assert new.on(on).term(LIGHT) == old.on(on).term(LIGHT)
        assert new.on(on).cite(LIGHT) == old.on(on).cite(LIGHT)


def test_a_changed_rule_stays_changed_where_the_old_text_had_a_later_row(tmp_path: Path) -> None:
    """7308.10 has one row until and one from July 2022, under names of their own."""
    old = load("usmca")
    staged = [r for r in old.routes if r.start and r.start > day(2020, 7)]
    (later,) = [r for r in staged if r.id == "73/7308.10-from2022/B"]
    changes = (RuleChange("change", later.id, day(2021), {"nc": "55"}),)
    new = old.amended(Proposal("p", rules=changes))
    (row,) = [r for r in new.routes if r.id == later.id]
    assert (row.start, row.end, row.nc) == (later.start, later.end, Decimal(55))


def test_a_second_proposal_builds_on_the_first(tmp_path: Path) -> None:
    first = Proposal("first", terms=(TermChange(SHARE, 20, day(2025)),))
    second = Proposal("second", terms=(TermChange(SHARE, 30, day(2027)),))
    new = load("usmca").amended(first).amended(second)
    assert [new.on(day(year)).term(SHARE) for year in (2024, 2026, 2028)] == [10, 20, 30]
    assert [new.on(day(year)).cite(SHARE) for year in (2026, 2028)] == ["first", "second"]
    assert new.amendments == ("first", "second")


def test_a_changed_rule_says_who_changed_it(tmp_path: Path) -> None:
    changes = (RuleChange("change", "84/4/B", day(2027), {"tv": "75"}),)
    new = load("usmca").amended(Proposal("dearer", rules=changes))
    told = [r.cite for r in new.routes if r.id == "84/4/B"]
    assert told[0].startswith("General Note 11(o)")
    assert told[1] == "dearer (84/4/B)"


# The original stays as it is


def test_the_amended_agreement_leaves_the_original_alone() -> None:
    old = load("usmca")
    before = (old.digest, old.terms[SHARE].values, len(old.routes), old.amendments)
    routes = {(r.id, r.start, r.end, r.tv, r.nc) for r in old.routes}
    new = old.amended(
        Proposal(
            "p",
            terms=(TermChange(SHARE, 20, day(2025)),),
            rules=(
                RuleChange("change", "84/4/B", day(2027), {"tv": "75"}),
                RuleChange("remove", "87/24", day(2027)),
            ),
        )
    )
    assert new.digest != old.digest
    assert (old.digest, old.terms[SHARE].values, len(old.routes), old.amendments) == before
    assert {(r.id, r.start, r.end, r.tv, r.nc) for r in old.routes} == routes
    assert load("usmca") is old
    assert old.on(day(2028)).term(SHARE) == 10
    assert verdict(old, day(2028), 40) == "originating"


def test_a_proposal_that_changes_nothing_changes_no_rule() -> None:
    old = load("usmca")
    new = old.amended(Proposal("nothing"))
    assert new.routes == old.routes
    assert dict(new.terms) == dict(old.terms)
    assert new.digest != old.digest


# Deciding under a proposal


class Work:
    """Counts what an evaluation computes: materials laid under rules, and routes tried."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.materials = 0
        shift = Plan.shift

        def counted(plan: Plan, index: MaterialIndex) -> Column:
            self.materials += len(index.materials)
            return shift(plan, index)

        monkeypatch.setattr(Plan, "shift", counted)

    def of(
        self, book: tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame], text: TextInForce
    ) -> tuple[int, int]:
        """Materials compared with rules, and candidates tried."""
        self.materials = 0
        levels = decide_book(*book, text).rolled.levels
        tried = sum(len(level.worst.candidates) for level in levels)
        tried += sum(len(level.worst.again.candidates) for level in levels if level.worst.again)
        return self.materials, tried


def many_goods() -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Goods of chapter 84's first rules, each with materials of three headings."""
    routes = {r.good[0].first.digits: r for r in load("usmca").routes if r.chapter == 84}
    codes = [code for code in routes if len(code) == 6][:40]
    goods = [
        dict.fromkeys(GOODS)
        | {"id": code, "hs": code, "produced_in": "MX", "destination": "US", "tv": 1_000_000}
        for code in codes
    ]
    lines = [
        dict.fromkeys(LINES)
        | {"good": code, "part": f"{code}/{hs}", "hs": hs, "quantity": 1_000_000, "value": 100_000}
        | {"origin": "non_originating", "role": "material"}
        for code in codes
        for hs in ("730630", "853650", code)
    ]
    return (
        pl.DataFrame(goods, schema=GOODS),
        pl.DataFrame(lines, schema=LINES),
        pl.DataFrame(schema=FACTS),
    )


def test_a_proposal_costs_no_more_than_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Terms, a rule changed, one removed and one added: what is not touched costs the same."""
    book = many_goods()
    old = load("usmca")
    changes = [
        RuleChange("change", route.id, day(2025), {"nc": "55"})
        for route in old.on(day(2026)).routes
        if route.chapter == 84 and route.nc is not None
    ]
    columns = {
        "chapter": "84", "rule": "new", "route": "A", "good": "8402.90", "change": "NONE",
        "tv": "70",
    }  # fmt: skip
    new = old.amended(
        Proposal(
            "p",
            terms=(TermChange(SHARE, 20, day(2025)),),
            rules=(
                *changes,
                RuleChange("remove", "84/4/A", day(2025)),
                RuleChange("add", "", day(2025), columns),
            ),
        )
    )
    work = Work(monkeypatch)
    plain, proposed = work.of(book, old.on(day(2026))), work.of(book, new.on(day(2026)))
    assert min(plain) > 0
    assert proposed[0] <= 2 * plain[0]
    assert proposed[1] <= 2 * plain[1]
    assert len(new.on(day(2026)).routes) <= len(old.on(day(2026)).routes) + 1


# Malformed proposals

HEAD = "proposal: p\n"
RULES = "proposal: p\nrules:\n"

MALFORMED = [
    ("[]", 1, "a proposal is a mapping"),
    ("just words", 1, "a proposal is a mapping"),
    ("title: x", 1, "`proposal` must be a name"),
    (HEAD + "term: {}", 2, "unknown key 'term'"),
    (HEAD + "terms: [de_minimis.share]", 1, "must map term paths"),
    (HEAD + "terms: {de_minimis.share: 20}", 2, "needs `from` and `value`"),
    (HEAD + "terms:\n  de_minimis.share:\n    - {value: 20}", 4, "needs `from` and `value`"),
    (HEAD + "terms:\n  de_minimis.share:\n    - {from: 2027-01-01}", 4, "needs `from` and `value`"),
    (HEAD + "terms:\n  a.b:\n    - {from: 2027, value: 1}", 4, "must be dates"),
    (HEAD + "terms:\n  a.b:\n    - {from: 2027-01-01 10:00:00, value: 1}", 4, "must be dates"),
    (HEAD + "terms:\n  a.b:\n    - {from: 2027-01-01, value: 1, until: x}", 4, "must be dates"),
    (
        HEAD + "terms:\n  a.b:\n    - {from: 2027-01-01, value: 1, until: 2027-01-01}",
        4,
        "`until` is not after `from`",
    ),
    (HEAD + "terms:\n  a.b:\n    - {from: 2027-01-01, value: 1, to: x}", 4, "unknown key 'to'"),
    (HEAD + "rules: {remove: 84/4}", 1, "`rules` must be a list"),
    (RULES + "  - 84/4", 1, "needs one of change, remove, add"),
    (RULES + "  - {from: 2027-01-01}", 3, "needs one of change, remove, add"),
    (RULES + "  - {remove: 84/4}", 3, "and `from`"),
    (RULES + "  - {remove: 84/4, change: 84/5, from: 2027-01-01}", 3, "needs one of change"),
    (RULES + "  - {change: 84/4, from: 2027-01-01}", 3, "must be a mapping"),
    (RULES + "  - {change: 84/4, from: 2027-01-01, set: {}}", 3, "must be a mapping"),
    (RULES + "  - {add: 84/4, from: 2027-01-01}", 3, "must be a mapping"),
    (RULES + "  - {change: 84/4, from: 2027-01-01, set: {rvc: 70}}", 3, "unknown columns rvc"),
    (HEAD + "title: [", 2, ""),
    (HEAD + "proposal: q", 2, "'proposal' is given twice"),
]


@pytest.mark.parametrize(("text", "line", "message"), MALFORMED)
def test_a_malformed_proposal_is_refused(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(MalformedLaw) as caught:
        load_proposal(proposal(tmp_path, text))
    (told,) = caught.value.problems
    assert told.place == Place("proposal.yaml", line=line)
    assert message in str(told.what)


UNFIT = [
    ("terms: {de_minimis.part: {from: 2027-01-01, value: 20}}", 2, "no term 'de_minimis.part'"),
    ("terms: {de_minimis.share: {from: 2027-01-01, value: ten}}", 2, "'ten' is no percent"),
    ("terms: {de_minimis.share: {from: 2027-01-01, value: true}}", 2, "True is no percent"),
    (f"terms: {{{MELTED}: {{from: 2027-01-01, value: 1}}}}", 2, "1 is no switch"),
    ("rules:\n  - {remove: 84/9999, from: 2027-01-01}", 3, "no rule '84/9999' on or after"),
    ("rules:\n  - {change: 84/4/B, from: 2027-01-01, set: {tv: much}}", 3, "'much' is not a"),
    ("rules:\n  - {change: 84/4/B, from: 2027-01-01, set: {change: CTX}}", 3, "'CTX' is none of"),
    ("rules:\n  - {change: 84/4/B, from: 2027-01-01, set: {tv: 101}}", 3, "between 0 and 100"),
    ("rules:\n  - {change: 84/4/B, from: 2027-01-01, set: {good: ''}}", 3, "good: is empty"),
    ("rules:\n  - {change: 84/4/A, from: 2027-01-01, set: {change: FROM}}", 3, "from: is empty"),
    (
        "rules:\n  - {add: {chapter: 84, rule: n, route: A, good: '84.1', change: CC}, "
        "from: 2027-01-01}",
        3,
        "",
    ),
]


@pytest.mark.parametrize(("text", "line", "message"), UNFIT)
def test_a_proposal_that_does_not_fit_the_text_is_refused(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(MalformedLaw) as caught:
        amended(tmp_path, HEAD + text)
    (told,) = caught.value.problems
    assert told.place == Place("proposal.yaml", line=line)
    assert message in str(told.what)


def test_a_rule_that_ended_cannot_be_changed_after_its_end() -> None:
    (ended,) = [r for r in load("usmca").routes if r.id == _an_ended_route().id]
    assert ended.end is not None
    change = RuleChange("remove", ended.id, ended.end)
    with pytest.raises(MalformedLaw, match="no rule"):
        load("usmca").amended(Proposal("late", rules=(change,)))


def _an_ended_route() -> Route:
    return next(r for r in load("usmca").routes if r.end is not None)


def test_all_problems_of_a_proposal_are_told_at_once(tmp_path: Path) -> None:
    text = """
        proposal: p
        term: x
        terms:
          de_minimis.share: {value: 1}
        rules:
          - {remove: 84/4}
          - {change: 84/4, from: 2027-01-01, set: {rvc: 1}}
    """
    with pytest.raises(MalformedLaw) as caught:
        load_proposal(proposal(tmp_path, text))
    assert [problem.place for problem in caught.value.problems] == lines(2, 4, 6, 7)


def lines(*numbers: int) -> list[Place]:
    return [Place("proposal.yaml", line=number) for number in numbers]


def test_all_that_does_not_fit_is_told_at_once(tmp_path: Path) -> None:
    text = """
        proposal: p
        rules:
          - {remove: 84/9999, from: 2027-01-01}
          - {change: 84/4/B, from: 2027-01-01, set: {tv: much}}
    """
    with pytest.raises(MalformedLaw) as caught:
        amended(tmp_path, text)
    assert [problem.place for problem in caught.value.problems] == lines(3, 4)


def test_a_proposal_file_is_an_agreement_of_its_own(tmp_path: Path) -> None:
    path = proposal(
        tmp_path,
        """
        proposal: p
        title: A title
        rules:
          - {change: 84/4/B, from: 2027-01-01, set: {tv: 62.5, note: dearer}}
        """,
    )
    new = load_agreement(str(path))
    assert new.amendments == ("p",)
    (row,) = [r for r in new.on(day(2027)).routes if r.id == "84/4/B"]
    assert (row.tv, row.nc, row.note) == (Decimal("62.5"), Decimal(50), "dearer")
    assert any(p.covers(Code("840290")) for p in row.good)
