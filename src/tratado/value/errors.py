"""What is wrong with figures or elections, everything at once, each with its citation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: `where` names the row, item or election, `remedy` what to do."""

    where: str
    what: str
    remedy: str
    cite: str = ""

    def __str__(self) -> str:
        law = f" [{self.cite}]" if self.cite else ""
        return f"{self.where}: {self.what}; {self.remedy}{law}"


class ValuationError(ValueError):
    """Figures or elections from which nothing may be calculated."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, faults)))
