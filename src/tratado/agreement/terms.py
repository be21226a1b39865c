"""Terms: the percentages, switches, days and dates of an agreement, each dated and cited.

A terms file nests names; a leaf has `description`, `unit`, `cite` and `values`, a value
for each date from which it holds:

    de_minimis:
      share:
        description: Most that materials without the change may cost, of the good's value
        unit: percent
        cite: Uniform Regulations 5(1)
        values: {2020-07-01: 10}
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from tratado import yaml_files
from tratado.agreement.problems import MalformedLaw, in_column, in_line
from tratado.words import Problem, Said, TratadoError
from tratado.yaml_files import line_of

TermValue = Decimal | int | bool | str | dt.date | None
"""What a term may be on a date; None says that it no longer applies."""

UNITS: Mapping[str, tuple[type, ...]] = {
    "percent": (Decimal, int),
    "points": (Decimal, int),
    "switch": (bool,),
    "date": (dt.date,),
    "days": (int,),
    "business_days": (int,),
    "months": (int,),
    "years": (int,),
    "hours": (int,),
    "count": (int,),
    "units_per_year": (int,),
    "kilometres": (Decimal, int),
    "basis_points": (Decimal, int),
    "USD": (Decimal, int),
    "CAD": (Decimal, int),
    "MXN": (Decimal, int),
    "USD_per_hour": (Decimal, int),
    "CAD_per_hour": (Decimal, int),
    "MXN_per_hour": (Decimal, int),
    "tonnes": (Decimal, int),
    "cubic_metres": (Decimal, int),
    "cubic_feet": (Decimal, int),
    "provisions": (str,),
    "text": (str,),
}
"""Every unit a term may have, and the types of its values."""

_LEAF = {"description", "unit", "cite", "values"}
_LEAF_OPTIONAL = {"note", "grade"}


class UnknownTerm(TratadoError, KeyError):
    """A term that the agreement does not have; the message lists near names."""

    def __init__(self, path: str, near: list[str]) -> None:
        unknown = Said("law-no-term", term=repr(path))
        meant = Said("law-no-term-near", unknown=unknown, near=", ".join(near))
        super().__init__([meant if near else unknown])


@dataclass(frozen=True, slots=True)
class Term:
    """One term through time.

    `values` are (first day, value) in order of days; before the first day the term has
    no value. `changed_by` names the proposal that set the value of a day, where one did.
    """

    path: str
    description: str
    unit: str
    cite: str
    values: tuple[tuple[dt.date, TermValue], ...]
    note: str = ""
    grade: str = "one_source"
    changed_by: Mapping[dt.date, str] = field(default_factory=dict)

    def at(self, day: dt.date) -> TermValue:
        """The value in force on `day`; None before the first day."""
        in_force: TermValue = None
        for start, value in self.values:
            if start > day:
                break
            in_force = value
        return in_force

    def source_at(self, day: dt.date) -> str:
        """The citation that holds on `day`: the proposal where one set the value."""
        start = max((s for s, _ in self.values if s <= day), default=None)
        if start is not None and start in self.changed_by:
            return self.changed_by[start]
        return self.cite

    def changed(
        self, value: TermValue, start: dt.date, until: dt.date | None, proposal: str
    ) -> Term:
        """This term with `value` from `start` on.

        The change holds until `until` (exclusive; then the text as it was goes on), or
        for good: stages that the old text had for later days do not come back behind the
        user's back. Days before `start` are untouched.
        """
        kept = [(d, v) for d, v in self.values if d < start]
        marks = {d: p for d, p in self.changed_by.items() if d < start}
        kept.append((start, value))
        marks[start] = proposal
        if until is not None:
            if not any(d == until for d, _ in self.values):
                kept.append((until, self.at(until)))
                earlier = max((d for d, _ in self.values if d < until), default=until)
                if earlier in self.changed_by:
                    marks[until] = self.changed_by[earlier]
            kept.extend((d, v) for d, v in self.values if d >= until)
            marks.update({d: p for d, p in self.changed_by.items() if d >= until})
        return replace(self, values=tuple(kept), changed_by=marks)


class Terms(Mapping[str, Term]):
    """All terms of an agreement, by dotted path."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._terms = dict(terms)

    def __getitem__(self, path: str) -> Term:
        try:
            return self._terms[path]
        except KeyError:
            near = [p for p in self._terms if path.rsplit(".", 1)[-1] in p][:5]
            raise UnknownTerm(path, near) from None

    def __contains__(self, path: object) -> bool:
        return path in self._terms

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def under(self, prefix: str) -> Iterator[Term]:
        """The terms whose path is `prefix` or starts with it, in file order."""
        for path, term in self._terms.items():
            if not prefix or path == prefix or path.startswith(prefix + "."):
                yield term

    def with_term(self, term: Term) -> Terms:
        return Terms({**self._terms, term.path: term})


