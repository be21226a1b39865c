"""A question of the law answered yes, no or, where facts are missing, not yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from tratado.words import NOWHERE, Place, Said

Fact: TypeAlias = bool | None
"""What somebody stated: so, not so, or (None) nobody said."""


class Answer(StrEnum):
    """The three answers."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Ground:
    """Why an answer is what it is."""

    what: Said | str
    cite: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that the answer turns on and that nobody stated: `fact` is its name.

    `place` is where it belongs, if that is known.
    """

    fact: str
    what: Said | Place | str
    cite: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Finding:
    """An answer with its grounds, and the facts it still wants where it is open."""

    answer: Answer
    grounds: tuple[Ground, ...] = ()
    missing: tuple[Missing, ...] = ()


class Point(NamedTuple):
    """One of several circumstances, each of which alone makes the answer yes."""

    state: Fact
    fact: str
    what: Said | str
    cite: str


def any_of(points: Iterable[Point]) -> Finding:
    """Yes if any point is so; open if none is but some are not known; otherwise no.

    A yes names every point that is so; the unknown ones no longer matter to it.
    """
    points = list(points)
    grounds = tuple(Ground(point.what, point.cite) for point in points if point.state)
    if grounds:
        return Finding(Answer.YES, grounds)
    missing = tuple(
        Missing(point.fact, point.what, point.cite) for point in points if point.state is None
    )
    return Finding(Answer.OPEN if missing else Answer.NO, missing=missing)


def all_so(*facts: Fact) -> Fact:
    """So if all are so, not so if any is not, otherwise not known."""
    if any(fact is False for fact in facts):
        return False
    return None if any(fact is None for fact in facts) else True
