"""Whether the core parts of a vehicle originate, by every method the text allows.

Uniform Regulations 14(3) to 14(13): each part by its own rule, by the non-originating
materials in it, or by its listed components alone; or all parts taken as one, the
super-core; or averages of either kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tratado.agreement.agreement import TextInForce
from tratado.auto.classes import Percentages, percentages_of
from tratado.auto.core_parts import CoreGroup, CorePart, CoreParts, MayBeCore
from tratado.auto.vehicle_content import (
    NOTHING,
    Amount,
    Bounds,
    Content,
    all_of,
    any_of,
    together,
    total,
)
from tratado.origin.answer import Answer
from tratado.value.finding import Missing
from tratado.words import Said

TERM = "automotive.rvc.core.light"


class CoreMethod(StrEnum):
    """How a core part may be found originating."""

    OWN_RULE = "own_rule"
    """By its rule, or its supplier's word: 14(5), for batteries 14(6)."""
    OWN_MATERIALS = "own_materials"
    """By the value of non-originating materials in its production: 14(7)(a)."""
    LISTED_COMPONENTS = "listed_components"
    """By that of the non-originating listed components: 14(7)(b), 14(8)."""
    AVERAGE = "average"
    """By the average of its group of column 1: 14(12)."""


class Base(StrEnum):
    """What the content is a share of."""

    NET_COST = "net_cost"
    TRANSACTION_VALUE = "transaction_value"


class Route(StrEnum):
    """How the core parts of a vehicle together may meet the requirement."""

    PART_BY_PART = "part_by_part"
    SUPER_CORE_MATERIALS = "super_core_materials"
    SUPER_CORE_COMPONENTS = "super_core_components"
    AVERAGED_SUPER_CORE = "averaged_super_core"


_CITES = {
    CoreMethod.OWN_RULE: "Uniform Regulations 14(5)",
    CoreMethod.OWN_MATERIALS: "Uniform Regulations 14(7)(a), 14(13)",
    CoreMethod.LISTED_COMPONENTS: "Uniform Regulations 14(7)(b), 14(8), 14(13)",
}
_SUPER_CITES = {
    CoreMethod.OWN_MATERIALS: "Uniform Regulations 14(10)(a), 14(13)",
    CoreMethod.LISTED_COMPONENTS: "Uniform Regulations 14(10)(b), 14(13)",
}
_SUPER_ROUTES = {
    CoreMethod.OWN_MATERIALS: Route.SUPER_CORE_MATERIALS,
    CoreMethod.LISTED_COMPONENTS: Route.SUPER_CORE_COMPONENTS,
}
_AVERAGE_CITE = "Uniform Regulations 14(12), 16(10)"
_BATTERY_CITE = "Uniform Regulations 14(3), 14(6)"


@dataclass(frozen=True, slots=True)
class MethodResult:
    """What one method says of a core part; `content` is None for the part's own rule."""

    method: CoreMethod
    base: Base | None
    answer: Answer
    content: Content | None
    cite: str
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class PartResult:
    """A core part by every method. It originates where any of them is met."""

    part: CorePart
    methods: tuple[MethodResult, ...]

    @property
    def answer(self) -> Answer:
        return any_of(each.answer for each in self.methods)

    @property
    def best(self) -> MethodResult:
        """The method to choose: met before open, then the widest margin."""
        return max(self.methods, key=lambda each: (each.answer, _margin(each.content)))

    @property
    def by_itself(self) -> Answer:
        """Whether it originates by its own rule or all its materials."""
        own = (CoreMethod.OWN_RULE, CoreMethod.OWN_MATERIALS)
        return any_of(each.answer for each in self.methods if each.method in own)


