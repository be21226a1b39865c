"""The percentages of sections 5 and 6 on a day."""

from __future__ import annotations

from dataclasses import dataclass

from tratado.agreement.agreement import TextInForce
from tratado.origin.value_content import WHOLE, hundredths


@dataclass(frozen=True)
class Limits:
    """Shares in hundredths of a percent.

    `share`: of the good's value, for materials without the change (5(1)). `waiver`: of
    its value, for all non-originating materials (5(4)). `textile_weight` and
    `elastomeric_weight`: 5(6), 5(7). `set_share`: 6(3).
    """

    share: int
    waiver: int
    textile_weight: int
    elastomeric_weight: int
    set_share: int

    @classmethod
    def of(cls, text: TextInForce) -> Limits:
        """The shares of a text; one that has no such limit or waiver (NAFTA) says so."""

        def share(path: str, where_absent: int) -> int:
            if path not in text.agreement.terms:
                return where_absent
            return hundredths(text.percent(path))

        return cls(
            share=share("de_minimis.share", 0),
            waiver=share("de_minimis.value_content_waiver", 0),
            textile_weight=share("de_minimis.textile_weight", 0),
            elastomeric_weight=share("de_minimis.textile_elastomeric_weight", WHOLE),
            set_share=share("sets.non_originating_share", 0),
        )
