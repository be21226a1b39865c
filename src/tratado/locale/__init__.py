"""The words of the product in English, Spanish and French.

One folder per language holds Fluent files, all of whose messages form one catalogue. What
is said belongs here; how it is put together belongs to the package that says it.
"""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.syntax import ast

from tratado.language import Language

__all__ = ["Language", "MessageError", "Messages", "exact_figures", "messages"]


@contextlib.contextmanager
def exact_figures(*figures: object) -> Iterator[None]:
    """A decimal context in which numbers of any size are written digit by digit.

    The default one has 28 digits, and refuses to cut a longer number to its decimals.
    """
    numbers = (Decimal(each) for each in figures if isinstance(each, int | Decimal))
    digits = max((each.adjusted() for each in numbers), default=0)
    with localcontext() as context:
        context.prec = max(context.prec, digits + 30)
        yield


class MessageError(LookupError):
    """A message that a language does not have, or that was given other arguments."""


@dataclass(frozen=True, slots=True)
class _Source:
    """The lines of one message, and the file that has them."""

    file: str
    text: str


class Messages:
    """The catalogue of one language.

    Texts are divided into their messages at once, and each message is read when it is first
    asked for: a command uses a few dozen of some thousands. A message stands for itself and
    cannot refer to another, nor to a term.
    """

    def __init__(self, language: Language, texts: dict[str, str]) -> None:
        """Take Fluent texts, given by file name.

        Raises MessageError where a line belongs to no message or two give the same message.
        """
        self.language = language
        self._bundle = FluentBundle([language.region.replace("_", "-")], use_isolating=False)
        self._unread: dict[str, _Source] = {}
        for name, text in texts.items():
            for id_, source in _divided(text, f"{language}/{name}"):
                if id_ in self._unread:
                    raise MessageError(f"{language}/{name}: {id_} is given twice")
                self._unread[id_] = source
        self.ids = frozenset(self._unread)

    def __contains__(self, id_: object) -> bool:
        return id_ in self.ids

    def pattern(self, id_: str) -> Pattern | None:
        """What a message says, with its places for arguments; None where there is none.

        Raises MessageError where the message is malformed.
        """
        if id_ not in self.ids:
            return None
        if id_ in self._unread:
            source = self._unread[id_]
            resource = FluentResource(source.text)
            for entry in resource.body:
                if isinstance(entry, ast.Junk):
                    raise MessageError(f"{source.file}: not Fluent: {entry.content!r}")
            self._bundle.add_resource(resource)
            del self._unread[id_]
        return self._bundle.get_message(id_).value

    def format(self, id_: str, **arguments: str | int | Decimal) -> str:
        """The message with its arguments filled in.

        Raises MessageError where the language has no such message, or where the message
        needs an argument that was not given or is malformed.
        """
        pattern = self.pattern(id_)
        if pattern is None:
            raise MessageError(f"no message {id_!r} in language {self.language}")
        short, long = _shortened(arguments)
        with exact_figures(*arguments.values()):
            text, errors = self._bundle.format_pattern(pattern, short)
        if errors:
            raise MessageError(f"message {id_!r} in language {self.language}: {errors[0]}")
        return _MARK.sub(lambda mark: long.get(mark[0], mark[0]), str(text)) if long else str(text)


_LONGEST = 1_000
"""The longest text that is given to Fluent, which refuses some above 2,500 characters."""

_MARK = re.compile("\ufdd0[0-9]+\ufdd1")
"""What stands for a longer text: two characters that Unicode keeps out of texts, a number."""


def _shortened(
    arguments: dict[str, str | int | Decimal],
) -> tuple[dict[str, str | int | Decimal], dict[str, str]]:
    """The arguments with a mark in the place of each long text, and the texts by their marks.

    A text that holds such marks itself comes out as it is: only the result's own are filled in.
    """
    marked = {
        name: f"\ufdd0{number}\ufdd1"
        for number, (name, value) in enumerate(arguments.items())
        if isinstance(value, str) and (len(value) > _LONGEST or "\ufdd0" in value)
    }
    texts = {mark: str(arguments[name]) for name, mark in marked.items()}
    return {**arguments, **marked}, texts


_START = re.compile(r"([A-Za-z][\w-]*) *=", re.ASCII)
_CONTINUED = (" ", "}")
"""How a line begins that goes on with the message above it: Fluent wants all but a closing
brace indented."""


def _divided(text: str, file: str) -> Iterator[tuple[str, _Source]]:
    """The messages of a Fluent text by id, each with its lines; comments are left out.

    Raises MessageError where a line is neither of a message nor a comment.
    """
    id_, lines = "", list[str]()
    for line in text.splitlines(keepends=True):
        start = _START.match(line)
        if start or line.startswith("#"):
            if id_:
                yield id_, _Source(file, "".join(lines))
            id_, lines = (start[1], [line]) if start else ("", [])
        elif not line.strip() or (id_ and line.startswith(_CONTINUED)):
            lines.append(line)
        else:
            raise MessageError(f"{file}: not Fluent: {line!r}")
    if id_:
        yield id_, _Source(file, "".join(lines))


@functools.cache
def messages(language: Language) -> Messages:
    """The catalogue of a language, from every Fluent file of its folder."""
    language = Language(language)
    folder = resources.files("tratado.locale") / language.value
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".ftl")), key=lambda f: f.name)
    return Messages(language, {f.name: f.read_text(encoding="utf-8") for f in files})
