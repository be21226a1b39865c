"""Preference in words: what labor cases leave of it, for every kind of output."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from babel import Locale

from tratado.labor.preference import ENDED, Applied, Preference, Standing
from tratado.locale import Language, messages
from tratado.words import day_words
from tratado.words.citation import citation


class PreferenceWords:
    """Puts preferences into the words of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._say = messages(language).format

    def standing(self, found: Preference) -> str:
        """What may be claimed, in a word or two."""
        return self._say(f"preference-{_id(found.standing)}")

    def cell(self, found: Preference) -> str:
        """The standing, and since when by which case, for a cell of a table."""
        told = [self._short(each) for each in found.applied]
        if found.standing not in ENDED:
            told.insert(0, self.standing(found))
        return "; ".join(dict.fromkeys(told))

    def _short(self, each: Applied) -> str:
        text = f"{self._measure(each)} {self._since(each)} ({self._source(each)})"
        return text if each.certain else self._say("preference-perhaps-short", applied=text)

    def sentences(self, found: Preference) -> Iterator[str]:
        """Everything that reaches a good; none where nothing does."""
        if not found.applied:
            return
        yield self.standing(found)
        for each in found.applied:
            yield self.applied(each)
        yield self._say("preference-origin-unchanged")

    def applied(self, each: Applied) -> str:
        """A measure, and how it reaches the good."""
        measure = each.measure
        text = self._say(
            "preference-applied",
            measure=self._measure(each),
            country=self._country(measure.country),
            since=self._since(each),
            source=self._source(each),
            reach=self._say(f"preference-{_id(each.reach)}", plant=measure.plant),
        )
        if each.certain:
            return text
        lacking = "; ".join(self._say(f"preference-lacking-{_id(one)}") for one in each.lacking)
        return self._say("preference-perhaps", applied=text, lacking=lacking)

    def warning(self, found: Preference) -> str:
        """That a certified good may not be claimed preference for."""
        return self._say(
            "preference-certify",
            good=found.good,
            preference=self.cell(found),
            standing=found.standing.value,
        )

    def _measure(self, each: Applied) -> str:
        return self._say(f"preference-{_id(each.measure.kind)}")

    def _since(self, each: Applied) -> str:
        since = each.measure.since
        if since is None:
            return self._say("preference-since-unknown")
        return self._say("preference-since", day=day_words(since, self.language))

    def _source(self, each: Applied) -> str:
        measure = each.measure
        if measure.case:
            return self._say("preference-of-case", case=measure.case)
        if measure.citation:
            return citation(measure.citation, self.language)
        return measure.place.words(self.language)

    def _country(self, code: str) -> str:
        return str(Locale.parse(self.language.region).territories.get(code, code))


def _id(word: str) -> str:
    return word.replace("_", "-")


def preference_json(found: Preference, language: Language) -> dict[str, Any]:
    """The preference of a good in the shape of `verdicts.schema.json`."""
    return {
        "standing": found.standing.value,
        "measures": [
            {
                "kind": each.measure.kind.value,
                "plant": each.measure.plant,
                "country": each.measure.country,
                "since": None if each.measure.since is None else each.measure.since.isoformat(),
                "case": each.measure.case,
                "reach": each.reach.value,
                "certain": each.certain,
                "lacking": [one.value for one in each.lacking],
                "citation": each.measure.citation,
                "source": each.measure.place.words(language),
            }
            for each in found.applied
        ],
    }


def to_warn_of(found: Preference) -> bool:
    """Whether nothing may be claimed for an originating good, or perhaps nothing."""
    return bool(found.applied) and found.standing is not Standing.CLAIMABLE
