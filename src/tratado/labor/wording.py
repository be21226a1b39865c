"""The words for states, events, clocks and roles, in the three languages."""

from __future__ import annotations

import datetime as dt

from tratado.labor.clocks import Deadline, Next
from tratado.labor.docket import Doubt
from tratado.labor.law import Counted
from tratado.locale import Language, messages
from tratado.words import day_words
from tratado.words.citation import citation


class LaborWords:
    """What the mechanism's names are called in a language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._say = messages(language).format

    def __call__(self, name: str, **arguments: str | int) -> str:
        """A heading or sentence."""
        return self._say(f"labor-{name.replace('_', '-')}", **arguments)

    def of(self, kind: str, name: str) -> str:
        """The word for a name of a kind: `state`, `event`, `clock`, `who`, `outcome`..."""
        return self(f"{kind}-{name}")

    def due(self, found: Deadline) -> str:
        """The day of a deadline; under both units, or between two days, where it is not sure."""
        if not found.readings:
            return self.of("reason", "start_unknown" if found.stated else "not_stated")
        texts = []
        several = len({each.start for each in found.readings}) > 1
        units = len({each.counted for each in found.readings}) > 1
        for each in found.readings:
            day = f"{each.first}" if each.first == each.last else f"{each.first}/{each.last}"
            if units:
                unit = "calendar_days" if each.counted is Counted.CALENDAR else "business_days"
                day = self(unit, day=day)
            if several:
                start = self.of("event", each.start)
                day = f"{day} ({self('from-event', event=start)})"
            texts.append(day)
        if not found.confirmed:
            texts.append(self("unconfirmed"))
        return "; ".join(dict.fromkeys(texts))

    def open(self, need: str) -> str:
        """What has to be given to settle a condition; a sector in words that no list has."""
        name, _, given = need.partition(":")
        if not given:
            return self("open", need=name)
        return self("open_sector", sector=given)

    def doubt(self, found: Doubt) -> str:
        """Why an entry does not fit, with its article."""
        reason = found.reason.words(self.language)
        return f"{reason} ({self.cite(found.cite)})"

    def day(self, day: dt.date) -> str:
        """A day as a sentence has it."""
        return day_words(day, self.language)

    def cite(self, cite: str) -> str:
        """A citation in the language."""
        return citation(cite, self.language)

    def late(self, least: int, most: int) -> str:
        """How late something was, at least and at most."""
        if most <= 0:
            return self("in_time")
        if least == most:
            return self("late_by", days=most)
        return (
            self("late_between", least=least, most=most)
            if least > 0
            else (self("perhaps_late", days=most))
        )

    def next(self, found: Next) -> str:
        """The next deadline in a line, or why there is none."""
        if found.deadline is None:
            return self.of("reason", found.reason.value if found.reason else "not_stated")
        subject = f" ({found.deadline.subject})" if found.deadline.subject else ""
        clock = self.of("clock", found.deadline.clock)
        return f"{clock}{subject}: {self.due(found.deadline)}"
