"""Specifications of sheets, read from YAML: columns, what they hold, choices, words, jobs.

A file has the sheet's `label` and `note` (words in three languages, or one text for all), its
`columns` by their names, in order, and where they apply `required`, `aliases` and `jobs`. A column
without `kind` is the one of that name in the shared file, with what it says itself on top; the
name of shared choices stands in place of choices.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Any, cast

import yaml

from tratado.book.spec import Choice, Column, Job, Kind, Setting, Sheet, Words

_COLUMNS = "\ncolumns:\n"
"""What parts the head of a file from its columns, which follow in the end."""

# Everything is text: a choice may be called no. The parser written in C where PyYAML has it.
_TEXTS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Specifications:
    """The files of a folder, with the columns and choices that its sheets share."""

    def __init__(self, folder: Traversable, shared: Traversable) -> None:
        self._folder, self._shared = folder, shared

    @cached_property
    def _common(self) -> Mapping[str, Any]:
        return cast("Mapping[str, Any]", _parsed(self._shared.read_text("utf-8")))

    @cached_property
    def _choices(self) -> Mapping[str, tuple[Choice, ...]]:
        return {
            name: tuple(_choice(*each) for each in listed.items())
            for name, listed in self._common["choices"].items()
        }

    def sheet(self, name: str) -> Sheet:
        """The sheet of a file; its columns, most of the file, are read when they are asked for.

        Raises KeyError or ValueError where it is no specification.
        """
        head, _, columns = (self._folder / f"{name}.yaml").read_text("utf-8").partition(_COLUMNS)
        data = _parsed(head)
        return Sheet(
            name,
            _words(data["label"]),
            _words(data["note"]),
            lambda: tuple(self._column(*each) for each in _parsed(columns).items()),
            required=data.get("required") == "true",
            aliases=tuple(data.get("aliases", ())),
            jobs=tuple(Job(job) for job in data.get("jobs", ())),
        )

    def settings(self, name: str) -> tuple[Setting, ...]:
        """The keys of a sheet that has a row for each: settings, or items of a form."""
        return tuple(
            Setting(
                key,
                Kind(data["kind"]),
                _words(data["label"]),
                _words(data["note"]),
                self._listed(data),
                jobs=tuple(Job(job) for job in data.get("jobs", ())),
            )
            for key, data in _parsed((self._folder / f"{name}.yaml").read_text("utf-8")).items()
        )

    def _column(self, name: str, own: Any) -> Column:
        data = own or {}
        if "kind" not in data:
            data = {**self._common["columns"][name], **data}
        return Column(
            name,
            Kind(data["kind"]),
            _words(data["label"]),
            _words(data["note"]),
            _words(data.get("example", "")),
            required=data.get("required") == "true",
            choices=self._listed(data),
            aliases=tuple(data.get("aliases", ())),
            instead=data.get("instead", ""),
        )

    def _listed(self, data: Mapping[str, Any]) -> tuple[Choice, ...]:
        listed = data.get("choices", {})
        if isinstance(listed, str):
            return self._choices[listed]
        return tuple(_choice(*each) for each in listed.items())


def _choice(value: str, data: Any) -> Choice:
    """What a column accepts: nothing beside the value, its words, or words and aliases."""
    if not data:
        return Choice(value, Words(value, value, value))
    if "words" in data:
        return Choice(value, _words(data["words"]), tuple(data.get("aliases", ())))
    return Choice(value, _words(data))


def _words(data: Any) -> Words:
    return Words(data, data, data) if isinstance(data, str) else Words(**data)


def _parsed(text: str) -> Any:
    return yaml.load(text, Loader=_TEXTS)