@dataclass(frozen=True, slots=True)
class RouteResult:
    """What one way of meeting the requirement says of all core parts together."""

    route: Route
    answer: Answer
    content: Content | None
    cite: str
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class CoreRequirement:
    """The core-part requirement of a vehicle: 14(4). Met where any route is.

    `unnamed` is what lines that nobody named, and that may be the core parts that are absent or
    further ones of the code of those named, add to the vehicle's non-originating materials.
    """

    vehicle: str
    parts: tuple[PartResult, ...]
    routes: tuple[RouteResult, ...]
    absent: tuple[CoreGroup, ...]
    required: bool
    unnamed: Bounds = NOTHING

    @property
    def answer(self) -> Answer:
        if not self.required:
            return Answer.MET
        return any_of(each.answer for each in self.routes)

    @property
    def best(self) -> RouteResult:
        """The route to choose: met before open, then the widest margin."""
        return max(self.routes, key=lambda each: (each.answer, _margin(each.content)))

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that would settle the requirement; none where it is settled."""
        if self.answer is not Answer.OPEN:
            return ()
        return together(
            fact for each in self.routes if each.answer is Answer.OPEN for fact in each.missing
        )


def _margin(content: Content | None) -> int:
    """The margin of a content in the worst case; the lowest where it is not known."""
    margin = None if content is None else content.margin
    return -(10**9) if margin is None else margin


@dataclass(frozen=True, slots=True)
class Averages:
    """Averages over a group of vehicles: of each group of column 1, and of all together.

    `whole` is None where the text has no super-core.
    """

    by_group: Mapping[CoreGroup, Content]
    whole: Content | None


def part_result(text: TextInForce, part: CorePart, average: Content | None = None) -> PartResult:
    """A core part by its own rule, by the methods of 14(7) and by its group's average."""
    methods = [*_methods(text, part, percentages_of(text, TERM))]
    if average is not None:
        methods.append(
            MethodResult(
                CoreMethod.AVERAGE,
                Base.NET_COST,
                average.above,
                average,
                _AVERAGE_CITE,
                average.missing,
            )
        )
    return PartResult(part, tuple(methods))


def _methods(text: TextInForce, part: CorePart, percentages: Percentages) -> Iterator[MethodResult]:
    battery = part.group is CoreGroup.ADVANCED_BATTERY
    own_cite = _BATTERY_CITE if battery else _CITES[CoreMethod.OWN_RULE]
    if not battery or text.term("automotive.core.battery_by_change"):
        facts = ("origin",)
        yield MethodResult(
            CoreMethod.OWN_RULE, None, part.origin, None, own_cite, _named(part, facts)
        )
    bases = (
        (Base.NET_COST, part.net_cost, percentages.net_cost),
        (Base.TRANSACTION_VALUE, part.transaction_value, percentages.transaction_value),
    )
    for method in _by_value(text):
        for base, amount, required in bases:
            if required is None or (amount is None and base is Base.TRANSACTION_VALUE):
                continue
            missing = _named(part, _FACTS[method])
            content = Content(amount, _vnm(part, method), required, _CITES[method], missing)
            yield MethodResult(method, base, content.answer, content, _CITES[method], missing)


_FACTS = {
    CoreMethod.OWN_MATERIALS: ("nc", "vnm"),
    CoreMethod.LISTED_COMPONENTS: ("nc", "vnm_listed", "listed_as"),
}


def _by_value(text: TextInForce) -> Sequence[CoreMethod]:
    if text.term("automotive.core.listed_components_only"):
        return (CoreMethod.OWN_MATERIALS, CoreMethod.LISTED_COMPONENTS)
    return (CoreMethod.OWN_MATERIALS,)


def _vnm(part: CorePart, method: CoreMethod) -> Bounds:
    return part.materials if method is CoreMethod.OWN_MATERIALS else part.components


def _named(part: CorePart, facts: tuple[str, ...]) -> tuple[Missing, ...]:
    return tuple(each for each in part.missing if each.fact in facts)


def core_requirement(
    text: TextInForce,
    found: CoreParts,
    electric: bool | None,
    averaged: Averages | None = None,
) -> CoreRequirement:
    """The requirement for a vehicle whose core parts were found.

    `electric` is whether the vehicle is driven by an advanced battery: one that is may lack
    engine and transmission, one that is not has no such battery. `averaged` are averages
    over a group of vehicles that this one is in (14(12), 16(10)).
    """
    by_group = {} if averaged is None else averaged.by_group
    parts = tuple(part_result(text, part, by_group.get(part.group)) for part in found.parts)
    absent = _unexplained(found, electric)
    alike = tuple(one for one in found.may_be if one.alike and one.counted.high != 0)
    needs = (*_needed(found, absent), *_alike(found, alike))
    routes = [_part_by_part(parts, needs), *_super_core(text, found, needs)]
    if averaged is not None and averaged.whole is not None:
        whole = averaged.whole
        routes.append(
            RouteResult(
                Route.AVERAGED_SUPER_CORE,
                Answer.OPEN if needs else whole.above,
                whole,
                _AVERAGE_CITE,
                together((*needs, *whole.missing)),
            )
        )
    required = bool(text.term("automotive.core.required"))
    unnamed = total(
        one.counted
        for one in found.may_be
        if one in alike or not set(one.groups).isdisjoint(absent)
    )
    return CoreRequirement(found.vehicle, parts, tuple(routes), absent, required, unnamed)


