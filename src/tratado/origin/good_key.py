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
    where it is a United States one. `parts_readings` are the user's readings of what the
    appendix asks of parts for heavy trucks and for other vehicles, by the setting that elects
    them. `in_table_f` says whether table F lists the good, None where nobody said.
    """

    codes: tuple[Code, ...]
    use: str | None = None
    kind: str | None = None
    produced_in: str | None = None
    destination: str | None = None
    parts_readings: tuple[tuple[str, str], ...] = ()
    in_table_f: bool | None = None

    def parts_reading(self, setting: str) -> str | None:
        """The reading that a setting elects, None where it elects none."""
        return dict(self.parts_readings).get(setting)
