"""The ladder of remedies: what may be imposed, by how many denials were determined before.

After a first determination preference may be suspended or a penalty imposed on the goods of the
facility; after an earlier one at the facility, or at another covered facility that the same
person owns or controls and that makes the same or related goods or services, on those; entry
may be denied only where there were at least two earlier ones (remedies article, paragraphs 2 to
4). Determinations of panels are counted, not requests; whether an old one ever stops counting,
whether one under the other annex counts, and whether a finding by the respondent itself does, is
not stated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tratado.labor.case import Case, Facility
from tratado.labor.events import When
from tratado.labor.law import Level, Mechanism


@dataclass(frozen=True, slots=True)
class Related:
    """A facility of the same owner. `covered`, `same_or_related`: None where not known."""

    facility: Facility
    covered: bool | None = None
    same_or_related: bool | None = None


class Lacking(StrEnum):
    """What has to be known before an earlier determination certainly counts."""

    OWNER = "owner"
    """Who owns or controls one of the two facilities."""
    GOODS = "goods"
    """Whether the two make the same or related goods, or supply such services."""
    DAY = "day"
    """Which of the two determinations came first."""
    ANNEX = "annex"
    """Whether a determination under the other annex counts: not stated in what was read."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A determination in another case that counts, or that may; certainly if nothing lacks."""

    case: str
    facility: str
    when: When
    lacking: tuple[Lacking, ...]

    @property
    def counts(self) -> bool:
        return not self.lacking


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where a case stands: the earlier determinations, and the rungs that may apply.

    One rung, or several, the lowest first, where facts about earlier cases are missing.
    `measures` has what each of them allows against the facility.
    """

    earlier: tuple[Earlier, ...]
    rungs: tuple[Level, ...]
    measures: tuple[tuple[str, ...], ...]
    cite: str
    sure: str

    def allows(self, measure: str) -> bool | None:
        """Whether a measure may be imposed; None where that hangs on what is not known."""
        answers = [measure in each for each in self.measures]
        if all(answers):
            return True
        return None if any(answers) else False


def ladder(
    law: Mechanism, case: Case, others: Iterable[Case] = (), related: Sequence[Related] = ()
) -> Ladder:
    """The ladder of a case among other cases."""
    earlier = tuple(found for each in others if (found := _earlier(case, each, related)))
    sure = sum(each.counts for each in earlier)
    rungs = tuple(dict.fromkeys(_rung(law, n) for n in range(sure, len(earlier) + 1)))
    return Ladder(
        earlier,
        rungs,
        tuple(tuple(_against(law, case.facility, each)) for each in rungs),
        law.remedies_cite_b if case.annex == "31-B" else law.remedies_cite,
        law.remedies_sure.value,
    )


def _rung(law: Mechanism, earlier: int) -> Level:
    return max((each for each in law.levels if each.earlier <= earlier), key=lambda e: e.earlier)


def _against(law: Mechanism, facility: Facility, rung: Level) -> Iterator[str]:
    """What a rung allows against a facility; of services, penalties only (own reading)."""
    for measure in rung.measures:
        if not facility.services or measure in law.service_measures:
            yield measure


def _earlier(case: Case, other: Case, related: Sequence[Related]) -> Earlier | None:
    """A determination in another case, if it counts or may; None where it does not."""
    place = other.last("denial_determined")
    if other.id == case.id or place is None:
        return None
    when, lacking = other.bounds(place), []
    own = case.last("denial_determined")
    if own is not None:
        this = case.bounds(own)
        if when.first > this.last:
            return None
        if when.last >= this.first:
            lacking.append(Lacking.DAY)
    if other.annex != case.annex:
        lacking.append(Lacking.ANNEX)
    if not _same(case.facility.name, other.facility.name):
        under = _under_one_owner(case.facility, other.facility, related)
        if under is None:
            return None
        lacking += under
    return Earlier(other.id, other.facility.name, when, tuple(lacking))


def _under_one_owner(
    facility: Facility, other: Facility, related: Sequence[Related]
) -> list[Lacking] | None:
    """What lacks for a determination at another facility to count; None where it does not.

    That the other is covered follows from the panel's determination, unless it is denied.
    """
    for each in related:
        if _same(each.facility.name, other.name):
            if each.covered is False or each.same_or_related is False:
                return None
            known = each.same_or_related or _goods_in_common(facility, other)
            return [] if known else [Lacking.GOODS]
    if facility.owner and other.owner and not _same(facility.owner, other.owner):
        return None
    lacking = [] if facility.owner and other.owner else [Lacking.OWNER]
    return lacking if _goods_in_common(facility, other) else [*lacking, Lacking.GOODS]


def _goods_in_common(facility: Facility, other: Facility) -> bool:
    return bool({_plain(good) for good in facility.goods} & {_plain(each) for each in other.goods})


def _same(one: str, two: str) -> bool:
    return _plain(one) == _plain(two)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def unfit_measures(law: Mechanism, case: Case, named: Iterable[str]) -> tuple[str, ...]:
    """Measures that no rung of the ladder allows against the facility."""
    known = {each for level in law.levels for each in _against(law, case.facility, level)}
    return tuple(each for each in named if each not in known)
