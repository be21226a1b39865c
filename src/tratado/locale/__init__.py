"""The words of the product in English, Spanish and French.

One folder per language holds Fluent files, all of whose messages form one catalogue. What
is said belongs here; how it is put together belongs to the package that says it.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from enum import StrEnum
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast


class Language(StrEnum):
    """A language of the agreement."""

    EN = "en"
    ES = "es"
    FR = "fr"

    @property
    def region(self) -> str:
        """The locale by which numbers, dates and amounts are written."""
        return {Language.EN: "en_US", Language.ES: "es_MX", Language.FR: "fr_CA"}[self]


class MessageError(LookupError):
    """A message that a language does not have, or that was given other arguments."""


class Messages:
    """The catalogue of one language."""

    def __init__(self, language: Language, texts: dict[str, str]) -> None:
        """Read Fluent texts, given by file name.

        Raises MessageError where a text is malformed or two give the same message.
        """
        self.language = language
        self._bundle = FluentBundle([language.region.replace("_", "-")], use_isolating=False)
        self._ids: set[str] = set()
        for name, text in texts.items():
            resource = FluentResource(text)
            for entry in resource.body:
                if isinstance(entry, ast.Junk):
                    raise MessageError(f"{language}/{name}: not Fluent: {entry.content!r}")
                if not isinstance(entry, ast.Message):
                    continue
                if entry.id.name in self._ids:
                    raise MessageError(f"{language}/{name}: {entry.id.name} is given twice")
                self._ids.add(entry.id.name)
            self._bundle.add_resource(resource)

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    def format(self, id_: str, **arguments: str | int | Decimal) -> str:
        """The message with its arguments filled in.

        Raises MessageError where the language has no such message, or where the message
        needs an argument that was not given.
        """
        pattern = self._bundle.get_message(id_).value if id_ in self._ids else None
        if pattern is None:
            raise MessageError(f"no message {id_!r} in language {self.language}")
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise MessageError(f"message {id_!r} in language {self.language}: {errors[0]}")
        return str(text)


@functools.cache
def messages(language: Language) -> Messages:
    """The catalogue of a language, from every Fluent file of its folder."""
    language = Language(language)
    folder = resources.files("tratado.locale") / language.value
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".ftl")), key=lambda f: f.name)
    return Messages(language, {f.name: f.read_text(encoding="utf-8") for f in files})
