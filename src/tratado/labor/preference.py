"""What labor cases do to the preference of goods; origin itself is not changed by them.

A suspension reaches goods made at the facility, and from the second determination on the same
or related goods of the same owner's other facilities. Entry may be denied to goods made there
wholly or in part (19 U.S.C. 4693(a)(1)(A)); whether a good is made there in part because a
part of it is, the statute does not say, so that such a good is told and not decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from tratado.hs import Code
from tratado.labor.made_at import reach, related_plants
from tratado.labor.measures import Kind, Measure
from tratado.origin.answer import Verdict
from tratado.origin.findings import Findings


class Standing(StrEnum):
    """What may be claimed for a good."""

    CLAIMABLE = "claimable"
    SUSPENDED = "suspended"
    DENIED = "denied"
    ENTRY_DENIED = "entry_denied"
    OPEN = "open"
    """A fact is missing: about the good's origin, or about what is in force."""
    NONE = "none"
    """The good does not originate."""


class Reach(StrEnum):
    """How a measure reaches a good."""

    MADE_THERE = "made_there"
    RELATED = "related"
    PART_OF_IT = "part_of_it"


class Lacking(StrEnum):
    """What has to be known before a measure is certain to reach a good."""

    IN_FORCE = "in_force"
    RELATED_GOODS = "related_goods"
    GOODS_NAMED = "goods_named"
    MADE_IN_PART = "made_in_part"


@dataclass(frozen=True, slots=True)
class Applied:
    """A measure that reaches a good; certainly where nothing is lacking."""

    measure: Measure
    reach: Reach
    lacking: tuple[Lacking, ...]

    @property
    def certain(self) -> bool:
        return not self.lacking


@dataclass(frozen=True, slots=True)
class Preference:
    """What may be claimed for a good, and the measures that reach it."""

    good: str
    standing: Standing
    applied: tuple[Applied, ...]


_ENDS_PREFERENCE: Mapping[Kind, Standing] = {
    Kind.DENIAL_OF_ENTRY: Standing.ENTRY_DENIED,
    Kind.DENIAL_OF_PREFERENCE: Standing.DENIED,
    Kind.SUSPENSION_OF_PREFERENCE: Standing.SUSPENDED,
}
"""Kinds that leave nothing to claim, the gravest first; under the others preference applies."""

ENDED = frozenset(_ENDS_PREFERENCE.values())
"""Standings that follow from a measure."""

MADE_IN_PART = "US"
"""The country whose statute reaches goods made at the facility wholly or in part; the annex is
about goods made there."""


def preferences(
    goods: pl.DataFrame,
    lines: pl.DataFrame,
    plants: pl.DataFrame,
    verdicts: Sequence[Verdict],
    measures: Sequence[Measure],
) -> tuple[Preference, ...]:
    """The preference of every good, in the book's order; `verdicts` are those of the goods."""
    related = related_plants(plants)
    contained: dict[str, set[str]] = {}
    if any(each.kind is Kind.DENIAL_OF_ENTRY for each in measures):
        for good, plant in reach(goods, lines).select("good", "plant").iter_rows():
            contained.setdefault(good, set()).add(plant)
    found = []
    rows = goods.select("id", "hs", "plant", "destination").iter_rows()
    for (good, hs, plant, destination), verdict in zip(rows, verdicts, strict=True):
        applied = tuple(
            reached
            for each in measures
            if destination is None or destination == each.country
            for reached in _applied(
                each, good, Code(hs), plant, related, contained.get(good, frozenset())
            )
        )
        found.append(Preference(good, _standing(verdict, applied), applied))
    return tuple(found)


def _applied(
    measure: Measure,
    good: str,
    code: Code,
    plant: str | None,
    related: Mapping[str, frozenset[str]],
    contained: frozenset[str] | set[str],
) -> Iterator[Applied]:
    """How a measure reaches a good, if it does."""
    lacking = [] if measure.certain else [Lacking.IN_FORCE]
    named = measure.names(good, code)
    if named is False:
        return
    if named is None:
        lacking.append(Lacking.GOODS_NAMED)
    if plant == measure.plant:
        yield Applied(measure, Reach.MADE_THERE, tuple(lacking))
    elif measure.extends and plant in related.get(measure.plant, ()):
        if not measure.limited:
            lacking.append(Lacking.RELATED_GOODS)
        yield Applied(measure, Reach.RELATED, tuple(lacking))
    elif (
        measure.kind is Kind.DENIAL_OF_ENTRY
        and measure.country == MADE_IN_PART
        and measure.plant in contained
    ):
        yield Applied(measure, Reach.PART_OF_IT, (*lacking, Lacking.MADE_IN_PART))


def _standing(verdict: Verdict, applied: Sequence[Applied]) -> Standing:
    """The gravest certain measure; else what the origin, and measures not certain, leave."""
    for kind, standing in _ENDS_PREFERENCE.items():
        if any(each.certain and each.measure.kind is kind for each in applied):
            return standing
    if verdict is Verdict.NOT_ORIGINATING:
        return Standing.NONE
    perhaps = any(each.measure.kind in _ENDS_PREFERENCE for each in applied)
    return Standing.OPEN if perhaps or verdict is Verdict.UNDETERMINED else Standing.CLAIMABLE


def of_findings(
    findings: Findings, tables: Mapping[str, pl.DataFrame], measures: Sequence[Measure]
) -> Mapping[str, Preference]:
    """The preference of every good of a decided book, by id; empty where nothing reaches any."""
    if not measures:
        return {}
    verdicts = [findings.verdict(number) for number in range(len(findings.goods))]
    found = preferences(findings.goods, findings.lines, tables["plants"], verdicts, measures)
    return {each.good: each for each in found} if any(each.applied for each in found) else {}
