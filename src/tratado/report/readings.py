"""What a reading presumes, in words: `use: heavy trucks, other vehicles or any other use`."""

from __future__ import annotations

from collections.abc import Iterable

from tratado.agreement import wording
from tratado.locale import Language, messages


def reading_words(choices: Iterable[tuple[str, str]], language: Language) -> str:
    """Each fact that a reading presumes, with all values that lead to it."""
    say = messages(language)
    values: dict[str, list[str]] = {}
    for fact, value in choices:
        values.setdefault(fact, []).append(wording.option_words(fact, value, language))
    return "; ".join(
        say.format(
            "ruling-choice",
            fact=wording.fact_name(fact, language),
            value=wording.any_of(of_fact, language),
        )
        for fact, of_fact in values.items()
    )
