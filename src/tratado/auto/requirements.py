"""One requirement that a vehicle must meet, answered: figure, threshold, margin, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from tratado.origin.answer import Answer
from tratado.value.finding import Missing
from tratado.words import Said


class Kind(StrEnum):
    """What is required of vehicles beside the change in classification."""

    VALUE_CONTENT = "value_content"
    CORE_PARTS = "core_parts"
    STEEL = "steel"
    ALUMINUM = "aluminum"
    LABOR_VALUE = "labor_value"

    @property
    def fact(self) -> str:
        """The fact by which the rules of a vehicle ask for it."""
        return _FACTS[self]


_FACTS = {
    Kind.VALUE_CONTENT: "value_content_met",
    Kind.CORE_PARTS: "core_parts_met",
    Kind.STEEL: "steel_purchases_met",
    Kind.ALUMINUM: "aluminum_purchases_met",
    Kind.LABOR_VALUE: "labor_value_content_met",
}


@dataclass(frozen=True, slots=True)
class Requirement:
    """A requirement of one vehicle on one day.

    Figures are in hundredths of a percent (or of a point), cut off: `lowest` in the worst
    case and `highest` in the best, None where nothing bounds them. `room` is money in
    ten-thousandths that may still go to what does not originate (per vehicle, or of all
    purchases), negative where there is too much; of labor value content what may fall away of
    high-wage amounts. `chosen` says by which of the choices that
    the text allows it was calculated, empty where each of them gives the same answer.
    `by_fact`: what the sheets leave open is answered by a fact that the book states.
    """

    kind: Kind
    answer: Answer
    lowest: int | None
    highest: int | None
    required: int | None
    cite: str
    chosen: tuple[str, ...] = ()
    needs: tuple[Missing, ...] = ()
    room: int | None = None
    by_fact: bool = False

    def answered(self, stated: bool | None) -> Requirement:
        """The requirement with what a fact states, where the sheets leave it open."""
        if stated is None or self.answer is not Answer.OPEN:
            return self
        answer = Answer.MET if stated else Answer.NOT_MET
        return replace(self, answer=answer, needs=(), by_fact=True)

    @property
    def margin(self) -> int | None:
        """Hundredths above what is required in the worst case; negative below."""
        if self.lowest is None or self.required is None:
            return None
        return self.lowest - self.required


def in_hundredths(share: Fraction | None) -> int | None:
    """A share as hundredths of a percent, cut off towards less."""
    return None if share is None else share.numerator * 10_000 // share.denominator


def by_choices(answers: Iterable[Answer | None]) -> Answer:
    """The answer where no choice was made: one only if every allowed choice gives it.

    None stands for a choice that the text does not allow.
    """
    allowed = {each for each in answers if each is not None}
    return allowed.pop() if len(allowed) == 1 else Answer.OPEN


def elections_wanted(names: Sequence[str], cite: str) -> tuple[Missing, ...]:
    """The settings on which an open answer turns."""
    return tuple(Missing(name, Said("auto-in-settings", name=name), cite) for name in names)
