"""Which class a vehicle is of: Uniform Regulations 12 and 20(2), 20(3).

The code alone does not tell. Every fact that nobody stated is tried both ways; a class is
found where all ways lead to it, and otherwise the facts that would settle it are named.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from tratado.agreement.agreement import TextInForce
from tratado.hs import Code, Provision, parse_provisions
from tratado.origin.uses import HEAVIER, LIGHTER
from tratado.origin.value_content import hundredths
from tratado.value.finding import Ground, Missing


class VehicleClass(StrEnum):
    """The classes whose requirements differ."""

    PASSENGER_VEHICLE = "passenger_vehicle"
    LIGHT_TRUCK = "light_truck"
    HEAVY_TRUCK = "heavy_truck"
    LIGHTER_OTHER = "other_vehicle_lighter"
    HEAVIER_OTHER = "other_vehicle_heavier"
    RULE_ONLY = "rule_only"
    """In none of the classes of sections 12 and 20: section 13 alone is for it."""
    PART = "part"
    """A chassis for a passenger vehicle or light truck, which is a part of table A.1."""
    NO_VEHICLE = "no_vehicle"

    @property
    def is_light(self) -> bool:
        """Whether sections 14 and 18(1), 18(2) and Table A.2 are about it."""
        return self in (VehicleClass.PASSENGER_VEHICLE, VehicleClass.LIGHT_TRUCK)

    @property
    def is_other(self) -> bool:
        """Whether section 20 is about it."""
        return self in (VehicleClass.LIGHTER_OTHER, VehicleClass.HEAVIER_OTHER)


class MotorClass(StrEnum):
    """The four classes of motor vehicles of section 12, within which averages are taken."""

    HEAVY = "heavy"
    TRACTORS = "tractors"
    SMALL_BUSES_AND_LIGHT_TRUCKS = "small_buses_and_light_trucks"
    PASSENGER = "passenger"


class Special(StrEnum):
    """Vehicles of 8703 that are no passenger vehicles, or none of these."""

    ORDINARY = "ordinary"
    MOTORCYCLE = "motorcycle"
    """On three or four wheels."""
    MOTORHOME = "motorhome"
    """Also an entertainer coach."""
    AMBULANCE = "ambulance"
    HEARSE = "hearse"
    PRISON_VAN = "prison_van"


class ChassisFor(StrEnum):
    """What a chassis with an engine is for."""

    PASSENGER_VEHICLE = "passenger_vehicle"
    LIGHT_TRUCK = "light_truck"
    HEAVY_TRUCK = "heavy_truck"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class VehicleFacts:
    """What is known of a vehicle beside its code; None where nobody said.

    `off_road`: it does not meet the standards for unrestricted use on the road, so that it
    is an all-terrain vehicle or one solely or principally for off-road use. `persons` that
    it transports.
    """

    off_road: bool | None = None
    compression_ignition: bool | None = None
    electric_motor: bool | None = None
    persons: int | None = None
    special: Special | None = None
    chassis_for: ChassisFor | None = None


_DOMAINS: Mapping[str, tuple[bool | Special | ChassisFor, ...]] = {
    "off_road": (False, True),
    "compression_ignition": (False, True),
    "electric_motor": (False, True),
    "special": (Special.ORDINARY, Special.MOTORHOME),
    "chassis_for": tuple(ChassisFor),
}
"""What a fact can be, as far as classes differ by it; persons come from the terms."""

_DIESEL_CODES = parse_provisions("8703.31-8703.33")
_OTHER_CARS = parse_provisions("8703.90")
_VEHICLES = parse_provisions("8701-8706")
_CHASSIS = parse_provisions("8706")
_CARS = parse_provisions("8703.21-8703.90")
_ROAD_TRACTORS_AND_TRUCKS = parse_provisions("8701.20 8704.21-8704.90")
_PASSENGER_CITE = "Uniform Regulations 12, passenger vehicle"


@dataclass(frozen=True, slots=True)
class Classified:
    """The class of a vehicle, or those it may be of and what would tell.

    `motor_class` is None where none of section 12's classes has it; it is open with the
    class. `grounds` say what excludes it from the passenger vehicles or the trucks. `use` is
    the word by which rules name the vehicle, None where none of them asks or where it is
    open. `use_contradicts`: the good is stated to be for a use that its facts exclude.
    """

    vehicle_class: VehicleClass | None
    motor_class: MotorClass | None
    possible: tuple[VehicleClass, ...]
    grounds: tuple[Ground, ...]
    missing: tuple[Missing, ...]
    use: str | None = None
    use_contradicts: bool = False


def classify(
    text: TextInForce,
    codes: tuple[Code, ...],
    facts: VehicleFacts,
    subject: str = "",
    use: str | None = None,
) -> Classified:
    """The class of a vehicle of a code; `codes` are its candidates in the rules' numbers.

    `subject` names the vehicle in what is missing. The `use` that its good is stated to have
    settles what it can: only the ways that it allows are left.
    """
    every = {code: [(way, _class(text, code, way)) for way in _ways(text, facts)] for code in codes}
    allowed = {
        code: [(way, found) for way, found in ways if use_agrees(code, way, found, use)]
        for code, ways in every.items()
    }
    contradicts = not any(allowed.values())
    left = every if contradicts else {code: ways for code, ways in allowed.items() if ways}
    possible: set[VehicleClass] = set()
    motor: set[MotorClass | None] = set()
    uses: set[str | None] = set()
    asked: set[str] = set()
    for code, pairs in left.items():
        ways, found = [way for way, _ in pairs], [each for _, each in pairs]
        possible.update(found)
        motor.update(_motor_class(text, code, way) for way in ways)
        uses.update(use_in_rules(code, way, each) for way, each in pairs)
        asked.update(_deciding(facts, ways, found))
    settled = len(possible) == 1
    if not settled and len(left) > 1 and not asked:
        asked.add("hs_rule")
    order = [name for name in (*_names(), "hs_rule") if name in asked]
    return Classified(
        vehicle_class=next(iter(possible)) if settled else None,
        motor_class=next(iter(motor)) if len(motor) == 1 else None,
        possible=tuple(each for each in VehicleClass if each in possible),
        grounds=tuple(dict.fromkeys(g for code in left for g in _grounds(code, facts))),
        missing=() if settled else tuple(Missing(n, subject, _CITES[n]) for n in order),
        use=next(iter(uses)) if len(uses) == 1 else None,
        use_contradicts=contradicts,
    )


_CLASSES_OF_USES: Mapping[str, tuple[VehicleClass, ...]] = {
    "passenger_vehicle": (VehicleClass.PASSENGER_VEHICLE,),
    "light_truck": (VehicleClass.LIGHT_TRUCK,),
    "heavy_truck": (VehicleClass.HEAVY_TRUCK,),
    "off_road": (VehicleClass.LIGHTER_OTHER, VehicleClass.HEAVIER_OTHER, VehicleClass.RULE_ONLY),
    LIGHTER: (VehicleClass.LIGHTER_OTHER,),
    HEAVIER: (VehicleClass.HEAVIER_OTHER,),
    "listed_motor_vehicle": (
        VehicleClass.PASSENGER_VEHICLE,
        VehicleClass.LIGHT_TRUCK,
        VehicleClass.LIGHTER_OTHER,
    ),
}
"""The classes that a stated use leaves; every other use but aftermarket leaves none of the three
of sections 13 to 18."""

_OTHERS = (VehicleClass.LIGHTER_OTHER, VehicleClass.HEAVIER_OTHER, VehicleClass.RULE_ONLY)


def use_agrees(code: Code, facts: VehicleFacts, found: VehicleClass, use: str | None) -> bool:
    """Whether a good of a class by complete facts can have a stated use.

    A whole vehicle is no aftermarket part: section 12. A chassis is for the vehicle that its
    use names.
    """
    if use is None or found is VehicleClass.NO_VEHICLE:
        return True
    if _covers(_CHASSIS, code):
        return _use_of_chassis(facts) == (use if use in _TRUCKS_AND_CARS else _ANY_OTHER_USE)
    if use == "aftermarket":
        return False
    if use == "off_road" and facts.off_road is False:
        return False
    return found in _CLASSES_OF_USES.get(use, _OTHERS)


_ANY_OTHER_USE = "any_other_use"
_TRUCKS_AND_CARS = (ChassisFor.PASSENGER_VEHICLE, ChassisFor.LIGHT_TRUCK, ChassisFor.HEAVY_TRUCK)


def _use_of_chassis(facts: VehicleFacts) -> str:
    return str(facts.chassis_for) if facts.chassis_for in _TRUCKS_AND_CARS else _ANY_OTHER_USE


def use_in_rules(code: Code, facts: VehicleFacts, found: VehicleClass) -> str | None:
    """The use by which section 13 names a vehicle; None where its row names none."""
    if _covers(_CHASSIS, code):
        return _use_of_chassis(facts)
    if found in (
        VehicleClass.PASSENGER_VEHICLE, VehicleClass.LIGHT_TRUCK, VehicleClass.HEAVY_TRUCK
    ):  # fmt: skip
        return str(found)
    if _covers(_CARS, code):
        return "other_vehicle"
    return "off_road" if _covers(_ROAD_TRACTORS_AND_TRUCKS, code) else None


_CITES = {
    "off_road": "Uniform Regulations 12, light truck, heavy truck, all-terrain vehicle",
    "compression_ignition": f"{_PASSENGER_CITE} (a)",
    "electric_motor": f"{_PASSENGER_CITE} (a)",
    "persons": "Uniform Regulations 20(2)(a), 20(3)(a)(ii)",
    "special": f"{_PASSENGER_CITE} (b), (d), (e)",
    "chassis_for": "Uniform Regulations 12, heavy truck, 20(3)(a)(vi)",
    "hs_rule": "Uniform Regulations 12",
}


def _names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(VehicleFacts))


def _ways(text: TextInForce, facts: VehicleFacts) -> Iterator[VehicleFacts]:
    """The facts with everything unknown tried in each way."""
    small, large = (int(str(text.term(f"automotive.vehicle.bus.{n}"))) for n in ("small", "large"))
    domains = {**_DOMAINS, "persons": (small, large)}
    open_ = [name for name in _names() if getattr(facts, name) is None]
    for values in itertools.product(*(domains[name] for name in open_)):
        yield VehicleFacts(
            **{
                **{name: getattr(facts, name) for name in _names()},
                **dict(zip(open_, values, strict=True)),
            }
        )


def _deciding(
    facts: VehicleFacts, ways: list[VehicleFacts], found: list[VehicleClass]
) -> Iterator[str]:
    """The unknown facts on which the class depends."""
    for name in _names():
        if getattr(facts, name) is not None:
            continue
        by_rest: dict[VehicleFacts, set[VehicleClass]] = {}
        for way, vehicle_class in zip(ways, found, strict=True):
            by_rest.setdefault(replace(way, **{name: None}), set()).add(vehicle_class)
        if any(len(classes) > 1 for classes in by_rest.values()):
            yield name


def _class(text: TextInForce, code: Code, facts: VehicleFacts) -> VehicleClass:
    """The class by complete facts."""

    def among(term: str) -> bool:
        return _among(text, f"automotive.vehicle.{term}.goods", code, facts)

    if among("passenger") and not _excluded(code, facts):
        return VehicleClass.PASSENGER_VEHICLE
    if among("light_truck") and not facts.off_road:
        return VehicleClass.LIGHT_TRUCK
    if among("heavy_truck") and (_covers(_CHASSIS, code) or not facts.off_road):
        return VehicleClass.HEAVY_TRUCK
    if among("other.light"):
        return VehicleClass.LIGHTER_OTHER
    if among("other.heavy"):
        return VehicleClass.HEAVIER_OTHER
    if _covers(_CHASSIS, code):
        return VehicleClass.PART
    return VehicleClass.RULE_ONLY if _covers(_VEHICLES, code) else VehicleClass.NO_VEHICLE


def _motor_class(text: TextInForce, code: Code, facts: VehicleFacts) -> MotorClass | None:
    for each in MotorClass:
        if _among(text, f"automotive.class.{each}", code, facts):
            return each
    return None


def _excluded(code: Code, facts: VehicleFacts) -> bool:
    return next(_grounds(code, facts), None) is not None


def _grounds(code: Code, facts: VehicleFacts) -> Iterator[Ground]:
    """What takes a vehicle out of its class: section 12, passenger vehicle (a) to (e), trucks."""
    if code.heading != "8703":
        if facts.off_road and code.heading in ("8701", "8704"):
            yield Ground("off_road", "Uniform Regulations 12, light truck, heavy truck")
        return
    diesel_and_electric = facts.compression_ignition and facts.electric_motor
    if _covers(_DIESEL_CODES, code) or (_covers(_OTHER_CARS, code) and diesel_and_electric):
        yield Ground("compression_ignition", f"{_PASSENGER_CITE} (a)")
    paragraphs = {Special.MOTORCYCLE: "b", Special.MOTORHOME: "d"}
    if facts.special not in (None, Special.ORDINARY):
        paragraph = paragraphs.get(facts.special, "e")
        yield Ground(str(facts.special), f"{_PASSENGER_CITE} ({paragraph})")
    if facts.off_road:
        yield Ground("off_road", f"{_PASSENGER_CITE} (c)")


def _of_light_truck(text: TextInForce, code: Code, facts: VehicleFacts) -> bool:
    return _class(text, code, facts) is VehicleClass.LIGHT_TRUCK


def _of_passenger_vehicle(text: TextInForce, code: Code, facts: VehicleFacts) -> bool:
    return _class(text, code, facts) is VehicleClass.PASSENGER_VEHICLE


_PARTS: Mapping[str, Callable[[TextInForce, Code, VehicleFacts], bool]] = {
    "15 or fewer persons": lambda text, _, facts: (facts.persons or 0) <= _persons(text, "small"),
    "16 or more persons": lambda text, _, facts: (facts.persons or 0) >= _persons(text, "large"),
    "not passenger vehicles": lambda _, code, facts: _excluded(code, facts),
    "off-road use": lambda _, __, facts: bool(facts.off_road),
    "chassis with engine for such a vehicle": lambda _, __, facts: (
        facts.chassis_for is ChassisFor.HEAVY_TRUCK
    ),
    "not for a passenger vehicle, light truck or heavy truck": lambda _, __, facts: (
        facts.chassis_for is ChassisFor.OTHER
    ),
    "light trucks": _of_light_truck,
    "passenger vehicles": _of_passenger_vehicle,
}
"""Whether a vehicle is the part of a provision that a term names in brackets."""


def _persons(text: TextInForce, size: str) -> int:
    return int(str(text.term(f"automotive.vehicle.bus.{size}")))


def _among(text: TextInForce, term: str, code: Code, facts: VehicleFacts) -> bool:
    return any(
        provision.covers(code) and (not provision.part or _PARTS[provision.part](text, code, facts))
        for provision in _provisions(text, term)
    )


@functools.lru_cache(maxsize=256)
def _provisions(text: TextInForce, term: str) -> tuple[Provision, ...]:
    return parse_provisions(str(text.term(term)))


def _covers(provisions: tuple[Provision, ...], code: Code) -> bool:
    return any(provision.covers(code) for provision in provisions)


@dataclass(frozen=True, slots=True)
class Percentages:
    """Value content asked for on a day, in hundredths of a percent; None: no such method."""

    net_cost: int | None
    transaction_value: int | None
    cite: str


_TERMS: Mapping[VehicleClass, str] = {
    VehicleClass.PASSENGER_VEHICLE: "automotive.rvc.vehicle.light",
    VehicleClass.LIGHT_TRUCK: "automotive.rvc.vehicle.light",
    VehicleClass.HEAVY_TRUCK: "automotive.rvc.vehicle.heavy",
    VehicleClass.LIGHTER_OTHER: "automotive.rvc.vehicle.other.light",
    VehicleClass.HEAVIER_OTHER: "automotive.rvc.vehicle.other.heavy",
}


def vehicle_percentages(text: TextInForce, vehicle_class: VehicleClass) -> Percentages | None:
    """What a vehicle of a class must reach on the day; None where only its own rule says."""
    term = _TERMS.get(vehicle_class)
    return None if term is None else percentages_of(text, term)


def percentages_of(text: TextInForce, term: str) -> Percentages:
    """The percentages of a term that has a branch for one method or for both."""

    def of(method: str) -> int | None:
        path = f"{term}.{method}"
        return hundredths(text.percent(path)) if path in text.agreement.terms else None

    return Percentages(of("net_cost"), of("transaction_value"), text.cite(f"{term}.net_cost"))
