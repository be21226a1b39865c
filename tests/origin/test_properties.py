"""What holds of every verdict, on books drawn over all chapters."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
import polars as pl
import pytest
from answering import answerable, answered
from drawn import DAY, Drawn, Row, book, books, good, line
from hypothesis import event, given, settings
from hypothesis import strategies as st

from tratado.agreement.agreement import Agreement, load
from tratado.agreement.proposals import Proposal, RuleChange
from tratado.agreement.rules import COLUMNS, Route
from tratado.hs import format_provisions
from tratado.origin.answer import VERDICTS, Answer, Verdict
from tratado.origin.decide import condition_answer
from tratado.origin.findings import Findings

RANK: Mapping[str, int] = {verdict.value: rank for rank, verdict in enumerate(VERDICTS)}
MONEY_OF_GOODS = ("tv", "nc", "total_cost")
ROUNDS = 12
"""Rounds of questions after which any good must be settled."""

FEW = settings(max_examples=25)
"""Each example is a book of several goods."""

randoms = st.randoms(use_true_random=False)


def verdicts(findings: Findings) -> list[str]:
    return findings.table()["verdict"].to_list()


@FEW
@given(books())
def test_one_verdict_for_every_good(drawn: Drawn) -> None:
    findings = drawn.decided()
    table = findings.table()
    assert table["id"].to_list() == [row["id"] for row in drawn.goods]
    assert set(table["verdict"]) <= RANK.keys()
    for number, row in enumerate(table.iter_rows(named=True)):
        event(f"{row['verdict']} {row['criterion']}")
        assert findings.verdict(number) == row["verdict"]
        assert bool(row["criterion"]) == (row["verdict"] == Verdict.ORIGINATING)
        if row["verdict"] != Verdict.UNDETERMINED:
            assert not findings.needs(number)


@FEW
@given(books())
def test_proof_and_want_of_evidence_bracket_the_verdict(drawn: Drawn) -> None:
    for row in drawn.decided().table().iter_rows(named=True):
        if row["criterion"] == "D":  # see test_found.py
            continue
        ranks = [RANK[row[column]] for column in ("without_evidence", "verdict", "if_proven")]
        assert ranks == sorted(ranks), row


@FEW
@given(books(), st.data())
def test_an_originating_line_never_makes_a_good_worse(drawn: Drawn, data: st.DataObject) -> None:
    before = drawn.decided()
    chosen = data.draw(st.sets(st.integers(0, len(drawn.lines) - 1), min_size=1))
    better = drawn.with_lines(
        line | {"origin": "originating"} if at in chosen else line
        for at, line in enumerate(drawn.lines)
    )
    after = verdicts(better.decided())
    for number, verdict in enumerate(verdicts(before)):
        # 3(4)(a) is for goods with a material that cannot make the change: without that
        # material its own terms are gone, and the rule may ask for more.
        if before.criterion(number) == "D":
            continue
        assert RANK[after[number]] >= RANK[verdict], drawn.goods[number]


@FEW
@given(books(), st.sampled_from((2, 3, 7, 1000)))
def test_values_count_only_against_each_other(drawn: Drawn, factor: int) -> None:
    def times(row: Row, columns: Iterable[str]) -> Row:
        return row | {c: row[c] * factor for c in columns if row[c] is not None}

    scaled = replace(
        drawn,
        goods=tuple(times(row, MONEY_OF_GOODS) for row in drawn.goods),
        lines=tuple(times(row, ("value",)) for row in drawn.lines),
    )
    assert verdicts(scaled.decided()) == verdicts(drawn.decided())


@FEW
@given(books(), randoms)
def test_the_order_of_lines_means_nothing(drawn: Drawn, random_: random.Random) -> None:
    lines = list(drawn.lines)
    random_.shuffle(lines)
    assert drawn.with_lines(lines).decided().table().equals(drawn.decided().table())


@FEW
@given(books(), randoms)
def test_the_order_of_goods_means_nothing(drawn: Drawn, random_: random.Random) -> None:
    order = list(range(len(drawn.goods)))
    random_.shuffle(order)
    moved = replace(drawn, goods=tuple(drawn.goods[at] for at in order))
    assert moved.decided().table().equals(drawn.decided().table()[order])


@FEW
@given(books(least=2, most=6))
def test_a_batch_is_its_goods_one_by_one(drawn: Drawn) -> None:
    alone = [drawn.only(row["id"]).decided().table() for row in drawn.goods]
    assert pl.concat(alone).equals(drawn.decided().table())


@FEW
@given(books())
def test_irrelevant_facts_change_nothing(drawn: Drawn) -> None:
    subjects = [row["id"] for row in drawn.goods] + [line["part"] for line in drawn.lines]
    told = drawn.with_facts(
        (subject, "painted_green", "yes" if at % 2 else "no") for at, subject in enumerate(subjects)
    )
    assert told.decided().table().equals(drawn.decided().table())


NEVER = "granted_by_nobody"
"""A condition that every book here denies."""


def with_unused_routes(agreement: Agreement, routes: Iterable[Route]) -> Agreement:
    """The agreement with a copy of each route that asks for one thing more."""
    changes = []
    for number, route in enumerate(routes):
        columns = dict.fromkeys(COLUMNS, "") | {
            "chapter": str(route.chapter),
            "rule": route.rule,
            "route": f"X{number}",
            "good": format_provisions(route.good),
            "good_only": route.good_only,
            "use": " ".join(route.use),
            "change": route.change,
            "group": route.group,
            "from": format_provisions(route.from_),
            "except": format_provisions(route.except_),
            "also": ";".join([*map(str, route.also), NEVER]),
            "source": route.source,
        }
        changes.append(RuleChange("add", "", DAY, columns))
    return agreement.amended(Proposal("unused", rules=tuple(changes)))


@FEW
@given(books())
def test_a_route_that_nothing_meets_changes_nothing(drawn: Drawn) -> None:
    drawn = drawn.with_facts([("*", NEVER, "no")])
    findings = drawn.decided()
    plans = findings.rolled.levels[0].worst.plans
    tried = {plan.route.id: plan.route for plan in plans if plan.route}
    amended = with_unused_routes(load("usmca"), tried.values()).on(DAY)
    assert verdicts(drawn.decided(amended)) == verdicts(findings)


@FEW
@given(books(), randoms)
def test_more_facts_only_settle(drawn: Drawn, random_: random.Random) -> None:
    """What is decided stays decided whatever open condition gets its answer."""
    findings = drawn.decided()
    facts = set()
    for number, row in enumerate(drawn.goods):
        if findings.verdict(number) is Verdict.UNDETERMINED:
            continue
        decisions, place = findings.measured(number)
        known = decisions.batch.goods.facts_of(place)
        plans = [decisions.plans[decisions.candidates.plan[r]] for r in decisions.rows_of(place)]
        missing = {
            key
            for plan in plans
            for condition in plan.conditions
            if condition_answer(condition, decisions.batch, place, decisions.index) is Answer.OPEN
            for key in condition.missing(known)
        }
        for key in sorted(missing):
            if f"not_{key}" not in missing and f"not_{key}" not in known:
                facts.add((row["id"], key, random_.choice(("yes", "no"))))
    told = drawn.with_facts(sorted(facts)).decided()
    for number in range(len(drawn.goods)):
        before = findings.verdict(number)
        assert before is Verdict.UNDETERMINED or told.verdict(number) is before


@FEW
@given(books(most=3), randoms)
def test_answers_settle_every_good(drawn: Drawn, random_: random.Random) -> None:
    """An undetermined good names what it needs; told, it asks for other things, then rests."""
    for row in drawn.goods:
        told = drawn.only(row["id"])
        asked: set[tuple[str, int | None]] = set()
        for _ in range(ROUNDS):
            found = told.decided()
            if found.verdict(0) is not Verdict.UNDETERMINED:
                break
            needs = found.needs(0)
            assert needs, f"{row['id']} is undetermined and needs nothing"
            fresh = [need for need in needs if answerable(need)]
            if not fresh:
                break
            repeated = asked & {(need.fact, need.row) for need in fresh}
            assert not repeated, f"asked again for {repeated}"
            asked |= {(need.fact, need.row) for need in fresh}
            told = answered(told, found, 0, fresh, lambda options: random_.choice(list(options)))
        else:
            pytest.fail(f"{row['id']} is still undetermined after {ROUNDS} rounds")
        event(f"{len(asked)} questions")


@FEW
@given(books())
def test_figures_are_sums_over_lines(drawn: Drawn) -> None:
    table = drawn.decided().table()
    for row, shown in zip(drawn.goods, table.iter_rows(named=True), strict=True):
        own = [x for x in drawn.lines if x["good"] == row["id"]]
        foreign = [
            x
            for x in own
            if x["origin"] != "originating" and x["role"] not in ("indirect", "shipping_packing")
        ]
        vnm = sum(x["value"] for x in foreign)
        assert shown["non_originating"] == vnm
        for base, content in (("tv", "rvc_tv"), ("nc", "rvc_nc")):
            expected = None if row[base] is None else (row[base] - vnm) * 10_000 // row[base]
            assert shown[content] == expected
        if shown["failing"] is not None:
            assert 0 <= shown["failing"] <= vnm


@FEW
@given(books())
def test_the_verdict_is_told_by_a_route_that_fits_it(drawn: Drawn) -> None:
    findings = drawn.decided()
    for number in range(len(drawn.goods)):
        if findings.criterion(number) not in ("B", "D"):
            continue
        decisions, place = findings.measured(number)
        own = decisions.rows_of(place)
        states = decisions.candidates.state[own.start : own.stop]
        assert Answer.MET in np.asarray(states)


def test_a_book_without_evidence_is_told_apart() -> None:
    """The bracket is no formality: here all three verdicts differ."""
    bare = book(
        [good("PART", "8402.90", method="tv"), good("TOP", "8402.90", method="tv")],
        [
            line("PART", "A", "8402.90", 41, origin="unknown"),
            line("TOP", "B", "8402.90", 45, origin="originating"),
        ],
        **{"*": {"provides_for_good_and_parts": "no"}},
    )
    rows = bare.decided().table().select("verdict", "if_proven", "without_evidence").rows()
    assert rows == [
        ("not_originating", "originating", "not_originating"),
        ("originating", "originating", "not_originating"),
    ]
