"""Which routes apply to a good: one reading, or several where a fact is missing.

What a rule covers may turn on the good's use, on which goods of a provision it is, on its
tariff item, on the countries it is traded between, or on which old code its new code
comes from. Where nobody said, each possibility is a *reading*; the good is decided under
each, and only where they agree is there a verdict.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tratado.agreement.agreement import TextInForce
from tratado.agreement.rules import REMAINDER
from tratado.hs import Code, Provision
from tratado.origin.answer import Answer
from tratado.origin.appendix import (
    CONTENT_REQUIRED,
    IN_TABLE_F,
    READINGS_OF_PARTS,
    Appendix,
    appendix_for,
    asks_of_other_vehicle_parts,
    listed_in_table_f,
    named_in_tables,
    parts_named,
    uses_apart,
)
from tratado.origin.conditions import is_additional
from tratado.origin.good_key import PARTIES, GoodKey
from tratado.origin.uses import (
    ANY_OTHER_USE,
    HEAVIER,
    LIGHTER,
    LISTED_MOTOR_VEHICLE,
    OFF_ROAD,
    OTHER_VEHICLE,
    USES,
    appendix_class,
    matching,
)

_RESTATES_USE = (
    "passenger vehicles",
    "light trucks",
    "heavy trucks",
    "vehicles solely or principally for off-road use",
    "of a kind for listed motor vehicles",
)
"""Phrases of `good_only` that only repeat what the row's `use` says."""

Choices = tuple[tuple[str, str], ...]
"""Facts that a reading presumes, with their values."""

_VEHICLE_HEADINGS = ("8701", "8702", "8703", "8704", "8705")

_CLASSES_OF_VEHICLES = ("passenger_vehicle", "light_truck", "heavy_truck")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read which routes apply.

    `alternatives` are the sets of facts that lead to it beyond what the user gave, one or
    several: goods for uses of which the rule makes no difference share one reading.
    `routes` are indices into the routes of the text in force.
    """

    code: Code
    alternatives: tuple[Choices, ...]
    routes: tuple[int, ...]
    appendix: Appendix = field(default_factory=Appendix)

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Each fact that it presumes with a value that leads to it, all of them in turn."""
        return tuple(dict.fromkeys(pair for each in self.alternatives for pair in each))


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
                place = (reading.code, reading.routes, reading.appendix)
                before = found[place].alternatives if place in found else ()
                both = dict.fromkeys((*before, *reading.alternatives))
                found[place] = replace(reading, alternatives=tuple(both))
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
                        for choice, appendix in self._appendices(
                            key, item.code, use.value, kind.value, by_kind
                        ):
                            yield Reading(
                                code=item.code,
                                alternatives=((*choices, *item.choice, *trade.choice,
                                               *use.choice, *kind.choice, *choice),),
                                routes=(*by_kind, *additional),
                                appendix=appendix,
                            )  # fmt: skip

    def _appendices(
        self, key: GoodKey, code: Code, use: str, kind: str, numbers: list[int]
    ) -> Iterator[tuple[Choices, Appendix]]:
        """What the appendix may do to goods of a code, use and kind, with what is presumed."""
        listed = listed_in_table_f(self.text, code, kind or key.kind or "")
        if listed is Answer.OPEN and key.in_table_f is not None:
            listed = Answer.MET if key.in_table_f else Answer.NOT_MET
        found: dict[Appendix, Choices] = {}
        for in_table in (True, False) if listed is Answer.OPEN else (listed is Answer.MET,):
            appendix = appendix_for(self.text, code, use, kind, in_table_f=in_table)
            found[appendix] = ((IN_TABLE_F, "yes" if in_table else "no"),)
        for appendix, presumed in found.items():
            for choice, each in self._by_parts_reading(key, appendix, numbers):
                yield (*(presumed if len(found) > 1 else ()), *choice), each

    def _by_parts_reading(
        self, key: GoodKey, appendix: Appendix, numbers: list[int]
    ) -> Iterator[tuple[Choices, Appendix]]:
        """15(2), 15(3), 20(2)(h), 20(3)(b): with and without content for routes that have none."""
        plain = any(not self.text.routes[n].has_value_content for n in numbers)
        setting = appendix.parts_reading
        if not setting or appendix.only_value_content or not plain:
            yield (), appendix
            return
        elected = key.parts_reading(setting)
        for reading in READINGS_OF_PARTS if elected is None else (elected,):
            choice = () if elected is not None else ((setting, reading),)
            yield choice, replace(appendix, content_on_every_route=reading == CONTENT_REQUIRED)

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
        if key.produced_in is None and key.destination in pair.split("_"):
            # Which of the two trades it is hangs on where the good is produced.
            for country in PARTIES:
                is_between = {country, key.destination} == set(pair.split("_"))
                yield (
                    _Choice(country, (("produced_in", country),)),
                    between if is_between else other,
                )
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
        content = any(routes[n].has_value_content for n in numbers)
        of_other = bool(numbers) and asks_of_other_vehicle_parts(self.text, code, key.use, content)
        if not (named or apart or in_tables or of_other or any(routes[n].use for n in numbers)):
            yield _NO_CHOICE, numbers
            return

        def for_use(use: str) -> list[int]:
            explicit = [n for n in numbers if matching(routes[n].use, use)]
            rest = [n for n in numbers if not routes[n].use]
            # A vehicle said to be of a class that its provision does not have is no other good.
            other_class = use in _CLASSES_OF_VEHICLES and code.heading in _VEHICLE_HEADINGS
            if not explicit and not other_class:
                explicit = [n for n in numbers if ANY_OTHER_USE in routes[n].use]
            return sorted({*explicit, *rest})

        possible = _possible(code, named, of_other)
        # A use that no goods of a vehicle's provision have is a slip: which it is stays open.
        own = (*possible, LIGHTER, HEAVIER)
        slip = code.heading in _VEHICLE_HEADINGS and not (key.use in own and for_use(key.use))
        if key.use is not None and not (slip and numbers):
            for use in _stated(key.use, named, of_other):
                choice = () if use == key.use else (("use", use),)
                yield _Choice(use, choice), for_use(use)
            return
        for use in apart or possible:
            if (of_use := for_use(use)) or not numbers:
                yield _Choice(use, (("use", use),)), of_use

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


