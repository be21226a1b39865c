"""Three answers, never two: a condition is not met, open for want of a fact, or met.

The numbers are ordered so that "all of these" is the minimum and "any of these" the
maximum (Kleene's strong logic), for single answers and for columns alike.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.uint8]
"""Answers of many goods or lines at once."""


class Answer(IntEnum):
    """Whether a condition holds."""

    NOT_MET = 0
    OPEN = 1
    MET = 2

    @property
    def word(self) -> str:
        return self.name.lower()


NOT_MET, OPEN, MET = (int(Answer.NOT_MET), int(Answer.OPEN), int(Answer.MET))
"""The answers as plain numbers, for columns."""


class Verdict(StrEnum):
    """Whether a good originates."""

    ORIGINATING = "originating"
    NOT_ORIGINATING = "not_originating"
    UNDETERMINED = "undetermined"


VERDICTS = (Verdict.NOT_ORIGINATING, Verdict.UNDETERMINED, Verdict.ORIGINATING)
"""The verdict that each Answer to "does it originate" means."""


def answer(fact: bool | None) -> Answer:
    """What a yes, a no or silence makes of a condition that asks for the fact."""
    if fact is None:
        return Answer.OPEN
    return Answer.MET if fact else Answer.NOT_MET


def agreed(states: Column) -> Answer:
    """One answer of several possibilities of which one is true, not known which."""
    low, high = int(states.min()), int(states.max())
    return Answer(low) if low == high else Answer.OPEN


def between(worst: npt.NDArray[np.bool_], best: npt.NDArray[np.bool_]) -> Column:
    """Met where even the worst case holds, not met where even the best does not."""
    return np.where(worst, MET, np.where(best, OPEN, NOT_MET)).astype(np.uint8)
