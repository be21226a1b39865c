"""The values of documents in the words of a language."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tratado.documents import Value
from tratado.locale import Language
from tratado.words import number_words


def shown(value: Value, language: Language) -> str:
    """A value as people read it; days of tables as year-month-day."""
    match value:
        case None:
            return ""
        case str():
            return value
        case int() | Decimal():
            return number_words(value, language)
        case dt.date():
            return value.isoformat()
        case _:
            return value.words(language)