def _stated(use: str, named: set[str], of_other: bool) -> tuple[str, ...]:
    """The uses that a stated one may mean.

    Other vehicles are listed motor vehicles or not, and `of_other`: where section 20 asks
    something of parts, of 20(2), of 20(3) or of neither, such as golf cars. A listed motor
    vehicle may be of section 14, of 20(2) or a motorcycle.
    """
    listed = LISTED_MOTOR_VEHICLE in named and use not in named
    if use == OTHER_VEHICLE:
        sizes = (LIGHTER, HEAVIER) if of_other else ()
        if listed:
            return *sizes, LISTED_MOTOR_VEHICLE, ANY_OTHER_USE
        return (*sizes, ANY_OTHER_USE) if of_other else (use,)
    if of_other and use == OFF_ROAD:
        return LIGHTER, HEAVIER, ANY_OTHER_USE
    if of_other and use == LISTED_MOTOR_VEHICLE:
        return use, "passenger_vehicle", "light_truck", LIGHTER
    return (use,)


def _possible(code: Code, named: set[str], of_other: bool) -> list[str]:
    """Every use that goods of a code may have, those first that rules and tables name.

    Vehicles themselves are for no aftermarket; what they are instead of a class is told by
    the uses that their rules name. Which of the other vehicles a part is for matters only
    `of_other`: where section 20 asks something of it.
    """
    of_vehicle = code.heading in _VEHICLE_HEADINGS
    left_out = {"aftermarket"} if of_vehicle else set()
    left_out |= {OTHER_VEHICLE, OFF_ROAD} if of_other else {LIGHTER, HEAVIER}
    if LISTED_MOTOR_VEHICLE not in named:
        left_out.add(LISTED_MOTOR_VEHICLE)
    elif OTHER_VEHICLE not in named:
        left_out.add(OTHER_VEHICLE)
    return [use for use in USES if use not in left_out]


@dataclass(frozen=True, slots=True)
class _Item:
    code: Code
    choice: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Choice:
    value: str = ""
    choice: tuple[tuple[str, str], ...] = ()


_NO_CHOICE = _Choice()


def choices_of(
    readings: Sequence[Reading], outcomes: Sequence[Hashable]
) -> dict[str, tuple[str, ...]]:
    """The facts whose answer makes a difference between readings, with all their values.

    `outcomes` tell for each reading what comes of it. A fact matters where two sets of facts
    that agree in all others lead to different outcomes.
    """
    told = [
        (dict(each), outcome)
        for reading, outcome in zip(readings, outcomes, strict=True)
        for each in reading.alternatives
    ]
    values: dict[str, list[str]] = {}
    for facts, _ in told:
        for fact, value in facts.items():
            values.setdefault(fact, []).append(value)
    matter = {fact for fact in values if _matters(fact, told)}
    if not matter and len({outcome for _, outcome in told}) > 1:
        matter = set(values)
    return {fact: tuple(dict.fromkeys(values[fact])) for fact in values if fact in matter}


def _matters(fact: str, told: Sequence[tuple[Mapping[str, str], Hashable]]) -> bool:
    """Whether two sets of facts lead apart that differ in one and contradict in no other.

    A set that says nothing of a fact contradicts none that does.
    """
    groups: dict[frozenset[tuple[str, str]], dict[str | None, set[Hashable]]] = {}
    for facts, outcome in told:
        others = frozenset((name, value) for name, value in facts.items() if name != fact)
        groups.setdefault(others, {}).setdefault(facts.get(fact), set()).add(outcome)
    if any(len(set().union(*each.values())) > 1 for each in groups.values()):
        return True
    if len({frozenset(name for name, _ in others) for others in groups}) == 1:
        return False
    return any(
        one[here] != other[there]
        for (mine, one), (theirs, other) in itertools.combinations(groups.items(), 2)
        if _agree(dict(mine), dict(theirs))
        for here, there in itertools.product(one, other)
        if here != there
    )


def _agree(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return one.keys() != other.keys() and all(
        one[name] == other[name] for name in one.keys() & other.keys()
    )
