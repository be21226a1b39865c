"""The core parts of a vehicle: which they are, what they cost, what in them is foreign.

Uniform Regulations 14(4) to 14(11), Table A.2. Codes alone do not tell a core part, since
the table takes parts of provisions; the sheet `core_parts` names them and their listed
components. Parts that are goods of the book are read off what was found about these;
bought ones take the figures that their supplier states.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.vehicle_content import ANYTHING, NOTHING, Amount, Bounds, together, total
from tratado.book import MILLIONTHS
from tratado.hs import Code
from tratado.origin.answer import Answer
from tratado.origin.conditions import BEYOND_TAKING_APART
from tratado.origin.findings import Findings
from tratado.origin.good_key import PARTIES
from tratado.origin.intake import Facts, candidate_codes
from tratado.origin.part_costs import book_costs
from tratado.origin.rollup import roll_up
from tratado.origin.sources import KEPT_APART
from tratado.value.finding import Missing
from tratado.words import Said

SHEET = "core_parts"
COLUMNS = ("part", "core_part", "listed_as", "nc", "vnm", "vnm_listed", "row")
"""The columns of the sheet that are read."""


class CoreGroup(StrEnum):
    """Column 1 of Table A.2."""

    ENGINE = "engine"
    TRANSMISSION = "transmission"
    BODY_AND_CHASSIS = "body_and_chassis"
    AXLE = "axle"
    SUSPENSION_SYSTEM = "suspension_system"
    STEERING_SYSTEM = "steering_system"
    ADVANCED_BATTERY = "advanced_battery"

    @property
    def in_table(self) -> str:
        """The group as the table writes it."""
        return self.replace("_", " ")


class ListedAs(StrEnum):
    """What a part is to its group."""

    PART = "part"
    """A part of column 1, as a whole."""
    COMPONENT = "component"
    """A component of column 2."""
    UNLISTED = "unlisted"
    """Neither, whatever its code."""


@dataclass(frozen=True, slots=True)
class Named:
    """What the sheet says of a part; amounts in ten-thousandths per unit of it."""

    part: str
    group: CoreGroup
    listed_as: ListedAs
    nc: int | None
    vnm: int | None
    vnm_listed: int | None
    row: int | None


@dataclass(frozen=True, slots=True)
class Component:
    """A line of a core part; `listed` is None where it may be a listed component."""

    part: str
    row: int | None
    listed: bool | None
    value: Amount
    counted: Bounds


@dataclass(frozen=True, slots=True)
class CorePart:
    """A core part in one vehicle.

    Amounts are in ten-thousandths per unit of the part, `quantity` in units of it in one
    vehicle. `origin` is what it is by its own rule, or by its supplier's word. `materials`
    is the value of non-originating materials used in its production (14(7)(a)),
    `components` that of its listed components (14(7)(b)). `counted` is how the vehicle's
    own value of non-originating materials has it, per vehicle; `opened` whether through
    its materials, `inside_whole` whether it is inside a part that counts whole, so that it
    does not count by itself. `value` is what it is worth in one vehicle.
    """

    group: CoreGroup
    part: str
    row: int | None
    quantity: Fraction
    net_cost: Amount | None
    transaction_value: Amount | None
    value: Amount
    origin: Answer
    materials: Bounds
    components: Bounds
    counted: Bounds
    opened: bool
    inside_whole: bool
    lines: tuple[Component, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class MayBeCore:
    """A line that was not named and whose code Table A.2 has in some `groups`.

    `counted` is how the vehicle's own value of non-originating materials has it. `alike` are
    the groups in which a core part of the vehicle was named that has the same code.
    """

    part: str
    groups: tuple[CoreGroup, ...]
    counted: Bounds
    alike: tuple[CoreGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class CoreParts:
    """The core parts of a vehicle, the groups of which none was named, and what may be of them."""

    vehicle: str
    parts: tuple[CorePart, ...]
    absent: tuple[CoreGroup, ...]
    may_be: tuple[MayBeCore, ...]

    def of(self, group: CoreGroup) -> tuple[CorePart, ...]:
        return tuple(part for part in self.parts if part.group is group)


def named_parts(sheet: pl.DataFrame) -> dict[str, Named]:
    """The rows of the sheet `core_parts` by part; a row without `listed_as` is a whole part."""
    return {
        cells["part"]: Named(
            part=cells["part"],
            group=CoreGroup(cells["core_part"]),
            listed_as=ListedAs(cells["listed_as"] or ListedAs.PART),
            nc=cells["nc"],
            vnm=cells["vnm"],
            vnm_listed=cells["vnm_listed"],
            row=cells["row"],
        )
        for cells in sheet.select(COLUMNS).iter_rows(named=True)
    }


_BY_MATERIALS = "by_materials"
"""Beside the cells of a line, whether its part counts by its materials."""

_APART = "apart"
"""Beside the cells of a line, whether its units are told from those of another origin (8(18))."""


class CoreFinder:
    """Finds core parts among the lines of vehicles of one decided book."""

    def __init__(self, findings: Findings, named: Mapping[str, Named]) -> None:
        self.findings = findings
        self.named = named
        self._goods = findings.goods
        self._numbers = {name: number for number, name in enumerate(self._goods["id"])}
        self._in_table: dict[tuple[Any, ...], tuple[CoreGroup, ...]] = {}
        self._lines: dict[str, list[Mapping[str, Any]]] = {}
        how = findings.rolled.makers.by_materials().tolist()
        apart = findings.rolled.apart.tolist()
        rows = findings.lines.iter_rows(named=True)
        for cells, answer, told in zip(rows, how, apart, strict=True):
            own = {**cells, _BY_MATERIALS: Answer(answer), _APART: told == Answer.MET}
            self._lines.setdefault(cells["good"], []).append(own)

    def of(self, vehicle: str, use: str | None = None) -> CoreParts:
        """The core parts of a vehicle. Raises KeyError for a good that is not in the book.

        `use` is what its parts are for, by the class of the vehicle; None where not known.
        """
        parts: list[CorePart] = []
        may_be: list[tuple[Mapping[str, Any], MayBeCore]] = []
        named: set[tuple[CoreGroup, str]] = set()
        self._numbers[vehicle]  # A vehicle that is no good of the book is refused here.
        for cells, times, opened in self._below(vehicle, Fraction(1), opened=True):
            name = self.named.get(cells["part"])
            if name is not None and name.listed_as is ListedAs.PART:
                parts.append(self._core_part(name, cells, times, opened, use))
                named.add((name.group, self._subheading(cells)))
            elif name is None and (groups := self._groups(cells)):
                whole = Named(cells["part"], groups[0], ListedAs.PART, None, None, None, None)
                counted = self._core_part(whole, cells, times, opened).counted
                may_be.append((cells, MayBeCore(cells["part"], groups, counted)))
        have = {part.group for part in parts}
        absent = tuple(group for group in CoreGroup if group not in have)
        # What lies within another part is no part of the vehicle beside those named.
        unnamed = (
            replace(one, alike=tuple(
                group for group in one.groups
                if cells["good"] == vehicle and (group, self._subheading(cells)) in named
            ))
            for cells, one in may_be
        )  # fmt: skip
        return CoreParts(vehicle, tuple(parts), absent, tuple(unnamed))

    def _subheading(self, cells: Mapping[str, Any]) -> str:
        own = cells["part"] in self._numbers and not cells["hs"]
        return str(self._row(cells["part"])["hs"] if own else cells["hs"])[:6]

    def _below(
        self, good: str, times: Fraction, *, opened: bool
    ) -> Iterator[tuple[Mapping[str, Any], Fraction, bool]]:
        """The lines of a good and of what it contains, down to the core parts."""
        for cells in self._lines.get(good, ()):
            if cells["role"] in ("shipping_packing", "indirect"):
                continue
            part = cells["part"]
            yield cells, times, opened
            core = part in self.named and self.named[part].listed_as is ListedAs.PART
            if part in self._numbers and not core:
                quantity = times * Fraction(cells["quantity"], MILLIONTHS)
                inside = opened and self._opens(cells) is Answer.MET
                yield from self._below(part, quantity, opened=inside)

    def _opens(self, cells: Mapping[str, Any]) -> Answer:
        """Whether a part counts by its materials: self-produced, no intermediate material."""
        part = cells["part"]
        designated = bool(self._row(part)["intermediate"]) and self._state(part) is Answer.MET
        found: Answer = cells[_BY_MATERIALS]
        return Answer.NOT_MET if designated else found

    def _core_part(
        self,
        name: Named,
        cells: Mapping[str, Any],
        times: Fraction,
        opened: bool,
        use: str | None = None,
    ) -> CorePart:
        quantity = times * Fraction(cells["quantity"], MILLIONTHS)
        value = Fraction(cells["value"]) * times
        made = name.part in self._numbers
        own = self._made(name) if made else self._bought(name, cells, use)
        by_materials = Answer.NOT_MET
        if opened and name.part in self._numbers:
            by_materials = self._opens(cells)
        return CorePart(
            group=name.group,
            part=name.part,
            row=cells.get("row"),
            quantity=quantity,
            net_cost=own.net_cost,
            transaction_value=own.transaction_value,
            value=value,
            origin=own.origin,
            materials=own.materials,
            components=own.components,
            counted=_counted(opened, by_materials, own, value, quantity, _as_stated(cells, value)),
            opened=by_materials is Answer.MET,
            inside_whole=not opened,
            lines=own.lines,
            missing=own.missing,
        )

    def _made(self, name: Named) -> _Figures:
        """A part that is a good of the book."""
        row, number = self._row(name.part), self._numbers[name.part]
        lines = tuple(self._components(name))
        missing = [
            Missing(
                "listed_as",
                Said("auto-part-in", part=line.part, whole=name.part),
                "Uniform Regulations 14(7)(b)",
            )
            for line in lines
            if line.listed is None and line.counted.high
        ]
        if row["nc"] is None:
            missing.append(Missing("nc", name.part, "Uniform Regulations 14(4)"))
        return _Figures(
            net_cost=row["nc"],
            transaction_value=row["tv"],
            origin=self._state(name.part),
            materials=self._materials(number),
            components=total(line.counted for line in lines),
            lines=lines,
            missing=together(missing),
            is_good=True,
        )

    def _materials(self, number: int) -> Bounds:
        """The value of non-originating materials of a good, as it was found."""
        level, place = self.findings.level(number)
        return Bounds(*level.non_originating(place))

    def _components(self, name: Named) -> Iterator[Component]:
        """The lines of a core part, listed components or not (14(7)(b), 14(8))."""
        text = self.findings.text
        rolls_up = bool(text.term("automotive.core.components_roll_up"))
        for cells in self._lines.get(name.part, ()):
            if cells["role"] in ("shipping_packing", "indirect"):
                continue
            listed = self._listed(name.group, cells)
            value = self._foreign(cells, rolls_up=rolls_up)
            counted = NOTHING if listed is False else value
            if listed is None:
                counted = Bounds(0, value.high)
            yield Component(cells["part"], cells.get("row"), listed, cells["value"], counted)

    def _foreign(self, cells: Mapping[str, Any], *, rolls_up: bool) -> Bounds:
        """What of a component's value is not originating: 14(11)."""
        part, value = cells["part"], cells["value"]
        if part not in self._numbers:
            return _as_stated(cells, value)
        state = self._state(part)
        if state is Answer.MET:
            quantity = Fraction(cells["quantity"], MILLIONTHS)
            return NOTHING if rolls_up else self._materials(self._numbers[part]).times(quantity)
        return Bounds(0 if state is Answer.OPEN else value, value)

    def _listed(self, group: CoreGroup, cells: Mapping[str, Any]) -> bool | None:
        """Whether a line is a listed component of the group; None where its code may be one."""
        name = self.named.get(cells["part"])
        if name is not None and (name.group is group or name.listed_as is ListedAs.UNLISTED):
            return name.listed_as is not ListedAs.UNLISTED
        return None if group in self._groups(cells) else False

    def _groups(self, cells: Mapping[str, Any]) -> tuple[CoreGroup, ...]:
        """The groups in which Table A.2 has a line's code."""
        if cells["hs"] is None:
            return ()
        code = cells["hs"], cells["hs_edition"], cells["hs_tariff"], cells["hs_rule"]
        if code not in self._in_table:
            self._in_table[code] = groups_naming(self.findings.text, candidate_codes(*code))
        return self._in_table[code]

    def _bought(self, name: Named, cells: Mapping[str, Any], use: str | None) -> _Figures:
        """A part that is no good of the book: by its supplier's figures.

        Where nobody says whether it originates, its own rule may ask for no more than these
        figures tell. One that comes from outside the region, without figures, is foreign as a
        whole.
        """
        origin = {"originating": Answer.MET, "non_originating": Answer.NOT_MET}.get(
            cells["origin"], Answer.OPEN
        )
        unit = Fraction(cells["value"] * MILLIONTHS, cells["quantity"])
        country = cells["country"]
        if name.vnm is None and origin is not Answer.MET and country not in (None, *PARTIES):
            whole = Bounds.exactly(unit)
            return _Figures(unit, None, Answer.NOT_MET, whole, whole)
        missing = []
        if not cells[_APART]:
            origin = Answer.OPEN
            missing.append(Missing(KEPT_APART, name.part, "Uniform Regulations 8(18), 8(20)"))
        elif origin is Answer.OPEN:
            origin = self._by_own_rule(name, cells, use)
        if origin is Answer.OPEN and cells[_APART]:
            missing.append(Missing("origin", name.part, "Uniform Regulations 14(5)"))
        for fact in ("nc", "vnm", "vnm_listed"):
            if getattr(name, fact) is None:
                missing.append(Missing(fact, name.part, "Uniform Regulations 14(4), 14(7)"))
        materials = ANYTHING if name.vnm is None else Bounds.exactly(name.vnm)
        # Listed components are among the materials, so that these bound them.
        components = (
            Bounds(0, materials.high)
            if name.vnm_listed is None
            else Bounds.exactly(name.vnm_listed)
        )
        return _Figures(name.nc, None, origin, materials, components, (), tuple(missing))

    def _by_own_rule(self, name: Named, cells: Mapping[str, Any], use: str | None) -> Answer:
        """The rule of a bought part on its stated net cost and materials of no known code: 14(5).

        Settled where the rule asks for value content alone, or the change cannot matter. Costs
        and materials that its supplier states are those of a production.
        """
        if name.nc is None or name.vnm is None or cells["hs"] is None or use is None:
            return Answer.OPEN
        codes = {key: cells[key] for key in ("hs", "hs_edition", "hs_tariff", "hs_rule")}
        part = {**codes, "id": name.part, "use": use, "produced_in": cells["country"],
                "nc": name.nc}  # fmt: skip
        materials = {"good": name.part, "part": f"{name.part} ", "role": "material",
                     "quantity": MILLIONTHS, "value": name.vnm,
                     "origin": "non_originating"}  # fmt: skip
        goods, lines = (
            pl.DataFrame([dict.fromkeys(frame.columns) | row], schema=frame.schema)
            for frame, row in ((self._goods, part), (self.findings.lines, materials))
        )
        told = {BEYOND_TAKING_APART: True, **self.findings.facts.answers.get(name.part, {})}
        facts = Facts(
            pl.DataFrame(
                [(name.part, fact, "yes" if yes else "no") for fact, yes in told.items()],
                schema=["subject", "fact", "value"],
                orient="row",
            )
        )
        rolled = roll_up(book_costs(goods, lines, facts), facts, self.findings.evaluator)
        return Answer(int(rolled.state[0]))

    def _row(self, good: str) -> dict[str, Any]:
        return self._goods.row(self._numbers[good], named=True)

    def _state(self, good: str) -> Answer:
        return Answer(int(self.findings.rolled.state[self._numbers[good]]))