def _unexplained(found: CoreParts, electric: bool | None) -> tuple[CoreGroup, ...]:
    """The groups that the vehicle must have and that no line was named for."""
    driven = (CoreGroup.ENGINE, CoreGroup.TRANSMISSION)
    return tuple(
        group
        for group in found.absent
        if not (electric is True and group in driven)
        and not (electric is False and group is CoreGroup.ADVANCED_BATTERY)
    )


def _needed(found: CoreParts, absent: Iterable[CoreGroup]) -> tuple[Missing, ...]:
    cite = "Uniform Regulations 14(4), Table A.2"
    needs = []
    for group in absent:
        near = dict.fromkeys(each.part for each in found.may_be if group in each.groups)
        named = Said(f"vehicle-core-{group.replace('_', '-')}")
        what = Said("auto-core-part-of", group=named, vehicle=found.vehicle)
        if near:
            what = Said("auto-core-part-perhaps", part=what, near=tuple(near))
        needs.append(Missing("core_part", what, cite))
    return tuple(needs)


def _alike(found: CoreParts, alike: Iterable[MayBeCore]) -> Iterator[Missing]:
    """Lines with the code of a named core part, of which nobody said whether they are one too."""
    for one in alike:
        named = tuple(Said(f"vehicle-core-{group.replace('_', '-')}") for group in one.alike)
        what = Said("auto-core-part-of", group=named, vehicle=found.vehicle)
        what = Said("auto-core-part-perhaps", part=what, near=one.part)
        yield Missing("core_part", what, "Uniform Regulations 14(4), Table A.2")


def _part_by_part(parts: Sequence[PartResult], needs: tuple[Missing, ...]) -> RouteResult:
    answer = all_of(each.answer for each in parts)
    if needs:
        answer = min(answer, Answer.OPEN)
    contents = [each.best.content for each in parts if each.best.content is not None]
    open_ = [m for each in parts if each.answer is Answer.OPEN for m in each.part.missing]
    return RouteResult(
        Route.PART_BY_PART,
        answer,
        min(contents, key=_margin, default=None),
        "Uniform Regulations 14(4), 14(5), 14(7)",
        together((*needs, *open_)),
    )


def _super_core(
    text: TextInForce, found: CoreParts, needs: tuple[Missing, ...]
) -> Iterator[RouteResult]:
    """All core parts as one: 14(10)."""
    if not text.term("automotive.core.super_core") or not found.parts:
        return
    for method in _by_value(text):
        content = super_core(text, [(part, Fraction(1)) for part in found.parts], method)
        # A part that was not named may raise the content of the whole or lower it.
        answer = Answer.OPEN if needs else content.answer
        yield RouteResult(
            _SUPER_ROUTES[method],
            answer,
            content,
            content.cite,
            together((*needs, *content.missing)),
        )


def super_core(
    text: TextInForce,
    parts: Iterable[tuple[CorePart, Fraction]],
    method: CoreMethod,
) -> Content:
    """The content of core parts taken as one, each with the number of vehicles it is in.

    The sum of net costs, and of the non-originating materials or listed components.
    """
    weighted = [(part, part.quantity * vehicles) for part, vehicles in parts]
    required = percentages_of(text, TERM).net_cost
    if required is None:
        raise KeyError(TERM)
    return Content(
        base=_sum((part.net_cost, times) for part, times in weighted),
        vnm=total(_vnm(part, method).times(times) for part, times in weighted),
        required=required,
        cite=_SUPER_CITES[method],
        missing=together(m for part, _ in weighted for m in _named(part, _FACTS[method])),
    )


def _sum(amounts: Iterable[tuple[Amount | None, Fraction]]) -> Amount | None:
    """A sum of amounts; None where one of them is not known."""
    found: Amount = 0
    for amount, times in amounts:
        if amount is None:
            return None
        found += amount * times
    return found


def averages(
    text: TextInForce, vehicles: Sequence[tuple[CoreParts, int]], method: CoreMethod
) -> Averages | None:
    """Averages of core parts over vehicles, each with how many of it were produced.

    14(12), 16(10): by each group of column 1, and over all parts as a super-core. An average
    must be above the percentage; one that is equal to it does not do. None where the text
    has no such averages.
    """
    if not text.term("automotive.core.average"):
        return None
    everything = [(part, Fraction(count)) for found, count in vehicles for part in found.parts]
    by_group = {
        group: super_core(text, [(p, c) for p, c in everything if p.group is group], method)
        for group in CoreGroup
        if any(part.group is group for part, _ in everything)
    }
    whole = bool(everything) and bool(text.term("automotive.core.super_core"))
    return Averages(by_group, super_core(text, everything, method) if whole else None)