def read_yaml(path: Path) -> Any:
    """Read YAML with exact decimals; raise MalformedLaw with the line where it is none."""
    try:
        return yaml_files.read_yaml(path)
    except yaml_files.MalformedYaml as error:
        raise MalformedLaw([in_line(error.file, error.line, error.message)]) from None


def load_terms(path: Path) -> Terms:
    """Read a terms file. Raises MalformedLaw naming every malformed leaf."""
    problems: list[Problem] = []
    found: dict[str, Term] = {}
    _walk(read_yaml(path), "", path.name, found, problems)
    if problems:
        raise MalformedLaw(problems)
    return Terms(found)


def _walk(node: Any, path: str, file: str, found: dict[str, Term], problems: list[Problem]) -> None:
    if not isinstance(node, dict):
        named = path or Said("law-the-file")
        problems.append(in_line(file, 1, Said("law-no-mapping", name=named)))
        return
    if "values" in node or "unit" in node:
        term = _leaf(node, path, file, problems)
        if term is not None:
            found[path] = term
        return
    for name, child in node.items():
        if not isinstance(child, dict):
            message = Said("law-no-group-of-terms", name=f"{path}.{name}")
            problems.append(in_line(file, line_of(node, name), message))
            continue
        _walk(child, f"{path}.{name}" if path else str(name), file, found, problems)


def _leaf(node: dict[Any, Any], path: str, file: str, problems: list[Problem]) -> Term | None:
    before = len(problems)

    def problem(what: Said, key: Any = None) -> None:
        problems.append(in_line(file, line_of(node, key), in_column(path, what)))

    for missing in sorted(_LEAF - node.keys()):
        problem(Said("law-key-missing", key=missing))
    for extra in sorted(node.keys() - _LEAF - _LEAF_OPTIONAL):
        problem(Said("law-unknown-key", key=repr(extra)), extra)
    unit = node.get("unit")
    if unit is not None and unit not in UNITS:
        problem(Said("law-unknown-unit", unit=repr(unit), known=", ".join(UNITS)), "unit")
    values = node.get("values")
    if not isinstance(values, dict) or not values:
        problem(Said("law-no-values"), "values")
        return None
    for day, value in values.items():
        if type(day) is not dt.date:
            problem(Said("law-value-no-date", value=repr(day)), "values")
        elif not value_fits(value, unit or ""):
            problem(Said("law-value-no-unit", value=repr(value), unit=str(unit)), "values")
    if len(problems) > before:
        return None
    return Term(
        path=path,
        description=str(node["description"]),
        unit=str(unit),
        cite=str(node["cite"]),
        values=tuple(sorted(values.items())),
        note=str(node.get("note", "")),
        grade=str(node.get("grade", "one_source")),
    )


def value_fits(value: object, unit: str) -> bool:
    """Whether a value is of the kind its unit asks for; None (no longer applies) always is."""
    if value is None:
        return True
    if isinstance(value, bool):
        return unit == "switch"
    if isinstance(value, Decimal) and not value.is_finite():
        return False
    if unit == "percent" and isinstance(value, Decimal | int):
        return 0 <= value <= 100 and value * 100 == int(value * 100)
    return isinstance(value, UNITS.get(unit, ()))
