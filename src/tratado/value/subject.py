"""What a price is the price of: a good its producer sells, or a material its producer buys.

Schedule 3 values goods and Schedule 6 materials by paragraphs that run side by side with the
same numbers; where they differ the functions say so.
"""

from __future__ import annotations

from enum import StrEnum


class Subject(StrEnum):
    """Whose price is looked at.

    GOOD: the seller is the producer of the good. MATERIAL: the buyer is the producer who
    uses the material in a good.
    """

    GOOD = "good"
    MATERIAL = "material"

    def cite(self, provision: str) -> str:
        """The citation of a provision of the schedule that values this."""
        schedule = "Schedule 3" if self is Subject.GOOD else "Schedule 6"
        return f"Uniform Regulations {schedule}, {provision}"
