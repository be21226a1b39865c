"""The questions of a whole book, each asked once, those that settle most first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tratado.hs import Code
from tratado.origin.answer import Answer
from tratado.origin.findings import Findings
from tratado.origin.needs import Need
from tratado.origin.old_codes import with_outcomes
from tratado.origin.places import OF_PARTS, Place, place_of

ABOUT_A_CODE = ("hs_rule", "tariff_item")
"""Facts that one answer settles for every good or part of the same code."""

ABOUT_OTHER_GOODS = ("undetermined_part", "undetermined_part_above")
"""Needs that the answers about another good of the book will settle."""


@dataclass
class Question:
    """A missing fact and what hangs on it.

    `subjects` are the goods or parts it is asked about, `goods` the numbers of the goods
    that need it; `settles` counts those that an answer to it alone may settle. Values in
    ten-thousandths per unit: transaction value, or net cost where that alone is known.
    `places` are where the answers go, one for each subject.
    """

    need: Need
    subjects: list[str]
    goods: list[int] = field(default_factory=list)
    value: int = 0
    settles: int = 0
    settled_value: int = 0
    places: list[Place] = field(default_factory=list)

    @property
    def fact(self) -> str:
        return self.need.fact


def questions(findings: Findings, goods: Iterable[int]) -> list[Question]:
    """The questions about goods, ranked by the goods they settle, touch, and their value."""
    found: dict[tuple[str, str], Question] = {}
    worth = _worth(findings)
    ids = frozenset(findings.goods["id"])
    for good in goods:
        if findings.rolled.state[good] != Answer.OPEN:
            continue
        keyed = _keyed(findings, good, findings.needs(good), ids)
        enough = findings.enough(good)
        alone = len({key for key, _, _ in keyed}) == 1
        for key, subject, need in keyed:
            question = found.setdefault(key, Question(need, []))
            if subject not in question.subjects:
                question.subjects.append(subject)
                place = place_of(need, subject, findings.goods["id"][good])
                if place is not None:
                    question.places.append(place)
            if good in question.goods:
                continue
            question.goods.append(good)
            question.value += worth[good]
            if alone or need in enough:
                question.settles += 1
                question.settled_value += worth[good]
    for question in found.values():
        question.need = with_outcomes(findings, question.goods, question.need)
    return sorted(
        found.values(),
        key=lambda q: (-q.settles, -q.settled_value, -len(q.goods), -q.value, q.fact),
    )


def _keyed(
    findings: Findings, good: int, needs: Iterable[Need], ids: frozenset[str]
) -> list[tuple[tuple[str, str], str, Need]]:
    """The needs of a good, each with its subject, by what makes them one question with others.

    What is asked of a part that is a good of the book is asked with that of goods.
    """
    found = []
    for need in needs:
        if need.fact in ABOUT_OTHER_GOODS:
            continue
        if need.row is not None:
            line = findings.lines.row(need.row, named=True)
            subject = str(Code(line["hs"])) if need.fact in ABOUT_A_CODE else line["part"]
            about = "" if need.fact in OF_PARTS and subject in ids else subject
        else:
            row = findings.goods.row(good, named=True)
            subject = str(Code(row["hs"])) if need.fact in ABOUT_A_CODE else row["id"]
            about = row["hs"] if need.options else ""
        found.append(((need.fact, about), subject, need))
    return found


def _worth(findings: Findings) -> list[int]:
    goods = findings.goods
    return [
        tv or nc or total or 0
        for tv, nc, total in zip(
            goods["tv"].to_list(), goods["nc"].to_list(), goods["total_cost"].to_list(), strict=True
        )
    ]
