"""Reading conformance cases, and turning a case into the frames of a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl

from tratado.agreement.problems import MalformedLaw, in_line
from tratado.agreement.terms import read_yaml
from tratado.conformance import shapes
from tratado.conformance.calculations import CalculationCase, calculation_case
from tratado.conformance.shapes import Row
from tratado.hs import Edition, parse_code
from tratado.origin.answer import VERDICTS
from tratado.words import Problem, Said
from tratado.yaml_files import line_of

MONEY = 10_000
MILLIGRAMS = 1_000_000
MILLIONTHS = 1_000_000

_TEXT, _INT, _BOOL = pl.String(), pl.Int64(), pl.Boolean()

GOODS: Mapping[str, pl.DataType] = {
    "id": _TEXT, "description": _TEXT, "hs": _TEXT, "hs_edition": pl.Int16(), "hs_tariff": _TEXT,
    "hs_rule": _TEXT, "use": _TEXT, "kind": _TEXT, "producer": _TEXT, "produced_in": _TEXT,
    "destination": _TEXT, "tv": _INT, "nc": _INT, "total_cost": _INT, "direct_labor": _INT,
    "direct_overhead": _INT, "period_costs": _INT, "other_costs": _INT, "sales_promotion": _INT,
    "royalties": _INT, "shipping_packing": _INT, "non_allowable_interest": _INT, "weight": _INT,
    "wholly_obtained": _BOOL, "is_set": _BOOL, "intermediate": _BOOL, "as_material": _BOOL,
    "accumulate": _BOOL, "method": _TEXT,
}  # fmt: skip

LINES: Mapping[str, pl.DataType] = {
    "good": _TEXT, "part": _TEXT, "description": _TEXT, "hs": _TEXT, "hs_edition": pl.Int16(),
    "hs_tariff": _TEXT, "hs_rule": _TEXT, "quantity": _INT, "value": _INT, "origin": _TEXT,
    "supplier": _TEXT, "evidence": _TEXT, "country": _TEXT, "role": _TEXT, "component": _BOOL,
    "weight": _INT, "recovered": _BOOL,
}  # fmt: skip

FACTS: Mapping[str, pl.DataType] = {
    "subject": _TEXT, "fact": _TEXT, "value": _TEXT, "evidence": _TEXT,
}  # fmt: skip

_RENAMED = {"edition": "hs_edition", "tariff": "hs_tariff"}

ORIGINS = ("originating", "non_originating", "unknown")

_EXPECTED = {"verdict", "criterion", "route", "figures", "needs", "fails", "routes"}

_CASE = {"case", "cite", "agreement", "date", "note", "good", "goods", "lines", "expect"}


@dataclass(frozen=True)
class Case:
    """One situation and its outcome.

    `expect` maps the ids of goods to what is expected of them.
    """

    name: str
    cite: str
    agreement: str
    date: dt.date
    goods: pl.DataFrame
    lines: pl.DataFrame
    facts: pl.DataFrame
    expect: Mapping[str, Mapping[str, Any]]
    file: str
    line: int


def case_files(paths: list[Path]) -> list[Path]:
    """The YAML files named by paths, folders searched through. Raises FileNotFoundError."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found.extend(sorted(path.rglob("*.yaml")))
        elif path.is_file():
            found.append(path)
        else:
            raise FileNotFoundError(f"{path} is neither a file nor a folder")
    return found


@dataclass(frozen=True)
class Unreadable:
    """A case that cannot be read, and why."""

    name: str
    reason: str
    file: str
    line: int


AnyCase = Case | CalculationCase | Unreadable


def read_cases(path: Path) -> list[Case | CalculationCase]:
    """The cases of a file. Raises MalformedLaw with every case that cannot be read."""
    cases: list[Case | CalculationCase] = []
    problems: list[Problem] = []
    for case in cases_of(path):
        if isinstance(case, Unreadable):
            problems.append(
                in_line(path.name, case.line, Said("case-unreadable", reason=case.reason))
            )
        else:
            cases.append(case)
    if problems:
        raise MalformedLaw(problems)
    return cases


def cases_of(path: Path) -> Iterator[AnyCase]:
    """The cases of a file, each read by itself.

    Raises MalformedLaw where the file is no YAML or no list.
    """
    data = read_yaml(path)
    if not isinstance(data, list):
        raise MalformedLaw([in_line(path.name, 1, Said("cases-no-list"))])
    yield from cases_in(data, path.name)


def cases_in(data: list[Any], file: str) -> Iterator[AnyCase]:
    """The cases of a list that was read from a file."""
    names: set[str] = set()
    line = 1
    for number, each in enumerate(data, 1):
        line = line_of(each) if isinstance(each, dict) else line
        name = f"case {number}"
        try:
            entry = shapes.mapping(each, name)
            name = shapes.text(entry.get("case"), "case")
            if name in names:
                raise ValueError(f"a second case {name!r}")
            names.add(name)
            read = calculation_case if "calculation" in entry else _case
            yield read(entry, file, line)
        except ValueError as error:
            yield Unreadable(name, str(error), file, line)


