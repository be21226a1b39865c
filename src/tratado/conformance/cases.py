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
from tratado.conformance.shapes import Misshapen, Row, Where, at, entry
from tratado.hs import Edition, parse_code
from tratado.origin.answer import VERDICTS
from tratado.words import Problem, Said, TratadoError
from tratado.words.problem import Worded
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
    """The YAML files named by paths, folders searched through. Raises Misshapen."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found.extend(sorted(path.rglob("*.yaml")))
        elif path.is_file():
            found.append(path)
        else:
            raise Misshapen("conform-no-file", path=str(path))
    return found


@dataclass(frozen=True)
class Unreadable:
    """A case that cannot be read, and why."""

    name: Where
    reason: Worded | str
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
        name: Where = Said("conform-case", number=str(number))
        try:
            told = shapes.mapping(each, name)
            name = shapes.text(told.get("case"), "case")
            if name in names:
                raise Misshapen("conform-second-case", name=name)
            names.add(name)
            read = calculation_case if "calculation" in told else _case
            yield read(told, file, line)
        except ValueError as error:
            reason = error if isinstance(error, TratadoError) else str(error)
            yield Unreadable(name, reason, file, line)


def _case(told: Row, file: str, line: int) -> Case:
    _only(told, _CASE, "case")
    facts: list[dict[str, str | None]] = []
    goods: list[dict[str, Any]] = []
    lines: list[dict[str, Any]] = []
    for place, row in _goods(told):
        good = _good_row(row, facts, place)
        if any(good["id"] == other["id"] for other in goods):
            raise Misshapen("conform-second-good", place=place, good=good["id"])
        goods.append(good)
        for number, each in enumerate(shapes.rows(row.get("lines"), "lines"), start=1):
            lines.append(_line_row(good["id"], number, each, facts))
    expected = shapes.mapping(told.get("expect"), "expect")
    expect = expected if "goods" in told else {goods[0]["id"]: expected}
    for good, outcome in expect.items():
        if good not in [each["id"] for each in goods]:
            raise Misshapen("conform-no-good", good=shapes.shown(good))
        _check_outcome(shapes.mapping(outcome, Said("conform-expect-of", good=str(good))))
    return Case(
        name=shapes.text(told["case"], "case"),
        cite=shapes.text(told.get("cite"), "cite"),
        agreement=shapes.text(told.get("agreement", "usmca"), "agreement"),
        date=shapes.day(told.get("date"), "date"),
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
        raise Misshapen("conform-nothing-expected")
    if "verdict" in outcome:
        shapes.one_of(outcome["verdict"], VERDICTS, "verdict")
    for name in ("needs", "fails"):
        shapes.texts(outcome.get(name), name)
    for name in ("figures", "routes"):
        for key, value in shapes.mapping(outcome.get(name) or {}, name).items():
            read = shapes.number if name == "figures" else shapes.text
            read(value, at(name, str(key)))


def _goods(told: Row) -> list[tuple[Where, Row]]:
    """The goods of a case, each with its lines and where it stands."""
    if "goods" in told:
        if "good" in told or "lines" in told:
            raise Misshapen("conform-lines-with-goods")
        found = shapes.rows(told["goods"], "goods")
        if not found:
            raise Misshapen("conform-no-goods")
        return [(entry("goods", number), row) for number, row in enumerate(found, 1)]
    good = shapes.mapping(told.get("good"), "good")
    return [("good", {**good, "lines": told.get("lines")})]


def _good_row(row: Row, facts: list[dict[str, str | None]], place: Where) -> dict[str, Any]:
    row = {_RENAMED.get(key, key): value for key, value in row.items()}
    _only(row, {*GOODS, "facts", "lines"}, "good")
    found: dict[str, Any] = dict.fromkeys(GOODS) | {"id": "GOOD", "hs_edition": 2012}
    for key, value in row.items():
        if key not in ("facts", "lines"):
            found[key] = _cell(key, value, GOODS[key], at(place, key))
    shapes.text(found["id"], at(place, "id"))
    shapes.text(found["hs"], at(place, "hs"))
    facts.extend(_fact_rows(found["id"], row.get("facts"), at(place, "facts")))
    return found


def _line_row(
    good: str, number: int, row: Row, facts: list[dict[str, str | None]]
) -> dict[str, Any]:
    place = entry(Said("conform-lines-of", good=good), number)
    row = {_RENAMED.get(key, key): value for key, value in row.items()}
    _only(row, {*LINES, "facts"}, "line")
    found: dict[str, Any] = dict.fromkeys(LINES) | {
        "part": f"{good}/{number}",
        "role": "material",
        "hs_edition": 2012,
    }
    for key, value in row.items():
        if key not in ("facts", "value", "quantity"):
            found[key] = _cell(key, value, LINES[key], at(place, key))
    found["good"] = good
    quantity = shapes.number(row.get("quantity", 1), at(place, "quantity"))
    found["quantity"] = shapes.whole(quantity, MILLIONTHS, at(place, "quantity"))
    if "value" in row:
        value = Fraction(shapes.number(row["value"], at(place, "value"))) * Fraction(quantity)
        found["value"] = shapes.whole(
            value, MONEY, Said("conform-value-times-quantity", place=place)
        )
    shapes.text(found["part"], at(place, "part"))
    shapes.one_of(found["origin"], ORIGINS, at(place, "origin"))
    facts.extend(_fact_rows(found["part"], row.get("facts"), at(place, "facts")))
    return found


def _cell(key: str, value: Any, kind: pl.DataType, place: Where) -> Any:
    """A cell of a good or a line by the kind of its column; None for a blank one."""
    if value is None:
        return None
    if key in ("hs", "hs_rule"):
        return parse_code(shapes.text(value, place)).digits
    if key == "hs_edition":
        if value not in set(Edition) or isinstance(value, bool):
            raise Misshapen("conform-edition", place=place, value=shapes.shown(value))
        return int(value)
    if key == "method":
        return shapes.one_of(value, ("tv", "nc"), place)
    if kind == _BOOL:
        return shapes.yes_or_no(value, place)
    if kind == _INT:
        return shapes.whole(value, MILLIGRAMS if key == "weight" else MONEY, place)
    return shapes.text(value, place)


def _fact_rows(subject: str, told: Any, place: Where) -> Iterator[dict[str, str | None]]:
    for fact, stated in shapes.mapping({} if told is None else told, place).items():
        value, evidence = stated, None
        if isinstance(stated, Mapping):
            _only(stated, {"value", "evidence"}, "fact")
            value = stated.get("value")
            evidence = shapes.text(stated.get("evidence"), at(at(place, str(fact)), "evidence"))
        if isinstance(value, bool):
            text = "yes" if value else "no"
        else:
            text = "" if value is None else shapes.text(value, at(place, str(fact)))
        yield {"subject": subject, "fact": str(fact), "value": text, "evidence": evidence}


def _only(found: Row, allowed: set[str], what: str) -> None:
    unknown = found.keys() - allowed
    if unknown:
        keys = tuple(sorted(map(str, unknown)))
        raise Misshapen(f"conform-unknown-of-{what}", keys=keys)
