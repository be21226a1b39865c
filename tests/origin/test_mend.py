"""The fewest lines that would have to originate for a good to originate."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from drawn import UNIT, Drawn, book, books, good, line
from hypothesis import event, given, settings
from hypothesis import strategies as st

from tratado.origin.answer import Verdict
from tratado.origin.ruling import ruling

DENIED = {"provides_for_good_and_parts": "no"}


def copies(one: Drawn, subsets: list[frozenset[str]]) -> Drawn:
    """The good as often as there are sets of parts, each time with one set originating."""
    goods, lines, facts = [], [], []
    (row,) = one.goods
    for number, subset in enumerate(subsets):
        name = f"{row['id']}~{number}"
        goods.append(row | {"id": name})
        for each in one.lines:
            mended = {"origin": "originating"} if each["part"] in subset else {}
            lines.append(each | {"good": name} | mended)
        facts += [(name, key, value) for subject, key, value in one.facts if subject == row["id"]]
    return Drawn(tuple(goods), tuple(lines), (*facts, *one.facts))


def originating(one: Drawn, subsets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The sets of parts with which the good originates, by deciding again."""
    tried = list(subsets)
    findings = copies(one, tried).decided()
    return [
        subset
        for number, subset in enumerate(tried)
        if findings.verdict(number) is Verdict.ORIGINATING
    ]


def check_mend(one: Drawn) -> None:
    """Held against every set of lines: the named ones suffice and no fewer do."""
    findings = one.decided()
    found = ruling(findings, 0)
    if findings.verdict(0) is not Verdict.NOT_ORIGINATING:
        assert found.mend is None
        return
    parts = [x["part"] for x in one.lines if x["origin"] != "originating"]
    if len(parts) > 6:
        return
    subsets = (frozenset(c) for size in range(len(parts) + 1) for c in combinations(parts, size))
    sufficient = originating(one, subsets)
    event(f"{'none' if found.mend is None else len(found.mend)} of {len(parts)} lines")
    if found.mend is None:
        assert sufficient == []
        return
    assert frozenset(found.mend) in sufficient
    assert len(found.mend) == min(map(len, sufficient))


@settings(max_examples=25)
@given(books(most=3))
def test_no_smaller_set_of_lines_mends_a_good(drawn: Drawn) -> None:
    for row in drawn.goods:
        check_mend(drawn.only(row["id"]))


MATERIALS = {
    "7402.00": ("7404.00", "7402.00", "2603.00"),  # another heading but 7404, and content
    "7603.10": ("7602.00", "7601.10", "2606.00"),  # another chapter
    "8407.10": ("8407.21", "8407.90", "8409.10"),  # another heading, and content
    "8402.90": ("8402.90", "7306.30"),  # another heading, or content
    "0207.13": ("0207.11", "0207.13", "0105.11"),  # another chapter; 5(3)(k)
}
"""Goods and materials of which some make the change and some do not."""


@st.composite
def goods_to_mend(draw: st.DrawFn) -> Drawn:
    """A good with expensive materials, often more than one of which has to originate."""
    code = draw(st.sampled_from(sorted(MATERIALS)))
    total = draw(st.sampled_from((None, 60 * UNIT, 200 * UNIT)))
    row = good("G", code, nc=draw(st.sampled_from((None, 80 * UNIT))), total_cost=total)
    row["is_set"] = draw(st.sampled_from((None, None, None, True)))
    values = draw(st.lists(st.integers(1, 40), min_size=1, max_size=6))
    lines = [
        line("G", f"P{at}", draw(st.sampled_from(MATERIALS[code])), value)
        for at, value in enumerate(values)
    ]
    return book([row], lines, G=DENIED)


@settings(max_examples=40)
@given(goods_to_mend())
def test_no_smaller_set_of_dear_lines_mends_a_good(one: Drawn) -> None:
    check_mend(one)


def test_of_equally_few_lines_the_cheapest_are_named() -> None:
    """Any one of the three brings the others under a tenth but the cheapest."""
    values = {"A": 7, "B": 5, "C": 4}
    one = book(
        [good("POWDER", "7603.10", nc=None, total_cost=None)],
        [line("POWDER", part, "7602.00", value) for part, value in values.items()],
        POWDER=DENIED,
    )
    assert originating(one, map(frozenset, "ABC")) == [frozenset("A")]
    assert ruling(one.decided(), 0).mend == ("A",)
    cheaper = one.with_lines(
        x | {"value": UNIT * {"A": 6, "B": 5, "C": 4}[x["part"]]} for x in one.lines
    )
    assert originating(cheaper, map(frozenset, "ABC")) == [frozenset("A"), frozenset("B")]
    assert ruling(cheaper.decided(), 0).mend == ("B",)


def test_a_good_made_elsewhere_has_no_mend() -> None:
    one = book([good("POWDER", "7603.10", produced_in="CN")], [line("POWDER", "A", "7602.00", 50)])
    assert ruling(one.decided(), 0).mend is None


def test_where_there_are_too_many_choices_the_lines_named_are_all_needed() -> None:
    """Thirty equal lines of which sixteen must change: no choice is tried for that many."""
    lines = [line("G", f"P{at}", "8404.10", 3) for at in range(30)]
    one = book(
        [good("G", "8404.90", nc=None, total_cost=None)],
        lines,
        G=DENIED,
    )
    found = ruling(one.decided(), 0)
    assert found.mend is not None
    fewer = [frozenset(found.mend) - {part} for part in found.mend]
    again = copies(one, [frozenset(found.mend), *fewer]).decided()
    assert again.verdict(0) is Verdict.ORIGINATING
    assert all(again.verdict(at) is not Verdict.ORIGINATING for at in range(1, len(fewer) + 1))
