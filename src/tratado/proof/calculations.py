"""A decision's calculation as sheets of live formulas, which any spreadsheet works out anew.

Every figure that follows from others is a formula over them, and the verdict too: whoever
checks the decision sees what each number hangs on, and can change one and look. The value of
a formula is worked out here as well and held against what the decision recorded; where they
differ (a range that unknown materials leave open, a part decided before) the recorded value
stands there as a text, without a formula that would give another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

MET, OPEN, NOT_MET = "met", "open", "not_met"
YES, NO = "yes", "no"
_NONE = "-"
"""What stands where a rule asks for nothing."""

Value = str | Decimal


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as spreadsheets write it, without its sign, and the value that it has."""

    text: str
    value: Value


Cell = Value | Formula


@dataclass(frozen=True, slots=True)
class Label:
    """A word of the sheets, by its message."""

    message: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name in formulas, its headings, and its rows."""

    name: str
    headings: tuple[Label, ...]
    rows: tuple[tuple[Cell | Label, ...], ...]


@dataclass(frozen=True, slots=True)
class Calculation:
    """The sheets of a decision; `whole` tells whether the formulas give its verdict."""

    sheets: tuple[Sheet, ...]
    whole: bool


def calculation(good: Mapping[str, Any], limit: Decimal, cite: str) -> Calculation:
    """The calculation of a good as `verdicts.schema.json` has it in full.

    `limit` is the share in percent of 5(1), by the law of the decision's day, `cite` where it
    stands. Raises KeyError for a good that is not told in full.
    """
    materials = _materials(good)
    figures = _Figures(good, limit)
    routes = _Routes(good, figures)
    verdict, whole = _verdict(good, routes)
    sheets = (materials, figures.sheet(cite), routes.sheet(), verdict)
    return Calculation(sheets, whole)


def _or_recorded(text: str, value: Value, recorded: Value) -> Cell:
    """A formula where it gives what was recorded, else the record."""
    return Formula(text, value) if value == recorded else recorded


def _headings(sheet: str, *names: str) -> tuple[Label, ...]:
    return tuple(Label(f"calculation-{sheet}-{name}") for name in names)


def _amount(value: str | None) -> Value:
    return "" if value is None else Decimal(value)


def _counts(material: Mapping[str, Any]) -> Decimal:
    """What a material adds to the non-originating ones: 7(2), 7(3)."""
    counted = material["in_value"] and material["counted_as"] != "originating"
    return Decimal(material["value"]) if counted else Decimal(0)


def _fails(material: Mapping[str, Any]) -> Decimal:
    """What a material adds to those without the change: 5(1)."""
    return Decimal(material["value"]) if material["change"] == NOT_MET else Decimal(0)


def _materials(good: Mapping[str, Any]) -> Sheet:
    """One row for each material as it counted for the route that the verdict is told by."""
    rows: list[tuple[Cell | Label, ...]] = []
    for at, material in enumerate(good["materials"], 2):
        rows.append(
            (
                material["part"],
                material["description"] or "",
                material["hs"] or "",
                material["role"],
                material["origin"],
                material["counted_as"],
                YES if material["in_value"] else NO,
                material["change"] or _NONE,
                Decimal(material["value"]),
                Formula(f'IF(AND(G{at}="yes",F{at}<>"originating"),I{at},0)', _counts(material)),
                Formula(f'IF(H{at}="not_met",I{at},0)', _fails(material)),
                Decimal(material["row"]),
            )
        )
    names = ("part", "description", "hs", "role", "origin", "counted", "in-value", "change",
             "value", "non-originating", "without-change", "row")  # fmt: skip
    return Sheet("materials", _headings("materials", *names), tuple(rows))


class _Figures:
    """The sheet of figures: values of the good, materials summed, contents, de minimis."""

    TV, NC, TOTAL, VNM, RVC_TV, RVC_NC, FAILING, LIMIT = (f"figures!B{row}" for row in range(2, 10))

    def __init__(self, good: Mapping[str, Any], limit: Decimal) -> None:
        given = good["figures"]
        self.tv, self.nc = _amount(given["transaction_value"]), _amount(given["net_cost"])
        self.total, self.limit = _amount(given["total_cost"]), limit
        self.vnm = Decimal(given["non_originating"])
        self.materials = good["materials"]
        self.failing = sum(map(_fails, self.materials), Decimal(0))
        self.last = len(self.materials) + 1
        told = good["route"]
        self.recorded_failing = (
            self.failing if told is None else Decimal(told["change"]["failing"] or 0)
        )

    def sheet(self, cite: str) -> Sheet:
        vnm = _or_recorded(
            f"SUM(materials!J2:J{max(self.last, 2)})",
            sum(map(_counts, self.materials), Decimal(0)),
            self.vnm,
        )
        failing = _or_recorded(
            f"SUM(materials!K2:K{max(self.last, 2)})", self.failing, self.recorded_failing
        )
        rows: list[tuple[Cell | Label, ...]] = [
            (Label("calculation-tv"), self.tv, "Uniform Regulations 7(2)"),
            (Label("calculation-nc"), self.nc, "Uniform Regulations 7(3)"),
            (Label("calculation-total"), self.total, "Uniform Regulations 5(1)"),
            (Label("calculation-vnm"), vnm, "Uniform Regulations 7(2), 7(3), 8(1)"),
            (Label("calculation-rvc-tv"), self._content("B2", self.tv), "Uniform Regulations 7(2)"),
            (Label("calculation-rvc-nc"), self._content("B3", self.nc), "Uniform Regulations 7(3)"),
            (Label("calculation-failing"), failing, cite),
            (Label("calculation-limit"), self.limit, cite),
        ]
        return Sheet("figures", _headings("figures", "figure", "amount", "cite"), tuple(rows))

    def _content(self, cell: str, base: Value) -> Formula:
        """(base - VNM) / base x 100: 7(2), 7(3)."""
        value = (base - self.vnm) / base * 100 if isinstance(base, Decimal) and base else ""
        return Formula(f'IF(N({cell})=0,"",({cell}-B5)/{cell}*100)', value)

    def reaches(self, base: Value, required: Decimal) -> bool:
        """Whether a content is reached, without a division: 7(2), 7(3)."""
        if not isinstance(base, Decimal) or base <= 0:
            return False
        return (base - self.vnm) * 100 >= required * base

    def waives(self, failing: Decimal) -> bool:
        """Whether materials of a value may lack the change: 5(1)."""
        return any(
            isinstance(base, Decimal) and base > 0 and failing * 100 <= self.limit * base
            for base in (self.tv, self.total)
        )


class _Routes:
    """The sheet of routes: what each asks for, and whether that is met."""

    def __init__(self, good: Mapping[str, Any], figures: _Figures) -> None:
        self.told = good["route"]
        self.routes: list[Mapping[str, Any]] = sorted(good["routes"], key=_reading)
        self.figures = figures

    def sheet(self) -> Sheet:
        names = ("id", "words", "cite", "reading", "change", "failing", "within", "required-tv",
                 "reached-tv", "required-nc", "reached-nc", "waived", "content", "conditions",
                 "state")  # fmt: skip
        rows = tuple(self._row(route, at) for at, route in enumerate(self.routes, 2))
        return Sheet("routes", _headings("routes", *names), rows)

    def _row(self, route: Mapping[str, Any], at: int) -> tuple[Cell, ...]:
        change, content = route["change"], route["value_content"]
        failing = Decimal(change["failing"] or 0)
        here: Cell = Formula(_Figures.FAILING, failing) if route == self.told else failing
        within = NO if not failing else YES if self.figures.waives(failing) else NO
        required = {each["method"]: each["required"] for each in content["methods"]}
        tv = self._required(required.get("transaction_value"))
        nc = self._required(required.get("net_cost"))
        reached_tv = self._reached(tv, self.figures.tv)
        reached_nc = self._reached(nc, self.figures.nc)
        waived = YES if content["waived"] else NO
        found = self._content(tv, nc, reached_tv, reached_nc, waived)
        conditions = _worst(each["state"] for each in route["conditions"])
        parts = (change["state"], content["state"], conditions)
        return (
            route["id"] or _NONE,
            route["words"] or "",
            route["citation"] or "",
            _reading(route) or _NONE,
            _or_recorded(
                f'IF(OR(F{at}=0,G{at}="yes"),"met","not_met")',
                MET if not failing or within == YES else NOT_MET,
                change["state"],
            ),
            here,
            Formula(self._within(at), within),
            tv,
            Formula(_reaches(f"H{at}", _Figures.TV), reached_tv),
            nc,
            Formula(_reaches(f"J{at}", _Figures.NC), reached_nc),
            waived,
            _or_recorded(
                f'IF(OR(AND(H{at}="-",J{at}="-"),I{at}="yes",K{at}="yes",L{at}="yes"),"met",'
                '"not_met")',
                found,
                content["state"],
            ),
            conditions,
            _or_recorded(
                f'IF(OR(E{at}="not_met",M{at}="not_met",N{at}="not_met"),"not_met",'
                f'IF(AND(E{at}="met",M{at}="met",N{at}="met"),"met","open"))',
                _worst(parts),
                route["state"],
            ),
        )

    def _within(self, at: int) -> str:
        """5(1): the share of the transaction value, or of the total cost."""
        shares = ",".join(
            f"AND(N({base})>0,ROUND(F{at}*100-{_Figures.LIMIT}*N({base}),6)<=0)"
            for base in (_Figures.TV, _Figures.TOTAL)
        )
        return f'IF(F{at}=0,"no",IF(OR({shares}),"yes","no"))'

    def _required(self, percent: str | None) -> Value:
        return _NONE if percent is None else Decimal(percent)

    def _reached(self, required: Value, base: Value) -> str:
        if not isinstance(required, Decimal):
            return _NONE
        return YES if self.figures.reaches(base, required) else NO

    def _content(self, tv: Value, nc: Value, by_tv: str, by_nc: str, waived: str) -> str:
        asked = tv != _NONE or nc != _NONE
        return MET if not asked or YES in (by_tv, by_nc, waived) else NOT_MET


def _reaches(required: str, base: str) -> str:
    """Whether a content is reached, without a division."""
    vnm = _Figures.VNM
    shown = f'IF(ROUND(({base}-{vnm})*100-{required}*{base},6)>=0,"yes","no")'
    return f'IF({required}="-","-",IF(N({base})<=0,"no",{shown}))'


def _reading(route: Mapping[str, Any]) -> str:
    """The reading of what is not known under which a route applies."""
    return ", ".join(f"{name}: {value}" for name, value in sorted(route["reading"].items()))


def _worst(states: Iterator[str] | Sequence[str]) -> str:
    """All of these: the least of the answers."""
    found = list(states)
    for state in (NOT_MET, OPEN):
        if state in found:
            return state
    return MET


def _best(states: Sequence[str]) -> str:
    """Any of these: the greatest of the answers."""
    for state in (MET, OPEN):
        if state in states:
            return state
    return NOT_MET


_VERDICTS = {MET: "originating", NOT_MET: "not_originating", OPEN: "undetermined"}


def _verdict(good: Mapping[str, Any], routes: _Routes) -> tuple[Sheet, bool]:
    """The verdict from the routes: any route of a reading will do, and the readings agree."""
    readings: list[tuple[Cell | Label, ...]] = []
    states: list[str] = []
    first = 2
    for reading, group in groupby(routes.routes, key=_reading):
        own = list(group)
        cells = f"routes!O{first}:O{first + len(own) - 1}"
        states.append(_best([route["state"] for route in own]))
        readings.append((
            Label("calculation-reading"),
            reading or _NONE,
            Formula(f'IF(COUNTIF({cells},"met")>0,"met",IF(COUNTIF({cells},"open")>0,"open",'
                    '"not_met"))', states[-1]),
        ))  # fmt: skip
        first += len(own)
    last = max(len(good["materials"]) + 1, 2)
    foreign = [m for m in good["materials"] if m["counted_as"] != "originating"]
    is_c = good["criterion"] == "C"
    all_in = NO if foreign else YES
    end = len(readings) + 1
    recorded = good["verdict"]
    by_routes, value = _by_routes(states, end)
    rows = list(readings)
    at = end + 1
    rows.append((
        Label("calculation-all-originating"), "",
        Formula(f'IF(SUM(materials!I2:I{last})=0,"no",'
                f'IF(COUNTIF(materials!F2:F{last},"originating")=ROWS(materials!F2:F{last}),'
                '"yes","no"))',
                all_in if _worth(good) else NO),
    ))  # fmt: skip
    rows.append((Label("calculation-criterion"), "", good["criterion"] or _NONE))
    if is_c and all_in == YES and _worth(good):
        text, computed = f'IF(C{at}="yes","originating",{by_routes})', "originating"
    else:
        text, computed = by_routes, value
    found = _or_recorded(text, computed, recorded) if states or is_c else recorded
    rows.append((Label("calculation-verdict"), "", found))
    rows.append((Label("calculation-recorded"), "", recorded))
    agrees = Formula(f'IF(C{at + 2}=C{at + 3},"yes","no")', YES)
    rows.append((Label("calculation-agrees"), "", agrees))
    headings = _headings("verdict", "what", "reading", "found")
    return Sheet("verdict", headings, tuple(rows)), isinstance(found, Formula)


def _worth(good: Mapping[str, Any]) -> bool:
    return any(Decimal(material["value"]) for material in good["materials"])


def _by_routes(states: Sequence[str], end: int) -> tuple[str, str]:
    """The verdict that readings agree on, as a formula, and its value."""
    if not states:
        return '"undetermined"', _VERDICTS[OPEN]
    cells, count = f"C2:C{end}", len(states)

    def all_of(state: str) -> str:
        return f'COUNTIF({cells},"{state}")={count}'

    text = f'IF({all_of(MET)},"originating",IF({all_of(NOT_MET)},"not_originating","undetermined"))'
    agreed = states[0] if len(set(states)) == 1 else OPEN
    return text, _VERDICTS[agreed]
