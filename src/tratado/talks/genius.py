"""Scenarios in the XML of GENIUS: a domain, and a profile for each party.

Issues with values (discrete) are read and written; ranges of numbers are refused. Files are
read without entities or external references.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse

from tratado.agreement.problems import in_line
from tratado.files import write_whole
from tratado.talks.profiles import (
    Imported,
    LeftOut,
    MalformedProfile,
    Profile,
    left_out,
    profiles_of,
    table_of,
)
from tratado.talks.table import Table
from tratado.words import Problem, Said


class Evaluations(StrEnum):
    """What the evaluation of an item means."""

    SHARE_OF_BEST = "share of best"
    """It is divided by the largest of the issue, as GENIUS itself does."""
    AS_GIVEN = "as given"
    """It counts as it stands, as NegMAS reads it."""


@dataclass
class _Reading:
    """Files being read, and what is wrong in them so far."""

    problems: list[Problem] = field(default_factory=list)

    def root(self, path: Path) -> ET.Element | None:
        try:
            found = parse(path, forbid_dtd=True).getroot()
        except ET.ParseError as error:
            self.problems.append(in_line(path.name, error.position[0], Said("talks-read-no-xml")))
            return None
        except (DefusedXmlException, ValueError):
            self.problem(path, Said("talks-read-no-xml"))
            return None
        return found

    def problem(self, path: Path, what: Said) -> None:
        self.problems.append(in_line(path.name, 1, what))


def read_genius(folder: Path, evaluations: Evaluations = Evaluations.SHARE_OF_BEST) -> Imported:
    """The table of a folder with one domain and the profiles of its parties.

    Raises MalformedProfile with every problem, OSError where the folder cannot be read.
    """
    reading = _Reading()
    files = sorted(folder.glob("*.xml"))
    strays = [path for path in files if _has_no_markup(path)]
    roots = [(path, reading.root(path)) for path in files if path not in strays]
    domains = [(p, root) for p, root in roots if root is not None and root.find("utility_space")
               is not None]  # fmt: skip
    spaces = [(p, r) for p, r in roots if r is not None and r.tag == "utility_space"]
    if len(domains) != 1:
        reading.problem(folder, Said("talks-read-one-domain", count=str(len(domains))))
        raise MalformedProfile(reading.problems)
    issues = dict(_issues(*domains[0], reading))
    profiles, lost = [], [LeftOut("file", path.name) for path in strays]
    for path, root in spaces:
        profile = _profile(path, root, issues, evaluations, reading)
        if profile is not None:
            profiles.append(profile)
        discount = root.find("discount_factor")
        if discount is not None and discount.get("value", "1") not in ("", "0", "0.0", "1", "1.0"):
            lost.append(LeftOut("discount", path.stem))
    if not profiles and not reading.problems:
        reading.problem(folder, Said("talks-read-no-profile"))
    if reading.problems:
        raise MalformedProfile(reading.problems)
    return Imported(table_of(domains[0][0].stem, issues, profiles), tuple(lost))


def _has_no_markup(path: Path) -> bool:
    """Whether a file is something else beside the scenario, as a list of numbers is.

    A damaged profile has markup and is none: passing it over would lose a party.
    """
    content = path.read_bytes()
    return bool(content.strip()) and b"<" not in content


def _issues(
    path: Path, root: ET.Element, reading: _Reading
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for issue in root.iter("issue"):
        name = issue.get("name", "")
        values = tuple(item.get("value", "") for item in issue.findall("item"))
        if not _is_discrete(issue) or not values:
            reading.problem(path, Said("talks-read-not-discrete", issue=repr(name)))
        elif len(set(values)) < len(values):
            reading.problem(path, Said("talks-read-value-twice", issue=repr(name)))
        else:
            yield name, values


def _is_discrete(issue: ET.Element) -> bool:
    """Whether nothing says otherwise: an issue whose kind is not stated is one with values."""
    stated = [issue.get(name) for name in ("vtype", "type", "etype")]
    return all(kind is None or kind.casefold() == "discrete" for kind in stated)


def _profile(
    path: Path,
    root: ET.Element,
    issues: Mapping[str, Sequence[str]],
    meaning: Evaluations,
    reading: _Reading,
) -> Profile | None:
    before = len(reading.problems)
    weights: dict[str, Fraction] = {}
    found: dict[str, dict[str, Fraction]] = {}
    by_index = {w.get("index"): w.get("value", "") for w in root.iter("weight")}
    for issue in root.iter("issue"):
        name = issue.get("name", "")
        if name not in issues:
            reading.problem(path, Said("talks-read-not-in-domain", issue=repr(name)))
            continue
        weights[name] = _number(path, by_index.get(issue.get("index"), ""), name, reading)
        given = {i.get("value", ""): i.get("evaluation", "") for i in issue.findall("item")}
        if set(given) != set(issues[name]):
            must = Said("talks-read-must-evaluate", issue=repr(name), options=tuple(issues[name]))
            reading.problem(path, must)
            continue
        values = {v: _number(path, text, f"{name} {v}", reading) for v, text in given.items()}
        best = max(values.values())
        if meaning is Evaluations.SHARE_OF_BEST and best > 0:
            values = {v: each / best for v, each in values.items()}
        found[name] = values
    for name in issues.keys() - found.keys():
        reading.problem(path, Said("talks-read-not-evaluated", issue=repr(name)))
    kept = root.find("reservation")
    reservation = None
    if kept is not None:
        reservation = _number(path, kept.get("value", ""), Said("talks-read-reservation"), reading)
    if len(reading.problems) > before:
        return None
    return Profile(path.stem, weights, found, reservation)


def _number(path: Path, text: str, where: str | Said, reading: _Reading) -> Fraction:
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        what = Said("talks-read-number", value=repr(text))
        reading.problem(path, Said("talks-read-at", where=where, what=what))
        return Fraction(0)


def write_genius(table: Table, folder: Path) -> tuple[LeftOut, ...]:
    """Write a table as a domain and a profile for each signatory; tell what is left out."""
    folder.mkdir(parents=True, exist_ok=True)
    template = ET.Element("negotiation_template")
    space = ET.SubElement(template, "utility_space", number_of_issues=str(len(table.issues)))
    _write_issues(space, table, None)
    _write(template, folder / f"{file_stem(table.name)}-domain.xml")
    for profile in profiles_of(table):
        space = ET.Element("utility_space", number_of_issues=str(len(table.issues)))
        objective = _write_issues(space, table, profile)
        for number, issue in enumerate(table.issues, 1):
            value = _text(profile.weights[issue])
            ET.SubElement(objective, "weight", index=str(number), value=value)
        ET.SubElement(space, "discount_factor", value="1.0")
        if profile.reservation is not None:
            ET.SubElement(space, "reservation", value=_text(profile.reservation))
        _write(space, folder / f"{file_stem(profile.name)}.xml")
    return left_out(table)


def _write_issues(space: ET.Element, table: Table, profile: Profile | None) -> ET.Element:
    kind = {"etype": "objective", "type": "objective", "description": "", "name": "any"}
    objective = ET.SubElement(space, "objective", {"index": "0", **kind})
    for number, issue in enumerate(table.issues.values(), 1):
        discrete = dict.fromkeys(("etype", "type", "vtype"), "discrete")
        node = ET.SubElement(
            objective, "issue", {"index": str(number), "name": issue.id, **discrete}
        )
        for place, option in enumerate(issue.options, 1):
            item = ET.SubElement(node, "item", index=str(place), value=option.id)
            if profile is not None:
                item.set("evaluation", _text(profile.evaluations[issue.id][option.id]))
    return objective


def _write(root: ET.Element, path: Path) -> None:
    ET.indent(root)
    write_whole(path, ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _text(number: Fraction) -> str:
    return repr(float(number))


def file_stem(name: str) -> str:
    """A name as part of a file name."""
    return re.sub(r"[^\w.-]", "_", name)
