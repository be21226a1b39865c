"""What is said: the id of a message and its parts, in no language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from babel.dates import format_date

from tratado.locale import Language, messages
from tratado.words.citation import citation


class Worded(Protocol):
    """Something that can be said in a language: a message, an amount, a place, an error."""

    def words(self, language: Language) -> str: ...


Part = str | int | Decimal | Fraction | dt.date | Worded | tuple["Part", ...] | list["Part"]
"""What fills a message in. A text is what a user, a file or the law calls a thing, and stays as
it is; several parts are listed."""


class Said:
    """What is said, in no language: a message with what fills it in.

    The part `cite` is a citation, and said as one.

    Two are equal that say the same. Its words are those of the catalogue (`tratado.locale`),
    which has every message in every language.
    """

    __slots__ = ("id", "parts")

    id: str
    parts: Mapping[str, Part]

    def __init__(self, id: str, /, **parts: Part) -> None:
        self.id = id
        self.parts = parts

    def words(self, language: Language) -> str:
        """The message in a language. Raises MessageError where it lacks the message."""
        filled = {name: words_of(part, language) for name, part in self.parts.items()}
        if isinstance(cite := filled.get("cite"), str):
            filled["cite"] = citation(cite, language)
        return messages(language).format(self.id, **filled)

    def __str__(self) -> str:
        return self.words(Language.EN)

    def __repr__(self) -> str:
        parts = "".join(f", {name}={part!r}" for name, part in self.parts.items())
        return f"Said({self.id!r}{parts})"

    def _key(self) -> tuple[str, str]:
        return (self.id, repr(sorted(self.parts.items())))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Said) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __iter__(self) -> Iterator[Said]:
        """This and everything said within it."""
        yield self
        for part in self.parts.values():
            for each in part if isinstance(part, tuple | list) else (part,):
                if isinstance(each, Said):
                    yield from each


def words_of(part: Part, language: Language) -> str | int | Decimal:
    """A part in a language, as messages take it: numbers stay numbers, for their plurals."""
    match part:
        case Fraction():
            return Decimal(part.numerator) / Decimal(part.denominator)
        case dt.date():
            return day_words(part, language)
        case tuple() | list():
            return ", ".join(str(words_of(each, language)) for each in part)
        case str() | int() | Decimal():
            return part
        case _:
            return part.words(language)


def day_words(day: dt.date, language: Language) -> str:
    """A day in words: July 1, 2020; 1 de julio de 2020; 1er juillet 2020."""
    words = format_date(day, "long", locale=language.region)
    first_in_french = language is Language.FR and day.day == 1
    return words.replace("1 ", "1er ", 1) if first_in_french else words
