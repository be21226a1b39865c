"""What a reading presumes, in words: `use: heavy trucks, other vehicles or any other use`."""

from __future__ import annotations

from collections.abc import Iterable

from tratado.agreement import wording
from tratado.locale import Language, messages


def reading_words(choices: Iterable[tuple[str, str]], language: Language) -> str:
    """Each fact that a reading presumes, with all values that lead to it."""
    say = messages(language)
    values: dict[str, dict[str, None]] = {}
    for fact, value in choices:
        # A reading may presume several uses at once; each is told once.
        for each in value.split() if fact == "use" else (value,):
            words = wording.option_words(fact, each, language)
            values.setdefault(fact, {})[words] = None
    return "; ".join(
        say.format(
            "ruling-choice",
            fact=wording.fact_name(fact, language),
            value=wording.any_of(list(of_fact), language),
        )
        for fact, of_fact in values.items()
    )