def _case(entry: Row, file: str, line: int) -> Case:
    _only(entry, _CASE, "a case")
    facts: list[dict[str, str | None]] = []
    goods: list[dict[str, Any]] = []
    lines: list[dict[str, Any]] = []
    for place, row in _goods(entry):
        good = _good_row(row, facts, place)
        if any(good["id"] == other["id"] for other in goods):
            raise ValueError(f"{place}: a second good {good['id']!r}")
        goods.append(good)
        for number, each in enumerate(shapes.rows(row.get("lines"), "lines"), start=1):
            lines.append(_line_row(good["id"], number, each, facts))
    told = shapes.mapping(entry.get("expect"), "expect")
    expect = told if "goods" in entry else {goods[0]["id"]: told}
    for good, outcome in expect.items():
        if good not in [each["id"] for each in goods]:
            raise ValueError(f"expect: there is no good {shapes.shown(good)}")
        _check_outcome(shapes.mapping(outcome, f"expect of {good}"))
    return Case(
        name=shapes.text(entry["case"], "case"),
        cite=shapes.text(entry.get("cite"), "cite"),
        agreement=shapes.text(entry.get("agreement", "usmca"), "agreement"),
        date=shapes.day(entry.get("date"), "date"),
        goods=pl.DataFrame(goods, schema=GOODS),
        lines=pl.DataFrame(lines, schema=LINES),
        facts=pl.DataFrame(facts, schema=FACTS),
        expect=expect,
        file=file,
        line=line,
    )


def _check_outcome(outcome: Row) -> None:
    _only(outcome, _EXPECTED, "expect")
    if not any(value is not None for value in outcome.values()):
        raise ValueError("nothing is expected of a good; give its verdict or another outcome")
    if "verdict" in outcome:
        shapes.one_of(outcome["verdict"], VERDICTS, "verdict")
    for name in ("needs", "fails"):
        shapes.texts(outcome.get(name), name)
    for name in ("figures", "routes"):
        for key, value in shapes.mapping(outcome.get(name) or {}, name).items():
            read = shapes.number if name == "figures" else shapes.text
            read(value, f"{name}, {key}")


def _goods(entry: Row) -> list[tuple[str, Row]]:
    """The goods of a case, each with its lines and where it stands."""
    if "goods" in entry:
        if "good" in entry or "lines" in entry:
            raise ValueError("goods have their lines with them; leave out good and lines")
        found = shapes.rows(entry["goods"], "goods")
        if not found:
            raise ValueError("goods is blank, expected a list of goods")
        return [(f"goods, entry {number}", row) for number, row in enumerate(found, 1)]
    good = shapes.mapping(entry.get("good"), "good")
    return [("good", {**good, "lines": entry.get("lines")})]


def _good_row(row: Row, facts: list[dict[str, str | None]], place: str) -> dict[str, Any]:
    row = {_RENAMED.get(key, key): value for key, value in row.items()}
    _only(row, {*GOODS, "facts", "lines"}, "a good")
    found: dict[str, Any] = dict.fromkeys(GOODS) | {"id": "GOOD", "hs_edition": 2012}
    for key, value in row.items():
        if key not in ("facts", "lines"):
            found[key] = _cell(key, value, GOODS[key], f"{place}, {key}")
    shapes.text(found["id"], f"{place}, id")
    shapes.text(found["hs"], f"{place}, hs")
    facts.extend(_fact_rows(found["id"], row.get("facts"), f"{place}, facts"))
    return found


def _line_row(
    good: str, number: int, row: Row, facts: list[dict[str, str | None]]
) -> dict[str, Any]:
    place = f"lines of {good}, entry {number}"
    row = {_RENAMED.get(key, key): value for key, value in row.items()}
    _only(row, {*LINES, "facts"}, "a line")
    found: dict[str, Any] = dict.fromkeys(LINES) | {
        "part": f"{good}/{number}",
        "role": "material",
        "hs_edition": 2012,
    }
    for key, value in row.items():
        if key not in ("facts", "value", "quantity"):
            found[key] = _cell(key, value, LINES[key], f"{place}, {key}")
    found["good"] = good
    quantity = shapes.number(row.get("quantity", 1), f"{place}, quantity")
    found["quantity"] = shapes.whole(quantity, MILLIONTHS, f"{place}, quantity")
    if "value" in row:
        value = Fraction(shapes.number(row["value"], f"{place}, value")) * Fraction(quantity)
        found["value"] = shapes.whole(value, MONEY, f"{place}, value times quantity")
    shapes.text(found["part"], f"{place}, part")
    shapes.one_of(found["origin"], ORIGINS, f"{place}, origin")
    facts.extend(_fact_rows(found["part"], row.get("facts"), f"{place}, facts"))
    return found


def _cell(key: str, value: Any, kind: pl.DataType, place: str) -> Any:
    """A cell of a good or a line by the kind of its column; None for a blank one."""
    if value is None:
        return None
    if key in ("hs", "hs_rule"):
        return parse_code(shapes.text(value, place)).digits
    if key == "hs_edition":
        if value not in set(Edition) or isinstance(value, bool):
            raise ValueError(f"{place} is {shapes.shown(value)}, expected 2012, 2017 or 2022")
        return int(value)
    if key == "method":
        return shapes.one_of(value, ("tv", "nc"), place)
    if kind == _BOOL:
        return shapes.yes_or_no(value, place)
    if kind == _INT:
        return shapes.whole(value, MILLIGRAMS if key == "weight" else MONEY, place)
    return shapes.text(value, place)


def _fact_rows(subject: str, told: Any, place: str) -> Iterator[dict[str, str | None]]:
    for fact, stated in shapes.mapping({} if told is None else told, place).items():
        value, evidence = stated, None
        if isinstance(stated, Mapping):
            _only(stated, {"value", "evidence"}, "a fact")
            value = stated.get("value")
            evidence = shapes.text(stated.get("evidence"), f"{place}, {fact}, evidence")
        if isinstance(value, bool):
            text = "yes" if value else "no"
        else:
            text = "" if value is None else shapes.text(value, f"{place}, {fact}")
        yield {"subject": subject, "fact": str(fact), "value": text, "evidence": evidence}


def _only(found: Row, allowed: set[str], what: str) -> None:
    unknown = found.keys() - allowed
    if unknown:
        raise ValueError(f"{what} has unknown keys {', '.join(sorted(map(str, unknown)))}")
