"""The words for what vehicles must meet: requirements, choices, facts, figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor

from babel import Locale

from tratado.agreement import wording
from tratado.auto.averaging import Choice as AverageChoice
from tratado.auto.metal_bases import Basis as MetalBasis
from tratado.auto.requirements import Kind, Requirement
from tratado.book import Book
from tratado.documents import Cell
from tratado.locale import Language, Messages, messages
from tratado.origin.answer import Answer, Verdict
from tratado.report.amounts import money
from tratado.report.ledgers import LedgerWords
from tratado.report.vehicle_report import tone_of
from tratado.value.averaging import Span
from tratado.value.finding import Ground, Missing
from tratado.words import Percent, day_words, number_words
from tratado.words.citation import citation

NEEDS_SHOWN = 6
"""Needs of a requirement that are told one by one."""


class VehicleWords:
    """Puts what was found about vehicles of one book into the words of one language."""

    def __init__(self, book: Book, language: Language) -> None:
        self.book = book
        self.language = language
        self.say: Messages = messages(language)
        self._places = LedgerWords(book, language)

    def __call__(self, id_: str, **arguments: str | int | Decimal) -> str:
        """A message of the vehicles' catalogue."""
        return self.say.format(f"vehicle-{id_}", **arguments)

    def named(self, group: str, word: StrEnum | str) -> str:
        """A word of one of the vocabularies: a period, a category, a method, a reason."""
        return self(f"{group}-{str(word).replace('_', '-')}")

    def kind(self, kind: Kind) -> str:
        return self.named("kind", kind)

    def cite(self, cite: str) -> str:
        """A provision, with the names of laws as the language has them."""
        return citation(cite, self.language)

    def ground(self, ground: Ground) -> str:
        """Why a vehicle is not of a class, with its provision."""
        return f"{self.named('ground', str(ground.what))} [{self.cite(ground.cite)}]"

    def answer(self, answer: Answer | None) -> str:
        if answer is None:
            return self("unavailable")
        return self.say.format(f"answer-{answer.word.replace('_', '-')}")

    def answered(self, answer: Answer | None) -> Cell:
        """A cell of a table that says an answer and looks like it."""
        return Cell(self.answer(answer), None if answer is None else tone_of(answer))

    def verdict(self, verdict: Verdict) -> str:
        return self.say.format(f"verdict-{verdict.value.replace('_', '-')}")

    def named_good(self, good: str, description: str | None) -> str:
        return f"{good} {description or ''}".strip()

    def share(self, hundredths: int | None) -> str:
        """Hundredths of a percent as a percentage; a dash where nothing is known."""
        return "–" if hundredths is None else Percent.of_frame(hundredths).words(self.language)

    def fraction(self, part: Fraction | None) -> str:
        """A part of a whole as a percentage, cut off."""
        return "–" if part is None else self.share(floor(part * 10_000))

    def bounds(self, lowest: int | None, highest: int | None) -> str:
        """A figure, or the least and the most that it can be."""
        if lowest == highest:
            return self.share(lowest)
        if lowest is None and highest is None:
            return "–"
        low = self.share(0 if lowest is None else lowest)
        return f"{low} – {self.share(highest)}"

    def points(self, hundredths: int | None) -> str:
        """A distance with its sign, in points."""
        if hundredths is None:
            return "–"
        sign = "+" if hundredths >= 0 else "−"
        return f"{sign}{number_words(abs(self._hundredth(hundredths)), self.language)}"

    def plain_points(self, points: Fraction | None) -> str:
        """Points without a sign, cut off."""
        if points is None:
            return "–"
        return number_words(self._hundredth(floor(points * 100)), self.language)

    def percent(self, value: Decimal) -> str:
        return Percent(value).words(self.language)

    def money(self, amount: int | Fraction | None) -> str:
        """An amount of the book's currency, cut off."""
        return "–" if amount is None else money(floor(amount), self.book.currency, self.language)

    def least_to_most(self, least: int, most: int) -> str:
        """An amount, or the least and the most that it can be."""
        low, high = self.money(least), self.money(most)
        return low if low == high else f"{low} – {high}"

    def vehicles(self, millionths: int) -> str:
        """A number of vehicles."""
        return number_words((Decimal(millionths) / 10**6).normalize(), self.language)

    def day(self, day: dt.date | None) -> str:
        return "" if day is None else day_words(day, self.language)

    def days(self, span: Span) -> str:
        return f"{span.start} – {span.end}"

    def country(self, code: str) -> str:
        return str(Locale.parse(self.language.region).territories.get(code, code))

    def chosen(self, requirement: Requirement) -> str:
        """What was elected for a requirement, or that a fact answers it, in words."""
        if requirement.by_fact:
            return self("by-fact")
        groups = _CHOSEN[requirement.kind]
        if requirement.kind is Kind.VALUE_CONTENT and len(requirement.chosen) == 3:
            groups = groups[1:]
        pairs = zip(groups, requirement.chosen, strict=False)
        return ", ".join(
            self.metal_basis_named(word) if group == "metal-basis" else self.named(group, word)
            for group, word in pairs
        )

    def metal_basis(self, basis: MetalBasis) -> str:
        return self.metal_basis_named(basis.name)

    def metal_basis_named(self, name: str) -> str:
        """A basis of purchases: its category, what it is limited to, all or exported."""
        category, *limits, vehicles = name.split("/")
        none = category == "plants"
        first = self("basis-no-category") if none else self.named("category", category)
        limited = [self._class_or(limit) for limit in limits]
        inside = f" ({', '.join(limited)})" if limited else ""
        return f"{first}{inside}, {self.named('basis', vehicles)}"

    def _class_or(self, name: str) -> str:
        for group in ("class", "motor-class"):
            id_ = f"vehicle-{group}-{name.replace('_', '-')}"
            if id_ in self.say:
                return self.say.format(id_)
        return name

    def group(self, key: Iterable[str]) -> str:
        """What a group of vehicles is told by: model line, class, plant, country."""
        return ", ".join(self._class_or(part) for part in key if part)

    def average(self, choice: AverageChoice) -> str:
        """A category, apart by percentages where it is so."""
        category = self.named("category", choice.category)
        return f"{category}, {self('separately')}" if choice.separately else category

    def needs(self, needs: Sequence[Missing]) -> list[str]:
        """What is missing, the first of it one by one."""
        told = list(dict.fromkeys(map(self.need, needs)))
        if len(told) <= NEEDS_SHOWN:
            return told
        more = self("needs-more", count=len(told) - NEEDS_SHOWN)
        return [*told[:NEEDS_SHOWN], more]

    def need(self, need: Missing) -> str:
        """One fact that is missing, with its place and provision."""
        id_ = f"vehicle-fact-{need.fact.replace('_', '-')}"
        fact = (
            self.say.format(id_)
            if id_ in self.say
            else wording.fact_words(need.fact, self.language)
        )
        place = self._places.said(need.what)
        cite = f" [{self.cite(need.cite)}]" if need.cite else ""
        return f"{fact}: {place}{cite}" if place else f"{fact}{cite}"

    def listing(self, words: Iterable[str]) -> str:
        return "; ".join(words)

    def _hundredth(self, hundredths: int) -> Decimal:
        return Decimal(hundredths) / 100


_CHOSEN = {
    Kind.VALUE_CONTENT: ("reading", "category", "basis", "average-period"),
    Kind.CORE_PARTS: ("route",),
    Kind.STEEL: ("period", "metal-basis", "figures"),
    Kind.ALUMINUM: ("period", "metal-basis", "figures"),
    Kind.LABOR_VALUE: ("period", "category", "basis", "method"),
}
"""The vocabularies of the words in `Requirement.chosen`, in its order."""
