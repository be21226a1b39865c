"""What decides which routes apply to a good."""

from __future__ import annotations

from dataclasses import dataclass

from tratado.hs import Code

PARTIES = ("US", "MX", "CA")
"""The parties, by the codes that books use for countries."""


@dataclass(frozen=True, slots=True)
class GoodKey:
    """Everything about a good that decides which routes apply to it.

    `codes` are its candidate codes in the numbers of the rules, with the tariff item
    where it is a United States one. `heavy_truck_parts` is the user's reading of what the
    appendix asks of parts for heavy trucks; None where it was not elected.
    """

    codes: tuple[Code, ...]
    use: str | None = None
    kind: str | None = None
    produced_in: str | None = None
    destination: str | None = None
    heavy_truck_parts: str | None = None