@dataclass(frozen=True, slots=True)
class _Figures:
    net_cost: Amount | None
    transaction_value: Amount | None
    origin: Answer
    materials: Bounds
    components: Bounds
    lines: tuple[Component, ...] = ()
    missing: tuple[Missing, ...] = ()
    is_good: bool = False


def _counted(
    opened: bool,
    by_materials: Answer,
    own: _Figures,
    value: Amount,
    quantity: Fraction,
    stated: Bounds,
) -> Bounds:
    """How the vehicle's value of non-originating materials has a core part: 7(4), 7(5)."""
    if not opened:
        return NOTHING  # It counts, if at all, within the part that contains it.
    if not own.is_good:
        return stated
    materials = own.materials.times(quantity)
    if by_materials is Answer.MET:
        return materials
    whole = Bounds(
        0 if own.origin is not Answer.NOT_MET else value,
        0 if own.origin is Answer.MET else value,
    )
    return whole.or_else(materials) if by_materials is Answer.OPEN else whole


def _as_stated(cells: Mapping[str, Any], value: Amount) -> Bounds:
    """What of the value of a line does not originate by the origin that the line states."""
    if cells["origin"] != "originating":
        return Bounds.exactly(value)
    return NOTHING if cells[_APART] else Bounds(0, value)


def groups_naming(text: TextInForce, codes: Iterable[Code]) -> tuple[CoreGroup, ...]:
    """The groups of Table A.2 that name one of some codes."""
    wanted: Sequence[Code] = tuple(codes)
    found = {
        row.group
        for row in text.tables.core_components
        if any(p.touches(code) for p in row.provision for code in wanted)
    }
    return tuple(group for group in CoreGroup if group.in_table in found)
