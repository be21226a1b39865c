"""Reading conformance cases, and turning a case into the frames of a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import polars as pl

from tratado.agreement.problems import MalformedLaw, Problem
from tratado.agreement.terms import read_yaml
from tratado.conformance.calculations import CalculationCase, calculation_case
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
    "supplier": _TEXT, "evidence": _TEXT, "role": _TEXT, "component": _BOOL, "weight": _INT,
    "recovered": _BOOL,
}  # fmt: skip

FACTS: Mapping[str, pl.DataType] = {
    "subject": _TEXT, "fact": _TEXT, "value": _TEXT, "evidence": _TEXT,
}  # fmt: skip

_MONEY_COLUMNS = {
    "tv", "nc", "total_cost", "direct_labor", "direct_overhead", "period_costs", "other_costs",
    "sales_promotion", "royalties", "shipping_packing", "non_allowable_interest",
}  # fmt: skip

_RENAMED = {"edition": "hs_edition", "tariff": "hs_tariff"}

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


def read_cases(path: Path) -> list[Case | CalculationCase]:
    """The cases of a file. Raises MalformedLaw with every malformed case."""
    data = read_yaml(path)
    if not isinstance(data, list):
        raise MalformedLaw([Problem(path.name, 1, "a file of cases is a list")])
    problems: list[Problem] = []
    cases: list[Case | CalculationCase] = []
    names: set[str] = set()
    for entry in data:
        line = line_of(entry) if isinstance(entry, dict) else 1
        try:
            read = calculation_case if "calculation" in entry else _case
            case = read(entry, path.name, line)
        except (KeyError, TypeError, ValueError, InvalidOperation) as error:
            problems.append(Problem(path.name, line, f"{type(error).__name__}: {error}"))
            continue
        if case.name in names:
            problems.append(Problem(path.name, line, f"a second case {case.name!r}"))
        names.add(case.name)
        cases.append(case)
    if problems:
        raise MalformedLaw(problems)
    return cases


def _case(entry: Mapping[str, Any], file: str, line: int) -> Case:
    _only(entry, _CASE, "a case")
    rows = _goods(entry)
    facts: list[dict[str, str | None]] = []
    goods = [_good_row(row, facts) for row in rows]
    lines = [
        _line_row(good["id"], number, each, facts)
        for good, row in zip(goods, rows, strict=True)
        for number, each in enumerate(row.get("lines") or [], start=1)
    ]
    expect = entry["expect"]
    if "goods" not in entry:
        expect = {goods[0]["id"]: expect}
    for outcome in expect.values():
        _only(outcome, _EXPECTED, "expect")
    return Case(
        name=str(entry["case"]),
        cite=str(entry["cite"]),
        agreement=str(entry.get("agreement", "usmca")),
        date=entry["date"],
        goods=pl.DataFrame(goods, schema=GOODS),
        lines=pl.DataFrame(lines, schema=LINES),
        facts=pl.DataFrame(facts, schema=FACTS),
        expect=expect,
        file=file,
        line=line,
    )


def _goods(entry: Mapping[str, Any]) -> list[dict[str, Any]]:
    if "goods" in entry:
        return list(entry["goods"])
    return [{**entry["good"], "lines": entry.get("lines", [])}]


def _good_row(row: Mapping[str, Any], facts: list[dict[str, str | None]]) -> dict[str, Any]:
    row = {_RENAMED.get(key, key): value for key, value in row.items()}
    _only(row, {*GOODS, "facts", "lines"}, "a good")
    found: dict[str, Any] = dict.fromkeys(GOODS) | {"id": "GOOD", "hs_edition": 2012}
    for key, value in row.items():
        if key in ("facts", "lines"):
            continue
        found[key] = _amount(value) if key in _MONEY_COLUMNS else _plain(key, value)
    facts.extend(_fact_rows(found["id"], row.get("facts")))
    return found


def _line_row(
    good: str, number: int, row: Mapping[str, Any], facts: list[dict[str, str | None]]
) -> dict[str, Any]:
    row = {_RENAMED.get(key, key): value for key, value in row.items()}
    _only(row, {*LINES, "facts"}, "a line")
    quantity = Decimal(str(row.get("quantity", 1)))
    found: dict[str, Any] = dict.fromkeys(LINES) | {
        "good": good,
        "part": f"{good}/{number}",
        "role": "material",
        "hs_edition": 2012,
    }
    for key, value in row.items():
        if key not in ("facts", "value", "quantity"):
            found[key] = _plain(key, value)
    found["quantity"] = int(quantity * MILLIONTHS)
    found["value"] = _amount(Decimal(str(row["value"])) * quantity)
    if found["origin"] not in ("originating", "non_originating", "unknown"):
        raise ValueError(f"origin {found['origin']!r} of {found['part']}")
    facts.extend(_fact_rows(found["part"], row.get("facts")))
    return found


def _plain(key: str, value: Any) -> Any:
    if key in ("hs", "hs_rule") and value is not None:
        return str(value).replace(".", "")
    if key == "weight" and value is not None:
        return int(Decimal(str(value)) * MILLIGRAMS)
    return value


def _amount(value: Any) -> int | None:
    """An amount in ten-thousandths. Raises ValueError where it is finer."""
    if value is None:
        return None
    scaled = Decimal(str(value)) * MONEY
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{value} is finer than a ten-thousandth")
    return int(scaled)


def _fact_rows(subject: str, facts: Mapping[str, Any] | None) -> Iterator[dict[str, str | None]]:
    for fact, told in (facts or {}).items():
        value, evidence = told, None
        if isinstance(told, dict):
            _only(told, {"value", "evidence"}, "a fact")
            value, evidence = told["value"], str(told["evidence"])
        text = {True: "yes", False: "no"}.get(value, str(value)) if value is not None else ""
        yield {"subject": subject, "fact": str(fact), "value": text, "evidence": evidence}


def _only(found: Mapping[str, Any], allowed: set[str], what: str) -> None:
    unknown = found.keys() - allowed
    if unknown:
        raise ValueError(f"{what} has unknown keys {', '.join(sorted(map(str, unknown)))}")
