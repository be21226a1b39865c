"""The reasons of a verdict in words of one language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from babel import Locale

from tratado.locale import Language, messages
from tratado.origin.reasons import Reason
from tratado.report.amounts import money
from tratado.words import Percent
from tratado.words.citation import citation

DECISIVE = ("outside", "bar-", "set-")
"""How reasons begin that a table has room for: those that no rule, margin or line tells."""


class ReasonWords:
    """Puts reasons into words."""

    def __init__(self, currency: str, language: Language) -> None:
        self._currency = currency
        self._language = language
        self._say = messages(language).format

    def words(self, reason: Reason) -> str:
        """A reason as a sentence, without its provision."""
        arguments: dict[str, Any] = {
            name: money(amount, self._currency, self._language)
            for name, amount in reason.money.items()
        }
        for name, share in reason.shares.items():
            arguments[name] = Percent.of_frame(share).words(self._language)
        if reason.by:
            arguments["by"] = self._say(f"reason-by-{reason.by.replace('_', '-')}")
        if reason.country:
            arguments["country"] = self.country(reason.country)
        if reason.code:
            arguments["code"] = reason.code
        if reason.count:
            arguments["count"] = reason.count
        return self._say(f"reason-{reason.kind}", **arguments)

    def cited(self, reason: Reason) -> str:
        """A reason with its provision."""
        said = self.words(reason)
        return f"{said} [{citation(reason.cite, self._language)}]" if reason.cite else said

    def decisive(self, reasons: Iterable[Reason]) -> list[str]:
        """Those reasons that a table has room for."""
        return [self.words(each) for each in reasons if each.kind.startswith(DECISIVE)]

    def country(self, code: str) -> str:
        return str(Locale.parse(self._language.region).territories.get(code, code))
