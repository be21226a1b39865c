"""How sheets are specified: the readers, the template and the reference are driven by these."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import polars as pl

from tratado.language import Language
from tratado.words import Said

LANGUAGES = tuple(Language)

EXAMPLE_MARKS = ("#EXAMPLE", "#EJEMPLO", "#EXEMPLE")
"""What the first column of a template's example row says; such a row is never read."""


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in English, Spanish and French, as the data of the sheets give them."""

    en: str
    es: str
    fr: str

    def words(self, language: Language) -> str:
        return {Language.EN: self.en, Language.ES: self.es, Language.FR: self.fr}[language]

    def all(self) -> tuple[str, str, str]:
        return (self.en, self.es, self.fr)


YES_NO = (Said("answer-yes"), Said("answer-no"))


class Job(StrEnum):
    """What a book is filled in for."""

    ORIGIN = "origin"
    COSTS = "costs"
    VEHICLE = "vehicle"
    LABOR = "labor"
    PROOF = "proof"
    ALL = "all"

    def needs(self, jobs: tuple[Job, ...]) -> bool:
        """Whether it needs what is of these jobs; what names none is for each."""
        return self is Job.ALL or not jobs or self in jobs


NONE = Words("", "", "")


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    HS = "HS code"
    EDITION = "HS edition"
    CHOICE = "one of"
    BOOLEAN = "yes or no"
    MONEY = "money"
    PRICE = "price"
    QUANTITY = "quantity"
    WEIGHT = "weight in kilograms"
    RATE = "rate"
    COUNTRY = "country (ISO 3166, two letters)"
    CURRENCY = "currency (ISO 4217)"
    DATE = "date"
    FACTS = "facts"
    SETTING = "value of a setting"
    FACT_VALUE = "yes, no or a number"

    @property
    def named(self) -> Said:
        """What is expected of a cell, in words."""
        return Said(f"book-kind-{self.name.lower().replace('_', '-')}")

    @property
    def is_number(self) -> bool:
        return self in _DECIMALS

    @property
    def decimals(self) -> int:
        """Decimals that are kept while reading, before amounts are rounded to four."""
        return _DECIMALS[self]

    @property
    def stored_decimals(self) -> int:
        """Decimals of the integers in the book's frames."""
        return min(self.decimals, 4) if self in (Kind.MONEY, Kind.PRICE) else self.decimals

    @property
    def dtype(self) -> pl.DataType:
        """Type of the column in the book's frame."""
        if self.is_number:
            return pl.Int64()
        return _DTYPES.get(self, pl.String())


_DECIMALS = {Kind.MONEY: 8, Kind.PRICE: 8, Kind.QUANTITY: 6, Kind.WEIGHT: 6, Kind.RATE: 8}
_DTYPES: dict[Kind, pl.DataType] = {
    Kind.EDITION: pl.Int16(),
    Kind.BOOLEAN: pl.Boolean(),
    Kind.DATE: pl.Date(),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A word a column accepts: its value in the book and how users write it."""

    value: str
    label: Words
    aliases: tuple[str, ...] = ()

    def spellings(self) -> tuple[str, ...]:
        return (self.value, *self.label.all(), *self.aliases)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its name in the book, in files, what it holds and why.

    `instead`: the column by which a required one may be told, so that it can be left out.
    """

    name: str
    kind: Kind
    label: Words
    note: Words
    example: Words = NONE
    required: bool = False
    choices: tuple[Choice, ...] = ()
    aliases: tuple[str, ...] = ()
    instead: str = ""

    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.label.all(), *self.aliases)


@dataclass(frozen=True)
class Sheet:
    """A sheet (or file of a folder) and its columns; the first column is its key.

    `read` gives the columns, once.
    """

    name: str
    label: Words
    note: Words
    read: Callable[[], tuple[Column, ...]] = field(repr=False, compare=False)
    required: bool = False
    aliases: tuple[str, ...] = ()
    jobs: tuple[Job, ...] = ()

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return self.read()

    @property
    def key(self) -> Column:
        return self.columns[0]

    def column(self, name: str) -> Column:
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"sheet {self.name} has no column {name!r}")

    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.label.all(), *self.aliases)


@dataclass(frozen=True, slots=True)
class Setting:
    """A key of the settings sheet."""

    name: str
    kind: Kind
    label: Words
    note: Words
    choices: tuple[Choice, ...] = ()
    jobs: tuple[Job, ...] = ()

    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.label.all())


def plain(text: str) -> str:
    """A name without case, accents and separators, so that names can be compared."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed.casefold() if c.isalnum())
