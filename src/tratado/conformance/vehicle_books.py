"""Whole books of a vehicle producer for conformance cases: sheets in, answers out."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tratado.agreement.agreement import load
from tratado.auto.requirements import Requirement
from tratado.auto.vehicle_content import percent
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.book import Book, read_book
from tratado.deciding import Decided, decide

Given = Mapping[str, Any]
Found = Mapping[str, Any]


def vehicle_book(given: Given) -> Found:
    """Every good's verdict on the `date`, and of vehicles the class and each requirement.

    `sheets` are CSV texts by name, those of `replace` in their place and those of `without`
    left out; `settings` and `facts` are mappings, the latter by good.
    """
    book = book_of(given)
    return _outcome(book, decide(book, load("usmca").on(given["date"])))


def book_of(given: Given) -> Book:
    """The book of a case, read as the folder of its sheets is."""
    sheets = {**given["sheets"], **given.get("replace", {})}
    settings = {**sheets.pop("settings", {}), **given.get("settings", {})}
    pairs = [["key", "value"], *([k, v] for k, v in settings.items() if v is not None)]
    facts = [["subject", "fact", "value"], *_facts(given.get("facts", {}))]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for sheet, content in sheets.items():
            if sheet not in given.get("without", ()):
                (folder / f"{sheet}.csv").write_text(content, encoding="utf-8")
        for sheet, rows in (("settings", pairs), ("facts", facts)):
            if len(rows) > 1:
                with (folder / f"{sheet}.csv").open("w", encoding="utf-8", newline="") as file:
                    csv.writer(file).writerows(rows)
        return read_book(folder)


def _facts(facts: Given) -> Iterator[list[str]]:
    words = {True: "yes", False: "no"}
    for subject, stated in facts.items():
        for fact, value in stated.items():
            yield [subject, fact, words.get(value, value)]


def _outcome(book: Book, found: Decided) -> Found:
    outcome: dict[str, Any] = {}
    for number, good in enumerate(book.goods["id"]):
        vehicle = None if found.vehicles is None else found.vehicles.of(good)
        needs = [need.fact for need in found.findings.needs(number)]
        outcome[good] = {
            "verdict": found.findings.verdict(number).value,
            "needs": sorted(set(needs)),
            **({} if vehicle is None else _vehicle(vehicle)),
        }
    return outcome


def _vehicle(found: VehicleFinding) -> Found:
    of_class = found.classified.vehicle_class
    return {
        "class": None if of_class is None else str(of_class),
        "asked": [need.fact for need in found.classified.missing],
        **{str(each.kind): _requirement(each) for each in found.requirements},
    }


def _requirement(each: Requirement) -> Found:
    return {
        "answer": each.answer.word,
        "lowest": percent(each.lowest),
        "highest": percent(each.highest),
        "required": percent(each.required),
        "needs": sorted({need.fact for need in each.needs}),
    }


CALCULATIONS = {"vehicle_book": vehicle_book}
"""The calculations by the names that cases use."""
