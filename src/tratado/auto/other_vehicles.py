"""Other vehicles and what goes into them: Uniform Regulations 20, tables F and G."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tratado.agreement.agreement import TextInForce
from tratado.auto.classes import Percentages, VehicleClass, percentages_of, vehicle_percentages
from tratado.auto.vehicle_content import Amount, Bounds, total
from tratado.hs import Code
from tratado.origin.answer import Answer, answer
from tratado.origin.appendix import (
    IN_TABLE_F,
    appendix_for,
    listed_in_table_f,
    table_f_counts,
)
from tratado.value.finding import Missing


@dataclass(frozen=True, slots=True)
class NewVehicle:
    """What is known of a vehicle new to the region or its plant; None where nobody said.

    `prototype` is the day on which its first prototype was produced. `new_class_or_marque`
    and `new_size_and_underbody` say how it differs from what its assembler made before:
    in the region for a new building, in the plant for a refit. A refit is a closure from
    `refit_start` to `refit_end`, its last day.
    """

    prototype: dt.date | None = None
    new_class_or_marque: bool | None = None
    new_size_and_underbody: bool | None = None
    new_building: bool | None = None
    new_machinery: bool | None = None
    refit_start: dt.date | None = None
    refit_end: dt.date | None = None


class Relief(StrEnum):
    """Why a lower percentage holds."""

    NEW_PLANT = "new_plant"
    REFIT = "refit"


@dataclass(frozen=True, slots=True)
class ReliefResult:
    """Whether a lower percentage holds on the day, and until which day it would."""

    relief: Relief
    answer: Answer
    last_day: dt.date | None
    percentages: Percentages
    missing: tuple[Missing, ...]


_RELIEF_CITES = {
    Relief.NEW_PLANT: "Uniform Regulations 20(8)(a)",
    Relief.REFIT: "Uniform Regulations 20(8)(b)",
}


def reliefs(
    text: TextInForce, vehicle_class: VehicleClass, new: NewVehicle, subject: str = ""
) -> tuple[ReliefResult, ...]:
    """The lower percentages of 20(8) for an other vehicle on the text's day.

    They hold from the day of the first prototype to the same day five or two years later.
    Size category and underbody do not count for the heavier vehicles of 20(3).
    """
    if not vehicle_class.is_other:
        return ()
    differs = _differs(vehicle_class, new)
    names = ["new_class_or_marque"]
    if vehicle_class is VehicleClass.LIGHTER_OTHER:
        names.append("new_size_and_underbody")
    built = {
        "new_building": answer(new.new_building),
        "new_machinery": answer(new.new_machinery),
    }
    return (
        _relief(text, Relief.NEW_PLANT, new, {**dict.fromkeys(names, differs), **built}, subject),
        _relief(
            text,
            Relief.REFIT,
            new,
            {**dict.fromkeys(names, differs), "refit_end": _refitted(text, new)},
            subject,
        ),
    )


def _differs(vehicle_class: VehicleClass, new: NewVehicle) -> Answer:
    found = answer(new.new_class_or_marque)
    if vehicle_class is VehicleClass.LIGHTER_OTHER:
        found = max(found, answer(new.new_size_and_underbody))
    return found


def _relief(
    text: TextInForce,
    relief: Relief,
    new: NewVehicle,
    conditions: dict[str, Answer],
    subject: str,
) -> ReliefResult:
    years = int(str(text.term(f"automotive.rvc.{relief}.years")))
    last = None if new.prototype is None else _years_later(new.prototype, years)
    conditions = {"prototype_date": _within(text.day, new.prototype, last), **conditions}
    found = min(conditions.values())
    cite = _RELIEF_CITES[relief]
    return ReliefResult(
        relief=relief,
        answer=found,
        last_day=last,
        percentages=percentages_of(text, f"automotive.rvc.{relief}"),
        missing=tuple(
            Missing(fact, subject, cite)
            for fact, state in conditions.items()
            if found is Answer.OPEN and state is Answer.OPEN
        ),
    )


def _within(day: dt.date, first: dt.date | None, last: dt.date | None) -> Answer:
    if first is None or last is None:
        return Answer.OPEN
    return answer(first <= day <= last)


def _refitted(text: TextInForce, new: NewVehicle) -> Answer:
    """Whether the plant was closed long enough, before the prototype: section 12, refit."""
    if new.refit_start is None or new.refit_end is None:
        return Answer.OPEN
    months = int(str(text.term("automotive.rvc.refit.closure")))
    long_enough = new.refit_end + dt.timedelta(days=1) >= _months_later(new.refit_start, months)
    if not long_enough:
        return Answer.NOT_MET
    return Answer.OPEN if new.prototype is None else answer(new.prototype > new.refit_end)


def _years_later(day: dt.date, years: int) -> dt.date:
    return _months_later(day, 12 * years)


def _months_later(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or its last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    after = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = after - dt.timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def required_on_the_day(
    text: TextInForce, vehicle_class: VehicleClass, found: Iterable[ReliefResult]
) -> tuple[Percentages, Percentages]:
    """The lowest and the highest percentage that an other vehicle may have to reach.

    They are the same unless a relief is open.
    """
    plain = vehicle_percentages(text, vehicle_class)
    if plain is None or not vehicle_class.is_other:
        raise KeyError(vehicle_class)
    low = high = plain
    for each in found:
        if each.answer is not Answer.NOT_MET:
            low = min(low, each.percentages, key=_net_cost)
        if each.answer is Answer.MET:
            high = min(high, each.percentages, key=_net_cost)
    return low, high


def _net_cost(percentages: Percentages) -> int:
    return percentages.net_cost or 0


def part_percentages(
    text: TextInForce,
    code: Code,
    vehicle_class: VehicleClass,
    kind: str | None = None,
    subject: str = "",
) -> tuple[Percentages | None, tuple[Missing, ...]]:
    """What a part for an other vehicle must reach: 20(2)(h), 20(3)(b), 20(3)(c).

    None where section 20 has no percentage of its own, so that the part's rule counts.
    Table F takes parts of some provisions; `kind` is which of them it is. 20(3)(c) is for
    parts whose rule asks for value content at all, which the caller sees from the rule.
    """
    listed = listed_in_table_f(text, code, kind or "")
    if listed is Answer.OPEN and table_f_counts(text, code):
        return None, (Missing(IN_TABLE_F, subject, "Uniform Regulations 20(3)(c), Table F"),)
    in_table = listed is Answer.MET
    found = appendix_for(text, code, str(vehicle_class), kind or "", in_table_f=in_table)
    return (percentages_of(text, found.term) if found.term else None), ()


@dataclass(frozen=True, slots=True)
class UsedMaterial:
    """A material in a good for an other vehicle; amounts per unit of the good.

    `listed`: in Table F or G. `foreign` is its value where it does not originate, `inside`
    that of the non-originating materials used in its own production, None where unknown.
    """

    part: str
    listed: bool
    foreign: Bounds
    inside: Bounds | None


@dataclass(frozen=True, slots=True)
class MaterialChoices:
    """The non-originating materials of a good by either way of 20(4), and by 20(5).

    `by_choice` takes for each listed material what is less. `whole` counts the value of all
    non-originating materials, as 20(5) has it for vehicles despite 20(4).
    """

    by_choice: Bounds
    whole: Bounds
    opened: tuple[str, ...]

    def of(self, vehicle_class: VehicleClass | None) -> Bounds:
        """What counts: for a vehicle (of a class) 20(5), for a listed part 20(4)."""
        return self.by_choice if vehicle_class is None else self.whole


def material_choices(materials: Iterable[UsedMaterial]) -> MaterialChoices:
    """The materials of a good for an other vehicle: 20(4), 20(5)."""
    used = tuple(materials)
    chosen = [(each, _chosen(each)) for each in used]
    return MaterialChoices(
        by_choice=total(bounds for _, bounds in chosen),
        whole=total(each.foreign for each in used),
        opened=tuple(each.part for each, bounds in chosen if bounds is not each.foreign),
    )


def _chosen(material: UsedMaterial) -> Bounds:
    """The lesser of a listed material's value and what is foreign in it: 20(4)(a)."""
    inside = material.inside
    if not material.listed or inside is None or _most(inside) >= _most(material.foreign):
        return material.foreign
    return Bounds(min(inside.low, material.foreign.low), inside.high)


def _most(bounds: Bounds) -> Amount:
    return 10**30 if bounds.high is None else bounds.high
