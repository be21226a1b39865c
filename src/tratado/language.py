"""The languages of the agreement, in which everything is said."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language of the agreement."""

    EN = "en"
    ES = "es"
    FR = "fr"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise ValueError(f"{value!r} is no language here; expected one of {', '.join(cls)}")

    @property
    def region(self) -> str:
        """The locale by which numbers, dates and amounts are written."""
        return {Language.EN: "en_US", Language.ES: "es_MX", Language.FR: "fr_CA"}[self]
