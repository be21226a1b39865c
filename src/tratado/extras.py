"""What the core leaves to extras of the package, and how one that is missing is told.

An extra is what a part of the product needs beyond deciding. The module that uses it imports
it as any other, at its top or by `module`; that it is not installed is told here, and by the
one exit of all commands.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from tratado.words import Said, TratadoError

EXTRAS = {
    "alembic": "workspace",
    "cryptography": "workspace",
    "holidays": "workspace",
    "icalendar": "workspace",
    "negmas": "rounds",
    "originshift": "marking",
    "ortools": "talks",
    "psycopg": "postgres",
    "sqlalchemy": "workspace",
    "typst": "pdf",
}
"""The extra that brings each module, as pyproject.toml lists them."""


class MissingExtra(TratadoError, ImportError):
    """Something asked for needs an extra that is not installed; `extra` names it."""

    def __init__(self, extra: str) -> None:
        super().__init__([Said("extra-missing", extra=extra)])
        self.extra = extra


def missing(error: Exception) -> MissingExtra | None:
    """The extra whose absence an error tells of; None where it is another error."""
    if not isinstance(error, ModuleNotFoundError):
        return None
    extra = EXTRAS.get((error.name or "").partition(".")[0])
    return None if extra is None else MissingExtra(extra)


def module(name: str) -> ModuleType:
    """A module of an extra. Raises MissingExtra."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise missing(error) or error from None
