"""Which routes apply to a good: one reading, or several where a fact is missing.

What a rule covers may turn on the good's use, on which goods of a provision it is, on its
tariff item, on the countries it is traded between, or on which old code its new code
comes from. Where nobody said, each possibility is a *reading*; the good is decided under
each, and only where they agree is there a verdict.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tratado.agreement.agreement import TextInForce
from tratado.agreement.rules import REMAINDER
from tratado.hs import Code, Provision
from tratado.origin.appendix import (
    Appendix,
    appendix_for,
    named_in_tables,
    parts_named,
    uses_apart,
)
from tratado.origin.conditions import is_additional
from tratado.origin.good_key import PARTIES, GoodKey
from tratado.origin.uses import ANY_OTHER_USE, appendix_class, matching

_RESTATES_USE = (
    "passenger vehicles",
    "light trucks",
    "heavy trucks",
    "vehicles solely or principally for off-road use",
    "of a kind for listed motor vehicles",
)
"""Phrases of `good_only` that only repeat what the row's `use` says."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read which routes apply.

    `choices` are the facts it presumes beyond what the user gave; `routes` are indices
    into the routes of the text in force.
    """

    code: Code
    choices: tuple[tuple[str, str], ...]
    routes: tuple[int, ...]
    appendix: Appendix = field(default_factory=Appendix)


class RuleIndex:
    """The routes of a text in force, found by code."""

    def __init__(self, text: TextInForce) -> None:
        self.text = text
        self._chapters: dict[int, list[tuple[int, int, int]]] = {}
        for number, route in enumerate(text.routes):
            for provision in route.good:
                first, last = int(provision.first.chapter), int(provision.last.chapter)
                for chapter in range(first, last + 1):
                    span = (provision.low, provision.high, number)
                    self._chapters.setdefault(chapter, []).append(span)

    def touching(self, code: Code) -> list[int]:
        """Numbers of the routes whose provisions contain the code or lie within it."""
        low, high = code.low, code.high
        spans = self._chapters.get(int(code.chapter), ())
        return sorted({n for first, last, n in spans if first < high and low < last})

    @functools.cache  # noqa: B019 - lives as long as the text it belongs to
    def readings(self, key: GoodKey) -> tuple[Reading, ...]:
        """The readings of a good; several where its facts leave several."""
        found: dict[tuple[Code, tuple[int, ...], Appendix], Reading] = {}
        for code in key.codes:
            choices = (("hs_rule", str(code)),) if len(key.codes) > 1 else ()
            for reading in self._of_code(key, code, choices):
                found.setdefault((reading.code, reading.routes, reading.appendix), reading)
        return tuple(found.values())

    def _of_code(
        self, key: GoodKey, code: Code, choices: tuple[tuple[str, str], ...]
    ) -> Iterator[Reading]:
        numbers = self.touching(code)
        additional = [n for n in numbers if is_additional(self.text.routes[n])]
        numbered = [n for n in numbers if not is_additional(self.text.routes[n])]
        for item, by_item in self._by_item(code, numbered):
            for trade, by_trade in self._by_trade(key, by_item):
                for use, by_use in self._by_use(key, item.code, by_trade):
                    for kind, by_kind in self._by_kind(key, item.code, use.value, by_use):
                        yield Reading(
                            code=item.code,
                            choices=(*choices, *item.choice, *trade.choice, *use.choice,
                                     *kind.choice),
                            routes=(*by_kind, *additional),
                            appendix=appendix_for(
                                self.text, item.code, use.value, kind.value
                            ),
                        )  # fmt: skip

    def _by_item(self, code: Code, numbers: list[int]) -> Iterator[tuple[_Item, list[int]]]:
        """The most specific provision decides: an item's own rule before its subheading's."""
        levels: dict[int, int] = {}
        deeper: dict[Provision, list[int]] = {}
        for number in numbers:
            for provision in self.text.routes[number].good:
                if provision.covers(code):
                    levels[number] = max(levels.get(number, 0), provision.level)
                elif provision.touches(code):
                    deeper.setdefault(provision, []).append(number)
        own = max(levels.values(), default=0)
        base = [n for n in numbers if levels.get(n) == own and own]
        if not deeper:
            yield _Item(code), base
            return
        for provision, of_item in deeper.items():
            yield _Item(provision.first, (("tariff_item", str(provision)),)), of_item
        yield _Item(code, (("tariff_item", "other"),)), base

    def _by_trade(self, key: GoodKey, numbers: list[int]) -> Iterator[tuple[_Choice, list[int]]]:
        routes = self.text.routes
        pairs = {
            tag.arguments[0]
            for n in numbers
            for name in ("trade_between", "trade_other_than")
            for tag in routes[n].tags(name)
        }
        if not pairs:
            yield _NO_CHOICE, numbers
            return
        pair = pairs.pop()
        between = [n for n in numbers if not routes[n].has_tag("trade_other_than")]
        other = [n for n in numbers if not routes[n].has_tag("trade_between")]
        if key.produced_in in PARTIES and key.destination in PARTIES:
            is_between = {key.produced_in, key.destination} == set(pair.split("_"))
            yield _NO_CHOICE, between if is_between else other
            return
        yield _Choice(pair, (("destination", pair),)), between
        yield _Choice("", (("destination", f"not {pair}"),)), other

    def _by_use(
        self, key: GoodKey, code: Code, numbers: list[int]
    ) -> Iterator[tuple[_Choice, list[int]]]:
        routes = self.text.routes
        named = {use for n in numbers for use in routes[n].use} - {ANY_OTHER_USE}
        in_tables = bool(numbers) and named_in_tables(self.text, code)
        apart = uses_apart(code) if numbers else ()
        if not (named or apart or in_tables or any(routes[n].use for n in numbers)):
            yield _NO_CHOICE, numbers
            return

        def for_use(use: str) -> list[int]:
            explicit = [n for n in numbers if matching(routes[n].use, use)]
            rest = [n for n in numbers if not routes[n].use]
            if not explicit:
                explicit = [n for n in numbers if ANY_OTHER_USE in routes[n].use]
            return sorted({*explicit, *rest})

        if key.use is not None:
            yield _Choice(key.use), for_use(key.use)
            return
        possible = list(apart or (*sorted(named), ANY_OTHER_USE))
        if in_tables:
            possible = list(dict.fromkeys(["passenger_vehicle", "heavy_truck", *possible]))
        for use in possible:
            yield _Choice(use, (("use", use),)), for_use(use)

    def _by_kind(
        self, key: GoodKey, code: Code, use: str, numbers: list[int]
    ) -> Iterator[tuple[_Choice, list[int]]]:
        routes = self.text.routes
        named = (routes[n].good_only for n in numbers)
        kinds = [k for k in dict.fromkeys(named) if k and k not in _RESTATES_USE]
        for part in parts_named(self.text, code, appendix_class(use)):
            if part not in kinds:
                kinds.append(part)
        if not kinds or kinds == [REMAINDER]:
            yield _NO_CHOICE, numbers
            return

        def of_kind(kind: str) -> list[int]:
            same = [n for n in numbers if routes[n].good_only in ("", kind, *_RESTATES_USE)]
            if not any(routes[n].good_only == kind for n in numbers):
                same = [
                    n for n in numbers if routes[n].good_only in ("", REMAINDER, *_RESTATES_USE)
                ]
            return same

        stated = {k.casefold(): k for k in (*kinds, REMAINDER)}.get((key.kind or "").casefold())
        if stated is not None:
            yield _Choice(stated), of_kind(stated)
            return
        for kind in dict.fromkeys((*kinds, REMAINDER)):
            yield _Choice(kind, (("kind", kind),)), of_kind(kind)


@dataclass(frozen=True, slots=True)
class _Item:
    code: Code
    choice: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Choice:
    value: str = ""
    choice: tuple[tuple[str, str], ...] = ()


_NO_CHOICE = _Choice()


def choices_of(readings: Iterable[Reading]) -> dict[str, list[str]]:
    """For each fact that the readings turn on, the values it could have."""
    found: dict[str, list[str]] = {}
    for reading in readings:
        for fact, value in reading.choices:
            values = found.setdefault(fact, [])
            if value not in values:
                values.append(value)
    return found
