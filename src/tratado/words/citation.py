"""Citations in the words of a language. Numbers and letters of a provision stay as they are."""

from __future__ import annotations

import re

from tratado.locale import Language, messages

_NAMES = {
    "Uniform Regulations": "cite-uniform-regulations",
    "NAFTA Regulations": "cite-nafta-regulations",
    "General Note": "cite-general-note",
    "Schedule": "cite-schedule",
    "Article": "cite-article",
    "Articles": "cite-articles",
    "Annex": "cite-annex",
    "Appendix": "cite-appendix",
    "Table": "cite-table",
    "Tables": "cite-tables",
    "Chapter": "cite-chapter",
    "chapter": "cite-chapter",
    "section": "cite-section",
    "rule": "cite-rule",
    "route": "cite-route",
    "note": "cite-note",
    "paragraph": "cite-paragraph",
    "and": "cite-and",
    "or": "cite-or",
    "to": "cite-to",
}
"""What citations are written with in the data and in the code, and the messages that say it."""

_WORDS = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True)) + r")\b"
)


def citation(cite: str, language: Language) -> str:
    """A citation with the names of laws and of their parts as the language has them."""
    if language is Language.EN:
        return cite
    say = messages(language).format
    return _WORDS.sub(lambda found: say(_NAMES[found[1]]), cite)
