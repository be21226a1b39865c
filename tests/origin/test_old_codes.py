"""A choice among hundreds of old codes is told by what it would decide."""

from __future__ import annotations

import datetime as dt

import pytest
from drawn import Drawn, book, good, line

from tratado.agreement.agreement import load_agreement
from tratado.hs import Code, Edition, counterpart_table
from tratado.origin.answer import Verdict
from tratado.origin.findings import Findings, decide_book
from tratado.origin.needs import Need
from tratado.origin.old_codes import GOODS_TRIED, with_outcomes
from tratado.origin.questions import questions

DAY = dt.date(2026, 3, 1)
TEXT = load_agreement("usmca").on(DAY)
OF_2022 = counterpart_table(Edition.HS2022)


def decided(drawn: Drawn) -> Findings:
    return decide_book(*drawn.frames(), TEXT)


def old_code(findings: Findings, good: int = 0, row: int | None = None) -> Need:
    """The question for the old code of a good, or of its line."""
    found = findings.needs(good)
    (need,) = [each for each in found if (each.fact, each.row) == ("hs_rule", row)]
    return need


def panel(id_: str = "PANEL", hs: str = "8524.91", part: str = "7318.15") -> Drawn:
    return book(
        [good(id_, hs, hs_edition=2022, destination=None)],
        [line(id_, "P", part, 60, hs_edition=2022)],
    )


def test_every_code_stands_under_the_verdict_that_it_leads_to() -> None:
    findings = decided(panel())
    need = with_outcomes(findings, [0], old_code(findings))
    told = dict(need.outcomes)
    assert sorted(code for codes in told.values() for code in codes) == sorted(need.options)
    assert len(told) > 1
    for verdict, codes in told.items():
        for code in (codes[0], codes[-1]):
            picked = panel()
            row = picked.goods[0] | {"hs_rule": code.replace(".", "")}
            again = decided(Drawn((row,), picked.lines, picked.facts))
            assert again.verdict(0) == verdict, code


def test_a_material_of_many_old_codes_is_told_by_them_too() -> None:
    drawn = panel("SCREEN", "8528.52", "8549.21")
    findings = decided(drawn)
    need = with_outcomes(findings, [0], old_code(findings, row=0))
    told = dict(need.outcomes)
    assert len(need.options) == len(told[Verdict.ORIGINATING]) + len(told[Verdict.UNDETERMINED])
    assert "8528.51" in told[Verdict.UNDETERMINED]
    assert "3825.10" in told[Verdict.ORIGINATING]


def test_codes_few_enough_to_list_are_not_tried() -> None:
    findings = decided(panel(hs="8528.52", part="8528.52"))
    need = old_code(findings)
    assert 1 < len(need.options) <= 8
    assert with_outcomes(findings, [0], need) == need


@pytest.mark.parametrize("count", [1, GOODS_TRIED, GOODS_TRIED + 1])
def test_one_question_for_all_goods_of_a_code(count: int) -> None:
    goods = [good(f"G{n}", "8524.91", hs_edition=2022) for n in range(count)]
    lines = [line(f"G{n}", f"P{n}", "7318.15", 60, hs_edition=2022) for n in range(count)]
    findings = decided(book(goods, lines))
    (asked,) = [q for q in questions(findings, range(count)) if q.fact == "hs_rule"]
    assert len(asked.goods) == count
    assert bool(asked.need.outcomes) == (count <= GOODS_TRIED)


def test_a_code_under_which_the_goods_differ_leaves_them_undetermined() -> None:
    goods = [good(f"G{n}", "8524.91", hs_edition=2022) for n in range(2)]
    lines = [
        line("G0", "P0", "7318.15", 60, hs_edition=2022),
        line("G1", "P1", "8413.11", 99, hs_edition=2022),
    ]
    findings = decided(book(goods, lines))
    apart = [dict(with_outcomes(findings, [n], old_code(findings, n)).outcomes) for n in range(2)]
    both = dict(with_outcomes(findings, [0, 1], old_code(findings)).outcomes)
    sure = set(apart[0][Verdict.ORIGINATING])
    assert set(both.get(Verdict.ORIGINATING, ())) == sure & set(
        apart[1].get(Verdict.ORIGINATING, ())
    )


@pytest.mark.parametrize("hs", ["8529.90", "8418.10", "8528.52", "8471.70"])
def test_the_code_of_the_same_number_comes_first(hs: str) -> None:
    findings = decided(panel(hs=hs))
    found = [each for each in findings.needs(0) if each.fact == "hs_rule"]
    olds = OF_2022.get(Code(hs.replace(".", "")).digits, ())
    for need in found:
        same = hs in need.options
        assert (need.options[0] == hs) == same
        assert len(need.options) == len(set(need.options)) >= len(olds)
